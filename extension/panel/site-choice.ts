import { browser } from 'wxt/browser';
import { askForSite, leaveSite, siteName, siteOf } from '../sites.ts';
import { button, element } from './element.ts';

/** The offer to use SEND Kit on the site of the active tab, and to stop using it there. */
export function siteChoice(): { readonly part: HTMLElement; readonly update: () => Promise<void> } {
  const part = element('div', { class: 'site' });
  const update = async (): Promise<void> => {
    const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
    const site = tab?.url === undefined ? undefined : siteOf(tab.url);
    if (!site) {
      const words =
        tab?.url === undefined
          ? 'To use SEND Kit on the site of this tab, press its button in the browser’s toolbar.'
          : 'SEND Kit cannot be used on this page. Open your case system first.';
      part.replaceChildren(element('p', {}, words));
      return;
    }
    const isUsed = await browser.permissions.contains({ origins: [site] });
    part.replaceChildren(
      element('p', {}, `${isUsed ? 'Used on' : 'Not used on'} `, element('strong', {}, siteName(site))),
      isUsed
        ? button('Stop using it here', () => leaveSite(site).then(update), { class: 'quiet' })
        : // The browser asks the user only inside the click itself: nothing may be awaited before.
          button('Use on this site', () => askForSite(site).then(update)),
    );
  };
  browser.permissions.onAdded.addListener(() => void update());
  browser.permissions.onRemoved.addListener(() => void update());
  void update();
  return { part, update };
}
