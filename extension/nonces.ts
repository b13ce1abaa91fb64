import { browser } from 'wxt/browser';

// The worker is ended at any time, so what it must remember lives in storage that only the extension's own pages can
// read and that is gone with the browser.

const lifetime = 30_000;
const name = (nonce: string): string => `nonce:${nonce}`;

interface Kept {
  readonly tab: number;
  readonly until: number;
}

/** @returns a nonce for the overlay that is being opened on a browser tab: good once, there, for half a minute. */
export async function makeNonce(tab: number, now: number): Promise<string> {
  const nonce = crypto.randomUUID();
  await browser.storage.session.set({ [name(nonce)]: { tab, until: now + lifetime } satisfies Kept });
  return nonce;
}

let turn: Promise<unknown> = Promise.resolve();

/** @returns whether the nonce is good here; from now on it is not. */
export function spendNonce(nonce: string, tab: number, now: number): Promise<boolean> {
  const spent = turn.then(async () => {
    const key = name(nonce);
    const kept = (await browser.storage.session.get(key))[key] as Kept | undefined;
    await browser.storage.session.remove(key);
    return kept !== undefined && kept.tab === tab && now <= kept.until;
  });
  turn = spent.catch(() => undefined);
  return spent;
}
