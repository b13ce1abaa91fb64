import { describe, expect, test } from 'vitest';
import { ours, text } from './tools/files.ts';
import { findRuns, knownRuns, runLength, runsOfDocument } from './tools/own-words.ts';

const known = knownRuns();
const data = ours('packages/pack', /\.json$/).filter((path) => path.split('/').length > 3);

/** What a pack says, in the order of the file. The words of the law, marked as quoted, are its own and everybody's. */
function textOf(value: unknown, key = ''): string {
  if (['$schema', 'url', 'quote', 'contact'].includes(key)) return '';
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .map(([name, part]) => (name === 'id' ? '' : textOf(part, name)))
    .join('\n');
}

test('no pack says anything in the words of the documents it is drawn from', () => {
  const found = data.flatMap((path) => findRuns(textOf(JSON.parse(text(path))), known).map((run) => `${path}: ${run}`));
  expect(found, `Say it in your own words: these ${runLength} or more stand in a document`).toEqual([]);
  expect(data.length).toBeGreaterThan(150);
});

test('nor does any page, widget or text of this house', () => {
  const paths = ours('.', /\.(md|html|ts)$/);
  const found = paths.flatMap((path) => findRuns(text(path), known).map((run) => `${path}: ${run}`));
  expect(found).toEqual([]);
  expect(paths.length).toBeGreaterThan(300);
});

describe('the comparison', () => {
  const document = `The baker's oven must be lit before the first of the four-
teen loaves is put on the shelf, and nobody may open it.`;
  const runs = new Set(runsOfDocument(document));

  test.each([
    ['a sentence taken over', 'So: the baker’s oven must be lit before the first of the fourteen loaves, we say.'],
    ['another case, other points and lines', 'MUST BE LIT:\nbefore the first, of the fourteen “loaves” is put (on)'],
    ['a word that was broken at the end of a line', 'lit before the first of the four-teen loaves is put on the'],
  ])('finds %s', (_title, taken) => {
    expect(findRuns(taken, runs)).toHaveLength(1);
  });

  test('names each run once and whole', () => {
    const run = 'first of the fourteen loaves is put on the shelf and nobody may open it';
    expect(findRuns(`The ${run}. Ever. And the ${run}!`, runs)).toEqual([`the ${run}`, `the ${run}`]);
  });

  test('lets a turn of speech pass that is shorter', () => {
    expect(findRuns('The oven must be lit before the first of the loaves goes in.', runs)).toEqual([]);
  });

  test('leaves our own words alone, however close', () => {
    expect(findRuns('The oven of the baker must burn before the first loaf is put on the shelf.', runs)).toEqual([]);
  });

  test('knows the documents that the packs are drawn from', () => {
    expect(known.size).toBeGreaterThan(20_000);
  });
});
