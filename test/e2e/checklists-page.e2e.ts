import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { prepareChecklist } from '@send-kit/core/checklist.js';
import { removeEvidence } from '@send-kit/core/checklist-record.js';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inventedChecklists, lookedAtOn } from '../../demo/invented-checklists.ts';
import { readPacks } from '../../packages/pack/read-folder.ts';
import type { Summary } from '../../packages/widgets/src/checklist/summary.ts';
import { wordsOf as namesIn } from '../../packages/widgets/src/checklist/words.ts';
import { requestSummary } from '../../packages/widgets/src/ehc-checklist/request-summary.ts';
import { root } from '../tools/files.ts';
import { files } from '../tools/start.ts';
import { launchDownloading, type Downloading } from './downloads.ts';
import { faultsIn } from './extension-browser.ts';
import { office, wordsInOffice, wordsOf } from './in-office.ts';
import { pagesOf } from './pages-of.ts';

const plans = 'SEN support plans with three termly reviews';
const bare = 'Answered, nothing to show for it';
const margin = { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' };

/* The page of checklists as a SENCO uses it, by keyboard. */
describe.each(['chromium', 'firefox'] as const)('an invented request in %s', (name) => {
  let server: Server;
  let downloading: Downloading;
  let browser: Browser;
  let page: Page;
  let address = '';
  const faults: string[] = [];

  beforeAll(async () => {
    server = createServer(files(join(root, 'dist/demo')));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/checklists.html`;
    downloading = await launchDownloading(name);
    browser = downloading.browser;
    page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
  });
  afterAll(async () => {
    await downloading.close();
    server.close();
  });

  test('the strong one is chosen by keyboard, and can be handed round as a link', async () => {
    await open('?case=weak');
    expect(await title()).toBe('A weak request: The Cobwebs');
    await press('A strong request');
    expect(await title()).toBe('A strong request: The Biscuits');
    expect(new URL(page.url()).search).toBe('?case=strong');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('case-title');
    expect(await told()).toContain('Apart from the test: Strong: 9 areas; Partly shown: 1 area.');
    expect(await faultsIn(page)).toEqual([]);
  });

  test('without one document its lines stand answered with nothing to show, and no others', async () => {
    await open('?case=strong');
    expect(await standing(bare)).toEqual([]);
    await press(`Remove: ${plans}`);
    expect(await standing(bare)).toEqual(['line-over-time', 'line-used', 'line-reviewed']);
    expect(await spoken()).toBe(`${plans} was removed. 3 lines stand open again: answered, nothing to show for it.`);
    expect(await focused()).toBe('undo');
    // The lawful test does not ask for documents.
    expect(await told()).toContain('The lawful test: Met on these answers.');
  });

  test('that it is less strong now is said once somebody stops', async () => {
    await expect
      .poll(spoken, { timeout: 5000 })
      .toBe(
        'What it did over time: Partly shown, was Strong. Assess, plan, do, review after the advice: Gap, was Strong. 3 lines with nothing to show for it now.',
      );
    expect(await told()).toContain('Apart from the test: Strong: 7 areas; Partly shown: 2 areas; Gap: 1 area.');
  });

  test('what was changed is there again after another case, and can be put back', async () => {
    await press('A weak request', true);
    expect(await told()).toContain('What the law says to these conditions');
    await press('A strong request', true);
    expect(await standing(bare)).toHaveLength(3);
    await press('Put the case back as it was');
    expect(await standing(bare)).toEqual([]);
    await press(`Remove: ${plans}`);
  });

  test.skipIf(office === undefined)('the document that is saved holds the summary, word for word', async () => {
    await press('Save as a document (.docx)');
    const file = await downloading.whole('.docx');
    const words = (await wordsInOffice(file)).join(' ');
    expect(words).toBe(wordsOf(textOf(expectedSummary())).join(' '));
    expect(words).toContain('The lawful test Met on these answers.');
    expect(words).toContain(`Was it reviewed, and what came of it? ${bare} Hold a short review with the family.`);
    expect(words).not.toContain(plans);
  });

  test('paper has the test, the picture, the gaps and the summary, and nothing to press', async () => {
    await page.emulateMediaType('print').catch(() => undefined);
    const seen = await page.evaluate(() => {
      const inner = document.querySelector('send-ehc-checklist')?.shadowRoot;
      const shown = (selector: string): string[] =>
        [...(inner?.querySelectorAll<HTMLElement>(selector) ?? [])]
          .filter((one) => one.checkVisibility())
          .map((one) => one.textContent?.trim() ?? '');
      return { headings: shown('h3'), buttons: shown('button') };
    });
    await page.emulateMediaType().catch(() => undefined);
    // Firefox cannot be told to show what it would print; the pages themselves can be counted in both.
    if (name === 'chromium') {
      expect(seen.buttons).toEqual([]);
      expect(seen.headings[0]).toBe('The lawful test');
      expect(seen.headings.slice(-4)).toEqual([
        'How strong it is, by area',
        'Gaps, and what to do',
        'Index of documents',
        'Summary',
      ]);
    }
    const pdf = Buffer.from(await page.pdf({ format: 'A4', margin }));
    expect(pagesOf(pdf)).toBeGreaterThan(3);
    expect(pagesOf(pdf)).toBeLessThan(12);
  });

  test('two editions of a checklist stand side by side, with what was dropped, what came in, and why', async () => {
    await open();
    await press('SEN support in school: both editions, side by side');
    const table = await page.$eval('.differences', (one) => one.textContent ?? '');
    expect(table).toContain('Waves 1, 2 and 3 gave way to universal, targeted and specialist. Why:');
    expect(table).toContain('The £6,000 went.');
    expect(table).toContain('The NASENCO went.');
    expect(await faultsIn(page)).toEqual([]);
  });

  test('every checklist, glossary and directory of every pack can be chosen, and none twice', async () => {
    const hrefs = await page.$$eval('main a', (all) => all.map((one) => one.getAttribute('href') ?? ''));
    const all = readPacks().flatMap(({ id, checklists = [], glossaries = [], directories = [] }) => [
      ...checklists
        .filter((one) => one.id !== 'ehc-request' && !checklists.some(({ replaces }) => replaces === one.id))
        .map((one) => `?pack=${id}&checklist=${one.id}`),
      ...glossaries.map((one) => `?pack=${id}&glossary=${one.id}`),
      ...directories.map((one) => `?pack=${id}&directory=${one.id}`),
    ]);
    const chosen = hrefs.filter((href) => href.startsWith('?pack=') && !href.includes('beside='));
    expect(chosen.toSorted()).toEqual(all.toSorted());
    expect(faults).toEqual([]);
  });

  async function open(search = ''): Promise<void> {
    await page.goto(`${address}${search}`);
    await page.waitForFunction(() =>
      document.querySelector('send-ehc-checklist')?.shadowRoot?.querySelector('#summary'),
    );
  }

  /** By Tab alone, or back with Shift, to the link or button with these words. */
  async function press(words: string, back = false): Promise<void> {
    const at = async (): Promise<boolean> =>
      page.evaluate((wish) => {
        let found = document.activeElement;
        while (found?.shadowRoot?.activeElement) found = found.shadowRoot.activeElement;
        const name = (found?.textContent ?? '').replace(/\s+/g, ' ').trim();
        return /^(A|BUTTON)$/.test(found?.tagName ?? '') && name === wish;
      }, words);
    for (let turn = 0; turn < 500; turn += 1) {
      if (await at()) {
        await page.keyboard.press('Enter');
        await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
        return;
      }
      if (back) await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      if (back) await page.keyboard.up('Shift');
    }
    throw new Error(`expected to reach "${words}" by Tab`);
  }

  function title(): Promise<string> {
    return page.$eval('#case-title', (one) => one.textContent ?? '');
  }

  /** All that stands in the checklist. */
  function told(): Promise<string> {
    return page.evaluate(
      () => document.querySelector('send-ehc-checklist')?.shadowRoot?.textContent?.replace(/\s+/g, ' ') ?? '',
    );
  }

  function spoken(): Promise<string> {
    return page.evaluate(
      () =>
        document.querySelector('send-ehc-checklist')?.shadowRoot?.querySelector('p[role=status]')?.textContent ?? '',
    );
  }

  /** The lines that say so of themselves. */
  function standing(words: string): Promise<string[]> {
    return page.evaluate((wish) => {
      const lines = document.querySelector('send-ehc-checklist')?.shadowRoot?.querySelectorAll('.line') ?? [];
      return [...lines].filter((one) => one.querySelector('.standing')?.textContent === wish).map(({ id }) => id);
    }, words);
  }

  function focused(): Promise<string | undefined> {
    return page.evaluate(() => document.querySelector('send-ehc-checklist')?.shadowRoot?.activeElement?.id);
  }
});

/** The summary of the strong request without its plans, as it is made where no browser is. */
function expectedSummary(): Summary {
  const england = readPacks().find(({ id }) => id === 'england');
  const checklist = england?.checklists?.find(({ id }) => id === 'ehc-request');
  const strong = inventedChecklists.find(({ id }) => id === 'strong');
  if (!england || !checklist || !strong) throw new RangeError('expected England’s checklist and the strong request');
  const record = removeEvidence(strong.record, 'support-plans');
  const assessment = prepareChecklist(checklist).assess(record);
  const words = namesIn([england]);
  return requestSummary({ checklist, record, assessment, words, today: lookedAtOn }, 'asking', []);
}

function textOf({ title, blocks }: Summary): string {
  const parts = blocks.map((block) => {
    switch (block.kind) {
      case 'list':
        return block.items.join(' ');
      case 'table':
        return block.rows.flat().join(' ');
      case 'heading':
      case 'paragraph':
        return block.text;
    }
  });
  return [title, ...parts].join(' ');
}
