import type { ScreenRecipe } from '../recipe/screen-recipe.ts';
import { find } from './find.ts';

/** A case as a screen shows it. */
export interface ScreenCase {
  /** The recipe's id: the same reference in two systems is two cases. */
  readonly scope: string;
  readonly system: string;
  readonly reference: string;
}

/** What was read, and whether it still stands there. */
export interface Reading {
  /** As often as they can be seen. Where they differ, only a person knows which is meant. */
  readonly cases: readonly ScreenCase[];
  /** Costs next to nothing: looks only at the places where something was found. */
  readonly isStill: () => boolean;
}

/** How elements look to a person. */
export interface Eyes {
  /** A quick answer, for every piece of text. */
  readonly sees: (element: Element) => boolean;
  /** A thorough one, for the places of a reference. */
  readonly shows: (element: Element) => boolean;
  /** Whether its text goes on in the line around it. */
  readonly inline: (element: Element) => boolean;
}

interface Piece {
  readonly from: number;
  readonly to: number;
  readonly isStill: () => boolean;
}

const longestPage = 10_000;
const longestElement = 1_000;
const mostElements = 50;
const longestReference = 64;
const mostMatches = 99;

/** Reads the cases that a page shows, by the first recipe that finds one. What cannot be seen is not on the screen. */
export function readReferences(
  recipes: readonly ScreenRecipe[],
  page: ParentNode,
  address: string,
  eyes: Eyes,
): Reading {
  const place = address.split('#')[0] ?? '';
  const cases: ScreenCase[] = [];
  const found: Piece[] = [];
  for (const { id, name, address, selector, attribute, pattern, group } of recipes) {
    if (cases.length || place.length > 4_000 || !find(address, place)) continue;
    for (const [text, pieces] of texts(page, selector, attribute, eyes)) {
      let to = 0;
      for (let turn = 0; turn < mostMatches; turn += 1) {
        const match: (string | undefined)[] | undefined = pattern ? find(pattern, text, to) : [text.slice(to)];
        const whole = match?.[0];
        if (!whole) break;
        const from = text.indexOf(whole, to);
        to = from + whole.length;
        const reference = (match[group] ?? '').trim();
        const under = pieces.filter((piece) => piece.from < to && piece.to > from);
        if (!reference || reference.length > longestReference || !under.every((piece) => piece.isStill())) continue;
        found.push(...under);
        cases.push({ scope: id, system: name, reference });
      }
    }
  }
  return { cases, isStill: () => found.every((piece) => piece.isStill()) };
}

function* texts(
  page: ParentNode,
  selector: string | undefined,
  attribute: string | undefined,
  eyes: Eyes,
): Generator<[string, Piece[]]> {
  if (!selector) {
    yield textOf(page, longestPage, eyes);
    return;
  }
  let left = mostElements;
  for (const element of page.querySelectorAll(selector)) {
    if ((left -= 1) < 0) return;
    const { type } = element as HTMLInputElement;
    if (type === 'password') continue;
    const read = (): unknown => (attribute ? element.getAttribute(attribute) : (element as HTMLInputElement).value);
    const was = read();
    if (typeof was === 'string') {
      const isNeverSeen = type === 'hidden' || element.closest('head');
      const isStill = (): boolean => element.isConnected && read() === was && !!(isNeverSeen || eyes.shows(element));
      yield [whole(was.replace(/\s+/g, ' ').trim(), longestElement), [{ from: 0, to: longestElement, isStill }]];
    } else if (!attribute) yield textOf(element, longestElement, eyes);
  }
}

/** Up to a length, but no word in part: part of a reference is another reference. */
function whole(text: string, most: number): string {
  return (text.length < most ? text : text.slice(0, text.lastIndexOf(' ', most) + 1)).trimEnd();
}

/** The visible text as it is read: what stands in one line together, what stands in two cells apart. */
function textOf(root: Node, most: number, { sees, shows, inline }: Eyes): [string, Piece[]] {
  const walker = (root.ownerDocument ?? (root as Document)).createTreeWalker(root, 5, ({ nodeType, nodeName }) =>
    nodeType === 3 || nodeName === 'BR' ? 1 : 3,
  );
  const pieces: Piece[] = [];
  let text = '';
  let near: Element | undefined;
  let block: Element | undefined;
  let isSeen = false;
  for (let node = walker.nextNode(); node && text.length < most; node = walker.nextNode()) {
    const { nodeValue, parentElement } = node;
    if (!parentElement) continue;
    if (near !== parentElement) {
      near = parentElement;
      isSeen = sees(near);
    }
    if (!isSeen) continue;
    let around: Element = near;
    while (around !== root && around.parentElement && inline(around)) around = around.parentElement;
    let words = (nodeValue ?? ' ').replace(/\s+/g, ' ');
    if (block !== around) words = ` ${words}`;
    block = around;
    if (!text || text.endsWith(' ')) words = words.trimStart();
    const from = text.length;
    text += words;
    const isStill = (): boolean => node.isConnected && node.nodeValue === nodeValue && shows(parentElement);
    pieces.push({ from, to: text.length, isStill });
  }
  return [whole(text, most), pieces];
}

/** @returns each case once. */
export function different(cases: readonly ScreenCase[]): readonly ScreenCase[] {
  return [...new Map(cases.map((one) => [JSON.stringify([one.scope, one.reference]), one])).values()];
}
