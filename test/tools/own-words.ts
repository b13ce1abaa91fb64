// `npm run own-words FOLDER`: notes, from the text files of a folder, which runs of words stand in the documents that
// the packs are drawn from. Only hashes are kept: the documents are their authors' and stay out of this house.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.ts';

/** So many words in a row are somebody's sentence and no longer a name or a turn of speech. */
export const runLength = 12;

/** 48 bits: among some thirty thousand runs, one in nine thousand million hits by chance. */
const bytes = 6;
const file = join(root, 'test/own-words.bin');

/** The words of a text, without case, points and the way in which it is set. */
export function wordsOf(text: string): string[] {
  const plain = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\u00AD'’‘]/g, '');
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** The hashes of every run of a document. A word that was broken at the end of a line is read both ways. */
export function runsOfDocument(text: string): string[] {
  const joined = text.replace(/(\p{L})[-\u2010\u2011\u00AD]\s*\n\s*(?=\p{L})/gu, '$1');
  return [...new Set([text, joined].flatMap((one) => runsOf(wordsOf(one)).map(hash)))].sort();
}

/** The runs of a text that stand in one of the documents, each once and as long as it is. */
export function findRuns(text: string, known: ReadonlySet<string>): string[] {
  const words = wordsOf(text);
  const found: string[] = [];
  let end = -1;
  let start = 0;
  runsOf(words).forEach((run, at) => {
    if (!known.has(hash(run))) return;
    if (at > end) start = at;
    else found.pop();
    end = at + runLength - 1;
    found.push(words.slice(start, end + 1).join(' '));
  });
  return found;
}

/** What `own-words.bin` holds. */
export function knownRuns(): ReadonlySet<string> {
  const held = readFileSync(file).toString('hex');
  return new Set(held.match(new RegExp(`.{${2 * bytes}}`, 'g')));
}

function runsOf(words: readonly string[]): string[] {
  return words.slice(runLength - 1).map((_, at) => words.slice(at, at + runLength).join(' '));
}

function hash(run: string): string {
  return createHash('sha256')
    .update(run)
    .digest('hex')
    .slice(0, 2 * bytes);
}

if (import.meta.main) {
  const [folder] = process.argv.slice(2);
  if (folder === undefined) throw new RangeError('expected the folder that holds the documents as text');
  const names = readdirSync(folder).filter((name) => name.endsWith('.txt'));
  if (names.length === 0) throw new RangeError(`expected text files in ${folder}, found none`);
  const runs = new Set(names.flatMap((name) => runsOfDocument(readFileSync(join(folder, name), 'utf8'))));
  writeFileSync(file, Buffer.from([...runs].sort().join(''), 'hex'));
  console.log(`${runs.size} runs of ${runLength} words from ${names.length} documents`);
}
