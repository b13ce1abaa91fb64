import type { Change, Source, SourceDocument, Standing } from '../../packages/pack/schema/document.ts';
import type { Pack } from '../../packages/pack/schema/pack.ts';
import { text } from './files.ts';

/** How a part of a document is shown; `change`: as a line that says what has changed since. */
export type ShownAs = 'timetable' | 'pathway' | 'letter' | 'checklist' | 'glossary' | 'directory' | 'cycle' | 'change';

/** `test/source-map.json`: what the documents hold, and how each part is to be shown. */
export interface SourceMap {
  readonly sources: readonly {
    readonly letter: string;
    readonly pack: string;
    readonly documents: readonly string[];
  }[];
  readonly rows: readonly Row[];
  readonly exceptions: readonly { readonly row: string; readonly shownAs: ShownAs; readonly because: string }[];
}
export interface Row {
  readonly id: string;
  readonly title: string;
  readonly shownAs: readonly ShownAs[];
}

/** One thing of a pack that is drawn from somewhere. */
export interface Place {
  readonly pack: string;
  readonly kind: Exclude<ShownAs, 'change'>;
  /** The file from the top, the title of what it holds, and the item in it: `terms.send`; empty for the whole. */
  readonly file: string;
  readonly title: string;
  readonly item: string;
  readonly name: string;
  /** Its own, or that of what it is part of. A time limit has a citation instead. */
  readonly sources: readonly Source[];
  readonly isOwnSource: boolean;
  readonly citation?: string | undefined;
  readonly standing?: Standing | undefined;
  readonly changed: readonly string[];
  readonly covers: readonly string[];
}

/** A row with what brings it to work, and the kinds that are wanting. */
export interface Covered extends Row {
  readonly places: readonly Place[];
  readonly missing: readonly ShownAs[];
  readonly because: readonly string[];
}

export function readSourceMap(): SourceMap {
  return JSON.parse(text('test/source-map.json')) as SourceMap;
}

const kinds = {
  deadlines: 'timetable',
  pathways: 'pathway',
  letters: 'letter',
  checklists: 'checklist',
  glossaries: 'glossary',
  directories: 'directory',
  cycles: 'cycle',
} as const satisfies Partial<Record<keyof Pack, Place['kind']>>;

/** Everything of the packs that names a source, a citation or a row. */
export function placesOf(packs: readonly Pack[]): Place[] {
  return packs.flatMap((pack) =>
    (Object.keys(kinds) as (keyof typeof kinds)[]).flatMap((folder) =>
      (pack[folder] ?? []).flatMap((whole) => {
        const file = `packages/pack/${pack.id}/${folder}/${whole.id}.json`;
        const common = { pack: pack.id, kind: kinds[folder], file, title: whole.title };
        return within(whole, '', { sources: sourcesOfWhole(folder, whole.id, pack) }).map((found) => ({
          ...found,
          ...common,
        }));
      }),
    ),
  );
}

type Found = Omit<Place, 'pack' | 'kind' | 'file' | 'title'>;
type Above = Partial<Pick<Place, 'sources' | 'standing' | 'changed'>>;
interface Drawn {
  readonly source?: Source;
  readonly standing?: Standing;
  readonly changed?: readonly string[];
  readonly covers?: readonly string[];
  readonly citation?: { readonly text: string };
}

/** Every part of a file, however deep, that says something of where it comes from. */
function within(value: object, item: string, above: Above): Found[] {
  const { source, standing, changed, covers = [], citation } = value as Drawn;
  const here: Above = {
    sources: source ? [source] : (above.sources ?? []),
    standing: standing ?? above.standing,
    changed: changed ?? [],
  };
  const isPlace = source !== undefined || covers.length > 0 || (item === '' && citation !== undefined);
  const found: Found = {
    item,
    name: nameOf(value),
    sources: here.sources ?? [],
    isOwnSource: source !== undefined,
    citation: citation?.text,
    standing: here.standing,
    changed: here.changed ?? [],
    covers,
  };
  const left = new Set(['source', 'covers', 'changed', 'citation', 'citations', 'examples', 'ways']);
  return [
    ...(isPlace ? [found] : []),
    ...Object.entries(value).flatMap(([key, part]: [string, unknown]) => {
      if (typeof part !== 'object' || part === null || left.has(key)) return [];
      const step = Array.isArray(value) && 'id' in part ? String(part.id) : key;
      return within(part, item === '' ? step : `${item}.${step}`, here);
    }),
  ];
}

/** What stands in a file that names no source for the whole: that of its entries, or of the pathway that ends in it. */
function sourcesOfWhole(folder: keyof typeof kinds, id: string, pack: Pack): Source[] {
  const all =
    folder === 'glossaries'
      ? (pack.glossaries ?? []).filter((one) => one.id === id).flatMap(({ terms }) => terms)
      : folder === 'directories'
        ? (pack.directories ?? []).filter((one) => one.id === id).flatMap(({ entries }) => entries)
        : folder === 'letters'
          ? (pack.pathways ?? []).flatMap(({ steps }) => steps).filter(({ outcome }) => outcome?.letter === id)
          : [];
  const sources = new Map(all.map(({ source }) => [`${source.document} ${source.section}`, source]));
  return [...sources.values()];
}

/** The words by which a reader knows it: a line, a term, an entry, a step. */
function nameOf(value: object): string {
  for (const key of ['asks', 'term', 'name', 'label', 'title']) {
    const name = (value as Record<string, unknown>)[key];
    if (typeof name === 'string') return name;
  }
  return '';
}

/** Each row with all that names it. */
export function coverage(packs: readonly Pack[], map: SourceMap): Covered[] {
  const all = placesOf(packs);
  return map.rows.map((row) => {
    const places = all.filter(({ covers }) => covers.includes(row.id));
    const shown = new Set<ShownAs>(places.map(({ kind }) => kind));
    if (places.some(({ changed }) => changed.length > 0)) shown.add('change');
    const excused = map.exceptions.filter((one) => one.row === row.id && !shown.has(one.shownAs));
    return {
      ...row,
      places,
      missing: row.shownAs.filter((kind) => !shown.has(kind) && !excused.some(({ shownAs }) => shownAs === kind)),
      because: excused.map(({ shownAs, because }) => `No ${shownAs}: ${because}`),
    };
  });
}

/** A document by its name: the pack's own before those of national packs. */
export function documentOf(
  pack: string,
  { document }: Source,
  packs: readonly Pack[],
): { readonly pack: Pack; readonly document: SourceDocument } | undefined {
  const near = packs.filter(({ id, owner }) => id === pack || owner === undefined);
  near.sort((a, b) => Number(b.id === pack) - Number(a.id === pack));
  for (const one of near) {
    const found = one.documents?.find(({ id }) => id === document);
    if (found) return { pack: one, document: found };
  }
  return undefined;
}

/** What has changed, by its id: the pack's own before those of other packs. */
export function changeOf(pack: string, id: string, packs: readonly Pack[]): Change | undefined {
  const own = packs.find((one) => one.id === pack)?.changes?.find((change) => change.id === id);
  return own ?? packs.flatMap(({ changes = [] }) => changes).find((change) => change.id === id);
}
