import type { ChecklistRecord, Evidence, Pack } from '@send-kit/pack';
import type { Given } from './checklist.ts';
import { isDay } from './day.ts';

/** A record of a checklist that was read, or every reason why it could not be. */
export type ChecklistReading = { readonly record: ChecklistRecord } | { readonly faults: readonly string[] };

const longest = 20_000;
const most = { answers: 2000, choices: 50, evidence: 500, items: 1000, faults: 50 };
const unsafe = new Set(['__proto__', 'constructor', 'prototype']);
const id = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * Reads the record of a checklist that a host or a file hands over. The shape is that of `checklist-record.json` in the
 * pack's schemas; answers to lines that the checklist no longer has are kept.
 *
 * @param data parsed JSON, or its text.
 * @param pack the pack whose checklist it is.
 */
export function readChecklistRecord(data: unknown, pack: Pick<Pack, 'id' | 'checklists'>): ChecklistReading {
  const faults: string[] = [];
  const expect = (isRight: boolean, path: string, expected: string, found: unknown): boolean => {
    if (!isRight) faults.push(`${path}: expected ${expected}, found ${say(found)}`);
    return isRight;
  };
  let record = data;
  if (typeof data === 'string') {
    try {
      record = JSON.parse(data);
    } catch {
      return { faults: ['expected the record of a checklist as JSON, found a text that is not JSON'] };
    }
  }
  if (!isObject(record)) return { faults: [`expected the record of a checklist, found ${say(record)}`] };
  const { kind, version, pack: packId, checklist, answers, evidence, ...others } = record;
  const known = (pack.checklists ?? []).some((one) => one.id === checklist);
  expect(kind === 'checklist-record', 'kind', '"checklist-record"', kind);
  expect(version === 1, 'version', '1: a newer record needs a newer kit', version);
  expect(packId === pack.id, 'pack', `"${pack.id}"`, packId);
  expect(known, 'checklist', `a checklist of the pack "${pack.id}"`, checklist);

  const noMore = (rest: object, path: string): void => {
    for (const [key, value] of Object.entries(rest)) expect(false, `${path}${key}`, 'no such field', value);
  };
  noMore(others, '');
  const isId = (value: unknown): value is string => typeof value === 'string' && value.length <= 200 && id.test(value);
  const isText = (value: unknown): value is string => typeof value === 'string' && value.length <= longest;
  const text = (value: unknown, path: string): boolean =>
    value === undefined || expect(isText(value), path, `a text of at most ${longest} characters`, value);

  const given = (value: unknown, path: string): Given => {
    if (!expect(isObject(value), path, 'an answer', value)) return {};
    const { answer, text: said, ...rest } = value as Record<string, unknown>;
    const isList = Array.isArray(answer) && answer.length <= most.choices && answer.every(isId);
    expect(
      answer === undefined || isId(answer) || isList,
      `${path}.answer`,
      `the id of an answer, or at most ${most.choices}`,
      answer,
    );
    text(said, `${path}.text`);
    noMore(rest, `${path}.`);
    return {
      ...(answer === undefined ? {} : { answer: isList ? [...answer] : (answer as string) }),
      ...(said === undefined ? {} : { text: said as string }),
    };
  };
  const document = (value: unknown, index: number): Evidence[] => {
    const path = `evidence.${index}`;
    if (!expect(isObject(value), path, 'a document', value)) return [];
    const { id: own, title, where, dated, items, ...rest } = value as Record<string, unknown>;
    expect(isId(own), `${path}.id`, 'an id', own);
    if (expect(title !== undefined, `${path}.title`, 'a title', title)) text(title, `${path}.title`);
    text(where, `${path}.where`);
    const isDated = dated === undefined || (typeof dated === 'string' && isDay(dated));
    expect(isDated, `${path}.dated`, 'a real day written YYYY-MM-DD', dated);
    const isList = Array.isArray(items) && items.length <= most.items && items.every(isId);
    expect(isList, `${path}.items`, `the ids of at most ${most.items} lines`, items);
    noMore(rest, `${path}.`);
    return [
      {
        id: String(own),
        title: String(title),
        ...(where === undefined ? {} : { where: where as string }),
        ...(dated === undefined ? {} : { dated: dated as string }),
        items: isList ? [...items] : [],
      },
    ];
  };

  const pairs = isObject(answers) ? Object.entries(answers) : [];
  const isAnswers = isObject(answers) && pairs.length <= most.answers;
  expect(isAnswers, 'answers', `at most ${most.answers} answers by the ids of lines`, answers);
  const isEvidence = Array.isArray(evidence) && evidence.length <= most.evidence;
  expect(isEvidence, 'evidence', `at most ${most.evidence} documents`, evidence);
  const read: [string, Given][] = [];
  for (const [key, value] of isAnswers ? pairs : []) {
    if (expect(isId(key) && !unsafe.has(key), `answers.${key.slice(0, 60)}`, 'the id of a line', key))
      read.push([key, given(value, `answers.${key}`)]);
  }
  const documents = isEvidence ? evidence.flatMap(document) : [];
  const twice = documents.find((one, index) => documents.findIndex((other) => other.id === one.id) !== index);
  if (twice) expect(false, 'evidence', 'each document once', twice.id);
  if (faults.length > most.faults) faults.splice(most.faults, Infinity, `and ${faults.length - most.faults} more`);
  if (faults.length > 0) return { faults };
  return {
    record: {
      kind: 'checklist-record',
      version: 1,
      pack: pack.id,
      checklist: String(checklist),
      answers: Object.fromEntries(read),
      evidence: documents,
    },
  };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function say(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'string' && value.length > 200) return `a text of ${value.length} characters`;
  return isObject(value) ? 'an object' : JSON.stringify(value);
}
