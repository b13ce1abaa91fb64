import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Browser = 'chromium' | 'firefox';

const { env, platform } = process;

const places: Record<Browser, Record<'names' | 'mac' | 'windows', readonly string[]> & { variable: string }> = {
  chromium: {
    variable: 'CHROME_PATH',
    names: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
    ],
    mac: [
      'Chromium.app/Contents/MacOS/Chromium',
      'Google Chrome.app/Contents/MacOS/Google Chrome',
      'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ],
    windows: [
      'Chromium/Application/chrome.exe',
      'Google/Chrome/Application/chrome.exe',
      'Microsoft/Edge/Application/msedge.exe',
    ],
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    names: ['firefox-esr', 'firefox'],
    mac: ['Firefox.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox/firefox.exe', 'Mozilla Firefox ESR/firefox.exe'],
  },
};

const commands: Record<Browser, Record<'debian' | 'darwin' | 'win32', string>> = {
  chromium: {
    debian: 'apt-get update && apt-get install -y chromium',
    darwin: 'brew install --cask google-chrome',
    win32: 'winget install Google.Chrome',
  },
  firefox: {
    debian: 'apt-get update && apt-get install -y firefox-esr',
    darwin: 'brew install --cask firefox',
    win32: 'winget install Mozilla.Firefox.ESR',
  },
};

/** The path of an installed browser: the one CHROME_PATH or FIREFOX_PATH names, or the first in the usual places. */
export function findBrowser(browser: Browser): string | undefined {
  const { variable } = places[browser];
  const named = env[variable];
  if (named) return existsSync(named) ? named : undefined;
  return candidates(browser).find((path) => existsSync(path));
}

/** Where a named browser is said to be, for messages. */
export function variableFor(browser: Browser): string {
  return places[browser].variable;
}

/** The command that gets a browser on this kind of system. */
export function commandFor(browser: Browser): string {
  return commands[browser][platform === 'darwin' || platform === 'win32' ? platform : 'debian'];
}

/** What keeps Chromium quiet: no calls home, and no sandbox where root would be refused one. */
export const chromiumArguments: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

function candidates(browser: Browser): string[] {
  const { names, mac, windows } = places[browser];
  const under = (folders: readonly (string | undefined)[], paths: readonly string[]): string[] =>
    folders.flatMap((folder) => (folder ? paths.map((path) => join(folder, path)) : []));
  if (platform === 'darwin') return under(['/Applications', env['HOME'] && join(env['HOME'], 'Applications')], mac);
  if (platform === 'win32') return under([env['PROGRAMFILES'], env['PROGRAMFILES(X86)'], env['LOCALAPPDATA']], windows);
  return names.flatMap((name) => under((env['PATH'] ?? '').split(delimiter), [name]));
}
