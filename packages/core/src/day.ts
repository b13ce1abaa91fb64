import type { Day } from '@send-kit/pack';

/**
 * A calendar day as a whole number: days since 1 January 1970. It lives inside core and must not leave it; at every
 * border a day is a string. Whole numbers make sums on days exact, free of time zones, and fast.
 */
export type DayNumber = number;

/** The first and last year a day may lie in. Beyond them a typing error is far likelier than a meaning. */
export const firstYear = 1900;
export const lastYear = 2199;

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** @returns whether `year` has a 29 February. */
export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** @returns how many days `month` (1 to 12) of `year` has. */
export function daysInMonth(year: number, month: number): number {
  return month === 2 && isLeapYear(year) ? 29 : (monthLengths[month - 1] ?? 0);
}

/**
 * Reads a day.
 *
 * @param text `YYYY-MM-DD`, a real day from 1900 to 2199.
 * @returns the day as a number, or `NaN` where the text is not one.
 */
export function readDay(text: string): DayNumber {
  if (text.length !== 10 || text.charCodeAt(4) !== 45 || text.charCodeAt(7) !== 45) return NaN;
  const year = digits(text, 0, 4);
  const month = digits(text, 5, 7);
  const day = digits(text, 8, 10);
  if (!(year >= firstYear && year <= lastYear && month >= 1 && month <= 12)) return NaN;
  if (!(day >= 1 && day <= daysInMonth(year, month))) return NaN;
  return dayNumber(year, month, day);
}

/**
 * Reads a day that must be one.
 *
 * @throws {RangeError} when `text` is not a real day written `YYYY-MM-DD`.
 */
export function parseDay(text: Day): DayNumber {
  const day = readDay(text);
  if (Number.isNaN(day)) {
    throw new RangeError(`expected a real day from 1900 to 2199 written YYYY-MM-DD, found ${JSON.stringify(text)}`);
  }
  return day;
}

/** @returns whether `text` is a real day written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  return !Number.isNaN(readDay(text));
}

/** @returns the number of the day `year`-`month`-`day`; `month` runs from 1 to 12. */
export function dayNumber(year: number, month: number, day: number): DayNumber {
  // Days of the civil calendar from a year that starts in March, so that the leap day comes last.
  // After Howard Hinnant, "chrono-compatible low-level date algorithms".
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** A day's three parts; `month` runs from 1 to 12. */
export interface DayParts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** @returns the parts of a day number. */
export function partsOf(number: DayNumber): DayParts {
  const z = number + 719_468;
  const era = Math.floor(z / 146_097);
  const dayOfEra = z - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return { year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day };
}

// A caseload asks for the same few thousand days again and again: writing each once is most of the speed of an answer.
const written = new Array<Day | undefined>(30_000);

/** @returns the day as `YYYY-MM-DD`. */
export function formatDay(number: DayNumber): Day {
  const known = written[number];
  if (known !== undefined) return known;
  const { year, month, day } = partsOf(number);
  const text = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  written[number] = text;
  return text;
}

/** @returns 1 for Monday to 7 for Sunday. */
export function weekdayOf(number: DayNumber): number {
  return ((((number + 3) % 7) + 7) % 7) + 1;
}

function digits(text: string, from: number, to: number): number {
  let value = 0;
  for (let index = from; index < to; index += 1) {
    const digit = text.charCodeAt(index) - 48;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}
