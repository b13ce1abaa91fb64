import type { Day, Letter, Recorded } from '@send-kit/pack';
import { readDay } from './day.ts';
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

const slot = /\{([a-z0-9-]+)\}/g;
const long = new Intl.DateTimeFormat('en-GB', { timeZone: 'UTC', dateStyle: 'long' });

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

/** A letter as the way taken supports it, in words. */
export interface LetterText {
  readonly to: string;
  readonly subject: string;
  readonly paragraphs: readonly { readonly id: string; readonly text: string; readonly must: boolean }[];
  /** All of it, with an empty line between the parts. */
  readonly text: string;
}

/** Draws a letter from the way taken: what it does not support is not in it. */
export function letterText(letter: Letter, facts: LetterFacts): LetterText {
  const [to = '', subject = ''] = [letter.to, letter.subject].map((line) =>
    filled(line, facts).replace(/\s+/g, ' ').trim(),
  );
  const paragraphs = letter.paragraphs
    .filter(({ when }) => isMet(when, facts))
    .map(({ id, text, must = false }) => ({ id, text: filled(text, facts), must }));
  return { to, subject, paragraphs, text: [to, subject, ...paragraphs.map(({ text }) => text)].join('\n\n') };
}

/** @returns a text with what was recorded in its place. */
export function filled(text: string, facts: LetterFacts): string {
  return text.replaceAll(slot, (_, id: string) => valueOf(id, facts) || holder(id, facts));
}

export type Paragraph = Letter['paragraphs'][number];

/** @returns whether a paragraph belongs to the letter. */
export function isMet(when: Paragraph['when'], facts: LetterFacts): boolean {
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
export function holder(id: string, { records }: LetterFacts): string {
  const label =
    records.find((one) => one.id === id)?.label ?? (id === 'deadline' ? 'last day' : id.replaceAll('-', ' '));
  // “Date”, not “GP” or “SEND team”.
  return `[${label.replace(/^\p{Lu}(?=\p{Ll})/u, (letter) => letter.toLowerCase())}]`;
}

function longDay(day: string): string {
  const number = readDay(day);
  return Number.isNaN(number) ? '' : long.format(number * 86_400_000);
}
