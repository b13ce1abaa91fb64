import type { Answer, DeadlineAnswer } from '@send-kit/core/answer.js';
import type { Question } from '@send-kit/core/question.js';
import type { Timetable } from '@send-kit/core/timetable.js';
import { prepare } from '@send-kit/core/timetable.js';
import type { Day, Pack, ProcessWord, Vocabulary } from '@send-kit/pack';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { dateInput } from '../shared/date-input.ts';
import { isDay, longDay, todayInEngland } from '../shared/days.ts';
import { errorSummary } from '../shared/error-summary.ts';
import { house } from '../shared/house.styles.ts';
import type { TypedDate } from '../shared/typed-date.ts';
import { noDate, readTypedDate, typedFrom } from '../shared/typed-date.ts';
import { asText } from './as-text.ts';
import { askedForm } from './asked-form.ts';
import type { Desk } from './desk.ts';
import { isAskedIn, wantedBy } from './desk.ts';
import type { Entries } from './entries.ts';
import { daysOf, entriesFrom, metBy, noEntries, questionFrom, readEvents } from './entries.ts';
import { exceptionForms } from './exception-forms.ts';
import { faultFor, faultsOf, nameDate } from './faults.ts';
import { resultTable } from './result-table.ts';
import { rowsOf, summaryOf } from './rows.ts';
import { styles } from './send-deadline-calculator.styles.ts';
import { timeline } from './timeline.ts';
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

  /** What the law says: the national pack, and any councils'. */
  @property({ attribute: false }) packs: readonly Pack[] | undefined;

  /** Id of the process to begin with, such as `annual-review`. */
  @property() process: string | undefined;

  /** The process is given and cannot be changed. */
  @property({ type: Boolean, attribute: 'process-fixed' }) processFixed = false;

  /** The day to count from today's standing, `YYYY-MM-DD`. Taken when the element connects, unless it was set. */
  @property() today: Day | undefined;

  /** The day of the process's first event, `YYYY-MM-DD`. */
  @property() date: string | undefined;

  /** Days of events: `request-received: 2026-09-21; draft-served: 2026-12-10`. */
  @property() events: string | undefined;

  /** Without the picture and the explanations. */
  @property({ type: Boolean }) compact = false;

  /** Shows an answer; nothing can be changed. */
  @property({ type: Boolean }) readonly = false;

  /** Counts weeks from a receipt with the day of receipt as day 1: a day earlier than the law's ordinary counting. */
  @property({ type: Boolean, attribute: 'receipt-is-day-one' }) receiptIsDayOne = false;

  @state() private entries: Entries = noEntries;
  /** Dates whose fields somebody has left: only those are told what is wrong. */
  @state() private touched: ReadonlySet<string> = new Set();
  @state() private spoken = '';
  /** What stood in the fields before they were cleared. */
  @state() private cleared: Entries | undefined;
  @state() private toCopy = '';

  #timetable: Timetable | undefined;
  #vocabulary: Vocabulary | undefined;
  #processes: readonly ProcessWord[] = [];
  #process: ProcessWord | undefined;
  #question: Question = { events: {} };
  #answer: Answer | undefined;
  #desk: Desk | undefined;
  #notices: readonly string[] = [];
  #strange: readonly string[] = [];
  #warned = '';
  #given: Question | undefined;
  #taken: { date?: string | undefined; events?: string | undefined } = {};
  #byUser = false;
  #wantsFocus = '';
  #timer = 0;

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
    const named = this.process?.trim().toLowerCase();
    const isNamed = ({ id, aliases }: ProcessWord): boolean =>
      id === named || (aliases?.includes(named ?? '') ?? false);
    this.#process = this.#processes.find(isNamed) ?? this.#processes[0];
    this.#takeDates();
    if (given && this.#vocabulary) {
      this.#given = undefined;
      this.entries = { ...entriesFrom(given), typed: { ...entriesFrom(given).typed, ...this.#typed('done.') } };
    }
    this.#count();

    const notices = [...this.#strange];
    if (!this.#vocabulary) {
      notices.push('This calculator has no rules to count with: the page must give it the national pack.');
    } else if (named && !this.#processes.some(isNamed)) {
      notices.push(`This page asks for the process “${this.process}”, which the calculator does not know.`);
    }
    if (this.today !== undefined && !isDay(this.today)) {
      notices.push(`This page says that today is “${this.today}”, which is not a real day. The real today is used.`);
    }
    this.#notices = notices;
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
    this.#given = question;
    this.requestUpdate();
  }

  /** The answer that is shown; undefined while no date is complete. */
  get answer(): Answer | undefined {
    return this.#answer;
  }

  /** The day on which each rule was done, by rule id. */
  get done(): Readonly<Record<string, Day>> {
    return daysOf(this.entries, 'done');
  }
  set done(days: Readonly<Record<string, Day>>) {
    const typed = this.#typed('events.', 'facts.');
    for (const [rule, day] of Object.entries(days)) typed[`done.${rule}`] = typedFrom(day);
    this.entries = { ...this.entries, typed };
  }

  protected override render(): TemplateResult {
    const desk = this.#desk;
    return html`${
        this.#notices.length > 0
          ? html`<div class="notice">${this.#notices.map((notice) => html`<p>${notice}</p>`)}</div>`
          : nothing
      }
      ${desk ? html`${errorSummary(desk.faults)} ${this.#asked(desk)} ${this.#result(desk)}` : nothing}
      <p class="unseen" role="status">${this.spoken}</p>`;
  }

  #asked(desk: Desk): TemplateResult {
    return html`<dl class=${this.readonly ? 'given' : 'given on-paper'}>
        ${[['Process', desk.process.title] as const, ...this.#datesGiven(desk)].map(
          ([name, value]) =>
            html`<div>
              <dt>${name}</dt>
              <dd>${value}</dd>
            </div>`,
        )}
      </dl>
      ${
        this.readonly
          ? nothing
          : html`<div class="asked" @keydown=${this.#checkOnEnter}>
              ${askedForm(desk, this.processFixed, this.#pickProcess)}
            </div>`
      }`;
  }

  #result(desk: Desk): TemplateResult {
    const { rows } = desk;
    const more = wantedBy(this.#answer, desk);
    if (rows.length === 0 || !this.#answer || 'error' in this.#answer) {
      const wish = desk.faults.length > 0 ? 'Correct the date' : more ? `Add: ${more},` : 'Enter the date';
      return html`<p class="prompt">
        ${
          this.cleared
            ? html`Everything was cleared. <button class="undo" type="button" @click=${this.#undo}>Undo</button>`
            : `${wish} to see the deadlines.`
        }
      </p>`;
    }
    const { lawCheckedOn } = this.#answer;
    const sentences = summaryOf(rows, desk.faults.length > 0);
    return html`<section aria-labelledby="result">
      <h2 id="result">What the law requires</h2>
      <div class=${sentences[0]?.startsWith('Overdue') ? 'summary late' : 'summary'} part="summary">
        ${sentences.map((sentence) => html`<p>${sentence}</p>`)}
      </div>
      ${this.compact ? nothing : html`<div class="picture" part="timeline">${timeline(rows, desk.today)}</div>`}
      <p class="hint">Each date is the last lawful day, not a target.</p>
      ${resultTable(desk)}
      ${
        more && !this.compact && !this.readonly
          ? html`<p class="hint off-paper">More deadlines appear when you add: ${more}.</p>`
          : nothing
      }
      ${exceptionForms(desk)}
      <p class="foot">
        Law last checked on ${longDay(lawCheckedOn)}.
        <span class="on-paper">Printed on ${longDay(desk.today)}. This is not legal advice.</span>
      </p>
      <div class="actions">
        <button type="button" @click=${() => window.print()}>Print</button>
        <button type="button" @click=${() => this.#copy(desk, lawCheckedOn)}>Copy as text</button>
        ${this.readonly ? nothing : html`<button type="button" @click=${this.#startAgain}>Start again</button>`}
      </div>
      ${
        this.toCopy
          ? html`<label class="field" for="to-copy">Copy these words</label
              ><textarea id="to-copy" readonly rows="8" .value=${this.toCopy}></textarea>`
          : nothing
      }
    </section>`;
  }

  #takePacks(): void {
    const packs = this.packs ?? SendDeadlineCalculator.defaultPacks;
    try {
      this.#timetable = prepare(packs);
      this.#vocabulary = packs.find(({ vocabulary }) => vocabulary)?.vocabulary;
    } catch {
      // Said on the page: a widget does not throw at its host.
      this.#timetable = this.#vocabulary = undefined;
    }
    const rules = packs.flatMap(({ deadlines }) => deadlines);
    this.#processes = (this.#vocabulary?.processes ?? []).filter((process) =>
      rules.some((rule) => isAskedIn(rule, process)),
    );
  }

  /** Days that the page's author typed into attributes: taken when they change, whatever came first. */
  #takeDates(): void {
    const words = this.#vocabulary;
    if (!words || !this.#process) return;
    const typed: Record<string, TypedDate> = {};
    const { date, events } = this;
    if (events !== this.#taken.events) {
      const { known, strange } = readEvents(events ?? '', words);
      Object.assign(typed, known);
      this.#strange = strange.map(
        (name) => `This page gives a date for “${name}”, which the calculator does not know.`,
      );
    }
    if (date !== this.#taken.date) typed[`events.${this.#process.asks[0]}`] = typedFrom(date ?? '');
    this.#taken = { date, events };
    if (Object.keys(typed).length === 0) return;
    this.entries = { ...this.entries, typed: { ...this.entries.typed, ...typed } };
    this.touched = new Set([...this.touched, ...Object.keys(typed)]);
  }

  #count(): void {
    this.#answer = this.#desk = undefined;
    const vocabulary = this.#vocabulary;
    const process = this.#process;
    if (!vocabulary || !process || !this.#timetable) return;
    const { entries } = this;
    const options = this.receiptIsDayOne ? { 'receipt-is-day-one': true } : {};
    this.#question = questionFrom(entries, process, vocabulary, options, true);
    const { events, facts } = this.#question;
    let found: readonly DeadlineAnswer[] = [];
    let faults = faultsOf(entries, this.touched, undefined, vocabulary);
    if (Object.keys({ ...events, ...facts }).length > 0) {
      this.#answer = this.#timetable.answer(this.#question);
      const possible = this.#timetable.answer(questionFrom(entries, process, vocabulary, options, false));
      faults = faultsOf(entries, this.touched, possible, vocabulary);
      if ('deadlines' in possible) found = possible.deadlines;
    }
    const packs = this.packs ?? SendDeadlineCalculator.defaultPacks;
    const today = isDay(this.today) ? this.today : todayInEngland();
    const done = { ...metBy(events, vocabulary), ...this.done };
    const rows = rowsOf(this.#answer, { packs, today, events, done });
    this.#desk = {
      ...{ packs, vocabulary, process, today, entries, rows, faults, found },
      processes: this.#processes,
      compact: this.compact,
      readonly: this.readonly,
      date: (id) => this.#date(id),
      say: (id, value) => this.#change({ ...this.entries, said: { ...this.entries.said, [id]: value } }),
      doneToday: (rule) => this.#changeDate(`done.${rule}`, typedFrom(today)),
    };
  }

  #date(id: string): TemplateResult {
    const vocabulary = this.#vocabulary as Vocabulary;
    const typed = this.entries.typed[id] ?? noDate;
    const error = faultFor(this.#desk?.faults ?? [], id);
    const reading = readTypedDate(typed);
    return dateInput({
      ...{ id, typed, error },
      legend: nameDate(id, vocabulary),
      hint: vocabulary.events.find((word) => `events.${word.id}` === id)?.hint,
      wrong: error ? (reading.state === 'wrong' ? reading.parts : ['day']) : [],
      changed: this.#changeDate,
      left: this.#leave,
    });
  }

  #typed(...kinds: string[]): Record<string, TypedDate> {
    const kept = Object.entries(this.entries.typed).filter(([id]) => kinds.some((kind) => id.startsWith(kind)));
    return Object.fromEntries(kept);
  }

  #datesGiven({ entries, vocabulary }: Desk): [string, string][] {
    return Object.entries(daysOf(entries, 'events')).map(([id, day]) => [
      nameDate(`events.${id}`, vocabulary),
      longDay(day),
    ]);
  }

  #change(entries: Entries): void {
    this.entries = entries;
    this.cleared = undefined;
    this.toCopy = '';
    this.#byUser = true;
  }

  readonly #changeDate = (id: string, typed: TypedDate): void => {
    this.#change({ ...this.entries, typed: { ...this.entries.typed, [id]: typed } });
  };

  readonly #leave = (id: string): void => {
    this.touched = new Set([...this.touched, id]);
    this.#speakSoon();
  };

  /** Enter asks for the answer, as it would in a form with a button. */
  readonly #checkOnEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    this.touched = new Set(Object.keys(this.entries.typed));
    this.#wantsFocus = '.faults';
  };

  readonly #pickProcess = (process: string): void => {
    this.process = process;
    const asks = this.#processes.find(({ id }) => id === process)?.asks ?? [];
    this.#change({ typed: this.#typed(...asks.map((id) => `events.${id}`)), said: {} });
  };

  readonly #startAgain = (): void => {
    const before = this.entries;
    this.#change(noEntries);
    this.cleared = before;
    this.touched = new Set();
    this.#wantsFocus = '.undo';
  };

  readonly #undo = (): void => {
    if (this.cleared) this.#change(this.cleared);
    this.#wantsFocus = 'input';
  };

  async #copy(desk: Desk, lawCheckedOn: Day): Promise<void> {
    const text = asText(desk.rows, this.#datesGiven(desk), desk.vocabulary.actors, desk.today, lawCheckedOn);
    try {
      await navigator.clipboard.writeText(text);
      this.spoken = '';
      await this.updateComplete;
      this.spoken = 'Copied.';
    } catch {
      // Not every page may write to the clipboard: then the words are shown, ready to be taken.
      this.toCopy = text;
      await this.updateComplete;
      this.renderRoot.querySelector<HTMLTextAreaElement>('#to-copy')?.select();
    }
  }

  #speakSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const { faults = [], rows = [] } = this.#desk ?? {};
      const wrong = faults.map(({ text }) => text).join('. ');
      this.spoken = wrong ? `There is a problem. ${wrong}.` : summaryOf(rows).join(' ');
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
