import { readPacks } from '@send-kit/pack/read-folder.js';
import { describe, expect, test } from 'vitest';
import type { Answer, DeadlineAnswer } from './answer.ts';
import type { Question } from './question.ts';
import { prepare, prepareForDays, timetable } from './timetable.ts';

const packs = readPacks();
const { answer } = prepare(packs);

const good = (question: Question): Exclude<Answer, { error: string }> => {
  const said = answer(question);
  if ('error' in said) throw new Error(said.error);
  return said;
};
const of = (question: Question, rule: string): DeadlineAnswer | undefined =>
  good(question).deadlines.find((entry) => entry.rule === rule);
const errorOf = (question: unknown): string => {
  const said = answer(question as Question);
  return 'error' in said ? said.error : 'no error';
};

const request = { process: 'ehc-needs-assessment', events: { 'request-received': '2026-09-21' } };

describe('the needs assessment', () => {
  test('6, 16 and 20 weeks run from the same day', () => {
    expect(of(request, 'ehcna-decision-to-assess')?.lastDay).toBe('2026-11-02');
    expect(of(request, 'ehcna-no-plan-notice')?.lastDay).toBe('2027-01-11');
    expect(of(request, 'ehcna-final-plan')?.lastDay).toBe('2027-02-08');
  });

  test('an answer carries its source, its actor and the other reading', () => {
    expect(of({ ...request, id: 'a' }, 'ehcna-decision-to-assess')).toEqual({
      rule: 'ehcna-decision-to-assess',
      lastDay: '2026-11-02',
      status: 'law',
      citation: 'SEND Regulations 2014, reg 5(1)',
      actor: 'local-authority',
      lifted: false,
      alternatives: [{ lastDay: '2026-11-01', when: 'receipt-is-day-one' }],
    });
  });

  test('the day-one reading, once chosen, leads, and the law stands beside it', () => {
    const said = of({ ...request, options: { 'receipt-is-day-one': true } }, 'ehcna-final-plan');
    expect(said).toMatchObject({
      lastDay: '2027-02-07',
      alternatives: [{ lastDay: '2027-02-08', when: 'receipt-is-not-day-one' }],
    });
  });

  test('what cannot be answered yet says what it needs', () => {
    expect(good(request).missing).toContainEqual({ rule: 'ehcna-draft-representations', needs: ['draft-served'] });
  });

  test('the answer says when the law was last checked', () => {
    expect(good(request).lawCheckedOn).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('the limits of a detained person are told only to someone who asks for them', () => {
    expect(of(request, 'detained-final-plan')).toBeUndefined();
    expect(of({ events: request.events }, 'detained-final-plan')).toBeUndefined();
    expect(of({ ...request, process: 'detained-person' }, 'detained-final-plan')?.lastDay).toBe('2027-02-08');
  });

  test('events of another process are answered too', () => {
    const events = { ...request.events, 'decision-sent': '2026-11-10', 'certificate-issued': '2026-11-27' };
    expect(of({ ...request, events }, 'appeal-lodge')).toMatchObject({ lastDay: '2027-01-11', time: '17:00' });
  });

  test('one function answers one question', () => {
    expect(timetable(request, packs)).toEqual(answer(request));
  });
});

describe('exceptions lift, and never make a new date', () => {
  const june = { process: 'ehc-needs-assessment', events: { 'request-received': '2027-06-01' } };

  test('35 days abroad lift the six weeks when 28 of them fall inside', () => {
    const facts = { absence: { from: '2027-06-14', to: '2027-07-18' } };
    expect(of({ ...june, facts }, 'ehcna-decision-to-assess')).toMatchObject({
      lastDay: null,
      lifted: true,
      liftedBy: ['ehcna-exception-absence'],
      originalLastDay: '2027-07-13',
    });
  });

  test('a week later only 23 days fall inside, and the six weeks stand', () => {
    const facts = { absence: { from: '2027-06-21', to: '2027-07-18' } };
    expect(of({ ...june, facts }, 'ehcna-decision-to-assess')).toMatchObject({ lastDay: '2027-07-13', lifted: false });
    expect(of({ ...june, facts }, 'ehcna-final-plan')).toMatchObject({ lifted: true });
  });

  test('a lifted plan takes its derived draft date with it', () => {
    const facts = { absence: { from: '2027-06-14', to: '2027-07-18' } };
    expect(of({ ...june, facts }, 'ehcna-draft-latest')).toMatchObject({ lastDay: null, lifted: true });
  });

  test('personal circumstances are asked of a person, and the limit stands until one has judged', () => {
    const facts = { 'exceptional-circumstances': { reason: 'an invented bereavement' } };
    expect(of({ ...june, facts }, 'ehcna-exception-personal')).toMatchObject({ needsPerson: true });
    expect(of({ ...june, facts }, 'ehcna-decision-to-assess')).toMatchObject({ lifted: false, lastDay: '2027-07-13' });
  });

  test('once a person has judged and recorded why, the limits are lifted', () => {
    const facts = { 'exceptional-circumstances': { reason: 'an invented bereavement', impractical: true } };
    expect(of({ ...june, facts }, 'ehcna-decision-to-assess')).toMatchObject({ lifted: true, lastDay: null });
    expect(of({ ...june, facts }, 'ehcna-exception-personal')).toMatchObject({
      applies: true,
      recordedReason: 'an invented bereavement',
    });
  });

  test('a person may judge that a closure made nothing impractical', () => {
    const events = { 'request-received': '2027-07-01', 'school-advice-requested': '2027-07-30' };
    const closed = { from: '2027-07-21', reopens: '2027-09-02' };
    expect(of({ ...june, events, facts: { 'school-closed': closed } }, 'ehcna-decision-to-assess')?.lifted).toBe(true);
    const facts = { 'school-closed': { ...closed, impractical: false } };
    expect(of({ ...june, events, facts }, 'ehcna-decision-to-assess')?.lifted).toBe(false);
  });

  test('health has no closure exception', () => {
    const events = { 'advice-request-received': '2027-07-15', 'school-advice-requested': '2027-07-30' };
    const facts = { 'school-closed': { from: '2027-07-21', reopens: '2027-09-02' } };
    expect(of({ process: 'health', events, facts }, 'health-advice-6w')).toMatchObject({ lifted: false });
  });
});

describe('a question that makes no sense is answered with what was expected', () => {
  test.each<[string, unknown, string]>([
    ['31 April', { events: { 'review-meeting': '2027-04-31' } }, 'events.review-meeting: expected a real day'],
    [
      'an unknown event',
      { events: { 'request-recieved': '2027-04-30' } },
      'events.request-recieved: expected an event',
    ],
    [
      'a meeting before the plan',
      { process: 'annual-review', events: { 'plan-made': '2027-04-30', 'review-meeting': '2027-04-01' } },
      'events.review-meeting: expected a day on or after plan-made (2027-04-30), found "2027-04-01"',
    ],
    ['an unknown process', { process: 'cooking', events: {} }, 'process: expected one of ehc-needs-assessment'],
    ['events that are a list', { process: 'annual-review', events: [] }, 'events: expected an object'],
    ['a list', [], 'question: expected an object'],
    ['nothing', null, 'question: expected an object'],
    ['a misspelt field', { events: {}, fact: {} }, 'fact: expected one of id, process, events'],
    [
      'a closure that ends before it begins',
      { events: {}, facts: { 'school-closed': { from: '2027-08-01', reopens: '2027-07-01' } } },
      'facts.school-closed.reopens: expected a day after "from"',
    ],
    ['an unknown option', { events: {}, options: { fast: true } }, 'options.fast: expected a word among'],
    [
      'an unknown pack',
      { events: {}, options: { packs: ['atlantis'] } },
      'options.packs: expected packs among england',
    ],
    ['a day that is a number', { events: { 'request-received': 20260921 } }, 'found 20260921'],
    ['a prototype key', JSON.parse('{"events":{"__proto__":"2027-01-01"}}'), 'events.__proto__: expected an event'],
  ])('%s', (_title, question, message) => {
    expect(errorOf(question)).toContain(message);
  });

  test('all faults are named at once', () => {
    const said = answer({ process: 'x', events: { a: '1', 'request-received': '2027-02-30' } });
    expect('errors' in said && said.errors.map(({ field }) => field)).toEqual([
      'process',
      'events.a',
      'events.request-received',
    ]);
  });
});

describe('whatever the process, what can be computed is computed', () => {
  test.each<[string, Question, string, string]>([
    [
      'a review inside an assessment',
      { process: 'ehc-needs-assessment', events: { 'request-received': '2026-09-21', 'review-meeting': '2027-01-21' } },
      'ar-decision',
      '2027-02-18',
    ],
    [
      'an appeal after mediation',
      { process: 'mediation', events: { 'decision-sent': '2027-01-25', 'certificate-issued': '2027-03-30' } },
      'appeal-lodge',
      '2027-04-30',
    ],
    [
      'the health commissioner after a move',
      { process: 'moving-area', events: { 'move-date': '2027-05-17', 'old-icb-aware': '2027-05-24' } },
      'move-icb-notify',
      '2027-06-14',
    ],
    [
      'the first review after a plan',
      { process: 'ehc-needs-assessment', events: { 'plan-made': '2027-02-08' } },
      'ar-first-review',
      '2028-02-07',
    ],
  ])('%s', (_title, question, rule, day) => {
    expect(of(question, rule)?.lastDay).toBe(day);
  });

  test('facts alone are enough where a rule rests on facts', () => {
    const said = of({ facts: { days: ['2026-12-24', '2026-12-25'] } } as unknown as Question, 'working-day-test');
    expect(said?.workingDays).toEqual(['2026-12-24']);
  });

  test('what is null is not there', () => {
    const asked = { id: null, process: null, events: { 'review-meeting': '2027-01-21' }, facts: null, options: null };
    expect(of(asked as unknown as Question, 'ar-school-report')?.lastDay).toBe('2027-02-04');
  });

  test('a choice may be written as people write it', () => {
    const facts = { 'transfer-year': '2028', 'phase-move': 'Primary to secondary' };
    expect(of({ process: 'phase_transfer', events: {}, facts }, 'phase-transfer-school')?.lastDay).toBe('2028-02-14');
  });

  test('a move that is soon needs no bank holidays beyond it to be judged', () => {
    const events = { 'old-authority-aware': '2028-12-07', 'move-date': '2028-12-15' };
    expect(of({ process: 'moving-authority', events }, 'move-transfer-plan')?.lastDay).toBe('2028-12-29');
  });
});

describe('exceptions are judged by the clock of the limit they lift', () => {
  test('an old date elsewhere in the case does not switch them off', () => {
    const events = { 'last-assessment': '2013-05-01', 'reassessment-notified': '2027-06-01' };
    const facts = { absence: { from: '2027-06-07', to: '2027-07-20' } };
    expect(of({ process: 're-assessment', events, facts }, 'reassess-final-plan')?.lifted).toBe(true);
  });

  test('a window waits for the day on which advice was asked for', () => {
    const question = {
      process: 'ehc-needs-assessment',
      events: { 'request-received': '2027-07-05' },
      facts: { 'school-closed': { from: '2027-07-21', reopens: '2027-09-02' } },
    };
    const said = of(question, 'ehcna-exception-school-closed');
    expect(said?.window).toEqual({ from: '2027-07-14', to: '2027-08-26' });
    expect(said?.applies).toBeUndefined();
    expect(good(question).missing).toContainEqual({
      rule: 'ehcna-exception-school-closed',
      needs: ['school-advice-requested'],
    });
  });

  test('a missed appointment too can be judged to have made nothing impractical', () => {
    const events = { 'advice-request-received': '2027-06-01' };
    const missed = (impractical: boolean): boolean | undefined =>
      of(
        { process: 'health', events, facts: { 'missed-appointment': { on: '2027-06-10', impractical } } },
        'health-advice-6w',
      )?.lifted;
    expect([missed(true), missed(false)]).toEqual([true, false]);
  });

  test('a personal exception lifts nothing where there is nothing to lift', () => {
    const facts = { 'exceptional-circumstances': { reason: 'an invented reason', impractical: true } };
    expect(of({ process: 'health', events: {}, facts }, 'advice-exception-personal')?.applies).not.toBe(true);
  });
});

test('the receipt convention shows what the bare words would give beside its own day', () => {
  const events = { 'request-emailed': '2026-08-07T23:40+01:00' };
  const said = of(
    { process: 'ehc-needs-assessment', events, options: { 'receipt-convention': true } },
    'ehcna-decision-to-assess',
  );
  expect(said?.lastDay).toBe('2026-09-21');
  expect(said?.alternatives).toContainEqual({ lastDay: '2026-09-18', when: 'receipt-on-the-day-sent' });
});

test('a number that cannot be kept is refused as an id', () => {
  expect(errorOf({ id: 1e20, events: {} })).toContain('id: expected a text');
});

describe('local practice', () => {
  const meeting = { process: 'annual-review', events: { 'review-meeting': '2027-02-25' } };

  test('is off until its council is chosen', () => {
    expect(of(meeting, 'local-northumberland-6w-notice')).toBeUndefined();
  });

  test('never moves the law', () => {
    const options = { packs: ['northumberland'] };
    expect(of({ ...meeting, options }, 'local-northumberland-6w-notice')).toMatchObject({
      lastDay: '2027-01-14',
      status: 'local',
    });
    expect(of({ ...meeting, options }, 'ar-notice-of-meeting')?.lastDay).toBe('2027-02-10');
  });
});

describe('an answer for a day in the past uses the rules in force then', () => {
  const order = { process: 'tribunal-order', facts: { 'order-about': 'contents' } };

  test('since 23 March 2015 an order on contents gives five weeks', () => {
    expect(of({ ...order, events: { 'order-made': '2015-03-23' } }, 'order-amend-contents')?.lastDay).toBe(
      '2015-04-27',
    );
  });

  test('nothing is answered for the years before the Act', () => {
    expect(
      of({ process: 'ehc-needs-assessment', events: { 'request-received': '2013-05-01' } }, 'ehcna-final-plan'),
    ).toMatchObject({
      applies: false,
      lastDay: null,
    });
  });
});

test('a working-day answer beyond the known bank holidays refuses rather than guesses', () => {
  const said = of(
    { process: 'mediation', events: { 'adviser-told-no-mediation': '2029-03-01' } },
    'med-certificate-no-mediation',
  );
  expect(said).toMatchObject({ lastDay: null, refused: { reason: 'beyond-horizon', knownTo: '2028-12-31' } });
});

test('rules asked for by name, or by the name of a set, are answered whatever the process', () => {
  const said = good({ events: { 'review-meeting': '2027-01-21' }, rules: ['ar-timeline'] });
  expect(said.deadlines.map(({ rule }) => rule)).toContain('ar-school-report');
  expect(said.deadlines.every(({ rule }) => rule.startsWith('ar-'))).toBe(true);
});

describe('a timetable for days', () => {
  const days = prepareForDays(packs);

  test('answers what the whole one answers', () => {
    expect(days.answer(request)).toEqual(answer(request));
  });

  test('does not understand a time', () => {
    const said = days.answer({ events: { 'request-emailed': '2026-08-07T23:40+01:00' } });
    expect(said).toMatchObject({ errors: [{ field: 'events.request-emailed' }] });
  });
});
