import type { Answer } from '@send-kit/core/answer.js';
import type { Vocabulary } from '@send-kit/pack';
import { longDay } from '../shared/days.ts';
import type { Fault } from '../shared/error-summary.ts';
import { readTypedDate } from '../shared/typed-date.ts';
import type { Entries } from './entries.ts';
import { daysOf } from './entries.ts';
import { inSentence } from './rows.ts';

const ends: Readonly<Record<string, string>> = {
  'closure.from': 'First closed day',
  'closure.reopens': 'Day it opens again',
  'absence.from': 'First day away',
  'absence.to': 'Last day away',
};

/** What a date is called beside its fields and in its errors: `Date the request was received`. */
export function nameDate(id: string, vocabulary: Vocabulary): string {
  const [kind, word = '', end = ''] = id.split('.');
  if (kind === 'done') return 'Date it was done';
  const known = [...vocabulary.events, ...vocabulary.facts].find((one) => one.id === word);
  if (!known) return word;
  const shaped = 'shape' in known && ends[`${known.shape}.${end}`];
  if (shaped) return shaped;
  const title = inSentence(known.title);
  // `The request was received` is a sentence, `The review meeting` a thing.
  return `Date ${/ (was|were|began|[a-z]+ed)\b/.test(title) ? '' : 'of '}${title}`;
}

/** What is wrong with the dates that somebody has left, and what core cannot make sense of. */
export function faultsOf(
  entries: Entries,
  touched: ReadonlySet<string>,
  answer: Answer | undefined,
  vocabulary: Vocabulary,
): Fault[] {
  const typed = Object.entries(entries.typed).flatMap(([id, date]) => {
    const reading = readTypedDate(date);
    if (reading.state !== 'wrong' || !touched.has(id)) return [];
    return [{ field: `${id}-${reading.parts[0]}`, text: `${nameDate(id, vocabulary)} ${reading.problem}` }];
  });
  if (!answer || !('error' in answer)) return typed;
  const days = daysOf(entries, 'events');
  const asked = answer.errors.map(({ field, expected }) => {
    const name = nameDate(field, vocabulary);
    const [, word = '', end] = field.split('.');
    const day = days[word] ?? '';
    const earlier = vocabulary.events.find(({ id }) => id === word)?.notBefore?.find((id) => day < (days[id] ?? ''));
    if (earlier) {
      const other = `the ${inSentence(nameDate(`events.${earlier}`, vocabulary))}`;
      return {
        field: `${field}-day`,
        text: `${name} must be the same as or after ${longDay(days[earlier] ?? '')}, ${other}`,
      };
    }
    return {
      field: `${field}-day`,
      text: `${name} ${end === 'reopens' ? 'must be after the first closed day' : end === 'to' ? 'must be the same as or after the first day away' : `must be ${expected}`}`,
    };
  });
  return [...typed, ...asked];
}

/** The fault of one date, for the words beside it. */
export function faultFor(faults: readonly Fault[], id: string): string | undefined {
  return faults.find(({ field }) => field.slice(0, field.lastIndexOf('-')) === id)?.text;
}
