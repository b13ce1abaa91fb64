import type { Reading } from '@send-kit/core/caseload-case.js';
import type { ColumnChoice } from '@send-kit/core/caseload-columns.js';
import type { DateOrder, OrderEvidence } from '@send-kit/core/caseload-day.js';
import type { ProcessWord } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Sheet } from './sheet.ts';

export interface Mapping {
  readonly sheet: Sheet;
  readonly reading: Reading;
  readonly choices: readonly ColumnChoice[];
  readonly processes: readonly ProcessWord[];
  readonly changed: (reading: Reading) => void;
  /** Its fields are made only when somebody looks: a choice of a hundred things for each column is much to lay out. */
  readonly isOpen: boolean;
  readonly toggled: (isOpen: boolean) => void;
}

/** Whether the file cannot be counted until somebody says what its columns hold. */
export function isLacking({ columns }: Reading): boolean {
  return !columns.includes('reference') || !columns.some((one) => one?.startsWith('events.'));
}

/** What each column of the file holds: found by name, and corrected here. */
export function mappingForm(mapping: Mapping): TemplateResult {
  const { sheet, reading } = mapping;
  const { columns } = reading;
  const used = columns.filter(Boolean).length;
  return html`<details
    class="mapping off-paper"
    .open=${mapping.isOpen}
    @toggle=${(event: Event) => mapping.toggled((event.target as HTMLDetailsElement).open)}
  >
    <summary>${used} of ${columns.length} columns are used: check or change them</summary>
    ${mapping.isOpen ? guard([sheet, reading], () => fields(mapping)) : nothing}
  </details>`;
}

function fields({ sheet, reading, choices, processes, changed }: Mapping): TemplateResult {
  const { columns, order, process } = reading;
  // A thing stands in one column: the one chosen last.
  const setColumn = (index: number, target: string | undefined): void =>
    changed({
      ...reading,
      columns: columns.map((one, at) => (at === index ? target : one === target ? undefined : one)),
    });
  return html`<fieldset class="columns">
      <legend>What the columns hold</legend>
      <p class="hint">This is remembered while the page is open, and nowhere else.</p>
      ${sheet.headings.map((heading, index) => {
        const example = sheet.rows.find(({ cells }) => cells[index]?.trim())?.cells[index];
        return html`<div class="column">
          <label for="column-${index}">
            <span class="field">${heading || `Column ${index + 1}`}</span>
            ${example ? html`<span class="hint">such as ${example}</span>` : nothing}
          </label>
          <select
            id="column-${index}"
            @change=${(event: Event) => setColumn(index, (event.target as HTMLSelectElement).value || undefined)}
          >
            <option value="" .selected=${columns[index] === undefined}>Not used</option>
            ${choices.map(
              ({ target, title }) =>
                html`<option value=${target} .selected=${columns[index] === target}>${title}</option>`,
            )}
          </select>
        </div>`;
      })}
    </fieldset>
    <fieldset>
      <legend>Dates in numbers are written</legend>
      ${(['day-first', 'month-first'] as const).map(
        (one) =>
          html`<label class="tick">
            <input
              type="radio"
              name="order"
              .checked=${order === one}
              @change=${() => changed({ ...reading, order: one })}
            />
            ${one === 'day-first' ? 'day first: 21/9/2026' : 'month first: 9/21/2026'}
          </label>`,
      )}
    </fieldset>
    <label class="field" for="default-process">Rows that name no process</label>
    <select
      id="default-process"
      @change=${(event: Event) =>
        changed({ ...reading, process: (event.target as HTMLSelectElement).value || undefined })}
    >
      <option value="" .selected=${process === undefined}>Whatever their dates allow</option>
      ${processes.map(({ id, title }) => html`<option value=${id} .selected=${process === id}>${title}</option>`)}
    </select>`;
}

/** A file whose dates can only be month first is asked about; it is never turned round by itself. */
export function orderQuestion(
  { monthFirst, dayFirst, either, example }: OrderEvidence,
  answer: (order: DateOrder) => void,
): TemplateResult | typeof nothing {
  if (monthFirst === 0) return nothing;
  const isMixed = dayFirst > 0;
  return html`<div class="notice order" role="group" aria-label="Order of dates">
    <p>
      ${
        isMixed
          ? `This file writes some dates day first and others month first, such as ${example}. It is read day first; the others are listed below.`
          : `Dates such as ${example} can only be month first. Is the whole file written month first?`
      }
      ${either > 0 ? `${either} of its dates could be read either way.` : nothing}
    </p>
    ${
      isMixed
        ? nothing
        : html`<div class="actions">
            <button type="button" @click=${() => answer('month-first')}>Yes, read it month first</button>
            <button type="button" @click=${() => answer('day-first')}>No, keep day first</button>
          </div>`
    }
  </div>`;
}
