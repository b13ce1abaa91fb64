import type { PlannedWeek, PlanStep, Season, WeekVerdict } from '@send-kit/core/planner.js';
import type { Day } from '@send-kit/pack';
import { longDay } from '../shared/days.ts';

/** A week in a word, with a sign that does not need colour. */
export const verdicts: Readonly<Record<WeekVerdict, { sign: string; word: string }>> = {
  good: { sign: '✓', word: 'Good: advice is asked for and due in term time' },
  'advice-while-closed': { sign: '–', word: 'Advice would be asked for or due while the school is closed' },
  'exception-window': { sign: '!', word: 'Advice would be asked for in a window in which limits may be lifted' },
  'school-closed': { sign: '×', word: 'The school is closed' },
  unknown: { sign: '?', word: 'The terms given do not reach far enough' },
};

/** `Monday 2 November 2026` without its weekday and year. */
export function shortDay(day: Day): string {
  return longDay(day).split(' ').slice(1, 3).join(' ');
}

export function sayMonth(day: Day): string {
  return longDay(day).split(' ').slice(2).join(' ');
}

export function saySeason(season: Season): string {
  switch (season.kind) {
    case 'term':
      return `Term: ${season.name}`;
    case 'closed':
      return `School closed: ${season.name || `holiday, ${shortDay(season.span.from)} to ${shortDay(season.span.to)}`}`;
    case 'unknown':
      return 'Outside the terms given';
  }
}

/** Why a step's day matters, in plain words. What the law says of it stands in the pack, beside the step. */
export function sayReasons({ reasons, entry }: PlanStep): string[] {
  return reasons.map((reason) => {
    switch (reason) {
      case 'ends-while-closed':
        return 'The school is closed on that day, and the day does not move.';
      case 'asked-while-closed':
        return 'If the decision takes all its time, advice is asked for while the school is closed.';
      case 'exception-window':
        return 'Advice asked of the school on that day falls in the window of an exception: limits may be lifted.';
      case 'family-time-while-closed':
        return 'The family’s time runs, in part, while nobody at the school can help with it.';
      case 'tribunal-moves-it':
        return entry.rawDay
          ? `The Tribunal’s own calendar moves it from ${longDay(entry.rawDay)}.`
          : 'The Tribunal’s own calendar moves it.';
    }
  });
}

/** The weeks to send in, as stretches, the next first. */
export function sayGoodWeeks(weeks: readonly PlannedWeek[]): string[] {
  const runs: PlannedWeek[][] = [];
  for (const [index, week] of weeks.entries()) {
    if (week.verdict !== 'good') continue;
    const run = runs.at(-1);
    if (run && weeks[index - 1]?.verdict === 'good') run.push(week);
    else runs.push([week]);
  }
  return runs.map((run) => {
    const [first, last] = [run[0]?.send ?? '', run.at(-1)?.send ?? ''];
    const year = first.slice(0, 4);
    return first === last
      ? `the week of ${shortDay(first)} ${year}`
      : `the weeks of ${shortDay(first)} to ${shortDay(last)} ${last.slice(0, 4)}`;
  });
}
