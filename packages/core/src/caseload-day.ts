import type { Day } from '@send-kit/pack';
import { dayNumber, daysInMonth, firstYear, formatDay, lastYear } from './day.ts';
import { londonTime } from './london.ts';

/** Which number comes first where a date is written in numbers: 21/09/2026 or 09/21/2026. */
export type DateOrder = 'day-first' | 'month-first';

/** What a cell says. */
export type CellDay =
  | { readonly day: Day; readonly from: 'text' | 'serial' }
  | { readonly day?: undefined; readonly problem: 'not-a-date' | 'not-a-real-day' | 'month-first' };

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ](\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?)(Z|[+-]\d{2}:?\d{2})?)?$/;
const numbers = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{4}|\d{2})(?: \d{1,2}:\d{2}(?::\d{2})?(?: ?[ap]m)?)?$/i;
const named =
  /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)?[ /.-]([a-z]{3,9})\.?,?[ /.-](\d{4}|\d{2})(?: \d{1,2}:\d{2}(?::\d{2})?)?$/i;
const namedMonthFirst = /^([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/i;
const serial = /^(\d{5})(?:\.\d+)?$/;

/** Days from 30 December 1899, Excel's day 0, to 1 January 1970. */
const serialEpoch = 25_569;
/** A serial number outside these years is far likelier to be a number of something else. */
const serialYears = { from: dayNumber(1990, 1, 1), to: dayNumber(2060, 1, 1) };

/**
 * Reads the day in a cell: 2026-09-21, 21/09/2026, 21.9.26, 21-Sep-26, 21 September 2026, an Excel serial number, each
 * with a time of day behind it or not.
 */
export function readCellDay(cell: string, order: DateOrder): CellDay {
  const text = cell.trim().replace(/\s+/g, ' ');
  const whole = iso.exec(text);
  if (whole) {
    const [, year = '', month = '', day = '', time, zone] = whole;
    if (time && zone) {
      const moment = londonTime(`${year}-${month}-${day}T${time}${zone}`);
      if (moment) return { day: moment.day, from: 'text' };
    }
    return real(Number(year), Number(month), Number(day));
  }
  const plain = numbers.exec(text);
  if (plain) {
    const first = Number(plain[1]);
    const second = Number(plain[3]);
    const year = fullYear(plain[4]);
    if (order === 'month-first') return real(year, first, second);
    const read = real(year, second, first);
    return !read.day && second > 12 && real(year, first, second).day ? { problem: 'month-first' } : read;
  }
  const words = named.exec(text);
  if (words) return real(fullYear(words[3]), monthOf(words[2]), Number(words[1]));
  const american = namedMonthFirst.exec(text);
  if (american) return real(Number(american[3]), monthOf(american[1]), Number(american[2]));
  const number = serial.exec(text);
  if (number) {
    const day = Number(number[1]) - serialEpoch;
    if (day >= serialYears.from && day < serialYears.to) return { day: formatDay(day), from: 'serial' };
  }
  return { problem: 'not-a-date' };
}

/** What a file's dates in numbers tell of their order. */
export interface OrderEvidence {
  /** Cells that can only be day first, such as 21/09/2026. */
  readonly dayFirst: number;
  /** Cells that can only be month first, such as 09/21/2026. */
  readonly monthFirst: number;
  /** Cells that could be either, such as 03/04/2026. */
  readonly either: number;
  /** One of the cells that can only be month first. */
  readonly example: string | undefined;
}

/** Weighs the cells of the date columns. */
export function weighOrder(cells: Iterable<string>): OrderEvidence {
  let dayFirst = 0;
  let monthFirst = 0;
  let either = 0;
  let example: string | undefined;
  for (const cell of cells) {
    const plain = numbers.exec(cell.trim());
    if (!plain) continue;
    const first = Number(plain[1]);
    const second = Number(plain[3]);
    if (first > 12 && second <= 12) dayFirst += 1;
    else if (second > 12 && first <= 12) {
      monthFirst += 1;
      example ??= cell.trim();
    } else if (first !== second && first <= 12) either += 1;
  }
  return { dayFirst, monthFirst, either, example };
}

function real(year: number, month: number, day: number): CellDay {
  const good = year >= firstYear && year <= lastYear && month >= 1 && month <= 12 && day >= 1;
  if (!good || day > daysInMonth(year, month)) return { problem: 'not-a-real-day' };
  return { day: formatDay(dayNumber(year, month, day)), from: 'text' };
}

function fullYear(digits = ''): number {
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

function monthOf(word = ''): number {
  return months.indexOf(word.slice(0, 3).toLowerCase()) + 1;
}
