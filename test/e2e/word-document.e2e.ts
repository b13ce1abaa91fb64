import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  bullets,
  heading,
  pageBreak,
  paragraph,
  table,
  wordDocument,
} from '../../packages/widgets/src/shared/word-document.ts';
import { inOffice, office } from './in-office.ts';

const letter = `SEND team, Sefton Council

We have not assessed this child & do not think that an assessment is <needed>.
“Tŷ Coch”, naïve, 5 €.`;

const file = wordDocument([
  heading(1, 'Your request of 21 September 2026'),
  ...letter.split('\n\n').map((part) => paragraph(part)),
  heading(2, 'What we know'),
  bullets(['twice a week', 'by a therapist']),
  table([
    ['Day', 'What'],
    ['2 November 2026', 'Advice is due'],
  ]),
  paragraph('Long '.repeat(5000).trim()),
  pageBreak,
  paragraph('The end'),
]);

describe.skipIf(office === undefined)('a document in LibreOffice', () => {
  let folder: string;

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'send-kit-word-'));
    writeFileSync(join(folder, 'reply.docx'), file);
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const converted = (to: string): Promise<Buffer> => inOffice(join(folder, 'reply.docx'), to);

  test('holds the same text', async () => {
    const text = (await converted('txt:Text (encoded):UTF8')).toString('utf8');
    expect(
      text
        .replace(/^\ufeff/, '')
        .trim()
        .split(/\s+/),
    ).toEqual(
      [
        'Your request of 21 September 2026',
        letter,
        'What we know • twice a week • by a therapist',
        'Day What 2 November 2026 Advice is due',
        'Long '.repeat(5000).trim(),
        'The end',
      ]
        .join(' ')
        .split(/\s+/),
    );
  });

  test('becomes a PDF, and says that it is in British English', async () => {
    const pdf = (await converted('pdf')).toString('latin1');
    expect(pdf).toMatch(/^%PDF-/);
    expect(pdf).toContain('/Lang(en-GB)');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBeGreaterThan(5);
    expect(pdf).toMatch(/\/MediaBox\s*\[\s*0 0 595\.\d+ 841\.\d+/);
  });

  test('keeps nothing about who wrote it, and when', async () => {
    const fodt = (await converted('fodt')).toString('utf8');
    expect(fodt).toContain('<office:document');
    expect(fodt).not.toMatch(/<meta:(initial-creator|creation-date|printed-by|user-defined)|<dc:(creator|date|title)>/);
    // What it took for headings and lists are headings and lists.
    expect(fodt).toMatch(/<text:h[^>]*text:outline-level="1"[^>]*>.*Your request/);
    expect(fodt).toMatch(/<text:h[^>]*text:outline-level="2"[^>]*>.*What we know/);
    expect(fodt.match(/<text:list-item/g)).toHaveLength(2);
    expect(fodt).toContain('<table:table-header-rows');
  });
});
