import type { Difference } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Desk } from './desk.ts';

const kinds: Readonly<Record<Difference['what'], string>> = { dropped: 'Dropped', new: 'New', changed: 'Changed' };

/**
 * What changed from the older edition, and a way to look at the other one.
 *
 * @param home the edition that the page names, while another is shown.
 * @param show without an id it goes back to that one.
 */
export function editions(
  { pack, pathway }: Desk,
  home: string | undefined,
  show: (id?: string) => void,
): TemplateResult | typeof nothing {
  const { replaces, differences = [] } = pathway;
  const newer = pack.pathways?.find((one) => one.replaces === pathway.id);
  return html`${
    home || newer
      ? html`<div class="notice">
          <p>
            ${newer ? html`This edition was replaced by “${newer.title}”.` : nothing}
            ${home ? 'You are looking at another edition: what is answered here is not kept.' : nothing}
          </p>
          <button type="button" @click=${() => (home ? show() : show(newer?.id))}>
            ${home ? 'Back to the edition before' : 'Show the newer edition'}
          </button>
        </div>`
      : nothing
  }
  ${
    replaces
      ? html`<details>
          <summary>What changed from the older edition</summary>
          <ul>
            ${differences.map(
              ({ what, says, why }) =>
                html`<li><b>${kinds[what]}:</b> ${says} ${why ? html`Why: ${why}` : nothing}</li>`,
            )}
          </ul>
          ${home ? nothing : html`<button type="button" @click=${() => show(replaces)}>Show the older edition</button>`}
        </details>`
      : nothing
  }`;
}
