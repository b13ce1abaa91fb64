import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArguments, findBrowser } from '../tools/browsers.ts';
import { standalone } from '../tools/bundle.ts';
import { pagesOf } from './pages-of.ts';

const strict = "default-src 'none'; script-src 'self'; style-src 'none'; require-trusted-types-for 'script'";
const script = '<script type="module" src="/send-deadline-calculator.js"></script>';
const bodies: Record<string, string> = {
  '/empty': `${script}<send-deadline-calculator date="2026-09-21"></send-deadline-calculator>`,
  '/strict': `${script}<send-deadline-calculator today="2026-10-21"></send-deadline-calculator>`,
  '/content-system': `<div data-send-deadline-calculator data-date="2026-09-21" data-today="2026-10-21"><p>Ring us.</p></div>${script}`,
  '/twice': `${script}<script type="module" src="/send-deadline-calculator.js?again"></script>
    <send-deadline-calculator date="2026-09-21" today="2026-10-21"></send-deadline-calculator>`,
  '/review': `${script}<send-deadline-calculator process="annual-review" today="2027-01-10"
    events="review-meeting: 2027-01-21; last-reviewed: 2026-02-10; amendment-notice-sent: 2027-02-09"></send-deadline-calculator>`,
  '/full': `${script}<send-deadline-calculator today="2026-12-14"
    events="request-received: 2026-09-21; draft-served: 2026-12-10; consultation-sent: 2026-12-10; advice-request-received: 2026-11-03"></send-deadline-calculator>`,
};

const titles = ['Decide whether to assess', 'Give notice that there will be no plan', 'Send the final plan'];
const lastDays = ['Monday 2 November 2026', 'Monday 11 January 2027', 'Monday 8 February 2027'];

let server: Server;
let address = '';

beforeAll(async () => {
  const code = await standalone('packages/widgets/standalone/send-deadline-calculator.ts');
  server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://page.invalid');
    const isScript = pathname.endsWith('.js');
    response.writeHead(200, {
      'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8',
      ...(pathname === '/strict' && { 'content-security-policy': strict }),
    });
    const page = `<!doctype html><html lang="en-GB"><title>A page</title><link rel="icon" href="data:,"><body>${bodies[pathname] ?? ''}</body></html>`;
    response.end(isScript ? code : pathname === '/strict' ? page.replace('<link rel="icon" href="data:,">', '') : page);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => void server.close());

describe.each(['chromium', 'firefox'] as const)('the standalone calculator in %s', (name) => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launch({
      browser: name === 'firefox' ? 'firefox' : 'chrome',
      executablePath: findBrowser(name) ?? '',
      args: name === 'firefox' ? [] : [...chromiumArguments],
    });
    page = await browser.newPage();
  });
  afterAll(() => browser.close());

  test('one script and one tag on an empty page answer 2 November, 11 January and 8 February', async () => {
    await visit('/empty');
    expect(await days(titles)).toEqual(lastDays);
  });

  test('a strict page reports no violation while somebody types, opens and copies', async () => {
    await page.goto(`${address}/strict`);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
        heard.push(`${violatedDirective} ${blockedURI} ${sample}`),
      );
    });
    await typeDate('21', '9', '2026');
    await page.evaluate(() => {
      const root = document.querySelector('send-deadline-calculator')?.shadowRoot;
      root?.querySelectorAll('details').forEach((one) => (one.open = true));
      root?.querySelectorAll('button').forEach((one) => one.textContent?.includes('Copy') && one.click());
    });
    expect(await days(titles)).toEqual(lastDays);
    // What happened before the listener was there is still in the reports.
    const reports = await page.evaluate(
      () =>
        new Promise<string[]>((resolve) => {
          const { heard } = window as unknown as { heard: string[] };
          if (!('ReportingObserver' in window)) return resolve(heard);
          const observer = new ReportingObserver((all) => heard.push(...all.map(({ body }) => JSON.stringify(body))), {
            types: ['csp-violation'],
            buffered: true,
          });
          observer.observe();
          setTimeout(() => resolve(heard), 200);
        }),
    );
    // A browser asks for its own icon, which this policy forbids: that is not the widget's doing.
    expect(reports.filter((report) => !report.includes('favicon'))).toEqual([]);
    // The style sheets were adopted all the same.
    expect(
      await page.evaluate(
        () => getComputedStyle(document.querySelector('send-deadline-calculator') as Element).display,
      ),
    ).toBe('block');
  });

  test('a content system that keeps only a div gets the calculator in its place', async () => {
    await visit('/content-system');
    expect(await days(titles)).toEqual(lastDays);
    expect(await page.evaluate(() => document.body.innerText)).not.toContain('Ring us.');
  });

  test('a page may load the file twice', async () => {
    const errors: unknown[] = [];
    page.on('pageerror', (error) => errors.push(error));
    await visit('/twice');
    expect(await days(titles)).toEqual(lastDays);
    expect(errors).toEqual([]);
  });

  test('nothing is asked of any other address', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await visit('/empty');
    expect(asked.filter((url) => !url.startsWith(address) && !url.startsWith('data:'))).toEqual([]);
  });

  test.each(['/empty', '/full', '/review'])('%s prints on one A4 page', async (path) => {
    await visit(path);
    // The printed page's own margins are the browser's usual centimetre.
    const margin = { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' };
    const pages = pagesOf(Buffer.from(await page.pdf({ format: 'A4', margin })));
    expect(pages).toBe(1);
  });

  async function visit(path: string): Promise<void> {
    await page.goto(address + path);
    await page.waitForFunction(() =>
      document.querySelector('send-deadline-calculator')?.shadowRoot?.querySelector('tbody tr'),
    );
  }

  /** By real keys: to the day, and on through month and year. */
  async function typeDate(...parts: string[]): Promise<void> {
    await page.evaluate(() => {
      const root = document.querySelector('send-deadline-calculator')?.shadowRoot;
      root?.querySelector<HTMLInputElement>('input[name=day]')?.focus();
    });
    for (const part of parts) {
      await page.keyboard.type(part);
      await page.keyboard.press('Tab');
    }
  }

  function days(wanted: string[]): Promise<(string | undefined)[]> {
    return page.evaluate((names) => {
      const rows = [
        ...(document.querySelector('send-deadline-calculator')?.shadowRoot?.querySelectorAll('tbody tr') ?? []),
      ];
      return names.map((one) => {
        const row = rows.find((each) => each.querySelector('.title')?.textContent === one);
        return row?.querySelector('.when')?.textContent?.trim();
      });
    }, wanted);
  }
});
