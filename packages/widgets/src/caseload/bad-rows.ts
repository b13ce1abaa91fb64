import type { ColumnChoice } from '@send-kit/core/caseload-columns.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Counted } from './sheet.ts';
import type { PackWords } from './words.ts';
import { faultWords } from './words.ts';

/** More bad rows than anybody reads in one go. */
const most = 100;
const number = new Intl.NumberFormat('en-GB');

/** What was odd about the file: rows that stand on no board, each with its reason, and days that Excel kept as numbers. */
export function badRows({ bad, serials }: Counted, choices: readonly ColumnChoice[], words: PackWords): TemplateResult {
  const item = (row: Counted['bad'][number]): TemplateResult =>
    html`<li>
      <strong>Row ${row.number}${row.reference ? `, ${row.reference}` : ''}</strong>:
      ${faultWords(row, choices, words.vocabulary).join(' ')}
    </li>`;
  return html`${
    serials > 0
      ? html`<p class="hint off-paper">
          ${serials === 1 ? 'One date is' : `${number.format(serials)} dates are`} written as a serial number, the way
          Excel keeps dates. ${serials === 1 ? 'It was' : 'They were'} recognised and read as
          ${serials === 1 ? 'a day' : 'days'}.
        </p>`
      : nothing
  }
  ${
    bad.length === 0
      ? nothing
      : html`<details class="bad" open>
          <summary>
            ${number.format(bad.length)} ${bad.length === 1 ? 'row' : 'rows'} could not be counted; the others stand
          </summary>
          <ul tabindex="0" aria-label="Rows that could not be counted">
            ${guard([bad], () => bad.slice(0, most).map(item))}
          </ul>
          ${bad.length > most ? html`<p class="hint">And ${number.format(bad.length - most)} more.</p>` : nothing}
        </details>`
  }`;
}
