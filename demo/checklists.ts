// A page for a SENCO or an officer: a request that is filled in; all other checklists; their words; whom to ask.
import type { ChecklistRecord, Pack } from '@send-kit/pack';
import bathNes from '@send-kit/pack/packs/bath-nes-lists.js';
import england from '@send-kit/pack/packs/england-lists.js';
import nhsQuickGuide from '@send-kit/pack/packs/nhs-quick-guide-lists.js';
import northumberland from '@send-kit/pack/packs/northumberland-lists.js';
import sefton from '@send-kit/pack/packs/sefton-lists.js';
import { SendChecklist } from '@send-kit/widgets/checklist.js';
import { SendDirectory } from '@send-kit/widgets/directory.js';
import '@send-kit/widgets/ehc-checklist.js';
import { SendGlossary } from '@send-kit/widgets/glossary.js';
import { checklistPurposes } from './checklist-purposes.ts';
import { editionTable } from './edition-table.ts';
import { element } from './element.ts';
import { inventedChecklists, lookedAtOn, type InventedChecklist } from './invented-checklists.ts';
import { get, markLinks, pageLink } from './page-links.ts';

const packs: readonly Pack[] = [england, nhsQuickGuide, sefton, northumberland, bathNes];
SendChecklist.defaultPacks = SendGlossary.defaultPacks = SendDirectory.defaultPacks = packs;

const cases: readonly Omit<InventedChecklist, 'record'>[] = [
  ...inventedChecklists,
  { id: 'empty', name: 'Your own', kind: 'An empty checklist', story: 'Nothing that you type leaves this page.' },
];

/** What was filled in stays while the page is open, so that one can go from one list to another and back. */
const records = new Map<string, ChecklistRecord>();
const asItWas = get('#as-it-was', HTMLButtonElement);

/** What is shown at first, and then what was looked at last. */
const shown = { case: '', list: '', glossary: '', directory: '' };

get('#cases', HTMLElement).append(
  ...cases.map(({ id, name, kind }) =>
    element('li', {}, pageLink(`?case=${id}`, kind, '#case-title', open), element('span', {}, name)),
  ),
);
get('#places', HTMLElement).append(...packs.flatMap(placeOf));
get('#glossaries', HTMLElement).append(
  ...packs.flatMap(({ id, glossaries: [first] = [] }) =>
    first ? [element('li', {}, pageLink(addressOf(id, 'glossary', first.id), first.title, '#glossary', open))] : [],
  ),
);
get('#directories', HTMLElement).append(
  ...packs.flatMap((pack) => {
    const links = (pack.directories ?? []).map(({ id, title }) =>
      element('li', {}, pageLink(addressOf(pack.id, 'directory', id), title, '#directory', open)),
    );
    return links.length > 0 ? [element('div', {}, element('h3', {}, pack.title), element('ul', {}, ...links))] : [];
  }),
);
asItWas.addEventListener('click', () => {
  records.delete(shown.case);
  showCase(shown.case);
  get('#case-title', HTMLElement).focus();
});
addEventListener('popstate', open);
open();

/** The checklists of one pack, by what they are for. */
function placeOf(pack: Pack): HTMLElement[] {
  const all = pack.checklists ?? [];
  const parts = Object.entries(checklistPurposes).flatMap(([purpose, ids]) => {
    const own = ids.flatMap((id) => all.find((one) => one.id === id) ?? []);
    const links = own.flatMap(({ id, title, replaces }) => {
      const one = pageLink(addressOf(pack.id, 'checklist', id), title, '#list', open);
      if (!replaces) return [one];
      const both = addressOf(pack.id, 'checklist', id, replaces);
      return [one, pageLink(both, `${title}: both editions, side by side`, '#list', open)];
    });
    return links.length > 0
      ? [element('h4', {}, purpose), element('ul', {}, ...links.map((one) => element('li', {}, one)))]
      : [];
  });
  return parts.length > 0 ? [element('div', {}, element('h3', {}, pack.title), ...parts)] : [];
}

/** Shows what the address names, and leaves the rest of the page as it is. */
function open(): void {
  const asked = new URLSearchParams(location.search);
  const pack = packs.find(({ id }) => id === asked.get('pack'));
  const named = cases.find(({ id }) => id === asked.get('case'));
  if (named || !shown.case) showCase(named?.id ?? 'strong');
  if (pack && asked.has('checklist')) showList(pack, asked.get('checklist') ?? '', asked.get('beside'));
  if (pack && asked.has('glossary')) showGlossary(pack.id);
  if (pack && asked.has('directory')) showDirectory(pack.id, asked.get('directory') ?? '');
  else if (!shown.directory) showDirectory('nhs-quick-guide', 'who-to-ask');
  markLinks([`?case=${shown.case}`, shown.list, shown.glossary, shown.directory]);
}

function showCase(id: string): void {
  shown.case = id;
  const found = cases.find((one) => one.id === id);
  const invented = inventedChecklists.find((one) => one.id === id);
  get('#case-title', HTMLElement).textContent = `${found?.kind}: ${found?.name}`;
  get('#story', HTMLElement).textContent = found?.story ?? '';
  const checklist = document.createElement('send-ehc-checklist');
  checklist.packs = [england];
  if (invented) checklist.today = lookedAtOn;
  keep(checklist, id, invented?.record);
  checklist.addEventListener('send-checklist-change', () => {
    asItWas.hidden = !invented;
  });
  asItWas.hidden = !invented || !records.has(id);
  get('#case', HTMLElement).replaceChildren(checklist);
}

function showList(pack: Pack, id: string, beside: string | null): void {
  shown.list = addressOf(pack.id, 'checklist', id, beside ?? undefined);
  const newer = pack.checklists?.find((one) => one.id === id);
  const older = pack.checklists?.find((one) => one.id === beside && newer?.replaces === beside);
  if (!newer || !older) return place('#list', listOf(pack.id, id));
  place(
    '#list',
    element('h3', {}, `${newer.title}: both editions`),
    editionTable(newer, older),
    element(
      'details',
      {},
      element('summary', {}, 'Both editions in full'),
      element('div', { class: 'editions' }, listOf(pack.id, older.id), listOf(pack.id, newer.id)),
    ),
  );
}

function listOf(pack: string, id: string): HTMLElement {
  const list = document.createElement('send-checklist');
  list.className = 'card';
  list.pack = pack;
  list.checklist = id;
  keep(list, `${pack}/${id}`);
  return list;
}

/** Gives a list what was filled in, and holds what is filled in now: nothing on this page is worth a warning. */
function keep(
  list: HTMLElementTagNameMap['send-checklist' | 'send-ehc-checklist'],
  key: string,
  first?: ChecklistRecord,
): void {
  const record = records.get(key) ?? first;
  if (record) list.record = record;
  list.addEventListener('send-checklist-change', (event) => {
    records.set(key, event.record);
    event.preventDefault();
  });
}

function showGlossary(pack: string): void {
  const id = packs.find((one) => one.id === pack)?.glossaries?.[0]?.id ?? '';
  shown.glossary = addressOf(pack, 'glossary', id);
  place('#glossary', element('send-glossary', { class: 'card', pack }));
}

function showDirectory(pack: string, directory: string): void {
  shown.directory = addressOf(pack, 'directory', directory);
  place('#directory', element('send-directory', { class: 'card', pack, directory }));
}

function place(selector: string, ...content: HTMLElement[]): void {
  const target = get(selector, HTMLElement);
  target.replaceChildren(...content);
  target.setAttribute('tabindex', '-1');
}

function addressOf(pack: string, kind: 'checklist' | 'glossary' | 'directory', id: string, beside?: string): string {
  return `?${String(new URLSearchParams({ pack, [kind]: id, ...(beside && { beside }) }))}`;
}
