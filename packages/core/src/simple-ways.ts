import type { Arrow, Pathway, PathwayStep } from '@send-kit/pack';

/** One way through a pathway, from its start to an outcome, that comes to no step twice. */
export interface SimpleWay {
  readonly through: readonly { readonly step: PathwayStep; readonly arrow: Arrow }[];
  readonly ends: PathwayStep;
  readonly reason?: { readonly id: string; readonly text: string } | undefined;
  readonly says: readonly string[];
}

const most = 10_000;

/**
 * Every simple way through a pathway: arrows that lead back are not taken.
 *
 * @throws {RangeError} when there are more than 10,000, or an arrow leads nowhere.
 */
export function simpleWays(pathway: Pathway): SimpleWay[] {
  const steps = new Map(pathway.steps.map((step) => [step.id, step]));
  const found: SimpleWay[] = [];
  const go = (id: string, through: SimpleWay['through']): void => {
    const step = steps.get(id);
    if (!step) throw new RangeError(`expected a step of the pathway "${pathway.id}", found "${id}"`);
    if (step.outcome) {
      if (found.length === most) throw new RangeError(`expected at most ${most} ways through "${pathway.id}"`);
      const says = [...new Set(through.flatMap(({ arrow }) => arrow.says ?? []))];
      found.push({ through, ends: step, reason: through.at(-1)?.arrow.reason, says });
      return;
    }
    if (through.some((earlier) => earlier.step === step)) return;
    for (const arrow of step.arrows) if (!arrow.again) go(arrow.to, [...through, { step, arrow }]);
  };
  go(pathway.start, []);
  return found;
}
