import type { Assessment, PreparedChecklist } from '@send-kit/core/checklist.js';
import { prepareChecklist, whatShifted } from '@send-kit/core/checklist.js';
import { answerLine, newChecklistRecord } from '@send-kit/core/checklist-record.js';
import type { ChecklistWarning, checklistWarnings } from '@send-kit/core/checklist-warnings.js';
import { choiceWarnings } from '@send-kit/core/choice-warnings.js';
import type { Checklist, ChecklistItem, ChecklistRecord, Pack, Wording } from '@send-kit/pack';
import type { LitElement, ReactiveController, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { Part } from '../shared/part.ts';
import { saveFile } from '../shared/save-file.ts';
import type { TypedDate } from '../shared/typed-date.ts';
import { readTypedDate } from '../shared/typed-date.ts';
import { wordLists } from '../shared/word-lists.ts';
import { SendChecklistChangeEvent } from './checklist-change-event.ts';
import { EvidenceIndex } from './evidence-index.ts';
import { keepings, notKept, putDown, readFor, takeUp } from './keeping.ts';
import type { LineLook } from './line.ts';
import type { Words } from './words.ts';
import { count, strengthWords, testWords, wordsOf } from './words.ts';

/** What an element shows, and where its words come from. */
export interface Shown {
  /** The pack and the id that a record names. */
  readonly pack: Pack;
  readonly id: string;
  readonly checklist: Checklist;
  readonly packs: readonly Pack[];
  readonly compact: boolean;
  readonly persist: string | undefined;
}

const largest = 2_000_000;
const pause = 700;
const none: readonly ChecklistWarning[] = [];

/** What looks through the words that are typed. */
interface Hints {
  readonly checklistWarnings: typeof checklistWarnings;
  readonly listsOf: (shown: Shown) => readonly Wording[];
}

async function loadHints(): Promise<Hints> {
  const words = import('@send-kit/core/checklist-warnings.js');
  const apart = (await wordLists.load?.()) ?? [];
  return {
    ...(await words),
    listsOf: ({ packs, checklist: { warns = [] } }) =>
      [...packs, ...apart].flatMap(({ wording = [] }) => wording).filter(({ id }) => warns.includes(id)),
  };
}

const warn = (event: Event): void => event.preventDefault();

/**
 * Holds a checklist while it is filled in: the record, what it comes to, what is told of it, and where it is kept. Shared
 * by every element that shows one.
 */
export class Desk implements ReactiveController {
  assessment: Assessment | undefined;
  look: LineLook;
  /** The list cannot be shown. */
  fault = '';
  readonly index: EvidenceIndex;
  /** What is read out. */
  spoken = '';

  readonly #host: LitElement;
  readonly #explain: ((text: string, packs: readonly Pack[]) => unknown) | undefined;
  #shown: Shown | undefined;
  #prepared: PreparedChecklist | undefined;
  #record: ChecklistRecord | undefined;
  #given: { readonly record: unknown } | undefined;
  #warnings: ReadonlyMap<string, readonly ChecklistWarning[]> = new Map();
  readonly #hints: Part<Hints>;
  #hinted: Hints | undefined;
  #refused: readonly string[] = [];
  #keeping: keyof typeof keepings = 'no';
  #isUnsaved = false;
  #undo: { readonly record: ChecklistRecord; readonly says: string; readonly at: 'index' | 'keep' } | undefined;
  #assessed: ChecklistRecord | undefined;
  /** What was told last. */
  #said: Assessment | undefined;
  #warned = '';
  #timer = 0;
  #focus = '';

  /** @param explain puts notes behind the terms of a text. */
  constructor(host: LitElement, explain?: (text: string, packs: readonly Pack[]) => unknown) {
    this.#host = host;
    this.#explain = explain;
    this.index = new EvidenceIndex(this, host);
    this.#hints = new Part(host, 'the hints on words', loadHints);
    this.look = {
      words: wordsOf([]),
      explain: (text) => text,
      compact: false,
      remarks: new Set(),
      dates: new Map(),
      left: new Set(),
      typeDate: (id, typed) => this.#typeDate(id, typed),
      leaveDate: (id) => this.#look({ left: new Set([...this.look.left, id]) }),
    };
    host.addController(this);
  }

  hostConnected(): void {
    const root = this.#host.renderRoot;
    root.addEventListener('change', this.#change);
    root.addEventListener('input', this.#input);
    root.addEventListener('click', this.#click);
  }

  hostDisconnected(): void {
    clearTimeout(this.#timer);
    removeEventListener('beforeunload', warn);
  }

  hostUpdated(): void {
    const warning = [this.fault, ...this.#refused].join(' ').trim();
    if (warning && warning !== this.#warned) console.warn(`<${this.#host.localName}>: ${warning}`);
    this.#warned = warning;
    // Only while something would be lost: not every browser keeps a page that listens for the way back.
    (this.#isUnsaved ? addEventListener : removeEventListener)('beforeunload', warn);
    if (this.#focus) this.#host.renderRoot.querySelector<HTMLElement>(this.#focus)?.focus();
    this.#focus = '';
  }

  /** The record as it stands; what was handed over while there was no list for it, until there is one. */
  get record(): ChecklistRecord | undefined {
    return (this.#given?.record ?? this.#record) as ChecklistRecord | undefined;
  }
  set record(record: unknown) {
    this.#given = { record };
    this.#host.requestUpdate();
  }

  get words(): Words {
    return this.look.words;
  }

  get warnings(): readonly ChecklistWarning[] {
    return [...this.#warnings.values()].flat();
  }

  warningsAt(item: string): readonly ChecklistWarning[] {
    return this.#warnings.get(item) ?? none;
  }

  /** Takes what is to be shown; called before every drawing. */
  show(shown: Shown | undefined): void {
    const before = this.#shown;
    this.#shown = shown;
    if (!shown) {
      this.assessment = this.#prepared = undefined;
      this.fault = '';
      return;
    }
    const isNew = before?.checklist !== shown.checklist;
    if (isNew || before.packs !== shown.packs || before.compact !== shown.compact) {
      const { packs, compact } = shown;
      const explain = (text: string): unknown => this.#explain?.(text, packs) ?? text;
      this.look = { ...this.look, words: wordsOf(packs), explain, compact };
    }
    if (isNew) {
      this.fault = '';
      try {
        this.#prepared = prepareChecklist(shown.checklist);
      } catch (error) {
        // Said on the page: a widget does not throw at its host.
        this.#prepared = undefined;
        this.fault = `This checklist cannot be shown. ${(error as Error).message}.`;
      }
    }
    const isOther = before?.id !== shown.id || before.pack.id !== shown.pack.id || before.persist !== shown.persist;
    if (isOther) {
      this.#keeping = 'no';
      this.#undo = undefined;
      this.#refused = [];
      const { pack, checklist } = this.#record ?? {};
      if (pack !== shown.pack.id || checklist !== shown.id) this.#record = undefined;
      if (shown.persist && !this.#given) {
        const { record, faults } = takeUp(shown.persist, shown.pack, shown.id);
        if (record) this.#record = record;
        if (faults) this.#refused = faults;
        this.#keeping = record ? 'yes' : faults ? 'foreign' : 'no';
      }
    }
    if (this.#given) this.#takeGiven(shown);
    this.#record ??= newChecklistRecord(shown.pack.id, shown.id);
    // Asked for another reason, such as what is read out: nothing has to be judged again.
    const hasWords = Object.values(this.#record.answers).some(({ text }) => text);
    const hints = hasWords && shown.checklist.warns ? this.#hints.want() : undefined;
    const isSame = this.#assessed === this.#record && this.#hinted === hints;
    if (this.assessment && isSame && !isNew) return;
    // The lines are drawn again where words of theirs are looked through for the first time.
    if (this.#hinted !== hints) this.look = { ...this.look };
    this.#hinted = hints;
    this.#assessed = this.#record;
    this.assessment = this.#prepared?.assess(this.#record);
    if (!this.assessment) return;
    if (isNew || isOther) this.#said = this.assessment;
    const warnings = new Map<string, ChecklistWarning[]>();
    const all = hints
      ? hints.checklistWarnings(this.#record, this.assessment, hints.listsOf(shown))
      : choiceWarnings(this.#record, this.assessment);
    for (const one of all) {
      warnings.set(one.item.id, [...(warnings.get(one.item.id) ?? []), one]);
    }
    this.#warnings = warnings;
  }

  /** Takes a record that somebody has made. */
  put(record: ChecklistRecord): void {
    const shown = this.#shown;
    if (!shown || !this.#prepared) return;
    this.#record = record;
    this.#undo = undefined;
    this.#refused = [];
    if (shown.persist && this.#keeping !== 'foreign' && this.#keeping !== 'forgotten') {
      this.#keeping = putDown(shown.persist, record) ? 'yes' : 'failed';
    }
    this.#host.requestUpdate();
    const isTaken = !this.#host.dispatchEvent(new SendChecklistChangeEvent(record, this.#prepared.assess(record)));
    this.#isUnsaved = !isTaken && this.#keeping !== 'yes';
    this.#speakSoon();
  }

  /** Reads something out, at once. */
  speak(words: string): void {
    this.spoken = words;
    this.#host.requestUpdate();
  }

  /** Puts the focus somewhere once it is drawn. */
  focus(selector: string): void {
    this.#focus = selector;
    this.#host.requestUpdate();
  }

  /** What is wrong, and what was refused. */
  notices(): TemplateResult | typeof nothing {
    if (!this.fault && this.#refused.length === 0) return nothing;
    return html`<div class="notice" tabindex="-1">
      ${this.fault ? html`<p>${this.fault}</p>` : nothing}
      ${
        this.#refused.length > 0
          ? html`<p>That record cannot be opened here; what you see stays as it was.</p>
              <ul>
                ${this.#refused.map((one) => html`<li>${one}</li>`)}
              </ul>`
          : nothing
      }
    </div>`;
  }

  /** What is kept and what is not, and how to save it. */
  keep(): TemplateResult {
    const words = keepings[this.#keeping] || (this.#isUnsaved ? notKept : '');
    const canForget = this.#keeping === 'yes' || this.#keeping === 'foreign';
    return html`<div class="keep off-paper">
      ${this.#hints.notice()} ${words ? html`<p>${words}</p>` : nothing} ${this.moved('keep')}
      <p class="actions">
        ${canForget ? html`<button type="button" id="forget" @click=${this.#forget}>Forget it</button>` : nothing}
        <button type="button" id="save" @click=${this.#save}>Save the answers</button>
        <button type="button" id="again" @click=${this.#startAgain}>Start again</button>
      </p>
      <details>
        <summary>Open answers from a file</summary>
        <label class="field" for="file">The file that you saved</label>
        <input type="file" id="file" accept=".json,application/json" @change=${this.#openFile} />
      </details>
    </div>`;
  }

  /** What was taken away, and a way to have it back. */
  moved(at: 'index' | 'keep'): TemplateResult | typeof nothing {
    if (this.#undo?.at !== at) return nothing;
    return html`<p class="moved off-paper">
      ${this.#undo.says} <button type="button" id="undo" @click=${this.#takeBack}>Undo</button>
    </p>`;
  }

  /** Takes a record that takes much away: it can be undone. */
  replace(record: ChecklistRecord, says: string, at: 'index' | 'keep'): void {
    const former = this.record;
    if (at === 'keep') this.look = { ...this.look, dates: new Map(), left: new Set(), remarks: new Set() };
    this.put(record);
    if (former) this.#undo = { record: former, says, at };
    this.speak(says);
    this.focus('#undo');
  }

  #takeGiven({ pack, id }: Shown): void {
    const given = this.#given?.record;
    this.#given = undefined;
    this.#refused = [];
    if (given === undefined || given === null) {
      this.#record = undefined;
    } else {
      const { record, faults = [] } = readFor(given, pack, id);
      if (!record) {
        this.#refused = faults;
        return;
      }
      this.#record = record;
    }
    this.#undo = undefined;
    this.#isUnsaved = false;
    this.look = { ...this.look, dates: new Map(), left: new Set() };
    // What the page does itself is not read out.
    this.#said = this.#prepared?.assess(this.#record ?? newChecklistRecord(pack.id, id));
  }

  #itemAt(place: Element): ChecklistItem | undefined {
    return this.#prepared?.items.get(place.closest<HTMLElement>('[data-item]')?.dataset['item'] ?? '');
  }

  #typeText(item: ChecklistItem, text: string): void {
    if (!this.#record) return;
    const { answer } = this.#record.answers[item.id] ?? {};
    this.put(answerLine(this.#record, item, { ...(answer === undefined ? {} : { answer }), text }));
  }

  #typeDate(id: string, typed: TypedDate): void {
    this.#look({ dates: new Map([...this.look.dates, [id, typed]]) });
    const item = this.#prepared?.items.get(id);
    const reading = readTypedDate(typed);
    const asTyped = [typed.day, typed.month, typed.year].filter(Boolean).join('/');
    if (item) this.#typeText(item, reading.state === 'day' ? reading.day : asTyped);
  }

  #look(part: Partial<LineLook>): void {
    this.look = { ...this.look, ...part };
    this.#host.requestUpdate();
  }

  /** Tells what has become of it: once somebody has stopped for a moment, and only what has changed by then. */
  #speakSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const [before, now] = [this.#said, this.assessment];
      if (!before || !now) return;
      this.#said = now;
      const { sections, reopened, test } = whatShifted(before, now);
      const words = [
        ...sections.flatMap(({ now: { section, strength }, was }) =>
          strength ? `${section.title}: ${strengthWords[strength]}${was ? `, was ${strengthWords[was]}` : ''}.` : [],
        ),
        ...(reopened.length > 0 ? [`${count(reopened.length, 'line')} with nothing to show for it now.`] : []),
        ...(test ? [`The lawful test: ${testWords[test]}.`] : []),
      ].join(' ');
      if (words) this.speak(words);
    }, pause);
  }

  /** Hears the answers of all lines. */
  readonly #change = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const item = this.#itemAt(field);
    if (!item || !this.#record || field.dataset['act'] !== 'answer') return;
    const { text } = this.#record.answers[item.id] ?? {};
    const boxes = [...(field.closest('.choices')?.querySelectorAll('input') ?? [])];
    const answer =
      item.answer === 'choices' ? boxes.filter(({ checked }) => checked).map(({ value }) => value) : field.value;
    this.put(answerLine(this.#record, item, { answer, ...(text ? { text } : {}) }));
  };

  /** Hears what is typed into lines. */
  readonly #input = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const item = this.#itemAt(field);
    if (!item || field.dataset['act'] !== 'text') return;
    this.#typeText(item, field.value);
  };

  /** Hears the buttons of lines. */
  readonly #click = (event: Event): void => {
    const button = (event.target as Element).closest<HTMLElement>('button[data-act]');
    const item = button && this.#itemAt(button);
    if (!item || !this.#record) return;
    const at = `[data-item="${item.id}"]`;
    const { act } = button.dataset;
    if (act === 'name') this.index.open(undefined, item.id);
    if (act === 'remark') {
      this.#look({ remarks: new Set([...this.look.remarks, item.id]) });
      this.focus(`${at} .remark textarea`);
    }
    if (act === 'clear') {
      const { text } = this.#record.answers[item.id] ?? {};
      this.put(answerLine(this.#record, item, text ? { text } : undefined));
      this.focus(`${at} input`);
    }
  };

  readonly #save = (): void => {
    const { id = '' } = this.#shown ?? {};
    saveFile(`${id}-answers.json`, JSON.stringify(this.#record, null, 2), 'application/json');
    this.#isUnsaved = false;
    this.speak('Saved to a file.');
  };

  readonly #openFile = async ({ target }: Event): Promise<void> => {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    const shown = this.#shown;
    if (!file || !shown) return;
    const { record, faults = [] } =
      file.size > largest
        ? { faults: [`expected a file of less than ${largest / 1_000_000} megabytes`] }
        : readFor(await file.text(), shown.pack, shown.id);
    input.value = '';
    if (record) this.replace(record, `Opened ${file.name}.`, 'keep');
    else {
      this.#refused = faults;
      this.focus('.notice');
    }
  };

  readonly #startAgain = (): void => {
    const shown = this.#shown;
    if (shown) this.replace(newChecklistRecord(shown.pack.id, shown.id), 'Every answer was cleared.', 'keep');
  };

  readonly #takeBack = (): void => {
    if (!this.#undo) return;
    const { record, at } = this.#undo;
    this.put(record);
    this.speak('Undone.');
    this.focus(at === 'keep' ? '#again' : '#add-document');
  };

  readonly #forget = (): void => {
    const key = this.#shown?.persist;
    this.#keeping = key && putDown(key, undefined) ? 'forgotten' : 'failed';
    this.#refused = [];
    this.speak(keepings[this.#keeping]);
    this.focus('#save');
  };
}
