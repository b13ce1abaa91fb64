import type { BankHolidays, TribunalCalendar } from './calendar.ts';
import { Day } from './day.ts';
import type { Checklist } from './checklist.ts';
import type { CycleFile } from './cycle.ts';
import type { Deadline } from './deadline.ts';
import type { Directory } from './directory.ts';
import type { Change, SourceDocument } from './document.ts';
import type { Exception } from './exception.ts';
import type { Glossary } from './glossary.ts';
import type { Letter } from './letter.ts';
import type { Pathway } from './pathway.ts';
import type { Vocabulary } from './vocabulary.ts';
import type { Wording } from './wording.ts';
import { Id, Words } from './words.ts';
import { z } from './zod.ts';

/** `pack.json`: what a pack is called and what it holds, in the order in which it is shown. */
export const PackList = z.strictObject({
  $schema: z.string().optional(),
  id: Id,
  title: Words,
  /** Whose practice it is. A pack with an owner holds local practice only. */
  owner: Words.optional(),
  /** The day on which the whole pack was last read against its sources. */
  lawCheckedOn: Day,
  deadlines: z.array(Id),
  exceptions: z.array(Id).optional(),
  documents: z.array(Id).optional(),
  changes: z.array(Id).optional(),
  pathways: z.array(Id).max(200, 'expected at most 200 pathways').optional(),
  letters: z.array(Id).optional(),
  wording: z.array(Id).optional(),
  checklists: z.array(Id).optional(),
  glossaries: z.array(Id).optional(),
  directories: z.array(Id).optional(),
  cycles: z.array(Id).optional(),
  /** Names for several rules at once. */
  sets: z.record(Id, z.array(Id)).optional(),
});
export type PackList = z.infer<typeof PackList>;

/** A pack as everyone else receives it: read, checked and put together. */
export interface Pack {
  readonly id: string;
  readonly title: string;
  readonly owner?: string | undefined;
  readonly lawCheckedOn: Day;
  readonly deadlines: readonly Deadline[];
  readonly exceptions: readonly Exception[];
  readonly sets: Readonly<Record<string, readonly string[]>>;
  readonly bankHolidays: readonly BankHolidays[];
  /** Only the national pack has these two. */
  readonly tribunal?: TribunalCalendar | undefined;
  readonly vocabulary?: Vocabulary | undefined;
  /** What the items of the pack are drawn from, and what has changed since. */
  readonly documents?: readonly SourceDocument[] | undefined;
  readonly changes?: readonly Change[] | undefined;
  readonly pathways?: readonly Pathway[] | undefined;
  readonly letters?: readonly Letter[] | undefined;
  readonly wording?: readonly Wording[] | undefined;
  readonly checklists?: readonly Checklist[] | undefined;
  readonly glossaries?: readonly Glossary[] | undefined;
  readonly directories?: readonly Directory[] | undefined;
  readonly cycles?: readonly CycleFile[] | undefined;
}
