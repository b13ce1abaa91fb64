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
  const fact = reading.facts.get(exception.test.fact);
  if (fact === undefined) return undefined;

  const base = {
    rule: exception.id,
    lastDay: null,
    status: exception.status,
    citation: exception.citation.text,
    actor: 'local-authority',
    lifted: false,
    alternatives: [],
  } satisfies DeadlineAnswer;
  const away = typeof fact === 'object' && !Array.isArray(fact) ? (fact as Away) : undefined;
  const recorded = away?.reason === undefined ? {} : { recordedReason: away.reason };
  const relied = periods.filter(({ rule }) => away?.limits?.includes(rule) ?? true);
  const no = (reason: WhyNot, more: Partial<DeadlineAnswer> = {}): DeadlineAnswer => {
    return { ...base, ...recorded, ...more, applies: false, reason };
  };
  const lifting = (lifted: readonly Period[], more: Partial<DeadlineAnswer> = {}): DeadlineAnswer => {
    const lifts = lifted.map(({ rule }) => rule);
    return { ...base, ...recorded, ...more, applies: true, lifts, question: exception.question };
  };

  const { test } = exception;
  const judgedNot = away?.impractical === false;
  switch (test.op) {
    case 'closure': {
      if (!away) return undefined;
      if (away.to - away.from < test.minimumDays) return no('closed-for-too-few-days');
      const from = away.from - test.opensDaysBefore;
      const to = away.to - test.closesDaysBefore;
      const more = { window: { from: formatDay(from), to: formatDay(to) } };
      if (judgedNot) return no('a-person-judged-that-it-did-not-make-the-limit-impractical', more);
      const asked = reading.days[words.eventIndex.get(test.askedOn) ?? -1] ?? NaN;
      if (Number.isNaN(asked)) return { ...base, ...recorded, ...more };
      if (!(asked >= from && asked <= to)) return no('advice-was-not-asked-for-in-the-window', more);
      const lifted = relied.filter((period) => asked >= period.from && asked <= period.to);
      if (periods.length > 0 && lifted.length === 0) return no('advice-was-asked-for-after-every-limit', more);
      return lifting(lifted, more);
    }
    case 'absence': {
      if (!away) return undefined;
      if (judgedNot) return no('a-person-judged-that-it-did-not-make-the-limit-impractical');
      if (periods.length === 0) return no('no-limit-to-lift-yet');
      const overlap = (period: Period): number => Math.min(away.to, period.to) - Math.max(away.from, period.from) + 1;
      const lifted = relied.filter((period) => overlap(period) >= test.minimumDays);
      return lifted.length > 0 ? lifting(lifted) : no('away-for-too-few-days-inside-the-period');
    }
    case 'day-in-period': {
      if (!away) return undefined;
      if (judgedNot) return no('a-person-judged-that-it-did-not-make-the-limit-impractical');
      if (periods.length === 0) return no('no-limit-to-lift-yet');
      const lifted = relied.filter((period) => away.from >= period.from && away.from <= period.to);
      return lifted.length > 0 ? lifting(lifted) : no('not-inside-the-period');
    }
    case 'personal':
      if (judgedNot) return no('a-person-judged-that-it-did-not-make-the-limit-impractical');
      if (away?.impractical === true) return relied.length > 0 ? lifting(relied) : no('no-limit-to-lift-yet');
      return { ...base, ...recorded, needsPerson: true, question: exception.question };
  }
}
