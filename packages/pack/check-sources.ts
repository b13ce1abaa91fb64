import { twice, type Note } from './check-chart.ts';
import type { Citation } from './schema/citation.ts';
import type { Source, SourceDocument, Standing } from './schema/document.ts';
import type { Pack } from './schema/pack.ts';

/** Anything of a pack that is drawn from a document. */
interface Item {
  readonly path: string;
  readonly source?: Source | undefined;
  readonly standing?: Standing | undefined;
  readonly citations?: readonly Citation[] | undefined;
  readonly changed?: readonly string[] | undefined;
}

/** Names that are known without being read: of other packs, and of files with faults of their own. */
export interface Known {
  readonly documents: ReadonlyMap<string, SourceDocument>;
  readonly changes: ReadonlySet<string>;
  /** Listed, but not read for a fault that is named already. */
  readonly unread: ReadonlySet<string>;
}

/** The more it binds, the higher. */
const force = { local: 0, guidance: 1, law: 2 } as const satisfies Record<Standing, number>;

/** Every item says where it comes from, and does not claim to bind more than that does. */
export function checkSources(pack: Pack, known: Known, noteIn: (file: string) => Note): void {
  for (const document of pack.documents ?? []) checkDocument(document, pack, noteIn(`documents/${document.id}.json`));
  for (const { file, items } of itemsOf(pack)) {
    const note = noteIn(file);
    const whole = items.find(({ path }) => path === '');
    for (const item of items) checkItem(item, whole, pack, known, note);
  }
}

function checkDocument({ standing, sections }: SourceDocument, pack: Pack, note: Note): void {
  const ids = sections.map(({ id }) => id);
  twice(ids, (index, id) => note(`sections.${index}.id`, `expected each section once, found "${id}" again`));
  if (pack.owner !== undefined && standing !== 'local') {
    note('standing', `expected "local" in a council's own pack, found "${standing}"`);
  }
  if (pack.owner === undefined && standing === 'local') {
    note('standing', 'expected local practice in the pack of its council');
  }
}

function checkItem(item: Item, whole: Item | undefined, pack: Pack, known: Known, note: Note): void {
  const path = (field: string): string => (item.path ? `${item.path}.${field}` : field);
  const { source } = item;
  const document = source && known.documents.get(source.document);
  if (source && !document && !known.unread.has(`documents/${source.document}`)) {
    note(path('source.document'), `expected a known document, found "${source.document}"`);
  }
  if (source && document && !document.sections.some(({ id }) => id === source.section)) {
    note(path('source.section'), `expected a section of "${document.id}", found "${source.section}"`);
  }
  item.changed?.forEach((id, index) => {
    if (known.changes.has(id) || known.unread.has(`changes/${id}`)) return;
    note(path(`changed.${index}`), `expected a known change, found "${id}"`);
  });

  // What a step does not say of itself it has from the whole: its standing together with what that rests on.
  const standing = item.standing ?? whole?.standing;
  const citations = item.citations ?? (item.standing === undefined ? whole?.citations : undefined) ?? [];
  if (standing === undefined || citations.length > 0) return;
  if (pack.owner !== undefined && standing !== 'local') {
    note(path('standing'), `expected "local" in a council's own pack or a citation of its own, found "${standing}"`);
  } else if (document && force[standing] > force[document.standing]) {
    note(
      path('standing'),
      `expected "${document.standing}", as "${document.id}" is, or a citation of its own, found "${standing}"`,
    );
  }
}

/** What each file of a pack holds that is drawn from a document: first the whole, where it has a source itself. */
function itemsOf(pack: Pack): { file: string; items: readonly Item[] }[] {
  const at = <T extends object>(path: string, list: readonly T[]): (T & { path: string })[] =>
    list.map((item, index) => ({ ...item, path: `${path}.${index}` }));
  return [
    ...(pack.pathways ?? []).map((whole) => ({
      file: `pathways/${whole.id}.json`,
      items: [{ ...whole, path: '' }, ...at('steps', whole.steps)],
    })),
    ...(pack.checklists ?? []).map((whole) => ({
      file: `checklists/${whole.id}.json`,
      items: [
        { ...whole, path: '' },
        ...whole.sections.flatMap(({ items }, index) => at(`sections.${index}.items`, items)),
      ],
    })),
    ...(pack.glossaries ?? []).map(({ id, terms }) => ({ file: `glossaries/${id}.json`, items: at('terms', terms) })),
    ...(pack.directories ?? []).map(({ id, entries }) => ({
      file: `directories/${id}.json`,
      items: at('entries', entries),
    })),
    ...(pack.cycles ?? []).map((whole) => ({
      file: `cycles/${whole.id}.json`,
      items: [{ ...whole, path: '' }, ...within(whole, '')],
    })),
  ];
}

/** Every part of a file, however deep, that says something of where it comes from. */
function within(value: object, path: string): Item[] {
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
    if (typeof part !== 'object' || part === null || key === 'source' || key === 'citations') return [];
    const here = path ? `${path}.${key}` : key;
    const isItem = 'source' in part || 'standing' in part || 'changed' in part;
    return [...(isItem ? [{ ...(part as Omit<Item, 'path'>), path: here }] : []), ...within(part, here)];
  });
}
