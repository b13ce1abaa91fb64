import type { Assessment, Gap, SectionStanding } from '@send-kit/core/checklist.js';
import { joinChecklists } from '@send-kit/core/checklist-join.js';
import type { Checklist, ChecklistRecord, Day, Pack } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { SendChecklistChangeEvent } from '../checklist/checklist-change-event.ts';
import { listStyles } from '../checklist/checklist.styles.ts';
import type { Shown } from '../checklist/desk.ts';
import { Desk } from '../checklist/desk.ts';
import { PackShelf } from '../checklist/pack-shelf.ts';
import { sections, testBox } from '../checklist/sections.ts';
import { TakeOut } from '../checklist/take-out.ts';
import { gapWords, link, sayStanding, sources, testWords } from '../checklist/words.ts';
import { isDay, todayInEngland } from '../shared/days.ts';
import { takeEarly } from '../shared/early-properties.ts';
import { house } from '../shared/house.styles.ts';
import { picture, sayShown, sayStrengths, strengthTag } from './picture.ts';
import type { Reader } from './readers.ts';
import { readerWords } from './readers.ts';
import type { RequestSummed } from './summary-part.ts';
import { styles } from './send-ehc-checklist.styles.ts';

export { SendChecklistChangeEvent };

const list = 'ehc-request';
/** What a council may call its own half. */
const localLists = [list, 'ehc-criteria'];

/**
 * For somebody who thinks of asking for an EHC needs assessment, and for the officer who receives a request. The lawful
 * test comes first and apart; then what makes a request strong, area by area, with the documents that show it; then the
 * picture, the gaps with what to do, and a summary to take along. Nothing that is typed leaves the page.
 *
 * ```html
 * <send-ehc-checklist></send-ehc-checklist>
 * ```
 *
 * @customElement send-ehc-checklist
 * @fires send-checklist-change - Somebody changed the record; holds `record` and `assessment`. `preventDefault()` says it
 *   is kept.
 * @cssprop --send-font - Typeface; `inherit` takes the page's.
 * @cssprop --send-ink - Colour of words.
 * @cssprop --send-paper - Colour behind them.
 * @cssprop --send-line - Colour of lines.
 * @cssprop --send-accent - Colour of links and buttons.
 */
export class SendEhcChecklist extends LitElement {
  static override styles = [house, listStyles, styles];

  /** The packs of every element that is not given its own. A standalone file puts England's here. */
  static defaultPacks: readonly Pack[] = [];

  /** Fetches the pack of a council that a page names and does not hold. */
  static loadPack: ((id: string) => Promise<Pack>) | undefined;

  // Named here, once: a decorator for each would weigh more than the properties do.
  static override properties = {
    packs: { attribute: false },
    council: {},
    packSrc: { attribute: 'pack-src' },
    reader: {},
    persist: {},
    today: {},
    compact: { type: Boolean },
  };

  /** England's checklist, with the documents and words it names; and a council's pack, for its local half. */
  packs: readonly Pack[] | undefined;

  /** Id of the council whose local half is shown as well; without it, that of the first council among the packs. */
  council: string | undefined;

  /** Address of a pack in one file (JSON) that `council` names: taken whole or not at all. */
  packSrc: string | undefined;

  /** Who goes through it: `asking`, or the officer who is `receiving` a request. */
  reader: Reader = 'asking';

  /** A name under which the answers are kept on this device. Without it nothing is kept. */
  persist: string | undefined;

  /** The day that is printed as the day of writing, `YYYY-MM-DD`. Taken when the element connects, unless it was set. */
  today: Day | undefined;

  /** With the explanations closed. */
  compact = false;

  readonly #desk = new Desk(this);
  readonly #takeOut = new TakeOut(this, this.#desk, () => import('./summary-part.ts'));
  readonly #shelf = new PackShelf(this, () => SendEhcChecklist.loadPack);
  #shown: Shown | undefined;
  #council: Pack | undefined;
  #joined: { readonly of: readonly unknown[]; readonly checklist: Checklist } | undefined;
  #notice = '';

  constructor() {
    super();
    takeEarly(this, 'record');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.today ??= todayInEngland();
  }

  protected override willUpdate(): void {
    const given = this.packs ?? SendEhcChecklist.defaultPacks;
    const pack = given.find(({ owner, checklists = [] }) => !owner && checklists.some(({ id }) => id === list));
    this.#notice = pack ? '' : 'This page must give a pack: there is no checklist to show.';
    this.#shown = this.#council = undefined;
    if (pack) {
      const { packs, notice } = this.council
        ? this.#shelf.find(given, this.council, 'checklists')
        : { packs: given, notice: '' };
      this.#notice = notice;
      const council = packs.find(({ id, owner }) => owner && (!this.council || id === this.council));
      const checklist = this.#join(pack, council);
      const all = packs.length > 0 ? packs : given;
      this.#shown = { pack, id: list, checklist, packs: all, compact: this.compact, persist: this.persist };
    }
    if (pack && !(this.reader in readerWords)) {
      this.#notice = `This page names the reader “${this.reader}”. Known are: ${Object.keys(readerWords).join(', ')}.`;
    }
    this.#desk.show(this.#shown);
  }

  protected override updated(): void {
    this.#shelf.warn(this.#notice);
  }

  /** The record of the answers. One that cannot be read is told of on the page, and the present one stays. */
  get record(): ChecklistRecord | undefined {
    return this.#desk.record;
  }
  set record(record: ChecklistRecord | undefined) {
    this.#desk.record = record;
  }

  protected override render(): TemplateResult {
    const { assessment } = this.#desk;
    return html`${this.#notice ? html`<p class="notice">${this.#notice}</p>` : nothing} ${this.#desk.notices()}
      ${this.#shown && assessment ? this.#request(this.#shown, assessment) : nothing}
      <p class="unseen" role="status">${this.#desk.spoken}</p>`;
  }

  #request({ checklist }: Shown, assessment: Assessment): TemplateResult {
    const desk = this.#desk;
    return html`<h2>${checklist.title}</h2>
      <p>${checklist.about}</p>
      ${this.#readers()}
      <div class="layout">
        <div class="before">
          ${testBox(desk, assessment)} ${sections(desk, assessment, (standing) => this.#heading(standing))}
        </div>
        ${picture(assessment, this.#jump)}
        <div class="after">
          ${this.#gaps(assessment)} ${this.#warnings()} ${desk.index.table()} ${this.#summary(checklist, assessment)}
        </div>
      </div>
      ${desk.keep()} ${sources(checklist, desk.words)} ${desk.index.dialog()}`;
  }

  #readers(): TemplateResult {
    return html`<fieldset class="switch off-paper">
      <legend>Who is going through it?</legend>
      ${(Object.keys(readerWords) as Reader[]).map(
        (reader) =>
          html`<label class="tick"
            ><input
              type="radio"
              name="reader"
              .checked=${reader === this.#reader}
              @change=${() => (this.reader = reader)}
            />${readerWords[reader].is}</label
          >`,
      )}
    </fieldset>`;
  }

  #heading(standing: SectionStanding): TemplateResult {
    const { section, strength, asked, answered } = standing;
    const [first] = section.items;
    const isLocal = this.#council && section.id.startsWith(`${this.#council.id}-`);
    return html`<p>
        ${strengthTag(strength)}
        <span class="progress">${strength ? sayShown(standing) : `${answered} of ${asked} answered`}</span>
      </p>
      ${
        isLocal && first
          ? html`<p class="tag local">${sayStanding('local', first.source, this.#desk.words)}</p>`
          : nothing
      }`;
  }

  #gaps({ gaps, sections: found }: Assessment): TemplateResult {
    const words = readerWords[this.#reader];
    return html`<section class="gaps" aria-labelledby="gaps">
      <h3 id="gaps">${words.gaps}</h3>
      <p>${words.gap}</p>
      ${
        gaps.length === 0
          ? html`<p class="prompt">No line has been answered that is still open.</p>`
          : found.map(({ section }) => {
              const here = gaps.filter(({ line }) => line.section.id === section.id);
              return here.length > 0
                ? html`<h4>${section.title}</h4>
                    <ul>
                      ${here.map((gap) => this.#gap(gap))}
                    </ul>`
                : nothing;
            })
      }
    </section>`;
  }

  #gap({ line: { item }, state, todo }: Gap): TemplateResult {
    const id = `line-${item.id}`;
    return html`<li>
      <p><a href="#${id}" @click=${(event: Event) => this.#jump(event, id)}>${item.asks}</a> ${gapWords[state]}.</p>
      ${todo ? html`<p><b>To do:</b> ${todo}</p>` : nothing}
      ${state === 'bare' ? html`<p>What would show it: ${item.evidence?.join('; ')}.</p>` : nothing}
    </li>`;
  }

  #warnings(): TemplateResult | typeof nothing {
    const laws = this.#desk.warnings.flatMap((one) => (one.kind === 'choice' ? [one] : []));
    if (laws.length === 0) return nothing;
    return html`<section aria-labelledby="laws">
      <h3 id="laws">What the law says to these conditions</h3>
      <ul>
        ${laws.map(({ says, citation }) => html`<li>${says} ${link(citation)}</li>`)}
      </ul>
    </section>`;
  }

  #summary(checklist: Checklist, assessment: Assessment): TemplateResult {
    const { words } = this.#desk;
    const today = isDay(this.today) ? this.today : todayInEngland();
    const summary = (): RequestSummed => {
      const { warnings } = this.#desk;
      const record = this.#desk.record as ChecklistRecord;
      return { checklist, assessment, words, today, record, reader: this.#reader, warnings };
    };
    return html`<section aria-labelledby="summary">
      <h3 id="summary">Summary</h3>
      ${assessment.test ? html`<p>The lawful test: <b>${testWords[assessment.test.result]}</b>.</p>` : nothing}
      <p>Apart from the test: ${sayStrengths(assessment)}</p>
      ${this.#takeOut.buttons(list, summary)}
    </section>`;
  }

  get #reader(): Reader {
    return this.reader === 'receiving' ? 'receiving' : 'asking';
  }

  /** England's list with the council's half; the same one for the same packs. */
  #join(pack: Pack, council: Pack | undefined): Checklist {
    const national = pack.checklists?.find(({ id }) => id === list) as Checklist;
    const local = council?.checklists?.find(({ id }) => localLists.includes(id));
    this.#council = local && council;
    const of = [national, local];
    if (this.#joined?.of.every((one, at) => one === of[at])) return this.#joined.checklist;
    let checklist = national;
    try {
      if (local && council) checklist = joinChecklists(national, local, council.id);
    } catch {
      // A half that claims to be part of the lawful test is left out whole.
      this.#notice = `The local half of ${council?.owner} cannot be shown: it would be part of the lawful test.`;
      return national;
    }
    this.#joined = { of, checklist };
    return checklist;
  }

  /** A link's own jump does not cross into a shadow root in every browser, and would move the host page's address. */
  readonly #jump = (event: Event, id: string): void => {
    event.preventDefault();
    const target = (this.renderRoot as ShadowRoot).getElementById(id);
    target?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  };
}

if (!customElements.get('send-ehc-checklist')) customElements.define('send-ehc-checklist', SendEhcChecklist);

declare global {
  interface HTMLElementTagNameMap {
    'send-ehc-checklist': SendEhcChecklist;
  }
}
