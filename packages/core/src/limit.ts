import type { Arm, EventRef, Limit } from '@send-kit/pack';
import { addMonths, lastWeekdayOfMonth, monthsFromIncluding } from './counting.ts';
import { dayNumber, partsOf } from './day.ts';
import type { DayNumber } from './day.ts';
import type { Case, Fact } from './read-question.ts';
import type { Receipts } from './receipt.ts';
import type { Words } from './words.ts';
import { beyondHorizon } from './working-days.ts';
import type { WorkingCalendar } from './working-days.ts';

/** The case that a sum is asked of. */
export type Reading = Case;

/** `NaN`: a day is not known. {@link beyondHorizon}: bank holidays are not known. Otherwise a day. */
export type Sum = (reading: Reading) => DayNumber;

/** A limit made ready to be summed. */
export interface CompiledLimit {
  readonly sum: Sum;
  /** The day on which the clock starts; `NaN` where it is not known. */
  readonly start: Sum;
  /** Events and facts that are needed and not known. */
  readonly needs: (reading: Reading) => readonly string[];
  /** What it rests on, whatever the case. */
  readonly basis: () => Basis;
}

/** What a limit rests on, the limits and rules under it included. */
export interface Basis {
  /** Events whose days it counts from. */
  readonly events: ReadonlySet<string>;
  /** Whether weeks are counted from a receipt; then the reading 'day of receipt is day 1' gives a day earlier. */
  readonly countsFromReceipt: boolean;
  /** Whether clear days are counted; then the strict and the common reading differ. */
  readonly countsClearDays: boolean;
}

/** What compiling a limit needs to know of the house around it. */
export interface Surroundings {
  readonly words: Words;
  readonly calendar: WorkingCalendar;
  /** The day on which the law was last checked: what is no longer in force then is not told as a rule of today. */
  readonly lawCheckedOn: DayNumber;
  /** Absent where every event is a day. */
  readonly receipts?: Receipts | undefined;
  /** The sum of another rule, when it applies. Rules may rest on rules that are compiled after them. */
  ruleOf(id: string): CompiledLimit;
}

/** Everything that a limit may hold, whatever its operator. */
interface Held {
  readonly op: Limit['op'];
  readonly n?: number;
  readonly of?: EventRef | undefined;
  readonly before?: string;
  readonly until?: string;
  readonly event?: string;
  readonly fact?: string;
  readonly year?: string;
  readonly all?: readonly string[];
  readonly day?: number;
  readonly month?: number;
  readonly weekday?: number;
  readonly limit?: Limit;
  readonly to?: Limit;
  readonly then?: Limit;
  readonly otherwise?: Limit;
  readonly arms?: readonly Arm[];
  readonly rule?: string;
  readonly rules?: readonly string[];
}

const none: readonly never[] = [];

/**
 * Makes a limit ready to be summed. A sum is two steps: the day it counts from (of an event, or of a limit under it),
 * and what its operator does with that day. What the operators mean is section 1 of the statutory timetable: 'within n
 * weeks of' leaves the day of the event out, 'beginning with' counts it, weekends and holidays count.
 */
export function compileLimit(limit: Limit, around: Surroundings): CompiledLimit {
  const held: Held = limit;
  const { op, n = 0, of, before, until, event, fact, year, arms, then } = held;
  const neededEvents = [of, before, until].flatMap((ref) => {
    if (ref === undefined) return [];
    const names: readonly string[] = typeof ref === 'string' ? [ref] : ref;
    return { names, name: names[0] ?? '', day: dayOf(names, around) };
  });
  const neededFact = year ?? (op === 'if-fact-includes' ? undefined : fact);
  const isFromReceipt = op === 'sen2-timeliness' || (op === 'within-weeks' && isReceipt(neededEvents[0]?.name, around));
  const parts = lazily(() => [
    ...[held.limit, held.to, then, held.otherwise, ...(arms ?? none).map((arm) => arm.limit)].flatMap((inner) =>
      inner ? [compileLimit(inner, around)] : [],
    ),
    ...rulesUnder(limit).map(around.ruleOf),
  ]);
  const known = (r: Reading): CompiledLimit[] => parts().filter((part) => !Number.isNaN(part.sum(r)));

  const [at = unknown, end = unknown] = neededEvents.map(({ day }) => day);
  const told = event === undefined ? unknown : dayOf([event], around);
  const comesBy = (r: Reading): boolean | undefined => around.calendar.comesBy(at(r), n, end(r));
  const holds: Record<string, (r: Reading) => boolean> = {
    'if-known': (r) => !Number.isNaN(told(r)),
    'if-fact-includes': (r) => includesAll(r.facts.get(fact ?? ''), held.all ?? none),
    'if-working-days-before': (r) => comesBy(r) === true,
  };
  const condition = holds[op];

  /** The part that stands in this case. */
  const part = (r: Reading): CompiledLimit | undefined => {
    const all = parts();
    if (condition) return all[condition(r) ? 0 : 1];
    if (all.length < 2) return all[0];
    if (arms) return known(r)[0];
    // Several rules: the earliest of those that can be summed, so that no plan made by it can be late.
    return known(r).sort((a, b) => a.sum(r) - b.sum(r))[0] ?? all[0];
  };

  const needs = (r: Reading): readonly string[] => {
    const own: string[] = [];
    for (const { name, day } of neededEvents) if (Number.isNaN(day(r))) own.push(name);
    if (neededFact !== undefined && !r.facts.has(neededFact)) own.push(neededFact);
    if (own.length > 0) return own;
    if (!arms) return part(r)?.needs(r) ?? none;
    const open = parts().map((one, index) => ({ needed: one.needs(r), optional: arms[index]?.optional === true }));
    const lacking = open.filter(({ needed }) => needed.length > 0);
    const must = lacking.filter(({ optional }) => !optional);
    // All arms optional: any one of them will do, and the first is the usual one.
    const wanted = must.length > 0 ? must : lacking.length === open.length ? lacking.slice(0, 1) : [];
    return [...new Set(wanted.flatMap(({ needed }) => needed))];
  };

  const ofPart: Sum = (r) => part(r)?.sum(r) ?? NaN;
  const ofArms: Sum = (r) => {
    if (needs(r).length > 0) return NaN;
    const sums = known(r).map((one) => one.sum(r));
    if (sums.length === 0 || sums.includes(beyondHorizon)) return sums[0] === undefined ? NaN : beyondHorizon;
    return op === 'earlier-of' ? Math.min(...sums) : Math.max(...sums);
  };
  const ofYear: Sum = (r) => Number(r.facts.get(year ?? ''));
  const from = arms
    ? ofArms
    : op === 'if-working-days-before'
      ? (r: Reading) => (needs(r).length > 0 ? NaN : comesBy(r) === undefined ? beyondHorizon : ofPart(r))
      : of !== undefined
        ? at
        : year === undefined
          ? ofPart
          : ofYear;
  const count = counting(held, isFromReceipt, around.calendar);
  const sum: Sum = count === 0 ? from : typeof count === 'number' ? (r) => from(r) + count : (r) => count(from(r), r);

  return {
    sum,
    start: of !== undefined ? at : year === undefined ? (r) => part(r)?.start(r) ?? NaN : sum,
    needs,
    basis: lazily(() => {
      const under = parts().map(({ basis }) => basis());
      return {
        events: new Set([...neededEvents.flatMap(({ names }) => names), ...under.flatMap(({ events }) => [...events])]),
        countsFromReceipt: isFromReceipt || (op !== 'window' && under.some((one) => one.countsFromReceipt)),
        countsClearDays: op === 'at-least-weeks-before' || under.some((one) => one.countsClearDays),
      };
    }),
  };
}

type Count = number | ((day: DayNumber, reading: Reading) => DayNumber);

/** What an operator does with the day it counts from: a number of days is added to it. */
function counting(
  { op, n = 0, month = 0, day: dayOfMonth = 0, weekday = 0 }: Held,
  isFromReceipt: boolean,
  calendar: WorkingCalendar,
): Count {
  const weeks = n * 7;
  const counts: Partial<Record<Limit['op'], Count>> = {
    'within-weeks': isFromReceipt ? (day, r) => day + weeks - r.receiptShift : weeks,
    'within-days': n,
    'days-from-incl': n - 1,
    'weeks-before': -weeks,
    'at-least-weeks-before': (day, r) => day - weeks - r.clearShift,
    'within-months': (day) => addMonths(day, n),
    'months-from-incl': (day) => monthsFromIncluding(day, n),
    'at-least-months-before': (day) => addMonths(day, -n),
    'within-working-days': (day) => calendar.after(day, n),
    'working-days-from-incl': (day) => calendar.fromIncluding(day, n),
    'tribunal-days': (day) => calendar.tribunalDays(day, n),
    'tribunal-working-days': (day) => calendar.tribunalWorkingDays(day, n),
    'tribunal-roll': calendar.tribunalRoll,
    'before-date': (year) => dayNumber(year, month, dayOfMonth) - 1,
    'on-date': (year) => dayNumber(year, month, dayOfMonth),
    'last-weekday-in-school-year': (day) => {
      // A school year runs from 1 September to 31 August.
      const here = partsOf(day);
      return lastWeekdayOfMonth(here.month >= 9 ? here.year + 1 : here.year, month, weekday);
    },
    'day-after': 1,
    'days-before-rule': -n,
    'weeks-before-rule': -weeks,
    // These answer something other than a day.
    'no-number': unknown,
    'day-one-convention': unknown,
    'receipt-convention': unknown,
    'sen2-timeliness': unknown,
  };
  return counts[op] ?? 0;
}

/** The day of the first known of the named events. */
function dayOf(names: readonly string[], { words }: Surroundings): Sum {
  const indices = names.map((name) => words.eventIndex.get(name) ?? -1);
  const [only = -1] = indices;
  return indices.length === 1
    ? (r) => r.days[only] ?? NaN
    : (r) => r.days[indices.find((index) => !Number.isNaN(r.days[index] ?? NaN)) ?? -1] ?? NaN;
}

function isReceipt(name: string | undefined, { words }: Surroundings): boolean {
  return words.events.some((word) => word.id === name && word.isReceipt === true);
}

/** Rules that a limit rests on. */
export function rulesUnder({ rule, rules = none }: Held): readonly string[] {
  return rule === undefined ? rules : [rule];
}

/** Whether a fact holds every one of these words. */
export function includesAll(fact: Fact | undefined, words: readonly string[]): boolean {
  return Array.isArray(fact) && words.every((word) => (fact as readonly unknown[]).includes(word));
}

const unknown = (): DayNumber => NaN;

/** Makes something when it is first wanted, and once. */
export function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
