import type { Day, Deadline, Pack } from '@send-kit/pack';
import { formatDay, parseDay } from './day.ts';
import { londonTime } from './london.ts';
import type { Delivery, ProposedReceipt } from './receipt.ts';
import { minutesOf, proposeReceipt } from './receipt.ts';
import { prepare } from './timetable.ts';
import { beyondHorizon, workingCalendar } from './working-days.ts';

/** How a request came in. */
export interface CameIn {
  readonly delivery: Delivery;
  /** The day in London on which it was handed in, sent, signed for or posted. */
  readonly day: Day;
  /** London time, `17:01`. Asked for only where {@link ReceiptHelper.needsTime} says so. */
  readonly time?: string | undefined;
  /** The day on which what was posted arrived, where it is known. */
  readonly arrived?: Day | undefined;
}

/** A day that the convention passes over. */
export interface DayOff {
  readonly day: Day;
  /** Name of the bank holiday; absent on a Saturday or Sunday. */
  readonly holiday?: string;
}

/** The day that the convention proposes, or why it proposes none. */
export type Proposal =
  | {
      readonly state: 'proposed';
      readonly day: Day;
      readonly why: ProposedReceipt['why'];
      /** The days off between what happened and the proposed day, both ends with them. */
      readonly daysOff: readonly DayOff[];
    }
  | { readonly state: 'needs-time' }
  | { readonly state: 'refused'; readonly knownFrom: Day; readonly knownTo: Day };

/** One request's day of receipt, read in two ways. A person chooses. */
export interface Receipt {
  readonly byConvention: Proposal;
  /** The calendar day on which it arrived; undefined while nobody has said when the post came. */
  readonly byBareWords: Day | undefined;
}

/** Proposes a day of receipt by the convention of a pack. */
export interface ReceiptHelper {
  /** The rule that holds the convention, with its source. */
  readonly rule: Deadline;
  /** The event whose day is proposed. */
  readonly event: string;
  /** London time after which the day is over, `17:00`. */
  readonly closesAt: string;
  /** Whether the time of day can make a difference. */
  needsTime(delivery: Delivery, day: Day): boolean;
  /** @throws {RangeError} when the day is not a real day, or the time no time. */
  read(cameIn: CameIn): Receipt;
  /** The first lawful last day that follows from a receipt on `day`; undefined where nothing does. */
  firstDeadline(day: Day): { readonly title: string; readonly lastDay: Day } | undefined;
}

/**
 * Makes packs ready to propose days of receipt.
 *
 * @returns undefined where no pack has a convention on receipt, or none is the national one.
 */
export function receiptHelper(packs: readonly Pack[]): ReceiptHelper | undefined {
  const rules = packs.flatMap(({ deadlines }) => deadlines);
  const rule = rules.find(({ limit }) => limit.op === 'receipt-convention');
  const tribunal = packs.find(({ vocabulary }) => vocabulary)?.tribunal;
  if (rule?.limit.op !== 'receipt-convention' || !tribunal) return undefined;
  const { closesAt, proposes: event } = rule.limit;
  const years = packs.flatMap(({ bankHolidays }) => bankHolidays);
  const calendar = workingCalendar(years, tribunal);
  const holidays = new Map(years.flatMap(({ days }) => days.map(({ day, name }) => [day, name])));
  const timetable = prepare(packs);

  const needsTime = (delivery: Delivery, day: Day): boolean => {
    const number = parseDay(day);
    const isPost = delivery === 'signed-for-post' || delivery === 'first-class-post';
    return !isPost && calendar.knows(number) && calendar.isWorkingDay(number);
  };

  const daysOff = (from: number, to: number): DayOff[] => {
    const found: DayOff[] = [];
    for (let day = from; day <= to; day += 1) {
      if (calendar.isWorkingDay(day)) continue;
      const holiday = holidays.get(formatDay(day));
      found.push({ day: formatDay(day), ...(holiday !== undefined && { holiday }) });
    }
    return found;
  };

  const propose = ({ delivery, day, time }: CameIn): Proposal => {
    const isTimed = needsTime(delivery, day);
    if (isTimed && time === undefined) return { state: 'needs-time' };
    const proposed = proposeReceipt(
      delivery,
      instantOf(day, isTimed ? time : undefined),
      calendar,
      minutesOf(closesAt),
    );
    if (!proposed) throw new RangeError(`expected a time of day such as 17:01, found ${JSON.stringify(time)}`);
    if (proposed.day === beyondHorizon) {
      return { state: 'refused', knownFrom: calendar.knownFrom, knownTo: calendar.knownTo };
    }
    const { why } = proposed;
    return { state: 'proposed', day: formatDay(proposed.day), why, daysOff: daysOff(parseDay(day), proposed.day) };
  };

  return {
    ...{ rule, event, closesAt, needsTime },
    read: (cameIn) => ({
      byConvention: propose(cameIn),
      byBareWords: cameIn.delivery === 'first-class-post' ? cameIn.arrived : cameIn.day,
    }),
    firstDeadline(day) {
      const answer = timetable.answer({ process: rule.process, events: { [event]: day } });
      if ('error' in answer) return undefined;
      const [first] = answer.deadlines
        .flatMap(({ rule: id, lastDay }) => {
          const found = rules.find((one) => one.id === id && one.status === 'law' && one.bound === 'latest');
          return found && lastDay !== null ? [{ title: found.title, lastDay }] : [];
        })
        .sort((one, other) => (one.lastDay < other.lastDay ? -1 : 1));
      return first;
    },
  };
}

/** The instant of a time on London's clocks, whichever of its two clocks ran then. Without a time: noon. */
function instantOf(day: Day, time = '12:00'): string {
  const summer = `${day}T${time}+01:00`;
  const shown = londonTime(summer);
  return shown?.day === day && shown.minutes === minutesOf(time) ? summer : `${day}T${time}Z`;
}
