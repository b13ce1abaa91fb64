import { readPacks } from '@send-kit/pack/read-folder.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Backwards } from './backwards.ts';
import { backwards, latestDay } from './backwards.ts';
import { formatDay, parseDay } from './day.ts';
import { prepare } from './timetable.ts';

const packs = readPacks();
const timetable = prepare(packs);

const transfer = (target: string, events: Record<string, string> = {}): Backwards =>
  backwards(timetable, packs, { process: 'phase-transfer', final: 'amended-plan-sent', target, events });
const assessment = (target: string): Backwards =>
  backwards(timetable, packs, { process: 'ehc-needs-assessment', final: 'plan-made', target, events: {} });
const step = (plan: Backwards, event: string) => plan.steps.find((one) => one.event === event);
const duty = (plan: Backwards, rule: string) => plan.duties.find((one) => one.rule === rule)?.lastDay;

/** The same question, asked forwards. */
function forward(rule: string, event: string, day: string): string | undefined {
  const answer = timetable.answer({ events: { [event]: day }, rules: [rule] });
  if ('error' in answer) return undefined;
  const [entry] = answer.deadlines;
  return entry?.lastDay ?? entry?.earliestDay ?? entry?.window?.to ?? undefined;
}

describe('a plan that must be final by 14 February 2028, for a move to secondary school', () => {
  const plan = transfer('2028-02-14');

  test('the amendments go out by 30 January, so that the family has its 15 days', () => {
    expect(step(plan, 'amendment-notice-sent')).toMatchObject({
      latest: '2028-01-30',
      latestBecause: [{ rule: 'ar-representations', gives: '2028-02-13', must: 'before', day: '2028-02-14' }],
    });
  });

  test('the meeting is by 22 November, when every step takes all its time', () => {
    expect(step(plan, 'review-meeting')).toMatchObject({ safe: '2027-11-22' });
    expect(step(plan, 'amendment-notice-sent')).toMatchObject({ safe: '2027-12-20' });
  });

  test('invitations, papers, report and decision follow from the meeting', () => {
    expect(duty(plan, 'ar-notice-of-meeting')).toBe('2027-11-07');
    expect(duty(plan, 'ar-papers-circulated')).toBe('2027-11-07');
    expect(duty(plan, 'ar-school-report')).toBe('2027-12-06');
    expect(duty(plan, 'ar-decision')).toBe('2027-12-20');
    expect(duty(plan, 'ar-final-amended-plan')).toBe('2028-02-14');
  });

  test('a review year that ends sooner brings the amendments forward', () => {
    expect(step(transfer('2028-02-14', { 'last-reviewed': '2026-12-01' }), 'amendment-notice-sent')).toMatchObject({
      safe: '2027-11-30',
      latest: '2027-11-30',
      safeBecause: [{ rule: 'ar-amendment-notice' }],
    });
  });
});

test('the pack’s own planning aids for a move give the same days, whatever the year', () => {
  // The twelve weeks have been read into the words since March 2022.
  for (let year = 2024; year <= 2034; year += 1) {
    for (const move of ['primary-to-secondary', 'secondary-to-post-16']) {
      const facts = { 'phase-move': move, 'transfer-year': year };
      const answer = timetable.answer({ process: 'phase-transfer', events: {}, facts });
      const days = new Map('error' in answer ? [] : answer.deadlines.map(({ rule, lastDay }) => [rule, lastDay]));
      const plan = transfer(days.get('phase-transfer-school') ?? days.get('phase-transfer-post16') ?? '');
      expect(step(plan, 'amendment-notice-sent')?.latest).toBe(days.get('phase-transfer-amendment-notice-latest'));
      expect(step(plan, 'review-meeting')?.safe).toBe(days.get('phase-transfer-meeting-latest'));
    }
  }
});

describe('a new plan that must be final by 8 February 2027', () => {
  const plan = assessment('2027-02-08');

  test('the request is in by 21 September 2026 and the draft served by 24 January', () => {
    expect(plan.steps).toMatchObject([
      { event: 'request-received', safe: '2026-09-21' },
      { event: 'draft-served', safe: '2027-01-24', latest: '2027-01-24' },
    ]);
  });

  test('the decision is due six weeks on', () => {
    expect(duty(plan, 'ehcna-decision-to-assess')).toBe('2026-11-02');
    expect(duty(plan, 'ehcna-final-plan')).toBe('2027-02-08');
  });
});

test('the reading with the day of receipt as day 1 leaves a day more', () => {
  const plan = backwards(timetable, packs, {
    process: 'ehc-needs-assessment',
    final: 'plan-made',
    target: '2027-02-08',
    events: {},
    options: { 'receipt-is-day-one': true },
  });
  expect(step(plan, 'request-received')?.safe).toBe('2026-09-22');
});

const targets = fc.integer({ min: parseDay('2018-01-01'), max: parseDay('2035-12-31') }).map(formatDay);
const next = (day: string): string => formatDay(parseDay(day) + 1);

test('every step meets any target, and a day later it would not', () => {
  fc.assert(
    fc.property(targets, fc.constantFrom(transfer, assessment), (target, plan) => {
      for (const { event, safe, safeBecause, latest, latestBecause = [] } of plan(target).steps) {
        for (const [day, bonds] of [
          [safe, safeBecause],
          [latest ?? safe, latestBecause],
        ] as const) {
          for (const bond of bonds) {
            const met = (gives = '9'): boolean => (bond.must === 'by' ? gives <= bond.day : gives < bond.day);
            expect([met(forward(bond.rule, event, day)), met(forward(bond.rule, event, next(day)))]).toEqual([
              true,
              false,
            ]);
          }
        }
      }
    }),
    { numRuns: 150 },
  );
});

/** Every rule that one event alone answers, whatever it counts in. */
const pairs = packs.flatMap((pack) =>
  pack.deadlines.flatMap(({ id }) =>
    (packs[0]?.vocabulary?.events ?? [])
      .filter(({ id: event, kind }) => kind !== 'instant' && forward(id, event, '2026-03-10') !== undefined)
      .filter(({ id: event }) => forward(id, event, '2026-03-10') !== forward(id, event, '2025-03-10'))
      .map(({ id: event }) => [id, event] as const),
  ),
);

test.each(pairs)('%s can be turned round on %s', (rule, event) => {
  const near = fc.integer({ min: parseDay('2025-06-01'), max: parseDay('2028-06-30') }).map(formatDay);
  fc.assert(
    fc.property(near, fc.constantFrom('by' as const, 'before' as const), (day, must) => {
      const found = latestDay(timetable, { events: {} }, event, day, [{ rule, must, day, event }]);
      if (typeof found !== 'object') throw new Error(`expected a day, found ${String(found)}`);
      const met = (gives = '9'): boolean => (must === 'by' ? gives <= day : gives < day);
      expect(met(forward(rule, event, found.day))).toBe(true);
      expect(met(forward(rule, event, next(found.day)))).toBe(false);
    }),
    { numRuns: 60 },
  );
});

test('enough rules were turned round to mean something: working days and months among them', () => {
  const rules = pairs.map(([rule]) => rule);
  expect(rules.length).toBeGreaterThan(30);
  expect(rules).toEqual(
    expect.arrayContaining(['appeal-lodge', 'ar-final-amended-plan', 'med-certificate-no-mediation']),
  );
});

test('beyond the known bank holidays it refuses', () => {
  const wish = {
    rule: 'med-certificate-no-mediation',
    must: 'by',
    day: '2031-03-03',
    event: 'certificate-issued',
  } as const;
  expect(latestDay(timetable, { events: {} }, 'adviser-told-no-mediation', '2031-03-03', [wish])).toBe('refused');
});
