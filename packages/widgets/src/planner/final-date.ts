import type { Timetable } from '@send-kit/core/timetable.js';
import type { Day, Deadline, Pack } from '@send-kit/pack';

/** What can be worked out from its end: a process, the event it ends with, and an event that may be fixed already. */
export interface Ending {
  readonly process: string;
  readonly final: string;
  readonly given: string | undefined;
  /** The law has a day of its own for it, by the move and its year. */
  readonly byYear: boolean;
  readonly says: string;
}

export const endings: readonly [Ending, ...Ending[]] = [
  {
    process: 'phase-transfer',
    final: 'amended-plan-sent',
    given: 'last-reviewed',
    byYear: true,
    says: 'The amended plan for a move to the next phase',
  },
  {
    process: 'annual-review',
    final: 'amended-plan-sent',
    given: 'last-reviewed',
    byYear: false,
    says: 'The amended plan after an annual review',
  },
  {
    process: 'ehc-needs-assessment',
    final: 'plan-made',
    given: undefined,
    byYear: false,
    says: 'The first plan after an assessment',
  },
];

/** The day to work back from, and the rule that sets it. */
export interface FinalDate {
  readonly day: Day;
  readonly rule?: Deadline;
}

/** The law's own day for a move: the earliest of the rules that its final event meets. */
export function finalDateOf(
  { process, final }: Ending,
  move: string,
  year: string,
  timetable: Timetable,
  packs: readonly Pack[],
): FinalDate | undefined {
  if (!move || !/^\s*\d{4}\s*$/.test(year)) return undefined;
  const facts = { 'phase-move': move, 'transfer-year': Number(year) };
  const answer = timetable.answer({ process, events: {}, facts });
  if ('error' in answer) return undefined;
  const events = packs.find((pack) => pack.vocabulary)?.vocabulary?.events ?? [];
  const meets = events.find(({ id }) => id === final)?.meets ?? [];
  const [first] = answer.deadlines
    .filter(({ rule, status }) => status === 'law' && meets.includes(rule))
    .flatMap(({ rule, lastDay }) => (lastDay ? [{ rule, lastDay }] : []))
    .sort((one, other) => (one.lastDay < other.lastDay ? -1 : 1));
  if (!first) return undefined;
  const rule = packs.flatMap((pack) => pack.deadlines).find(({ id }) => id === first.rule);
  return { day: first.lastDay, ...(rule && { rule }) };
}
