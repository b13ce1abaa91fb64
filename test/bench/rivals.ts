import { addDays, addWeeks, formatISO, parseISO } from 'date-fns';

/** What a rival is asked for: the timeline of an EHC needs assessment, ISO days in and out, both readings of receipt. */
export interface Line {
  readonly rule: string;
  readonly lastDay: string;
  readonly status: string;
  readonly citation: string;
  readonly actor: string;
  readonly lifted: boolean;
  readonly alternatives: readonly { readonly lastDay: string; readonly when: string }[];
  readonly quotedDay?: string;
}

type Shift = (text: string, weeks: number, days: number) => string;

const act = 'SEND Regulations 2014, ';
const actor = 'local-authority';

/** The same four lines from any way of adding weeks and days to a day. */
function timelineBy(add: Shift): (received: string) => Line[] {
  const line = (rule: string, status: string, citation: string, text: string, weeks: number, days: number): Line => ({
    rule,
    lastDay: add(text, weeks, days),
    status,
    citation,
    actor,
    lifted: false,
    alternatives: [{ lastDay: add(text, weeks, days - 1), when: 'receipt-is-day-one' }],
  });
  return (received) => [
    line('ehcna-decision-to-assess', 'law', `${act}reg 5(1)`, received, 6, 0),
    line('ehcna-no-plan-notice', 'law', `${act}reg 10(1)`, received, 16, 0),
    {
      ...line('ehcna-draft-latest', 'derived', `${act}regs 13(1)(a) and 13(2)`, received, 20, -15),
      quotedDay: add(received, 16, 0),
    },
    line('ehcna-final-plan', 'law', `${act}reg 13(2)`, received, 20, 0),
  ];
}

export const dateFns = timelineBy((text, weeks, days) =>
  formatISO(addDays(addWeeks(parseISO(text), weeks), days), { representation: 'date' }),
);

export const nativeDate = timelineBy((text, weeks, days) => {
  const date = new Date(`${text}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + weeks * 7 + days);
  return date.toISOString().slice(0, 10);
});

interface PlainDateLike {
  add(duration: { days: number }): PlainDateLike;
  toString(): string;
}
const temporal = (globalThis as { Temporal?: { PlainDate: { from(text: string): PlainDateLike } } }).Temporal;

/** Undefined where this Node has no `Temporal`. */
export const temporalPlainDate =
  temporal &&
  timelineBy((text, weeks, days) =>
    temporal.PlainDate.from(text)
      .add({ days: weeks * 7 + days })
      .toString(),
  );

/**
 * The same by hand, every step unrolled: the floor that a table of rules is measured against. It reads and checks the
 * day, sums on whole numbers, and writes the same objects; it knows nothing of rules, exceptions or other processes.
 */
export function unrolled(received: string): Line[] {
  const day = toNumber(received);
  return [
    {
      rule: 'ehcna-decision-to-assess',
      lastDay: toText(day + 42),
      status: 'law',
      citation: 'SEND Regulations 2014, reg 5(1)',
      actor,
      lifted: false,
      alternatives: [{ lastDay: toText(day + 41), when: 'receipt-is-day-one' }],
    },
    {
      rule: 'ehcna-no-plan-notice',
      lastDay: toText(day + 112),
      status: 'law',
      citation: 'SEND Regulations 2014, reg 10(1)',
      actor,
      lifted: false,
      alternatives: [{ lastDay: toText(day + 111), when: 'receipt-is-day-one' }],
    },
    {
      rule: 'ehcna-draft-latest',
      lastDay: toText(day + 125),
      status: 'derived',
      citation: 'SEND Regulations 2014, regs 13(1)(a) and 13(2)',
      actor,
      lifted: false,
      alternatives: [{ lastDay: toText(day + 124), when: 'receipt-is-day-one' }],
      quotedDay: toText(day + 112),
    },
    {
      rule: 'ehcna-final-plan',
      lastDay: toText(day + 140),
      status: 'law',
      citation: 'SEND Regulations 2014, reg 13(2)',
      actor,
      lifted: false,
      alternatives: [{ lastDay: toText(day + 139), when: 'receipt-is-day-one' }],
    },
  ];
}

function toNumber(text: string): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) throw new RangeError(`expected YYYY-MM-DD, found ${text}`);
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yoe = y - era * 400;
  const doy = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + yoe * 365 + Math.floor(yoe / 4) - Math.floor(yoe / 100) + doy - 719_468;
}

function toText(number: number): string {
  const z = number + 719_468;
  const era = Math.floor(z / 146_097);
  const doe = z - era * 146_097;
  const yoe = Math.floor((doe - Math.floor(doe / 1460) + Math.floor(doe / 36_524) - Math.floor(doe / 146_096)) / 365);
  const doy = doe - (365 * yoe + Math.floor(yoe / 4) - Math.floor(yoe / 100));
  const mp = Math.floor((5 * doy + 2) / 153);
  const day = doy - Math.floor((153 * mp + 2) / 5) + 1;
  const month = mp < 10 ? mp + 3 : mp - 9;
  const year = yoe + era * 400 + (month <= 2 ? 1 : 0);
  return `${year}-${month < 10 ? '0' : ''}${month}-${day < 10 ? '0' : ''}${day}`;
}
