import type { Assessment, Line } from '@send-kit/core/checklist.js';
import { namesEvidence } from '@send-kit/core/checklist.js';
import type { Checklist, ChecklistRecord, Day } from '@send-kit/pack';
import { longDay } from '../shared/days.ts';
import type { WordBlock } from '../shared/word-document.ts';
import * as word from '../shared/word-document.ts';
import type { Words } from './words.ts';
import { bareWords, sayAnswer, sayDocument, saySource, sayStanding, testWords } from './words.ts';

/** A part of a summary. */
export type Block =
  | { readonly kind: 'heading' | 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** The first row names the columns. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** What a list comes to, ready for paper, for a word processor and for the clipboard. */
export interface Summary {
  readonly title: string;
  readonly blocks: readonly Block[];
}

export interface Summed {
  readonly checklist: Checklist;
  readonly record: ChecklistRecord;
  readonly assessment: Assessment;
  readonly words: Words;
  readonly today: Day;
}

export const heading = (text: string): Block => ({ kind: 'heading', text });
export const paragraph = (text: string): Block => ({ kind: 'paragraph', text });
export const list = (items: readonly string[]): Block[] => (items.length > 0 ? [{ kind: 'list', items }] : []);
export const table = (...rows: readonly (readonly string[])[]): Block[] =>
  rows.length > 1 ? [{ kind: 'table', rows }] : [];

/** A whole list with its answers. */
export function listSummary(summed: Summed): Summary {
  const { checklist, assessment, words } = summed;
  return {
    title: checklist.title,
    blocks: [
      paragraph(checklist.about),
      ...testBlocks(summed),
      ...assessment.sections.flatMap(({ section, lines, asked }) => [
        heading(section.title),
        ...(section.about ? [paragraph(section.about)] : []),
        ...(asked === 0
          ? list(lines.map(({ item }) => item.asks))
          : table(
              ['Line', 'Answer', 'How binding it is, and where it comes from'],
              ...lines.map((line) => [
                line.item.asks,
                answerOf(line),
                `${sayStanding(line.item.standing, line.item.source, words)}. ${saySource(line.item.source, words)}`,
              ]),
            )),
      ]),
      ...indexBlocks(summed),
      ...footBlocks(summed),
    ],
  };
}

/** The lawful test, apart from the rest. */
export function testBlocks({ assessment: { test } }: Summed): Block[] {
  if (!test) return [];
  return [
    heading('The lawful test'),
    paragraph(`${testWords[test.result]}.`),
    ...table(['Question', 'Answer'], ...test.lines.map((line) => [line.item.asks, answerOf(line)])),
  ];
}

export function indexBlocks({ record: { evidence }, assessment: { lines } }: Summed): Block[] {
  const hasSome = [...lines.values()].some(({ item }) => namesEvidence(item));
  if (!hasSome) return [];
  const rows = [...lines.values()].flatMap(({ item, evidence: documents }) =>
    documents.map(({ title, where = '', dated }) => [item.asks, title, where, dated ? longDay(dated) : '']),
  );
  const loose = evidence.filter(({ items }) => !items.some((id) => lines.has(id)));
  return [
    heading('Index of documents'),
    ...(evidence.length === 0 ? [paragraph('No document is named.')] : []),
    ...table(['What it shows', 'Document', 'Where it is', 'Date'], ...rows),
    ...list(loose.map((one) => `${sayDocument(one)}: shows none of these lines`)),
  ];
}

export function footBlocks({ checklist, words, today }: Summed): Block[] {
  return [
    paragraph(
      `${saySource(checklist.source, words)}. ${sayStanding(checklist.standing, checklist.source, words)}. Written on ${longDay(today)}. This is not legal advice.`,
    ),
  ];
}

function answerOf(line: Line): string {
  const said = sayAnswer(line) || (line.item.answer === 'read' ? '' : 'Not answered');
  if (line.state === 'bare') return `${said}. ${bareWords}`;
  return line.evidence.length > 0 ? `${said}. Shown by: ${line.evidence.map(sayDocument).join('; ')}` : said;
}

/** The summary as plain text. */
export function asText({ title, blocks }: Summary): string {
  const text = blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return `\n${block.text}\n${'-'.repeat(block.text.length)}`;
      case 'paragraph':
        return block.text;
      case 'list':
        return block.items.map((item) => `- ${item}`).join('\n');
      case 'table': {
        const [head = [], ...rows] = block.rows;
        return rows
          .map((row) =>
            row.flatMap((cell, at) => (cell ? [at === 0 ? `- ${cell}` : `  ${head[at]}: ${cell}`] : [])).join('\n'),
          )
          .join('\n');
      }
    }
  });
  return `${title}\n${'='.repeat(title.length)}\n\n${text.join('\n')}\n`;
}

/** The summary as parts of a document for a word processor. */
export function asDocument({ title, blocks }: Summary): WordBlock[] {
  const parts = blocks.map((block) => {
    switch (block.kind) {
      case 'heading':
        return word.heading(2, block.text);
      case 'paragraph':
        return word.paragraph(block.text);
      case 'list':
        return word.bullets(block.items);
      case 'table':
        return word.table(block.rows);
    }
  });
  return [word.heading(1, title), ...parts];
}

/** The summary as a sheet of paper. */
export function asSheet({ title, blocks }: Summary): HTMLElement {
  const make = (tag: string, ...inside: readonly (string | Node)[]): HTMLElement => {
    const element = document.createElement(tag);
    element.append(...inside);
    return element;
  };
  return make(
    'main',
    make('h1', title),
    ...blocks.map((block) => {
      switch (block.kind) {
        case 'heading':
          return make('h2', block.text);
        case 'list':
          return make('ul', ...block.items.map((item) => make('li', item)));
        case 'table': {
          const [head = [], ...rows] = block.rows;
          return make(
            'table',
            make('thead', make('tr', ...head.map((cell) => make('th', cell)))),
            make('tbody', ...rows.map((row) => make('tr', ...row.map((cell) => make('td', cell))))),
          );
        }
        case 'paragraph':
          return make('p', block.text);
      }
    }),
  );
}

/** For the sheet, in a document of its own. */
export const paper = `
  body { margin: 0; color: #000; background: #fff; font: 10pt/1.3 system-ui, sans-serif; }
  h1 { margin: 0 0 .5em; font-size: 15pt; }
  h2 { margin: 1em 0 .3em; font-size: 12pt; break-after: avoid; }
  p, ul { margin: 0 0 .5em; }
  table { width: 100%; margin-bottom: .5em; border-collapse: collapse; }
  th, td { padding: .2em .6em .2em 0; border-bottom: 1px solid #999; text-align: left; vertical-align: top; }
  tr, li { break-inside: avoid; }
`;
