import { linesOf } from './json-text.ts';
import { loadPack, PackError } from './load.ts';
import { oneFileKinds, partsOf, placed, placeInOneFile } from './one-file-parts.ts';
import type { Pack } from './schema/pack.ts';

/**
 * Reads a council's pack from the text of one file.
 *
 * @param file what to call it in messages.
 * @param national the packs that it may name, England's first.
 * @returns the same pack that its folder would give.
 * @throws {PackError} with all faults at once, each with its path in the one file and its line.
 */
export function readOneFile(text: string, file: string, ...national: readonly Pack[]): Pack {
  const { name, files, faults } = partsOf(text, file);
  let pack: Pack | undefined;
  const all = [...faults];
  if (Object.hasOwn(files, 'pack.json')) {
    try {
      pack = loadPack(name, files, ...national);
    } catch (error) {
      if (!(error instanceof PackError)) throw error;
      all.push(...error.faults.map((fault) => placeInOneFile(fault, file)));
    }
  }
  if (pack && all.length === 0) return pack;
  throw new PackError(name || file, placed(all, linesOf(text)));
}

/**
 * Writes a council's pack as one file.
 *
 * @param files the files of its folder: path inside it → text.
 * @throws {RangeError} where the folder holds what a pack in one file cannot.
 */
export function writeOneFile(files: Readonly<Record<string, string>>): string {
  const parts: Record<string, Record<string, unknown>> = {};
  for (const [path, text] of Object.entries(files)) {
    const data = JSON.parse(text) as Record<string, unknown>;
    delete data['$schema'];
    const [kind = '', name = ''] = path.split('/');
    if (path === 'pack.json') parts['pack'] = data;
    else if (oneFileKinds.some((one) => one === kind)) {
      (parts[kind] ??= {})[name.replace(/\.json$/, '')] = data;
    } else throw new RangeError(`expected pack.json, ${oneFileKinds.join(', ')} and nothing else, found ${path}`);
  }
  const { pack, ...rest } = parts;
  return `${JSON.stringify({ pack, ...rest }, null, 2)}\n`;
}
