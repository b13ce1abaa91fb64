import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch, type Browser } from 'puppeteer-core';
import { expect } from 'vitest';
import { chromiumArguments, commandFor, findBrowser } from '../tools/browsers.ts';

/** A browser that saves files without a question, and the folder it saves them in. */
export interface Downloading {
  readonly browser: Browser;
  /** The one file with this ending, once the browser has written all of it. */
  whole(ending: string): Promise<string>;
  close(): Promise<void>;
}

export async function launchDownloading(name: 'chromium' | 'firefox'): Promise<Downloading> {
  const executablePath = findBrowser(name);
  if (executablePath === undefined) throw new Error(`expected ${name}, found none. It comes with: ${commandFor(name)}`);
  const folder = mkdtempSync(join(tmpdir(), 'send-kit-downloads-'));
  const browser =
    name === 'chromium'
      ? await launch({
          executablePath,
          args: [...chromiumArguments],
          downloadBehavior: { policy: 'allow', downloadPath: folder },
        })
      : await launch({
          browser: 'firefox',
          executablePath,
          extraPrefsFirefox: {
            'browser.download.folderList': 2,
            'browser.download.dir': folder,
            'browser.helperApps.neverAsk.saveToDisk':
              'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
            'browser.download.alwaysOpenPanel': false,
          },
        });
  const found = (ending: string): string[] => {
    const files = readdirSync(folder);
    if (files.some((file) => /\.(part|crdownload|tmp)$/.test(file))) return [];
    return files.filter((file) => file.endsWith(ending) && statSync(join(folder, file)).size > 0);
  };
  return {
    browser,
    async whole(ending) {
      await expect.poll(() => found(ending).length, { timeout: 10_000, interval: 100 }).toBe(1);
      return join(folder, found(ending)[0] ?? '');
    },
    async close() {
      await browser.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
