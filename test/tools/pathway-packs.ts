import type { Pack } from '../../packages/pack/schema/pack.ts';
import type { Pathway } from '../../packages/pack/schema/pathway.ts';

/** Pathways that a widget brings along in a module of its own, by pack. */
const alone: Readonly<Record<string, readonly string[]>> = { 'nhs-quick-guide': ['health-advice'] };

/**
 * The pathways of packs as modules for browsers, by their path in `packages/pack/dist`. As JSON, not as columns: nearly
 * every text in them is said once, and what columns save is less than what reads them.
 */
export function pathwayModules(packs: readonly Pack[]): Record<string, string> {
  return Object.fromEntries(
    packs.flatMap((pack) => {
      const all = (pack.pathways ?? []).map(({ id }) => id);
      if (all.length === 0) return [];
      const origin = `// Generated from packages/pack/${pack.id} by \`npm run build\`. Do not edit.\n`;
      const named = (alone[pack.id] ?? []).map((id) => [id, [id]] as const);
      return [['pathways', all] as const, ...named].map(([name, ids]) => [
        `packs/${pack.id}-${name}.js`,
        `${origin}export default ${JSON.stringify(pathwayPack(pack, ids, packs))};\n`,
      ]);
    }),
  );
}

/** A pack of some pathways and of all that they need, without what only readers of the source need. */
export function pathwayPack(pack: Pack, ids: readonly string[], packs: readonly Pack[]): Pack {
  const pathways = withOthers(pack.pathways ?? [], ids);
  const steps = pathways.flatMap((pathway) => pathway.steps);
  const letters = named(
    pack.letters,
    steps.map(({ outcome }) => outcome?.letter),
  );
  const sources = [...pathways, ...steps].map(({ source }) => source);
  // The pack's own come first: where two packs hold the same name, its own is meant.
  const near = [pack, ...packs.filter((other) => other !== pack && other.owner === undefined)];
  const documents = named(
    near.flatMap((one) => one.documents ?? []),
    sources.map(({ document }) => document),
  );
  const small: Pack = {
    id: pack.id,
    title: pack.title,
    owner: pack.owner,
    lawCheckedOn: pack.lawCheckedOn,
    deadlines: named(
      near.flatMap((one) => one.deadlines),
      pathways.map(({ clock }) => clock?.deadline),
    ),
    exceptions: [],
    sets: {},
    bankHolidays: [],
    documents,
    changes: named(
      near.flatMap((one) => one.changes ?? []),
      [...pathways, ...steps].flatMap(({ changed }) => changed ?? []),
    ),
    pathways,
    letters,
    wording: named(
      near.flatMap((one) => one.wording ?? []),
      letters.length > 0 ? ['vague', ...letters.flatMap(({ warns }) => warns ?? [])] : [],
    ),
  };
  return light(small);
}

/** Pathways with those that come before them and those in which they go on. */
function withOthers(pathways: readonly Pathway[], ids: readonly string[]): Pathway[] {
  const wanted = new Set(ids);
  // A set grows while it is gone through.
  for (const id of wanted) {
    const pathway = pathways.find((one) => one.id === id);
    for (const { outcome } of pathway?.steps ?? []) if (outcome?.leads !== undefined) wanted.add(outcome.leads);
    if (pathway?.before !== undefined) wanted.add(pathway.before);
  }
  return pathways.filter(({ id }) => wanted.has(id));
}

/** The items whose ids are named, each once. */
function named<T extends { readonly id: string }>(
  items: readonly T[] | undefined,
  ids: readonly (string | undefined)[],
): T[] {
  return (items ?? []).filter(({ id }, at) => ids.includes(id) && items?.findIndex((one) => one.id === id) === at);
}

/**
 * What the type promises stays: the ways listed for the tests, the worked examples and the sections of a document, which a
 * step names by their numbers, become empty lists.
 */
function light(pack: Pack): Pack {
  const left = new Set(['$schema', 'covers', 'quote', 'seeAlso', 'mistakes']);
  const empty = new Set(['ways', 'examples', 'sections']);
  const text = JSON.stringify(pack, (key, value: unknown) => {
    if (left.has(key)) return undefined;
    return empty.has(key) ? [] : value;
  });
  return JSON.parse(text) as Pack;
}
