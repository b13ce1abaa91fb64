import {
  checkMoment,
  newCaseFile,
  randomId,
  tidyKey,
  type CaseFile,
  type CaseKey,
  type Moment,
  type SavedRecord,
  type SavedTimetable,
  type SavedTool,
} from './case-file.ts';
import { Changes, type Change } from './changes.ts';
import * as edits from './edits.ts';
import { StoreError } from './errors.ts';
import { Records } from './records.ts';
import { plainSeal, type Seal, type StoredCase } from './seal.ts';
import { NoteSearch, type Hit } from './search.ts';

export type {
  CaseFile,
  CaseKey,
  Draft,
  JsonObject,
  Moment,
  Note,
  SavedRecord,
  SavedTimetable,
  SavedTool,
} from './case-file.ts';
export type { Change } from './changes.ts';
export { copiesOf, draftOf, type DeletedNote } from './edits.ts';
export { StoreError, type StoreFailure } from './errors.ts';
export type { Hit } from './search.ts';

/** How a notebook is opened. */
export interface NotebookOptions {
  /** The database's name: another name is another notebook. */
  readonly name?: string;
  /** How case files are made fit to be stored. Without one they are stored as they are. */
  readonly seal?: Seal;
}

/** A record that is there and cannot be read. It is never changed or dropped. */
export interface Unreadable {
  readonly record: unknown;
  readonly why: string;
}

/** A question to the timetable that is to be kept. */
export type TimetableToSave = Pick<SavedTimetable, 'label' | 'question' | 'done'> & { readonly id?: string };

/** A tool's record that is to be kept. */
export type RecordToSave = Pick<SavedRecord, 'tool' | 'id' | 'label' | 'record'>;

/** One line of the list of cases. */
export interface CaseSummary extends CaseKey {
  readonly id: string;
  readonly label: string;
  readonly notes: number;
  readonly tools: number;
  readonly created: string;
  readonly changed: string;
}

/** Nobody waits this often for a moment's peace; a mistake of ours might. */
const mostAttempts = 1000;

/**
 * What the user wrote down, case by case.
 *
 * - Nothing is opened until it is needed. A case that is only looked at is not created; the first thing written in it is
 *   what creates it.
 * - Writes of one notebook happen in the order they were asked for, and two tabs never lose each other's.
 * - Every failure is a `StoreError` whose message can be shown; wrong arguments are a `RangeError`.
 */
export class Notebook {
  readonly #seal: Seal;
  readonly #records: Records;
  readonly #changes: Changes;
  readonly #search = new NoteSearch();
  #searchedTo = 0;
  #queue: Promise<unknown> = Promise.resolve();

  constructor({ name = 'send-kit', seal = plainSeal }: NotebookOptions = {}) {
    this.#seal = seal;
    this.#changes = new Changes(`${name}-notebook`);
    this.#records = new Records(name, {
      blocked: () => this.#changes.here({ kind: 'blocked' }),
      unblocked: () => this.#changes.here({ kind: 'unblocked' }),
      superseded: () => this.#changes.here({ kind: 'superseded' }),
      closed: () => undefined,
    });
  }

  /** @returns the file of a case, or `undefined` where nothing has been written in it. */
  async find(key: CaseKey): Promise<CaseFile | undefined> {
    const stored = await this.#records.find(await this.#seal.lookup(tidyKey(key)));
    return stored && this.#open(stored);
  }

  /** @returns the file of a case, made now if need be. */
  async findOrCreate(key: CaseKey, now: Moment): Promise<CaseFile> {
    return (await this.find(key)) ?? this.#change(key, now, (file) => file, 'create');
  }

  /** @returns every case that can be read, last changed first, and every record that cannot. */
  async list(): Promise<{ cases: CaseSummary[]; unreadable: Unreadable[] }> {
    const { files, unreadable } = await this.#all();
    const cases = files
      .map(({ id, scope, reference, label, notes, tools, created, changed }) => {
        return { id, scope, reference, label, notes: notes.length, tools: tools.length, created, changed };
      })
      .sort((a, b) => (a.changed < b.changed ? 1 : -1));
    return { cases, unreadable };
  }

  /** Gives a case the user's own words for it. */
  rename(key: CaseKey, label: string, now: Moment): Promise<CaseFile> {
    return this.#change(key, now, (file) => edits.withLabel(file, label, now));
  }

  /** Adds a note. `known` is the draft that the caller last saw kept: it has become this note. */
  addNote(key: CaseKey, text: string, now: Moment, known?: string): Promise<CaseFile> {
    const id = randomId();
    return this.#change(key, now, (file) => edits.withNote(file, text, id, now, known));
  }

  /** Replaces the words of a note. `known` as in `addNote`. */
  editNote(key: CaseKey, id: string, text: string, now: Moment, known?: string): Promise<CaseFile> {
    return this.#change(key, now, (file) => edits.withEditedNote(file, id, text, now, known));
  }

  /** Deletes a note and gives back what `restoreNote` needs to undo it. */
  async deleteNote(key: CaseKey, id: string, now: Moment): Promise<{ file: CaseFile; deleted: edits.DeletedNote }> {
    let deleted: edits.DeletedNote | undefined;
    const file = await this.#change(key, now, (before) => {
      const step = edits.withoutNote(before, id, now);
      deleted = step.deleted;
      return step.file;
    });
    if (!deleted) throw new StoreError('no-such-note', 'That note is no longer in this case.');
    return { file, deleted };
  }

  /** Undoes `deleteNote`. */
  restoreNote(key: CaseKey, deleted: edits.DeletedNote, now: Moment): Promise<CaseFile> {
    return this.#change(key, now, (file) => edits.withNoteBack(file, deleted, now));
  }

  /**
   * Keeps words that are not a note yet, so that nothing typed is lost when a panel closes or moves to another case.
   *
   * @param note the note being edited, or `null` for a new one.
   * @param text the words; empty takes the draft away.
   * @param known the draft that the caller last saw kept; see `withDraft`.
   */
  keepDraft(key: CaseKey, note: string | null, text: string, known: string, now: Moment): Promise<CaseFile> {
    return this.#change(key, now, (file) => edits.withDraft(file, note, text, known, now));
  }

  /** Keeps a question to the timetable beside the notes: in the place of the one with this id, or else as another. */
  saveTimetable(key: CaseKey, asked: TimetableToSave, now: Moment): Promise<CaseFile> {
    const { id = randomId(), label, question, done } = asked;
    return this.putTool(key, { kind: 'timetable', id, label, question, ...(done && { done }), savedOn: now }, now);
  }

  /** Keeps the record of a tool beside the notes, in the place of the one with its id. */
  saveRecord(key: CaseKey, { tool, id, label, record }: RecordToSave, now: Moment): Promise<CaseFile> {
    return this.putTool(key, { kind: 'record', tool, id, label, record, savedOn: now }, now);
  }

  /** Moves a record among its copies, so that another can be begun. */
  putRecordAside(key: CaseKey, id: string, now: Moment): Promise<CaseFile> {
    return this.#change(key, now, (file) => edits.withToolAside(file, id, now));
  }

  /** Puts a copy in the place of its record, which becomes a copy itself: opening that one undoes it. */
  openCopy(key: CaseKey, id: string, copy: string, now: Moment): Promise<CaseFile> {
    return this.#change(key, now, (file) => edits.withCopyOpened(file, id, copy, now));
  }

  /** Keeps a tool under its own id: replaces it, or undoes `deleteTool`. */
  putTool(key: CaseKey, tool: SavedTool, now: Moment): Promise<CaseFile> {
    return this.#change(key, now, (file) => edits.withTool(file, tool));
  }

  /** Deletes a saved tool and gives it back, for `putTool` to undo it. */
  async deleteTool(key: CaseKey, id: string, now: Moment): Promise<{ file: CaseFile; deleted: SavedTool }> {
    let deleted: SavedTool | undefined;
    const file = await this.#change(key, now, (before) => {
      const step = edits.withoutTool(before, id, now);
      deleted = step.deleted;
      return step.file;
    });
    if (!deleted) throw new StoreError('no-such-tool', 'That is no longer kept in this case.');
    return { file, deleted };
  }

  /** @returns the notes that hold every word of the query, newest first. The first search reads the whole notebook. */
  async search(query: string, limit?: number): Promise<readonly Hit[]> {
    const { written, ids } = await this.#records.since(this.#searchedTo);
    for (const stored of written) {
      this.#searchedTo = Math.max(this.#searchedTo, stored.change);
      const opened = await this.#tryOpen(stored);
      if ('file' in opened) this.#search.put(opened.file);
    }
    this.#search.keepOnly(new Set(ids));
    return this.#search.find(query, limit);
  }

  /** Drops what `search` keeps in memory. */
  forget(): void {
    this.#search.forget();
    this.#searchedTo = 0;
  }

  /** @returns everything, as it is now: for a backup. */
  async everything(): Promise<{ cases: CaseFile[]; unreadable: Unreadable[] }> {
    const { files, unreadable } = await this.#all();
    return { cases: files.sort((a, b) => (a.created < b.created ? -1 : 1)), unreadable };
  }

  /**
   * Takes in case files from elsewhere, all of them or none. Nothing stored is lost: of a note that is here and there the
   * newer words stay, of a record that differs the newer has the place and the other is its copy, everything else is
   * added.
   */
  async merge(files: readonly CaseFile[]): Promise<{ added: number; changed: number; unchanged: number }> {
    const result = await this.#inTurn(() => this.#tryMerge(files));
    this.#changes.tell({ kind: 'everything' });
    return result;
  }

  /** Erases one case for good. @returns whether there was one. */
  async eraseCase(key: CaseKey): Promise<boolean> {
    const lookup = await this.#seal.lookup(tidyKey(key));
    const erased = await this.#inTurn(() => this.#records.erase(lookup));
    if (erased) this.#changes.tell({ kind: 'cases', lookups: [lookup] });
    return erased;
  }

  /** Erases everything for good, the records that cannot be read among it. */
  async eraseEverything(): Promise<void> {
    await this.#inTurn(() => this.#records.eraseAll());
    this.forget();
    this.#changes.tell({ kind: 'everything' });
  }

  /** Tells of every change, whoever made it: this page, or another tab or frame of its origin. */
  watch(listener: (change: Change) => void): () => void {
    return this.#changes.watch(listener);
  }

  /** Tells when one case may have changed. @returns what ends the watching. */
  watchCase(key: CaseKey, listener: () => void): () => void {
    const lookup = Promise.resolve(this.#seal.lookup(tidyKey(key)));
    let watching = true;
    const end = this.#changes.watch((change) => {
      void lookup.then((own) => {
        const concerned = change.kind === 'everything' || (change.kind === 'cases' && change.lookups.includes(own));
        if (watching && concerned) listener();
      });
    });
    return () => {
      watching = false;
      end();
    };
  }

  /** Lets go of the database, after the writes that were asked for. */
  async close(): Promise<void> {
    await this.#inTurn(() => this.#records.close());
    this.#changes.close();
    this.forget();
  }

  async #change(key: CaseKey, now: Moment, edit: (file: CaseFile) => CaseFile, always?: 'create'): Promise<CaseFile> {
    checkMoment(now);
    const tidy = tidyKey(key);
    const file = await this.#inTurn(async () => {
      const lookup = await this.#seal.lookup(tidy);
      for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
        const stored = await this.#records.find(lookup);
        const before = stored ? await this.#open(stored) : newCaseFile(tidy, randomId(), now);
        const after = edit(before);
        if (after === before && (stored || !always)) return { after, lookup: undefined };
        const content = await this.#seal.seal(after);
        const write = { id: after.id, lookup, content, readAt: stored?.change };
        if (await this.#records.write([write])) return { after, lookup };
      }
      throw tooBusy();
    });
    if (file.lookup !== undefined) this.#changes.tell({ kind: 'cases', lookups: [file.lookup] });
    return file.after;
  }

  async #tryMerge(files: readonly CaseFile[]): Promise<{ added: number; changed: number; unchanged: number }> {
    for (let attempt = 0; attempt < mostAttempts; attempt += 1) {
      const stored = await this.#records.all();
      const byLookup = new Map(stored.map((record) => [record.lookup, record]));
      const ids = new Set(stored.map((record) => record.id));
      const next = new Map<string, { before: CaseFile | undefined; after: CaseFile; readAt: number | undefined }>();
      for (const file of files) {
        const lookup = await this.#seal.lookup(tidyKey(file));
        const record = byLookup.get(lookup);
        const before = next.get(lookup)?.before ?? (record && (await this.#open(record)));
        // An id that is taken by another case here (a reference that was corrected there) must not overwrite it.
        const id = !record && !next.has(lookup) && ids.has(file.id) ? randomId() : file.id;
        const own = { ...file, ...tidyKey(file), id };
        const soFar = next.get(lookup)?.after ?? before;
        next.set(lookup, { before, after: soFar ? edits.merged(soFar, own) : own, readAt: record?.change });
        if (!record) ids.add(id);
      }
      const changed = [...next].filter(([, { before, after }]) => after !== before);
      const writes = await Promise.all(
        changed.map(async ([lookup, { after, readAt }]) => {
          return { id: after.id, lookup, content: await this.#seal.seal(after), readAt };
        }),
      );
      if (writes.length === 0 || (await this.#records.write(writes))) {
        const added = changed.filter(([, { before }]) => !before).length;
        return { added, changed: changed.length - added, unchanged: next.size - changed.length };
      }
    }
    throw tooBusy();
  }

  async #all(): Promise<{ files: CaseFile[]; unreadable: Unreadable[] }> {
    const files: CaseFile[] = [];
    const unreadable: Unreadable[] = await this.#records.setAside();
    for (const stored of await this.#records.all()) {
      const opened = await this.#tryOpen(stored);
      if ('file' in opened) files.push(opened.file);
      else unreadable.push(opened);
    }
    return { files, unreadable };
  }

  async #open(stored: StoredCase): Promise<CaseFile> {
    const opened = await this.#tryOpen(stored);
    if ('file' in opened) return opened.file;
    throw new StoreError(
      'unreadable',
      `The notes of this case are stored but cannot be read (${opened.why}). They are kept as they are, and nothing new is written over them.`,
    );
  }

  async #tryOpen(stored: StoredCase): Promise<{ readonly file: CaseFile } | Unreadable> {
    try {
      const file = await this.#seal.open(stored.content);
      if (file.id !== stored.id) throw new TypeError('id: expected the id of its record, found another');
      return { file };
    } catch (error) {
      return { record: stored, why: error instanceof Error ? error.message : String(error) };
    }
  }

  /** One write after the other: the words of a draft must not overtake the note they become. */
  #inTurn<T>(act: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(act);
    this.#queue = turn.catch(() => undefined);
    return turn;
  }
}

function tooBusy(): StoreError {
  return new StoreError('busy', 'Another window is writing in this case without a pause. Close it and try again.');
}
