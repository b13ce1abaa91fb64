import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const { env, platform } = process;

/** The path of an installed LibreOffice: the one SOFFICE_PATH names, or the first in the usual places. */
export function findOffice(): string | undefined {
  const named = env['SOFFICE_PATH'];
  if (named) return existsSync(named) ? named : undefined;
  const places =
    platform === 'darwin'
      ? ['/Applications/LibreOffice.app/Contents/MacOS/soffice']
      : platform === 'win32'
        ? [join(env['PROGRAMFILES'] ?? '', 'LibreOffice', 'program', 'soffice.com')]
        : (env['PATH'] ?? '')
            .split(delimiter)
            .flatMap((folder) => ['soffice', 'libreoffice'].map((name) => join(folder, name)));
  return places.find((path) => existsSync(path));
}

/** The command that gets LibreOffice's writer on this kind of system. */
export function commandForOffice(): string {
  if (platform === 'darwin') return 'brew install --cask libreoffice';
  if (platform === 'win32') return 'winget install TheDocumentFoundation.LibreOffice';
  return 'apt-get update && apt-get install -y --no-install-recommends libreoffice-writer-nogui';
}
