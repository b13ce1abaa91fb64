import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPack } from '../../packages/pack/read-folder.ts';
import { standalone } from '../tools/bundle.ts';
import { launchDownloading, type Downloading } from './downloads.ts';
import { inOffice, office, wordsInOffice, wordsOf } from './in-office.ts';
import { pagesOf } from './pages-of.ts';

const strict = "default-src 'none'; script-src 'self'; style-src 'none'; require-trusted-types-for 'script'";
const body = `<script type="module" src="/navigator.js"></script>
  <send-annex-a-navigator today="2026-12-10" persist="ways"></send-annex-a-navigator>`;

const pack = readPack('nhs-quick-guide', readPack('england'));
const annexA = pack.pathways?.find(({ id }) => id === 'annex-a');
const ways = annexA?.ways ?? [];
/** What the draft says of the child, by the statement that asks for it. */
const sentence = (says: string): string =>
  pack.letters
    ?.find(({ id }) => id === 'annex-a-advice')
    ?.paragraphs.find(({ when, must }) => must && when?.says?.includes(says))?.text ?? 'no such paragraph';

/** From the first page to the chart itself, as `STEP/ARROW`. */
const before = ['who/parent', 'agreed/yes', 'known/unknown'];

let server: Server;
let address = '';

beforeAll(async () => {
  const code = await standalone('packages/widgets/standalone/send-annex-a-navigator.ts');
  server = createServer(({ url = '/' }, response) => {
    const isScript = url.endsWith('.js');
    response.writeHead(200, {
      'content-type': isScript ? 'text/javascript' : 'text/html; charset=utf-8',
      'content-security-policy': strict,
    });
    response.end(
      isScript ? code : `<!doctype html><html lang="en-GB"><title>A page</title><body>${body}</body></html>`,
    );
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterAll(() => void server.close());

test('the eight ways of the printed chart are the ones walked here', () => {
  expect(ways).toHaveLength(8);
});

describe.each(['chromium', 'firefox'] as const)('Annex A by keyboard alone, in %s', (name) => {
  let downloading: Downloading;
  let page: Page;

  beforeAll(async () => {
    downloading = await launchDownloading(name);
    page = await downloading.browser.newPage();
    await page.evaluateOnNewDocument(() => {
      const violations: string[] = [];
      Object.assign(window, { violations });
      document.addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI, sample }) => {
        // A browser asks for its own icon, which this policy forbids: that is not the widget's doing.
        if (!blockedURI.includes('favicon')) violations.push(`${violatedDirective} ${blockedURI} ${sample}`);
      });
    });
  });
  afterAll(() => downloading.close());

  test.each(ways)('$title', async ({ through, ends, reason, says = [] }) => {
    await begin();
    for (const [index, one] of [...before, ...through].entries()) {
      await answer(one);
      // There and back once on every way.
      if (index !== before.length + 1) continue;
      const stood = await heading();
      await press('Back');
      expect(await isOpen(one)).toBe(true);
      await press('Continue');
      expect(await heading()).toBe(stood);
    }
    const end = annexA?.steps.find(({ id }) => id === ends);
    const given = annexA?.steps.flatMap(({ arrows }) => arrows).find((arrow) => arrow.reason?.id === reason);
    const check = async (): Promise<void> => {
      expect(await heading()).toContain(end?.title);
      const [text, reply] = await shown();
      expect(text).toContain('Monday 11 January 2027');
      expect(text).toContain('32 days left');
      if (reason) expect(text).toContain(`The reason: ${given?.reason?.text}`);
      else expect(text).not.toContain('The reason:');
      if (reason) expect(reply).toContain(given?.reason?.text);
      expect(reply.includes(sentence('not-assessed'))).toBe(says.includes('not-assessed'));
      expect(reply.includes(sentence('propose-assessment'))).toBe(says.includes('propose-assessment'));
    };
    await check();
    const violations = await page.evaluate(() => (window as unknown as { violations: string[] }).violations);
    expect(violations).toEqual([]);
    const margin = { top: '10mm', bottom: '10mm', left: '10mm', right: '10mm' };
    expect(pagesOf(Buffer.from(await page.pdf({ format: 'A4', margin })))).toBe(1);
    // Put down, and taken up again.
    await page.reload();
    await ready();
    await check();
  });

  test('an answer in the middle is changed, and changed back; what came later waits', async () => {
    await begin();
    const through = ways.find(({ says }) => says?.includes('not-assessed'))?.through ?? [];
    for (const one of [...before, ...through]) await answer(one);
    const stood = await heading();

    await press('Change: Do the circumstances', true);
    await answer('need-for-role/no');
    expect((await shown())[0]).toMatch(
      /\d later answers were set aside: they are kept and count again if the way comes back\./,
    );
    expect(await heading()).toContain(annexA?.steps.find(({ id }) => id === 'reply-no-advice')?.title);
    await page.reload();
    await ready();
    expect((await shown())[0]).toMatch(/Answers set aside \(\d\)/);

    await press('Change: Do the circumstances', true);
    await answer('need-for-role/yes');
    expect((await shown())[0]).toMatch(/\d later answers that had been set aside count again\./);
    expect(await heading()).toBe(stood);
  });

  test('the authority sends more: the chart is walked again, and the old way stays above it', async () => {
    await begin();
    for (const one of [...before, 'received/next', 'information/yes', 'need-for-role/no']) await answer(one);
    await press('The authority has sent more');
    expect(await heading()).toContain('circumstances and history');
    expect((await shown())[0]).toContain('The authority has sent more');
  });

  test.skipIf(office === undefined)(
    'the reply is downloaded for Word: the same text, and not a word on who wrote it',
    async () => {
      await begin();
      const through = ways.find(({ says }) => says?.includes('not-assessed'))?.through ?? [];
      for (const one of [...before, ...through]) await answer(one);
      const [, reply] = await shown();
      expect(reply).toContain(sentence('not-assessed'));
      await press('Download as Word (.docx)');
      const file = await downloading.whole('.docx');
      expect((await wordsInOffice(file)).join(' ')).toBe(wordsOf(reply).join(' '));
      const whole = (await inOffice(file, 'fodt')).toString('utf8');
      expect(whole).toContain('<office:document');
      expect(whole).not.toMatch(
        /<meta:(initial-creator|creation-date|printed-by|user-defined)|<dc:(creator|date|title)>/,
      );
    },
  );

  /** An empty page, and the first form filled in. */
  async function begin(): Promise<void> {
    await page.goto(address);
    await page.evaluate(() => localStorage.clear());
    await page.reload();
    await ready();
    await tabTo('#r-request-received-day');
    for (const part of ['30', '11', '2026']) {
      await page.keyboard.type(part);
      await page.keyboard.press('Tab');
    }
    await tabTo('#r-role');
    await page.keyboard.type('Physiotherapist');
    await page.keyboard.press('Enter');
    await settled();
  }

  /** Answers the step that is open: marks the arrow, fills in what must be, and goes on. */
  async function answer(one: string): Promise<void> {
    const [step = '', arrow = ''] = one.split('/');
    const found = pack.pathways?.flatMap(({ steps }) => steps).find(({ id }) => id === step);
    expect(await heading()).toContain(found?.title);
    if (found?.kind === 'question') {
      await tabTo('input[type=radio]');
      const first = await at();
      for (let turn = 0; turn < 9 && (await at()) !== `a-${arrow}`; turn += 1) await page.keyboard.press('ArrowDown');
      if (first === `a-${arrow}`) await page.keyboard.press(' ');
      expect(await at()).toBe(`a-${arrow}`);
    }
    for (const { id, kind, needed } of found?.records ?? []) {
      if (!needed) continue;
      await tabTo(kind === 'day' ? `#r-${id}-day` : `#r-${id}`);
      if (kind !== 'day') await page.keyboard.type('A colleague');
      else for (const part of ['7', 'Tab', '12', 'Tab', '2026']) await (part === 'Tab' ? page.keyboard.press('Tab') : page.keyboard.type(part)); // prettier-ignore
    }
    await press(found?.kind === 'question' ? 'Continue' : 'Done, go on');
  }

  async function press(words: string, back = false): Promise<void> {
    await tabTo(`button:${words}`, back);
    await page.keyboard.press('Enter');
    await settled();
  }

  /** By Tab alone to what fits the selector, or to the button that begins with the words. */
  async function tabTo(wanted: string, back = false): Promise<void> {
    for (let turn = 0; turn < 80; turn += 1) {
      const isThere = await page.evaluate((wish) => {
        const inner = document.querySelector('send-annex-a-navigator')?.shadowRoot?.querySelector('send-pathway');
        const focused = inner?.shadowRoot?.activeElement;
        if (!focused) return false;
        if (!wish.startsWith('button:')) return focused.matches(wish);
        const name = (focused.textContent ?? '').replace(/\s+/g, ' ').trim();
        return focused.tagName === 'BUTTON' && name.startsWith(wish.slice(7));
      }, wanted);
      if (isThere) return;
      if (back) await page.keyboard.down('Shift');
      await page.keyboard.press('Tab');
      if (back) await page.keyboard.up('Shift');
    }
    throw new Error(`expected to reach ${wanted} by Tab, on the step "${await heading()}"`);
  }

  /** The id of what has the focus. */
  function at(): Promise<string | undefined> {
    return page.evaluate(() => {
      const inner = document.querySelector('send-annex-a-navigator')?.shadowRoot?.querySelector('send-pathway');
      return inner?.shadowRoot?.activeElement?.id;
    });
  }

  function heading(): Promise<string> {
    return page.evaluate(() => {
      const inner = document.querySelector('send-annex-a-navigator')?.shadowRoot?.querySelector('send-pathway');
      return inner?.shadowRoot?.querySelector('#step')?.textContent ?? '';
    });
  }

  /** Whether a step is open in its place, with the former answer. */
  function isOpen(one: string): Promise<boolean> {
    return page.evaluate(
      (arrow) => {
        const inner = document.querySelector('send-annex-a-navigator')?.shadowRoot?.querySelector('send-pathway');
        return inner?.shadowRoot?.querySelector<HTMLInputElement>(`.open #a-${arrow}`)?.checked ?? false;
      },
      one.split('/')[1] ?? '',
    );
  }

  /** What stands on the page, and in the reply. */
  function shown(): Promise<readonly [string, string]> {
    return page.evaluate(() => {
      const inner = document.querySelector('send-annex-a-navigator')?.shadowRoot?.querySelector('send-pathway');
      const root = inner?.shadowRoot;
      const text = (root?.querySelector('.walk')?.textContent ?? '').replace(/\s+/g, ' ');
      return [text, root?.querySelector<HTMLTextAreaElement>('#reply')?.value ?? ''] as const;
    });
  }

  async function ready(): Promise<void> {
    await page.waitForFunction(() =>
      document
        .querySelector('send-annex-a-navigator')
        ?.shadowRoot?.querySelector('send-pathway')
        ?.shadowRoot?.querySelector('#step'),
    );
    await settled();
  }

  async function settled(): Promise<void> {
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => setTimeout(done))));
  }
});
