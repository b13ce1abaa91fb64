// Finds an installed Chromium and Firefox. Plain JavaScript: the browser test runner reads its settings without types.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const { env, platform } = process;
const programs = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);

const places = {
  chromium: {
    variables: ['CHROME_PATH'],
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
    get: { debian: 'chromium', darwin: 'brew install --cask google-chrome', win32: 'winget install Google.Chrome' },
  },
  firefox: {
    variables: ['FIREFOX_PATH'],
    names: ['firefox-esr', 'firefox'],
    mac: ['Firefox.app/Contents/MacOS/firefox', 'Firefox ESR.app/Contents/MacOS/firefox'],
    windows: ['Mozilla Firefox/firefox.exe', 'Mozilla Firefox ESR/firefox.exe'],
    get: { debian: 'firefox-esr', darwin: 'brew install --cask firefox', win32: 'winget install Mozilla.Firefox.ESR' },
  },
};

/**
 * The path of an installed browser.
 *
 * @param {'chromium' | 'firefox'} browser
 * @returns {string | undefined}
 */
export function findBrowser(browser) {
  const { variables, names, mac, windows } = places[browser];
  const named = variables.map((name) => env[name]).find(Boolean);
  if (named) return existsSync(named) ? named : undefined;
  const candidates =
    {
      darwin: () =>
        ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((base) => mac.map((path) => join(base, path))),
      win32: () => programs.flatMap((base) => windows.map((path) => join(base, path))),
    }[platform]?.() ?? names.flatMap((name) => (env.PATH ?? '').split(delimiter).map((folder) => join(folder, name)));
  return candidates.find((path) => existsSync(path));
}

/** The command that gets a browser on this system. @param {'chromium' | 'firefox'} browser */
export function commandFor(browser) {
  const { get } = places[browser];
  return platform === 'darwin' || platform === 'win32'
    ? get[platform]
    : `apt-get update && apt-get install -y ${get.debian}`;
}

/** What keeps Chromium quiet: no calls home, and no sandbox where root would be refused one. */
export const chromiumArguments = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
