import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { commandForOffice, findOffice } from '../tools/office.ts';

/** An installed LibreOffice; what is not tested without one is told once. */
export const office = findOffice();
if (office === undefined) {
  process.stderr.write(
    `LEFT OUT: no document was opened in LibreOffice, because none was found (looked in the usual places and in SOFFICE_PATH). This gets it:\n  ${commandForOffice()}\n`,
  );
}

/** What LibreOffice makes of a file. Its profile is a folder of its own: two runs at once would wait for each other. */
export async function inOffice(file: string, to: string): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), 'send-kit-office-'));
  try {
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
    const args = [profile, '--headless', '--convert-to', to, '--outdir', folder, file];
    await promisify(execFile)(office ?? '', args, { timeout: 100_000 });
    const [ending = ''] = to.split(':');
    return readFileSync(join(folder, `${basename(file, extname(file))}.${ending}`));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The words of a file as LibreOffice reads them: those of a table cell by cell, and without the dots of lists. */
export async function wordsInOffice(file: string): Promise<string[]> {
  return wordsOf((await inOffice(file, 'txt:Text (encoded):UTF8')).toString('utf8'));
}

/** The words of a text, without the marks of lists. */
export function wordsOf(text: string): string[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\s+/)
    .filter((word) => word !== '' && !/^[•*-]$/.test(word));
}
