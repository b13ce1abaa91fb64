import { expect, test } from 'vitest';
import { library } from './pathway.fixture.ts';
import { readWalk } from './read-walk.ts';

const record = {
  kind: 'walk',
  version: 1,
  pack: 'library',
  pathway: 'visit',
  begun: '2026-11-02',
  records: { 'asked-on': '2026-11-02' },
  entries: [
    { pathway: 'visit', step: 'known', visit: 1, arrow: 'no', on: '2026-11-03' },
    {
      pathway: 'visit',
      step: 'ask',
      visit: 1,
      arrow: 'next',
      on: '2026-11-04',
      records: { 'asked-whom': 'The office' },
    },
  ],
  letters: { reply: 'Dear all' },
};

test('a record comes back as it went out, as data or as text', () => {
  expect(readWalk(structuredClone(record), library)).toEqual({ walk: record });
  expect(readWalk(JSON.stringify(record), library)).toEqual({ walk: record });
});

test('answers at a step that the pathway no longer has are kept', () => {
  const entries = [{ ...record.entries[0], step: 'gone' }];
  expect(readWalk({ ...record, entries }, library)).toMatchObject({ walk: { entries } });
});

test.each([
  ['a text that is no JSON', 'Dear all', 'expected the record of a walk as JSON, found a text that is not JSON'],
  ['a list', [], 'expected the record of a walk, found a list of 0'],
  ['nothing', undefined, 'expected the record of a walk, found nothing'],
  ['another kind', { ...record, kind: 'note' }, 'kind: expected "walk", found "note"'],
  ['a newer version', { ...record, version: 2 }, 'version: expected 1: a newer record needs a newer kit, found 2'],
  ['another pack', { ...record, pack: 'sefton' }, 'pack: expected "library", found "sefton"'],
  ['another pathway', { ...record, pathway: 'x' }, 'pathway: expected a pathway of the pack "library", found "x"'],
  ['31 April', { ...record, begun: '2026-04-31' }, 'begun: expected a real day written YYYY-MM-DD, found "2026-04-31"'],
  ['a strange field', { ...record, child: 'A' }, 'child: expected no such field, found "A"'],
  ['records that are a list', { ...record, records: [] }, 'records: expected texts by their id, found a list of 0'],
  [
    'a number as a text',
    { ...record, records: { role: 1 } },
    'records.role: expected a text of at most 20000 characters, found 1',
  ],
  [
    'a text as long as a book',
    { ...record, records: { role: 'x'.repeat(20_001) } },
    'records.role: expected a text of at most 20000 characters, found a text of 20001 characters',
  ],
  [
    'a key that could change every object',
    JSON.parse(`{ ${JSON.stringify(record).slice(1, -1)}, "records": { "__proto__": "x" } }`) as unknown,
    'records.__proto__: expected a text of at most 20000 characters, found "x"',
  ],
  ['no list of answers', { ...record, entries: {} }, 'entries: expected at most 2000 answers, found an object'],
  ['an answer that is none', { ...record, entries: [null] }, 'entries.0: expected an answer, found null'],
  [
    'a visit that is none',
    { ...record, entries: [{ ...record.entries[0], visit: 0 }] },
    'entries.0.visit: expected a whole number from 1 to 1000, found 0',
  ],
])('%s is refused, and why is said', (_title, data, fault) => {
  expect(readWalk(data, library)).toMatchObject({ faults: [fault] });
});

test('every fault is told at once', () => {
  const reading = readWalk({ ...record, version: 9, begun: 'x', entries: [{}] }, library);
  expect('faults' in reading && reading.faults.length).toBeGreaterThan(5);
});
