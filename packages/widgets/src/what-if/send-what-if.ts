import type { Question } from '@send-kit/core/question.js';
import type { Timetable } from '@send-kit/core/timetable.js';
import { prepare } from '@send-kit/core/timetable.js';
import type { Comparison, WhatIf } from '@send-kit/core/what-if.js';
import { whatIf } from '@send-kit/core/what-if.js';
import type { EventWord, Pack, ProcessWord, Vocabulary } from '@send-kit/pack';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import type { Entries } from '../deadline-calculator/entries.ts';
import { daysOf, entriesFrom, noEntries, questionFrom } from '../deadline-calculator/entries.ts';
import { dateInput } from '../shared/date-input.ts';
import { formatDay, longDay, readDay } from '../shared/days.ts';
import type { Fault } from '../shared/error-summary.ts';
import { errorSummary } from '../shared/error-summary.ts';
import { house } from '../shared/house.styles.ts';
import type { TypedDate } from '../shared/typed-date.ts';
import { noDate, readTypedDate, typedFrom } from '../shared/typed-date.ts';
import { pageQuestion } from '../take-away/page-question.ts';
import { factFields } from './fact-fields.ts';
import { styles, tables } from './send-what-if.styles.ts';
import { sayAll, sayChange, sayDifference, sayEntry, stays } from './words.ts';

/** How long a reader is left in peace before the result is read out: typing a year changes it four times. */
const pause = 700;

type Side = 'before' | 'after';

/**
 * Shows which deadlines move when something else had happened: before and after side by side, by how many days, because
 * of what, and where the rule is written. What stays is folded away. Nothing that is typed leaves the page.
 *
 * ```html
 * <send-what-if process="annual-review" events="review-meeting: 2027-01-21"></send-what-if>
 * ```
 *
 * @customElement send-what-if
 * @cssprop --send-font - Typeface; `inherit` takes the page's.
 * @cssprop --send-ink - Colour of words.
 * @cssprop --send-paper - Colour behind them.
 * @cssprop --send-line - Colour of lines.
 * @cssprop --send-accent - Colour of links and buttons.
 */
export class SendWhatIf extends LitElement {
  static override styles = [house, tables, styles];

  /** The packs of every element that is not given its own. A standalone file puts England's here. */
  static defaultPacks: readonly Pack[] = [];

  /** What the law says: the national pack, and any councils'. */
  @property({ attribute: false }) packs: readonly Pack[] | undefined;

  /** How it is. Setting it fills the fields. */
  @property({ attribute: false }) question: Question | undefined;

  /** How it might be: only what differs need be in it. */
  @property({ attribute: false }) scenario: Pick<Question, 'events' | 'facts'> | undefined;

  /** Id of the process, such as `annual-review`. */
  @property() process: string | undefined;

  /** Days of events as they are: `request-received: 2026-09-21; draft-served: 2026-12-10`. */
  @property() events: string | undefined;

  @state() private sides: Readonly<Record<Side, Entries>> = { before: noEntries, after: noEntries };
  @state() private touched: ReadonlySet<string> = new Set();
  @state() private spoken = '';

  #vocabulary: Vocabulary | undefined;
  #timetable: Timetable | undefined;
  #process: ProcessWord | undefined;
  /** Shown at once; the others are folded away. Settled when the page speaks, so that no field moves under a typing hand. */
  #first: ReadonlySet<string> = new Set();
  #result: WhatIf | undefined;
  #faults: readonly Fault[] = [];
  #options: Question['options'] = {};
  #timer = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.#timetable || changed.has('packs')) {
      const packs = this.packs ?? SendWhatIf.defaultPacks;
      this.#vocabulary = packs.find((pack) => pack.vocabulary)?.vocabulary;
      this.#timetable = this.#vocabulary && prepare(packs);
    }
    if (changed.has('question') || changed.has('events')) {
      const question = this.question ?? pageQuestion(this.process, this.events);
      if (question) {
        this.sides = { ...this.sides, before: entriesFrom(question) };
        if (question.process) this.process = question.process;
        this.#options = question.options ?? {};
      }
    }
    if (changed.has('scenario') && this.scenario) this.sides = { ...this.sides, after: entriesFrom(this.scenario) };
    const processes = this.#vocabulary?.processes ?? [];
    const process =
      processes.find(({ id, aliases }) => id === this.process || aliases?.includes(this.process ?? '')) ?? processes[0];
    if (process !== this.#process || changed.has('question') || changed.has('events') || changed.has('scenario')) {
      this.#process = process;
      const given = new Set([...Object.keys(this.sides.before.typed), ...Object.keys(this.sides.after.typed)]);
      this.#first = new Set(process?.asks.filter((id, index) => index === 0 || given.has(`events.${id}`)));
    }
    this.#compare();
  }

  protected override render(): TemplateResult {
    if (!this.#vocabulary || !this.#process) {
      return html`<p class="notice">This page must give a pack: there are no rules to compare with.</p>`;
    }
    return html`<div class="box">
      ${errorSummary(this.#faults)} ${this.#form(this.#process, this.#vocabulary)}
      ${
        this.#result && 'rows' in this.#result && this.#result.differences.length > 0
          ? this.#outcome(this.#result, this.#vocabulary)
          : this.#prompt()
      }
      <p class="unseen" role="status">${this.spoken}</p>
    </div>`;
  }

  #form(process: ProcessWord, vocabulary: Vocabulary): TemplateResult {
    const events = process.asks.flatMap((id) =>
      vocabulary.events.filter((event) => event.id === id && event.kind !== 'instant'),
    );
    const facts = vocabulary.facts.filter(
      ({ id, shape, many }) => process.facts?.includes(id) && shape !== 'days' && !many,
    );
    const [shown, folded] = [
      events.filter(({ id }) => this.#first.has(id)),
      events.filter(({ id }) => !this.#first.has(id)),
    ];
    return html`<div class="off-paper">
      <label class="field" for="process">What is it about?</label>
      <select id="process" @change=${(event: Event) => this.#choose((event.target as HTMLSelectElement).value)}>
        ${vocabulary.processes.map(
          ({ id, says }) => html`<option value=${id} .selected=${id === process.id}>${says}</option>`,
        )}
      </select>
      ${shown.map((event) => this.#pair(event))}
      ${
        folded.length > 0
          ? html`<details>
              <summary>Other dates</summary>
              ${folded.map((event) => this.#pair(event))}
            </details>`
          : nothing
      }
      ${
        facts.length > 0
          ? html`<details .open=${Object.keys(this.sides.after.said).length > 0}>
              <summary>Suppose something else was so</summary>
              ${facts.map((fact) =>
                factFields(fact, {
                  said: this.sides.after.said,
                  date: (path, legend, hint) => this.#date('after', path, legend, hint),
                  say: (path, value) => {
                    const { after } = this.sides;
                    this.sides = { ...this.sides, after: { ...after, said: { ...after.said, [path]: value } } };
                    this.#speakSoon();
                  },
                }),
              )}
            </details>`
          : nothing
      }
    </div>`;
  }

  /** One event as it is, and as it might be. */
  #pair({ id, title, hint }: EventWord): TemplateResult {
    const path = `events.${id}`;
    const day = daysOf(this.#merged, 'events')[id];
    return html`<div class="pair">
      ${this.#date('before', path, `${title}: as it is`, hint)} ${this.#date('after', path, `${title}: as it might be`)}
      ${
        day
          ? html`<p class="actions">
              <button type="button" @click=${() => this.#shift(path, day, -7)}>
                A week earlier<span class="unseen">: ${title}</span>
              </button>
              <button type="button" @click=${() => this.#shift(path, day, 7)}>
                A week later<span class="unseen">: ${title}</span>
              </button>
            </p>`
          : nothing
      }
    </div>`;
  }

  #date(side: Side, path: string, legend: string, hint?: string): TemplateResult {
    const id = `${side}.${path}`;
    const typed = this.sides[side].typed[path] ?? noDate;
    const reading = readTypedDate(typed);
    const wrong = reading.state === 'wrong' && this.touched.has(id) ? reading : undefined;
    return dateInput({
      id,
      legend,
      hint,
      typed,
      error: wrong && `Date ${wrong.problem}`,
      wrong: wrong?.parts,
      changed: (_, value) => this.#type(side, path, value),
      left: () => (this.touched = new Set([...this.touched, id])),
    });
  }

  #prompt(): TemplateResult {
    if (this.#result && 'error' in this.#result) {
      const titles = new Map(this.#vocabulary?.events.map(({ id, title }) => [`events.${id}`, title]));
      return html`<div class="notice">
        <p>These dates cannot stand together${this.#result.side === 'after' ? ', as they might be' : ''}:</p>
        <ul>
          ${this.#result.errors.map(({ field, expected }) => html`<li>${titles.get(field) ?? field}: must be ${expected}</li>`)}
        </ul>
      </div>`;
    }
    const isEmpty = Object.keys(daysOf(this.sides.before, 'events')).length === 0;
    return html`<p class="prompt">
      ${isEmpty ? 'Give the date as it is, and then how it might be.' : 'Nothing differs yet: give a date as it might be.'}
    </p>`;
  }

  #outcome(result: Extract<WhatIf, { rows: unknown }>, vocabulary: Vocabulary): TemplateResult {
    const dayOf = ({ dayAfter, dayBefore }: Comparison): string => dayAfter ?? dayBefore ?? '9';
    const rows = [...result.rows].sort((one, other) => (dayOf(one) < dayOf(other) ? -1 : 1));
    const [moved, same] = [rows.filter((row) => !stays(row)), rows.filter(stays)];
    return html`<h2>What changes</h2>
      <div class="summary">
        <p>${sayAll(rows)}</p>
      </div>
      ${
        moved.length > 0
          ? html`<table>
              <caption>
                Before and after
              </caption>
              <thead>
                <tr>
                  <th scope="col">Deadline</th>
                  <th scope="col">As it is</th>
                  <th scope="col">As it might be</th>
                  <th scope="col">Change, and why</th>
                </tr>
              </thead>
              <tbody>
                ${moved.map((row) => this.#row(row, vocabulary))}
              </tbody>
            </table>`
          : nothing
      }
      ${
        same.length > 0
          ? html`<details>
              <summary>Unchanged: ${same.length}</summary>
              <ul>
                ${same.map((row) => html`<li>${this.#rule(row.rule).title}: ${sayEntry(row.after)}</li>`)}
              </ul>
            </details>`
          : nothing
      }
      <p class="foot">
        Each day is the last lawful day, not a target. An exception never makes a new date. Law last checked on
        ${longDay(result.lawCheckedOn)}.
      </p>`;
  }

  #row(row: Comparison, vocabulary: Vocabulary): TemplateResult {
    const { title, citation } = this.#rule(row.rule);
    return html`<tr class=${row.change} data-rule=${row.rule}>
      <th scope="row">
        <span class="title">${title}</span>
        ${
          citation
            ? html`<a class="aside" href=${citation.url} target="_blank" rel="noopener noreferrer"
                >${(row.after ?? row.before)?.citation ?? citation.text}<span class="unseen">
                  (opens in a new tab)</span
                ></a
              >`
            : nothing
        }
      </th>
      <td><span class="narrow">As it is: </span>${sayEntry(row.before)}</td>
      <td><span class="narrow">As it might be: </span>${sayEntry(row.after)}</td>
      <td>
        <span class="change">${sayChange(row)}</span>
        ${row.because.map((cause) => html`<span class="aside">${sayDifference(cause, vocabulary)}</span>`)}
        ${row.after?.liftedBy?.map((id) => html`<span class="aside">Lifted by: ${this.#rule(id).title}</span>`)}
      </td>
    </tr>`;
  }

  #rule(id: string): { title: string; citation?: { text: string; url: string } } {
    const packs = this.packs ?? SendWhatIf.defaultPacks;
    const found = packs.flatMap((pack) => [...pack.deadlines, ...pack.exceptions]).find((one) => one.id === id);
    return found ?? { title: id };
  }

  /** As it might be: what was not typed there is as it is. */
  get #merged(): Entries {
    const typed = Object.entries(this.sides.after.typed).filter(([, one]) => readTypedDate(one).state !== 'empty');
    return {
      typed: { ...this.sides.before.typed, ...Object.fromEntries(typed) },
      said: { ...this.sides.before.said, ...this.sides.after.said },
    };
  }

  #compare(): void {
    this.#faults = (['before', 'after'] as const).flatMap((side) =>
      Object.entries(this.sides[side].typed).flatMap(([path, typed]): Fault[] => {
        const reading = readTypedDate(typed);
        const id = `${side}.${path}`;
        if (reading.state !== 'wrong' || !this.touched.has(id)) return [];
        const name = this.#vocabulary?.events.find((event) => `events.${event.id}` === path)?.title ?? 'Date';
        return [
          {
            field: `${id}-${reading.parts[0]}`,
            text: `${name} (${side === 'before' ? 'as it is' : 'as it might be'}): ${reading.problem}`,
          },
        ];
      }),
    );
    this.#result = undefined;
    if (!this.#timetable || !this.#process || !this.#vocabulary) return;
    const ask = (entries: Entries): Question =>
      questionFrom(entries, this.#process as ProcessWord, this.#vocabulary as Vocabulary, this.#options ?? {}, true);
    const [before, after] = [ask(this.sides.before), ask(this.#merged)];
    if (Object.keys(before.events).length > 0 || Object.keys(after.events).length > 0) {
      this.#result = whatIf(this.#timetable, before, after);
    }
  }

  #choose(process: string): void {
    this.process = process;
    this.#speakSoon();
  }

  #type(side: Side, path: string, value: TypedDate): void {
    this.sides = {
      ...this.sides,
      [side]: { ...this.sides[side], typed: { ...this.sides[side].typed, [path]: value } },
    };
    this.#speakSoon();
  }

  #shift(path: string, day: string, by: number): void {
    this.#type('after', path, typedFrom(formatDay(readDay(day) + by)));
  }

  #speakSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const result = this.#result;
      const isTold = result && 'rows' in result && result.differences.length > 0;
      this.spoken = isTold
        ? sayAll(result.rows)
        : result && 'error' in result
          ? 'These dates cannot stand together.'
          : '';
    }, pause);
  }
}

if (!customElements.get('send-what-if')) customElements.define('send-what-if', SendWhatIf);

declare global {
  interface HTMLElementTagNameMap {
    'send-what-if': SendWhatIf;
  }
}
