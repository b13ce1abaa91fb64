import { Day } from './day.ts';
import { Id, Words } from './words.ts';
import { z } from './zod.ts';

const Span = z.strictObject({ from: Day, to: Day });

/** The fields of an answer that an example may fix. Every field given must come out so; others are free. */
export const Expected = z.strictObject({
  lastDay: Day.nullable().optional(),
  earliestDay: Day.optional(),
  originalLastDay: Day.optional(),
  quotedDay: Day.optional(),
  rawDay: Day.optional(),
  time: z.string().optional(),
  window: Span.optional(),
  lifted: z.boolean().optional(),
  liftedBy: z.array(Id).optional(),
  lifts: z.array(Id).optional(),
  applies: z.boolean().optional(),
  needsPerson: z.boolean().optional(),
  proposes: z.record(Id, Day).optional(),
  candidates: z.array(Day).optional(),
  alternatives: z.array(Day).optional(),
  steps: z.record(Id, Day).optional(),
  workingDays: z.array(Day).optional(),
  daysTaken: z.int().optional(),
  withinByLaw: z.boolean().optional(),
  withinByDayOne: z.boolean().optional(),
  refused: z.boolean().optional(),
  wording: z.string().optional(),
  /** Nothing is answered yet: the ids of the events and facts that are needed. */
  missing: z.array(Id).optional(),
  /** Nothing is said of it at all. */
  absent: z.boolean().optional(),
});
export type Expected = z.infer<typeof Expected>;

/** A worked example: what happened, and what the rule must answer. The pack's tests run every one through core. */
export const Example = z.strictObject({
  /** What makes this example worth having. */
  title: Words.optional(),
  events: z.record(Id, z.string()),
  facts: z.record(Id, z.json()).optional(),
  options: z.record(Id, z.json()).optional(),
  /** Replay: asked with the rules in force on this day. */
  asOf: Day.optional(),
  expect: Expected,
});
export type Example = z.infer<typeof Example>;
