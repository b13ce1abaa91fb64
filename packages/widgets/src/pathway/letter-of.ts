import { letterFacts, letterText } from '@send-kit/core/letter-text.js';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
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

/** The letter as it stands: its words alone, where they cannot be edited yet. */
export function plainLetter({ letter, facts, edited }: ReplyParts, notice: unknown): TemplateResult {
  return html`<section class="off-paper" aria-labelledby="reply-title">
    <h3 id="reply-title">The letter</h3>
    ${notice}
    <p class="plain">${edited ?? letterText(letter, facts).text}</p>
  </section>`;
}
