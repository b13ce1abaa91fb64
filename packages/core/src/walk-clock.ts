import type { Day, Deadline, Pack, Walk } from '@send-kit/pack';
import { formatDay, readDay } from './day.ts';
import { pathwayOf } from './walk.ts';
import type { Standing } from './standing.ts';
import { standing } from './standing.ts';

/** The statutory limit that runs while a pathway is walked. It never pauses: nothing that is answered moves it. */
export interface WalkClock {
  readonly rule: Deadline;
  /** What to know of it, in the pathway's words. */
  readonly says: string;
  /** The day from which it runs, when it was recorded. */
  readonly from?: Day | undefined;
  readonly lastDay?: Day | undefined;
  readonly standing?: Standing | undefined;
}

/**
 * How the clock of a walk's pathway stands.
 *
 * @param packs where the rule is looked for.
 * @returns undefined where the pathway has no clock or no pack holds its rule.
 * @throws {RangeError} when the rule is not one of whole weeks from an event: then the calculator must be asked.
 */
export function walkClock(walk: Walk, packs: readonly Pack[], today: Day): WalkClock | undefined {
  const pack = packs.find(({ id }) => id === walk.pack);
  const clock = pack && pathwayOf(pack, walk.pathway).clock;
  const rule = packs.flatMap(({ deadlines }) => deadlines).find(({ id }) => id === clock?.deadline);
  if (!clock || !rule) return undefined;
  const { limit } = rule;
  if (limit.op !== 'within-weeks') throw new RangeError(`expected a limit in whole weeks, found "${limit.op}"`);
  const from = walk.records[clock.starts] ?? '';
  const start = readDay(from);
  if (Number.isNaN(start)) return { rule, says: clock.says };
  const lastDay = formatDay(start + 7 * limit.n);
  const answer = {
    rule: rule.id,
    lastDay,
    status: rule.status,
    citation: rule.citation.text,
    actor: rule.actor,
    lifted: false,
    alternatives: [],
  } as const;
  return { rule, says: clock.says, from, lastDay, standing: standing(answer, { today }) };
}
