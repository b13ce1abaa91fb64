import type { By, Changed, SupportRecord, Version } from '@send-kit/pack';
import { nextId } from './support.ts';

/** A thing to change. Nothing in `to` takes it away; a new thing of a list has its id in the path and in itself. */
export interface SupportChange {
  /** `profile.like-about-me`, `cycles.cycle-2.outcomes.outcome-1.text`. */
  readonly path: string;
  readonly to?: unknown;
  /** Where in its list a new thing stands: last, where nothing is said. */
  readonly place?: number | undefined;
}

/** Who makes a change, by role, and when. */
export interface Author extends By {
  /** It is being typed: with what was typed there in the same hour it is one change. */
  readonly typing?: boolean | undefined;
  /** Why a closed cycle is amended. */
  readonly why?: string | undefined;
}

/** A version as it is read: its number, and whether it is a change, the undoing of one, or one made again. */
export interface ReadVersion extends Version {
  readonly number: number;
  readonly kind: 'change' | 'undone' | 'redone';
  /** It does not hold at present. */
  readonly isUndone: boolean;
}

/**
 * The one door through which a record is changed. Every change is noted with who and when; a change to a closed cycle is an
 * amendment, and the words that stood there stay in the cycle.
 *
 * @returns the record as it now is: the same object where nothing has changed.
 * @throws {RangeError} when a path leads nowhere or the moment is none.
 */
export function changeSupport(
  record: SupportRecord,
  changes: SupportChange | readonly SupportChange[],
  { at, role, typing, why }: Author,
): SupportRecord {
  checkMoment(at);
  const last = record.history.at(-1);
  let next = record;
  const made: Changed[] = [];
  const make = (change: SupportChange): void => {
    const { path, to: wanted, place } = whole(next, change);
    const [from, to] = [valueAt(next, path), tidy(path, wanted)];
    if (same(from, to)) return;
    const at = place ?? placeOf(next, path);
    made.push({ path, ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }), ...placed(at) });
    next = put(next, path.split('.'), to, at) as SupportRecord;
  };
  const wanted = [changes].flat();
  const goesOn =
    typing &&
    last &&
    last.undoes === undefined &&
    last.redoes === undefined &&
    last.role === role &&
    last.at.slice(0, 13) === at.slice(0, 13) &&
    last.changes[0]?.path === wanted[0]?.path &&
    last.changes[0]?.to !== undefined;
  for (const change of wanted) {
    const cycle = closedCycle(next, change.path);
    const was = cycle && valueAt(next, change.path);
    const before = made.length;
    make(change);
    if (cycle && !goesOn && made.length > before) {
      const id = nextId('amendment', cycle.amendments);
      make({
        path: `cycles.${cycle.id}.amendments.${id}`,
        to: { id, at, role, path: change.path, was: was ?? null, ...(why ? { why } : {}) },
      });
    }
  }
  const [first] = made;
  if (!first) return record;
  if (goesOn && made.length === 1) {
    const [begun, ...others] = last.changes;
    const { to: _, ...before } = begun ?? first;
    const joined = { ...before, ...('to' in first ? { to: first.to } : {}) };
    return { ...next, history: [...record.history.slice(0, -1), { at, role, changes: [joined, ...others] }] };
  }
  return { ...next, history: [...record.history, { at, role, changes: made }] };
}

/** Takes back the last change that holds; the history keeps both. @returns the same record where there is none. */
export function undoSupport(record: SupportRecord, by: By): SupportRecord {
  const number = standingSteps(record).undo;
  const version = number === undefined ? undefined : record.history[number];
  if (number === undefined || !version) return record;
  const changes = version.changes.toReversed().map(({ path, from, to, place }) => ({
    path,
    ...(to === undefined ? {} : { from: to }),
    ...(from === undefined ? {} : { to: from }),
    ...placed(place),
  }));
  return step(record, changes, { at: by.at, role: by.role, undoes: number });
}

/** Makes again what was taken back last, as long as nothing else was changed. */
export function redoSupport(record: SupportRecord, by: By): SupportRecord {
  const number = standingSteps(record).redo;
  const version = number === undefined ? undefined : record.history[number];
  if (number === undefined || !version) return record;
  return step(record, version.changes, { at: by.at, role: by.role, redoes: number });
}

/** What undoing and redoing would be about. */
export function whatUndoes({ history, ...record }: SupportRecord): { undo?: Version; redo?: Version } {
  const { undo, redo } = standingSteps({ ...record, history });
  const [back, again] = [history[undo ?? -1], history[redo ?? -1]];
  return { ...(back ? { undo: back } : {}), ...(again ? { redo: again } : {}) };
}

/** The history, the latest first. @param within a path: only what was changed there. */
export function versionsOf({ history }: SupportRecord, within = ''): ReadVersion[] {
  const undone = new Set<number>();
  for (const { undoes, redoes } of history) {
    if (undoes !== undefined) undone.add(undoes);
    if (redoes !== undefined) undone.delete(redoes);
  }
  return history
    .map((version, number): ReadVersion => {
      const kind = version.undoes !== undefined ? 'undone' : version.redoes !== undefined ? 'redone' : 'change';
      return { ...version, number, kind, isUndone: undone.has(number) };
    })
    .filter(({ changes }) => changes.some(({ path }) => touches(path, within)))
    .toReversed();
}

/** All that has stood in a place before, the latest first: by whom it was changed, and when. */
export function wordsBefore({ history }: SupportRecord, path: string): (By & { readonly was: unknown })[] {
  return history
    .flatMap(({ at, role, changes }) =>
      changes.flatMap((one) => {
        if (one.from === undefined || !touches(path, one.path)) return [];
        const was = valueAt(one.from, path.slice(one.path.length + 1));
        return was === undefined ? [] : [{ at, role, was }];
      }),
    )
    .toReversed();
}

/** Closes the review of a cycle: from now on the cycle is amended, and nothing in it is overwritten. */
export function closeReview(record: SupportRecord, cycle: string, by: By): SupportRecord {
  return changeSupport(record, { path: `cycles.${cycle}.closed`, to: { at: by.at, role: by.role } }, by);
}

/** Takes the review of a cycle away: its words, its scores and its closing, as one change that can be undone. */
export function removeReview(record: SupportRecord, cycle: string, by: Author): SupportRecord {
  const path = `cycles.${cycle}`;
  return changeSupport(
    record,
    [{ path: `${path}.review`, to: {} }, { path: `${path}.scores`, to: {} }, { path: `${path}.closed` }],
    by,
  );
}

/** @returns what stands in a place; things in lists are named by their ids. */
export function valueAt(value: unknown, path: string): unknown {
  let at = value;
  for (const key of path ? path.split('.') : []) {
    if (Array.isArray(at)) at = (at as { id?: unknown }[]).find((one) => one?.id === key);
    else if (typeof at === 'object' && at !== null && Object.hasOwn(at, key)) at = (at as Record<string, unknown>)[key];
    else return undefined;
  }
  return at;
}

/** What may be changed: not what kind of record it is, nor its history. */
const roots = 'label year local areas terms profile family adulthood meetings cycles'.split(' ');
const unsafe = new Set(['__proto__', 'constructor', 'prototype']);
/** Fields that are there even when they are empty. */
const kept = new Set(['label', 'name', 'from', 'to', 'on', 'text', 'what']);

function step({ history, ...record }: SupportRecord, changes: readonly Changed[], version: Omit<Version, 'changes'>) {
  checkMoment(version.at);
  let next: unknown = record;
  try {
    for (const { path, to, place } of changes) next = put(next, path.split('.'), to, place);
  } catch {
    // A history from elsewhere may not fit its record: then there is nothing to take back.
    return { ...record, history };
  }
  return { ...(next as SupportRecord), history: [...history, { ...version, changes: [...changes] }] };
}

/** The numbers of the steps that undoing and redoing are about. */
function standingSteps({ history }: SupportRecord): { undo: number | undefined; redo: number | undefined } {
  const done: number[] = [];
  let undone: number[] = [];
  history.forEach(({ undoes, redoes }, number) => {
    if (undoes !== undefined) undone.push(...done.splice(-1));
    else if (redoes !== undefined) done.push(...undone.splice(-1));
    else {
      done.push(number);
      undone = [];
    }
  });
  return { undo: done.at(-1), redo: undone.at(-1) };
}

function put(at: unknown, [key = '', ...rest]: readonly string[], to: unknown, place?: number): unknown {
  if (unsafe.has(key)) throw new RangeError(`expected a place in the record, found "${key}"`);
  if (Array.isArray(at)) {
    const list = at as { id: string }[];
    const index = list.findIndex(({ id }) => id === key);
    if (index < 0 && (rest.length > 0 || to === undefined)) {
      throw new RangeError(`expected something that is there, found "${key}"`);
    }
    const next = rest.length > 0 ? put(list[index], rest, to, place) : to;
    if (next === undefined) return list.toSpliced(index, 1);
    return index < 0
      ? list.toSpliced(place ?? list.length, 0, next as { id: string })
      : list.with(index, next as never);
  }
  const { [key]: old, ...others } = (at ?? {}) as Record<string, unknown>;
  const next = rest.length > 0 ? put(old, rest, to, place) : to;
  return next === undefined ? others : { ...(at as object), [key]: next };
}

/** The first thing that is said of a score makes it: to undo that is to take it away whole. */
function whole(record: SupportRecord, change: SupportChange): SupportChange {
  const [, score, field] = /^(.+\.scores\.[^.]+)\.(score|evidence)$/.exec(change.path) ?? [];
  if (score === undefined || field === undefined || (change.to ?? '') === '' || valueAt(record, score) !== undefined)
    return change;
  return { path: score, to: { [field]: change.to } };
}

/** An empty field is not kept, unless its place needs it. */
function tidy(path: string, to: unknown): unknown {
  const [root = ''] = path.split('.');
  if (!roots.includes(root)) throw new RangeError(`expected ${roots.join(', ')} at the beginning, found "${path}"`);
  return to === '' && !kept.has(path.split('.').at(-1) ?? '') ? undefined : to;
}

/** Where in its list a thing stands that a path names. */
function placeOf(record: SupportRecord, path: string): number | undefined {
  const end = path.lastIndexOf('.');
  const list = end < 0 ? undefined : valueAt(record, path.slice(0, end));
  if (!Array.isArray(list)) return undefined;
  const index = (list as { id: string }[]).findIndex(({ id }) => id === path.slice(end + 1));
  return index < 0 ? undefined : index;
}

function closedCycle(record: SupportRecord, path: string): SupportRecord['cycles'][number] | undefined {
  const [root, id, ...rest] = path.split('.');
  if (root !== 'cycles' || rest.length === 0 || rest[0] === 'closed') return undefined;
  return record.cycles.find((cycle) => cycle.id === id && cycle.closed);
}

function touches(path: string, within: string): boolean {
  return within === '' || path === within || path.startsWith(`${within}.`);
}

function same(one: unknown, other: unknown): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}

function placed(place: number | undefined): { place?: number } {
  return place === undefined ? {} : { place };
}

function checkMoment(at: string): void {
  if (/^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z$/.test(at)) return;
  throw new RangeError(`expected a moment such as 2026-11-21T09:30:00Z, found ${JSON.stringify(at)}`);
}
