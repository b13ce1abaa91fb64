import { describe, expect, test } from 'vitest';
import { checkCycles } from './check-cycles.ts';
import { readPack } from './read-folder.ts';
import { CycleFile, type Cycle, type CycleAddition } from './schema/cycle.ts';
import type { Pack, PackList } from './schema/pack.ts';

const england = readPack('england');
const sefton = readPack('sefton', england);
const list = { deadlines: [] } as unknown as PackList;

function faults<T extends CycleFile>(pack: Pack, change: (cycle: T) => void, national: readonly Pack[] = []): string[] {
  const cycles = structuredClone<readonly unknown[]>(pack.cycles ?? []) as readonly T[];
  cycles.forEach(change);
  return checkCycles({ ...pack, cycles }, list, national).map(({ path, message }) => `${path}: ${message}`);
}

test('the cycles of England and of its councils hold', () => {
  expect(faults(england, () => undefined)).toEqual([]);
  expect(faults(sefton, () => undefined, [england])).toEqual([]);
});

describe('a national cycle', () => {
  const broken: [title: string, change: (cycle: Cycle) => void, fault: string][] = [
    [
      'that names an unknown rule',
      ({ timings }) => (timings[0]!.rule = 'gone'),
      'timings.0.rule: expected a known rule, found "gone"',
    ],
    [
      'that asks for meetings without a number',
      ({ timings }) => delete timings[1]!.count,
      'timings.1.count: expected how many, for all but what is told',
    ],
    [
      'with its stages in another order',
      ({ stages }) => void stages.reverse(),
      'stages.0.id: expected "assess", found "review"',
    ],
    [
      'without a field that core reads',
      ({ stages }) => void stages[1]!.fields.splice(1, 1),
      'stages.1.fields: expected a field "start", found none',
    ],
    [
      'with two fields of one name',
      ({ profile }) => void profile.fields.push(profile.fields[0]!),
      'profile.fields.3: expected "like-about-me" once, found it twice',
    ],
    [
      'with its scale upside down',
      ({ scale }) => (scale.points[0]!.score = 2),
      'scale.points.0.score: expected -2, found 2',
    ],
    [
      'that warns of an unknown list',
      ({ warns }) => void warns?.push('gone'),
      'warns.2: expected a known list of words, found "gone"',
    ],
    [
      'that answers no checklist',
      ({ evidence }) => (evidence.checklist = 'gone'),
      'evidence.checklist: expected a checklist of this pack, found "gone"',
    ],
    [
      'that answers an unknown line',
      ({ evidence }) => (evidence.answers[0]!.item = 'gone'),
      'evidence.answers.0.item: expected a line of "ehc-request", found "gone"',
    ],
    [
      'that answers the lawful test',
      ({ evidence }) => (evidence.answers[0]!.item = 'may-have-sen'),
      'evidence.answers.0.item: expected no line of the lawful test, found "may-have-sen"',
    ],
  ];
  test.each(broken)('%s is told', (_, change, fault) => {
    expect(faults<Cycle>(england, change)[0]).toBe(fault);
  });
});

describe('a council’s addition', () => {
  const broken: [title: string, change: (cycle: CycleAddition) => void, fault: string][] = [
    [
      'to a cycle that is not there',
      (cycle) => (cycle.adds = 'gone'),
      'adds: expected a cycle of a national pack, found "gone"',
    ],
    [
      'that claims to be law',
      ({ timings }) => (timings[0]!.standing = 'law'),
      'timings.0.standing: expected "local", found "law"',
    ],
    [
      'to a level that is not there',
      ({ levels }) => (levels![0]!.id = 'gone'),
      'levels.0.id: expected a level of "apdr", found "gone"',
    ],
    [
      'that takes a name of England’s',
      ({ timings }) => (timings[0]!.id = 'meetings'),
      ': expected a name of its own, found "meetings", which "apdr" has',
    ],
  ];
  test.each(broken)('%s is told', (_, change, fault) => {
    expect(faults<CycleAddition>(sefton, change, [england])).toContain(fault);
  });

  test('replaces no national cycle', () => {
    const own = { ...sefton, cycles: england.cycles };
    expect(checkCycles(own, list, [england]).map(({ path }) => path)).toContain('kind');
  });
});

test('a proposal without a day is no law, and one with a day must be a real one', () => {
  const cycle = structuredClone(england.cycles?.[0]) as Cycle;
  expect(cycle.proposals?.map(({ effectiveFrom }) => effectiveFrom)).toEqual([null]);
  cycle.proposals![0]!.effectiveFrom = '2029-02-31';
  expect(CycleFile.safeParse(cycle).success).toBe(false);
});
