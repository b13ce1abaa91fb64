/* eslint no-script-url: off -- that such links are refused is what is tested */
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { hostilePacks, wholePack } from '../hostile-packs.fixture.ts';
import { chromiumArguments, findBrowser } from '../tools/browsers.ts';
import { root } from '../tools/files.ts';
import { files } from '../tools/start.ts';

const good = JSON.stringify(wholePack());
const better = good.replace('Before the advice team visits', 'Before anybody visits');
const json = { 'content-type': 'application/json' };

/** What a server may do to a page that asks it for a pack. */
const answers: Record<string, (response: ServerResponse) => void> = {
  '/good.json': (response) => response.writeHead(200, json).end(good),
  '/better.json': (response) =>
    response.writeHead(200, { 'content-type': 'application/json; charset=utf-8' }).end(better),
  '/missing.json': (response) => response.writeHead(404, json).end('{}'),
  '/page.json': (response) => response.writeHead(200, { 'content-type': 'text/html' }).end(better),
  '/script.json': (response) => response.writeHead(200, { 'content-type': 'text/javascript' }).end(better),
  '/away.json': (response) => response.writeHead(302, { location: 'http://127.0.0.1:9/pack.json' }).end(),
  '/latin.json': (response) => response.writeHead(200, json).end(Buffer.from([0x22, 0xe9, 0x22])),
  // It says nothing of its length and goes on until the page has had enough.
  '/endless.json': (response) => {
    response.writeHead(200, json);
    const spaces = Buffer.alloc(64_000, ' ');
    const more = setInterval(() => response.write(spaces), 5);
    response.on('close', () => clearInterval(more));
  },
};

/** One page each: an element, what it is given, and what is to be seen of it. */
const elements = [
  ['send-checklist', { pack: 'north-shire', checklist: 'before-a-visit' }, 'Before the advice team visits'],
  ['send-glossary', { pack: 'north-shire' }, 'Good start'],
  ['send-directory', { pack: 'north-shire', directory: 'teams' }, 'Advice team'],
  ['send-pathway', { pack: 'north-shire', pathway: 'who-to-talk-to' }, 'Who should I talk to first?'],
] as const;
const [[, visit]] = elements;

describe.each(['chromium', 'firefox'] as const)('a pack from an address in %s', (name) => {
  let server: Server;
  let browser: Browser;
  let address = '';
  const asked: { url: string; cookie: string | undefined; referrer: string | undefined }[] = [];

  beforeAll(async () => {
    const workshop = files(join(root, 'dist'));
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url ?? '', 'http://page.invalid');
      const hostile = hostilePacks[Number(/^\/hostile\/(\d+)\.json$/.exec(pathname)?.[1] ?? -1)];
      if (pathname.endsWith('.json')) {
        asked.push({ url: pathname, cookie: request.headers.cookie, referrer: request.headers.referer });
      }
      if (hostile) response.writeHead(200, json).end(hostile.text);
      else if (answers[pathname]) answers[pathname](response);
      else if (pathname === '/') {
        response.writeHead(200, {
          'set-cookie': 'who=me; path=/',
          'content-type': 'text/html',
          'content-security-policy': "default-src 'none'; script-src 'self'; connect-src 'self'",
        });
        response.end('<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>A council</title><main></main>');
      } else workshop(request, response);
    });
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
    server.closeAllConnections();
    server.close();
  });

  /** A page with one element, and its warnings. */
  async function open(tag: string, attributes: Readonly<Record<string, string>>): Promise<[Page, string[]]> {
    const page = await browser.newPage();
    const warnings: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'warn' || message.type() === 'error') warnings.push(message.text());
    });
    await page.goto(`${address}/`);
    await page.addScriptTag({ url: `/standalone/${tag}.js`, type: 'module' });
    await page.evaluate(
      (tagName, given) => {
        const element = document.createElement(tagName);
        for (const [key, value] of Object.entries(given)) element.setAttribute(key, value);
        document.querySelector('main')?.append(element);
      },
      tag,
      attributes,
    );
    return [page, warnings];
  }

  const textOf = (page: Page): Promise<string> =>
    page.evaluate(() => document.querySelector('main > *')?.shadowRoot?.textContent ?? '');
  const waitFor = (page: Page, words: string): Promise<unknown> =>
    page.waitForFunction(
      (wanted) => document.querySelector('main > *')?.shadowRoot?.textContent?.includes(wanted),
      { timeout: 20_000 },
      words,
    );
  const point = (page: Page, url: string): Promise<void> =>
    page.evaluate((src) => document.querySelector('main > *')?.setAttribute('pack-src', src), url);
  /** All that is shown, but for the message. */
  const domOf = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const shown = document.createElement('div');
      for (const node of document.querySelector('main > *')?.shadowRoot?.childNodes ?? []) {
        shown.append(node.cloneNode(true));
      }
      shown.querySelector('[data-pack-src]')?.remove();
      return `${document.head.innerHTML}${document.body.childElementCount}${shown.innerHTML}`;
    });

  test.each(elements)('%s shows it', async (tag, attributes, words) => {
    const [page, warnings] = await open(tag, { ...attributes, 'pack-src': '/good.json' });
    await waitFor(page, words);
    expect(warnings).toEqual([]);
    await page.close();
  });

  test('the EHC checklist shows England’s half alone when a council’s pack is refused', async () => {
    const [page] = await open('send-ehc-checklist', { council: 'north-shire', 'pack-src': '/hostile/0.json' });
    await waitFor(page, 'cannot be used');
    expect(await textOf(page)).toContain('The lawful test');
    await page.close();
  });

  test('no hostile pack changes anything: the old one stays, and the page is told why', async () => {
    const [page, warnings] = await open('send-checklist', { ...visit, 'pack-src': '/good.json' });
    await waitFor(page, 'Before the advice team visits');
    const before = await domOf(page);
    const wrong: string[] = [];
    for (const [index, { title }] of hostilePacks.entries()) {
      warnings.length = 0;
      await point(page, `/hostile/${index}.json`);
      await waitFor(page, `${index}.json cannot be used`).catch(() => wrong.push(`${title}: said nothing`));
      const { role, line } = await page.evaluate(() => {
        const box = document.querySelector('main > *')?.shadowRoot?.querySelector('[data-pack-src]');
        return { role: box?.getAttribute('role'), line: box?.querySelector('li')?.textContent ?? '' };
      });
      if (role !== 'status') wrong.push(`${title}: is not read out`);
      // One that is too long is not even read to its end.
      if (!/^\d+\.json(, line \d+( at .+)?)?: \S/.test(line)) wrong.push(`${title}: said ${line}`);
      if ((await domOf(page)) !== before) wrong.push(`${title}: the page is another`);
      if (warnings.length !== 1) wrong.push(`${title}: ${warnings.length} warnings`);
    }
    expect(wrong).toEqual([]);
    expect(await page.evaluate(() => 'gate' in {} || 'owner' in {})).toBe(false);
    await page.close();
  });

  test.each([
    ['/missing.json', 'the server answered 404'],
    ['/page.json', 'expected application/json'],
    ['/script.json', 'expected application/json'],
    ['/away.json', 'away.json: expected an answer'],
    ['/latin.json', 'UTF-8'],
    ['/endless.json', 'at most 512 kB'],
    ['data:application/json,{}', 'expected an https: address'],
    ['javascript:alert(1)', 'expected an https: address'],
    ['http://elsewhere.example/pack.json', 'expected an https: address'],
    ['https://me:secret@north-shire.example/pack.json', 'without a name or a password'],
    ['https://[', 'expected an address'],
  ])('%s is not taken', async (url, says) => {
    const [page] = await open('send-checklist', { ...visit, 'pack-src': '/good.json' });
    await waitFor(page, 'Before the advice team visits');
    const before = await domOf(page);
    await point(page, url);
    await waitFor(page, says);
    expect(await domOf(page)).toBe(before);
    await page.close();
  });

  test('a mended pack takes the place of the old one, and the message goes', async () => {
    const [page] = await open('send-checklist', { ...visit, 'pack-src': '/hostile/0.json' });
    await waitFor(page, 'cannot be used');
    await point(page, '/better.json');
    await waitFor(page, 'Before anybody visits');
    expect(await textOf(page)).not.toContain('cannot be used');
    await page.close();
  });

  test('a pack of another name than the page gives is refused', async () => {
    const [page] = await open('send-checklist', { pack: 'south-shire', checklist: 'x', 'pack-src': '/good.json' });
    await waitFor(page, 'expected “south-shire”, as this page names it, found “north-shire”');
    await page.close();
  });

  test('nobody is told who asks', () => {
    expect(asked.length).toBeGreaterThan(100);
    expect(asked.filter(({ cookie, referrer }) => cookie !== undefined || referrer !== undefined)).toEqual([]);
  });
});
