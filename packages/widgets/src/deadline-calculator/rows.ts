import type { Answer, DeadlineAnswer } from '@send-kit/core/answer.js';
import type { Standing } from '@send-kit/core/standing.js';
import { standing } from '@send-kit/core/standing.js';
import type { Day, Deadline, Exception, Limit, Pack, Status } from '@send-kit/pack';
import { countDays, longDay } from '../shared/days.ts';

/** One deadline of an answer, joined with the words of its rule and how it stands today. */
export interface Row {
  readonly entry: DeadlineAnswer;
  readonly rule: Deadline;
  readonly done: Day | undefined;
  readonly state: Standing['state'];
  /** The day it is about: where it stands in the list and in the picture. */
  readonly day: Day | undefined;
  /** The event its clock counts from (or back from). */
  readonly start: Day | undefined;
  /** `By`, `Should be by`: what the day means. */
  readonly lead: string;
  /** The day in words, or what stands in its place. */
  readonly when: string;
  /** `12 days left`. */
  readonly left: string;
  readonly tone: 'late' | 'soon' | 'done' | 'open' | 'quiet';
}

export interface Told {
  readonly packs: readonly Pack[];
  readonly today: Day;
  readonly events: Readonly<Record<string, string>>;
  readonly done: Readonly<Record<string, Day>>;
}

export const statusNames: Readonly<Record<Status, string>> = {
  law: 'Law',
  'case-law': 'Case law',
  guidance: 'Guidance',
  contract: 'Contract',
  local: 'Local',
  derived: 'Derived',
};

/** The deadlines of an answer, the earliest first; those without a day follow. */
export function rowsOf(answer: Answer | undefined, told: Told): Row[] {
  if (!answer || 'error' in answer) return [];
  const rules = new Map(told.packs.flatMap((pack) => pack.deadlines).map((rule) => [rule.id, rule]));
  return answer.deadlines
    .flatMap((entry) => {
      const rule = rules.get(entry.rule);
      return rule ? [rowOf(entry, rule, told)] : [];
    })
    .sort((one, other) => ((one.day ?? '9') < (other.day ?? '9') ? -1 : 1));
}

/** The exceptions that may lift one of the rows. */
export function exceptionsFor(rows: readonly Row[], packs: readonly Pack[]): Exception[] {
  const shown = new Set(rows.map(({ rule }) => rule.id));
  return packs.flatMap((pack) => pack.exceptions).filter(({ lifts }) => lifts.some(({ rule }) => shown.has(rule)));
}

/** What the law requires next, for the eye and the ear: one or two sentences. */
export function summaryOf(rows: readonly Row[], hasFaults = false): string[] {
  const duties = rows.filter(({ rule, entry }) => rule.bound === 'latest' && isBinding(entry.status));
  const late = duties.filter(({ state }) => state === 'overdue');
  const next = duties.find(({ state }) => state === 'running' || state === 'due-soon' || state === 'due-today');
  const lifted = duties.filter(({ state }) => state === 'lifted');
  const said: string[] = [];
  const [first] = late;
  if (first) {
    const others = late.length > 1 ? ` ${late.length - 1} more ${late.length > 2 ? 'are' : 'is'} overdue.` : '';
    said.push(
      `Overdue: ${inSentence(first.rule.title)} was due by ${first.when}, ${first.left.replace('over', 'ago')}.${others}`,
    );
  }
  if (next) {
    const how = next.state === 'due-today' ? 'today' : `in ${next.left.replace(' left', '')}`;
    said.push(`The next thing the law requires is: ${inSentence(next.rule.title)} by ${next.when}, ${how}.`);
  }
  if (lifted.length > 0) {
    const names = lifted.map(({ rule }) => inSentence(rule.title)).join('; ');
    said.push(`Lifted by an exception, with no new date: ${names}.`);
  }
  if (said.length === 0 && rows.length > 0) {
    said.push(
      hasFaults
        ? 'Correct the date above to see what the law requires next.'
        : duties.some(({ done }) => done)
          ? 'Everything with a legal deadline here has been done.'
          : 'No legal deadline runs from these dates.',
    );
  }
  return said;
}

/** Whether the words are law, and not advice, practice or arithmetic. */
export function isBinding(status: Status): boolean {
  return status === 'law' || status === 'case-law';
}

/** `Decide whether to assess` inside a sentence. Names in capitals stay as they are. */
export function inSentence(title: string): string {
  return /^[A-Z][a-z]*\b/.test(title) ? title.charAt(0).toLowerCase() + title.slice(1) : title;
}

function rowOf(entry: DeadlineAnswer, rule: Deadline, told: Told): Row {
  const done = told.done[rule.id];
  const stand = standing(entry, { today: told.today, done });
  const day = entry.lastDay ?? entry.originalLastDay ?? entry.window?.to ?? entry.earliestDay;
  const start = startOf(rule.limit, told.events);
  return { entry, rule, done, day, start, ...inWords(entry, rule, stand) };
}

function inWords(
  entry: DeadlineAnswer,
  { bound }: Deadline,
  stand: Standing,
): Pick<Row, 'state' | 'lead' | 'when' | 'left' | 'tone'> {
  const { state } = stand;
  const quiet = { state, lead: '', left: '', tone: 'quiet' } as const;
  if (entry.refused) return { ...quiet, when: 'No answer', lead: entry.refused.message };
  if (entry.needsPerson) return { ...quiet, when: 'A person must judge', lead: entry.question ?? '' };
  if (entry.applies === false) return { ...quiet, when: 'Does not apply', lead: entry.reason ?? '' };
  if (entry.lifted) {
    return {
      ...quiet,
      when: 'Lifted',
      lead: entry.originalLastDay ? `It was ${longDay(entry.originalLastDay)}` : '',
      left: 'No new date',
    };
  }

  const days = 'days' in stand ? stand.days : 0;
  const span = entry.window && `${longDay(entry.window.from)} to ${longDay(entry.window.to)}`;
  const day = entry.lastDay ?? entry.earliestDay;
  const when = span ?? (day ? `${longDay(day)}${entry.time ? `, ${entry.time}` : ''}` : sayWithoutDay(entry));
  if (bound === 'latest' || bound === 'window') {
    const lead = !day && !span ? '' : span ? 'Between' : leads[entry.status];
    switch (stand.state) {
      case 'overdue':
        return { state, lead, when, left: `${countDays(days)} over`, tone: 'late' };
      case 'due-today':
        return { state, lead, when, left: 'Today is the last day', tone: 'soon' };
      case 'due-soon':
      case 'running':
        return {
          state,
          lead,
          when,
          left: `${countDays(days)} left`,
          tone: stand.state === 'running' ? 'open' : 'soon',
        };
      case 'met':
        return { state, lead, when, left: 'Done in time', tone: 'done' };
      case 'met-late':
        return { state, lead, when, left: `Done ${countDays(days)} late`, tone: 'late' };
      default:
        return { ...quiet, lead, when };
    }
  }
  if (bound === 'minimum') {
    const left = state === 'overdue' ? `Ended ${countDays(days)} ago` : days ? `${countDays(days)} left` : '';
    return { ...quiet, lead: 'At least until', when, left };
  }
  return { ...quiet, lead: bound === 'earliest' ? 'Not before' : '', when };
}

const leads: Readonly<Record<Status, string>> = {
  law: 'By',
  'case-law': 'By',
  guidance: 'Should be by',
  contract: 'Agreed: by',
  local: 'Local practice: by',
  derived: 'Worked out: by',
};

function sayWithoutDay(entry: DeadlineAnswer): string {
  if (entry.wording) return entry.wording;
  if (entry.daysTaken !== undefined) return countDays(entry.daysTaken);
  if (entry.applies) return 'Applies';
  return entry.workingDays?.map(longDay).join('; ') ?? entry.why ?? 'No date';
}

/** The first event, anywhere in a limit, whose day is known. */
function startOf(limit: Limit, events: Readonly<Record<string, string>>): Day | undefined {
  const refs = 'of' in limit && limit.of !== undefined ? [limit.of].flat() : [];
  const known = refs.map((ref) => events[ref]).find((day) => day !== undefined);
  if (known) return known.slice(0, 10);
  const inner: Limit[] = [];
  if ('arms' in limit) inner.push(...limit.arms.map((arm) => arm.limit));
  if ('limit' in limit) inner.push(limit.limit);
  if ('then' in limit) inner.push(limit.then, limit.otherwise);
  if ('from' in limit) inner.push(limit.from, limit.to);
  for (const part of inner) {
    const day = startOf(part, events);
    if (day) return day;
  }
  return undefined;
}
