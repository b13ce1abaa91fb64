import { Citation } from './citation.ts';
import { Covers, Source, Standing } from './document.ts';
import { Id, Words } from './words.ts';
import { z } from './zod.ts';

/** What is written down at a step. `role` and `service` are of the person who answers; no child's name is asked for. */
const Recorded = z.strictObject({
  /** Unique in the pathway: a letter names it as `{ID}`. */
  id: Id,
  kind: z.enum(['day', 'role', 'service', 'name', 'text']),
  label: Words,
  hint: Words.optional(),
  /** The way cannot go on without it. */
  needed: z.boolean().optional(),
  /** A day that may lie ahead: one that is planned. Other days are today's or earlier ones. */
  ahead: z.boolean().optional(),
  /** A day that may lie before the one on which the pathway's clock starts. */
  earlier: z.boolean().optional(),
});
export type Recorded = z.infer<typeof Recorded>;

/** A way on from a step. */
const Arrow = z.strictObject({
  /** Unique in its step: `yes`, `no`, `next`. */
  id: Id,
  /** The answer, as a person would give it; absent on the one arrow of an action. */
  label: Words.optional(),
  hint: Words.optional(),
  to: Id,
  /** The reason that the outcome has when it is reached by this arrow: never chosen freely. */
  reason: z.strictObject({ id: Id, text: Words }).optional(),
  /** Statements that the letter then must hold; a paragraph of the letter asks for them. */
  says: z.array(Id).min(1).optional(),
  /** It leads back to an earlier step. Only such an arrow may close a loop. */
  again: z.boolean().optional(),
});
export type Arrow = z.infer<typeof Arrow>;

/** What a way ends in. */
const Outcome = z.strictObject({
  /** What has come of it, in a sentence or two. */
  wording: Words,
  /** What to do now. */
  next: z.array(Words).optional(),
  /** The draft it ends in. */
  letter: Id.optional(),
  /** The walk goes on in this pathway of the same pack. */
  leads: Id.optional(),
  /** In a pathway that comes before another (`before`): the other may begin. */
  opens: z.boolean().optional(),
});
export type Outcome = z.infer<typeof Outcome>;

const Step = z.strictObject({
  id: Id,
  kind: z.enum(['question', 'action', 'outcome']),
  /** As it is numbered in the source: `1.3`. */
  number: z.string().max(20, 'expected at most 20 characters').optional(),
  /** The question as it is asked, or what is to be done. */
  title: Words,
  /** For the box on the chart: a few words. */
  short: z
    .string()
    .min(1, 'expected some words')
    .max(48, 'expected at most 48 characters')
    .regex(/^[^<>]*$/, 'expected plain words without < or >'),
  /** Why it matters, in a sentence. */
  why: Words.optional(),
  /** What to look at, or how to do it: short lines. */
  points: z.array(Words).optional(),
  source: Source,
  /** Where it differs from the pathway's own. */
  standing: Standing.optional(),
  /** Law or national guidance it rests on. */
  citations: z.array(Citation).optional(),
  /** What has changed since the source was written: ids of changes in this pack or England's. */
  changed: z.array(Id).optional(),
  records: z.array(Recorded).optional(),
  /** Where the statutory clock stands here, in a few words. */
  clock: Words.optional(),
  /** The family's and the child's part in it. */
  family: Words.optional(),
  arrows: z.array(Arrow),
  outcome: Outcome.optional(),
});
export type PathwayStep = z.infer<typeof Step>;

/** A difference between this edition of a pathway and the one it replaces. */
export const Difference = z.strictObject({
  what: z.enum(['dropped', 'new', 'changed']),
  /** The step in this edition; absent for what was dropped. */
  step: Id.optional(),
  /** The step in the older edition; absent for what is new. */
  was: Id.optional(),
  says: Words,
  why: Words.optional(),
});
export type Difference = z.infer<typeof Difference>;

/** One way through a pathway, written down by a person: the test compares it with what the data gives. */
const Way = z.strictObject({
  title: Words,
  /** The arrows taken, one after the other, as `STEP/ARROW`. */
  through: z.array(z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/, 'expected STEP/ARROW, such as information/yes')).min(1),
  ends: Id,
  reason: Id.optional(),
  says: z.array(Id).optional(),
});
export type Way = z.infer<typeof Way>;

/** A decision chart that is walked step by step. One file each: `pathways/ID.json`. */
export const Pathway = z.strictObject({
  $schema: z.string().optional(),
  id: Id,
  title: Words,
  /** For whom and when: one or two sentences. */
  about: Words,
  source: Source,
  standing: Standing,
  /** Law or national guidance that the whole rests on. */
  citations: z.array(Citation).optional(),
  /** Rows of the source map that it brings to work: `h1`. */
  covers: Covers.optional(),
  changed: z.array(Id).optional(),
  /** The pathway of the same pack that comes first; it must end in an outcome that `opens`. */
  before: Id.optional(),
  /** The statutory limit that runs meanwhile: a rule of the national pack and the record that starts it. */
  clock: z.strictObject({ deadline: Id, starts: Id, says: Words }).optional(),
  /** What is asked once, at the beginning: the day of the request, the person's role and service. */
  begins: z.array(Recorded).optional(),
  start: Id,
  steps: z.array(Step).min(2).max(200),
  /** The older edition that this one takes the place of, in the same pack, and what differs. */
  replaces: Id.optional(),
  differences: z.array(Difference).optional(),
  /** Every simple way through it, as a person who knows the field expects it. */
  ways: z.array(Way),
});
export type Pathway = z.infer<typeof Pathway>;
