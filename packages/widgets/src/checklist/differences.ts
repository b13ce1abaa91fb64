import type { Checklist, ChecklistItem, Difference, Pack } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { css, html, nothing } from 'lit';
import type { Words } from './words.ts';
import { saySource } from './words.ts';

export const editionStyles = css`
  .key {
    color: var(--faint);
    font-size: 0.9375em;
  }
  .editions {
    margin-block: 2em;
  }
  .editions ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .pair {
    display: grid;
    gap: 0.5em 1.5em;
  }
  .edition {
    padding: 0.5em 0.75em;
    border-inline-start: 0.25em solid var(--line);
    background: var(--wash);
  }
  .edition p {
    margin: 0;
  }
  .editions li {
    margin-block-end: 1.25em;
  }
  .new .edition:last-child,
  .changed .edition:last-child {
    border-color: var(--accent);
  }
  @container (min-width: 44em) {
    .pair {
      grid-template-columns: 1fr 1fr;
    }
  }
`;

const kinds: Readonly<Record<Difference['what'], string>> = { dropped: 'Dropped', new: 'New', changed: 'Changed' };

/** Two editions of a list side by side: what was dropped, what came in, what changed, and why. */
export function differences(checklist: Checklist, pack: Pack, words: Words): TemplateResult | typeof nothing {
  const older = pack.checklists?.find(({ id }) => id === checklist.replaces);
  const { differences: found = [] } = checklist;
  if (!older || found.length === 0) return nothing;
  const cell = (name: string, id: string | undefined, list: Checklist): TemplateResult => {
    const item = itemOf(list, id);
    return html`<div class="edition">
      <p class="key">${name}</p>
      <p>${item ? item.asks : html`<i>Nothing of this</i>`}</p>
    </div>`;
  };
  return html`<section class="editions" aria-labelledby="editions">
    <h3 id="editions">What changed from the older edition</h3>
    <p class="hint">Before: ${older.title}, ${saySource(older.source, words)}. Now: ${checklist.title}.</p>
    <ul>
      ${found.map(
        ({ what, step, was, says, why }) =>
          html`<li class=${what}>
            <p><span class="tag">${kinds[what]}</span> ${says}${why ? html` <b>Why:</b> ${why}` : nothing}</p>
            ${
              itemOf(older, was) || itemOf(checklist, step)
                ? html`<div class="pair">${cell('Before', was, older)} ${cell('Now', step, checklist)}</div>`
                : nothing
            }
          </li>`,
      )}
    </ul>
  </section>`;
}

function itemOf({ sections }: Checklist, id: string | undefined): ChecklistItem | undefined {
  return id === undefined ? undefined : sections.flatMap(({ items }) => items).find((item) => item.id === id);
}
