import { expect, test } from 'vitest';
import { kitchen } from './checklist.fixture.ts';
import { readChecklistRecord } from './read-checklist-record.ts';

const record = {
  kind: 'checklist-record',
  version: 1,
  pack: 'kitchen',
  checklist: 'picnic',
  answers: { bread: { answer: 'yes' }, rain: { answer: ['waits'] }, forecast: { text: 'Sun' } },
  evidence: [{ id: 'document-1', title: 'Bill', where: 'Drawer', dated: '2026-05-03', items: ['bread'] }],
};
const [bill] = record.evidence;

test('a record comes back as it went out, as data or as text', () => {
  expect(readChecklistRecord(structuredClone(record), kitchen)).toEqual({ record });
  expect(readChecklistRecord(JSON.stringify(record), kitchen)).toEqual({ record });
});

test('answers to lines that the checklist no longer has are kept', () => {
  const answers = { gone: { answer: 'no-longer' } };
  expect(readChecklistRecord({ ...record, answers }, kitchen)).toMatchObject({ record: { answers } });
});

const parsed = (field: string, json: string): unknown =>
  JSON.parse(JSON.stringify({ ...record, [field]: 0 }).replace(`"${field}":0`, `"${field}":${json}`));

test.each([
  ['a text that is no JSON', 'Dear all', 'expected the record of a checklist as JSON, found a text that is not JSON'],
  ['a list', [], 'expected the record of a checklist, found a list of 0'],
  ['nothing', undefined, 'expected the record of a checklist, found nothing'],
  ['another kind', { ...record, kind: 'walk' }, 'kind: expected "checklist-record", found "walk"'],
  ['a newer version', { ...record, version: 2 }, 'version: expected 1: a newer record needs a newer kit, found 2'],
  ['another pack', { ...record, pack: 'sefton' }, 'pack: expected "kitchen", found "sefton"'],
  [
    'another checklist',
    { ...record, checklist: 'x' },
    'checklist: expected a checklist of the pack "kitchen", found "x"',
  ],
  ['a strange field', { ...record, child: 'A' }, 'child: expected no such field, found "A"'],
  [
    'answers that are a list',
    { ...record, answers: [] },
    'answers: expected at most 2000 answers by the ids of lines, found a list of 0',
  ],
  [
    'an answer that is none',
    { ...record, answers: { bread: 'yes' } },
    'answers.bread: expected an answer, found "yes"',
  ],
  [
    'an answer that is a number',
    { ...record, answers: { bread: { answer: 1 } } },
    'answers.bread.answer: expected the id of an answer, or at most 50, found 1',
  ],
  [
    'an answer with more in it',
    { ...record, answers: { bread: { answer: 'yes', by: 'A' } } },
    'answers.bread.by: expected no such field, found "A"',
  ],
  [
    'a key that could change every object',
    parsed('answers', '{"__proto__":{"answer":"yes"}}'),
    'answers.__proto__: expected the id of a line, found "__proto__"',
  ],
  [
    'the name of what every object has',
    { ...record, answers: { constructor: { answer: 'yes' } } },
    'answers.constructor: expected the id of a line, found "constructor"',
  ],
  [
    'a text as long as a book',
    { ...record, answers: { forecast: { text: 'x'.repeat(20_001) } } },
    'answers.forecast.text: expected a text of at most 20000 characters, found a text of 20001 characters',
  ],
  [
    'documents that are no list',
    { ...record, evidence: {} },
    'evidence: expected at most 500 documents, found an object',
  ],
  ['a document that is none', { ...record, evidence: [null] }, 'evidence.0: expected a document, found null'],
  [
    'a document of 30 February',
    { ...record, evidence: [{ ...bill, dated: '2026-02-30' }] },
    'evidence.0.dated: expected a real day written YYYY-MM-DD, found "2026-02-30"',
  ],
  [
    'a document that leans on a name that is none',
    { ...record, evidence: [{ ...bill, items: ['<b>'] }] },
    'evidence.0.items: expected the ids of at most 1000 lines, found a list of 1',
  ],
  [
    'a document with a file in it',
    { ...record, evidence: [{ ...bill, file: 'x' }] },
    'evidence.0.file: expected no such field, found "x"',
  ],
  [
    'one document twice',
    { ...record, evidence: [bill, bill] },
    'evidence: expected each document once, found "document-1"',
  ],
])('%s is refused, and why is said', (_title, data, fault) => {
  expect(readChecklistRecord(data, kitchen)).toEqual({ faults: [fault] });
});

test('every fault is told at once, up to a number that can be read', () => {
  const some = readChecklistRecord({ ...record, version: 9, evidence: [{}] }, kitchen);
  expect('faults' in some && some.faults.length).toBeGreaterThan(3);
  const answers = Object.fromEntries(Array.from({ length: 100 }, (_, index) => [`line-${index}`, 1]));
  const many = readChecklistRecord({ ...record, answers }, kitchen);
  expect('faults' in many && many.faults.at(-1)).toBe('and 50 more');
});
