import { Citation } from './citation.ts';
import { Standing } from './document.ts';
import { Id, Words } from './words.ts';
import { z } from './zod.ts';

/**
 * A phrase to look for in what a person writes: words in any case (those that begin with a capital letter only with
 * one), with the punctuation between them left out; `*` stands for one to three words of any kind, `A*` for a word that
 * begins with a capital letter although no sentence begins there, `B*` for one with a capital anywhere, and a `-` at the
 * end of a word for any ending. Not a regular expression: a text from a pack must not be able to hang a page.
 */
const Phrase = z
  .string()
  .max(80, 'expected at most 80 characters')
  .regex(
    /^(\*|[AB]\*|[\p{L}\d'’]+-?)( (\*|[AB]\*|[\p{L}\d'’]+-?))*$/u,
    'expected words, `*`, `A*` or `B*`, one space between them',
  );

/** Words that a reader should be warned of as they write. One file each: `wording/ID.json`. */
export const Wording = z.strictObject({
  $schema: z.string().optional(),
  id: Id,
  title: Words,
  /** Why such words do harm, in a sentence. */
  says: Words,
  standing: Standing,
  citation: Citation,
  terms: z
    .array(
      z.strictObject({
        find: z.array(Phrase).min(1),
        /** Phrases within which it is meant otherwise: `school nurse` for `school`. */
        except: z.array(Phrase).optional(),
        why: Words,
        /** How to write it instead. */
        better: Words,
      }),
    )
    .min(1),
});
export type Wording = z.infer<typeof Wording>;
