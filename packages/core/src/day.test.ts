import { describe, expect, test } from 'vitest';
import { dayNumber, daysInMonth, formatDay, isDay, isLeapYear, parseDay, partsOf, weekdayOf } from './day.ts';

describe('a day is a string on the calendar', () => {
  test.each([
    ['an ordinary day', '2026-11-21'],
    ['29 February of a leap year', '2028-02-29'],
    ['29 February 2000', '2000-02-29'],
    ['the first day taken', '1900-01-01'],
    ['the last day taken', '2199-12-31'],
  ])('%s', (_title, text) => {
    expect(formatDay(parseDay(text))).toBe(text);
  });

  test.each([
    ['31 April', '2027-04-31'],
    ['29 February of a common year', '2027-02-29'],
    ['29 February 1900', '1900-02-29'],
    ['month 0', '2027-00-10'],
    ['month 13', '2027-13-01'],
    ['day 0', '2027-01-00'],
    ['no leading zero', '2027-1-01'],
    ['a time behind the day', '2027-01-01T00:00'],
    ['day first', '01-02-2027'],
    ['another script', '２０２７-01-01'],
    ['a year beyond the calendar', '2200-01-01'],
    ['nothing', ''],
  ])('%s is not one', (_title, text) => {
    expect(isDay(text)).toBe(false);
    expect(() => parseDay(text)).toThrow(RangeError);
  });

  test('the message says what was expected and what came', () => {
    expect(() => parseDay('2027-04-31')).toThrow('written YYYY-MM-DD, found "2027-04-31"');
  });
});

test('every day from 1900 to 2199 is the same by another way of counting', () => {
  // UTC on both sides: Samoa's calendar has no 30 December 2011, and that is Samoa's affair.
  const first = Date.UTC(1900, 0, 1);
  const wrong: string[] = [];
  for (let index = 0; index < 109_572; index += 1) {
    const other = new Date(first + index * 86_400_000).toISOString().slice(0, 10);
    const day = parseDay('1900-01-01') + index;
    if (formatDay(day) !== other || parseDay(other) !== day) wrong.push(other);
  }
  expect(wrong).toEqual([]);
});

test.each([
  ['2026-11-23', 1],
  ['2026-11-21', 6],
  ['2026-11-22', 7],
  ['1969-12-31', 3],
])('%s is weekday %i of the week', (text, weekday) => {
  expect(weekdayOf(parseDay(text))).toBe(weekday);
});

test('a day and its parts say the same', () => {
  expect(partsOf(dayNumber(2028, 2, 29))).toEqual({ year: 2028, month: 2, day: 29 });
});

test('February has 29 days every fourth year, but not in 2100', () => {
  expect([2024, 2027, 2100, 2000].map(isLeapYear)).toEqual([true, false, false, true]);
  expect([daysInMonth(2028, 2), daysInMonth(2027, 2), daysInMonth(2027, 4)]).toEqual([29, 28, 30]);
});
