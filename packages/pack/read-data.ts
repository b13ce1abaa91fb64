import { checkShape } from './check-shape.ts';
import { linesOf } from './json-text.ts';
import { partsOf, placed, placeInOneFile, type PlacedFault } from './one-file-parts.ts';
import { PackError, putTogether } from './put-together.ts';
import type { Pack } from './schema/pack.ts';
import { roots, shapes } from './shapes.ts';

export type { PlacedFault };

/** A pack that may be used, or everything that is wrong with it. */
export type PackReading =
  | { readonly pack: Pack; readonly faults?: undefined }
  | { readonly pack?: undefined; readonly faults: readonly PlacedFault[] };

/**
 * Reads a council's pack from the text of one file, on a page: without zod, and with the verdict that `readOneFile` of
 * `one-file.js` would give. It never throws, whatever the text.
 *
 * @param file what to call it in messages: the last part of its address.
 * @param national the packs that it may name, England's first: those of `packs/england-names.js` are enough.
 */
export function readPackData(text: string, file: string, ...national: readonly Pack[]): PackReading {
  const { name, files, faults } = partsOf(text, file);
  const all = [...faults];
  if (Object.hasOwn(files, 'pack.json')) {
    try {
      const pack = putTogether(name, files, (kind, data) => checkShape(data, roots[kind] ?? -1, shapes), national);
      if (all.length === 0) return { pack };
    } catch (error) {
      if (error instanceof PackError) all.push(...error.faults.map((fault) => placeInOneFile(fault, file)));
      else all.push({ file, path: '', message: `expected a pack that can be checked: ${String(error)}` });
    }
  }
  return { faults: placed(all, linesOf(text)) };
}
