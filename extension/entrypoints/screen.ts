import { browser } from 'wxt/browser';
import type { FromScreen, ScreenSettings, Seen, ToScreen } from '../messages.ts';
import { eyes } from '../screen/eyes.ts';
import { readReferences } from '../screen/read-reference.ts';
import { makeTab, type Tab } from '../screen/tab.ts';

// Runs in every frame of the sites that were permitted, and nowhere else. It reads the case reference and shows the
// tab; it stores nothing, opens nothing and writes nothing into the page but the one element.

declare global {
  interface Document {
    /** Known in Chromium only. */
    readonly prerendering?: boolean;
  }

  /** In the script's own world, which the page cannot see: the script that runs here already, if it still has its extension. */
  var sendKit: { readonly isAlive: () => boolean; readonly stop: () => void } | undefined;
}

// eslint-disable-next-line no-restricted-syntax -- WXT reads an entrypoint's default export.
export default { main: run };

function run(): void {
  if (globalThis.sendKit?.isAlive()) return;
  globalThis.sendKit?.stop();

  // A frameset shows nothing but its frames, so there the tab stands in the frame with the case. Any other frame leaves
  // it to the top of the page.
  const { frameElement } = window;
  const isTop = window === top;
  const isHost = isTop ? document.body?.localName !== 'frameset' : frameElement?.localName === 'frame';
  const frames = new Map<number, Seen>();
  const ending = new AbortController();
  const { signal } = ending;
  let recipes: ScreenSettings['recipes'] = [];
  let own: Seen = [];
  let told: Seen = [];
  let isStill = (): boolean => true;
  let tab: Tab | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let next = 0;
  let isReopening = false;

  const now = (): number => performance.now();
  const isAlive = (): boolean => !!browser.runtime?.id;
  const send = <T>(message: FromScreen): Promise<T | undefined> =>
    browser.runtime.sendMessage(message).catch(() => undefined);
  // A frame that a page writes itself has no address of its own.
  const address = (): string => (/^http/.test(location.href) ? location.href : document.baseURI);

  /** The overlay was open before this page was loaded. In a frameset it waits for the frame to show a case. */
  const reopen = (): void => {
    if (!isReopening || !tab || !(isTop || told?.length)) return;
    isReopening = false;
    tab.open(false);
  };
  const tell = (): void => {
    const all = [own, ...frames.values()];
    const seen = all.includes(null) ? null : all.flatMap((each) => each ?? []);
    if (JSON.stringify(seen) === JSON.stringify(told)) return;
    told = seen;
    if (!isTop && seen) tab?.[seen.length ? 'attach' : 'remove']();
    tab?.show(seen);
    reopen();
    if (isAlive()) void send({ kind: isHost ? 'case' : 'frame-case', cases: seen });
  };
  /** Whether this frame itself can be seen, as far as it can know: not in a page from elsewhere. */
  const isShown = (): boolean => {
    return isTop || !!(innerHeight && (!frameElement || eyes.shows(frameElement)));
  };
  const look = (): void => {
    timer = undefined;
    if (!isAlive()) return stop();
    const began = now();
    const shown = isShown();
    listen();
    try {
      const at = address();
      const reading = readReferences(shown ? recipes : [], document, at, eyes);
      own = reading.cases;
      isStill = () => shown === isShown() && at === address() && reading.isStill();
    } catch {
      own = [];
    }
    // However large the page, about a twentieth of its time goes here and no more.
    const ended = now();
    next = ended + Math.max(50, 20 * (ended - began));
    if (isTop) tab?.attach();
    tell();
  };
  /** At once where that is affordable: the notes of one case must not stand beside another. */
  const soon = (): void => {
    const wait = next - now();
    if (wait <= 0) {
      clearTimeout(timer);
      look();
      return;
    }
    timer ??= setTimeout(look, wait);
    // Too long to leave a case there that may have gone.
    if (wait > 50 && own?.length && !isStill()) {
      own = null;
      tell();
    }
  };
  const observer = new MutationObserver(soon);
  // What a script puts into a field, a style that hides and a new address are no change of the page's elements.
  const watch = setInterval(() => {
    if (!document.hidden && (!isStill() || (!own?.length && recipes.some(({ selector }) => selector)))) soon();
  }, 150);

  const leave = (): void => {
    own = [];
    frames.clear();
    tell();
  };
  const stop = (): void => {
    ending.abort();
    observer.disconnect();
    clearTimeout(timer);
    clearInterval(watch);
    leave();
    tab?.remove();
    tab = undefined;
  };
  const start = async (): Promise<void> => {
    // Loaded ahead, and perhaps never shown to anyone.
    if (document.prerendering) return;
    const settings = await send<ScreenSettings | false>({ kind: 'hello' });
    if (settings === false) stop();
    if (!settings || signal.aborted) return;
    ({ recipes } = settings);
    if (isHost) tab ??= makeTab(settings, send);
    look();
    isReopening = settings.open;
    reopen();
  };
  const hear = (message: ToScreen, _: unknown, answer: (seen: Seen) => void): void => {
    if (signal.aborted) return;
    if (message.kind === 'which-case') {
      if (isHost && told?.length) answer(told);
    } else if (message.kind === 'frame-case') {
      frames.set(message.frame, message.cases);
      tell();
    } else void start();
  };
  /** Again at each look: a page that writes itself anew takes every listener away. */
  const listen = (): void => {
    addEventListener('pageshow', soon, { signal });
    addEventListener('pagehide', leave, { signal });
    observer.observe(document, { childList: true, subtree: true, characterData: true, attributes: true });
  };

  globalThis.sendKit = { isAlive, stop };
  document.addEventListener('prerenderingchange', start, { signal });
  browser.runtime.onMessage.addListener(hear);
  listen();
  void start();
}
