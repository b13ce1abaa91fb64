import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPacks } from '../../packages/pack/read-folder.ts';
import { findBrowser, chromiumArguments } from '../tools/browsers.ts';
import { standalone } from '../tools/bundle.ts';
import { write } from '../tools/files.ts';
import { listModules } from '../tools/list-packs.ts';

const strict = "default-src 'none'; script-src 'self'; style-src 'none'; require-trusted-types-for 'script'";
const tags = ['send-checklist', 'send-ehc-checklist', 'send-glossary', 'send-directory'] as const;
const bodies: Record<string, string> = {
  '/ehc': '<send-ehc-checklist today="2026-11-22"></send-ehc-checklist>',
  '/ehc-local': '<send-ehc-checklist council="sefton"></send-ehc-checklist>',
  '/list': '<send-checklist pack="sefton" checklist="progress"></send-checklist>',
  '/nowhere': '<send-checklist pack="nowhere" checklist="x"></send-checklist>',
  '/div': '<div data-send-glossary data-search="EHC plan"><p>Ask us.</p></div>',
  '/who': '<send-directory pack="nhs-quick-guide" directory="who-to-ask"></send-directory>',
};

const scripts = new Map<string, string>();
let server: Server;
let address = '';

beforeAll(async () => {
  const modules = listModules(readPacks());
  for (const [path, content] of Object.entries(modules)) {
    write(`packages/pack/dist/${path}`, content);
    scripts.set(`/${path.replace('-lists.js', '.js')}`, content);
  }
  for (const tag of tags) scripts.set(`/${tag}.js`, await standalone(`packages/widgets/standalone/${tag}.ts`));
  server = createServer(({ url = '/' }, response) => {
    const script = scripts.get(url);
    const isMissing = url.endsWith('.js') && script === undefined;
    response.writeHead(isMissing ? 404 : 200, {
      'content-type': url.endsWith('.js') ? 'text/javascript' : 'text/html; charset=utf-8',
      'content-security-policy': strict,
    });
    const loads = tags
      .filter((tag) => bodies[url]?.includes(tag))
      .map((tag) => `<script type="module" src="/${tag}.js"></script>`)
      .join('');
    response.end(
      script ??
        `<!doctype html><html lang="en-GB"><title>A page</title><body>${bodies[url] ?? ''}${loads}</body></html>`,
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => void server.close());

describe.each(['chromium', 'firefox'] as const)('the standalone lists in %s, on a strict page', (name) => {
  let browser: Browser;
  let page: Page;
  let asked: string[] = [];

  beforeAll(async () => {
    browser = await launch({
      browser: name === 'firefox' ? 'firefox' : 'chrome',
      executablePath: findBrowser(name) ?? '',
      args: name === 'firefox' ? [] : [...chromiumArguments],
    });
    page = await browser.newPage();
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  });
  afterAll(() => browser.close());

  /** What stands in the element, once it holds some words. */
  async function words(path: string, tag: string, wanted: string): Promise<string> {
    asked = [];
    await page.goto(address + path);
    const text = `document.querySelector('${tag}')?.shadowRoot?.textContent.replace(/\\s+/g, ' ') ?? ''`;
    await page.waitForFunction(`(${text}).includes(${JSON.stringify(wanted)})`, { timeout: 10_000 });
    return (await page.evaluate(text)) as string;
  }

  test('the EHC checklist brings England’s list along, the lawful test first, and asks for nothing else', async () => {
    const told = await words('/ehc', 'send-ehc-checklist', 'The lawful test');
    expect(told).toContain('What follows is not the test.');
    expect(told).not.toContain('Sefton');
    expect(asked.filter((path) => path.startsWith('/packs'))).toEqual([]);
    const display = await page.evaluate(
      () => getComputedStyle(document.querySelector('send-ehc-checklist') as Element).display,
    );
    expect(display).toBe('block');
  });

  test('a council’s half comes when the page names the council', async () => {
    const told = await words('/ehc-local', 'send-ehc-checklist', 'Local practice of Sefton');
    expect(told).toContain('not a legal requirement');
    expect(asked.filter((path) => path.startsWith('/packs'))).toEqual(['/packs/sefton.js']);
  });

  test('a list of another pack comes when it is named', async () => {
    await words('/list', 'send-checklist', 'Local practice of Sefton');
    expect(asked).toContain('/packs/sefton.js');
  });

  test('a pack that is not there is told politely', async () => {
    await words('/nowhere', 'send-checklist', 'asks for the pack “nowhere”');
  });

  test('a content system that keeps only a div gets the glossary in its place', async () => {
    const told = await words('/div', 'send-glossary', 'EHC plan');
    expect(told).toMatch(/\d+ of \d+ words/);
  });

  test('a directory says whom to ask', async () => {
    await words('/who', 'send-directory', 'Who should I ask?');
    expect(asked).toContain('/packs/nhs-quick-guide.js');
  });
});
