import type { Course, Reached } from '@send-kit/core/walk.js';
import { letterText } from '@send-kit/core/letter-text.js';
import { courseOf, newWalk } from '@send-kit/core/walk.js';
import type { WalkClock } from '@send-kit/core/walk-clock.js';
import { walkClock } from '@send-kit/core/walk-clock.js';
import type { Day, Pack, Pathway, Recorded, Walk } from '@send-kit/pack';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { isDay, longDay, todayInEngland } from '../shared/days.ts';
import { takeEarly } from '../shared/early-properties.ts';
import { house } from '../shared/house.styles.ts';
import { PackSrc } from '../shared/pack-src.ts';
import { Part, wear } from '../shared/part.ts';
import { wordLists } from '../shared/word-lists.ts';
import { clockBar, sayLeft } from './clock-bar.ts';
import type { Desk } from './desk.ts';
import { keyOf } from './desk.ts';
import type { Draft } from './draft.ts';
import { beginsOf, draftFor, isBegun, noDraft, submitted } from './draft.ts';
import { drawn } from './drawn.ts';
import { editions } from './editions.ts';
import type { KeepActs } from './keep-bar.ts';
import { keepBar } from './keep-bar.ts';
import { findPathway } from './find-pathway.ts';
import { prefix, readFile, saveWalk } from './keeping.ts';
import { letterOf, plainLetter } from './letter-of.ts';
import { styles } from './send-pathway.styles.ts';
import { sources } from './sources.ts';
import { beginForm, list, stepForm } from './step-form.ts';
import { SendWalkChangeEvent } from './walk-change-event.ts';
import { keepings, WalkKeeper } from './walk-keeper.ts';
import { sayMoved, setAside, waySoFar } from './way-so-far.ts';

export { SendWalkChangeEvent };

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
  static override styles = [house, styles];

  /** The packs of every element that is not given its own. A standalone file puts its own here. */
  static defaultPacks: readonly Pack[] = [];

  // Named here, once: a decorator for each would weigh more than the properties do.
  static override properties = {
    packs: { attribute: false },
    pack: {},
    pathway: {},
    packSrc: { attribute: 'pack-src' },
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

  /** Address of a pack in one file (JSON) that `pack` names: taken whole or not at all. */
  packSrc: string | undefined;

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
  /** Its own pack first. */
  #packs: readonly Pack[] = [];
  #pathway: Pathway | undefined;
  /** Another edition than the one that the page names, to look at. */
  #edition: string | undefined;
  #course: Course | undefined;
  #given: { readonly walk: unknown } | undefined;
  #walk: Walk | undefined;
  #begins: readonly Recorded[] = [];
  #clock: WalkClock | undefined;
  #hasGoneOn = false;
  /** What is answered again: `begins` or the key of a step; empty where the walk goes on. */
  #open = '';
  #draft: Draft = noDraft;
  #undo: Walk | undefined;
  #moved = '';
  #spoken = '';
  #notices: readonly string[] = [];
  #warned = '';
  #isAsking = false;
  #focus = '';
  /** How wide the element is, in `em`. */
  #width = 0;
  readonly #warn = (event: Event): void => event.preventDefault();
  /** The same walk is open in another tab: here, too, it goes on from there, so that neither undoes the other. */
  readonly #follow = ({ key, newValue }: StorageEvent): void => {
    if (newValue && key === prefix + this.persist && this.#keeper.keeping !== 'forgotten')
      this.walk = newValue as never;
  };
  readonly #keeper = new WalkKeeper();
  readonly #src = new PackSrc(this);
  readonly #chart = new Part(this, 'the picture of the chart', async () => {
    const part = await import('./chart.ts');
    wear(this, part.chartStyles);
    return part;
  });
  readonly #reply = new Part(this, 'the editor of the letter', async () => {
    const [{ Reply }, lists = []] = await Promise.all([import('./reply.ts'), wordLists.load?.()]);
    wear(this, Reply.styles);
    return { reply: new Reply(this), lists: lists.flatMap(({ wording = [] }) => wording) };
  });
  readonly #printer = new Part(this, 'the sheet for the printer', async () => {
    const part = await import('./sheet.ts');
    wear(this, part.paper);
    return part;
  });
  readonly #sizes = new ResizeObserver(([entry]) => this.#measure(entry?.contentRect.width ?? 0));

  constructor() {
    super();
    takeEarly(this, 'walk');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.today ??= todayInEngland();
    this.#sizes.observe(this);
    addEventListener('storage', this.#follow);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeunload', this.#warn);
    removeEventListener('storage', this.#follow);
    this.#sizes.disconnect();
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const {
      pack,
      pathway: named,
      packs,
      notices,
    } = findPathway(
      this.#src.with(this.packs ?? SendPathway.defaultPacks, this.packSrc, this.pack),
      this.pack,
      this.pathway,
    );
    if (!isDay(this.today ?? '2000-01-01')) notices.push(`This page gives today as “${this.today}”, which is no day.`);
    // Still coming, or refused: then it is said why.
    if (this.#src.isOpen) notices.length = 0;
    this.#pack = pack;
    this.#packs = packs;
    this.#walk = this.#course = undefined;
    if (pack && named) {
      this.#take(pack, named.id);
      this.#pathway = pack.pathways?.find(({ id }) => id === this.#edition) ?? named;
      const walk = (this.#walk = this.#keeper.begin(pack, this.#pathway.id, this.#today));
      try {
        this.#course = courseOf(walk, pack);
        this.#begins = beginsOf(this.#pathway, this.#course);
        this.#clock = walkClock(walk, this.#packs, this.#today);
      } catch (error) {
        // Said on the page: a widget does not throw at its host.
        this.#course = undefined;
        notices.push(`This chart cannot be walked: ${(error as Error).message}.`);
      }
    }
    this.#notices = notices;
    const [walk, course, open] = [this.#walk, this.#course, this.#openNow()];
    if (walk && course && (this.#draft.open !== open || changed.has('requestReceived'))) {
      const starts = this.#pathway?.clock?.starts ?? '';
      const given = this.requestReceived ? { [starts]: this.requestReceived } : {};
      this.#draft = draftFor(open, walk, course, this.#begins, given);
    }
  }

  protected override updated(): void {
    const warning = this.#notices.join(' ');
    // A page may hand over its packs a moment later: that is said on the page, and is not yet worth a warning.
    if (this.#packs.length > 0) {
      if (warning && warning !== this.#warned) console.warn(`<${this.localName}>: ${warning}`);
      this.#warned = warning;
    }
    // Only while something would be lost: not every browser keeps a page that listens for the way back.
    (this.#keeper.isUnsaved && this.isConnected ? addEventListener : removeEventListener)('beforeunload', this.#warn);
    if (this.#focus) this.renderRoot.querySelector<HTMLElement>(this.#focus)?.focus();
    this.#focus = '';
  }

  /** The record of the walk. One that cannot be read is told of on the page, and the present one stays. */
  get walk(): Walk | undefined {
    return (this.#given?.walk as Walk | undefined) ?? this.#keeper.walk(this.pathway);
  }
  set walk(walk: Walk | undefined) {
    this.#given = { walk };
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const desk = this.#desk();
    const { refused } = this.#keeper;
    return html`${desk ? nothing : html`<slot name="title"></slot>`}
      ${
        this.#notices.length + refused.length > 0
          ? html`<div class="notice" tabindex="-1">
              ${this.#notices.map((notice) => html`<p>${notice}</p>`)}
              ${
                refused.length > 0
                  ? html`<p>That record cannot be opened here; what you see stays as it was.</p>
                      ${list(refused)}`
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
    const letter = letterOf(desk, (edited) => {
      // To undo a change would undo what was written since.
      this.#undo = undefined;
      this.#put(edited);
    });
    const part = letter && open === keyOf(course.at) ? this.#reply.want() : undefined;
    const lists = part?.lists.filter(({ id }) => letter?.letter.warns?.includes(id)) ?? [];
    const reply =
      !letter || open !== keyOf(course.at)
        ? nothing
        : part
          ? part.reply.render({ ...letter, lists: [...letter.lists, ...lists] })
          : plainLetter(letter, this.#reply.notice());
    // Fresh fields for each step: what was marked in the last one is no answer to this one.
    const form = keyed(open, open === 'begins' ? beginForm(desk) : stepForm(reached, desk, reply));
    const { now: paper } = this.#printer;
    return html`<div class="walk ${paper ? 'off-paper' : ''}">
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
            ${isChange ? nothing : form} ${setAside(desk)} ${this.#printer.notice()}
            ${keepBar(this.#keeper, { isBegun: isChange || open !== 'begins', isAsking: this.#isAsking }, this.#acts)}
          </div>
          ${
            compact || this.chartHidden || (open === 'begins' && !isChange)
              ? nothing
              : drawn(desk, reached, this.#width, this.#chart)
          }
        </div>
      </div>
      ${paper?.sheet(desk, letter && (letter.edited ?? letterText(letter.letter, letter.facts).text))}`;
  }

  get #today(): Day {
    return isDay(this.today) ? this.today : todayInEngland();
  }

  /** What this device holds, or what the host hands over. */
  #take(pack: Pack, pathway: string): void {
    const given = this.#given;
    this.#given = undefined;
    let isNew = this.#keeper.follow(pack, pathway, this.persist);
    if (isNew) this.#edition = undefined;
    if (given && this.#keeper.give(given.walk, pack, pathway)) isNew = true;
    if (!isNew) return;
    this.#undo = undefined;
    this.#open = this.#moved = '';
    this.#hasGoneOn = false;
    this.#draft = noDraft;
  }

  get #isBegun(): boolean {
    return this.#walk !== undefined && isBegun(this.#walk, this.#begins, this.#hasGoneOn);
  }

  /** What is being answered. */
  #openNow(): string {
    if (!this.#course) return '';
    if (!this.#isBegun) return 'begins';
    if (this.#open !== 'begins' && !this.#reached(this.#open)?.entry) this.#open = '';
    return this.#open || keyOf(this.#course.at);
  }

  #reached(key: string): Reached | undefined {
    return this.#course?.taken.find((one) => keyOf(one) === key);
  }

  #desk(): Desk | undefined {
    const [pack, pathway, walk, course] = [this.#pack, this.#pathway, this.#walk, this.#course];
    if (!pack || !pathway || !walk || !course) return undefined;
    const { open } = this.#draft;
    const answered = course.taken.filter(({ entry }) => entry).map(keyOf);
    const index = answered.indexOf(open);
    const before = open === 'begins' ? undefined : (index < 0 ? answered : answered.slice(0, index)).at(-1);
    const back = before ?? (open !== 'begins' && this.#begins.length > 0 ? 'begins' : undefined);
    return {
      ...{ packs: this.#packs, pack, pathway, walk, course, today: this.#today, compact: this.compact },
      ...this.#draft,
      begins: this.#begins,
      clock: this.#clock,
      isChange: this.#open !== '' && this.#isBegun,
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
    const { open, isChange, course } = desk;
    const walk = submitted(desk);
    if (Array.isArray(walk)) {
      this.#focus = '.faults';
      this.#type({ faults: walk });
      return;
    }
    this.#hasGoneOn = true;
    const key = isChange ? open : '';
    const isSaid = isChange || (open !== 'begins' && course.at.step.outcome);
    this.#change(walk, isSaid ? (before, after) => sayMoved(before, after, key) : undefined);
  };

  /** Takes a walk that somebody has made; what became of the former one is said, and can be undone. */
  #change(walk: Walk, say?: (before: Course, after: Course) => string): void {
    const [pack, former, before] = [this.#pack, this.#walk, this.#course];
    if (!pack || !former || !before) return;
    const after = courseOf(walk, pack);
    this.#open = '';
    this.#draft = noDraft;
    this.#keeper.refused = [];
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
    this.#keeper.hold(walk);
    this.requestUpdate();
    // Another edition is there to be looked at.
    if (this.#edition) return;
    this.#keeper.keep(walk, this.persist);
    const event = new SendWalkChangeEvent(walk, courseOf(walk, this.#pack));
    if (!this.dispatchEvent(event)) this.#keeper.isUnsaved = false;
  }

  readonly #takeBack = (): void => {
    if (this.#undo) this.#change(this.#undo);
    this.#moved = 'Undone.';
  };

  readonly #acts: KeepActs = {
    ask: (isAsking) => {
      this.#isAsking = isAsking;
      this.#focus = isAsking ? '#clear' : '#again';
      this.requestUpdate();
    },
    startAgain: () => {
      const [pack, pathway] = [this.#pack, this.#pathway];
      this.#isAsking = this.#hasGoneOn = false;
      if (pack && pathway) this.#change(newWalk(pack, pathway.id, this.#today), () => 'Every answer was cleared.');
    },
    forget: () => {
      this.#keeper.forget(this.persist ?? '');
      this.#say(keepings[this.#keeper.keeping]);
    },
    save: () => {
      if (this.#walk) saveWalk(this.#walk);
      this.#keeper.isUnsaved = false;
      this.#say('Saved to a file.');
    },
    // The sheet alone, not the page around it.
    print: () => {
      this.#printer.use(async ({ printSheet, paper }) => {
        await this.updateComplete;
        const page = this.renderRoot.querySelector('.sheet');
        if (page) await printSheet(this.renderRoot, page, paper.cssText, this.#pathway?.title ?? '');
      });
    },
    open: (event) => void this.#openFile(event),
  };

  async #openFile({ target }: Event): Promise<void> {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file || !this.#pack || !this.#pathway) return;
    const { walk, faults = [] } = await readFile(file, this.#pack, this.#pathway.id);
    input.value = '';
    if (walk) this.#change(walk, () => `Opened ${file.name}.`);
    else {
      this.#keeper.refused = faults;
      this.#focus = '.notice';
      this.requestUpdate();
    }
  }

  #say(words: string): void {
    this.#spoken = words;
    this.requestUpdate();
  }

  #measure(pixels: number): void {
    // As the style sheet measures it: without the padding.
    const width = Math.floor(pixels / parseFloat(getComputedStyle(this).fontSize));
    if (!width || width === this.#width) return;
    this.#width = width;
    // In the next frame: what is drawn at once may change the size that is just being told.
    requestAnimationFrame(() => this.requestUpdate());
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
