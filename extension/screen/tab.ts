import { browser } from 'wxt/browser';
import type { FromScreen, OverlayKey, OverlayWish, ScreenSettings, Seen, ToOverlay } from '../messages.ts';

/** Says something to the worker. */
export type Send = <T>(message: FromScreen) => Promise<T | undefined>;

/** The element in the page, as the page's script uses it. */
export interface Tab {
  /** Puts the element into the page, or back when the page threw it out. */
  readonly attach: () => void;
  readonly remove: () => void;
  readonly show: (seen: Seen) => void;
  /** @param asked whether a person asked for it: only then may it take the focus. */
  readonly open: (asked: boolean) => void;
}

/**
 * The one element that is added to a page: in its closed shadow root a small tab at the screen's edge, and while it is
 * open the overlay, a frame that belongs to the extension. Keys typed there never reach the page.
 */
export function makeTab({ place, styles }: ScreenSettings, send: Send): Tab {
  let host: HTMLElement | undefined;
  let root: ShadowRoot;
  let button: HTMLButtonElement;
  let frame: HTMLIFrameElement | undefined;
  let port: MessagePort | undefined;
  let shown: Seen = [];

  const tell = (message: ToOverlay): void => port?.postMessage(message);
  const arrange = (): void => {
    button.className = place.edge;
    if (!frame) return;
    frame.className = place.edge;
    frame.style.width = `${place.width}px`;
  };
  const remember = (): void => {
    arrange();
    void send({ kind: 'overlay', open: !!frame, place });
  };
  const drop = (): void => {
    // Hidden at once; gone when what was typed last has been kept.
    if (frame) {
      frame.hidden = true;
      const left = frame;
      setTimeout(() => left.remove(), 2000);
    }
    port?.close();
    port = frame = undefined;
    button.hidden = false;
  };
  const open = (asked: boolean): void => {
    if (frame) return;
    const opened = document.createElement('iframe');
    opened.title = 'SEND Kit';
    opened.src = browser.runtime.getURL('/overlay.html');
    opened.onload = async () => {
      const key = await send<OverlayKey>({ kind: 'nonce' });
      if (frame !== opened || !key) return;
      const channel = new MessageChannel();
      port?.close();
      port = channel.port1;
      port.onmessage = ({ data }: MessageEvent<OverlayWish>) => {
        if (data.kind === 'ready') {
          tell({ kind: 'place', place });
          tell({ kind: 'case', cases: shown });
          if (!asked) return;
          opened.focus();
          tell({ kind: 'focus' });
        } else if (data.kind === 'place') {
          ({ place } = data);
          remember();
        } else {
          // First the keyboard, then the frame: it must not be lost in between.
          button.hidden = false;
          window.focus();
          button.focus();
          drop();
          remember();
        }
      };
      // Only a page of the extension can receive this, whatever the frame may show by now.
      opened.contentWindow?.postMessage({ sendKit: key.nonce }, key.origin, [channel.port2]);
    };
    frame = opened;
    button.hidden = true;
    root.append(opened);
    remember();
  };

  /** Once more from the beginning where the page threw it out: such a page may have taken its listeners away as well. */
  const attach = (): void => {
    if (host?.isConnected) return;
    const wasOpen = !!frame;
    if (wasOpen) drop();
    host = document.createElement('send-kit');
    root = host.attachShadow({ mode: 'closed' });
    button = document.createElement('button');
    const sheet = document.createElement('style');
    sheet.textContent = styles;
    button.textContent = 'SEND Kit';
    // A page can press its own buttons by program; this one only a person can press.
    button.onclick = (event) => event.isTrusted && open(true);
    // What is pressed here is not meant for the page.
    for (const name of ['keydown', 'keypress', 'keyup', 'click'])
      host.addEventListener(name, (event) => event.stopPropagation());
    root.append(sheet, button);
    arrange();
    document.documentElement.append(host);
    if (wasOpen) open(false);
  };

  return {
    attach,
    remove() {
      if (!host) return;
      drop();
      host.remove();
    },
    show(seen) {
      shown = seen;
      tell({ kind: 'case', cases: seen });
    },
    open,
  };
}
