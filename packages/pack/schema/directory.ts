import { Citation } from './citation.ts';
import { Covers, Source, Standing } from './document.ts';
import { Id, Words } from './words.ts';
import { z } from './zod.ts';

const Entry = z.strictObject({
  id: Id,
  /** The team, the role, the level or the item. */
  name: Words,
  /** What it does or means: short lines. */
  does: z.array(Words).min(1),
  /** When to turn to it: short lines. */
  askFor: z.array(Words).optional(),
  /** Who pays for it or commissions it. */
  commissionedBy: Words.optional(),
  /** How to tell that this is the one. */
  tells: z.array(Words).optional(),
  /** Public contacts of a service, never of a person; `https:` or `mailto:`. */
  contact: z
    .string()
    .regex(/^(https:\/\/|mailto:)[^\s<>"]+$/, 'expected an https: or a mailto: address')
    .optional(),
  /** The values by which a list can be narrowed down, by the ids of `facets`. */
  facets: z.record(Id, z.array(Id).min(1)).optional(),
  /** The national word for a local one. */
  national: Id.optional(),
  source: Source,
  standing: Standing,
  citations: z.array(Citation).optional(),
  changed: z.array(Id).optional(),
  covers: Covers.optional(),
});
export type DirectoryEntry = z.infer<typeof Entry>;

/** A list to look things up in: who should I ask? One file each: `directories/ID.json`. */
export const Directory = z.strictObject({
  $schema: z.string().optional(),
  id: Id,
  title: Words,
  about: Words,
  /** The question it answers: `Who should I ask?` */
  asks: Words,
  covers: Covers.optional(),
  /** Ways to narrow it down: age, place, level. */
  facets: z
    .array(z.strictObject({ id: Id, title: Words, values: z.array(z.strictObject({ id: Id, title: Words })).min(2) }))
    .optional(),
  entries: z.array(Entry).min(1),
});
export type Directory = z.infer<typeof Directory>;
