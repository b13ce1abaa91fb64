/** Where words stand in a text: from their first character to behind their last one. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** A word of a text. */
export interface TextWord extends Span {
  /** In small letters, with straight apostrophes: two ways to write a word are one word. */
  readonly word: string;
  readonly hasCapital: boolean;
  /** Another sentence, paragraph or item of a list begins with it. */
  readonly begins: boolean;
}

/** One word of a phrase: a test of it. */
export interface PhraseWord {
  readonly fits: (word: TextWord) => boolean;
  /** It may be left out. */
  readonly maybe?: boolean;
}

const word = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;

/** @returns the words of a text, without the punctuation between them. */
export function wordsIn(text: string): TextWord[] {
  let end = 0;
  return Array.from(text.matchAll(word), ({ 0: found, index: from }) => {
    const between = text.slice(end, from);
    // A full stop after one or two letters mostly shortens a word: “Dr.”, “St.”, “e.g.”.
    const isLong = /[\p{L}\p{N}]{3}$/u.test(text.slice(Math.max(0, end - 3), end));
    const begins = end === 0 || /[!?;:]|\n\s*[\n•*-]/.test(between) || (isLong && /\.\s/.test(between));
    end = from + found.length;
    return { word: fold(found), hasCapital: /^\p{Lu}/u.test(found), begins, from, to: end };
  });
}

/** @returns a word as it is compared. */
export function fold(word: string): string {
  return word.normalize('NFC').toLowerCase().replaceAll('’', "'");
}

/** @returns the word of a phrase that is just this word. */
export function just(word: string): PhraseWord {
  const folded = fold(word);
  return { fits: (one) => one.word === folded };
}

/** @returns room in a phrase for any words. */
export function anyWords(least: number, most: number): PhraseWord[] {
  return Array.from({ length: most }, (_, index) => ({ fits: () => true, maybe: index >= least }));
}

/**
 * Every place where a phrase stands: for each word that it can end with, the longest that ends there. One pass over the
 * text that holds all half-found places at once, so that no phrase and no text can make it slow.
 *
 * @param across whether it may reach over the end of a sentence.
 */
export function findPhrase(words: readonly TextWord[], phrase: readonly PhraseWord[], across = false): Span[] {
  const found: Span[] = [];
  /** For each number of words of the phrase: from where in the text so many have been found. */
  const starts = phrase.map(() => Infinity);
  let isBegun = false;
  for (const one of words) {
    if (one.begins && !across) starts.fill(Infinity);
    // Most words begin nothing.
    if (!isBegun && !phrase[0]?.fits(one)) continue;
    isBegun = false;
    let [begun, from] = [one.from, Infinity];
    phrase.forEach(({ fits, maybe }, index) => {
      from = Math.min(fits(one) ? begun : Infinity, maybe ? from : Infinity);
      begun = starts[index] ?? from;
      starts[index] = from;
      isBegun ||= from < Infinity;
    });
    if (from < Infinity) found.push({ from, to: one.to });
  }
  return found;
}
