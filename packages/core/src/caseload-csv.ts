/** One record of a file: its cells, and where in the text it ends (so that a progress bar can move). */
export interface CsvRecord {
  readonly cells: readonly string[];
  readonly end: number;
}

const marks = [',', ';', '\t', '|'] as const;
export type Delimiter = (typeof marks)[number];

/** @returns the mark between cells: the one that the first line holds most often outside quotes; a comma at a draw. */
export function guessDelimiter(text: string): Delimiter {
  const first = csvRecords(text.slice(0, 20_000).replace(/"(?:[^"]|"")*"/g, ''), '\n').next().value;
  const line = first?.cells[0] ?? '';
  const counts = marks.map((mark) => line.split(mark).length);
  return marks[counts.indexOf(Math.max(...counts))] ?? ',';
}

/**
 * Reads the records of a file one by one, so that the caller decides when to pause. RFC 4180 with the usual kindness: any
 * line end, quotes in the middle of a cell are kept, and text after a closing quote is kept too. Blank lines are records:
 * without them the row numbers would not be those of the spreadsheet.
 *
 * Written out because a parser that can be paused after any record is sixty lines; test/csv-readers.test.ts holds it against the command line's.
 */
export function* csvRecords(text: string, delimiter: string): Generator<CsvRecord, undefined> {
  const size = text.length;
  let at = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const mark = delimiter.charCodeAt(0);
  while (at < size) {
    const cells: string[] = [];
    for (;;) {
      let cell = '';
      if (text.charCodeAt(at) === quote) {
        let from = at + 1;
        for (;;) {
          const close = text.indexOf('"', from);
          if (close === -1) {
            // The quote was never closed: what follows is the cell.
            cell += text.slice(from);
            at = size;
            break;
          }
          cell += text.slice(from, close);
          at = close + 1;
          if (text.charCodeAt(at) !== quote) break;
          cell += '"';
          from = at + 1;
        }
      }
      const rest = at;
      let code = NaN;
      for (; at < size; at += 1) {
        code = text.charCodeAt(at);
        if (code === mark || code === lineFeed || code === carriageReturn) break;
      }
      cells.push(rest === at ? cell : cell + text.slice(rest, at));
      if (at >= size || code !== mark) break;
      at += 1;
    }
    if (text.charCodeAt(at) === carriageReturn && text.charCodeAt(at + 1) === lineFeed) at += 1;
    at += 1;
    yield { cells, end: Math.min(at, size) };
  }
}

const quote = 34;
const lineFeed = 10;
const carriageReturn = 13;

/**
 * Writes one record. A cell that a spreadsheet would take for a formula begins with an apostrophe: a reference that came
 * from somebody else's file must not run on this computer.
 */
export function csvLine(cells: readonly string[]): string {
  return `${cells.map(csvCell).join(',')}\r\n`;
}

function csvCell(cell: string): string {
  const safe = /^\s*[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
