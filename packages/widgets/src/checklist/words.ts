import type { Gap, LawfulTest, Line, Strength } from '@send-kit/core/checklist.js';
import type { Citation, Evidence, Pack, Source, Standing } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { isDay, longDay } from '../shared/days.ts';

/** The answers of a line that is ticked. */
export const answerWords: Readonly<Record<string, string>> = {
  yes: 'Yes',
  no: 'No',
  'not-yet': 'Not yet',
  'not-applicable': 'Not applicable',
  unsure: 'Unsure',
};

export const strengthWords: Readonly<Record<Strength, string>> = {
  strong: 'Strong',
  partly: 'Partly shown',
  gap: 'Gap',
  'not-started': 'Not started',
};

export const testWords: Readonly<Record<LawfulTest, string>> = {
  'not-answered': 'Not answered yet',
  'not-met-so-far': 'Not met on these answers so far',
  met: 'Met on these answers',
};

export const bareWords = 'Answered, nothing to show for it';

export const gapWords: Readonly<Record<Gap['state'], string>> = {
  bare: bareWords,
  no: 'No',
  'not-yet': 'Not yet',
  unsure: 'Unsure',
};

/** Where words of packs are looked up: the list's own pack first. */
export interface Words {
  readonly packs: readonly Pack[];
  /** Whose practice a local line is. */
  readonly ownerOf: (source: Source) => string;
}

export function wordsOf(packs: readonly Pack[]): Words {
  return {
    packs,
    ownerOf: ({ document }) => {
      const pack = packs.find(({ documents = [] }) => documents.some(({ id }) => id === document)) ?? packs[0];
      return pack?.owner ?? pack?.title ?? 'one council';
    },
  };
}

/** How binding it is, always in words. */
export function sayStanding(standing: Standing, source: Source, { ownerOf }: Words): string {
  if (standing === 'local') return `Local practice of ${ownerOf(source)}: not a legal requirement`;
  return standing === 'law' ? 'Law' : 'National guidance';
}

/** `Guide for social care, section 4.2 (version 7, 2018)`. */
export function saySource({ document, section }: Source, { packs }: Words): string {
  const found = packs.flatMap(({ documents = [] }) => documents).find(({ id }) => id === document);
  if (!found) return `${document}, ${section}`;
  const { title, edition, published = '' } = found;
  const year = published.slice(0, 4);
  return `${title.split(':')[0]}, ${section} (${edition}${edition.includes(year) ? '' : `, ${year}`})`;
}

export function link({ text, url }: Citation): TemplateResult {
  return html`<a href=${url} target="_blank" rel="noopener noreferrer"
    >${text}<span class="unseen"> (opens in a new tab)</span></a
  >`;
}

/** Anything that is drawn from a document. */
export interface Drawn {
  readonly source: Source;
  readonly standing: Standing;
  readonly citations?: readonly Citation[] | undefined;
  readonly changed?: readonly string[] | undefined;
}

/** Where something comes from, how binding it is, and what has changed since it was written. */
export function sources({ source, standing, citations = [], changed = [] }: Drawn, words: Words): TemplateResult {
  const url = words.packs.flatMap(({ documents = [] }) => documents).find(({ id }) => id === source.document)?.url;
  const text = saySource(source, words);
  // An Act that is cited to the letter need not be named twice.
  const [act = text] = text.split(',');
  const isCited = standing === 'law' && citations.some((one) => one.text.startsWith(act));
  const places = [...(isCited ? [] : [url ? link({ text, url }) : text]), ...citations.map(link)];
  return html`<p class="source">
      <span class="tag ${standing}">${sayStanding(standing, source, words)}</span>
      ${places.map((one, at) => html`${at > 0 ? '; ' : nothing}${one}`)}
    </p>
    ${changed.length > 0 ? changes(changed, words) : nothing}`;
}

function changes(ids: readonly string[], { packs }: Words): TemplateResult {
  const found = ids.flatMap((id) => packs.flatMap((pack) => pack.changes ?? []).find((one) => one.id === id) ?? []);
  return html`<ul class="changes" aria-label="Changed since it was written">
    ${found.map(
      ({ printed, today, from, says, citation }) =>
        html`<li>
          <b>Changed since${printed && today ? `: printed as “${printed}”, now ${today}` : ''}.</b> ${says}
          ${link(citation)}, from ${longDay(from)}
        </li>`,
    )}
  </ul>`;
}

/** `Bill of the mill (Monday 3 May 2027), in the blue folder`. */
export function sayDocument({ title, where, dated }: Evidence): string {
  return `${title}${dated ? ` (${longDay(dated)})` : ''}${where ? `, ${where}` : ''}`;
}

/** What was answered to a line, in words; empty where nothing was. */
export function sayAnswer({ item, given }: Line): string {
  const answers = given?.answer === undefined ? [] : [given.answer].flat();
  const chosen = answers.map((id) => item.choices?.find((one) => one.id === id)?.label ?? answerWords[id] ?? id);
  const text = given?.text?.trim() ?? '';
  const typed = item.answer === 'date' && isDay(text) ? longDay(text) : text;
  const counted = item.answer === 'number' && typed && item.unit ? `${typed} ${item.unit}` : typed;
  return [chosen.join(', '), counted].filter(Boolean).join('. ');
}

export function count(number: number, one: string, more = `${one}s`): string {
  return `${number} ${number === 1 ? one : more}`;
}
