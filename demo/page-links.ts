import { element } from './element.ts';

/**
 * A link that can be handed round, and that does not load the page anew.
 *
 * @param open shows what the address names.
 * @param focus a selector of the place to which it leads.
 */
export function pageLink(href: string, words: string, focus: string, open: () => void): HTMLElement {
  const made = element('a', { href }, words);
  made.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (href !== location.search) history.pushState(null, '', href);
    open();
    const target = get(focus, HTMLElement);
    target.focus();
    target.scrollIntoView();
  });
  return made;
}

/** Marks the links to what is shown. */
export function markLinks(shown: readonly string[]): void {
  for (const one of document.querySelectorAll('main a')) {
    if (shown.includes(one.getAttribute('href') ?? '')) one.setAttribute('aria-current', 'true');
    else one.removeAttribute('aria-current');
  }
}

export function get<T extends Element>(selector: string, type: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new TypeError(`expected ${selector} in the page`);
  return found;
}
