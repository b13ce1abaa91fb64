/**
 * Puts the element where the page could only write a `<div data-TAG data-date="…">`: content systems remove custom
 * elements and scripts from a page's text but keep such a `div`. What the `div` held was for readers without scripts.
 *
 * @param tag a registered element; each further `data-…` becomes the attribute of that name.
 */
export function mount(tag: string): void {
  for (const place of document.querySelectorAll(`[data-${tag}]`)) {
    const element = document.createElement(tag);
    for (const { name, value } of [...place.attributes]) {
      if (name.startsWith('data-') && name !== `data-${tag}`) element.setAttribute(name.slice(5), value);
    }
    place.removeAttribute(`data-${tag}`);
    place.replaceChildren(element);
  }
}
