import { expect, test } from 'vitest';
import { readCaseFile } from './check.ts';

const now = { day: '2026-11-16', instant: '2026-11-16T09:00:00.000Z' };
const withDone = (done: unknown): unknown => ({
  ...{ id: 'one', scope: 'practice', reference: 'EHC/0001', label: '', notes: [], drafts: [] },
  tools: [{ kind: 'timetable', id: 'one', label: '', question: { events: {} }, done, savedOn: now }],
  ...{ created: now.instant, changed: now.instant },
});

test.each([
  ['a list', [], 'tools.0.record: expected an object'],
  ['a prototype key', JSON.parse('{"a":{"__proto__":1}}'), 'tools.0.record.a: expected ordinary keys'],
])('a record cannot be read from %s', (_title, record, message) => {
  const tool = { kind: 'record', tool: 'walk', id: 'one', label: '', record, savedOn: now };
  expect(() => readCaseFile({ ...(withDone(undefined) as object), tools: [tool] })).toThrow(message);
});

test('what was done is read back by its rule and day', () => {
  expect(readCaseFile(withDone({ 'ehcna-final-plan': '2027-02-08' })).tools).toMatchObject([
    { done: { 'ehcna-final-plan': '2027-02-08' } },
  ]);
});

test.each([
  ['a list', [], 'tools.0.done: expected an object'],
  [
    'a day that is not real',
    { 'ehcna-final-plan': '2027-02-30' },
    'tools.0.done.ehcna-final-plan: expected a real day',
  ],
])('what was done cannot be %s', (_title, done, message) => {
  expect(() => readCaseFile(withDone(done))).toThrow(message);
});
