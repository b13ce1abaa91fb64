import { crc32 } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import type { WordBlock } from './word-document.ts';
import { bullets, heading, pageBreak, paragraph, table, wordDocument } from './word-document.ts';

interface Entry {
  readonly name: string;
  readonly content: Buffer;
  readonly date: number;
  readonly time: number;
}

/** Reads a zip file by its directory, as a word processor does, and complains of all that is not as it should be. */
function unzip(bytes: Uint8Array): Entry[] {
  const file = Buffer.from(bytes);
  const end = file.length - 22;
  expect(file.readUInt32LE(end)).toBe(0x06054b50);
  const count = file.readUInt16LE(end + 10);
  expect(file.readUInt16LE(end + 8)).toBe(count);
  let at = file.readUInt32LE(end + 16);
  expect(at + file.readUInt32LE(end + 12)).toBe(end);
  const entries = Array.from({ length: count }, () => {
    expect(file.readUInt32LE(at)).toBe(0x02014b50);
    const [flags, method, time, date] = [8, 10, 12, 14].map((offset) => file.readUInt16LE(at + offset));
    const [sum, packed, size] = [16, 20, 24].map((offset) => file.readUInt32LE(at + offset));
    const [nameLength = 0, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset));
    expect([flags, method, extra, comment, packed]).toEqual([0x800, 0, 0, 0, size]);
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const local = file.readUInt32LE(at + 42);
    expect(file.readUInt32LE(local)).toBe(0x04034b50);
    // What stands before the file itself says the same as the directory.
    expect(file.subarray(local + 4, local + 30)).toEqual(file.subarray(at + 6, at + 32));
    expect(file.toString('utf8', local + 30, local + 30 + nameLength)).toBe(name);
    const content = file.subarray(local + 30 + nameLength, local + 30 + nameLength + (size ?? 0));
    expect(crc32(content)).toBe(sum);
    at += 46 + nameLength;
    return { name, content, date: date ?? 0, time: time ?? 0 };
  });
  expect(at).toBe(end);
  return entries;
}

/** Well formed: one element at the root, every tag closed, nothing bare that means something. Returns the words. */
function words(xml: string): string {
  const open: string[] = [];
  let said = '';
  expect(xml.startsWith('<?xml version="1.0" encoding="UTF-8"')).toBe(true);
  let rest = xml.slice(xml.indexOf('?>') + 2);
  while (rest) {
    const tag = /^<(\/?)([\w:]+)((?: [\w:]+="[^"<>]*")*)(\/?)>/.exec(rest);
    if (tag) {
      const [, closes, name = '', attributes = '', empty] = tag;
      const names = Array.from(attributes.matchAll(/ ([\w:]+)=/g), ([, one]) => one);
      expect(new Set(names).size).toBe(names.length);
      if (closes) expect(open.pop()).toBe(name);
      else if (!empty) open.push(name);
      if (name === 'w:br' || (name === 'w:p' && closes)) said += '\n';
      rest = rest.slice(tag[0].length);
    } else {
      const text = /^[^<]+/.exec(rest)?.[0] ?? '';
      expect(text, `expected words or a tag, found ${rest.slice(0, 40)}`).not.toBe('');
      expect(open.length).toBeGreaterThan(0);
      expect(text.replace(/&(amp|lt|gt|quot|apos);/g, '')).not.toContain('&');
      said += text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
      rest = rest.slice(text.length);
    }
  }
  expect(open).toEqual([]);
  return said;
}

const part = (blocks: readonly WordBlock[], name = 'word/document.xml'): string =>
  unzip(wordDocument(blocks))
    .find((entry) => entry.name === name)
    ?.content.toString('utf8') ?? '';
const said = (text: string): string => words(part([paragraph(text)])).slice(0, -1);

const all: readonly WordBlock[] = [
  heading(1, 'Heading'),
  heading(2, 'Smaller heading'),
  paragraph('One line\nand another'),
  bullets(['first', 'second']),
  table([['Day', 'What'], ['2 November 2026', 'Advice'], ['only one']]),
  pageBreak,
  paragraph('The end'),
];

describe('a document for a word processor', () => {
  test('holds its parts and nothing else: no author, no program, no day', () => {
    const entries = unzip(wordDocument(all));
    expect(entries.map(({ name }) => name)).toEqual([
      '[Content_Types].xml',
      '_rels/.rels',
      'word/document.xml',
      'word/_rels/document.xml.rels',
      'word/styles.xml',
      'word/numbering.xml',
    ]);
    expect(entries.every(({ date, time }) => date === 0x21 && time === 0)).toBe(true);
    for (const { name, content } of entries) {
      const xml = content.toString('utf8');
      words(xml);
      expect(xml, name).not.toMatch(/docProps|creator|modified|w:rsid|w:author|w:date|application name/i);
    }
  });

  test('names in its list of kinds every part that it has, and every part that it refers to is there', () => {
    const entries = unzip(wordDocument(all));
    const names = entries.map(({ name }) => name);
    const kinds = entries[0]?.content.toString('utf8') ?? '';
    const named = Array.from(kinds.matchAll(/PartName="\/([^"]+)"/g), ([, name = '']) => name);
    expect(named).toEqual(names.filter((name) => name.startsWith('word/') && name.endsWith('.xml')));
    expect(part(all, '_rels/.rels')).toContain('Target="word/document.xml"');
    const targets = Array.from(part(all, 'word/_rels/document.xml.rels').matchAll(/Target="([^"]+)"/g));
    expect(targets.map(([, target = '']) => `word/${target}`).every((name) => names.includes(name))).toBe(true);
    const used = Array.from(part(all).matchAll(/w:pStyle w:val="(\w+)"/g), ([, style]) => style);
    for (const style of used) expect(part(all, 'word/styles.xml')).toContain(`w:styleId="${style}"`);
  });

  test('says what it was given, in its order', () => {
    expect(words(part(all))).toBe(
      'Heading\nSmaller heading\nOne line\nand another\nfirst\nsecond\nDay\nWhat\n2 November 2026\nAdvice\nonly one\n\n\n\nThe end\n',
    );
  });

  test('is the same file each time', () => {
    expect(wordDocument(all)).toEqual(wordDocument(all));
  });

  test('may be empty, and so may its parts', () => {
    expect(words(part([]))).toBe('');
    expect(words(part([table([]), bullets([]), paragraph('')]))).toBe('\n');
  });

  test.each([
    ['signs that mean something in XML', '1 < 2 & 3 > 2 &amp; "so" \'so\' ]]>', '1 < 2 & 3 > 2 &amp; "so" \'so\' ]]>'],
    ['letters of every kind', 'Tŷ Coch – naïve – 中文 – 👩‍⚕️ – عربي', 'Tŷ Coch – naïve – 中文 – 👩‍⚕️ – عربي'],
    ['line breaks of every kind', 'a\r\nb\rc\nd', 'a\nb\nc\nd'],
    ['a tab, as a space', 'a\tb', 'a b'],
    ['spaces at its ends', '  a  b  ', '  a  b  '],
    ['nothing that XML forbids', 'a\0b\u0008\u000b\u001f\ufffe\uffffc\ud800d\udc00e', 'abcde'],
    ['what looks like a tag', '</w:t><w:br/>', '</w:t><w:br/>'],
  ])('holds %s', (_title, text, expected) => {
    expect(said(text)).toBe(expected);
  });

  test('holds a very long text', () => {
    const text = 'Wörter & mehr. '.repeat(100_000);
    const started = performance.now();
    const file = wordDocument([paragraph(text)]);
    expect(performance.now() - started).toBeLessThan(2000);
    expect(unzip(file)[2]?.content.length).toBeGreaterThan(1_500_000);
  });
});
