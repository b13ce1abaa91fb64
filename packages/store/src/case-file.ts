import type { Question } from '@send-kit/core';

/**
 * When something was written: the day, as the writer's calendar showed it, and the instant. Both come from the caller;
 * this room has no clock.
 */
export interface Moment {
  /** `2026-11-21` */
  readonly day: string;
  /** ISO 8601 in UTC: `2026-11-21T10:20:30.000Z`. Compared as text, so always in this form. */
  readonly instant: string;
}

/** What names a case: the same reference in two systems is two cases. */
export interface CaseKey {
  /** The id of the screen recipe or host that the reference was read from; `typed` where a person typed it. */
  readonly scope: string;
  readonly reference: string;
}

export interface Note {
  readonly id: string;
  readonly text: string;
  readonly writtenOn: Moment;
  readonly editedOn?: Moment;
}

/** Words typed and not yet added: for a new note (`note: null`), or for a note being edited. */
export interface Draft {
  readonly note: string | null;
  readonly text: string;
  readonly changed: string;
}

/** A question to the timetable, kept. The answer is worked out again each time, under the law of the day. */
export interface SavedTimetable {
  readonly kind: 'timetable';
  readonly id: string;
  readonly label: string;
  readonly question: Question;
  /** The day on which each rule was marked as done, by rule id. */
  readonly done?: Readonly<Record<string, string>>;
  readonly savedOn: Moment;
}

/** JSON that this room keeps and does not read into. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** What a tool made with the user: a walk, a checklist as it was filled in, a child's support. */
export interface SavedRecord {
  readonly kind: 'record';
  /** Which tool understands it: `walk`, `checklist`, `support`. */
  readonly tool: string;
  /** The same wherever the same thing of a case is meant; see `copyOf` in `edits.ts` for the rest. */
  readonly id: string;
  readonly label: string;
  /** The tool's own record, as it gave it: at most `largestRecord` characters of plain JSON. */
  readonly record: JsonObject;
  readonly savedOn: Moment;
}

/** What can be kept beside the notes. */
export type SavedTool = SavedTimetable | SavedRecord;

/** Everything the user keeps about one case. One record, so that it can be sealed as one. */
export interface CaseFile {
  /** Random; says nothing about the case. */
  readonly id: string;
  readonly scope: string;
  readonly reference: string;
  /** The user's own words for the case; empty until they choose some. No name is asked for. */
  readonly label: string;
  readonly notes: readonly Note[];
  readonly drafts: readonly Draft[];
  readonly tools: readonly SavedTool[];
  readonly created: string;
  readonly changed: string;
}

/** @returns the key as it is stored: outer and repeated spaces are the screen's, not the case's. */
export function tidyKey({ scope, reference }: CaseKey): CaseKey {
  const tidy = (text: string): string => text.normalize('NFC').replaceAll(/\s+/gu, ' ').trim();
  const key = { scope: tidy(scope), reference: tidy(reference) };
  if (key.reference === '') throw new RangeError('expected a case reference, found an empty one');
  return key;
}

/** @returns an empty file for a case. */
export function newCaseFile(key: CaseKey, id: string, now: Moment): CaseFile {
  return {
    id,
    ...tidyKey(key),
    label: '',
    notes: [],
    drafts: [],
    tools: [],
    created: now.instant,
    changed: now.instant,
  };
}

/** @returns a random id. `crypto.randomUUID` is missing on plain http pages, where widgets also live. */
export function randomId(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** @returns whether `text` names a tool, as ids are written here: `walk`. */
export function isToolName(text: string): boolean {
  return /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);
}

/** @returns whether `text` is an instant in UTC, to the millisecond. */
export function isInstant(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}T([01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z$/.test(text) && isDay(text.slice(0, 10));
}

/** @returns whether `text` is a real day written `YYYY-MM-DD`. */
export function isDay(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const instant = new Date(`${text}T00:00:00.000Z`);
  // 31 April is read as 1 May: only a real day comes back as it went in.
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(text);
}

/** @throws {RangeError} when `now` is not a day and an instant. */
export function checkMoment(now: Moment): Moment {
  if (!isDay(now.day)) {
    throw new RangeError(`expected a real day written YYYY-MM-DD, found ${JSON.stringify(now.day)}`);
  }
  if (!isInstant(now.instant)) {
    throw new RangeError(
      `expected an instant in UTC such as 2026-11-21T10:20:30.000Z, found ${JSON.stringify(now.instant)}`,
    );
  }
  return { day: now.day, instant: now.instant };
}
