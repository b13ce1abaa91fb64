import { openDB, type DBSchema, type IDBPDatabase, type IDBPTransaction } from 'idb';
import type { StoredCase } from './seal.ts';

/** The version of the notebook that this code reads and writes. */
export const version = 2;

/** A record that could not be carried into the present version. It is kept as it was. */
export interface SetAside {
  readonly record: unknown;
  readonly why: string;
}

export interface NotebookDatabase extends DBSchema {
  cases: { key: string; value: StoredCase; indexes: { lookup: string; change: number } };
  /** Numbers that belong to the whole notebook: `change`, the last one given out. */
  counters: { key: string; value: number };
  'set-aside': { key: number; value: SetAside };
}

export type Database = IDBPDatabase<NotebookDatabase>;
type Upgrade = IDBPTransaction<unknown, string[], 'versionchange'>;

/** What the database tells whoever opened it. */
export interface DatabaseEvents {
  /** An older page holds the database, and it cannot be brought up to date until that page lets go. */
  blocked(): void;
  /** That page has let go: the database is open after all. */
  unblocked(): void;
  /** A newer page wants to bring the database up to date: this one has let go of it. */
  superseded(): void;
  /** The browser has closed the database (memory, storage cleared, a worker ended). It can be opened again. */
  closed(): void;
}

/** Opens the notebook's database and brings it up to the present version. */
export async function openDatabase(name: string, events: DatabaseEvents): Promise<Database> {
  let wasBlocked = false;
  const database = await openDB<NotebookDatabase>(name, version, {
    async upgrade(_database, from, _to, transaction) {
      transaction.done.catch(() => undefined);
      try {
        // Each step is written for the database of its own day, so none of them may use today's types.
        for (const step of steps.slice(from)) await step(transaction as unknown as Upgrade);
      } catch {
        // Half a step is worse than none: back to the version that was there. `openDB` then rejects.
        transaction.abort();
      }
    },
    blocked: () => {
      wasBlocked = true;
      events.blocked();
    },
    blocking: () => {
      database.close();
      events.superseded();
    },
    terminated: () => events.closed(),
  });
  if (wasBlocked) events.unblocked();
  return database;
}

/**
 * The way from each version to the next, oldest first. A step that has been released is never edited: a database
 * somewhere was made by it. Inside a step nothing is awaited but its transaction, or the browser ends it half-way.
 */
const steps: readonly ((transaction: Upgrade) => Promise<void>)[] = [
  // Version 1: a case with its notes, each note with the instant it was written.
  async ({ db }) => {
    db.createObjectStore('cases', { keyPath: 'id' }).createIndex('reference', ['scope', 'reference']);
  },

  // Version 2: the content apart from what finds it, so that it can be sealed; one record a case, held to by a unique
  // index; drafts and saved timetables; the order of changes; a place for what could not be read.
  async (transaction) => {
    const { db } = transaction;
    db.createObjectStore('counters');
    const aside = db.createObjectStore('set-aside', { autoIncrement: true });
    const cases = transaction.objectStore('cases');
    const old: unknown[] = await cases.getAll();
    await cases.clear();
    cases.deleteIndex('reference');
    cases.createIndex('lookup', 'lookup', { unique: true });
    cases.createIndex('change', 'change');

    // Version 1 could hold a case twice, when two pages made it at once. Its notes belong together.
    const found = new Map<string, VersionTwo>();
    for (const record of old) {
      const next = fromVersionOne(record);
      if (typeof next === 'string') {
        await aside.add({ record, why: next });
        continue;
      }
      const lookup = JSON.stringify([next.scope, next.reference]);
      const twin = found.get(lookup);
      found.set(
        lookup,
        twin ? { ...twin, label: twin.label || next.label, notes: [...twin.notes, ...next.notes] } : next,
      );
    }
    let change = 0;
    for (const [lookup, content] of found) {
      change += 1;
      await cases.add({ id: content.id, lookup, change, content });
    }
    await transaction.objectStore('counters').put(change, 'change');
  },
];

interface VersionTwo {
  id: string;
  scope: string;
  reference: string;
  label: string;
  notes: { id: string; text: string; writtenOn: { day: string; instant: string } }[];
  drafts: [];
  tools: [];
  created: string;
  changed: string;
}

/** @returns the case of version 2, or why it cannot be made. */
function fromVersionOne(record: unknown): VersionTwo | string {
  const fields = (value: unknown): Record<string, unknown> =>
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  const { id, scope, reference, label, notes, created, changed } = fields(record);
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;
  const isInstant = (value: unknown): value is string =>
    typeof value === 'string' && instant.test(value) && !Number.isNaN(Date.parse(value));
  if (typeof id !== 'string' || id === '') return 'expected an id';
  if (typeof scope !== 'string' || typeof reference !== 'string' || reference === '')
    return 'expected a case reference';
  if (!isInstant(created) || !isInstant(changed)) return 'expected the instants of its making and last change';
  if (!Array.isArray(notes)) return 'expected a list of notes';
  const carried: VersionTwo['notes'] = [];
  for (const note of notes) {
    const { id: noteId, text, written } = fields(note);
    if (typeof noteId !== 'string' || typeof text !== 'string' || !isInstant(written)) {
      return 'expected every note to have an id, words and the instant it was written';
    }
    carried.push({ id: noteId, text, writtenOn: { day: written.slice(0, 10), instant: written } });
  }
  return {
    id,
    scope,
    reference,
    label: typeof label === 'string' ? label : '',
    notes: carried,
    drafts: [],
    tools: [],
    created,
    changed,
  };
}
