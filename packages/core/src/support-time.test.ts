import { readPacks } from '@send-kit/pack/read-folder.js';
import type { SupportRecord } from '@send-kit/pack';
import { describe, expect, test } from 'vitest';
import { changeSupport, closeReview } from './support-change.ts';
import { nextDue, plannedAndGiven, timingsOf } from './support-time.ts';
import { wordsOfSupport } from './support.ts';
import { cycleIn, begun, oneCycle, senco, set, withNext, written } from './support.fixture.ts';

const packs = readPacks();
const apdr = cycleIn(packs);

const terms = [
  { id: 'term-1', name: 'Autumn', from: '2026-09-03', to: '2026-12-18' },
  { id: 'term-2', name: 'Spring', from: '2027-01-05', to: '2027-03-25' },
  { id: 'term-3', name: 'Summer', from: '2027-04-13', to: '2027-07-21' },
];
const planned = set(written(oneCycle.slice(0, 9)), 'terms', terms);
const words = (record: SupportRecord) => wordsOfSupport(record, packs);
const timing = (record: SupportRecord, id: string, today: string) =>
  timingsOf(record, words(record), today).find((one) => one.timing.id === id);

describe('the duty to tell the parents', () => {
  test('is due once help has started, and names no number of days', () => {
    expect(timing(planned, 'told', '2026-09-27')).toMatchObject({ state: 'not-yet' });
    expect(timing(planned, 'told', '2026-09-28')).toMatchObject({ state: 'due', started: '2026-09-28' });
    expect(nextDue(planned, words(planned), '2026-10-01')).toEqual({
      what: 'tell',
      cycle: 1,
      state: 'no-day',
      standing: 'law',
    });
  });

  test('is done when a day is written down', () => {
    const told = set(planned, 'cycles.cycle-1.plan.told', '2026-09-29');
    expect(timing(told, 'told', '2026-10-01')).toMatchObject({ state: 'done', told: '2026-09-29' });
  });

  test('does not arise from good teaching for all', () => {
    const universal = set(planned, 'cycles.cycle-1.plan.level', 'universal');
    expect(timing(universal, 'told', '2026-10-01')).toMatchObject({ state: 'not-yet' });
  });
});

describe('three meetings a year', () => {
  const met = set(planned, 'meetings', [{ id: 'meeting-1', on: '2026-10-20' }]);

  test('are guidance: each term shows whether there was one, and none is overdue', () => {
    expect(timing(met, 'meetings', '2027-04-01')).toMatchObject({
      timing: { standing: 'guidance' },
      state: 'running',
      held: 1,
      terms: [
        { name: 'Autumn', state: 'held', on: ['2026-10-20'] },
        { name: 'Spring', state: 'none' },
        { name: 'Summer', state: 'ahead' },
      ],
    });
  });

  test('are not asked about while the school has entered no terms', () => {
    expect(timing(written(oneCycle), 'meetings', '2026-10-01')).toMatchObject({ state: 'no-terms' });
  });
});

describe('a council’s practice', () => {
  const local = set(planned, 'local', 'sefton');

  test('is shown only with its pack, and labelled local', () => {
    expect(timing(planned, 'two-terms', '2026-11-21')).toBeUndefined();
    const found = timingsOf(local, words(local), '2026-11-21').filter(
      ({ timing: { standing } }) => standing === 'local',
    );
    expect(found.map(({ timing: { id } }) => id)).toEqual(['termly-review', 'two-terms']);
  });

  test('two terms of support begun on 28 September are reached at the end of the spring term', () => {
    expect(timing(local, 'two-terms', '2026-11-21')).toMatchObject({
      state: 'running',
      gone: 0,
      reached: '2027-03-25',
    });
    expect(timing(local, 'two-terms', '2027-03-25')).toMatchObject({ state: 'done', gone: 2 });
  });

  test('a review is looked for in each term', () => {
    const reviewed = set(local, 'cycles.cycle-1.review.held-on', '2026-12-10');
    const states = timing(reviewed, 'termly-review', '2027-02-01')?.terms?.map(({ state }) => state);
    expect(states).toEqual(['held', 'now', 'ahead']);
  });
});

describe('the next thing due', () => {
  const told = set(planned, 'cycles.cycle-1.plan.told', '2026-09-29');
  const met = set(told, 'meetings', [{ id: 'meeting-1', on: '2026-10-20' }]);
  const due = (record: SupportRecord, today: string) => nextDue(record, words(record), today);

  test('is to begin, then to assess, then to plan', () => {
    expect(due({ ...begun(), cycles: [] }, '2026-09-01')).toEqual({ what: 'begin', state: 'no-day', standing: 'own' });
    expect(due(begun(), '2026-09-01')).toMatchObject({ what: 'assess', cycle: 1 });
    expect(due(written(oneCycle.slice(0, 2)), '2026-09-01')).toMatchObject({ what: 'plan' });
    expect(due(written([{ path: 'cycles.cycle-1.plan.review-on', to: '2026-12-11' }]), '2026-09-01').what).toBe(
      'set-start',
    );
  });

  test('is the school’s own review, or a meeting as guidance where the term ends first', () => {
    expect(due(met, '2026-11-21')).toEqual({
      what: 'review',
      cycle: 1,
      on: '2026-12-11',
      state: 'ahead',
      standing: 'own',
    });
    const later = set(told, 'cycles.cycle-1.plan.review-on', '2027-01-20');
    expect(due(later, '2026-11-21')).toMatchObject({ what: 'meet', on: '2026-12-18', standing: 'guidance' });
    const local = changeSupport(later, { path: 'local', to: 'sefton' }, senco());
    const termly = set(local, 'meetings', [{ id: 'meeting-1', on: '2026-10-20' }]);
    expect(due(termly, '2026-11-21')).toMatchObject({ what: 'review', on: '2026-12-18', standing: 'local' });
  });

  test('is to decide, to close, and to go on', () => {
    const full = set(written(oneCycle), 'cycles.cycle-1.plan.told', '2026-09-29');
    const undecided = set(full, 'cycles.cycle-1.review.decision');
    expect(due(undecided, '2026-12-12').what).toBe('decide');
    expect(due(full, '2026-12-12').what).toBe('close');
    expect(due(closeReview(full, 'cycle-1', senco()), '2026-12-12').what).toBe('next-cycle');
    expect(due(withNext(full, apdr), '2026-12-12')).toMatchObject({ what: 'plan', cycle: 2 });
    const left = set(full, 'cycles.cycle-1.review.decision', 'leave');
    expect(due(closeReview(left, 'cycle-1', senco()), '2026-12-12').what).toBe('nothing');
  });
});

describe('planned against given', () => {
  const full = set(written(oneCycle), 'terms', terms);
  const help = (record: SupportRecord, today = '2026-12-20') => plannedAndGiven(record, record.cycles[0]!, today)[0];

  test('three times a week for ten weeks and four days are 32 sessions', () => {
    // Monday 28 September to Thursday 10 December: 54 days of school.
    expect(help(full)).toMatchObject({
      planned: { sessions: 32, minutes: 320 },
      given: { sessions: 3, minutes: 30 },
      withoutTerms: false,
    });
  });

  test('days outside the terms do not count, nor days to come', () => {
    const halves = set(full, 'terms', [
      { id: 'a', name: 'Autumn 1', from: '2026-09-03', to: '2026-10-23' },
      { id: 'b', name: 'Autumn 2', from: '2026-11-02', to: '2026-12-18' },
    ]);
    expect(help(halves)?.planned).toEqual({ sessions: 29, minutes: 290 });
    expect(help(full, '2026-10-02')?.soFar).toEqual({ sessions: 3, minutes: 30 });
    expect(help(full, '2026-09-01')?.soFar).toEqual({ sessions: 0, minutes: 0 });
  });

  test.each([
    ['day', 54],
    ['fortnight', 5],
    ['term', 1],
  ])('once each %s', (per, sessions) => {
    const record = changeSupport(
      full,
      [
        { path: 'cycles.cycle-1.provision.provision-1.per', to: per },
        { path: 'cycles.cycle-1.provision.provision-1.times', to: 1 },
      ],
      senco(),
    );
    expect(help(record)?.planned?.sessions).toBe(sessions);
  });

  test('help for six weeks ends after six weeks of school', () => {
    const record = set(full, 'cycles.cycle-1.provision.provision-1.weeks', 6);
    expect(help(record)?.planned?.sessions).toBe(18);
  });

  test('what was missed is counted apart', () => {
    const missed = { id: 'session-2', provision: 'provision-1', on: '2026-10-09', count: 2, missed: true };
    const record = set(full, 'cycles.cycle-1.sessions.session-2', missed);
    expect(help(record)).toMatchObject({ given: { sessions: 3 }, missed: 2 });
  });

  test('a plan without a number or without days is not guessed at', () => {
    const record = set(full, 'cycles.cycle-1.provision.provision-1.times');
    expect(help(record)).toMatchObject({ planned: undefined, soFar: undefined, given: { sessions: 3 } });
    expect(help(set(full, 'cycles.cycle-1.plan.start'))?.planned).toBeUndefined();
  });
});
