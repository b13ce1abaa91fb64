import type { CaseFile, CaseKey, Moment, Notebook } from '@send-kit/store/notebook.js';

/** What words are for: a note being edited, or a new one. */
export type Target = string | null;

interface Words {
  text: string;
  /** What the notebook keeps of them, as far as this panel knows. */
  kept: string;
  /** Whether the user has typed in them here. */
  touched: boolean;
  saving: Promise<void> | undefined;
  timer: ReturnType<typeof setTimeout> | undefined;
}

/** How the words reach the notebook, and who hears of it. */
export interface DraftKeeper {
  readonly notebook: Pick<Notebook, 'keepDraft'>;
  readonly key: CaseKey;
  readonly now: () => Moment;
  readonly kept: () => void;
  readonly failed: (error: unknown) => void;
}

/** A pause between two writes while somebody types. The first letter is written at once. */
const pause = 250;

/**
 * The words typed in one visit to one case. They know their case from the beginning and can go nowhere else: whatever
 * happens to the panel meanwhile, they are kept where they were typed.
 */
export class Drafts {
  readonly #keeper: DraftKeeper;
  readonly #words = new Map<Target, Words>();

  constructor(keeper: DraftKeeper) {
    this.#keeper = keeper;
  }

  /** @returns the words typed for a note, or `undefined` where it is not being written. */
  text(target: Target): string | undefined {
    return this.#words.get(target)?.text;
  }

  /** Every target with words that the notebook does not hold. */
  get unkept(): readonly (readonly [Target, string])[] {
    return [...this.#words].filter(([, words]) => isUnkept(words)).map(([target, { text }]) => [target, text]);
  }

  /** Begins to edit: nothing is kept until something is typed. */
  begin(target: Target, text: string): void {
    if (!this.#words.has(target)) this.#words.set(target, fresh(text, ''));
  }

  type(target: Target, text: string): void {
    const words = this.#words.get(target) ?? fresh('', '');
    this.#words.set(target, words);
    words.text = text;
    words.touched = true;
    if (!words.saving && words.timer === undefined) void this.#save(target, words);
  }

  /** Ends the words: they have become a note, or were given up. What was typed since `text` goes on. */
  end(target: Target, text?: string): void {
    const words = this.#words.get(target);
    if (!words) return;
    clearTimeout(words.timer);
    if (target !== null || text === undefined) {
      this.#words.delete(target);
      return;
    }
    const rest = words.text.startsWith(text) ? words.text.slice(text.length) : words.text;
    this.#words.delete(target);
    if (rest.trim() !== '') this.type(target, rest);
  }

  /** Waits for a write under way and begins no other. @returns what the notebook keeps now. */
  async settle(target: Target): Promise<string> {
    const words = this.#words.get(target);
    if (!words) return '';
    clearTimeout(words.timer);
    words.timer = undefined;
    await words.saving;
    clearTimeout(words.timer);
    words.timer = undefined;
    return words.kept;
  }

  /** Keeps everything now. */
  async flush(): Promise<void> {
    await Promise.all(
      [...this.#words].map(async ([target, words]) => {
        clearTimeout(words.timer);
        words.timer = undefined;
        if (words.saving) await words.saving;
        clearTimeout(words.timer);
        words.timer = undefined;
        if (isUnkept(words)) await this.#save(target, words);
      }),
    );
  }

  /** Takes in what the notebook holds: where nothing is unkept here, its words are the words. */
  adopt(file: CaseFile): void {
    const targets = new Set<Target>([null, ...this.#words.keys(), ...file.drafts.map(({ note }) => note)]);
    for (const target of targets) {
      const stored = draftIn(file, target);
      const words = this.#words.get(target);
      if (!words) {
        if (stored !== '') this.#words.set(target, fresh(stored, stored));
      } else if (!words.saving && !isUnkept(words) && (stored !== '' || target === null)) {
        words.text = stored;
        words.kept = stored;
      }
    }
  }

  async #save(target: Target, words: Words): Promise<void> {
    const sent = words.text;
    const { notebook, key, now, kept, failed } = this.#keeper;
    words.saving = notebook.keepDraft(key, target, sent, words.kept, now()).then(
      (file) => {
        words.saving = undefined;
        if (target !== null && !file.notes.some(({ id }) => id === target)) {
          // Deleted elsewhere: the notebook has made the words a draft of a new note.
          this.#words.delete(target);
          this.adopt(file);
        } else {
          this.#took(words, sent, draftIn(file, target));
          if (isUnkept(words) && this.#words.get(target) === words) this.#saveLater(target, words);
        }
        kept();
      },
      (error: unknown) => {
        words.saving = undefined;
        failed(error);
      },
    );
    await words.saving;
  }

  /** Another panel's words may have come in front of ours; they stay there. */
  #took(words: Words, sent: string, stored: string): void {
    words.kept = stored;
    if (stored === sent) return;
    words.text = stored.endsWith(sent) ? stored.slice(0, stored.length - sent.length) + words.text : stored;
  }

  #saveLater(target: Target, words: Words): void {
    words.timer = setTimeout(() => {
      words.timer = undefined;
      void this.#save(target, words);
    }, pause);
  }
}

function fresh(text: string, kept: string): Words {
  return { text, kept, touched: false, saving: undefined, timer: undefined };
}

function isUnkept({ text, kept, touched }: Words): boolean {
  return touched && text !== kept;
}

function draftIn(file: CaseFile, target: Target): string {
  return file.drafts.find(({ note }) => note === target)?.text ?? '';
}
