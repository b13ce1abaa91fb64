import type { Day, FactWord, Vocabulary } from '@send-kit/pack';
import type { Target } from './caseload-columns.ts';
import type { CellDay, DateOrder } from './caseload-day.ts';
import { readCellDay } from './caseload-day.ts';
import type { Question } from './question.ts';

/** How a decision that ends or continues the way went, where the file says so. */
export interface Outcomes {
  readonly assess?: 'yes' | 'no' | undefined;
  readonly plan?: 'yes' | 'no' | undefined;
  readonly review?: 'amend' | 'maintain' | 'cease' | undefined;
  /** Withdrawn, with no day to it. */
  readonly withdrawn?: boolean | undefined;
  readonly closedOn?: Day | undefined;
}

/** One row of a caseload, read. */
export interface CaseRow {
  /** As the spreadsheet numbers it: the headings are row 1. */
  readonly row: number;
  readonly reference: string;
  readonly question: Question;
  readonly outcomes: Outcomes;
  /** How many of its days were Excel serial numbers. */
  readonly serials: number;
}

/** Why one cell of a row could not be used. */
export interface RowFault {
  readonly target: Target;
  readonly found: string;
  readonly problem: NonNullable<Extract<CellDay, { day?: undefined }>['problem']> | 'not-a-process' | 'not-yes-or-no';
}

/** How a file is to be read. */
export interface Reading {
  /** What each column holds; undefined: nothing that is used. */
  readonly columns: readonly (Target | undefined)[];
  readonly order: DateOrder;
  /** The process of rows that name none; undefined: whatever their dates allow. */
  readonly process?: string | undefined;
}

/** Makes cases of rows. */
export interface CaseReader {
  /** @returns the case, or all that is wrong with the row. */
  read(cells: readonly string[], row: number): CaseRow | readonly RowFault[];
}

/** Makes a reader for one file. */
export function caseReader(vocabulary: Vocabulary, reading: Reading): CaseReader {
  const facts = new Map(vocabulary.facts.map((word) => [word.id, word]));
  const processes = new Map(
    vocabulary.processes.flatMap(({ id, title, aliases }) =>
      [id, title, ...(aliases ?? [])].map((name) => [plain(name), id]),
    ),
  );
  const columns = reading.columns.flatMap((target, index) => (target === undefined ? [] : [{ target, index }]));

  const read = (cells: readonly string[], row: number): CaseRow | readonly RowFault[] => {
    const faults: RowFault[] = [];
    const events: Record<string, string> = {};
    const told: Record<string, unknown> = {};
    const outcomes: { -readonly [Key in keyof Outcomes]: Outcomes[Key] } = {};
    let reference = '';
    let process = reading.process;
    let planDecidedOn: Day | undefined;
    let serials = 0;

    const day = (target: Target, cell: string): Day | undefined => {
      const found = readCellDay(cell, reading.order);
      if (found.day === undefined) {
        faults.push({ target, found: cell, problem: found.problem });
        return undefined;
      }
      if (found.from === 'serial') serials += 1;
      return found.day;
    };

    for (const { target, index } of columns) {
      const cell = (cells[index] ?? '').trim();
      if (cell === '' || isBlankWord(cell)) continue;
      if (target.startsWith('events.')) {
        const found = day(target, cell);
        if (found) events[target.slice(7)] = found;
      } else if (target.startsWith('facts.')) {
        const [, id = '', part] = target.split('.');
        const value = readFact(target, facts.get(id), part, cell, day, faults);
        if (value === undefined) continue;
        told[id] = part === undefined ? value : { ...(told[id] as object | undefined), [part]: value };
      } else if (target === 'reference') reference = cell;
      else if (target === 'process') {
        const known = processes.get(plain(cell));
        if (known) process = known;
        else faults.push({ target, found: cell, problem: 'not-a-process' });
      } else if (target === 'request-outcome' || target === 'assessment-outcome') {
        const said = decided(cell);
        if (said === 'withdrawn') outcomes.withdrawn = true;
        else if (target === 'request-outcome') outcomes.assess = said;
        else outcomes.plan = said;
      } else if (target === 'review-outcome') outcomes.review = reviewed(cell);
      else if (target === 'assessment-outcome-on') planDecidedOn = day(target, cell);
      else if (target === 'closed-on') outcomes.closedOn = day(target, cell);
    }
    // The return gives one day for 'plan' and 'no plan'; only the second is an event with a limit of its own.
    if (planDecidedOn && outcomes.plan === 'no') events['no-plan-notice-sent'] ??= planDecidedOn;
    if (faults.length > 0) return faults;
    const question: Question = {
      id: reference,
      ...(process !== undefined && { process }),
      events,
      ...(Object.keys(told).length > 0 && { facts: told }),
    };
    return { row, reference, question, outcomes, serials };
  };
  return { read };
}

/** @returns whether a row holds nothing at all. */
export function isBlankRow(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

function readFact(
  target: Target,
  word: FactWord | undefined,
  part: string | undefined,
  cell: string,
  day: (target: Target, cell: string) => Day | undefined,
  faults: RowFault[],
): unknown {
  if (part === 'reason') return cell;
  if (part === 'impractical' || word?.shape === 'flag') {
    const said = yesOrNo(cell);
    if (said === undefined) faults.push({ target, found: cell, problem: 'not-yes-or-no' });
    return said;
  }
  if (part !== undefined || word?.shape === 'day') return day(target, cell);
  return word?.many ? cell.split(/[;\s]+/) : cell;
}

const plain = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** What people type into a cell that has no date yet. */
function isBlankWord(cell: string): boolean {
  return /^(-+|n\/?a|null|none|tbc|\?)$/i.test(cell);
}

function yesOrNo(cell: string): boolean | undefined {
  if (/^(1|y|yes|true|x)$/i.test(cell)) return true;
  return /^(0|n|no|false)$/i.test(cell) ? false : undefined;
}

/** The return writes Y, N and W; people write whole words. Anything else is a decision not made yet. */
function decided(cell: string): 'yes' | 'no' | 'withdrawn' | undefined {
  if (/^(w|withdrawn.*)$/i.test(cell)) return 'withdrawn';
  if (/^(n|no|false|0|refused?|declined?|not .*|no .*)$/i.test(cell)) return 'no';
  return /^(y|yes|true|1|agreed?|proceed|assess|issue|to .*)$/i.test(cell) ? 'yes' : undefined;
}

function reviewed(cell: string): Outcomes['review'] {
  if (/^(a|amend.*)$/i.test(cell)) return 'amend';
  if (/^(m|maintain.*|keep|kept|no change)$/i.test(cell)) return 'maintain';
  return /^(c|cease.*)$/i.test(cell) ? 'cease' : undefined;
}
