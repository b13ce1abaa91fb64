import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumArguments, findBrowser } from '../tools/browsers.ts';
import { root } from '../tools/files.ts';
import { files } from '../tools/start.ts';

const summary = "document.querySelector('#calculator').shadowRoot.querySelector('.summary')?.textContent ?? ''";

describe('the first page of the workshop', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];
  const firstDate = (): Promise<string[]> =>
    page.$$eval('#calculator >>> fieldset:first-of-type .parts input', (fields) =>
      fields.slice(0, 3).map((field) => field.value),
    );

  beforeAll(async () => {
    server = createServer(files(join(root, 'dist/demo')));
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    browser = await launch({ executablePath: findBrowser('chromium') ?? '', args: [...chromiumArguments] });
    page = await browser.newPage();
    page.on('console', (message) => {
      if (message.type() === 'error') faults.push(message.text());
    });
    page.on('pageerror', (error) => faults.push(String(error)));
    await page.setViewport({ width: 320, height: 800 });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
    await page.waitForFunction(`${summary} !== ''`);
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  test('opens with the answer for a request of 21 September 2026', async () => {
    const days = await page.evaluate(() =>
      [...(document.querySelector('#calculator')?.shadowRoot?.querySelectorAll('tbody .when') ?? [])].map((day) =>
        day.textContent?.trim(),
      ),
    );
    expect(days).toEqual(
      expect.arrayContaining(['Monday 2 November 2026', 'Monday 11 January 2027', 'Monday 8 February 2027']),
    );
  });

  test('another invented family fills the calculator', async () => {
    await page.click('input[value=umbrella]');
    await page.waitForFunction(`${summary}.includes('Lifted by an exception')`);
  });

  test('a trainer may pretend that today is another day', async () => {
    await page.click('input[value=marmalade]');
    await page.evaluate(() => {
      const today = document.querySelector<HTMLInputElement>('#today');
      if (!today) return;
      today.value = '2026-10-21';
      today.dispatchEvent(new Event('change'));
    });
    await page.waitForFunction(`${summary}.includes('in 12 days')`);
  });

  test('a request that came late on a Friday: the day that is taken fills the calculator', async () => {
    await page.click('.unsure summary');
    await page.click('#receipt >>> [value=e-mail]');
    await page.locator('#receipt >>> #when-day').fill('7/8/2026');
    await page.locator('#receipt >>> #time').fill('11:40pm');
    const take = async (words: string): Promise<void> => {
      await page.locator(`#receipt >>> button ::-p-text(${words})`).click();
    };
    await take('Use Monday 10 August 2026');
    await page.waitForFunction(`${summary}.includes('Monday 21 September 2026')`);
    expect(await firstDate()).toEqual(['10', '8', '2026']);
    expect(await page.$eval('#take-away', (one) => one.shadowRoot?.textContent)).toContain('21 September 2026');

    await take('Use Friday 7 August 2026');
    await page.waitForFunction(`${summary}.includes('Friday 18 September 2026')`);
    expect(await firstDate()).toEqual(['7', '8', '2026']);
    expect(await page.$eval('#today', (one) => (one as HTMLInputElement).value)).toBe('2026-10-21');
  });

  test('every widget shows its states, and nothing scrolls sideways at 320 pixels', async () => {
    await page.evaluate(() =>
      document.querySelectorAll('#widgets details').forEach((one) => one.setAttribute('open', '')),
    );
    await page.waitForFunction(() => document.querySelectorAll('#widgets send-deadline-calculator').length >= 5);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  });

  test('its own strict policy is kept', () => {
    expect(faults.filter((fault) => /policy|trusted/i.test(fault))).toEqual([]);
  });
});
