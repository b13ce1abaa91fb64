import { readPacks } from '@send-kit/pack/read-folder.js';
import { describe, expect, test } from 'vitest';
import { newSupport, nextCycle, stageOf, wordsOfSupport } from './support.ts';
import { cycleIn, begun, oneCycle, set, withNext, written } from './support.fixture.ts';

const packs = readPacks();
const apdr = cycleIn(packs);

const today = '2026-11-21';
const one = written(oneCycle);

describe('a next cycle takes up what continues, and nothing is typed twice', () => {
  const next = nextCycle(one, apdr);

  test('an outcome that has not come about goes on under its own name, with where it now stands', () => {
    expect(next.outcomes).toEqual([
      {
        id: 'outcome-1',
        text: 'Robin will read 40 words by 11 December 2026.',
        baseline: '21 words on 10 December',
      },
    ]);
  });

  test('help goes on where it serves an outcome that does', () => {
    expect(next.provision.map(({ id }) => id)).toEqual(['provision-1']);
  });

  test('what was said at the review is where the next assessment begins', () => {
    expect(next.assess).toEqual({
      concern: 'Reads no word at sight.',
      'raised-on': '2026-12-10',
      'child-words': 'I like the book about the sea.',
    });
  });

  test.each([
    ['step-up', 'specialist'],
    ['step-down', 'universal'],
    ['continue', 'targeted'],
    ['change', 'targeted'],
  ])('the decision to %s leads to the level %s', (decision, level) => {
    const decided = set(one, 'cycles.cycle-1.review.decision', decision);
    expect(nextCycle(decided, apdr).plan).toEqual({ level });
  });

  test('after leaving the register a new concern begins with nothing', () => {
    const left = set(one, 'cycles.cycle-1.review.decision', 'leave');
    expect(nextCycle(left, apdr)).toMatchObject({ id: 'cycle-2', assess: {}, plan: {}, outcomes: [], provision: [] });
  });
});

describe('a cycle stands where it was last worked on', () => {
  const cycle = (record = begun()) => record.cycles[0]!;

  test.each([
    ['not-started', 0],
    ['assess', 2],
    ['assess', 3],
    ['do', 4],
    ['do', 10],
    ['review', 11],
  ] as const)('%s after %i changes', (stage, changes) => {
    const record = written(oneCycle.slice(0, changes));
    expect(stageOf(cycle(record), today)).toBe(stage);
  });

  test('a plan is one from the day it names', () => {
    const record = written([{ path: 'cycles.cycle-1.plan.start', to: '2027-01-05' }]);
    expect(stageOf(cycle(record), today)).toBe('plan');
    expect(stageOf(cycle(record), '2027-01-05')).toBe('do');
  });

  test('what was carried over is no plan yet', () => {
    expect(stageOf(withNext(one, apdr).cycles[1]!, today)).toBe('assess');
  });
});

test('a council’s words are there only with its pack', () => {
  const record = { ...newSupport('england', 'apdr', 'Invented'), local: 'sefton' };
  expect(wordsOfSupport(record, packs).local?.title).toContain('Sefton');
  expect(wordsOfSupport(record, [packs.find(({ id }) => id === 'england')!]).local).toBeUndefined();
  expect(() => wordsOfSupport(record, [])).toThrow('expected a pack "england" with the cycle "apdr"');
});
