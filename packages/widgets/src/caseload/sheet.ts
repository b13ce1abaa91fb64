import type { CaseRow, Reading, RowFault } from '@send-kit/core/caseload-case.js';
import { caseReader, isBlankRow } from '@send-kit/core/caseload-case.js';
import { csvRecords, guessDelimiter } from '@send-kit/core/caseload-csv.js';
import type { OrderEvidence } from '@send-kit/core/caseload-day.js';
import { weighOrder } from '@send-kit/core/caseload-day.js';
import type { FieldError } from '@send-kit/core/answer.js';
import type { Caseload, CaseLine } from '@send-kit/core/caseload.js';
import type { Day, Vocabulary } from '@send-kit/pack';
import { inSlices } from './slices.ts';

/** A file as it came: its cells, and where each row stands in the spreadsheet. */
export interface Sheet {
  readonly headings: readonly string[];
  readonly rows: readonly SheetRow[];
}
export interface SheetRow {
  readonly number: number;
  readonly cells: readonly string[];
}

/** A row that stands on no board, and why. */
export interface BadRow {
  readonly number: number;
  readonly reference: string;
  readonly faults: readonly (RowFault | FieldError)[];
}

/** What became of a sheet. */
export interface Counted {
  readonly lines: readonly CaseLine[];
  /** By the row's number. */
  readonly cases: ReadonlyMap<number, CaseRow>;
  readonly bad: readonly BadRow[];
  /** How many days were written as Excel serial numbers. */
  readonly serials: number;
}

/** Takes a text apart. @returns undefined where `signal` ended it. */
export async function readSheet(
  text: string,
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Sheet | undefined> {
  let headings: readonly string[] | undefined;
  const rows: SheetRow[] = [];
  let number = 0;
  const finished = await inSlices(
    csvRecords(text, guessDelimiter(text)),
    ({ cells }) => {
      number += 1;
      if (isBlankRow(cells)) return;
      if (headings) rows.push({ number, cells });
      else headings = cells.map((cell) => cell.trim());
    },
    (_count, { end }) => progress(end / text.length),
    signal,
  );
  return finished ? { headings: headings ?? [], rows } : undefined;
}

/** What the dates in numbers tell of their order, over the columns that hold days. */
export function orderIn(sheet: Sheet, columns: Reading['columns']): OrderEvidence {
  const days = columns.flatMap((target, index) => (target && /^events\.|-on$|^facts\./.test(target) ? [index] : []));
  const cells = function* (): Generator<string> {
    for (const row of sheet.rows) for (const index of days) yield row.cells[index] ?? '';
  };
  return weighOrder(cells());
}

/** Makes a board of a sheet. @returns undefined where `signal` ended it. */
export async function countSheet(
  sheet: Sheet,
  reading: Reading,
  house: { readonly caseload: Caseload; readonly vocabulary: Vocabulary; readonly today: Day },
  progress: (share: number) => void,
  signal: AbortSignal,
): Promise<Counted | undefined> {
  const { caseload, vocabulary, today } = house;
  const reader = caseReader(vocabulary, reading);
  const at = reading.columns.indexOf('reference');
  const lines: CaseLine[] = [];
  const cases = new Map<number, CaseRow>();
  const bad: BadRow[] = [];
  let serials = 0;
  const finished = await inSlices(
    sheet.rows,
    ({ number, cells }) => {
      const turnDown = (faults: BadRow['faults']): void => {
        bad.push({ number, reference: (cells[at] ?? '').trim(), faults });
      };
      const found = reader.read(cells, number);
      if (!('question' in found)) return turnDown(found);
      const line = caseload.line(found, today);
      if (!('state' in line)) return turnDown(line);
      serials += found.serials;
      cases.set(number, found);
      lines.push(line);
    },
    (count) => progress(count / sheet.rows.length),
    signal,
  );
  return finished ? { lines, cases, bad, serials } : undefined;
}
