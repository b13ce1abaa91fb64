import { describe, expect, test } from 'vitest';
import { ours, text } from './tools/files.ts';
import { gradeOf, readingsOf, wordsOf } from './tools/reading-age.ts';

/** School year 7 of the United States, so about twelve years of age. */
const hardest = 7;

const known = JSON.parse(text('test/reading-age.json')) as { file: string; item: string; because: string }[];
const kinds = /\/(pathways|letters|checklists|glossaries|directories|cycles|changes|wording|deadlines|exceptions)\//;
const readings = ours('packages/pack', /\.json$/)
  .filter((path) => kinds.test(path) && !path.includes('/schema/'))
  .flatMap((path) => readingsOf(path, JSON.parse(text(path)) as object));
const hard = readings.filter((one) => gradeOf(one.text) > hardest);

test('a child of twelve can read every item of every pack', () => {
  const found = hard
    .filter(({ file, item }) => !known.some((one) => one.file === file && one.item === item))
    .map(
      ({ file, item, text: said }) => `${gradeOf(said).toFixed(1)} ${file} ${item}: ${said.replaceAll('\n', ' / ')}`,
    );
  expect(found, 'Use shorter words and sentences, or add a line with a reason to test/reading-age.json').toEqual([]);
  expect(readings.length).toBeGreaterThan(1000);
});

test('what is excused is still hard, and says why it must be', () => {
  const idle = known.filter(({ file, item }) => !hard.some((one) => one.file === file && one.item === item));
  expect(idle, 'Take the line out').toEqual([]);
  expect(known.filter(({ because }) => wordsOf(because).length < 6)).toEqual([]);
  expect(known.length).toBeLessThan(readings.length / 50);
});

describe('the score', () => {
  // Examples that are printed with the formula wherever it is explained.
  test.each([
    ['The cat sat on the mat.', -1.45],
    ['The Australian platypus is seemingly a hybrid of a mammal and reptilian creature.', 13.08],
    ['Go.', -3.4],
  ])('of “%s” is %d', (sentence, grade) => {
    expect(gradeOf(sentence)).toBeCloseTo(grade, 1);
  });

  test('takes a line of a list for a sentence, and a slot of a letter for a day', () => {
    expect(gradeOf('The cat sat\nThe dog ran')).toBe(gradeOf('The cat sat. The dog ran.'));
    expect(gradeOf('It came on {request-received}.')).toBe(gradeOf('It came on May.'));
  });
});

describe('what is read together', () => {
  const list = {
    id: 'oven',
    title: 'The oven',
    source: { document: 'handbook', section: 'Lighting and extinguishing of ovens' },
    items: [
      { id: 'lit', asks: 'Has the oven been lit for an hour?', why: 'Bread needs it hot.', todo: 'Wait a little.' },
      { id: 'door', asks: 'Is it shut?', choices: [{ id: 'yes', label: 'It is shut' }] },
    ],
  };

  test('is a line with its reason and what to do; short ones of a file together', () => {
    expect(readingsOf('oven.json', list)).toEqual([
      {
        file: 'oven.json',
        item: 'items.lit',
        text: 'Has the oven been lit for an hour?\nBread needs it hot.\nWait a little.',
      },
    ]);
    expect(readingsOf('oven.json', list, 3).map(({ item }) => item)).toEqual(['items.lit', 'items.door']);
    const more = { ...list, about: 'For a baker who has come in early.' };
    expect(readingsOf('oven.json', more, 11).at(-1)).toEqual({
      file: 'oven.json',
      item: 'short lines',
      text: 'The oven\nFor a baker who has come in early.\nIs it shut?\nIt is shut',
    });
  });
});
