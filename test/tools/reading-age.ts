import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';

/** What is read in one go, and where it stands. */
export interface Reading {
  readonly file: string;
  readonly item: string;
  readonly text: string;
}

/**
 * The school year of the United States in which a text can be read, after Flesch and Kincaid (1975): about five less than
 * the age. A line of a list is a sentence, and so is what a colon, a semicolon or a bracket does not set apart.
 */
export function gradeOf(said: string): number {
  // What is filled into a letter is a day or a name.
  const text = said.replace(/\{[a-z0-9-]+\}/g, 'May');
  const sentences = text.split(/(?<=[.!?])[”’)]*\s+|\n/).filter((part) => /\p{L}/u.test(part));
  const words = wordsOf(text);
  const count = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: count });
}

export function wordsOf(text: string): string[] {
  return text.match(/\p{L}[\p{L}\p{N}'’-]*/gu) ?? [];
}

/** Names of documents, of rows and of files, links, and the words of the law: not ours to make plain. */
const left = new Set([
  ...[
    '$schema',
    'id',
    'citation',
    'citations',
    'seeAlso',
    'earlier',
    'examples',
    'ways',
    'source',
    'covers',
    'checked',
  ],
  ...['url', 'contact', 'printed', 'publisher', 'edition', 'also', 'find'],
]);

/** Parts that are read together with what they belong to, because a screen shows them so. */
const together = new Set([
  ...[
    'arrows',
    'reason',
    'outcome',
    'records',
    'choices',
    'warns',
    'mistakes',
    'appliesWhen',
    'unlessKnown',
    'quoted',
    'paragraphs',
  ],
]);

/**
 * What a file gives to read, item by item: a line of a checklist with its reason and what to do, a step with its points
 * and answers, a term with its meaning. Fewer words than that say nothing of how hard they are to read: the short items
 * of a file are read together.
 */
export function readingsOf(file: string, whole: object, leastWords = 10): Reading[] {
  const items = readings(whole, '').map((one) => ({ ...one, file }));
  const isShort = ({ text }: Reading): boolean => wordsOf(text).length < leastWords;
  const short = items.filter(isShort);
  const rest = { file, item: 'short lines', text: short.map(({ text }) => text).join('\n') };
  return [...items.filter((one) => !isShort(one)), ...(isShort(rest) ? [] : [rest])];
}

function readings(value: object, item: string): Omit<Reading, 'file'>[] {
  const own = said(value);
  const deeper = Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    if (typeof part !== 'object' || part === null || left.has(key) || together.has(key)) return [];
    const step = Array.isArray(value) && 'id' in part ? String(part.id) : key;
    return readings(part, item === '' ? step : `${item}.${step}`);
  });
  return Array.isArray(value) || own === '' ? deeper : [{ item, text: own }, ...deeper];
}

/** The texts of an object, line by line: plain ones, lists of them, and parts that are read together with it. */
function said(value: object): string {
  return Object.entries(value)
    .flatMap(([key, part]: [string, unknown]) => {
      if (left.has(key)) return [];
      if (typeof part === 'string') return isProse(part) ? [part] : [];
      if (Array.isArray(part) && part.every((one) => typeof one === 'string')) return part.filter(isProse);
      if (!together.has(key) || typeof part !== 'object' || part === null) return [];
      return [part].flat().map((one: object) => said(one));
    })
    .filter(Boolean)
    .join('\n');
}

/** Ids, days and names of kinds have no blank in them. */
function isProse(text: string): boolean {
  return /\s/.test(text);
}
