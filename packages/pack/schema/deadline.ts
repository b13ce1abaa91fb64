import { Citation } from './citation.ts';
import { Day } from './day.ts';
import { Covers } from './document.ts';
import { Example } from './example.ts';
import { Limit } from './limit.ts';
import { Actor, Confidence, Id, Status, Words } from './words.ts';
import { z } from './zod.ts';

/** Who last read the rule against its source, and when. */
export const Checked = z.strictObject({ on: Day, by: Words });
export type Checked = z.infer<typeof Checked>;

/** A mistake that people make about a rule: what they say, what is right, and (where it can be computed) their sum. */
export const Mistake = z.strictObject({
  says: Words,
  right: Words,
  /** The wrong sum, so that the wrong date can be shown beside the right one. */
  limit: Limit.optional(),
});
export type Mistake = z.infer<typeof Mistake>;

/** A rule is asked only when a fact names one of these values (all of them, where `all` is set). */
const Condition = z.strictObject({
  fact: Id,
  any: z.array(Id).min(1).optional(),
  all: z.array(Id).min(1).optional(),
  /** The rule is asked also while the fact is not known. */
  optional: z.boolean().optional(),
  /** Shown when the fact names something else. */
  otherwise: Words,
});
export type Condition = z.infer<typeof Condition>;

/** One limb of a rule that sets several limits at once. */
const Step = z.strictObject({ id: Id, title: Words, limit: Limit });
export type Step = z.infer<typeof Step>;

/** How the rule read before: kept so that an answer for a day in the past uses the words then in force. */
const Earlier = z.strictObject({
  effectiveFrom: Day,
  effectiveTo: Day,
  limit: Limit,
  citation: Citation,
});
export type Earlier = z.infer<typeof Earlier>;

/** One deadline, one file, named by its id. */
export const Deadline = z.strictObject({
  $schema: z.string().optional(),
  id: Id,
  /** The process it belongs to, and others in which it is asked too. */
  process: Id,
  also: z.array(Id).optional(),
  /** Asked only in its own process: it shares its event with a rule that most people mean. */
  onlyWhenNamed: z.boolean().optional(),
  /** What must be done, in a few words: `Decide whether to assess`. */
  title: Words,
  /** What the title leaves unsaid about the duty, in a few plain words; absent where the title says it all. */
  action: Words.optional(),
  actor: Actor,
  status: Status,
  confidence: Confidence,
  citation: Citation,
  /** Other provisions and pages that bear it out. */
  seeAlso: z.array(Citation).optional(),
  /** First and last day on which a clock can start under this rule; null: not limited. */
  effectiveFrom: Day.nullable(),
  effectiveTo: Day.nullable(),
  earlier: z.array(Earlier).optional(),
  checked: Checked,
  /**
   * What the day means. `latest`: the last lawful day. `minimum`: a period the family has at the least. `earliest`: the
   * first day it may be done. `window`: from one day to another. `marker`: a day worth knowing, no duty.
   */
  bound: z.enum(['latest', 'minimum', 'earliest', 'window', 'marker']),
  limit: Limit,
  steps: z.array(Step).min(2).optional(),
  appliesWhen: z.array(Condition).optional(),
  /** The rule does not apply where this event is known. */
  unlessKnown: z.strictObject({ event: Id, otherwise: Words }).optional(),
  /** Time of day by which, Europe/London. */
  time: z
    .string()
    .regex(/^\d{2}:\d{2}$/, 'expected a time such as 17:00')
    .optional(),
  /** The date everyone quotes, where it is not the last lawful day. */
  quoted: z.strictObject({ limit: Limit, says: Words }).optional(),
  /** Shown with the answer. */
  notes: z.array(Words).optional(),
  mistakes: z.array(Mistake).optional(),
  covers: Covers.optional(),
  examples: z.array(Example),
});
export type Deadline = z.infer<typeof Deadline>;
