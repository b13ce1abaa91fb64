import type { Answer, DeadlineAnswer } from '@send-kit/core/answer.js';
import type { Standing } from '@send-kit/core/standing.js';
import { standing } from '@send-kit/core/standing.js';
import type { Day, Deadline, Pack, Status } from '@send-kit/pack';
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

/** What a rule is, and what its day means. */
export const statuses: Readonly<Record<Status, readonly [name: string, lead: string]>> = {
  law: ['Law', 'By'],
  'case-law': ['Case law', 'By'],
  guidance: ['Guidance', 'Should be by'],
  contract: ['Contract', 'Agreed: by'],
  local: ['Local', 'Local practice: by'],
  derived: ['Derived', 'Worked out: by'],
};

const standings: Partial<Record<Standing['state'], readonly [tone: Row['tone'], left: string]>> = {
  overdue: ['late', '# over'],
  'due-today': ['soon', 'Today is the last day'],
  'due-soon': ['soon', '# left'],
  running: ['open', '# left'],
  met: ['done', 'Done in time'],
  'met-late': ['late', 'Done # late'],
};

/** The deadlines of an answer, the earliest first; those without a day follow. */
export function rowsOf(answer: Answer | undefined, told: Told): Row[] {
  const rules = told.packs.flatMap((pack) => pack.deadlines);
  return (answer && 'deadlines' in answer ? answer.deadlines : [])
    .flatMap((entry) => rules.filter(({ id }) => id === entry.rule).map((rule) => rowOf(entry, rule, told)))
    .sort((one, other) => ((one.day ?? '9') < (other.day ?? '9') ? -1 : 1));
}

/** What the law requires next, for the eye and the ear: one or two sentences. */
export function summaryOf(rows: readonly Row[], hasFaults = false): string[] {
  const duties = rows.filter(({ rule, entry }) => rule.bound === 'latest' && isBinding(entry.status));
  const [late, ...others] = duties.filter(({ state }) => state === 'overdue');
  const next = duties.find(({ tone }) => tone === 'soon' || tone === 'open');
  const lifted = duties.filter(({ state }) => state === 'lifted').map(({ rule }) => inSentence(rule.title));
  const said: string[] = [];
  if (late) {
    const more = others.length > 0 ? ` ${others.length} more ${others.length > 1 ? 'are' : 'is'} overdue.` : '';
    said.push(
      `Overdue: ${inSentence(late.rule.title)} was due by ${late.when}, ${late.left.replace('over', 'ago')}.${more}`,
    );
  }
  if (next) {
    const how = next.state === 'due-today' ? 'today' : `in ${next.left.replace(' left', '')}`;
    said.push(`The next thing the law requires is: ${inSentence(next.rule.title)} by ${next.when}, ${how}.`);
  }
  if (lifted.length > 0) said.push(`Lifted by an exception, with no new date: ${lifted.join('; ')}.`);
  if (said.length > 0 || rows.length === 0) return said;
  if (hasFaults) return ['Correct the date above to see what the law requires next.'];
  return [
    duties.some(({ done }) => done)
      ? 'Everything with a legal deadline here has been done.'
      : 'No legal deadline runs from these dates.',
  ];
}

/** Whether the words are law, and not advice, practice or arithmetic. */
export function isBinding(status: Status): boolean {
  return status.endsWith('law');
}

/** `Decide whether to assess` inside a sentence. Names in capitals stay as they are. */
export function inSentence(title: string): string {
  return title.replace(/^[A-Z](?=[a-z]*\b)/, (letter) => letter.toLowerCase());
}

function rowOf(entry: DeadlineAnswer, rule: Deadline, { today, events, done: days }: Told): Row {
  const done = days[rule.id];
  const stand = standing(entry, { today, done });
  const { state } = stand;
  const { lastDay, originalLastDay, window, earliestDay, status, time } = entry;
  const { bound } = rule;
  const many = countDays('days' in stand ? stand.days : 0);
  // The first event, anywhere in a limit, whose day is known.
  const named = JSON.stringify(rule.limit).match(/[a-z-]+/g) ?? [];
  const start = named.map((word) => events[word]).find(Boolean);
  const row = (when: string, lead: string, left = '', tone: Row['tone'] = 'quiet'): Row => ({
    ...{ entry, rule, done, state, lead, when, left, tone },
    day: lastDay ?? originalLastDay ?? window?.to ?? earliestDay,
    start: start?.slice(0, 10),
  });
  if (entry.refused) return row('No answer', entry.refused.message);
  if (entry.needsPerson) return row('A person must judge', entry.question ?? '');
  if (entry.applies === false) return row('Does not apply', entry.reason ?? '');
  if (entry.lifted) return row('Lifted', originalLastDay ? `It was ${longDay(originalLastDay)}` : '', 'No new date');

  const day = lastDay ?? earliestDay;
  const when = window
    ? `${longDay(window.from)} to ${longDay(window.to)}`
    : day
      ? longDay(day) + (time ? `, ${time}` : '')
      : sayWithoutDay(entry);
  const [tone, words = ''] = standings[state] ?? [];
  const left = words.replace('#', many);
  if (bound === 'minimum') return row(when, 'At least until', state === 'overdue' ? `Ended ${many} ago` : left);
  if (bound === 'earliest') return row(when, 'Not before');
  if (bound === 'marker') return row(when, '');
  return row(when, window ? 'Between' : day ? statuses[status][1] : '', left, tone);
}

function sayWithoutDay({ wording, daysTaken, applies, workingDays, why }: DeadlineAnswer): string {
  if (daysTaken !== undefined) return countDays(daysTaken);
  return wording ?? (applies ? 'Applies' : (workingDays?.map(longDay).join('; ') ?? why ?? 'No date'));
}
