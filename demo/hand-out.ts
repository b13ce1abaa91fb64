import pack from '@send-kit/pack/packs/nhs-quick-guide-full.js';
import { element, shortDateOf } from './element.ts';
import { expectedOf, inventedRequests, numberOf } from './invented-requests.ts';
import { endOf, pathways, stepOf } from './request-answer.ts';

/** One sheet with the requests, another with the answers. */
export function handOut(): HTMLElement[] {
  const requests = inventedRequests.map((one) =>
    element(
      'section',
      {},
      element('h3', {}, `${numberOf(one)}. ${one.name}`),
      element('p', {}, `${one.service}. Received ${shortDateOf(one.received)}, today ${shortDateOf(one.today)}.`),
      element('p', {}, one.known.join(' ')),
      element('p', { class: 'line' }, 'Your answer:'),
    ),
  );
  const answers = inventedRequests.map((one) => {
    const { step } = endOf(one);
    const said = expectedOf(one, pathways).flatMap(({ pathway, step: id, arrow, why }) => {
      const { number, short, arrows } = stepOf(pathway, id);
      const label = arrows.find((other) => other.id === arrow)?.label;
      return why ? element('li', {}, `${number ? `${number} ` : ''}${short}${label ? ` ${label}.` : '.'} ${why}`) : [];
    });
    return element(
      'section',
      {},
      element('h3', {}, `${numberOf(one)}. ${one.name}: ${step.title}`),
      element('p', {}, `${Object.values(one.ways).at(-1)}. To talk about: ${one.talk}`),
      element('ul', {}, ...said),
    );
  });
  const foot = 'From SEND Kit. Every family, place and clinic is invented. Not legal advice.';
  return [
    element(
      'div',
      { class: 'sheet requests-sheet' },
      element('h2', {}, 'Twelve requests for health advice: what would you answer?'),
      element('div', { class: 'columns' }, ...requests),
      element('p', {}, foot),
    ),
    element(
      'div',
      { class: 'sheet answers-sheet' },
      element('h2', {}, 'Twelve requests for health advice: the expected ways'),
      element('div', { class: 'columns' }, ...answers),
      element('p', {}, `Charts: ${pack.documents?.[0]?.title ?? pack.title}. ${foot}`),
    ),
  ];
}
