import { hasChoicesToChooseFrom, isGateOfLaw } from '../refinements.ts';
import type { standardAnswers } from '../standard-answers.ts';
import { Citation } from './citation.ts';
import { Covers, Source, Standing } from './document.ts';
import { Difference } from './pathway.ts';
import { Id, Words } from './words.ts';
import { z } from './zod.ts';

export type StandardAnswer = (typeof standardAnswers)[number];

const Choice = z.strictObject({
  id: Id,
  label: Words,
  /** Said when it is chosen: an answer that makes local practice a condition is told what the law says. */
  warns: z.strictObject({ says: Words, citation: Citation }).optional(),
});

const Item = z
  .strictObject({
    /** Unique in the checklist. */
    id: Id,
    /** The line itself: a question, or a thing to have or to know. */
    asks: Words,
    /**
     * How it is answered. `check`: yes, no, not yet, not applicable or unsure. `read`: not answered, only read. The
     * others: one of `choices`, or several, a text, a day, a number.
     */
    answer: z.enum(['check', 'choice', 'choices', 'text', 'date', 'number', 'read']),
    choices: z.array(Choice).min(2).optional(),
    /** What a number counts: `pounds a year`, `sessions a week`. */
    unit: Words.optional(),
    /** Why it matters, in a sentence. */
    why: Words.optional(),
    /** Documents that would answer it. */
    evidence: z.array(Words).optional(),
    /** What to do when it is missing. */
    todo: Words.optional(),
    /** Where a reader could take it for a condition: the sentence that says it is none. */
    notGate: Words.optional(),
    /** The lawful test, and nothing else, may be a gate. */
    gate: z.boolean(),
    source: Source,
    standing: Standing,
    citations: z.array(Citation).optional(),
    changed: z.array(Id).optional(),
    covers: Covers.optional(),
    /** Shown only when an earlier line was answered so. */
    showIf: z.strictObject({ item: Id, is: z.array(Id).min(1) }).optional(),
  })
  .refine(isGateOfLaw, {
    path: ['gate'],
    error: 'expected false: only the law can be a gate, local practice and guidance never block',
  })
  .refine(hasChoicesToChooseFrom, {
    path: ['choices'],
    error: 'expected choices where the answer is "choice" or "choices", and only there',
  });
export type ChecklistItem = z.infer<typeof Item>;

const Section = z.strictObject({
  /** Unique in the checklist. */
  id: Id,
  title: Words,
  about: Words.optional(),
  items: z.array(Item).min(1),
});
export type ChecklistSection = z.infer<typeof Section>;

/** Lines to go through, for a purpose. One file each: `checklists/ID.json`. */
export const Checklist = z.strictObject({
  $schema: z.string().optional(),
  id: Id,
  title: Words,
  /** For whom and what for: one or two sentences. */
  about: Words,
  source: Source,
  standing: Standing,
  covers: Covers.optional(),
  changed: z.array(Id).optional(),
  sections: z.array(Section).min(1),
  /** Lists of words to warn of in what is typed. */
  warns: z.array(Id).optional(),
  /** The older edition that this one takes the place of, in the same pack, and what differs. */
  replaces: Id.optional(),
  differences: z.array(Difference).optional(),
});
export type Checklist = z.infer<typeof Checklist>;
