import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

/** One thing that is wrong, and the field to mend it in. */
export interface Fault {
  /** The id of the field, in the same root as the summary. */
  readonly field: string;
  readonly text: string;
}

/**
 * What is wrong, at the top, each linked to its field. It takes focus only when somebody asked for the answer.
 *
 * @param isFixed there are no fields to mend anything in.
 */
export function errorSummary(faults: readonly Fault[], isFixed = false): TemplateResult | typeof nothing {
  if (faults.length === 0) return nothing;
  // A link's own jump does not cross into a shadow root in every browser, and would move the host page's address.
  const jump = (event: Event, field: string): void => {
    event.preventDefault();
    const target = ((event.target as Element).getRootNode() as ShadowRoot).getElementById(field);
    for (let box = target; box; box = box.parentElement) if (box instanceof HTMLDetailsElement) box.open = true;
    target?.focus();
  };
  return html`<div class="faults" tabindex="-1" role="group" aria-labelledby="faults">
    <h2 id="faults">There is a problem</h2>
    <ul>
      ${faults.map(
        ({ field, text }) =>
          html`<li>
            ${isFixed ? text : html`<a href="#${field}" @click=${(event: Event) => jump(event, field)}>${text}</a>`}
          </li>`,
      )}
    </ul>
  </div>`;
}
