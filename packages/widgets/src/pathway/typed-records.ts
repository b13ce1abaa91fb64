import type { Day, Recorded } from '@send-kit/pack';
import { isDay, longDay } from '../shared/days.ts';
import type { Fault } from '../shared/error-summary.ts';
import type { TypedDate } from '../shared/typed-date.ts';
import { readTypedDate, typedFrom } from '../shared/typed-date.ts';

/** What stands in the fields of one step, as typed. */
export type Typed = Readonly<Record<string, string | TypedDate>>;

/** Days between which a record's day must lie. */
export interface Bounds {
  /** The day of the request. */
  readonly from?: Day | undefined;
  readonly to: Day;
}

export function typedFor(asked: readonly Recorded[], known: Readonly<Record<string, string>>): Typed {
  return Object.fromEntries(
    asked.map(({ id, kind }) => {
      const text = known[id] ?? '';
      return [id, kind === 'day' ? typedFrom(text) : text];
    }),
  );
}

/** What the fields say, and what is wrong with them. */
export function readTyped(
  asked: readonly Recorded[],
  typed: Typed,
  { from, to }: Bounds,
): { readonly records: Readonly<Record<string, string>>; readonly faults: Fault[] } {
  const records: Record<string, string> = {};
  const faults: Fault[] = [];
  for (const { id, label, needed, ahead, earlier } of asked) {
    const name = label.replace(/[.:?]$/, '');
    const value = typed[id] ?? '';
    if (typeof value === 'string') {
      if (value.trim()) records[id] = value.trim();
      else if (needed) faults.push({ field: `r-${id}`, text: `${name}: fill this in` });
      continue;
    }
    const reading = readTypedDate(value);
    const wrong = (problem: string, part = 'day'): void => {
      faults.push({ field: `r-${id}-${part}`, text: `${name}: ${problem}` });
    };
    if (reading.state === 'wrong') wrong(`the date ${reading.problem}`, reading.parts[0]);
    else if (reading.state === 'empty') {
      if (needed) wrong('enter the date');
    } else if (from && reading.day < from && !earlier) {
      wrong(`the date must be on or after the day of the request, ${longDay(from)}`);
    } else if (reading.day > to && !ahead) {
      wrong('the date must be today or earlier');
    } else records[id] = reading.day;
  }
  return { records, faults };
}

/** `Day of the request: Monday 30 November 2026`, one for each that was filled in. */
export function sayRecords(
  asked: readonly Recorded[] = [],
  records: Readonly<Record<string, string>> = {},
): readonly (readonly [string, string])[] {
  return asked.flatMap(({ id, kind, label }) => {
    const text = records[id];
    return text ? [[label, kind === 'day' && isDay(text) ? longDay(text) : text] as const] : [];
  });
}

/** The other records, which are not asked for here. */
export function without(
  records: Readonly<Record<string, string>>,
  asked: readonly Recorded[],
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(records).filter(([key]) => !asked.some(({ id }) => id === key)));
}
