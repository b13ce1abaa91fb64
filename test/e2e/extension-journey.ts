import type { Frame, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPractice, type Practice } from '../../demo/practice-system/server.ts';
import { faultsIn, focusIn, overlayOf, shownIn, type Place, type Visit } from './extension-browser.ts';

const soon = { timeout: 10_000, interval: 100 };
const tabs = 'send-kit';
/** The calculator as it begins, and with the dates of case A: a request received on 21 September 2026. */
const noDate = 'D ?ay M ?onth Y ?ear .*Enter the date to see the deadlines';
const datesOfA = 'D ?ay 21 M ?onth 9 Y ?ear 2026';
const deadlineOfA = '2 November 2026';
/** The health advice walk as it begins, and in case A, one step on: its request came on the same day. */
const noWalk = 'Before the first question';
const walkOfA = 'The way so far .*Monday 21 September 2026';

/** The way of a case officer through the practice system, with the real extension in a real browser. */
export function journey(name: string, open: () => Promise<Place>): void {
  describe(`the extension in ${name}`, () => {
    let practice: Practice;
    let place: Place;
    let visit: Visit;

    const at = (path: string): string => `${practice.url}${path}`;
    /** The same system under a name that nobody permitted. */
    const elsewhere = (path: string): string => at(path).replace('127.0.0.1', 'localhost');
    const goTo = async (path: string): Promise<Page> => {
      const page = await visit.newPage();
      await page.goto(at(path));
      await expect.poll(() => countTabs(page), soon).toBe(1);
      return page;
    };
    const countTabs = async (page: Page): Promise<number> => {
      const counts = page
        .frames()
        .map((frame) => frame.evaluate((tag) => document.querySelectorAll(tag).length, tabs).catch(() => 0));
      return (await Promise.all(counts)).reduce((sum, count) => sum + count, 0);
    };
    /** Presses the tab at the edge of the page, or of its right-hand frame whose top is given. */
    const pressTab = async (page: Page, top = 0): Promise<Frame> => {
      await page.mouse.click(1280 - 16, top + 0.3 * (800 - top) + 40);
      return opened(page);
    };
    const opened = async (page: Page): Promise<Frame> => {
      await expect.poll(() => overlayOf(page), soon).toBeDefined();
      const overlay = await overlayOf(page);
      if (!overlay) throw new Error('expected the overlay to be open');
      return overlay;
    };
    /** Moves the keyboard by the tabulator until something has it. */
    const tabTo = async (page: Page, frame: Frame | Page, wanted: string): Promise<void> => {
      for (let presses = 0; presses < 30; presses += 1) {
        if ((await focusIn(frame)).startsWith(wanted)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`expected the keyboard to reach "${wanted}", it is on "${await focusIn(frame)}"`);
    };
    const write = async (page: Page, overlay: Frame, words: string): Promise<void> => {
      await tabTo(page, overlay, 'textarea');
      await page.keyboard.type(words);
      await tabTo(page, overlay, 'button Add note');
      await page.keyboard.press('Enter');
      await expect.poll(() => shownIn(overlay), soon).toMatch(new RegExp(`Note added.*${words}`));
    };
    /** Types a date into the calculator's first fields, by keyboard alone. */
    const typeDate = async (page: Page, frame: Frame | Page, day: string): Promise<void> => {
      await tabTo(page, frame, 'select');
      for (const part of day.split(' ')) {
        await page.keyboard.press('Tab');
        await page.keyboard.type(part);
      }
    };
    /** Chooses a tool by keyboard alone, from the title. */
    const choose = async (page: Page, overlay: Frame, tool: string): Promise<void> => {
      await focusTitle(page, overlay);
      await page.keyboard.down('Shift');
      await tabTo(page, overlay, `button ${tool}`);
      await page.keyboard.up('Shift');
      await page.keyboard.press('Enter');
      await expect.poll(() => focusIn(overlay), soon).toBe(`h2 ${tool}`);
    };
    const shows = (frame: Frame, ...words: string[]): Promise<void> =>
      expect
        .poll(() => shownIn(frame).catch(() => ''), soon)
        .toEqual(expect.stringMatching(words.map((word) => `(?=.*${word})`).join('')));
    const hides = async (frame: Frame, words: string): Promise<void> =>
      expect(await shownIn(frame)).not.toContain(words);

    beforeAll(async () => {
      [practice, place] = await Promise.all([startPractice(0), open()]);
      visit = await place.visit();
    });
    afterAll(async () => {
      await visit?.close();
      await practice?.close();
      place?.clear();
    });

    test('a page is left alone until its site is permitted, and then the tab is there at once', async () => {
      const page = await visit.newPage();
      await page.goto(place.isPermittedByBuild ? elsewhere('/case.asp?n=1') : at('/case.asp?n=1'));
      expect(await countTabs(page)).toBe(0);

      if (!place.isPermittedByBuild) {
        const options = await visit.ownPage('options');
        await options.waitForSelector('#site');
        await options.type('#site', 'http://127.0.0.1');
        const button = await options.$('form button');
        await button?.click();
        await expect.poll(() => shownIn(options), soon).toContain('SEND Kit is used on http://127.0.0.1');
        await options.close();
        await expect.poll(() => countTabs(page), soon).toBe(1);
      }
      await page.close();
    });

    test('a site that was not permitted is left alone', async () => {
      const [permitted, other] = [await goTo('/case.asp?n=1'), await visit.newPage()];
      await other.goto(elsewhere('/case.asp?n=1'));
      expect(await countTabs(other)).toBe(0);
      await permitted.close();
      await other.close();
    });

    test('a note written in the overlay is there again when the case is, and in no other case', async () => {
      const page = await goTo('/list.asp');
      await Promise.all([page.waitForNavigation(), page.click('a[href*="n=1"]')]);
      await expect.poll(() => countTabs(page), soon).toBe(1);
      let overlay = await pressTab(page);
      await shows(overlay, 'Case PRAC-0001', 'No notes yet');
      await write(page, overlay, 'Rang the school about A');

      await page.goto(at('/case.asp?n=2'));
      overlay = await opened(page);
      await shows(overlay, 'Case PRAC-0002', 'No notes yet');
      await hides(overlay, 'Rang the school about A');
      expect(await focusIn(page), 'an overlay that opens by itself leaves the keyboard alone').toMatch(/^body/);

      await page.goto(at('/case.asp?n=1'));
      overlay = await opened(page);
      await shows(overlay, 'Case PRAC-0001', 'Rang the school about A');
      await page.close();
    });

    test('dates entered in the overlay are there again when the case is, and in no other case', async () => {
      const page = await goTo('/case.asp?n=1');
      let overlay = await openedOrPressed(page, pressTab);
      await shows(overlay, 'Case PRAC-0001', noDate);
      await focusTitle(page, overlay);
      await typeDate(page, overlay, '21 9 2026');
      await shows(overlay, datesOfA, deadlineOfA);
      await expect.poll(() => keptIn(overlay), soon).toContain('2026-09-21');

      await page.goto(at('/case.asp?n=2'));
      overlay = await opened(page);
      await shows(overlay, 'Case PRAC-0002', noDate);
      await hides(overlay, deadlineOfA);

      await page.goto(at('/case.asp?n=1'));
      overlay = await opened(page);
      await shows(overlay, 'Case PRAC-0001', datesOfA, deadlineOfA);
      await page.close();
    });

    test('a walk begun in the overlay is where it was when its case is there, and in no other case', async () => {
      const page = await goTo('/swap.asp');
      const overlay = await openedOrPressed(page, pressTab);
      await page.click('[name="open0"]');
      await shows(overlay, 'Case PRAC-0001');
      await choose(page, overlay, 'Health advice');
      await shows(overlay, noWalk);
      await tabTo(page, overlay, 'input');
      for (const part of ['21', '9', '2026']) {
        await page.keyboard.type(part);
        await page.keyboard.press('Tab');
      }
      await tabTo(page, overlay, 'button Continue');
      await page.keyboard.press('Enter');
      await shows(overlay, walkOfA);
      await hides(overlay, 'Nothing is kept');

      const seen = await watchFor(overlay, '21 September 2026');
      await page.click('[name="open1"]');
      await shows(overlay, 'Case PRAC-0002', noWalk);
      expect((await seen())[0]).toBe('Case PRAC-0001 with something of A');
      expect(await seen()).not.toContain('Case PRAC-0002 with something of A');
      await page.click('[name="open0"]');
      await shows(overlay, 'Case PRAC-0001', walkOfA);
      await page.close();
    });

    test('a case that was only looked at is not kept', async () => {
      const page = await goTo('/case.asp?n=6');
      await shows(await openedOrPressed(page, pressTab), 'Case PRAC-0006', 'No notes yet', noDate);
      await page.close();
      const options = await visit.ownPage('options');
      await options.waitForSelector('#data');
      await expect.poll(() => shownIn(options), soon).toContain('Notes of 1 case are kept');
      await options.close();
    });

    test('in a frameset the overlay stands in the frame with the case and goes with it', async () => {
      const page = await visit.newPage();
      await page.goto(at('/frames.asp'));
      const menu = await page.waitForFrame((frame) => frame.url().includes('menu.asp'));
      await menu.click('a[href*="n=3"]');
      await expect.poll(() => countTabs(page), soon).toBe(1);
      let overlay = await pressTab(page, 64);
      await shows(overlay, 'Case PRAC-0003', 'No notes yet');
      await write(page, overlay, 'Meeting moved for C');

      await menu.click('a[href*="n=1"]');
      await expect
        .poll(async () => shownIn((await overlayOf(page)) ?? page).catch(() => ''), soon)
        .toContain('Case PRAC-0001');
      overlay = await opened(page);
      await shows(overlay, 'Rang the school about A');
      await hides(overlay, 'Meeting moved for C');

      await menu.click('a[href*="n=3"]');
      await expect
        .poll(async () => shownIn((await overlayOf(page)) ?? page).catch(() => ''), soon)
        .toContain('Case PRAC-0003');
      await shows(await opened(page), 'Meeting moved for C');
      await page.close();
    });

    test('a case in a frame of an ordinary page is shown at the top of the page', async () => {
      const page = await goTo('/holder.asp');
      const overlay = await openedOrPressed(page, pressTab);
      await shows(overlay, 'Case PRAC-0001');
      await page.evaluate(() => document.querySelector<HTMLAnchorElement>('a[target]')?.click());
      await shows(overlay, 'Case PRAC-0002');
      await page.close();
    });

    test('when a page changes its case without a page load, the old notes and dates go at once', async () => {
      const page = await goTo('/swap.asp');
      const overlay = await openedOrPressed(page, pressTab);
      await shows(overlay, 'No case on this screen');
      await page.click('[name="open0"]');
      await shows(overlay, 'Case PRAC-0001', 'Rang the school about A', deadlineOfA);

      const look = await watchFor(overlay, 'about A', deadlineOfA);
      await page.click('[name="open1"]');
      await shows(overlay, 'Case PRAC-0002', 'No notes yet', noDate);
      const seen = await look();
      expect(seen[0]).toBe('Case PRAC-0001 with something of A');
      expect(seen).not.toContain('Case PRAC-0002 with something of A');

      await page.click('[name="leave"]');
      await shows(overlay, 'No case on this screen');
      await page.evaluate(() => history.go(-2));
      await shows(overlay, 'Case PRAC-0001', 'Rang the school about A');
      await page.close();
    });

    test('only what can be seen counts, and of two cases a person chooses', async () => {
      const page = await goTo('/case.asp?n=3');
      let overlay = await openedOrPressed(page, pressTab);
      await shows(overlay, 'Case PRAC-0003');
      await page.evaluate(() => {
        // eslint-disable-next-line no-restricted-syntax -- It stands for what a page does.
        document.body.innerHTML =
          '<table><tr><td>Case reference</td><td>PRAC-00<b>02</b></td></tr></table><p>Case reference PRAC-0004</p>';
      });
      await shows(overlay, 'More than one case on this screen', 'Open PRAC-0002', 'Open PRAC-0004');
      await overlay.evaluate(() =>
        [...document.querySelectorAll('button')].find((one) => /0004/.test(one.textContent))?.click(),
      );
      await shows(overlay, 'Case PRAC-0004', 'Choose again');
      // No element comes or goes, and no attribute that is meant for it changes.
      await page.evaluate(() => {
        document.querySelector('p')?.style.setProperty('opacity', '0');
      });
      await shows(overlay, 'Case PRAC-0002');
      await page.evaluate(() => {
        document.querySelector('table')?.setAttribute('aria-hidden', 'true');
        document.querySelector('table')?.style.setProperty('visibility', 'hidden');
      });
      await shows(overlay, 'No case on this screen');

      await page.evaluate(() => {
        document.open();
        // eslint-disable-next-line no-restricted-syntax -- As above.
        document.write('<p>Case reference PRAC-0003</p>');
        document.close();
      });
      await expect.poll(async () => shownIn((await overlayOf(page)) ?? page), soon).toContain('Case PRAC-0003');
      overlay = await opened(page);
      await shows(overlay, 'Meeting moved for C');
      await page.close();
    });

    test('the page is as it was but for one element, and hears no key typed in the overlay', async () => {
      const plain = await visit.newPage();
      await plain.goto(elsewhere('/case.asp?n=4&keylog=1'));
      const before = await plain.evaluate(() => document.documentElement.outerHTML);
      await plain.close();

      const page = await goTo('/case.asp?n=4&keylog=1');
      const overlay = await openedOrPressed(page, pressTab);
      await shows(overlay, 'Case PRAC-0004');
      await focusTitle(page, overlay);
      await write(page, overlay, 'Nobody on the page hears this');

      const after = await page.evaluate(() => document.documentElement.outerHTML);
      expect(after.replace('<send-kit></send-kit>', '')).toBe(before);
      expect(after).toContain('<send-kit></send-kit>');
      expect(await page.evaluate(() => document.querySelector('send-kit')?.shadowRoot)).toBeNull();
      expect(await page.evaluate(() => window.length)).toBe(0);
      expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);

      await page.mouse.click(100, 310);
      // The keyboard crosses from one process to another: it may arrive a moment after the click.
      await expect.poll(() => page.evaluate(() => document.activeElement?.localName), soon).not.toBe('send-kit');
      await page.keyboard.type('x');
      expect(
        await page.evaluate(() => (window as unknown as { heard: string[] }).heard),
        'the logger does work',
      ).toContain('keydown:x:');
      await page.close();
    });

    test('Escape closes the overlay and gives the keyboard back', async () => {
      const page = await goTo('/case.asp?n=1&keylog=1');
      const overlay = await openedOrPressed(page, pressTab);
      await focusTitle(page, overlay);
      await tabTo(page, overlay, 'textarea');
      await page.keyboard.type('Half a thought');
      await page.keyboard.press('Escape');
      await expect.poll(() => overlayOf(page), soon).toBeUndefined();
      expect(await focusIn(page)).toBe('send-kit');
      expect(await page.evaluate(() => (window as unknown as { heard: string[] }).heard)).toEqual([]);

      await page.keyboard.press('Enter');
      await shows(await opened(page), 'Case PRAC-0001', 'Half a thought');

      const again = await opened(page);
      await expect.poll(() => focusIn(again), soon).toMatch(/^h1/);
      await page.keyboard.down('Shift');
      await tabTo(page, again, 'button Close');
      await page.keyboard.up('Shift');
      await page.keyboard.press('Enter');
      await expect.poll(() => overlayOf(page), soon).toBeUndefined();
      const heard = await page.evaluate(() => (window as unknown as { heard: string[] }).heard);
      expect(heard, 'the page hears the one Enter that opened the overlay').toHaveLength(3);
      await page.close();
    });

    test('a page that frames the overlay itself sees it locked and empty', async () => {
      const page = await goTo('/case.asp?n=1');
      const address = await visit.overlayAddress();
      const known = page.frames().length;
      await page.evaluate((source) => {
        const frame = document.createElement('iframe');
        frame.src = source;
        frame.addEventListener('load', () => {
          for (const nonce of ['', 'x', crypto.randomUUID()]) {
            frame.contentWindow?.postMessage({ sendKit: nonce }, '*', [new MessageChannel().port2]);
          }
        });
        document.body.append(frame);
      }, address);
      await expect.poll(() => page.frames().length, soon).toBeGreaterThan(known);
      const stolen = page.frames().filter((frame) => frame.parentFrame() === page.mainFrame());
      const texts = async (): Promise<string[]> => Promise.all(stolen.map((frame) => shownIn(frame).catch(() => '')));
      await expect.poll(texts, soon).toContainEqual(expect.stringContaining('locked'));
      const locked = (await texts()).filter((text) => text.includes('locked'));
      expect(locked).toEqual(['SEND Kit is locked. It opens from its own tab at the edge of the screen.']);
      await page.close();
    });

    test('notes and dates are still there when the browser is closed and opened again', async () => {
      await visit.close();
      visit = await place.visit();
      if (!place.isPermittedByBuild) {
        const options = await visit.ownPage('options');
        await options.waitForSelector('#site');
        if (!(await shownIn(options)).includes('Stop using')) {
          await options.type('#site', 'http://127.0.0.1');
          await (await options.$('form button'))?.click();
          await expect.poll(() => shownIn(options), soon).toContain('Stop using');
        }
        await options.close();
      }
      const page = await goTo('/case.asp?n=1');
      const overlay = await openedOrPressed(page, pressTab);
      await shows(overlay, 'Case PRAC-0001', 'Rang the school about A', datesOfA, deadlineOfA);
      await choose(page, overlay, 'Health advice');
      await shows(overlay, walkOfA);
      await page.close();
    });

    test('everything comes back from an export after it was erased', async () => {
      const options = await visit.ownPage('options');
      await options.waitForSelector('#data');
      await options.evaluate(() => {
        const make = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (file: Blob) => {
          Object.assign(globalThis, { exported: file });
          return make(file);
        };
        // Nothing is put on this machine's disk, and no list of downloads takes the keyboard.
        HTMLAnchorElement.prototype.click = () => undefined;
      });
      const press = (words: string): Promise<void> =>
        options.evaluate((name) => {
          [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)?.click();
        }, words);
      await press('Export everything');
      await expect.poll(() => shownIn(options), soon).toContain('All notes are in the downloaded file');
      await press('Erase everything …');
      await press('Erase everything for good');
      await expect.poll(() => shownIn(options), soon).toContain('Notes of 0 cases are kept');
      await options.evaluate(() => {
        const input = document.querySelector<HTMLInputElement>('#restore');
        const files = new DataTransfer();
        files.items.add(new File([(globalThis as unknown as { exported: Blob }).exported], 'notes.json'));
        if (input) input.files = files.files;
        input?.dispatchEvent(new Event('change'));
      });
      await expect.poll(() => shownIn(options), soon).toContain('Restored');
      await options.close();

      const page = await goTo('/case.asp?n=1');
      const overlay = await openedOrPressed(page, pressTab);
      await shows(overlay, 'Case PRAC-0001', 'Rang the school about A', datesOfA, deadlineOfA);
      await choose(page, overlay, 'Health advice');
      await shows(overlay, walkOfA);
      await page.close();
    });

    test('the panel opens a case by a reference that was typed', async () => {
      const panel = await visit.ownPage('sidepanel');
      await panel.waitForSelector('#reference');
      await expect.poll(() => shownIn(panel), soon).toContain('No case on this screen');
      await panel.click('#reference');
      await panel.keyboard.press('Enter');
      await expect.poll(() => shownIn(panel), soon).toContain('Error: Enter a case reference');
      await panel.keyboard.type('PRAC-0001');
      await panel.keyboard.press('Enter');
      await expect.poll(() => shownIn(panel), soon).toMatch(/Case PRAC-0001 .*Rang the school about A/);
      expect(await focusIn(panel)).toBe('h1 Case PRAC-0001');
      await tabTo(panel, panel, 'button Go to the deadlines');
      await panel.keyboard.press('Enter');
      await expect.poll(() => focusIn(panel), soon).toBe('h2 Deadlines');
      await panel.close();
    });

    test('two panels on one case follow each other', async () => {
      const page = await goTo('/case.asp?n=4');
      const overlay = await openedOrPressed(page, pressTab);
      await shows(overlay, 'Case PRAC-0004', noDate);
      const panel = await visit.ownPage('sidepanel');
      await panel.waitForSelector('#reference');
      await panel.type('#reference', 'PRAC-0004');
      await panel.keyboard.press('Enter');
      await expect.poll(() => shownIn(panel), soon).toMatch(/Case PRAC-0004 .*Enter the date/);
      await typeDate(panel, panel, '21 9 2026');
      await shows(overlay, datesOfA, deadlineOfA);

      await page.bringToFront();
      await focusTitle(page, overlay);
      await tabTo(page, overlay, 'button Start again');
      await page.keyboard.press('Enter');
      await shows(overlay, 'Everything was cleared');
      await expect.poll(() => shownIn(panel), soon).toMatch(/Case PRAC-0004 .*Enter the date/);
      await panel.close();
      await page.close();
    });

    test('a record of support is kept with its case, and stands on the page of all children', async () => {
      const panel = await visit.ownPage('sidepanel');
      await panel.waitForSelector('#reference');
      await panel.type('#reference', 'PRAC-0002');
      await panel.keyboard.press('Enter');
      await expect.poll(() => focusIn(panel), soon).toBe('h1 Case PRAC-0002');
      await panel.keyboard.down('Shift');
      await tabTo(panel, panel, 'button Assess, plan, do, review');
      await panel.keyboard.up('Shift');
      await panel.keyboard.press('Enter');
      await expect.poll(() => focusIn(panel), soon).toBe('h2 Assess, plan, do, review');
      await expect.poll(() => shownIn(panel), soon).toContain('A label for this child');
      await tabTo(panel, panel, 'input');
      await panel.keyboard.type('Otter 7');
      await tabTo(panel, panel, 'button Start the first cycle');
      await panel.keyboard.press('Enter');
      await expect.poll(() => shownIn(panel), soon).toContain('Cycle 1');
      await tabTo(panel, panel, 'textarea');
      await panel.keyboard.type('Half a sent');
      // What is half typed is kept as it is typed: nobody has pressed anything when the panel goes.
      await expect.poll(() => keptIn(panel.mainFrame()), soon).toContain('Half a sent');
      await panel.close();

      const children = await visit.ownPage('children');
      await expect.poll(() => shownIn(children), soon).toMatch(/Support at a glance .*Otter 7/);
      expect(await faultsIn(children)).toEqual([]);
      await tabTo(children, children, 'button Otter 7');
      await children.keyboard.press('Enter');
      await expect.poll(() => shownIn(children), soon).toMatch(/Case PRAC-0002 .*Cycle 1/);
      expect(await focusIn(children)).toBe('h2 Case PRAC-0002');
      const typed = (): Promise<string> =>
        children.evaluate(() =>
          [...(document.querySelector('send-apdr-tracker')?.shadowRoot?.querySelectorAll('textarea') ?? [])]
            .map(({ value }) => value)
            .join(' '),
        );
      // The forms of a stage come a moment after the rest.
      await expect.poll(typed, soon).toContain('Half a sent');
      await children.close();
    });

    test('the pages of the extension have no fault that axe can find, down to 320 pixels', async () => {
      for (const name of ['options', 'popup', 'sidepanel', 'children']) {
        const page = await visit.ownPage(name);
        await page.setViewport({ width: 320, height: 640 });
        await page.waitForSelector(name === 'children' ? 'main send-apdr-board' : 'main button');
        if (name === 'options') await page.click('[aria-label^="Edit the recipe"]');
        expect(await faultsIn(page), name).toEqual([]);
        expect(await page.evaluate(() => document.documentElement.scrollWidth), name).toBeLessThanOrEqual(320);
        await page.close();
      }
    });

    test('the overlay has no fault that axe can find in any tool, and nothing in it scrolls sideways', async () => {
      const page = await goTo('/case.asp?n=1');
      const overlay = await openedOrPressed(page, pressTab);
      await shows(overlay, 'Case PRAC-0001', 'Rang the school about A', deadlineOfA);
      await focusTitle(page, overlay);
      await overlay.evaluate(() => document.querySelector<HTMLElement>('.handle')?.focus());
      await page.keyboard.press('Home');
      await expect.poll(() => overlay.evaluate(() => innerWidth), soon).toBe(320);
      expect(await faultsIn(overlay)).toEqual([]);
      const inTools: [string, string][] = [
        ['Health advice', walkOfA],
        ['EHC checklist', 'The lawful test'],
        ['Assess, plan, do, review', 'A label for this child'],
        ['Pathways', 'Monday 21 September 2026'],
      ];
      for (const [tool, words] of inTools) {
        await choose(page, overlay, tool);
        await shows(overlay, words);
        expect(await faultsIn(overlay), tool).toEqual([]);
        expect(await overlay.evaluate(() => document.documentElement.scrollWidth), tool).toBeLessThanOrEqual(320);
      }
      await page.close();
    });

    test('the options say what is kept, and a site that is taken back is left alone', async () => {
      const options = await visit.ownPage('options');
      await options.waitForSelector('#data');
      await expect.poll(() => shownIn(options), soon).toContain('Practice case system');
      await expect.poll(() => shownIn(options), soon).toMatch(/Notes of \d+ cases are kept in this browser/);
      if (!place.isPermittedByBuild) {
        const page = await goTo('/case.asp?n=1');
        await options.bringToFront();
        await (await options.$('[aria-label^="Stop using SEND Kit on"]'))?.click();
        await expect.poll(() => countTabs(page), soon).toBe(0);
        await page.reload();
        expect(await countTabs(page)).toBe(0);
        await page.close();
      }
      await options.close();
    });
  });
}

/** What is to be seen in each of the overlay's moments from now on: the case, and whether any of the words of A. */
async function watchFor(overlay: Frame, ...words: string[]): Promise<() => Promise<string[]>> {
  await overlay.evaluate((ofA) => {
    const seen: string[] = [];
    Object.assign(globalThis, { seen });
    const text = (root: ParentNode): string =>
      [...root.querySelectorAll('*')]
        .map((each) => (each.shadowRoot ? each.shadowRoot.textContent + text(each.shadowRoot) : ''))
        .join('');
    const look = (): void => {
      const title = document.querySelector('h1')?.textContent ?? '';
      const shown = text(document);
      seen.push(`${title}${ofA.some((each) => shown.includes(each)) ? ' with something of A' : ''}`);
      requestAnimationFrame(look);
    };
    look();
  }, words);
  return () => overlay.evaluate(() => (globalThis as unknown as { seen: string[] }).seen);
}

/** Everything the notebook holds. What is shown may not be written yet, and a page that goes takes the write with it. */
function keptIn(overlay: Frame): Promise<string> {
  return overlay.evaluate(
    () =>
      new Promise<string>((done, failed) => {
        const opening = indexedDB.open('send-kit');
        opening.addEventListener('error', () => failed(new Error('the notebook cannot be opened')));
        opening.addEventListener('success', () => {
          const all = opening.result.transaction('cases').objectStore('cases').getAll();
          all.addEventListener('success', () => done(JSON.stringify(all.result)));
          opening.result.close();
        });
      }),
  );
}

/** Gives the keyboard to the top of the overlay, as pressing its tab would. */
async function focusTitle(page: Page, overlay: Frame): Promise<void> {
  await page.bringToFront();
  // A real click on the title itself, which does nothing more: only so does the frame have the keyboard.
  const { x, y, width } = await overlay.evaluate(() => {
    scrollTo(0, 0);
    const { left = 0, top = 0 } = document.querySelector('h1')?.getBoundingClientRect() ?? {};
    return { x: left, y: top, width: innerWidth };
  });
  await page.mouse.click(1280 - width + x + 8, y + 8);
  await expect.poll(() => focusIn(overlay), soon).toMatch(/^h1/);
}

/** A browser tab in which the overlay was open opens it again by itself; a new one has to be asked. */
async function openedOrPressed(page: Page, press: (page: Page) => Promise<Frame>): Promise<Frame> {
  return (await overlayOf(page)) ?? press(page);
}
