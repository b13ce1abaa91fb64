/** A part of a document, as the functions here write it. */
export interface WordBlock {
  readonly xml: string;
}

/** A heading; a document should begin with one of the first level. */
export function heading(level: 1 | 2, text: string): WordBlock {
  return paragraph(text, `Heading${level}`);
}

/** A paragraph. A line break in the text is one in the document too, here and in all other parts. */
export function paragraph(text: string, style = 'Normal'): WordBlock {
  const lines = plain(text).split(/\r\n?|\n/);
  return {
    xml: `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r>${lines.map((line) => `<w:t xml:space="preserve">${line}</w:t>`).join('<w:br/>')}</w:r></w:p>`,
  };
}

/** A list with bullets. */
export function bullets(items: readonly string[]): WordBlock {
  return { xml: joined(items.map((item) => paragraph(item, 'ListBullet'))) };
}

/** A table of texts, all columns of one width; its first row names them. */
export function table(rows: readonly (readonly string[])[]): WordBlock {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const column = Math.floor((width - 2 * margin) / columns);
  const cell = (text = ''): string =>
    `<w:tc><w:tcPr><w:tcW w:w="${column}" w:type="dxa"/></w:tcPr>${paragraph(text).xml}</w:tc>`;
  const lines = rows.map((row, index) => {
    const cells = Array.from({ length: columns }, (_, at) => cell(row[at]));
    return `<w:tr><w:trPr><w:cantSplit/>${index === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
  });
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(
    (side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`,
  );
  const xml = `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${borders.join('')}</w:tblBorders></w:tblPr><w:tblGrid>${`<w:gridCol w:w="${column}"/>`.repeat(columns)}</w:tblGrid>${lines.join('')}</w:tbl>`;
  // Two tables without a paragraph between them would be one, and one without a row is no table.
  return { xml: rows.length > 0 ? `${xml}<w:p/>` : '' };
}

/** What follows begins on another page. */
export const pageBreak: WordBlock = { xml: '<w:p><w:r><w:br w:type="page"/></w:r></w:p>' };

/**
 * Writes a .docx file. There is nothing in it but what is shown: no author, no program, no day and no history, so that
 * the same text is always the same file. The zip is written here, its files stored as they are: a library that packs
 * them is heavier than all of this.
 */
export function wordDocument(blocks: readonly WordBlock[]): Uint8Array<ArrayBuffer> {
  const body = `<w:body>${joined(blocks)}<w:sectPr><w:pgSz w:w="${width}" w:h="16838"/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body>`;
  const kinds = ['document.main', 'styles', 'numbering'].map(
    (kind) =>
      `<Override PartName="/word/${kind.split('.')[0]}.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${kind}+xml"/>`,
  );
  return zip([
    [
      '[Content_Types].xml',
      `<Types xmlns="${schemas}package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${kinds.join('')}</Types>`,
    ],
    ['_rels/.rels', relations('officeDocument', 'word/document')],
    ['word/document.xml', word('document', body)],
    ['word/_rels/document.xml.rels', relations('styles', 'styles', 'numbering', 'numbering')],
    ['word/styles.xml', word('styles', styles)],
    ['word/numbering.xml', word('numbering', numbering)],
  ]);
}

const schemas = 'http://schemas.openxmlformats.org/';
/** A4 with margins of 2 cm, in twentieths of a point. */
const [width, margin] = [11_906, 1134];

const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:pPr><w:ind w:left="567" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial"/><w:sz w:val="24"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="200" w:line="300"/></w:pPr></w:pPrDefault></w:docDefaults>${
  style('Normal', 'Normal', '') +
  style('Heading1', 'heading 1', headed(0, 32)) +
  style('Heading2', 'heading 2', headed(1, 26)) +
  style('ListBullet', 'List Bullet', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:contextualSpacing/></w:pPr>')
}`;

function style(id: string, name: string, look: string): string {
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${look}</w:style>`;
}

function headed(level: number, size: number): string {
  return `<w:pPr><w:keepNext/><w:outlineLvl w:val="${level}"/></w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr>`;
}

function joined(blocks: readonly WordBlock[]): string {
  return blocks.map(({ xml }) => xml).join('');
}

/** Escapes what means something in XML, and drops what must not be in it: even written as a number it may not. */
function plain(text: string): string {
  return text
    .replace(/[^\t\n\r -\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('\t', ' ');
}

function word(name: string, inner: string): string {
  return `<w:${name} xmlns:w="${schemas}wordprocessingml/2006/main">${inner}</w:${name}>`;
}

/** To each kind of part, the part. */
function relations(...pairs: readonly string[]): string {
  const inner = pairs.map((part, index) =>
    index % 2 === 0
      ? `<Relationship Id="r${index}" Type="${schemas}officeDocument/2006/relationships/${part}" `
      : `Target="${part}.xml"/>`,
  );
  return `<Relationships xmlns="${schemas}package/2006/relationships">${inner.join('')}</Relationships>`;
}

/** A zip file of texts, stored and not packed, on the first day that a zip file knows: 1 January 1980. */
function zip(files: readonly (readonly [path: string, xml: string])[]): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const [path, xml] of files) {
    const name = encoder.encode(path);
    const data = encoder.encode(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${xml}`);
    const size = long(data.length);
    const about = [10, 0x800, 0, 0, 0x21, ...long(crc32(data)), ...size, ...size, name.length, 0];
    parts.push(shorts(0x4b50, 0x403, ...about), name, data);
    directory.push(shorts(0x4b50, 0x201, 10, ...about, 0, 0, 0, 0, 0, ...long(at)), name);
    at = sizeOf(parts);
  }
  const end = shorts(0x4b50, 0x605, 0, 0, files.length, files.length, ...long(sizeOf(directory)), ...long(at), 0);
  const all = [...parts, ...directory, end];
  const bytes = new Uint8Array(sizeOf(all));
  let filled = 0;
  for (const part of all) {
    bytes.set(part, filled);
    filled += part.length;
  }
  return bytes;
}

function sizeOf(parts: readonly Uint8Array[]): number {
  return parts.reduce((sum, { length }) => sum + length, 0);
}

function long(value: number): [number, number] {
  return [value & 0xffff, value >>> 16];
}

function shorts(...values: readonly number[]): Uint8Array {
  return Uint8Array.from(values.flatMap((value) => [value & 0xff, value >> 8]));
}

function crc32(bytes: Uint8Array): number {
  let sum = -1;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return ~sum >>> 0;
}
