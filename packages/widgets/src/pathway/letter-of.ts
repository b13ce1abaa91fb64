import { letterFacts } from '@send-kit/core/draft-letter.js';
import type { Walk } from '@send-kit/pack';
import type { Desk } from './desk.ts';
import type { ReplyParts } from './reply.ts';

/** The letter that a walk has ended in, with what the user has made of it. */
export function letterOf(
  { packs, walk, course, clock, today }: Desk,
  put: (walk: Walk) => void,
): ReplyParts | undefined {
  const id = course.state === 'open' ? undefined : course.at.step.outcome?.letter;
  const letter = packs.flatMap(({ letters = [] }) => letters).find((one) => one.id === id);
  if (!letter) return undefined;
  // Come to again, it is another letter: the first one may have been sent, and stays as it is.
  const nameOf = (visit: number): string => (visit > 1 ? `${letter.id}-${visit}` : letter.id);
  const name = nameOf(course.at.visit);
  return {
    letter,
    former: course.at.visit > 1 ? (walk.letters?.[nameOf(course.at.visit - 1)] ?? '') : undefined,
    facts: letterFacts(course, clock?.lastDay, today),
    lists: packs.flatMap(({ wording = [] }) => wording).filter((one) => letter.warns?.includes(one.id)),
    edited: walk.letters?.[name],
    keep: (text) => {
      const { [name]: _, ...letters } = walk.letters ?? {};
      put({ ...walk, letters: text === undefined ? letters : { ...letters, [name]: text } });
    },
  };
}
