import type { DeadlineAnswer } from '@send-kit/core/answer.js';
import type { Comparison, Difference } from '@send-kit/core/what-if.js';
import type { Vocabulary } from '@send-kit/pack';
import { countDays, isDay, longDay } from '../shared/days.ts';

/** What stands in one column of the comparison. */
export function sayEntry(entry: DeadlineAnswer | undefined): string {
  if (!entry) return 'Not asked yet';
  if (entry.refused) return 'No answer: bank holidays are not known that far';
  if (entry.needsPerson) return 'A person must judge';
  if (entry.applies === false) return 'Does not apply';
  if (entry.lifted) return 'Lifted, with no new date';
  if (entry.window) return `${longDay(entry.window.from)} to ${longDay(entry.window.to)}`;
  const day = entry.lastDay ?? entry.earliestDay;
  if (day) return `${longDay(day)}${entry.time ? `, ${entry.time}` : ''}`;
  return entry.applies ? 'Applies' : (entry.wording ?? 'No date');
}

/** `7 days later`, `Lifted`. */
export function sayChange({ change, days = 0 }: Comparison): string {
  switch (change) {
    case 'earlier':
    case 'later':
      return `${countDays(Math.abs(days))} ${change}`;
    case 'lifted':
      return 'Lifted';
    case 'runs-again':
      return 'Runs again';
    case 'no-longer-applies':
      return 'No longer applies';
    case 'now-applies':
      return 'Now applies';
    case 'appears':
      return 'New';
    case 'gone':
      return 'No longer asked';
    case 'otherwise':
      return 'Changes in its details';
    case 'same':
      return 'Stays';
  }
}

/** One difference as a reason: `“The request was received” moved from … to …`. */
export function sayDifference({ kind, id, before, after, days }: Difference, vocabulary: Vocabulary): string {
  if (kind === 'process') return 'Another process was chosen';
  const words = kind === 'event' ? vocabulary.events : kind === 'fact' ? vocabulary.facts : vocabulary.options;
  const title = `“${words.find((word) => word.id === id)?.title ?? id}”`;
  const say = (value: unknown): string => (isDay(value) ? longDay(value) : String(value));
  if (kind === 'event' && days !== undefined) {
    return `${title} moved ${countDays(Math.abs(days))} ${days < 0 ? 'earlier' : 'later'}, to ${say(after)}`;
  }
  if (before === undefined) return kind === 'event' ? `${title} on ${say(after)} is new` : `${title} was added`;
  if (after === undefined) return `${title} was taken away`;
  return `${title} changed`;
}

/** Whether its day stands: what changed beside it (another candidate, another reading) is no move. */
export function stays({ change, dayBefore, dayAfter }: Comparison): boolean {
  return change === 'same' || (change === 'otherwise' && dayAfter !== undefined && dayAfter === dayBefore);
}

/** The first sentence: what moves, what is lifted, what stays. */
export function sayAll(rows: readonly Comparison[]): string {
  const count = (...changes: readonly Comparison['change'][]): number =>
    rows.filter((row) => !stays(row) && changes.includes(row.change)).length;
  const parts = (
    [
      [count('earlier', 'later'), 'moves', 'move'],
      [count('lifted'), 'is lifted', 'are lifted'],
      [count('runs-again', 'now-applies', 'appears'), 'is new', 'are new'],
      [count('no-longer-applies', 'gone'), 'falls away', 'fall away'],
      [count('otherwise'), 'changes in its details', 'change in their details'],
      [rows.filter(stays).length, 'stays', 'stay'],
    ] as const
  )
    .filter(([many]) => many > 0)
    .map(
      ([many, one, more], index) =>
        `${many}${index === 0 ? ` deadline${many === 1 ? '' : 's'}` : ''} ${many === 1 ? one : more}`,
    );
  return parts.length > 0 ? `${parts.join(', ')}.` : '';
}
