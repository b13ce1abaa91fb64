import { csvLine } from '@send-kit/core/caseload-csv.js';
import type { CaseLine } from '@send-kit/core/caseload.js';
import type { PackWords } from './words.ts';
import { leftWords, stateNames } from './words.ts';

const headings = [
  'Row',
  'Reference',
  'Process',
  'Standing',
  'Next deadline',
  'Last day',
  'Days left',
  'Note',
  'Who acts',
  'Citation',
] as const;

/** The board as a file for a spreadsheet. */
export function boardCsv(lines: readonly CaseLine[], words: PackWords): string {
  const rows = lines.map((line) =>
    csvLine([
      String(line.row),
      line.reference,
      words.process(line.process),
      stateNames[line.state],
      words.deadline(line.rule),
      line.lastDay ?? '',
      // A number below zero would be taken for a formula and disarmed: days over are told in the note.
      line.left !== undefined && line.left >= 0 ? String(line.left) : '',
      leftWords(line),
      words.actor(line.actor),
      words.rules.get(line.rule ?? '')?.citation.text ?? '',
    ]),
  );
  // The mark of byte order makes Excel read the file as UTF-8.
  return `\uFEFF${csvLine(headings)}${rows.join('')}`;
}
