import type { Day } from '@send-kit/pack';
import { longDay } from '../shared/days.ts';
import type { Row } from './rows.ts';
import { statusNames, summaryOf } from './rows.ts';

/** The answer as plain lines, for an e-mail or a case note. */
export function asText(
  rows: readonly Row[],
  given: readonly (readonly [string, string])[],
  actors: Readonly<Record<string, string>>,
  today: Day,
  lawCheckedOn: Day,
): string {
  const lines = [
    ...given.map(([name, value]) => `${name}: ${value}`),
    '',
    ...summaryOf(rows),
    '',
    ...rows.map(({ rule, entry, lead, when, left }) =>
      [
        `${rule.title}: ${[lead, when].filter(Boolean).join(' ')}${left && ` (${left})`}`,
        `  ${actors[entry.actor] ?? entry.actor}. ${statusNames[entry.status]}: ${entry.citation}`,
      ].join('\n'),
    ),
    '',
    `Each day is the last lawful day, not a target. Counted on ${longDay(today)}; law last checked on ${longDay(lawCheckedOn)}.`,
  ];
  return lines.join('\n').trim();
}
