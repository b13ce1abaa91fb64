import type { CaseFile, CaseKey, Moment, SavedTimetable } from './case-file.ts';
import type { Notebook } from './notebook.ts';

/** What a case's timetable is asked, and what was done of it. */
export type Asked = Pick<SavedTimetable, 'question' | 'done'>;

/** What a calculator should show now. */
export type TimetableView =
  /** No case is open. */
  | { readonly state: 'closed' }
  /** Nothing can be shown or typed yet. */
  | { readonly state: 'opening' }
  | { readonly state: 'failed'; readonly why: string; readonly retry: () => void }
  /** `asked` is absent where nothing was kept. `change` belongs to this case for ever, whatever is open by then. */
  | { readonly state: 'ready'; readonly asked: Asked | undefined; readonly change: (asked: Asked) => void };

/** What the timetable of a case asks of a notebook. */
export type TimetableNotebook = Pick<Notebook, 'find' | 'saveTimetable' | 'watchCase'>;

export interface CaseTimetableOptions {
  readonly now: () => Moment;
  /** Called at once for every view; a calculator that was there belongs to another case, unless both are `ready`. */
  readonly show: (view: TimetableView) => void;
  /** What could not be kept, in words; empty when nothing is wrong any more. */
  readonly say: (problem: string) => void;
}

/** Two panels, or a backup and a notebook, mean the same timetable of a case: so its id is the same everywhere. */
const calculatorId = 'calculator';

/**
 * The timetable that goes with a case. It follows one case at a time:
 *
 * - `open` takes the old case away before it returns, and shows the next when the notebook has answered. What comes back
 *   late comes back to nobody.
 * - Every change is kept in the case in which it was made. A case that is only looked at is not made.
 * - What another panel writes in the same case is shown here too.
 * - What could not be kept is held, said, and tried again: at the next change, and whenever a case is opened.
 */
export class CaseTimetable {
  readonly #notebook: TimetableNotebook;
  readonly #options: CaseTimetableOptions;
  #stay: Stay | undefined;
  /** Cases that were left while something of theirs was not kept yet. */
  readonly #left = new Set<Stay>();

  constructor(notebook: TimetableNotebook, options: CaseTimetableOptions) {
    this.#notebook = notebook;
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

  #begin(key: CaseKey): Stay {
    const stay: Stay = new Stay(this.#notebook, key, {
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
        : `Dates of ${elsewhere.join(' and ')} could not be kept yet. Keep this panel open and go back there to save them.`;
    this.#options.say([this.#stay?.problem ?? '', held].filter(Boolean).join(' '));
  }
}

interface StayOptions {
  readonly now: () => Moment;
  readonly show: (view: TimetableView) => void;
  readonly settled: () => void;
}

/** One case that is open, or that was left with something still to be kept. */
class Stay {
  readonly key: CaseKey;
  problem = '';

  readonly #notebook: TimetableNotebook;
  readonly #options: StayOptions;
  #unwatch: (() => void) | undefined;
  /** What was asked here and the notebook does not hold yet. */
  #wanted: Asked | undefined;
  /** What the calculator holds, as text to compare; absent until something was shown. */
  #shown: string | undefined;
  #isSaving = false;
  #readings = 0;

  constructor(notebook: TimetableNotebook, key: CaseKey, options: StayOptions) {
    this.#notebook = notebook;
    this.key = key;
    this.#options = options;
  }

  get isUnkept(): boolean {
    return this.#wanted !== undefined;
  }

  enter(): void {
    this.#shown = undefined;
    this.#unwatch = this.#notebook.watchCase(this.key, () => void this.#read());
    if (!this.#wanted) return void this.#read();
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

  readonly #change = (asked: Asked): void => {
    const text = textOf(asked);
    if (text === this.#shown && !this.#wanted) return;
    this.#shown = text;
    this.#wanted = asked;
    this.keep();
  };

  async #read(): Promise<void> {
    const reading = (this.#readings += 1);
    try {
      const asked = askedIn(await this.#notebook.find(this.key));
      // What is being written here is newer than what was read; it is read again when it is kept.
      if (reading !== this.#readings || !this.#unwatch || this.#wanted) return;
      this.#show(asked);
    } catch (error) {
      if (reading !== this.#readings || !this.#unwatch || this.#shown !== undefined) return;
      this.#options.show({ state: 'failed', why: wordsOf(error), retry: () => this.#unwatch && void this.#read() });
    }
  }

  #show(asked: Asked | undefined): void {
    const text = textOf(asked);
    // The calculator may hold half a date that no question can hold: it is not filled again without need.
    if (text === this.#shown) return;
    this.#shown = text;
    this.#options.show({ state: 'ready', asked, change: this.#change });
  }

  async #save(): Promise<void> {
    this.#isSaving = true;
    while (this.#wanted) {
      const sent = this.#wanted;
      try {
        const { question, done } = sent;
        const toSave = { id: calculatorId, label: '', question, ...(done && { done }) };
        await this.#notebook.saveTimetable(this.key, toSave, this.#options.now());
        this.problem = '';
        if (this.#wanted === sent) this.#wanted = undefined;
      } catch (error) {
        this.problem = wordsOf(error);
        // Something newer was asked meanwhile: that is tried once more, the same is not.
        if (this.#wanted === sent) break;
      }
    }
    this.#isSaving = false;
    this.#options.settled();
    if (this.#unwatch && !this.#wanted) void this.#read();
  }
}

function askedIn(file: CaseFile | undefined): Asked | undefined {
  return file?.tools.find(({ kind, id }) => kind === 'timetable' && id === calculatorId);
}

function textOf(asked: Asked | undefined): string {
  return asked ? JSON.stringify([asked.question, asked.done ?? {}]) : '';
}

function isSame(one: CaseKey, other: CaseKey): boolean {
  return one.scope === other.scope && one.reference === other.reference;
}

function wordsOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
