import type { CaseFile, JsonObject, SavedRecord } from './case-file.ts';
import { CaseTool, type CaseToolOptions, type Kept, type ToolNotebook } from './case-tool.ts';
import { copiesOf } from './edits.ts';
import type { Notebook, RecordToSave } from './notebook.ts';

/** Which record of a case is meant. */
export type RecordName = Omit<RecordToSave, 'record'> & {
  /** What it is called when it could not be kept, such as `A checklist`. */
  readonly things: string;
};

/** What a record of a case asks of a notebook. */
export type RecordNotebook = ToolNotebook & Pick<Notebook, 'saveRecord'>;

/** @returns what keeps one record of whichever case is open. */
export function caseRecord(
  notebook: RecordNotebook,
  { things, ...name }: RecordName,
  options: CaseToolOptions<JsonObject>,
): CaseTool<JsonObject> {
  const kept: Kept<JsonObject> = {
    things,
    textOf: (record) => JSON.stringify(record),
    read: (file) => recordsIn(file).find(({ id }) => id === name.id)?.record,
    put: (key, record, now) => notebook.saveRecord(key, { ...name, record }, now),
  };
  return new CaseTool(notebook, kept, options);
}

/** @returns what shows some of the records of whichever case is open; nothing is kept through it. */
export function caseRecords(
  notebook: ToolNotebook,
  read: (file: CaseFile | undefined) => readonly SavedRecord[],
  show: (records: readonly SavedRecord[]) => void,
): Pick<CaseTool<unknown>, 'open'> {
  const kept: Kept<readonly SavedRecord[]> = {
    things: 'Records',
    textOf: (records) => JSON.stringify(records.map(({ id, savedOn }) => [id, savedOn.instant])),
    read,
    put: () => Promise.reject(new TypeError('expected records that are only looked at')),
  };
  return new CaseTool(notebook, kept, {
    now: () => ({ day: '', instant: '' }),
    say: () => undefined,
    show: (view) => show(view.state === 'ready' ? (view.value ?? []) : []),
  });
}

/** @returns the copies of a record that a merge has left beside it, newest first; see `Notebook.openCopy`. */
export function copies(id: string): (file: CaseFile | undefined) => readonly SavedRecord[] {
  return (file) => copiesOf(file, id);
}

/** @returns the records that one tool keeps in a case, without their copies, last saved first. */
export function recordsOf(tool: string): (file: CaseFile | undefined) => readonly SavedRecord[] {
  return (file) =>
    recordsIn(file)
      .filter((record) => record.tool === tool && !record.id.includes('~'))
      .toSorted((a, b) => (a.savedOn.instant < b.savedOn.instant ? 1 : -1));
}

function recordsIn(file: CaseFile | undefined): readonly SavedRecord[] {
  return (file?.tools ?? []).filter((tool) => tool.kind === 'record');
}
