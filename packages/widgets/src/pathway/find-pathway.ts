import type { Pack, Pathway } from '@send-kit/pack';

/** What a page names, or what to tell it. */
export interface Found {
  readonly pack?: Pack | undefined;
  readonly pathway?: Pathway | undefined;
  /** The pack comes first: its words come before those of the others. */
  readonly packs: readonly Pack[];
  readonly notices: string[];
}

/** A page may hold two packs of one id, one with what a timetable needs and one with the pathways. */
export function findPathway(packs: readonly Pack[], packId: string | undefined, id: string | undefined): Found {
  const pack = packs.find((one) => one.id === packId && one.pathways);
  const pathway = pack?.pathways?.find((one) => one.id === id);
  if (pack && pathway) return { pack, pathway, packs: [pack, ...packs.filter((one) => one !== pack)], notices: [] };
  const [what, asked, all = []] = pack ? ['pathway', id, pack.pathways] : ['pack', packId, packs];
  const wish = asked ? `asks for the ${what} “${asked}”` : `must name a ${what}`;
  const notice =
    packs.length === 0
      ? 'This page must give a pack: there is no chart to show.'
      : `This page ${wish}. There is: ${all.map((one) => `“${one.id}”`).join(', ')}.`;
  return { packs, notices: [notice] };
}
