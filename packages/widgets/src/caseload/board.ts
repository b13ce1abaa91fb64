import type { BoardView, SortKey } from '@send-kit/core/caseload-view.js';
import type { CaseLine } from '@send-kit/core/caseload.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PackWords } from './words.ts';
import { leftWords, shortDay, stateNames } from './words.ts';

/** The columns of the board, in order. */
export const boardColumns: readonly {
  readonly key: SortKey;
  readonly title: string;
  /** What comes first, going up and going down. */
  readonly ways: readonly [string, string];
}[] = [
  { key: 'reference', title: 'Reference', ways: ['lowest first', 'highest first'] },
  { key: 'state', title: 'Standing', ways: ['most pressing first', 'least pressing first'] },
  { key: 'deadline', title: 'Next deadline', ways: ['A to Z', 'Z to A'] },
  { key: 'lastDay', title: 'Last day', ways: ['earliest first', 'latest first'] },
  { key: 'left', title: 'Days', ways: ['most overdue first', 'most time first'] },
  { key: 'process', title: 'Process', ways: ['A to Z', 'Z to A'] },
  { key: 'actor', title: 'Who acts', ways: ['A to Z', 'Z to A'] },
];

/** One cell that the keyboard stands on: row -1 is none. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

export interface Board {
  readonly lines: readonly CaseLine[];
  readonly first: number;
  readonly last: number;
  readonly shift: number;
  readonly view: BoardView;
  readonly words: PackWords;
  readonly active: Place;
  readonly sort: (key: SortKey) => void;
  readonly open: (line: CaseLine) => void;
  readonly scrolled: () => void;
  readonly key: (event: KeyboardEvent) => void;
  readonly focused: (event: FocusEvent) => void;
}

/** The list of cases: a grid to the ear and to the keys, of which only the rows in sight are there. */
export function boardGrid(board: Board): TemplateResult {
  const { lines, first, last, shift } = board;
  const shown = lines.slice(first, last);
  return html`<div class="scroller" @scroll=${board.scrolled}>
    <div
      role="grid"
      tabindex="-1"
      aria-label="Cases"
      aria-rowcount=${lines.length + 1}
      aria-colcount=${boardColumns.length}
      @keydown=${board.key}
      @focusin=${board.focused}
    >
      <div role="rowgroup" class="head">
        <div role="row" class="row" aria-rowindex="1">${boardColumns.map((column) => heading(board, column))}</div>
      </div>
      <div role="rowgroup" class="body">
        <div role="presentation" class="window">
          ${repeat(
            shown,
            (_line, index) => first + index - shift,
            (line, index) => rowOf(board, line, first + index),
          )}
        </div>
      </div>
    </div>
  </div>`;
}

/** The headings as a list, where the board is too narrow to have headings. */
export function sortChoice(
  { view }: Pick<Board, 'view'>,
  changed: (sort: SortKey, descending: boolean) => void,
): TemplateResult {
  return html`<div class="sort-choice">
    <label class="field" for="sort">Sort by</label>
    <select
      id="sort"
      @change=${(event: Event) => {
        const [key, way] = (event.target as HTMLSelectElement).value.split(' ');
        changed(key as SortKey, way === 'down');
      }}
    >
      ${boardColumns.flatMap(({ key, title, ways }) =>
        [false, true].map(
          (down) =>
            html`<option
              value="${key} ${down ? 'down' : 'up'}"
              .selected=${view.sort === key && view.descending === down}
            >
              ${title}: ${ways[down ? 1 : 0]}
            </option>`,
        ),
      )}
    </select>
  </div>`;
}

function heading({ view, sort }: Board, { key, title }: (typeof boardColumns)[number]): TemplateResult {
  const isSorted = view.sort === key;
  const way = view.descending ? 'descending' : 'ascending';
  return html`<div role="columnheader" class="cell ${key}" aria-sort=${isSorted ? way : nothing}>
    <button type="button" class="plain" @click=${() => sort(key)}>
      ${title}<span class="arrow" aria-hidden="true">${isSorted ? (view.descending ? ' ▼' : ' ▲') : ''}</span>
    </button>
  </div>`;
}

function rowOf({ words, active, open }: Board, line: CaseLine, index: number): TemplateResult {
  const tab = (column: number): number => (active.row === index && active.column === column ? 0 : -1);
  const { state, lastDay } = line;
  return html`<div role="row" class="row ${state}" aria-rowindex=${index + 2} data-index=${index}>
    <div role="rowheader" class="cell reference">
      <button type="button" class="plain" tabindex=${tab(0)} aria-haspopup="dialog" @click=${() => open(line)}>
        ${line.reference || `Row ${line.row}`}
      </button>
    </div>
    <div role="gridcell" class="cell state" tabindex=${tab(1)}><span class="standing">${stateNames[state]}</span></div>
    <div role="gridcell" class="cell deadline" tabindex=${tab(2)}>${words.deadline(line.rule)}</div>
    <div role="gridcell" class="cell lastDay" tabindex=${tab(3)}>
      ${lastDay && state !== 'met' ? html`<time datetime=${lastDay}>${shortDay(lastDay)}</time>` : nothing}
    </div>
    <div role="gridcell" class="cell left" tabindex=${tab(4)}>${leftWords(line)}</div>
    <div role="gridcell" class="cell process" tabindex=${tab(5)}>${words.process(line.process)}</div>
    <div role="gridcell" class="cell actor" tabindex=${tab(6)}>${words.actor(line.actor)}</div>
  </div>`;
}

/** The same list for paper: a plain table with every row. */
export function paperTable(lines: readonly CaseLine[], words: PackWords): TemplateResult {
  return html`<table class="paper">
    <thead>
      <tr>
        ${boardColumns.map(({ title }) => html`<th scope="col">${title}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        (line) =>
          html`<tr>
            <th scope="row">${line.reference || `Row ${line.row}`}</th>
            <td>${stateNames[line.state]}</td>
            <td>${words.deadline(line.rule)}</td>
            <td>${line.state === 'met' ? '' : shortDay(line.lastDay)}</td>
            <td>${leftWords(line)}</td>
            <td>${words.process(line.process)}</td>
            <td>${words.actor(line.actor)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
