import { addMonths as addMonthsByDateFns, formatISO, parseISO } from 'date-fns';
import { expect, test } from 'vitest';
import { addMonths, lastWeekdayOfMonth, monthsFromIncluding } from './counting.ts';
import { formatDay, parseDay } from './day.ts';

test.each([
  ['two months clamp to the end of February', '2026-12-31', 2, '2027-02-28'],
  ['and to the 29th in a leap year', '2027-12-30', 2, '2028-02-29'],
  ['they do not stick to the end of a month', '2027-04-30', 2, '2027-06-30'],
  ['nor after February', '2027-02-28', 2, '2027-04-28'],
  ['five months back', '2028-01-01', -5, '2027-08-01'],
  ['five months back clamp too', '2027-07-30', -5, '2027-02-28'],
  ['over a year end', '2026-11-30', 14, '2028-01-30'],
])('%s', (_title, from, n, to) => {
  expect(formatDay(addMonths(parseDay(from), n))).toBe(to);
});

test('months agree with another way of counting over 30 years', () => {
  // From 2012: Samoa skipped a day in December 2011, and date-fns counts by the clock on the wall.
  const wrong: string[] = [];
  for (let day = parseDay('2012-06-01'); day < parseDay('2042-01-01'); day += 1) {
    for (const n of [1, 2, 3, 6, 12, -5]) {
      const other = formatISO(addMonthsByDateFns(parseISO(formatDay(day)), n), { representation: 'date' });
      if (formatDay(addMonths(day, n)) !== other) wrong.push(`${formatDay(day)} ${n}`);
    }
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['a year starting with 15 January ends on 14 January', '2026-01-15', '2027-01-14'],
  ['a year starting with 1 March ends on the last of February', '2028-03-01', '2029-02-28'],
  ['a year starting with 29 February has no such date to end before', '2028-02-29', '2029-02-28'],
])('%s', (_title, from, to) => {
  expect(formatDay(monthsFromIncluding(parseDay(from), 12))).toBe(to);
});

test.each([
  [2027, '2027-06-25'],
  [2026, '2026-06-26'],
  [2028, '2028-06-30'],
])('the last Friday of June %i', (year, day) => {
  expect(formatDay(lastWeekdayOfMonth(year, 6, 5))).toBe(day);
});
