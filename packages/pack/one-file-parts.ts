import { limits, readJsonText } from './json-text.ts';
import type { Fault, Kind } from './put-together.ts';

/**
 * What a pack in one file may hold. No exceptions, calendars or vocabulary: those belong to the law, and whoever writes a
 * pack in one file writes a council's.
 */
export const oneFileKinds = [
  'deadlines',
  'documents',
  'changes',
  'pathways',
  'letters',
  'wording',
  'checklists',
  'glossaries',
  'directories',
  'cycles',
] as const satisfies readonly Kind[];

/** A fault of a text, and in which line of it. */
export interface PlacedFault extends Fault {
  readonly line: number;
}

/** A pack in one file, taken apart into the files of a folder. */
export interface Parts {
  /** What the pack calls itself; where it does not say, an empty text. */
  readonly name: string;
  readonly files: Readonly<Record<string, string>>;
  readonly faults: readonly Fault[];
}

/**
 * Takes apart the text of a pack in one file:
 * `{ "pack": { … }, "checklists": { "ID": { … } }, "glossaries": { … }, … }`.
 *
 * @param file what to call it in messages.
 */
export function partsOf(text: string, file: string): Parts {
  const faults: Fault[] = [];
  const files: Record<string, string> = {};
  const note = (path: string, message: string): void => void faults.push({ file, path, message });
  const { data, faults: plain } = readJsonText(text);
  for (const { path, message } of plain) note(path, message);
  if (data === undefined) return { name: '', files, faults };
  if (!isThing(data)) {
    note('', `expected { "pack": { … }, "checklists": { … }, … }, found ${kindOf(data)}`);
    return { name: '', files, faults };
  }
  for (const [key, value] of Object.entries(data)) {
    const kind = oneFileKinds.find((one) => one === key);
    if (key === 'pack' || key === '$schema') continue;
    if (!kind) {
      note(key, `expected pack, ${oneFileKinds.join(', ')} and nothing else, found "${key.slice(0, limits.word)}"`);
    } else if (!isThing(value)) {
      note(key, `expected { "ID": { … } }, found ${kindOf(value)}`);
    } else {
      for (const [id, part] of Object.entries(value)) {
        if (/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) files[`${key}/${id}.json`] = JSON.stringify(part);
        else note(`${key}.${id}`, `expected a kebab-case id such as "north-shire"`);
      }
    }
  }
  if (data['$schema'] !== undefined && typeof data['$schema'] !== 'string') note('$schema', 'expected an address');
  const pack = data['pack'];
  if (!isThing(pack)) {
    note('pack', `expected what the pack is called and whose it is, found ${kindOf(pack)}`);
    return { name: '', files, faults };
  }
  if (pack['owner'] === undefined) note('pack.owner', 'expected the council whose practice this is, found nothing');
  files['pack.json'] = JSON.stringify({ ...listsOf(files), ...pack });
  return { name: typeof pack['id'] === 'string' ? pack['id'] : '', files, faults };
}

/** Where a fault of a folder's file is in the one file. */
export function placeInOneFile(fault: Fault, file: string): Fault {
  const part = fault.file === 'pack.json' ? 'pack' : fault.file.replace(/\.json$/, '').replace('/', '.');
  return { file, path: fault.path ? `${part}.${fault.path}` : part, message: fault.message };
}

/** Faults in the order of the text, each once, with the line where it is: of what is missing, the line it is missing in. */
export function placed(faults: readonly Fault[], lines: ReadonlyMap<string, number>): PlacedFault[] {
  const seen = new Set<string>();
  const lineOf = (path: string): number => {
    for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
      const line = lines.get(at);
      if (line !== undefined) return line;
    }
    return 1;
  };
  return faults
    .filter(({ path, message }) => {
      const key = `${path} ${message}`;
      if (seen.has(key)) return false;
      seen.add(key);
      return true;
    })
    .map((fault) => ({ ...fault, line: lineOf(fault.path) }))
    .sort((a, b) => a.line - b.line);
}

/** The lists of `pack.json`, where the pack does not give them itself: all there is, in the order of the file. */
function listsOf(files: Readonly<Record<string, string>>): Record<string, string[]> {
  const lists: Record<string, string[]> = { deadlines: [] };
  for (const file of Object.keys(files)) {
    const [kind = '', name = ''] = file.split('/');
    (lists[kind] ??= []).push(name.replace(/\.json$/, ''));
  }
  return lists;
}

function isThing(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function kindOf(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (value === null) return 'null';
  return Array.isArray(value) ? 'a list' : `a ${typeof value}`;
}
