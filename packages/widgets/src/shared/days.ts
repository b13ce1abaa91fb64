import { formatDay, readDay } from '@send-kit/core/day.js';
import type { Day } from '@send-kit/pack';

const long = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'full' });

/** @returns the day as people read it: `Monday 2 November 2026`. */
export function longDay(day: Day): string {
  // Some browsers put a comma after the weekday, some do not: everyone gets the same words.
  return long.format(readDay(day) * 86_400_000).replace(',', '');
}

/** @returns today in England: the law runs on London's calendar, wherever the reader sits. */
export function todayInEngland(): Day {
  // Swedes write their days as we do: 2026-11-21.
  return new Date().toLocaleDateString('sv', { timeZone: 'Europe/London' });
}

/** @returns whether the text is a real day written `YYYY-MM-DD`. */
export function isDay(text: unknown): text is Day {
  return typeof text === 'string' && !Number.isNaN(readDay(text));
}

/** @returns `1 day`, `12 days`. */
export function countDays(days: number): string {
  return `${days} day${days === 1 ? '' : 's'}`;
}

export { formatDay, readDay };
