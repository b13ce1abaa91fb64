// A page for a trainer: a request that is picked, walked and compared; the other charts; and two sheets to hand out.
import type { Course } from '@send-kit/core/walk.js';
import type { Day, Pack, Pathway, PathwayStep, Walk } from '@send-kit/pack';
import bathNes from '@send-kit/pack/packs/bath-nes-pathways.js';
import withWays from '@send-kit/pack/packs/nhs-quick-guide-full.js';
import nhsQuickGuide from '@send-kit/pack/packs/nhs-quick-guide-pathways.js';
import northumberland from '@send-kit/pack/packs/northumberland-pathways.js';
import sefton from '@send-kit/pack/packs/sefton-pathways.js';
import '@send-kit/widgets/annex-a-navigator.js';
import { SendPathway, type SendWalkChangeEvent } from '@send-kit/widgets/pathway.js';
import { expectedOf, inventedRequests, type InventedRequest } from './invented-requests.ts';

SendPathway.defaultPacks = [nhsQuickGuide, sefton, northumberland, bathNes];

const pathways = withWays.pathways ?? [];
const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
const reveal = get('#reveal', HTMLButtonElement);
const expected = get('#expected', HTMLElement);

/** Walks stay while the page is open, so that a trainer can go from one request to another and back. */
const walks = new Map<string, Walk>();
let request = inventedRequests[0] as InventedRequest;
let course: Course | undefined;

listRequests();
listCharts();
fillHandOut();
reveal.addEventListener('click', () => show(expected.hidden));
get('#print-requests', HTMLButtonElement).addEventListener('click', () => print('requests'));
get('#print-answers', HTMLButtonElement).addEventListener('click', () => print('answers'));
addEventListener('popstate', open);
open();

function listRequests(): void {
  get('#requests', HTMLElement).append(
    ...inventedRequests.map(({ id, name, service }) =>
      element('li', {}, link(`?situation=${id}`, name, '#request-title'), element('span', {}, service)),
    ),
  );
}

function listCharts(): void {
  const places = SendPathway.defaultPacks.map((pack) => {
    const all = (pack.pathways ?? []).filter(({ id }) => id !== 'health-advice');
    const links = all.flatMap(({ id, title, replaces }) => {
      const own = link(addressOf(pack, id), title, '#chart');
      const both = replaces && link(addressOf(pack, id, replaces), 'Both editions, side by side', '#chart');
      return both ? [own, both] : [own];
    });
    return element(
      'div',
      {},
      element('h3', {}, pack.title),
      element('ul', {}, ...links.map((one) => element('li', {}, one))),
    );
  });
  get('#places', HTMLElement).append(...places);
}

/** Shows what the address names: a request, a chart, or the first request. */
function open(): void {
  const asked = new URLSearchParams(location.search);
  const found = inventedRequests.find(({ id }) => id === asked.get('situation')) ?? request;
  if (found !== request || !get('#walk', HTMLElement).firstChild) showRequest(found);
  const pack = SendPathway.defaultPacks.find(({ id }) => id === asked.get('pack'));
  const pathway = pack?.pathways?.find(({ id }) => id === asked.get('pathway'));
  if (pack && pathway) showChart(pack, pathway, asked.get('beside'));
  for (const one of document.querySelectorAll('main a')) {
    const href = one.getAttribute('href');
    const isHere = href === `?situation=${request.id}` || href === location.search;
    if (isHere) one.setAttribute('aria-current', 'true');
    else one.removeAttribute('aria-current');
  }
}

function showRequest(one: InventedRequest): void {
  request = one;
  course = undefined;
  show(false);
  get('#request-title', HTMLElement).textContent = `${numberOf(one)}. ${one.name}`;
  get('#story', HTMLElement).replaceChildren(...story(one));
  const navigator = document.createElement('send-annex-a-navigator');
  navigator.today = one.today;
  navigator.requestReceived = one.received;
  const kept = walks.get(one.id);
  if (kept) navigator.walk = kept;
  navigator.append(element('p', {}, 'The navigator needs JavaScript.'));
  navigator.addEventListener('send-walk-change', hear);
  get('#walk', HTMLElement).replaceChildren(navigator);
}

function hear(event: SendWalkChangeEvent): void {
  walks.set(request.id, event.walk);
  // Kept here while the page is open: nothing in a practice is worth a warning.
  event.preventDefault();
  course = event.course;
  if (!expected.hidden) expected.replaceChildren(...answer(request, course));
}

function story({ service, received, today, known }: InventedRequest): HTMLElement[] {
  return [
    element(
      'dl',
      { class: 'facts' },
      ...pair('You are', service),
      ...pair('Request received', dateOf(received)),
      ...pair('Today is', dateOf(today)),
    ),
    element('ul', {}, ...known.map((line) => element('li', {}, line))),
  ];
}

function show(isShown: boolean): void {
  expected.hidden = !isShown;
  reveal.ariaExpanded = String(isShown);
  reveal.textContent = isShown ? 'Hide the expected way' : 'Show the expected way';
  expected.replaceChildren(...(isShown ? answer(request, course) : []));
}

/** The way expected and why, beside what was walked. */
function answer(one: InventedRequest, walked: Course | undefined): HTMLElement[] {
  const given = [...(walked?.taken ?? [])];
  let parted = '';
  const rows = expectedOf(one, pathways).map(({ pathway, step: id, arrow: arrowId }) => {
    const step = stepOf(pathway, id);
    const arrow = step.arrows.find((other) => other.id === arrowId);
    const own = given.shift();
    const isSame = own?.step.id === id && own.pathway.id === pathway;
    const isOther = isSame && own.arrow !== undefined && own.arrow.id !== arrowId;
    if (own?.arrow && !parted && (isOther || !isSame)) parted = step.title;
    return element(
      'li',
      {},
      `${step.number ? `${step.number} ` : ''}${step.title} `,
      element('b', {}, arrow?.label ?? 'Done'),
      ...(isOther ? [element('span', { class: 'own' }, `You answered: ${own.arrow?.label ?? 'done'}`)] : []),
      ...(one.why[id] ? [element('span', { class: 'why' }, one.why[id])] : []),
    );
  });
  const { step, reason, says } = endOf(one);
  const compared =
    given.length === 0 && !walked
      ? 'You have not walked it yet.'
      : parted
        ? `Your walk parts from it at: ${parted} Another way can be right. Say why.`
        : walked?.state === 'open'
          ? 'So far your walk is the same.'
          : 'Your walk is the same.';
  return [
    element('h3', {}, 'The expected way'),
    element('p', { role: 'status' }, compared),
    element('ol', {}, ...rows),
    element('p', {}, 'It ends in: ', element('b', {}, step.title), `. ${step.outcome?.wording ?? ''}`),
    ...(reason ? [element('p', {}, 'The reason: ', element('b', {}, reason), '.')] : []),
    ...says.map((sentence) => element('p', {}, `The letter says: “${sentence}”`)),
    element('p', {}, element('b', {}, 'To talk about: '), one.talk),
  ];
}

/** What the expected way ends in. */
function endOf(one: InventedRequest): { step: PathwayStep; reason: string | undefined; says: string[] } {
  const [id = '', title] = Object.entries(one.ways).at(-1) ?? [];
  const way = pathways.find((pathway) => pathway.id === id)?.ways.find((other) => other.title === title);
  const step = stepOf(id, way?.ends ?? '');
  const arrows = pathways.find((pathway) => pathway.id === id)?.steps.flatMap((other) => other.arrows) ?? [];
  const letter = withWays.letters?.find((other) => other.id === step.outcome?.letter);
  const says = (way?.says ?? []).flatMap(
    (said) => letter?.paragraphs.find(({ when }) => when?.says?.includes(said))?.text ?? [],
  );
  return { step, reason: arrows.find((arrow) => arrow.reason?.id === way?.reason)?.reason?.text, says };
}

function showChart(pack: Pack, { id, title }: Pathway, beside: string | null): void {
  const chart = (pathway: string): HTMLElement => element('send-pathway', { class: 'card', pack: pack.id, pathway });
  const newer = pack.pathways?.find((one) => one.id === id);
  const older = pack.pathways?.find((one) => one.id === beside && newer?.replaces === beside);
  const shown =
    newer && older
      ? [
          element('h3', {}, `${title}: both editions`),
          differences(newer, older),
          element('div', { class: 'editions' }, chart(older.id), chart(newer.id)),
        ]
      : [chart(id)];
  get('#chart', HTMLElement).replaceChildren(...shown);
  get('#chart', HTMLElement).setAttribute('tabindex', '-1');
}

/** Every step of two editions, side by side, with what became of it. */
function differences(newer: Pathway, older: Pathway): HTMLElement {
  const kinds = { dropped: 'Dropped', new: 'New', changed: 'Changed' };
  const was = new Map(newer.differences?.flatMap((one) => (one.step && one.was ? [[one.step, one.was]] : [])));
  const rows = newer.steps.map((step) => {
    const before = older.steps.find(({ id }) => id === (was.get(step.id) ?? step.id));
    const own = (newer.differences ?? []).filter((one) => (one.step ?? one.was) === step.id);
    const said = own.map(({ what, says, why }) =>
      element('li', {}, element('b', {}, `${kinds[what]}: `), `${says}${why ? ` Why: ${why}` : ''}`),
    );
    return element(
      'tr',
      {},
      element('td', {}, before?.title ?? 'Not there'),
      element('td', {}, step.title),
      element('td', {}, ...(said.length > 0 ? [element('ul', {}, ...said)] : ['The same'])),
    );
  });
  const heads = ['Older edition', 'Newer edition', 'What changed'];
  return element(
    'table',
    { class: 'differences' },
    element('thead', {}, element('tr', {}, ...heads.map((name) => element('th', { scope: 'col' }, name)))),
    element('tbody', {}, ...rows),
  );
}

/** One sheet with the requests, another with the answers. */
function fillHandOut(): void {
  const requests = inventedRequests.map((one) =>
    element(
      'section',
      {},
      element('h3', {}, `${numberOf(one)}. ${one.name}`),
      element('p', {}, `${one.service}. Received on ${dateOf(one.received)}; today is ${dateOf(one.today)}.`),
      element('p', {}, one.known.join(' ')),
    ),
  );
  const answers = inventedRequests.map((one) => {
    const { step, reason } = endOf(one);
    const steps = expectedOf(one, pathways).map(({ pathway, step: id, arrow }) => {
      const { number, short, arrows } = stepOf(pathway, id);
      const label = arrows.find((other) => other.id === arrow)?.label ?? 'done';
      return `${number ? `${number} ` : ''}${short.replace(/[?:]$/, '')}: ${label}${one.why[id] ? ` (${one.why[id].replace(/\.$/, '')})` : ''}`;
    });
    return element(
      'section',
      {},
      element('h3', {}, `${numberOf(one)}. ${one.name}: ${step.title}`),
      element('p', {}, `${steps.join('; ')}.${reason ? ` The reason: ${reason}.` : ''}`),
      element('p', {}, `To talk about: ${one.talk}`),
    );
  });
  const foot = 'From SEND Kit. Every family, place and clinic is invented. Not legal advice.';
  get('#hand-out', HTMLElement).append(
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
      element('p', {}, `Charts: ${withWays.documents?.[0]?.title ?? withWays.title}. ${foot}`),
    ),
  );
}

/** One of the two sheets; the browser's own print gives both. */
function print(sheet: 'requests' | 'answers'): void {
  const { dataset } = document.documentElement;
  dataset.print = sheet;
  addEventListener('afterprint', () => delete dataset.print, { once: true });
  window.print();
}

/** A link that can be handed round, and that does not load the page anew. */
function link(href: string, words: string, focus: string): HTMLElement {
  const made = element('a', { href }, words);
  made.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    if (href !== location.search) history.pushState(null, '', href);
    open();
    const target = get(focus, HTMLElement);
    target.focus();
    target.scrollIntoView();
  });
  return made;
}

function addressOf(pack: Pack, pathway: string, beside?: string): string {
  return `?${String(new URLSearchParams({ pack: pack.id, pathway, ...(beside && { beside }) }))}`;
}

function stepOf(pathway: string, id: string): PathwayStep {
  const step = pathways.find((one) => one.id === pathway)?.steps.find((one) => one.id === id);
  if (!step) throw new RangeError(`expected a step of "${pathway}", found "${id}"`);
  return step;
}

function numberOf(one: InventedRequest): number {
  return inventedRequests.indexOf(one) + 1;
}

function pair(name: string, words: string): HTMLElement[] {
  return [element('dt', {}, name), element('dd', {}, words)];
}

function dateOf(day: Day): string {
  return longDate.format(new Date(`${day}T12:00:00Z`)).replace(',', '');
}

function element(name: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}

function get<T extends Element>(selector: string, type: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new TypeError(`expected ${selector} in the page`);
  return found;
}
