import type { BoardRow, BoardView } from '@send-kit/core/support-board.js';
import { boardRows, boardView } from '@send-kit/core/support-board.js';
import type { SupportStage, SupportWords } from '@send-kit/core/support.js';
import { wordsOfSupport } from '@send-kit/core/support.js';
import type { Day, Pack, SupportRecord } from '@send-kit/pack';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { sayYear } from '../apdr-tracker/child-form.ts';
import { sayDay } from '../apdr-tracker/say.ts';
import { sayNext } from '../apdr-tracker/sentences.ts';
import { count } from '../checklist/words.ts';
import { dateInput } from '../shared/date-input.ts';
import { isDay, longDay, todayInEngland } from '../shared/days.ts';
import { house } from '../shared/house.styles.ts';
import { printSheet } from '../shared/print-sheet.ts';
import type { TypedDate } from '../shared/typed-date.ts';
import { noDate, readTypedDate } from '../shared/typed-date.ts';
import { SendChildChosenEvent } from './child-chosen-event.ts';
import { paper, styles } from './send-apdr-board.styles.ts';

export { SendChildChosenEvent };

type Sort = NonNullable<BoardView['sort']>;

const columns: readonly (readonly [Sort | 'cycle', string])[] = [
  ['label', 'Child'],
  ['year', 'Year group'],
  ['cycle', 'Cycle'],
  ['stage', 'Stage'],
  ['level', 'Level'],
  ['review', 'Next review'],
  ['due', 'Next thing due'],
];
const standings = { law: 'Law', guidance: 'National guidance', local: 'Local practice', own: '' } as const;

/**
 * All children of a SENCO's list at a glance: at which stage each is, at which level, when the next review is and what is
 * due next. The records are those of `<send-apdr-tracker>`, and nothing of them is changed here.
 *
 * ```html
 * <send-apdr-board></send-apdr-board>
 * ```
 *
 * @customElement send-apdr-board
 * @fires send-child-chosen - Somebody opens a child; holds `record` and `index`.
 * @cssprop --send-font - Typeface; `inherit` takes the page's.
 * @cssprop --send-ink - Colour of words.
 * @cssprop --send-paper - Colour behind them.
 * @cssprop --send-line - Colour of lines.
 * @cssprop --send-accent - Colour of links and buttons.
 */
export class SendApdrBoard extends LitElement {
  static override styles = [house, styles];

  /** The packs of every element that is not given its own. A standalone file puts its own here. */
  static defaultPacks: readonly Pack[] = [];

  static override properties = {
    records: { attribute: false },
    packs: { attribute: false },
    pack: {},
    today: {},
  };

  /** The records of the children. */
  records: readonly SupportRecord[] | undefined;

  /** Where the words of the cycle are looked for. */
  packs: readonly Pack[] | undefined;

  /** Id of a council's pack, such as `sefton`: what it adds counts as local practice. */
  pack: string | undefined;

  /** The day to count from, `YYYY-MM-DD`. Taken when the element connects, unless it was set. */
  today: Day | undefined;

  #words: SupportWords | undefined;
  #rows: readonly BoardRow[] = [];
  #shown: readonly BoardRow[] = [];
  #view: BoardView = { sort: 'due' };
  #before: TypedDate = noDate;
  #hasLeft = false;
  #unread = 0;
  #warned = '';
  #spoken = '';

  override connectedCallback(): void {
    super.connectedCallback();
    this.today ??= todayInEngland();
    // One listener for all rows, however many there are.
    this.renderRoot.addEventListener('click', this.#open);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const isNew = ['records', 'packs', 'pack', 'today'].some((one) => changed.has(one as keyof SendApdrBoard));
    if (isNew || !this.#words) this.#count();
    this.#arrange();
  }

  protected override updated(): void {
    const warning = this.#unread > 0 ? `${count(this.#unread, 'record')} cannot be read` : '';
    if (warning && warning !== this.#warned) console.warn(`<${this.localName}>: ${warning}`);
    this.#warned = warning;
  }

  protected override render(): TemplateResult {
    if (!this.#words)
      return html`<p class="notice">This page must give a pack with the words of assess, plan, do, review.</p>`;
    const all = this.#rows.length;
    return html`<h2>Support at a glance</h2>
      ${
        this.#unread > 0
          ? html`<p class="notice">
              ${count(this.#unread, 'record')} cannot be read and ${this.#unread === 1 ? 'is' : 'are'} not shown here.
            </p>`
          : nothing
      }
      ${all === 0 ? html`<p class="prompt">There are no children on this list yet.</p>` : this.#board(this.#words)}
      <p class="unseen" role="status">${this.#spoken}</p>`;
  }

  #board(words: SupportWords): TemplateResult {
    const [all, shown] = [this.#rows.length, this.#shown.length];
    const { sort, descending } = this.#view;
    return html`${this.#filters(words)}
      <table>
        <caption>
          ${shown === all ? count(all, 'child', 'children') : `${shown} of ${count(all, 'child', 'children')}`}
        </caption>
        <thead>
          <tr>
            ${columns.map(
              ([id, name]) =>
                html`<th scope="col" aria-sort=${id === sort ? (descending ? 'descending' : 'ascending') : nothing}>
                  ${
                    id === 'cycle'
                      ? name
                      : html`<button type="button" @click=${() => this.#sortBy(id, name)}>
                          ${name}${id === sort ? html`<span aria-hidden="true"> ${descending ? '▼' : '▲'}</span>` : nothing}
                        </button>`
                  }
                </th>`,
            )}
          </tr>
        </thead>
        ${guard([this.#shown, words], () => this.#body(words))}
      </table>
      ${shown === 0 ? html`<p class="prompt">No child fits. <button type="button" class="link" @click=${this.#clear}>Show all</button></p>` : nothing}
      <p class="actions off-paper"><button type="button" @click=${this.#print}>Print this list</button></p>`;
  }

  #filters({ cycle, local }: SupportWords): TemplateResult {
    const { find = '', stage = '', level = '' } = this.#view;
    const reading = readTypedDate(this.#before);
    const wrong = reading.state === 'wrong' && this.#hasLeft ? reading : undefined;
    const value = ({ target }: Event): string => (target as HTMLInputElement).value;
    return html`<form class="filters off-paper" role="search" aria-label="Filter the list" @submit=${stop}>
      <div>
        <label class="field" for="find">Child</label>
        <input
          id="find"
          autocomplete="off"
          .value=${find}
          @input=${(event: Event) => this.#look({ find: value(event) })}
        />
      </div>
      <div>
        <label class="field" for="stage">Stage</label>
        <select
          id="stage"
          @change=${(event: Event) => this.#look({ stage: (value(event) || undefined) as SupportStage })}
        >
          <option value="" ?selected=${!stage}>All</option>
          ${[...stageWords(cycle)].map(
            ([id, name]) => html`<option value=${id} ?selected=${id === stage}>${name}</option>`,
          )}
        </select>
      </div>
      <div>
        <label class="field" for="level">Level</label>
        <select id="level" @change=${(event: Event) => this.#look({ level: value(event) || undefined })}>
          <option value="" ?selected=${!level}>All</option>
          ${cycle.levels.map(
            ({ id, label }) =>
              html`<option value=${id} ?selected=${id === level}>
                ${local?.levels?.find((one) => one.id === id)?.label ?? label}
              </option>`,
          )}
        </select>
      </div>
      ${dateInput({
        ...{ id: 'before', legend: 'Next review on or before', typed: this.#before },
        ...{ error: wrong && `The date ${wrong.problem}`, wrong: wrong?.parts },
        changed: (_, typed) => {
          this.#before = typed;
          this.#hasLeft = false;
          this.#look({});
        },
        left: () => {
          this.#hasLeft = true;
          this.requestUpdate();
        },
      })}
      <button type="button" @click=${this.#clear}>Show all</button>
    </form>`;
  }

  #body({ cycle, local }: SupportWords): TemplateResult {
    const stages = stageWords(cycle);
    const levels = new Map([...cycle.levels, ...(local?.levels ?? [])].map(({ id, label }) => [id, label]));
    const key = columns.map(([, name]) => `${name}: `);
    return html`<tbody>
      ${this.#shown.map(({ index, label, year, cycle: number, stage, level, review, due }) => {
        const standing = standings[due.standing];
        return html`<tr>
          <th scope="row"><button type="button" class="link" data-index=${index}>${label || 'No label'}</button></th>
          <td><span class="key">${key[1]}</span>${year === undefined ? '' : sayYear(year)}</td>
          <td><span class="key">${key[2]}</span>${number}</td>
          <td><span class="key">${key[3]}</span>${stages.get(stage)}</td>
          <td><span class="key">${key[4]}</span>${levels.get(level ?? '')}</td>
          <td class=${due.what === 'review' && due.state === 'past' ? 'past' : ''}>
            ${review ? html`<span class="key">${key[5]}</span>${sayDay(review)}` : nothing}
          </td>
          <td>
            <span class="key">${key[6]}</span
            >${sayNext(due)}${standing ? html` <span class="tag ${due.standing}">${standing}</span>` : nothing}
          </td>
        </tr>`;
      })}
    </tbody>`;
  }

  get #today(): Day {
    return isDay(this.today) ? this.today : todayInEngland();
  }

  /** Looks at every record once. One that is none is left out, told of, and costs the list no other. */
  #count(): void {
    const packs = this.packs ?? SendApdrBoard.defaultPacks;
    const national = packs.find(({ cycles }) => cycles?.some(({ kind }) => kind === 'cycle'));
    const cycle = national?.cycles?.find(({ kind }) => kind === 'cycle')?.id;
    this.#words =
      national && cycle
        ? wordsOfSupport({ pack: national.id, cycle, ...(this.pack ? { local: this.pack } : {}) }, packs)
        : undefined;
    this.#rows = [];
    this.#unread = 0;
    if (!this.#words) return;
    const rows: BoardRow[] = [];
    const records = Array.isArray(this.records) ? (this.records as readonly SupportRecord[]) : [];
    for (const [index, record] of records.entries()) {
      try {
        const [row] = boardRows([record], this.#words, this.#today);
        if (!row || typeof row.label !== 'string') throw new TypeError('expected the record of a child’s support');
        rows.push({ ...row, index });
      } catch {
        this.#unread += 1;
      }
    }
    this.#rows = rows;
  }

  #arrange(): void {
    if (!this.#words) return;
    const reading = readTypedDate(this.#before);
    const day = reading.state === 'day' ? reading.day : undefined;
    const shown = boardView(this.#rows, this.#words, this.#view);
    const next =
      day === undefined ? shown : shown.filter(({ review }) => review !== undefined && isDay(review) && review <= day);
    const isSame = next.length === this.#shown.length && next.every((row, at) => row === this.#shown[at]);
    if (!isSame) this.#shown = next;
  }

  #look(part: BoardView): void {
    this.#view = { ...this.#view, ...part };
    this.#arrange();
    this.#spoken = `${this.#shown.length} of ${count(this.#rows.length, 'child', 'children')}`;
    this.requestUpdate();
  }

  #sortBy(sort: Sort, name: string): void {
    const descending = this.#view.sort === sort && !this.#view.descending;
    this.#look({ sort, descending });
    this.#spoken = `Sorted by ${name.toLowerCase()}, ${descending ? 'descending' : 'ascending'}`;
  }

  readonly #clear = (): void => {
    this.#before = noDate;
    this.#hasLeft = false;
    this.#look({ find: '', stage: undefined, level: undefined });
  };

  readonly #open = (event: Event): void => {
    const index = (event.target as Element).closest<HTMLElement>('[data-index]')?.dataset['index'];
    const record = index === undefined ? undefined : this.records?.[Number(index)];
    if (record) this.dispatchEvent(new SendChildChosenEvent(record, Number(index)));
  };

  readonly #print = (): void => {
    const page = document.createElement('main');
    const title = `Support at a glance, ${longDay(this.#today)}`;
    const heading = document.createElement('h1');
    heading.textContent = title;
    const table = this.renderRoot.querySelector('table')?.cloneNode(true) as HTMLElement | undefined;
    for (const one of table?.querySelectorAll('.key, [aria-hidden]') ?? []) one.remove();
    for (const one of table?.querySelectorAll('button') ?? []) one.replaceWith(one.textContent);
    page.append(heading, ...(table ? [table] : []));
    void printSheet(this.renderRoot, page, paper, title);
  };
}

const stop = (event: Event): void => event.preventDefault();

function stageWords({ stages }: SupportWords['cycle']): Map<SupportStage, string> {
  return new Map([
    ['not-started', 'Not started'],
    ...stages.map(({ id, title }) => [id, title] as const),
    ['closed', 'Reviewed'],
  ]);
}

if (!customElements.get('send-apdr-board')) customElements.define('send-apdr-board', SendApdrBoard);

declare global {
  interface HTMLElementTagNameMap {
    'send-apdr-board': SendApdrBoard;
  }
}
