import type { Cycle, CycleAddition, CycleDecision, Day, Pack, SupportCycle, SupportRecord } from '@send-kit/pack';
import { readDay } from './day.ts';

/** Where a cycle stands. */
export type SupportStage = 'not-started' | 'assess' | 'plan' | 'do' | 'review' | 'closed';

/** The words of a record: the national cycle, and what the council adds where its pack is at hand. */
export interface SupportWords {
  readonly cycle: Cycle;
  readonly local?: CycleAddition | undefined;
}

/** @returns a record with nothing in it. */
export function newSupport(pack: string, cycle: string, label: string): SupportRecord {
  return {
    kind: 'support',
    version: 1,
    pack,
    cycle,
    label,
    areas: [],
    terms: [],
    profile: {},
    family: {},
    adulthood: {},
    meetings: [],
    cycles: [],
    history: [],
  };
}

/** @throws {RangeError} when no pack holds the record's cycle. */
export function wordsOfSupport(
  { pack, cycle: id, local }: Pick<SupportRecord, 'pack' | 'cycle' | 'local'>,
  packs: readonly Pack[],
): SupportWords {
  const filesOf = (name: string | undefined): NonNullable<Pack['cycles']> =>
    packs.find((one) => one.id === name)?.cycles ?? [];
  const cycle = filesOf(pack).find((one) => one.kind === 'cycle' && one.id === id);
  if (cycle?.kind !== 'cycle') throw new RangeError(`expected a pack "${pack}" with the cycle "${id}", found none`);
  const addition = filesOf(local).find((one) => one.kind === 'addition' && one.adds === id);
  return { cycle, local: addition?.kind === 'addition' ? addition : undefined };
}

/** @returns a name that is not taken: `cycle-3`. */
export function nextId(kind: string, taken: readonly { readonly id: string }[]): string {
  const ids = new Set(taken.map(({ id }) => id));
  let number = ids.size + 1;
  while (ids.has(`${kind}-${number}`)) number += 1;
  return `${kind}-${number}`;
}

/**
 * The cycle to come. It takes up what continues, so that nothing is typed twice: what was said at the review, outcomes that
 * have not come about with where they now stand, and the help that serves them. After support has ended it is empty.
 */
export function nextCycle(
  { cycles }: Pick<SupportRecord, 'cycles'>,
  { decisions, levels, stages }: Pick<Cycle, 'decisions' | 'levels' | 'stages'>,
): SupportCycle {
  const empty: SupportCycle = {
    id: nextId('cycle', cycles),
    assess: {},
    causes: {},
    plan: {},
    outcomes: [],
    provision: [],
    do: {},
    sessions: [],
    review: {},
    scores: {},
    amendments: [],
  };
  const last = cycles.at(-1);
  const does = decisions.find(({ id }) => id === last?.review['decision'])?.does;
  if (!last || does === 'ends') return empty;

  const next = { assess: {}, plan: {}, do: {}, review: {} } as Pick<SupportCycle, 'assess' | 'plan' | 'do' | 'review'>;
  for (const { id: stage, fields } of stages) {
    for (const { id, takes } of fields) {
      const [from, field = ''] = (takes?.split('.') ?? []) as ['assess' | 'plan' | 'do' | 'review', string];
      const text = takes && last[from][field];
      if (text) next[stage][id] = text;
    }
  }
  const level = levelAfter(last.plan['level'], does, levels);
  if (level) next.plan['level'] = level;
  const outcomes = last.outcomes.filter(({ id }) => !((last.scores[id]?.score ?? -1) >= 0));
  const goesOn = new Set(outcomes.map(({ id }) => id));
  return {
    ...empty,
    ...next,
    carries: last.id,
    causes: last.causes,
    outcomes: outcomes.map(({ by: _, ...outcome }) => {
      const now = last.scores[outcome.id]?.evidence;
      return now ? { ...outcome, baseline: now } : outcome;
    }),
    provision: last.provision.flatMap((one) => {
      if (!one.outcomes?.length) return one;
      const serves = one.outcomes.filter((id) => goesOn.has(id));
      return serves.length > 0 ? { ...one, outcomes: serves } : [];
    }),
  };
}

/** @returns where a cycle stands today. */
export function stageOf(cycle: SupportCycle, today: Day): SupportStage {
  const { assess, causes, plan, outcomes, provision, sessions, review, scores } = cycle;
  if (cycle.closed) return 'closed';
  if (hasText(review) || Object.values(scores).some(({ score, evidence }) => score !== undefined || evidence)) {
    return 'review';
  }
  if (sessions.length > 0 || hasText(cycle.do) || readDay(plan['start'] ?? '') <= readDay(today)) return 'do';
  // What was carried over, level and all, is where the next assessment begins: it is no plan yet.
  const own = cycle.carries === undefined && outcomes.length + provision.length > 0;
  if (own || plan['start'] || plan['review-on']) return 'plan';
  return hasText(assess) || Object.keys(causes).length > 0 ? 'assess' : 'not-started';
}

/** What the review of a cycle has come to. */
export function decisionOf({ review }: SupportCycle, { decisions }: Cycle): CycleDecision | undefined {
  return decisions.find(({ id }) => id === review['decision']);
}

function hasText(texts: Readonly<Record<string, string>>): boolean {
  return Object.values(texts).some((text) => text !== '');
}

function levelAfter(
  level: string | undefined,
  does: CycleDecision['does'] | undefined,
  levels: Cycle['levels'],
): string | undefined {
  const at = levels.findIndex(({ id }) => id === level);
  if (at < 0) return level;
  const to = at + (does === 'steps-up' ? 1 : does === 'steps-down' ? -1 : 0);
  return levels[Math.min(Math.max(to, 0), levels.length - 1)]?.id;
}
