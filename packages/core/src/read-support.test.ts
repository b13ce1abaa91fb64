import { readPacks } from '@send-kit/pack/read-folder.js';
import { describe, expect, test } from 'vitest';
import { readSupport } from './read-support.ts';
import { removeReview } from './support-change.ts';
import { inventedSupport } from './support-invented.ts';
import { cycleIn, oneCycle, senco, set, written } from './support.fixture.ts';
import { SupportRecord } from '@send-kit/pack/schema/support-record.js';

const packs = readPacks();
const apdr = cycleIn(packs);

const full = removeReview(written(oneCycle), 'cycle-1', senco());
const json = (record: object) => JSON.parse(JSON.stringify(record)) as Record<string, unknown>;

describe('a record', () => {
  test.each([
    ['with a history', full],
    ['that is invented', inventedSupport(apdr, { children: 1, today: '2026-11-21' })[0]!],
    ['that is half filled in', set(full, 'cycles.cycle-1.plan.start', '31/02')],
  ])('%s is read as it was written, and fits the schema', (_, record) => {
    expect(readSupport(JSON.stringify(record), packs)).toEqual({ record });
    expect(SupportRecord.parse(json(record))).toEqual(record);
  });
});

const broken: [title: string, change: object, fault: string][] = [
  ['another kind', { kind: 'walk' }, 'kind: expected "support", found "walk"'],
  ['a newer version', { version: 2 }, 'version: expected 1: a newer record needs a newer kit, found 2'],
  ['an unknown cycle', { cycle: 'other' }, 'cycle: expected a cycle of the pack "england", found "other"'],
  ['a field too many', { name: 'A' }, 'name: expected no such field, found "A"'],
  [
    'a score beyond the scale',
    { cycles: [{ ...full.cycles[0], scores: { a: { score: 3 } } }] },
    'cycles.0.scores.a.score: expected a whole number from -2 to 2, found 3',
  ],
  [
    'two of one name',
    {
      meetings: [
        { id: 'a', on: '' },
        { id: 'a', on: '' },
      ],
    },
    'meetings: expected each id once, found "a"',
  ],
  [
    'a history that would break it',
    { history: [{ at: '2026-11-21T09:00:00Z', role: 'a', changes: [{ path: 'cycles', from: 'gone' }] }] },
    'history.0.changes.0.from: expected a list of at most 50, found "gone"',
  ],
  [
    'a history of no place',
    { history: [{ at: '2026-11-21T09:00:00Z', role: 'a', changes: [{ path: 'history' }] }] },
    'history.0.changes.0.path: expected a place in the record, found "history"',
  ],
  [
    'a step that undoes itself',
    { history: [{ at: '2026-11-21T09:00:00Z', role: 'a', undoes: 3, changes: [{ path: 'label', to: 'a' }] }] },
    'history.0: expected an earlier step to undo, found 3',
  ],
];

test.each(broken)('%s is refused, with what was expected', (_, change, fault) => {
  expect(readSupport({ ...json(full), ...json(change) }, packs)).toEqual({ faults: [fault] });
});

/** A record in which every field is filled in. */
const every = json({
  ...inventedSupport(apdr, { children: 1, today: '2026-11-21', cycles: 2, local: 'sefton' })[0],
  adulthood: { health: 'Well' },
  history: [
    { at: '2026-11-21T09:00:00Z', role: 'senco', changes: [{ path: 'label', from: 'a', to: 'b', place: 0 }] },
    { at: '2026-11-21T09:00:00Z', role: 'senco', changes: [{ path: 'label', to: 'a' }], undoes: 0 },
    { at: '2026-11-21T09:00:00Z', role: 'senco', changes: [{ path: 'label', to: 'b' }], redoes: 0 },
  ],
});
const [first] = every['cycles'] as Record<string, unknown>[];
Object.assign(first!, {
  carries: 'cycle-9',
  do: { note: 'Goes well' },
  outcomes: [{ id: 'a', text: 'A', area: 'a', baseline: 'a', measure: 'a', by: '2026' }],
  provision: [
    { id: 'a', what: '', who: 'a', times: 1, per: 'day', minutes: 1, weeks: 1, group: 1, cost: 1, outcomes: ['a'] },
  ],
  sessions: [{ id: 'a', provision: 'a', on: '', count: 1, minutes: 1, missed: true, note: 'a' }],
  amendments: [{ id: 'a', at: '2026-11-21T09:00:00Z', role: 'a', path: 'label', was: null, why: 'a' }],
});

test('what the pack’s schema takes is taken, and what it refuses is refused, field by field', () => {
  const differing: string[] = [];
  const visit = (value: unknown, path: (string | number)[]): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, part] of Object.entries(value)) visit(part, [...path, key]);
    }
    if (path.length === 0) return;
    for (const other of [undefined, null, -7, 0.5, 1e9, true, '', 'Ä', 'x '.repeat(15_000), [], ['a'], {}, { a: {} }]) {
      const copy = structuredClone(every);
      const within = path.slice(0, -1).reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], copy);
      const key = String(path.at(-1));
      if (other === undefined && !Array.isArray(within)) delete (within as Record<string, unknown>)[key];
      else (within as Record<string, unknown>)[key] = other;
      const isTaken = 'record' in readSupport(copy, packs);
      if (isTaken !== SupportRecord.safeParse(copy).success)
        differing.push(`${path.join('.')} = ${JSON.stringify(other)?.slice(0, 20)}`);
    }
  };
  visit(every, []);
  // What the history holds must fit its place besides: the schema alone cannot know. So must the cycle.
  const own = /^(cycle|pack|cycles\..*amendments\.\d\.was|history\..*(changes\.\d\.(path|from|to)|undoes|redoes)) = /;
  expect(differing.filter((one) => !own.test(one))).toEqual([]);
});

test('nothing unsafe comes in', () => {
  const harm = JSON.stringify(full).replace('"profile":{}', '"profile":{"__proto__":"a","constructor":"b"}');
  expect(readSupport(harm, packs)).toMatchObject({
    faults: [
      'profile.__proto__: expected an id, found "__proto__"',
      'profile.constructor: expected an id, found "constructor"',
    ],
  });
  const path = {
    history: [{ at: '2026-11-21T09:00:00Z', role: 'a', changes: [{ path: 'profile.__proto__', to: 'a' }] }],
  };
  expect(readSupport({ ...json(full), ...path }, packs)).toMatchObject({
    faults: [expect.stringContaining('a place')],
  });
  expect(readSupport('{', packs)).toMatchObject({ faults: [expect.stringContaining('not JSON')] });
  expect(readSupport([], packs)).toMatchObject({ faults: [expect.stringContaining('a list of 0')] });
});

test('every fault is told, up to fifty', () => {
  const meetings = Array.from({ length: 80 }, () => 'a');
  const reading = readSupport({ ...json(full), meetings }, packs);
  expect('faults' in reading && reading.faults).toHaveLength(51);
});
