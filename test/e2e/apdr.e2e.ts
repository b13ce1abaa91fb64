import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { launch, type Browser, type Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SupportRecord } from '../../packages/pack/schema/support-record.ts';
import { chromiumArguments, findBrowser } from '../tools/browsers.ts';
import { standalone } from '../tools/bundle.ts';
import { pagesOf } from './pages-of.ts';

const strict = "default-src 'none'; script-src 'self'; style-src 'none'; require-trusted-types-for 'script'";
const bodies: Record<string, string> = {
  '/strict': '<send-apdr-tracker today="2026-11-21"></send-apdr-tracker>',
  '/kept': '<send-apdr-tracker today="2026-11-21" persist="school"></send-apdr-tracker>',
};

/** An invented child, from a first concern to the request: what is new in each cycle. */
const story = [
  { from: '2024-09-09', to: '2024-12-09', level: 'universal', help: 'A quiet place to read', now: '9 words at sight' },
  { from: '2025-01-13', to: '2025-03-24', level: 'targeted', help: 'Reading aloud, one to one', now: '14 words' },
  { from: '2025-04-28', to: '2025-07-14', level: 'targeted', help: 'Blending with letter tiles', now: '6 of 15 words' },
  {
    from: '2025-09-15',
    to: '2025-12-08',
    level: 'specialist',
    help: 'Words learnt again each day',
    now: '4 of 10 words',
  },
  {
    from: '2026-01-12',
    to: '2026-03-23',
    level: 'specialist',
    help: 'Pictures with each new word',
    now: '11 of 30 words',
  },
  {
    from: '2026-04-27',
    to: '2026-07-13',
    level: 'specialist',
    help: 'Programme of the therapist',
    now: '15 of 40 words',
  },
] as const;

let server: Server;
let address = '';

beforeAll(async () => {
  const code = await standalone('packages/widgets/standalone/send-apdr-tracker.ts');
  server = createServer(({ url = '/' }, response) => {
    const { pathname } = new URL(url, 'http://page.invalid');
    const isScript = pathname.endsWith('.js');
    response.writeHead(200, {
      'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8',
      'content-security-policy': strict,
    });
    const script = '<script type="module" src="/send-apdr-tracker.js"></script>';
    response.end(
      isScript
        ? code
        : `<!doctype html><html lang="en-GB"><title>A page</title><body>${script}${bodies[pathname] ?? ''}</body></html>`,
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => void server.close());

describe.each(['chromium', 'firefox'] as const)('assess, plan, do, review in %s', (name) => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await launch({
      browser: name === 'firefox' ? 'firefox' : 'chrome',
      executablePath: findBrowser(name) ?? '',
      args: name === 'firefox' ? [] : [...chromiumArguments],
    });
    page = await browser.newPage();
    // The page asks before what nobody keeps is left.
    page.on('dialog', (dialog) => void dialog.accept());
  });
  afterAll(() => browser.close());

  test('six cycles lead from a first concern to a request; the pack cites each; a review that goes opens its lines', async () => {
    await page.goto(`${address}/strict`);
    await page.evaluate(() => {
      const heard: string[] = [];
      Object.assign(window, { heard });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) =>
        heard.push(`${violatedDirective} ${blockedURI} ${sample}`),
      );
    });
    await write('label', 'Invented child');
    await press('Start the first cycle');
    for (const [index, round] of story.entries()) {
      if (index > 0) await press('Start the next cycle');
      await oneCycle(`cycles.cycle-${index + 1}`, index, round);
    }
    const record = await recordNow();
    expect(record.cycles.map(({ closed }) => closed?.role)).toEqual(story.map(() => 'senco'));
    // Nothing was typed twice: the outcome, its measure and the help came over, and the last score is where it now stands.
    expect(record.cycles[5]?.outcomes).toMatchObject([{ id: 'outcome-1', baseline: story[4].now }]);

    await press('Evidence');
    await open();
    const pages = await texts('.page h4');
    expect(pages.slice(1)).toEqual(story.map((_, index) => `Cycle ${index + 1}: Invented child`));
    const [front = ''] = await texts('.page');
    for (const [index, { now }] of story.entries()) expect(front).toMatch(new RegExp(`Cycle ${index + 1}, .*${now}`));
    expect(await texts('[data-line=next]')).toEqual([expect.stringContaining('Cycle 6, 13 July 2026')]);

    await press('Cycles');
    await press('Review');
    await press('Delete this review');
    await press('Yes, delete it');
    expect(await texts('.moved')).toEqual([expect.stringContaining('open again')]);
    await press('Evidence');
    expect(await texts('[data-line=next]')).toEqual([expect.stringContaining('Open again')]);
    await press('Undo');
    expect(await texts('[data-line=next]')).toEqual([expect.stringContaining('Cycle 6')]);

    const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
    expect(heard.filter((one) => !one.includes('favicon'))).toEqual([]);
  }, 180_000);

  test('every page of the pack is one page of paper', async () => {
    await press('Evidence');
    const sheet = page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          const root = document.querySelector('send-apdr-tracker')?.shadowRoot;
          const look = new MutationObserver(() => {
            const frame = root?.querySelector('iframe');
            const view = frame?.contentWindow as (Window & typeof globalThis) | null;
            if (!view) return;
            view.print = () => {
              const rules = view.document.adoptedStyleSheets.flatMap(({ cssRules }) =>
                [...cssRules].map(({ cssText }) => cssText),
              );
              resolve(
                `<!doctype html><html lang="en-GB"><title>Pack</title><style>${rules.join('')}</style>${view.document.body.outerHTML}`,
              );
            };
            frame?.addEventListener('load', () => undefined);
          });
          if (root) look.observe(root, { childList: true });
        }),
    );
    await press('Print the evidence pack');
    const content = await sheet;
    const paper = await browser.newPage();
    await paper.setContent(content);
    const margin = { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' };
    const pages = pagesOf(Buffer.from(await paper.pdf({ format: 'A4', margin })));
    await paper.close();
    expect(pages).toBe(story.length + 1);
  }, 60_000);

  test('a half filled form is there again after a reload, a closed tab and a crash', async () => {
    await page.goto(`${address}/kept`);
    await write('label', 'Invented child');
    await press('Start the first cycle');
    await write('cycles.cycle-1.assess.concern', 'Half a sent');
    await page.reload();
    await ready();
    expect(await value('cycles.cycle-1.assess.concern')).toBe('Half a sent');

    await write('cycles.cycle-1.assess.strengths', 'Draws');
    await page.close();
    page = await browser.newPage();
    await page.goto(`${address}/kept`);
    await ready();
    expect(await value('cycles.cycle-1.assess.strengths')).toBe('Draws');

    if (name === 'firefox') return;
    await write('cycles.cycle-1.assess.advice', 'None y');
    await new Promise((resolve) => setTimeout(resolve, 400));
    await page.goto('chrome://crash', { timeout: 3000 }).catch(() => undefined);
    page = await browser.newPage();
    await page.goto(`${address}/kept`);
    await ready();
    expect(await value('cycles.cycle-1.assess.advice')).toBe('None y');
  }, 60_000);

  async function oneCycle(path: string, index: number, round: (typeof story)[number]): Promise<void> {
    const isFirst = index === 0;
    if (isFirst) {
      await write(`${path}.assess.concern`, 'Reads 6 words at sight');
      await choose(`${path}.assess.raised-by`, 'teacher');
      await writeDay(`${path}.assess.raised-on`, round.from);
      await write(`${path}.assess.child-words`, 'Reading makes my head full');
    }
    await write(`${path}.assess.attainment`, `${round.now} is what comes next`);
    await press('Go on to plan');
    if (isFirst) {
      await press('Add an outcome');
      await write(`${path}.outcomes.outcome-1.text`, 'Robin will read 40 words at sight by the review');
      await write(`${path}.outcomes.outcome-1.measure`, 'Counted on three days');
      await write(`${path}.outcomes.outcome-1.baseline`, '6 words');
      await press('Add help');
      await write(`${path}.provision.provision-1.times`, '3');
      await choose(`${path}.provision.provision-1.per`, 'week');
      await write(`${path}.provision.provision-1.minutes`, '20');
    }
    await write(`${path}.provision.provision-1.what`, round.help);
    await click(`${id(`${path}.plan.level`)} [value=${round.level}]`);
    await writeDay(`${path}.plan.start`, round.from);
    await writeDay(`${path}.plan.review-on`, round.to);
    if (round.level === 'targeted') await writeDay(`${path}.plan.told`, round.from);
    await press('Go on to do');
    await writeDay('s-on', round.from, '#s-on');
    await fill('#s-note', 'Went well');
    await page.keyboard.press('Enter');
    await press('Go on to review');
    await writeDay(`${path}.review.held-on`, round.to);
    await write(`${path}.review.child-view`, 'I like it when it is quiet');
    await write(`${path}.review.family-view`, 'A little better at home');
    await click(`${id(`${path}.scores.outcome-1.score`)} [value="-1"]`);
    await write(`${path}.scores.outcome-1.evidence`, round.now);
    if (index === story.length - 1) await write(`${path}.review.more`, 'Help of this kind every day');
    await click(`${id(`${path}.review.decision`)} [value=change]`);
    await press('Close the review');
    expect(await texts('.faults'), `cycle ${index + 1}`).toEqual([]);
  }

  function id(path: string): string {
    return `#f_${path.replaceAll('.', '_')}`;
  }

  function ready(): Promise<unknown> {
    return page.waitForFunction(() => document.querySelector('send-apdr-tracker')?.shadowRoot?.querySelector('h2'));
  }

  /** By the keyboard of the browser, into the field that has the focus. */
  async function fill(selector: string, text: string): Promise<void> {
    await page.evaluate((where) => {
      const field = document.querySelector('send-apdr-tracker')?.shadowRoot?.querySelector<HTMLInputElement>(where);
      if (!field) throw new Error(`expected ${where}`);
      field.focus();
      field.select();
    }, selector);
    // In one go where the browser allows it: what is asked here is not how fast it types.
    if (name === 'firefox') await page.keyboard.type(text);
    else await page.keyboard.sendCharacter(text);
  }

  function write(path: string, text: string): Promise<void> {
    return fill(path === 'label' ? '#f_label' : id(path), text);
  }

  async function writeDay(path: string, day: string, where = id(path)): Promise<void> {
    const [year = '', month = '', date = ''] = day.split('-');
    await fill(`${where}-day`, date);
    await fill(`${where}-month`, month);
    await fill(`${where}-year`, year);
  }

  async function choose(path: string, option: string): Promise<void> {
    const field = await page.waitForSelector(`send-apdr-tracker >>> ${id(path)}`);
    await field?.select(option);
  }

  async function click(selector: string): Promise<void> {
    const field = await page.waitForSelector(`send-apdr-tracker >>> ${selector}`);
    await field?.click();
  }

  async function press(words: string): Promise<void> {
    await page.evaluate(async (text) => {
      const element = document.querySelector('send-apdr-tracker') as
        (HTMLElement & { updateComplete: Promise<unknown> }) | null;
      await element?.updateComplete;
      const buttons = [...(element?.shadowRoot?.querySelectorAll('button') ?? [])];
      const found = buttons.find((one) => one.textContent.trim().startsWith(text));
      if (!found) throw new Error(`expected a button “${text}”`);
      found.click();
      await element?.updateComplete;
    }, words);
  }

  function open(): Promise<void> {
    return page.evaluate(() => {
      for (const one of document.querySelector('send-apdr-tracker')?.shadowRoot?.querySelectorAll('details') ?? []) {
        one.open = true;
      }
    });
  }

  function texts(selector: string): Promise<string[]> {
    return page.evaluate(
      (where) =>
        [...(document.querySelector('send-apdr-tracker')?.shadowRoot?.querySelectorAll(where) ?? [])].map((one) =>
          one.textContent.replace(/\s+/g, ' ').trim(),
        ),
      selector,
    );
  }

  function value(path: string): Promise<string | undefined> {
    return page.evaluate(
      (where) => document.querySelector('send-apdr-tracker')?.shadowRoot?.querySelector<HTMLInputElement>(where)?.value,
      id(path),
    );
  }

  function recordNow(): Promise<SupportRecord> {
    return page.evaluate(
      () => (document.querySelector('send-apdr-tracker') as unknown as { record: SupportRecord }).record,
    );
  }
});
