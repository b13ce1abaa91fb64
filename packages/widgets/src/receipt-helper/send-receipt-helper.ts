import { londonTime } from '@send-kit/core/london.js';
import type { CameIn, Proposal, Receipt, ReceiptHelper } from '@send-kit/core/receipt-helper.js';
import { receiptHelper } from '@send-kit/core/receipt-helper.js';
import type { Day, Pack } from '@send-kit/pack';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { dateInput } from '../shared/date-input.ts';
import { longDay } from '../shared/days.ts';
import type { Fault } from '../shared/error-summary.ts';
import { errorSummary } from '../shared/error-summary.ts';
import { house } from '../shared/house.styles.ts';
import type { TypedDate } from '../shared/typed-date.ts';
import { noDate, readTypedDate, typedFrom } from '../shared/typed-date.ts';
import type { TimeReading } from './clock-time.ts';
import { readClockTime, sayClockTime } from './clock-time.ts';
import { SendReceiptChosenEvent } from './receipt-chosen-event.ts';
import { styles } from './send-receipt-helper.styles.ts';
import { deliveries, isDelivery, sayBoth, sayDayOff, sayWhy } from './words.ts';

export { SendReceiptChosenEvent };

/** How long a reader is left in peace before the result is read out: typing a year changes it four times. */
const pause = 700;

/** The fields that can be wrong, by their ids. */
type Field = 'when' | 'time' | 'arrived';

/**
 * Helps to say on which day a request was received. It proposes a day by a convention, explains why, and shows beside it
 * what the bare words of the regulation give; a person takes either. Times are London times. Nothing that is typed
 * leaves the page.
 *
 * ```html
 * <send-receipt-helper delivery="e-mail" day="2026-08-07" time="23:40"></send-receipt-helper>
 * ```
 *
 * @customElement send-receipt-helper
 * @fires send-receipt-chosen - Somebody took a day; holds `day` and `by`, `convention` or `bare-words`.
 * @cssprop --send-font - Typeface; `inherit` takes the page's.
 * @cssprop --send-ink - Colour of words.
 * @cssprop --send-paper - Colour behind them.
 * @cssprop --send-line - Colour of lines.
 * @cssprop --send-accent - Colour of links and buttons.
 */
export class SendReceiptHelper extends LitElement {
  static override styles = [house, styles];

  /** The packs of every element that is not given its own. A standalone file puts England's here. */
  static defaultPacks: readonly Pack[] = [];

  /** What the law says: the national pack, and any councils'. */
  @property({ attribute: false }) packs: readonly Pack[] | undefined;

  /** How it came in: `by-hand`, `e-mail`, `signed-for-post` or `first-class-post`. */
  @property() delivery: string | undefined;

  /** The day on which it was handed in, sent, signed for or posted, `YYYY-MM-DD`. */
  @property() day: Day | undefined;

  /** The time in London on that day, `16:30` or `4:30pm`. */
  @property() time: string | undefined;

  /** Both at once, as an e-mail holds them: a moment with its zone, `2026-08-07T22:40Z`. Shown as London's day and time. */
  @property() moment: string | undefined;

  @state() private typed: Readonly<Record<'when' | 'arrived', TypedDate>> = { when: noDate, arrived: noDate };
  @state() private clock = '';
  /** Fields that somebody has left: only those are told what is wrong. */
  @state() private touched: ReadonlySet<Field> = new Set();
  @state() private taken: SendReceiptChosenEvent['by'] | undefined;
  @state() private spoken = '';

  #helper: ReceiptHelper | undefined;
  #cameIn: CameIn | undefined;
  #receipt: Receipt | undefined;
  #problems: readonly { readonly field: Field; readonly at: string; readonly text: string }[] = [];
  #notices: readonly string[] = [];
  #warned = '';
  #wantsFocus = '';
  #timer = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!this.#helper || changed.has('packs'))
      this.#helper = receiptHelper(this.packs ?? SendReceiptHelper.defaultPacks);
    if (changed.has('day') && this.day !== undefined) {
      this.#give('when', typedFrom(this.day));
      this.#told('when');
    }
    if (changed.has('time') && this.time !== undefined) {
      this.#giveTime(this.time);
      this.#told('time');
    }
    const moment = this.moment === undefined ? undefined : londonTime(this.moment);
    if (changed.has('moment') && moment) {
      this.#give('when', typedFrom(moment.day));
      const [hours, minutes] = [Math.floor(moment.minutes / 60), moment.minutes % 60];
      this.#giveTime([hours, minutes].map((part) => String(part).padStart(2, '0')).join(':'));
    }
    const notices: string[] = [];
    if (!this.#helper) notices.push('This page must give a pack: there is no convention to propose a day by.');
    if (this.delivery && !isDelivery(this.delivery)) {
      notices.push(`This page says that it came in “${this.delivery}”, which the helper does not know.`);
    }
    if (this.moment && !moment) {
      notices.push(`This page gives the moment “${this.moment}”, which is not a moment with its zone.`);
    }
    this.#notices = notices;
    this.#count();
  }

  protected override updated(): void {
    const warning = this.#notices.join(' ');
    // A page may hand over its packs a moment later: that is said on the page, and is not yet worth a warning.
    if (this.#helper && warning && warning !== this.#warned) console.warn(`<${this.localName}>: ${warning}`);
    if (this.#helper) this.#warned = warning;
    if (this.#wantsFocus) this.renderRoot.querySelector<HTMLElement>(this.#wantsFocus)?.focus();
    this.#wantsFocus = '';
  }

  protected override render(): TemplateResult {
    const faults = this.#problems.map(({ at, text }): Fault => ({ field: at, text }));
    return html`${
        this.#notices.length > 0
          ? html`<div class="notice">${this.#notices.map((notice) => html`<p>${notice}</p>`)}</div>`
          : nothing
      }
      ${this.#helper ? html`${errorSummary(faults)} ${this.#form(this.#helper)} ${this.#outcome(this.#helper)}` : nothing}
      <p class="unseen" role="status">${this.spoken}</p>`;
  }

  #form(helper: ReceiptHelper): TemplateResult {
    const way = isDelivery(this.delivery) ? deliveries[this.delivery] : undefined;
    const when = readTypedDate(this.typed.when);
    const isTimed =
      isDelivery(this.delivery) &&
      way?.clock !== undefined &&
      (when.state !== 'day' || helper.needsTime(this.delivery, when.day));
    return html`<div class="off-paper" @keydown=${this.#checkOnEnter}>
      <fieldset class="ways" aria-describedby="ways-hint">
        <legend>How did the request come in?</legend>
        <p class="hint" id="ways-hint">
          The convention speaks of these four. For any other way, such as a form on a website, it proposes nothing.
        </p>
        ${Object.entries(deliveries).map(
          ([id, { says }]) =>
            html`<label class="tick"
              ><input
                type="radio"
                name="delivery"
                value=${id}
                .checked=${id === this.delivery}
                @change=${() => this.#pick(id)}
              />${says}</label
            >`,
        )}
      </fieldset>
      ${way ? this.#date('when', way.asks) : nothing} ${isTimed && way?.clock ? this.#time(way.clock, helper) : nothing}
      ${
        this.delivery === 'first-class-post'
          ? this.#date('arrived', 'What day did it arrive?', 'If you know it, such as from a date stamp.')
          : nothing
      }
    </div>`;
  }

  #date(id: 'when' | 'arrived', legend: string, hint?: string): TemplateResult {
    const reading = readTypedDate(this.typed[id]);
    const error = this.#problems.find(({ field }) => field === id)?.text;
    return dateInput({
      ...{ id, legend, hint, error },
      typed: this.typed[id],
      wrong: error ? (reading.state === 'wrong' ? reading.parts : ['day']) : [],
      changed: (_, typed) => {
        this.#give(id, typed);
        this.#speakSoon();
      },
      left: () => this.#leave(id),
    });
  }

  #time(label: string, { closesAt }: ReceiptHelper): TemplateResult {
    const error = this.#problems.find(({ field }) => field === 'time')?.text;
    return html`<div class=${error ? 'clock wrong' : 'clock'}>
      <label class="field" for="time">${label}</label>
      <p class="hint" id="time-hint">
        London time, such as 4:30pm or 16:30. The convention asks whether it was after ${sayClockTime(closesAt)}.
      </p>
      ${error ? html`<p class="error" id="time-error"><span class="unseen">Error: </span>${error}</p>` : nothing}
      <input
        id="time"
        autocomplete="off"
        .value=${this.clock}
        aria-describedby="time-hint time-error"
        aria-invalid=${error ? 'true' : nothing}
        @input=${(event: Event) => {
          this.#giveTime((event.target as HTMLInputElement).value);
          this.#speakSoon();
        }}
        @focusout=${() => this.#leave('time')}
      />
    </div>`;
  }

  #outcome(helper: ReceiptHelper): TemplateResult {
    const { byConvention, byBareWords } = this.#receipt ?? {};
    if (!this.#receipt || !this.#cameIn || !byConvention || byConvention.state === 'needs-time') {
      const wish = !isDelivery(this.delivery)
        ? 'Say how it came in'
        : this.#problems.length > 0
          ? 'Correct what is wrong'
          : byConvention
            ? 'Enter the time'
            : 'Enter the day';
      return html`<p class="prompt">${wish} to see which day it may be taken as received.</p>`;
    }
    return html`<section aria-labelledby="result">
      <h2 id="result">Two ways to say when it was received</h2>
      <p class="summary">${sayBoth(this.#receipt)}</p>
      <div class="readings">
        ${this.#byConvention(byConvention, this.#cameIn, helper)} ${this.#byBareWords(byBareWords, helper)}
      </div>
      <p class="hint">
        The regulations do not say when a request is received. Whoever counts from the earlier day is in time by both.
      </p>
      <p class="foot">Convention last checked on ${longDay(helper.rule.checked.on)}. This is not legal advice.</p>
    </section>`;
  }

  #byConvention(proposal: Proposal, cameIn: CameIn, helper: ReceiptHelper): TemplateResult {
    const { citation } = helper.rule;
    return this.#reading(
      'convention',
      'By the convention',
      'A convention, not the law',
      proposal.state === 'proposed' ? proposal.day : undefined,
      html`${
          proposal.state === 'proposed'
            ? html`<p>${sayWhy(proposal, cameIn, helper)}</p>
                ${
                  proposal.daysOff.length > 0
                    ? html`<p>Not working days:</p>
                        <ul>
                          ${proposal.daysOff.map((off) => html`<li>${sayDayOff(off)}</li>`)}
                        </ul>`
                    : nothing
                }`
            : proposal.state === 'refused'
              ? html`<p>
                  <strong>No day is proposed.</strong> Bank holidays are known from ${longDay(proposal.knownFrom)} to
                  ${longDay(proposal.knownTo)}; beyond them a proposal would be a guess.
                </p>`
              : nothing
        }
        <p>
          Source:
          <a href=${citation.url} target="_blank" rel="noopener noreferrer"
            >${citation.text}<span class="unseen"> (opens in a new tab)</span></a
          >
        </p>`,
      helper,
    );
  }

  #byBareWords(day: Day | undefined, helper: ReceiptHelper): TemplateResult {
    return this.#reading(
      'bare-words',
      'By the bare words of the regulation',
      'The law’s own words: counted so unless you choose',
      day,
      html`<p>
          ${
            day
              ? 'It is received on the calendar day on which it arrives, whatever day or time that is.'
              : 'It is received on the calendar day on which it arrives. Enter that day, if you know it, to use it.'
          }
        </p>
        ${helper.rule.notes?.map((note) => html`<p>${note}</p>`)}`,
      helper,
    );
  }

  #reading(
    by: SendReceiptChosenEvent['by'],
    title: string,
    status: string,
    day: Day | undefined,
    why: TemplateResult,
    helper: ReceiptHelper,
  ): TemplateResult {
    const first = day === undefined ? undefined : helper.firstDeadline(day);
    return html`<section class=${this.taken === by ? 'reading taken' : 'reading'} aria-labelledby=${by}>
      <h3 id=${by}>${title}</h3>
      <p class="tag">${status}</p>
      ${day === undefined ? nothing : html`<p class="day">${longDay(day)}</p>`} ${why}
      ${first ? html`<p>First deadline: ${first.title}, by <strong>${longDay(first.lastDay)}</strong>.</p>` : nothing}
      ${this.taken === by ? html`<p class="mark">✓ You chose this day.</p>` : nothing}
      ${
        day === undefined
          ? nothing
          : html`<button type="button" aria-describedby=${by} @click=${() => this.#take(day, by)}>
              Use ${longDay(day)}
            </button>`
      }
    </section>`;
  }

  #count(): void {
    const problems: { field: Field; at: string; text: string }[] = [];
    const wrong = (field: Field, at: string, text: string): void => {
      if (this.touched.has(field)) problems.push({ field, at, text });
    };
    this.#receipt = this.#cameIn = undefined;
    this.#problems = problems;
    if (!this.#helper || !isDelivery(this.delivery)) return;
    const when = this.#day('when', 'The day', wrong);
    const arrived =
      this.delivery === 'first-class-post' ? this.#day('arrived', 'The day it arrived', wrong) : undefined;
    if (when === undefined) return;
    const isTimed = this.#helper.needsTime(this.delivery, when);
    const clock: TimeReading = isTimed ? readClockTime(this.clock) : { state: 'empty' };
    if (clock.state === 'wrong') {
      wrong('time', 'time', `The time ${clock.problem}`);
      return;
    }
    if (arrived !== undefined && arrived < when) {
      wrong('arrived', 'arrived-day', 'The day it arrived must be on or after the day it was posted');
      return;
    }
    this.#cameIn = {
      delivery: this.delivery,
      day: when,
      time: clock.state === 'time' ? clock.time : undefined,
      arrived,
    };
    this.#receipt = this.#helper.read(this.#cameIn);
  }

  #day(id: 'when' | 'arrived', name: string, wrong: (field: Field, at: string, text: string) => void): Day | undefined {
    const reading = readTypedDate(this.typed[id]);
    if (reading.state === 'wrong') wrong(id, `${id}-${reading.parts[0]}`, `${name} ${reading.problem}`);
    return reading.state === 'day' ? reading.day : undefined;
  }

  #told(...fields: Field[]): void {
    this.touched = new Set([...this.touched, ...fields]);
  }

  /** What was taken was an answer to what stood there before. */
  #give(id: 'when' | 'arrived', typed: TypedDate): void {
    this.typed = { ...this.typed, [id]: typed };
    this.taken = undefined;
  }

  #giveTime(text: string): void {
    this.clock = text;
    this.taken = undefined;
  }

  #pick(delivery: string): void {
    this.delivery = delivery;
    this.taken = undefined;
    this.#speakSoon();
  }

  #leave(field: Field): void {
    this.#told(field);
    this.#speakSoon();
  }

  /** Enter asks for the answer, as it would in a form with a button. */
  readonly #checkOnEnter = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    this.#told('when', 'time', 'arrived');
    this.#wantsFocus = '.faults';
  };

  #take(day: Day, by: SendReceiptChosenEvent['by']): void {
    clearTimeout(this.#timer);
    this.taken = by;
    this.spoken = `You chose ${longDay(day)}, ${by === 'convention' ? 'by the convention' : 'by the bare words'}.`;
    this.dispatchEvent(new SendReceiptChosenEvent(day, by));
  }

  #speakSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      const wrong = this.#problems.map(({ text }) => text).join('. ');
      this.spoken = wrong ? `There is a problem. ${wrong}.` : this.#receipt ? sayBoth(this.#receipt) : '';
    }, pause);
  }
}

if (!customElements.get('send-receipt-helper')) customElements.define('send-receipt-helper', SendReceiptHelper);

declare global {
  interface HTMLElementTagNameMap {
    'send-receipt-helper': SendReceiptHelper;
  }
}
