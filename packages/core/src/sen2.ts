import type { Day, Deadline, Pack } from '@send-kit/pack';
import type { CaseRow } from './caseload-case.ts';
import { parseDay } from './day.ts';
import { wordsOf } from './words.ts';

/** How many of how many. */
export interface Share {
  readonly within: number;
  readonly of: number;
}

/** One count with both readings of the day of receipt. */
export interface Timeliness {
  /** The day of receipt is left out: the ordinary reading of the Regulations. */
  readonly law: Share;
  /** The day of receipt is day 1: the wording of the SEN2 return. A day less. */
  readonly dayOne: Share;
}

/** One of the return's measures. */
export interface Sen2Measure {
  readonly id: 'decision' | 'no-plan' | 'plan';
  /** The rule that the number of weeks comes from. */
  readonly rule: string;
  readonly weeks: number;
  /** Every case that was decided. */
  readonly withExceptions: Timeliness;
  /** Cases with a recorded exception left out, above the line and below it. */
  readonly withoutExceptions: Timeliness;
  /** Waiting for it, and past its last day by the law. */
  readonly late: number;
}

/** The timeliness that the SEN2 return asks for. */
export interface Sen2 {
  readonly measures: readonly Sen2Measure[];
  /** Years in which something counted here was done, the latest first. */
  readonly years: readonly number[];
  /** Every plan counted has an exception recorded: usually the flag is set too freely. */
  readonly everyPlanHasException: boolean;
}

interface Yardstick {
  readonly id: Sen2Measure['id'];
  readonly rule: string;
  readonly weeks: number;
  readonly of: string;
  readonly until: readonly string[];
}

/**
 * Counts the timeliness of decisions, notices and plans.
 *
 * @param today what is to be done after it is a plan and does not count.
 * @param year count only what was done in this calendar year, as the return does; undefined: all.
 * @throws {TypeError} when the packs hold no rule for one of the measures: its weeks are not ours to know.
 */
export function sen2Timeliness(
  rows: Iterable<CaseRow>,
  packs: readonly Pack[],
  today: Day,
  year: number | undefined,
): Sen2 {
  const { yardsticks, exceptionFact } = yardsticksOf(packs);
  const years = new Set<number>();
  const now = parseDay(today);
  const tallies = yardsticks.map((yardstick) => ({ yardstick, all: noCount(), clear: noCount(), late: 0 }));

  for (const { question, outcomes } of rows) {
    const exception = question.facts?.[exceptionFact] === true;
    for (const tally of tallies) {
      const { of, until, weeks, id } = tally.yardstick;
      const start = question.events[of];
      if (start === undefined) continue;
      const done = until.map((event) => question.events[event]).find((day) => day !== undefined && day <= today);
      if (done === undefined) {
        // Nobody can say that a notice of no plan is late while a plan may still come.
        const waits = id !== 'no-plan' && !isOver(question.events, outcomes, id, today);
        if (waits && now - parseDay(start) > weeks * 7) tally.late += 1;
        continue;
      }
      const doneYear = Number(done.slice(0, 4));
      years.add(doneYear);
      if (year !== undefined && doneYear !== year) continue;
      const taken = parseDay(done) - parseDay(start);
      count(tally.all, taken, weeks * 7);
      if (!exception) count(tally.clear, taken, weeks * 7);
    }
  }

  const plans = tallies.find(({ yardstick }) => yardstick.id === 'plan');
  return {
    measures: tallies.map(({ yardstick: { id, rule, weeks }, all, clear, late }) => ({
      id,
      rule,
      weeks,
      withExceptions: shares(all),
      withoutExceptions: shares(clear),
      late,
    })),
    years: [...years].sort((one, other) => other - one),
    everyPlanHasException: plans !== undefined && plans.all.of > 0 && plans.clear.of === 0,
  };
}

/** @returns the share in per cent, to one place; undefined where there is nothing to count. */
export function percentOf({ within, of }: Share): number | undefined {
  return of === 0 ? undefined : Math.round((within / of) * 1000) / 10;
}

interface Tally {
  of: number;
  law: number;
  dayOne: number;
}

const noCount = (): Tally => ({ of: 0, law: 0, dayOne: 0 });

function count(tally: Tally, taken: number, allowed: number): void {
  tally.of += 1;
  if (taken <= allowed) tally.law += 1;
  if (taken < allowed) tally.dayOne += 1;
}

function shares({ of, law, dayOne }: Tally): Timeliness {
  return { law: { within: law, of }, dayOne: { within: dayOne, of } };
}

/** Whether a case that has not reached a step will not reach it any more, or did so without saying when. */
function isOver(
  events: Readonly<Record<string, string>>,
  outcomes: CaseRow['outcomes'],
  id: Sen2Measure['id'],
  today: Day,
): boolean {
  if (outcomes.withdrawn || (outcomes.closedOn !== undefined && outcomes.closedOn <= today)) return true;
  if (id === 'decision') {
    return (
      outcomes.assess !== undefined || ['draft-served', 'plan-made', 'no-plan-notice-sent'].some((one) => one in events)
    );
  }
  return outcomes.assess === 'no' || outcomes.plan === 'no' || 'no-plan-notice-sent' in events;
}

/** The weeks, and what they run between, as the rules have them. */
function yardsticksOf(packs: readonly Pack[]): { yardsticks: Yardstick[]; exceptionFact: string } {
  const { vocabulary } = wordsOf(packs);
  const rules = new Map(packs.flatMap((pack) => pack.deadlines).map((rule) => [rule.id, rule]));
  const need = (id: string): Deadline => {
    const rule = rules.get(id);
    if (!rule) throw new TypeError(`expected the rule "${id}" in the packs, found none`);
    return rule;
  };
  const counted = (id: Yardstick['id'], rule: string): Yardstick => {
    const { limit } = need(rule);
    if (limit.op !== 'within-weeks' || typeof limit.of !== 'string') {
      throw new TypeError(`expected "${rule}" to count weeks from one event, found ${limit.op}`);
    }
    const until = vocabulary.events.filter(({ meets }) => meets?.includes(rule)).map((event) => event.id);
    return { id, rule, weeks: limit.n, of: limit.of, until };
  };
  const { limit } = need('sen2-20w');
  if (limit.op !== 'sen2-timeliness') throw new TypeError(`expected "sen2-20w" to count weeks, found ${limit.op}`);
  return {
    exceptionFact: limit.exceptionFact,
    yardsticks: [
      counted('decision', 'ehcna-decision-to-assess'),
      counted('no-plan', 'ehcna-no-plan-notice'),
      { id: 'plan', rule: 'sen2-20w', weeks: limit.n, of: limit.of, until: [limit.until] },
    ],
  };
}
