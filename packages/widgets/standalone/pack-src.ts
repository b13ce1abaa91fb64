import england from '@send-kit/pack/packs/england-names.js';
import nhsQuickGuide from '@send-kit/pack/packs/nhs-quick-guide-names.js';
import type { Pack } from '@send-kit/pack';
import { readPackData } from '@send-kit/pack/read-data.js';
import type { LitElement } from 'lit';
import { fetchPack } from '../src/shared/fetch-pack.ts';

const mostShown = 10;

/** What each element asked for last: an answer that comes after it is too late. */
const asked = new WeakMap<LitElement, string>();

/**
 * Fetches the pack of an element that names one by its address, and checks it. The elements load this file when a page
 * uses `pack-src`, and not before.
 *
 * @param address without it, what was said of an earlier one is taken away.
 * @param id what the page calls the pack: another one is refused.
 * @returns the pack; nothing where it was refused, and then the element says why.
 */
export async function packFrom(host: LitElement, address = '', id = ''): Promise<Pack | undefined> {
  asked.set(host, address);
  await host.updateComplete;
  host.renderRoot.querySelector('[data-pack-src]')?.remove();
  if (!address) return undefined;
  const file = address.split(/[?#]/)[0]?.split('/').at(-1) || 'the pack';
  const { text, fault } = await fetchPack(address);
  const { pack, faults = [] } = fault === undefined ? readPackData(text, file, england, nhsQuickGuide) : {};
  if (asked.get(host) !== address) return undefined;
  if (pack?.id === id) return pack;
  const lines = pack
    ? [`${file} at pack.id: expected “${id}”, as this page names it, found “${pack.id}”`]
    : fault === undefined
      ? faults.map(({ path, line, message }) => `${file}, line ${line}${path && ` at ${path}`}: ${message}`)
      : [`${file}: ${fault}`];
  tell(host, file, lines);
  console.warn(`<${host.localName}>: the pack of pack-src was refused.\n${lines.slice(0, mostShown).join('\n')}`);
  return undefined;
}

/** Put beside what Lit draws, so that nothing of that changes. */
function tell(host: LitElement, file: string, lines: readonly string[]): void {
  const root = host.renderRoot;
  root.querySelector('[data-pack-src]')?.remove();
  const box = document.createElement('div');
  box.className = 'notice';
  box.dataset['packSrc'] = '';
  box.setAttribute('role', 'status');
  root.prepend(box);
  const first = document.createElement('p');
  first.textContent = `${file} cannot be used: a pack is taken whole or not at all. What was here before stays as it was.`;
  const list = document.createElement('ul');
  for (const line of lines.slice(0, mostShown)) {
    list.append(Object.assign(document.createElement('li'), { textContent: line }));
  }
  if (lines.length > mostShown) {
    list.append(Object.assign(document.createElement('li'), { textContent: `and ${lines.length - mostShown} more` }));
  }
  box.append(first, list);
}
