import type { TakeAwayRow } from '@send-kit/core/take-away.js';
import { calendarId } from '@send-kit/core/take-away.js';
import type { Day } from '@send-kit/pack';
import ical, { ICalAlarmType, ICalCalendarMethod, ICalEventBusyStatus, ICalEventStatus } from 'ical-generator';
import { longDay, readDay } from '../shared/days.ts';
import { leads, meanings, notATarget, statuses } from './words.ts';

/** One deadline as a calendar was last told of it. */
export interface SentDay {
  readonly key: string;
  readonly title: string;
  readonly day: Day;
}

/** What goes into a calendar file. */
export interface CalendarWish {
  readonly rows: readonly TakeAwayRow[];
  /** What an earlier file held: what is no longer among the rows is cancelled. */
  readonly sent: readonly SentDay[];
  /** Sets this case apart, for good; random, and kept by the host. */
  readonly seed: string;
  /** How many files there were before: calendars take the higher number for the newer. */
  readonly sequence: number;
  /** When the file is made. */
  readonly stamp: Date;
  /** Stands before each entry. */
  readonly label: string;
  /** Days before the last day on which to remind; undefined: not at all. */
  readonly remind: number | undefined;
}

/** Morning, for a reminder of an all-day entry, which begins at midnight. */
const hourOfReminder = 9;
const [hour, wholeDay] = [3600, 86_400];

/**
 * A calendar file (RFC 5545) with an all-day entry for each row. Names stay the same from file to file, so that a second
 * one mends the entries of the first. Lifted deadlines, and those that are gone, are cancelled.
 */
export function calendarFile({ rows, sent, seed, sequence, stamp, label: typed, remind }: CalendarWish): string {
  // A lone carriage return passes the library by, and would end the line for a reader.
  const label = typed.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return withRandomNames(() => {
    const calendar = ical({
      prodId: { company: 'SEND Kit', product: 'Deadlines', language: 'EN' },
      method: ICalCalendarMethod.PUBLISH,
      name: label === '' ? 'SEND deadlines' : `SEND deadlines: ${label}`,
    });
    const before = label === '' ? '' : `${label}: `;
    const common = (key: string, day: Day) => ({
      id: calendarId({ key }, seed),
      sequence,
      stamp,
      allDay: true,
      // Without a zone the library takes the day of the moment's UTC.
      start: new Date(readDay(day) * wholeDay * 1000),
      busystatus: ICalEventBusyStatus.FREE,
    });
    for (const row of rows) {
      const isLifted = row.kind === 'lifted';
      calendar.createEvent({
        ...common(row.key, row.day),
        summary: `${before}${row.title} (${meanings[row.kind]}${row.time ? `, ${row.time}` : ''})`,
        description: [
          row.action,
          `${leads[row.kind]} ${longDay(row.day)}.`,
          `${row.actor}. ${statuses[row.status]}: ${row.citation}`,
          row.url,
          ...(row.kind === 'deadline' ? [notATarget] : []),
        ].join('\n'),
        status: isLifted ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
        alarms:
          isLifted || remind === undefined
            ? []
            : [{ type: ICalAlarmType.display, triggerBefore: remind * wholeDay - hourOfReminder * hour }],
      });
    }
    const kept = new Set(rows.map(({ key }) => key));
    for (const { key, title, day } of sent.filter((one) => !kept.has(one.key))) {
      calendar.createEvent({
        ...common(key, day),
        summary: `${before}${title} (no longer applies)`,
        status: ICalEventStatus.CANCELLED,
      });
    }
    return calendar.toString();
  });
}

/**
 * The library asks for a random name even where it is given one, by a function that browsers keep from pages without
 * https. An intranet's page still gets its file.
 */
function withRandomNames<T>(make: () => T): T {
  if (typeof crypto.randomUUID === 'function') return make();
  Object.defineProperty(crypto, 'randomUUID', { configurable: true, value: () => '0-0-0-0-0' });
  try {
    return make();
  } finally {
    Reflect.deleteProperty(crypto, 'randomUUID');
  }
}
