import type { Wording } from '@send-kit/pack';
import type { PhraseFound, PhraseWord, TextWord } from './find-words.ts';
import { anyWords, findPhrase, fold, just, wordsIn } from './find-words.ts';

/** Words of a text that a reader should be warned of. */
export interface PointedOut {
  /** The id of the list, and which of its terms it was. */
  readonly list: string;
  readonly term: number;
  /** Where in the text: from its first character to behind its last one. */
  readonly from: number;
  readonly to: number;
  readonly found: string;
  readonly why: string;
  readonly better: string;
}

/**
 * Finds the words of lists in a text. A phrase does not reach over the end of a sentence. Of places that overlap, the
 * longest is told.
 *
 * @returns in the order of the text.
 */
export function pointOutWording(text: string, lists: readonly Wording[]): PointedOut[] {
  const words = wordsIn(text);
  const places = lists.flatMap((list) =>
    list.terms.flatMap(({ find, except = [], why, better }, term) => {
      const excepted = except.flatMap((phrase) => placesOf(words, phrase));
      return find
        .flatMap((phrase) => placesOf(words, phrase))
        .filter(isOutside(excepted, words.length))
        .map(({ first, last }) => {
          const [from, to] = [words[first]?.from ?? 0, words[last]?.to ?? 0];
          return { first, last, told: { list: list.id, term, from, to, found: text.slice(from, to), why, better } };
        });
    }),
  );
  const told = new Uint8Array(words.length);
  return places
    .sort((a, b) => b.told.to - b.told.from - (a.told.to - a.told.from) || a.first - b.first)
    .flatMap(({ first, last, told: one }) => {
      // What was told before is at least as long: it covers an end of this one or nothing of it.
      if (told[first] || told[last]) return [];
      told.fill(1, first, last + 1);
      return [one];
    })
    .sort((a, b) => a.from - b.from);
}

function placesOf(words: readonly TextWord[], phrase: string): PhraseFound[] {
  return findPhrase(words, phrase.split(' ').flatMap(phraseWords));
}

function phraseWords(part: string): PhraseWord[] {
  if (part === '*') return anyWords(1, 3);
  if (part === 'A*') return [{ fits: ({ hasCapital }) => hasCapital }];
  const bare = part.replace(/^['’]+|['’]+(?=-?$)/g, '');
  if (!bare.endsWith('-')) return [just(bare)];
  const stem = fold(bare.slice(0, -1));
  return [{ fits: ({ word }) => word.startsWith(stem) }];
}

/** @returns whether a place lies outside all others; asked of many places, it must not look through them all. */
function isOutside(others: readonly PhraseFound[], length: number): (place: PhraseFound) => boolean {
  /** For each word, how far a place reaches that began at it or before. */
  const reach = new Int32Array(length).fill(-1);
  for (const { first, last } of others) reach[first] = Math.max(reach[first] ?? -1, last);
  for (let index = 1; index < length; index += 1) {
    reach[index] = Math.max(reach[index] ?? -1, reach[index - 1] ?? -1);
  }
  return ({ first, last }) => (reach[first] ?? -1) < last;
}
