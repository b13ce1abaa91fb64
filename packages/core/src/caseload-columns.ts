import type { Vocabulary } from '@send-kit/pack';
import { synonyms } from './caseload-synonyms.ts';

/**
 * What a column holds: `reference`, `process`, `events.request-received`, `facts.week-20-exception`,
 * `facts.absence.from`, or one of the outcomes that only a caseload has.
 */
export type Target = string;

/** A thing that a column can hold, for a list to choose from. */
export interface ColumnChoice {
  readonly target: Target;
  readonly title: string;
  readonly holds: 'text' | 'day' | 'flag' | 'outcome';
}

/** Everything a column can hold. */
export function columnChoices({ events, facts }: Vocabulary): ColumnChoice[] {
  const parts = (id: string, title: string, end: string, endTitle: string): ColumnChoice[] => [
    { target: `facts.${id}.from`, title: `${title}: from`, holds: 'day' },
    { target: `facts.${id}.${end}`, title: `${title}: ${endTitle}`, holds: 'day' },
    { target: `facts.${id}.impractical`, title: `${title}: made the limit impractical (yes or no)`, holds: 'flag' },
  ];
  return [
    { target: 'reference', title: 'Reference', holds: 'text' },
    { target: 'process', title: 'Process', holds: 'text' },
    ...events
      .filter(({ kind }) => kind !== 'instant')
      .map(({ id, title }): ColumnChoice => ({ target: `events.${id}`, title, holds: 'day' })),
    { target: 'request-outcome', title: 'Whether to assess: yes, no or withdrawn', holds: 'outcome' },
    { target: 'assessment-outcome', title: 'Whether to make a plan: yes, no or withdrawn', holds: 'outcome' },
    { target: 'assessment-outcome-on', title: 'The day of that decision', holds: 'day' },
    { target: 'review-outcome', title: 'The review ended with: amend, maintain or cease', holds: 'outcome' },
    { target: 'closed-on', title: 'The case was closed, or the plan ceased', holds: 'day' },
    ...facts.flatMap(({ id, title, shape }): ColumnChoice[] => {
      if (shape === 'flag') return [{ target: `facts.${id}`, title: `${title} (yes or no)`, holds: 'flag' }];
      if (shape === 'closure') return parts(id, title, 'reopens', 'open again');
      if (shape === 'absence') return parts(id, title, 'to', 'to');
      if (shape === 'day') return [{ target: `facts.${id}`, title, holds: 'day' }];
      if (shape === 'reason') {
        return [
          { target: `facts.${id}.reason`, title: `${title}: reason`, holds: 'text' },
          {
            target: `facts.${id}.impractical`,
            title: `${title}: made the limit impractical (yes or no)`,
            holds: 'flag',
          },
        ];
      }
      return shape === 'choice' || shape === 'year' ? [{ target: `facts.${id}`, title, holds: 'text' }] : [];
    }),
  ];
}

/**
 * Matches the headings of a file by name. A heading is first taken word by word; only then are words such as "date" and
 * "of" left out, so that `RequestOutcome` and `RequestOutcomeDate` stay apart.
 *
 * @returns a target for each heading; undefined where none is known. No target is given twice.
 */
export function matchColumns(headings: readonly string[], vocabulary: Vocabulary): (Target | undefined)[] {
  const choices = columnChoices(vocabulary);
  const found = new Array<Target | undefined>(headings.length).fill(undefined);
  const taken = new Set<Target>();
  for (const shorten of [letters, keyWords]) {
    const named = headings.map(shorten);
    for (const { target, title } of choices) {
      if (taken.has(target)) continue;
      const own = target.replace(/^(events|facts)\./, '');
      for (const name of [target, own, title, ...(synonyms[own] ?? [])]) {
        const wanted = shorten(name);
        const index = wanted === '' ? -1 : named.findIndex((heading, at) => heading === wanted && !found[at]);
        if (index === -1) continue;
        found[index] = target;
        taken.add(target);
        break;
      }
    }
  }
  return found;
}

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

const fillers = new Set('the a an of on for was were is date dates day dt sent to ehc whether'.split(' '));
const keyWords = (text: string): string =>
  text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => !fillers.has(word))
    .join('');
