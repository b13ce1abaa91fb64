import { twice } from './check-chart.ts';
import { checkCycles } from './check-cycles.ts';
import { checkLists } from './check-lists.ts';
import { checkPathways } from './check-pathways.ts';
import { BankHolidays, TribunalCalendar } from './schema/calendar.ts';
import { Checklist } from './schema/checklist.ts';
import { CycleFile } from './schema/cycle.ts';
import { Deadline } from './schema/deadline.ts';
import { Directory } from './schema/directory.ts';
import { Change, SourceDocument } from './schema/document.ts';
import { Exception } from './schema/exception.ts';
import { Glossary } from './schema/glossary.ts';
import { Letter } from './schema/letter.ts';
import { PackList, type Pack } from './schema/pack.ts';
import { Pathway } from './schema/pathway.ts';
import { Vocabulary } from './schema/vocabulary.ts';
import { Wording } from './schema/wording.ts';
import type { z } from './schema/zod.ts';

/** One thing that is wrong with a pack: in which file, where in it, and what was expected. */
export interface Fault {
  readonly file: string;
  readonly path: string;
  readonly message: string;
}

/** A pack that cannot be used. The message lists **every** fault, one a line. */
export class PackError extends Error {
  override readonly name = 'PackError';
  readonly faults: readonly Fault[];

  constructor(pack: string, faults: readonly Fault[]) {
    const lines = faults.map((fault) => `  ${fault.file}${fault.path && ` at ${fault.path}`}: ${fault.message}`);
    super(`The pack "${pack}" has ${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}:\n${lines.join('\n')}`);
    this.faults = faults;
  }
}

/** What a pack may hold several of: the folder, which is also the name in `pack.json`, and the shape of a file in it. */
const kinds = {
  deadlines: Deadline,
  exceptions: Exception,
  documents: SourceDocument,
  changes: Change,
  pathways: Pathway,
  letters: Letter,
  wording: Wording,
  checklists: Checklist,
  glossaries: Glossary,
  directories: Directory,
  cycles: CycleFile,
} as const;
type Kind = keyof typeof kinds;
type Tables = { [K in Kind]: z.infer<(typeof kinds)[K]>[] };

/**
 * Reads a pack from the texts of its files.
 *
 * @param name the folder's name, for messages.
 * @param files path inside the folder (`deadlines/ar-decision.json`) → the file's text.
 * @param national the packs whose rules, events, facts, documents, changes and words this one may name: England's first.
 * @returns the pack, complete and checked.
 * @throws {PackError} with all faults at once.
 */
export function loadPack(name: string, files: Readonly<Record<string, string>>, ...national: readonly Pack[]): Pack {
  const faults: Fault[] = [];
  const read = <T>(file: string, schema: z.ZodType<T>): T | undefined => {
    const text = Object.hasOwn(files, file) ? files[file] : undefined;
    if (text === undefined) {
      faults.push({ file, path: '', message: 'expected this file, found none' });
      return undefined;
    }
    let data: unknown;
    try {
      data = JSON.parse(text);
    } catch (error) {
      faults.push({ file, path: '', message: `expected JSON: ${(error as Error).message}` });
      return undefined;
    }
    try {
      const result = schema.safeParse(data);
      if (result.success) return result.data;
      for (const issue of result.error.issues) {
        faults.push({ file, path: issue.path.join('.'), message: issue.message });
      }
      return result.error.issues.every(isOfWords) ? (data as T) : undefined;
    } catch {
      faults.push({ file, path: '', message: 'expected data that is not nested so deeply' });
      return undefined;
    }
  };

  const list = read('pack.json', PackList);
  if (!list || faults.length > 0) throw new PackError(name, faults);
  if (list.id !== name) {
    faults.push({ file: 'pack.json', path: 'id', message: `expected the folder's name "${name}", found "${list.id}"` });
  }
  const readAll = (kind: Kind): unknown[] =>
    [...new Set(list[kind])].flatMap((id) => {
      const file = `${kind}/${id}.json`;
      const found = read<{ id: string }>(file, kinds[kind]);
      if (!found || found.id === id) return found ?? [];
      faults.push({ file, path: 'id', message: `expected the file's own name "${id}", found "${found.id}"` });
      return [];
    });
  const tables = Object.fromEntries((Object.keys(kinds) as Kind[]).map((kind) => [kind, readAll(kind)])) as Tables;
  const years = Object.keys(files).filter((file) => /^calendars\/bank-holidays-\d{4}\.json$/.test(file));

  const pack: Pack = {
    id: list.id,
    title: list.title,
    owner: list.owner,
    lawCheckedOn: list.lawCheckedOn,
    ...tables,
    sets: list.sets ?? {},
    bankHolidays: years.sort().flatMap((file) => read(file, BankHolidays) ?? []),
    tribunal: 'calendars/tribunal.json' in files ? read('calendars/tribunal.json', TribunalCalendar) : undefined,
    vocabulary: 'vocabulary.json' in files ? read('vocabulary.json', Vocabulary) : undefined,
  };
  const all = [
    faults,
    unlisted(list, files),
    misnamed(list, files, pack),
    loose(pack, national),
    shaky(pack),
    checkPathways(pack, list, national),
    checkLists(pack, list, national),
    checkCycles(pack, list, national),
  ].flat();
  if (all.length > 0) throw new PackError(name, all);
  return pack;
}

/** The fields that people read. A fault in them is no reason to leave the rest of the file unchecked. */
const words = new Set([
  ...'title about short why points family clock label hint wording next says text to subject'.split(' '),
  ...'asks unit todo notGate term means name'.split(' '),
]);

/** Whether an issue leaves the data as the checks expect it: a key too many, or words that are not as they should be. */
function isOfWords({ code, path }: z.core.$ZodIssue): boolean {
  if (code === 'unrecognized_keys') return true;
  return (code === 'too_small' || code === 'too_big' || code === 'invalid_format') && words.has(String(path.at(-1)));
}

/** Files that no list names would be silently left out. */
function unlisted(list: PackList, files: Readonly<Record<string, string>>): Fault[] {
  return (Object.keys(kinds) as Kind[]).flatMap((kind) => {
    const listed = new Set(list[kind]?.map((id) => `${kind}/${id}.json`));
    return Object.keys(files)
      .filter((file) => file.startsWith(`${kind}/`) && !listed.has(file))
      .map((file) => ({ file, path: '', message: `expected pack.json to list it under "${kind}"` }));
  });
}

function misnamed(list: PackList, files: Readonly<Record<string, string>>, pack: Pack): Fault[] {
  const faults: Fault[] = [];
  for (const kind of Object.keys(kinds) as Kind[]) {
    twice(list[kind] ?? [], (index, id) =>
      faults.push({ file: 'pack.json', path: `${kind}.${index}`, message: `expected "${id}" once, found it twice` }),
    );
  }
  for (const year of pack.bankHolidays) {
    const file = `calendars/bank-holidays-${year.year}.json`;
    if (!(file in files)) {
      faults.push({ file, path: 'year', message: `expected the year of the file's name, found ${year.year}` });
    }
    for (const { day } of year.days) {
      if (!day.startsWith(String(year.year))) {
        faults.push({ file, path: 'days', message: `expected days of ${year.year}, found ${day}` });
      }
    }
  }
  return faults;
}

/** Names that lead nowhere: an event, fact, process or rule that no vocabulary or pack knows. */
function loose(pack: Pack, national: readonly Pack[]): Fault[] {
  const all = [pack, ...national];
  const vocabulary = all.find((one) => one.vocabulary)?.vocabulary;
  if (!vocabulary) return [{ file: 'vocabulary.json', path: '', message: 'expected the vocabulary, found none' }];
  const ids = (items: readonly { id: string }[]): Set<string> => new Set(items.map((item) => item.id));
  const events = ids(vocabulary.events);
  const facts = ids(vocabulary.facts);
  const processes = ids(vocabulary.processes);
  const rules = ids(all.flatMap((one) => [...one.deadlines, ...one.exceptions]));
  const faults: Fault[] = [];

  const walk = (file: string, value: unknown, path: string): void => {
    if (Array.isArray(value)) return value.forEach((item, index) => walk(file, item, `${path}.${index}`));
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) {
      const here = path ? `${path}.${key}` : key;
      const names = typeof child === 'string' ? [child] : Array.isArray(child) ? child : [];
      const expect = (known: ReadonlySet<string>, kind: string): void => {
        for (const name of names) {
          if (typeof name === 'string' && !known.has(name)) {
            faults.push({ file, path: here, message: `expected a known ${kind}, found "${name}"` });
          }
        }
      };
      if (key === 'of' || key === 'before' || key === 'event' || key === 'askedOn' || key === 'until')
        expect(events, 'event');
      if (key === 'fact' || key === 'year' || key === 'exceptionFact') expect(facts, 'fact');
      if (key === 'process' || key === 'also') expect(processes, 'process');
      if (key === 'rule' || key === 'rules') expect(rules, 'rule');
      if (key !== 'examples') walk(file, child, here);
    }
  };
  const named = (
    file: string,
    path: string,
    names: readonly string[],
    known: ReadonlySet<string>,
    kind: string,
  ): void => {
    for (const name of names) {
      if (!known.has(name)) faults.push({ file, path, message: `expected a known ${kind}, found "${name}"` });
    }
  };
  for (const [set, names] of Object.entries(pack.sets)) named('pack.json', `sets.${set}`, names, rules, 'rule');
  for (const word of pack.vocabulary?.events ?? []) {
    named('vocabulary.json', `events.${word.id}.notBefore`, word.notBefore ?? [], events, 'event');
    named('vocabulary.json', `events.${word.id}.meets`, word.meets ?? [], rules, 'rule');
  }
  for (const word of pack.vocabulary?.processes ?? []) {
    named('vocabulary.json', `processes.${word.id}.asks`, word.asks, events, 'event');
    named('vocabulary.json', `processes.${word.id}.facts`, word.facts ?? [], facts, 'fact');
  }
  for (const rule of pack.deadlines) walk(`deadlines/${rule.id}.json`, rule, '');
  for (const exception of pack.exceptions) walk(`exceptions/${exception.id}.json`, exception, '');
  return faults;
}

/** Promises of the house that a schema cannot say. Exported so that a broken rule can be noticed without its file. */
export function shaky(pack: Pack): Fault[] {
  const faults: Fault[] = [];
  for (const rule of pack.deadlines) {
    const file = `deadlines/${rule.id}.json`;
    if (pack.owner !== undefined && rule.status !== 'local') {
      faults.push({
        file,
        path: 'status',
        message: `expected "local" in a council's own pack, found "${rule.status}"`,
      });
    }
    if (pack.owner === undefined && rule.status === 'local') {
      faults.push({ file, path: 'status', message: 'expected local practice in the pack of its council' });
    }
    const starts = [rule.effectiveFrom, ...(rule.earlier ?? []).map(({ effectiveFrom }) => effectiveFrom)];
    (rule.earlier ?? []).forEach(({ effectiveTo }, index) => {
      if (starts[index] !== dayAfter(effectiveTo)) {
        faults.push({
          file,
          path: `earlier.${index}.effectiveTo`,
          message: `expected the day before ${starts[index]}, found ${effectiveTo}: versions must follow on without a gap`,
        });
      }
    });
    if (rule.limit.op !== 'no-number' && rule.examples.length === 0) {
      faults.push({ file, path: 'examples', message: 'expected at least one worked example' });
    }
  }
  pack.bankHolidays.slice(1).forEach((next, index) => {
    const expected = (pack.bankHolidays[index]?.year ?? 0) + 1;
    if (next.year !== expected) {
      faults.push({
        file: `calendars/bank-holidays-${next.year}.json`,
        path: 'year',
        message: `expected ${expected}: the years must follow on without a gap`,
      });
    }
  });
  return faults;
}

function dayAfter(day: string): string {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1, date + 1)).toISOString().slice(0, 10);
}
