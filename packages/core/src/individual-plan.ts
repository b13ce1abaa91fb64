import type { Cycle, CycleProposal, Day, SupportRecord } from '@send-kit/pack';
import { findIn } from './support-evidence.ts';

/** A plan in the shape that a proposal would bring; or that it is not law yet. */
export type IndividualPlan =
  | {
      readonly state: 'in-force' | 'preview';
      readonly proposal: CycleProposal;
      readonly sections: readonly {
        readonly id: string;
        readonly title: string;
        readonly texts: readonly { readonly path: string; readonly text: string }[];
      }[];
    }
  | { readonly state: 'not-law'; readonly proposal: CycleProposal; readonly from: Day | null };

/**
 * Fills the shape of a proposed plan from the latest cycle. While its data names no day from which it is law, or that day
 * has not come, it is refused, unless a preview is asked for.
 *
 * @throws {RangeError} when the cycle holds no such proposal.
 */
export function individualPlan(
  record: SupportRecord,
  words: Cycle,
  id: string,
  { today, preview }: { readonly today: Day; readonly preview?: boolean },
): IndividualPlan {
  const proposal = words.proposals?.find((one) => one.id === id);
  if (!proposal) throw new RangeError(`expected a proposal of the cycle "${words.id}", found "${id}"`);
  const from = proposal.effectiveFrom;
  const isLaw = from !== null && from <= today;
  if (!isLaw && !preview) return { state: 'not-law', proposal, from };
  const latest = { ...record, cycles: record.cycles.slice(-1) };
  const labels = new Map([...words.levels, ...words.decisions].map((one) => [one.id, one.label]));
  return {
    state: isLaw ? 'in-force' : 'preview',
    proposal,
    sections: proposal.sections.map(({ id, title, from: places }) => ({
      id,
      title,
      texts: places.flatMap((place) =>
        findIn(latest, place.split('.')).flatMap(({ at, value }) => {
          if (typeof value !== 'string' || value === '') return [];
          return [{ path: at.join('.'), text: labels.get(value) ?? value }];
        }),
      ),
    })),
  };
}
