import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { chromiumArguments, findBrowser } from '../tools/browsers.ts';
import { standaloneForms } from '../tools/bundle.ts';

const strict = "default-src 'none'; script-src 'self'; style-src 'none'; require-trusted-types-for 'script'";
const tags = ['send-ehc-checklist', 'send-annex-a-navigator'] as const;
const scripts = new Map<string, string>();
/** Files that the server has lost for a while, by what their path holds. */
let lost = '';
let server: Server;
let address = '';

beforeAll(async () => {
  for (const tag of tags) {
    const { whole, inParts } = await standaloneForms(`packages/widgets/standalone/${tag}.ts`);
    for (const [path, code] of Object.entries(inParts ?? {})) scripts.set(`/${path}`, code);
    scripts.set(`/alone/${tag}.js`, whole);
  }
  server = createServer(({ url = '/' }, response) => {
    const { pathname, searchParams } = new URL(url, 'http://page.invalid');
    const isScript = pathname.endsWith('.js');
    const script = lost && pathname.includes(lost) ? undefined : scripts.get(pathname);
    response.writeHead(isScript && script === undefined ? 404 : 200, {
      'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8',
      'content-security-policy': strict,
      'cache-control': 'no-store',
    });
    const tag = searchParams.get('tag') ?? '';
    const from = searchParams.get('from') ?? `${tag}.js`;
    response.end(
      script ??
        `<!doctype html><html lang="en-GB"><title>A page</title><body><${tag} today="2026-11-22" request-received="2026-11-16"></${tag}><script type="module" src="${from}"></script></body></html>`,
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe.each(['chromium', 'firefox'] as const)('a file in parts in %s, on a strict page', (name) => {
  let browser: Browser;
  let page: Page;
  let asked: string[] = [];

  beforeAll(async () => {
    browser = await launch({
      browser: name === 'firefox' ? 'firefox' : 'chrome',
      executablePath: findBrowser(name) ?? '',
      args: name === 'firefox' ? [] : [...chromiumArguments],
    });
  });
  afterAll(() => browser.close());
  beforeEach(async () => {
    lost = '';
    await page?.close();
    page = await browser.newPage();
    page.on('request', (request) => {
      const { pathname, search } = new URL(request.url());
      if (pathname.endsWith('.js')) asked.push(pathname + search);
    });
  });

  async function open(tag: string, from = `${tag}.js`): Promise<void> {
    asked = [];
    await page.goto(`${address}/?tag=${tag}&from=${encodeURIComponent(from)}`);
    await page.waitForFunction(`document.querySelector('${tag}')?.shadowRoot?.querySelector('h2, send-pathway')`);
  }

  /** The element that holds the fields. */
  const root = (tag: string): string =>
    `(document.querySelector('${tag}').shadowRoot.querySelector('send-pathway') ?? document.querySelector('${tag}')).shadowRoot`;
  const press = (tag: string, words: string): Promise<unknown> =>
    page.evaluate(
      `[...${root(tag)}.querySelectorAll('button, [type=radio]')].find((one) => (one.textContent + (one.id ?? '')).includes(${JSON.stringify(words)})).click()`,
    );
  const appears = (tag: string, selector: string): Promise<unknown> =>
    page.waitForFunction(`${root(tag)}.querySelector(${JSON.stringify(selector)})`, { timeout: 10_000 });
  const says = (tag: string, words: string): Promise<unknown> =>
    page.waitForFunction(`${root(tag)}.textContent.replace(/\\s+/g, ' ').includes(${JSON.stringify(words)})`, {
      timeout: 10_000,
    });
  const answer = (tag: string): Promise<unknown> =>
    page.evaluate(`${root(tag)}.querySelector('.section [value=yes]').click()`);

  test('nothing but the file itself is fetched before somebody begins', async () => {
    await open('send-ehc-checklist');
    await new Promise((done) => setTimeout(done, 1500));
    expect(asked).toEqual(['/send-ehc-checklist.js']);
  });

  test('a part comes when it is asked for, and brings no second copy of the file', async () => {
    await open('send-ehc-checklist', 'send-ehc-checklist.js?ver=6');
    await press('send-ehc-checklist', 'Add a document');
    await appears('send-ehc-checklist', 'dialog[open] #e-title');
    expect(asked.filter((one) => !one.startsWith('/parts/'))).toEqual(['/send-ehc-checklist.js?ver=6']);
    expect(asked.some((one) => one.startsWith('/parts/ehc-checklist-evidence') && one.endsWith('.js?ver=6'))).toBe(
      true,
    );
  });

  test('a part that is missing is said, the rest works, and it can be tried again', async () => {
    lost = '/parts/';
    await open('send-ehc-checklist');
    await answer('send-ehc-checklist');
    await press('send-ehc-checklist', 'Add a document');
    await says('send-ehc-checklist', 'This page could not load the index of documents.');
    expect(await page.evaluate(`${root('send-ehc-checklist')}.querySelector('.section [value=yes]').checked`)).toBe(
      true,
    );
    expect(await page.evaluate(`${root('send-ehc-checklist')}.activeElement?.dataset.part`)).toBe(
      'the index of documents',
    );
    lost = '';
    await press('send-ehc-checklist', 'Try again');
    await appears('send-ehc-checklist', 'dialog[open] #e-title');
  });

  test('without any part the chart is walked to its end, with the chart and the letter in words', async () => {
    lost = '/parts/';
    const tag = 'send-annex-a-navigator';
    await open(tag);
    await appears(tag, '#r-role');
    for (let step = 0; step < 12; step += 1) {
      await page.evaluate(
        `(() => { const root = ${root(tag)}; for (const field of root.querySelectorAll('form input:not([type=radio]):not([name])')) { field.value ||= 'Invented'; field.dispatchEvent(new Event('input', { bubbles: true })); } root.querySelector('form [type=radio]')?.click(); })()`,
      );
      await page.evaluate(
        `(() => { const root = ${root(tag)}; for (const [name, value] of [['day', '20'], ['month', '11'], ['year', '2026']]) for (const field of root.querySelectorAll('form [name=' + name + ']')) { if (!field.value) { field.value = value; field.dispatchEvent(new Event('input', { bubbles: true })); } } })()`,
      );
      await page.evaluate(`${root(tag)}.querySelector('form button:not([type=button])')?.click()`);
      await new Promise((done) => setTimeout(done, 50));
      if (await page.evaluate(`Boolean(${root(tag)}.querySelector('.plain, .outcome'))`)) break;
    }
    await says(tag, 'The chart in words');
    await says(tag, 'This page could not load the picture of the chart.');
    await appears(tag, '.outcome');
  });

  test('the whole file works alone in an empty folder', async () => {
    await open('send-ehc-checklist', 'alone/send-ehc-checklist.js');
    await press('send-ehc-checklist', 'Add a document');
    await appears('send-ehc-checklist', 'dialog[open] #e-title');
    expect(asked).toEqual(['/alone/send-ehc-checklist.js']);
  });
});
