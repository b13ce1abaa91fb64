import { readPacks } from '@send-kit/pack/read-folder.js';
import { describe, expect, test } from 'vitest';
import type { Question } from './question.ts';
import { calendarId, takeAwayRows, toCsv } from './take-away.ts';
import { prepare } from './timetable.ts';

const packs = readPacks();
const timetable = prepare(packs);
const rows = (question: Question) => takeAwayRows(timetable.answer(question), packs);
const assessment = (facts = {}): Question => ({
  process: 'ehc-needs-assessment',
  events: { 'request-received': '2026-09-21', 'draft-served': '2026-12-10' },
  facts,
});

describe('the rows to take away', () => {
  test('each has its day, its words and its citation, the earliest first', () => {
    const found = rows(assessment());
    expect(found.find(({ rule }) => rule === 'ehcna-decision-to-assess')).toMatchObject({
      day: '2026-11-02',
      kind: 'deadline',
      citation: 'SEND Regulations 2014, reg 5(1)',
      url: expect.stringContaining('legislation.gov.uk') as string,
    });
    expect(found.map(({ day }) => day)).toEqual(found.map(({ day }) => day).sort());
  });

  test('the family’s time, the first day allowed and a sum are not called deadlines of law', () => {
    const kinds = Object.fromEntries(rows(assessment()).map(({ rule, kind }) => [rule, kind]));
    expect(kinds).toMatchObject({
      'ehcna-draft-representations': 'at-least-until',
      'ehcna-final-earliest': 'not-before',
      'ehcna-draft-latest': 'expected',
      'ehcna-final-plan': 'deadline',
    });
  });

  test('a lifted limit is there with the day it was, so that a calendar can strike it out', () => {
    const found = rows(assessment({ absence: { from: '2026-09-28', to: '2026-11-01', impractical: true } }));
    expect(found.find(({ rule }) => rule === 'ehcna-decision-to-assess')).toMatchObject({
      kind: 'lifted',
      day: '2026-11-02',
    });
  });

  test('what has no day is left out', () => {
    expect(rows(assessment()).some(({ rule }) => rule === 'ehcna-consider-notice')).toBe(false);
  });

  test('an answer that is an error has no rows', () => {
    expect(rows({ events: { 'request-received': '2026-02-30' } })).toEqual([]);
  });

  test('no two rows of one case share a name', () => {
    for (const process of packs[0]?.vocabulary?.processes ?? []) {
      const events = Object.fromEntries(process.asks.map((event) => [event, '2026-09-21']));
      const { 'request-emailed': _, ...days } = events;
      const keys = rows({ process: process.id, events: days }).map(({ key }) => key);
      expect(new Set(keys).size, process.id).toBe(keys.length);
    }
  });
});

test('a calendar’s name for a deadline rests on the rule and the case’s seed alone', () => {
  const [first] = rows(assessment());
  const [moved] = rows({ process: 'ehc-needs-assessment', events: { 'request-received': '2026-09-28' } });
  expect(first && calendarId(first, 'a1')).toBe(moved && calendarId(moved, 'a1'));
  expect(first && calendarId(first, 'a1')).not.toBe(first && calendarId(first, 'b2'));
});

describe('CSV', () => {
  test('commas, quotes and lines are wrapped', () => {
    expect(toCsv([['a', 'b, c', 'say "d"', 'e\nf']])).toBe('a,"b, c","say ""d""","e\nf"\r\n');
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', ' =1', '\n=1'])('%j is disarmed', (text) => {
    expect(toCsv([[text]]).replace(/^"/, '')[0]).toBe("'");
  });

  test('a day stays a day', () => {
    expect(toCsv([['2026-11-02']])).toBe('2026-11-02\r\n');
  });
});
