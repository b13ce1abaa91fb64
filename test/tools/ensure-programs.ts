import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { commandFor, findBrowser, variableFor } from './browsers.ts';
import { commandForOffice, findOffice } from './office.ts';

/** Finds both browsers, installing what is missing where it may (Debian, as root). Returns those still missing. */
export function ensureBrowsers(): string[] {
  return (['chromium', 'firefox'] as const).filter((browser) => {
    const path = findBrowser(browser);
    if (path !== undefined) {
      console.log(`browser tests will use ${path}`);
      return false;
    }
    const named = process.env[variableFor(browser)];
    if (named) {
      console.log(`${variableFor(browser)} names ${named}, and nothing is there.`);
      return true;
    }
    const command = commandFor(browser);
    console.log(
      `No ${browser} was found (looked in the usual places and in ${variableFor(browser)}). This gets it:\n  ${command}`,
    );
    install(command);
    return findBrowser(browser) === undefined;
  });
}

/**
 * Finds LibreOffice, in which documents are opened to see what they hold, and installs it where it may. Without it the
 * tests that need it are left out, and say so.
 */
export function ensureOffice(): void {
  if (findOffice() === undefined) {
    const command = commandForOffice();
    console.log(
      `No LibreOffice was found (looked in the usual places and in SOFFICE_PATH). This gets it:\n  ${command}`,
    );
    install(command);
  }
  console.log(`documents will be opened with ${findOffice() ?? 'nothing: those tests are left out'}`);
}

/** Runs a command of Debian's package manager, where that is allowed. */
function install(command: string): void {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) return;
  console.log('Running it now …');
  spawnSync('sh', ['-c', command], {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
