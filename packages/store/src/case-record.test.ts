import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { exportNotebook } from './backup.ts';
import { caseRecord, caseRecords, copies, recordsOf, type RecordNotebook } from './case-record.ts';
import type { ToolView } from './case-tool.ts';
import { Notebook, type JsonObject, type Moment, type SavedRecord } from './notebook.ts';
import { readBackup, restoreNotebook } from './restore.ts';

const ada = { scope: 'practice', reference: 'EHC/0001' };
const ben = { scope: 'practice', reference: 'EHC/0002' };
const monday: Moment = { day: '2026-11-16', instant: '2026-11-16T09:00:00.000Z' };
const tuesday: Moment = { day: '2026-11-17', instant: '2026-11-17T09:00:00.000Z' };
const wednesday: Moment = { day: '2026-11-18', instant: '2026-11-18T09:00:00.000Z' };
const name = { tool: 'walk', id: 'walk/health-advice', label: 'Health advice' };
const at = (...steps: string[]): JsonObject => ({ kind: 'walk', entries: steps.map((step) => ({ step })) });
const save = (book: Notebook, record: JsonObject, now = monday, key = ada) =>
  book.saveRecord(key, { ...name, record }, now);

let names = 0;
let database = '';
const books: Notebook[] = [];
const notebook = (own = database): Notebook => {
  const book = new Notebook({ name: own });
  books.push(book);
  return book;
};
beforeEach(() => void (database = `case-record-${(names += 1)}`));
afterEach(async () => {
  for (const book of books.splice(0)) await book.close();
});

function panel(book: RecordNotebook = notebook()) {
  const seen = { views: [] as ToolView<JsonObject>[], problem: '' };
  const tool = caseRecord(
    book,
    { ...name, things: 'A walk' },
    {
      now: () => monday,
      show: (view) => void seen.views.push(view),
      say: (problem) => void (seen.problem = problem),
    },
  );
  const ready = () =>
    vi.waitFor(() => {
      const view = seen.views.at(-1);
      if (view?.state !== 'ready') throw new Error(`expected a ready view, found ${view?.state ?? 'none'}`);
      return view;
    });
  return { seen, ready, open: (key: typeof ada | undefined) => tool.open(key) };
}
const kept = async (book: Notebook, key = ada): Promise<readonly SavedRecord[]> =>
  ((await book.find(key))?.tools ?? []).filter((tool) => tool.kind === 'record');

describe('the record of a tool', () => {
  test('is there again when its case is, and in no other case', async () => {
    const book = notebook();
    const { open, ready, seen } = panel(book);
    open(ada);
    (await ready()).change(at('consent'));
    open(ben);
    expect(seen.views.at(-1)).toEqual({ state: 'opening' });
    expect((await ready()).value).toBeUndefined();
    open(ada);
    expect((await ready()).value).toEqual(at('consent'));
    expect(await kept(book)).toMatchObject([{ kind: 'record', ...name, savedOn: monday }]);
    expect(await kept(book, ben)).toEqual([]);
  });

  test('that comes late from another case comes to nobody', async () => {
    const book = notebook();
    await save(book, at('of-ada'));
    let letGo = (): void => undefined;
    const late = new Promise<void>((done) => (letGo = done));
    const { open, ready, seen } = panel({
      saveRecord: (...words) => book.saveRecord(...words),
      watchCase: (...words) => book.watchCase(...words),
      find: async (key) => {
        const file = await book.find(key);
        if (key.reference === ada.reference) await late;
        return file;
      },
    });
    open(ada);
    open(ben);
    await ready();
    letGo();
    await book.find(ada);
    expect(JSON.stringify(seen.views)).not.toContain('of-ada');
  });

  test('stands beside the notes, the dates and the records of other tools', async () => {
    const book = notebook();
    await book.addNote(ada, 'Rang the school', monday);
    await book.saveTimetable(ada, { id: 'calculator', label: '', question: { events: {} } }, monday);
    await save(book, at('consent'));
    await book.saveRecord(ada, { tool: 'checklist', id: 'checklist/ehc', label: '', record: {} }, tuesday);
    const file = await book.find(ada);
    expect(file?.notes).toHaveLength(1);
    expect(file?.tools.map(({ id }) => id)).toEqual(['calculator', name.id, 'checklist/ehc']);
    expect(recordsOf('walk')(file).map(({ id }) => id)).toEqual([name.id]);
  });

  test.each<[string, JsonObject, string]>([
    ['a day as an object', { begun: new Date(0) }, 'begun: expected plain JSON'],
    ['too much', { text: 'x'.repeat(1_000_001) }, 'expected at most 1000000 characters'],
  ])('of %s is refused and said to be, and what was kept stays', async (_title, record, words) => {
    const book = notebook();
    await save(book, at('consent'));
    const { open, ready, seen } = panel(book);
    open(ada);
    (await ready()).change(record);
    await vi.waitFor(() => expect(seen.problem).toContain(words));
    expect(await kept(book)).toMatchObject([{ record: at('consent') }]);
  });

  test('needs the name of a tool', async () => {
    const asked = { ...name, tool: 'A walk', record: {} };
    await expect(notebook().saveRecord(ada, asked, monday)).rejects.toThrow('expected the name of a tool');
  });
});

describe('a record that differs here and in a backup', () => {
  const backupOf = async (record: JsonObject, now: Moment): Promise<string> => {
    const other = notebook(`${database}-elsewhere`);
    await save(other, record, now);
    return exportNotebook(other, now);
  };

  test.each([
    ['here', wednesday, tuesday, at('here'), at('there')],
    ['in the backup', tuesday, wednesday, at('there'), at('here')],
    ['in neither', tuesday, tuesday, at('here'), at('there')],
  ])(
    'newer %s: the newer has the place, and the other is kept as its copy',
    async (_which, mine, theirs, now, copy) => {
      const book = notebook();
      await save(book, at('here'), mine);
      const backup = await backupOf(at('there'), theirs);
      await restoreNotebook(book, backup);
      expect((await kept(book)).find(({ id }) => id === name.id)?.record).toEqual(now);
      expect(copies(name.id)(await book.find(ada)).map(({ record }) => record)).toEqual([copy]);
      expect(await restoreNotebook(book, backup), 'a second time changes nothing').toMatchObject({ unchanged: 1 });
    },
  );

  test('is one where both say the same', async () => {
    const book = notebook();
    await save(book, at('same'), monday);
    await restoreNotebook(book, await backupOf(at('same'), tuesday));
    expect(await kept(book)).toMatchObject([{ id: name.id, savedOn: tuesday }]);
  });

  test('can be opened again from its copy, and back', async () => {
    const book = notebook();
    await save(book, at('here'), tuesday);
    await restoreNotebook(book, await backupOf(at('there'), monday));
    const seen: string[][] = [];
    const looking = caseRecords(book, copies(name.id), (all) =>
      seen.push(all.map((one) => JSON.stringify(one.record))),
    );
    looking.open(ada);
    await vi.waitFor(() => expect(seen.at(-1)).toEqual([JSON.stringify(at('there'))]));
    const [copy] = copies(name.id)(await book.find(ada));
    await book.openCopy(ada, name.id, copy!.id, wednesday);
    expect((await kept(book)).find(({ id }) => id === name.id)?.record).toEqual(at('there'));
    await vi.waitFor(() => expect(seen.at(-1)).toEqual([JSON.stringify(at('here'))]));
    looking.open(ben);
    expect(seen.at(-1)).toEqual([]);
  });

  test('that is put aside makes room for another', async () => {
    const book = notebook();
    await save(book, at('old'), monday);
    const file = await book.putRecordAside(ada, name.id, tuesday);
    expect(recordsOf('walk')(file)).toEqual([]);
    expect(copies(name.id)(file)).toMatchObject([{ record: at('old') }]);
    await expect(book.openCopy(ada, name.id, 'gone', tuesday)).rejects.toMatchObject({ failure: 'no-such-tool' });
  });
});

describe('a backup', () => {
  test('says that it needs a newer SEND Kit only where it holds a record', async () => {
    const book = notebook();
    await book.addNote(ada, 'one', monday);
    expect(JSON.parse(await exportNotebook(book, monday))).toMatchObject({ version: 1 });
    await save(book, at('consent'));
    const text = await exportNotebook(book, monday);
    expect(JSON.parse(text)).toMatchObject({ version: 2 });
    expect(readBackup(text).cases[0]?.tools).toMatchObject([{ ...name, record: at('consent') }]);
  });

  test.each<[string, (tool: Record<string, unknown>) => void, RegExp]>([
    ['a kind that nobody knows', (tool) => (tool['kind'] = 'spell'), /tools\.0\.kind: Invalid/],
    ['a tool without a name', (tool) => (tool['tool'] = '<b>'), /tools\.0\.tool: expected the name of a tool/],
    ['a list for a record', (tool) => (tool['record'] = []), /tools\.0\.record: expected an object/],
    [
      'a prototype key',
      (tool) => (tool['record'] = JSON.parse('{"a":{"__proto__":1}}')),
      /tools\.0\.record\.a: expected ordinary keys/,
    ],
    ['too large a record', (tool) => (tool['record'] = { a: 'x'.repeat(1_000_000) }), /record: expected at most/],
    ['a misspelt key', (tool) => (tool['recrod'] = {}), /tools\.0: Unrecognized key: "recrod"/],
  ])('with %s is refused', async (_title, spoil, words) => {
    const book = notebook();
    await save(book, at('consent'));
    const file = JSON.parse(await exportNotebook(book, monday));
    spoil(file.cases[0].tools[0]);
    await expect(restoreNotebook(book, JSON.stringify(file))).rejects.toThrow(words);
  });
});
