import type { FactWord, ProcessWord } from '@send-kit/pack';
import type { FieldError } from './answer.ts';
import type { DayNumber } from './day.ts';
import { firstYear, lastYear, readDay } from './day.ts';
import type { Receipts } from './receipt.ts';
import type { Words } from './words.ts';

/** Days from and to, both inside, and what a person judged. */
export interface Away {
  readonly from: DayNumber;
  /** The last day away; for a closure the day it is open again. */
  readonly to: DayNumber;
  readonly impractical: boolean | undefined;
  readonly reason: string | undefined;
  /** The limits a person relied on it for; undefined: all. */
  readonly limits: readonly string[] | undefined;
}

/** A fact as read from a question. */
export type Fact = Away | DayNumber | readonly DayNumber[] | readonly string[] | boolean;

/** A question, read and found good. */
export interface Case {
  readonly id: string | null;
  readonly process: ProcessWord | undefined;
  /** By event index; `NaN` where the event is not known. */
  readonly days: DayNumber[];
  /** Indices of the events that are known. */
  readonly known: readonly number[];
  readonly instants: ReadonlyMap<string, string>;
  readonly facts: ReadonlyMap<string, Fact>;
  /** 1 where the day of receipt is counted as day 1, otherwise 0. */
  receiptShift: number;
  /** 1 for clear days (the strict reading of 'at least n weeks before'), 0 for the common one. */
  clearShift: number;
  /** By how many days the receipt convention moved the day of receipt on. */
  receiptMoved: number;
  readonly receiptConvention: boolean;
  readonly packs: readonly string[];
  readonly rules: readonly string[] | undefined;
  /** Replay: answer with the rules in force on this day; `NaN`: those of the day each clock started. */
  readonly asOf: DayNumber;
}

const noFacts: ReadonlyMap<string, Fact> = new Map();
const noPacks: readonly string[] = [];
const noInstants: ReadonlyMap<string, string> = new Map();
const fields = new Set(['id', 'process', 'events', 'facts', 'options', 'rules', 'asOf']);
const realDay = `a real day from ${firstYear} to ${lastYear} written YYYY-MM-DD`;

/**
 * Reads a question against the vocabulary.
 *
 * @param receipts without them, an event that is an instant is not understood.
 * @returns the case, or **all** that is wrong with it.
 */
export function readQuestion(question: unknown, words: Words, receipts?: Receipts): Case | readonly FieldError[] {
  if (!isObject(question)) return [{ field: 'question', expected: 'an object with "events"', found: show(question) }];
  const errors: FieldError[] = [];
  const fault = (field: string, expected: string, found: unknown): void => {
    errors.push({ field, expected, found: show(found) });
  };

  for (const key in question) {
    if (!fields.has(key)) fault(key, `one of ${[...fields].join(', ')}`, question[key]);
  }
  // A spreadsheet or a serialiser writes null for what is not there.
  const { id, events, facts, options, rules, asOf, process: named } = present(question);
  if (id !== undefined && typeof id !== 'string' && !Number.isSafeInteger(id)) {
    fault('id', 'a text, or a whole number that every program can hold', id);
  }
  const process = readProcess(named, words, fault);
  const days = words.noDays.slice();
  const known: number[] = [];
  let instants = noInstants;
  if (events === undefined) {
    // Some rules rest on facts alone.
  } else if (!isObject(events)) fault('events', 'an object of events and their days', events);
  else {
    for (const name in events) {
      const value = events[name];
      const index = words.eventIndex.get(name);
      const word = index === undefined ? undefined : words.events[index];
      if (index === undefined || !word) {
        fault(`events.${name}`, 'an event of the vocabulary', name);
      } else if (word.kind === 'instant') {
        const time = typeof value === 'string' ? receipts?.read(value) : undefined;
        if (!time) {
          fault(`events.${name}`, 'a time with a zone, such as 2026-08-07T23:40+01:00', value);
          continue;
        }
        instants = new Map([...instants, [name, value as string]]);
        days[index] = readDay(time.day);
        known.push(index);
      } else {
        const day = dayIn(value);
        if (Number.isNaN(day)) fault(`events.${name}`, realDay, value);
        else {
          days[index] = day;
          known.push(index);
        }
      }
    }
    checkOrder(days, known, words, process, events, fault);
  }

  const readFacts = facts === undefined ? noFacts : readAll('facts', facts, words.facts, fault);
  const readOptions = options === undefined ? noFacts : readAll('options', options, words.options, fault);
  const packs = (readOptions.get('packs') ?? noPacks) as readonly string[];
  for (const pack of packs) {
    if (!words.packs.has(pack)) fault('options.packs', `packs among ${[...words.packs].join(', ')}`, pack);
  }
  if (rules !== undefined && !isTexts(rules)) fault('rules', 'a list of rule ids', rules);
  const asOfDay = dayIn(asOf);
  if (asOf !== undefined && Number.isNaN(asOfDay)) fault('asOf', realDay, asOf);

  if (errors.length > 0) return errors;
  return {
    id: (id as string | undefined) ?? null,
    process,
    days,
    known,
    instants,
    facts: readFacts,
    receiptShift: readOptions.get('receipt-is-day-one') === true ? 1 : 0,
    receiptMoved: 0,
    clearShift: (readOptions.get('clear-days') as readonly string[] | undefined)?.[0] === 'common' ? 0 : 1,
    receiptConvention: readOptions.get('receipt-convention') === true,
    packs,
    rules: rules as readonly string[] | undefined,
    asOf: asOfDay,
  };
}

type Report = (field: string, expected: string, found: unknown) => void;

function readProcess(name: unknown, words: Words, fault: Report): ProcessWord | undefined {
  if (name === undefined) return undefined;
  // Nearly always it is written as we write it, and a caseload asks a hundred thousand times.
  const word = typeof name === 'string' ? (words.processes.get(name) ?? words.processes.get(asId(name))) : undefined;
  if (!word) fault('process', `one of ${words.vocabulary.processes.map(({ id }) => id).join(', ')}`, name);
  return word;
}

/** A meeting before the plan was made is a typing error, and every date counted from it would be wrong. */
function checkOrder(
  days: readonly DayNumber[],
  known: readonly number[],
  words: Words,
  process: ProcessWord | undefined,
  events: Record<string, unknown>,
  fault: Report,
): void {
  if (known.length < 2) return;
  for (const index of known) {
    const word = words.events[index];
    const inProcesses = Object.entries(word?.notBeforeIn ?? {}).filter(([id]) => !process || process.id === id);
    for (const earlier of new Set([...(word?.notBefore ?? []), ...inProcesses.flatMap(([, names]) => names)])) {
      const before = days[words.eventIndex.get(earlier) ?? -1] ?? NaN;
      if (word && (days[index] ?? NaN) < before) {
        fault(`events.${word.id}`, `a day on or after ${earlier} (${String(events[earlier])})`, events[word.id]);
      }
    }
  }
}

function readAll(
  where: string,
  values: unknown,
  known: ReadonlyMap<string, FactWord>,
  fault: Report,
): ReadonlyMap<string, Fact> {
  const read = new Map<string, Fact>();
  if (!isObject(values)) {
    fault(where, `an object of ${where}`, values);
    return read;
  }
  for (const name in values) {
    const word = known.get(name);
    if (!word) {
      fault(`${where}.${name}`, `a word among ${[...known.keys()].join(', ')}`, name);
      continue;
    }
    const fact = readFact(`${where}.${name}`, word, values[name], fault);
    if (fact !== undefined) read.set(name, fact);
  }
  return read;
}

function readFact(field: string, word: FactWord, value: unknown, fault: Report): Fact | undefined {
  const wrong = (expected: string): undefined => void fault(field, expected, value);
  switch (word.shape) {
    case 'closure':
      return readAway(field, value, 'reopens', fault);
    case 'absence':
      return readAway(field, value, 'to', fault);
    case 'day': {
      const day = dayIn(isObject(value) ? value['on'] : value);
      if (Number.isNaN(day)) return wrong(realDay);
      return readJudgement(field, isObject(value) ? value : {}, ['on'], { from: day, to: day }, fault);
    }
    case 'days': {
      const days = Array.isArray(value) ? value.map(dayIn) : [NaN];
      return days.some(Number.isNaN) ? wrong(`a list of days, each ${realDay}`) : days;
    }
    case 'reason': {
      if (!isObject(value) || typeof value['reason'] !== 'string' || value['reason'].trim() === '') {
        return wrong('an object with a reason: { "reason": text }');
      }
      return readJudgement(field, value, ['reason'], { from: NaN, to: NaN }, fault);
    }
    case 'choice': {
      const texts = typeof value === 'string' ? (word.many ? value.split(/[,;]/) : [value]) : value;
      const choices = word.choices?.map(({ id }) => id) ?? [];
      const given = isTexts(texts) && (word.many || texts.length === 1) ? texts.map(asId) : [];
      if (given.length === 0 || (!word.open && !given.every((one) => choices.includes(one)))) {
        return wrong(`${word.many ? 'one or more' : 'one'} of ${choices.join(', ')}`);
      }
      const implied = word.choices?.filter(({ impliedBy }) => impliedBy?.every((one) => given.includes(one))) ?? [];
      return [...given, ...implied.map(({ id }) => id)];
    }
    case 'year': {
      const year = typeof value === 'string' && /^\d{4}$/.test(value) ? Number(value) : value;
      const good = typeof year === 'number' && Number.isInteger(year) && year >= firstYear && year <= lastYear;
      return good ? year : wrong(`a year from ${firstYear} to ${lastYear}`);
    }
    case 'flag':
      if (word.choices?.some(({ id }) => id === value)) return true;
      return typeof value === 'boolean' ? value : wrong('true or false');
    case 'packs':
      return isTexts(value) ? value : wrong('a list of pack ids');
  }
}

function readAway(field: string, value: unknown, end: 'to' | 'reopens', fault: Report): Away | undefined {
  if (!isObject(value)) {
    fault(field, `an object { "from": day, "${end}": day }`, value);
    return undefined;
  }
  const from = dayIn(value['from']);
  const to = dayIn(value[end]);
  if (Number.isNaN(from)) fault(`${field}.from`, realDay, value['from']);
  if (Number.isNaN(to)) fault(`${field}.${end}`, realDay, value[end]);
  if (to < from || (end === 'reopens' && to === from)) {
    fault(`${field}.${end}`, `a day ${end === 'to' ? 'on or ' : ''}after "from"`, value[end]);
    return undefined;
  }
  return readJudgement(field, value, ['from', end], { from, to }, fault);
}

function readJudgement(
  field: string,
  value: Record<string, unknown>,
  own: readonly string[],
  span: { from: DayNumber; to: DayNumber },
  fault: Report,
): Away | undefined {
  const { reason, impractical, limits } = value;
  const keys = [...own, 'reason', 'impractical', 'limits'];
  for (const key in value) {
    if (!keys.includes(key)) fault(`${field}.${key}`, `one of ${keys.join(', ')}`, value[key]);
  }
  if (reason !== undefined && typeof reason !== 'string') fault(`${field}.reason`, 'a text', reason);
  if (impractical !== undefined && typeof impractical !== 'boolean') {
    fault(`${field}.impractical`, 'true or false', impractical);
  }
  if (limits !== undefined && !isTexts(limits)) fault(`${field}.limits`, 'a list of rule ids', limits);
  return {
    ...span,
    impractical: impractical as boolean | undefined,
    reason: reason as string | undefined,
    limits: limits as readonly string[] | undefined,
  };
}

function dayIn(value: unknown): DayNumber {
  return typeof value === 'string' ? readDay(value) : NaN;
}

/** One sentence for one fault: where, what was expected, what came. */
export function sentenceOf({ field, expected, found }: FieldError): string {
  return `${field}: expected ${expected}, found ${found}`;
}

function show(value: unknown): string {
  if (value === undefined) return 'nothing';
  let text: string | undefined;
  try {
    text = JSON.stringify(value);
  } catch {
    // Nested too deeply to be written.
  }
  if (text === undefined) return typeof value;
  return text.length > 80 ? `${text.slice(0, 79)}…` : text;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is there: fields that are null are left out. */
function present(question: Record<string, unknown>): Record<string, unknown> {
  for (const key in question) {
    if (question[key] === null)
      return Object.fromEntries(Object.entries(question).filter(([, value]) => value !== null));
  }
  return question;
}

/** A word as its id: `EHC needs assessment` and `ehc_needs_assessment` mean the same. */
function asId(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_]+/g, '-');
}

function isTexts(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}
