import type { Pack } from '@send-kit/pack';
import type { LitElement } from 'lit';

/** What fetches packs and checks them: a file of its own, since few pages need it. */
export interface PackReader {
  /** @returns the pack; nothing where there is none or it was refused, and then the element says why. */
  readonly packFrom: (host: LitElement, address: string | undefined, id: string) => Promise<Pack | undefined>;
}

/**
 * The pack that a page names by its address (`pack-src`). It is taken whole or not at all: while it comes, and when it is
 * refused, the one before it stays.
 */
export class PackSrc {
  static reader: (() => Promise<PackReader>) | undefined;

  /** A pack was asked for and none is there: it is still coming, or was refused. */
  isOpen = false;

  readonly #host: LitElement;
  #asked = '';
  #pack: Pack | undefined;
  #base: readonly Pack[] | undefined;
  #packs: readonly Pack[] = [];

  constructor(host: LitElement) {
    this.#host = host;
  }

  /** @returns the packs with the one from the address first; the same list for the same packs. */
  with(packs: readonly Pack[], address: string | undefined, id = ''): readonly Pack[] {
    const asked = address ? `${id} ${address}` : '';
    if (asked !== this.#asked) {
      this.#asked = asked;
      if (!address || this.#pack?.id !== id) this.#pack = undefined;
      this.#fetch(asked, address, id).catch(console.warn);
    }
    this.isOpen = asked !== '' && !this.#pack;
    if (!this.#pack) return packs;
    if (this.#base !== packs) this.#packs = [this.#pack, ...packs];
    this.#base = packs;
    return this.#packs;
  }

  async #fetch(asked: string, address: string | undefined, id: string): Promise<void> {
    const pack = await (await PackSrc.reader?.())?.packFrom(this.#host, address, id);
    if (!pack || asked !== this.#asked) return;
    this.#pack = pack;
    this.#base = undefined;
    this.#host.requestUpdate();
  }
}

/**
 * Lets elements read packs from addresses with the file `pack-src.js` that lies beside their own.
 *
 * @param script the address of the script: `import.meta.url`.
 */
export function packSrcBeside(script: string): void {
  PackSrc.reader = () => import(new URL('pack-src.js', script).href) as Promise<PackReader>;
}
