import { openDatabase, type Database, type DatabaseEvents, type SetAside } from './database.ts';
import { asStoreError } from './errors.ts';
import type { StoredCase } from './seal.ts';

/** One record to be written, and the record it was worked out from. */
export interface Write {
  readonly id: string;
  readonly lookup: string;
  readonly content: unknown;
  /** The `change` of the record that was read; `undefined` where there was none. */
  readonly readAt: number | undefined;
}

/** The sealed records and the one connection to them, opened when first needed and again after it was closed. */
export class Records {
  readonly #name: string;
  readonly #events: DatabaseEvents;
  #database: Promise<Database> | undefined;

  constructor(name: string, events: DatabaseEvents) {
    this.#name = name;
    this.#events = events;
  }

  /** @returns the record of one case. */
  find(lookup: string): Promise<StoredCase | undefined> {
    return this.#with((database) => database.getFromIndex('cases', 'lookup', lookup));
  }

  /** @returns every record, in no particular order. */
  all(): Promise<StoredCase[]> {
    return this.#with((database) => database.getAll('cases'));
  }

  /** @returns the records written after a change, and the ids of all that are there now, as one moment saw them. */
  since(change: number): Promise<{ written: StoredCase[]; ids: string[] }> {
    return this.#with(async (database) => {
      const cases = database.transaction('cases').store;
      const later = cases.index('change').getAll(IDBKeyRange.lowerBound(change, true));
      const [written, ids] = await Promise.all([change === 0 ? cases.getAll() : later, cases.getAllKeys()]);
      return { written, ids };
    });
  }

  /**
   * Writes all of these records or none, in one transaction that first makes sure that each is still the one that was
   * read. Sealing takes its own time, so it cannot stand between a read and a write of one transaction; this comparison
   * can, and it is what keeps two tabs from losing each other's notes.
   *
   * @returns false where somebody else wrote one of them meanwhile: read again, and try again.
   */
  write(writes: readonly Write[]): Promise<boolean> {
    return this.#with(async (database) => {
      const transaction = database.transaction(['cases', 'counters'], 'readwrite');
      // The promise rejects with every failure below as well; here it would be reported a second time.
      transaction.done.catch(() => undefined);
      const cases = transaction.objectStore('cases');
      const counters = transaction.objectStore('counters');
      for (const { id, lookup, readAt } of writes) {
        const [now, found] = await Promise.all([cases.get(id), cases.index('lookup').getKey(lookup)]);
        if (now?.change !== readAt || (found !== undefined && found !== id)) {
          transaction.abort();
          return false;
        }
      }
      let change = (await counters.get('change')) ?? 0;
      for (const { id, lookup, content } of writes) {
        change += 1;
        await cases.put({ id, lookup, change, content });
      }
      await counters.put(change, 'change');
      await transaction.done;
      return true;
    });
  }

  /** Erases one case for good. */
  erase(lookup: string): Promise<boolean> {
    return this.#with(async (database) => {
      const transaction = database.transaction('cases', 'readwrite');
      transaction.done.catch(() => undefined);
      const id = await transaction.store.index('lookup').getKey(lookup);
      if (id !== undefined) await transaction.store.delete(id);
      await transaction.done;
      return id !== undefined;
    });
  }

  /** Erases every record. The count of changes stays: it says nothing, and other tabs go on counting from it. */
  eraseAll(): Promise<void> {
    return this.#with(async (database) => {
      const transaction = database.transaction(['cases', 'set-aside'], 'readwrite');
      transaction.done.catch(() => undefined);
      await transaction.objectStore('cases').clear();
      await transaction.objectStore('set-aside').clear();
      await transaction.done;
    });
  }

  /** @returns what no version could read. */
  setAside(): Promise<SetAside[]> {
    return this.#with((database) => database.getAll('set-aside'));
  }

  async close(): Promise<void> {
    const database = this.#database;
    this.#database = undefined;
    await database?.then(
      (open) => open.close(),
      () => undefined,
    );
  }

  async #with<T>(act: (database: Database) => Promise<T>): Promise<T> {
    try {
      const database = await this.#open();
      try {
        return await act(database);
      } catch (error) {
        // The browser closed the connection a moment before it could say so. Nothing was written: an act is one
        // transaction, and this error means that it could not begin.
        if (!(error instanceof DOMException && error.name === 'InvalidStateError')) throw error;
        this.#forget(database);
        return await act(await this.#open());
      }
    } catch (error) {
      throw asStoreError(error);
    }
  }

  #open(): Promise<Database> {
    const events: DatabaseEvents = {
      blocked: () => this.#events.blocked(),
      unblocked: () => this.#events.unblocked(),
      superseded: () => {
        this.#database = undefined;
        this.#events.superseded();
      },
      closed: () => {
        this.#database = undefined;
        this.#events.closed();
      },
    };
    this.#database ??= openDatabase(this.#name, events).catch((error: unknown) => {
      // A failure is not for ever: the next caller tries again.
      this.#database = undefined;
      throw error;
    });
    return this.#database;
  }

  #forget(database: Database): void {
    database.close();
    this.#database = undefined;
  }
}
