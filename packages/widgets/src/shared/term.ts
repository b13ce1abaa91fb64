import type { Pack, Term } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { css, html } from 'lit';

/** For {@link term}: a word that can be asked what it means. */
export const termStyles = css`
  .term button {
    display: inline;
    min-block-size: 1.5em;
    padding: 0 0.125em;
    border: 0;
    border-block-end: 0.125em dotted;
    border-radius: 0;
    background: none;
    color: inherit;
    font-weight: inherit;
    text-align: start;
  }
  .term [role='note'] {
    display: block;
    margin-block: 0.25em;
    padding: 0.5em 0.75em;
    border: 0.0625em solid var(--line);
    border-inline-start: 0.25em solid var(--accent);
    background: var(--wash);
    color: var(--ink);
    font-size: 1rem;
    font-weight: 400;
  }
  .term [hidden] {
    display: none;
  }
  @media print {
    .term button {
      display: inline;
      border: 0;
    }
  }
`;

/**
 * A word with its meaning behind it: a button that opens a note below. The note is read out as it opens; Escape, or the
 * button again, closes it. It stands in the text and covers nothing, so that it is right at any zoom.
 */
export function term(word: string, means: string): TemplateResult {
  const toggle = (box: Element, isOpen?: boolean): void => {
    const note = box.querySelector<HTMLElement>('[role=note]');
    const button = box.querySelector('button');
    if (!note || !button) return;
    note.hidden = !(isOpen ?? note.hidden);
    button.ariaExpanded = String(!note.hidden);
  };
  const key = (event: KeyboardEvent): void => {
    const box = event.currentTarget as Element;
    const isOpen = !box.querySelector<HTMLElement>('[role=note]')?.hidden;
    if (event.key !== 'Escape' || !isOpen) return;
    // A dialog around it stays open: what was opened last is closed first.
    event.preventDefault();
    event.stopPropagation();
    toggle(box, false);
    box.querySelector('button')?.focus();
  };
  // What it means is there from the beginning and only hidden: nothing is drawn anew when it is shown.
  return html`<span class="term" @keydown=${key}
    ><button
      type="button"
      aria-expanded="false"
      @click=${({ currentTarget }: Event) => toggle((currentTarget as Element).parentElement as Element)}
    >
      ${word}<span class="unseen"> (what does it mean?)</span></button
    ><span aria-live="polite"><span role="note" hidden>${means}</span></span></span
  >`;
}

/**
 * A text in which the terms of a glossary can be asked what they mean, each where it stands first.
 *
 * @returns the text in pieces, for a template.
 */
export function withTerms(text: string, terms: readonly Term[]): readonly (string | TemplateResult)[] {
  const pattern = patternOf(terms);
  if (!pattern) return [text];
  const told = new Set<Term>();
  const pieces: (string | TemplateResult)[] = [];
  let at = 0;
  for (const { 0: word, index } of text.matchAll(pattern.any)) {
    const found = pattern.terms.get(word.toLowerCase());
    if (!found || told.has(found)) continue;
    told.add(found);
    pieces.push(text.slice(at, index), term(word, meaningOf(found, terms)));
    at = index + word.length;
  }
  return [...pieces, text.slice(at)];
}

/** What a term means; a local word says first what it is called elsewhere. */
export function meaningOf({ means, national }: Term, terms: readonly Term[]): string {
  const elsewhere = terms.find(({ id }) => id === national);
  return elsewhere ? `Elsewhere called ${elsewhere.term}. ${means}` : means;
}

const lists = new WeakMap<readonly Pack[], readonly Term[]>();

/** The terms of all packs; the same list for the same packs. */
export function termsOf(packs: readonly Pack[]): readonly Term[] {
  const known = lists.get(packs) ?? packs.flatMap(({ glossaries = [] }) => glossaries.flatMap((one) => one.terms));
  lists.set(packs, known);
  return known;
}

interface Pattern {
  readonly any: RegExp;
  readonly terms: ReadonlyMap<string, Term>;
}

const patterns = new WeakMap<readonly Term[], Pattern>();

function patternOf(terms: readonly Term[]): Pattern | undefined {
  if (terms.length === 0) return undefined;
  const known = patterns.get(terms);
  if (known) return known;
  const names = new Map<string, Term>();
  for (const one of terms) {
    for (const name of [one.term, ...(one.also ?? [])]) {
      if (!names.has(name.toLowerCase())) names.set(name.toLowerCase(), one);
    }
  }
  // The longest first: “EHC plan” is not a plan.
  const words = [...names.keys()].sort((a, b) => b.length - a.length);
  const any = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const pattern = { any: new RegExp(`(?<![\\p{L}\\d])(?:${any})(?![\\p{L}\\d])`, 'giu'), terms: names };
  patterns.set(terms, pattern);
  return pattern;
}
