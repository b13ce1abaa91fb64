import 'fake-indexeddb/auto';
import { afterEach, describe, expect, test } from 'vitest';
import { exportNotebook } from './backup.ts';
import { readCaseFile } from './check.ts';
import { Notebook, type Moment } from './notebook.ts';
import { readBackup, restoreNotebook } from './restore.ts';

const ada = { scope: 'practice', reference: 'EHC/0001' };
const monday: Moment = { day: '2026-11-16', instant: '2026-11-16T09:00:00.000Z' };
const tuesday: Moment = { day: '2026-11-17', instant: '2026-11-17T09:00:00.000Z' };
const question = { process: 'ehc-needs-assessment', events: { 'request-received': '2026-09-21' } };

const open: Notebook[] = [];
const notebook = (): Notebook => {
  const book = new Notebook({ name: `restore-${open.length}-${Math.random()}` });
  open.push(book);
  return book;
};
afterEach(async () => {
  for (const book of open.splice(0)) await book.close();
});

const filled = async (): Promise<Notebook> => {
  const book = notebook();
  const { notes } = await book.addNote(ada, 'one', monday);
  await book.editNote(ada, notes[0]!.id, 'one, edited', tuesday);
  await book.saveTimetable(
    ada,
    { label: 'Plan', question, done: { 'ehcna-decision-to-assess': '2026-10-30' } },
    monday,
  );
  await book.saveRecord(ada, { tool: 'walk', id: 'walk/a', label: '', record: { kind: 'walk' } }, monday);
  await book.keepDraft(ada, null, 'half a', '', tuesday);
  await book.addNote({ ...ada, reference: 'EHC/0002' }, 'two', monday);
  return book;
};

test('a backup restored into an empty notebook gives the same notebook', async () => {
  const from = await filled();
  const to = notebook();
  expect(await restoreNotebook(to, await exportNotebook(from, tuesday))).toEqual({
    added: 2,
    changed: 0,
    unchanged: 0,
    unreadable: 0,
  });
  const byReference = (book: Notebook): Promise<object[]> =>
    book.everything().then(({ cases }) => cases.toSorted((a, b) => (a.reference < b.reference ? -1 : 1)));
  expect(await byReference(to)).toEqual(await byReference(from));
});

test('a backup restored twice changes nothing the second time', async () => {
  const book = await filled();
  const text = await exportNotebook(book, tuesday);
  expect(await restoreNotebook(book, text)).toEqual({ added: 0, changed: 0, unchanged: 2, unreadable: 0 });
});

describe('where both hold a case', () => {
  test('the notes of both are kept, in the order they were written', async () => {
    const [here, there] = [notebook(), notebook()];
    await there.addNote(ada, 'there', monday);
    await here.addNote(ada, 'here', tuesday);
    expect(await restoreNotebook(here, await exportNotebook(there, tuesday))).toMatchObject({ changed: 1 });
    expect((await here.find(ada))?.notes.map(({ text }) => text)).toEqual(['there', 'here']);
    expect((await here.list()).cases).toHaveLength(1);
  });

  test.each([
    ['stored', 'newer', 'older', 'newer'],
    ['from the backup', 'older', 'newer', 'newer'],
  ])('the newer words stay when they are %s', async (_where, here, there, kept) => {
    const book = notebook();
    const { notes } = await book.addNote(ada, 'first', monday);
    const id = notes[0]!.id;
    const before = { newer: tuesday, older: { day: '2026-11-16', instant: '2026-11-16T12:00:00.000Z' } } as const;
    await book.editNote(ada, id, here, before[here as 'newer']);
    const backup = JSON.parse(await exportNotebook(book, tuesday));
    Object.assign(backup.cases[0].notes[0], { text: there, editedOn: before[there as 'newer'] });
    await restoreNotebook(book, JSON.stringify(backup));
    expect((await book.find(ada))?.notes).toMatchObject([{ text: kept }]);
  });

  test('the words being written here stay', async () => {
    const book = notebook();
    await book.keepDraft(ada, null, 'there', '', monday);
    const backup = await exportNotebook(book, monday);
    await book.keepDraft(ada, null, 'here', 'there', tuesday);
    await restoreNotebook(book, backup);
    expect((await book.find(ada))?.drafts).toMatchObject([{ text: 'here' }]);
  });
});

test('a case of the backup whose id is taken by another case does not overwrite it', async () => {
  const book = notebook();
  await book.addNote(ada, 'mine', monday);
  const backup = JSON.parse(await exportNotebook(book, tuesday));
  backup.cases[0].reference = 'EHC/0009';
  await restoreNotebook(book, JSON.stringify(backup));
  expect((await book.list()).cases.map(({ reference }) => reference).toSorted()).toEqual(['EHC/0001', 'EHC/0009']);
});

describe('a file that is no good', () => {
  // The file of a notebook, with one thing in it spoilt.
  const spoilt = async (
    spoil: (backup: { cases: Record<string, unknown>[] } & Record<string, unknown>) => void,
  ): Promise<string> => {
    const backup = JSON.parse(await exportNotebook(await filled(), tuesday));
    backup.cases.sort((a: { reference: string }, b: { reference: string }) => (a.reference < b.reference ? -1 : 1));
    spoil(backup);
    return JSON.stringify(backup);
  };
  const notes = (backup: { cases: Record<string, unknown>[] }): Record<string, unknown>[] =>
    backup.cases[0]!['notes'] as Record<string, unknown>[];

  test.each<[string, () => Promise<string>, RegExp]>([
    ['half a download', async () => '{"format": "send-kit-note', /expected JSON/],
    ['another kind of file', async () => '{"contacts": []}', /expected a backup made by SEND Kit/],
    [
      'a newer version',
      () => spoilt((file) => (file['version'] = 3)),
      /version: expected 1 or 2, found 3; it was made by a newer/,
    ],
    [
      'no cases',
      () => spoilt((file) => delete (file as Record<string, unknown>)['cases']),
      /cases: Invalid input: expected array/,
    ],
    [
      'a day that is none',
      () => spoilt((file) => (notes(file)[0]!['writtenOn'] = { ...monday, day: '2026-04-31' })),
      /cases\.0\.notes\.0\.writtenOn\.day: expected a real day written YYYY-MM-DD, found "2026-04-31"/,
    ],
    [
      'a text that is a number',
      () => spoilt((file) => (notes(file)[0]!['text'] = 7)),
      /cases\.0\.notes\.0\.text: Invalid input: expected string, received number/,
    ],
    [
      'a misspelt key',
      () => spoilt((file) => (notes(file)[0]!['txet'] = 'x')),
      /cases\.0\.notes\.0: Unrecognized key: "txet"/,
    ],
    [
      'an empty reference',
      () => spoilt((file) => (file.cases[1]!['reference'] = '')),
      /cases\.1\.reference: expected some text, found an empty one/,
    ],
  ])(
    '%s: is refused with what was expected, what came and where, and nothing is touched',
    async (_what, make, message) => {
      const book = await filled();
      const before = await book.everything();
      const text = await make();
      await expect(restoreNotebook(book, text)).rejects.toMatchObject({
        name: 'StoreError',
        failure: 'bad-backup',
        message: expect.stringMatching(message),
      });
      expect(await book.everything()).toEqual(before);
    },
  );

  test('is told with all its faults, the first twenty of them', async () => {
    const text = await spoilt((file) => {
      file.cases[0]!['notes'] = Array.from({ length: 30 }, () => ({}));
    });
    const message = (() => {
      try {
        readBackup(text);
      } catch (error) {
        return (error as Error).message;
      }
      return '';
    })();
    expect(message.split('\n')).toHaveLength(22);
    expect(message).toContain('… and 70 more');
  });
});

test('the check on reading and the check on restoring refuse the same files', async () => {
  const { cases } = await (await filled()).everything();
  const good = cases.find(({ tools }) => tools.length > 0)!;
  const wrap = (file: unknown): string =>
    JSON.stringify({
      format: 'send-kit-notebook',
      version: 1,
      exported: monday.instant,
      cases: [file],
      unreadable: [],
    });
  expect(() => readBackup(wrap(good))).not.toThrow();
  expect(() => readCaseFile(good)).not.toThrow();
  // Every value of the file, one after the other, replaced by something else.
  const spoil = (value: unknown): unknown[] => {
    if (typeof value !== 'object' || value === null) return [{ spoilt: true }];
    return Object.entries(value).flatMap(([key, child]) =>
      key === 'question' || (key === 'record' && !Array.isArray(value)) || child === null
        ? []
        : [null, ...spoil(child)].map((other) =>
            Array.isArray(value) ? value.with(Number(key), other) : { ...value, [key]: other },
          ),
    );
  };
  const files = spoil(good);
  expect(files.length).toBeGreaterThan(40);
  for (const file of files) {
    expect(() => readBackup(wrap(file)), JSON.stringify(file)).toThrow();
    expect(() => readCaseFile(file), JSON.stringify(file)).toThrow();
  }
});
