import type { Answer } from '@send-kit/core/answer.js';
import type { Vocabulary } from '@send-kit/pack';
import { longDay } from '../shared/days.ts';
import type { Fault } from '../shared/error-summary.ts';
import { noDate, readTypedDate } from '../shared/typed-date.ts';
import type { Desk } from './desk.ts';
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
export function nameDate(id: string, { events, facts }: Vocabulary): string {
  const [, word = '', end = ''] = id.split('.');
  const known = [...events, ...facts].find((one) => one.id === word);
  if (!known) return 'Date it was done';
  const title = inSentence(known.title);
  // `The request was received` is a sentence, `The review meeting` a thing.
  const date = `Date ${/ (was|were|began|[a-z]+ed)\b/.test(title) ? '' : 'of '}${title}`;
  return ('shape' in known && ends[`${known.shape}.${end}`]) || date;
}

/** What was asked, for the sheet of paper and the copied text. */
export function datesGiven({ process, entries, vocabulary }: Desk): string[][] {
  const dates = Object.entries(daysOf(entries, 'events'));
  return [
    ['Process', process.title],
    ...dates.map(([id, day]) => [nameDate(`events.${id}`, vocabulary), longDay(day)]),
  ];
}

/** What is wrong with the dates that somebody has left, and what core cannot make sense of. */
export function faultsOf(
  entries: Entries,
  touched: ReadonlySet<string>,
  answer: Answer | undefined,
  vocabulary: Vocabulary,
): Fault[] {
  const days = daysOf(entries, 'events');
  const faults: Fault[] = [];
  for (const id of touched) {
    const reading = readTypedDate(entries.typed[id] ?? noDate);
    if (reading.state === 'wrong') {
      faults.push({ field: `${id}-${reading.parts[0]}`, text: `${nameDate(id, vocabulary)} ${reading.problem}` });
    }
  }
  for (const { field, expected } of answer && 'error' in answer ? answer.errors : []) {
    const [, word = '', end] = field.split('.');
    const earlier = vocabulary.events
      .find(({ id }) => id === word)
      ?.notBefore?.find((id) => (days[word] ?? '') < (days[id] ?? ''));
    const must = earlier
      ? `the same as or after ${longDay(days[earlier] ?? '')}, the ${inSentence(nameDate(`events.${earlier}`, vocabulary))}`
      : end === 'reopens'
        ? 'after the first closed day'
        : end === 'to'
          ? 'the same as or after the first day away'
          : expected;
    faults.push({ field: `${field}-day`, text: `${nameDate(field, vocabulary)} must be ${must}` });
  }
  return faults;
}
