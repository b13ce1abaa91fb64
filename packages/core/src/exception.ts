import type { Exception } from '@send-kit/pack';
import type { DeadlineAnswer } from './answer.ts';
import type { DayNumber } from './day.ts';
import { formatDay } from './day.ts';
import type { Away } from './read-question.ts';
import type { Reading } from './limit.ts';
import type { Words } from './words.ts';

/** The period of a limit that an exception may lift; both days are inside it. */
export interface Period {
  readonly rule: string;
  readonly from: DayNumber;
  readonly to: DayNumber;
}

/** Why an exception does not apply: a code, so that the words can live elsewhere. */
export type WhyNot =
  | 'a-person-judged-that-it-did-not-make-the-limit-impractical'
  | 'closed-for-too-few-days'
  | 'advice-was-not-asked-for-in-the-window'
  | 'advice-was-asked-for-after-every-limit'
  | 'away-for-too-few-days-inside-the-period'
  | 'not-inside-the-period'
  | 'no-limit-to-lift-yet'
  | 'not-in-force-on-that-day';

/**
 * Asks one exception of one case. It says whether the part that can be computed is met, and which limits it then
 * lifts; it never makes a new date. A personal exception is left to a person unless one has judged it.
 *
 * @param periods the limits it may lift, as far as they are running in this case.
 * @returns undefined where the case does not mention the fact. A closure's window without `applies` waits for the day on
 *   which advice was asked for.
 */
export function askException(
  exception: Exception,
  reading: Reading,
  periods: readonly Period[],
  words: Words,
): DeadlineAnswer | undefined {
  const { test, question } = exception;
  const fact = reading.facts.get(test.fact);
  const away = typeof fact === 'object' && !Array.isArray(fact) ? (fact as Away) : undefined;
  if (fact === undefined || (!away && test.op !== 'personal')) return undefined;
  const { from = NaN, to = NaN, impractical, limits, reason: recordedReason } = away ?? {};

  const isClosure = test.op === 'closure';
  const window = isClosure && { from: from - test.opensDaysBefore, to: to - test.closesDaysBefore };
  /** The day that must lie inside the period of a limit. */
  const day = isClosure ? (reading.days[words.eventIndex.get(test.askedOn) ?? -1] ?? NaN) : from;
  const isTooShort = isClosure && to - from < test.minimumDays;

  const say = (more: Partial<DeadlineAnswer>): DeadlineAnswer => ({
    rule: exception.id,
    lastDay: null,
    status: exception.status,
    citation: exception.citation.text,
    actor: 'local-authority',
    lifted: false,
    alternatives: [],
    ...(recordedReason !== undefined && { recordedReason }),
    ...(window && !isTooShort && { window: { from: formatDay(window.from), to: formatDay(window.to) } }),
    ...more,
  });
  const no = (reason: WhyNot): DeadlineAnswer => say({ applies: false, reason });

  if (isTooShort) return no('closed-for-too-few-days');
  if (impractical === false) return no('a-person-judged-that-it-did-not-make-the-limit-impractical');
  if (window) {
    if (Number.isNaN(day)) return say({});
    if (!isInside(day, window)) return no('advice-was-not-asked-for-in-the-window');
  } else if (test.op === 'personal' && !impractical) return say({ needsPerson: true, question });
  else if (periods.length === 0) return no('no-limit-to-lift-yet');

  const lifted = periods.filter((period) => {
    if (limits && !limits.includes(period.rule)) return false;
    if (test.op === 'absence') return Math.min(to, period.to) - Math.max(from, period.from) + 1 >= test.minimumDays;
    return test.op === 'personal' || isInside(day, period);
  });
  if (lifted.length === 0 && periods.length > 0) return no(notLifted[test.op]);
  return say({ applies: true, lifts: lifted.map(({ rule }) => rule), question });
}

/** Why an exception lifts none of the limits that run. */
const notLifted: Readonly<Record<Exception['test']['op'], WhyNot>> = {
  closure: 'advice-was-asked-for-after-every-limit',
  absence: 'away-for-too-few-days-inside-the-period',
  'day-in-period': 'not-inside-the-period',
  personal: 'no-limit-to-lift-yet',
};

function isInside(day: DayNumber, { from, to }: Pick<Period, 'from' | 'to'>): boolean {
  return day >= from && day <= to;
}
