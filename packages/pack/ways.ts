import type { Arrow, Pathway, PathwayStep } from './schema/pathway.ts';

/** One way through a pathway, from its start to an outcome, without an arrow that leads back. */
export interface ChartWay {
  /** The arrows taken, as `STEP/ARROW`. */
  readonly through: readonly string[];
  readonly ends: string;
  readonly reason?: string | undefined;
  readonly says: readonly string[];
}

/** More ways than a person can have read. */
export const mostWays = 1000;

/**
 * Every way through a chart whose arrows all lead somewhere and of which none but those marked `again` closes a loop.
 *
 * @returns the ways, or how many there are where they are too many to be listed.
 */
export function waysOf(pathway: Pathway): ChartWay[] | number {
  const steps = new Map(pathway.steps.map((step) => [step.id, step]));
  const counts = new Map<string, number>();
  const count = (id: string): number => {
    const known = counts.get(id);
    if (known !== undefined) return known;
    const step = steps.get(id);
    const found =
      step?.kind === 'outcome' ? 1 : onward(step).reduce((sum, { to }) => Math.min(sum + count(to), 1e15), 0);
    counts.set(id, found);
    return found;
  };
  const all = count(pathway.start);
  if (all > mostWays) return all;

  const ways: ChartWay[] = [];
  const go = (id: string, through: readonly string[], arrows: readonly Arrow[]): void => {
    const step = steps.get(id);
    if (step?.kind === 'outcome') {
      const says = new Set(arrows.flatMap((arrow) => arrow.says ?? []));
      ways.push({ through, ends: id, reason: arrows.at(-1)?.reason?.id, says: [...says] });
      return;
    }
    for (const arrow of onward(step)) {
      // A part of the chart that only leads back can hold any number of ways to nowhere.
      if (count(arrow.to) > 0) go(arrow.to, [...through, `${id}/${arrow.id}`], [...arrows, arrow]);
    }
  };
  go(pathway.start, [], []);
  return ways;
}

/** The arrows of a step that do not lead back. */
export function onward(step: PathwayStep | undefined): readonly Arrow[] {
  return step?.arrows.filter(({ again }) => !again) ?? [];
}
