import { readPack } from '@send-kit/pack/read-folder.js';
import { describe, expect, test } from 'vitest';
import { formatDay, parseDay } from './day.ts';
import { beyondHorizon, workingCalendar } from './working-days.ts';

const { bankHolidays, tribunal } = readPack('england');
if (!tribunal) throw new Error('the national pack has no tribunal calendar');
const calendar = workingCalendar(bankHolidays, tribunal);
const shown = (day: number): string => (day === beyondHorizon ? 'refused' : formatDay(day));

describe('working days leave out weekends and bank holidays', () => {
  test.each([
    ['over Good Friday and Easter Monday', '2027-03-24', 3, '2027-03-31'],
    ['over New Year', '2026-12-30', 3, '2027-01-05'],
    ['over Christmas with substitute days', '2027-12-23', 3, '2027-12-30'],
    ['over the October clock change', '2026-10-23', 1, '2026-10-26'],
    ['over the March clock change', '2026-03-27', 1, '2026-03-30'],
    ['fifteen over a spring bank holiday', '2027-05-24', 15, '2027-06-15'],
  ])('%s', (_title, from, n, to) => {
    expect(shown(calendar.after(parseDay(from), n))).toBe(to);
  });

  test('a period that begins with a working day counts it', () => {
    expect(shown(calendar.fromIncluding(parseDay('2027-03-24'), 15))).toBe('2027-04-15');
  });

  test('a period that begins with a Saturday starts to count on Monday', () => {
    expect(shown(calendar.fromIncluding(parseDay('2027-05-15'), 1))).toBe('2027-05-17');
  });
});

describe('beyond the bank holidays that are known every sum is refused', () => {
  test.each([
    ['a count that runs out of the calendar', calendar.after(parseDay('2028-12-20'), 15)],
    ['a count that starts before it', calendar.after(parseDay('2023-06-01'), 3)],
    ['a roll beyond it', calendar.tribunalRoll(parseDay('2029-02-01'))],
    ['a roll from the last New Year holidays', calendar.tribunalRoll(parseDay('2028-12-28'))],
  ])('%s', (_title, day) => {
    expect(shown(day)).toBe('refused');
  });

  test('the last known day still has an answer', () => {
    expect(shown(calendar.after(parseDay('2028-12-28'), 1))).toBe('2028-12-29');
  });

  test('a day that is not known stays unknown', () => {
    expect(calendar.after(NaN, 3)).toBeNaN();
    expect(calendar.tribunalRoll(NaN)).toBeNaN();
  });
});

describe("the Tribunal's own calendar", () => {
  test.each([
    ['a Sunday moves to Monday', '2027-02-28', '2027-03-01'],
    ['a day in August moves past August', '2027-08-10', '2027-09-01'],
    ['a day at Christmas moves past 1 January', '2026-12-26', '2027-01-04'],
    ['a working day stays', '2027-04-30', '2027-04-30'],
    ['Saturday 31 July did not end in August', '2027-07-31', '2027-08-02'],
    ['31 August 2028 moves to 1 September', '2028-08-31', '2028-09-01'],
  ])('%s', (_title, raw, rolled) => {
    expect(shown(calendar.tribunalRoll(parseDay(raw)))).toBe(rolled);
  });

  test.each([
    ['thirty working days', '2027-01-11', '2027-02-22'],
    ['none of them in August', '2027-07-12', '2027-09-22'],
  ])('%s', (_title, from, to) => {
    expect(shown(calendar.tribunalWorkingDays(parseDay(from), 30))).toBe(to);
  });

  test('28 days leave August out', () => {
    expect(shown(calendar.tribunalDays(parseDay('2027-07-20'), 28))).toBe('2027-09-17');
  });

  test('28 days leave 25 December to 1 January out', () => {
    expect(shown(calendar.tribunalDays(parseDay('2026-12-10'), 28))).toBe('2027-01-15');
  });
});
