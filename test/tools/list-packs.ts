import type { Pack } from '../../packages/pack/schema/pack.ts';

/** Checklists that a widget brings along in a module of its own, by pack. */
const alone: Readonly<Record<string, readonly string[]>> = { england: ['ehc-request'] };

/**
 * The checklists, glossaries and directories of packs as modules for browsers, by their path in `packages/pack/dist`:
 * all of a pack's, and single checklists with what they need and nothing else.
 */
export function listModules(packs: readonly Pack[]): Record<string, string> {
  return Object.fromEntries(
    packs.flatMap((pack) => {
      const { checklists = [], glossaries = [], directories = [] } = pack;
      if (checklists.length + glossaries.length + directories.length === 0) return [];
      const module = (name: string, lists: Lists): [string, string] => [
        `packs/${pack.id}-${name}.js`,
        `// Generated from packages/pack/${pack.id} by \`npm run build\`. Do not edit.\nexport default ${JSON.stringify(listPack(pack, lists, packs))};\n`,
      ];
      const one = (alone[pack.id] ?? []).flatMap((id) => {
        const found = checklists.filter((list) => list.id === id);
        return found.length > 0 ? [module(id, { checklists: found })] : [];
      });
      return [module('lists', { checklists, glossaries, directories }), ...one];
    }),
  );
}

type Lists = Pick<Pack, 'checklists' | 'glossaries' | 'directories' | 'cycles'>;

/** A pack of some lists, with the documents, changes and words that they name, cut to what is shown of them. */
export function listPack(pack: Pack, lists: Lists, packs: readonly Pack[]): Pack {
  const used = { document: new Set<string>(), changed: new Set<string>(), warns: new Set<string>() };
  look(lists, used);
  // The pack's own come first: where two packs hold the same name, its own is meant.
  const near = [pack, ...packs.filter((other) => other !== pack && other.owner === undefined)];
  const named = <T extends { readonly id: string }>(all: readonly T[], ids: ReadonlySet<string>): T[] =>
    all.filter((item, at) => ids.has(item.id) && all.findIndex(({ id }) => id === item.id) === at);
  const documents = near.flatMap((one) => one.documents ?? []);
  return light({
    id: pack.id,
    title: pack.title,
    owner: pack.owner,
    lawCheckedOn: pack.lawCheckedOn,
    deadlines: [],
    exceptions: [],
    sets: {},
    bankHolidays: [],
    // A section is named by its number or name: its title is not shown.
    documents: named(documents, used.document).map((document) => ({ ...document, sections: [] })),
    changes: named(
      near.flatMap((one) => one.changes ?? []),
      used.changed,
    ),
    wording: named(
      near.flatMap((one) => one.wording ?? []),
      used.warns,
    ),
    ...lists,
  });
}

/** Gathers what lists name. `warns` of a choice is what it says: only a list of names is one. */
function look(value: unknown, used: Readonly<Record<string, Set<string>>>): void {
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const names: unknown[] = Array.isArray(child) ? child : [child];
    for (const name of names) if (typeof name === 'string') used[key]?.add(name);
    look(child, used);
  }
}

function light(pack: Pack): Pack {
  const left = new Set(['$schema', 'covers', 'quote']);
  return JSON.parse(JSON.stringify(pack, (key, value: unknown) => (left.has(key) ? undefined : value))) as Pack;
}
