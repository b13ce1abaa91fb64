import type { CaseFile, CaseKey, DeletedNote, Moment, Note, Notebook } from '@send-kit/store/notebook.js';
import { Drafts, type Target } from './drafts.ts';

/** What the notes panel asks of a notebook. */
export type NotesNotebook = Pick<
  Notebook,
  'find' | 'addNote' | 'editNote' | 'deleteNote' | 'restoreNote' | 'rename' | 'keepDraft' | 'watchCase'
>;

/** One line of the list: a note, or the place of one that was deleted here and can come back. */
export type Line = { readonly note: Note; readonly deleted?: DeletedNote };

/**
 * One stay of the panel with one case. Everything that is shown of a case hangs on its visit, and everything that was
 * begun in a visit ends in that visit's case. When the panel goes to another case it drops the visit: what comes back
 * late comes back to nobody.
 */
export class CaseVisit {
  readonly key: CaseKey;
  readonly notebook: NotesNotebook;
  readonly drafts: Drafts;
  state: 'opening' | 'ready' | 'failed' = 'opening';
  label = '';
  lines: readonly Line[] = [];
  message = '';
  problem = '';

  readonly #now: () => Moment;
  readonly #changed: () => void;
  readonly #unwatch: () => void;
  readonly #deleted = new Map<string, DeletedNote>();
  /** Counts what this visit wrote, so that a reading from before it is not shown after it. */
  #writes = 0;
  #readings = 0;
  #left = false;

  constructor(notebook: NotesNotebook, key: CaseKey, now: () => Moment, changed: () => void) {
    this.notebook = notebook;
    this.key = key;
    this.#now = now;
    this.#changed = () => {
      if (!this.#left) changed();
    };
    this.drafts = new Drafts({
      notebook,
      key,
      now,
      kept: () => {
        this.problem = '';
        const isWriting =
          (this.drafts.text(null) ?? '') !== '' ||
          this.lines.some(({ note }) => this.drafts.text(note.id) !== undefined);
        this.#say(isWriting ? 'Your unfinished note is kept.' : '');
      },
      failed: (error) => this.#fail(error),
    });
    this.#unwatch = notebook.watchCase(key, () => void this.read());
    void this.read();
  }

  /** Reads the case, at first and whenever somebody else may have written in it. */
  async read(): Promise<void> {
    const reading = (this.#readings += 1);
    const writes = this.#writes;
    try {
      const file = await this.notebook.find(this.key);
      if (this.#left || reading !== this.#readings) return;
      if (writes !== this.#writes) return await this.read();
      this.#show(file);
      this.state = 'ready';
    } catch (error) {
      if (this.state === 'opening') this.state = 'failed';
      this.#fail(error);
    }
    this.#changed();
  }

  /** @returns whether the note was added. */
  add(): Promise<boolean> {
    return this.#write(async () => {
      const known = await this.drafts.settle(null);
      const text = this.drafts.text(null) ?? '';
      const file = await this.notebook.addNote(this.key, text.trim(), this.#now(), known);
      this.drafts.end(null, text);
      return { file, message: `Note added. ${count(file)}` };
    });
  }

  edit(id: string): Promise<boolean> {
    return this.#write(async () => {
      const known = await this.drafts.settle(id);
      const text = this.drafts.text(id) ?? '';
      const file = await this.notebook.editNote(this.key, id, text.trim(), this.#now(), known);
      this.drafts.end(id);
      return { file, message: 'Note changed.' };
    });
  }

  /** Gives up the changes to a note. */
  giveUp(id: string): Promise<boolean> {
    return this.#write(async () => {
      const known = await this.drafts.settle(id);
      this.drafts.end(id);
      if (known === '') return { message: 'Changes dropped.' };
      return { file: await this.notebook.keepDraft(this.key, id, '', known, this.#now()), message: 'Changes dropped.' };
    });
  }

  delete(id: string): Promise<boolean> {
    return this.#write(async () => {
      await this.drafts.settle(id);
      const { file, deleted } = await this.notebook.deleteNote(this.key, id, this.#now());
      this.drafts.end(id);
      this.#deleted.set(id, deleted);
      return { file, message: `Note deleted. You can undo this. ${count(file)}` };
    });
  }

  undo(id: string): Promise<boolean> {
    return this.#write(async () => {
      const deleted = this.#deleted.get(id);
      if (!deleted) return { message: '' };
      const file = await this.notebook.restoreNote(this.key, deleted, this.#now());
      this.#deleted.delete(id);
      return { file, message: `Note brought back. ${count(file)}` };
    });
  }

  rename(label: string): Promise<boolean> {
    return this.#write(async () => {
      const file = await this.notebook.rename(this.key, label, this.#now());
      return { file, message: file.label === '' ? 'Label taken away.' : 'Label changed.' };
    });
  }

  type(target: Target, text: string): void {
    this.drafts.type(target, text);
    this.#changed();
  }

  /** Goes away: keeps what was typed, in its own case. @returns when it is kept, or could not be. */
  async leave(): Promise<void> {
    this.#left = true;
    this.#unwatch();
    await this.drafts.flush();
  }

  async #write(act: () => Promise<{ file?: CaseFile; message: string }>): Promise<boolean> {
    this.#writes += 1;
    try {
      const { file, message } = await act();
      this.#writes += 1;
      this.problem = '';
      if (file) this.#show(file);
      this.#say(message);
      return true;
    } catch (error) {
      this.#fail(error);
      // What failed may have failed because the case is no longer what is shown here.
      void this.drafts.flush();
      void this.read();
      return false;
    }
  }

  #show(file: CaseFile | undefined): void {
    const notes = file?.notes ?? [];
    // It came back by another window's hand.
    for (const { id } of notes) this.#deleted.delete(id);
    this.label = file?.label ?? '';
    this.lines = [
      ...notes.map((note) => ({ note })),
      ...[...this.#deleted.values()].map((each) => ({ note: each.note, deleted: each })),
    ].toSorted((a, b) => compare(b.note.writtenOn.instant, a.note.writtenOn.instant));
    if (file) this.drafts.adopt(file);
    this.#changed();
  }

  #say(message: string): void {
    this.message = message;
    this.#changed();
  }

  #fail(error: unknown): void {
    this.problem = error instanceof Error ? error.message : String(error);
    this.message = '';
    this.#changed();
  }
}

function count({ notes }: CaseFile): string {
  return notes.length === 1 ? '1 note.' : `${notes.length} notes.`;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
