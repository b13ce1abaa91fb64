import { browser } from 'wxt/browser';
import type { ToScreen } from './messages.ts';

const script = 'screen';
const file = '/screen.js';

/** @returns the permission that covers an address (`https://cases.example.gov.uk/*`), or nothing where there can be none. */
export function siteOf(address: string): string | undefined {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url?.hostname || !/^https?:$/.test(url.protocol)) return undefined;
  return `${url.protocol}//${url.hostname}/*`;
}

/** @returns a site as people write it. */
export function siteName(site: string): string {
  return site.replace(/\/\*$/, '');
}

/** @returns the sites the user has permitted. */
export async function permittedSites(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  return origins.filter((origin) => /^(https?|\*):\/\//.test(origin)).sort();
}

/** Asks the browser to ask the user. Must be called inside a click. */
export function askForSite(site: string): Promise<boolean> {
  return browser.permissions.request({ origins: [site] });
}

/** Takes a site's permission back; the worker then takes the script away. */
export function leaveSite(site: string): Promise<boolean> {
  return browser.permissions.remove({ origins: [site] });
}

/** Makes the registered script agree with the permissions: there for the permitted sites, and otherwise not at all. */
export async function registerScreen(): Promise<void> {
  const sites = await permittedSites();
  const [registered] = await browser.scripting.getRegisteredContentScripts({ ids: [script] });
  if (sites.length === 0) {
    if (registered) await browser.scripting.unregisterContentScripts({ ids: [script] });
    return;
  }
  const wanted = { id: script, js: [file], matches: [...sites], allFrames: true, runAt: 'document_end' as const };
  const put = (wish: typeof wanted): Promise<void> =>
    registered ? browser.scripting.updateContentScripts([wish]) : browser.scripting.registerContentScripts([wish]);
  // In frames that a page writes itself, too. A browser that does not know the wish refuses it whole.
  const everywhere = { ...wanted, matchOriginAsFallback: true };
  await put(everywhere).catch(() => put(wanted));
}

/** Starts the script in the pages of newly permitted sites that are open already. */
export async function startInOpenPages(sites: readonly string[]): Promise<void> {
  for (const { id } of await browser.tabs.query({ url: [...sites] })) {
    if (id === undefined) continue;
    // A page the browser keeps to itself, or one that is gone by now, is no fault of ours.
    await browser.scripting
      .executeScript({ target: { tabId: id, allFrames: true }, files: [file] })
      .catch(() => undefined);
  }
}

/** Says something to the script in every page that has it. */
export async function tellScreens(message: ToScreen): Promise<void> {
  const tabs = await browser.tabs.query({});
  const ids = tabs.flatMap(({ id }) => id ?? []);
  await Promise.all(ids.map((id) => browser.tabs.sendMessage(id, message).catch(() => undefined)));
}
