import type { Assessment, SectionStanding, Strength } from '@send-kit/core/checklist.js';
import type { TemplateResult } from 'lit';
import { html, nothing, svg } from 'lit';
import { count, strengthWords } from '../checklist/words.ts';

/** `3 of 5 shown, 1 answered with nothing to show for it`. */
export function sayShown({ met, bare, counted }: SectionStanding): string {
  return `${met} of ${counted} shown${bare > 0 ? `, ${bare} with nothing to show for it` : ''}`;
}

/** How strong one area is, in a word. */
export function strengthTag(strength: Strength | undefined): TemplateResult | typeof nothing {
  return strength ? html`<b class="strength ${strength}">${strengthWords[strength]}</b>` : nothing;
}

/** Areas whose lines count. */
export function areas({ sections }: Assessment): readonly SectionStanding[] {
  return sections.filter(({ strength }) => strength);
}

/** How strong each area is: bars with words, and the same as a table. */
export function picture(assessment: Assessment, jump: (event: Event, id: string) => void): TemplateResult {
  const shown = areas(assessment);
  return html`<section class="picture" aria-labelledby="picture">
    <h3 id="picture">How strong it is, by area</h3>
    <p class="hint">
      A line counts once it is answered yes and, where it names documents, one in the index shows it. This is not the
      lawful test.
    </p>
    <ul>
      ${shown.map((one) => {
        const { section, strength, counted, met, bare } = one;
        const share = (lines: number): string => `${((100 * lines) / counted).toFixed(1)}%`;
        return html`<li class=${strength ?? nothing}>
          <a href="#section-${section.id}" @click=${(event: Event) => jump(event, `section-${section.id}`)}
            >${section.title}</a
          >
          ${strengthTag(strength)} <span class="shown">${sayShown(one)}</span>
          <svg aria-hidden="true">
            ${svg`<rect class="whole" width="100%" height="100%" /><rect class="full" width=${share(met)} height="100%" /><rect class="half" x=${share(met)} width=${share(bare)} height="100%" />`}
          </svg>
        </li>`;
      })}
    </ul>
    <details>
      <summary>The same as a table</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">Area</th>
            <th scope="col">Strength</th>
            <th scope="col">Lines</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map(
            (one) =>
              html`<tr>
                <th scope="row">${one.section.title}</th>
                <td>${one.strength ? strengthWords[one.strength] : nothing}</td>
                <td>${sayShown(one)}</td>
              </tr>`,
          )}
        </tbody>
      </table>
    </details>
  </section>`;
}

/** `Strong in 2 areas; a gap in 1.` */
export function sayStrengths({ strengths }: Assessment): string {
  const said = (Object.keys(strengthWords) as Strength[]).flatMap((one) =>
    strengths[one] > 0 ? [`${strengthWords[one]}: ${count(strengths[one], 'area')}`] : [],
  );
  return `${said.join('; ')}.`;
}
