import type { Answer, DeadlineAnswer } from '@send-kit/core/answer.js';
import type { Question } from '@send-kit/core/question.js';
import type { Day, Exception, FactWord, Pack, ProcessWord, Vocabulary } from '@send-kit/pack';
import type { Fault } from '../shared/error-summary.ts';
import type { TypedDate } from '../shared/typed-date.ts';
import type { Entries } from './entries.ts';
import { only } from './entries.ts';
import type { Row } from './rows.ts';
import { inSentence } from './rows.ts';

/** What the parts of the calculator's template share: what is known, and what somebody may do. */
export interface Desk {
  readonly packs: readonly Pack[];
  readonly vocabulary: Vocabulary;
  readonly processes: readonly ProcessWord[];
  readonly process: ProcessWord;
  readonly today: Day;
  readonly entries: Entries;
  readonly rows: readonly Row[];
  /** The exceptions that may lift one of the rows. */
  readonly exceptions: readonly Exception[];
  readonly faults: readonly Fault[];
  /** What the dates of the exceptions would allow, before anybody has judged. */
  readonly found: readonly DeadlineAnswer[];
  readonly readonly: boolean;
  readonly changed: (id: string, typed: TypedDate) => void;
  /** Focus left the fields of a date. */
  readonly left: (id: string) => void;
}

/** What a form for a process shows: its dates, the important one first, and what must be known besides. */
export function fieldsOf({ packs, process, vocabulary, entries }: Desk): { dates: string[]; facts: FactWord[] } {
  // Asked for beside the exception that turns on them, where a person can see why.
  const elsewhere = packs.flatMap(({ exceptions }) =>
    exceptions.flatMap(({ test }) => [test.fact, 'askedOn' in test ? test.askedOn : '']),
  );
  const given = Object.keys(only(entries.typed, 'events.')).map((id) => id.slice(7));
  const rules = JSON.stringify(packs.map(({ deadlines }) => deadlines.filter((rule) => isAskedIn(rule, process))));
  return {
    dates: [...new Set([...process.asks, ...given])].filter((id) => id === process.asks[0] || !elsewhere.includes(id)),
    facts: vocabulary.facts.filter(
      ({ id, shape }) =>
        /choice|year|flag/.test(shape) &&
        process.facts?.includes(id) &&
        !elsewhere.includes(id) &&
        rules.includes(`"${id}"`),
    ),
  };
}

/** What more would let a rule of the process be answered, in words. */
export function wantedBy(answer: Answer | undefined, desk: Desk): string {
  const { dates, facts } = fieldsOf(desk);
  const needs = answer && 'missing' in answer ? answer.missing.flatMap((one) => one.needs) : [];
  return [...desk.vocabulary.events.filter(({ id }) => dates.includes(id)), ...facts]
    .filter(({ id }) => needs.includes(id))
    .map(({ title }) => inSentence(title))
    .join('; ');
}

/** Whether a rule is answered in a process. */
function isAskedIn({ process, also }: { process: string; also?: string[] | undefined }, { id }: ProcessWord): boolean {
  return [process, ...(also ?? [])].includes(id);
}

/** The processes that a rule knows. */
export function processesOf({ processes }: Vocabulary, packs: readonly Pack[]): ProcessWord[] {
  return processes.filter((process) =>
    packs.some(({ deadlines }) => deadlines.some((rule) => isAskedIn(rule, process))),
  );
}

/** How to count: what a saved question said, the host's choice of reading, and the councils whose packs it handed over. */
export function optionsFrom(
  saved: Question['options'],
  packs: readonly Pack[],
  receiptIsDayOne: boolean,
): Record<string, unknown> {
  const { 'receipt-is-day-one': _, ...options } = saved ?? {};
  const councils = packs.filter(({ owner }) => owner !== undefined).map(({ id }) => id);
  return {
    ...options,
    ...(receiptIsDayOne && { 'receipt-is-day-one': true }),
    // A page that hands over a council's pack has chosen that council.
    ...(councils.length > 0 && { packs: councils }),
  };
}
