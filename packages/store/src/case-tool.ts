import type { CaseFile, CaseKey, Moment } from './case-file.ts';
import type { Notebook } from './notebook.ts';

/** What a tool should show now. */
export type ToolView<T> =
  /** No case is open. */
  | { readonly state: 'closed' }
  /** Nothing can be shown or typed yet. */
  | { readonly state: 'opening' }
  | { readonly state: 'failed'; readonly why: string; readonly retry: () => void }
  /** `value` is absent where nothing was kept. `change` belongs to this case for ever, whatever is open by then. */
  | { readonly state: 'ready'; readonly value: T | undefined; readonly change: (value: T) => void };

/** How the things of one tool stand in a case. */
export interface Kept<T> {
  /** What they are called when some could not be kept, such as `Dates`. */
  readonly things: string;
  /** What of two things that are the same is the same text. */
  readonly textOf: (value: T) => string;
  readonly read: (file: CaseFile | undefined) => T | undefined;
  readonly put: (key: CaseKey, value: T, now: Moment) => Promise<unknown>;
}

/** What the tool of a case asks of a notebook, beside what `Kept` does. */
export type ToolNotebook = Pick<Notebook, 'find' | 'watchCase'>;

export interface CaseToolOptions<T> {
  readonly now: () => Moment;
  /** Called at once for every view; a tool that was there belongs to another case, unless both are `ready`. */
  readonly show: (view: ToolView<T>) => void;
  /** What could not be kept, in words; empty when nothing is wrong any more. */
  readonly say: (problem: string) => void;
}

/**
 * What one tool keeps of a case. It follows one case at a time:
 *
 * - `open` takes the old case away before it returns, and shows the next when the notebook has answered. What comes back
 *   late comes back to nobody.
 * - Every change is kept in the case in which it was made. A case that is only looked at is not made.
 * - What another panel writes in the same case is shown here too.
 * - What could not be kept is held, said, and tried again: at the next change, and whenever a case is opened.
 */
export class CaseTool<T> {
  readonly #notebook: ToolNotebook;
  readonly #kept: Kept<T>;
  readonly #options: CaseToolOptions<T>;
  #stay: Stay<T> | undefined;
  /** Cases that were left while something of theirs was not kept yet. */
  readonly #left = new Set<Stay<T>>();

  constructor(notebook: ToolNotebook, kept: Kept<T>, options: CaseToolOptions<T>) {
    this.#notebook = notebook;
    this.#kept = kept;
    this.#options = options;
  }

  /** Goes to a case, or to none. */
  open(key: CaseKey | undefined): void {
    const old = this.#stay;
    this.#stay = undefined;
    old?.leave();
    if (old?.isUnkept) this.#left.add(old);
    const isOpen = key !== undefined && key.reference.trim() !== '';
    this.#options.show({ state: isOpen ? 'opening' : 'closed' });
    for (const stay of this.#left) stay.keep();
    if (isOpen) {
      // What could not be kept of this case goes on where it was left: nothing older may be written after it.
      const stay = [...this.#left].find((each) => isSame(each.key, key)) ?? this.#begin(key);
      this.#left.delete(stay);
      this.#stay = stay;
      stay.enter();
    }
    this.#say();
  }

  #begin(key: CaseKey): Stay<T> {
    const stay: Stay<T> = new Stay(this.#notebook, this.#kept, key, {
      now: this.#options.now,
      show: (view) => {
        if (this.#stay === stay) this.#options.show(view);
      },
      settled: () => {
        if (this.#stay !== stay && stay.isUnkept) this.#left.add(stay);
        else this.#left.delete(stay);
        this.#say();
      },
    });
    return stay;
  }

  #say(): void {
    const elsewhere = [...this.#left].filter(({ problem }) => problem !== '').map(({ key }) => key.reference);
    const held =
      elsewhere.length === 0
        ? ''
        : `${this.#kept.things} of ${elsewhere.join(' and ')} could not be kept yet. Keep this panel open and go back there to save them.`;
    this.#options.say([this.#stay?.problem ?? '', held].filter(Boolean).join(' '));
  }
}

interface StayOptions<T> {
  readonly now: () => Moment;
  readonly show: (view: ToolView<T>) => void;
  readonly settled: () => void;
}

/** One case that is open, or that was left with something still to be kept. */
class Stay<T> {
  readonly key: CaseKey;
  problem = '';

  readonly #notebook: ToolNotebook;
  readonly #kept: Kept<T>;
  readonly #options: StayOptions<T>;
  #unwatch: (() => void) | undefined;
  /** What was made here and the notebook does not hold yet. */
  #wanted: T | undefined;
  /** What the tool holds, as text to compare; absent until something was shown. */
  #shown: string | undefined;
  #isSaving = false;
  #readings = 0;

  constructor(notebook: ToolNotebook, kept: Kept<T>, key: CaseKey, options: StayOptions<T>) {
    this.#notebook = notebook;
    this.#kept = kept;
    this.key = key;
    this.#options = options;
  }

  get isUnkept(): boolean {
    return this.#wanted !== undefined;
  }

  enter(): void {
    this.#shown = undefined;
    this.#unwatch = this.#notebook.watchCase(this.key, () => void this.#read());
    if (this.#wanted === undefined) return void this.#read();
    this.#show(this.#wanted);
    this.keep();
  }

  leave(): void {
    this.#unwatch?.();
    this.#unwatch = undefined;
    this.#readings += 1;
  }

  /** Tries again to keep what is not kept. */
  keep(): void {
    if (this.#wanted && !this.#isSaving) void this.#save();
  }

  readonly #change = (value: T): void => {
    const text = this.#kept.textOf(value);
    if (text === this.#shown && !this.#wanted) return;
    this.#shown = text;
    this.#wanted = value;
    this.keep();
  };

  async #read(): Promise<void> {
    const reading = (this.#readings += 1);
    try {
      const value = this.#kept.read(await this.#notebook.find(this.key));
      // What is being written here is newer than what was read; it is read again when it is kept.
      if (reading !== this.#readings || !this.#unwatch || this.#wanted) return;
      this.#show(value);
    } catch (error) {
      if (reading !== this.#readings || !this.#unwatch || this.#shown !== undefined) return;
      this.#options.show({ state: 'failed', why: wordsOf(error), retry: () => this.#unwatch && void this.#read() });
    }
  }

  #show(value: T | undefined): void {
    const text = value === undefined ? '' : this.#kept.textOf(value);
    // The tool may hold half a date that no record can hold: it is not filled again without need.
    if (text === this.#shown) return;
    this.#shown = text;
    this.#options.show({ state: 'ready', value, change: this.#change });
  }

  async #save(): Promise<void> {
    this.#isSaving = true;
    while (this.#wanted) {
      const sent = this.#wanted;
      try {
        await this.#kept.put(this.key, sent, this.#options.now());
        this.problem = '';
        if (this.#wanted === sent) this.#wanted = undefined;
      } catch (error) {
        this.problem = wordsOf(error);
        // Something newer was made meanwhile: that is tried once more, the same is not.
        if (this.#wanted === sent) break;
      }
    }
    this.#isSaving = false;
    this.#options.settled();
    if (this.#unwatch && !this.#wanted) void this.#read();
  }
}

function isSame(one: CaseKey, other: CaseKey): boolean {
  return one.scope === other.scope && one.reference === other.reference;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
