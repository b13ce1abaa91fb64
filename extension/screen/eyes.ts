import type { Eyes } from './read-reference.ts';

const sees = (element: Element): boolean =>
  element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
  // An element without a box of its own is seen where its children are.
  (!!element.parentElement && sees(element.parentElement) && getComputedStyle(element).display === 'contents');

/** How the elements of a page that is on a screen look to a person. */
export const eyes: Eyes = {
  // What stands in a text field as it comes is not what is typed in it now.
  sees: (element) => element.localName !== 'textarea' && sees(element),
  shows(element) {
    for (let box: Element | null = element; box && box !== document.body; box = box.parentElement) {
      // Nothing comes out of a box that is folded away.
      const { width, height } = box.getBoundingClientRect();
      if ((width < 2 || height < 2) && getComputedStyle(box).overflow !== 'visible') return false;
    }
    return sees(element);
  },
  inline: (element) => /^(inline|contents|none)/.test(getComputedStyle(element).display),
};
