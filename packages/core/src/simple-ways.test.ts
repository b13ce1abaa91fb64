import { expect, test } from 'vitest';
import { visit } from './pathway.fixture.ts';
import { simpleWays } from './simple-ways.ts';

test('every way that comes to no step twice is found once', () => {
  const ways = simpleWays(visit).map(({ through, ends, reason, says }) => ({
    through: through.map(({ step, arrow }) => `${step.id}/${arrow.id}`).join(' '),
    ends: ends.id,
    reason: reason?.id,
    says,
  }));
  expect(ways).toEqual([
    { through: 'known/yes in/yes', ends: 'lent', reason: undefined, says: ['on-the-shelf'] },
    { through: 'known/yes in/no order/yes', ends: 'lent', reason: undefined, says: ['ordered'] },
    { through: 'known/yes in/no order/no', ends: 'not-lent', reason: 'not-to-be-had', says: [] },
  ]);
});

test('an arrow that leads nowhere is named', () => {
  const broken = { ...visit, start: 'nowhere' };
  expect(() => simpleWays(broken)).toThrow('expected a step of the pathway "visit", found "nowhere"');
});

test('a chart with a loop that nobody marked does not go round for ever', () => {
  const steps = visit.steps.map((step) => ({ ...step, arrows: step.arrows.map(({ again: _, ...arrow }) => arrow) }));
  expect(simpleWays({ ...visit, steps })).toHaveLength(3);
});
