import { Change, SourceDocument } from './document.ts';
import { Checklist } from './checklist.ts';
import { CycleAddition } from './cycle.ts';
import { Deadline } from './deadline.ts';
import { Directory } from './directory.ts';
import { Glossary } from './glossary.ts';
import { Letter } from './letter.ts';
import { PackList } from './pack.ts';
import { Pathway } from './pathway.ts';
import { Wording } from './wording.ts';
import { Id } from './words.ts';
import { z } from './zod.ts';

/**
 * A council's own pack in one file: `pack` is what stands in a folder's `pack.json`, the others are its folders, each file
 * by its id. The lists of `pack` may be left out: then all there is is listed, in the order of the file.
 */
export const CouncilPack = z.strictObject({
  $schema: z.string().optional(),
  pack: PackList.omit({ $schema: true, exceptions: true }).partial({ deadlines: true }).required({ owner: true }),
  deadlines: z.record(Id, Deadline).optional(),
  documents: z.record(Id, SourceDocument).optional(),
  changes: z.record(Id, Change).optional(),
  pathways: z.record(Id, Pathway).optional(),
  letters: z.record(Id, Letter).optional(),
  wording: z.record(Id, Wording).optional(),
  checklists: z.record(Id, Checklist).optional(),
  glossaries: z.record(Id, Glossary).optional(),
  directories: z.record(Id, Directory).optional(),
  cycles: z.record(Id, CycleAddition).optional(),
});
export type CouncilPack = z.infer<typeof CouncilPack>;
