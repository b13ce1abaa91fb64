import { timetable } from '@send-kit/core/timetable.js';
import { describe, expect, test } from 'vitest';
import { inventedPack } from './invented-pack.fixture.ts';
import { inSentence, rowsOf, summaryOf } from './rows.ts';

function rows(
  events: Record<string, string>,
  today: string,
  more: { facts?: Record<string, unknown>; done?: Record<string, string> } = {},
) {
  const answer = timetable({ process: 'baking', events, facts: more.facts ?? {} }, [inventedPack]);
  return rowsOf(answer, { packs: [inventedPack], today, events, done: more.done ?? {} });
}
const order = { 'order-received': '2026-09-07' }; // a Monday
const row = (id: string, ...given: Parameters<typeof rows>) => rows(...given).find(({ rule }) => rule.id === id);

describe('the first sentence', () => {
  test('names the next thing the law requires, its day and how far off it is', () => {
    expect(summaryOf(rows(order, '2026-09-30'))).toEqual([
      'The next thing the law requires is: knead the dough by Monday 12 October 2026, in 12 days.',
    ]);
  });

  test('says so on the last day itself', () => {
    expect(summaryOf(rows(order, '2026-10-12'))[0]).toContain('by Monday 12 October 2026, today.');
  });

  test('begins with what is overdue', () => {
    expect(summaryOf(rows(order, '2026-10-13'))).toEqual([
      'Overdue: knead the dough was due by Monday 12 October 2026, 1 day ago.',
      'The next thing the law requires is: bake the bread by Monday 16 November 2026, in 34 days.',
    ]);
  });

  test('counts what else is overdue', () => {
    expect(summaryOf(rows(order, '2026-12-01'))[0]).toMatch(/1 more is overdue\.$/);
  });

  test('never calls advice or arithmetic a requirement of the law', () => {
    const done = { knead: '2026-10-01', bake: '2026-10-02' };
    expect(summaryOf(rows(order, '2026-10-20', { done }))).toEqual([
      'Everything with a legal deadline here has been done.',
    ]);
  });

  test('says what an exception has lifted, without a new date', () => {
    const facts = { 'baker-ill': { reason: 'Flour lung', impractical: true } };
    expect(summaryOf(rows(order, '2026-09-30', { facts }))).toContain(
      'Lifted by an exception, with no new date: knead the dough.',
    );
  });
});

describe('a row', () => {
  test('says how many days are left, or over', () => {
    expect(row('knead', order, '2026-10-11')).toMatchObject({
      lead: 'By',
      when: 'Monday 12 October 2026',
      left: '1 day left',
    });
    expect(row('knead', order, '2026-10-15')).toMatchObject({ left: '3 days over', tone: 'late' });
  });

  test('says whether it was done in time', () => {
    expect(row('knead', order, '2026-12-01', { done: { knead: '2026-10-12' } })).toMatchObject({
      left: 'Done in time',
    });
    expect(row('knead', order, '2026-12-01', { done: { knead: '2026-10-14' } })).toMatchObject({
      left: 'Done 2 days late',
    });
  });

  test('of a minimum period is never overdue', () => {
    const events = { ...order, 'bread-served': '2026-10-01' };
    expect(row('taste', events, '2026-10-05')).toMatchObject({ lead: 'At least until', left: '2 days left' });
    expect(row('taste', events, '2026-10-20')).toMatchObject({ left: 'Ended 13 days ago', tone: 'quiet' });
  });

  test('of an earliest day says before when it may not be done', () => {
    const events = { ...order, 'bread-served': '2026-10-01' };
    expect(row('next-loaf', events, '2026-10-05')).toMatchObject({
      lead: 'Not before',
      when: 'Thursday 8 October 2026',
    });
  });

  test('without a number of days gives the words of the law', () => {
    expect(row('thank', order, '2026-10-05')).toMatchObject({ when: 'as soon as it cools', left: '', day: undefined });
  });

  test('beyond the known bank holidays refuses to guess', () => {
    const events = { ...order, 'bread-served': '2027-03-01' };
    expect(row('ring', events, '2026-10-05')).toMatchObject({ state: 'refused', when: 'No answer' });
  });

  test('that is lifted keeps the day it had, and gets no other', () => {
    const facts = { 'baker-ill': { reason: 'Flour lung', impractical: true } };
    expect(row('knead', order, '2026-09-30', { facts })).toMatchObject({
      state: 'lifted',
      when: 'Lifted',
      lead: 'It was Monday 12 October 2026',
    });
  });

  test('knows the event its clock started from', () => {
    expect(row('knead', order, '2026-09-30')?.start).toBe('2026-09-07');
  });
});

test('the earliest comes first, and duties without a day come last', () => {
  expect(rows(order, '2026-09-30').map(({ rule }) => rule.id)).toEqual(['knead', 'proof', 'bake', 'thank']);
});

test('a title keeps its capitals where they are a name', () => {
  expect([inSentence('Decide whether to assess'), inSentence('EHC plan sent')]).toEqual([
    'decide whether to assess',
    'EHC plan sent',
  ]);
});
