import { Covers } from './document.ts';
import { Id, Words } from './words.ts';
import { z } from './zod.ts';

/** When a paragraph is said: all that is set must hold; of a list, one is enough. */
const When = z.strictObject({
  /** The walk ended at one of these outcomes. */
  ends: z.array(Id).min(1).optional(),
  /** The arrow into the outcome gave one of these reasons. */
  reason: z.array(Id).min(1).optional(),
  /** One of these statements was brought along by an arrow taken. */
  says: z.array(Id).min(1).optional(),
  /** One of these steps lies on the way. */
  passed: z.array(Id).min(1).optional(),
  /** All of these records have been filled in. */
  recorded: z.array(Id).min(1).optional(),
});

/**
 * A draft that a person makes their own. One file each: `letters/ID.json`. In a text `{ID}` stands for what was
 * recorded under that id (a day is written out), `{deadline}` for the last day of the pathway's clock, `{reason}` for
 * the reason of the arrow taken, `{today}` for the day of the letter.
 */
export const Letter = z.strictObject({
  $schema: z.string().optional(),
  id: Id,
  title: Words,
  covers: Covers.optional(),
  /** Whom it is addressed to: `SEND team, {authority}`. */
  to: Words,
  subject: Words,
  paragraphs: z
    .array(
      z.strictObject({
        id: Id,
        when: When.optional(),
        text: Words,
        /** A letter without it would say less than it must: the user is told when it was taken out. */
        must: z.boolean().optional(),
      }),
    )
    .min(1),
  /** Lists of words to warn of as it is edited. */
  warns: z.array(Id).optional(),
});
export type Letter = z.infer<typeof Letter>;
