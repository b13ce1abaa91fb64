import type { Answer, DeadlineAnswer } from '@send-kit/core/answer.js';
import type { Day, Exception, FactWord, Pack, ProcessWord, Vocabulary } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import type { Fault } from '../shared/error-summary.ts';
import type { Entries } from './entries.ts';
import type { Row } from './rows.ts';
import { exceptionsFor, inSentence } from './rows.ts';

/** What the parts of the calculator's template share: what is known, and what somebody may do. */
export interface Desk {
  readonly packs: readonly Pack[];
  readonly vocabulary: Vocabulary;
  readonly processes: readonly ProcessWord[];
  readonly process: ProcessWord;
  readonly today: Day;
  readonly entries: Entries;
  readonly rows: readonly Row[];
  readonly faults: readonly Fault[];
  /** What the dates of the exceptions would allow, before anybody has judged. */
  readonly found: readonly DeadlineAnswer[];
  readonly compact: boolean;
  readonly readonly: boolean;
  /** Three fields for the date with this id. */
  readonly date: (id: string) => TemplateResult;
  /** Somebody put something into a field that is no date. */
  readonly say: (id: string, value: string | boolean | readonly string[]) => void;
  readonly doneToday: (rule: string) => void;
}

/** What a form for a process shows: the first date, the others behind a door, and what must be known besides. */
export interface Fields {
  readonly first: string;
  readonly others: readonly string[];
  readonly facts: readonly FactWord[];
}

export function fieldsOf({ packs, process, vocabulary, entries }: Desk): Fields {
  const [first = '', ...others] = process.asks;
  const exceptions = packs.flatMap((pack) => pack.exceptions);
  // Asked for beside the exception that turns on them, where a person can see why.
  const elsewhere = exceptions.flatMap(({ test }) => [test.fact, 'askedOn' in test ? test.askedOn : '']);
  const given = Object.keys(entries.typed).flatMap((id) => (id.startsWith('events.') ? [id.slice(7)] : []));
  const rules = JSON.stringify(packs.map(({ deadlines }) => deadlines.filter((rule) => isAskedIn(rule, process))));
  return {
    first: `events.${first}`,
    others: [...new Set([...others, ...given])]
      .filter((id) => id !== first && !elsewhere.includes(id))
      .map((id) => `events.${id}`),
    facts: vocabulary.facts.filter(
      ({ id, shape }) =>
        ['choice', 'year', 'flag'].includes(shape) &&
        process.facts?.includes(id) &&
        !elsewhere.includes(id) &&
        rules.includes(`"${id}"`),
    ),
  };
}

/** What more would let a rule of the process be answered, in words. */
export function wantedBy(answer: Answer | undefined, desk: Desk): string {
  const { first, others, facts } = fieldsOf(desk);
  const needs = new Set(answer && 'missing' in answer ? answer.missing.flatMap((one) => one.needs) : []);
  return [...desk.vocabulary.events.filter(({ id }) => [first, ...others].includes(`events.${id}`)), ...facts]
    .filter(({ id }) => needs.has(id))
    .map(({ title }) => inSentence(title))
    .join('; ');
}

/** The exceptions that may lift one of the deadlines shown. */
export function exceptionsOf({ rows, packs }: Desk): Exception[] {
  return exceptionsFor(rows, packs);
}

/** Whether a rule is answered in a process. */
export function isAskedIn(
  { process, also }: { process: string; also?: string[] | undefined },
  { id }: ProcessWord,
): boolean {
  return process === id || (also?.includes(id) ?? false);
}
