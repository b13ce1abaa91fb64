/** A word of a text, and where it stands there. */
export interface TextWord {
  /** In small letters, with straight apostrophes: two ways to write a word are one word. */
  readonly word: string;
  readonly hasCapital: boolean;
  /** Another sentence, paragraph or item of a list begins with it. */
  readonly begins: boolean;
  readonly from: number;
  readonly to: number;
}

/** One word of a phrase: the word itself, or a test of it. A `maybe` may be left out. */
export interface PhraseWord {
  readonly fits: (word: TextWord) => boolean;
  readonly maybe?: boolean;
}

/** Where a phrase was found: the first and the last of its words, by their place in the list of words. */
export interface PhraseFound {
  readonly first: number;
  readonly last: number;
}

const word = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*/gu;

/** @returns the words of a text, without the punctuation between them. */
export function wordsIn(text: string): TextWord[] {
  let before = 0;
  return Array.from(text.matchAll(word), ({ 0: found, index: from }): TextWord => {
    const between = text.slice(before, from);
    // A full stop after one or two letters mostly shortens a word: “Dr.”, “St.”, “e.g.”.
    const isShort = before < 3 || /(^|[^\p{L}\p{N}])..?$/u.test(text.slice(before - 3, before));
    const begins = /[!?;:]|\n\s*[\n•*-]/.test(between) || (/\.\s/.test(between) && !isShort);
    before = from + found.length;
    return { word: fold(found), hasCapital: /^\p{Lu}/u.test(found), begins, from, to: before };
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
export function findPhrase(words: readonly TextWord[], phrase: readonly PhraseWord[], across = false): PhraseFound[] {
  const found: PhraseFound[] = [];
  /** For each number of words of the phrase: the first word of the text from which so many have been found. */
  const starts = new Array<number>(phrase.length + 1).fill(Infinity);
  words.forEach((one, last) => {
    if (one.begins && !across) starts.fill(Infinity);
    starts[0] = last;
    for (let count = phrase.length; count > 0; count -= 1) {
      const from = starts[count - 1] ?? Infinity;
      starts[count] = from < Infinity && phrase[count - 1]?.fits(one) ? from : Infinity;
    }
    starts[0] = Infinity;
    phrase.forEach(({ maybe }, count) => {
      if (maybe) starts[count + 1] = Math.min(starts[count] ?? Infinity, starts[count + 1] ?? Infinity);
    });
    const first = starts[phrase.length] ?? Infinity;
    if (first < Infinity) found.push({ first, last });
  });
  return found;
}
