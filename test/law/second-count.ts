import type { BankHolidays, EventRef, Limit, Pack, TribunalCalendar } from '@send-kit/pack';
import {
  addDays,
  addMonths,
  differenceInCalendarDays,
  formatISO,
  getDay,
  getMonth,
  isWeekend,
  lastDayOfMonth,
  parseISO,
  subDays,
  subMonths,
  subWeeks,
} from 'date-fns';

/* A second way of counting. It reads the same rule files and shares no code with core: dates are date-fns dates, working
   days are walked one by one, and every operator is written again from section 1 of the statutory timetable. */

/** What happened, as the vectors have it. */
export interface Told {
  readonly events: Readonly<Record<string, string>>;
  readonly facts?: Readonly<Record<string, unknown>> | undefined;
  readonly options?: Readonly<Record<string, unknown>> | undefined;
}

/** `undefined`: not known. `refused`: the bank holidays are not known. */
type Sum = Date | 'refused' | undefined;

/** @returns the day as text, `refused`, or undefined. */
export type SecondCount = (limit: Limit, told: Told, dayOne?: boolean) => string | undefined;

export function secondCount(packs: readonly Pack[]): SecondCount {
  const years = packs.flatMap(({ bankHolidays }) => bankHolidays);
  const tribunal = packs.find((pack) => pack.tribunal)?.tribunal as TribunalCalendar;
  const holidays = new Set(years.flatMap(({ days }: BankHolidays) => days.map(({ day }) => day)));
  const receipts = new Set(packs[0]?.vocabulary?.events.filter(({ isReceipt }) => isReceipt).map(({ id }) => id));
  const rules = new Map(packs.flatMap(({ deadlines }) => deadlines).map((rule) => [rule.id, rule]));
  const iso = (date: Date): string => formatISO(date, { representation: 'date' });

  const known = (date: Date): boolean => years.some(({ year }) => year === date.getFullYear());
  const working = (date: Date): boolean => !isWeekend(date) && !holidays.has(iso(date));
  const closed = (date: Date): boolean =>
    tribunal.notCounted.some(({ from, to }) => {
      const here = iso(date).slice(5);
      return from <= to ? from <= here && here <= to : here >= from || here <= to;
    });
  const step = (from: Date, n: number, counts: (date: Date) => boolean): Sum => {
    let date = from;
    let left = n;
    while (left > 0) {
      date = addDays(date, 1);
      if (!known(date)) return 'refused';
      if (counts(date)) left -= 1;
    }
    return date;
  };
  const roll = (from: Sum): Sum => {
    if (!(from instanceof Date)) return from;
    const fits = closed(from) ? (date: Date) => working(date) && !closed(date) : working;
    return step(subDays(from, 1), 1, fits);
  };

  const event = (of: EventRef, told: Told): Date | undefined => {
    const name = (typeof of === 'string' ? [of] : of).find((one) => told.events[one] !== undefined);
    return name === undefined ? undefined : parseISO((told.events[name] ?? '').slice(0, 10));
  };
  const implying = packs.flatMap((pack) => pack.vocabulary?.facts ?? []).flatMap(({ choices }) => choices ?? []);
  const words = (fact: unknown): readonly unknown[] => {
    const given: unknown[] = Array.isArray(fact) ? fact : [fact];
    const implied = implying.filter(({ impliedBy }) => impliedBy?.every((one) => given.includes(one)));
    return [...given, ...implied.map(({ id }) => id)];
  };

  const count = (limit: Limit, told: Told, dayOne: boolean): Sum => {
    switch (limit.op) {
      case 'earlier-of':
      case 'later-of': {
        const sums = limit.arms.map((arm) => count(arm.limit, told, dayOne));
        if (sums.some((sum, index) => sum === undefined && !limit.arms[index]?.optional)) return undefined;
        if (sums.includes('refused')) return 'refused';
        const dates = sums.filter((sum) => sum instanceof Date).sort((a, b) => differenceInCalendarDays(a, b));
        return limit.op === 'earlier-of' ? dates[0] : dates.at(-1);
      }
      case 'tribunal-roll':
        return roll(count(limit.limit, told, dayOne));
      case 'same-day-as':
      case 'day-after': {
        const rule = rules.get(limit.rule);
        const sum = rule && count(rule.limit, told, dayOne);
        return sum instanceof Date && limit.op === 'day-after' ? addDays(sum, 1) : sum;
      }
      case 'days-before-rule':
      case 'weeks-before-rule': {
        const sums = limit.rules.map((id) => count(rules.get(id)?.limit as Limit, told, dayOne));
        const [first] = sums.filter((sum) => sum instanceof Date).sort((a, b) => differenceInCalendarDays(a, b));
        return first && (limit.op === 'days-before-rule' ? subDays(first, limit.n) : subWeeks(first, limit.n));
      }
      case 'window':
        return count(limit.to, told, dayOne);
      case 'if-known':
        return count(told.events[limit.event] === undefined ? limit.otherwise : limit.then, told, dayOne);
      case 'if-fact-includes': {
        const given = words(told.facts?.[limit.fact]);
        return count(limit.all.every((one) => given.includes(one)) ? limit.then : limit.otherwise, told, dayOne);
      }
      case 'if-working-days-before': {
        const [from, before] = [event(limit.of, told), event(limit.before, told)];
        if (!from || !before) return undefined;
        const reached = step(from, limit.n, working);
        if (!(reached instanceof Date)) return reached;
        return count(differenceInCalendarDays(before, reached) >= 0 ? limit.then : limit.otherwise, told, dayOne);
      }
      case 'before-date':
      case 'on-date': {
        const year = told.facts?.[limit.year];
        if (year === undefined) return undefined;
        const date = new Date(Number(year), limit.month - 1, limit.day);
        return limit.op === 'before-date' ? subDays(date, 1) : date;
      }
      case 'no-number':
      case 'day-one-convention':
      case 'receipt-convention':
      case 'working-day-test':
      case 'phase-transfer-scope':
        return undefined;
      default: {
        const from = event(limit.of, told);
        return from && counted(limit, from, dayOne && receipts.has(limit.of as string), told);
      }
    }
  };

  const counted = (limit: Limit, from: Date, early: boolean, told: Told): Sum => {
    switch (limit.op) {
      case 'within-weeks':
        return addDays(from, limit.n * 7 - (early ? 1 : 0));
      case 'sen2-timeliness':
        return addDays(from, limit.n * 7);
      case 'within-days':
        return addDays(from, limit.n);
      case 'days-from-incl':
        return subDays(addDays(from, limit.n), 1);
      case 'on-day':
        return from;
      case 'within-months':
        return addMonths(from, limit.n);
      case 'months-from-incl': {
        const end = addMonths(from, limit.n);
        return end.getDate() === from.getDate() ? subDays(end, 1) : end;
      }
      case 'at-least-months-before':
        return subMonths(from, limit.n);
      case 'at-least-weeks-before': {
        const common = words(told.options?.['clear-days']).includes('common');
        return subDays(subWeeks(from, limit.n), common ? 0 : 1);
      }
      case 'weeks-before':
        return subWeeks(from, limit.n);
      case 'within-working-days':
        return step(from, limit.n, working);
      case 'working-days-from-incl':
        return step(subDays(from, 1), limit.n, working);
      case 'tribunal-days':
        return roll(step(from, limit.n, (date) => !closed(date)));
      case 'tribunal-working-days':
        return step(from, limit.n, (date) => working(date) && !closed(date));
      case 'last-weekday-in-school-year': {
        const year = from.getFullYear() + (getMonth(from) >= 8 ? 1 : 0);
        let date = lastDayOfMonth(new Date(year, limit.month - 1, 1));
        while ((getDay(date) + 6) % 7 !== limit.weekday - 1) date = subDays(date, 1);
        return date;
      }
      default:
        throw new TypeError(`no second way of counting "${limit.op}" yet: write one`);
    }
  };

  return (limit, told, dayOne = told.options?.['receipt-is-day-one'] === true) => {
    const sum = count(limit, told, dayOne);
    return sum instanceof Date ? iso(sum) : sum;
  };
}
