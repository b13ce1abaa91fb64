/** Begins to use an element as somebody would, and waits until what it fetches then is here. */
export async function partsAreHere(
  element: HTMLElement & { readonly updateComplete: Promise<unknown> },
  ...parts: readonly Promise<unknown>[]
): Promise<void> {
  await Promise.all(parts);
  // A page in the background is never idle.
  const own = window.requestIdleCallback;
  window.requestIdleCallback = (act) => window.setTimeout(act);
  element.dispatchEvent(new Event('focusin'));
  window.requestIdleCallback = own;
  await new Promise((done) => setTimeout(done));
  await new Promise((done) => setTimeout(done, 10));
  await element.updateComplete;
}
