import type { Course } from '@send-kit/core/walk.js';
import { answerStep } from '@send-kit/core/walk.js';
import type { Pathway, Recorded, Walk } from '@send-kit/pack';
import type { Fault } from '../shared/error-summary.ts';
import type { Desk } from './desk.ts';
import { keyOf } from './desk.ts';
import { readTyped, typedFor, without } from './typed-records.ts';

/** What is being answered, as it stands in the fields. */
export type Draft = Pick<Desk, 'open' | 'picked' | 'typed' | 'faults'>;

export const noDraft: Draft = { open: '', picked: '', typed: {}, faults: [] };

/** What is asked once, before the first step: by the pathway, and by the one that it has led to. */
export function beginsOf(pathway: Pathway, { at }: Course): readonly Recorded[] {
  const own = pathway.begins ?? [];
  return [...own, ...(at.pathway.begins ?? []).filter(({ id }) => !own.some((one) => one.id === id))];
}

/** Whether the first page has been filled in. One with nothing that must be is left when somebody goes on. */
export function isBegun({ records, entries }: Walk, begins: readonly Recorded[], hasGoneOn: boolean): boolean {
  if (begins.some(({ id, needed }) => needed && !records[id])) return false;
  return hasGoneOn || begins.length === 0 || entries.length > 0 || begins.some(({ id }) => records[id]);
}

/**
 * The fields of what is opened: as they were filled in before, with who answers from the first page.
 *
 * @param given what the page itself knows of the request.
 */
export function draftFor(
  open: string,
  { records }: Walk,
  { taken }: Course,
  begins: readonly Recorded[],
  given: Readonly<Record<string, string>>,
): Draft {
  if (open === 'begins') return { ...noDraft, open, typed: typedFor(begins, { ...given, ...records }) };
  const { step, entry } = taken.find((one) => keyOf(one) === open) ?? {};
  const asked = step?.records ?? [];
  const who = asked.flatMap(({ id, kind }) => {
    const same = /role|service/.test(kind) && begins.find((one) => one.kind === kind);
    return same ? [[id, records[same.id] ?? '']] : [];
  });
  const known = { ...(Object.fromEntries(who) as Record<string, string>), ...entry?.records };
  return { ...noDraft, open, picked: entry?.arrow ?? '', typed: typedFor(asked, known) };
}

/** The walk with what stands in the fields, or what is wrong with them. */
export function submitted({ open, picked, typed, today, walk, course, clock, pathway, begins }: Desk): Walk | Fault[] {
  const reached = course.taken.find((one) => keyOf(one) === open);
  const { step } = reached ?? {};
  const arrows = step?.arrows ?? [];
  const isAsked = step?.kind === 'question' || arrows.length > 1;
  // What comes before the pathway may have been done before the request.
  const from = reached && reached.pathway.id !== pathway.before ? clock?.from : undefined;
  const { records, faults } = readTyped(step ? (step.records ?? []) : begins, typed, { from, to: today });
  if (isAsked && !picked) faults.unshift({ field: `a-${arrows[0]?.id}`, text: 'Choose an answer' });
  if (faults.length > 0) return faults;
  if (!reached) return { ...walk, records: { ...without(walk.records, begins), ...records } };
  return answerStep(walk, reached, { arrow: isAsked ? picked : (arrows[0]?.id ?? ''), on: today, records });
}
