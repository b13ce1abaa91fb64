import type { ChecklistItem, ChecklistRecord, Evidence } from '@send-kit/pack';
import type { Given } from './checklist.ts';
import { parseDay } from './day.ts';

/** What is said of a document: the document itself is never taken in. */
export type EvidenceDetails = Omit<Evidence, 'id'>;

const standard = ['yes', 'no', 'not-yet', 'not-applicable', 'unsure'];

/** @returns a record with nothing in it. */
export function newChecklistRecord(pack: string, checklist: string): ChecklistRecord {
  return { kind: 'checklist-record', version: 1, pack, checklist, answers: {}, evidence: [] };
}

/**
 * Answers a line. What was answered to other lines stays, whether they are shown or not.
 *
 * @param given what is put down; nothing, or an answer and a text that are both empty, takes the answer away.
 * @throws {RangeError} when the line knows no such answer.
 */
export function answerLine(record: ChecklistRecord, item: ChecklistItem, given?: Given): ChecklistRecord {
  const known = item.choices?.map(({ id }) => id) ?? (item.answer === 'check' ? standard : []);
  const answers = given?.answer === undefined ? [] : [given.answer].flat();
  for (const answer of answers) {
    if (known.includes(answer)) continue;
    const names = known.map((id) => `"${id}"`).join(' or ') || 'no answer to choose';
    throw new RangeError(`expected ${names} at the line "${item.id}", found "${answer}"`);
  }
  if (item.answer !== 'choices' && answers.length > 1) {
    throw new RangeError(`expected one answer at the line "${item.id}", found ${answers.length}`);
  }
  const { [item.id]: _, ...others } = record.answers;
  const answer = given?.answer?.length ? { answer: given.answer } : {};
  const text = given?.text ? { text: given.text } : {};
  const isEmpty = Object.keys({ ...answer, ...text }).length === 0;
  return { ...record, answers: isEmpty ? others : { ...record.answers, [item.id]: { ...answer, ...text } } };
}

/**
 * Puts a document into the index.
 *
 * @throws {RangeError} when it has no title, or a date that is none.
 */
export function addEvidence(record: ChecklistRecord, details: EvidenceDetails): ChecklistRecord {
  const taken = new Set(record.evidence.map(({ id }) => id));
  let number = taken.size + 1;
  while (taken.has(`document-${number}`)) number += 1;
  return { ...record, evidence: [...record.evidence, evidence(`document-${number}`, details)] };
}

/** Changes what is said of a document, and which lines lean on it. @throws {RangeError} as {@link addEvidence} does. */
export function changeEvidence(record: ChecklistRecord, id: string, details: EvidenceDetails): ChecklistRecord {
  return { ...record, evidence: record.evidence.map((one) => (one.id === id ? evidence(id, details) : one)) };
}

/** Takes a document out of the index. The lines that leaned on it keep their answers, and stand open again. */
export function removeEvidence(record: ChecklistRecord, id: string): ChecklistRecord {
  return { ...record, evidence: record.evidence.filter((one) => one.id !== id) };
}

function evidence(id: string, { title, where, dated, items }: EvidenceDetails): Evidence {
  if (!title.trim()) throw new RangeError('expected the title of a document, found an empty text');
  if (dated) parseDay(dated);
  return {
    id,
    title: title.trim(),
    ...(where?.trim() ? { where: where.trim() } : {}),
    ...(dated ? { dated } : {}),
    items: [...new Set(items)],
  };
}
