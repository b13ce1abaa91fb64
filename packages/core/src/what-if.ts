import type { Day } from '@send-kit/pack';
import type { DeadlineAnswer, FieldError } from './answer.ts';
import { parseDay } from './day.ts';
import type { Question } from './question.ts';
import type { Timetable } from './timetable.ts';

/** One thing that differs between two questions. */
export interface Difference {
  readonly kind: 'event' | 'fact' | 'option' | 'process';
  /** Id of the event, fact or option. */
  readonly id: string;
  readonly before: unknown;
  readonly after: unknown;
  /** For an event known on both sides: how many days later (negative: earlier). */
  readonly days?: number;
}

/**
 * What became of one deadline. `otherwise`: its day stands, something beside it changed. `appears` and `gone`: only one
 * of the two questions allows it to be answered.
 */
export type Change =
  | 'same'
  | 'earlier'
  | 'later'
  | 'lifted'
  | 'runs-again'
  | 'no-longer-applies'
  | 'now-applies'
  | 'appears'
  | 'gone'
  | 'otherwise';

/** One deadline of both answers, side by side. */
export interface Comparison {
  readonly rule: string;
  readonly change: Change;
  readonly before: DeadlineAnswer | undefined;
  readonly after: DeadlineAnswer | undefined;
  readonly dayBefore: Day | undefined;
  readonly dayAfter: Day | undefined;
  /** Days later (negative: earlier), where both sides have a day. */
  readonly days?: number;
  /** The differences without which this deadline would not have changed. */
  readonly because: readonly Difference[];
}

/** Two answers side by side. */
export type WhatIf =
  | { readonly differences: readonly Difference[]; readonly rows: readonly Comparison[]; readonly lawCheckedOn: Day }
  | { readonly side: 'before' | 'after'; readonly error: string; readonly errors: readonly FieldError[] };

/**
 * Which deadlines move when something else had happened. What caused each move is found by asking again with one
 * difference at a time, so it holds for every rule, whatever it rests on.
 *
 * @param before how it is.
 * @param after how it might be.
 */
export function whatIf(timetable: Timetable, before: Question, after: Question): WhatIf {
  const first = timetable.answer(before);
  if ('error' in first) return { side: 'before', error: first.error, errors: first.errors };
  const second = timetable.answer(after);
  if ('error' in second) return { side: 'after', error: second.error, errors: second.errors };

  const differences = differencesOf(before, after);
  const trials = differences.map((difference) => ({
    difference,
    // One alone, and all but one: a deadline may rest on two days of which either moves it.
    alone: byRule(timetable, put(before, difference, 'after')),
    without: byRule(timetable, put(after, difference, 'before')),
  }));
  const old = new Map(first.deadlines.map((entry) => [entry.rule, entry]));
  const now = new Map(second.deadlines.map((entry) => [entry.rule, entry]));
  const rows = [...new Set([...old.keys(), ...now.keys()])].map((rule): Comparison => {
    const [one, other] = [old.get(rule), now.get(rule)];
    const [dayBefore, dayAfter] = [dayOf(one), dayOf(other)];
    const change = changeOf(one, other, dayBefore, dayAfter);
    const days = dayBefore && dayAfter ? parseDay(dayAfter) - parseDay(dayBefore) : undefined;
    const causes = trials.filter(
      ({ alone, without }) =>
        (alone && !isSame(alone.get(rule), one)) || (without && !isSame(without.get(rule), other)),
    );
    return {
      rule,
      change,
      before: one,
      after: other,
      dayBefore,
      dayAfter,
      ...(days !== undefined && { days }),
      because: change === 'same' ? [] : causes.map(({ difference }) => difference),
    };
  });
  return { differences, rows, lawCheckedOn: second.lawCheckedOn };
}

/** The day an entry is about; a lifted limit has none. */
function dayOf(entry: DeadlineAnswer | undefined): Day | undefined {
  return entry?.lastDay ?? entry?.earliestDay ?? entry?.window?.to;
}

function changeOf(
  before: DeadlineAnswer | undefined,
  after: DeadlineAnswer | undefined,
  dayBefore: Day | undefined,
  dayAfter: Day | undefined,
): Change {
  if (!before) return 'appears';
  if (!after) return 'gone';
  if (before.lifted !== after.lifted) return after.lifted ? 'lifted' : 'runs-again';
  const [applied, applies] = [before.applies !== false, after.applies !== false];
  if (applied !== applies) return applies ? 'now-applies' : 'no-longer-applies';
  if (dayBefore && dayAfter && dayBefore !== dayAfter) return dayAfter > dayBefore ? 'later' : 'earlier';
  return isSame(before, after) ? 'same' : 'otherwise';
}

function differencesOf(before: Question, after: Question): Difference[] {
  const found: Difference[] = [];
  if (before.process !== after.process) {
    found.push({ kind: 'process', id: 'process', before: before.process, after: after.process });
  }
  for (const [kind, one, other] of [
    ['event', before.events, after.events],
    ['fact', before.facts ?? {}, after.facts ?? {}],
    ['option', before.options ?? {}, after.options ?? {}],
  ] as const) {
    for (const id of new Set([...Object.keys(one), ...Object.keys(other)])) {
      const [was, is] = [(one as Words)[id], (other as Words)[id]];
      if (isSame(was, is)) continue;
      const days = typeof was === 'string' && typeof is === 'string' && kind === 'event' ? apart(was, is) : undefined;
      found.push({ kind, id, before: was, after: is, ...(days !== undefined && { days }) });
    }
  }
  return found;
}

type Words = Readonly<Record<string, unknown>>;

/** Whole days between two days or instants. */
function apart(one: string, other: string): number {
  return parseDay(other.slice(0, 10)) - parseDay(one.slice(0, 10));
}

/** A question with one difference taken from one side. */
function put(question: Question, { kind, id, ...sides }: Difference, side: 'before' | 'after'): Question {
  const value = sides[side];
  if (kind === 'process') {
    const { process: _, ...rest } = question;
    return value === undefined ? rest : { ...rest, process: value as string };
  }
  const where = `${kind}s` as const;
  const { [id]: _, ...others } = question[where] ?? {};
  return { ...question, [where]: value === undefined ? others : { ...others, [id]: value } };
}

/** @returns undefined where this mixture makes no sense, such as a meeting before its plan. */
function byRule(timetable: Timetable, question: Question): ReadonlyMap<string, DeadlineAnswer> | undefined {
  const answer = timetable.answer(question);
  return 'error' in answer ? undefined : new Map(answer.deadlines.map((entry) => [entry.rule, entry]));
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
