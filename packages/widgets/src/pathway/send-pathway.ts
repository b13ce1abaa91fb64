import type { Course, Reached } from '@send-kit/core/walk.js';
import { draftLetter, letterFacts } from '@send-kit/core/draft-letter.js';
import { answerStep, courseOf, newWalk } from '@send-kit/core/walk.js';
import { walkClock } from '@send-kit/core/walk-clock.js';
import type { Day, Pack, Pathway, Recorded, Walk } from '@send-kit/pack';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { isDay, longDay, todayInEngland } from '../shared/days.ts';
import { takeEarly } from '../shared/early-properties.ts';
import { house } from '../shared/house.styles.ts';
import { printSheet } from '../shared/print-sheet.ts';
import { saveFile } from '../shared/save-file.ts';
import { chart } from './chart.ts';
import { chartStyles } from './chart.styles.ts';
import { clockBar, sayLeft } from './clock-bar.ts';
import type { Desk } from './desk.ts';
import { keyOf } from './desk.ts';
import { editions } from './editions.ts';
import { putDown, readFor, takeUp } from './keeping.ts';
import type { ReplyParts } from './reply.ts';
import { Reply } from './reply.ts';
import { paper, styles } from './send-pathway.styles.ts';
import { sheet } from './sheet.ts';
import { sources } from './sources.ts';
import { beginForm, list, stepForm } from './step-form.ts';
import { readTyped, typedFor, without } from './typed-records.ts';
import { SendWalkChangeEvent } from './walk-change-event.ts';
import { sayMoved, setAside, waySoFar } from './way-so-far.ts';

export { SendWalkChangeEvent };

type Draft = Pick<Desk, 'open' | 'picked' | 'typed' | 'faults'>;
const noDraft: Draft = { open: '', picked: '', typed: {}, faults: [] };

const keepings = {
  no: '',
  yes: 'This walk is kept on this device, in this browser, until you press “Forget it”. Whoever uses this browser can read it.',
  failed: 'This browser cannot keep the walk: its room is full, or it is not allowed to. Save it to a file.',
  foreign: 'What this device holds under the same name cannot be used here. It is left as it is, and nothing is kept.',
  forgotten: 'Forgotten. Nothing more is kept on this device.',
} as const;
type Keeping = keyof typeof keepings;
const notKept = 'Nothing is kept: when you leave this page the answers are gone, unless you save them to a file.';
/** From here on the chart stands beside the question; the style sheet says the same. */
const sideBySide = 60;
const largest = 1_000_000;

/**
 * A decision chart that is walked step by step: one question at a time, the way so far above it, the chart beside it,
 * the statutory clock always in sight, and at the end what has come of it. Nothing that is typed leaves the page.
 *
 * ```html
 * <send-pathway pack="sefton" pathway="identification"></send-pathway>
 * ```
 *
 * @customElement send-pathway
 * @fires send-walk-change - Somebody changed the walk; holds `walk` and `course`. `preventDefault()` says it is kept.
 * @slot title - In place of the pathway's own title.
 * @cssprop --send-font - Typeface; `inherit` takes the page's.
 * @cssprop --send-ink - Colour of words.
 * @cssprop --send-paper - Colour behind them.
 * @cssprop --send-line - Colour of lines.
 * @cssprop --send-accent - Colour of links and buttons.
 */
export class SendPathway extends LitElement {
  static override styles = [house, chartStyles, Reply.styles, paper, styles];

  /** The packs of every element that is not given its own. A standalone file puts its own here. */
  static defaultPacks: readonly Pack[] = [];

  // Named here, once: a decorator for each would weigh more than the properties do.
  static override properties = {
    packs: { attribute: false },
    pack: {},
    pathway: {},
    persist: {},
    today: {},
    requestReceived: { attribute: 'request-received' },
    compact: { type: Boolean },
    chartHidden: { type: Boolean, attribute: 'chart-hidden' },
  };

  /** Where pathways are looked for, with the documents, letters and rules that they name. */
  packs: readonly Pack[] | undefined;

  /** Id of the pack, such as `sefton`. */
  pack: string | undefined;

  /** Id of the pathway in it, such as `identification`. */
  pathway: string | undefined;

  /** A name under which the walk is kept on this device. Without it nothing is kept. */
  persist: string | undefined;

  /** The day to count from, `YYYY-MM-DD`. Taken when the element connects, unless it was set. */
  today: Day | undefined;

  /** The day of the request, `YYYY-MM-DD`: fills the field that asks for it. */
  requestReceived: Day | undefined;

  /** Without the chart, and with the explanations closed. */
  compact = false;

  /** Without the chart. */
  chartHidden = false;

  #pack: Pack | undefined;
  #pathway: Pathway | undefined;
  /** Another edition than the one that the page names, to look at. */
  #edition: string | undefined;
  /** A walk for each edition, by the id of its pathway. */
  #walks: Readonly<Record<string, Walk>> = {};
  #course: Course | undefined;
  #given: { readonly walk: unknown } | undefined;
  #hasBegun = false;
  /** What is answered again: `begins` or the key of a step; empty where the walk goes on. */
  #open = '';
  #draft: Draft = noDraft;
  #undo: Walk | undefined;
  #moved = '';
  #spoken = '';
  #notices: readonly string[] = [];
  /** Why the last record that was handed over could not be taken. */
  #refused: readonly string[] = [];
  #warned = '';
  #taken = '';
  #keeping: Keeping = 'no';
  #isUnsaved = false;
  #isAsking = false;
  #focus = '';
  /** How wide the element is, in `em`. */
  #width = 0;
  readonly #warn = (event: Event): void => event.preventDefault();
  readonly #reply = new Reply(this);
  readonly #sizes = new ResizeObserver(() => this.#measure());

  constructor() {
    super();
    takeEarly(this, 'walk');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.today ??= todayInEngland();
    this.#sizes.observe(this);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#warn);
    this.#sizes.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const notices: string[] = [];
    this.#takePathway(notices);
    this.#takeWalk();
    this.#course = undefined;
    if (this.#pack && this.#walk) {
      try {
        this.#course = courseOf(this.#walk, this.#pack);
      } catch (error) {
        // Said on the page: a widget does not throw at its host.
        notices.push(`This chart cannot be walked: ${(error as Error).message}.`);
      }
    }
    if (!isDay(this.today ?? '2000-01-01')) notices.push(`This page gives today as “${this.today}”, which is no day.`);
    this.#notices = notices;
    const open = this.#openNow();
    if (this.#draft.open !== open || changed.has('requestReceived')) this.#draft = this.#draftFor(open);
  }

  protected override updated(): void {
    const warning = this.#notices.join(' ');
    // A page may hand over its packs a moment later: that is said on the page, and is not yet worth a warning.
    if (this.#packs.length > 0) {
      if (warning && warning !== this.#warned) console.warn(`<${this.localName}>: ${warning}`);
      this.#warned = warning;
    }
    // Only while something would be lost: not every browser keeps a page that listens for the way back.
    (this.#isUnsaved && this.isConnected ? addEventListener : removeEventListener)('beforeunload', this.#warn);
    if (this.#focus) this.renderRoot.querySelector<HTMLElement>(this.#focus)?.focus();
    this.#focus = '';
  }

  /** The record of the walk. One that cannot be read is told of on the page, and the present one stays. */
  get walk(): Walk | undefined {
    return (this.#given?.walk ?? this.#walks[this.pathway ?? '']) as Walk | undefined;
  }
  set walk(walk: Walk | undefined) {
    this.#given = { walk };
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const desk = this.#desk();
    return html`${desk ? nothing : html`<slot name="title"></slot>`}
      ${
        this.#notices.length + this.#refused.length > 0
          ? html`<div class="notice" tabindex="-1">
              ${this.#notices.map((notice) => html`<p>${notice}</p>`)}
              ${
                this.#refused.length > 0
                  ? html`<p>That record cannot be opened here; what you see stays as it was.</p>
                      ${list(this.#refused)}`
                  : nothing
              }
            </div>`
          : nothing
      }
      ${desk ? this.#shown(desk) : nothing}
      <p class="unseen" role="status">${this.#spoken}</p>`;
  }

  #shown(desk: Desk): TemplateResult {
    const { pathway, course, open, isChange, compact } = desk;
    const reached = this.#reached(open) ?? course.at;
    const letter = course.state === 'open' ? undefined : this.#letter(desk);
    const reply = letter && open === keyOf(course.at) ? this.#reply.render(letter) : nothing;
    // Fresh fields for each step: what was marked in the last one is no answer to this one.
    const form = keyed(open, open === 'begins' ? beginForm(desk) : stepForm(reached, desk, reply));
    const isWide = this.#width >= sideBySide;
    return html`<div class="off-paper">
        <slot name="title">
          <h2>${pathway.title}</h2>
          <p>${pathway.about}</p>
        </slot>
        ${compact ? nothing : sources(pathway, pathway.standing, desk, true)}
        ${editions(desk, this.#edition && this.pathway, this.#showEdition)} ${clockBar(desk.clock)}
        <div class="sides">
          <div>
            ${waySoFar(desk, form)}
            ${
              this.#moved
                ? html`<p class="moved">
                    ${this.#moved}
                    ${this.#undo ? html`<button type="button" @click=${this.#takeBack}>Undo</button>` : nothing}
                  </p>`
                : nothing
            }
            ${isChange ? nothing : form} ${setAside(desk)} ${this.#keep(open !== 'begins' || isChange)}
          </div>
          ${
            compact || this.chartHidden || (open === 'begins' && !isChange)
              ? nothing
              : html`<details class="drawn" ?open=${isWide}>
                  <summary>The chart</summary>
                  ${chart({
                    pathway: reached.pathway,
                    ...{ taken: course.taken, at: course.at, headingLevel: 3 },
                    width: isWide ? this.#width / 2 - 4 : this.#width - 4,
                    go: (one) => this.#reopen(keyOf(one)),
                  })}
                </details>`
          }
        </div>
      </div>
      ${sheet(desk, letter && (letter.edited ?? draftLetter(letter.letter, letter.facts).text))}`;
  }

  #letter({ packs, walk, course, clock, today }: Desk): ReplyParts | undefined {
    const id = course.at.step.outcome?.letter;
    const letter = packs.flatMap(({ letters = [] }) => letters).find((one) => one.id === id);
    if (!letter) return undefined;
    return {
      letter,
      facts: letterFacts(course, clock?.lastDay, today),
      lists: packs.flatMap(({ wording = [] }) => wording).filter((one) => letter.warns?.includes(one.id)),
      edited: walk.letters?.[letter.id],
      keep: (text) => {
        const { [letter.id]: _, ...letters } = walk.letters ?? {};
        this.#put({ ...walk, letters: text === undefined ? letters : { ...letters, [letter.id]: text } });
      },
    };
  }

  /** What is kept and what is not, and how to save it. */
  #keep(isBegun: boolean): TemplateResult {
    const words = keepings[this.#keeping] || (this.#isUnsaved ? notKept : '');
    return html`<div class="keep">
      ${words ? html`<p>${words}</p>` : nothing}
      <p class="actions">
        ${
          this.#keeping === 'yes' || this.#keeping === 'foreign'
            ? html`<button type="button" @click=${this.#forget}>Forget it</button>`
            : nothing
        }
        ${
          isBegun
            ? html`<button type="button" @click=${this.#save}>Save the walk</button>
                <button type="button" @click=${this.#print}>Print the walk</button>
                ${
                  this.#isAsking
                    ? html`<span class="sure" role="group" aria-labelledby="sure"
                        ><b id="sure">Clear every answer?</b>
                        <button type="button" id="clear" @click=${this.#startAgain}>Yes, start again</button>
                        <button type="button" @click=${() => this.#ask(false)}>No</button></span
                      >`
                    : html`<button type="button" id="again" @click=${() => this.#ask(true)}>Start again</button>`
                }`
            : nothing
        }
      </p>
      <details>
        <summary>Open a walk from a file</summary>
        <label class="field" for="file">The file that you saved</label>
        <input type="file" id="file" accept=".json,application/json" @change=${this.#openFile} />
      </details>
    </div>`;
  }

  get #packs(): readonly Pack[] {
    return this.packs ?? SendPathway.defaultPacks;
  }

  get #walk(): Walk | undefined {
    return this.#pathway && this.#walks[this.#pathway.id];
  }

  get #today(): Day {
    return isDay(this.today) ? this.today : todayInEngland();
  }

  #takePathway(notices: string[]): void {
    const packs = this.#packs;
    const pack = packs.find(({ id, pathways }) => id === this.pack && pathways);
    const named = pack?.pathways?.find(({ id }) => id === this.pathway);
    const call = (what: string, asked: string | undefined, all: readonly string[]): void => {
      const known = all.map((one) => `“${one}”`).join(', ');
      notices.push(
        `This page ${asked ? `asks for the ${what} “${asked}”` : `must name a ${what}`}. There is: ${known}.`,
      );
    };
    if (packs.length === 0) notices.push('This page must give a pack: there is no chart to show.');
    else if (!pack)
      call('pack', this.pack, packs.map(({ id }) => id)); // prettier-ignore
    else if (!named) call('pathway', this.pathway, pack.pathways?.map(({ id }) => id) ?? []);
    if (pack !== this.#pack) this.#walks = {};
    const edition = named && pack?.pathways?.find(({ id }) => id === this.#edition);
    this.#pack = pack;
    this.#pathway = edition ?? named;
  }

  #takeWalk(): void {
    const [pack, pathway, given] = [this.#pack, this.#pathway, this.#given];
    if (!pack || !pathway) return;
    const taken = JSON.stringify([this.persist, pack.id, this.pathway]);
    if (taken !== this.#taken) {
      this.#taken = taken;
      this.#edition = undefined;
      this.#keeping = 'no';
      this.#hasBegun = false;
      if (this.persist && !given) {
        const { walk, faults } = takeUp(this.persist, pack, this.pathway ?? '');
        if (walk) this.#walks = { ...this.#walks, [walk.pathway]: walk };
        if (faults) this.#refused = faults;
        this.#keeping = walk ? 'yes' : faults ? 'foreign' : 'no';
      }
    }
    this.#given = undefined;
    if (given) {
      this.#refused = [];
      const { walk, faults } = given.walk ? readFor(given.walk, pack, this.pathway ?? '') : {};
      if (faults) this.#refused = faults;
      else {
        const { [this.pathway ?? '']: _, ...others } = this.#walks;
        this.#walks = walk ? { ...others, [walk.pathway]: walk } : others;
        this.#undo = undefined;
        this.#open = this.#moved = '';
        this.#hasBegun = this.#isUnsaved = false;
        this.#draft = noDraft;
      }
    }
    if (!this.#walks[pathway.id])
      this.#walks = { ...this.#walks, [pathway.id]: newWalk(pack, pathway.id, this.#today) };
  }

  get #begins(): readonly Recorded[] {
    const all = [...(this.#pathway?.begins ?? []), ...(this.#course?.at.pathway.begins ?? [])];
    return all.filter(({ id }, index) => all.findIndex((one) => one.id === id) === index);
  }

  #isBegun(): boolean {
    const { records = {}, entries = [] } = this.#walk ?? {};
    const begins = this.#begins;
    if (begins.some(({ id, needed }) => needed && !records[id])) return false;
    return this.#hasBegun || begins.length === 0 || entries.length > 0 || begins.some(({ id }) => records[id]);
  }

  /** What is being answered. */
  #openNow(): string {
    if (!this.#course) return '';
    if (!this.#isBegun()) return 'begins';
    const isThere = this.#open === 'begins' || this.#reached(this.#open)?.entry;
    if (!isThere) this.#open = '';
    return this.#open || keyOf(this.#course.at);
  }

  #reached(key: string): Reached | undefined {
    return this.#course?.taken.find((one) => keyOf(one) === key);
  }

  #draftFor(open: string): Draft {
    const { records = {} } = this.#walk ?? {};
    if (open === 'begins') {
      const starts = this.#pathway?.clock?.starts ?? '';
      const known = { ...(this.requestReceived ? { [starts]: this.requestReceived } : {}), ...records };
      return { ...noDraft, open, typed: typedFor(this.#begins, known) };
    }
    const { step, entry } = this.#reached(open) ?? {};
    const asked = step?.records ?? [];
    // Whoever answers has said once who they are.
    const who = asked.flatMap(({ id, kind }) => {
      const same = kind === 'role' || kind === 'service' ? this.#begins.find((one) => one.kind === kind) : undefined;
      return same && records[same.id] ? [[id, records[same.id] ?? '']] : [];
    });
    const typed = typedFor(asked, { ...(Object.fromEntries(who) as Record<string, string>), ...entry?.records });
    return { ...noDraft, open, picked: entry?.arrow ?? '', typed };
  }

  #desk(): Desk | undefined {
    const [pack, pathway, walk, course] = [this.#pack, this.#pathway, this.#walk, this.#course];
    if (!pack || !pathway || !walk || !course) return undefined;
    const { open } = this.#draft;
    const answered = course.taken.filter(({ entry }) => entry).map(keyOf);
    const index = answered.indexOf(open);
    const before = open === 'begins' ? undefined : (index < 0 ? answered : answered.slice(0, index)).at(-1);
    const back = before ?? (open !== 'begins' && this.#begins.length > 0 ? 'begins' : undefined);
    const packs = [pack, ...this.#packs.filter((one) => one !== pack)];
    return {
      ...{ packs, pack, pathway, walk, course, today: this.#today, compact: this.compact },
      ...this.#draft,
      begins: this.#begins,
      clock: walkClock(walk, packs, this.#today),
      isChange: this.#open !== '' && this.#isBegun(),
      pick: (picked) => this.#type({ picked }),
      type: (id, value) => this.#type({ typed: { ...this.#draft.typed, [id]: value } }),
      submit: this.#submit,
      reopen: this.#reopen,
      back: back === undefined ? undefined : () => this.#reopen(back),
    };
  }

  #type(part: Partial<Draft>): void {
    this.#draft = { ...this.#draft, ...part };
    this.requestUpdate();
  }

  readonly #reopen = (key = ''): void => {
    this.#open = key;
    this.#draft = noDraft;
    this.#undo = undefined;
    this.#moved = this.#spoken = '';
    this.#focus = '#step';
    this.requestUpdate();
  };

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const desk = this.#desk();
    if (!desk) return;
    const { open, picked, typed, today, walk, clock, pathway } = desk;
    const reached = this.#reached(open);
    const arrows = reached?.step.arrows ?? [];
    const isAsked = reached?.step.kind === 'question' || arrows.length > 1;
    const from = reached && reached.pathway.id !== pathway.before ? clock?.from : undefined;
    const { records, faults } = readTyped(reached ? (reached.step.records ?? []) : desk.begins, typed, {
      from,
      to: today,
    });
    if (isAsked && !picked) faults.unshift({ field: `a-${arrows[0]?.id}`, text: 'Choose an answer' });
    if (faults.length > 0) {
      this.#focus = '.faults';
      this.#type({ faults });
      return;
    }
    this.#hasBegun = true;
    const { isChange } = desk;
    this.#change(
      reached
        ? answerStep(walk, reached, { arrow: isAsked ? picked : (arrows[0]?.id ?? ''), on: today, records })
        : { ...walk, records: { ...without(walk.records, desk.begins), ...records } },
      isChange || reached?.step.outcome ? (before, after) => sayMoved(before, after, isChange ? open : '') : undefined,
    );
  };

  /** Takes a walk that somebody has made; what became of the former one is said, and can be undone. */
  #change(walk: Walk, say?: (before: Course, after: Course) => string): void {
    const [pack, former, before] = [this.#pack, this.#walk, this.#course];
    if (!pack || !former || !before) return;
    const after = courseOf(walk, pack);
    this.#open = '';
    this.#draft = noDraft;
    this.#refused = [];
    this.#undo = say && former;
    this.#moved = say?.(before, after) ?? '';
    const clock = walkClock(walk, this.#packs, this.#today);
    const stand = clock?.lastDay ? `${sayLeft(clock)}: last day ${longDay(clock.lastDay)}.` : '';
    this.#spoken = `${this.#moved} ${after.at.step.short}. ${stand}`;
    this.#focus = '#step';
    this.#put(walk);
  }

  #put(walk: Walk): void {
    if (!this.#pack) return;
    this.#walks = { ...this.#walks, [walk.pathway]: walk };
    this.requestUpdate();
    // Another edition is there to be looked at.
    if (this.#edition) return;
    if (this.persist && this.#keeping !== 'foreign' && this.#keeping !== 'forgotten') {
      this.#keeping = putDown(this.persist, walk) ? 'yes' : 'failed';
    }
    const isTaken = !this.dispatchEvent(new SendWalkChangeEvent(walk, courseOf(walk, this.#pack)));
    this.#isUnsaved = !isTaken && this.#keeping !== 'yes';
  }

  readonly #takeBack = (): void => {
    if (this.#undo) this.#change(this.#undo);
    this.#moved = 'Undone.';
  };

  #ask(isAsking: boolean): void {
    this.#isAsking = isAsking;
    this.#focus = isAsking ? '#clear' : '#again';
    this.requestUpdate();
  }

  readonly #startAgain = (): void => {
    const [pack, pathway] = [this.#pack, this.#pathway];
    this.#isAsking = this.#hasBegun = false;
    if (pack && pathway) this.#change(newWalk(pack, pathway.id, this.#today), () => 'Every answer was cleared.');
  };

  readonly #forget = (): void => {
    this.#keeping = this.persist && putDown(this.persist, undefined) ? 'forgotten' : 'failed';
    this.#refused = [];
    this.#spoken = keepings[this.#keeping];
    this.requestUpdate();
  };

  readonly #save = (): void => {
    const { pathway = '', begun = '' } = this.#walk ?? {};
    saveFile(`${pathway}-${begun}.json`, JSON.stringify(this.#walk, null, 2), 'application/json');
    this.#isUnsaved = false;
    this.#spoken = 'Saved to a file.';
    this.requestUpdate();
  };

  /** Prints the sheet alone, not the page around it. */
  readonly #print = (): void => {
    const page = this.renderRoot.querySelector('.sheet');
    if (page) void printSheet(this.renderRoot, page, paper.cssText, this.#pathway?.title ?? '');
  };

  readonly #openFile = async ({ target }: Event): Promise<void> => {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file || !this.#pack || !this.#pathway) return;
    const { walk, faults = [] } =
      file.size > largest
        ? { faults: ['expected a file of less than a megabyte'] }
        : readFor(await file.text(), this.#pack, this.#pathway.id);
    input.value = '';
    if (walk) this.#change(walk, () => `Opened ${file.name}.`);
    else {
      this.#refused = faults;
      this.#focus = '.notice';
      this.requestUpdate();
    }
  };

  #measure(): void {
    const width = Math.round(this.clientWidth / parseFloat(getComputedStyle(this).fontSize));
    if (!width || width === this.#width) return;
    this.#width = width;
    this.requestUpdate();
  }

  readonly #showEdition = (id: string | undefined): void => {
    this.#edition = id;
    this.#reopen();
  };
}

if (!customElements.get('send-pathway')) customElements.define('send-pathway', SendPathway);

declare global {
  interface HTMLElementTagNameMap {
    'send-pathway': SendPathway;
  }
}
