import { Day } from './day.ts';
import { Id } from './words.ts';
import { z } from './zod.ts';

const Text = z.string().max(20_000, 'expected at most 20000 characters');
const Records = z.record(Id, Text);

/** One answer, given at one step. */
const Entry = z.strictObject({
  /** A walk may lead through several pathways of its pack. */
  pathway: Id,
  step: Id,
  /** Which time the step was come to: 1 for the first. */
  visit: z.int().min(1).max(1000),
  arrow: Id,
  /** The day on which it was answered. */
  on: Day,
  records: Records.optional(),
});
export type Entry = z.infer<typeof Entry>;

/**
 * A walk through a pathway, as a host keeps it: what was answered, not where that led. Where it leads is worked out each
 * time from the pathway, so that a record stays true when the words of a pathway are mended. Answers that no longer lie
 * on the way are kept.
 */
export const Walk = z.strictObject({
  kind: z.literal('walk'),
  version: z.literal(1),
  pack: Id,
  /** Where it began. */
  pathway: Id,
  begun: Day,
  /** What was recorded for the whole walk, by the ids of `begins`. */
  records: Records,
  entries: z.array(Entry).max(2000),
  /** Letters as the user has edited them, by the letter's id; one that follows the walk is not here. */
  letters: z.record(Id, Text).optional(),
});
export type Walk = z.infer<typeof Walk>;
