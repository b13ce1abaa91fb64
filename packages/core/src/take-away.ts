import type { Day, Deadline, Pack, Status } from '@send-kit/pack';
import type { Answer, DeadlineAnswer } from './answer.ts';

/** What stands in a calendar, a spreadsheet or a letter for one deadline. */
export interface TakeAwayRow {
  /** Rule id, with its step where a rule sets several limits. It never changes: copies are told apart by it. */
  readonly key: string;
  readonly rule: string;
  readonly title: string;
  readonly action: string;
  /**
   * `deadline`: the last lawful day of a duty. `expected`: the same of guidance, local practice, a contract or a sum.
   * `at-least-until`: time that somebody must be given. `not-before`: the first day. `lifted`: no date any more.
   */
  readonly kind: 'deadline' | 'expected' | 'at-least-until' | 'not-before' | 'marker' | 'lifted';
  /** For a lifted one the day it was. */
  readonly day: Day;
  /** Time of day, Europe/London. */
  readonly time: string | undefined;
  readonly actor: string;
  readonly status: Status;
  readonly citation: string;
  readonly url: string;
}

/**
 * The days of an answer with the words and the citation of their rules, the earliest first. What has no day (a duty
 * without a number, a refusal, a question for a person) is left out: it cannot stand in a calendar.
 */
export function takeAwayRows(answer: Answer, packs: readonly Pack[]): TakeAwayRow[] {
  if ('error' in answer) return [];
  const rules = new Map(packs.flatMap((pack) => pack.deadlines).map((rule) => [rule.id, rule]));
  const actors = packs.find((pack) => pack.vocabulary)?.vocabulary?.actors ?? {};
  return answer.deadlines
    .flatMap((entry) => {
      const rule = rules.get(entry.rule);
      return rule ? rowsOf(entry, rule, actors[entry.actor] ?? entry.actor) : [];
    })
    .sort((one, other) => (one.day < other.day ? -1 : one.day > other.day ? 1 : one.key < other.key ? -1 : 1));
}

function rowsOf(entry: DeadlineAnswer, rule: Deadline, actor: string): TakeAwayRow[] {
  const row = (day: Day, kind: TakeAwayRow['kind'], more: Partial<TakeAwayRow> = {}): TakeAwayRow => ({
    key: rule.id,
    rule: rule.id,
    title: rule.title,
    action: rule.action ?? rule.title,
    kind,
    day,
    time: entry.time,
    actor,
    status: entry.status,
    citation: entry.citation,
    url: rule.citation.url,
    ...more,
  });
  if (entry.applies === false) return [];
  if (entry.lifted) return entry.originalLastDay ? [row(entry.originalLastDay, 'lifted')] : [];
  const kind = kindOf(entry, rule);
  if (entry.steps && entry.steps.length > 0) {
    return entry.steps.map(({ step, title, lastDay }) =>
      row(lastDay, kind, { key: `${rule.id}.${step}`, title: `${rule.title}: ${title}` }),
    );
  }
  const day = entry.lastDay ?? entry.earliestDay ?? entry.window?.to;
  return day ? [row(day, kind)] : [];
}

function kindOf({ status }: DeadlineAnswer, { bound }: Deadline): TakeAwayRow['kind'] {
  if (bound === 'minimum') return 'at-least-until';
  if (bound === 'earliest') return 'not-before';
  if (bound === 'marker') return 'marker';
  return status === 'law' || status === 'case-law' ? 'deadline' : 'expected';
}

/**
 * A name for a deadline in calendars that stays the same at every download, so that the calendar mends its entry
 * instead of adding one.
 *
 * @param seed what sets this case apart: random, kept by the host, and no case reference.
 */
export function calendarId(row: Pick<TakeAwayRow, 'key'>, seed: string): string {
  return `${row.key}.${seed}@send-kit`;
}

/** Table cells as CSV after RFC 4180, safe to open in a spreadsheet. */
export function toCsv(cells: readonly (readonly string[])[]): string {
  return `${cells.map((row) => row.map(csvCell).join(',')).join('\r\n')}\r\n`;
}

function csvCell(text: string): string {
  // A spreadsheet runs a cell that begins like this as a formula, whoever wrote it; behind an apostrophe it is text.
  const safe = /^[\s]*[=+\-@\t\r\n]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The words around the rows of a plain text; they are the host's. */
export interface TextWords {
  /** A day as people read it. */
  readonly say: (day: Day) => string;
  /** What a row's day means, such as `By`; by kind. */
  readonly leads: Readonly<Record<TakeAwayRow['kind'], string>>;
  readonly statuses: Readonly<Record<Status, string>>;
  readonly heading: string;
  /** What happened: name and day. */
  readonly given: readonly (readonly [string, string])[];
  /** The last lines, such as the day the law was last checked. */
  readonly foot: readonly string[];
}

/** An answer as plain lines for an e-mail or a case note. */
export function toText(rows: readonly TakeAwayRow[], words: TextWords): string {
  const { say, leads, statuses, heading, given, foot } = words;
  const blocks = rows.map((row) =>
    [
      row.title,
      `  ${leads[row.kind]} ${say(row.day)}${row.time ? `, ${row.time}` : ''}`,
      `  ${row.actor}`,
      `  ${statuses[row.status]}: ${row.citation}`,
      `  ${row.url}`,
    ].join('\n'),
  );
  return [heading, given.map(([name, day]) => `${name}: ${day}`).join('\n'), ...blocks, foot.join('\n')]
    .filter((block) => block !== '')
    .join('\n\n');
}
