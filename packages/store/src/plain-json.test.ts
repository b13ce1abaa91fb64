import { expect, test } from 'vitest';
import { largestRecord, recordFault } from './plain-json.ts';

const nested = (levels: number): object => (levels === 0 ? {} : { in: nested(levels - 1) });
const round: Record<string, unknown> = {};
round['again'] = round;

test.each<[string, unknown]>([
  ['a walk', { kind: 'walk', entries: [{ step: 'consent', visit: 1 }], records: {}, letters: undefined }],
  ['every kind of plain value', { text: '', none: null, yes: true, number: -1.5, list: [[], {}] }],
  ['an object without a prototype', Object.assign(Object.create(null) as object, { kind: 'walk' })],
  ['as much text as there is room for', { text: 'x'.repeat(largestRecord - 20) }],
])('%s can be kept', (_title, value) => {
  expect(recordFault(value)).toBeUndefined();
});

test.each<[string, unknown, string, string]>([
  ['a text', 'walk', '', 'expected an object'],
  ['a list', [{}], '', 'expected an object'],
  ['nothing', undefined, '', 'expected an object'],
  ['a day as an object', { begun: new Date(0) }, 'begun', 'expected plain JSON'],
  ['a function', { records: { on: () => 1 } }, 'records.on', 'expected plain JSON'],
  ['a number that JSON has no word for', { a: [1, Number.NaN] }, 'a.1', 'expected plain JSON'],
  ['a hole in a list', { a: [1, undefined] }, 'a.1', 'expected plain JSON'],
  ['a prototype key', JSON.parse('{"records":{"__proto__":{}}}'), 'records', 'expected ordinary keys'],
  ['the key "constructor"', { constructor: {} }, '', 'expected ordinary keys'],
  ['more text than there is room for', { text: 'x'.repeat(largestRecord) }, '', 'expected at most 1000000 characters'],
  ['what leads back to itself', round, '', 'expected at most'],
  ['what is nested too deeply', nested(200), '', 'expected at most 100 levels'],
])('%s cannot be kept, and it is said where and why', (_title, value, path, words) => {
  const fault = recordFault(value);
  expect(fault?.path.join('.')).toBe(path);
  expect(fault?.words).toContain(words);
});
