import { printSheet } from '../shared/print-sheet.ts';
import { saveFile } from '../shared/save-file.ts';
import { wordDocument } from '../shared/word-document.ts';
import type { Summary } from './summary.ts';
import { asDocument, asSheet, paper } from './summary.ts';

export { asText } from './summary.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Puts a summary on paper. */
export function print(root: ParentNode, summary: Summary): Promise<void> {
  return printSheet(root, asSheet(summary), paper, summary.title);
}

/** Puts a summary into a file for a word processor. */
export function saveDocument(name: string, summary: Summary): void {
  saveFile(`${name}.docx`, wordDocument(asDocument(summary)), word);
}
