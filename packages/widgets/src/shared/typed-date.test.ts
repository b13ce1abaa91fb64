import { describe, expect, test } from 'vitest';
import { readTypedDate, spreadDate } from './typed-date.ts';

const typed = (day: string, month: string, year: string) => readTypedDate({ day, month, year });

describe('a date typed into three fields', () => {
  test.each([
    ['figures', '21', '9', '2026'],
    ['leading noughts', '21', '09', '2026'],
    ['a month by its name', '21', 'September', '2026'],
    ['a month in short', '21', 'sep', '2026'],
    ['the short form with a t', '21', 'Sept.', '2026'],
    ['spaces around', ' 21 ', ' 9 ', ' 2026 '],
  ])('may be given with %s', (_title, day, month, year) => {
    expect(typed(day, month, year)).toEqual({ state: 'day', day: '2026-09-21' });
  });

  test('is not there while all fields are blank', () => {
    expect(typed('', ' ', '')).toEqual({ state: 'empty' });
  });

  test.each([
    ['a month is missing', '21', '', '2026', 'must include a month', ['month']],
    ['day and year are missing', '', '9', '', 'must include a day and year', ['day', 'year']],
    ['the year has two figures', '21', '9', '26', 'must include a year with four numbers', ['year']],
    ['the year is in another age', '21', '9', '0026', 'must have a year from 1900 to 2199', ['year']],
    ['31 April', '31', '4', '2026', 'must be a real date', ['day']],
    ['29 February in a common year', '29', '2', '2027', 'must be a real date', ['day']],
    ['a thirteenth month', '1', '13', '2026', 'must be a real date', ['month']],
    ['a month that is a word of another kind', '1', 'may be', '2026', 'must be a real date', ['month']],
    ['a month named by two letters', '1', 'ju', '2026', 'must be a real date', ['month']],
  ])('says what is wrong: %s', (_title, day, month, year, problem, parts) => {
    expect(typed(day, month, year)).toEqual({ state: 'wrong', problem, parts });
  });
});

describe('a whole date in one field', () => {
  test.each([
    ...['21/9/2026', '21.09.2026', '21-9-2026', '2026-09-21', ' 21 9 2026 ', '20260921'],
    ...['21/09/2026 14:30', '2026-09-21T10:00', '2026-09-21, 10:00:00'],
  ])('%s is spread out', (text) => {
    expect(spreadDate(text)).toEqual({ day: '21', month: '9', year: '2026' });
  });

  test.each(['21 September 2026', 'Monday 21 September 2026', 'Mon, 21st September 2026'])(
    '%s is spread out',
    (text) => {
      expect(spreadDate(text)).toEqual({ day: '21', month: 'September', year: '2026' });
    },
  );

  test('a month may come first by its name', () => {
    expect(spreadDate('Sept 21, 2026')).toEqual({ day: '21', month: 'Sept', year: '2026' });
  });

  test('a year of two figures goes to its own field once no more is to be typed', () => {
    expect(spreadDate('21/09/26', true)).toEqual({ day: '21', month: '9', year: '26' });
  });

  test.each(['21', '21/9', '21/9/26', '2026', 'September 2026', '', 'soon', '2026-09-21T22:30Z', '20261399'])(
    '"%s" is left alone',
    (text) => {
      expect(spreadDate(text)).toBeUndefined();
    },
  );
});
