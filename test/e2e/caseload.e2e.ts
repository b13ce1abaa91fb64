import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { standalone } from '../tools/bundle.ts';
import type { CaseloadPage } from './caseload-page.ts';
import { inventedFile, openCaseloadPage } from './caseload-page.ts';

let visit: CaseloadPage;
const rows = 10_000;

beforeAll(async () => {
  visit = await openCaseloadPage();
});
afterAll(() => visit?.close());

/** The words of the first element that matches inside the caseload. */
function words(selector: string): Promise<string> {
  return visit.page.$eval(
    `send-caseload >>> ${selector}`,
    (element) => element.textContent?.trim().replace(/\s+/g, ' ') ?? '',
  );
}

async function press(selector: string): Promise<void> {
  await (await visit.page.waitForSelector(`send-caseload >>> ${selector}`))?.click();
}

test('ten thousand cases become a board, a bad row is told, and the others stand', async () => {
  const file = `${inventedFile(rows)}INV-BAD,EHC needs assessment,31/02/2026,,,,,,,,,,\r\n`;
  await visit.page.evaluate(() => {
    Object.assign(globalThis, { faults: [] as string[] });
    addEventListener('securitypolicyviolation', ({ violatedDirective }) =>
      (globalThis as unknown as { faults: string[] }).faults.push(violatedDirective),
    );
  });
  const start = performance.now();
  await visit.open('invented.csv', file);
  await visit.page.waitForSelector('send-caseload >>> .window .row');
  const taken = (performance.now() - start).toFixed(0);
  process.stdout.write(`first board of ${rows} rows after ${taken} ms, the browser's errand included\n`);

  expect(await words('h2')).toBe('10,000 cases on Saturday 21 November 2026');
  expect(await words('.bad li')).toBe(
    `Row ${rows + 2}, INV-BAD: The request was received: “31/02/2026” is not a real day.`,
  );
  expect(await visit.page.$$eval('send-caseload >>> .window .row', (found) => found.length)).toBeLessThan(80);
});

test('far down the list the rows are there, and say where they are', async () => {
  await visit.page.$eval('send-caseload >>> .scroller', (list) => list.scrollTo(0, list.scrollHeight));
  await visit.page.waitForSelector(`send-caseload >>> [aria-rowindex="${rows + 1}"]`);
  await visit.page.$eval('send-caseload >>> .scroller', (list) => list.scrollTo(0, 0));
  await visit.page.waitForSelector('send-caseload >>> [aria-rowindex="2"]');
});

test('a count shows its cases and says so', async () => {
  await press('.filters .overdue');
  const shown = await words('.shown');
  expect(shown).toMatch(/^[\d,]+ overdue shown$/);
  await visit.page.waitForFunction(
    (text) => document.querySelector('send-caseload')?.shadowRoot?.querySelector('[role=status]')?.textContent === text,
    {},
    shown,
  );
  expect(await words('.window .row .state')).toBe('Overdue');
});

test('a case opens with the law beside each of its limits', async () => {
  await press('.window .row button');
  await visit.page.waitForSelector('send-caseload >>> dialog[open] a[href^="https://www.legislation.gov.uk/"]');
  await visit.page.keyboard.press('Escape');
  await visit.page.waitForSelector('send-caseload >>> dialog:not([open])');
});

test('the board is saved as a file, with formulas disarmed', async () => {
  const session = await visit.page.createCDPSession();
  await session.send('Browser.setDownloadBehavior', {
    behavior: 'allow',
    downloadPath: visit.folder,
    eventsEnabled: true,
  });
  const done = new Promise<void>((resolve) =>
    session.on('Browser.downloadProgress', ({ state }) => {
      if (state === 'completed') resolve();
    }),
  );
  await press('.actions button');
  await done;
  const saved = readFileSync(join(visit.folder, 'caseload-2026-11-21.csv'), 'utf8');
  expect(saved.split('\r\n')[1]).toMatch(/^\d+,INV-\d{5},.*,Overdue,/);
});

test('a workbook is turned away with advice', async () => {
  await press('.actions button:last-child');
  await visit.page.waitForSelector('send-caseload >>> #file');
  await visit.open('book.csv', 'PK\u0003\u0004');
  await visit.page.waitForSelector('send-caseload >>> #file-error');
  expect(await words('#file-error')).toContain('This is a workbook.');
});

test('printing shows every row that was asked for', async () => {
  await press('.opening button[type=button]');
  await visit.page.waitForSelector('send-caseload >>> .window .row');
  await visit.page.evaluate(() => {
    addEventListener('beforeprint', () => {
      const found = document.querySelector('send-caseload')?.shadowRoot?.querySelectorAll('.paper tbody tr').length;
      Object.assign(globalThis, { onPaper: found });
    });
  });
  await visit.page.pdf({ format: 'A4' });
  expect(await visit.page.evaluate(() => (globalThis as unknown as { onPaper: number }).onPaper)).toBe(400);
});

test('nothing left the page, and its strict policy was never in the way', async () => {
  expect(visit.asked.filter((url) => !url.startsWith('http://127.0.0.1:'))).toEqual([]);
  expect(visit.asked.map((url) => new URL(url).pathname)).toEqual(
    expect.not.arrayContaining([expect.stringMatching(/invented|INV/)]),
  );
  expect(await visit.page.evaluate(() => (globalThis as unknown as { faults: string[] }).faults)).toEqual([]);
});

test('one file on an empty page works under the strictest policy', async () => {
  const script = await standalone('packages/widgets/standalone/send-caseload.ts');
  const server = createServer((request, response) => {
    const isScript = request.url === '/send-caseload.js';
    response.writeHead(200, {
      'content-type': isScript ? 'text/javascript; charset=utf-8' : 'text/html; charset=utf-8',
      'content-security-policy':
        "default-src 'none'; script-src 'self'; style-src 'none'; require-trusted-types-for 'script'",
    });
    response.end(
      isScript
        ? script
        : '<!doctype html><html lang="en-GB"><title>Cases</title><script type="module" src="send-caseload.js"></script><send-caseload today="2026-11-21"></send-caseload>',
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const page = await visit.browser.newPage();
  try {
    await page.evaluateOnNewDocument(() => {
      Object.assign(globalThis, { faults: [] as string[] });
      addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) =>
        (globalThis as unknown as { faults: string[] }).faults.push(`${violatedDirective} ${blockedURI}`),
      );
    });
    await page.goto(`http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`);
    await (await page.waitForSelector('send-caseload >>> .opening button[type=button]'))?.click();
    await (await page.waitForSelector('send-caseload >>> .window .row button'))?.click();
    await page.waitForSelector('send-caseload >>> dialog[open]');
    const faults = await page.evaluate(() => (globalThis as unknown as { faults: string[] }).faults);
    // A browser asks for an icon by itself; that is not ours.
    expect(faults.filter((fault) => !fault.includes('favicon'))).toEqual([]);
  } finally {
    await page.close();
    server.close();
  }
});
