import type { Entry, Pack, Walk } from '@send-kit/pack';
import { isDay } from './day.ts';

/** A record of a walk that was read, or every reason why it could not be. */
export type WalkReading = { readonly walk: Walk } | { readonly faults: readonly string[] };

const longest = 20_000;
const mostEntries = 2000;
const mostVisits = 1000;
const unsafe = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Reads the record of a walk that a host or a file hands over. The shape is that of `walk.json` in the pack's schemas;
 * steps that the pathway no longer has are kept and count as set aside.
 *
 * @param data parsed JSON, or its text.
 * @param pack the pack in which it is to be walked.
 */
export function readWalk(data: unknown, pack: Pack): WalkReading {
  const faults: string[] = [];
  const expect = (isRight: boolean, path: string, expected: string, found: unknown): boolean => {
    if (!isRight) faults.push(`${path}: expected ${expected}, found ${say(found)}`);
    return isRight;
  };
  let record = data;
  if (typeof data === 'string') {
    try {
      record = JSON.parse(data);
    } catch {
      return { faults: ['expected the record of a walk as JSON, found a text that is not JSON'] };
    }
  }
  if (!isObject(record)) return { faults: [`expected the record of a walk, found ${say(record)}`] };
  const { kind, version, pathway, begun, records, entries, letters, ...others } = record;
  expect(kind === 'walk', 'kind', '"walk"', kind);
  expect(version === 1, 'version', '1: a newer record needs a newer kit', version);
  expect(others['pack'] === pack.id, 'pack', `"${pack.id}"`, others['pack']);
  expect(
    (pack.pathways ?? []).some(({ id }) => id === pathway),
    'pathway',
    `a pathway of the pack "${pack.id}"`,
    pathway,
  );
  expect(isDay(String(begun)), 'begun', 'a real day written YYYY-MM-DD', begun);
  for (const key of Object.keys(others)) expect(key === 'pack', key, 'no such field', others[key]);

  const texts = (value: unknown, path: string): Record<string, string> => {
    if (!expect(isObject(value), path, 'texts by their id', value)) return {};
    const pairs = Object.entries(value as object).filter(([key, text]) => {
      const isRight = typeof text === 'string' && text.length <= longest && !unsafe.has(key);
      return expect(isRight, `${path}.${key}`, `a text of at most ${longest} characters`, text);
    });
    return Object.fromEntries(pairs);
  };
  const entry = (value: unknown, index: number): Entry[] => {
    const path = `entries.${index}`;
    if (!expect(isObject(value), path, 'an answer', value)) return [];
    const one = value as Record<string, unknown>;
    for (const key of ['pathway', 'step', 'arrow'])
      expect(typeof one[key] === 'string', `${path}.${key}`, 'an id', one[key]);
    const visit = one['visit'];
    const isVisit = Number.isInteger(visit) && Number(visit) >= 1 && Number(visit) <= mostVisits;
    expect(isVisit, `${path}.visit`, `a whole number from 1 to ${mostVisits}`, visit);
    expect(isDay(String(one['on'])), `${path}.on`, 'a real day written YYYY-MM-DD', one['on']);
    return [
      {
        pathway: String(one['pathway']),
        step: String(one['step']),
        visit: Number(visit),
        arrow: String(one['arrow']),
        on: String(one['on']),
        ...(one['records'] === undefined ? {} : { records: texts(one['records'], `${path}.records`) }),
      },
    ];
  };
  const isList = Array.isArray(entries) && entries.length <= mostEntries;
  expect(isList, 'entries', `at most ${mostEntries} answers`, entries);
  const walk: Walk = {
    kind: 'walk',
    version: 1,
    pack: pack.id,
    pathway: String(pathway),
    begun: String(begun),
    records: texts(records, 'records'),
    entries: isList ? entries.flatMap(entry) : [],
    ...(letters === undefined ? {} : { letters: texts(letters, 'letters') }),
  };
  return faults.length > 0 ? { faults } : { walk };
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function say(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return `a list of ${value.length}`;
  if (typeof value === 'string' && value.length > longest) return `a text of ${value.length} characters`;
  return isObject(value) ? 'an object' : JSON.stringify(value);
}
