import type { Limit } from '@send-kit/pack';
import type { DayNumber } from './day.ts';
import { parseDay } from './day.ts';
import type { Reading, Surroundings } from './limit.ts';
import type { LondonTime } from './london.ts';
import { londonTime } from './london.ts';
import { beyondHorizon } from './working-days.ts';
import type { WorkingCalendar } from './working-days.ts';

/** How a request can come in. */
export type Delivery = 'by-hand' | 'e-mail' | 'signed-for-post' | 'first-class-post';

/** A proposed day of receipt, and why it is that day. */
export interface ProposedReceipt {
  readonly day: DayNumber;
  readonly why:
    'same-day' | 'after-closing-time' | 'not-a-working-day' | 'day-signed' | 'next-working-day-after-posting';
}

/** The day on which it came in by London's clock, where the convention is not asked for. */
interface SentInLondon {
  readonly day: DayNumber;
  readonly why: 'day-sent-in-london';
}

/** What a timetable does with requests whose time is known, and not only their day. */
export interface Receipts {
  readonly read: (instant: string) => LondonTime | undefined;
  /** The day of receipt that follows from the time: by the convention where the question asks for it. */
  readonly propose: (
    limit: ReceiptLimit,
    reading: Reading,
    around: Surroundings,
  ) => ProposedReceipt | SentInLondon | undefined;
  /** Puts that day where the day of receipt is not known. */
  readonly takeOver: (limit: ReceiptLimit, reading: Reading, around: Surroundings) => void;
}
type ReceiptLimit = Extract<Limit, { op: 'receipt-convention' }>;

const propose: Receipts['propose'] = ({ of, closesAt }, { instants, receiptConvention, days }, { words, calendar }) => {
  if (receiptConvention) return proposeReceipt('e-mail', instants.get(of) ?? '', calendar, minutesOf(closesAt));
  return { day: days[words.eventIndex.get(of) ?? -1] ?? NaN, why: 'day-sent-in-london' };
};

export const receipts: Receipts = {
  read: londonTime,
  propose,
  takeOver: (limit, reading, around) => {
    if (!reading.instants.has(limit.of)) return;
    const { days } = reading;
    const { eventIndex } = around.words;
    const index = eventIndex.get(limit.proposes) ?? -1;
    if (!Number.isNaN(days[index] ?? NaN)) return;
    const day = propose(limit, reading, around)?.day;
    if (day === undefined || day === beyondHorizon) return;
    days[index] = day;
    reading.receiptMoved = day - (days[eventIndex.get(limit.of) ?? -1] ?? NaN);
  },
};

/**
 * The day on which the template letter of IPSEA takes a request as received. A convention, not the law: the
 * Regulations do not say. It proposes; a person decides.
 *
 * @param instant when it was handed in, sent, signed for or posted; ISO 8601 with a zone.
 * @param closesAt minutes since midnight after which the day is over.
 * @returns undefined where `instant` is no instant; the day is beyond the horizon where bank holidays are not known.
 */
export function proposeReceipt(
  delivery: Delivery,
  instant: string,
  calendar: WorkingCalendar,
  closesAt: number,
): ProposedReceipt | undefined {
  const time = londonTime(instant);
  if (!time) return undefined;
  const day = parseDay(time.day);
  if (!calendar.knows(day)) return { day: beyondHorizon, why: 'same-day' };
  if (delivery === 'signed-for-post') return { day, why: 'day-signed' };
  if (delivery === 'first-class-post') return { day: calendar.after(day, 1), why: 'next-working-day-after-posting' };
  if (!calendar.isWorkingDay(day)) return { day: calendar.after(day, 1), why: 'not-a-working-day' };
  if (time.minutes > closesAt) return { day: calendar.after(day, 1), why: 'after-closing-time' };
  return { day, why: 'same-day' };
}

/** @returns minutes since midnight of a time such as `17:00`. */
export function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}
