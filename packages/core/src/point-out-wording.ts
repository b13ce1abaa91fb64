import type { Wording } from '@send-kit/pack';
import type { PhraseWord, Span } from './find-words.ts';
import { anyWords, findPhrase, fold, wordsIn } from './find-words.ts';

/** Words of a text that a reader should be warned of. */
export interface PointedOut extends Span {
  /** The id of the list, and which of its terms it was. */
  readonly list: string;
  readonly term: number;
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
  const places = (phrases: readonly string[] = []): Span[] =>
    phrases.flatMap((phrase) => findPhrase(words, phrase.split(' ').flatMap(phraseWords)));
  const isTold = new Uint8Array(text.length);
  return lists
    .flatMap(({ id: list, terms }) =>
      terms.flatMap(({ find, except, why, better }, term) =>
        outside(places(except), places(find)).map(({ from, to }) => {
          return { list, term, from, to, found: text.slice(from, to), why, better };
        }),
      ),
    )
    .sort((a, b) => b.found.length - a.found.length || a.from - b.from)
    .filter(({ from, to }) => {
      // What was told before is at least as long: it covers an end of this one or nothing of it.
      if (isTold[from] || isTold[to - 1]) return false;
      isTold.fill(1, from, to);
      return true;
    })
    .sort((a, b) => a.from - b.from);
}

function phraseWords(part: string): PhraseWord[] {
  if (part === '*') return anyWords(1, 3);
  // What a sentence begins with has a capital in any case.
  if (part === 'A*') return [{ fits: ({ hasCapital, begins }) => hasCapital && !begins }];
  if (part === 'B*') return [{ fits: ({ hasCapital }) => hasCapital }];
  const bare = part.replace(/^['’]+|['’]+(?=-?$)/g, '');
  const stem = fold(bare.replace(/-$/, ''));
  const [isWhole, isName] = [!bare.endsWith('-'), /^\p{Lu}/u.test(bare)];
  return [
    {
      fits: ({ word, hasCapital }) => word.startsWith(stem) && !(isWhole && word !== stem) && !(isName && !hasCapital),
    },
  ];
}

/** Those that do not lie within one of the others. There may be many of both: each is looked at once. */
function outside(others: Span[], spans: Span[]): Span[] {
  const late = (a: Span, b: Span): number => b.to - a.to;
  others.sort(late);
  let [next, least] = [0, Infinity];
  return spans.sort(late).filter(({ from, to }) => {
    for (let other = others[next]; other && other.to >= to; other = others[(next += 1)]) {
      least = Math.min(least, other.from);
    }
    return from < least;
  });
}
