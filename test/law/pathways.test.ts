// Every pathway of every pack: the ways that follow from its arrows are the ways that a person wrote down beside them.
import { draftLetter, letterFacts } from '@send-kit/core/draft-letter.js';
import { simpleWays } from '@send-kit/core/simple-ways.js';
import { answerStep, courseOf, newWalk } from '@send-kit/core/walk.js';
import { readPacks } from '@send-kit/pack/read-folder.js';
import type { Pack, Pathway, Walk } from '@send-kit/pack';
import { describe, expect, test } from 'vitest';

const today = '2026-12-07';
const all = readPacks().flatMap((pack) =>
  (pack.pathways ?? []).map((pathway): [string, Pack, Pathway] => [`${pack.id}/${pathway.id}`, pack, pathway]),
);

test('there are pathways to be tested', () => {
  expect(all.length).toBeGreaterThan(9);
});

describe.each(all)('%s', (_name, pack, pathway) => {
  test('its ways are those that were expected, no more and no fewer', () => {
    const found = simpleWays(pathway).map(({ through, ends, reason, says }) => ({
      through: through.map(({ step, arrow }) => `${step.id}/${arrow.id}`),
      ends: ends.id,
      reason: reason?.id ?? null,
      says: [...says].sort(),
    }));
    const expected = pathway.ways.map(({ through, ends, reason, says }) => ({
      through,
      ends,
      reason: reason ?? null,
      says: [...(says ?? [])].sort(),
    }));
    const byWay = (a: { through: string[] }, b: { through: string[] }): number =>
      a.through.join(' ').localeCompare(b.through.join(' '));
    expect(found.sort(byWay)).toEqual(expected.sort(byWay));
  });

  test.each(pathway.ways)('walked step by step, it ends as expected: $title', ({ through, ends, reason }) => {
    // By itself: what comes before it is a pathway of its own.
    const alone: Pack = {
      ...pack,
      pathways: pack.pathways?.map((one) => (one === pathway ? { ...one, before: undefined } : one)),
    };
    const walk = through.reduce(
      (so: Walk, arrow) => {
        const { at } = courseOf(so, alone);
        return answerStep(so, at, { arrow: arrow.split('/')[1] ?? '', on: today });
      },
      newWalk(alone, pathway.id, today),
    );
    const course = courseOf(walk, alone);
    const end = course.taken.find(({ step, arrow, pathway: { id } }) => id === pathway.id && step.outcome && !arrow);
    expect(end?.step.id).toBe(ends);
    if (course.state === 'ended' && course.at.step.id === ends) expect(course.reason?.id).toBe(reason);
    const letter = pack.letters?.find(({ id }) => id === end?.step.outcome?.letter);
    if (letter && course.at.step.id === ends) {
      const { text } = draftLetter(letter, letterFacts(course, today, today));
      expect(text).not.toMatch(/[{}]|undefined/);
      if (course.reason) expect(text).toContain(course.reason.text);
    }
  });
});
