import { browser, type Browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import {
  isOnScreen,
  narrowest,
  type FromOverlay,
  type FromScreen,
  type OverlayKey,
  type Place,
  type ScreenSettings,
} from '../messages.ts';
import { makeNonce, spendNonce } from '../nonces.ts';
import { keptRecipes, watchRecipes } from '../recipe/kept.ts';
import { screenRecipe } from '../recipe/screen-recipe.ts';
import { tabStyles } from '../screen/tab-styles.ts';
import { permittedSites, registerScreen, siteOf, startInOpenPages, tellScreens } from '../sites.ts';

const openKey = (tab: number): string => `open:${tab}`;
const placeKey = 'place';
const firstPlace: Place = { edge: 'right', width: 420 };

// eslint-disable-next-line no-restricted-syntax -- WXT reads an entrypoint's default export.
export default defineBackground(() => {
  let turn: Promise<unknown> = Promise.resolve();
  const register = (): Promise<unknown> => (turn = turn.catch(() => undefined).then(registerScreen));

  browser.runtime.onInstalled.addListener(() => {
    // After an update the scripts in open pages have lost their extension: start fresh ones beside them.
    void register().then(async () => {
      const sites = await permittedSites();
      if (sites.length > 0) await startInOpenPages(sites);
    });
  });
  browser.runtime.onStartup.addListener(() => void register());
  browser.permissions.onAdded.addListener(({ origins = [] }) => {
    if (origins.length === 0) return;
    void register().then(() => startInOpenPages(origins));
  });
  browser.permissions.onRemoved.addListener(({ origins = [] }) => {
    if (origins.length === 0) return;
    void register();
    void tellScreens({ kind: 'settings' });
  });
  watchRecipes(() => void tellScreens({ kind: 'settings' }));
  browser.tabs.onRemoved.addListener((tab) => void browser.storage.session.remove(openKey(tab)));

  browser.runtime.onMessage.addListener((message: FromScreen | FromOverlay, sender, answer) => {
    const reply = answerTo(message, sender);
    if (!reply) return false;
    reply.then(answer, () => answer(undefined));
    return true;
  });
});

/** @returns the answer to come, or nothing where the message is for somebody else or from somebody we do not know. */
function answerTo(
  message: FromScreen | FromOverlay,
  sender: Browser.runtime.MessageSender,
): Promise<unknown> | undefined {
  const tab = sender.tab?.id;
  if (sender.id !== browser.runtime.id || tab === undefined) return undefined;
  const isOwnPage = sender.url?.startsWith(browser.runtime.getURL('/')) ?? false;
  if (message.kind === 'unlock') {
    return isOwnPage ? spendNonce(message.nonce, tab, Date.now()) : undefined;
  }
  if (isOwnPage) return undefined;
  if (message.kind === 'hello') return settingsFor(tab, siteOf(sender.url ?? '') ?? siteOf(sender.origin ?? ''));
  if (message.kind === 'nonce') return keyFor(tab);
  if (message.kind === 'overlay') {
    void browser.storage.session.set({ [openKey(tab)]: message.open });
    void browser.storage.local.set({ [placeKey]: message.place });
  }
  if (message.kind === 'frame-case' && isOnScreen(message.cases, sender)) {
    const passed = { kind: 'frame-case', frame: sender.frameId ?? 0, cases: message.cases };
    browser.tabs.sendMessage(tab, passed, { frameId: 0 }).catch(() => undefined);
  }
  return undefined;
}

async function keyFor(tab: number): Promise<OverlayKey> {
  return { nonce: await makeNonce(tab, Date.now()), origin: location.origin };
}

async function settingsFor(tab: number, site: string | undefined): Promise<ScreenSettings | false> {
  if (site !== undefined && !(await browser.permissions.contains({ origins: [site] }))) return false;
  const recipes = (await keptRecipes()).filter((recipe) => recipe.enabled).map(screenRecipe);
  const open = (await browser.storage.session.get(openKey(tab)))[openKey(tab)] === true;
  const kept = (await browser.storage.local.get(placeKey))[placeKey] as Partial<Place> | undefined;
  const width = typeof kept?.width === 'number' ? Math.max(narrowest, kept.width) : firstPlace.width;
  return { recipes, open, place: { edge: kept?.edge === 'left' ? 'left' : 'right', width }, styles: tabStyles };
}
