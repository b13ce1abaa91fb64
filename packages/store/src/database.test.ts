import 'fake-indexeddb/auto';
import { openDB } from 'idb';
import { describe, expect, test } from 'vitest';
import { openDatabase, version } from './database.ts';
import { Notebook } from './notebook.ts';

const nothing = (): undefined => undefined;
const quiet = { blocked: nothing, unblocked: nothing, superseded: nothing, closed: nothing };
const made = '2025-05-01T08:00:00.000Z';
const old = (id: string, reference: string, notes: unknown[], label = ''): object => ({
  id,
  scope: 'practice',
  reference,
  label,
  notes,
  created: made,
  changed: made,
});

/** A database as version 1 made it, written here as it was then. */
async function versionOne(name: string, records: readonly object[]): Promise<void> {
  const database = await openDB(name, 1, {
    upgrade(db) {
      db.createObjectStore('cases', { keyPath: 'id' }).createIndex('reference', ['scope', 'reference']);
    },
  });
  for (const record of records) await database.add('cases', record);
  database.close();
}

describe('a notebook of version 1', () => {
  test('opens with every note in its place', async () => {
    await versionOne('v1-notes', [old('a', 'EHC/0001', [{ id: 'n', text: 'Rang the school', written: made }], 'Ours')]);
    const book = new Notebook({ name: 'v1-notes' });
    expect(await book.find({ scope: 'practice', reference: 'EHC/0001' })).toEqual({
      id: 'a',
      scope: 'practice',
      reference: 'EHC/0001',
      label: 'Ours',
      notes: [{ id: 'n', text: 'Rang the school', writtenOn: { day: '2025-05-01', instant: made } }],
      drafts: [],
      tools: [],
      created: made,
      changed: made,
    });
    await book.close();
  });

  test('that held a case twice holds it once, with the notes of both', async () => {
    await versionOne('v1-twins', [
      old('a', 'EHC/0001', [{ id: 'n', text: 'one', written: made }]),
      old('b', 'EHC/0001', [{ id: 'm', text: 'two', written: made }], 'Ours'),
    ]);
    const book = new Notebook({ name: 'v1-twins' });
    const { cases } = await book.everything();
    expect(cases.map(({ label, notes }) => [label, notes.map(({ text }) => text)])).toEqual([['Ours', ['one', 'two']]]);
    await book.close();
  });

  test('keeps and reports a record that is no case', async () => {
    const strange = { id: 'x', something: 'else' };
    await versionOne('v1-strange', [strange, old('a', 'EHC/0001', [])]);
    const book = new Notebook({ name: 'v1-strange' });
    const { cases, unreadable } = await book.list();
    expect(cases).toHaveLength(1);
    expect(unreadable).toEqual([{ record: strange, why: 'expected a case reference' }]);
    await book.close();
  });

  test('can be written in at once', async () => {
    await versionOne('v1-write', [old('a', 'EHC/0001', [])]);
    const book = new Notebook({ name: 'v1-write' });
    const now = { day: '2026-11-16', instant: '2026-11-16T09:00:00.000Z' };
    const file = await book.addNote({ scope: 'practice', reference: 'EHC/0001' }, 'new', now);
    expect(file).toMatchObject({ id: 'a', notes: [{ text: 'new' }] });
    await book.close();
  });
});

describe('a notebook of version 2', () => {
  const now = { day: '2026-11-16', instant: '2026-11-16T09:00:00.000Z' };
  const keyOf = (reference: string) => ({ scope: 'practice', reference });
  const record = { tool: 'walk', id: 'walk/a', label: '', record: { kind: 'walk' } };

  // As the extension wrote it before tools other than the calculator could be kept: the shape has not changed since, so
  // neither has the version.
  test('from before records opens, and takes one', async () => {
    const book = new Notebook({ name: 'v2-before' });
    const dates = { id: 'calculator', label: '', question: { events: { 'request-received': '2026-09-21' } } };
    await book.saveTimetable(keyOf('EHC/0001'), dates, now);
    const { tools } = await book.saveRecord(keyOf('EHC/0001'), record, now);
    expect(tools.map(({ kind }) => kind)).toEqual(['timetable', 'record']);
    expect(version).toBe(2);
    await book.close();
  });

  // What an older SEND Kit does with a record, and this one with whatever comes after it.
  test('keeps and reports a case with a kind of tool that is not known yet, and writes nothing over it', async () => {
    const book = new Notebook({ name: 'v2-later' });
    await book.addNote(keyOf('EHC/0001'), 'Rang the school', now);
    await book.addNote(keyOf('EHC/0002'), 'another', now);
    const later = { kind: 'hologram', id: 'h', label: '', light: [1, 2], savedOn: now };
    const raw = await openDB('v2-later');
    const [stored] = (await raw.getAll('cases')) as { content: { reference: string } }[];
    const changed = { ...stored, content: { ...stored!.content, tools: [later] } };
    await raw.put('cases', changed);

    const { cases, unreadable } = await book.list();
    expect(cases).toHaveLength(1);
    expect(unreadable).toMatchObject([{ record: changed, why: expect.stringContaining('tools.0.kind') }]);
    const spoilt = keyOf(stored!.content.reference);
    await expect(book.addNote(spoilt, 'more', now)).rejects.toMatchObject({ failure: 'unreadable' });
    await expect(book.merge([{ ...cases[0]!, ...spoilt, notes: [], drafts: [], tools: [] }])).rejects.toThrow();
    expect(await raw.getAll('cases')).toContainEqual(changed);
    raw.close();
    await book.close();
  });
});

describe('opening', () => {
  test('waits for an older page, and says so', async () => {
    const older = await openDB('held', 1, {
      upgrade: (db) =>
        void db.createObjectStore('cases', { keyPath: 'id' }).createIndex('reference', ['scope', 'reference']),
    });
    const told: string[] = [];
    const opening = openDatabase('held', {
      ...quiet,
      blocked: () => void (told.push('blocked'), older.close()),
      unblocked: () => void told.push('unblocked'),
    });
    const database = await opening;
    expect(told).toEqual(['blocked', 'unblocked']);
    expect(database.version).toBe(version);
    database.close();
  });

  test('of a new notebook takes every step', async () => {
    const database = await openDatabase('new', quiet);
    expect([...database.objectStoreNames]).toEqual(['cases', 'counters', 'set-aside']);
    expect([...database.transaction('cases').store.indexNames]).toEqual(['change', 'lookup']);
    database.close();
  });

  test('that fails half-way leaves the older version as it was', async () => {
    // Something of another hand: the second step meets a store that it means to make itself.
    const strange = await openDB('half', 1, { upgrade: (db) => void db.createObjectStore('counters') });
    strange.close();
    await expect(openDatabase('half', quiet)).rejects.toMatchObject({ name: 'AbortError' });
    const again = await openDB('half');
    expect([again.version, [...again.objectStoreNames]]).toEqual([1, ['counters']]);
    again.close();
  });
});
