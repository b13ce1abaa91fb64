import { browser } from 'wxt/browser';
import type { FromScreen, OverlayKey, OverlayWish, Place, ToOverlay } from '../messages.ts';
import type { ScreenCase } from './read-reference.ts';

// Short names and one line: these bytes are sent to every permitted page.
const styles =
  ':host{all:initial!important;position:fixed!important;z-index:2147483647!important}' +
  'button,iframe{box-sizing:border-box;position:fixed;margin:0;border:0}' +
  'button{top:30%;width:32px;min-height:96px;padding:8px 4px;writing-mode:vertical-rl;font:600 14px/1.2 system-ui,sans-serif;color:#fff;background:#14375e;border:2px solid #fff;cursor:pointer}' +
  'button:hover{background:#0b2340}' +
  'button:focus-visible{outline:3px solid #fd0;box-shadow:inset 0 0 0 2px #000}' +
  '.right{right:0;border-radius:8px 0 0 8px}' +
  '.left{left:0;border-radius:0 8px 8px 0}' +
  'iframe{top:0;height:100%;max-width:100%;border-radius:0!important;box-shadow:0 0 12px #0006}' +
  '[hidden]{display:none}' +
  '@media print{button,iframe{display:none}}';

/** The element in the page, as the page's script uses it. */
export interface Tab {
  /** Puts the element into the page, or back when the page threw it out. */
  readonly attach: () => void;
  readonly remove: () => void;
  readonly show: (found: ScreenCase | null) => void;
  /** @param asked whether a person asked for it: only then may it take the focus. */
  readonly open: (asked: boolean) => void;
}

/**
 * The one element that is added to a page: in its closed shadow root a small tab at the screen's edge, and while it is
 * open the overlay, a frame that belongs to the extension. Keys typed there never reach the page.
 */
export function makeTab(place: Place): Tab {
  const host = document.createElement('send-kit');
  const root = host.attachShadow({ mode: 'closed' });
  const button = document.createElement('button');
  const sheet = document.createElement('style');
  let frame: HTMLIFrameElement | undefined;
  let port: MessagePort | undefined;
  let shown: ScreenCase | null = null;

  const tell = (message: ToOverlay): void => port?.postMessage(message);
  const send = <T>(message: FromScreen): Promise<T | undefined> =>
    browser.runtime.sendMessage(message).catch(() => undefined);
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
          tell({ kind: 'case', case: shown });
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

  sheet.textContent = styles;
  button.textContent = 'SEND Kit';
  // A page can press its own buttons by program; this one only a person can press.
  button.onclick = (event) => event.isTrusted && open(true);
  root.append(sheet, button);
  arrange();

  return {
    attach: () => host.isConnected || document.documentElement.append(host),
    remove() {
      drop();
      host.remove();
    },
    show(found) {
      shown = found;
      tell({ kind: 'case', case: found });
    },
    open,
  };
}
