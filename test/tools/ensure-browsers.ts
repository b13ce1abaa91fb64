import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { commandFor, findBrowser, variableFor } from './browsers.ts';

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
    if (existsSync('/etc/debian_version') && process.getuid?.() === 0) {
      console.log('Running it now …');
      spawnSync('sh', ['-c', command], {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      });
    }
    return findBrowser(browser) === undefined;
  });
}
