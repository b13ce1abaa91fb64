import { readPacks } from '@send-kit/pack/read-folder.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay, parseDay } from './day.ts';
import type { Question } from './question.ts';
import { prepare } from './timetable.ts';
import type { Comparison } from './what-if.ts';
import { whatIf } from './what-if.ts';

const timetable = prepare(readPacks());
const assessment = (events: Record<string, string>, more: Partial<Question> = {}): Question => ({
  process: 'ehc-needs-assessment',
  events,
  ...more,
});
const received = { 'request-received': '2026-09-21' };

function compare(before: Question, after: Question): Map<string, Comparison> {
  const result = whatIf(timetable, before, after);
  if ('error' in result) throw new Error(result.error);
  return new Map(result.rows.map((row) => [row.rule, row]));
}

describe('moving an event', () => {
  test('a request a week later moves every limit that counts from it by a week', () => {
    const rows = compare(assessment(received), assessment({ 'request-received': '2026-09-28' }));
    for (const rule of ['ehcna-decision-to-assess', 'ehcna-no-plan-notice', 'ehcna-final-plan', 'ehcna-draft-latest']) {
      expect(rows.get(rule)).toMatchObject({ change: 'later', days: 7 });
    }
    expect(rows.get('ehcna-final-plan')?.because).toMatchObject([{ kind: 'event', id: 'request-received', days: 7 }]);
  });

  test('a draft served earlier moves the family’s time and leaves the 20 weeks alone', () => {
    const rows = compare(
      assessment({ ...received, 'draft-served': '2026-12-10' }),
      assessment({ ...received, 'draft-served': '2026-12-03' }),
    );
    expect(rows.get('ehcna-draft-representations')).toMatchObject({
      change: 'earlier',
      dayBefore: '2026-12-24',
      dayAfter: '2026-12-17',
      days: -7,
    });
    expect(rows.get('ehcna-final-plan')).toMatchObject({ change: 'same', days: 0, because: [] });
  });

  test('an event that is new lets a further limit appear', () => {
    const rows = compare(assessment(received), assessment({ ...received, 'draft-served': '2026-12-10' }));
    expect(rows.get('ehcna-draft-representations')).toMatchObject({
      change: 'appears',
      dayAfter: '2026-12-24',
      because: [{ id: 'draft-served' }],
    });
  });

  test('an event that is taken away takes its limit with it', () => {
    const rows = compare(assessment({ ...received, 'draft-served': '2026-12-10' }), assessment(received));
    expect(rows.get('ehcna-draft-representations')).toMatchObject({ change: 'gone', dayAfter: undefined });
  });

  test('of two events that moved, each limit names the one that moved it', () => {
    const review = (meeting: string, notice: string): Question => ({
      process: 'annual-review',
      events: { 'review-meeting': meeting, 'amendment-notice-sent': notice },
    });
    const rows = compare(review('2027-01-21', '2027-02-11'), review('2027-01-25', '2027-02-18'));
    expect(rows.get('ar-school-report')?.because.map(({ id }) => id)).toEqual(['review-meeting']);
    expect(rows.get('ar-representations')?.because.map(({ id }) => id)).toEqual(['amendment-notice-sent']);
  });
});

describe('an exception', () => {
  const away = { absence: { from: '2026-09-28', to: '2026-11-01', impractical: true } };

  test('lifts limits and never moves one', () => {
    const rows = compare(assessment(received), assessment(received, { facts: away }));
    expect(rows.get('ehcna-decision-to-assess')).toMatchObject({
      change: 'lifted',
      dayBefore: '2026-11-02',
      dayAfter: undefined,
      because: [{ kind: 'fact', id: 'absence' }],
    });
    expect(rows.get('ehcna-exception-absence')).toMatchObject({ change: 'appears' });
    expect([...rows.values()].filter(({ change }) => change === 'later')).toEqual([]);
  });

  test('that falls away lets the limit run again', () => {
    const rows = compare(assessment(received, { facts: away }), assessment(received));
    expect(rows.get('ehcna-decision-to-assess')).toMatchObject({ change: 'runs-again', dayAfter: '2026-11-02' });
  });
});

test('another way of counting is named as the cause', () => {
  const rows = compare(assessment(received), assessment(received, { options: { 'receipt-is-day-one': true } }));
  expect(rows.get('ehcna-final-plan')).toMatchObject({
    change: 'earlier',
    days: -1,
    because: [{ kind: 'option', id: 'receipt-is-day-one' }],
  });
});

test('a day that does not exist is refused, and the side is named', () => {
  const result = whatIf(timetable, assessment(received), assessment({ 'request-received': '2026-09-31' }));
  expect(result).toMatchObject({ side: 'after', errors: [{ field: 'events.request-received' }] });
});

test('nothing moved: nothing changes', () => {
  expect([...compare(assessment(received), assessment(received)).values()].every((row) => row.change === 'same')).toBe(
    true,
  );
});

test('moving a request later never brings a limit forward', () => {
  const day = fc.integer({ min: parseDay('2015-01-01'), max: parseDay('2035-12-31') });
  fc.assert(
    fc.property(day, fc.integer({ min: 1, max: 400 }), (from, days) => {
      const rows = compare(
        assessment({ 'request-received': formatDay(from) }),
        assessment({ 'request-received': formatDay(from + days) }),
      );
      for (const row of rows.values()) expect(['later', 'same', 'otherwise', 'now-applies']).toContain(row.change);
      expect(rows.get('ehcna-final-plan')?.days).toBe(days);
    }),
    { numRuns: 200 },
  );
});
