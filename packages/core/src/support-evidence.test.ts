import { describe, expect, test } from 'vitest';
import { readPacks } from '@send-kit/pack/read-folder.js';
import { evidencePack } from './evidence-pack.ts';
import { individualPlan } from './individual-plan.ts';
import { outcomeHints } from './outcome-hints.ts';
import { removeReview } from './support-change.ts';
import { evidenceOf, reopened } from './support-evidence.ts';
import { faultsOf } from './support-faults.ts';
import { inventedSupport } from './support-invented.ts';
import { cycleLine, scoresThroughTime } from './support-pictures.ts';
import { cycleIn, oneCycle, senco, set, written } from './support.fixture.ts';

const packs = readPacks();
const apdr = cycleIn(packs);

const today = '2026-11-21';
const six = inventedSupport(apdr, { children: 1, today })[0]!;
const one = written(oneCycle);
const line = (item: string, record = six) => evidenceOf(record, apdr).find((each) => each.item === item);

describe('a line of the checklist', () => {
  test('is answered by a cycle, an outcome and a day', () => {
    expect(line('start-and-now', one)).toMatchObject({
      state: 'answered',
      cites: [
        {
          path: 'cycles.cycle-1.scores.outcome-1.evidence',
          cycle: 1,
          outcome: { id: 'outcome-1' },
          on: '2026-12-10',
          value: '21 words on 10 December',
        },
      ],
    });
    expect(line('less-than-expected', one)?.cites).toMatchObject([{ value: -1, outcome: { id: 'outcome-1' } }]);
  });

  test('of the lawful test is answered by no record', () => {
    const lines = evidenceOf(six, apdr).map(({ item }) => item);
    expect(lines).not.toContain('may-have-sen');
    expect(lines).not.toContain('plan-may-be-needed');
  });

  test('stands open while a review has no day', () => {
    expect(line('start-and-now', set(one, 'cycles.cycle-1.review.held-on'))?.state).toBe('open');
  });

  test('about time needs more than one review', () => {
    expect(line('over-time', one)).toMatchObject({ state: 'open', cites: [{ cycle: 1 }] });
    expect(line('over-time')?.state).toBe('answered');
  });

  test('stands open again when the review that it leaned on is deleted', () => {
    const before = evidenceOf(one, apdr);
    const after = evidenceOf(removeReview(one, 'cycle-1', senco()), apdr);
    expect(reopened(before, after).map(({ item }) => item)).toEqual([
      'start-and-now',
      'less-than-expected',
      'reviewed',
      'child-says',
    ]);
    expect(reopened(before, before)).toEqual([]);
  });
});

test('six cycles from first concern to a request answer every line of the record, and each is cited', () => {
  const lines = evidenceOf(six, apdr);
  expect(lines.filter(({ state }) => state === 'open')).toEqual([]);
  const cycles = new Set(lines.flatMap(({ cites }) => cites.map(({ cycle }) => cycle)));
  expect([1, 2, 3, 4, 5, 6].filter((number) => !cycles.has(number))).toEqual([]);
  expect(faultsOf(six, today)).toEqual([]);
});

describe('the evidence pack', () => {
  const asks = Object.fromEntries(
    packs
      .find(({ id }) => id === 'england')!
      .checklists!.flatMap(({ sections }) => sections.flatMap(({ items }) => items))
      .map((item) => [item.id, item.asks]),
  );
  const pages = evidencePack(six, apdr, { today, writeDay: (day) => `on ${day}`, asks });
  const said = (page?: (typeof pages)[number]) => JSON.stringify(page);

  test('is a front page and one page a cycle', () => {
    expect(pages.map(({ cycle }) => cycle)).toEqual([undefined, 1, 2, 3, 4, 5, 6]);
    expect(pages[0]?.blocks[0]).toEqual({ kind: 'heading', level: 1, text: 'Evidence of support: Invented child 1' });
  });

  test('names, beside each line as it is asked, the cycle, the outcome and the day', () => {
    const on = six.cycles[2]?.review['held-on'] ?? '';
    expect(said(pages[0])).toContain(`Cycle 3, Robin will blend 15 words of three sounds by the review., on ${on}`);
    expect(said(pages[0])).toContain(asks['start-and-now']);
    for (const number of [1, 2, 3, 4, 5, 6]) expect(said(pages[0])).toContain(`Cycle ${number}, `);
  });

  test('shows on the page of a cycle its scores, what was planned and given, and what was chosen by its label', () => {
    expect(said(pages[3])).toContain('−1 Less than hoped for\\nblends 6 of 15 words');
    expect(said(pages[3])).toContain('Step up');
    expect(said(pages[3])).toMatch(/"\d+ sessions, \d+ minutes"/);
  });

  test('holds no ids and no empty table', () => {
    const tables = pages.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'table' ? [block.rows] : [])),
    );
    expect(tables.every((rows) => rows.length > 1)).toBe(true);
    expect(said({ blocks: pages.flatMap(({ blocks }) => blocks) })).not.toMatch(/outcome-\d|provision-\d|held-on/);
  });

  test('keeps the words that stood before an amendment', () => {
    const amended = set(six, 'cycles.cycle-1.review.worked', 'Nothing worked.');
    const page = evidencePack(amended, apdr, { today, writeDay: (day) => day })[1];
    expect(said(page)).toContain('Own reading box and a quiet place to read: in part.');
    expect(said(page)).toContain('Nothing worked.');
    expect(said(page)).toContain('Review: What worked, and what did not');
  });

  test('tells of what was taken away in words, not in names of the record', () => {
    const amended = removeReview(six, 'cycle-1', senco());
    const page = said(evidencePack(amended, apdr, { today, writeDay: (day) => day })[1]);
    expect(page).toContain('I like it when it is quiet.');
    expect(page).not.toMatch(/outcome-\d|provision-\d|held-on|child-view|\{\\"/);
  });

  test('shows headings of adulthood from year 9 on', () => {
    const adult = { ...six, adulthood: { health: 'Sees the doctor alone' } };
    const page = (year: number) => said(evidencePack({ ...adult, year }, apdr, { today, writeDay: String })[0]);
    expect(page(8)).not.toContain('Sees the doctor alone');
    expect(page(9)).toContain('Health: Sees the doctor alone');
  });
});

describe('the plan that is proposed', () => {
  test('is refused while it is not law, unless it is previewed', () => {
    const ask = (preview: boolean) => individualPlan(six, apdr, 'individual-support-plan', { today, preview });
    expect(ask(false)).toMatchObject({ state: 'not-law', from: null });
    expect(ask(true)).toMatchObject({ state: 'preview' });
    expect(JSON.stringify(ask(true))).toContain('Robin will read a page of 40 words');
  });

  test('follows the law from the day that its data names', () => {
    const words = { ...apdr, proposals: apdr.proposals!.map((one) => ({ ...one, effectiveFrom: '2029-09-01' })) };
    const on = (day: string) => individualPlan(six, words, 'individual-support-plan', { today: day }).state;
    expect([on('2029-08-31'), on('2029-09-01')]).toEqual(['not-law', 'in-force']);
  });
});

describe('pictures', () => {
  test('cycles lie on a line of terms, one after the other', () => {
    const found = cycleLine(six, today)!;
    expect(found.cycles.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    for (const { x, width } of [...found.cycles, ...found.terms]) {
      expect(x).toBeGreaterThanOrEqual(0);
      expect(x + width).toBeLessThanOrEqual(1.0001);
    }
    expect(cycleLine(written([]), today)).toBeUndefined();
  });

  test('an outcome that goes on has one row of scores', () => {
    const ask = scoresThroughTime(six).find(({ id }) => id === 'outcome-0');
    expect(ask?.points.map(({ cycle, score }) => [cycle, score])).toEqual([
      [1, -1],
      [2, 0],
      [3, -1],
      [4, 0],
      [5, -1],
      [6, 0],
    ]);
  });
});

describe('hints on an outcome', () => {
  const lists = packs.find(({ id }) => id === 'england')!.wording!;
  const hints = (text: string, more = {}) => {
    const { missing, vague } = outcomeHints({ text, ...more }, apdr, lists);
    return { missing: missing.map(({ id }) => id), vague: vague.map(({ found }) => found) };
  };

  test.each([
    ['Robin will read 40 words by 12 February 2027.', []],
    ['I can ask for help 3 times out of 5 by the end of the spring term.', []],
    ['To improve reading.', ['measure', 'day', 'person', 'amount']],
    ['Robin will read 40 words.', ['day']],
    ['Better reading, 40 words by Easter.', ['person']],
  ])('%s', (text, missing) => {
    expect(hints(text).missing).toEqual(missing);
  });

  test('look at the fields beside it, and point out vague words with a better pattern', () => {
    const better = hints('Robin will have access to a range of books.', { by: '2027-02-12', measure: 'Books read: 4' });
    expect(better).toEqual({ missing: [], vague: ['have access', 'a range of'] });
    expect(hints('')).toEqual({ missing: [], vague: [] });
  });
});
