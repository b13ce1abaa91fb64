import fc from 'fast-check';
import { expect, test } from 'vitest';
import { find } from '../screen/find.ts';
import { compileAddress, compilePattern, PatternError } from './pattern.ts';

test.each([
  ['a reference after its label', 'Case reference (PRAC-[0-9]{4})', 'Name X Case reference PRAC-0002 Stage'],
  ['the first of two', 'PRAC-\\d+', 'PRAC-0003 and PRAC-0004'],
  ['a choice of prefixes', '\\b(?:EHC|SEN)/(\\d{2,6})\\b', 'see EHC/004512, SEN/1'],
  ['as little as possible', 'Ref: (.+?) ', 'Ref: A B C '],
  ['the start and the end', '^(\\w+)$', 'CASE1'],
  ['groups of an earlier round are forgotten', '(?:(a)|b)*', 'ab'],
  ['a class that excludes', 'No[^A-Z]*([A-Z]{2}\\d+)', 'No. ..  XY12'],
  ['nothing', 'zzz', 'abc'],
])('a pattern finds what the browser would find: %s', (_, pattern, text) => {
  const native = new RegExp(pattern).exec(text);
  expect(find(compilePattern(pattern), text)).toEqual(native ? [...native] : undefined);
});

test('any pattern that is accepted finds what the browser would find', () => {
  const atom = fc.oneof(
    fc.constantFrom('a', 'b', '1', '-', '.', '\\d', '\\w', '[ab]', '[^a1]', '\\s', '[a-c]', '\\b', '\\B', '^', '$'),
  );
  const repeat = fc.constantFrom('', '', '', '*', '+', '?', '*?', '+?', '??', '{2}', '{1,3}', '{0,2}?', '{2,}');
  const pattern = fc.letrec<{ row: string; atom: string; group: string }>((tie) => ({
    row: fc
      .array(fc.oneof({ weight: 3, arbitrary: tie('atom') }, tie('group')), { minLength: 1, maxLength: 4 })
      .map((parts) => parts.join('')),
    atom: fc.tuple(atom, repeat).map((parts) => parts.join('')),
    group: fc
      .tuple(
        fc.constantFrom('(', '(?:'),
        fc.array(tie('row'), { minLength: 1, maxLength: 3, depthIdentifier: 'deep' }),
        repeat,
      )
      .map(([open, rows, sign]) => `${open}${rows.join('|')})${sign}`),
  })).row;
  const text = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', '2', '-', ' ', '\n'), maxLength: 12 });
  let accepted = 0;
  fc.assert(
    fc.property(pattern, text, (source, input) => {
      let program;
      try {
        program = compilePattern(source);
      } catch (error) {
        expect(error).toBeInstanceOf(PatternError);
        return;
      }
      accepted += 1;
      const native = new RegExp(source).exec(input);
      expect(find(program, input)).toEqual(native ? [...native] : undefined);
    }),
    { numRuns: 4000 },
  );
  expect(accepted).toBeGreaterThan(1000);
});

test.each(['(a+)+$', '(a|a)*b', '(a|aa)+$', 'a*a*a*a*a*a*b', '(?:a?){3}b', '(.*)(.*)(.*)(.*)x'])(
  'a pattern that would hold the browser for hours is refused or answered at once: %s',
  (pattern) => {
    const began = performance.now();
    try {
      find(compilePattern(pattern), 'a'.repeat(10_000));
    } catch (error) {
      expect(error).toBeInstanceOf(PatternError);
    }
    expect(performance.now() - began).toBeLessThan(2000);
  },
);

test.each([
  ['(', 'never closed'],
  [')', 'no opening bracket'],
  ['[a', 'never closed'],
  ['*a', 'nothing before'],
  ['(?=a)', 'not known'],
  ['(a)\\1', 'not known'],
  ['a{9999}', 'more than 50'],
  ['[z-a]', 'backwards'],
  ['a\\', 'single'],
  ['(a*)*', 'can be empty'],
  ['((a{50}){50}){50}', 'too much'],
  ['a'.repeat(201), 'longer than 200'],
])('a pattern that cannot be used says why: %s', (pattern, words) => {
  expect(() => compilePattern(pattern)).toThrow(words);
});

test('an address with stars matches the whole address', () => {
  const address = compileAddress('http://127.0.0.1:*/case*');
  expect(find(address, 'http://127.0.0.1:8017/case.asp?n=1')).toBeDefined();
  expect(find(address, 'http://127.0.0.1:8017/list.asp')).toBeUndefined();
  expect(find(address, 'https://elsewhere.invalid/?http://127.0.0.1:8017/case.asp')).toBeUndefined();
});

test('a search that begins later finds the next match, and still knows what stands before', () => {
  const program = compilePattern('\\b(EHC-[0-9]+)');
  expect(find(program, 'EHC-1 and EHC-23', 5)).toEqual(['EHC-23', 'EHC-23']);
  expect(find(program, 'xEHC-1', 1)).toBeUndefined();
  expect(find(compilePattern('^EHC'), 'EHC EHC', 4)).toBeUndefined();
});
