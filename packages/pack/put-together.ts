import { twice } from './check-chart.ts';
import { checkCouncil } from './check-council.ts';
import { checkCycles } from './check-cycles.ts';
import { checkLists } from './check-lists.ts';
import { checkPathways } from './check-pathways.ts';
import { readJsonText } from './json-text.ts';
import type { BankHolidays, TribunalCalendar } from './schema/calendar.ts';
import type { Pack, PackList } from './schema/pack.ts';
import type { Vocabulary } from './schema/vocabulary.ts';

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

/** What a pack may hold several of: the folder, which is also the name in `pack.json`. */
export const kinds = [
  'deadlines',
  'exceptions',
  'documents',
  'changes',
  'pathways',
  'letters',
  'wording',
  'checklists',
  'glossaries',
  'directories',
  'cycles',
] as const;
export type Kind = (typeof kinds)[number];
/** What a file of a pack may be. */
export type FileKind = Kind | 'pack' | 'bank-holidays' | 'tribunal' | 'vocabulary';

/** Something that a file's shape does not allow. */
export interface ShapeFault {
  readonly path: string;
  readonly message: string;
  /** A key too many, a text or list of another length or form than wanted, or data of another kind. */
  readonly of: 'key' | 'form' | 'kind';
}

/** Compares data with the shape that a file of that kind must have. */
export type CheckShape = (kind: FileKind, data: unknown) => readonly ShapeFault[];

/**
 * Puts a pack together from the texts of its files. It knows the shapes by hearsay only: zod says them where a pack is
 * written, and a reader without zod on a page.
 *
 * @param name the folder's name, for messages.
 * @param files path inside the folder (`deadlines/ar-decision.json`) → the file's text.
 * @throws {PackError} with all faults at once.
 */
export function putTogether(
  name: string,
  files: Readonly<Record<string, string>>,
  checkShape: CheckShape,
  national: readonly Pack[],
): Pack {
  const faults: Fault[] = [];
  const read = <T>(file: string, kind: FileKind): T | undefined => {
    const text = Object.hasOwn(files, file) ? files[file] : undefined;
    if (text === undefined) {
      faults.push({ file, path: '', message: 'expected this file, found none' });
      return undefined;
    }
    const { data, faults: plain } = readJsonText(text);
    faults.push(...plain.map(({ path, message }) => ({ file, path, message })));
    if (data === undefined) return undefined;
    const found = checkShape(kind, data);
    const known = new Set(plain.map(({ path }) => path));
    faults.push(...found.filter(({ path }) => !known.has(path)).map(({ path, message }) => ({ file, path, message })));
    return found.every(isOfWords) ? (data as T) : undefined;
  };

  const list = read<PackList>('pack.json', 'pack');
  if (!list || faults.length > 0) {
    // What the pack holds is not known for certain. Its other files are told of their shape all the same.
    for (const file of Object.keys(files)) {
      const kind = kinds.find((one) => file.startsWith(`${one}/`));
      if (kind) read(file, kind);
    }
    throw new PackError(name, faults);
  }
  if (list.id !== name) {
    faults.push({ file: 'pack.json', path: 'id', message: `expected the folder's name "${name}", found "${list.id}"` });
  }
  const readAll = (kind: Kind): unknown[] =>
    [...new Set(list[kind])].flatMap((id) => {
      const file = `${kind}/${id}.json`;
      const found = read<{ id: string }>(file, kind);
      if (!found || found.id === id) return found ?? [];
      faults.push({ file, path: 'id', message: `expected the file's own name "${id}", found "${found.id}"` });
      return [];
    });
  const tables = Object.fromEntries(kinds.map((kind) => [kind, readAll(kind)])) as unknown as Pick<Pack, Kind>;
  const years = Object.keys(files).filter((file) => /^calendars\/bank-holidays-\d{4}\.json$/.test(file));

  const pack: Pack = {
    id: list.id,
    title: list.title,
    owner: list.owner,
    lawCheckedOn: list.lawCheckedOn,
    ...tables,
    sets: list.sets ?? {},
    bankHolidays: years.sort().flatMap((file) => read<BankHolidays>(file, 'bank-holidays') ?? []),
    tribunal:
      'calendars/tribunal.json' in files ? read<TribunalCalendar>('calendars/tribunal.json', 'tribunal') : undefined,
    vocabulary: 'vocabulary.json' in files ? read<Vocabulary>('vocabulary.json', 'vocabulary') : undefined,
  };
  const all = [
    faults,
    unlisted(list, files),
    misnamed(list, files, pack),
    loose(pack, national),
    shaky(pack),
    checkCouncil(pack, national),
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

/** Whether a fault leaves the data as the checks expect it: a key too many, or words that are not as they should be. */
function isOfWords({ path, of }: ShapeFault): boolean {
  return of === 'key' || (of === 'form' && words.has(path.split('.').at(-1) ?? ''));
}

/** Files that no list names would be silently left out. */
function unlisted(list: PackList, files: Readonly<Record<string, string>>): Fault[] {
  return kinds.flatMap((kind) => {
    const listed = new Set(list[kind]?.map((id) => `${kind}/${id}.json`));
    return Object.keys(files)
      .filter((file) => file.startsWith(`${kind}/`) && !listed.has(file))
      .map((file) => ({ file, path: '', message: `expected pack.json to list it under "${kind}"` }));
  });
}

function misnamed(list: PackList, files: Readonly<Record<string, string>>, pack: Pack): Fault[] {
  const faults: Fault[] = [];
  for (const kind of kinds) {
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
