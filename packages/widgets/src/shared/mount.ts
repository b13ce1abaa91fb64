/**
 * Puts the element where the page could only write a `<div data-TAG data-date="…">`: content systems remove custom
 * elements and scripts from a page's text but keep such a `div`. What the `div` held was for readers without scripts.
 *
 * @param tag a registered element; `data-…` becomes the attribute of that name where the element has such a one.
 */
export function mount(tag: string): void {
  const { observedAttributes } = customElements.get(tag) as unknown as { observedAttributes: readonly string[] };
  for (const place of document.querySelectorAll(`[data-${tag}]`)) {
    try {
      const element = document.createElement(tag);
      // Its own and no others: `data-onclick` passes every cleaner of texts, and `onclick` would run.
      for (const name of observedAttributes) {
        const value = place.getAttribute(`data-${name}`);
        if (value !== null) element.setAttribute(name, value);
      }
      place.removeAttribute(`data-${tag}`);
      place.replaceChildren(element);
    } catch (error) {
      // One place that cannot be filled keeps its own words, and does not cost the page the others.
      console.warn(error);
    }
  }
}
