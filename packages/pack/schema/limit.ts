import { Id, Words } from './words.ts';
import { z } from './zod.ts';

/**
 * The day a limit counts from: one event, or several in order of preference (the first that is known is used).
 */
const EventRef = z.union([Id, z.array(Id).min(2)]);
export type EventRef = string | readonly string[];

const count = z.int().min(0).max(1000);

const counted = z.strictObject({
  op: z.enum([
    'within-days',
    'within-weeks',
    'within-months',
    'within-working-days',
    'days-from-incl',
    'months-from-incl',
    'working-days-from-incl',
    'at-least-weeks-before',
    'at-least-months-before',
    'weeks-before',
    'tribunal-days',
    'tribunal-working-days',
  ]),
  n: count,
  of: EventRef,
});

/** The operators that count `n` units from an event. Their exact meaning is in `packages/core/src/counting.ts`. */
export type CountingOp = z.infer<typeof counted>['op'];

/** One arm of `earlier-of` and `later-of`. An optional arm is left out when its event is not known. */
export interface Arm {
  limit: Limit;
  why: string;
  optional?: boolean | undefined;
}

/**
 * How a last lawful day follows from what happened: a counting operator by name, never a bare number of days.
 */
export type Limit =
  | { op: CountingOp; n: number; of: EventRef }
  | { op: 'on-day'; of: EventRef }
  | { op: 'before-date' | 'on-date'; month: number; day: number; year: string }
  | { op: 'last-weekday-in-school-year'; weekday: number; month: number; of: EventRef }
  | { op: 'earlier-of' | 'later-of'; arms: Arm[] }
  | { op: 'tribunal-roll'; limit: Limit }
  | { op: 'same-day-as' | 'day-after'; rule: string }
  | { op: 'days-before-rule' | 'weeks-before-rule'; n: number; rules: string[] }
  | { op: 'window'; from: Limit; to: Limit }
  | { op: 'if-working-days-before'; n: number; of: EventRef; before: string; then: Limit; otherwise: Limit }
  | { op: 'if-known'; event: string; then: Limit; otherwise: Limit }
  | { op: 'if-fact-includes'; fact: string; all: string[]; then: Limit; otherwise: Limit }
  | { op: 'no-number'; wording: string; of?: EventRef | undefined }
  | { op: 'day-one-convention'; of: EventRef }
  | { op: 'receipt-convention'; of: string; proposes: string; closesAt: string }
  | { op: 'working-day-test'; fact: string }
  | { op: 'phase-transfer-scope'; fact: string; moves: string[] }
  | { op: 'sen2-timeliness'; n: number; of: string; until: string; exceptionFact: string };

/** The schema of {@link Limit}. */
export const Limit: z.ZodType<Limit> = z.lazy(() =>
  z.discriminatedUnion('op', [
    counted,
    z.strictObject({ op: z.literal('on-day'), of: EventRef }),
    z.strictObject({
      op: z.enum(['before-date', 'on-date']),
      month: z.int().min(1).max(12),
      day: z.int().min(1).max(31),
      year: Id,
    }),
    z.strictObject({
      op: z.literal('last-weekday-in-school-year'),
      weekday: z.int().min(1).max(7),
      month: z.int().min(1).max(12),
      of: EventRef,
    }),
    z.strictObject({ op: z.enum(['earlier-of', 'later-of']), arms: z.array(Arm).min(2) }),
    z.strictObject({ op: z.literal('tribunal-roll'), limit: Limit }),
    z.strictObject({ op: z.enum(['same-day-as', 'day-after']), rule: Id }),
    z.strictObject({
      op: z.enum(['days-before-rule', 'weeks-before-rule']),
      n: count,
      rules: z.array(Id).min(1),
    }),
    z.strictObject({ op: z.literal('window'), from: Limit, to: Limit }),
    z.strictObject({
      op: z.literal('if-working-days-before'),
      n: count,
      of: EventRef,
      before: Id,
      then: Limit,
      otherwise: Limit,
    }),
    z.strictObject({ op: z.literal('if-known'), event: Id, then: Limit, otherwise: Limit }),
    z.strictObject({
      op: z.literal('if-fact-includes'),
      fact: Id,
      all: z.array(Id).min(1),
      then: Limit,
      otherwise: Limit,
    }),
    z.strictObject({ op: z.literal('no-number'), wording: Words, of: EventRef.optional() }),
    z.strictObject({ op: z.literal('day-one-convention'), of: EventRef }),
    z.strictObject({
      op: z.literal('receipt-convention'),
      of: Id,
      proposes: Id,
      closesAt: z.string().regex(/^\d{2}:\d{2}$/, 'expected a time such as 17:00'),
    }),
    z.strictObject({ op: z.literal('working-day-test'), fact: Id }),
    z.strictObject({ op: z.literal('phase-transfer-scope'), fact: Id, moves: z.array(Id).min(1) }),
    z.strictObject({
      op: z.literal('sen2-timeliness'),
      n: count,
      of: Id,
      until: Id,
      exceptionFact: Id,
    }),
  ]),
);

const Arm = z.strictObject({ limit: Limit, why: Words, optional: z.boolean().optional() });
