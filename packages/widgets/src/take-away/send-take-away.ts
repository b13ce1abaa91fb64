import type { Answer } from '@send-kit/core/answer.js';
import { writeLink } from '@send-kit/core/link.js';
import type { Question } from '@send-kit/core/question.js';
import type { TakeAwayRow } from '@send-kit/core/take-away.js';
import { takeAwayRows, toCsv, toText } from '@send-kit/core/take-away.js';
import { prepare } from '@send-kit/core/timetable.js';
import type { Day, Pack } from '@send-kit/pack';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { isDay, longDay, todayInEngland } from '../shared/days.ts';
import { house } from '../shared/house.styles.ts';
import { printSheet } from '../shared/print-sheet.ts';
import { copyText, saveFile } from '../shared/save-file.ts';
import type { SentDay } from './calendar-file.ts';
import { calendarFile } from './calendar-file.ts';
import { openLink } from './open-link.ts';
import { pageQuestion } from './page-question.ts';
import { paper, styles } from './send-take-away.styles.ts';
import { SendTakenAwayEvent } from './taken-away-event.ts';
import { leads, notATarget, statuses } from './words.ts';

export { openLink, SendTakenAwayEvent };

/** Days before, by what stands in the list. */
const reminders: readonly (readonly [string, number | undefined])[] = [
  ['Not at all', undefined],
  ['1 day before', 1],
  ['1 week before', 7],
  ['2 weeks before', 14],
];

/**
 * Carries deadlines out of the page: a calendar file that can be loaded again, a table, a sheet of paper, plain text, and
 * a link that holds the dates. A case reference goes along only when somebody ticks it; nothing is sent anywhere.
 *
 * ```html
 * <send-take-away process="annual-review" events="review-meeting: 2027-01-21"></send-take-away>
 * ```
 *
 * @customElement send-take-away
 * @fires send-taken-away - Something was taken; holds `what`, and `seed`, `sequence` and `sent` for the host to keep.
 * @cssprop --send-font - Typeface; `inherit` takes the page's.
 * @cssprop --send-ink - Colour of words.
 * @cssprop --send-paper - Colour behind them.
 * @cssprop --send-line - Colour of lines.
 * @cssprop --send-accent - Colour of links and buttons.
 */
export class SendTakeAway extends LitElement {
  static override styles = [house, styles];

  /** The packs of every element that is not given its own. A standalone file puts England's here. */
  static defaultPacks: readonly Pack[] = [];

  /** What is taken away. Without it the element answers its question itself. */
  @property({ attribute: false }) answer: Answer | undefined;

  /** What was asked: goes into the link and stands at the head of the text. */
  @property({ attribute: false }) question: Question | undefined;

  /** Id of the process, for a page that gives `events` and no `answer`. */
  @property() process: string | undefined;

  /** Days of events, for a page that gives no `answer`: `request-received: 2026-09-21; draft-served: 2026-12-10`. */
  @property() events: string | undefined;

  /** What the law says: the packs the answer was made from. */
  @property({ attribute: false }) packs: readonly Pack[] | undefined;

  /** The day that is printed as the day of counting, `YYYY-MM-DD`. Taken when the element connects, unless it was set. */
  @property() today: Day | undefined;

  /** A label of the user's choosing. Stands before calendar entries and in file names. */
  @property() label = '';

  /** The case's reference. It is offered, and goes along only when it is ticked. */
  @property() reference = '';

  /** Page that the link opens; this page unless set. */
  @property({ attribute: 'link-to' }) linkTo: string | undefined;

  /** Sets the case's calendar entries apart. Random unless set; a host keeps it, so that a later file mends this one. */
  @property() seed: string | undefined;

  /** How many calendar files of this case there were before. */
  @property({ type: Number }) sequence = 0;

  /** What the last calendar file held, so that what is gone can be cancelled. */
  @property({ attribute: false }) sent: readonly SentDay[] = [];

  /** Moment at which a calendar file is made; the clock's own unless set. */
  @property({ attribute: false }) now: Date | undefined;

  @state() private withReference = false;
  @state() private remind = 0;
  @state() private spoken = '';
  @state() private byHand = '';

  #rows: readonly TakeAwayRow[] = [];
  #question: Question | undefined;
  #answer: Answer | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    this.today ??= todayInEngland();
    this.seed ??= randomSeed();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!(['answer', 'question', 'packs', 'process', 'events'] as const).some((name) => changed.has(name))) return;
    this.#question = this.question ?? pageQuestion(this.process, this.events);
    this.#answer = this.answer ?? (this.#question && this.#ask(this.#question));
    this.#rows = this.#answer ? takeAwayRows(this.#answer, this.#packs) : [];
    this.byHand = '';
  }

  protected override render(): TemplateResult {
    if (this.#rows.length === 0) {
      return html`<div class="box off-paper">
        <h2>Take it away</h2>
        ${
          this.#answer && 'error' in this.#answer
            ? html`<p class="notice">The dates cannot be read: ${this.#answer.error}</p>`
            : html`<p>There are no dates to take away yet.</p>`
        }
      </div>`;
    }
    return html`<div class="box off-paper">
        <h2>Take it away</h2>
        ${this.#choices()}
        <ul class="ways">
          <li><button type="button" @click=${this.#takeCalendar}>Calendar file (.ics)</button></li>
          <li><button type="button" @click=${this.#takeTable}>Table (.csv)</button></li>
          <li><button type="button" @click=${this.#print}>Print</button></li>
          <li><button type="button" @click=${this.#copyText}>Copy as text</button></li>
          <li><button type="button" @click=${this.#copyLink}>Copy a link</button></li>
        </ul>
        <p class="said" role="status">${this.spoken}</p>
        ${
          this.byHand
            ? html`<label class="field" for="by-hand">Select all of this and copy it</label>
                <textarea id="by-hand" rows="6" readonly .value=${this.byHand}></textarea>`
            : nothing
        }
        ${this.#question ? this.#link(this.#question) : nothing}
      </div>
      <div class="sheet on-paper">${this.#sheet()}</div>`;
  }

  /** A page's own dates; without the national pack there is nothing to count with. */
  #ask(question: Question): Answer | undefined {
    return this.#packs.some((pack) => pack.vocabulary) ? prepare(this.#packs).answer(question) : undefined;
  }

  get #packs(): readonly Pack[] {
    return this.packs ?? SendTakeAway.defaultPacks;
  }

  /** What stands in front of things: the label, and the reference where it was ticked. */
  get #name(): string {
    return [this.label.trim(), this.withReference ? this.reference.trim() : ''].filter(Boolean).join(', ');
  }

  get #foot(): readonly string[] {
    const checked = this.#answer && 'lawCheckedOn' in this.#answer ? this.#answer.lawCheckedOn : undefined;
    return [
      notATarget,
      [
        isDay(this.today) && `Written on ${longDay(this.today)}.`,
        isDay(checked) && `Law last checked on ${longDay(checked)}.`,
      ]
        .filter(Boolean)
        .join(' '),
    ];
  }

  get #given(): [string, string][] {
    const words = this.#packs.find((pack) => pack.vocabulary)?.vocabulary?.events ?? [];
    return Object.entries(this.#question?.events ?? {}).map(([event, day]) => {
      return [words.find(({ id }) => id === event)?.title ?? event, isDay(day) ? longDay(day) : day];
    });
  }

  #choices(): TemplateResult {
    return html`<label class="field" for="label">Label</label>
      <p class="hint" id="label-hint">
        Stands before each entry and in the file’s name. You may leave it empty. Leave out names of children.
      </p>
      <input
        id="label"
        class="wide"
        aria-describedby="label-hint"
        autocomplete="off"
        maxlength="60"
        .value=${this.label}
        @input=${(event: Event) => (this.label = (event.target as HTMLInputElement).value)}
      />
      ${
        this.reference
          ? html`<label class="tick"
              ><input
                type="checkbox"
                .checked=${this.withReference}
                @change=${(event: Event) => (this.withReference = (event.target as HTMLInputElement).checked)}
              />Put the case reference ${this.reference} in as well</label
            >`
          : nothing
      }
      <label class="field" for="remind">Calendar reminder</label>
      <select
        id="remind"
        @change=${(event: Event) => (this.remind = (event.target as HTMLSelectElement).selectedIndex)}
      >
        ${reminders.map(([words], index) => html`<option .selected=${index === this.remind}>${words}</option>`)}
      </select>`;
  }

  #link(question: Question): TemplateResult {
    const { leftOut } = writeLink(question);
    return html`<details>
      <summary>What the link holds</summary>
      <label class="field" for="address">Link</label>
      <input id="address" class="address" readonly .value=${this.#address(question)} />
      <p>
        The process, the dates and the choices; no case reference and no label. What comes after the # stays in the
        browser: it is not sent to a server when somebody opens the link.
      </p>
      ${
        leftOut.length > 0
          ? html`<p>
              Words you wrote yourself are left out of it: that a reason was recorded is kept, the reason is not.
            </p>`
          : nothing
      }
    </details>`;
  }

  #sheet(): TemplateResult {
    return html`<h2>${this.#name || 'SEND deadlines'}</h2>
      ${this.#given.map(([name, day]) => html`<p>${name}: ${day}</p>`)}
      <table>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">What, and who</th>
            <th scope="col">Where it is written</th>
          </tr>
        </thead>
        <tbody>
          ${this.#rows.map(
            (row) =>
              html`<tr>
                <td><small>${leads[row.kind]} </small>${longDay(row.day)}${row.time ? `, ${row.time}` : ''}</td>
                <td>${row.title}<small>${row.actor}</small></td>
                <td>${row.citation}<small>${statuses[row.status]}</small></td>
              </tr>`,
          )}
        </tbody>
      </table>
      ${this.#foot.map((line) => html`<p>${line}</p>`)}`;
  }

  #address(question: Question): string {
    const page = new URL(this.linkTo ?? location.href, location.href);
    page.hash = writeLink(question).fragment;
    return page.href;
  }

  readonly #takeCalendar = (): void => {
    const text = calendarFile({
      rows: this.#rows,
      sent: this.sent,
      seed: this.seed ?? '',
      sequence: this.sequence,
      stamp: this.now ?? new Date(),
      label: this.#name,
      remind: reminders[this.remind]?.[1],
    });
    const again = this.sequence > 0;
    this.#save(text, 'ics', 'text/calendar');
    this.sequence += 1;
    this.sent = this.#rows.filter(({ kind }) => kind !== 'lifted').map(({ key, title, day }) => ({ key, title, day }));
    this.#say(
      again
        ? 'Calendar file saved. Open it to mend the entries of the one before.'
        : `Calendar file with ${this.#rows.length} entries saved. Open it to put them into your calendar.`,
      'calendar',
    );
  };

  readonly #takeTable = (): void => {
    const head = ['Label', 'Deadline', 'Day', 'Time', 'Meaning', 'Who', 'Kind', 'Citation', 'Link'];
    const cells = this.#rows.map((row) => [
      this.#name,
      row.title,
      row.kind === 'lifted' ? '' : row.day,
      row.time ?? '',
      row.kind === 'lifted' ? `${leads.lifted} ${longDay(row.day)}` : leads[row.kind].replace(':', ''),
      row.actor,
      statuses[row.status],
      row.citation,
      row.url,
    ]);
    // Without the mark at its beginning a spreadsheet of this country reads the file as Windows-1252.
    this.#save(`\ufeff${toCsv([head, ...cells])}`, 'csv', 'text/csv');
    this.#say('Table saved.', 'table');
  };

  readonly #copyText = (): void => {
    const heading = this.#name || 'SEND deadlines';
    const text = toText(this.#rows, { say: longDay, leads, statuses, heading, given: this.#given, foot: this.#foot });
    void this.#copy(text, 'Text copied.', 'text');
  };

  readonly #copyLink = (): void => {
    if (this.#question)
      void this.#copy(this.#address(this.#question), 'Link copied. It holds no case reference.', 'link');
    else this.#say('This page gives no dates for a link.');
  };

  readonly #print = async (): Promise<void> => {
    const sheet = this.renderRoot.querySelector('.sheet');
    if (!sheet) return;
    await printSheet(this.renderRoot, sheet, paper, this.#name || 'SEND deadlines');
    this.#say('The sheet was sent to your printer’s window.', 'print');
  };

  #save(text: string, ending: string, type: string): void {
    saveFile(`${fileName(this.#name)}.${ending}`, text, type);
  }

  async #copy(text: string, said: string, what: SendTakenAwayEvent['what']): Promise<void> {
    const isCopied = await copyText(text);
    this.byHand = isCopied ? '' : text;
    this.#say(isCopied ? said : 'This page may not use the clipboard: copy it from the field below.', what);
    if (isCopied) return;
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLTextAreaElement>('#by-hand')?.select();
  }

  #say(words: string, what?: SendTakenAwayEvent['what']): void {
    this.spoken = words;
    if (what) this.dispatchEvent(new SendTakenAwayEvent(what, this.seed ?? '', this.sequence, this.sent));
  }
}

function randomSeed(): string {
  return [...crypto.getRandomValues(new Uint8Array(12))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A name that every file system takes. */
function fileName(label: string): string {
  const plain = label
    .normalize('NFKD')
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/\s+/g, '-')
    .toLowerCase();
  return ['send-deadlines', plain].filter(Boolean).join('-');
}

if (!customElements.get('send-take-away')) customElements.define('send-take-away', SendTakeAway);

declare global {
  interface HTMLElementTagNameMap {
    'send-take-away': SendTakeAway;
  }
}
