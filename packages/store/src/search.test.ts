import 'fake-indexeddb/auto';
import { describe, expect, test } from 'vitest';
import { newCaseFile, type CaseFile, type Moment } from './case-file.ts';
import { Notebook } from './notebook.ts';
import { fold, NoteSearch } from './search.ts';

const at = (second: number): Moment => ({
  day: '2026-11-16',
  instant: new Date(Date.UTC(2026, 10, 16) + second * 1000).toISOString(),
});

const file = (id: string, ...words: string[]): CaseFile => ({
  ...newCaseFile({ scope: 's', reference: id }, id, at(0)),
  notes: words.map((text, index) => ({ id: `${id}-${index}`, text, writtenOn: at(index) })),
});

describe('a search', () => {
  const search = new NoteSearch();
  search.put(file('a', 'Rang Zoë’s school', 'Speech and language report\ncame today'));
  search.put(file('b', 'SPEECH therapist rang'));
  const found = (query: string): string[] => search.find(query).map((hit) => hit.note.id);

  test.each([
    ['one word', 'speech', ['a-1', 'b-0']],
    ['all of several words in any order', 'rang speech', ['b-0']],
    ['without accents', 'zoe', ['a-0']],
    ['with accents', 'ZOË', ['a-0']],
    ['part of a word', 'thera', ['b-0']],
    ['words across lines', 'report came', ['a-1']],
    ['nothing for no words', '  ', []],
    ['nothing for a word that is not there', 'hearing', []],
  ])('finds %s', (_what, query, ids) => {
    expect(found(query)).toEqual(ids);
  });

  test('gives the newest first, and no more than asked', () => {
    expect(search.find('r', 1).map((hit) => hit.note.id)).toEqual(['a-1']);
  });

  test('folds without losing words', () => {
    expect(fold('  ÉCOLE\tﬁn ')).toBe(' ecole fin ');
  });
});

test('a hundred thousand notes in two thousand cases are loaded and searched', { timeout: 120_000 }, async () => {
  const book = new Notebook({ name: 'large' });
  const files = Array.from({ length: 2000 }, (_, index) =>
    file(
      `case-${index}`,
      ...Array.from({ length: 50 }, (__, note) => `Note ${note} of case ${index}: rang the school about transport`),
    ),
  );
  expect(await book.merge(files)).toEqual({ added: 2000, changed: 0, unchanged: 0 });
  const hits = await book.search('case 1234: transport', 1000);
  expect(new Set(hits.map((hit) => hit.reference))).toEqual(new Set(['case-1234']));
  expect(hits).toHaveLength(50);
  expect(await book.search('transport', 100_000)).toHaveLength(100_000);
  const { cases } = await book.list();
  expect(cases.reduce((sum, { notes }) => sum + notes, 0)).toBe(100_000);
  await book.close();
});
