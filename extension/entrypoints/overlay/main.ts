import { browser } from 'wxt/browser';
import type { FromOverlay } from '../../messages.ts';

// Any permitted page could put this page into a frame of its own. So it is locked and empty, and loads nothing, until
// the script of ours that opened it has handed over the nonce that the worker made for that.
let isOpening = false;

async function unlock({ data, ports: [port], source }: MessageEvent<unknown>): Promise<void> {
  const nonce = typeof data === 'object' && data !== null && 'sendKit' in data ? data.sendKit : undefined;
  if (isOpening || source !== window.parent || !port || typeof nonce !== 'string') return;
  isOpening = true;
  const isGood: unknown = await browser.runtime.sendMessage({ kind: 'unlock', nonce } satisfies FromOverlay);
  if (isGood !== true) {
    isOpening = false;
    return;
  }
  const { openOverlay } = await import('../../panel/overlay.ts');
  openOverlay(port);
}

window.addEventListener('message', (event) => void unlock(event));
