/** What has happened to the notebook, here or in another tab, frame or panel of the same origin. */
export type Change =
  /** These cases were written or erased; each by the text that its seal finds it by. */
  | { readonly kind: 'cases'; readonly lookups: readonly string[] }
  /** Everything may be different: restored or erased. */
  | { readonly kind: 'everything' }
  /** Opening waits for an older page of SEND Kit to be closed or reloaded. */
  | { readonly kind: 'blocked' }
  /** What `blocked` told of is over: the notebook is open. */
  | { readonly kind: 'unblocked' }
  /** A newer version of SEND Kit has taken over: this page should be reloaded. */
  | { readonly kind: 'superseded' };

/** Tells changes to everybody who listens: in this page at once, in others through a `BroadcastChannel`. */
export class Changes {
  readonly #listeners = new Set<(change: Change) => void>();
  readonly #channel: BroadcastChannel | undefined;

  constructor(name: string) {
    // Missing in some locked-down frames: panels there show changes of others when they next open.
    if (typeof BroadcastChannel === 'undefined') return;
    this.#channel = new BroadcastChannel(name);
    this.#channel.addEventListener('message', ({ data }) => {
      const change = asChange(data);
      if (change) this.here(change);
    });
  }

  /** Tells this page and the others. */
  tell(change: Change): void {
    this.here(change);
    this.#channel?.postMessage(change);
  }

  /** Tells this page only. */
  here(change: Change): void {
    for (const listener of [...this.#listeners]) listener(change);
  }

  /** @returns what ends the listening. */
  watch(listener: (change: Change) => void): () => void {
    // A function of its own, so that the same listener can be added twice and taken away once.
    const own = (change: Change): void => listener(change);
    this.#listeners.add(own);
    return () => void this.#listeners.delete(own);
  }

  close(): void {
    this.#channel?.close();
    this.#listeners.clear();
  }
}

function asChange(data: unknown): Change | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { kind, lookups } = data as { kind?: unknown; lookups?: unknown };
  if (kind === 'everything') return { kind };
  if (kind === 'cases' && Array.isArray(lookups)) return { kind, lookups: lookups.map(String) };
  return undefined;
}
