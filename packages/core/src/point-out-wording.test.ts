import type { Wording } from '@send-kit/pack';
import { describe, expect, test } from 'vitest';
import { pointOutWording } from './point-out-wording.ts';

const term = (find: readonly string[], except?: readonly string[]): Wording['terms'][number] => ({
  find: [...find],
  ...(except && { except: [...except] }),
  why: `why ${find[0] ?? ''}`,
  better: `better than ${find[0] ?? ''}`,
});
const list = (id: string, ...terms: Wording['terms']): Wording => ({
  id,
  title: id,
  says: 'Says why.',
  standing: 'guidance',
  citation: { text: 'Example', url: 'https://example.org/', quote: 'example' },
  terms,
});
const found = (text: string, ...terms: Wording['terms']): string[] =>
  pointOutWording(text, [list('a', ...terms)]).map((one) => one.found);

describe('words are pointed out', () => {
  test.each([
    ['in any case', 'Regular sessions. REGULAR sessions.', ['regular'], ['Regular', 'REGULAR']],
    [
      'with the punctuation between them left out',
      'Help “as – required”, as-required.',
      ['as required'],
      ['as – required', 'as-required'],
    ],
    ['not inside another word', 'irregular, regularly', ['regular'], []],
    [
      'with any ending where the phrase says so',
      'regular, regularly, irregular',
      ['regular-'],
      ['regular', 'regularly'],
    ],
    [
      'with one to three words between',
      'attend a school, attend the big new school, attend the very big new school',
      ['attend * school'],
      ['attend a school', 'attend the big new school'],
    ],
    ['but not with none between', 'attend school', ['attend * school'], []],
    ['with a name before them', 'Moor Park School, a school', ['A* school'], ['Park School']],
    ['with a capital that no sentence gave them', 'School is far. At school. Oak school', ['A* school'], []],
    ['with any capital, where the phrase says so', 'Oak School is far. Oak school', ['B* School'], ['Oak School']],
    ['with a name of two words', 'at Moor Park School', ['A* A* school'], ['Moor Park School']],
    [
      'whichever apostrophe is used',
      "the child’s needs, the child's needs",
      ["child's needs"],
      ['child’s needs', "child's needs"],
    ],
    [
      'in the letters of any language',
      'Ysgol Tŷ Coch, École; ÉCOLE',
      ['école', 'tŷ coch'],
      ['Tŷ Coch', 'École', 'ÉCOLE'],
    ],
    ['however an accent is typed', 'e\u0301cole', ['école'], ['e\u0301cole']],
    ['over the end of a line', 'as\nrequired', ['as required'], ['as\nrequired']],
    ['not over the end of a sentence', 'He has access. To this day', ['access to'], []],
    ['not over the end of a paragraph', 'access\n\nto', ['access to'], []],
    ['not from one item of a list into the next', '- access\n- to', ['access to'], []],
    ['over a shortened word', 'attend St. Mary’s School', ['attend * school'], ['attend St. Mary’s School']],
    ['at the very end', 'we give access to', ['access to'], ['access to']],
    [
      'with what follows, as long as it may be',
      'access to speech and language therapy. More',
      ['access to *'],
      ['access to speech and language'],
    ],
    ['even when cut short by the end', 'access to speech', ['access to *'], ['access to speech']],
  ])('%s', (_title, text, find, expected) => {
    expect(found(text, term(find))).toEqual(expected);
  });

  test('with where they stand, why and how else to write it', () => {
    const text = 'He needs regular help.';
    expect(
      pointOutWording(text, [list('empty', term(['nothing'])), list('vague', term(['a']), term(['regular']))]),
    ).toEqual([
      { list: 'vague', term: 1, from: 9, to: 16, found: 'regular', why: 'why regular', better: 'better than regular' },
    ]);
  });

  test('unless they are part of something that is meant otherwise', () => {
    const school = term(['school'], ['school nurse', 'school age-']);
    expect(found('The school nurse of the school saw a school-aged child', school)).toEqual(['school']);
  });

  test('the longest where several overlap, and none twice', () => {
    const text = 'regular access to speech therapy';
    expect(
      found(text, term(['access', 'access to']), term(['regular access to speech']), term(['speech therapy'])),
    ).toEqual(['regular access to speech']);
    expect(found('as and when required', term(['as and when']), term(['and when required']))).toEqual([
      'and when required',
    ]);
  });

  test('nothing in an empty text, and nothing without lists', () => {
    expect(found('', term(['a']))).toEqual([]);
    expect(pointOutWording('regular', [])).toEqual([]);
  });

  test('what looks like a regular expression is only words', () => {
    expect(found('aaa (a+)+', term(["'", "a'"]))).toEqual(['a']);
  });
});

describe('a long text', () => {
  const lists = [
    list(
      'vague',
      ...Array.from({ length: 40 }, (_, index) =>
        term([`word${index} *`, `with ${index} regular-`], [`word${index} nurse`]),
      ),
    ),
  ];

  test('of 100,000 characters is read in tens of milliseconds', () => {
    const text = 'He benefits from regular help with word7 and A School. '.repeat(1900).slice(0, 100_000);
    const started = performance.now();
    expect(pointOutWording(text, lists)).toHaveLength(1818);
    // Ten times what it takes on a slow machine: what is guarded against takes minutes.
    expect(performance.now() - started).toBeLessThan(1000);
  });

  test('that is meant to be slow is not', () => {
    const nasty = term([`${'a * '.repeat(19)}b`, '* a * a * a * b', `${'* '.repeat(39)}b`], ['a', 'a *']);
    const text = 'a '.repeat(50_000);
    const started = performance.now();
    expect(pointOutWording(text, [list('nasty', nasty)])).toEqual([]);
    expect(performance.now() - started).toBeLessThan(3000);
  });
});
