// `npm run pack:check FILE_OR_FOLDER`: every fault of a pack in one go, or what it holds.
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { limits, linesOf } from '../../packages/pack/json-text.ts';
import { loadPack, PackError } from '../../packages/pack/load.ts';
import { readOneFile, writeOneFile } from '../../packages/pack/one-file.ts';
import { kinds } from '../../packages/pack/put-together.ts';
import { readFolder, readPack } from '../../packages/pack/read-folder.ts';
import type { Pack } from '../../packages/pack/schema/pack.ts';

// npm runs scripts at the top of the house; the path is meant from where somebody stands.
const from = process.env['INIT_CWD'] ?? process.cwd();
const [given, option, target, ...more] = process.argv.slice(2);
if (given === undefined || more.length > 0 || (option !== undefined && (option !== '--one-file' || !target))) {
  console.error('Usage: npm run pack:check FILE_OR_FOLDER, or npm run pack:check -- FOLDER --one-file FILE');
  process.exit(2);
}
const path = resolve(from, given);
const shown = relative(from, path) || basename(path);
if (!existsSync(path)) {
  console.error(`expected a pack, found no file or folder ${path}`);
  process.exit(2);
}
try {
  const pack = statSync(path).isDirectory() ? checkFolder() : readOneFile(readText(path), shown, ...nationalFor(''));
  console.log(`${shown}: no fault. ${holds(pack)}`);
  if (target) {
    const text = writeOneFile(readFolder(path));
    readOneFile(text, target, ...nationalFor(''));
    writeFileSync(resolve(from, target), text);
    console.log(`Written as one file: ${target} (${text.length} characters of at most ${limits.characters})`);
  }
} catch (error) {
  if (!(error instanceof PackError)) throw error;
  for (const { file, line, at, message } of error.faults.map(place)) {
    console.error(`${file}${line ? `:${line}` : ''}${at ? ` at ${at}` : ''}: ${message}`);
  }
  const { length } = error.faults;
  console.error(`\n${length} ${length === 1 ? 'fault' : 'faults'}. A pack is used whole or not at all.`);
  process.exitCode = 1;
}

function checkFolder(): Pack {
  const name = basename(path);
  return loadPack(name, readFolder(path), ...nationalFor(name));
}

/** The packs that one may name: itself is not among them. */
function nationalFor(name: string): Pack[] {
  if (name === 'england') return [];
  const england = readPack('england');
  return name === 'nhs-quick-guide' ? [england] : [england, readPack('nhs-quick-guide', england)];
}

function place(fault: PackError['faults'][number]): { file: string; line: number; at: string; message: string } {
  const { path: at, message } = fault;
  if ('line' in fault) return { file: fault.file, line: Number(fault.line), at, message };
  const file = join(path, fault.file);
  let line = 0;
  if (existsSync(file)) {
    const lines = linesOf(readText(file));
    for (let here = at; line === 0; here = here.slice(0, Math.max(0, here.lastIndexOf('.')))) {
      line = lines.get(here) ?? (here === '' ? 1 : 0);
    }
  }
  return { file: relative(from, file), line, at, message };
}

function readText(file: string): string {
  // An editor on Windows may begin a file with a mark of its own.
  return readFileSync(file, 'utf8').replace(/^\uFEFF/, '');
}

function holds(pack: Pack): string {
  const counts = kinds.flatMap((kind) => {
    const items: readonly { readonly id: string }[] = pack[kind] ?? [];
    return items.length > 0 ? [`\n  ${kind}: ${items.map(({ id }) => id).join(', ')}`] : [];
  });
  return `“${pack.title}”${pack.owner ? ` of ${pack.owner}` : ''} holds${counts.join('') || ' nothing yet'}`;
}
