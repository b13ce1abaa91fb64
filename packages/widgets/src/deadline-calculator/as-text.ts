import type { Desk } from './desk.ts';
import { statuses, summaryOf } from './rows.ts';

/** The answer as plain lines, for an e-mail or a case note. */
export function asText({ rows, vocabulary }: Desk, given: readonly string[][], foot: string): string {
  return [
    ...given.map((pair) => pair.join(': ')),
    '',
    ...summaryOf(rows),
    '',
    ...rows.map(
      ({ rule, entry, lead, when, left }) => `${rule.title}: ${lead} ${when}${left && ` (${left})`}
  ${vocabulary.actors[entry.actor]}. ${statuses[entry.status][0]}: ${entry.citation}`,
    ),
    '',
    foot,
  ].join('\n');
}
