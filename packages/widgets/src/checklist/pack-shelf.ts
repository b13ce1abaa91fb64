import type { Pack } from '@send-kit/pack';
import type { LitElement } from 'lit';
import { PackSrc } from '../shared/pack-src.ts';

/** An element that may be given the address of a pack. */
type Host = LitElement & { readonly packSrc?: string | undefined };

/** Finds the pack that a page names: among those at hand, or where the element may fetch others. */
export class PackShelf {
  readonly #host: Host;
  readonly #src: PackSrc;
  readonly #loader: () => ((id: string) => Promise<Pack>) | undefined;
  readonly #fetched = new Map<string, Pack | 'coming' | 'not-there'>();
  #joined: { readonly base: readonly Pack[]; readonly pack: Pack; readonly packs: readonly Pack[] } | undefined;
  #warned = '';

  constructor(host: Host, loader: () => ((id: string) => Promise<Pack>) | undefined) {
    this.#host = host;
    this.#src = new PackSrc(host);
    this.#loader = loader;
  }

  /** @returns the named pack first and the others after it; or why it cannot be had, in a sentence. */
  find(
    given: readonly Pack[],
    id: string | undefined,
    kind: 'checklists' | 'glossaries' | 'directories',
  ): { readonly packs: readonly Pack[]; readonly notice: string } {
    const packs = this.#src.with(given, this.#host.packSrc, id);
    if (this.#src.isOpen) return { packs: [], notice: 'The list is not here yet.' };
    const known = packs.filter((pack) => pack[kind]).map((pack) => `“${pack.id}”`);
    const held = packs.find((pack) => pack.id === id && pack[kind]);
    if (held) return { packs: this.#join(packs, held), notice: '' };
    const load = this.#loader();
    if (packs.length === 0 && !load) {
      return { packs: [], notice: 'This page must give a pack: there is no list to show.' };
    }
    if (!id) {
      const there = known.length > 0 ? ` There is: ${known.join(', ')}.` : '';
      return { packs: [], notice: `This page must name a pack.${there}` };
    }
    const fetched = this.#fetched.get(id);
    if (typeof fetched === 'object') return { packs: this.#join(packs, fetched), notice: '' };
    if (load && fetched === undefined && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) void this.#fetch(id, load);
    if (this.#fetched.get(id) === 'coming') return { packs: [], notice: 'Fetching the list …' };
    return { packs: [], notice: `This page asks for the pack “${id}”. There is: ${known.join(', ') || 'none'}.` };
  }

  /** One warning for one fault. A page may hand over its packs a moment later: that is not yet worth one. */
  warn(notice: string): void {
    const isFinal = notice !== '' && !notice.endsWith('…') && !notice.startsWith('This page must give');
    if (isFinal && !this.#src.isOpen && notice !== this.#warned) console.warn(`<${this.#host.localName}>: ${notice}`);
    this.#warned = notice;
  }

  async #fetch(id: string, load: (id: string) => Promise<Pack>): Promise<void> {
    this.#fetched.set(id, 'coming');
    try {
      this.#fetched.set(id, await load(id));
    } catch {
      // Said on the page: the file is not beside the element's own.
      this.#fetched.set(id, 'not-there');
    }
    this.#host.requestUpdate();
  }

  /** The same list for the same packs, so that nothing is drawn anew for it. */
  #join(base: readonly Pack[], pack: Pack): readonly Pack[] {
    if (this.#joined?.base !== base || this.#joined.pack !== pack) {
      this.#joined = { base, pack, packs: [pack, ...base.filter((one) => one !== pack)] };
    }
    return this.#joined.packs;
  }
}
