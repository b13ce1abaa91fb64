import type { Question } from '@send-kit/core/question.js';
import type { Day, FactWord, ProcessWord, Vocabulary } from '@send-kit/pack';
import { isDay } from '../shared/days.ts';
import type { TypedDate } from '../shared/typed-date.ts';
import { noDate, readTypedDate, typedFrom } from '../shared/typed-date.ts';

/**
 * What stands in the fields, by the field's place in a question: `events.request-received`, `facts.absence.from`,
 * `facts.absence.reason`, `done.ehcna-final-plan`.
 */
export interface Entries {
  readonly typed: Readonly<Record<string, TypedDate>>;
  readonly said: Readonly<Record<string, string | boolean | readonly string[]>>;
}

export const noEntries: Entries = { typed: {}, said: {} };

/** What is ticked or chosen under a name. */
export function ticked({ said }: Entries, id: string): readonly (string | boolean)[] {
  return [said[id] ?? []].flat();
}

/** What is written under a name. */
export function written({ said }: Entries, id: string): string {
  return typeof said[id] === 'string' ? said[id] : '';
}

/** The typed dates whose place begins with one of these words: `done.`. */
export function only(typed: Entries['typed'], ...kinds: string[]): Entries['typed'] {
  return Object.fromEntries(Object.entries(typed).filter(([id]) => kinds.some((kind) => id.startsWith(kind))));
}

/** The entries with these days on which rules were done, and no others. */
export function withDone({ typed, said }: Entries, done: Entries['typed']): Entries {
  return { typed: { ...only(typed, 'events.', 'facts.'), ...only(done, 'done.') }, said };
}

/** The entries without those typed dates, unless somebody has typed over them since. */
export function without({ typed, said }: Entries, gone: Entries['typed']): Entries {
  return { typed: Object.fromEntries(Object.entries(typed).filter(([id, one]) => one !== gone[id])), said };
}

/**
 * What stands in the fields of another process: what was entered for it before, the dates that both ask for, and what
 * was done.
 */
export function carried({ typed }: Entries, { asks }: ProcessWord, before = noEntries): Entries {
  const shared = only(typed, ...asks.map((id) => `events.${id}`));
  return withDone({ typed: { ...before.typed, ...shared }, said: before.said }, typed);
}

/** The entries after a field that holds no date was changed; undefined where it says what was known. */
export function said(entries: Entries, { name, type, value, checked }: HTMLInputElement): Entries | undefined {
  const before = ticked(entries, name);
  const put = (now: Entries['said'][string]): Entries => ({ ...entries, said: { ...entries.said, [name]: now } });
  if (type !== 'checkbox') return name.includes('.') && value !== written(entries, name) ? put(value) : undefined;
  const one = value === 'true' || value;
  if (checked === before.includes(one)) return undefined;
  if (one === true) return put(checked);
  return put([...before.filter((other) => other !== one), ...(checked ? [one] : [])].map(String));
}

/** The typed dates under a name that are real days: `done` gives the days by rule. */
export function daysOf({ typed }: Entries, kind: 'events' | 'done'): Record<string, Day> {
  const days: Record<string, Day> = {};
  for (const id in only(typed, `${kind}.`)) {
    const day = dayOf(typed, id);
    if (day) days[id.slice(kind.length + 1)] = day;
  }
  return days;
}

/** Days put into fields: the other way round. */
export function typedDays(
  days: Readonly<Record<string, string | undefined>>,
  kind: 'events' | 'done',
): Entries['typed'] {
  return Object.fromEntries(Object.entries(days).map(([id, day]) => [`${kind}.${id}`, typedFrom(String(day ?? ''))]));
}

/** Rules that are met because something has happened, such as the draft being served. */
export function metBy(events: Readonly<Record<string, Day>>, vocabulary: Vocabulary): Record<string, Day> {
  return Object.fromEntries(
    vocabulary.events.flatMap(({ id, meets = [] }) => {
      const day = events[id];
      return day ? meets.map((rule) => [rule, day]) : [];
    }),
  );
}

/**
 * The question that the fields ask.
 *
 * @param judged only what a person has answered: an exception is never relied on by itself. False asks instead what
 *   its dates would allow.
 */
export function questionFrom(
  entries: Entries,
  process: ProcessWord,
  vocabulary: Vocabulary,
  options: Readonly<Record<string, unknown>>,
  judged: boolean,
): Question {
  const facts: Record<string, unknown> = {};
  for (const word of vocabulary.facts) {
    const fact = factFrom(entries, word, judged);
    if (fact) facts[word.id] = fact;
  }
  return { process: process.id, events: daysOf(entries, 'events'), facts, options };
}

/** Reads `request-received: 2026-09-21; draft-served: 2026-12-10`, and names the events that nobody knows. */
export function readEvents(text: string, { events }: Vocabulary): { known: Entries['typed']; strange: string[] } {
  const pairs = text.split(';').map((pair) => pair.split(':').map((part) => part.trim()));
  const isKnown = ([name]: readonly string[]): boolean => events.some(({ id }) => id === name);
  return {
    known: typedDays(Object.fromEntries(pairs.filter(isKnown)) as Record<string, string | undefined>, 'events'),
    strange: pairs.flatMap((pair) => (isKnown(pair) || !pair[0] ? [] : [pair[0]])),
  };
}

/** A question put back into fields. */
export function entriesFrom({ events, facts }: Question): Entries {
  const typed = { ...typedDays(events, 'events') };
  const said: Record<string, string | boolean | readonly string[]> = {};
  const put = (id: string, value: unknown): void => {
    if (typeof value === 'object' && value && !Array.isArray(value)) {
      // A page that hands over a closure or an absence relies on it, unless it says otherwise.
      put(`${id}.impractical`, !('impractical' in value) && Object.keys(value).join() !== 'reason');
      for (const [key, part] of Object.entries(value)) put(`${id}.${key}`, part);
    } else if (isDay(value)) typed[id] = typedFrom(value);
    else if (typeof value === 'number') said[id] = String(value);
    else if (value) said[id] = value as string | true | readonly string[];
  };
  for (const [fact, value] of Object.entries(facts ?? {})) put(`facts.${fact}`, value);
  return { typed, said };
}

function factFrom(entries: Entries, { id, shape, many }: FactWord, judged: boolean): unknown {
  const { typed, said } = entries;
  const path = `facts.${id}`;
  const value = said[path];
  const reason = written(entries, `${path}.reason`).trim();
  const impractical = said[`${path}.impractical`] === true;
  const why = { ...(reason && { reason }), ...(impractical && { impractical }) };
  const end = shape === 'closure' ? 'reopens' : 'to';
  const [from, to] = [dayOf(typed, `${path}.from`), dayOf(typed, `${path}.${end}`)];
  switch (shape) {
    case 'closure':
    case 'absence':
      return from && to && (impractical || !judged) && { from, [end]: to, ...why };
    case 'reason':
      return reason && (impractical || !judged) && why;
    case 'day':
      return dayOf(typed, path);
    case 'year':
      return /^\s*\d{4}\s*$/.test(written(entries, path)) && Number(value);
    case 'choice':
      return value && [value].flat().length > 0 && (many ? [value].flat() : value);
    default:
      return value === true;
  }
}

function dayOf(typed: Entries['typed'], id: string): Day | undefined {
  const reading = readTypedDate(typed[id] ?? noDate);
  return reading.state === 'day' ? reading.day : undefined;
}
