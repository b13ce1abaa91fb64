import type { Day, SupportRecord } from '@send-kit/pack';
import { nextDue, type NextDue } from './support-time.ts';
import { stageOf, type SupportStage, type SupportWords } from './support.ts';

/** A child on the board. */
export interface BoardRow {
  /** Where the record stands in the list that the board was made from. */
  readonly index: number;
  readonly label: string;
  readonly year?: number | undefined;
  /** How many cycles there are; 0 before the first. */
  readonly cycle: number;
  readonly stage: SupportStage;
  readonly level?: string | undefined;
  readonly due: NextDue;
  /** The next review, where a day is set for it. */
  readonly review?: Day | undefined;
}

/** What of the board is shown, and in which order. */
export interface BoardView {
  readonly stage?: SupportStage | undefined;
  readonly level?: string | undefined;
  readonly year?: number | undefined;
  /** Words of the label. */
  readonly find?: string | undefined;
  readonly sort?: 'label' | 'year' | 'stage' | 'level' | 'review' | 'due' | undefined;
  readonly descending?: boolean | undefined;
}

/** Every child of a list, with where it stands and what is due next. */
export function boardRows(records: readonly SupportRecord[], words: SupportWords, today: Day): BoardRow[] {
  return records.map((record, index): BoardRow => {
    const last = record.cycles.at(-1);
    const stage = last ? stageOf(last, today) : 'not-started';
    const review = stage === 'closed' || stage === 'review' ? undefined : last?.plan['review-on'];
    const level = last?.plan['level'];
    const { label, year, cycles } = record;
    return { index, label, year, cycle: cycles.length, stage, level, review, due: nextDue(record, words, today) };
  });
}

/** The rows that are asked for, in order. Rows without what they are sorted by come last, either way round. */
export function boardView(rows: readonly BoardRow[], words: SupportWords, view: BoardView): BoardRow[] {
  const { stage, level, year, find = '', sort = 'due', descending } = view;
  const wanted = find.trim().toLowerCase();
  const levels = words.cycle.levels.map(({ id }) => id);
  const key = (row: BoardRow): string | number | undefined => {
    if (sort === 'stage') return stages.indexOf(row.stage);
    if (sort === 'level') return row.level === undefined ? undefined : levels.indexOf(row.level);
    return sort === 'due' ? row.due.on : row[sort];
  };
  return rows
    .filter(
      (row) =>
        (stage === undefined || row.stage === stage) &&
        (level === undefined || row.level === level) &&
        (year === undefined || row.year === year) &&
        row.label.toLowerCase().includes(wanted),
    )
    .map((row) => ({ row, by: key(row) }))
    .sort((a, b) => {
      if (a.by === undefined || b.by === undefined) return Number(a.by === undefined) - Number(b.by === undefined);
      return compare(a.by, b.by) * (descending ? -1 : 1) || a.row.index - b.row.index;
    })
    .map(({ row }) => row);
}

const stages: readonly SupportStage[] = ['not-started', 'assess', 'plan', 'do', 'review', 'closed'];
const names = new Intl.Collator('en-GB', { numeric: true });

function compare(a: string | number, b: string | number): number {
  return typeof a === 'number' ? a - Number(b) : names.compare(a, String(b));
}
