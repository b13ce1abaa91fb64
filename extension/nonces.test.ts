import { beforeEach, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { makeNonce, spendNonce } from './nonces.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

const now = 1_000_000;
const tab = 7;

beforeEach(() => fakeBrowser.reset());

test('a nonce opens the overlay once', async () => {
  const nonce = await makeNonce(tab, now);
  expect(await spendNonce(nonce, tab, now + 1)).toBe(true);
  expect(await spendNonce(nonce, tab, now + 2)).toBe(false);
});

test('of two frames that try the same nonce at the same moment, one is let in', async () => {
  const nonce = await makeNonce(tab, now);
  const tries = await Promise.all([spendNonce(nonce, tab, now), spendNonce(nonce, tab, now)]);
  expect(tries).toEqual([true, false]);
});

test('a nonce is good on its own browser tab only, and not even there after a try elsewhere', async () => {
  const nonce = await makeNonce(tab, now);
  expect(await spendNonce(nonce, tab + 1, now)).toBe(false);
  expect(await spendNonce(nonce, tab, now)).toBe(false);
});

test('a nonce that nobody used goes stale', async () => {
  const nonce = await makeNonce(tab, now);
  expect(await spendNonce(nonce, tab, now + 30_001)).toBe(false);
});

test('a nonce that was never made opens nothing', async () => {
  expect(await spendNonce('made up', tab, now)).toBe(false);
});
