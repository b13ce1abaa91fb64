import { isDay, isInstant, isToolName, type CaseFile } from './case-file.ts';
import { recordFault } from './plain-json.ts';

// Every record read passes through here, two thousand of them before a search: written out by hand, it costs a few
// milliseconds and no bytes. The restore door, which meets strangers' files, asks the same of them with zod.

/**
 * Reads a case file that somebody else wrote: an older version of us, another tab, a disk.
 *
 * @throws {TypeError} saying where it is not a case file, what was expected and what came.
 */
export function readCaseFile(value: unknown): CaseFile {
  const file = object(value, 'case');
  for (const key of ['id', 'reference'] as const) text(file[key], key, true);
  for (const key of ['scope', 'label'] as const) text(file[key], key);
  for (const key of ['created', 'changed'] as const) instant(file[key], key);
  list(file['notes'], 'notes').forEach((item, index) => {
    const at = `notes.${index}`;
    const note = object(item, at);
    text(note['id'], `${at}.id`, true);
    text(note['text'], `${at}.text`);
    moment(note['writtenOn'], `${at}.writtenOn`);
    if (note['editedOn'] !== undefined) moment(note['editedOn'], `${at}.editedOn`);
  });
  list(file['drafts'], 'drafts').forEach((item, index) => {
    const at = `drafts.${index}`;
    const draft = object(item, at);
    if (draft['note'] !== null) text(draft['note'], `${at}.note`, true);
    text(draft['text'], `${at}.text`);
    instant(draft['changed'], `${at}.changed`);
  });
  list(file['tools'], 'tools').forEach((item, index) => {
    const at = `tools.${index}`;
    const tool = object(item, at);
    text(tool['id'], `${at}.id`, true);
    text(tool['label'], `${at}.label`);
    moment(tool['savedOn'], `${at}.savedOn`);
    if (tool['kind'] === 'record') {
      if (typeof tool['tool'] !== 'string' || !isToolName(tool['tool'])) {
        throw unexpected(`${at}.tool`, 'the name of a tool', tool['tool']);
      }
      const fault = recordFault(tool['record']);
      if (fault) throw new TypeError(`${[`${at}.record`, ...fault.path].join('.')}: ${fault.words}`);
      return;
    }
    if (tool['kind'] !== 'timetable') throw unexpected(`${at}.kind`, '"timetable" or "record"', tool['kind']);
    object(object(tool['question'], `${at}.question`)['events'], `${at}.question.events`);
    if (tool['done'] !== undefined) {
      for (const [rule, done] of Object.entries(object(tool['done'], `${at}.done`))) day(done, `${at}.done.${rule}`);
    }
  });
  return value as CaseFile;
}

type Fields = Readonly<Record<string, unknown>>;

function object(value: unknown, at: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unexpected(at, 'an object', value);
  return value as Fields;
}

function list(value: unknown, at: string): readonly unknown[] {
  if (!Array.isArray(value)) throw unexpected(at, 'a list', value);
  return value;
}

function text(value: unknown, at: string, filled = false): void {
  if (typeof value !== 'string' || (filled && value === ''))
    throw unexpected(at, filled ? 'some text' : 'a text', value);
}

function instant(value: unknown, at: string): void {
  if (typeof value !== 'string' || !isInstant(value)) throw unexpected(at, 'an instant in UTC', value);
}

function day(value: unknown, at: string): void {
  if (typeof value !== 'string' || !isDay(value)) throw unexpected(at, 'a real day', value);
}

function moment(value: unknown, at: string): void {
  const { day: writtenOn, instant: when } = object(value, at);
  day(writtenOn, `${at}.day`);
  instant(when, `${at}.instant`);
}

// The kind and not the content: messages travel to logs and screenshots, and the content is about a child.
function unexpected(at: string, expected: string, found: unknown): TypeError {
  const kind =
    found === null
      ? 'null'
      : Array.isArray(found)
        ? 'a list'
        : typeof found === 'string'
          ? 'another text'
          : `${typeof found}`;
  return new TypeError(`${at}: expected ${expected}, found ${kind === 'undefined' ? 'nothing' : kind}`);
}
