import { csvLine } from '@send-kit/core/caseload-csv.js';
import { inventedCaseload } from '@send-kit/core/caseload-invented.js';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { chromiumArguments, findBrowser } from '../tools/browsers.ts';
import { bundle } from '../tools/bundle.ts';
import { root } from '../tools/files.ts';
import { files } from '../tools/start.ts';

/** The day of the invented caseload. */
export const today = '2026-11-21';

/** The workshop's page of the caseload, in a browser, under the workshop's strict policy. */
export interface CaseloadPage {
  readonly page: Page;
  readonly browser: Browser;
  /** Addresses that the page asked for beside itself. */
  readonly asked: string[];
  readonly folder: string;
  /** Writes a file of that text and opens it through the page's own file field. */
  open(name: string, text: string): Promise<void>;
  close(): Promise<void>;
}

/** A file of plainly invented rows. */
export function inventedFile(rows: number): string {
  return inventedCaseload({ rows, today }).map(csvLine).join('');
}

/** Bundles the page as it stands in the source, serves it, and opens it. */
export async function openCaseloadPage(): Promise<CaseloadPage> {
  const folder = mkdtempSync(join(tmpdir(), 'send-caseload-'));
  writeFileSync(join(folder, 'caseload.js'), await bundle('demo/caseload.ts'));
  const html = readFileSync(join(root, 'demo/caseload.html'), 'utf8')
    .replace('src="caseload.ts"', 'src="caseload.js"')
    .replace('<send-caseload>', `<send-caseload today="${today}">`);
  writeFileSync(join(folder, 'index.html'), html);
  writeFileSync(join(folder, 'workshop.css'), readFileSync(join(root, 'demo/workshop.css')));
  writeFileSync(join(folder, 'icon.svg'), readFileSync(join(root, 'demo/icon.svg')));
  const server = createServer(files(folder));
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;

  const executablePath = findBrowser('chromium');
  if (!executablePath) throw new Error('Chromium was not found');
  const browser = await puppeteer.launch({ executablePath, args: [...chromiumArguments], headless: true });
  const page = await browser.newPage();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  await page.goto(`http://127.0.0.1:${port}/`);
  await page.waitForSelector('send-caseload >>> #file');

  return {
    page,
    browser,
    asked,
    folder,
    async open(name, text) {
      const path = join(folder, name);
      writeFileSync(path, text);
      const field = await page.waitForSelector('send-caseload >>> #file');
      await (field as unknown as { uploadFile(path: string): Promise<void> }).uploadFile(path);
    },
    async close() {
      await browser.close();
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
