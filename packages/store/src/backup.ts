import { checkMoment, type CaseFile, type Moment } from './case-file.ts';
import type { Notebook } from './notebook.ts';

/** The version of the backup file that is written, and the newest that can be restored. */
export const backupVersion = 1;

/** A whole notebook in one file that says what it is. */
export interface Backup {
  readonly format: 'send-kit-notebook';
  readonly version: typeof backupVersion;
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
    version: backupVersion,
    exported: instant,
    cases,
    unreadable,
  };
  return `${JSON.stringify(backup, null, 1)}\n`;
}
