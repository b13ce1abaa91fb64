import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The top of the house. */
export const root = join(import.meta.dirname, '..', '..');

/** Everything here is made by a tool or belongs to somebody else. */
const notOurs = new Set(['node_modules', 'dist', '.git', '.output', '.wxt', 'tmp']);

/** Paths of our own files under a folder, relative to the top, with forward slashes, in a stable order. */
export function ours(folder = '.', ending: RegExp = /./): string[] {
  const top = join(root, folder);
  if (!existsSync(top)) return [];
  return readdirSync(top, { withFileTypes: true })
    .flatMap((entry) => {
      const path = relative(root, join(top, entry.name)).replaceAll('\\', '/');
      if (notOurs.has(entry.name)) return [];
      if (entry.isDirectory()) return ours(path, ending);
      return ending.test(entry.name) ? [path] : [];
    })
    .sort();
}

/** The text of one file, named from the top. */
export function text(path: string): string {
  return readFileSync(join(root, path), 'utf8');
}

/** Writes a file if its content is new, so that tools which watch or cache by time are not woken for nothing. */
export function write(path: string, content: string): void {
  const full = join(root, path);
  if (existsSync(full) && readFileSync(full, 'utf8') === content) return;
  mkdirSync(dirname(full), { recursive: true });
  writeFileSync(full, content);
}

/** The published packages, left to right: each is built after those it imports. */
export const packages = ['pack', 'core', 'store', 'widgets'] as const;
