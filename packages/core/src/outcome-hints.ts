import type { Cycle, SupportOutcome, Wording } from '@send-kit/pack';
import { readDay } from './day.ts';
import { pointOutWording, type PointedOut } from './point-out-wording.ts';

/** What would make an outcome easier to check. A hint, and never a fault. */
export interface OutcomeHints {
  /** What was not found in its words or fields. */
  readonly missing: Cycle['hints'];
  /** Words that two readers would read in two ways, with a better pattern for each. */
  readonly vague: readonly PointedOut[];
}

const amount =
  /\d|\b(once|twice|half|every|each|daily|weekly|one|two|three|four|five|six|seven|eight|nine|ten|all)\b/iu;
const measure =
  /\d\s*(%|per ?cent|out of|of|in|words?|times?|minutes?|pages?|questions?|points?|marks?|steps?)\b|\b(scor|test|count|measur|assess|tally|chart|log|reading age|age)\p{L}*/iu;
const day =
  /\b(jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)\p{L}*\b.*\d|\d\s*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\d{1,4}[-/.]\d{1,2}[-/.]\d|\b(by|before|until|at|within)\b.*\b(term|christmas|easter|summer|half.term|review|weeks?|months?|year)\b/iu;
const person = /(?!(there|this|that)\b)\b[\p{L}'’]+\s+((will|can|shall)\b|(is|are|am|be) able\b)/iu;

/** What to look at again in an outcome: is there a measure, a day, a person, an amount, and does it say what it means? */
export function outcomeHints(
  { text, baseline = '', measure: how = '', by = '' }: Omit<SupportOutcome, 'id'>,
  { hints }: Pick<Cycle, 'hints'>,
  lists: readonly Wording[],
): OutcomeHints {
  if (text.trim() === '') return { missing: [], vague: [] };
  const found = {
    measure: how.trim() !== '' || measure.test(text),
    day: !Number.isNaN(readDay(by)) || day.test(text),
    person: person.test(text),
    amount: [text, how, baseline].some((one) => amount.test(one)),
  };
  return { missing: hints.filter(({ id }) => !found[id]), vague: pointOutWording(text, lists) };
}
