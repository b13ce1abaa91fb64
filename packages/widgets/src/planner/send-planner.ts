import { backwards } from '@send-kit/core/backwards.js';
import type { NamedSpan, Plan } from '@send-kit/core/planner.js';
import { planRequests } from '@send-kit/core/planner.js';
import type { Timetable } from '@send-kit/core/timetable.js';
import { prepare } from '@send-kit/core/timetable.js';
import type { Day, Deadline, Pack, Vocabulary } from '@send-kit/pack';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { dateInput } from '../shared/date-input.ts';
import { isDay, longDay, todayInEngland } from '../shared/days.ts';
import { errorSummary } from '../shared/error-summary.ts';
import { house } from '../shared/house.styles.ts';
import type { TypedDate } from '../shared/typed-date.ts';
import { noDate, readTypedDate } from '../shared/typed-date.ts';
import { tables } from '../what-if/send-what-if.styles.ts';
import { backwardsTable } from './backwards-table.ts';
import type { Ending, FinalDate } from './final-date.ts';
import { endings, finalDateOf } from './final-date.ts';
import { SendPlannerChangeEvent } from './planner-change-event.ts';
import type { ReadDates, TypedSpan } from './school-dates.ts';
import { callSpan, emptySpan, readSpans, spansFrom, typedSpans } from './school-dates.ts';
import { styles } from './send-planner.styles.ts';
import { sayPlan, weeksView } from './weeks-view.ts';

export { SendPlannerChangeEvent };

const pause = 700;
const spans = { fromAttribute: spansFrom };

/**
 * Plans around a school's terms. It shows in which weeks to send a request for an assessment, so that the school is there
 * when its advice is asked for and due; and, given the day by which a plan must be final, the latest day for each
 * earlier step. Term dates are typed in, never guessed; nothing that is typed leaves the page.
 *
 * ```html
 * <send-planner terms="Autumn: 2026-09-02 to 2026-12-18" closed="Half-term: 2026-10-26 to 2026-10-30"></send-planner>
 * ```
 *
 * @customElement send-planner
 * @fires send-planner-change - Somebody changed the school's dates; holds `dates`, for a host to keep.
 * @cssprop --send-font - Typeface; `inherit` takes the page's.
 * @cssprop --send-ink - Colour of words.
 * @cssprop --send-paper - Colour behind them.
 * @cssprop --send-line - Colour of lines.
 * @cssprop --send-accent - Colour of links, buttons and bars.
 */
export class SendPlanner extends LitElement {
  static override styles = [house, tables, styles];

  /** The packs of every element that is not given its own. A standalone file puts England's here. */
  static defaultPacks: readonly Pack[] = [];

  /** What the law says: the national pack, and any councils'. */
  @property({ attribute: false }) packs: readonly Pack[] | undefined;

  /** `weeks` to send a request in, or `backwards` from the day a plan must be final. */
  @property() mode: 'weeks' | 'backwards' = 'weeks';

  /** The first day to plan from, `YYYY-MM-DD`. Taken when the element connects, unless it was set. */
  @property() today: Day | undefined;

  /** First and last days of terms: `Autumn: 2026-09-02 to 2026-12-18; Spring: …`. */
  @property({ converter: spans }) terms: readonly NamedSpan[] = [];

  /** Half-terms and other closed days inside a term, in the same way. */
  @property({ converter: spans }) closed: readonly NamedSpan[] = [];

  @state() private typed: readonly TypedSpan[] = [];
  @state() private touched: ReadonlySet<string> = new Set();
  @state() private chosen: Day | undefined;
  @state() private end = 0;
  @state() private move = '';
  @state() private year = '';
  @state() private target: TypedDate = noDate;
  @state() private given: TypedDate = noDate;
  @state() private spoken = '';

  #vocabulary: Vocabulary | undefined;
  #timetable: Timetable | undefined;
  #rules: ReadonlyMap<string, Deadline> = new Map();
  #read: ReadDates = readSpans([]);
  #plan: Plan | undefined;
  #timer = 0;
  #focus = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.today ??= todayInEngland();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.#timetable || changed.has('packs')) {
      this.#vocabulary = this.#packs.find((pack) => pack.vocabulary)?.vocabulary;
      this.#timetable = this.#vocabulary && prepare(this.#packs);
      this.#rules = new Map(this.#packs.flatMap((pack) => pack.deadlines).map((rule) => [rule.id, rule]));
    }
    if (changed.has('terms') || changed.has('closed')) {
      const given = typedSpans({ terms: this.terms, closed: this.closed });
      this.typed = given.some(({ list }) => list === 'terms') ? given : [emptySpan('terms'), ...given];
      this.touched = new Set(given.flatMap(({ key }) => [`${key}.from`, `${key}.to`]));
    }
    this.#read = readSpans(this.typed);
    const today = isDay(this.today) ? this.today : todayInEngland();
    const isReady = this.#read.faults.length === 0 && this.#read.dates.terms.length > 0;
    this.#plan =
      this.#timetable && isReady ? planRequests(this.#timetable, this.#packs, this.#read.dates, today) : undefined;
  }

  protected override updated(): void {
    if (!this.#focus) return;
    (this.renderRoot as ShadowRoot).getElementById(this.#focus)?.focus();
    this.#focus = '';
  }

  protected override render(): TemplateResult {
    if (!this.#vocabulary)
      return html`<p class="notice">This page must give a pack: there are no rules to plan with.</p>`;
    const isWeeks = this.mode !== 'backwards';
    return html`<div class="box">
      <div role="tablist" aria-label="Planner" @keydown=${this.#onTabKey}>
        ${this.#tab('weeks', 'When to send a request', isWeeks)}
        ${this.#tab('backwards', 'Back from a final date', !isWeeks)}
      </div>
      <div role="tabpanel" id="panel" aria-labelledby=${isWeeks ? 'tab-weeks' : 'tab-backwards'}>
        ${errorSummary(this.#seenFaults)} ${isWeeks ? this.#weeksPanel() : this.#backwardsPanel(this.#vocabulary)}
      </div>
      <p class="foot">
        Each day is the last lawful day, not a target: most of these duties are to be done as soon as practicable.
        ${this.#timetable ? `Law last checked on ${longDay(this.#timetable.lawCheckedOn)}.` : nothing}
      </p>
      <p class="unseen" role="status">${this.spoken}</p>
    </div>`;
  }

  get #packs(): readonly Pack[] {
    return this.packs ?? SendPlanner.defaultPacks;
  }

  /** A fault is said once its field was left. */
  get #seenFaults(): ReadDates['faults'] {
    return this.#read.faults.filter(({ key, end }) => this.touched.has(`${key}.${end}`));
  }

  #tab(mode: 'weeks' | 'backwards', words: string, isSelected: boolean): TemplateResult {
    return html`<button
      type="button"
      role="tab"
      id="tab-${mode}"
      aria-controls="panel"
      aria-selected=${isSelected ? 'true' : 'false'}
      tabindex=${isSelected ? 0 : -1}
      @click=${() => (this.mode = mode)}
    >
      ${words}
    </button>`;
  }

  #weeksPanel(): TemplateResult {
    const exceptions = new Map(this.#packs.flatMap((pack) => pack.exceptions).map((one) => [one.id, one]));
    const plan = this.#plan;
    const first = plan?.weeks.find(({ verdict }) => verdict === 'good') ?? plan?.weeks[0];
    const chosen = plan?.weeks.find(({ week }) => week === this.chosen) ?? first;
    return html`${this.#datesForm()}
    ${
      plan
        ? weeksView({
            plan,
            chosen,
            rules: this.#rules,
            exceptions,
            choose: (week) => {
              this.chosen = week;
              this.spoken = `The steps for the week of ${longDay(week)} are shown.`;
            },
          })
        : html`<p class="prompt">Give the school’s term dates to see in which weeks to send a request.</p>`
    }`;
  }

  #datesForm(): TemplateResult {
    const add = (list: TypedSpan['list']): void => {
      const span = emptySpan(list);
      this.typed = [...this.typed, span];
      this.#focus = `${span.key}.name`;
    };
    return html`<details class="off-paper" .open=${this.terms.length === 0}>
      <summary>The school’s dates</summary>
      <p class="hint">As the school publishes them. The days between terms count as closed.</p>
      ${(['terms', 'closed'] as const).map((list) =>
        this.typed.filter((span) => span.list === list).map((span, index) => this.#spanFields(span, index)),
      )}
      <p class="actions">
        <button type="button" @click=${() => add('terms')}>Add a term</button>
        <button type="button" @click=${() => add('closed')}>Add a half-term or other closed days</button>
      </p>
    </details>`;
  }

  #spanFields(span: TypedSpan, index: number): TemplateResult {
    const name = callSpan(span, index);
    const put = (part: Partial<TypedSpan>): void =>
      this.#change(this.typed.map((one) => (one === span ? { ...one, ...part } : one)));
    const date = (end: 'from' | 'to', words: string): TemplateResult => {
      const id = `${span.key}.${end}`;
      const fault = this.#seenFaults.find((one) => one.key === span.key && one.end === end);
      const reading = readTypedDate(span[end]);
      return dateInput({
        id,
        legend: `${name}: ${words}`,
        typed: span[end],
        error: fault?.text.slice(name.length + 2),
        wrong: fault && reading.state === 'wrong' ? reading.parts : fault ? ['day'] : undefined,
        changed: (_, typed) => put({ [end]: typed }),
        left: () => (this.touched = new Set([...this.touched, id])),
      });
    };
    return html`<div class="span">
      <label class="field" for="${span.key}.name"
        >${span.list === 'terms' ? 'Name of the term' : 'Name of the closed days'}<span class="unseen"
          >: ${name}</span
        ></label
      >
      <input
        id="${span.key}.name"
        class="name"
        autocomplete="off"
        maxlength="40"
        .value=${span.name}
        @input=${(event: Event) => put({ name: (event.target as HTMLInputElement).value })}
      />
      <div class="ends">
        ${date('from', span.list === 'terms' ? 'first day' : 'first closed day')}
        ${date('to', span.list === 'terms' ? 'last day' : 'last closed day')}
      </div>
      <button
        type="button"
        @click=${() => {
          this.#change(this.typed.filter((one) => one !== span));
          this.spoken = `${name} was removed.`;
        }}
      >
        Remove<span class="unseen">: ${name}</span>
      </button>
    </div>`;
  }

  #backwardsPanel(vocabulary: Vocabulary): TemplateResult {
    const found = endings[this.end] ?? endings[0];
    const eventTitle = (id: string): string => vocabulary.events.find((event) => event.id === id)?.title ?? id;
    const known = endings.filter(
      ({ process, final }) =>
        vocabulary.processes.some(({ id }) => id === process) && vocabulary.events.some(({ id }) => id === final),
    );
    if (known.length === 0)
      return html`<p class="notice">These rules hold nothing that can be worked out from its end.</p>`;
    const moves = vocabulary.facts.find(({ id }) => id === 'phase-move');
    const field = (id: 'target' | 'given', legend: string, hint?: string): TemplateResult => {
      const reading = readTypedDate(this[id]);
      const wrong = reading.state === 'wrong' && this.touched.has(id) ? reading : undefined;
      return dateInput({
        id,
        legend,
        hint,
        typed: this[id],
        error: wrong && `Date ${wrong.problem}`,
        wrong: wrong?.parts,
        changed: (_, typed) => {
          this[id] = typed;
          this.#speakSoon(() => this.#sayTarget(found));
        },
        left: () => (this.touched = new Set([...this.touched, id])),
      });
    };
    return html`<div class="off-paper">
        <label class="field" for="end">What must be final?</label>
        <select id="end" @change=${(event: Event) => (this.end = (event.target as HTMLSelectElement).selectedIndex)}>
          ${endings.map(({ says }, index) => html`<option .selected=${index === this.end}>${says}</option>`)}
        </select>
        ${
          found.byYear && moves
            ? html`<label class="field" for="move">${moves.title}</label>
                <select
                  id="move"
                  @change=${(event: Event) => {
                    this.move = (event.target as HTMLSelectElement).value;
                    this.#speakSoon(() => this.#sayTarget(found));
                  }}
                >
                  <option value="">Choose</option>
                  ${moves.choices?.map(
                    ({ id, title }) => html`<option value=${id} .selected=${id === this.move}>${title}</option>`,
                  )}
                </select>
                <label class="field" for="year">Year of the move</label>
                <input
                  id="year"
                  class="year"
                  inputmode="numeric"
                  autocomplete="off"
                  .value=${this.year}
                  @input=${(event: Event) => {
                    this.year = (event.target as HTMLInputElement).value;
                    this.#speakSoon(() => this.#sayTarget(found));
                  }}
                />`
            : nothing
        }
        ${field(
          'target',
          found.byYear ? 'Or any day by which it must be final' : 'The day by which it must be final',
          found.byYear ? 'Leave it empty to take the law’s own day for the move.' : undefined,
        )}
        ${found.given ? field('given', `${eventTitle(found.given)}, if you know it`) : nothing}
      </div>
      ${this.#outcome(found, vocabulary)}`;
  }

  #outcome(end: Ending, vocabulary: Vocabulary): TemplateResult {
    const target = this.#targetOf(end);
    if (!target || !this.#timetable) {
      return html`<p class="prompt">
        Give the day by which the plan must be final${end.byYear ? ', or the move and its year' : ''}.
      </p>`;
    }
    const given = readTypedDate(this.given);
    const plan = backwards(this.#timetable, this.#packs, {
      process: end.process,
      final: end.final,
      target: target.day,
      events: end.given && given.state === 'day' ? { [end.given]: given.day } : {},
    });
    return html`<h2>Back from ${longDay(target.day)}</h2>
      <div class="summary">
        <p>${this.#sayTarget(end)}</p>
        ${
          target.rule
            ? html`<p>
                <a href=${target.rule.citation.url} target="_blank" rel="noopener noreferrer"
                  >${target.rule.citation.text}<span class="unseen"> (opens in a new tab)</span></a
                >
              </p>`
            : nothing
        }
      </div>
      ${
        plan.steps.length === 0
          ? html`<p class="notice">No earlier step can be worked out from this day.</p>`
          : backwardsTable(
              plan,
              this.#packs,
              vocabulary,
              this.#read.faults.length === 0 ? this.#read.dates : { terms: [], closed: [] },
            )
      }`;
  }

  /** The day that was typed, or the law's own day for a move. */
  #targetOf(ending: Ending): FinalDate | undefined {
    const typed = readTypedDate(this.target);
    if (typed.state === 'day') return { day: typed.day };
    if (typed.state === 'wrong' || !ending.byYear || !this.#timetable) return undefined;
    return finalDateOf(ending, this.move, this.year, this.#timetable, this.#packs);
  }

  #sayTarget(end: Ending): string {
    const target = this.#targetOf(end);
    if (!target) return '';
    return `${target.rule ? `${target.rule.title}: the` : 'The'} last day is ${longDay(target.day)}.`;
  }

  #change(typed: readonly TypedSpan[]): void {
    this.typed = typed;
    this.#read = readSpans(typed);
    if (this.#read.faults.length === 0 && this.#read.isComplete)
      this.dispatchEvent(new SendPlannerChangeEvent(this.#read.dates));
    this.#speakSoon(() => (this.#plan ? sayPlan(this.#plan) : ''));
  }

  #speakSoon(words: () => string): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => (this.spoken = words()), pause);
  }

  readonly #onTabKey = (event: KeyboardEvent): void => {
    if (!['ArrowLeft', 'ArrowRight', 'Home', 'End'].includes(event.key)) return;
    event.preventDefault();
    const isFirst = event.key === 'Home' || (event.key !== 'End' && this.mode === 'backwards');
    this.mode = isFirst ? 'weeks' : 'backwards';
    this.#focus = `tab-${this.mode}`;
  };
}

if (!customElements.get('send-planner')) customElements.define('send-planner', SendPlanner);

declare global {
  interface HTMLElementTagNameMap {
    'send-planner': SendPlanner;
  }
}
