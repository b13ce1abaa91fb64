// A council's pack is edited as text, with its faults beside the line and a preview of what is in it. Nothing is sent.
import type { Pack } from '@send-kit/pack';
import { councilStarter } from '@send-kit/pack/council-starter.js';
import englandLists from '@send-kit/pack/packs/england-lists.js';
import england from '@send-kit/pack/packs/england-names.js';
import nhsQuickGuide from '@send-kit/pack/packs/nhs-quick-guide-names.js';
import { readPackData, type PlacedFault } from '@send-kit/pack/read-data.js';
import '@send-kit/widgets/checklist.js';
import '@send-kit/widgets/directory.js';
import '@send-kit/widgets/glossary.js';
import '@send-kit/widgets/pathway.js';
import { element } from './element.ts';

/** What can be looked at: the tag, the attribute that names it, and where a pack keeps it. */
const shows = [
  ['send-checklist', 'checklist', 'checklists'],
  ['send-glossary', '', 'glossaries'],
  ['send-directory', 'directory', 'directories'],
  ['send-pathway', 'pathway', 'pathways'],
] as const;
type Preview = HTMLElement & { packs: readonly Pack[] };

const pause = 300;
const largest = 512_000;

const text = get('#text', HTMLTextAreaElement);
const lines = get('#lines', HTMLPreElement);
const state = get('#state', HTMLElement);
const part = get('#part', HTMLSelectElement);
let pack: Pack | undefined;
let timer = 0;

text.addEventListener('input', () => {
  clearTimeout(timer);
  timer = window.setTimeout(check, pause);
});
text.addEventListener('scroll', () => (lines.scrollTop = text.scrollTop));
new ResizeObserver(() => (lines.scrollTop = text.scrollTop)).observe(text);
part.addEventListener('change', show);
get('#save', HTMLButtonElement).addEventListener('click', save);
get('#example', HTMLButtonElement).addEventListener('click', begin);
get('#open', HTMLInputElement).addEventListener('change', ({ target }) => void open(target as HTMLInputElement));
begin();

function begin(): void {
  const parts: Record<string, unknown> = {};
  const today = new Date().toLocaleDateString('sv', { timeZone: 'Europe/London' });
  for (const [path, content] of Object.entries(councilStarter('north-shire', 'North Shire', today))) {
    const { $schema: _schema, ...data } = content as { $schema?: string };
    const [kind = '', name = ''] = path.replace('.json', '').split('/');
    parts[kind] = name ? { ...(parts[kind] as object | undefined), [name]: data } : data;
  }
  take(JSON.stringify(parts, null, 2));
}

async function open(input: HTMLInputElement): Promise<void> {
  const file = input.files?.[0];
  if (!file) return;
  if (file.size > largest) state.textContent = `${file.name} is too long for a pack: at most ${largest / 1000} kB.`;
  else take(await file.text());
  input.value = '';
}

function take(content: string): void {
  text.value = content;
  check();
}

function check(): void {
  const reading = readPackData(text.value, 'pack.json', england, nhsQuickGuide);
  const faults = reading.faults ?? [];
  mark(faults);
  get('#faults', HTMLOListElement).replaceChildren(...faults.slice(0, 100).map(told));
  const count = `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}`;
  state.textContent = reading.pack ? 'No fault: the pack can be used.' : `${count}. The pack cannot be used yet.`;
  get('#old', HTMLElement).textContent =
    reading.pack || !pack ? '' : 'This is the pack as it was before the faults: a pack is taken whole or not at all.';
  if (!reading.pack) return;
  pack = reading.pack;
  list(pack);
  show();
}

/** The numbers of the lines; those with a fault stand out, and not by their colour alone. */
function mark(faults: readonly PlacedFault[]): void {
  const wrong = new Set(faults.map(({ line }) => line));
  const count = text.value.split('\n').length;
  lines.replaceChildren(
    ...Array.from({ length: count }, (_, at) => at + 1).flatMap((line) => [
      wrong.has(line) ? element('b', {}, `✗ ${line}`) : String(line),
      '\n',
    ]),
  );
  lines.scrollTop = text.scrollTop;
}

function told({ line, path, message }: PlacedFault): HTMLElement {
  const button = element('button', { type: 'button' }, `Line ${line}`);
  button.addEventListener('click', () => goTo(line));
  return element('li', {}, button, element('code', {}, path || 'the whole file'), ` ${message}`);
}

function goTo(line: number): void {
  const rows = text.value.split('\n');
  const start = rows.slice(0, line - 1).reduce((sum, row) => sum + row.length + 1, 0);
  text.focus();
  text.setSelectionRange(start, start + (rows[line - 1]?.length ?? 0));
  const height = (text.scrollHeight - 16) / rows.length;
  text.scrollTop = Math.max(0, (line - 5) * height);
  text.scrollLeft = 0;
}

function list(from: Pack): void {
  const chosen = part.value;
  part.replaceChildren(
    ...shows.flatMap(([tag, , kind]) =>
      (from[kind] ?? []).map(({ id, title }) => element('option', { value: `${tag} ${id}` }, title)),
    ),
  );
  if ([...part.options].some(({ value }) => value === chosen)) part.value = chosen;
}

function show(): void {
  const preview = get('#preview', HTMLElement);
  const [tag = '', id = ''] = part.value.split(' ');
  const found = shows.find(([name]) => name === tag);
  if (!pack || !found) {
    preview.replaceChildren(element('p', {}, 'The pack holds nothing yet that can be shown.'));
    return;
  }
  const [, attribute] = found;
  const shown = document.createElement(tag) as Preview;
  shown.setAttribute('pack', pack.id);
  if (attribute) shown.setAttribute(attribute, id);
  shown.packs = [pack, englandLists];
  preview.replaceChildren(shown);
  const file = `${pack.id}.json`;
  const named = attribute ? ` ${attribute}="${id}"` : '';
  get('#lines-for-page', HTMLElement).textContent =
    `<script type="module" src="${tag}.js"></script>\n<${tag} pack="${pack.id}"${named} pack-src="${file}"></${tag}>`;
}

function save(): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text.value], { type: 'application/json' }));
  link.download = `${pack?.id ?? 'pack'}.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

function get<T extends Element>(selector: string, type: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new TypeError(`expected ${selector} on the page`);
  return found;
}
