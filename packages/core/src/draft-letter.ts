import type { Day, Letter, Recorded } from '@send-kit/pack';
import { readDay } from './day.ts';
import type { PhraseWord, Span, TextWord } from './find-words.ts';
import { anyWords, findPhrase, just, wordsIn } from './find-words.ts';
import type { Course } from './walk.ts';

/** What a letter is drawn from. */
export interface LetterFacts {
  /** The outcome. */
  readonly ends: string;
  readonly reason?: { readonly id: string; readonly text: string } | undefined;
  /** The reasons that the outcome could have had as well: the letter must not give one of these. */
  readonly otherReasons?: readonly string[];
  /** The statements brought along. */
  readonly says: readonly string[];
  /** The steps on the way. */
  readonly passed: readonly string[];
  readonly recorded: Readonly<Record<string, string>>;
  /** What can be recorded: which are days, and what an empty one is called. */
  readonly records: readonly Pick<Recorded, 'id' | 'kind' | 'label'>[];
  readonly deadline?: Day | undefined;
  readonly today: Day;
}

/** A paragraph of the draft. */
export interface DraftParagraph {
  readonly id: string;
  readonly text: string;
  readonly must: boolean;
}

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
export interface Draft {
  readonly to: string;
  readonly subject: string;
  readonly paragraphs: readonly DraftParagraph[];
  /** All of it, with an empty line between the parts. */
  readonly text: string;
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

const slot = /\{([a-z0-9-]+)\}/g;
/** Where anything may stand: a record, or what the letter itself leaves open. */
const room = /\{[a-z0-9-]+\}|\[[^\]]*\]/g;
/** Behind the end of a sentence, where another one begins. */
const sentenceEnd = /(?<=[.!?])\s+(?=[\p{Lu}{[‘“])/u;
const long = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' });
/** A name, a service, or a few words about them. */
const mostWordsInSlot = 40;
/** Fewer words than this say too little to be told from others. */
const leastWords = 4;

/** @returns what a letter is drawn from, of a walk that has ended. */
export function letterFacts(course: Course, deadline: Day | undefined, today: Day): LetterFacts {
  const { way, at, reason, says, recorded } = course;
  const pathways = [...new Set(way.map(({ pathway }) => pathway))];
  const steps = pathways.flatMap((pathway) => pathway.steps);
  return {
    ends: at.step.id,
    reason,
    otherReasons: steps.flatMap(({ arrows }) =>
      arrows.flatMap((arrow) => (arrow.reason && arrow.reason.id !== reason?.id ? arrow.reason.text : [])),
    ),
    says,
    passed: way.map(({ step }) => step.id),
    recorded,
    records: [...pathways.flatMap(({ begins = [] }) => begins), ...steps.flatMap(({ records = [] }) => records)],
    deadline,
    today,
  };
}

/** Draws a letter from the way taken: what it does not support is not in it. */
export function draftLetter(letter: Letter, facts: LetterFacts): Draft {
  const fill = (text: string): string =>
    text.replaceAll(slot, (_, id: string) => valueOf(id, facts) || holder(id, facts));
  const isSaid = ({ when }: Paragraph): boolean => isMet(when, facts);
  const statement = ({ id, when, text }: Paragraph): Statement => ({
    id,
    because: when?.says ? 'statement' : when?.reason || text.includes('{reason}') ? 'reason' : 'letter',
    sentences: text.split(sentenceEnd).map((one) => ({ text: fill(one), phrase: phraseOf(one, facts) })),
  });

  const [to = '', subject = ''] = [letter.to, letter.subject].map((line) => fill(line).replace(/\s+/g, ' ').trim());
  const paragraphs = letter.paragraphs
    .filter(isSaid)
    .map(({ id, text, must = false }) => ({ id, text: fill(text), must }));
  const text = [to, subject, ...paragraphs.map((one) => one.text)].join('\n\n');

  // What another way would say, less what this one says too.
  const words = wordsIn(text);
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
    to,
    subject,
    paragraphs,
    text,
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

type Paragraph = Letter['paragraphs'][number];

function isMet(when: Paragraph['when'], facts: LetterFacts): boolean {
  const { ends, reason, says, passed, recorded } = when ?? {};
  return (
    (!ends || ends.includes(facts.ends)) &&
    (!reason || reason.includes(facts.reason?.id ?? '')) &&
    (!says || says.some((id) => facts.says.includes(id))) &&
    (!passed || passed.some((id) => facts.passed.includes(id))) &&
    (!recorded || recorded.every((id) => valueOf(id, facts) !== ''))
  );
}

/** What stands for `{id}`; empty where nothing was recorded. */
function valueOf(id: string, { reason, deadline = '', today, recorded, records }: LetterFacts): string {
  if (id === 'reason') return reason?.text ?? '';
  if (id === 'deadline') return longDay(deadline);
  if (id === 'today') return longDay(today);
  const value = Object.hasOwn(recorded, id) ? (recorded[id] ?? '').trim() : '';
  return records.some((one) => one.id === id && one.kind === 'day') ? longDay(value) : value;
}

/** What stands where something is still to be filled in: `[date the request was received]`. */
function holder(id: string, { records }: LetterFacts): string {
  const label =
    records.find((one) => one.id === id)?.label ?? (id === 'deadline' ? 'last day' : id.replaceAll('-', ' '));
  // “Date”, not “GP” or “SEND team”.
  return `[${label.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())}]`;
}

function longDay(day: string): string {
  const number = readDay(day);
  return Number.isNaN(number) ? '' : long.format(number * 86_400_000);
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
