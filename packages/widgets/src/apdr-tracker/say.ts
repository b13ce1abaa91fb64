import type { Provision } from '@send-kit/pack';
import { isDay } from '../shared/days.ts';

const short = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', day: 'numeric', month: 'long', year: 'numeric' });
const moment = new Intl.DateTimeFormat('en-GB', {
  ...{ timeZone: 'Europe/London', day: 'numeric', month: 'long', year: 'numeric', hour: '2-digit', minute: '2-digit' },
});

/** @returns `11 January 2027`; what is no day stays as it was typed. */
export function sayDay(text: string | undefined): string {
  if (!text) return '';
  return isDay(text) ? short.format(Date.parse(text)) : text;
}

export function sayMoment(at: string): string {
  return moment.format(Date.parse(at));
}

/** `Precision teaching, by a trained teaching assistant: 3 times a week, 20 minutes, 6 weeks, in a group of 4`. */
export function sayProvision({ what, who, times, per, minutes, weeks, group, cost }: Provision): string {
  const how = [
    times && `${times === 1 ? 'once' : `${times} times`}${per ? ` a ${per}` : ''}`,
    minutes && `${minutes} minutes${times === 1 ? '' : ' each time'}`,
    weeks && `for ${weeks} school week${weeks === 1 ? '' : 's'}`,
    group && (group === 1 ? 'alone' : `in a group of ${group}`),
    cost !== undefined && `£${cost}`,
  ].filter(Boolean);
  return `${what}${who ? `, by ${who}` : ''}${how.length > 0 ? `: ${how.join(', ')}` : ''}`;
}

/** `+1`, `−2`, `0`. */
export function sayScore(score: number): string {
  return `${score > 0 ? '+' : score < 0 ? '−' : ''}${Math.abs(score)}`;
}
