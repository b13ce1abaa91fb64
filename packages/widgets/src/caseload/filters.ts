import type { BoardView } from '@send-kit/core/caseload-view.js';
import { countStates } from '@send-kit/core/caseload-view.js';
import type { CaseLine, CaseState } from '@send-kit/core/caseload.js';
import { caseStates } from '@send-kit/core/caseload.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { PackWords } from './words.ts';
import { stateNames } from './words.ts';

const number = new Intl.NumberFormat('en-GB');

/** The whole list, the longest overdue first. */
export const wholeBoard: BoardView = {
  states: new Set(),
  search: '',
  process: undefined,
  sort: 'left',
  descending: false,
};

/** How many cases stand how, each count a button that shows them; a search; and the processes, where there are several. */
export function filters(
  lines: readonly CaseLine[],
  view: BoardView,
  words: PackWords,
  look: (how: Partial<BoardView>) => void,
): TemplateResult {
  return html`${guard([lines, view.states], () => stateButtons(lines, view, look))}
    <div class="narrowing off-paper">
      <div>
        <label class="field" for="search">Search by reference</label>
        <input
          id="search"
          type="search"
          autocomplete="off"
          .value=${view.search}
          @input=${(event: Event) => look({ search: (event.target as HTMLInputElement).value })}
        />
      </div>
      ${guard([lines, view.process], () => processChoice(lines, view, words, look))}
    </div>`;
}

/** What is shown, in words: `212 overdue shown`. */
export function shownWords(shown: number, total: number, { states, search, process }: BoardView): string {
  const named = [...states].map((one) => stateNames[one].toLowerCase()).join(' or ');
  const of = search.trim() !== '' || process !== undefined ? ` of ${number.format(total)}` : '';
  return `${number.format(shown)}${of} ${named || (shown === 1 ? 'case' : 'cases')} shown`;
}

function stateButtons(
  lines: readonly CaseLine[],
  { states }: BoardView,
  look: (how: Partial<BoardView>) => void,
): TemplateResult {
  const counts = countStates(lines);
  const toggle = (one: CaseState): void => {
    const chosen = new Set(states);
    if (!chosen.delete(one)) chosen.add(one);
    look({ states: chosen });
  };
  return html`<div class="filters" role="group" aria-label="Show by standing">
    <button type="button" aria-pressed=${states.size === 0} @click=${() => look({ states: new Set() })}>
      All <b>${number.format(lines.length)}</b>
    </button>
    ${caseStates.map(
      (one) =>
        html`<button type="button" class=${one} aria-pressed=${states.has(one)} @click=${() => toggle(one)}>
          ${stateNames[one]} <b>${number.format(counts[one])}</b>
        </button>`,
    )}
  </div>`;
}

function processChoice(
  lines: readonly CaseLine[],
  view: BoardView,
  words: PackWords,
  look: (how: Partial<BoardView>) => void,
): TemplateResult | typeof nothing {
  const found = [...new Set(lines.flatMap(({ process }) => process ?? []))];
  if (found.length < 2) return nothing;
  return html`<div>
    <label class="field" for="process">Process</label>
    <select
      id="process"
      @change=${(event: Event) => look({ process: (event.target as HTMLSelectElement).value || undefined })}
    >
      <option value="" .selected=${view.process === undefined}>All</option>
      ${found.map((id) => html`<option value=${id} .selected=${view.process === id}>${words.process(id)}</option>`)}
    </select>
  </div>`;
}
