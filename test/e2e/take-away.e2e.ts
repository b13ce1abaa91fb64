import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ICAL from 'ical.js';
import puppeteer, { type Browser, type ElementHandle, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArguments, commandFor, findBrowser } from '../tools/browsers.ts';
import { bundle, standalone } from '../tools/bundle.ts';
import { text, write } from '../tools/files.ts';
import { packModules } from '../tools/packs.ts';

const strict = "default-src 'none'; script-src 'self'; style-src 'self'; require-trusted-types-for 'script'";
const events = 'request-received: 2026-09-21; draft-served: 2026-12-10';
const soon = { timeout: 10_000, interval: 100 };

/** A council's page with the one file and the one tag, and the workshop's page that opens links. */
async function pages(): Promise<{ server: Server; url: string; asked: string[] }> {
  for (const [path, content] of Object.entries(packModules())) write(`packages/pack/dist/${path}`, content);
  const asked: string[] = [];
  const files: Record<string, readonly [type: string, content: string]> = {
    '/': [
      'text/html',
      `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>A council</title><link rel="icon" href="data:,">
        <script type="module" src="kit.js"></script><h1>A council</h1>
        <send-take-away process="ehc-needs-assessment" events="${events}" reference="EX-0042" link-to="/planner.html"
          today="2026-11-21"></send-take-away>`,
    ],
    '/kit.js': ['text/javascript', await standalone('packages/widgets/standalone/send-take-away.ts')],
    '/planner.html': ['text/html', text('demo/planner.html').replace('planner.ts', 'planner.js')],
    '/planner.js': ['text/javascript', await bundle('demo/planner.ts')],
    '/planner.css': ['text/css', text('demo/planner.css')],
    '/workshop.css': ['text/css', text('demo/workshop.css')],
    '/icon.svg': ['image/svg+xml', text('demo/icon.svg')],
  };
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    const file = files[new URL(request.url ?? '', 'http://localhost').pathname];
    response.writeHead(file ? 200 : 404, {
      'content-type': `${file?.[0] ?? 'text/plain'}; charset=utf-8`,
      'content-security-policy': `${strict}; img-src 'self' data:`,
    });
    response.end(file?.[1] ?? '');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

function launch(browser: 'chromium' | 'firefox', downloads: string): Promise<Browser> {
  const executablePath = findBrowser(browser);
  if (executablePath === undefined)
    throw new Error(`expected ${browser}, found none. It comes with: ${commandFor(browser)}`);
  return browser === 'chromium'
    ? puppeteer.launch({
        executablePath,
        args: [...chromiumArguments],
        downloadBehavior: { policy: 'allow', downloadPath: downloads },
      })
    : puppeteer.launch({
        browser: 'firefox',
        executablePath,
        extraPrefsFirefox: {
          'browser.download.folderList': 2,
          'browser.download.dir': downloads,
          'browser.helperApps.neverAsk.saveToDisk': 'text/calendar,text/csv',
          'browser.download.alwaysOpenPanel': false,
        },
      });
}

async function inside(page: Page, tag: string, selector: string, words = ''): Promise<ElementHandle<HTMLElement>> {
  const found = await page.waitForFunction(
    (tag, selector, words) =>
      [...(document.querySelector(tag)?.shadowRoot?.querySelectorAll<HTMLElement>(selector) ?? [])].find((one) =>
        one.textContent.includes(words),
      ),
    { timeout: 10_000 },
    tag,
    selector,
    words,
  );
  return found as ElementHandle<HTMLElement>;
}

const said = (page: Page, tag: string): Promise<string> =>
  page.evaluate((tag) => document.querySelector(tag)?.shadowRoot?.textContent.replace(/\s+/g, ' ') ?? '', tag);

/** A calendar file, read by another library than the one that wrote it. */
function entries(file: string): { uid: string; day: string; sequence: number; status: string; summary: string }[] {
  const calendar = new ICAL.Component(ICAL.parse(file) as unknown[]);
  return calendar.getAllSubcomponents('vevent').map((event) => ({
    uid: String(event.getFirstPropertyValue('uid')),
    day: String(event.getFirstPropertyValue('dtstart')),
    sequence: Number(event.getFirstPropertyValue('sequence')),
    status: String(event.getFirstPropertyValue('status')),
    summary: String(event.getFirstPropertyValue('summary')),
  }));
}

describe.each(['chromium', 'firefox'] as const)(
  'taking deadlines away in %s, on a page with a strict policy',
  (name) => {
    let place: Awaited<ReturnType<typeof pages>>;
    let browser: Browser;
    let page: Page;
    let downloads: string;
    const faults: string[] = [];

    /** The one file of its kind, once the browser has written all of it. It is taken out of the folder. */
    const downloaded = async (ending: string): Promise<{ file: string; content: string }> => {
      const whole = (): string[] => {
        const files = readdirSync(downloads);
        if (files.some((file) => /\.(part|crdownload|tmp)$/.test(file))) return [];
        return files.filter((file) => file.endsWith(ending) && statSync(join(downloads, file)).size > 0);
      };
      await expect.poll(() => whole().length, soon).toBe(1);
      const [file = ''] = whole();
      const content = readFileSync(join(downloads, file), 'utf8');
      rmSync(join(downloads, file));
      return { file, content };
    };

    beforeAll(async () => {
      downloads = mkdtempSync(join(tmpdir(), 'send-kit-take-away-'));
      [place, browser] = await Promise.all([pages(), launch(name, downloads)]);
      page = await browser.newPage();
      page.on('console', (message) => faults.push(message.text()));
      page.on('pageerror', (error) => faults.push(String(error)));
      await page.goto(place.url);
    });
    afterAll(async () => {
      await browser?.close();
      place?.server.close();
      rmSync(downloads, { recursive: true, force: true });
    });

    test('two calendar files: the second mends the first, and neither holds the case reference', async () => {
      const button = await inside(page, 'send-take-away', 'button', '.ics');
      await button.click();
      const { file, content: one } = await downloaded('.ics');
      await button.click();
      const { content: other } = await downloaded('.ics');

      expect(file).toBe('send-deadlines.ics');
      expect(entries(one).find(({ uid }) => uid.startsWith('ehcna-decision-to-assess.'))).toMatchObject({
        day: '2026-11-02',
        sequence: 0,
        status: 'CONFIRMED',
      });
      expect(entries(other).map(({ uid }) => uid)).toEqual(entries(one).map(({ uid }) => uid));
      expect(entries(other).every(({ sequence }) => sequence === 1)).toBe(true);
      expect(one + other).not.toContain('EX-0042');
    });

    test('the case reference, once it is ticked', async () => {
      await (await inside(page, 'send-take-away', '[type=checkbox]')).click();
      await (await inside(page, 'send-take-away', 'button', '.csv')).click();
      const { file, content } = await downloaded('.csv');
      expect(file).toBe('send-deadlines-ex-0042.csv');
      expect(content).toMatch(/EX-0042,Decide whether to assess,2026-11-02/);
      await (await inside(page, 'send-take-away', '[type=checkbox]')).click();
    });

    test('a link opens the same dates elsewhere, and no server hears of them', async () => {
      const address = await (
        await inside(page, 'send-take-away', '#address')
      ).evaluate((field) => (field as HTMLInputElement).value);
      expect(address).toContain('#send-kit=1&p=ehc-needs-assessment&e.request-received=2026-09-21');
      expect(address).not.toContain('EX-0042');

      await page.goto(address);
      await expect.poll(() => said(page, 'send-take-away'), soon).toContain('Monday 2 November 2026');
      expect(await page.$eval('#link', (line) => line.textContent)).toContain('The dates of the link are shown');
      expect(place.asked.filter((url) => /2026|EX-0042/.test(decodeURIComponent(url)))).toEqual([]);
    });

    test('a link that means harm is refused in words, and nothing of it is used', async () => {
      await page.goto('about:blank');
      await page.goto(`${place.url}/planner.html#send-kit=1&p=appeal&e.decision-sent=<img src=x onerror=alert(1)>`);
      await expect
        .poll(() => page.$eval('#link', (line) => line.textContent), soon)
        .toContain('This link cannot be read');
      expect(await said(page, 'send-take-away')).toContain('21 January 2027');
    });

    test('the sheet goes to the printer alone, dressed, although the page allows no frames and no styles of ours', async () => {
      await page.goto(place.url);
      const button = await inside(page, 'send-take-away', 'button', 'Print');
      await page.evaluate(() => {
        const root = document.querySelector('send-take-away')?.shadowRoot;
        const append = root?.append.bind(root);
        if (!root || !append) return;
        root.append = (...nodes) => {
          const frame = nodes[0] as HTMLIFrameElement;
          const stand = (): void => {
            const view = frame.contentWindow as (Window & typeof globalThis) | null;
            if (!view) return;
            view.print = () => {
              const table = view.document.querySelector('table') ?? view.document.body;
              const look = view.getComputedStyle(table).borderCollapse;
              document.title = `${look}: ${view.document.body.textContent.replace(/\s+/g, ' ')}`;
            };
          };
          frame.addEventListener('load', stand, { capture: true, once: true });
          append(...nodes);
        };
      });
      await button.click();
      await expect.poll(() => page.title(), soon).toMatch(/^collapse: .*Decide whether to assess/);
      expect(await page.title()).not.toContain('A council');
    });

    test.runIf(name === 'chromium')('the sheet is one page of A4', async () => {
      await page.goto(place.url);
      await inside(page, 'send-take-away', 'button', 'Print');
      const pdf = Buffer.from(await page.pdf({ format: 'a4' })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
    });

    test('no browser complained: not of the policy, not of a script', () => {
      expect(faults).toEqual([]);
    });
  },
);
