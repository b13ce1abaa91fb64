import { readChecklistRecord } from '@send-kit/core/read-checklist-record.js';
import type { ChecklistRecord, Pack } from '@send-kit/pack';

/** What is said of keeping. */
export const keepings = {
  no: '',
  yes: 'Your answers are kept on this device, in this browser, until you press “Forget it”. Whoever uses this browser can read them.',
  failed: 'This browser cannot keep the answers: its room is full, or it is not allowed to. Save them to a file.',
  foreign: 'What this device holds under the same name cannot be used here. It is left as it is, and nothing is kept.',
  forgotten: 'Forgotten. Nothing more is kept on this device.',
} as const;
export const notKept =
  'Nothing is kept: when you leave this page the answers are gone, unless you save them to a file.';

const prefix = 'send-kit:checklist:';

/** What this device holds under a key: a record, nothing, or something that cannot be used, and why. */
export interface Kept {
  readonly record?: ChecklistRecord;
  readonly faults?: readonly string[];
}

/** Takes up a record. One that cannot be read stays where it is. */
export function takeUp(key: string, pack: Pack, checklist: string): Kept {
  try {
    const text = localStorage.getItem(prefix + key);
    return text === null ? {} : readFor(text, pack, checklist);
  } catch {
    // A page may be forbidden to ask.
    return { faults: ['this browser does not let the page keep anything'] };
  }
}

/** @returns whether it could be put down: storage may be full, or forbidden. */
export function putDown(key: string, record: ChecklistRecord | undefined): boolean {
  try {
    if (record) localStorage.setItem(prefix + key, JSON.stringify(record));
    else localStorage.removeItem(prefix + key);
    return true;
  } catch {
    return false;
  }
}

/** Reads a record that must be of this very checklist. */
export function readFor(data: unknown, pack: Pack, checklist: string): Kept {
  const reading = readChecklistRecord(data, pack);
  if ('faults' in reading || reading.record.checklist === checklist) return reading;
  return { faults: [`checklist: expected "${checklist}", found "${reading.record.checklist}"`] };
}
