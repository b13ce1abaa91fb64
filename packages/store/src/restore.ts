import * as z from 'zod';
import { backupVersion, type Backup } from './backup.ts';
import {
  isDay,
  isInstant,
  isToolName,
  type CaseFile,
  type JsonObject,
  type Moment,
  type SavedRecord,
  type SavedTimetable,
} from './case-file.ts';
import { StoreError } from './errors.ts';
import type { Notebook } from './notebook.ts';
import { recordFault } from './plain-json.ts';

// zod 4 tries `new Function('')` once, unless it is told not to before the first schema is built; under a strict
// Content-Security-Policy that one try is reported as a violation.
z.config({ jitless: true });

const filled = z.string().min(1, { error: 'expected some text, found an empty one' });
const day = z
  .string()
  .refine(isDay, { error: ({ input }) => `expected a real day written YYYY-MM-DD, found ${shown(input)}` });
const instant = z.string().refine(isInstant, {
  error: ({ input }) => `expected an instant in UTC such as 2026-11-21T10:20:30.000Z, found ${shown(input)}`,
});
const moment: z.ZodType<Moment> = z.strictObject({ day, instant });

const timetable = z.strictObject({
  kind: z.literal('timetable'),
  id: filled,
  label: z.string(),
  question: z.strictObject({
    id: z.string().exactOptional(),
    process: z.string().exactOptional(),
    events: z.record(z.string(), z.string()),
    facts: z.record(z.string(), z.unknown()).exactOptional(),
    options: z.record(z.string(), z.unknown()).exactOptional(),
    rules: z.array(z.string()).exactOptional(),
  }),
  done: z.record(z.string(), day).exactOptional(),
  savedOn: moment,
}) satisfies z.ZodType<SavedTimetable>;

const record = z.strictObject({
  kind: z.literal('record'),
  tool: z.string().refine(isToolName, { error: 'expected the name of a tool, such as "walk"' }),
  id: filled,
  label: z.string(),
  record: z.custom<JsonObject>().superRefine((value, context) => {
    const fault = recordFault(value);
    if (fault) context.addIssue({ code: 'custom', path: [...fault.path], message: fault.words });
  }),
  savedOn: moment,
}) satisfies z.ZodType<SavedRecord>;

const caseFile: z.ZodType<CaseFile> = z.strictObject({
  id: filled,
  scope: z.string(),
  reference: filled.refine((text) => text.trim() !== '', { error: 'expected a case reference, found only spaces' }),
  label: z.string(),
  notes: z.array(z.strictObject({ id: filled, text: z.string(), writtenOn: moment, editedOn: moment.exactOptional() })),
  drafts: z.array(z.strictObject({ note: filled.nullable(), text: z.string(), changed: instant })),
  tools: z.array(z.discriminatedUnion('kind', [timetable, record])),
  created: instant,
  changed: instant,
});

const head = z.object({ format: z.literal('send-kit-notebook'), version: z.number() });

const backup: z.ZodType<Backup> = z.strictObject({
  format: z.literal('send-kit-notebook'),
  version: z.literal([1, backupVersion]),
  exported: instant,
  cases: z.array(caseFile),
  unreadable: z.array(z.unknown()),
});

/** What a restore did, in numbers that can be told to the user. */
export interface Restored {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Records of the backup that could not be read when it was made. They are still in the file. */
  readonly unreadable: number;
}

/**
 * Reads a backup. A backup is a stranger's file: it may be half a download, of another program, or edited by hand.
 *
 * @throws {StoreError} `bad-backup`, with every place that is wrong (the first twenty), what was expected and what came.
 */
export function readBackup(text: string): Backup {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    throw bad([`expected JSON, found something else (${(error as Error).message}). Is the file whole?`]);
  }
  const start = head.safeParse(data);
  if (!start.success) {
    throw bad(['expected a backup made by SEND Kit ("format": "send-kit-notebook"), found another kind of file']);
  }
  if (start.data.version !== 1 && start.data.version !== backupVersion) {
    const newer = start.data.version > backupVersion ? '; it was made by a newer SEND Kit' : '';
    throw bad([`version: expected 1 or ${backupVersion}, found ${start.data.version}${newer}`]);
  }
  const result = backup.safeParse(data);
  if (result.success) return result.data;
  throw bad(result.error.issues.map(({ path, message }) => `${path.join('.')}: ${message}`));
}

/**
 * Merges a backup into the notebook: all of it or none of it. Nothing stored is lost; of a note that is in both, the
 * newer words stay.
 *
 * @throws {StoreError} `bad-backup` before anything is touched.
 */
export async function restoreNotebook(notebook: Pick<Notebook, 'merge'>, text: string): Promise<Restored> {
  const { cases, unreadable } = readBackup(text);
  return { ...(await notebook.merge(cases)), unreadable: unreadable.length };
}

const mostFaults = 20;

function bad(faults: readonly string[]): StoreError {
  const more = faults.length > mostFaults ? `\n  … and ${faults.length - mostFaults} more` : '';
  const list = faults.slice(0, mostFaults).map((fault) => `\n  ${fault}`);
  return new StoreError('bad-backup', `This file cannot be restored. Nothing was changed.${list.join('')}${more}`);
}

// Messages travel to logs and screenshots, and a backup is about children: short values only.
function shown(value: unknown): string {
  return typeof value === 'string' && value.length <= 30 ? JSON.stringify(value) : typeof value;
}
