import { readWalk } from '@send-kit/core/read-walk.js';
import type { Pack, Walk } from '@send-kit/pack';
import { saveFile } from '../shared/save-file.ts';

/** Under which names of this device walks are kept. */
export const prefix = 'send-kit:walk:';

/** What this device holds under a key: a walk, nothing, or something that cannot be used, and why. */
export interface Kept {
  readonly walk?: Walk;
  readonly faults?: readonly string[];
}

/** Takes up a walk. A record that cannot be read stays where it is. */
export function takeUp(key: string, pack: Pack, pathway: string): Kept {
  try {
    const text = localStorage.getItem(prefix + key);
    return text === null ? {} : readFor(text, pack, pathway);
  } catch {
    // A page may be forbidden to ask: then it can keep nothing either, which is said when it should.
    return {};
  }
}

/** @returns whether it could be put down: storage may be full, or forbidden. */
export function putDown(key: string, walk: Walk | undefined): boolean {
  try {
    if (walk) localStorage.setItem(prefix + key, JSON.stringify(walk));
    else localStorage.removeItem(prefix + key);
    return true;
  } catch {
    return false;
  }
}

/** Reads a record that must be of this very pathway. */
export function readFor(data: unknown, pack: Pack, pathway: string): Kept {
  const reading = readWalk(data, pack);
  if ('faults' in reading) return reading;
  const { walk } = reading;
  if (walk.pathway === pathway) return { walk };
  return { faults: [`pathway: expected "${pathway}", found "${walk.pathway}"`] };
}

const largest = 1_000_000;

/** Reads a file that somebody has chosen. */
export async function readFile(file: File, pack: Pack, pathway: string): Promise<Kept> {
  if (file.size > largest) return { faults: ['expected a file of less than a megabyte'] };
  try {
    return readFor(await file.text(), pack, pathway);
  } catch {
    return { faults: ['this file is not there any more'] };
  }
}

/** Hands the record to the browser's own saving. Its name says nothing of the child. */
export function saveWalk(walk: Walk): void {
  saveFile(`${walk.pathway}-${walk.begun}.json`, JSON.stringify(walk, null, 2), 'application/json');
}
