import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { loadPack } from './load.ts';
import type { Pack } from './schema/pack.ts';

const here = import.meta.dirname;

/**
 * The packs of this house, read from their folders.
 *
 * @returns England first, then the other national packs, then the councils, each in alphabetical order.
 * @throws {PackError} with all faults of the first pack that has any.
 */
export function readPacks(): Pack[] {
  const england = readPack('england');
  const names = others();
  const national = names.filter((name) => !isOwned(name)).map((name) => readPack(name, england));
  const councils = names.filter(isOwned).map((name) => readPack(name, england, ...national));
  return [england, ...national, ...councils];
}

/**
 * One pack, read from its folder in this room.
 *
 * @param name the folder's name.
 * @param national the packs that it may name, England's first.
 * @throws {PackError} with all its faults.
 */
export function readPack(name: string, ...national: readonly Pack[]): Pack {
  return loadPack(name, readFolder(join(here, name)), ...national);
}

/** The texts of all JSON files under a folder, by their path in it. */
export function readFolder(folder: string): Record<string, string> {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile() && entry.name.endsWith('.json'))
      .map((entry) => join(entry.parentPath, entry.name))
      .sort()
      .map((path) => [path.slice(folder.length + 1).replaceAll('\\', '/'), readFileSync(path, 'utf8')]),
  );
}

function others(): string[] {
  return readdirSync(here, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'england')
    .map((entry) => entry.name)
    .filter((name) => readdirSync(join(here, name)).includes('pack.json'))
    .sort();
}

/** Whether a pack holds one council's practice. Of a list that cannot be read the loader says what is wrong. */
function isOwned(name: string): boolean {
  try {
    return 'owner' in (JSON.parse(readFileSync(join(here, name, 'pack.json'), 'utf8')) as object);
  } catch {
    return true;
  }
}
