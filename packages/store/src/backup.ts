import { checkMoment, type CaseFile, type Moment } from './case-file.ts';
import type { Notebook } from './notebook.ts';

/** The newest version of the backup file: since 2 a case may hold records of tools. */
export const backupVersion = 2;

/** A whole notebook in one file that says what it is. */
export interface Backup {
  readonly format: 'send-kit-notebook';
  /** The oldest that can hold what is in it, so that an older SEND Kit restores what it can understand. */
  readonly version: 1 | typeof backupVersion;
  readonly exported: string;
  readonly cases: readonly CaseFile[];
  /** Records that could not be read, as they were: for somebody who can. They are not restored. */
  readonly unreadable: readonly unknown[];
}

/**
 * Writes the whole notebook as JSON. It holds what the notebook holds, **in clear**: the user decides where it goes.
 *
 * @returns the text of the file.
 */
export async function exportNotebook(notebook: Pick<Notebook, 'everything'>, now: Moment): Promise<string> {
  const { instant } = checkMoment(now);
  const { cases, unreadable } = await notebook.everything();
  const backup: Backup = {
    format: 'send-kit-notebook',
    version: cases.some(({ tools }) => tools.some(({ kind }) => kind === 'record')) ? backupVersion : 1,
    exported: instant,
    cases,
    unreadable,
  };
  return `${JSON.stringify(backup, null, 1)}\n`;
}
