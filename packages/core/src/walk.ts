import type { Arrow, Day, Entry, Pack, Pathway, PathwayStep, Walk } from '@send-kit/pack';
import { parseDay } from './day.ts';

/** A step that a walk has come to, and what was answered there. */
export interface Reached {
  readonly pathway: Pathway;
  readonly step: PathwayStep;
  /** Which time it was come to: 1 for the first. */
  readonly visit: number;
  readonly entry?: Entry | undefined;
  /** The arrow that was taken; absent where the walk stands. */
  readonly arrow?: Arrow | undefined;
}

/** Where a walk has led. */
export interface Course {
  /** Every step come to, in order, loops included. The last one is where the walk stands. */
  readonly taken: readonly Reached[];
  /**
   * The way without its loops: where a step was come to again, only what followed the last time. A letter is drawn from
   * this, so that what was answered before a loop no longer speaks.
   */
  readonly way: readonly Reached[];
  readonly at: Reached;
  /**
   * `open`: a step waits for an answer. `ended`: an outcome. `stopped`: the pathway that comes first ended without opening
   * the way to the other.
   */
  readonly state: 'open' | 'ended' | 'stopped';
  /** Answers that were kept but do not lie on the way now. */
  readonly aside: readonly Entry[];
  /** The reason of the arrow that led into the outcome. */
  readonly reason?: { readonly id: string; readonly text: string } | undefined;
  /** The statements that the arrows of the way have brought along. */
  readonly says: readonly string[];
  /** What was recorded, on the way and for the whole walk, by id. */
  readonly recorded: Readonly<Record<string, string>>;
}

/** An answer to a step. */
export interface StepAnswer {
  readonly arrow: string;
  /** The day on which it was given. */
  readonly on: Day;
  readonly records?: Readonly<Record<string, string>> | undefined;
}

/** @returns a walk at its beginning. */
export function newWalk(pack: Pack, pathway: string, begun: Day): Walk {
  parseDay(begun);
  pathwayOf(pack, pathway);
  return { kind: 'walk', version: 1, pack: pack.id, pathway, begun, records: {}, entries: [] };
}

/**
 * Where a walk has led: worked out from the pathway each time, so that a mended pathway mends the walks.
 *
 * @throws {RangeError} when the pack does not hold the walk's pathway.
 */
export function courseOf(walk: Walk, pack: Pack): Course {
  const goal = pathwayOf(pack, walk.pathway);
  let pathway = goal.before === undefined ? goal : pathwayOf(pack, goal.before);
  let isBefore = pathway !== goal;
  let step = stepOf(pathway, pathway.start);
  const entries = new Map(walk.entries.map((entry) => [keyOf(entry.pathway, entry.step, entry.visit), entry]));
  const visits = new Map<PathwayStep, number>();
  const taken: Reached[] = [];
  for (;;) {
    const visit = (visits.get(step) ?? 0) + 1;
    visits.set(step, visit);
    const key = keyOf(pathway.id, step.id, visit);
    const entry = entries.get(key);
    const arrow = step.arrows.find(({ id }) => id === entry?.arrow);
    if (entry && arrow) {
      entries.delete(key);
      taken.push({ pathway, step, visit, entry, arrow });
      step = stepOf(pathway, arrow.to);
      continue;
    }
    taken.push({ pathway, step, visit });
    if (step.outcome?.leads !== undefined) {
      pathway = pathwayOf(pack, step.outcome.leads);
    } else if (isBefore && step.outcome?.opens) {
      pathway = goal;
      isBefore = false;
    } else break;
    step = stepOf(pathway, pathway.start);
  }

  const way = withoutLoops(taken);
  const at: Reached = { pathway, step, visit: visits.get(step) ?? 1 };
  const into = way.at(-2)?.arrow;
  return {
    taken,
    way,
    at,
    state: !step.outcome ? 'open' : isBefore ? 'stopped' : 'ended',
    aside: [...entries.values()],
    reason: step.outcome ? into?.reason : undefined,
    says: [...new Set(way.flatMap(({ arrow }) => arrow?.says ?? []))],
    recorded: Object.assign({}, walk.records, ...taken.map(({ entry }) => entry?.records ?? {})) as Record<
      string,
      string
    >,
  };
}

/**
 * Answers a step of a walk's course: the one at which it stands, or an earlier one again. Later answers are kept: those
 * that lie on the new way count again, the others are set aside.
 *
 * @throws {RangeError} when the step has no such arrow or the day is not one.
 */
export function answerStep(walk: Walk, { pathway, step, visit }: Reached, { arrow, on, records }: StepAnswer): Walk {
  parseDay(on);
  if (!step.arrows.some(({ id }) => id === arrow)) {
    const known = step.arrows.map(({ id }) => `"${id}"`).join(' or ');
    throw new RangeError(`expected ${known || 'no answer'} at the step "${step.id}", found "${arrow}"`);
  }
  const entry: Entry = {
    pathway: pathway.id,
    step: step.id,
    visit,
    arrow,
    on,
    ...(records && Object.keys(records).length > 0 ? { records: { ...records } } : {}),
  };
  const key = keyOf(pathway.id, step.id, visit);
  const others = walk.entries.filter((other) => keyOf(other.pathway, other.step, other.visit) !== key);
  return { ...walk, entries: [...others, entry] };
}

/** What an answer changed: entries that no longer count, and older ones that count again. */
export function whatMoved(before: Course, after: Course): { setAside: Entry[]; takenUp: Entry[] } {
  const counts = new Set(after.taken.map(({ entry }) => entry));
  const kept = new Set(before.aside);
  return {
    setAside: after.aside.filter((entry) => !kept.has(entry)),
    takenUp: before.aside.filter((entry) => counts.has(entry)),
  };
}

/** @returns the pathway of a pack. @throws {RangeError} when the pack does not hold it. */
export function pathwayOf(pack: Pack, id: string): Pathway {
  const found = pack.pathways?.find((pathway) => pathway.id === id);
  if (found) return found;
  const known = (pack.pathways ?? []).map((pathway) => `"${pathway.id}"`).join(', ');
  throw new RangeError(`expected a pathway of the pack "${pack.id}" (${known || 'it has none'}), found "${id}"`);
}

function stepOf(pathway: Pathway, id: string): PathwayStep {
  const found = pathway.steps.find((step) => step.id === id);
  if (!found) throw new RangeError(`expected a step of the pathway "${pathway.id}", found "${id}"`);
  return found;
}

/** The last time a step was come to is the one that counts: what lay between two visits was a loop. */
function withoutLoops(taken: readonly Reached[]): Reached[] {
  const way: Reached[] = [];
  for (const reached of taken) {
    const earlier = way.findIndex(({ step }) => step === reached.step);
    if (earlier >= 0) way.length = earlier;
    way.push(reached);
  }
  return way;
}

function keyOf(pathway: string, step: string, visit: number): string {
  return `${pathway}/${step}/${visit}`;
}
