import type { EvidenceLine } from '@send-kit/core/support-evidence.js';
import { nextDue } from '@send-kit/core/support-time.js';
import { closeReview, removeReview, valueAt, whatUndoes } from '@send-kit/core/support-change.js';
import type { SupportWords } from '@send-kit/core/support.js';
import { newSupport, nextCycle, wordsOfSupport } from '@send-kit/core/support.js';
import { readSupport } from '@send-kit/core/read-support.js';
import type { Day, Pack, SupportRecord } from '@send-kit/pack';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { count, sources, wordsOf } from '../checklist/words.ts';
import { isDay, todayInEngland } from '../shared/days.ts';
import { takeEarly } from '../shared/early-properties.ts';
import type { Fault } from '../shared/error-summary.ts';
import { errorSummary } from '../shared/error-summary.ts';
import { house } from '../shared/house.styles.ts';
import { Part } from '../shared/part.ts';
import { saveFile } from '../shared/save-file.ts';
import type { TypedDate } from '../shared/typed-date.ts';
import { wordLists } from '../shared/word-lists.ts';
import { Book, keepings } from './book.ts';
import { childForm, sayYear } from './child-form.ts';
import type { Desk, StageId, View } from './desk.ts';
import { keepBar } from './keep-bar.ts';
import { asTyped, fileName, idOf, textAt, typedOf } from './record-path.ts';
import { styles } from './send-apdr-tracker.styles.ts';
import { sayDueStanding, sayNext } from './sentences.ts';
import { stageList, stageState } from './stage-list.ts';
import type * as Stages from './stages.ts';
import { SendSupportChangeEvent } from './support-change-event.ts';

export { SendSupportChangeEvent };

const largest = 5_000_000;
const pause = 900;
const views: readonly (readonly [View, string])[] = [
  ['cycle', 'Cycles'],
  ['child', 'The child'],
  ['terms', 'Terms and meetings'],
  ['pictures', 'Pictures'],
  ['evidence', 'Evidence'],
  ['history', 'History'],
];

/**
 * Keeps the support of one child: assess, plan, do, review, round after round, in minutes a term. The next thing due is
 * always in sight, every change can be undone, and what is written turns into an evidence pack. Nothing leaves the page.
 *
 * ```html
 * <send-apdr-tracker persist="our-school"></send-apdr-tracker>
 * ```
 *
 * @customElement send-apdr-tracker
 * @fires send-support-change - Somebody changed the record; holds `record` and `drafts`. `preventDefault()` says that they are kept.
 * @cssprop --send-font - Typeface; `inherit` takes the page's.
 * @cssprop --send-ink - Colour of words.
 * @cssprop --send-paper - Colour behind them.
 * @cssprop --send-line - Colour of lines.
 * @cssprop --send-accent - Colour of links and buttons.
 */
export class SendApdrTracker extends LitElement {
  static override styles = [house, styles];

  /** The packs of every element that is not given its own. A standalone file puts its own here. */
  static defaultPacks: readonly Pack[] = [];

  /** Fetches what a council adds, by the id of its pack, when a page names one. */
  static loadPack: ((id: string) => Promise<Pack>) | undefined;

  // Named here, once: a decorator for each would weigh more than the properties do.
  static override properties = {
    packs: { attribute: false },
    pack: {},
    persist: {},
    today: {},
    compact: { type: Boolean },
    kept: { type: Boolean },
    proposals: { type: Boolean },
  };

  /** Where the words of the cycle are looked for, with the documents and lists that they name. */
  packs: readonly Pack[] | undefined;

  /** Id of a council's pack, such as `sefton`: what it adds is shown as local practice. */
  pack: string | undefined;

  /** A name under which the record is kept on this device. Without it nothing is kept. */
  persist: string | undefined;

  /** The day to count from, `YYYY-MM-DD`. Taken when the element connects, unless it was set. */
  today: Day | undefined;

  /** Without explanations. */
  compact = false;

  /** The host keeps the record: nothing is said of keeping. */
  kept = false;

  /** With the shape of a plan that is proposed and not law, as a preview. */
  proposals = false;

  readonly #book = new Book(this);
  readonly #stages = new Part(this, 'the form', () => import('./stages.ts'));
  readonly #more = new Part(this, 'this part of the record', () => import('./more-views.ts'));
  readonly #hints = new Part(this, 'the hints on words', async () => {
    const [{ hintsOn }, lists] = await Promise.all([import('./hints.ts'), wordLists.load?.() ?? []]);
    return (text: string, item: Parameters<Desk['hints']>[1], words: SupportWords['cycle'], packs: readonly Pack[]) =>
      hintsOn(text, item, words, [...packs, ...lists]);
  });
  /** What was fetched for the council that the page or the record names. */
  #council: Pack | undefined;
  #asked = '';
  #isComing = false;
  #joined: [base: readonly Pack[], all: readonly Pack[]] = [[], []];
  #given: { readonly record: unknown } | undefined;
  #givenDrafts: unknown;
  #words: SupportWords | undefined;
  #notices: readonly string[] = [];
  #warned = '';
  #view: View = 'cycle';
  #stage: StageId = 'assess';
  #cycle = '';
  #isAmending = false;
  #asking = '';
  #summary: readonly Fault[] = [];
  /** Faults that are only told once somebody has asked to go on. */
  #isChecked = false;
  #faults: ReadonlyMap<string, string> = new Map();
  #typed: ReadonlyMap<string, TypedDate> = new Map();
  /** Fields that are being typed: it is too early to say what is wrong with them. */
  #typing = '';
  #again: ReadonlySet<string> = new Set();
  #said = '';
  #edition = -1;
  #spoken = '';
  #moved = '';
  #focus = '';
  #timer = 0;
  #width = 0;
  readonly #sizes = new ResizeObserver(() => this.#measure());

  constructor() {
    super();
    takeEarly(this, 'record', 'drafts');
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.today ??= todayInEngland();
    this.#sizes.observe(this);
    const root = this.renderRoot;
    root.addEventListener('input', this.#input);
    root.addEventListener('change', this.#change);
    root.addEventListener('focusout', this.#left);
    this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(_: PropertyValues<this>): void {
    const notices: string[] = [];
    const packs = this.#packs;
    const national = packs.find(({ cycles }) => cycles?.some(({ kind }) => kind === 'cycle'));
    const cycle = national?.cycles?.find(({ kind }) => kind === 'cycle')?.id;
    if (!isDay(this.today ?? '2000-01-01')) notices.push(`This page gives today as “${this.today}”, which is no day.`);
    const councils = packs.filter(({ cycles }) => cycles?.some(({ kind }) => kind === 'addition')).map(({ id }) => id);
    const isThere = !this.#local || this.#local === national?.id || councils.includes(this.#local);
    if (!isThere && SendApdrTracker.loadPack && this.#asked !== this.#local) void this.#fetch(this.#local ?? '');
    else if (!isThere && this.pack && !this.#isComing) {
      const there = councils.map((id) => `“${id}”`).join(', ') || 'none';
      notices.push(`This page asks for the pack “${this.pack}”, which adds nothing here. There is: ${there}.`);
    }
    if (!national || !cycle) {
      if (packs.length > 0) notices.push('This page must give a pack with the words of assess, plan, do, review.');
      this.#words = undefined;
    } else {
      const empty = (): SupportRecord => newSupport(national.id, cycle, '');
      this.#book.follow(packs, national.id, cycle, this.persist, this.#given !== undefined);
      if (this.#given) this.#book.give(this.#given.record, packs, empty);
      if (this.#givenDrafts) this.#book.resume(this.#givenDrafts);
      this.#given = this.#givenDrafts = undefined;
      this.#look(packs);
    }
    this.#notices = notices;
  }

  protected override updated(): void {
    const warning = [...this.#notices, ...this.#book.refused].join(' ');
    if (warning && warning !== this.#warned) console.warn(`<${this.localName}>: ${warning}`);
    this.#warned = warning;
    if (this.#focus) this.renderRoot.querySelector<HTMLElement>(this.#focus)?.focus();
    this.#focus = '';
  }

  /** The record of the child. One that cannot be read is told of on the page, and the present one stays. */
  get record(): SupportRecord | undefined {
    return (this.#given ? this.#given.record : this.#book.record) as SupportRecord | undefined;
  }
  set record(record: SupportRecord | undefined) {
    this.#given = { record };
    this.requestUpdate();
  }

  /** What is half typed and not yet part of the record, as an event handed it over. */
  get drafts(): Readonly<Record<string, string>> {
    return (this.#givenDrafts ?? this.#book.drafts) as Readonly<Record<string, string>>;
  }
  set drafts(drafts: Readonly<Record<string, string>>) {
    this.#givenDrafts = drafts;
    this.requestUpdate();
  }

  protected override render(): TemplateResult {
    const desk = this.#desk();
    const { refused } = this.#book;
    const notices = [...this.#notices, ...(this.#packs.length === 0 ? ['This page must give a pack.'] : [])];
    return html`${
        notices.length + refused.length > 0
          ? html`<div class="notice" tabindex="-1">
              ${notices.map((notice) => html`<p>${notice}</p>`)}
              ${
                refused.length > 0
                  ? html`<p>That record cannot be opened here; what you see stays as it was.</p>
                      <ul>
                        ${refused.map((one) => html`<li>${one}</li>`)}
                      </ul>`
                  : nothing
              }
            </div>`
          : nothing
      }
      ${desk ? this.#shown(desk) : nothing}
      <p class="unseen" role="status">${this.#spoken}</p>`;
  }

  #shown(desk: Desk): TemplateResult {
    const { record } = desk;
    const about = [record.year === undefined ? '' : sayYear(record.year), this.#levelWord(desk)].filter(Boolean);
    const isBegun = record.cycles.length > 0;
    return html`<h2>
        ${record.label || 'Support for a child'}${about.length > 0 ? html`<small>, ${about.join(', ')}</small>` : nothing}
      </h2>
      ${isBegun ? this.#due(desk) : nothing}
      ${
        isBegun
          ? html`<nav class="views off-paper" aria-label="Parts of the record">
                ${views.map(
                  ([view, name]) =>
                    html`<button
                      type="button"
                      id="view-${view}"
                      aria-current=${view === this.#view ? 'page' : nothing}
                      @click=${() => this.#show(view)}
                    >
                      ${name}
                    </button>`,
                )}
              </nav>
              ${this.#tools(desk)}`
          : nothing
      }
      ${this.#moved ? this.#movedNote() : nothing}
      <div class="main-part">
        ${keyed(`${this.#book.edition} ${isBegun ? `${this.#view} ${this.#cycle} ${this.#stage} ${desk.isFixed}` : ''}`, isBegun ? this.#part(desk) : this.#begin(desk))}
      </div>
      ${this.#hints.notice()}
      ${keepBar(this.#book, {
        forget: () => {
          this.#book.forget();
          this.#say(keepings[this.#book.keeping]);
          this.#focusOn('#save');
        },
        save: () => {
          saveFile(`${fileName(desk, 'support')}.json`, JSON.stringify(record, null, 2), 'application/json');
          this.#book.isUnsaved = false;
          this.#say('Saved to a file.');
        },
        open: (event) => void this.#openFile(event),
        again: () => this.#startAgain(desk),
        ask: (act) => this.#ask(act),
        asking: this.#asking,
        kept: this.kept,
        persists: !!this.persist,
        isBegun,
      })}`;
  }

  /** The next thing due, always in sight, with how binding it is. */
  #due({ record, today }: Desk): TemplateResult {
    if (!this.#words) return html``;
    const due = nextDue(record, this.#words, today);
    const owner = this.#packs.find(({ id }) => id === this.#local)?.owner ?? 'your council';
    return html`<p class="due ${due.state}" id="due">
      <b>Next:</b> ${sayNext(due)} <span class="tag ${due.standing}">${sayDueStanding(due, owner)}</span>
    </p>`;
  }

  #begin(desk: Desk): TemplateResult {
    const { words } = desk;
    return html`<h3 id="view" tabindex="-1">${words.title}</h3>
      <p>${words.about}</p>
      ${childForm(desk)}
      <p class="actions">
        <button type="button" class="main" id="begin" @click=${() => this.#nextCycle(desk)}>
          Start the first cycle
        </button>
      </p>
      ${this.compact ? nothing : sources(words, desk.sayWhose)}`;
  }

  #part(desk: Desk): TemplateResult {
    if (this.#view === 'cycle') {
      const title = desk.words.stages.find(({ id }) => id === desk.stage)?.title;
      return html`${stageList(desk)} ${errorSummary(desk.summary)}
        <h3 id="view" tabindex="-1">${title}</h3>
        ${this.#stages.draw((stages) => stages.stageView(desk, this.#acts(desk, stages)))}`;
    }
    if (this.#view === 'child') {
      return html`<h3 id="view" tabindex="-1">About the child</h3>
        ${this.#stages.draw((stages) => stages.childView(desk))}`;
    }
    const { title, about } = desk.words.pack;
    const name = this.#view === 'evidence' ? title : views.find(([view]) => view === this.#view)?.[1];
    return html`<h3 id="view" tabindex="-1">${name}</h3>
      ${this.#more.draw((more) => {
        switch (this.#view) {
          case 'terms':
            return this.#words ? more.termsView(desk, this.#words) : nothing;
          case 'pictures':
            return more.picturesView(desk, this.#width);
          case 'evidence':
            return html`<p>${about}</p>
              ${more.packPreview(desk, () => this.renderRoot)} ${more.evidenceLines(desk, this.#again)}
              ${more.proposals(desk, this.proposals)}`;
          default:
            return more.historyView(desk);
        }
      })}`;
  }

  #acts(desk: Desk, { amendments, onward, reviewActs }: typeof Stages): TemplateResult {
    return html`${
      desk.stage === 'review' || desk.cycle?.closed
        ? reviewActs(desk, {
            close: () => this.#close(desk),
            amend: (isOn) => this.#amend(isOn),
            remove: () => this.#remove(desk),
            next: () => this.#nextCycle(desk),
            isAmending: this.#isAmending,
            why: this.#book.why,
            setWhy: (why) => {
              this.#book.why = why;
            },
          })
        : onward(desk, (isSure) => this.#onward(desk, isSure))
    }
    ${amendments(desk)}`;
  }

  #tools(desk: Desk): TemplateResult {
    const { undo, redo } = whatUndoes(desk.record);
    const about = (version: typeof undo): string =>
      version?.changes[0] ? `: ${desk.namePath(version.changes[0].path)}` : '';
    return html`<div class="tools off-paper">
      <button type="button" id="undo" aria-disabled=${undo ? 'false' : 'true'} @click=${() => this.#undo(desk, 'undo')}>
        Undo<span class="unseen">${about(undo)}</span>
      </button>
      <button type="button" id="redo" aria-disabled=${redo ? 'false' : 'true'} @click=${() => this.#undo(desk, 'redo')}>
        Redo<span class="unseen">${about(redo)}</span>
      </button>
      <label for="role">You write as</label>
      <select
        id="role"
        @change=${({ target }: Event) => {
          this.#book.role = (target as HTMLSelectElement).value;
        }}
      >
        ${desk.words.roles.map(
          ({ id, label }) => html`<option value=${id} ?selected=${id === this.#book.role}>${label}</option>`,
        )}
      </select>
    </div>`;
  }

  #movedNote(): TemplateResult {
    return html`<p class="moved off-paper">${this.#moved}</p>`;
  }

  #levelWord({ record, words }: Desk): string {
    const level = record.cycles.at(-1)?.plan['level'];
    const local = this.#words?.local?.levels?.find(({ id }) => id === level);
    return (local ?? words.levels.find(({ id }) => id === level))?.label ?? '';
  }

  get #packs(): readonly Pack[] {
    const own = this.packs ?? SendApdrTracker.defaultPacks;
    if (!this.#council) return own;
    if (this.#joined[0] !== own || this.#joined[1].at(-1) !== this.#council)
      this.#joined = [own, [...own, this.#council]];
    return this.#joined[1];
  }

  async #fetch(id: string): Promise<void> {
    this.#asked = id;
    this.#isComing = true;
    try {
      this.#council = await SendApdrTracker.loadPack?.(id);
    } catch {
      // Said on the page: there is no such pack.
    }
    this.#isComing = false;
    this.requestUpdate();
  }

  get #local(): string | undefined {
    return this.pack ?? this.#book.record?.local;
  }

  /** Looks at the record as it stands: its words, its faults, and what has become of the checklist. */
  #look(packs: readonly Pack[]): void {
    const { record, edition } = this.#book;
    if (!record) return;
    this.#words = wordsOfSupport({ ...record, ...(this.#local ? { local: this.#local } : {}) }, packs);
    const words = this.#words.cycle;
    if (edition !== this.#edition) {
      this.#edition = edition;
      this.#typed = new Map();
      this.#typing = '';
    }
    if (!record.cycles.some(({ id }) => id === this.#cycle)) {
      const last = record.cycles.at(-1);
      this.#cycle = last?.id ?? '';
      this.#isAmending = false;
      const open = last && words.stages.find(({ id }) => stageState(last, id) !== 'done');
      this.#stage = last ? (open?.id ?? 'review') : 'assess';
      this.#isChecked = false;
    }
    const stages = this.#stages.now;
    const name = (path: string): string => stages?.namePath(path, record, words) ?? '';
    const cycle = record.cycles.find(({ id }) => id === this.#cycle);
    const faults = new Map<string, string>();
    for (const fault of stages?.faultsOf(record, this.#today) ?? []) {
      const isEarly = fault.fault === 'no-review-day' || fault.fault === 'no-plan';
      if (isEarly && !this.#isChecked && !cycle?.closed) continue;
      if (fault.path !== this.#typing && !faults.has(fault.path))
        faults.set(fault.path, stages?.sayFault(fault, { namePath: name }) ?? '');
    }
    for (const [key, text] of Object.entries(this.#book.drafts)) {
      const path = key.startsWith('n:') ? key.slice(2) : '';
      if (path && text && path !== this.#typing) faults.set(path, `${name(path)}: write a number, such as 20`);
    }
    if (this.#isChecked && cycle && !cycle.closed) {
      const needed = (id: string, says: string): void => {
        const path = `cycles.${cycle.id}.review.${id}`;
        if (!cycle.review[id]) faults.set(path, `${name(path)}: ${says}`);
      };
      needed('held-on', 'enter the date');
      needed('decision', 'choose what comes of the review');
    }
    this.#faults = faults;
    if (this.#summary.length > 0) this.#summary = this.#summaryOf(faults);
  }

  get #today(): Day {
    return isDay(this.today) ? this.today : todayInEngland();
  }

  #desk(): Desk | undefined {
    const { record, drafts } = this.#book;
    if (!record || !this.#words) return undefined;
    const packs = this.#packs;
    const words = this.#words.cycle;
    const stages = this.#stages.now;
    const cycle = record.cycles.find(({ id }) => id === this.#cycle);
    return {
      ...{ record, cycle, words, packs, stage: this.#stage, path: `cycles.${this.#cycle}` },
      isFixed: cycle?.closed !== undefined && !this.#isAmending,
      additions: this.#words.local ? [this.#words.local] : [],
      sayWhose: wordsOf(packs),
      ...{ today: this.#today, compact: this.compact, summary: this.#summary, asking: this.#asking },
      at: (path) => valueAt(record, path),
      text: (path) => textAt(record, path),
      hints: (some, item) => this.#hints.want()?.(some, item, words, packs),
      faultAt: (path) => this.#faults.get(path),
      typedAt: (path) => this.#typed.get(path) ?? typedOf(valueAt(record, path)),
      typeDay: (path, typed) => {
        this.#typed = new Map([...this.#typed, [path, typed]]);
        this.#typing = path;
        this.#put([{ path, to: asTyped(typed).slice(0, 40) }], true);
        this.requestUpdate();
      },
      typedNumber: (path) => drafts[`n:${path}`] || undefined,
      leave: (path) => this.#leave(path),
      draft: (name) => drafts[name] ?? '',
      setDraft: (some) => this.#book.draft(some),
      write: (writes, says = '', focus = '') => {
        this.#put(writes.map(([path, to]) => ({ path, to })));
        if (says) this.#say(says);
        this.#focusOn(focus);
      },
      show: (view, stage, id) => this.#show(view, stage, id),
      ask: (act) => this.#ask(act),
      namePath: (path) => stages?.namePath(path, record, words) ?? '',
      sayValue: (value, path) => stages?.sayValue(value, words, path) ?? '',
      say: (some) => this.#say(some),
      focus: (selector) => this.#focusOn(selector),
    };
  }

  /** Takes a change, and tells what of the checklist it opens or answers. */
  #put(changes: Parameters<Book['change']>[0], isTyping = false): void {
    const before = this.#lines();
    try {
      if (!this.#book.change(changes, isTyping)) return;
    } catch (error) {
      // Said on the page: what was changed is no longer there.
      this.#say((error as Error).message);
      return;
    }
    this.#tell(before, !isTyping);
  }

  #lines(): readonly EvidenceLine[] {
    const { record } = this.#book;
    return (record && this.#words && this.#stages.now?.evidenceOf(record, this.#words.cycle)) ?? [];
  }

  #tell(before: readonly EvidenceLine[], isTold: boolean): void {
    const after = this.#lines();
    const open = this.#stages.now?.reopened(before, after) ?? [];
    const answered = new Set(after.filter(({ state }) => state === 'answered').map(({ item }) => item));
    this.#again = new Set([...this.#again, ...open.map(({ item }) => item)].filter((item) => !answered.has(item)));
    this.#moved = '';
    if (!isTold || open.length === 0) return;
    this.#moved = `${count(open.length, 'line of the EHC checklist is', 'lines of the EHC checklist are')} open again: ${open
      .map(({ says }) => says)
      .join('; ')}.`;
  }

  readonly #input = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const { path, as } = field.dataset;
    if (!path || field.type === 'radio' || field instanceof HTMLSelectElement) return;
    this.#typing = path;
    if (as === 'number') {
      const text = field.value.trim().replace(',', '.');
      const number = Number(text);
      const isNumber = text === '' || (number >= 0 && number <= 100_000);
      this.#book.draft({ [`n:${path}`]: isNumber ? '' : field.value.slice(0, 40) });
      this.#put([{ path, to: text === '' || !isNumber ? undefined : number }], true);
    } else this.#put([{ path, to: field.value }], true);
    this.#hintSoon(path);
  };

  readonly #change = (event: Event): void => {
    const field = event.target as HTMLInputElement;
    const { path, as } = field.dataset;
    if (!path || (field.type !== 'radio' && !(field instanceof HTMLSelectElement))) return;
    this.#put([{ path, to: field.value === '' ? undefined : as === 'number' ? Number(field.value) : field.value }]);
  };

  readonly #left = (event: Event): void => {
    const { path } = (event.target as HTMLElement).dataset;
    if (path) this.#leave(path);
  };

  #leave(path: string): void {
    if (this.#typing !== path) return;
    this.#typing = '';
    this.requestUpdate();
  }

  /** Says once somebody has stopped for a moment that words could be clearer. */
  #hintSoon(path: string): void {
    clearTimeout(this.#timer);
    if (!/\.(text|what)$/.test(path)) return;
    this.#timer = window.setTimeout(() => {
      const desk = this.#desk();
      const item = desk?.at(path.slice(0, path.lastIndexOf('.'))) as Parameters<Desk['hints']>[1] | undefined;
      const found = item ? (desk?.hints(textAt(desk.record, path), item)?.vague ?? []) : [];
      const said = found.map(({ found: words, better }) => `“${words}”: ${better}`).join(' ');
      if (said && said !== this.#said) this.#say(`Could be clearer. ${said}`);
      this.#said = said;
    }, pause);
  }

  #show(view: View, stage?: StageId, cycle?: string): void {
    this.#view = view;
    if (cycle) {
      this.#cycle = cycle;
      this.#stage = this.#book.record?.cycles.find(({ id }) => id === cycle)?.closed ? 'review' : 'assess';
      this.#isAmending = false;
      this.#book.why = '';
    }
    if (stage) this.#stage = stage;
    this.#summary = [];
    this.#isChecked = false;
    this.#asking = this.#moved = '';
    this.#focusOn('#view');
  }

  /** What is wrong in the stage that is open, each with its field. */
  #summaryOf(faults: ReadonlyMap<string, string>): Fault[] {
    const stages: Record<StageId, readonly string[]> = {
      assess: ['assess', 'causes'],
      plan: ['plan', 'outcomes', 'provision'],
      do: ['do', 'sessions'],
      review: ['review', 'scores', 'outcomes', 'plan'],
    };
    const days = new Set(this.#dayPaths());
    return [...faults].flatMap(([path, text]) => {
      const [root, cycle, part = ''] = path.split('.');
      const isHere = root === 'cycles' && cycle === this.#cycle && stages[this.#stage].includes(part);
      if (!isHere) return [];
      return { field: idOf(path) + (days.has(path.split('.').at(-1) ?? '') ? '-day' : ''), text };
    });
  }

  #dayPaths(): string[] {
    const words = this.#words?.cycle;
    const all = [...(words?.stages ?? []), ...(words ? [words.outcome, words.session] : [])];
    return all.flatMap(({ fields }) => fields.filter(({ kind }) => kind === 'day').map(({ id }) => id));
  }

  #onward({ words, stage }: Desk, isSure: boolean): void {
    this.#typing = '';
    const { record } = this.#book;
    if (!record) return;
    this.#look(this.#packs);
    const faults = this.#summaryOf(this.#faults);
    if (faults.length > 0 && !isSure) {
      this.#summary = faults;
      return this.#focusOn('.faults');
    }
    const next = words.stages[words.stages.findIndex(({ id }) => id === stage) + 1];
    if (next) this.#show('cycle', next.id);
  }

  #close({ cycle }: Desk): void {
    if (!cycle) return;
    this.#typing = '';
    this.#isChecked = true;
    this.#look(this.#packs);
    const faults = this.#summaryOf(this.#faults);
    if (faults.length > 0) {
      this.#summary = faults;
      return this.#focusOn('.faults');
    }
    const { record, by } = this.#book;
    if (record) this.#book.put(closeReview(record, cycle.id, by));
    this.#summary = [];
    this.#say('The review is closed. From now on it is amended and not overwritten.');
    this.#focusOn('#next, #amend');
  }

  #amend(isOn: boolean): void {
    this.#isAmending = isOn;
    this.#book.why = '';
    this.#say(isOn ? 'You amend a closed cycle: the former words stay readable.' : 'Done.');
    this.#focusOn(isOn ? '#why' : '#amend');
  }

  #remove({ cycle }: Desk): void {
    const { record, by } = this.#book;
    if (!cycle || !record) return;
    const before = this.#lines();
    this.#book.put(removeReview(record, cycle.id, by), true);
    this.#asking = '';
    this.#isAmending = false;
    this.#tell(before, true);
    this.#moved = `The review was deleted. ${this.#moved} “Undo” brings it back.`;
    this.#say(this.#moved);
    this.#focusOn('#undo');
  }

  #nextCycle({ record, words }: Desk): void {
    const next = nextCycle(record, words);
    const local = this.pack && !record.local && this.#words?.local ? [{ path: 'local', to: this.pack }] : [];
    this.#book.change([...local, { path: `cycles.${next.id}`, to: next }]);
    this.#say(
      next.carries ? `The next cycle has begun: what continues was carried over.` : 'The first cycle has begun.',
    );
    this.#cycle = next.id;
    this.#show('cycle', 'assess');
  }

  #undo(desk: Desk, way: 'undo' | 'redo'): void {
    const version = whatUndoes(desk.record)[way];
    if (!version) return;
    const before = this.#lines();
    this.#book[way]();
    this.#tell(before, true);
    this.#asking = '';
    this.#summary = [];
    const path = version.changes[0]?.path ?? '';
    this.#say(`${way === 'undo' ? 'Undone' : 'Done again'}: ${desk.namePath(path)}. ${this.#moved}`);
    this.#focusOn(`#${way}`);
  }

  #startAgain({ record }: Desk): void {
    const empty = newSupport(record.pack, record.cycle, '');
    this.#book.drafts = {};
    this.#book.put(empty, true);
    this.#asking = this.#moved = '';
    this.#again = new Set();
    this.#view = 'cycle';
    this.#say('A new record has begun.');
    this.#focusOn('#f_label');
  }

  async #openFile({ target }: Event): Promise<void> {
    const input = target as HTMLInputElement;
    const file = input.files?.[0];
    if (!file) return;
    const reading =
      file.size > largest
        ? { faults: ['expected a file of less than 5 megabytes'] }
        : readSupport(await file.text(), this.#packs);
    input.value = '';
    if ('record' in reading) {
      this.#book.drafts = {};
      this.#book.put(reading.record, true);
      this.#cycle = '';
      this.#again = new Set();
      this.#say(`Opened ${file.name}.`);
      this.#show('cycle');
    } else {
      this.#book.refused = reading.faults;
      this.#focusOn('.notice');
    }
  }

  #ask(act: string): void {
    const before = this.#asking;
    this.#asking = act;
    this.#focusOn(act ? '#yes' : `#${before}`);
  }

  #say(words: string): void {
    this.#spoken = words;
    this.requestUpdate();
  }

  #focusOn(selector: string): void {
    this.#focus = selector;
    this.requestUpdate();
  }

  #measure(): void {
    const { paddingInlineStart, paddingInlineEnd } = getComputedStyle(this);
    const width = Math.floor(this.clientWidth - parseFloat(paddingInlineStart) - parseFloat(paddingInlineEnd));
    if (!width || width === this.#width) return;
    this.#width = width;
    if (this.#view === 'pictures') this.requestUpdate();
  }
}

if (!customElements.get('send-apdr-tracker')) customElements.define('send-apdr-tracker', SendApdrTracker);

declare global {
  interface HTMLElementTagNameMap {
    'send-apdr-tracker': SendApdrTracker;
  }
}
