/** Text of this length is the most that one record may come to as JSON. */
export const largestRecord = 1_000_000;

/** No record of ours is nested as deeply; one that is would exhaust the reader. */
const deepest = 100;
const unsafe = new Set(['__proto__', 'constructor', 'prototype']);

/** Where a value is not plain JSON, and what was expected there. */
export interface JsonFault {
  readonly path: readonly string[];
  readonly words: string;
}

/**
 * Looks at a value that somebody wants to be kept and that this room does not understand.
 *
 * @returns why it cannot be kept; nothing where it can. A key whose value is `undefined` counts as absent.
 */
export function recordFault(value: unknown): JsonFault | undefined {
  if (!isPlainObject(value)) return { path: [], words: 'expected an object, found something else' };
  let room = largestRecord;

  const look = (at: unknown, path: readonly string[]): JsonFault | undefined => {
    // Counted as it is walked, without the escapes: a limit, no measurement. It also ends what leads back to itself.
    room -= typeof at === 'string' ? at.length + 2 : typeof at === 'object' && at !== null ? 2 : String(at).length;
    if (room < 0) return { path: [], words: `expected at most ${largestRecord} characters of JSON, found more` };
    if (at === null || typeof at === 'string' || typeof at === 'boolean') return undefined;
    if (typeof at === 'number' && Number.isFinite(at)) return undefined;
    if (path.length > deepest) return { path: [], words: `expected at most ${deepest} levels, found more` };
    if (Array.isArray(at)) return first(at.entries(), (index, child) => look(child, [...path, String(index)]));
    if (!isPlainObject(at)) return { path, words: 'expected plain JSON, found something else' };
    return first(Object.entries(at), (key, child) => {
      if (unsafe.has(key)) return { path, words: `expected ordinary keys, found "${key}"` };
      if (child === undefined) return undefined;
      room -= key.length + 4;
      return look(child, [...path, key]);
    });
  };
  return look(value, []);
}

function first<K, V>(
  entries: Iterable<readonly [K, V]>,
  look: (key: K, value: V) => JsonFault | undefined,
): JsonFault | undefined {
  for (const [key, value] of entries) {
    const fault = look(key, value);
    if (fault) return fault;
  }
  return undefined;
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  // Another frame has its own `Object.prototype`.
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
