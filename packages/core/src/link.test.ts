import { readPacks } from '@send-kit/pack/read-folder.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatDay, parseDay } from './day.ts';
import { readLink, writeLink } from './link.ts';
import type { Question } from './question.ts';
import { prepare } from './timetable.ts';

const packs = readPacks();
const timetable = prepare(packs);
const vocabulary = packs[0]?.vocabulary;

const question: Question = {
  process: 'ehc-needs-assessment',
  events: { 'request-received': '2026-09-21', 'request-emailed': '2026-08-07T23:40+01:00' },
  facts: {
    absence: { from: '2026-09-28', to: '2026-11-01', impractical: true, limits: ['ehcna-decision-to-assess'] },
    'transfer-year': 2028,
    'child-under-five': true,
    'agreement-about': ['contents', 'placement'],
    days: ['2026-12-25', '2026-12-29'],
  },
  options: { 'receipt-is-day-one': true, 'clear-days': 'common' },
};

function open(fragment: string): Question {
  const reading = readLink(fragment);
  if ('problem' in reading) throw new Error(`${reading.problem} ${reading.part ?? ''}`);
  return reading.question;
}

test('a link brings back the dates, facts and options, and the same answer', () => {
  const { fragment, leftOut } = writeLink(question);
  expect(leftOut).toEqual([]);
  expect(open(`#${fragment}`)).toEqual(question);
  expect(timetable.answer(open(fragment))).toEqual(timetable.answer(question));
});

test('a link is readable: a person can see what it holds', () => {
  const { fragment } = writeLink({ process: 'appeal', events: { 'decision-sent': '2026-09-21' } });
  expect(fragment).toBe('send-kit=1&p=appeal&e.decision-sent=2026-09-21');
});

test('a link holds no case reference and no reason', () => {
  const { fragment, leftOut } = writeLink({
    ...question,
    id: 'EHC-12345 Ada Example',
    facts: { 'exceptional-circumstances': { reason: 'Ada is in hospital', impractical: true } },
  });
  expect(decodeURIComponent(fragment)).not.toMatch(/ada|12345|hospital/i);
  expect(leftOut).toEqual(['facts.exceptional-circumstances.reason']);
});

test('that a reason was recorded survives, so that the answer is the same', () => {
  const circumstances = { 'exceptional-circumstances': { reason: 'Ada is in hospital', impractical: true } };
  const lifted = (asked: Question): unknown => {
    const answer = timetable.answer(asked);
    return 'error' in answer
      ? answer.error
      : answer.deadlines.filter((entry) => entry.lifted).map((entry) => entry.rule);
  };
  const asked = { ...question, facts: circumstances };
  expect(lifted(open(writeLink(asked).fragment))).toEqual(lifted(asked));
  expect(lifted(asked)).toContain('ehcna-final-plan');
});

test('words of one’s own in a choice stay at home', () => {
  const { fragment, leftOut } = writeLink({ events: {}, facts: { 'phase-move': 'Ada’s move to St Example' } });
  expect(fragment).toBe('send-kit=1');
  expect(leftOut).toEqual(['facts.phase-move']);
});

describe('a link that is not as we write them is refused', () => {
  test.each([
    ['', 'no-link'],
    ['#', 'no-link'],
    ['#section-2', 'no-link'],
    ['send-kit=2&p=appeal', 'newer'],
    ['send-kit=<script>&p=appeal', 'not-understood'],
    ['send-kit=1&p=javascript:alert(1)', 'not-understood'],
    ['send-kit=1&p=appeal&p=mediation', 'not-understood'],
    ['send-kit=1&e.request-received=2026-02-30', 'not-understood'],
    ['send-kit=1&e.request-received=<img src=x onerror=alert(1)>', 'not-understood'],
    ['send-kit=1&e.request-received=%', 'not-understood'],
    ['send-kit=1&e.__proto__=2026-02-03', 'not-understood'],
    ['send-kit=1&f.__proto__.polluted=true', 'not-understood'],
    ['send-kit=1&f.absence.from.deep=2026-02-03', 'not-understood'],
    ['send-kit=1&f.absence=true&f.absence.from=2026-02-03', 'not-understood'],
    ['send-kit=1&x.absence=true', 'not-understood'],
    ['send-kit=1&e.request-received', 'not-understood'],
    ['send-kit=1&id=case-1', 'not-understood'],
    [`send-kit=1&e.${'a'.repeat(5000)}=2026-02-03`, 'too-long'],
    [`send-kit=1${'&a=b'.repeat(300)}`, 'too-long'],
  ])('%s', (fragment, problem) => {
    expect(readLink(fragment)).toMatchObject({ problem });
  });

  test('and its words are not repeated', () => {
    expect(JSON.stringify(readLink('send-kit=1&Ring 0800 this=now'))).not.toContain('Ring');
  });

  test('`constructor` is a name like any other, and the timetable does not know it', () => {
    const opened = open('send-kit=1&f.constructor.prototype=true&e.constructor=2026-02-03');
    expect(timetable.answer(opened)).toMatchObject({
      errors: [{ field: 'events.constructor' }, { field: 'facts.constructor' }],
    });
    expect(({} as Record<string, unknown>)['prototype']).toBeUndefined();
  });
});

test('whatever comes after the # is answered, never thrown at', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.string({ unit: 'grapheme' }).map((text) => `send-kit=1&${text}`),
      ),
      (text) => {
        expect(readLink(text)).toBeTypeOf('object');
      },
    ),
    { numRuns: 500 },
  );
});

test('every event survives the journey', () => {
  const day = fc.integer({ min: parseDay('2014-09-01'), max: parseDay('2040-12-31') }).map(formatDay);
  const ids = vocabulary?.events.filter(({ kind }) => kind !== 'instant').map(({ id }) => id) ?? [];
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...ids), day), (events) => {
      expect(open(writeLink({ events }).fragment)).toEqual({ events: { ...events }, facts: {}, options: {} });
    }),
    { numRuns: 200 },
  );
});
