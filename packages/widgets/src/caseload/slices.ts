/** How long the page is kept waiting at a time: less than a frame, so that it scrolls and types on while a file is read. */
const slice = 10;

type Yielding = { scheduler?: { yield?: () => Promise<void> } };

/** @returns a promise that lets the page breathe first. */
export function breathe(): Promise<void> {
  const { scheduler } = globalThis as Yielding;
  return scheduler?.yield?.() ?? new Promise((resolve) => setTimeout(resolve));
}

/**
 * Does something for each item, a slice of time at a time. A worker would need a file of its own or a `blob:` address,
 * and a strict page allows neither.
 *
 * @param done told after each slice how many items are behind.
 * @returns false where `signal` ended it.
 */
export async function inSlices<Item>(
  items: Iterable<Item>,
  each: (item: Item) => void,
  done: (items: number, last: Item) => void,
  signal: AbortSignal,
): Promise<boolean> {
  let count = 0;
  let until = performance.now() + slice;
  for (const item of items) {
    each(item);
    count += 1;
    // Asking the clock costs more than most items do.
    if (count % 16 !== 0 || performance.now() < until) continue;
    done(count, item);
    await breathe();
    if (signal.aborted) return false;
    until = performance.now() + slice;
  }
  return !signal.aborted;
}
