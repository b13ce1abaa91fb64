import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Frame, type Page } from 'puppeteer-core';
import { chromiumArguments, commandFor, findBrowser } from '../tools/browsers.ts';
import { buildExtension } from '../tools/practice-extension.ts';

/** A browser with the real extension in it, on a profile that outlives it. */
export interface Visit {
  readonly browser: Browser;
  newPage(): Promise<Page>;
  /** Opens one of the extension's own pages in a browser tab. */
  ownPage(name: string): Promise<Page>;
  /** The panel beside the pages, opened as people open it; nothing where no program can look into it. */
  sidePanel?(): Promise<Page>;
  /** The address at which a page could try to frame the overlay, were it to guess it. */
  overlayAddress(): Promise<string>;
  close(): Promise<void>;
}

export interface Place {
  /** Whether the practice system is permitted by the build, and not by a click. */
  readonly isPermittedByBuild: boolean;
  visit(): Promise<Visit>;
  clear(): void;
}

function installed(browser: 'chromium' | 'firefox'): string {
  const path = findBrowser(browser);
  if (path === undefined) throw new Error(`expected ${browser}, found none. It comes with: ${commandFor(browser)}`);
  return path;
}

const size = { width: 1280, height: 800 };

/** Chromium with the practice build: its permission prompt cannot be pressed by a program, so nothing is left to ask. */
export async function chromium(): Promise<Place> {
  const folder = await buildExtension('chrome', true);
  const profile = mkdtempSync(join(tmpdir(), 'send-kit-chromium-'));
  return {
    isPermittedByBuild: true,
    async visit() {
      const browser = await puppeteer.launch({
        executablePath: installed('chromium'),
        pipe: true,
        enableExtensions: [folder],
        userDataDir: profile,
        defaultViewport: size,
        args: [...chromiumArguments],
      });
      const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
      return {
        browser,
        newPage: () => browser.newPage(),
        async ownPage(name) {
          const page = await browser.newPage();
          await page.goto(new URL(`/${name}.html`, worker.url()).href);
          return page;
        },
        async sidePanel() {
          const popup = await browser.newPage();
          await popup.goto(new URL('/popup.html', worker.url()).href);
          await popup.locator('::-p-text(Open beside the page)').click();
          const panel = await browser.waitForTarget((target) => target.url().endsWith('/sidepanel.html'));
          return panel.asPage();
        },
        async overlayAddress() {
          const inside = await worker.worker();
          if (!inside) throw new Error('expected the worker of the extension to run');
          return inside.evaluate(() => (globalThis as unknown as Own).chrome.runtime.getURL('overlay.html'));
        },
        close: () => browser.close(),
      };
    },
    clear: () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }),
  };
}

interface Own {
  readonly chrome: { readonly runtime: { getURL(path: string): string } };
}

const id = 'send-kit@send-kit.invalid';
const uuid = '5e4d0000-0000-4000-8000-000000000001';

/**
 * Firefox with the build that people get. Its permission prompts are switched to yes, so a real click in the options
 * page grants the site. A temporary extension is gone when the browser ends; with the same id and address it finds its
 * notes again.
 */
export async function firefox(): Promise<Place> {
  const folder = await buildExtension('firefox', false);
  const profile = mkdtempSync(join(tmpdir(), 'send-kit-firefox-'));
  return {
    isPermittedByBuild: false,
    async visit() {
      const browser = await puppeteer.launch({
        browser: 'firefox',
        executablePath: installed('firefox'),
        userDataDir: profile,
        defaultViewport: size,
        // Lets the test open the extension's own pages.
        args: ['--remote-allow-system-access'],
        extraPrefsFirefox: {
          'extensions.webextOptionalPermissionPrompts': false,
          'extensions.webextensions.uuids': JSON.stringify({ [id]: uuid }),
          // Data of an extension that is only loaded for a while is kept, as that of an installed one is.
          'extensions.webextensions.keepStorageOnUninstall': true,
          'extensions.webextensions.keepUuidOnUninstall': true,
        },
      });
      await browser.installExtension(folder);
      return {
        browser,
        newPage: () => browser.newPage(),
        async ownPage(name) {
          const page = await browser.newPage();
          // The page is reached, but Firefox never tells of its own pages that they have loaded.
          await page.goto(`moz-extension://${uuid}/${name}.html`, { timeout: 3000 }).catch(() => undefined);
          return page;
        },
        overlayAddress: () => Promise.resolve(`moz-extension://${uuid}/overlay.html`),
        close: () => browser.close(),
      };
    },
    clear: () => rmSync(profile, { recursive: true, force: true, maxRetries: 5 }),
  };
}

/** Everything a frame shows, through open shadow roots. */
export function shownIn(frame: Frame | Page): Promise<string> {
  return frame.evaluate(() => {
    const parts: string[] = [];
    const walk = (node: Node): void => {
      if (node instanceof Text) parts.push(node.data.trim());
      if (node instanceof HTMLElement) {
        if (!node.checkVisibility() || ['STYLE', 'SCRIPT'].includes(node.tagName)) return;
        if (node instanceof HTMLTextAreaElement || node instanceof HTMLInputElement) parts.push(node.value);
        if (node.shadowRoot) walk(node.shadowRoot);
      }
      node.childNodes.forEach(walk);
    };
    walk(document.body);
    return parts.filter(Boolean).join(' ');
  });
}

/** Which element has the keyboard, through open shadow roots: its tag, its name or words. */
export function focusIn(frame: Frame | Page): Promise<string> {
  return frame.evaluate(() => {
    let active = document.activeElement;
    while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
    return active ? `${active.localName} ${active.textContent?.trim() ?? ''}`.trim() : '';
  });
}

/** The overlay's frame, once it has been unlocked. Firefox names its address only to the frame itself. */
export async function overlayOf(page: Page): Promise<Frame | undefined> {
  for (const frame of page.frames()) {
    const address = await frame.evaluate(() => location.href).catch(() => '');
    if (/^(chrome|moz)-extension:/.test(address) && /Case [^ ]|No case/.test(await shownIn(frame).catch(() => '')))
      return frame;
  }
  return undefined;
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong in a page or a frame of one, a line a fault. */
export async function faultsIn(page: Page | Frame): Promise<string[]> {
  await page.evaluate(axe);
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as Axe).axe.run();
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

interface Axe {
  readonly axe: {
    run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }>;
  };
}
