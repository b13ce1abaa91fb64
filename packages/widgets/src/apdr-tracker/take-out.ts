import { evidencePack } from '@send-kit/core/evidence-pack.js';
import type { PackBlock, PackPage } from '@send-kit/core/evidence-pack.js';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { asDocument, asSheet, paper } from '../checklist/summary.ts';
import { longDay } from '../shared/days.ts';
import { printSheet } from '../shared/print-sheet.ts';
import { saveFile } from '../shared/save-file.ts';
import { pageBreak, wordDocument } from '../shared/word-document.ts';
import type { Desk } from './desk.ts';
import { fileName } from './record-path.ts';
import { sayDay } from './say.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** A page a cycle, however much was written: the letters are small, the words all there. */
const pages = `${paper}
  main + main { break-before: page; }
  body { font-size: 8pt; line-height: 1.15; }
  main:first-child { font-size: 7.5pt; }
  main:first-child table:last-of-type td:last-child { width: 75%; }
  .halves { columns: 2; }
  h1 { font-size: 12pt; } h2 { margin-top: .5em; font-size: 9pt; }
  th, td { padding-block: .1em; }
  ul { padding-left: 1.2em; }
  td { white-space: pre-line; }
`;

/** A page as the sheet and the document take it: its first heading is its title. */
interface Titled {
  readonly title: string;
  readonly blocks: readonly Exclude<PackBlock, never>[];
}

/** The pages of the evidence pack. */
export function pagesOf(desk: Desk): PackPage[] {
  const { record, words, today, packs } = desk;
  const checklist = packs
    .find(({ id }) => id === record.pack)
    ?.checklists?.find(({ id }) => id === words.evidence.checklist);
  const items = checklist?.sections.flatMap((section) => section.items) ?? [];
  const asks = Object.fromEntries(items.map(({ id, asks }) => [id, asks]));
  return evidencePack(record, words, { today, writeDay: sayDay, asks });
}

function titled({ blocks: [first, ...blocks] }: PackPage, desk: Desk): Titled {
  const foot: PackBlock = { kind: 'paragraph', text: `Written on ${longDay(desk.today)}. This is not legal advice.` };
  return { title: first?.kind === 'heading' ? first.text : '', blocks: [...blocks, foot] };
}

/** The evidence pack as it will be printed, and the ways to carry it away. */
export function packPreview(desk: Desk, root: () => ParentNode): TemplateResult {
  const all = pagesOf(desk).map((page) => titled(page, desk));
  const name = fileName(desk, 'evidence');
  const print = (): void => {
    const sheet = document.createElement('div');
    sheet.append(...all.map(asSheet));
    // What answers the lines is long and thin: in two columns the front page stays one page.
    for (const cell of sheet.querySelectorAll('main:first-child table:last-of-type td:last-child')) {
      const box = document.createElement('div');
      box.className = 'halves';
      box.append(...cell.childNodes);
      cell.append(box);
    }
    void printSheet(root(), sheet, pages, all[0]?.title ?? '');
    desk.say('The evidence pack was sent to your printer’s window.');
  };
  const save = (): void => {
    const parts = all.flatMap((page, at) => [...(at > 0 ? [pageBreak] : []), ...asDocument(page)]);
    saveFile(`${name}.docx`, wordDocument(parts), word);
    desk.say('Saved as a document.');
  };
  const data = (): void => {
    saveFile(
      `${name}.json`,
      JSON.stringify({ kind: 'support-evidence', version: 1, pages: pagesOf(desk) }, null, 2),
      'application/json',
    );
    desk.say('Saved as data.');
  };
  return html`<p class="actions">
      <button type="button" class="main" id="print-pack" @click=${print}>Print the evidence pack</button>
      <button type="button" id="save-pack" @click=${save}>Save as a document (.docx)</button>
      <button type="button" id="save-data" @click=${data}>Save as data (.json)</button>
    </p>
    <details>
      <summary>Look at the pack: ${all.length} page${all.length === 1 ? '' : 's'}</summary>
      ${all.map(preview)}
    </details>`;
}

function preview({ title, blocks }: Titled): TemplateResult {
  return html`<article class="page">
    <h4>${title}</h4>
    ${blocks.map((block) => {
      switch (block.kind) {
        case 'heading':
          return html`<h5>${block.text}</h5>`;
        case 'paragraph':
          return html`<p>${block.text}</p>`;
        case 'list':
          return html`<ul>
            ${block.items.map((item) => html`<li>${item}</li>`)}
          </ul>`;
        case 'table': {
          const [head = [], ...rows] = block.rows;
          return html`<table>
            <thead>
              <tr>
                ${head.map((cell) => (cell ? html`<th scope="col">${cell}</th>` : html`<td></td>`))}
              </tr>
            </thead>
            <tbody>
              ${rows.map(
                (row) =>
                  html`<tr>
                    ${row.map(
                      (cell, at) =>
                        html`<td>
                          ${head[at] ? html`<span class="key" aria-hidden="true">${head[at]}: </span>` : ''}${cell}
                        </td>`,
                    )}
                  </tr>`,
              )}
            </tbody>
          </table>`;
        }
      }
    })}
  </article>`;
}
