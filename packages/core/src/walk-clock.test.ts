import { expect, test } from 'vitest';
import { library } from './pathway.fixture.ts';
import { newWalk } from './walk.ts';
import { walkClock } from './walk-clock.ts';

const walk = { ...newWalk(library, 'visit', '2026-03-20'), records: { 'asked-on': '2026-03-20' } };

test('the limit is counted from the recorded day, over a change of the clocks', () => {
  expect(walkClock(walk, [library], '2026-04-20')).toMatchObject({
    from: '2026-03-20',
    lastDay: '2026-04-24',
    standing: { state: 'due-soon', days: 4 },
  });
});

test('without the day there is no date, and no guess', () => {
  const clock = walkClock({ ...walk, records: {} }, [library], '2026-04-20');
  expect(clock?.lastDay).toBeUndefined();
  expect(clock?.says).toBe('It never pauses.');
});

test('after the last day it is overdue', () => {
  expect(walkClock(walk, [library], '2026-04-25')?.standing).toMatchObject({ state: 'overdue', days: 1 });
});

test('where no pack holds the rule there is no clock', () => {
  expect(walkClock(walk, [{ ...library, deadlines: [] }], '2026-04-25')).toBeUndefined();
});

test('a limit that is not in whole weeks is not guessed at', () => {
  const deadlines = library.deadlines.map((rule) => ({
    ...rule,
    limit: { op: 'within-working-days' as const, n: 5, of: 'advice-request-received' },
  }));
  expect(() => walkClock(walk, [{ ...library, deadlines }], '2026-04-25')).toThrow('whole weeks');
});
