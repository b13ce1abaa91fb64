import type { Day, Exception, Pack } from '@send-kit/pack';
import type { DeadlineAnswer, Span } from './answer.ts';
import { formatDay, parseDay, readDay, weekdayOf } from './day.ts';
import type { Question } from './question.ts';
import type { Timetable } from './timetable.ts';

/** A stretch of days with a name; both ends are inside. Terms and closed days are entered, never worked out. */
export interface NamedSpan extends Span {
  readonly name: string;
}

/** A school's own dates. */
export interface SchoolDates {
  readonly terms: readonly NamedSpan[];
  /** Half-terms and other days inside a term on which the school is closed. */
  readonly closed: readonly NamedSpan[];
}

/** What is wrong with a school's dates. */
export interface SchoolDatesFault {
  readonly list: 'terms' | 'closed';
  readonly index: number;
  readonly problem: 'not-a-day' | 'ends-before-it-begins' | 'overlaps' | 'outside-every-term';
}

/** Where a day falls. `unknown`: before the first or after the last term that was entered. */
export type Season =
  | { readonly kind: 'term'; readonly name: string }
  | { readonly kind: 'closed'; readonly name: string; readonly span: Span }
  | { readonly kind: 'unknown' };

/** Why a step's day matters. */
export type PlanReason =
  /** The step ends on a day on which the school is closed; the day does not move. */
  | 'ends-while-closed'
  /** Advice would be asked of the school while it is closed. */
  | 'asked-while-closed'
  /** Advice asked on that day may lift limits: a closure long enough for the exception. */
  | 'exception-window'
  /** Time that the family must be given runs, in part, while the school is closed. */
  | 'family-time-while-closed'
  /** The Tribunal's own calendar moves the day. */
  | 'tribunal-moves-it';

/** One step of a request's way through the year. */
export interface PlanStep {
  readonly rule: string;
  readonly entry: DeadlineAnswer;
  /** The day on which its clock starts, where that is another step's day. */
  readonly from: Day | undefined;
  readonly day: Day;
  readonly season: Season;
  readonly reasons: readonly PlanReason[];
}

/** A closure that is long enough for the exception, and the days on which asking for advice would fall under it. */
export interface ExceptionWindow {
  readonly exception: string;
  readonly closure: Span;
  readonly window: Span;
}

/**
 * How a request in one week would fare. `good`: advice is asked for and falls due in term time. `advice-while-closed`:
 * one of the two does not. `exception-window`: advice would be asked for where a closure may lift limits.
 * `school-closed`: nobody is there to send it. `unknown`: the terms that were entered do not reach far enough.
 */
export type WeekVerdict = 'good' | 'advice-while-closed' | 'exception-window' | 'school-closed' | 'unknown';

/** One week in which a request could be sent. */
export interface PlannedWeek {
  /** Its Monday. */
  readonly week: Day;
  /** The first day of that week on which the school is open; Monday where it is closed all week. */
  readonly send: Day;
  readonly verdict: WeekVerdict;
  /** When advice is asked for at the latest, and due: each takes all the time the law allows. */
  readonly advice: Span | undefined;
  readonly steps: readonly PlanStep[];
}

/** What a school's dates allow. */
export interface Plan {
  readonly weeks: readonly PlannedWeek[];
  readonly holidays: readonly NamedSpan[];
  readonly windows: readonly ExceptionWindow[];
}

/**
 * How the steps of a request follow one another when each takes all its time: an event on the last day of a rule. Only
 * ids: the days come from the rules.
 */
const chain = [
  { event: 'school-advice-requested', on: 'ehcna-decision-to-assess' },
  { event: 'advice-request-received', on: 'ehcna-decision-to-assess' },
  { event: 'draft-served', on: 'ehcna-draft-latest' },
  { event: 'plan-made', on: 'ehcna-final-plan' },
  { event: 'decision-sent', on: 'ehcna-final-plan' },
] as const;
const asked = 'request-received';
const adviceAsked = 'ehcna-decision-to-assess';
const adviceDue = 'ehcna-advice-response';
const closure = 'school-closed';
const steps = [
  'ehcna-decision-to-assess',
  'ehcna-advice-response',
  'ehcna-no-plan-notice',
  'ehcna-draft-latest',
  'ehcna-draft-representations',
  'ehcna-final-plan',
  'appeal-lodge',
] as const;

/** @returns **all** that is wrong with a school's dates; none when they can be planned with. */
export function faultsOfDates({ terms, closed }: SchoolDates): SchoolDatesFault[] {
  const found: SchoolDatesFault[] = [];
  for (const [list, spans] of [
    ['terms', terms],
    ['closed', closed],
  ] as const) {
    for (const [index, { from, to }] of spans.entries()) {
      const overlaps = spans.slice(0, index).some((other) => from <= other.to && to >= other.from);
      if (Number.isNaN(readDay(from)) || Number.isNaN(readDay(to))) found.push({ list, index, problem: 'not-a-day' });
      else if (to < from) found.push({ list, index, problem: 'ends-before-it-begins' });
      else if (overlaps) found.push({ list, index, problem: 'overlaps' });
      else if (list === 'closed' && !terms.some((term) => from >= term.from && to <= term.to)) {
        found.push({ list, index, problem: 'outside-every-term' });
      }
    }
  }
  return found;
}

/** The stretches between the terms and inside them in which the school is closed, in order. */
export function holidaysOf({ terms, closed }: SchoolDates): NamedSpan[] {
  const ordered = inOrder(terms);
  const between = ordered.slice(1).flatMap((term, index): NamedSpan[] => {
    const last = ordered[index];
    const [from, to] = [parseDay(last?.to ?? term.from) + 1, parseDay(term.from) - 1];
    return from <= to ? [{ name: '', from: formatDay(from), to: formatDay(to) }] : [];
  });
  return inOrder([...between, ...closed]);
}

/** Where a day falls. Weekends inside a term are term. */
export function seasonOf(day: Day, dates: SchoolDates): Season {
  const holiday = holidaysOf(dates).find(({ from, to }) => day >= from && day <= to);
  if (holiday) return { kind: 'closed', name: holiday.name, span: { from: holiday.from, to: holiday.to } };
  const term = dates.terms.find(({ from, to }) => day >= from && day <= to);
  return term ? { kind: 'term', name: term.name } : { kind: 'unknown' };
}

/**
 * In which weeks to send a request for an assessment, so that the school is there when its advice is asked for and due.
 *
 * @param packs those the timetable was made from.
 * @param first the first day that is still open: today.
 * @throws {RangeError} when the dates have faults; see {@link faultsOfDates}.
 */
export function planRequests(
  timetable: Timetable,
  packs: readonly Pack[],
  dates: SchoolDates,
  first: Day,
  options: Question['options'] = {},
): Plan {
  const [fault] = faultsOfDates(dates);
  if (fault)
    throw new RangeError(`expected dates of a school, found ${fault.problem} in ${fault.list}[${fault.index}]`);
  const holidays = holidaysOf(dates);
  const exceptions = packs
    .flatMap((pack) => pack.exceptions)
    .filter(({ test, lifts }) => test.fact === closure && lifts.some(({ rule }) => rule === adviceAsked));
  const windows = exceptions.flatMap((exception) => windowsOf(timetable, exception, holidays));
  const known = new Set(packs.flatMap((pack) => pack.deadlines.map(({ id }) => id)));
  const wanted = steps.filter((rule) => known.has(rule));

  const ordered = inOrder(dates.terms);
  // On a Saturday the week is over.
  const today = parseDay(first) + (weekdayOf(parseDay(first)) > 5 ? 8 - weekdayOf(parseDay(first)) : 0);
  const begin = Math.max(today, parseDay(ordered[0]?.from ?? first));
  const end = parseDay(ordered.at(-1)?.to ?? formatDay(begin - 1));
  const weeks: PlannedWeek[] = [];
  for (let monday = begin - weekdayOf(begin) + 1; monday <= end; monday += 7) {
    const open = [0, 1, 2, 3, 4]
      .map((add) => formatDay(monday + add))
      .find((day) => day >= first && seasonOf(day, dates).kind === 'term');
    const send = open ?? formatDay(Math.max(monday, begin));
    const found = stepsOf(send);
    const advice = adviceOf(found);
    weeks.push({ week: formatDay(monday), send, verdict: judge(open, advice), advice, steps: found });
  }
  return { weeks, holidays, windows };

  function stepsOf(send: Day): PlanStep[] {
    const events: Record<string, Day> = { [asked]: send };
    for (const { event, on } of chain) {
      const day = dayOf(ask(events, [on])[0]);
      if (day) events[event] = day;
    }
    const from = new Map<string, Day | undefined>([
      [adviceDue, events['advice-request-received']],
      ['ehcna-draft-representations', events['draft-served']],
      ['appeal-lodge', events['decision-sent']],
    ]);
    return ask(events, wanted).flatMap((entry): PlanStep[] => {
      const day = dayOf(entry);
      if (!day) return [];
      const start = from.get(entry.rule);
      const season = seasonOf(day, dates);
      return [{ rule: entry.rule, entry, from: start, day, season, reasons: reasonsOf(entry, start, day, season) }];
    });
  }

  function ask(events: Record<string, Day>, rules: readonly string[]): readonly DeadlineAnswer[] {
    const answer = timetable.answer({ events, rules: rules.filter((rule) => known.has(rule)), options });
    return 'error' in answer ? [] : answer.deadlines;
  }

  function reasonsOf(
    { rule, rawDay, lastDay }: DeadlineAnswer,
    from: Day | undefined,
    day: Day,
    season: Season,
  ): PlanReason[] {
    const reasons: PlanReason[] = [];
    const isFamilys = rule === 'ehcna-draft-representations';
    if (rule === adviceAsked) {
      if (season.kind === 'closed') reasons.push('asked-while-closed');
      if (windows.some(({ window }) => day >= window.from && day <= window.to)) reasons.push('exception-window');
    } else if (isFamilys) {
      if (from && holidays.some((holiday) => from <= holiday.to && day >= holiday.from)) {
        reasons.push('family-time-while-closed');
      }
    } else if (season.kind === 'closed') reasons.push('ends-while-closed');
    if (rawDay && rawDay !== lastDay) reasons.push('tribunal-moves-it');
    return reasons;
  }

  function adviceOf(found: readonly PlanStep[]): Span | undefined {
    const due = found.find(({ rule }) => rule === adviceDue);
    return due?.from ? { from: due.from, to: due.day } : undefined;
  }

  function judge(open: Day | undefined, advice: Span | undefined): WeekVerdict {
    if (!open) return 'school-closed';
    if (!advice) return 'unknown';
    if (windows.some(({ window }) => advice.from >= window.from && advice.from <= window.to)) return 'exception-window';
    const kinds = [advice.from, advice.to].map((day) => seasonOf(day, dates).kind);
    if (kinds.includes('closed')) return 'advice-while-closed';
    return kinds.includes('unknown') ? 'unknown' : 'good';
  }
}

/** The timetable itself says for which closures the exception has a window, and where it lies. */
function windowsOf(timetable: Timetable, exception: Exception, holidays: readonly Span[]): ExceptionWindow[] {
  const { test } = exception;
  if (test.op !== 'closure') return [];
  return holidays.flatMap(({ from, to }): ExceptionWindow[] => {
    const answer = timetable.answer({
      events: { [asked]: from, [test.askedOn]: from },
      facts: { [test.fact]: { from, reopens: formatDay(parseDay(to) + 1) } },
      rules: [exception.id],
    });
    const found = 'error' in answer ? undefined : answer.deadlines.find(({ rule }) => rule === exception.id)?.window;
    return found ? [{ exception: exception.id, closure: { from, to }, window: found }] : [];
  });
}

function dayOf(entry: DeadlineAnswer | undefined): Day | undefined {
  return entry?.lastDay ?? entry?.earliestDay ?? undefined;
}

function inOrder<T extends Span>(spans: readonly T[]): T[] {
  return [...spans].sort((one, other) => (one.from < other.from ? -1 : 1));
}
