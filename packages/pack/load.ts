import { putTogether, type CheckShape, type FileKind } from './put-together.ts';
import { BankHolidays, TribunalCalendar } from './schema/calendar.ts';
import { Checklist } from './schema/checklist.ts';
import { CycleFile } from './schema/cycle.ts';
import { Deadline } from './schema/deadline.ts';
import { Directory } from './schema/directory.ts';
import { Change, SourceDocument } from './schema/document.ts';
import { Exception } from './schema/exception.ts';
import { Glossary } from './schema/glossary.ts';
import { Letter } from './schema/letter.ts';
import { PackList, type Pack } from './schema/pack.ts';
import { Pathway } from './schema/pathway.ts';
import { Vocabulary } from './schema/vocabulary.ts';
import { Wording } from './schema/wording.ts';
import type { z } from './schema/zod.ts';

export { PackError, shaky } from './put-together.ts';
export type { Fault } from './put-together.ts';

const shapes: Readonly<Record<FileKind, z.ZodType>> = {
  pack: PackList,
  'bank-holidays': BankHolidays,
  tribunal: TribunalCalendar,
  vocabulary: Vocabulary,
  deadlines: Deadline,
  exceptions: Exception,
  documents: SourceDocument,
  changes: Change,
  pathways: Pathway,
  letters: Letter,
  wording: Wording,
  checklists: Checklist,
  glossaries: Glossary,
  directories: Directory,
  cycles: CycleFile,
};

/**
 * Reads a pack from the texts of its files.
 *
 * @param name the folder's name, for messages.
 * @param files path inside the folder (`deadlines/ar-decision.json`) → the file's text.
 * @param national the packs whose rules, events, facts, documents, changes and words this one may name: England's first.
 * @returns the pack, complete and checked.
 * @throws {PackError} with all faults at once.
 */
export function loadPack(name: string, files: Readonly<Record<string, string>>, ...national: readonly Pack[]): Pack {
  return putTogether(name, files, checkShape, national);
}

const form = new Set(['too_small', 'too_big', 'invalid_format']);

const checkShape: CheckShape = (kind, data) => {
  const { error } = shapes[kind].safeParse(data);
  return (error?.issues ?? []).map(({ path, message, code }) => ({
    path: path.join('.'),
    message,
    of: code === 'unrecognized_keys' ? 'key' : form.has(code) ? 'form' : 'kind',
  }));
};
