import {
  checkMoment,
  isToolName,
  type CaseFile,
  type Draft,
  type Moment,
  type Note,
  type SavedRecord,
  type SavedTool,
} from './case-file.ts';
import { StoreError } from './errors.ts';
import { recordFault } from './plain-json.ts';

// What can be done to a case file, as pure functions from one file to the next. They may run more than once for one
// wish, when another tab was quicker, so nothing here may depend on having run only once.

/**
 * @param known the draft that the writer's panel last saw kept. It has become the note; other words stay a draft.
 * @returns the file with a note of these words.
 */
export function withNote(file: CaseFile, text: string, id: string, now: Moment, known = ''): CaseFile {
  const note: Note = { id, text: words(text), writtenOn: checkMoment(now) };
  return { ...file, notes: [...file.notes, note], drafts: withoutDraft(file, null, text, known), changed: now.instant };
}

/** @returns the file with the note's words replaced; `known` as in `withNote`. */
export function withEditedNote(file: CaseFile, id: string, text: string, now: Moment, known = ''): CaseFile {
  const before = noteOf(file, id);
  const drafts = withoutDraft(file, id, text, known);
  if (before.text === text) return drafts === file.drafts ? file : { ...file, drafts, changed: now.instant };
  const note: Note = { ...before, text: words(text), editedOn: checkMoment(now) };
  return { ...file, notes: file.notes.map((each) => (each.id === id ? note : each)), drafts, changed: now.instant };
}

/** What is needed to bring a deleted note back. */
export interface DeletedNote {
  readonly note: Note;
  readonly draft?: Draft;
}

/** @returns the file without the note, and what brings it back. */
export function withoutNote(file: CaseFile, id: string, now: Moment): { file: CaseFile; deleted: DeletedNote } {
  const note = noteOf(file, id);
  const draft = file.drafts.find((each) => each.note === id);
  return {
    file: {
      ...file,
      notes: file.notes.filter((each) => each.id !== id),
      drafts: file.drafts.filter((each) => each.note !== id),
      changed: checkMoment(now).instant,
    },
    deleted: { note, ...(draft && { draft }) },
  };
}

/** @returns the file with the deleted note back in its place. Doing it twice changes nothing. */
export function withNoteBack(file: CaseFile, { note, draft }: DeletedNote, now: Moment): CaseFile {
  if (file.notes.some((each) => each.id === note.id)) return file;
  return {
    ...file,
    notes: inOrder([...file.notes, note]),
    drafts: draft ? [...file.drafts, draft] : file.drafts,
    changed: checkMoment(now).instant,
  };
}

/** @returns the file under the user's own words. */
export function withLabel(file: CaseFile, label: string, now: Moment): CaseFile {
  const tidy = label.replaceAll(/\s+/gu, ' ').trim();
  return tidy === file.label ? file : { ...file, label: tidy, changed: checkMoment(now).instant };
}

/**
 * Keeps words that are not yet a note.
 *
 * @param text the words now; empty takes the draft away.
 * @param known the words that the writer's panel last saw kept. Where others are kept by now, a second panel wrote
 * them: both are kept, one below the other.
 */
export function withDraft(file: CaseFile, note: string | null, text: string, known: string, now: Moment): CaseFile {
  // The note was deleted elsewhere while its words were being changed: they go on as words for a new one.
  if (note !== null && !file.notes.some((each) => each.id === note)) {
    return text.trim() === '' ? file : withDraft(file, null, text, '', now);
  }
  const kept = draftOf(file, note);
  if (kept === text) return file;
  const foreign = kept !== '' && kept !== known && !text.includes(kept);
  const both = foreign ? (text.trim() === '' ? kept : `${kept}\n\n${text}`) : text;
  if (kept === both) return file;
  const others = file.drafts.filter((each) => each.note !== note);
  const drafts = both === '' ? others : [...others, { note, text: both, changed: checkMoment(now).instant }];
  return { ...file, drafts, changed: now.instant };
}

/** @returns the words kept for a note, or for a new one (`null`); empty where there are none. */
export function draftOf(file: CaseFile, note: string | null): string {
  return file.drafts.find((each) => each.note === note)?.text ?? '';
}

/** @returns the file with the tool added, or replaced where one of the same id is there. */
export function withTool(file: CaseFile, tool: SavedTool): CaseFile {
  const { instant } = checkMoment(tool.savedOn);
  if (tool.kind === 'record') checkRecord(tool);
  return { ...file, tools: [...file.tools.filter((each) => each.id !== tool.id), tool], changed: instant };
}

/** @returns the file without the tool, and the tool, so that it can be brought back with `withTool`. */
export function withoutTool(file: CaseFile, id: string, now: Moment): { file: CaseFile; deleted: SavedTool } {
  const deleted = toolOf(file, id);
  return {
    file: { ...file, tools: file.tools.filter((each) => each.id !== id), changed: checkMoment(now).instant },
    deleted,
  };
}

/** @returns the copies of a record that are kept beside it, newest first. */
export function copiesOf(file: CaseFile | undefined, id: string): readonly SavedRecord[] {
  return (file?.tools ?? [])
    .filter((tool) => tool.kind === 'record')
    .filter((tool) => tool.id.startsWith(`${id}~`))
    .toSorted((a, b) => compare(b.savedOn.instant, a.savedOn.instant));
}

/** @returns the file with a record moved among its own copies, so that another can be begun. */
export function withToolAside(file: CaseFile, id: string, now: Moment): CaseFile {
  const tool = toolOf(file, id);
  const others = file.tools.filter((each) => each !== tool);
  return { ...file, tools: withCopy(others, tool, id), changed: checkMoment(now).instant };
}

/** @returns the file with a copy in the place of the record, and the record among the copies. */
export function withCopyOpened(file: CaseFile, id: string, copy: string, now: Moment): CaseFile {
  const opened = toolOf(file, copy);
  const aside = file.tools.some((each) => each.id === id) ? withToolAside(file, id, now) : file;
  const others = aside.tools.filter((each) => each.id !== copy);
  return { ...file, tools: [...others, { ...opened, id, savedOn: checkMoment(now) }], changed: now.instant };
}

/**
 * Brings two files of one case together. Everything that either holds is kept; where both hold the same note or
 * timetable, the newer one stays. Of a record both stay where they differ: it may be an hour's work, and which of two
 * is further on cannot be told from when they were saved. The newer has the place, the other is kept as its copy.
 * `mine` gives the id.
 */
export function merged(mine: CaseFile, theirs: CaseFile): CaseFile {
  const notes = byId(mine.notes, theirs.notes, (note) => (note.editedOn ?? note.writtenOn).instant);
  const tools = mergedTools(mine.tools, theirs.tools);
  const newDrafts = theirs.drafts.filter((draft) => !mine.drafts.some((each) => each.note === draft.note));
  const newer = theirs.changed > mine.changed ? theirs : mine;
  const label = newer.label || mine.label || theirs.label;
  const same =
    notes === mine.notes && tools === mine.tools && newDrafts.length === 0 && label === mine.label && newer === mine;
  if (same) return mine;
  return {
    ...mine,
    label,
    notes: inOrder(notes),
    drafts: [...mine.drafts, ...newDrafts],
    tools,
    created: mine.created < theirs.created ? mine.created : theirs.created,
    changed: newer.changed,
  };
}

function byId<T extends { readonly id: string }>(
  mine: readonly T[],
  theirs: readonly T[],
  age: (item: T) => string,
): readonly T[] {
  const items = new Map(mine.map((item) => [item.id, item]));
  let changed = false;
  for (const item of theirs) {
    const own = items.get(item.id);
    if (own && age(own) >= age(item)) continue;
    items.set(item.id, item);
    changed = true;
  }
  return changed ? [...items.values()] : mine;
}

function mergedTools(mine: readonly SavedTool[], theirs: readonly SavedTool[]): readonly SavedTool[] {
  let tools = byId(mine, theirs, (tool) => tool.savedOn.instant);
  const stays = new Map(tools.map((tool) => [tool.id, tool]));
  for (const tool of [...mine, ...theirs]) {
    const newer = stays.get(tool.id);
    if (!newer || contentOf(newer) === contentOf(tool)) continue;
    if (tool.kind === 'timetable' && newer.kind === 'timetable') continue;
    tools = withCopy(tools, tool, tool.id);
  }
  return tools;
}

/** A copy has the id of its record and the instant it was saved: a second restore finds it there already. */
function withCopy(tools: readonly SavedTool[], tool: SavedTool, id: string): readonly SavedTool[] {
  const name = `${id}~${tool.savedOn.instant}`;
  const ids = [name, ...Array.from({ length: tools.length }, (_, index) => `${name}~${index + 2}`)];
  for (const copy of ids) {
    const there = tools.find((each) => each.id === copy);
    if (!there) return [...tools, { ...tool, id: copy }];
    if (contentOf(there) === contentOf(tool)) return tools;
  }
  throw new RangeError('expected room for one more copy, found none');
}

function contentOf(tool: SavedTool): string {
  return JSON.stringify(tool.kind === 'record' ? tool.record : [tool.question, tool.done ?? {}]);
}

function checkRecord({ tool, id, record }: SavedRecord): void {
  if (!isToolName(tool)) throw new RangeError(`expected the name of a tool, found ${JSON.stringify(tool)}`);
  if (id === '') throw new RangeError('expected the id of a record, found an empty one');
  const fault = recordFault(record);
  if (fault) throw new RangeError([...fault.path, fault.words].join(': '));
}

function toolOf(file: CaseFile, id: string): SavedTool {
  const tool = file.tools.find((each) => each.id === id);
  if (!tool) throw new StoreError('no-such-tool', 'That is no longer kept in this case.');
  return tool;
}

function inOrder(notes: readonly Note[]): readonly Note[] {
  return notes.toSorted((a, b) => compare(a.writtenOn.instant, b.writtenOn.instant) || compare(a.id, b.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function noteOf(file: CaseFile, id: string): Note {
  const note = file.notes.find((each) => each.id === id);
  if (!note) throw new StoreError('no-such-note', 'That note is no longer in this case; it was deleted elsewhere.');
  return note;
}

function withoutDraft(file: CaseFile, note: string | null, text: string, known: string): readonly Draft[] {
  const isDone = (draft: Draft): boolean =>
    draft.note === note && (draft.text === known || text.trim().startsWith(draft.text.trim()));
  const drafts = file.drafts.filter((each) => !isDone(each));
  return drafts.length === file.drafts.length ? file.drafts : drafts;
}

function words(text: string): string {
  if (text.trim() === '') throw new RangeError('expected a note with words in it, found an empty one');
  return text;
}
