import type { Cycle, CycleAnswer, Day, SupportCycle, SupportRecord } from '@send-kit/pack';
import { isDay } from './day.ts';

/** What answers a line: where it stands in the record, in which cycle, on which day. */
export interface Cited {
  readonly path: string;
  /** The number of the cycle, from 1, and its id; absent for what belongs to no cycle. */
  readonly cycle?: number;
  readonly cycleId?: string;
  readonly outcome?: { readonly id: string; readonly text: string };
  readonly on?: Day;
  /** What stands there. */
  readonly value: string | number;
}

/** A line of the checklist, and what of the record answers it. */
export interface EvidenceLine {
  readonly item: string;
  readonly says: string;
  readonly state: 'answered' | 'open';
  readonly cites: readonly Cited[];
}

/** Something found in a record. */
export interface Found {
  /** The parts of its path. */
  readonly at: readonly string[];
  readonly value: unknown;
  /** What it stands in. */
  readonly within: Readonly<Record<string, unknown>>;
}

/** Which lines of the checklist a record answers, by which cycle, outcome and day. The lawful test is not among them. */
export function evidenceOf(record: SupportRecord, { evidence }: Pick<Cycle, 'evidence'>): EvidenceLine[] {
  return evidence.answers.map((answer): EvidenceLine => {
    const cites = answer.from.flatMap((pattern) =>
      findIn(record, pattern.split('.')).flatMap((found) => cite(record, found, answer)),
    );
    const cycles = new Set(cites.map(({ cycleId }) => cycleId));
    const isAnswered = cites.length > 0 && cycles.size >= (answer.cycles ?? 1);
    return { item: answer.item, says: answer.says, state: isAnswered ? 'answered' : 'open', cites };
  });
}

/** Lines that stand open again: something that answered them was taken away. */
export function reopened(before: readonly EvidenceLine[], after: readonly EvidenceLine[]): EvidenceLine[] {
  const open = new Set(after.filter(({ state }) => state === 'open').map(({ item }) => item));
  return before.filter(({ item, state }) => state === 'answered' && open.has(item));
}

/** All that stands in the places of a pattern, with `*` for whatever there is. */
export function findIn(value: unknown, [key, ...rest]: readonly string[], at: readonly string[] = []): Found[] {
  if (typeof value !== 'object' || value === null || key === undefined) return [];
  const all: [string, unknown][] = Array.isArray(value)
    ? (value as { id: string }[]).map((one) => [one.id, one])
    : Object.entries(value);
  return all
    .filter(([name]) => key === '*' || name === key)
    .flatMap(([name, part]) =>
      rest.length > 0
        ? findIn(part, rest, [...at, name])
        : [{ at: [...at, name], value: part, within: value as Record<string, unknown> }],
    );
}

function cite(
  record: SupportRecord,
  { at, value, within }: Found,
  { most = Infinity, least = -Infinity, beside = [] }: CycleAnswer,
): Cited[] {
  const isGiven =
    typeof value === 'number' ? value >= least && value <= most : typeof value === 'string' && value.trim();
  if (!isGiven) return [];
  const said = { path: at.join('.'), value: value as string | number };
  const [root, cycleId, part = '', id] = at;
  const number = root === 'cycles' ? record.cycles.findIndex((one) => one.id === cycleId) : -1;
  const cycle = record.cycles[number];
  const isScore = part === 'outcomes' || part === 'scores';
  const outcome = isScore ? cycle?.outcomes.find((one) => one.id === id) : undefined;
  // A score of an outcome that is no longer in the plan answers nothing.
  if (isScore && !outcome) return [];
  const other = { ...outcome, ...within } as Record<string, unknown>;
  if (beside.some((name) => !other[name])) return [];
  if (!cycle || cycleId === undefined) return [said];
  const on = [...daysOf(cycle, part, at.at(-1)), ''].find(isDay);
  if (on === undefined) return [];
  const of = outcome ? { outcome: { id: outcome.id, text: outcome.text } } : {};
  return [{ ...said, cycle: number + 1, cycleId, on, ...of }];
}

/** The days by which a part of a cycle is known, the nearest first: without one of them it is no evidence yet. */
function daysOf({ assess, plan, review }: SupportCycle, part: string, field = ''): string[] {
  if (part === 'assess') return [assess['raised-on'] ?? '', plan['start'] ?? ''];
  if (part === 'review' || part === 'scores') return [review['held-on'] ?? ''];
  return field === 'told' ? [plan['told'] ?? ''] : [plan['start'] ?? ''];
}
