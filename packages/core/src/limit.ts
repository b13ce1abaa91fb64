import type { EventRef, Limit } from '@send-kit/pack';
import { addMonths, lastWeekdayOfMonth, monthsFromIncluding } from './counting.ts';
import { dayNumber, partsOf } from './day.ts';
import type { DayNumber } from './day.ts';
import type { Case, Fact } from './read-question.ts';
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
  /** Events whose days the sum rests on, rules it rests on included. */
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
  /** The sum of another rule, when it applies. */
  ruleOf(id: string): CompiledLimit;
}

const none: readonly string[] = [];

/**
 * Makes a limit ready to be summed. What the operators mean is section 1 of the statutory timetable: 'within n weeks of'
 * leaves the day of the event out, 'beginning with' counts it, weekends and holidays count.
 *
 * @throws {TypeError} for an operator that has no last day of its own.
 */
export function compileLimit(limit: Limit, around: Surroundings): CompiledLimit {
  const { calendar } = around;
  switch (limit.op) {
    case 'within-weeks': {
      const at = eventSum(limit.of, around);
      const length = limit.n * 7;
      const receipt = at.countsFromReceipt;
      return { ...at, sum: receipt ? (r) => at.sum(r) + length - r.receiptShift : (r) => at.sum(r) + length };
    }
    case 'within-days':
      return shifted(limit.of, around, limit.n);
    case 'days-from-incl':
      return shifted(limit.of, around, limit.n - 1);
    case 'weeks-before':
      return shifted(limit.of, around, -limit.n * 7);
    case 'on-day':
      return shifted(limit.of, around, 0);
    case 'within-months':
      return counted(limit.of, around, (day) => addMonths(day, limit.n));
    case 'months-from-incl':
      return counted(limit.of, around, (day) => monthsFromIncluding(day, limit.n));
    case 'at-least-months-before':
      return counted(limit.of, around, (day) => addMonths(day, -limit.n));
    case 'at-least-weeks-before': {
      const at = eventSum(limit.of, around);
      const length = limit.n * 7;
      return { ...at, countsFromReceipt: false, countsClearDays: true, sum: (r) => at.sum(r) - length - r.clearShift };
    }
    case 'within-working-days':
      return counted(limit.of, around, (day) => calendar.after(day, limit.n));
    case 'working-days-from-incl':
      return counted(limit.of, around, (day) => calendar.fromIncluding(day, limit.n));
    case 'tribunal-days':
      return counted(limit.of, around, (day) => calendar.tribunalDays(day, limit.n));
    case 'tribunal-working-days':
      return counted(limit.of, around, (day) => calendar.tribunalWorkingDays(day, limit.n));
    case 'before-date':
    case 'on-date': {
      const back = limit.op === 'before-date' ? 1 : 0;
      return fixed(limit.year, (year) => dayNumber(year, limit.month, limit.day) - back);
    }
    case 'last-weekday-in-school-year':
      return counted(limit.of, around, (day) => {
        // A school year runs from 1 September to 31 August.
        const { year, month } = partsOf(day);
        return lastWeekdayOfMonth(month >= 9 ? year + 1 : year, limit.month, limit.weekday);
      });
    case 'earlier-of':
      return chosen(limit.arms, around, Math.min);
    case 'later-of':
      return chosen(limit.arms, around, Math.max);
    case 'tribunal-roll': {
      const inner = compileLimit(limit.limit, around);
      return { ...inner, sum: (r) => calendar.tribunalRoll(inner.sum(r)) };
    }
    case 'same-day-as':
    case 'day-after': {
      const rule = lazily(() => around.ruleOf(limit.rule));
      const add = limit.op === 'day-after' ? 1 : 0;
      return resting(rule, (r) => rule().sum(r) + add);
    }
    case 'days-before-rule':
    case 'weeks-before-rule': {
      const rules = limit.rules.map((id) => lazily(() => around.ruleOf(id)));
      const length = limit.op === 'weeks-before-rule' ? limit.n * 7 : limit.n;
      const [only] = rules;
      if (rules.length === 1 && only) return resting(only, (r) => only().sum(r) - length);
      // Several rules: the earliest of those that can be summed, so that no plan made by it can be late.
      const first = (r: Reading): CompiledLimit | undefined =>
        rules
          .map((rule) => rule())
          .filter((rule) => !Number.isNaN(rule.sum(r)))
          .sort((a, b) => a.sum(r) - b.sum(r))[0];
      return {
        sum: (r) => (first(r)?.sum(r) ?? NaN) - length,
        start: (r) => first(r)?.start(r) ?? NaN,
        needs: (r) => (first(r) ? none : (rules[0]?.().needs(r) ?? none)),
        get events() {
          return new Set(rules.flatMap((rule) => [...rule().events]));
        },
        get countsFromReceipt() {
          return rules.some((rule) => rule().countsFromReceipt);
        },
        get countsClearDays() {
          return rules.some((rule) => rule().countsClearDays);
        },
      };
    }
    case 'window': {
      const to = compileLimit(limit.to, around);
      return { ...to, countsFromReceipt: false };
    }
    case 'if-working-days-before': {
      const at = eventSum(limit.of, around);
      const before = eventSum(limit.before, around);
      return eitherOr(limit.then, limit.otherwise, around, [at, before], (r) => {
        const latest = calendar.after(at.sum(r), limit.n);
        return latest === beyondHorizon ? undefined : latest <= before.sum(r);
      });
    }
    case 'if-known': {
      const event = eventSum(limit.event, around);
      return eitherOr(limit.then, limit.otherwise, around, [], (r) => !Number.isNaN(event.sum(r)));
    }
    case 'if-fact-includes':
      return eitherOr(limit.then, limit.otherwise, around, [], (r) => includesAll(r.facts.get(limit.fact), limit.all));
    case 'no-number':
    case 'day-one-convention':
      return limit.of === undefined
        ? sumless()
        : { ...eventSum(limit.of, around), sum: noSum, countsFromReceipt: false };
    case 'receipt-convention':
      return { ...eventSum(limit.of, around), sum: noSum, countsFromReceipt: false };
    case 'sen2-timeliness': {
      const at = eventSum(limit.of, around);
      const until = eventSum(limit.until, around);
      const length = limit.n * 7;
      return {
        ...at,
        sum: (r) => at.sum(r) + length - r.receiptShift,
        needs: (r) => [...at.needs(r), ...until.needs(r)],
        events: new Set([...at.events, ...until.events]),
        countsFromReceipt: true,
      };
    }
    case 'working-day-test':
    case 'phase-transfer-scope':
      return { ...sumless(), needs: (r) => (r.facts.has(limit.fact) ? none : [limit.fact]) };
  }
}

/** Whether a fact holds every one of these words. */
export function includesAll(fact: Fact | undefined, words: readonly string[]): boolean {
  return Array.isArray(fact) && words.every((word) => (fact as readonly unknown[]).includes(word));
}

const noSum: Sum = () => NaN;

function sumless(): CompiledLimit {
  return {
    sum: noSum,
    start: noSum,
    needs: () => none,
    events: new Set(),
    countsFromReceipt: false,
    countsClearDays: false,
  };
}

/** The day of the first known of the named events. */
function eventSum(of: EventRef, { words }: Surroundings): CompiledLimit {
  const names = typeof of === 'string' ? [of] : of;
  const indices = names.map((name) => words.eventIndex.get(name) ?? -1);
  const [only = -1] = indices;
  const missing: readonly string[] = names.slice(0, 1);
  const sum: Sum =
    indices.length === 1
      ? (r) => r.days[only] ?? NaN
      : (r) => r.days[indices.find((index) => !Number.isNaN(r.days[index] ?? NaN)) ?? -1] ?? NaN;
  return {
    sum,
    start: sum,
    needs: (r) => (Number.isNaN(sum(r)) ? missing : none),
    events: new Set(names),
    countsFromReceipt: words.events[only]?.isReceipt === true,
    countsClearDays: false,
  };
}

function shifted(of: EventRef, around: Surroundings, days: number): CompiledLimit {
  const at = eventSum(of, around);
  return { ...at, countsFromReceipt: false, sum: (r) => at.sum(r) + days };
}

function counted(of: EventRef, around: Surroundings, count: (day: DayNumber) => DayNumber): CompiledLimit {
  const at = eventSum(of, around);
  return {
    ...at,
    countsFromReceipt: false,
    sum: (r) => {
      const day = at.sum(r);
      return Number.isNaN(day) ? NaN : count(day);
    },
  };
}

function fixed(fact: string, count: (year: number) => DayNumber): CompiledLimit {
  const sum: Sum = (r) => {
    const year = r.facts.get(fact);
    return typeof year === 'number' ? count(year) : NaN;
  };
  return { ...sumless(), sum, start: sum, needs: (r) => (r.facts.has(fact) ? none : [fact]) };
}

function chosen(
  arms: readonly { limit: Limit; optional?: boolean | undefined }[],
  around: Surroundings,
  choose: (...days: number[]) => number,
): CompiledLimit {
  const parts = arms.map(({ limit, optional = false }) => ({ limit: compileLimit(limit, around), optional }));
  const known = (r: Reading): CompiledLimit[] =>
    parts.map(({ limit }) => limit).filter((limit) => !Number.isNaN(limit.sum(r)));
  const needs = (r: Reading): readonly string[] => {
    const open = parts.filter(({ limit }) => limit.needs(r).length > 0);
    const must = open.filter(({ optional }) => !optional);
    // All arms optional: any one of them will do, and the first is the usual one.
    const wanted = must.length > 0 ? must : open.length === parts.length ? open.slice(0, 1) : [];
    return [...new Set(wanted.flatMap(({ limit }) => limit.needs(r)))];
  };
  return {
    sum: (r) => {
      if (needs(r).length > 0) return NaN;
      const days = known(r).map((limit) => limit.sum(r));
      return days.includes(beyondHorizon) ? beyondHorizon : days.length > 0 ? choose(...days) : NaN;
    },
    start: (r) => known(r)[0]?.start(r) ?? NaN,
    needs,
    events: new Set(parts.flatMap(({ limit }) => [...limit.events])),
    countsFromReceipt: parts.some(({ limit }) => limit.countsFromReceipt),
    countsClearDays: parts.some(({ limit }) => limit.countsClearDays),
  };
}

/** @param decides `undefined` where bank holidays are not known far enough to decide. */
function eitherOr(
  then: Limit,
  otherwise: Limit,
  around: Surroundings,
  first: readonly CompiledLimit[],
  decides: (reading: Reading) => boolean | undefined,
): CompiledLimit {
  const yes = compileLimit(then, around);
  const no = compileLimit(otherwise, around);
  const branch = (r: Reading): CompiledLimit => (decides(r) === true ? yes : no);
  const needsFirst = (r: Reading): readonly string[] => first.flatMap((limit) => limit.needs(r));
  return {
    sum: (r) => {
      if (needsFirst(r).length > 0) return NaN;
      return decides(r) === undefined ? beyondHorizon : branch(r).sum(r);
    },
    start: (r) => (first[0] ?? branch(r)).start(r),
    needs: (r) => {
      const missing = needsFirst(r);
      return missing.length > 0 ? missing : branch(r).needs(r);
    },
    events: new Set([...first, yes, no].flatMap((limit) => [...limit.events])),
    countsFromReceipt: yes.countsFromReceipt || no.countsFromReceipt,
    countsClearDays: yes.countsClearDays || no.countsClearDays,
  };
}

/** Rules may rest on rules that are compiled after them. */
function resting(rule: () => CompiledLimit, sum: Sum): CompiledLimit {
  return {
    sum,
    start: (r) => rule().start(r),
    needs: (r) => rule().needs(r),
    get events() {
      return rule().events;
    },
    get countsFromReceipt() {
      return rule().countsFromReceipt;
    },
    get countsClearDays() {
      return rule().countsClearDays;
    },
  };
}

function lazily<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}
