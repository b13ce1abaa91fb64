// `npm run practice`: the practice system in a Chromium with the extension loaded, to try it by hand.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer from 'puppeteer-core';
import { startPractice } from '../../demo/practice-system/server.ts';
import { chromiumArguments, commandFor, findBrowser } from './browsers.ts';
import { buildExtension } from './practice-extension.ts';

const executablePath = findBrowser('chromium');
if (executablePath === undefined) {
  console.error(`No Chromium, Chrome or Edge was found. Get one with: ${commandFor('chromium')}`);
  process.exit(1);
}
const extension = await buildExtension('chrome', true);
const practice = await startPractice(Number(process.env.PORT ?? 0));
const profile = mkdtempSync(join(tmpdir(), 'send-kit-practice-'));
const isHeadless = process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY;

const browser = await puppeteer.launch({
  executablePath,
  headless: isHeadless,
  // Through a pipe, browsers that refuse extensions on the command line load them all the same.
  pipe: true,
  enableExtensions: [extension],
  userDataDir: profile,
  defaultViewport: null,
  args: [...chromiumArguments, '--window-size=1280,900'],
});
const [page = await browser.newPage()] = await browser.pages();
await page.goto(practice.url);

console.log(`The practice system is at ${practice.url}`);
console.log('Its six cases are invented. Open one, then press “SEND Kit” at the right edge of the page.');
console.log(
  isHeadless
    ? 'There is no screen here (DISPLAY is not set), so the browser runs without a window. Press Ctrl and C to end.'
    : 'Close the browser window, or press Ctrl and C here, to end. The notes of this practice are then thrown away.',
);

let isEnding = false;
async function end(): Promise<void> {
  if (isEnding) return;
  isEnding = true;
  await browser.close().catch(() => undefined);
  await practice.close();
  rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
}
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void end());
browser.on('disconnected', () => void end());
