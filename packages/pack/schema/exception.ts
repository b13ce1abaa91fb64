import { Citation } from './citation.ts';
import { Day } from './day.ts';
import { Checked, Mistake } from './deadline.ts';
import { Example } from './example.ts';
import { Confidence, Id, Status, Words } from './words.ts';
import { z } from './zod.ts';

/**
 * The part of an exception that can be worked out. Whether keeping the limit was *impractical because of it* is always
 * a person's judgement.
 */
const Test = z.discriminatedUnion('op', [
  /** Closed for at least `minimumDays`; advice asked for from `opensDaysBefore` days before closing to `closesDaysBefore` days before re-opening. */
  z.strictObject({
    op: z.literal('closure'),
    fact: Id,
    askedOn: Id,
    minimumDays: z.int(),
    opensDaysBefore: z.int(),
    closesDaysBefore: z.int(),
  }),
  /** Away for `minimumDays` in a row inside the period of the limit. */
  z.strictObject({ op: z.literal('absence'), fact: Id, minimumDays: z.int() }),
  /** One day, inside the period of the limit. */
  z.strictObject({ op: z.literal('day-in-period'), fact: Id }),
  /** Nothing to compute. */
  z.strictObject({ op: z.literal('personal'), fact: Id }),
]);

/** One exception, one file. It lifts the limits it names and no others, and never makes a new date. */
export const Exception = z.strictObject({
  $schema: z.string().optional(),
  id: Id,
  process: Id,
  title: Words,
  /** The question a person must answer before relying on it. */
  question: Words,
  status: Status,
  confidence: Confidence,
  citation: Citation,
  effectiveFrom: Day.nullable(),
  effectiveTo: Day.nullable(),
  checked: Checked,
  test: Test,
  lifts: z.array(z.strictObject({ rule: Id, citation: Words })).min(1),
  notes: z.array(Words).optional(),
  mistakes: z.array(Mistake).optional(),
  examples: z.array(Example),
});
export type Exception = z.infer<typeof Exception>;
