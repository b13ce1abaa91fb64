import { readPacks } from '@send-kit/pack/read-folder.js';
import { describe, expect, test } from 'vitest';
import type { CameIn } from './receipt-helper.ts';
import { receiptHelper } from './receipt-helper.ts';
import { prepare } from './timetable.ts';

const packs = readPacks();
const helper = receiptHelper(packs);
if (!helper) throw new Error('expected England’s pack to hold the convention');

const email = (day: string, time?: string): CameIn => ({ delivery: 'e-mail', day, time });
const dayFor = (cameIn: CameIn): string | undefined => {
  const { byConvention } = helper.read(cameIn);
  return byConvention.state === 'proposed' ? `${byConvention.day} ${byConvention.why}` : byConvention.state;
};

describe('the convention proposes', () => {
  test.each<[string, CameIn, string]>([
    ['an e-mail in the day: that day', email('2026-09-21', '09:30'), '2026-09-21 same-day'],
    ['at 5pm exactly: that day', email('2026-09-21', '17:00'), '2026-09-21 same-day'],
    ['a minute past: the next', email('2026-09-21', '17:01'), '2026-09-22 after-closing-time'],
    ['late on a Friday: Monday', email('2026-08-07', '23:40'), '2026-08-10 after-closing-time'],
    ['on a Saturday: Monday, whatever the time', email('2026-08-08'), '2026-08-10 not-a-working-day'],
    ['on a bank holiday: the day after', email('2026-08-31', '10:00'), '2026-09-01 not-a-working-day'],
    ['Christmas Eve after hours', email('2026-12-24', '18:00'), '2026-12-29 after-closing-time'],
    ['by hand after hours', { delivery: 'by-hand', day: '2026-09-21', time: '17:30' }, '2026-09-22 after-closing-time'],
    ['by hand on a Sunday', { delivery: 'by-hand', day: '2026-09-20' }, '2026-09-21 not-a-working-day'],
    ['signed for on a Saturday: that day', { delivery: 'signed-for-post', day: '2026-08-08' }, '2026-08-08 day-signed'],
    [
      'posted on a Friday: Monday',
      { delivery: 'first-class-post', day: '2026-08-07' },
      '2026-08-10 next-working-day-after-posting',
    ],
    [
      'posted before Easter: Tuesday',
      { delivery: 'first-class-post', day: '2026-04-02' },
      '2026-04-07 next-working-day-after-posting',
    ],
  ])('%s', (_title, cameIn, expected) => {
    expect(dayFor(cameIn)).toBe(expected);
  });

  // The clocks change on Sundays: the last working day before and the first after keep different hours.
  test.each([
    ['before they go forward', '2027-03-25'],
    ['after they went forward', '2027-03-30'],
    ['before they go back', '2027-10-29'],
    ['after they went back', '2027-11-01'],
  ])('the next working day only after 5pm on London’s clocks, %s', (_title, day) => {
    expect(dayFor(email(day, '00:00'))).toBe(`${day} same-day`);
    expect(dayFor(email(day, '17:00'))).toBe(`${day} same-day`);
    expect(dayFor(email(day, '17:01'))).toMatch(/after-closing-time$/);
    expect(dayFor(email(day, '23:59'))).toBe(dayFor(email(day, '17:01')));
  });

  test('on the Sundays on which the clocks change: Monday, or after Easter', () => {
    expect(dayFor(email('2026-03-29', '01:30'))).toBe('2026-03-30 not-a-working-day');
    expect(dayFor(email('2026-10-25', '01:30'))).toBe('2026-10-26 not-a-working-day');
    expect(dayFor(email('2027-03-28'))).toBe('2027-03-30 not-a-working-day');
  });

  test('the same day as the timetable does, for e-mails all through a year', () => {
    const timetable = prepare(packs);
    const wrong: string[] = [];
    for (let at = Date.UTC(2026, 0, 1, 0, 1); at < Date.UTC(2027, 0, 1); at += 7 * 3_600_000) {
      const instant = `${new Date(at).toISOString().slice(0, 16)}Z`;
      const [day = '', time = ''] = new Date(at).toLocaleString('sv', { timeZone: 'Europe/London' }).split(' ');
      const answer = timetable.answer({
        events: { 'request-emailed': instant },
        options: { 'receipt-convention': true },
        rules: [helper.rule.id],
      });
      const expected = 'deadlines' in answer ? answer.deadlines[0]?.proposes?.[helper.event] : undefined;
      if (expected === undefined || !dayFor(email(day, time.slice(0, 5)))?.startsWith(expected)) wrong.push(instant);
    }
    expect(wrong).toEqual([]);
  });
});

test('the days passed over are named', () => {
  expect(helper.read(email('2026-12-24', '18:00')).byConvention).toMatchObject({
    daysOff: [
      { day: '2026-12-25', holiday: 'Christmas Day' },
      { day: '2026-12-26' },
      { day: '2026-12-27' },
      { day: '2026-12-28', holiday: 'Boxing Day (substitute day)' },
    ],
  });
});

describe('the bare words give the calendar day on which it arrived', () => {
  test('a Saturday’s e-mail is received on Saturday', () => {
    expect(helper.read(email('2026-08-08')).byBareWords).toBe('2026-08-08');
  });

  test('post arrives when it arrives, and nobody guesses when', () => {
    const posted = { delivery: 'first-class-post', day: '2026-08-07' } as const;
    expect(helper.read(posted).byBareWords).toBeUndefined();
    expect(helper.read({ ...posted, arrived: '2026-08-11' }).byBareWords).toBe('2026-08-11');
  });
});

test('a time is needed only where it can make a difference', () => {
  expect(helper.read(email('2026-09-21')).byConvention).toEqual({ state: 'needs-time' });
  expect(helper.needsTime('by-hand', '2026-09-21')).toBe(true);
  expect(helper.needsTime('e-mail', '2026-09-20')).toBe(false);
  expect(helper.needsTime('first-class-post', '2026-09-21')).toBe(false);
});

test('beyond the known bank holidays the convention refuses, and the bare words still stand', () => {
  const refused = { state: 'refused', knownFrom: '2024-01-01', knownTo: '2028-12-31' };
  expect(helper.read(email('2029-01-02', '10:00'))).toEqual({ byConvention: refused, byBareWords: '2029-01-02' });
  expect(helper.read(email('2028-12-29', '18:00')).byConvention).toEqual(refused);
  expect(helper.read({ delivery: 'first-class-post', day: '2023-06-01' }).byConvention).toEqual(refused);
});

test('the first deadline follows the day that is taken', () => {
  expect(helper.firstDeadline('2026-08-07')).toEqual({ title: 'Decide whether to assess', lastDay: '2026-09-18' });
  expect(helper.firstDeadline('2026-08-10')).toEqual({ title: 'Decide whether to assess', lastDay: '2026-09-21' });
});

test('a day or time that makes no sense is not guessed at', () => {
  expect(() => helper.read(email('2026-02-30', '10:00'))).toThrow(RangeError);
  expect(() => helper.read(email('2026-09-21', '25:00'))).toThrow('expected a time of day such as 17:01');
});

test('no convention, no helper', () => {
  expect(receiptHelper([])).toBeUndefined();
  expect(receiptHelper(packs.map((pack) => ({ ...pack, deadlines: [] })))).toBeUndefined();
});
