import type { Question } from '@send-kit/core/question.js';
import type { Day, FactWord, ProcessWord, Vocabulary } from '@send-kit/pack';
import { isDay } from '../shared/days.ts';
import type { TypedDate } from '../shared/typed-date.ts';
import { readTypedDate, typedFrom } from '../shared/typed-date.ts';

/**
 * What stands in the fields, by the field's place in a question: `events.request-received`, `facts.absence.from`,
 * `facts.absence.reason`, `done.ehcna-final-plan`.
 */
export interface Entries {
  readonly typed: Readonly<Record<string, TypedDate>>;
  readonly said: Readonly<Record<string, string | boolean | readonly string[]>>;
}

export const noEntries: Entries = { typed: {}, said: {} };

/** The typed dates under a name that are real days: `done` gives the days by rule. */
export function daysOf(entries: Entries, kind: 'events' | 'done'): Record<string, Day> {
  const days: Record<string, Day> = {};
  for (const id in entries.typed) {
    const day = dayOf(entries, id);
    if (day && id.startsWith(`${kind}.`)) days[id.slice(kind.length + 1)] = day;
  }
  return days;
}

/** Rules that are met because something has happened, such as the draft being served. */
export function metBy(events: Readonly<Record<string, Day>>, vocabulary: Vocabulary): Record<string, Day> {
  const met: Record<string, Day> = {};
  for (const { id, meets = [] } of vocabulary.events) {
    const day = events[id];
    if (day) for (const rule of meets) met[rule] = day;
  }
  return met;
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
    if (fact !== undefined) facts[word.id] = fact;
  }
  return { process: process.id, events: daysOf(entries, 'events'), facts, options };
}

/** Reads `request-received: 2026-09-21; draft-served: 2026-12-10`, and names the events that nobody knows. */
export function readEvents(
  text: string,
  vocabulary: Vocabulary,
): { known: Record<string, TypedDate>; strange: string[] } {
  const known: Record<string, TypedDate> = {};
  const strange: string[] = [];
  for (const pair of text.split(';')) {
    const [name = '', day = ''] = pair.split(':').map((part) => part.trim());
    if (vocabulary.events.some(({ id }) => id === name)) known[`events.${name}`] = typedFrom(day);
    else if (name) strange.push(name);
  }
  return { known, strange };
}

/** A question put back into fields. */
export function entriesFrom(question: Question): Entries {
  const typed: Record<string, TypedDate> = {};
  const said: Record<string, string | boolean | readonly string[]> = {};
  const put = (id: string, value: unknown): void => {
    if (isDay(value)) typed[id] = typedFrom(value);
    else if (typeof value === 'number') said[id] = String(value);
    else if (typeof value === 'string' || typeof value === 'boolean') said[id] = value;
    else if (Array.isArray(value)) said[id] = value.map(String);
    else if (typeof value === 'object' && value !== null) {
      // A page that hands over a closure or an absence relies on it, unless it says otherwise.
      put(`${id}.impractical`, !('impractical' in value) && !('reason' in value && Object.keys(value).length === 1));
      for (const [key, part] of Object.entries(value)) put(`${id}.${key}`, part);
    }
  };
  for (const [event, day] of Object.entries(question.events)) typed[`events.${event}`] = typedFrom(day);
  for (const [fact, value] of Object.entries(question.facts ?? {})) put(`facts.${fact}`, value);
  return { typed, said };
}

function factFrom(entries: Entries, { id, shape, many }: FactWord, judged: boolean): unknown {
  const path = `facts.${id}`;
  const said = entries.said[path];
  const reason = String(entries.said[`${path}.reason`] ?? '').trim();
  const impractical = entries.said[`${path}.impractical`] === true;
  const why = { ...(reason && { reason }), ...(impractical && { impractical }) };
  switch (shape) {
    case 'closure':
    case 'absence': {
      const end = shape === 'closure' ? 'reopens' : 'to';
      const from = dayOf(entries, `${path}.from`);
      const to = dayOf(entries, `${path}.${end}`);
      return from && to && (impractical || !judged) ? { from, [end]: to, ...why } : undefined;
    }
    case 'reason':
      return reason && (impractical || !judged) ? { reason, ...why } : undefined;
    case 'day':
      return dayOf(entries, path);
    case 'year':
      return typeof said === 'string' && /^\s*\d{4}\s*$/.test(said) ? Number(said) : undefined;
    case 'flag':
      return said === true ? true : undefined;
    case 'choice':
      if (!said || typeof said === 'boolean' || said.length === 0) return undefined;
      return many ? [said].flat() : said;
    default:
      return undefined;
  }
}

function dayOf({ typed }: Entries, id: string): Day | undefined {
  const reading = typed[id] && readTypedDate(typed[id]);
  return reading?.state === 'day' ? reading.day : undefined;
}
