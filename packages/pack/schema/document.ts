import { Citation } from './citation.ts';
import { Day } from './day.ts';
import { Id, Words } from './words.ts';
import { z } from './zod.ts';

/**
 * How binding an item is, in the three words a reader is shown. `law`: an Act or regulations. `guidance`: the Code of
 * Practice or other national guidance. `local`: one council's or trust's own practice; it never blocks.
 */
export const Standing = z.enum(['law', 'guidance', 'local']);
export type Standing = z.infer<typeof Standing>;

/** Rows of the source map that an item brings to work: `s4`. */
export const Covers = z.array(z.string().regex(/^[a-z]\d{1,2}$/, 'expected a row such as s4')).min(1);

/** A part of a document, by the number or name it carries there: `6.2.1`, `note 1.3`, `slide 12`. */
const SectionId = z
  .string()
  .min(1, 'expected the number or name of a section, found an empty text')
  .max(60, 'expected at most 60 characters')
  .regex(/^[^<>]*$/, 'expected plain words without < or >');

/** A document that items of a pack are drawn from. One file each: `documents/ID.json`. */
export const SourceDocument = z.strictObject({
  $schema: z.string().optional(),
  id: Id,
  title: Words,
  publisher: Words,
  /** As it calls itself: `version 7`, `initial local offer`. */
  edition: Words,
  /** As exactly as it is known: `2018-07-12`, `2014-09` or `2014`. Absent where it carries no date; `edition` says so. */
  published: z
    .string()
    .regex(/^\d{4}(-\d{2}(-\d{2})?)?$/, 'expected a year, a month or a day: 2014, 2014-09, 2014-09-01')
    .optional(),
  /** What an item drawn from it stands for, unless the item cites law or national guidance of its own. */
  standing: Standing,
  /** Where it can be read, when it can. */
  url: Citation.shape.url.optional(),
  sections: z.array(z.strictObject({ id: SectionId, title: Words })).min(1),
});
export type SourceDocument = z.infer<typeof SourceDocument>;

/** Where an item comes from: a document of this pack or of England's, and one of its sections. */
export const Source = z.strictObject({ document: Id, section: SectionId });
export type Source = z.infer<typeof Source>;

/** Something that has changed since documents were written. One file each: `changes/ID.json`. */
export const Change = z.strictObject({
  $schema: z.string().optional(),
  id: Id,
  /** `CCGs are now integrated care boards`. */
  title: Words,
  /** The day from which it is so. */
  from: Day,
  /** What it means for the reader, in a sentence or two. */
  says: Words,
  /** The word as it is printed in the older documents, and the one in use now. */
  printed: Words.optional(),
  today: Words.optional(),
  citation: Citation,
});
export type Change = z.infer<typeof Change>;
