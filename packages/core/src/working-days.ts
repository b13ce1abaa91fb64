import type { BankHolidays, Day, TribunalCalendar } from '@send-kit/pack';
import type { DayNumber } from './day.ts';
import { dayNumber, formatDay, parseDay, partsOf, weekdayOf } from './day.ts';

/** A sum that would need bank holidays which are not known yet. It stands for "refused": an answer would be a guess. */
export const beyondHorizon = Infinity;

/**
 * Working days and the Tribunal's calendar, between the first and the last day for which bank holidays are known.
 * Every answer beyond them is {@link beyondHorizon}. Sums that begin at `NaN` (a day not known) stay `NaN`.
 */
export interface WorkingCalendar {
  readonly knownFrom: Day;
  readonly knownTo: Day;
  /** Time at which the Tribunal's day ends, `17:00`. */
  readonly closesAt: string;
  /** Whether the bank holidays of this day's year are known. */
  knows(day: DayNumber): boolean;
  isWorkingDay(day: DayNumber): boolean;
  /** The `n`th working day after a day, which itself is left out. */
  after(day: DayNumber, n: number): DayNumber;
  /** Whether the `n`th working day after a day has come by another day; undefined where nobody can tell. */
  comesBy(day: DayNumber, n: number, by: DayNumber): boolean | undefined;
  /** The `n`th working day of a period that begins with a day; the day counts if it is a working day. */
  fromIncluding(day: DayNumber, n: number): DayNumber;
  /** Whether the Tribunal's rules leave this day out of a period of days. */
  isNotCounted(day: DayNumber): boolean;
  /** The `n`th working day after a day, days that the Tribunal's rules do not count left out. */
  tribunalWorkingDays(day: DayNumber, n: number): DayNumber;
  /** The `n`th counted day after a day; where it is no working day, the next working day. */
  tribunalDays(day: DayNumber, n: number): DayNumber;
  /** Where a time limit set by the Tribunal's rules ends: moved off its closed spans, then off non-working days. */
  tribunalRoll(day: DayNumber): DayNumber;
}

/**
 * Builds the calendar from the pack's data.
 *
 * @param years bank holidays, years in order and without a gap.
 * @param tribunal weekend days and the spans that the Tribunal's rules do not count.
 */
export function workingCalendar(years: readonly BankHolidays[], tribunal: TribunalCalendar): WorkingCalendar {
  const first = dayNumber(years[0]?.year ?? 1970, 1, 1);
  const last = dayNumber(years.at(-1)?.year ?? 1969, 12, 31);
  const holidays = new Set(years.flatMap((year) => year.days.map(({ day }) => parseDay(day))));
  const weekend = new Set(tribunal.weekend);
  const spans = tribunal.notCounted.map(({ from, to }) => ({ from: monthDay(from), to: monthDay(to) }));

  const knows = (day: DayNumber): boolean => day >= first && day <= last;
  const isWorkingDay = (day: DayNumber): boolean => !weekend.has(weekdayOf(day)) && !holidays.has(day);
  const isNotCounted = (day: DayNumber): boolean => {
    const { month, day: dayOfMonth } = partsOf(day);
    const here = month * 100 + dayOfMonth;
    return spans.some(({ from, to }) => (from <= to ? here >= from && here <= to : here >= from || here <= to));
  };

  const isCountedWorkingDay = (day: DayNumber): boolean => isWorkingDay(day) && !isNotCounted(day);

  /** Walks on from `day` until `n` days have counted. */
  const walk = (day: DayNumber, n: number, counts: (day: DayNumber) => boolean): DayNumber => {
    if (!(day < Infinity)) return day;
    let here = day;
    for (let left = n; left > 0;) {
      here += 1;
      if (!knows(here)) return beyondHorizon;
      if (counts(here)) left -= 1;
    }
    return here;
  };
  const onward = (day: DayNumber, stands: (day: DayNumber) => boolean): DayNumber =>
    day < Infinity ? walk(day - 1, 1, stands) : day;
  // A period that ends on Saturday 31 July did not end in August: it moves to the next working day, not to September.
  // The safe reading, for want of an authority.
  const roll = (day: DayNumber): DayNumber => onward(day, isNotCounted(day) ? isCountedWorkingDay : isWorkingDay);

  return {
    knownFrom: formatDay(first),
    knownTo: formatDay(last),
    closesAt: tribunal.closesAt,
    knows,
    isWorkingDay,
    isNotCounted,
    after: (day, n) => walk(day, n, isWorkingDay),
    comesBy: (day, n, by) => {
      let left = n;
      for (let here = day + 1; here <= by && left > 0; here += 1) {
        if (!knows(here)) return undefined;
        if (isWorkingDay(here)) left -= 1;
      }
      return left === 0;
    },
    fromIncluding: (day, n) => walk(day - 1, n, isWorkingDay),
    tribunalWorkingDays: (day, n) => walk(day, n, isCountedWorkingDay),
    tribunalDays: (day, n) => roll(walk(day, n, (here) => !isNotCounted(here))),
    tribunalRoll: roll,
  };
}

function monthDay(text: string): number {
  return Number(text.slice(0, 2)) * 100 + Number(text.slice(3, 5));
}
