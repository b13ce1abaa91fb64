import { Citation } from './citation.ts';
import { Day } from './day.ts';
import { Checked } from './deadline.ts';
import { Id, Words } from './words.ts';
import { z } from './zod.ts';

/** Bank holidays of one division, one file a year. Years must follow on without a gap. */
export const BankHolidays = z.strictObject({
  $schema: z.string().optional(),
  division: Id,
  year: z.int(),
  citation: Citation,
  checked: Checked,
  days: z.array(z.strictObject({ day: Day, name: Words })).min(1),
});
export type BankHolidays = z.infer<typeof BankHolidays>;

/** Which days the Tribunal's own rules do not count, and when its day ends. Both ends of a span are inside it. */
export const TribunalCalendar = z.strictObject({
  $schema: z.string().optional(),
  citation: Citation,
  checked: Checked,
  closesAt: z.string().regex(/^\d{2}:\d{2}$/),
  /** Days of the week that are never working days: 6 Saturday, 7 Sunday. */
  weekend: z.array(z.int().min(1).max(7)),
  notCounted: z.array(
    z.strictObject({
      from: z.string().regex(/^\d{2}-\d{2}$/, 'expected MM-DD'),
      to: z.string().regex(/^\d{2}-\d{2}$/, 'expected MM-DD'),
    }),
  ),
});
export type TribunalCalendar = z.infer<typeof TribunalCalendar>;
