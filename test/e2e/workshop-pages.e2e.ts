import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArguments, findBrowser } from '../tools/browsers.ts';
import { root } from '../tools/files.ts';
import { files } from '../tools/start.ts';
import { faultsIn } from './extension-browser.ts';

const pages = [
  'index.html',
  'caseload.html',
  'planner.html',
  'mistakes.html',
  'pathways.html',
  'checklists.html',
  'support.html',
  'pack-editor.html',
  'sources.html',
];

/* The built workshop, under its strict policy, in both browsers. */
describe.each(['chromium', 'firefox'] as const)('the pages of the workshop in %s', (name) => {
  let server: Server;
  let browser: Browser;
  let address = '';

  beforeAll(async () => {
    server = createServer(files(join(root, 'dist/demo')));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await launch({
      ...(name === 'firefox' && { browser: 'firefox' as const }),
      executablePath: findBrowser(name) ?? '',
      args: name === 'chromium' ? [...chromiumArguments] : [],
    });
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  describe.each(pages)('%s', (path) => {
    let page: Page;
    const faults: string[] = [];

    beforeAll(async () => {
      page = await browser.newPage();
      page.on('console', (message) => {
        if (message.type() === 'error') faults.push(message.text());
      });
      page.on('pageerror', (error) => faults.push(String(error)));
      await page.setViewport({ width: 320, height: 800 });
      await page.goto(`${address}/${path}`);
      await page.waitForFunction(() => document.querySelector('[aria-current="page"]') !== null);
    });
    afterAll(async () => {
      await page.close();
    });

    test('has no fault that axe can find at 320 pixels', async () => {
      expect(await faultsIn(page)).toEqual([]);
    });

    test('does not scroll sideways at 320 pixels', async () => {
      const [needed = 0, given = 0] = await page.evaluate(() => [
        document.documentElement.scrollWidth,
        document.documentElement.clientWidth,
      ]);
      expect(needed).toBeLessThanOrEqual(given);
    });

    test('breaks no rule of the strict policy and says nothing on the console', () => {
      expect(faults).toEqual([]);
    });

    test('leads to the other pages', async () => {
      const links = await page.$$eval('nav a', (all) => all.map((link) => link.getAttribute('href')));
      expect(links).toEqual(pages);
    });
  });

  test('where others go wrong: the wrong and the right day stand side by side, with the source', async () => {
    const page = await browser.newPage();
    await page.goto(`${address}/mistakes.html`);
    await page.waitForSelector('.mistake');
    await page.type('#search', 'eight weeks, or 30 days');
    const card = await page.$eval('.mistake', (one) => one.textContent?.replace(/\s+/g, ' ') ?? '');
    expect(card).toContain('They say');
    expect(card).toMatch(/Two months/);
    expect(card.match(/\d{1,2} \w+ 20\d\d/g)?.length).toBeGreaterThanOrEqual(3);
    expect(await page.$eval('.mistake a', (link) => link.getAttribute('href'))).toMatch(
      /^https:\/\/www\.legislation\.gov\.uk\//,
    );
    expect(await page.$eval('#count', (count) => count.textContent)).toMatch(/^\d+ of \d+ mistakes$/);
    await page.close();
  });

  test('write a pack: a fault is told with its line, and the preview stays until it is mended', async () => {
    const page = await browser.newPage();
    await page.goto(`${address}/pack-editor.html`);
    const previewed = (): Promise<string> =>
      page.$eval('#preview > *', (one) => one.shadowRoot?.querySelector('h2')?.textContent ?? '');
    await page.waitForFunction(() => document.querySelector('#preview > *')?.shadowRoot?.querySelector('h2') !== null);
    const before = await previewed();
    const type = (from: string, to: string): Promise<void> =>
      page.$eval(
        '#text',
        (box, was, becomes) => {
          const area = box as HTMLTextAreaElement;
          area.value = area.value.replace(was, becomes);
          area.dispatchEvent(new Event('input'));
        },
        from,
        to,
      );
    await type('"gate": false', '"gate": true');
    await page.waitForSelector('#faults li');
    expect(await page.$eval('#faults li', (one) => one.textContent)).toMatch(
      /^Line \d+checklists\.before-a-visit\.sections\.0\.items\.0\.gate expected false/,
    );
    expect(await previewed()).toBe(before);
    await page.focus('#faults button');
    await page.keyboard.press('Enter');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('text');
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('"gate": true');
    await type('"gate": true', '"gate": false');
    await type('Before the advice team visits', 'Before anybody visits');
    await page.waitForFunction(() =>
      document.querySelector('#preview > *')?.shadowRoot?.textContent?.includes('Before anybody visits'),
    );
    expect(await page.$eval('#state', (one) => one.textContent)).toBe('No fault: the pack can be used.');
    await page.close();
  });
});
