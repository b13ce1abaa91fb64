import { expect, test } from 'vitest';
import { readCaseFile } from './check.ts';

const now = { day: '2026-11-16', instant: '2026-11-16T09:00:00.000Z' };
const withDone = (done: unknown): unknown => ({
  ...{ id: 'one', scope: 'practice', reference: 'EHC/0001', label: '', notes: [], drafts: [] },
  tools: [{ kind: 'timetable', id: 'one', label: '', question: { events: {} }, done, savedOn: now }],
  ...{ created: now.instant, changed: now.instant },
});

test('what was done is read back by its rule and day', () => {
  expect(readCaseFile(withDone({ 'ehcna-final-plan': '2027-02-08' })).tools[0]?.done).toEqual({
    'ehcna-final-plan': '2027-02-08',
  });
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
