import { browser } from 'wxt/browser';
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import type { FromScreen, ScreenSettings, ToScreen } from '../messages.ts';
import { readReference, type ScreenCase } from '../screen/read-reference.ts';
import { makeTab, type Tab } from '../screen/tab.ts';

// Runs in every frame of the sites that were permitted, and nowhere else. It reads the case reference and shows the
// tab; it stores nothing, opens nothing and writes nothing into the page but the one element.

declare global {
  /** In the script's own world, which the page cannot see: the script that runs here already, if it still has its extension. */
  var sendKit: { readonly isAlive: () => boolean; readonly stop: () => void } | undefined;
}

// eslint-disable-next-line no-restricted-syntax -- WXT reads an entrypoint's default export.
export default defineUnlistedScript(() => {
  if (globalThis.sendKit?.isAlive()) return;
  globalThis.sendKit?.stop();

  // A frameset shows nothing but its frames, so there the tab stands in the frame with the case. Any other frame leaves
  // it to the top of the page.
  const isTop = window === window.top;
  const isHost = isTop ? document.body?.localName !== 'frameset' : window.frameElement?.localName === 'frame';
  const frames = new Map<number, ScreenCase>();
  const ending = new AbortController();
  const { signal } = ending;
  let recipes: ScreenSettings['recipes'] = [];
  let own: ScreenCase | undefined;
  let told: ScreenCase | null = null;
  let tab: Tab | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let next = 0;
  let isReopening = false;

  const isAlive = (): boolean => !!browser.runtime?.id;
  const send = <T>(message: FromScreen): Promise<T | undefined> =>
    browser.runtime.sendMessage(message).catch(() => undefined);

  /** The overlay was open before this page was loaded. In a frameset it waits for the frame to show a case. */
  const reopen = (): void => {
    if (!isReopening || !tab || !(isTop || told)) return;
    isReopening = false;
    tab.open(false);
  };
  const tell = (): void => {
    const now = own ?? frames.values().next().value ?? null;
    if (now?.reference === told?.reference && now?.scope === told?.scope) return;
    told = now;
    if (!isTop) tab?.[now ? 'attach' : 'remove']();
    tab?.show(now);
    reopen();
    if (isAlive()) void send({ kind: isHost ? 'case' : 'frame-case', case: now });
  };
  const look = (): void => {
    timer = undefined;
    if (!isAlive()) return stop();
    const began = performance.now();
    try {
      own = readReference(recipes, document, location.href, (element) => element.checkVisibility());
    } catch {
      own = undefined;
    }
    // However large the page, about a twentieth of its time goes here and no more.
    const ended = performance.now();
    next = ended + Math.max(50, 20 * (ended - began));
    if (isTop) tab?.attach();
    tell();
  };
  /** At once where that is affordable: the notes of one case must not stand beside another. */
  const soon = (): void => {
    const wait = next - performance.now();
    if (wait <= 0) {
      clearTimeout(timer);
      look();
    } else timer ??= setTimeout(look, wait);
  };
  const observer = new MutationObserver(soon);

  const leave = (): void => {
    own = undefined;
    frames.clear();
    tell();
  };
  const stop = (): void => {
    ending.abort();
    observer.disconnect();
    clearTimeout(timer);
    leave();
    tab?.remove();
    tab = undefined;
    if (isAlive()) browser.runtime.onMessage.removeListener(hear);
  };
  const start = async (): Promise<void> => {
    const settings = await send<ScreenSettings>({ kind: 'hello' });
    if (!settings || signal.aborted) return;
    ({ recipes } = settings);
    if (isHost) tab ??= makeTab(settings.place);
    look();
    isReopening = settings.open;
    reopen();
  };
  const hear = (message: ToScreen, _: unknown, answer: (found: ScreenCase) => void): void => {
    if (message.kind === 'which-case') {
      if (isHost && told) answer(told);
    } else if (message.kind === 'recipes') void start();
    else if (message.kind === 'frame-case') {
      if (message.case) frames.set(message.frame, message.case);
      else frames.delete(message.frame);
      tell();
    } else if (message.sites.includes(`${location.protocol}//${location.hostname}/*`)) stop();
  };

  globalThis.sendKit = { isAlive, stop };
  const { navigation } = window as { navigation?: EventTarget };
  for (const name of ['popstate', 'hashchange', 'pageshow', 'change']) addEventListener(name, soon, { signal });
  navigation?.addEventListener('currententrychange', soon, { signal });
  addEventListener('pagehide', leave, { signal });
  browser.runtime.onMessage.addListener(hear);
  observer.observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributeFilter: ['class', 'style', 'hidden', 'value'],
  });
  void start();
});
