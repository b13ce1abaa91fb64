import { isDay } from './day.ts';
import type { Question } from './question.ts';

/** A question as the part of an address after `#`: it is never sent to a server. */
export interface Link {
  readonly fragment: string;
  /** What was left out because it is, or may hold, words about a child: `facts.exceptional-circumstances.reason`. */
  readonly leftOut: readonly string[];
}

/** What a link says, or why it is refused. */
export type LinkReading =
  | { readonly question: Question }
  | {
      readonly problem: 'no-link' | 'too-long' | 'newer' | 'not-understood';
      /** The part that was not understood. */
      readonly part?: string;
    };

/** Raised when a link written today could not be read by the code of yesterday. */
const version = '1';
const mark = 'send-kit';
const longest = 4000;
const mostParts = 200;

const id = /^[a-z0-9]+(-[a-z0-9]+)*$/;
const longestWord = 60;
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2})?([+-]\d{2}:\d{2}|Z)$/;

/** Stands where a reason was: that somebody recorded one is kept, its words are not. */
const reasonKept = 'Recorded elsewhere; links carry no reasons.';

/**
 * Writes a question as a link: process, events, facts and options. No case reference and no free text: what goes in are
 * days, whole numbers, yes or no, and words of the vocabulary.
 */
export function writeLink(question: Question): Link {
  const parts: string[] = [`${mark}=${version}`];
  const leftOut: string[] = [];
  const add = (key: string, value: unknown): void => {
    const text = Array.isArray(value) ? value.map(String).join(',') : String(value);
    const isPlain = Array.isArray(value) ? value.every((one) => isPlainValue(String(one))) : isPlainValue(text);
    if (isPlain && text !== '') parts.push(`${key}=${encodeURIComponent(text).replaceAll('%2C', ',')}`);
    else leftOut.push(longName(key));
  };
  if (question.process !== undefined) add('p', question.process);
  for (const [event, day] of Object.entries(question.events)) add(`e.${event}`, day);
  for (const [letter, values] of [
    ['f', question.facts ?? {}],
    ['o', question.options ?? {}],
  ] as const) {
    for (const [name, value] of Object.entries(values)) {
      if (typeof value !== 'object' || value === null || Array.isArray(value)) {
        if (value !== undefined) add(`${letter}.${name}`, value);
        continue;
      }
      for (const [key, part] of Object.entries(value)) {
        if (key === 'reason') {
          leftOut.push(`${longName(`${letter}.${name}`)}.reason`);
          parts.push(`${letter}.${name}.reason=kept`);
        } else if (part !== undefined) add(`${letter}.${name}.${key}`, part);
      }
    }
  }
  return { fragment: parts.join('&'), leftOut };
}

/**
 * Reads a link. Whoever made it may have meant harm: anything but plain values under plain names is refused whole.
 *
 * @param fragment with or without `#`. An address's fragment that is no link of ours is `no-link`.
 */
export function readLink(fragment: string): LinkReading {
  const text = fragment.replace(/^#/, '');
  if (!text.startsWith(`${mark}=`)) return { problem: 'no-link' };
  if (text.length > longest) return { problem: 'too-long' };
  const [first = '', ...rest] = text.split('&');
  const made = first.slice(mark.length + 1);
  if (made !== version)
    return /^\d{1,3}$/.test(made) ? { problem: 'newer' } : { problem: 'not-understood', part: mark };
  if (rest.length > mostParts) return { problem: 'too-long' };

  let process: string | undefined;
  const events = new Map<string, string>();
  const facts = new Map<string, unknown>();
  const options = new Map<string, unknown>();
  const seen = new Set<string>();
  for (const [index, part] of rest.entries()) {
    const wrong: LinkReading = { problem: 'not-understood', part: nameOf(part, index) };
    const at = part.indexOf('=');
    const key = part.slice(0, at);
    const value = readValue(part.slice(at + 1));
    if (at < 1 || value === undefined || seen.has(key)) return wrong;
    seen.add(key);
    const [letter, name = '', inner, ...more] = key.split('.');
    if (key === 'p') {
      if (!isId(value)) return wrong;
      process = value;
    } else if (!isId(name) || more.length > 0 || (inner !== undefined && !isId(inner))) return wrong;
    else if (letter === 'e' && inner === undefined && isWhen(value)) events.set(name, value);
    else if (letter === 'f' || letter === 'o') {
      const into = letter === 'f' ? facts : options;
      if (inner === undefined) {
        if (into.has(name)) return wrong;
        into.set(name, value);
      } else {
        const group = into.get(name) ?? new Map<string, unknown>();
        if (!(group instanceof Map)) return wrong;
        group.set(inner, inner === 'reason' ? reasonKept : inner === 'limits' ? [value].flat() : value);
        into.set(name, group);
      }
    } else return wrong;
  }
  const question = { events: plain(events), facts: plain(facts), options: plain(options) } as Question;
  return { question: process === undefined ? question : { process, ...question } };
}

/** A list of two or more, a year, yes or no, a day, an instant or a word. */
function readValue(text: string): unknown {
  let value: string;
  try {
    value = decodeURIComponent(text);
  } catch {
    return undefined;
  }
  if (value.includes(',')) {
    const items = value.split(',');
    return items.every((item) => isPlainValue(item)) ? items : undefined;
  }
  if (!isPlainValue(value)) return undefined;
  if (value === 'true' || value === 'false') return value === 'true';
  return /^\d{4}$/.test(value) ? Number(value) : value;
}

function isPlainValue(text: string): boolean {
  return isId(text) || isDay(text) || instant.test(text);
}

function isId(text: unknown): text is string {
  return typeof text === 'string' && text.length <= longestWord && id.test(text);
}

function isWhen(value: unknown): value is string {
  return typeof value === 'string' && (isDay(value) || instant.test(value));
}

/** Own properties only, so that no name can reach what an object is born with. */
function plain(map: ReadonlyMap<string, unknown>): Record<string, unknown> {
  return Object.fromEntries([...map].map(([key, value]) => [key, value instanceof Map ? plain(value) : value]));
}

function longName(key: string): string {
  return key.replace(/^f\./, 'facts.').replace(/^o\./, 'options.').replace(/^e\./, 'events.').replace(/^p$/, 'process');
}

/** Says which part was wrong without repeating what somebody wrote into it. */
function nameOf(part: string, index: number): string {
  const key = part.split('=')[0] ?? '';
  return /^[a-z0-9.-]{1,60}$/.test(key) ? longName(key) : `part ${index + 2}`;
}
