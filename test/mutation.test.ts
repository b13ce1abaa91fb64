import { prepare } from '@send-kit/core/timetable.js';
import { formatDay, isDay, parseDay } from '@send-kit/core/day.js';
import type { Pack } from '@send-kit/pack';
import { shaky } from '@send-kit/pack/load.js';
import { readPacks } from '@send-kit/pack/read-folder.js';
import { isDeepStrictEqual } from 'node:util';
import { expect, test } from 'vitest';
import { askExample, exemplified } from './law/ask-example.ts';

/* Breaking any one rule must be noticed. Every rule and exception is broken in every way below, one at a time, and its
   worked examples are asked again: at least one must come out differently. */

type Path = readonly (string | number)[];
interface Mutant {
  readonly rule: string;
  readonly what: string;
  readonly packs: readonly Pack[];
}

const packs = readPacks();
const swaps: Record<string, readonly string[]> = {
  'within-weeks': ['within-days', 'within-months', 'within-working-days'],
  'within-days': ['days-from-incl', 'within-weeks', 'within-working-days'],
  'days-from-incl': ['within-days', 'working-days-from-incl'],
  'within-months': ['months-from-incl', 'within-weeks'],
  'months-from-incl': ['within-months'],
  'within-working-days': ['working-days-from-incl', 'within-days', 'tribunal-working-days'],
  'working-days-from-incl': ['within-working-days', 'days-from-incl'],
  'at-least-weeks-before': ['weeks-before', 'within-weeks'],
  'at-least-months-before': ['within-months'],
  'weeks-before': ['at-least-weeks-before', 'within-weeks'],
  'tribunal-days': ['within-days', 'tribunal-working-days'],
  'tribunal-working-days': ['within-working-days', 'tribunal-days'],
  'before-date': ['on-date'],
  'on-date': ['before-date'],
  'earlier-of': ['later-of'],
  'later-of': ['earlier-of'],
  'same-day-as': ['day-after'],
  'day-after': ['same-day-as'],
  'days-before-rule': ['weeks-before-rule'],
  'weeks-before-rule': ['days-before-rule'],
};

test('breaking any one rule fails at least one of its worked examples', () => {
  const survivors: string[] = [];
  let killed = 0;
  for (const mutant of mutants()) {
    if (isNoticed(mutant)) killed += 1;
    else survivors.push(`${mutant.rule}: ${mutant.what}`);
  }
  expect(survivors).toEqual([]);
  expect(killed).toBeGreaterThan(600);
});

function isNoticed({ packs: broken }: Mutant): boolean {
  if (broken.some((pack) => shaky(pack).length > 0)) return true;
  let timetable;
  try {
    timetable = prepare(broken);
  } catch {
    return true;
  }
  for (const rule of exemplified(broken)) {
    for (const example of rule.examples) {
      try {
        if (!isDeepStrictEqual(askExample(timetable, rule, example), example.expect)) return true;
      } catch {
        return true;
      }
    }
  }
  return false;
}

function* mutants(): Generator<Mutant> {
  for (const [packIndex, pack] of packs.entries()) {
    for (const kind of ['deadlines', 'exceptions'] as const) {
      for (const [index, rule] of pack[kind].entries()) {
        for (const { path, to, what } of changes(rule)) {
          const broken = structuredClone<Record<string, unknown>>({ ...rule });
          put(broken, path, to);
          const list = pack[kind].map((one, at) => (at === index ? broken : one));
          const changed = { ...pack, [kind]: list };
          yield { rule: rule.id, what, packs: packs.map((one, at) => (at === packIndex ? changed : one)) };
        }
      }
    }
  }
}

interface Change {
  readonly path: Path;
  readonly to: unknown;
  readonly what: string;
}

/** Parts of a rule that say nothing about a day. */
const silent = new Set(['examples', 'mistakes', 'checked', 'citation', 'seeAlso', 'notes', 'id', 'process', 'also']);

function* changes(value: unknown, path: Path = []): Generator<Change> {
  const at = path.join('.');
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) {
      const parent = path.at(-1);
      // One arm, one lifted limit or one accepted value less.
      if (parent === 'arms' || parent === 'lifts' || parent === 'any' || parent === 'appliesWhen') {
        if (value.length > 1 || parent === 'appliesWhen') {
          yield { path, to: value.filter((_, other) => other !== index), what: `${at} without ${index}` };
        }
      }
      yield* changes(item, [...path, index]);
    }
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const here = [...path, key];
    if (path.length === 0 && silent.has(key)) continue;
    if (typeof child === 'number') {
      yield { path: here, to: child + 1, what: `${here.join('.')} ${child} → ${child + 1}` };
      yield { path: here, to: child - 1, what: `${here.join('.')} ${child} → ${child - 1}` };
    } else if (key === 'op' && typeof child === 'string') {
      for (const to of swaps[child] ?? []) yield { path: here, to, what: `${here.join('.')} ${child} → ${to}` };
    } else if (key === 'time' || key === 'closesAt') {
      yield { path: here, to: '16:00', what: `${here.join('.')} → 16:00` };
    } else if (typeof child === 'string' && isDay(child)) {
      yield { path: here, to: formatDay(parseDay(child) + 1), what: `${here.join('.')} a day later` };
      yield { path: here, to: formatDay(parseDay(child) - 1), what: `${here.join('.')} a day earlier` };
    } else {
      yield* changes(child, here);
    }
  }
}

function put(target: Record<string, unknown>, path: Path, to: unknown): void {
  let here: Record<string | number, unknown> = target;
  for (const key of path.slice(0, -1)) here = here[key] as Record<string | number, unknown>;
  here[path.at(-1) ?? ''] = to;
}
