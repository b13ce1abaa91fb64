import type { CaseLine, CaseState } from './caseload.ts';
import { caseStates } from './caseload.ts';

/** By what a board can be sorted. */
export type SortKey = 'reference' | 'process' | 'deadline' | 'lastDay' | 'left' | 'state' | 'actor';

/** What of a caseload is to be seen. */
export interface BoardView {
  readonly states: ReadonlySet<CaseState>;
  /** Part of a reference; capitals do not matter. */
  readonly search: string;
  readonly process: string | undefined;
  readonly sort: SortKey;
  readonly descending: boolean;
}

/** The words that a board shows for ids: sorting goes by what people read. */
export interface BoardWords {
  process(id: string | undefined): string;
  deadline(rule: string | undefined): string;
  actor(id: string | undefined): string;
}

export type StateCounts = Readonly<Record<CaseState, number>>;

/** @returns how many lines stand how, whatever is shown. */
export function countStates(lines: readonly CaseLine[]): StateCounts {
  const counts = Object.fromEntries(caseStates.map((state) => [state, 0])) as Record<CaseState, number>;
  for (const { state } of lines) counts[state] += 1;
  return counts;
}

/** @returns the lines that are to be seen, in order. Lines without what is sorted by come last, up or down. */
export function arrange(lines: readonly CaseLine[], view: BoardView, words: BoardWords): CaseLine[] {
  const part = view.search.trim().toLowerCase();
  const shown = lines.filter(
    ({ state, process, reference }) =>
      (view.states.size === 0 || view.states.has(state)) &&
      (view.process === undefined || view.process === process) &&
      (part === '' || reference.toLowerCase().includes(part)),
  );
  const order = orderOf(view.sort, words);
  const way = view.descending ? -1 : 1;
  // The key of a line is made once, not once a comparison: ten thousand lines are sorted between two frames.
  const keyed = shown.map((line) => ({ line, key: order(line) }));
  keyed.sort((one, other) => {
    if (one.key === other.key) return one.line.row - other.line.row;
    if (one.key === undefined) return 1;
    if (other.key === undefined) return -1;
    return one.key < other.key ? -way : way;
  });
  return keyed.map(({ line }) => line);
}

/** Whole numbers inside a reference count as numbers: INV-9 comes before INV-10. */
export function naturalKey(text: string): string {
  return text.toLowerCase().replace(/\d+/g, (digits) => digits.padStart(12, '0'));
}

function orderOf(sort: SortKey, words: BoardWords): (line: CaseLine) => string | number | undefined {
  switch (sort) {
    case 'reference':
      return ({ reference }) => naturalKey(reference);
    case 'process':
      return ({ process }) => words.process(process) || undefined;
    case 'deadline':
      return ({ rule }) => words.deadline(rule) || undefined;
    case 'lastDay':
      return ({ lastDay }) => lastDay;
    case 'left':
      return ({ left }) => left;
    case 'state':
      return ({ state, left }) => caseStates.indexOf(state) * 1e6 + (left ?? 0) + 5e5;
    case 'actor':
      return ({ actor }) => words.actor(actor) || undefined;
  }
}
