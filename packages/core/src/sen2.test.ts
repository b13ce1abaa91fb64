import type { Pack } from '@send-kit/pack';
import { readPacks } from '@send-kit/pack/read-folder.js';
import { describe, expect, test } from 'vitest';
import type { CaseRow, Outcomes } from './caseload-case.ts';
import { percentOf, sen2Timeliness } from './sen2.ts';

const packs = readPacks();

function plan(received: string, made?: string, exception = false, outcomes: Outcomes = {}): CaseRow {
  return {
    row: 2,
    reference: 'INV-1',
    question: {
      events: { 'request-received': received, ...(made && { 'plan-made': made }) },
      facts: { 'week-20-exception': exception },
    },
    outcomes,
    serials: 0,
  };
}

function measure(id: string, rows: CaseRow[], today = '2027-12-31', year?: number) {
  const found = sen2Timeliness(rows, packs, today, year).measures.find((one) => one.id === id);
  if (!found) throw new Error(`expected the measure ${id}`);
  return found;
}

describe('plans within 20 weeks', () => {
  test.each([
    ['the 139th day is in time by both counts', '2027-02-07', 1, 1],
    ['the 140th day is in time by the law and a day over by the other count', '2027-02-08', 1, 0],
    ['the 141st day is late', '2027-02-09', 0, 0],
  ])('%s', (_title, made, law, dayOne) => {
    expect(measure('plan', [plan('2026-09-21', made)]).withExceptions).toEqual({
      law: { within: law, of: 1 },
      dayOne: { within: dayOne, of: 1 },
    });
  });

  test('a case with an exception is left out above and below the line', () => {
    const rows = [plan('2026-09-21', '2027-02-01'), plan('2026-09-21', '2027-03-01', true)];
    const { withExceptions, withoutExceptions } = measure('plan', rows);
    expect(withExceptions.law).toEqual({ within: 1, of: 2 });
    expect(withoutExceptions.law).toEqual({ within: 1, of: 1 });
  });

  test('a plan still to be made does not count, and is late once its day has passed', () => {
    expect(measure('plan', [plan('2026-09-21')], '2027-02-08')).toMatchObject({ late: 0 });
    expect(measure('plan', [plan('2026-09-21')], '2027-02-09')).toMatchObject({ late: 1 });
    expect(measure('plan', [plan('2026-09-21')], '2027-02-09').withExceptions.law).toEqual({ within: 0, of: 0 });
    expect(measure('plan', [plan('2026-09-21', undefined, false, { assess: 'no' })], '2027-02-09').late).toBe(0);
  });

  test('a calendar year counts what was done in it', () => {
    const rows = [plan('2026-01-05', '2026-05-01'), plan('2026-09-21', '2027-02-01')];
    expect(measure('plan', rows, '2027-12-31', 2027).withExceptions.law).toEqual({ within: 1, of: 1 });
    expect(sen2Timeliness(rows, packs, '2027-12-31', undefined).years).toEqual([2027, 2026]);
  });

  test('a flag on every plan is noticed', () => {
    expect(sen2Timeliness([plan('2026-01-05', '2026-05-01', true)], packs, '2027-01-01', undefined)).toMatchObject({
      everyPlanHasException: true,
    });
  });
});

test('decisions and notices of no plan have measures of their own', () => {
  const row: CaseRow = {
    ...plan('2026-09-21'),
    question: {
      events: {
        'request-received': '2026-09-21',
        'assessment-decision-sent': '2026-11-02',
        'no-plan-notice-sent': '2027-01-12',
      },
    },
  };
  expect(measure('decision', [row]).withExceptions).toEqual({
    law: { within: 1, of: 1 },
    dayOne: { within: 0, of: 1 },
  });
  expect(measure('no-plan', [row]).withExceptions.law).toEqual({ within: 0, of: 1 });
});

test('the number of weeks is the rule’s own', () => {
  const shorter: Pack[] = packs.map((pack) => ({
    ...pack,
    deadlines: pack.deadlines.map((rule) =>
      rule.limit.op === 'sen2-timeliness' ? { ...rule, limit: { ...rule.limit, n: 12 } } : rule,
    ),
  }));
  const found = sen2Timeliness([plan('2026-09-21', '2027-02-01')], shorter, '2027-12-31', undefined).measures;
  expect(found.find(({ id }) => id === 'plan')).toMatchObject({
    weeks: 12,
    withExceptions: { law: { within: 0, of: 1 } },
  });
});

test('a share of nothing is no percentage', () => {
  expect(percentOf({ within: 0, of: 0 })).toBeUndefined();
  expect(percentOf({ within: 587, of: 1000 })).toBe(58.7);
});
