import type { Reading } from '@send-kit/core/caseload-case.js';
import type { ColumnChoice } from '@send-kit/core/caseload-columns.js';
import { columnChoices, matchColumns } from '@send-kit/core/caseload-columns.js';
import { csvLine } from '@send-kit/core/caseload-csv.js';
import type { OrderEvidence } from '@send-kit/core/caseload-day.js';
import { inventedCaseload } from '@send-kit/core/caseload-invented.js';
import type { BoardView, SortKey } from '@send-kit/core/caseload-view.js';
import { arrange } from '@send-kit/core/caseload-view.js';
import type { Caseload, CaseLine } from '@send-kit/core/caseload.js';
import { caseloadOf } from '@send-kit/core/caseload.js';
import type { Sen2 } from '@send-kit/core/sen2.js';
import { sen2Timeliness } from '@send-kit/core/sen2.js';
import type { Day, Pack } from '@send-kit/pack';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import { isDay, longDay, todayInEngland } from '../shared/days.ts';
import { house } from '../shared/house.styles.ts';
import { saveFile } from '../shared/save-file.ts';
import { badRows } from './bad-rows.ts';
import type { Place } from './board.ts';
import { boardColumns, boardGrid, paperTable, sortChoice } from './board.ts';
import { BoardWindow } from './board-window.ts';
import { caseDetail } from './case-dialog.ts';
import { boardCsv } from './export.ts';
import { FileTextError, textOf } from './file-text.ts';
import { filters, shownWords, wholeBoard } from './filters.ts';
import { stepOf } from './grid-keys.ts';
import { isLacking, mappingForm, orderQuestion } from './mapping-form.ts';
import { openingForm } from './opening.ts';
import { sen2Table } from './sen2-table.ts';
import { styles } from './send-caseload.styles.ts';
import type { Counted, Sheet } from './sheet.ts';
import { countSheet, orderIn, readSheet } from './sheet.ts';
import { breathe } from './slices.ts';
import type { PackWords } from './words.ts';
import { wordsIn } from './words.ts';

const number = new Intl.NumberFormat('en-GB');

/** What the packs say, ready to be asked. */
interface House {
  readonly caseload: Caseload;
  readonly words: PackWords;
  readonly choices: readonly ColumnChoice[];
}

/**
 * Shows where a whole list of cases stands: what is overdue, due soon, lifted or met, and the percentages of the SEN2
 * return. The list is a CSV file that is opened or pasted; it is read on the page and never leaves it.
 *
 * ```html
 * <send-caseload></send-caseload>
 * ```
 *
 * @customElement send-caseload
 * @csspart board - The list of cases.
 * @cssprop --send-font - Typeface; `inherit` takes the page's.
 * @cssprop --send-ink - Colour of words.
 * @cssprop --send-paper - Colour behind them.
 * @cssprop --send-line - Colour of lines.
 * @cssprop --send-accent - Colour of links and buttons.
 */
export class SendCaseload extends LitElement {
  static override styles = [house, styles];

  /** The packs of every caseload that is not given its own. A standalone file puts England's here. */
  static defaultPacks: readonly Pack[] = [];

  /** What the law says: the national pack, and any councils'. */
  @property({ attribute: false }) packs: readonly Pack[] | undefined;

  /** The day to count from, `YYYY-MM-DD`. Taken when the element connects, unless it was set. */
  @property() today: Day | undefined;

  /** From how many days before its last day a case counts as due soon. */
  @property({ type: Number }) soon = 14;

  @state() private sheet: Sheet | undefined;
  @state() private reading: Reading = { columns: [], order: 'day-first' };
  @state() private isOrderAnswered = false;
  @state() private isMapping = false;
  @state() private counted: Counted | undefined;
  @state() private progress: number | undefined;
  @state() private error: string | undefined;
  @state() private view: BoardView = wholeBoard;
  @state() private year: number | undefined;
  @state() private active: Place = { row: 0, column: 0 };
  @state() private open: CaseLine | undefined;
  @state() private sen2: Sen2 | undefined;
  @state() private isOnPaper = false;
  @state() private spoken = '';

  readonly #window = new BoardWindow(this);
  #house: House | undefined;
  #evidence: OrderEvidence | undefined;
  #shown: readonly CaseLine[] = [];
  #work = new AbortController();
  #timer = 0;
  #returnTo: HTMLElement | undefined;
  #isInGrid = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.today ??= todayInEngland();
    addEventListener('beforeprint', this.#toPaper);
    addEventListener('afterprint', this.#fromPaper);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('beforeprint', this.#toPaper);
    removeEventListener('afterprint', this.#fromPaper);
    this.#work.abort();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues): void {
    this.#isInGrid = this.#focusedCell() !== undefined;
    if (!this.#house || changed.has('packs') || changed.has('soon')) this.#takePacks();
    if (this.hasUpdated && (['packs', 'soon', 'today'] as const).some((one) => changed.has(one))) void this.#count();
    if (!this.counted || !this.#house) return;
    if (changed.has('counted') || changed.has('view')) {
      this.#shown = arrange(this.counted.lines, this.view, this.#house.words);
      this.active = { row: 0, column: this.active.column };
      this.#window.begin(this.#shown.length);
    }
    if (changed.has('year')) this.#countTimeliness();
  }

  protected override updated(changed: PropertyValues): void {
    if (changed.has('open') && this.open) {
      this.renderRoot.querySelector('dialog')?.showModal();
      this.renderRoot.querySelector<HTMLElement>('#case')?.focus();
    }
    this.#keepFocus();
  }

  /**
   * Reads a text of rows and shows the board; the first line holds the headings.
   *
   * @returns when the board is there.
   */
  async load(text: string): Promise<void> {
    this.clear();
    const { signal } = this.#work;
    this.progress = 0;
    // Taking a text apart is about a third of the work.
    const sheet = await readSheet(text, (share) => (this.progress = share / 3), signal);
    if (!sheet || !this.#house) return;
    if (sheet.rows.length === 0) {
      this.progress = undefined;
      this.error = 'There are no rows in it. The first line must hold the headings, and each line after it one case.';
      return;
    }
    this.reading = { columns: matchColumns(sheet.headings, this.#house.words.vocabulary), order: 'day-first' };
    this.isMapping = isLacking(this.reading);
    this.sheet = sheet;
    await this.#count();
  }

  /** Forgets the file, and all that was made of it. */
  clear(): void {
    this.#work.abort();
    this.#work = new AbortController();
    this.sheet = undefined;
    this.counted = undefined;
    this.sen2 = undefined;
    this.#shown = [];
    this.error = undefined;
    this.progress = undefined;
    this.view = wholeBoard;
    this.year = undefined;
    this.isOrderAnswered = false;
    this.spoken = '';
  }

  /** The cases that are shown, in their order, as a CSV file. Cells that a spreadsheet would run are disarmed. */
  toCsv(): string {
    return this.#house ? boardCsv(this.#shown, this.#house.words) : '';
  }

  protected override render(): TemplateResult {
    const house = this.#house;
    if (!house) {
      return html`<p class="notice">
        This caseload has no rules to count with. The page must give it the national pack.
      </p>`;
    }
    const { sheet, counted } = this;
    return html`
      ${
        isDay(this.today)
          ? nothing
          : html`<p class="notice">
              This page says that today is “${this.today}”, which is not a real day. The calendar’s own is used.
            </p>`
      }
      ${sheet ? nothing : this.#opening()} ${this.#progressBar()}
      ${sheet && counted ? this.#result(sheet, counted, house) : nothing}
      <p class="unseen" role="status">${this.spoken}</p>
      ${this.#dialog(house)}
    `;
  }

  #opening(): TemplateResult {
    return openingForm({
      error: this.error,
      opened: (file) => void this.#openFile(file),
      pasted: (text) => void this.load(text),
      example: () => void this.load(inventedCaseload({ rows: 400, today: this.#day }).map(csvLine).join('')),
    });
  }

  #progressBar(): TemplateResult | typeof nothing {
    if (this.progress === undefined) return nothing;
    return html`<div class="reading off-paper">
      <label for="progress">Reading the cases</label>
      <progress id="progress" max="1" .value=${this.progress}></progress>
    </div>`;
  }

  #result(sheet: Sheet, counted: Counted, { caseload, words, choices }: House): TemplateResult {
    const { lines } = counted;
    return html`
      <h2 class="title">
        ${number.format(lines.length)} ${lines.length === 1 ? 'case' : 'cases'} on ${longDay(this.#day)}
      </h2>
      <div class="actions off-paper">
        <button type="button" @click=${() => saveFile(`caseload-${this.#day}.csv`, this.toCsv(), 'text/csv')}>
          Save as CSV
        </button>
        <button type="button" @click=${() => print()}>Print</button>
        <button type="button" @click=${this.#startAgain}>Close this file</button>
      </div>
      ${
        this.isOrderAnswered || !this.#evidence
          ? nothing
          : orderQuestion(this.#evidence, (order) => this.#reread({ ...this.reading, order }, true))
      }
      ${mappingForm({
        sheet,
        reading: this.reading,
        choices,
        processes: words.vocabulary.processes,
        isOpen: this.isMapping,
        toggled: (isOpen) => (this.isMapping = isOpen),
        changed: (reading) => this.#reread(reading, reading.order !== this.reading.order),
      })}
      ${badRows(counted, choices, words)} ${filters(lines, this.view, words, this.#look)}
      <p class="shown">${this.#shownWords()}</p>
      ${
        this.#shown.length === 0
          ? html`<p class="prompt">No case matches. Take away a filter or change the search.</p>`
          : this.#board(words)
      }
      ${this.isOnPaper ? paperTable(this.#shown, words) : nothing}
      ${guard([this.sen2], () =>
        this.sen2 ? sen2Table(this.sen2, this.year, (year) => (this.year = year), words) : nothing,
      )}
      <p class="foot">
        Each date is the last lawful day, not a target. Law last checked on ${longDay(caseload.lawCheckedOn)}. A case
        stands by what is overdue longest, or else by what the law requires next.
      </p>
    `;
  }

  #board(words: PackWords): TemplateResult {
    return html`<div part="board" class="off-paper">
      ${sortChoice({ view: this.view }, (sort, descending) => this.#look({ sort, descending }))}
      ${boardGrid({
        lines: this.#shown,
        first: this.#window.first,
        last: this.#window.last,
        shift: this.#window.shift,
        view: this.view,
        words,
        active: this.active,
        sort: this.#sort,
        open: this.#openCase,
        scrolled: this.#window.scrolled,
        key: this.#key,
        focused: this.#focused,
      })}
    </div>`;
  }

  #dialog({ caseload, words }: House): TemplateResult {
    const row = this.open && this.counted?.cases.get(this.open.row);
    return html`<dialog aria-labelledby="case" class="off-paper" @close=${this.#closed}>
      ${
        row
          ? html`${caseDetail(row, caseload.deadlines(row, this.#day), words)}
              <button type="button" @click=${this.#closeCase}>Close</button>`
          : nothing
      }
    </dialog>`;
  }

  get #packs(): readonly Pack[] {
    return this.packs ?? SendCaseload.defaultPacks;
  }

  get #day(): Day {
    return isDay(this.today) ? this.today : todayInEngland();
  }

  #takePacks(): void {
    const national = this.#packs.find((pack) => pack.vocabulary);
    this.#house = undefined;
    if (!national?.vocabulary || !national.tribunal) return;
    this.#house = {
      caseload: caseloadOf(this.#packs, this.soon),
      words: wordsIn(this.#packs, national.vocabulary),
      choices: columnChoices(national.vocabulary),
    };
  }

  async #openFile(file: File): Promise<void> {
    try {
      await this.load(await textOf(file));
    } catch (error) {
      if (!(error instanceof FileTextError)) throw error;
      this.error = error.message;
    }
  }

  /** Counts the sheet anew: after it was read, and whenever the reader of the page reads it otherwise. */
  async #count(): Promise<void> {
    const { sheet } = this;
    if (!sheet || !this.#house) return;
    this.#work.abort();
    this.#work = new AbortController();
    this.progress = 1 / 3;
    const { signal } = this.#work;
    this.#evidence = orderIn(sheet, this.reading.columns);
    await breathe();
    const { caseload, words } = this.#house;
    const counted = await countSheet(
      sheet,
      this.reading,
      { caseload, vocabulary: words.vocabulary, today: this.#day },
      (share) => (this.progress = (1 + share * 2) / 3),
      signal,
    );
    if (!counted) return;
    this.progress = undefined;
    this.counted = counted;
    await this.updateComplete;
    // The board first; what stands below it may come a frame later.
    await breathe();
    if (signal.aborted) return;
    this.#countTimeliness();
    const bad = counted.bad.length;
    this.spoken = `${this.#shownWords()}${bad > 0 ? `; ${number.format(bad)} rows could not be counted` : ''}`;
  }

  #countTimeliness(): void {
    if (this.counted) this.sen2 = sen2Timeliness(this.counted.cases.values(), this.#packs, this.#day, this.year);
  }

  #reread(reading: Reading, isOrderAnswered: boolean): void {
    this.reading = reading;
    this.isOrderAnswered ||= isOrderAnswered;
    void this.#count();
  }

  readonly #look = (how: Partial<BoardView>): void => {
    this.view = { ...this.view, ...how };
    clearTimeout(this.#timer);
    // Letter by letter nobody wants to hear it.
    this.#timer = window.setTimeout(() => (this.spoken = this.#shownWords()), 'search' in how ? 500 : 0);
  };

  #shownWords(): string {
    return shownWords(this.#shown.length, this.counted?.lines.length ?? 0, this.view);
  }

  readonly #sort = (sort: SortKey): void => {
    const descending = this.view.sort === sort && !this.view.descending;
    this.#look({ sort, descending });
  };

  readonly #startAgain = async (): Promise<void> => {
    this.clear();
    await this.updateComplete;
    this.renderRoot.querySelector<HTMLElement>('#file')?.focus();
  };

  readonly #openCase = (line: CaseLine): void => {
    this.#returnTo = (this.renderRoot as ShadowRoot).activeElement as HTMLElement;
    this.open = line;
  };

  readonly #closeCase = (): void => this.renderRoot.querySelector('dialog')?.close();

  readonly #closed = (): void => {
    this.open = undefined;
    this.#returnTo?.focus();
  };

  readonly #focused = (event: FocusEvent): void => {
    const target = event.target as Element;
    const row = Number(target.closest<HTMLElement>('[data-index]')?.dataset['index'] ?? NaN);
    if (Number.isNaN(row)) return;
    const cells = [...(target.closest('.row')?.children ?? [])];
    const column = cells.findIndex((cell) => cell.contains(target));
    if (row !== this.active.row || column !== this.active.column) this.active = { row, column };
  };

  readonly #key = (event: KeyboardEvent): void => {
    const target = event.target as Element;
    if (target.closest('.head')) return;
    if (event.key === 'Enter' && !target.closest('button')) {
      // The focus is in the dialog before the key is up: it must not press what it finds there.
      event.preventDefault();
      const line = this.#shown[this.active.row];
      if (line) this.#openCase(line);
      return;
    }
    const size = { rows: this.#shown.length, columns: boardColumns.length, page: this.#window.page };
    const to = stepOf(event, this.active, size);
    if (!to) return;
    event.preventDefault();
    this.active = to;
    this.#window.reveal(to.row);
    void this.updateComplete.then(() => {
      const row = this.renderRoot.querySelector(`[data-index="${to.row}"]`);
      const cell = row?.children[to.column];
      (cell?.querySelector('button') ?? (cell as HTMLElement | undefined))?.focus({ preventScroll: true });
    });
  };

  #focusedCell(): Element | undefined {
    return (this.shadowRoot?.activeElement?.closest('.window') && this.shadowRoot.activeElement) ?? undefined;
  }

  /** The row that had the focus was scrolled away: the keys stay with the list, and with the row they stood on. */
  #keepFocus(): void {
    const { first, last } = this.#window;
    const isShown = this.active.row >= first && this.active.row < last;
    if (!this.#isInGrid || (isShown && this.#focusedCell())) return;
    this.renderRoot.querySelector<HTMLElement>('[role="grid"]')?.focus({ preventScroll: true });
  }

  readonly #toPaper = (): void => {
    this.isOnPaper = true;
    // The browser lays the paper out as soon as this returns: the table must stand by then.
    this.performUpdate();
  };

  readonly #fromPaper = (): void => {
    this.isOnPaper = false;
  };
}

if (!customElements.get('send-caseload')) customElements.define('send-caseload', SendCaseload);

declare global {
  interface HTMLElementTagNameMap {
    'send-caseload': SendCaseload;
  }
}
