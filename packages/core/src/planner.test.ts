import { readPacks } from '@send-kit/pack/read-folder.js';
import { describe, expect, test } from 'vitest';
import { parseDay } from './day.ts';
import type { PlannedWeek, SchoolDates } from './planner.ts';
import { faultsOfDates, holidaysOf, planRequests, seasonOf } from './planner.ts';
import { prepare } from './timetable.ts';

const packs = readPacks();
const timetable = prepare(packs);
const span = (name: string, from: string, to: string) => ({ name, from, to });

/** An invented school. */
const school: SchoolDates = {
  terms: [
    span('Autumn', '2026-09-02', '2026-12-18'),
    span('Spring', '2027-01-04', '2027-03-25'),
    span('Summer', '2027-04-12', '2027-07-21'),
    span('Next autumn', '2027-09-02', '2027-12-17'),
  ],
  closed: [
    span('October half-term', '2026-10-26', '2026-10-30'),
    span('February half-term', '2027-02-15', '2027-02-19'),
    span('May half-term', '2027-05-31', '2027-06-04'),
  ],
};
const plan = planRequests(timetable, packs, school, '2026-09-01');
const week = (monday: string): PlannedWeek => {
  const found = plan.weeks.find((one) => one.week === monday);
  if (!found) throw new Error(`expected a week of ${monday}`);
  return found;
};
const step = (monday: string, rule: string) => week(monday).steps.find((one) => one.rule === rule);

describe('a school’s dates', () => {
  test('the gaps between terms are holidays, and so are the half-terms', () => {
    expect(holidaysOf(school).map(({ from, to }) => [from, to])).toContainEqual(['2027-07-22', '2027-09-01']);
    expect(holidaysOf(school).map(({ name }) => name)).toContain('October half-term');
  });

  test('a day after the last term that was entered is not guessed at', () => {
    expect(seasonOf('2028-01-10', school)).toEqual({ kind: 'unknown' });
    expect(seasonOf('2026-10-28', school)).toMatchObject({ kind: 'closed', name: 'October half-term' });
    expect(seasonOf('2026-09-05', school)).toMatchObject({ kind: 'term', name: 'Autumn' });
  });

  test.each([
    ['ends before it begins', { terms: [span('', '2026-12-18', '2026-09-02')], closed: [] }, 'ends-before-it-begins'],
    ['is no day', { terms: [span('', '2026-09-31', '2026-12-18')], closed: [] }, 'not-a-day'],
    ['overlaps', { terms: [...school.terms, span('', '2027-07-21', '2027-07-30')], closed: [] }, 'overlaps'],
    [
      'lies outside every term',
      { terms: school.terms, closed: [span('', '2026-12-21', '2026-12-23')] },
      'outside-every-term',
    ],
  ] as const)('a span that %s is named', (_, dates, problem) => {
    expect(faultsOfDates(dates)).toMatchObject([{ problem }]);
    expect(() => planRequests(timetable, packs, dates, '2026-09-01')).toThrow(RangeError);
  });

  test('good dates have no faults', () => {
    expect(faultsOfDates(school)).toEqual([]);
  });
});

describe('which week to send a request in', () => {
  test('a request in the second week of September has its advice asked for and due in term', () => {
    expect(week('2026-09-07')).toMatchObject({
      send: '2026-09-07',
      advice: { from: '2026-10-19', to: '2026-11-30' },
      verdict: 'good',
    });
  });

  test('a week in which advice would be asked for in half-term is not good', () => {
    expect(week('2026-09-14')).toMatchObject({ advice: { from: '2026-10-26' }, verdict: 'advice-while-closed' });
    expect(step('2026-09-14', 'ehcna-decision-to-assess')?.reasons).toEqual(['asked-while-closed']);
  });

  test('a week from which advice falls due at Christmas is not good', () => {
    expect(week('2026-10-05')).toMatchObject({ advice: { to: '2026-12-28' }, verdict: 'advice-while-closed' });
    expect(step('2026-10-05', 'ehcna-advice-response')).toMatchObject({
      season: { kind: 'closed' },
      reasons: ['ends-while-closed'],
    });
  });

  test('a request in June has its advice asked for in the summer’s window', () => {
    expect(week('2027-06-07')).toMatchObject({ advice: { from: '2027-07-19' }, verdict: 'exception-window' });
    expect(step('2027-06-07', 'ehcna-decision-to-assess')?.reasons).toEqual(['exception-window']);
  });

  test('only the summer is long enough for the exception, and its window is the pack’s', () => {
    expect(plan.windows).toMatchObject([
      { exception: 'ehcna-exception-school-closed', window: { from: '2027-07-15', to: '2027-08-26' } },
    ]);
  });

  test('a week of half-term is no week to send in', () => {
    expect(week('2026-10-26')).toMatchObject({ verdict: 'school-closed' });
  });

  test('a week that begins in the holiday is counted from the first school day', () => {
    expect(week('2026-08-31')).toMatchObject({ send: '2026-09-02' });
  });

  test('where the terms entered end, the answer is that it is not known', () => {
    expect(week('2027-11-22')).toMatchObject({ verdict: 'unknown' });
  });

  test('weeks that are over are not offered', () => {
    const later = planRequests(timetable, packs, school, '2026-11-21');
    expect(later.weeks[0]).toMatchObject({ week: '2026-11-23' });
    expect(later.weeks.every(({ send }) => send >= '2026-11-21')).toBe(true);
  });
});

test('the family’s 15 days that run into August are pointed out', () => {
  // A request on 12 April 2027: the latest draft is 15 August.
  expect(step('2027-04-12', 'ehcna-draft-latest')).toMatchObject({ day: '2027-08-15', reasons: ['ends-while-closed'] });
  expect(step('2027-04-12', 'ehcna-draft-representations')?.reasons).toEqual(['family-time-while-closed']);
});

test('an appeal whose time ends in August is pointed out', () => {
  const moved = plan.weeks.flatMap(({ steps }) => steps).filter(({ reasons }) => reasons.includes('tribunal-moves-it'));
  expect(moved.length).toBeGreaterThan(0);
  expect(moved.every(({ rule, entry }) => rule === 'appeal-lodge' && entry.rawDay !== entry.lastDay)).toBe(true);
});

test('no week is called good from which advice would be asked for or due while the school is closed', () => {
  for (const { verdict, advice, send } of plan.weeks) {
    if (verdict !== 'good') continue;
    for (const day of [send, advice?.from, advice?.to]) expect(seasonOf(day ?? '', school).kind).toBe('term');
    expect(parseDay(advice?.to ?? '') - parseDay(send)).toBe(84);
  }
  expect(plan.weeks.some(({ verdict }) => verdict === 'good')).toBe(true);
});
