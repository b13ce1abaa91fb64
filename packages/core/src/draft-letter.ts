import type { Letter } from '@send-kit/pack';
import type { PhraseWord, Span, TextWord } from './find-words.ts';
import { anyWords, findPhrase, just, wordsIn } from './find-words.ts';
import type { LetterFacts, LetterText, Paragraph } from './letter-text.ts';
import { filled, holder, isMet, letterText } from './letter-text.ts';

export type { LetterFacts };
export { letterFacts } from './letter-text.ts';

/** A paragraph of the draft. */
export type DraftParagraph = LetterText['paragraphs'][number];

/** What makes a sentence needed: an answer that brings a statement along, the reason given, or the letter itself. */
export type Because = 'statement' | 'reason' | 'letter';

interface Sentence {
  readonly text: string;
  readonly phrase: readonly PhraseWord[];
}

interface Statement {
  readonly id: string;
  readonly because: Because;
  readonly sentences: readonly Sentence[];
}

/** A letter as the way taken supports it. */
export interface Draft extends LetterText {
  /**
   * All that can stand in square brackets, because nothing was recorded for it or because the letter leaves it to its
   * user: an edited text may hold what has been recorded since.
   */
  readonly placeholders: readonly string[];
  /** What must be said, and what this way does not support. */
  readonly must: readonly Statement[];
  readonly mustNot: readonly Statement[];
}

/** Words that were found in an edited text. */
export interface Place extends Span {
  readonly text: string;
}

/** What to look at again in a text that was edited. */
export interface DraftCheck {
  /** What must be said and is not: the sentences that are gone. */
  readonly missing: readonly {
    readonly id: string;
    readonly because: Because;
    readonly sentences: readonly string[];
  }[];
  /** What is said and does not follow from the way taken. */
  readonly unsupported: readonly Place[];
  /** Places that are still to be filled in. */
  readonly toFill: readonly Place[];
}

/** Where anything may stand: a record, or what the letter itself leaves open. */
const room = /\{[a-z0-9-]+\}|\[[^\]]*\]/g;
/** Behind the end of a sentence, where another one begins. */
const sentenceEnd = /(?<=[.!?])\s+(?=[\p{Lu}{[‘“])/u;
/** A name, a service, or a few words about them. */
const mostWordsInSlot = 40;
/** Fewer words than this say too little to be told from others. */
const leastWords = 4;

/** Draws a letter from the way taken: what it does not support is not in it. */
export function draftLetter(letter: Letter, facts: LetterFacts): Draft {
  const isSaid = ({ when }: Paragraph): boolean => isMet(when, facts);
  const statement = ({ id, when, text }: Paragraph): Statement => ({
    id,
    because: when?.says ? 'statement' : when?.reason || text.includes('{reason}') ? 'reason' : 'letter',
    sentences: text.split(sentenceEnd).map((one) => ({ text: filled(one, facts), phrase: phraseOf(one, facts) })),
  });

  const said = letterText(letter, facts);
  // What another way would say, less what this one says too.
  const words = wordsIn(said.text);
  const others = [
    ...letter.paragraphs.filter((one) => !isSaid(one) && (one.must || one.when?.says)).map(statement),
    ...(facts.otherReasons ?? []).map((reason) => statement({ id: 'reason', text: reason })),
  ];
  const mustNot = others.map((one) => ({
    ...one,
    sentences: one.sentences.filter(
      ({ phrase }) => phrase.filter(({ maybe }) => !maybe).length >= leastWords && placesOf(words, phrase).length === 0,
    ),
  }));
  const open = [letter.to, letter.subject, ...letter.paragraphs.map((one) => one.text)].join().match(room) ?? [];
  return {
    ...said,
    placeholders: [...new Set(open.map((one) => (one.startsWith('{') ? holder(one.slice(1, -1), facts) : one)))],
    must: letter.paragraphs.filter((one) => one.must && isSaid(one)).map(statement),
    mustNot,
  };
}

/**
 * What to look at again in a letter as somebody has edited it. White space, punctuation and the case of letters do not
 * count, and neither does what was put where a record goes; the reason does.
 */
export function checkDraft(text: string, draft: Draft): DraftCheck {
  const words = wordsIn(text);
  const place = (from: number, to: number): Place => ({ text: text.slice(from, to), from, to });
  return {
    missing: draft.must.flatMap(({ id, because, sentences }) => {
      const gone = sentences.filter(({ phrase }) => phrase.length > 0 && placesOf(words, phrase).length === 0);
      return gone.length > 0 ? [{ id, because, sentences: gone.map((one) => one.text) }] : [];
    }),
    unsupported: draft.mustNot.flatMap(({ sentences }) =>
      sentences.flatMap(({ phrase }) =>
        placesOf(words, phrase)
          .slice(0, 1)
          .map(({ from, to }) => place(from, to)),
      ),
    ),
    toFill: draft.placeholders.flatMap((one) => {
      const from = text.indexOf(one);
      return from < 0 ? [] : place(from, from + one.length);
    }),
  };
}

/** Puts sentences back that were taken out of a letter: behind the last paragraph before theirs that still stands. */
export function putBack(
  text: string,
  { to, subject, paragraphs }: Draft,
  { id, sentences }: DraftCheck['missing'][number],
): Span & { readonly text: string } {
  const before = paragraphs.slice(
    0,
    paragraphs.findIndex((one) => one.id === id),
  );
  const last = [to, subject, ...before.map((one) => one.text)].findLast((part) => text.includes(part));
  const end = last === undefined ? text.trimEnd().length : text.indexOf(last) + last.length;
  const lead = end > 0 ? `${text.slice(0, end)}\n\n` : '';
  const back = lead + sentences.join(' ');
  const rest = text.slice(end).trim();
  return { text: rest ? `${back}\n\n${rest}` : back, from: lead.length, to: back.length };
}

function placesOf(words: readonly TextWord[], phrase: readonly PhraseWord[]): Span[] {
  return findPhrase(words, phrase, true);
}

/** What to look for: the words as they are, the reason too; where a record goes, anything may stand. */
function phraseOf(text: string, { reason }: LetterFacts): PhraseWord[] {
  const phrase = text
    .replaceAll('{reason}', reason?.text ?? '{reason}')
    .split(room)
    .flatMap((part, index) => [
      ...anyWords(0, index > 0 ? mostWordsInSlot : 0),
      ...wordsIn(part).map(({ word }) => just(word)),
    ]);
  const isWord = ({ maybe }: PhraseWord): boolean => !maybe;
  return phrase.slice(Math.max(0, phrase.findIndex(isWord)), phrase.findLastIndex(isWord) + 1);
}
