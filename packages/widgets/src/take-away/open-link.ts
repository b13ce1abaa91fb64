import { readLink } from '@send-kit/core/link.js';
import type { Question } from '@send-kit/core/question.js';
import { prepare } from '@send-kit/core/timetable.js';
import type { Pack } from '@send-kit/pack';

/** What a link brought, or why it was not opened, in words for the reader. */
export type OpenedLink = { readonly question: Question } | { readonly refused: string };

const refusals = {
  'too-long': 'This link is longer than any that SEND Kit writes, so it was not opened.',
  newer: 'This link was made by a newer SEND Kit than this page has. Nothing of it was used.',
} as const;

/**
 * Opens the part of an address after `#`. A link may come from anybody: it is used whole or not at all.
 *
 * @param fragment `location.hash`.
 * @param packs what the question in it is asked of.
 * @returns undefined where it is no link of ours.
 */
export function openLink(fragment: string, packs: readonly Pack[]): OpenedLink | undefined {
  const reading = readLink(fragment);
  if ('question' in reading) {
    const answer = prepare(packs).answer(reading.question);
    if (!('error' in answer)) return reading;
    const fields = answer.errors.map(({ field }) => field).join(', ');
    return { refused: `The dates in this link cannot stand (${fields}). Nothing of it was used.` };
  }
  if (reading.problem === 'no-link') return undefined;
  if (reading.problem === 'not-understood') {
    return { refused: `This link cannot be read (${reading.part ?? 'its beginning'}). Nothing of it was used.` };
  }
  return { refused: refusals[reading.problem] };
}
