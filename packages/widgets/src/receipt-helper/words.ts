import type { CameIn, DayOff, Proposal, Receipt, ReceiptHelper } from '@send-kit/core/receipt-helper.js';
import { countDays, longDay, readDay } from '../shared/days.ts';
import { sayClockTime } from './clock-time.ts';

type Delivery = CameIn['delivery'];
type Proposed = Extract<Proposal, { state: 'proposed' }>;

/** How each way of coming in is offered, asked about and told. */
export const deliveries: Readonly<Record<Delivery, { says: string; asks: string; clock?: string; did: string }>> = {
  'by-hand': {
    says: 'By hand',
    asks: 'What day was it handed in?',
    clock: 'What time was it handed in?',
    did: 'It was handed in',
  },
  'e-mail': {
    says: 'By e-mail',
    asks: 'What day was the e-mail sent?',
    clock: 'What time was it sent?',
    did: 'The e-mail was sent',
  },
  'signed-for-post': { says: 'By signed-for post', asks: 'What day was it signed for?', did: 'It was signed for' },
  'first-class-post': { says: 'By first-class post', asks: 'What day was it posted?', did: 'It was posted' },
};

/** @returns whether the text names a way of coming in. */
export function isDelivery(text: string | undefined): text is Delivery {
  return text !== undefined && Object.hasOwn(deliveries, text);
}

/** Why the convention proposes its day. */
export function sayWhy({ why, day }: Proposed, cameIn: CameIn, { closesAt }: ReceiptHelper): string {
  const { did } = deliveries[cameIn.delivery];
  const close = sayClockTime(closesAt);
  const when = `${did} on ${longDay(cameIn.day)}`;
  const next = `The next working day is ${longDay(day)}.`;
  switch (why) {
    case 'day-signed':
      return `${when}. What is signed for counts from that day, whatever day it is.`;
    case 'next-working-day-after-posting':
      return `${when}. First-class post counts from the next working day after posting. ${next}`;
    case 'not-a-working-day':
      return `${when}, which is not a working day. ${next}`;
    case 'after-closing-time':
      return `${when} at ${sayClockTime(cameIn.time ?? '')}, after ${close}. ${next}`;
    case 'same-day':
      return `${when} at ${sayClockTime(cameIn.time ?? '')}, a working day and not after ${close}: it counts from that day.`;
  }
}

/** One day that is passed over: its bank holiday by name, or the weekend. */
export function sayDayOff({ day, holiday }: DayOff): string {
  return `${longDay(day)}: ${holiday ?? 'weekend'}`;
}

/** Both readings in one or two sentences, the proposal first. */
export function sayBoth({ byConvention, byBareWords }: Receipt): string {
  const bare = byBareWords === undefined ? '' : longDay(byBareWords);
  if (byConvention.state === 'refused') return 'No day is proposed: the bank holidays are not known.';
  if (byConvention.state === 'needs-time') return '';
  const proposed = longDay(byConvention.day);
  if (byBareWords === undefined) return `The convention proposes ${proposed}.`;
  const apart = readDay(byConvention.day) - readDay(byBareWords);
  if (apart === 0) return `Both ways of reading give ${proposed}.`;
  return `The convention proposes ${proposed}. The bare words of the regulation give ${bare}, ${countDays(Math.abs(apart))} ${apart > 0 ? 'earlier' : 'later'}.`;
}
