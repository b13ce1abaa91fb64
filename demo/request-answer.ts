import type { Course } from '@send-kit/core/walk.js';
import type { PathwayStep } from '@send-kit/pack';
import pack from '@send-kit/pack/packs/nhs-quick-guide-full.js';
import { element } from './element.ts';
import { expectedOf, type InventedRequest } from './invented-requests.ts';

/** With the ways that were written down, which a page that only walks has no use for. */
export const pathways = pack.pathways ?? [];

/** The way expected and why, beside what was walked. */
export function answer(one: InventedRequest, walked: Course | undefined): HTMLElement[] {
  // Where a walk goes on in another pathway nothing is answered.
  const given = (walked?.taken ?? []).filter((reached) => reached.arrow);
  let parted = '';
  const rows = expectedOf(one, pathways).map(({ pathway, step: id, arrow: arrowId, why }) => {
    const step = stepOf(pathway, id);
    const arrow = step.arrows.find((other) => other.id === arrowId);
    const own = given.shift();
    const isSame = own?.step.id === id && own.pathway.id === pathway && own.arrow?.id === arrowId;
    const isOther = own !== undefined && !isSame && parted === '';
    if (isOther) parted = own.step.title;
    return element(
      'li',
      {},
      `${step.number ? `${step.number} ` : ''}${step.title} `,
      ...(arrow?.label ? [element('b', {}, arrow.label)] : []),
      ...(isOther ? [element('span', { class: 'own' }, `Here you answered: ${own.arrow?.label ?? 'done'}`)] : []),
      ...(why ? [element('span', { class: 'why' }, why)] : []),
    );
  });
  const { step, reason, says } = endOf(one);
  const compared = !walked
    ? 'You have not walked it yet.'
    : parted
      ? `Your walk leaves it at “${parted}”. Another way can be right, if you can say why.`
      : walked.state === 'open'
        ? 'So far your walk is the same.'
        : 'Your walk is the same.';
  return [
    element('h3', {}, 'The expected way'),
    element('p', {}, compared),
    element('ol', {}, ...rows),
    element('p', {}, 'It ends in: ', element('b', {}, step.title), `. ${step.outcome?.wording ?? ''}`),
    ...(reason ? [element('p', {}, 'The reason: ', element('b', {}, reason), '.')] : []),
    ...says.map((sentence) => element('p', {}, `The letter says: “${sentence}”`)),
    element('p', {}, element('b', {}, 'To talk about: '), one.talk),
  ];
}

/** What the expected way ends in. */
export function endOf(one: InventedRequest): { step: PathwayStep; reason: string | undefined; says: string[] } {
  const [id = '', title] = Object.entries(one.ways).at(-1) ?? [];
  const way = pathways.find((pathway) => pathway.id === id)?.ways.find((other) => other.title === title);
  const step = stepOf(id, way?.ends ?? '');
  const arrows = pathways.find((pathway) => pathway.id === id)?.steps.flatMap((other) => other.arrows) ?? [];
  const letter = pack.letters?.find((other) => other.id === step.outcome?.letter);
  const says = (way?.says ?? []).flatMap(
    (said) => letter?.paragraphs.find(({ when }) => when?.says?.includes(said))?.text ?? [],
  );
  return { step, reason: arrows.find((arrow) => arrow.reason?.id === way?.reason)?.reason?.text, says };
}

export function stepOf(pathway: string, id: string): PathwayStep {
  const step = pathways.find((one) => one.id === pathway)?.steps.find((one) => one.id === id);
  if (!step) throw new RangeError(`expected a step of "${pathway}", found "${id}"`);
  return step;
}
