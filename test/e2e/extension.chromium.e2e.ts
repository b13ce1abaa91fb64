import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { startPractice, type Practice } from '../../demo/practice-system/server.ts';
import { chromium, shownIn, type Place, type Visit } from './extension-browser.ts';
import { journey } from './extension-journey.ts';

journey('Chromium', chromium);

// Only in Chromium can a program look into the panel beside the pages; Firefox keeps its sidebar to itself.
describe('the panel beside the pages', () => {
  const soon = { timeout: 10_000, interval: 100 };
  let practice: Practice;
  let place: Place;
  let visit: Visit;

  beforeAll(async () => {
    [practice, place] = await Promise.all([startPractice(0), chromium()]);
    visit = await place.visit();
  });
  afterAll(async () => {
    await visit?.close();
    await practice?.close();
    place?.clear();
  });

  test('it follows the browser tab that is in front, and forgets the case when the tab leaves it', async () => {
    const one = await visit.newPage();
    await one.goto(`${practice.url}/case.asp?n=1`);
    const panel = await visit.sidePanel?.();
    if (!panel) throw new Error('expected the panel to open');
    await one.bringToFront();
    await expect.poll(() => shownIn(panel), soon).toMatch(/Case PRAC-0001 .*No notes yet/);

    const two = await visit.newPage();
    await two.goto(`${practice.url}/case.asp?n=2`);
    await two.bringToFront();
    await expect.poll(() => shownIn(panel), soon).toMatch(/Case PRAC-0002 .*No notes yet/);
    await two.goto(`${practice.url.replace('127.0.0.1', 'localhost')}/case.asp?n=2`);
    await expect.poll(() => shownIn(panel), soon).toContain('No case on this screen');

    await one.bringToFront();
    await expect.poll(() => shownIn(panel), soon).toContain('Case PRAC-0001');
  });
});
