import type { Day, SupportRecord } from '@send-kit/pack';
import { formatDay, parseDay, readDay } from './day.ts';
import { realTerms } from './support-time.ts';
import { stageOf, type SupportStage } from './support.ts';

/** A stretch on the line, in parts of its length: 0 at its beginning, 1 at its end. */
export interface Stretch {
  readonly x: number;
  readonly width: number;
  readonly from: Day;
  readonly to: Day;
}

/** Cycles on a line of terms. */
export interface CycleLine {
  readonly terms: readonly (Stretch & { readonly name: string })[];
  readonly cycles: readonly (Stretch & {
    readonly id: string;
    readonly number: number;
    readonly stage: SupportStage;
    readonly level?: string | undefined;
    /** Its end is only planned, or not known. */
    readonly isOpen: boolean;
  })[];
  /** Where today lies; absent where it is not on the line. */
  readonly today?: number | undefined;
}

/** One outcome and its scores through time. */
export interface OutcomeScores {
  readonly id: string;
  readonly text: string;
  readonly points: readonly {
    readonly cycle: number;
    readonly on?: Day | undefined;
    readonly score?: number | undefined;
    readonly evidence: string;
  }[];
}

/** @returns nothing where no cycle has started. */
export function cycleLine(record: SupportRecord, today: Day): CycleLine | undefined {
  const now = parseDay(today);
  const cycles = record.cycles.flatMap((cycle, index) => {
    const from = readDay(cycle.plan['start'] ?? '');
    if (Number.isNaN(from)) return [];
    const held = readDay(cycle.review['held-on'] ?? '');
    const planned = readDay(cycle.plan['review-on'] ?? '');
    const end = Number.isNaN(held) ? (Number.isNaN(planned) ? now : planned) : held;
    const stage = stageOf(cycle, today);
    const level = cycle.plan['level'];
    return { id: cycle.id, number: index + 1, stage, level, isOpen: Number.isNaN(held), from, to: Math.max(from, end) };
  });
  if (cycles.length === 0) return undefined;
  const [least, most] = [Math.min(...cycles.map(({ from }) => from)), Math.max(...cycles.map(({ to }) => to))];
  const terms = realTerms(record).filter(({ from, to }) => to >= least && from <= most);
  const begin = Math.min(least, ...terms.map(({ from }) => from));
  const length = Math.max(most, ...terms.map(({ to }) => to)) - begin + 1;
  const stretch = <T extends { from: number; to: number }>({ from, to, ...more }: T) => ({
    ...more,
    x: (from - begin) / length,
    width: (to - from + 1) / length,
    from: formatDay(from),
    to: formatDay(to),
  });
  const at = (now - begin) / length;
  return {
    terms: terms.map(({ term, from, to }) => stretch({ name: term.name, from, to })),
    cycles: cycles.map(stretch),
    today: at >= 0 && at <= 1 ? at : undefined,
  };
}

/** Each outcome, in the order in which they were first set, with every review that looked at it. */
export function scoresThroughTime({ cycles }: SupportRecord): OutcomeScores[] {
  const all = new Map<string, { id: string; text: string; points: OutcomeScores['points'][number][] }>();
  cycles.forEach(({ outcomes, scores, review }, index) => {
    for (const { id, text } of outcomes) {
      const one = all.get(id) ?? { id, text, points: [] };
      const { score, evidence = '' } = scores[id] ?? {};
      all.set(id, one);
      // The words of the latest cycle are those that hold.
      one.text = text;
      if (score !== undefined || evidence)
        one.points.push({ cycle: index + 1, on: review['held-on'], score, evidence });
    }
  });
  return [...all.values()];
}
