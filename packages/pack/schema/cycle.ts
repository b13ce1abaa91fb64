import { Citation } from './citation.ts';
import { Day } from './day.ts';
import { Covers, Source, Standing } from './document.ts';
import { Id, Words } from './words.ts';
import { z } from './zod.ts';

/** Where words come from and what has changed since. Where nothing is said, the cycle's own holds. */
const drawn = {
  source: Source.optional(),
  standing: Standing.optional(),
  citations: z.array(Citation).optional(),
  changed: z.array(Id).optional(),
  covers: Covers.optional(),
};

/** Something to choose. */
const Choice = z.strictObject({ id: Id, label: Words, hint: Words.optional() });

/** A field to fill in. */
const Field = z
  .strictObject({
    /** The key under which the record keeps it. */
    id: Id,
    label: Words,
    hint: Words.optional(),
    /** Why it matters, in a sentence. */
    why: Words.optional(),
    /**
     * `text`: several lines. `line`: one. `day`, `number`. `choice`: one of `choices`, or of what the cycle itself names:
     * `level`, `decision`, `area`, `role`.
     */
    kind: z.enum(['text', 'line', 'day', 'number', 'choice', 'level', 'decision', 'area', 'role']),
    choices: z.array(Choice).min(2).optional(),
    /** What a next cycle takes up here from the one before it: `review.child-view`. */
    takes: z
      .string()
      .regex(/^(assess|plan|do|review)\.[a-z-]+$/, 'expected a field of a stage, such as review.child-view')
      .optional(),
    ...drawn,
  })
  .refine(({ kind, choices }) => (kind === 'choice') === (choices !== undefined), {
    path: ['choices'],
    error: 'expected choices where the kind is "choice", and only there',
  });
export type CycleField = z.infer<typeof Field>;

const Fields = z.strictObject({ title: Words, about: Words.optional(), fields: z.array(Field).min(1), ...drawn });
export type CycleFields = z.infer<typeof Fields>;

const Stage = z.strictObject({
  id: z.enum(['assess', 'plan', 'do', 'review']),
  title: Words,
  about: Words,
  fields: z.array(Field),
  source: Source,
  standing: Standing.optional(),
  covers: Covers.optional(),
});
export type CycleStage = z.infer<typeof Stage>;

/** A level of support: what it means, and how to know that a child is there. */
const Level = z.strictObject({ id: Id, label: Words, means: Words, tells: z.array(Words).min(1), ...drawn });
export type CycleLevel = z.infer<typeof Level>;

/** What a review may come to. */
const Decision = z.strictObject({
  id: Id,
  label: Words,
  hint: Words,
  /** Whether a next cycle takes up what stands in this one, what moves the level by one, and what ends the support. */
  does: z.enum(['carries', 'changes', 'steps-up', 'steps-down', 'ends']),
  ...drawn,
});
export type CycleDecision = z.infer<typeof Decision>;

/** A cause other than a special need, to look at first. */
const Cause = z.strictObject({ id: Id, asks: Words, ...drawn });

/**
 * What is shown in time. `told`: parents are told when provision begins. `meetings`: with the family, so many a year.
 * `reviews`: so many in a term. `terms`: so many terms of support, as a rough guide. A rule of this or the national pack
 * says where it comes from; whatever is not law is never overdue.
 */
const Timing = z.strictObject({
  id: Id,
  kind: z.enum(['told', 'meetings', 'reviews', 'terms']),
  /** How many, for all but `told`. */
  count: z.int().min(1).max(12).optional(),
  /** The id of a rule. */
  rule: Id,
  label: Words,
  /** What the reader is told of it, in a sentence. */
  says: Words,
  standing: Standing,
  source: Source,
  citations: z.array(Citation).optional(),
  changed: z.array(Id).optional(),
  covers: Covers.optional(),
});
export type CycleTiming = z.infer<typeof Timing>;

/** A place in a record, with `*` for whatever there is: `cycles.*.scores.*.evidence`, `profile.*`. */
const Place = z
  .string()
  .max(120, 'expected at most 120 characters')
  .regex(/^[a-z][a-z-]*(\.(\*|[a-z][a-zA-Z-]*))*$/, 'expected a place such as cycles.*.provision.*.what');

/** How a line of a checklist is answered from the record. */
const Answer = z.strictObject({
  /** The line, and what is said where it is answered. */
  item: Id,
  says: Words,
  from: z.array(Place).min(1),
  /** For numbers: counts only when it is no more, or no less, than this. */
  most: z.number().optional(),
  least: z.number().optional(),
  /** What else must be filled in beside it, by the last part of its path: `baseline`. */
  beside: z.array(z.string().regex(/^[a-z][a-zA-Z-]*$/, 'expected the name of a field')).optional(),
  /** The line is answered only from so many cycles on. */
  cycles: z.int().min(1).max(12).optional(),
});
export type CycleAnswer = z.infer<typeof Answer>;

/** A hint on an outcome: what was not found in its words. */
const Hint = z.strictObject({
  id: z.enum(['measure', 'day', 'person', 'amount']),
  says: Words,
  better: Words,
});

/** The shape of a plan that a proposal would bring, filled from the record. */
const Proposal = z.strictObject({
  id: Id,
  title: Words,
  about: Words,
  /** The day from which it is law; `null` while it is proposed: then it is shown as a preview only. */
  effectiveFrom: Day.nullable(),
  citation: Citation,
  changed: z.array(Id).optional(),
  sections: z.array(z.strictObject({ id: Id, title: Words, from: z.array(Place).min(1) })).min(1),
});
export type CycleProposal = z.infer<typeof Proposal>;

/** The words of assess, plan, do, review. One file each: `cycles/ID.json`. */
export const Cycle = z.strictObject({
  $schema: z.string().optional(),
  kind: z.literal('cycle'),
  id: Id,
  title: Words,
  /** For whom and what for: one or two sentences. */
  about: Words,
  source: Source,
  standing: Standing,
  covers: Covers.optional(),
  changed: z.array(Id).optional(),
  /** Who may have changed or raised something: by role. */
  roles: z.array(Choice).min(1),
  areas: z.array(Choice).min(1),
  levels: z.array(Level).min(1),
  /** The four, in their order. */
  stages: z.array(Stage).length(4, 'expected four stages: assess, plan, do, review'),
  outcome: Fields,
  provision: Fields,
  session: Fields,
  meeting: Fields,
  scale: z.strictObject({
    title: Words,
    about: Words,
    points: z.array(z.strictObject({ score: z.int().min(-2).max(2), label: Words })).length(5),
    evidence: z.strictObject({ label: Words, hint: Words }),
  }),
  decisions: z.array(Decision).min(1),
  causes: z.strictObject({
    title: Words,
    about: Words,
    answers: z.array(Choice).min(2),
    items: z.array(Cause).min(1),
    ...drawn,
  }),
  profile: Fields,
  family: Fields,
  /** Headings for later life, from this year group on. */
  adulthood: Fields.extend({ fromYear: z.int().min(0).max(14) }),
  timings: z.array(Timing).min(1),
  hints: z.array(Hint),
  /** Lists of words to warn of in outcomes and provision. */
  warns: z.array(Id).optional(),
  /** The lines of a checklist of the same pack that a record answers. */
  evidence: z.strictObject({ checklist: Id, about: Words, answers: z.array(Answer).min(1) }),
  /** The words of the evidence pack. `{n}` stands for the number of a cycle. */
  pack: z.strictObject({
    title: Words,
    about: Words,
    cycle: Words,
    summary: Words,
    answers: Words,
    line: Words,
    open: Words,
    none: Words,
    planned: Words,
    given: Words,
    sessions: Words,
    minutes: Words,
    history: Words,
    was: Words,
    when: Words,
    who: Words,
  }),
  proposals: z.array(Proposal).optional(),
});
export type Cycle = z.infer<typeof Cycle>;

/** What a council adds to a national cycle: always local, and never a condition. */
export const CycleAddition = z.strictObject({
  $schema: z.string().optional(),
  kind: z.literal('addition'),
  id: Id,
  /** The cycle of a national pack that it adds to. */
  adds: Id,
  title: Words,
  about: Words,
  source: Source,
  standing: z.literal('local'),
  covers: Covers.optional(),
  changed: z.array(Id).optional(),
  timings: z.array(Timing),
  /** What the council calls the levels, and how it tells them: ids of the national levels. */
  levels: z.array(Level).optional(),
  causes: z.array(Cause).optional(),
});
export type CycleAddition = z.infer<typeof CycleAddition>;

/** A file in `cycles/`. */
export const CycleFile = z.discriminatedUnion('kind', [Cycle, CycleAddition]);
export type CycleFile = z.infer<typeof CycleFile>;
