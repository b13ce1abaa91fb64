import type { Day } from '@send-kit/pack';
import type { DeadlineAnswer } from './answer.ts';
import { parseDay } from './day.ts';

/** How a limit stands on a day. `days` is never negative: days left, or days over. */
export type Standing =
  | { readonly state: 'running' | 'due-soon' | 'overdue'; readonly rule: string; readonly days: number }
  | {
      readonly state: 'due-today' | 'lifted' | 'no-date' | 'needs-person' | 'not-applicable' | 'refused';
      readonly rule: string;
    }
  | { readonly state: 'met' | 'met-late'; readonly rule: string; readonly days: number };

/** What a standing is judged by. */
export interface Circumstance {
  readonly today: Day;
  /** The day on which it was done, where it was. */
  readonly done?: Day | undefined;
  /** From how many calendar days before the last day it counts as due soon; 14 unless told. */
  readonly soon?: number | undefined;
}

/**
 * How one answered limit stands. An act on the last day is in time.
 *
 * @throws {RangeError} when `today` or `done` is not a real day.
 */
export function standing(answer: DeadlineAnswer, { today, done, soon = 14 }: Circumstance): Standing {
  const { rule } = answer;
  const now = parseDay(today);
  if (answer.needsPerson) return { state: 'needs-person', rule };
  if (answer.applies === false) return { state: 'not-applicable', rule };
  if (answer.lifted) return { state: 'lifted', rule };
  if (answer.refused) return { state: 'refused', rule };
  if (answer.lastDay === null) return { state: 'no-date', rule };

  const last = parseDay(answer.lastDay);
  if (done !== undefined) {
    const late = parseDay(done) - last;
    return late > 0 ? { state: 'met-late', rule, days: late } : { state: 'met', rule, days: Math.abs(late) };
  }
  const left = last - now;
  if (left < 0) return { state: 'overdue', rule, days: -left };
  if (left === 0) return { state: 'due-today', rule };
  return { state: left <= soon ? 'due-soon' : 'running', rule, days: left };
}
