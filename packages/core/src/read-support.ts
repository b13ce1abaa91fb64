import type { Pack, SupportRecord } from '@send-kit/pack';

/** A record of support that was read, or every reason why it could not be. */
export type SupportReading = { readonly record: SupportRecord } | { readonly faults: readonly string[] };

/** A shape: what a value must be, and what is expected where it is not. */
interface Shape {
  readonly expected: string;
  readonly is: (value: unknown) => boolean;
  /** What is in it: of the fields by name, or of everything alike. */
  readonly fields?: Readonly<Record<string, Shape>> | undefined;
  readonly each?: Shape | undefined;
  readonly maybe?: boolean;
}

const longest = 20_000;
const mostFaults = 50;
const unsafe = new Set(['__proto__', 'constructor', 'prototype']);
const idShape = /^[a-z0-9]+(-[a-z0-9]+)*$/;

const isText = (most: number) => (value: unknown) => typeof value === 'string' && value.length <= most;
const text: Shape = { expected: `a text of at most ${longest} characters`, is: isText(longest) };
const short: Shape = { expected: 'a text of at most 120 characters', is: isText(120) };
const typed: Shape = { expected: 'a day as it was typed, of at most 40 characters', is: isText(40) };
const id: Shape = { expected: 'an id', is: (value) => isText(200)(value) && idShape.test(String(value)) };
const count: Shape = {
  expected: 'a number from 0 to 100000',
  is: (value) => typeof value === 'number' && value >= 0 && value <= 100_000,
};
const whole = (least: number, most: number): Shape => ({
  expected: `a whole number from ${least} to ${most}`,
  is: (value) => Number.isInteger(value) && Number(value) >= least && Number(value) <= most,
});
const word = (...words: readonly unknown[]): Shape => ({
  expected: words.map((one) => JSON.stringify(one)).join(' or '),
  is: (value) => words.includes(value),
});
const moment: Shape = {
  expected: 'a moment such as 2026-11-21T09:30:00Z',
  is: (value) => typeof value === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/.test(value),
};
const data: Shape = { expected: 'plain data, not too deep', is: (value) => isPlain(value, 0) };
const maybe = (shape: Shape): Shape => ({ ...shape, maybe: true });
const fields = (of: Readonly<Record<string, Shape>>): Shape => ({ expected: 'an object', is: isObject, fields: of });
const byId = (each: Shape): Shape => ({ expected: 'an object by ids', is: isObject, each });
const list = (most: number, each: Shape): Shape => ({
  expected: `a list of at most ${most}`,
  is: (value) => Array.isArray(value) && value.length <= most,
  each,
});

const texts = byId(text);
const by = { at: moment, role: short };
const record = fields({
  kind: word('support'),
  version: word(1),
  pack: id,
  cycle: id,
  local: maybe(id),
  label: short,
  year: maybe(whole(-1, 14)),
  areas: list(mostFaults, id),
  terms: list(60, fields({ id, name: short, from: typed, to: typed })),
  profile: texts,
  family: texts,
  adulthood: texts,
  meetings: list(200, fields({ id, on: typed, with: maybe(text), note: maybe(text) })),
  cycles: list(
    50,
    fields({
      id,
      carries: maybe(id),
      assess: texts,
      causes: byId(id),
      plan: texts,
      outcomes: list(
        50,
        fields({ id, text, area: maybe(id), baseline: maybe(text), measure: maybe(text), by: maybe(typed) }),
      ),
      provision: list(
        50,
        fields({
          id,
          what: text,
          who: maybe(text),
          times: maybe(count),
          per: maybe(word('day', 'week', 'fortnight', 'term')),
          minutes: maybe(count),
          weeks: maybe(count),
          group: maybe(count),
          cost: maybe(count),
          outcomes: maybe(list(50, id)),
        }),
      ),
      do: texts,
      sessions: list(
        1000,
        fields({
          id,
          provision: id,
          on: typed,
          count: maybe(count),
          minutes: maybe(count),
          missed: maybe(word(true, false)),
          note: maybe(text),
        }),
      ),
      review: texts,
      scores: byId(fields({ score: maybe(whole(-2, 2)), evidence: maybe(text) })),
      closed: maybe(fields(by)),
      amendments: list(500, fields({ ...by, id, path: short, was: data, why: maybe(text) })),
    }),
  ),
  history: list(
    longest,
    fields({
      ...by,
      changes: list(50, fields({ path: short, from: maybe(data), to: maybe(data), place: maybe(whole(0, 1000)) })),
      undoes: maybe(whole(0, longest)),
      redoes: maybe(whole(0, longest)),
    }),
  ),
});

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
  const read = check(value, record, '', faults) as SupportRecord;
  if (faults.length === 0) checkHistory(read, faults);
  const pack = packs.find((one) => one.id === value['pack']);
  if (!pack?.cycles?.some((one) => one.kind === 'cycle' && one.id === value['cycle'])) {
    faults.push(`cycle: expected a cycle of the pack ${say(value['pack'])}, found ${say(value['cycle'])}`);
  }
  if (faults.length > mostFaults) faults.splice(mostFaults, Infinity, `and ${faults.length - mostFaults} more`);
  return faults.length > 0 ? { faults } : { record: read };
}

/** @returns a copy of what is as it should be. */
function check(value: unknown, shape: Shape, path: string, faults: string[]): unknown {
  const fault = (at: string, expected: string, found: unknown): void =>
    void faults.push(`${at || 'the record'}: expected ${expected}, found ${say(found)}`);
  if (!shape.is(value)) return fault(path, shape.expected, value);
  const at = (key: string | number): string => (path ? `${path}.${key}` : String(key)).slice(0, 200);
  const { fields: known, each } = shape;
  if (Array.isArray(value) && each) {
    const copy = value.map((one, index) => check(one, each, at(index), faults));
    const ids = each.fields?.['id'] ? (copy as ({ id?: unknown } | undefined)[]).map((one) => one?.id) : [];
    const twice = ids.find((one, index) => ids.indexOf(one) < index);
    if (twice !== undefined) fault(path, 'each id once', twice);
    return copy;
  }
  if (each) {
    return Object.fromEntries(
      Object.entries(value as object).map(([key, one]) => {
        if (unsafe.has(key) || !idShape.test(key)) fault(at(key), 'an id', key);
        return [key, check(one, each, at(key), faults)];
      }),
    );
  }
  if (!known) return value;
  const object = value as Record<string, unknown>;
  for (const key of Object.keys(object)) if (!Object.hasOwn(known, key)) fault(at(key), 'no such field', object[key]);
  return Object.fromEntries(
    Object.entries(known).flatMap(([key, field]) => {
      if (field.maybe && object[key] === undefined) return [];
      return [[key, check(object[key], field, at(key), faults)]];
    }),
  );
}

/** Undoing puts back what the history holds: each of its values must fit the place that it came from. */
function checkHistory({ history }: SupportRecord, faults: string[]): void {
  history.forEach(({ changes, undoes = 0, redoes = 0 }, number) => {
    if (Math.max(undoes, redoes) >= Math.max(number, 1)) {
      faults.push(`history.${number}: expected an earlier step to undo, found ${Math.max(undoes, redoes)}`);
    }
    changes.forEach((change, index) => {
      const at = `history.${number}.changes.${index}`;
      const place = shapeAt(change.path);
      if (!place) faults.push(`${at}.path: expected a place in the record, found ${say(change.path)}`);
      else {
        for (const key of ['from', 'to'] as const) {
          if (change[key] !== undefined) check(change[key], place, `${at}.${key}`, faults);
        }
      }
    });
  });
}

function shapeAt(path: string): Shape | undefined {
  const [root = '', ...rest] = path.split('.');
  if (['kind', 'version', 'history'].includes(root)) return undefined;
  return [root, ...rest].reduce<Shape | undefined>(
    (shape, key) =>
      shape?.fields && Object.hasOwn(shape.fields, key)
        ? shape.fields[key]
        : idShape.test(key)
          ? shape?.each
          : undefined,
    record,
  );
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
