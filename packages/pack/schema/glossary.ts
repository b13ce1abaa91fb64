import { Citation } from './citation.ts';
import { Covers, Source, Standing } from './document.ts';
import { Id, Words } from './words.ts';
import { z } from './zod.ts';

const Term = z.strictObject({
  id: Id,
  /** The word or the short form as it is written: `EHC plan`, `COSA`. */
  term: Words,
  /** Other ways in which it is written. */
  also: z.array(Words).optional(),
  means: Words,
  /** The national word for a local one: the id of a term in this pack or in England's. */
  national: Id.optional(),
  source: Source,
  standing: Standing,
  citations: z.array(Citation).optional(),
  changed: z.array(Id).optional(),
  covers: Covers.optional(),
});
export type Term = z.infer<typeof Term>;

/** Words and what they mean. One file each: `glossaries/ID.json`. */
export const Glossary = z.strictObject({
  $schema: z.string().optional(),
  id: Id,
  title: Words,
  about: Words,
  covers: Covers.optional(),
  terms: z.array(Term).min(1),
});
export type Glossary = z.infer<typeof Glossary>;
