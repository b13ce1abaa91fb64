import type { BankHolidays, TribunalCalendar } from './calendar.ts';
import { Day } from './day.ts';
import type { Deadline } from './deadline.ts';
import type { Exception } from './exception.ts';
import type { Vocabulary } from './vocabulary.ts';
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
}
