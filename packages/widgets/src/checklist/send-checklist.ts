import type { Assessment } from '@send-kit/core/checklist.js';
import { namesEvidence } from '@send-kit/core/checklist.js';
import type { ChecklistRecord, Day, Pack } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { isDay, todayInEngland } from '../shared/days.ts';
import { takeEarly } from '../shared/early-properties.ts';
import { house } from '../shared/house.styles.ts';
import { termStyles, termsOf, withTerms } from '../shared/term.ts';
import { SendChecklistChangeEvent } from './checklist-change-event.ts';
import { listStyles } from './checklist.styles.ts';
import type { Shown } from './desk.ts';
import { Desk } from './desk.ts';
import { differences, editionStyles } from './differences.ts';
import { PackShelf } from './pack-shelf.ts';
import { progress, sections, testBox } from './sections.ts';
import type { Summed } from './summary.ts';
import { TakeOut } from './take-out.ts';
import { sources } from './words.ts';

export { SendChecklistChangeEvent };

/**
 * A checklist of a pack: section by section, each line with why it matters, what would show it, where it comes from, how
 * binding it is and what has changed since. Lists that are only read are shown without answers. Nothing that is typed
 * leaves the page.
 *
 * ```html
 * <send-checklist pack="sefton" checklist="progress"></send-checklist>
 * ```
 *
 * @customElement send-checklist
 * @fires send-checklist-change - Somebody changed the record; holds `record` and `assessment`. `preventDefault()` says it
 *   is kept.
 * @cssprop --send-font - Typeface; `inherit` takes the page's.
 * @cssprop --send-ink - Colour of words.
 * @cssprop --send-paper - Colour behind them.
 * @cssprop --send-line - Colour of lines.
 * @cssprop --send-accent - Colour of links and buttons.
 */
export class SendChecklist extends LitElement {
  static override styles = [house, termStyles, listStyles, editionStyles];

  /** The packs of every element that is not given its own. A standalone file puts England's here. */
  static defaultPacks: readonly Pack[] = [];

  /** Fetches a pack that a page names and does not hold. */
  static loadPack: ((id: string) => Promise<Pack>) | undefined;

  // Named here, once: a decorator for each would weigh more than the properties do.
  static override properties = {
    packs: { attribute: false },
    pack: {},
    checklist: {},
    packSrc: { attribute: 'pack-src' },
    persist: {},
    today: {},
    compact: { type: Boolean },
  };

  /** Where checklists are looked for, with the documents, changes and words that they name. */
  packs: readonly Pack[] | undefined;

  /** Id of the pack, such as `sefton`. */
  pack: string | undefined;

  /** Address of a pack in one file (JSON) that `pack` names: taken whole or not at all. */
  packSrc: string | undefined;

  /** Id of the checklist in it. */
  checklist: string | undefined;

  /** A name under which the answers are kept on this device. Without it nothing is kept. */
  persist: string | undefined;

  /** The day that is printed as the day of writing, `YYYY-MM-DD`. Taken when the element connects, unless it was set. */
  today: Day | undefined;

  /** With the explanations closed. */
  compact = false;

  readonly #desk = new Desk(this, (text, packs) => withTerms(text, termsOf(packs)));
  readonly #takeOut = new TakeOut(this, this.#desk, () => import('./summary-part.ts'));
  readonly #shelf = new PackShelf(this, () => SendChecklist.loadPack);
  #shown: Shown | undefined;
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
    const { packs, notice } = this.#shelf.find(this.packs ?? SendChecklist.defaultPacks, this.pack, 'checklists');
    const pack = packs.find(({ id, checklists }) => id === this.pack && checklists);
    const checklist = pack?.checklists?.find(({ id }) => id === this.checklist);
    this.#notice = notice;
    if (pack && !checklist) {
      const known = pack.checklists?.map(({ id }) => `“${id}”`).join(', ') || 'none';
      const asked = this.checklist ? `asks for the checklist “${this.checklist}”` : 'must name a checklist';
      this.#notice = `This page ${asked}. There is: ${known}.`;
    }
    this.#shown =
      pack && checklist
        ? { pack, id: checklist.id, checklist, packs, compact: this.compact, persist: this.persist }
        : undefined;
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
      ${this.#shown && assessment ? this.#list(this.#shown, assessment) : nothing}
      <p class="unseen" role="status">${this.#desk.spoken}</p>`;
  }

  #list({ checklist, pack, id }: Shown, assessment: Assessment): TemplateResult {
    const desk = this.#desk;
    const { words, look } = desk;
    const isAsked = assessment.asked > 0;
    const hasEvidence = [...assessment.lines.values()].some(({ item }) => namesEvidence(item));
    const today = isDay(this.today) ? this.today : todayInEngland();
    const summary = (): Summed => ({ checklist, assessment, words, today, record: desk.record as ChecklistRecord });
    return html`<h2>${checklist.title}</h2>
      <p>${look.explain(checklist.about)}</p>
      ${sources(checklist, words)}
      ${isAsked ? html`<p class="progress">${assessment.answered} of ${assessment.asked} answered</p>` : nothing}
      ${testBox(desk, assessment)} ${sections(desk, assessment, progress)} ${hasEvidence ? desk.index.table() : nothing}
      ${differences(checklist, pack, words)}
      <div class="off-paper">${this.#takeOut.buttons(id, summary)}</div>
      ${isAsked ? desk.keep() : nothing} ${hasEvidence ? desk.index.dialog() : nothing}`;
  }
}

if (!customElements.get('send-checklist')) customElements.define('send-checklist', SendChecklist);

declare global {
  interface HTMLElementTagNameMap {
    'send-checklist': SendChecklist;
  }
}
