import type { Day, Letter, Recorded } from '@send-kit/pack';
import { readDay } from './day.ts';
import type { PhraseWord, TextWord } from './find-words.ts';
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
  /** What stands in square brackets in the text: nothing was recorded for it, or the letter leaves it to its user. */
  readonly toFill: readonly string[];
  /** All that could stand in square brackets: an edited text may hold what has been recorded since. */
  readonly placeholders: readonly string[];
  /** What must be said, and what this way does not support. */
  readonly must: readonly Statement[];
  readonly mustNot: readonly Statement[];
}

/** Words that were found in an edited text. */
export interface Place {
  readonly text: string;
  readonly from: number;
  readonly to: number;
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
  readonly unsupported: readonly (Place & { readonly because: Because })[];
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
  const statement = (one: Paragraph): Statement => ({
    id: one.id,
    because: one.when?.says ? 'statement' : one.when?.reason || one.text.includes('{reason}') ? 'reason' : 'letter',
    sentences: one.text.split(sentenceEnd).map((text) => sentence(text, fill(text), facts)),
  });

  const [to, subject] = [oneLine(fill(letter.to)), oneLine(fill(letter.subject))];
  const said = letter.paragraphs.filter(isSaid);
  const paragraphs = said.map(({ id, text, must = false }) => ({ id, text: fill(text), must }));
  const text = [to, subject, ...paragraphs.map((one) => one.text)].join('\n\n');
  const placeholders = [letter.to, letter.subject, ...letter.paragraphs.map((one) => one.text)].flatMap((part) =>
    Array.from(part.matchAll(room), ([found]) => (found.startsWith('{') ? holder(found.slice(1, -1), facts) : found)),
  );

  // What another way would say, less what this one says too.
  const words = wordsIn(text);
  const others = [
    ...letter.paragraphs.filter((one) => !isSaid(one) && (one.must || one.when?.says)).map(statement),
    ...(facts.otherReasons ?? []).map((reason): Statement => ({
      id: 'reason',
      because: 'reason',
      sentences: [sentence(reason, reason, facts)],
    })),
  ];
  const mustNot = others.map((one) => ({
    ...one,
    sentences: one.sentences.filter(
      ({ phrase }) => phrase.filter(({ maybe }) => !maybe).length >= leastWords && !placeOf(words, phrase),
    ),
  }));
  return {
    to,
    subject,
    paragraphs,
    text,
    toFill: [...new Set(placeholders)].filter((one) => text.includes(one)),
    placeholders: [...new Set(placeholders)],
    must: said.filter(({ must }) => must).map(statement),
    mustNot,
  };
}

/**
 * What to look at again in a letter as somebody has edited it. White space, punctuation and the case of letters do not
 * count, and neither does what was put where a record goes; the reason does.
 */
export function checkDraft(text: string, draft: Draft): DraftCheck {
  const words = wordsIn(text);
  const isGone = ({ phrase }: Sentence): boolean => phrase.length > 0 && !placeOf(words, phrase);
  return {
    missing: draft.must.flatMap(({ id, because, sentences }) => {
      const gone = sentences.filter(isGone).map((one) => one.text);
      return gone.length > 0 ? [{ id, because, sentences: gone }] : [];
    }),
    unsupported: draft.mustNot.flatMap(({ because, sentences }) =>
      sentences.flatMap(({ phrase }) => {
        const place = placeOf(words, phrase);
        const [from, to] = [words[place?.first ?? -1]?.from ?? 0, words[place?.last ?? -1]?.to ?? 0];
        return place ? [{ because, text: text.slice(from, to), from, to }] : [];
      }),
    ),
    toFill: draft.placeholders.flatMap((holder) => {
      const from = text.indexOf(holder);
      return from < 0 ? [] : [{ text: holder, from, to: from + holder.length }];
    }),
  };
}

/** Puts sentences back that were taken out of a letter: behind the last paragraph before theirs that still stands. */
export function putBack(text: string, draft: Draft, missing: DraftCheck['missing'][number]): Place & { whole: string } {
  const before = draft.paragraphs.slice(
    0,
    draft.paragraphs.findIndex(({ id }) => id === missing.id),
  );
  const parts = [draft.to, draft.subject, ...before.map((one) => one.text)].reverse();
  const last = parts.find((part) => text.includes(part));
  const end = last === undefined ? text.trimEnd().length : text.indexOf(last) + last.length;
  const back = missing.sentences.join(' ');
  const lead = end > 0 ? '\n\n' : '';
  const rest = text.slice(end).trimStart();
  const from = end + lead.length;
  const whole = `${text.slice(0, end)}${lead}${back}${rest ? `\n\n${rest}` : ''}`;
  return { whole, text: back, from, to: from + back.length };
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

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

function placeOf(
  words: readonly TextWord[],
  phrase: readonly PhraseWord[],
): ReturnType<typeof findPhrase>[number] | undefined {
  return findPhrase(words, phrase, true)[0];
}

/** What to look for: the words as they are, the reason too; where a record goes, anything may stand. */
function sentence(raw: string, text: string, facts: LetterFacts): Sentence {
  const phrase = raw
    .replaceAll('{reason}', facts.reason?.text ?? '{reason}')
    .split(room)
    .flatMap((part, index) => [
      ...(index > 0 ? anyWords(0, mostWordsInSlot) : []),
      ...wordsIn(part).map(({ word }) => just(word)),
    ]);
  const least = ({ maybe }: PhraseWord): boolean => !maybe;
  return { text, phrase: phrase.slice(Math.max(0, phrase.findIndex(least)), phrase.findLastIndex(least) + 1) };
}
