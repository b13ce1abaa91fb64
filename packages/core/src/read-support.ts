import type { Pack, SupportRecord } from '@send-kit/pack';

/** A record of support that was read, or every reason why it could not be. */
export type SupportReading = { readonly record: SupportRecord } | { readonly faults: readonly string[] };

const longest = 20_000;
const mostFaults = 50;
const unsafe = new Set(['__proto__', 'constructor', 'prototype']);
const idShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * What a record is made of, field by field: `NAME:KIND`, with `?` behind the name where it may be missing and `*60` behind
 * the kind of a list of at most so many. A field that says no kind is of the kind that has its name. A test holds these
 * lines to the schema of the pack.
 */
const objects: Readonly<Record<string, string>> = {
  record:
    'kind version pack:id cycle:id local?:id label:short year? areas:id*20 terms:term*60 profile:texts family:texts adulthood:texts meetings:meeting*200 cycles:cycle*50 history:past*20000',
  term: 'id name:short from:typed to:typed',
  meeting: 'id on:typed with?:text note?:text',
  cycle:
    'id carries?:id assess:texts causes:ids plan:texts outcomes:outcome*50 provision:provision*50 do:texts sessions:session*1000 review:texts scores closed?:by amendments:amendment*500',
  outcome: 'id text area?:id baseline?:text measure?:text by?:typed',
  provision:
    'id what:text who?:text times?:count per? minutes?:count weeks?:count group?:count cost?:count outcomes?:id*50',
  session: 'id provision:id on:typed count? minutes?:count missed?:flag note?:text',
  mark: 'score? evidence?:text',
  by: 'at:moment role:short',
  amendment: 'at:moment role:short id path:short was:data why?:text',
  past: 'at:moment role:short changes:change*50 undoes?:step redoes?:step',
  change: 'path:short from?:data to?:data place?:place',
};

/** What holds one kind of thing by ids. */
const maps: Readonly<Record<string, string>> = { texts: 'text', ids: 'id', scores: 'mark' };

type Leaf = readonly [expected: string, is: (value: unknown) => boolean];
const isText =
  (most: number, shape = /^/) =>
  (value: unknown) =>
    typeof value === 'string' && value.length <= most && shape.test(value);
const text = (most: number): Leaf => [`a text of at most ${most} characters`, isText(most)];
const whole = (least: number, most: number): Leaf => [
  `a whole number from ${least} to ${most}`,
  (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
];
const word = (...words: readonly unknown[]): Leaf => [
  words.map((one) => JSON.stringify(one)).join(' or '),
  (value) => words.includes(value),
];
const leaves: Readonly<Record<string, Leaf>> = {
  kind: word('support'),
  version: word(1),
  text: text(longest),
  short: text(120),
  typed: text(40),
  id: ['an id', isText(200, idShape)],
  count: ['a number from 0 to 100000', (value) => typeof value === 'number' && value >= 0 && value <= 100_000],
  year: whole(-1, 14),
  score: whole(-2, 2),
  step: whole(0, longest),
  place: whole(0, 1000),
  per: word('day', 'week', 'fortnight', 'term'),
  flag: word(true, false),
  moment: ['a moment such as 2026-11-21T09:30:00Z', isText(40, /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/)],
  data: ['plain data, not too deep', (value) => isPlain(value, 0)],
};

/**
 * Reads the record of a child's support that a host or a file hands over. The shape is that of `support-record.json` in the
 * pack's schemas; days that are none, and fields that the cycle no longer has, are kept.
 *
 * @param given parsed JSON, or its text.
 * @param packs one of them must hold the record's cycle.
 */
export function readSupport(given: unknown, packs: readonly Pick<Pack, 'id' | 'cycles'>[]): SupportReading {
  let value = given;
  if (typeof given === 'string') {
    try {
      value = JSON.parse(given);
    } catch {
      return { faults: ['expected the record of a child’s support as JSON, found a text that is not JSON'] };
    }
  }
  if (!isObject(value)) return { faults: [`expected the record of a child’s support, found ${say(value)}`] };
  if (value['version'] !== 1 && value['kind'] === 'support') {
    return { faults: [`version: expected 1: a newer record needs a newer kit, found ${say(value['version'])}`] };
  }
  const faults: string[] = [];
  const read = check(value, 'record', '', faults) as SupportRecord;
  if (faults.length === 0) checkHistory(read, faults);
  const pack = packs.find((one) => one.id === value['pack']);
  if (!pack?.cycles?.some((one) => one.kind === 'cycle' && one.id === value['cycle'])) {
    faults.push(`cycle: expected a cycle of the pack ${say(value['pack'])}, found ${say(value['cycle'])}`);
  }
  if (faults.length > mostFaults) faults.splice(mostFaults, Infinity, `and ${faults.length - mostFaults} more`);
  return faults.length > 0 ? { faults } : { record: read };
}

/** @returns a copy of what is as it should be. */
function check(value: unknown, kind: string, path: string, faults: string[]): unknown {
  const fault = (at: string, expected: string, found: unknown): void =>
    void faults.push(`${at}: expected ${expected}, found ${say(found)}`);
  const at = (key: string | number): string => (path ? `${path}.${key}` : String(key)).slice(0, 200);
  const [name = '', most] = kind.split('*');
  if (most !== undefined) {
    if (!Array.isArray(value) || value.length > Number(most)) return fault(path, `a list of at most ${most}`, value);
    const copy = value.map((one, index) => check(one, name, at(index), faults));
    const ids = parsed[name]?.['id'] ? copy.map((one) => (one as { id?: unknown } | undefined)?.id) : [];
    const twice = ids.find((one, index) => ids.indexOf(one) < index);
    if (twice !== undefined) fault(path, 'each id once', twice);
    return copy;
  }
  const leaf = leaves[name];
  const each = maps[name];
  if (leaf) return leaf[1](value) ? value : fault(path, leaf[0], value);
  if (!isObject(value)) return fault(path, 'an object', value);
  if (each) {
    return Object.fromEntries(
      Object.entries(value).map(([key, one]) => {
        if (unsafe.has(key) || !idShape.test(key)) fault(at(key), 'an id', key);
        return [key, check(one, each, at(key), faults)];
      }),
    );
  }
  const known = parsed[name] ?? {};
  for (const key of Object.keys(value)) if (!Object.hasOwn(known, key)) fault(at(key), 'no such field', value[key]);
  return Object.fromEntries(
    Object.entries(known).flatMap(([key, { kind, maybe }]) => {
      return maybe && value[key] === undefined ? [] : [[key, check(value[key], kind, at(key), faults)]];
    }),
  );
}

type Fields = Readonly<Record<string, { readonly kind: string; readonly maybe: boolean }>>;

const parsed: Readonly<Record<string, Fields>> = Object.fromEntries(
  Object.entries(objects).map(([name, line]) => {
    const pairs = line.split(' ').map((field) => {
      const [key = '', kind] = field.split(':');
      const bare = key.replace('?', '');
      return [bare, { kind: kind ?? bare, maybe: bare !== key }] as const;
    });
    return [name, Object.fromEntries(pairs)];
  }),
);

/** Undoing puts back what the history holds: each of its values must fit the place that it came from. */
function checkHistory({ history }: SupportRecord, faults: string[]): void {
  history.forEach(({ changes, undoes = 0, redoes = 0 }, number) => {
    if (Math.max(undoes, redoes) >= Math.max(number, 1)) {
      faults.push(`history.${number}: expected an earlier step to undo, found ${Math.max(undoes, redoes)}`);
    }
    changes.forEach((change, index) => {
      const at = `history.${number}.changes.${index}`;
      const place = kindAt(change.path);
      if (!place) faults.push(`${at}.path: expected a place in the record, found ${say(change.path)}`);
      else {
        for (const key of ['from', 'to'] as const) {
          if (change[key] !== undefined) check(change[key], place, `${at}.${key}`, faults);
        }
      }
    });
  });
}

/** @returns what kind of thing stands in a place. */
function kindAt(path: string): string | undefined {
  const [root = '', ...rest] = path.split('.');
  if (['kind', 'version', 'history'].includes(root)) return undefined;
  return [root, ...rest].reduce<string | undefined>((kind = '', key) => {
    const [name = '', most] = kind.split('*');
    if (most === undefined && Object.hasOwn(parsed, name)) {
      const known = parsed[name] ?? {};
      return Object.hasOwn(known, key) ? known[key]?.kind : undefined;
    }
    // Things of a list are named by their ids; of plain texts in one there are no places.
    const each = most === undefined ? maps[name] : Object.hasOwn(parsed, name) ? name : undefined;
    return idShape.test(key) && !unsafe.has(key) ? each : undefined;
  }, 'record');
}

function isPlain(value: unknown, depth: number): boolean {
  if (depth > 8 || typeof value === 'function') return false;
  if (typeof value !== 'object' || value === null) return true;
  return Object.entries(value).every(([key, one]) => !unsafe.has(key) && isPlain(one, depth + 1));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function say(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'string' && value.length > 200) return `a text of ${value.length} characters`;
  return isObject(value) ? 'an object' : JSON.stringify(value);
}
