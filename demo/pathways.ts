// A page for a trainer: a request that is picked, walked and compared; the other charts; and two sheets to hand out.
import { courseOf, type Course } from '@send-kit/core/walk.js';
import type { Pack, Pathway, PathwayStep, Walk } from '@send-kit/pack';
import bathNes from '@send-kit/pack/packs/bath-nes-pathways.js';
import nhsQuickGuide from '@send-kit/pack/packs/nhs-quick-guide-pathways.js';
import northumberland from '@send-kit/pack/packs/northumberland-pathways.js';
import sefton from '@send-kit/pack/packs/sefton-pathways.js';
import '@send-kit/widgets/annex-a-navigator.js';
import { SendPathway, type SendWalkChangeEvent } from '@send-kit/widgets/pathway.js';
import { dateOf, element } from './element.ts';
import { handOut } from './hand-out.ts';
import { inventedRequests, numberOf, type InventedRequest } from './invented-requests.ts';
import { get, pageLink } from './page-links.ts';
import { answer } from './request-answer.ts';

SendPathway.defaultPacks = [nhsQuickGuide, sefton, northumberland, bathNes];

const reveal = get('#reveal', HTMLButtonElement);
const expected = get('#expected', HTMLElement);

/** Walks stay while the page is open, so that a trainer can go from one request to another and back. */
const walks = new Map<string, Walk>();
let request = inventedRequests[0] as InventedRequest;
let course: Course | undefined;

listRequests();
listCharts();
get('#hand-out', HTMLElement).append(...handOut());
reveal.addEventListener('click', () => show(expected.hidden !== false));
get('#print-requests', HTMLButtonElement).addEventListener('click', () => print('requests'));
get('#print-answers', HTMLButtonElement).addEventListener('click', () => print('answers'));
addEventListener('popstate', open);
open();

function listRequests(): void {
  get('#requests', HTMLElement).append(
    ...inventedRequests.map(({ id, name, service }) =>
      element('li', {}, pageLink(`?situation=${id}`, name, '#request-title', open), element('span', {}, service)),
    ),
  );
}

function listCharts(): void {
  const places = SendPathway.defaultPacks.map((pack) => {
    const all = (pack.pathways ?? []).filter(({ id }) => id !== 'health-advice');
    const links = all.flatMap(({ id, title, replaces }) => {
      const own = pageLink(addressOf(pack, id), title, '#chart', open);
      const both = replaces && pageLink(addressOf(pack, id, replaces), 'Both editions, side by side', '#chart', open);
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
  const kept = walks.get(one.id);
  course = kept && courseOf(kept, nhsQuickGuide);
  show(false);
  get('#request-title', HTMLElement).textContent = `${numberOf(one)}. ${one.name}`;
  get('#story', HTMLElement).replaceChildren(...story(one));
  const navigator = document.createElement('send-annex-a-navigator');
  navigator.today = one.today;
  navigator.requestReceived = one.received;
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

function showChart(pack: Pack, { id, title }: Pathway, beside: string | null): void {
  const chart = (pathway: string): HTMLElement => {
    const made = document.createElement('send-pathway');
    made.setAttribute('pack', pack.id);
    made.setAttribute('pathway', pathway);
    made.className = 'card';
    const key = `${pack.id}/${pathway}`;
    const kept = walks.get(key);
    if (kept) made.walk = kept;
    made.addEventListener('send-walk-change', (event) => {
      walks.set(key, event.walk);
      event.preventDefault();
    });
    return made;
  };
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
  const row = (before: PathwayStep | undefined, now: PathwayStep | undefined): HTMLElement => {
    const own = (newer.differences ?? []).filter((one) => (one.step ?? one.was) === (now ?? before)?.id);
    const said = own.map(({ what, says, why }) =>
      element('li', {}, element('b', {}, `${kinds[what]}: `), `${says}${why ? ` Why: ${why}` : ''}`),
    );
    return element(
      'tr',
      {},
      element('td', {}, before?.title ?? 'Not there'),
      element('td', {}, now?.title ?? 'Not there'),
      element('td', {}, ...(said.length > 0 ? [element('ul', {}, ...said)] : ['The same'])),
    );
  };
  const pairs = newer.steps.map((now) => {
    return { now, before: older.steps.find(({ id }) => id === (was.get(now.id) ?? now.id)) };
  });
  const gone = older.steps.filter((step) => !pairs.some(({ before }) => before === step));
  const rows = [...pairs.map(({ before, now }) => row(before, now)), ...gone.map((step) => row(step, undefined))];
  const heads = ['Older edition', 'Newer edition', 'What changed'];
  return element(
    'table',
    { class: 'differences' },
    element('thead', {}, element('tr', {}, ...heads.map((name) => element('th', { scope: 'col' }, name)))),
    element('tbody', {}, ...rows),
  );
}

/** One of the two sheets; the browser's own print gives both. */
function print(sheet: 'requests' | 'answers'): void {
  const { dataset } = document.documentElement;
  dataset.print = sheet;
  addEventListener('afterprint', () => delete dataset.print, { once: true });
  window.print();
}

function addressOf(pack: Pack, pathway: string, beside?: string): string {
  return `?${String(new URLSearchParams({ pack: pack.id, pathway, ...(beside && { beside }) }))}`;
}

function pair(name: string, words: string): HTMLElement[] {
  return [element('dt', {}, name), element('dd', {}, words)];
}
