import { Day } from './day.ts';
import { Id } from './words.ts';
import { z } from './zod.ts';

const Text = z.string().max(20_000, 'expected at most 20000 characters');

const Given = z.strictObject({
  /** A standard answer or the id of a choice; several for `choices`. */
  answer: z.union([Id, z.array(Id).max(50)]).optional(),
  /** A text, a day or a number, as it was typed; or a remark. */
  text: Text.optional(),
});

/** A document that answers lines: what it is, where it is kept, its date. The document itself is never taken in. */
const Evidence = z.strictObject({
  id: Id,
  title: Text,
  where: Text.optional(),
  dated: Day.optional(),
  /** The lines that lean on it. */
  items: z.array(Id).max(1000),
});
export type Evidence = z.infer<typeof Evidence>;

/** A checklist as somebody has filled it in, and the index of what bears it out. */
export const ChecklistRecord = z.strictObject({
  kind: z.literal('checklist-record'),
  version: z.literal(1),
  pack: Id,
  checklist: Id,
  /** By the ids of lines. Answers to lines that are not shown at present are kept. */
  answers: z.record(Id, Given),
  evidence: z.array(Evidence).max(500),
});
export type ChecklistRecord = z.infer<typeof ChecklistRecord>;
