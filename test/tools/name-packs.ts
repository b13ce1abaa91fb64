import type { Pack } from '../../packages/pack/schema/pack.ts';

/**
 * The national packs as modules for whoever checks a council's pack on a page: only what such a pack is compared with,
 * names above all, and no words.
 */
export function nameModules(packs: readonly Pack[]): Record<string, string> {
  return Object.fromEntries(
    packs
      .filter(({ owner }) => owner === undefined)
      .map((pack) => [
        `packs/${pack.id}-names.js`,
        `// Generated from packages/pack/${pack.id} by \`npm run build\`. Do not edit.\nexport default ${JSON.stringify(namesOf(pack))};\n`,
      ]),
  );
}

function namesOf(pack: Pack): unknown {
  const ids = (items: readonly { readonly id: string }[] = []): { id: string }[] => items.map(({ id }) => ({ id }));
  const { vocabulary } = pack;
  return {
    id: pack.id,
    title: pack.title,
    lawCheckedOn: pack.lawCheckedOn,
    deadlines: pack.deadlines.map(({ id, title, process, also, actor, status, bound, limit, effectiveFrom }) => ({
      ...{ id, title, process, also, actor, status, bound, limit, effectiveFrom },
    })),
    exceptions: ids(pack.exceptions),
    sets: Object.fromEntries(Object.keys(pack.sets).map((name) => [name, []])),
    bankHolidays: [],
    vocabulary: vocabulary && {
      processes: ids(vocabulary.processes),
      events: ids(vocabulary.events),
      facts: ids(vocabulary.facts),
    },
    documents: pack.documents?.map(({ id, standing, sections }) => ({ id, standing, sections: ids(sections) })),
    changes: ids(pack.changes),
    wording: ids(pack.wording),
    pathways: ids(pack.pathways),
    checklists: ids(pack.checklists),
    glossaries: pack.glossaries?.map(({ id, terms }) => ({ id, terms: ids(terms) })),
    cycles: pack.cycles?.flatMap((cycle) => {
      if (cycle.kind !== 'cycle') return [];
      const { id, kind, levels, timings, causes } = cycle;
      return [{ id, kind, levels: ids(levels), timings: ids(timings), causes: { items: ids(causes.items) } }];
    }),
  };
}
