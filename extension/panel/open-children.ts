import { browser } from 'wxt/browser';

/** Opens the page of all children in a tab of its own. */
export async function openChildren(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/children.html') });
}
