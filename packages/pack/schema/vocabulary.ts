import { Id, Words } from './words.ts';
import { z } from './zod.ts';

/** A thing that can happen on a day. */
const EventWord = z.strictObject({
  id: Id,
  /** What happened, as a label: `The request was received`. */
  title: Words,
  /** Asked under the label: `The day it reached the council, not the day of a panel.` */
  hint: Words.optional(),
  /** `instant`: a time with a zone instead of a day. */
  kind: z.enum(['day', 'instant']).optional(),
  /** A receipt: the reading that makes the day of receipt day 1 applies to weeks counted from it. */
  isReceipt: z.boolean().optional(),
  /** Events that this one cannot come before. */
  notBefore: z.array(Id).optional(),
  /** The same in some processes only, or when none is named: elsewhere a new request may well follow an earlier plan. */
  notBeforeIn: z.record(Id, z.array(Id)).optional(),
  /** Rules that are met when this has happened. */
  meets: z.array(Id).optional(),
});
export type EventWord = z.infer<typeof EventWord>;

/** A thing that is so, or a choice of how to count. */
const FactWord = z.strictObject({
  id: Id,
  title: Words,
  hint: Words.optional(),
  shape: z.enum(['closure', 'absence', 'day', 'days', 'reason', 'choice', 'year', 'flag', 'packs']),
  /** The values a `choice` may take; `open` lets any other word stand too. `many`: several at once. */
  choices: z
    .array(
      z.strictObject({
        id: Id,
        title: Words,
        /** Named together, these words mean this one too. */
        impliedBy: z.array(Id).min(2).optional(),
      }),
    )
    .optional(),
  open: z.boolean().optional(),
  many: z.boolean().optional(),
});
export type FactWord = z.infer<typeof FactWord>;

/** One way into the timetable, in plain words. */
const ProcessWord = z.strictObject({
  id: Id,
  /** The field's own name: `EHC needs assessment`. */
  title: Words,
  /** As a person at a desk would say it: `A request for an assessment came in`. */
  says: Words,
  aliases: z.array(Id).optional(),
  /** Answered only when it is named: it shares its events with another process. */
  onlyWhenNamed: z.boolean().optional(),
  /** The events and facts a form asks for, the important one first. */
  asks: z.array(Id),
  facts: z.array(Id).optional(),
});
export type ProcessWord = z.infer<typeof ProcessWord>;

/** The words the timetable is asked in. */
export const Vocabulary = z.strictObject({
  $schema: z.string().optional(),
  processes: z.array(ProcessWord),
  events: z.array(EventWord),
  facts: z.array(FactWord),
  options: z.array(FactWord),
  actors: z.record(Id, Words),
  /** What an alternative last day rests on. */
  readings: z.record(Id, Words),
});
export type Vocabulary = z.infer<typeof Vocabulary>;
