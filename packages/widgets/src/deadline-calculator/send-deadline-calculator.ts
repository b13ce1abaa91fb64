import type { Answer, DeadlineAnswer } from '@send-kit/core/answer.js';
import type { Question } from '@send-kit/core/question.js';
import type { Timetable } from '@send-kit/core/timetable.js';
import { prepareForDays } from '@send-kit/core/timetable.js';
import type { Day, Pack, ProcessWord, Vocabulary } from '@send-kit/pack';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { takeEarly } from '../shared/early-properties.ts';
import { isDay, todayInEngland } from '../shared/days.ts';
import { errorSummary } from '../shared/error-summary.ts';
import { house } from '../shared/house.styles.ts';
import type { TypedDate } from '../shared/typed-date.ts';
import type { Desk } from './desk.ts';
import { optionsFrom, processesOf } from './desk.ts';
import type { Entries } from './entries.ts';
import {
  carried,
  daysOf,
  entriesFrom,
  metBy,
  noEntries,
  questionFrom,
  readEvents,
  said,
  typedDays,
  withDone,
  without,
} from './entries.ts';
import { datesGiven, faultsOf } from './faults.ts';
import { askedFields } from './fields.ts';
import { paragraphs } from './result-table.ts';
import { result } from './result.ts';
import { rowsOf, summaryOf } from './rows.ts';
import { styles } from './send-deadline-calculator.styles.ts';
import { SendTimetableChangeEvent } from './timetable-change-event.ts';

export { SendTimetableChangeEvent };

/** How long a reader is left in peace before the answer is read out: typing a year changes it four times. */
const pause = 700;

/**
 * Says what the law requires, and by when, from the days on which things happened. It shows the last lawful day of each
 * duty, who must act, where it is written and what lifts it. Nothing that is typed leaves the page.
 *
 * ```html
 * <send-deadline-calculator process="ehc-needs-assessment" date="2026-09-21"></send-deadline-calculator>
 * ```
 *
 * @customElement send-deadline-calculator
 * @fires send-timetable-change - Somebody changed what is asked; holds `question`, `answer` and `done`.
 * @csspart summary - The sentence that comes first.
 * @csspart timeline - The picture.
 * @cssprop --send-size - Size of words; at least 16 pixels unless set.
 * @cssprop --send-font - Typeface; `inherit` takes the page's.
 * @cssprop --send-ink - Colour of words.
 * @cssprop --send-paper - Colour behind them.
 * @cssprop --send-line - Colour of lines.
 * @cssprop --send-accent - Colour of links, buttons and bars.
 */
export class SendDeadlineCalculator extends LitElement {
  static override styles = [house, styles];

  /** The packs of every calculator that is not given its own. A standalone file puts England's here. */
  static defaultPacks: readonly Pack[] = [];

  // Named here, once: a decorator for each would weigh more than the properties do.
  static override properties = {
    packs: { attribute: false },
    process: {},
    processFixed: { type: Boolean, attribute: 'process-fixed' },
    today: {},
    date: {},
    events: {},
    compact: { type: Boolean },
    readonly: { type: Boolean },
    receiptIsDayOne: { type: Boolean, attribute: 'receipt-is-day-one' },
  };

  /** What the law says: the national pack, and those of the councils whose local practice is to be shown too. */
  packs: readonly Pack[] | undefined;

  /** Id of the process to begin with, such as `annual-review`. */
  process: string | undefined;

  /** The process is given and cannot be changed. */
  processFixed = false;

  /** The day to count from today's standing, `YYYY-MM-DD`. Taken when the element connects, unless it was set. */
  today: Day | undefined;

  /** The day of the process's first event, `YYYY-MM-DD`. */
  date: string | undefined;

  /** Days of events: `request-received: 2026-09-21; draft-served: 2026-12-10`. */
  events: string | undefined;

  /** Without the picture and the explanations. */
  compact = false;

  /** Shows an answer; nothing can be changed. */
  readonly = false;

  /** Counts weeks from a receipt with the day of receipt as day 1: a day earlier than the law's ordinary counting. */
  receiptIsDayOne = false;

  #entries = noEntries;
  /** Dates whose fields somebody has left: only those are told what is wrong. */
  #touched = new Set<string>();
  #spoken = '';
  /** What stood in the fields before they were cleared. */
  #cleared: readonly [Entries, Readonly<Record<string, Entries>>] | undefined;
  #toCopy = '';
  #timetable: Timetable | undefined;
  #vocabulary: Vocabulary | undefined;
  #packs: readonly Pack[] = [];
  #processes: readonly ProcessWord[] = [];
  #process: ProcessWord | undefined;
  #question: Question = { events: {} };
  #answer: Answer | undefined;
  #desk: Desk | undefined;
  #notices: readonly string[] = [];
  #strange: readonly string[] = [];
  #warned = '';
  #given: Question | undefined;
  #taken = '';
  /** What the page wrote into attributes: it goes when they change, unless somebody has typed over it. */
  #fromPage: Entries['typed'] = {};
  /** What was entered for other processes, and comes back with them. */
  #kept: Readonly<Record<string, Entries>> = {};
  #isChosen = false;
  #byUser = false;
  #wantsFocus = '';
  #timer = 0;

  constructor() {
    super();
    takeEarly(this, 'question', 'done');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.today ??= todayInEngland();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const given = this.#given;
    if (given?.process) this.process = given.process;
    if (given?.options) this.receiptIsDayOne = given.options['receipt-is-day-one'] === true;
    if (!this.#timetable || changed.has('packs')) this.#takePacks();
    const named = String(this.process ?? '')
      .trim()
      .toLowerCase();
    const before = this.#process?.id;
    const found = this.#processes.find(({ id, aliases = [] }) => [id, ...aliases].includes(named));
    this.#process = found ?? this.#processes[0];
    this.#takeDates(before);
    if (given && this.#vocabulary) {
      this.#given = undefined;
      this.#kept = {};
      this.#entries = withDone(entriesFrom(given), this.#entries.typed);
    }
    this.#count();

    const strange = this.#strange.map((name) => `a date for “${name}”`);
    if (named && !found) strange.push(`the process “${this.process}”`);
    if (!isDay(this.today ?? '2000-01-01')) strange.push(`today as “${this.today}”`);
    this.#notices = this.#vocabulary
      ? strange.map((what) => `This page gives ${what}, which the calculator does not know.`)
      : ['This calculator has no rules to count with: the page must give it the national pack.'];
  }

  protected override updated(): void {
    const warning = this.#notices.join(' ');
    // A page may hand over its packs a moment later: that is said on the page, and is not yet worth a warning.
    if (this.#vocabulary && warning && warning !== this.#warned) console.warn(`<${this.localName}>: ${warning}`);
    if (this.#vocabulary) this.#warned = warning;
    if (this.#wantsFocus) this.renderRoot.querySelector<HTMLElement>(this.#wantsFocus)?.focus();
    this.#wantsFocus = '';
    if (!this.#byUser) return;
    this.#byUser = false;
    this.#speakSoon();
    this.dispatchEvent(new SendTimetableChangeEvent(this.#question, this.#answer, this.done));
  }

  /** What the calculator is asked; setting it fills the fields. */
  get question(): Question {
    return this.#given ?? this.#question;
  }
  set question(question: Question) {
    // Hosts hand over what they have kept, and that is not always a question.
    this.#given = { ...question, events: { ...(question as Partial<Question> | undefined)?.events } };
    this.requestUpdate();
  }

  /** The answer that is shown; undefined while no date is complete. */
  get answer(): Answer | undefined {
    return this.#answer;
  }

  /** The day on which each rule was done, by rule id. */
  get done(): Readonly<Record<string, Day>> {
    return daysOf(this.#entries, 'done');
  }
  set done(days: Readonly<Record<string, Day>>) {
    this.#entries = withDone(this.#entries, typedDays({ ...days }, 'done'));
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const desk = this.#desk;
    return html`${this.#notices.length > 0 ? html`<div class="notice">${paragraphs(this.#notices)}</div>` : nothing}
      ${
        desk
          ? html`<div @input=${this.#say} @change=${this.#say} @keydown=${this.#checkOnEnter}>
              ${errorSummary(desk.faults, this.readonly)}
              <dl class=${this.readonly ? '' : 'on-paper'}>
                ${datesGiven(desk).map(
                  ([name, value]) =>
                    html`<dt>${name}</dt>
                      <dd>${value}</dd>`,
                )}
              </dl>
              ${this.readonly ? nothing : html`<div class="off-paper">${askedFields(desk, this.processFixed)}</div>`}
              ${result(desk, this.#answer, {
                compact: this.compact,
                toCopy: this.#toCopy,
                copy: this.#copy,
                startAgain: this.#startAgain,
                undo: this.#cleared && this.#undo,
              })}
            </div>`
          : nothing
      }
      <p class="unseen" role="status">${this.#spoken}</p>`;
  }

  #takePacks(): void {
    this.#packs = this.packs ?? SendDeadlineCalculator.defaultPacks;
    try {
      this.#timetable = prepareForDays(this.#packs);
      this.#vocabulary = this.#packs.find(({ vocabulary }) => vocabulary)?.vocabulary;
    } catch {
      // Said on the page: a widget does not throw at its host.
      this.#timetable = this.#vocabulary = undefined;
    }
    this.#processes = this.#vocabulary ? processesOf(this.#vocabulary, this.#packs) : [];
  }

  /** Days that the page's author typed into attributes, and what was entered before for the process that is shown now. */
  #takeDates(before: string | undefined): void {
    const [vocabulary, process, chosen] = [this.#vocabulary, this.#process, this.#isChosen];
    if (!vocabulary || !process) return;
    this.#isChosen = false;
    const written = `${this.date ? `${process.asks[0]}:${this.date}` : ''};${this.events ?? ''}`;
    const given = `${process.id};${written}`;
    // Who chooses another process does not say that the page's date is a date of that one.
    const isNew = given !== this.#taken && !chosen;
    this.#taken = given;
    if (isNew) this.#entries = without(this.#entries, this.#fromPage);
    if (before && before !== process.id) {
      this.#touched.clear();
      this.#kept = { ...this.#kept, [before]: this.#entries };
      this.#entries = carried(this.#entries, process, this.#kept[process.id]);
    }
    if (!isNew) return;
    const { known, strange } = readEvents(written, vocabulary);
    this.#strange = strange;
    this.#fromPage = known;
    this.#entries = { ...this.#entries, typed: { ...this.#entries.typed, ...known } };
    for (const id in known) this.#touched.add(id);
  }

  #count(): void {
    this.#answer = this.#desk = undefined;
    const [vocabulary, process, packs, entries] = [this.#vocabulary, this.#process, this.#packs, this.#entries];
    if (!vocabulary || !process || !this.#timetable) return;
    const options = optionsFrom(this.#given?.options, packs, this.receiptIsDayOne);
    this.#question = questionFrom(entries, process, vocabulary, options, true);
    const { events, facts } = this.#question;
    let possible: Answer | undefined;
    if (Object.keys({ ...events, ...facts }).length > 0) {
      this.#answer = this.#timetable.answer(this.#question);
      possible = this.#timetable.answer(questionFrom(entries, process, vocabulary, options, false));
    }
    const found: readonly DeadlineAnswer[] = possible && 'deadlines' in possible ? possible.deadlines : [];
    const today = isDay(this.today) ? this.today : todayInEngland();
    const rows = rowsOf(this.#answer, { packs, today, events, done: { ...metBy(events, vocabulary), ...this.done } });
    this.#desk = {
      ...{ packs, vocabulary, process, today, entries, rows, found, processes: this.#processes },
      exceptions: packs
        .flatMap((pack) => pack.exceptions)
        .filter(({ lifts }) => lifts.some((one) => rows.some(({ rule }) => rule.id === one.rule))),
      faults: faultsOf(entries, this.#touched, possible, vocabulary),
      readonly: this.readonly,
      changed: this.#change,
      left: (id) => {
        this.#touched.add(id);
        this.requestUpdate();
        this.#speakSoon();
      },
    };
  }

  #enter(entries: Entries): void {
    this.#entries = entries;
    this.#cleared = undefined;
    this.#toCopy = '';
    this.#byUser = true;
    this.requestUpdate();
  }

  readonly #change = (id: string, date: TypedDate): void => {
    // The same words once more are heard only where they were gone in between: another date may be as wrong.
    if (this.#desk?.faults.length) this.#spoken = '';
    this.#enter({ ...this.#entries, typed: { ...this.#entries.typed, [id]: date } });
  };

  /** Every field but those of dates, which speak for themselves. Browsers tell of most changes twice. */
  #say({ target }: Event): void {
    const field = target as HTMLInputElement;
    if (field.name !== 'process') {
      const entries = said(this.#entries, field);
      if (entries) this.#enter(entries);
    } else if (field.value !== this.#process?.id) {
      this.process = field.value;
      this.#isChosen = true;
      this.#enter(this.#entries);
    }
  }

  /** Enter asks for the answer, as it would in a form with a button. */
  #checkOnEnter({ key, target }: KeyboardEvent): void {
    if (key !== 'Enter' || !(target instanceof HTMLInputElement)) return;
    for (const id in this.#entries.typed) this.#touched.add(id);
    this.#wantsFocus = '.faults';
    this.requestUpdate();
  }

  readonly #startAgain = (): void => {
    const cleared = [this.#entries, this.#kept] as const;
    this.#kept = {};
    this.#enter(noEntries);
    this.#cleared = cleared;
    this.#touched.clear();
    this.#wantsFocus = '.undo';
  };

  readonly #undo = (): void => {
    const [entries, kept] = this.#cleared ?? [noEntries, {}];
    this.#kept = kept;
    this.#enter(entries);
    this.#wantsFocus = 'input';
  };

  readonly #copy = async (text: string): Promise<void> => {
    this.#speak('');
    try {
      await navigator.clipboard.writeText(text);
      this.#speak('Copied.');
    } catch {
      // Not every page may write to the clipboard: then the words are shown, ready to be taken.
      this.#toCopy = text;
      this.#wantsFocus = '#to-copy';
      this.requestUpdate();
    }
  };

  #speak(words: string): void {
    this.#spoken = words;
    this.requestUpdate();
  }

  #speakSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const { faults = [], rows = [] } = this.#desk ?? {};
      const wrong = faults.map(({ text }) => text).join('. ');
      this.#speak(wrong ? `There is a problem. ${wrong}.` : summaryOf(rows).join(' '));
    }, pause);
  }
}

if (!customElements.get('send-deadline-calculator')) {
  customElements.define('send-deadline-calculator', SendDeadlineCalculator);
}

declare global {
  interface HTMLElementTagNameMap {
    'send-deadline-calculator': SendDeadlineCalculator;
  }
}
