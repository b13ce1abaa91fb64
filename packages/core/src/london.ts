import type { Day } from '@send-kit/pack';
import { dayNumber, formatDay, readDay, weekdayOf } from './day.ts';

/** A moment as a clock on a wall in London shows it. */
export interface LondonTime {
  readonly day: Day;
  /** Minutes since midnight. */
  readonly minutes: number;
}

const form = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/;

/**
 * The London day and time of an instant.
 *
 * @param instant ISO 8601 with a zone: `2026-08-07T23:40+01:00`, `2026-08-07T22:40Z`.
 * @returns undefined where the text is no such instant.
 */
export function londonTime(instant: string): LondonTime | undefined {
  const parts = form.exec(instant);
  if (!parts) return undefined;
  const [, date = '', hours = '', minutes = '', seconds = '0', zone = ''] = parts;
  const day = readDay(date);
  if (Number.isNaN(day) || Number(hours) > 23 || Number(minutes) > 59 || Number(seconds) > 59) return undefined;
  const offset =
    zone === 'Z' ? 0 : (Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6))) * (zone[0] === '-' ? -1 : 1);
  if (Math.abs(offset) > 14 * 60) return undefined;
  const utc = day * minutesOfDay + Number(hours) * 60 + Number(minutes) - offset;
  const local = utc + (isSummerTime(utc) ? 60 : 0);
  const localDay = Math.floor(local / minutesOfDay);
  return { day: formatDay(localDay), minutes: local - localDay * minutesOfDay };
}

const minutesOfDay = 24 * 60;

/** Summer time runs from 01:00 UTC on the last Sunday of March to 01:00 UTC on the last Sunday of October. */
function isSummerTime(utc: number): boolean {
  const year = Number(formatDay(Math.floor(utc / minutesOfDay)).slice(0, 4));
  const change = (month: number): number => {
    const last = dayNumber(year, month, 31);
    return (last - (weekdayOf(last) % 7)) * minutesOfDay + 60;
  };
  return utc >= change(3) && utc < change(10);
}
