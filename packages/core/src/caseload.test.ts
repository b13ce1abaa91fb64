import { readPacks } from '@send-kit/pack/read-folder.js';
import { describe, expect, test } from 'vitest';
import type { CaseRow } from './caseload-case.ts';
import { caseReader } from './caseload-case.ts';
import { inventedCaseload } from './caseload-invented.ts';
import { matchColumns } from './caseload-columns.ts';
import { settledBy } from './caseload-settled.ts';
import type { CaseLine } from './caseload.ts';
import { caseloadOf } from './caseload.ts';
import type { BoardView } from './caseload-view.ts';
import { arrange, countStates } from './caseload-view.ts';
import { wordsOf } from './words.ts';

const packs = readPacks();
const { vocabulary } = wordsOf(packs);
const caseload = caseloadOf(packs, 14);

/** Reads one row under these headings. */
function row(cells: Record<string, string>): CaseRow {
  const read = reader(Object.keys(cells)).read(Object.values(cells), 2);
  if (!('question' in read)) throw new Error(JSON.stringify(read));
  return read;
}

function reader(headings: string[], order: 'day-first' | 'month-first' = 'day-first') {
  return caseReader(vocabulary, { columns: matchColumns(headings, vocabulary), order });
}

function line(cells: Record<string, string>, today: string): CaseLine {
  const found = caseload.line(row(cells), today);
  if (!('state' in found)) throw new Error(JSON.stringify(found));
  return found;
}

describe('a row becomes a case', () => {
  test('the process is known by its title, its short name and its id', () => {
    for (const process of ['EHC needs assessment', 'EHCNA', 'ehc-needs-assessment']) {
      expect(row({ Process: process, Received: '21/09/2026' }).question.process).toBe('ehc-needs-assessment');
    }
  });

  test('all that is wrong with a row is told', () => {
    const { read } = reader(['Ref', 'Process', 'Date received', 'Week20']);
    expect(read(['INV-1', 'Holiday', '31/02/2026', 'maybe'], 7)).toEqual([
      { target: 'process', found: 'Holiday', problem: 'not-a-process' },
      { target: 'events.request-received', found: '31/02/2026', problem: 'not-a-real-day' },
      { target: 'facts.week-20-exception', found: 'maybe', problem: 'not-yes-or-no' },
    ]);
  });

  test('the day of a decision on a plan is a notice of no plan only where there is none', () => {
    const cells = { ReceivedDate: '2026-01-05', AssessmentOutcomeDate: '2026-04-20' };
    expect(row({ ...cells, AssessmentOutcome: 'N' }).question.events).toHaveProperty(
      'no-plan-notice-sent',
      '2026-04-20',
    );
    expect(row({ ...cells, AssessmentOutcome: 'Y' }).question.events).not.toHaveProperty('no-plan-notice-sent');
  });
});

describe('a case stands by the next thing that the law requires', () => {
  const received = { Process: 'EHCNA', 'Date received': '21/09/2026' };

  test.each([
    ['2026-10-01', 'due', 'ehcna-decision-to-assess', 32],
    ['2026-10-19', 'due-soon', 'ehcna-decision-to-assess', 14],
    ['2026-11-02', 'due-soon', 'ehcna-decision-to-assess', 0],
    ['2026-11-03', 'overdue', 'ehcna-decision-to-assess', -1],
  ])('on %s it is %s', (today, state, rule, left) => {
    expect(line(received, today)).toMatchObject({ state, rule, left, lastDay: '2026-11-02', actor: 'local-authority' });
  });

  test('what is overdue longest comes first', () => {
    expect(line(received, '2027-03-01')).toMatchObject({ state: 'overdue', rule: 'ehcna-decision-to-assess' });
  });

  test('once the draft is served the plan is next, and no notice of the opposite', () => {
    const cells = { ...received, 'Decision to assess': '02/11/2026', Draft: '04/01/2027' };
    expect(line(cells, '2027-01-20')).toMatchObject({ state: 'due', rule: 'ehcna-final-plan', lastDay: '2027-02-08' });
  });

  test('a decision still to come is a plan, not a deed', () => {
    expect(line({ ...received, 'Decision to assess': '02/11/2026' }, '2026-10-01')).toMatchObject({
      rule: 'ehcna-decision-to-assess',
    });
  });

  test.each([
    ['a plan was made', { StartDate: '2027-02-08' }, 'met', undefined],
    ['a plan was made late', { StartDate: '2027-02-09' }, 'met', 'met-late'],
    ['it was refused', { RequestOutcomeDate: '2026-11-02', RequestOutcome: 'N' }, 'met', undefined],
    ['it was withdrawn', { RequestOutcome: 'W' }, 'no-date', 'closed'],
    ['the case was closed', { Closed: '2026-12-01' }, 'no-date', 'closed'],
  ])('nothing runs once %s', (_title, cells, state, why) => {
    expect(line({ ...received, ...cells }, '2027-06-01')).toMatchObject({ state, why, left: undefined });
  });

  test('a recorded exception to an overdue limit needs a person', () => {
    const cells = { ...received, RequestOutcomeDate: '2026-11-02', Draft: '2027-01-25', Week20: '1' };
    expect(line(cells, '2027-02-01')).toMatchObject({ state: 'due-soon' });
    expect(line(cells, '2027-02-20')).toMatchObject({ state: 'needs-person', why: 'exception-recorded', left: -12 });
  });

  test('a limit that an exception lifts has no new day', () => {
    const cells = {
      ...received,
      'absence.from': '01/10/2026',
      'absence.to': '30/10/2026',
      'absence.impractical': 'yes',
    };
    expect(line(cells, '2026-11-03')).toMatchObject({
      state: 'lifted',
      rule: 'ehcna-decision-to-assess',
      lastDay: '2026-11-02',
      left: undefined,
    });
  });

  test('what no column can tell is never called overdue', () => {
    const meeting = { Process: 'Annual review', 'Review meeting': '21/01/2027' };
    expect(line(meeting, '2027-01-10')).toMatchObject({ state: 'due', rule: 'ar-school-report' });
    expect(line(meeting, '2027-02-10')).toMatchObject({ state: 'due-soon', rule: 'ar-decision' });
    expect(line(meeting, '2027-02-20')).toMatchObject({ state: 'overdue', rule: 'ar-decision' });
  });

  test('after a review is decided the next one runs from that day', () => {
    const cells = { Process: 'AR', LastReview: '01/02/2027', ReviewMeeting: '21/01/2027' };
    expect(line(cells, '2027-03-01')).toMatchObject({ state: 'due', rule: 'ar-next-review', lastDay: '2028-01-31' });
  });

  test('a row with no date at all says so', () => {
    expect(line({ Ref: 'INV-1', Process: 'EHCNA' }, '2026-10-01')).toMatchObject({ state: 'no-date' });
  });

  test('days in the wrong order are told, not counted', () => {
    const found = caseload.line(row({ Received: '21/09/2026', StartDate: '01/09/2026' }), '2026-11-01');
    expect(found).toMatchObject([{ field: 'events.plan-made' }]);
  });
});

test('the page of one case shows every limit, with its own day of doing', () => {
  const cells = row({ Process: 'EHCNA', Received: '2026-09-21', 'Decision to assess': '2026-11-03' });
  const found = caseload.deadlines(cells, '2026-12-01');
  expect(found.find(({ answer }) => answer.rule === 'ehcna-decision-to-assess')).toMatchObject({
    doneOn: '2026-11-03',
    standing: { state: 'met-late', days: 1 },
  });
});

test('a review that ended with amendments is followed by the amended plan', () => {
  const cells = { Process: 'AR', LastReview: '2027-02-01', ReviewMeeting: '2027-01-21', ReviewOutcome: 'A' };
  expect(line(cells, '2027-03-01')).toMatchObject({ state: 'overdue', rule: 'ar-amendment-notice' });
  expect(line({ ...cells, ReviewDraft: '2027-02-01' }, '2027-03-01')).toMatchObject({ rule: 'ar-final-amended-plan' });
});

describe('the board', () => {
  const [headings = [], ...rows] = inventedCaseload({ rows: 500, today: '2026-11-21' });
  const { read } = reader(headings);
  const lines = rows.map((cells, index) => caseload.line(read(cells, index + 2) as CaseRow, '2026-11-21') as CaseLine);
  const words = { process: String, deadline: String, actor: String };
  const view: BoardView = { states: new Set(), search: '', process: undefined, sort: 'left', descending: false };

  test('every invented row has a line, and the counts add up', () => {
    expect(lines.every((one) => 'state' in one)).toBe(true);
    expect(Object.values(countStates(lines)).reduce((sum, one) => sum + one)).toBe(500);
  });

  test('the most overdue comes first, and what has no day last, up or down', () => {
    const up = arrange(lines, view, words).map(({ left }) => left);
    const days = up.filter((left) => left !== undefined);
    expect(days).toEqual([...days].sort((one, other) => one - other));
    expect(up.at(-1)).toBeUndefined();
    expect(arrange(lines, { ...view, descending: true }, words).at(-1)?.left).toBeUndefined();
  });

  test('only what was asked for is shown', () => {
    const shown = arrange(lines, { ...view, states: new Set(['overdue']), search: 'inv-0001' }, words);
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.every(({ state, reference }) => state === 'overdue' && reference.startsWith('INV-0001'))).toBe(true);
  });

  test('numbers in references count as numbers', () => {
    const [first] = lines;
    if (!first) throw new Error('expected a line');
    const two = ['INV-10', 'INV-9'].map((reference) => ({ ...first, reference }));
    expect(arrange(two, { ...view, sort: 'reference' }, words).map(({ reference }) => reference)).toEqual([
      'INV-9',
      'INV-10',
    ]);
  });
});

test('sixteen weeks bind a notice of no plan, not a plan that is being written', () => {
  const cells = { Process: 'EHCNA', Received: '2026-06-01', 'Decision to assess': '2026-07-10' };
  expect(line(cells, '2026-09-01')).toMatchObject({ state: 'due', rule: 'ehcna-no-plan-notice' });
  expect(line(cells, '2026-10-01')).toMatchObject({ state: 'due', rule: 'ehcna-final-plan' });
  expect(line({ ...cells, AssessmentOutcome: 'N' }, '2026-10-01')).toMatchObject({
    state: 'overdue',
    rule: 'ehcna-no-plan-notice',
  });
});

test('the vocabulary and the later steps say what a file can tell', () => {
  const settled = settledBy(vocabulary);
  const any = row({ Ref: 'INV-1' });
  expect(settled.canBeOverdue('ar-next-review', any)).toBe(true);
  expect(settled.canBeOverdue('ar-notice-of-meeting', any)).toBe(false);
});
