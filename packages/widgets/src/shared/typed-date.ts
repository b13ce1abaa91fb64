import { daysInMonth, firstYear, lastYear } from '@send-kit/core/day.js';
import type { Day } from '@send-kit/pack';

/** A date as somebody typed it into three fields: kept as typed, right or wrong. */
export interface TypedDate {
  readonly day: string;
  readonly month: string;
  readonly year: string;
}
export type DatePart = keyof TypedDate;

/** What three typed fields say. */
export type DateReading =
  | { readonly state: 'empty' }
  | { readonly state: 'day'; readonly day: Day }
  /** `problem` completes the sentence `Date the request was received …`. */
  | { readonly state: 'wrong'; readonly problem: string; readonly parts: readonly DatePart[] };

export const noDate: TypedDate = { day: '', month: '', year: '' };
export const dateParts: readonly DatePart[] = ['day', 'month', 'year'];

const months = 'january february march april may june july august september october november december'.split(' ');

/** Reads three typed fields; the wording of the problems follows the GOV.UK date input. */
export function readTypedDate(typed: TypedDate): DateReading {
  const wrong = (parts: readonly DatePart[], problem: string): DateReading => ({ state: 'wrong', problem, parts });
  const missing = dateParts.filter((part) => !typed[part].trim());
  if (missing.length === 3) return { state: 'empty' };
  if (missing.length > 0) return wrong(missing, `must include a ${missing.join(' and ')}`);
  const year = typed.year.trim();
  if (!/^\d{4}$/.test(year)) return wrong(['year'], 'must include a year with four numbers');
  if (Number(year) < firstYear || Number(year) > lastYear) {
    return wrong(['year'], `must have a year from ${firstYear} to ${lastYear}`);
  }
  const month = readMonth(typed.month);
  const day = /^\s*\d{1,2}\s*$/.test(typed.day) ? Number(typed.day) : 0;
  const isDayWrong = day < 1 || day > (month ? daysInMonth(Number(year), month) : 31);
  if (isDayWrong || !month) {
    return wrong(
      [...(isDayWrong ? ['day' as const] : []), ...(month ? [] : ['month' as const])],
      'must be a real date',
    );
  }
  return { state: 'day', day: [year, month, day].map((part) => String(part).padStart(2, '0')).join('-') };
}

/**
 * Takes a whole date apart: `21/9/2026`, `2026-09-21`, `20260921`, `Monday 21 September 2026`, `Sept 21, 2026`; a time
 * of day after it is left out.
 *
 * @param isWhole no more will be typed, so that a year of two figures stands in its field, to be mended there.
 * @returns undefined where the text is not a whole date.
 */
export function spreadDate(text: string, isWhole = false): TypedDate | undefined {
  const parts = text
    .trim()
    .replace(/[t,\s]+\d\d?:\d\d(:[\d.]+)?$/i, '')
    .replace(/^((?:19|2[01])\d\d)(0\d|1[0-2])(\d\d)$/, '$1-$2-$3')
    .replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,?\s+|(?<=\d)(st|nd|rd|th)\b/gi, '')
    .split(/[\s/.,-]+/);
  if (/^\d{4}$/.test(parts[0] ?? '')) parts.reverse();
  if (/^[a-z]/i.test(parts[0] ?? '')) parts.unshift(...parts.splice(1, 1));
  if (!/^\d{1,2} (\d{1,2}|[a-z]{3,}) \d{2,4}$/i.test(parts.join(' '))) return undefined;
  const [day = '', month = '', year = ''] = parts.map((part) => part.replace(/^0(?=\d$)/, ''));
  return year.length === 4 || isWhole ? { day, month, year } : undefined;
}

/** @returns a day as three fields; a text that is no date stands in the day's field, to be mended there. */
export function typedFrom(text: string): TypedDate {
  return spreadDate(text, true) ?? { ...noDate, day: text };
}

/** @returns 1 to 12, or 0. */
function readMonth(text: string): number {
  const word = text.trim().toLowerCase().replace(/\.$/, '');
  if (/^(0?\d|1[0-2])$/.test(word)) return Number(word);
  // `sept` is the one short form that everybody uses and that is longer than three letters.
  return word.length < 3 ? 0 : months.findIndex((month) => month.startsWith(word)) + 1;
}
