import { parseDay } from '@send-kit/core/day.js';
import { simpleWays } from '@send-kit/core/simple-ways.js';
import type { Course } from '@send-kit/core/walk.js';
import { answerStep, courseOf, newWalk } from '@send-kit/core/walk.js';
import { walkClock } from '@send-kit/core/walk-clock.js';
import { readPacks } from '@send-kit/pack/read-folder.js';
import { describe, expect, test } from 'vitest';
import { expectedOf, inventedRequests } from './invented-requests.ts';
import type { InventedRequest } from './invented-requests.ts';

const packs = readPacks();
const found = packs.find(({ id }) => id === 'nhs-quick-guide');
if (!found) throw new RangeError('expected the pack nhs-quick-guide');
const pack = found;
const pathways = pack.pathways ?? [];

/** Answers the navigator's pathway as the request says. */
function walked(request: InventedRequest): Course {
  let walk = newWalk(pack, 'health-advice', request.today);
  for (const { pathway, step, arrow } of expectedOf(request, pathways)) {
    const { at } = courseOf(walk, pack);
    expect(`${at.pathway.id}/${at.step.id}`).toBe(`${pathway}/${step}`);
    walk = answerStep(walk, at, { arrow, on: request.today });
  }
  return courseOf(walk, pack);
}

describe.each(inventedRequests)('$name', (request) => {
  const [last, title] = Object.entries(request.ways).at(-1) ?? [];
  const pathway = pathways.find(({ id }) => id === last);
  const way = pathway?.ways.find((one) => one.title === title);

  test('end as they say, with the reason and the sentences of that way', () => {
    const course = walked(request);
    expect(course.state).toBe(last === 'consent' ? 'stopped' : 'ended');
    expect(course.at.step.id).toBe(way?.ends);
    expect(course.reason?.id).toBe(way?.reason);
    expect(course.says).toEqual(way?.says ?? []);
    expect(course.aside).toEqual([]);
  });

  test('go a simple way of the chart, but for what leads back', () => {
    const through = walked(request)
      .way.filter((one) => one.pathway.id === last && one.arrow)
      .map(({ step, arrow }) => `${step.id}/${arrow?.id}`);
    const simple = pathway ? simpleWays(pathway) : [];
    expect(simple.map((one) => one.through.map(({ step, arrow }) => `${step.id}/${arrow.id}`))).toContainEqual(through);
  });

  test('say why at steps that lie on the way, and end in a letter', () => {
    const steps = expectedOf(request, pathways).map(({ step }) => step);
    expect(steps).toEqual(expect.arrayContaining(Object.keys(request.why)));
    expect(walked(request).at.step.outcome?.letter).toBeDefined();
  });

  test('are told while there is time to answer', () => {
    const walk = {
      ...newWalk(pack, 'health-advice', request.today),
      records: { 'request-received': request.received },
    };
    const clock = walkClock(walk, packs, request.today);
    expect(parseDay(request.today)).toBeGreaterThan(parseDay(request.received));
    expect(clock?.lastDay && clock.lastDay > request.today).toBe(true);
  });
});

test('every way of Annex A has its request', () => {
  const ways = pathways.find(({ id }) => id === 'annex-a')?.ways.map(({ title }) => title) ?? [];
  expect(inventedRequests.flatMap(({ ways: own }) => own['annex-a'] ?? []).sort()).toEqual(ways.sort());
});

test('a known child, one referred, declining and no consent have theirs', () => {
  const ends = inventedRequests.map(({ ways }) => Object.keys(ways).at(-1));
  expect(ends).toEqual(expect.arrayContaining(['known-child', 'referred-not-assessed', 'declining', 'consent']));
});

test('a way that the pack does not know is refused', () => {
  const request = { ...(inventedRequests[0] as InventedRequest), ways: { 'annex-a': 'By broomstick' } };
  expect(() => expectedOf(request, pathways)).toThrow('expected a way of "annex-a", found "By broomstick"');
});
