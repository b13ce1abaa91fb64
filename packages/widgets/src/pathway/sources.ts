import type { Citation, Pathway, PathwayStep, Source, Standing } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { longDay } from '../shared/days.ts';
import type { Desk } from './desk.ts';

type Here = Pick<Desk, 'packs' | 'pack'>;

/** How binding it is, always in words. */
export function sayStanding(standing: Standing, { pack }: Here): string {
  if (standing === 'local') return `Local practice of ${pack.owner ?? pack.title}: not a legal requirement`;
  return standing === 'law' ? 'Law' : 'National guidance';
}

/** `Quick Guide, note 1.3`: what stands after a colon in the title is its subtitle. */
export function saySource({ document, section }: Source, { packs }: Here): string {
  const found = packs.flatMap(({ documents = [] }) => documents).find(({ id }) => id === document);
  return `${found?.title.split(':')[0] ?? document}, ${/^\d/.test(section) ? 'section ' : ''}${section}`;
}

export function link({ text, url }: Citation): TemplateResult {
  return html`<a href=${url} target="_blank" rel="noopener noreferrer"
    >${text}<span class="unseen"> (opens in a new tab)</span></a
  >`;
}

/**
 * Where a step or a pathway comes from, how binding it is, and what has changed since it was written.
 *
 * @param isFolded the changes lie under a line that opens them.
 */
export function sources(
  { source, citations = [], changed = [] }: PathwayStep | Pathway,
  standing: Standing,
  here: Here,
  isFolded = false,
): TemplateResult {
  const url = here.packs.flatMap(({ documents = [] }) => documents).find(({ id }) => id === source.document)?.url;
  const text = saySource(source, here);
  const all = here.packs.flatMap(({ changes = [] }) => changes);
  const changes = changed.flatMap((id) => all.find((one) => one.id === id) ?? []);
  const list = html`<ul class="changes">
    ${changes.map(
      ({ printed, today, from, says, citation }) =>
        html`<li>
          <b>Changed since${printed && today ? `: printed as “${printed}”, now ${today}` : ''}.</b> ${says}
          ${link(citation)}, from ${longDay(from)}
        </li>`,
    )}
  </ul>`;
  return html`<p class="source">
      <span class="tag">${sayStanding(standing, here)}</span> ${url ? link({ text, url }) : text}${citations.map(
        (one) => html`; ${link(one)}`,
      )}
    </p>
    ${
      changes.length === 0
        ? nothing
        : isFolded
          ? html`<details>
              <summary>What has changed since it was written</summary>
              ${list}
            </details>`
          : list
    }`;
}
