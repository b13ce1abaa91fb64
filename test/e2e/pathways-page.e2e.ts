import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArguments, findBrowser } from '../tools/browsers.ts';
import { root } from '../tools/files.ts';
import { files } from '../tools/start.ts';
import { faultsIn } from './extension-browser.ts';
import { pagesOf } from './pages-of.ts';

/** The answers to the first request, after the day of the request: radio buttons, or none where something is done. */
const thimble = ['parent', 'yes', 'unknown', '', 'yes', 'no'];

/* The page of decision charts as a trainer uses it, by keyboard. */
describe.each(['chromium', 'firefox'] as const)('the requests to practise on, in %s', (name) => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let address = '';
  const faults: string[] = [];

  beforeAll(async () => {
    server = createServer(files(join(root, 'dist/demo')));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/pathways.html`;
    browser = await launch({
      ...(name === 'firefox' && { browser: 'firefox' as const }),
      executablePath: findBrowser(name) ?? '',
      args: name === 'chromium' ? [...chromiumArguments] : [],
    });
    page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  test('a link opens a request, with its dates in the navigator', async () => {
    await open('?situation=toast');
    expect(await title()).toBe('12. The Toasts');
    expect(await page.$eval('.requests [aria-current]', (link) => link.textContent)).toBe('The Toasts');
    expect(await dayTyped()).toBe('12');
    expect(faults).toEqual([]);
  });

  test('one is picked, walked and compared by keyboard', async () => {
    await open('?situation=kettle');
    await tabTo('The Thimbles');
    await page.keyboard.press('Enter');
    expect(await title()).toBe('1. The Thimbles');
    expect(new URL(page.url()).search).toBe('?situation=thimble');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('request-title');
    await walk(thimble);
    expect(await step()).toContain('Reply without advice');

    await tabTo('Show the expected way');
    await page.keyboard.press('Enter');
    const shown = await expected();
    expect(shown).toContain('Your walk is the same.');
    expect(shown).toContain('It ends in: Reply without advice.');
    expect(shown).not.toContain('Here you answered');
    expect(await faultsIn(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

  test('where a walk leaves the expected way, it is shown', async () => {
    await open('?situation=compass');
    await walk([...thimble.slice(0, -1), 'no']);
    await tabTo('Show the expected way');
    await page.keyboard.press('Enter');
    expect(await expected()).toMatch(/Your walk leaves it at “.+ your role\?”/);
    expect(await expected()).toContain('Here you answered: No');
  });

  test('a walk is there again after another request was looked at', async () => {
    await page.click('.requests [href$=kite]');
    expect(await page.$eval('#expected', (one) => one.checkVisibility())).toBe(false);
    await page.click('.requests [href$=compass]');
    expect(await step()).toContain('Reply without advice');
    await press('Show the expected way');
    expect(await expected()).toContain('Here you answered: No');
  });

  test('the two editions of a chart stand side by side, with what changed between them', async () => {
    await open();
    await press('Both editions, side by side');
    expect(await page.$$eval('.editions send-pathway', (all) => all.map((one) => one.getAttribute('pathway')))).toEqual(
      ['social-care-chart-older', 'social-care-chart'],
    );
    expect(await page.$eval('.differences', (table) => table.textContent)).toContain('£6,000');
    expect(await faultsIn(page)).toEqual([]);
  });

  test('the hand-out is two sheets: the requests, and the answers', async () => {
    await open();
    const margin = { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' };
    expect(pagesOf(Buffer.from(await page.pdf({ format: 'A4', margin })))).toBe(2);
    const [requests = '', answers = ''] = await page.$$eval('.sheet', (all) => all.map((one) => one.textContent ?? ''));
    expect(requests.match(/Your answer:/g)).toHaveLength(12);
    expect(requests).not.toContain('Reply without advice');
    expect(answers.match(/To talk about:/g)).toHaveLength(12);
    expect(faults).toEqual([]);
  });

  async function open(search = ''): Promise<void> {
    await page.goto(`${address}${search}`);
    await page.waitForFunction(() =>
      document
        .querySelector('send-annex-a-navigator')
        ?.shadowRoot?.querySelector('send-pathway')
        ?.shadowRoot?.querySelector('#step'),
    );
  }

  /** The day of the request stands there already. */
  async function walk(answers: readonly string[]): Promise<void> {
    await tabTo('Continue');
    await page.keyboard.press('Enter');
    for (const answer of answers) {
      const before = await step();
      if (answer) {
        await tabTo('#a-');
        const first = await marked();
        for (let turn = 0; turn < 9 && (await marked()) !== `a-${answer}`; turn += 1)
          await page.keyboard.press('ArrowDown');
        if (first === `a-${answer}`) await page.keyboard.press(' ');
      }
      await tabTo(answer ? 'Continue' : 'Done, go on');
      await page.keyboard.press('Enter');
      await page.waitForFunction(
        (was) =>
          document
            .querySelector('send-annex-a-navigator')
            ?.shadowRoot?.querySelector('send-pathway')
            ?.shadowRoot?.querySelector('#step')?.textContent !== was,
        {},
        before,
      );
    }
  }

  async function press(words: string): Promise<void> {
    await tabTo(words);
    await page.keyboard.press('Enter');
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  }

  /** By Tab alone to the link or button with these words, or to what has an id that begins so. */
  async function tabTo(wanted: string): Promise<void> {
    for (let turn = 0; turn < 150; turn += 1) {
      const isThere = await page.evaluate((wish) => {
        let focused = document.activeElement;
        while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
        if (wish.startsWith('#')) return focused?.id.startsWith(wish.slice(1)) ?? false;
        return /^(A|BUTTON)$/.test(focused?.tagName ?? '') && focused?.textContent?.trim() === wish;
      }, wanted);
      if (isThere) return;
      await page.keyboard.press('Tab');
    }
    throw new Error(`expected to reach "${wanted}" by Tab`);
  }

  /** The id of the answer that has the focus. */
  function marked(): Promise<string | undefined> {
    return page.evaluate(() => {
      const inner = document.querySelector('send-annex-a-navigator')?.shadowRoot?.querySelector('send-pathway');
      return inner?.shadowRoot?.activeElement?.id;
    });
  }

  function dayTyped(): Promise<string | undefined> {
    return page.evaluate(() => {
      const inner = document.querySelector('send-annex-a-navigator')?.shadowRoot?.querySelector('send-pathway');
      return inner?.shadowRoot?.querySelector<HTMLInputElement>('#r-request-received-day')?.value;
    });
  }

  function step(): Promise<string> {
    return page.evaluate(() => {
      const inner = document.querySelector('send-annex-a-navigator')?.shadowRoot?.querySelector('send-pathway');
      return inner?.shadowRoot?.querySelector('#step')?.textContent ?? '';
    });
  }

  function title(): Promise<string> {
    return page.$eval('#request-title', (one) => one.textContent ?? '');
  }

  function expected(): Promise<string> {
    return page.$eval('#expected', (one) => (one.textContent ?? '').replace(/\s+/g, ' '));
  }
});
