import type { BoardWords } from '@send-kit/core/caseload-view.js';
import type { CaseLine, CaseState, CaseWhy } from '@send-kit/core/caseload.js';
import type { ColumnChoice } from '@send-kit/core/caseload-columns.js';
import type { Deadline, Exception, Pack, Vocabulary } from '@send-kit/pack';
import { countDays, readDay } from '../shared/days.ts';
import type { BadRow } from './sheet.ts';

/** What each standing is called. */
export const stateNames: Readonly<Record<CaseState, string>> = {
  overdue: 'Overdue',
  'due-soon': 'Due soon',
  due: 'Due',
  'needs-person': 'Needs a person',
  lifted: 'Lifted',
  met: 'Met',
  'no-date': 'No date',
};

const reasons: Readonly<Record<CaseWhy, string>> = {
  'exception-recorded': 'An exception is recorded',
  'not-told-whether-done': 'The file does not say if it was done',
  closed: 'Closed or withdrawn',
  'beyond-horizon': 'Bank holidays not known yet',
  'nothing-to-count-from': 'Nothing to count from',
  'does-not-apply': 'No limit applies',
  'met-late': 'Not all in time',
};

/** How a standing is written in the row. */
export function leftWords({ state, left, why }: CaseLine): string {
  if (why === 'exception-recorded' && left !== undefined) return `${countDays(-left)} over; exception recorded`;
  if (why) return reasons[why];
  if (left === undefined) return state === 'lifted' ? 'No new day' : '';
  if (left < 0) return `${countDays(-left)} over`;
  return left === 0 ? 'Today is the last day' : `${countDays(left)} left`;
}

const short = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** @returns `Mon 2 Nov 2026`. */
export function shortDay(day: string | undefined): string {
  return day === undefined ? '' : short.format(readDay(day) * 86_400_000).replace(',', '');
}

/** The words of the packs, by id. */
export interface PackWords extends BoardWords {
  readonly vocabulary: Vocabulary;
  readonly rules: ReadonlyMap<string, Deadline>;
  readonly exceptions: ReadonlyMap<string, Exception>;
}

/** Gathers the words that a board shows. */
export function wordsIn(packs: readonly Pack[], vocabulary: Vocabulary): PackWords {
  const rules = new Map(packs.flatMap((pack) => pack.deadlines).map((rule) => [rule.id, rule]));
  const exceptions = new Map(packs.flatMap((pack) => pack.exceptions).map((one) => [one.id, one]));
  const processes = new Map(vocabulary.processes.map(({ id, title }) => [id, title]));
  return {
    vocabulary,
    rules,
    exceptions,
    process: (id = '') => processes.get(id) ?? '',
    deadline: (rule = '') => rules.get(rule)?.title ?? '',
    actor: (id = '') => vocabulary.actors[id] ?? '',
  };
}

const problems = {
  'not-a-date': 'is not a date',
  'not-a-real-day': 'is not a real day',
  'month-first': 'has its month first, and this file is read day first',
  'not-a-process': 'is not a process',
  'not-yes-or-no': 'is neither yes nor no',
} as const;

/** What is wrong with a row, one sentence a fault. */
export function faultWords({ faults }: BadRow, choices: readonly ColumnChoice[], { events }: Vocabulary): string[] {
  const titleOf = (target: string): string => choices.find((one) => one.target === target)?.title ?? target;
  return faults.map((fault) => {
    if ('target' in fault) return `${titleOf(fault.target)}: “${fault.found}” ${problems[fault.problem]}.`;
    // "a day on or after draft-served (2026-08-26)": the event in its own words.
    const expected = fault.expected.replace(/[a-z]+(?:-[a-z]+)+/g, (id) => {
      const title = events.find((event) => event.id === id)?.title;
      return title ? `“${title}”` : id;
    });
    return `${titleOf(fault.field)}: expected ${expected}, found ${fault.found.replaceAll('"', '')}.`;
  });
}
