import type { DayNumber } from './day.ts';
import { dayNumber, daysInMonth, partsOf, weekdayOf } from './day.ts';

/**
 * The corresponding date `n` months on (or back, when `n` is negative). Where that month has no such day, its last day.
 * Months do not stick to month-ends: 30 April and two months is 30 June.
 */
export function addMonths(from: DayNumber, n: number): DayNumber {
  const { year, month, day } = partsOf(from);
  const months = year * 12 + (month - 1) + n;
  const toYear = Math.floor(months / 12);
  const toMonth = months - toYear * 12 + 1;
  return dayNumber(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/**
 * The last day of 'the period of `n` months starting with' a day: the day before the corresponding date, or the last
 * day of that month where it has no such date.
 */
export function monthsFromIncluding(from: DayNumber, n: number): DayNumber {
  const end = addMonths(from, n);
  return partsOf(end).day === partsOf(from).day ? end - 1 : end;
}

/** The last given weekday (1 Monday to 7 Sunday) of a month. */
export function lastWeekdayOfMonth(year: number, month: number, weekday: number): DayNumber {
  const last = dayNumber(year, month, daysInMonth(year, month));
  return last - ((weekdayOf(last) - weekday + 7) % 7);
}
