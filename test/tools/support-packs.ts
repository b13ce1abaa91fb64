import type { Pack } from '../../packages/pack/schema/pack.ts';
import { listPack } from './list-packs.ts';

/**
 * The words of assess, plan, do, review as modules for browsers, by their path in `packages/pack/dist`: with the documents,
 * changes and lists of words that they name, and of the checklist they answer only what the lines ask.
 */
export function supportModules(packs: readonly Pack[]): Record<string, string> {
  return Object.fromEntries(
    packs
      .filter(({ cycles = [] }) => cycles.length > 0)
      .map((pack) => [
        `packs/${pack.id}-support.js`,
        `// Generated from packages/pack/${pack.id} by \`npm run build\`. Do not edit.\nexport default ${JSON.stringify(supportPack(pack, packs))};\n`,
      ]),
  );
}

export function supportPack(pack: Pack, packs: readonly Pack[]): Pack {
  const cycles = pack.cycles ?? [];
  const small = listPack(pack, { cycles }, packs);
  const answered = cycles.flatMap((file) => (file.kind === 'cycle' ? [file.evidence] : []));
  const checklists = answered.flatMap(({ checklist, answers }) => {
    const found = pack.checklists?.find(({ id }) => id === checklist);
    const wanted = new Set(answers.map(({ item }) => item));
    const items = found?.sections.flatMap((section) => section.items).filter(({ id }) => wanted.has(id)) ?? [];
    // The lines alone, by their ids: nobody fills in this list.
    return found ? [{ id: checklist, sections: [{ items: items.map(({ id, asks }) => ({ id, asks })) }] }] : [];
  });
  return { ...small, checklists: checklists as unknown as Pack['checklists'] };
}
