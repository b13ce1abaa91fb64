import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { afterEach, describe, expect, test } from 'vitest';
import { readCaseFile } from './check.ts';
import { draftOf, Notebook, type CaseFile, type Moment, type NotebookOptions } from './notebook.ts';
import { plainSeal, type Seal } from './seal.ts';

const ada = { scope: 'practice', reference: 'EHC/0001' };
const ben = { scope: 'practice', reference: 'EHC/0002' };
const monday: Moment = { day: '2026-11-16', instant: '2026-11-16T09:00:00.000Z' };
const tuesday: Moment = { day: '2026-11-17', instant: '2026-11-17T09:00:00.000Z' };
const wednesday: Moment = { day: '2026-11-18', instant: '2026-11-18T09:00:00.000Z' };

const open: Notebook[] = [];
let names = 0;
const freshName = (): string => `notebook-${(names += 1)}`;
const notebook = (options: NotebookOptions = {}): Notebook => {
  const book = new Notebook({ name: freshName(), ...options });
  open.push(book);
  return book;
};
afterEach(async () => {
  for (const book of open.splice(0)) await book.close();
});

const texts = (file: CaseFile | undefined): string[] => (file?.notes ?? []).map((note) => note.text);
const firstNote = (file: CaseFile): string => file.notes[0]!.id;

describe('a case', () => {
  test('that nobody has written in is not in the notebook', async () => {
    const book = notebook();
    expect(await book.find(ada)).toBeUndefined();
    expect((await book.list()).cases).toEqual([]);
  });

  test('is made by its first note', async () => {
    const book = notebook();
    await book.addNote(ada, 'Rang the school', monday);
    expect(await book.find(ada)).toMatchObject({ ...ada, label: '', created: monday.instant });
  });

  test('is not made by an empty draft', async () => {
    const book = notebook();
    await book.keepDraft(ada, null, '', '', monday);
    expect(await book.find(ada)).toBeUndefined();
  });

  test('of the same reference in another system is another case', async () => {
    const book = notebook();
    await book.addNote(ada, 'here', monday);
    await book.addNote({ ...ada, scope: 'other' }, 'there', monday);
    expect(texts(await book.find(ada))).toEqual(['here']);
    expect((await book.list()).cases).toHaveLength(2);
  });

  test('is the same whatever spaces the screen puts round its reference', async () => {
    const book = notebook();
    await book.addNote({ ...ada, reference: '  EHC/0001\n' }, 'one', monday);
    expect(texts(await book.find(ada))).toEqual(['one']);
  });

  test('needs a reference', async () => {
    await expect(notebook().addNote({ scope: 'practice', reference: '  ' }, 'x', monday)).rejects.toThrow(
      'case reference',
    );
  });

  test('is made once however many ask for it', async () => {
    const book = notebook();
    const files = await Promise.all([1, 2, 3].map(() => book.findOrCreate(ada, monday)));
    expect(new Set(files.map((file) => file.id)).size).toBe(1);
  });

  test('bears the label its user chose', async () => {
    const book = notebook();
    await book.rename(ada, '  Move to   secondary ', monday);
    expect(await book.find(ada)).toMatchObject({ label: 'Move to secondary' });
  });

  test('is listed with the last changed first', async () => {
    const book = notebook();
    await book.addNote(ada, 'one', monday);
    await book.addNote(ben, 'two', tuesday);
    await book.addNote(ada, 'three', wednesday);
    const { cases } = await book.list();
    expect(cases.map(({ reference, notes }) => [reference, notes])).toEqual([
      ['EHC/0001', 2],
      ['EHC/0002', 1],
    ]);
  });
});

describe('a note', () => {
  test('holds its words, its day and its instant', async () => {
    const file = await notebook().addNote(ada, 'Rang the school', monday);
    expect(file.notes).toMatchObject([{ text: 'Rang the school', writtenOn: monday }]);
  });

  test('says when it was edited', async () => {
    const book = notebook();
    const file = await book.addNote(ada, 'Rang the scool', monday);
    const edited = await book.editNote(ada, firstNote(file), 'Rang the school', tuesday);
    expect(edited.notes).toMatchObject([{ text: 'Rang the school', writtenOn: monday, editedOn: tuesday }]);
  });

  test('comes back to its place when its deletion is undone', async () => {
    const book = notebook();
    const file = await book.addNote(ada, 'one', monday);
    await book.addNote(ada, 'two', tuesday);
    const { file: without, deleted } = await book.deleteNote(ada, firstNote(file), wednesday);
    expect(texts(without)).toEqual(['two']);
    expect(texts(await book.restoreNote(ada, deleted, wednesday))).toEqual(['one', 'two']);
  });

  test.each([
    ['words', (book: Notebook) => book.addNote(ada, ' \n ', monday), 'a note with words'],
    ['a real day', (book: Notebook) => book.addNote(ada, 'x', { ...monday, day: '2026-04-31' }), 'a real day'],
    [
      'an instant',
      (book: Notebook) => book.addNote(ada, 'x', { ...monday, instant: '2026-11-16' }),
      'an instant in UTC',
    ],
  ])('needs %s', async (_what, act, message) => {
    const book = notebook();
    await expect(act(book)).rejects.toThrow(message);
    expect(await book.find(ada)).toBeUndefined();
  });

  test('that is gone cannot be edited, and the answer says so', async () => {
    const book = notebook();
    await book.addNote(ada, 'one', monday);
    await expect(book.editNote(ada, 'gone', 'x', tuesday)).rejects.toMatchObject({
      name: 'StoreError',
      failure: 'no-such-note',
    });
  });
});

describe('a draft', () => {
  test('waits in its case', async () => {
    const book = notebook();
    await book.keepDraft(ada, null, 'half a sen', '', monday);
    expect(draftOf((await book.find(ada))!, null)).toBe('half a sen');
  });

  test('is gone once it has become a note', async () => {
    const book = notebook();
    await book.keepDraft(ada, null, 'half a sen', '', monday);
    const file = await book.addNote(ada, 'half a sentence', monday, 'half a sen');
    expect(file.drafts).toEqual([]);
  });

  test('of another panel is kept beside mine', async () => {
    const book = notebook();
    await book.keepDraft(ada, null, 'theirs', '', monday);
    const file = await book.keepDraft(ada, null, 'mine', '', monday);
    expect(draftOf(file, null)).toBe('theirs\n\nmine');
  });

  test('of another panel stays when my note is added', async () => {
    const book = notebook();
    await book.keepDraft(ada, null, 'theirs', '', monday);
    const file = await book.addNote(ada, 'mine', monday, '');
    expect(draftOf(file, null)).toBe('theirs');
  });

  test('of a note that was deleted elsewhere goes on as words for a new note', async () => {
    const book = notebook();
    await book.addNote(ada, 'other', monday);
    const file = await book.keepDraft(ada, 'gone', 'changed words', '', monday);
    expect(draftOf(file, null)).toBe('changed words');
  });

  test('taken back to nothing is gone', async () => {
    const book = notebook();
    await book.keepDraft(ada, null, 'x', '', monday);
    expect((await book.keepDraft(ada, null, '', 'x', monday)).drafts).toEqual([]);
  });
});

describe('a saved timetable', () => {
  const question = { process: 'ehc-needs-assessment', events: { 'request-received': '2026-09-21' } };

  test('stays in its case with its question, its label and its day', async () => {
    const book = notebook();
    await book.saveTimetable(ada, { label: 'As first asked', question }, monday);
    expect((await book.find(ada))?.tools).toMatchObject([
      { kind: 'timetable', label: 'As first asked', question, savedOn: monday },
    ]);
  });

  test('takes the place of the one with its id, and holds what was done', async () => {
    const book = notebook();
    const done = { 'ehcna-decision-to-assess': '2026-10-30' };
    await book.saveTimetable(ada, { id: 'one', label: '', question }, monday);
    const file = await book.saveTimetable(ada, { id: 'one', label: '', question, done }, tuesday);
    expect(file.tools).toEqual([{ kind: 'timetable', id: 'one', label: '', question, done, savedOn: tuesday }]);
  });

  test('can be deleted and brought back', async () => {
    const book = notebook();
    const file = await book.saveTimetable(ada, { label: '', question }, monday);
    const { file: without, deleted } = await book.deleteTool(ada, file.tools[0]!.id, tuesday);
    expect(without.tools).toEqual([]);
    expect((await book.putTool(ada, deleted, tuesday)).tools).toEqual(file.tools);
  });
});

describe('two windows', () => {
  const two = (): [Notebook, Notebook] => {
    const name = freshName();
    return [notebook({ name }), notebook({ name })];
  };

  test('writing in one case at once lose nothing', async () => {
    const [left, right] = two();
    await Promise.all(
      Array.from({ length: 20 }, (_, index) => (index % 2 ? left : right).addNote(ada, `note ${index}`, monday)),
    );
    expect(texts(await left.find(ada)).toSorted()).toEqual(
      Array.from({ length: 20 }, (_, index) => `note ${index}`).toSorted(),
    );
    expect((await left.list()).cases).toHaveLength(1);
  });

  test('lose nothing either when sealing takes its time', async () => {
    const name = freshName();
    const pause = (): Promise<void> => new Promise((done) => setImmediate(done));
    const slow: Seal = {
      lookup: plainSeal.lookup,
      seal: async (file) => {
        await pause();
        return { sealed: JSON.stringify(file) };
      },
      open: async (content) => {
        await pause();
        return readCaseFile(JSON.parse((content as { sealed: string }).sealed));
      },
    };
    const [left, right] = [notebook({ name, seal: slow }), notebook({ name, seal: slow })];
    await Promise.all(
      Array.from({ length: 10 }, (_, index) => (index % 2 ? left : right).addNote(ada, String(index), monday)),
    );
    expect(texts(await right.find(ada))).toHaveLength(10);
  });

  test('hear of each other’s changes', async () => {
    const [left, right] = two();
    const heard = new Promise<void>((done) => void right.watchCase(ada, done));
    await left.addNote(ada, 'one', monday);
    await heard;
    expect(texts(await right.find(ada))).toEqual(['one']);
  });

  test('hear nothing of other cases', async () => {
    const [left, right] = two();
    let heard = 0;
    right.watchCase(ada, () => void (heard += 1));
    const all = new Promise<void>((done) => void right.watch(() => done()));
    await left.addNote(ben, 'one', monday);
    await all;
    expect(heard).toBe(0);
  });

  test('find by searching what the other wrote and not what it erased', async () => {
    const [left, right] = two();
    await left.addNote(ada, 'speech therapy', monday);
    await left.addNote(ben, 'speech and language', monday);
    expect(await right.search('speech')).toHaveLength(2);
    await left.eraseCase(ben);
    await left.addNote(ada, 'no more speech', tuesday);
    expect((await right.search('speech')).map((hit) => hit.note.text)).toEqual(['no more speech', 'speech therapy']);
  });
});

describe('sealing', () => {
  test('leaves nothing of a case in clear but its id and what finds it', async () => {
    const name = freshName();
    const seal: Seal = {
      lookup: ({ reference }) => `hidden-${reference.length}`,
      seal: (file) => new TextEncoder().encode(JSON.stringify(file)).map((byte) => byte ^ 255),
      open: (content) =>
        readCaseFile(JSON.parse(new TextDecoder().decode((content as Uint8Array).map((byte) => byte ^ 255)))),
    };
    const book = notebook({ name, seal });
    await book.addNote(ada, 'Rang the school', monday);
    const database = await openDB(name);
    const [record] = await database.getAll('cases');
    database.close();
    expect(Object.keys(record).toSorted()).toEqual(['change', 'content', 'id', 'lookup']);
    expect(JSON.stringify({ ...record, content: [...record.content] })).not.toMatch(/EHC|school|practice/);
    expect(texts(await book.find(ada))).toEqual(['Rang the school']);
  });
});

describe('a record that cannot be read', () => {
  const broken = async (): Promise<{ book: Notebook; name: string }> => {
    const name = freshName();
    const book = notebook({ name });
    const { id } = await book.addNote(ada, 'one', monday);
    await book.addNote(ben, 'two', monday);
    const database = await openDB(name);
    const record = await database.get('cases', id);
    await database.put('cases', { ...record, content: { ...record.content, notes: 'one' } });
    database.close();
    return { book, name };
  };

  test('is reported, and the others are listed', async () => {
    const { book } = await broken();
    const { cases, unreadable } = await book.list();
    expect(cases.map(({ reference }) => reference)).toEqual(['EHC/0002']);
    expect(unreadable).toMatchObject([{ why: 'notes: expected a list, found another text' }]);
  });

  test('is not written over', async () => {
    const { book, name } = await broken();
    await expect(book.addNote(ada, 'new', tuesday)).rejects.toMatchObject({ failure: 'unreadable' });
    await expect(book.find(ada)).rejects.toThrow('kept as they are');
    const database = await openDB(name);
    expect(await database.count('cases')).toBe(2);
    database.close();
  });
});

describe('erasing', () => {
  test('one case leaves the others', async () => {
    const book = notebook();
    await book.addNote(ada, 'one', monday);
    await book.addNote(ben, 'two', monday);
    expect(await book.eraseCase(ada)).toBe(true);
    expect(await book.eraseCase(ada)).toBe(false);
    expect((await book.list()).cases.map(({ reference }) => reference)).toEqual(['EHC/0002']);
  });

  test('everything leaves nothing, neither stored nor found', async () => {
    const book = notebook();
    await book.addNote(ada, 'one', monday);
    await book.search('one');
    await book.eraseEverything();
    expect(await book.everything()).toEqual({ cases: [], unreadable: [] });
    expect(await book.search('one')).toEqual([]);
  });
});

describe('the database', () => {
  test('is opened again after the browser or a newer page has closed it', async () => {
    const name = freshName();
    const book = notebook({ name });
    await book.addNote(ada, 'one', monday);
    const told: string[] = [];
    book.watch(({ kind }) => told.push(kind));
    const newer = await openDB(name, 99);
    expect(told).toEqual(['superseded']);
    await expect(book.find(ada)).rejects.toMatchObject({
      failure: 'superseded',
      message: expect.stringContaining('Reload'),
    });
    newer.close();
  });
});
