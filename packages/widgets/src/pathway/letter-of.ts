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
  return {
    letter,
    facts: letterFacts(course, clock?.lastDay, today),
    lists: packs.flatMap(({ wording = [] }) => wording).filter((one) => letter.warns?.includes(one.id)),
    edited: walk.letters?.[letter.id],
    keep: (text) => {
      const { [letter.id]: _, ...letters } = walk.letters ?? {};
      put({ ...walk, letters: text === undefined ? letters : { ...letters, [letter.id]: text } });
    },
  };
}
