import { Id } from './words.ts';
import { z } from './zod.ts';

const Text = z.string().max(20_000, 'expected at most 20000 characters');
const Short = z.string().max(120, 'expected at most 120 characters');

/**
 * A day as it was typed. It may be no real day: a form that is half filled in, or filled in wrongly, is kept as it is and
 * told what is wrong with it. `support-faults.js` says so beside the field.
 */
const TypedDay = z.string().max(40, 'expected at most 40 characters');

/** A number as people count: no fault of theirs makes it negative or endless. */
const Count = z.number().min(0).max(100_000);

/** What was written into the fields of a stage, by the ids of the fields in the cycle file. Empty fields are not here. */
const Texts = z.record(Id, Text);

/** A moment, in universal time: `2026-11-21T09:30:00Z`. */
const Instant = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,3})?)?Z$/, 'expected a moment such as 2026-11-21T09:30:00Z');

/** A term, as the school has entered it. A half term may be entered as two. */
const Term = z.strictObject({ id: Id, name: Short, from: TypedDay, to: TypedDay });
export type Term = z.infer<typeof Term>;

/** A meeting with the family. */
const Meeting = z.strictObject({ id: Id, on: TypedDay, with: Text.optional(), note: Text.optional() });
export type Meeting = z.infer<typeof Meeting>;

/** What is aimed at. One that is carried on keeps its id from cycle to cycle: its scores are read together. */
const Outcome = z.strictObject({
  id: Id,
  text: Text,
  /** An area of need, by its id in the cycle file. */
  area: Id.optional(),
  /** Where the child stands now, and how it will be seen that the outcome has come about. */
  baseline: Text.optional(),
  measure: Text.optional(),
  by: TypedDay.optional(),
});
export type SupportOutcome = z.infer<typeof Outcome>;

/** Help that is given. One that is carried on keeps its id from cycle to cycle. */
const Provision = z.strictObject({
  id: Id,
  what: Text,
  who: Text.optional(),
  /** How often: so many times in each … */
  times: Count.optional(),
  per: z.enum(['day', 'week', 'fortnight', 'term']).optional(),
  /** How long each time, and for how many weeks of school; without weeks it goes on until the review. */
  minutes: Count.optional(),
  weeks: Count.optional(),
  /** How many children together. */
  group: Count.optional(),
  /** In pounds, for the whole cycle, where the school wants to note it. */
  cost: Count.optional(),
  /** The outcomes that it serves. */
  outcomes: z.array(Id).max(50).optional(),
});
export type Provision = z.infer<typeof Provision>;

/** A line of what was done. */
const Session = z.strictObject({
  id: Id,
  provision: Id,
  on: TypedDay,
  /** How many sessions the line stands for: one where nothing is said. */
  count: Count.optional(),
  /** How long each was; as planned where nothing is said. */
  minutes: Count.optional(),
  /** It was planned and did not take place: the note says why. */
  missed: z.boolean().optional(),
  note: Text.optional(),
});
export type Session = z.infer<typeof Session>;

/** How an outcome stands at the review, from -2 to +2, and what shows it. */
const Score = z.strictObject({ score: z.int().min(-2).max(2).optional(), evidence: Text.optional() });
export type Score = z.infer<typeof Score>;

/** Who did it, by role and not by name, and when. */
const By = z.strictObject({ at: Instant, role: Short });
export type By = z.infer<typeof By>;

/** A change that was made to a cycle after its review had been closed. The words that stood there before stay readable. */
const Amendment = z.strictObject({ ...By.shape, id: Id, path: Short, was: z.unknown(), why: Text.optional() });
export type Amendment = z.infer<typeof Amendment>;

/** One round of assess, plan, do, review. */
const Cycle = z.strictObject({
  id: Id,
  /** The cycle that it carries on. */
  carries: Id.optional(),
  /** By the ids of fields. Core reads `concern`, `raised-by` and `raised-on`. */
  assess: Texts,
  /** To each wider cause that was looked at, the id of the answer. */
  causes: z.record(Id, Id),
  /** By the ids of fields. Core reads `level`, `start`, `review-on` and `told` (the day on which parents were told). */
  plan: Texts,
  outcomes: z.array(Outcome).max(50),
  provision: z.array(Provision).max(50),
  do: Texts,
  sessions: z.array(Session).max(1000),
  /** By the ids of fields. Core reads `held-on` and `decision`. */
  review: Texts,
  /** By the ids of outcomes. */
  scores: z.record(Id, Score),
  /** The review is closed: from now on the cycle is amended. */
  closed: By.optional(),
  amendments: z.array(Amendment).max(500),
});
export type SupportCycle = z.infer<typeof Cycle>;

/**
 * One thing that became another. A path names things in lists by their ids: `cycles.cycle-2.outcomes.outcome-1.text`.
 * What was not there before has no `from`, what was taken away has no `to`.
 */
const Changed = z.strictObject({
  path: Short,
  from: z.unknown().optional(),
  to: z.unknown().optional(),
  /** Where in its list it stood, for what was taken out of one. */
  place: z.int().min(0).max(1000).optional(),
});
export type Changed = z.infer<typeof Changed>;

/** A step of the history. It is never taken out again: undoing is a step too. */
const Version = z.strictObject({
  ...By.shape,
  changes: z.array(Changed).max(50),
  /** The number of the step that this one undoes, or does again: 0 for the first. */
  undoes: z.int().min(0).max(20_000).optional(),
  redoes: z.int().min(0).max(20_000).optional(),
});
export type Version = z.infer<typeof Version>;

/**
 * The support of one child as a school keeps it: cycle after cycle, and who changed what. No name is asked for; the label
 * is the user's own.
 */
export const SupportRecord = z.strictObject({
  kind: z.literal('support'),
  version: z.literal(1),
  /** Whose words it is kept in, and the cycle file of that pack. */
  pack: Id,
  cycle: Id,
  /** The council whose own practice is shown beside it: the id of its pack. */
  local: Id.optional(),
  label: Short,
  /** -1 nursery, 0 reception, 1 to 14. */
  year: z.int().min(-1).max(14).optional(),
  /** Areas of need, by their ids in the cycle file. */
  areas: z.array(Id).max(20),
  terms: z.array(Term).max(60),
  /** One-page profile, family profile and preparing for adulthood, by the ids of their headings. */
  profile: Texts,
  family: Texts,
  adulthood: Texts,
  meetings: z.array(Meeting).max(200),
  /** The earliest first. */
  cycles: z.array(Cycle).max(50),
  history: z.array(Version).max(20_000),
});
export type SupportRecord = z.infer<typeof SupportRecord>;
