import type { Sen2, Sen2Measure, Share } from '@send-kit/core/sen2.js';
import { percentOf } from '@send-kit/core/sen2.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { PackWords } from './words.ts';

const number = new Intl.NumberFormat('en-GB');

const titles: Readonly<Record<Sen2Measure['id'], (weeks: number) => string>> = {
  decision: (weeks) => `Decided within ${weeks} weeks`,
  'no-plan': (weeks) => `Told of no plan within ${weeks} weeks`,
  plan: (weeks) => `Plan within ${weeks} weeks`,
};

/** The percentages of the SEN2 return, each with what it is a part of. */
export function sen2Table(
  { measures, years, everyPlanHasException }: Sen2,
  year: number | undefined,
  setYear: (year: number | undefined) => void,
  words: PackWords,
): TemplateResult {
  return html`<section class="sen2" aria-labelledby="sen2">
    <h2 id="sen2">Timeliness, as the SEN2 return counts it</h2>
    <div class="off-paper">
      <label class="field" for="year">Done in the calendar year</label>
      <select
        id="year"
        @change=${(event: Event) => setYear(Number((event.target as HTMLSelectElement).value) || undefined)}
      >
        <option value="" .selected=${year === undefined}>All years in the file</option>
        ${years.map((one) => html`<option value=${one} .selected=${year === one}>${one}</option>`)}
      </select>
    </div>
    <table>
      <caption class="unseen">
        Timeliness${year ? ` in ${year}` : ''}
      </caption>
      <thead>
        <tr>
          <td></td>
          <th scope="col">By the law</th>
          <th scope="col">Receipt as day 1</th>
        </tr>
      </thead>
      ${measures.map(
        (one) =>
          html`<tbody>
            <tr>
              <th scope="rowgroup" colspan="3">
                ${titles[one.id](one.weeks)}
                ${
                  one.late > 0
                    ? html`<span class="hint">(${number.format(one.late)} more waiting, and late)</span>`
                    : nothing
                }
              </th>
            </tr>
            <tr>
              <th scope="row">All cases</th>
              ${share(one.withExceptions.law)}${share(one.withExceptions.dayOne)}
            </tr>
            <tr>
              <th scope="row">Without exceptions</th>
              ${share(one.withoutExceptions.law)}${share(one.withoutExceptions.dayOne)}
            </tr>
          </tbody>`,
      )}
    </table>
    ${
      everyPlanHasException
        ? html`<p class="notice">
            Every plan counted here has an exception recorded. Usually the flag is then set too freely.
          </p>`
        : nothing
    }
    <p class="hint">
      By the law the day of receipt is left out; the wording of the return makes it day 1, which ends a day earlier.
      Cases with a recorded exception are left out of the last line of each, above and below the fraction.
      ${words.rules.get('sen2-20w')?.notes?.join(' ')}
    </p>
  </section>`;
}

function share(one: Share): TemplateResult {
  const percent = percentOf(one);
  return html`<td>
    ${
      percent === undefined
        ? html`<span class="hint">No cases</span>`
        : html`<strong>${percent.toFixed(1)}%</strong>
            <span class="hint">${number.format(one.within)} of ${number.format(one.of)}</span>`
    }
  </td>`;
}
