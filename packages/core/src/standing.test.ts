import { expect, test } from 'vitest';
import type { DeadlineAnswer } from './answer.ts';
import { standing } from './standing.ts';

const decision: DeadlineAnswer = {
  rule: 'ehcna-decision-to-assess',
  lastDay: '2026-02-09',
  status: 'law',
  citation: 'SEND Regulations 2014, reg 5(1)',
  actor: 'local-authority',
  lifted: false,
  alternatives: [],
};

test('a decision on the last day is in time', () => {
  expect(standing(decision, { today: '2026-03-01', done: '2026-02-09' })).toMatchObject({ state: 'met', days: 0 });
});

test.each([
  ['a decision a day early', { done: '2026-02-08' }, { state: 'met', days: 1 }],
  ['a decision a day late', { done: '2026-02-10' }, { state: 'met-late', days: 1 }],
  ['a month before', { today: '2026-01-09' }, { state: 'running', days: 31 }],
  ['two weeks before', { today: '2026-01-26' }, { state: 'due-soon', days: 14 }],
  ['the last day', { today: '2026-02-09' }, { state: 'due-today' }],
  ['the day after', { today: '2026-02-10' }, { state: 'overdue', days: 1 }],
])('%s', (_title, circumstance, expected) => {
  expect(standing(decision, { today: '2026-01-05', ...circumstance })).toMatchObject(expected);
});

test.each([
  ['a lifted limit is neither due nor overdue', { lastDay: null, lifted: true }, 'lifted'],
  ['a duty without a number of days', { lastDay: null, wording: 'as soon as practicable' }, 'no-date'],
  ['a judgement is left to a person', { lastDay: null, needsPerson: true }, 'needs-person'],
  ['what does not apply', { lastDay: null, applies: false }, 'not-applicable'],
])('%s', (_title, change, state) => {
  expect(standing({ ...decision, ...change }, { today: '2030-01-01' }).state).toBe(state);
});

test('today that is no day is refused', () => {
  expect(() => standing(decision, { today: '2026-02-30' })).toThrow(RangeError);
});
