import type { Program } from '../recipe/program.ts';
import type { ScreenRecipe } from '../recipe/screen-recipe.ts';
import { find } from './find.ts';

/** A case as a screen shows it. */
export interface ScreenCase {
  /** The recipe's id: the same reference in two systems is two cases. */
  readonly scope: string;
  readonly system: string;
  readonly reference: string;
}

const longestPage = 10_000;
const longestElement = 1_000;
const mostElements = 50;
const longestReference = 64;

type IsShown = (element: Element) => boolean;

/**
 * Reads the case that a page shows, by the first recipe that finds one.
 *
 * @param isShown which elements can be seen: a case in a hidden part of the page is not the case on the screen.
 */
export function readReference(
  recipes: readonly ScreenRecipe[],
  page: ParentNode,
  address: string,
  isShown: IsShown,
): ScreenCase | undefined {
  const place = address.split('#')[0] ?? '';
  for (const recipe of recipes) {
    if (place.length > 4_000 || !find(recipe.address, place)) continue;
    for (const text of texts(recipe, page, isShown)) {
      const reference = cut(text, recipe.pattern, recipe.group);
      if (reference) return { scope: recipe.id, system: recipe.name, reference };
    }
  }
  return undefined;
}

function cut(text: string, pattern: Program | undefined, group: number): string {
  const tidy = text.replace(/\s+/g, ' ').trim();
  const reference = (pattern ? (find(pattern, tidy)?.[group] ?? '') : tidy).trim();
  return reference.length > longestReference ? '' : reference;
}

function* texts({ selector, attribute }: ScreenRecipe, page: ParentNode, isShown: IsShown): Generator<string> {
  if (!selector) {
    yield textOf(page, longestPage, isShown);
    return;
  }
  let left = mostElements;
  for (const element of page.querySelectorAll(selector)) {
    if ((left -= 1) < 0) return;
    const { type, value } = element as HTMLInputElement;
    if (type === 'password') continue;
    if (attribute) yield (element.getAttribute(attribute) ?? '').slice(0, longestElement);
    else if (typeof value === 'string') {
      if (type === 'hidden' || isShown(element)) yield value.slice(0, longestElement);
    } else yield textOf(element, longestElement, isShown);
  }
}

/** The visible text, words of neighbouring cells apart, up to a length. */
function textOf(root: Node, most: number, isShown: IsShown): string {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, 4);
  let text = '';
  while (text.length < most && walker.nextNode()) {
    const words = walker.currentNode.nodeValue?.trim();
    const parent = walker.currentNode.parentElement;
    if (words && parent && !/^(script|style|noscript|textarea)$/i.test(parent.localName) && isShown(parent)) {
      text += `${words} `;
    }
  }
  return text.slice(0, most);
}
