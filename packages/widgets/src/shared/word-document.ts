/** A part of a document. A line break in a text is one in the document too. */
export type WordBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  /** The first row names the columns. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'page-break' };

/** What a document for a word processor holds. */
export interface WordText {
  readonly title?: string;
  readonly blocks: readonly WordBlock[];
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packages = 'http://schemas.openxmlformats.org/package/2006/';
const kinds = 'application/vnd.openxmlformats-officedocument.wordprocessingml.';
/** Twentieths of a point: A4 with margins of 2 cm. */
const [wide, high, margin] = [11_906, 16_838, 1134];

/**
 * Writes a .docx file. There is nothing in it but what is shown: no author, no program, no day and no history, so that
 * the same text is always the same file. The zip is written here, its files stored as they are: a library that packs
 * them is twice as heavy as all of this.
 */
export function wordDocument({ title, blocks }: WordText): Uint8Array<ArrayBuffer> {
  return zip({
    '[Content_Types].xml': xml(
      'Types',
      `${packages}content-types`,
      `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${parts
        .map(
          (part) =>
            `<Override PartName="/word/${part}.xml" ContentType="${kinds}${part === 'document' ? 'document.main' : part}+xml"/>`,
        )
        .join('')}`,
    ),
    '_rels/.rels': relations(['officeDocument', 'word/document.xml']),
    'word/document.xml': xml(
      'w:document',
      main,
      `<w:body>${title ? paragraph(title, 'Title') : ''}${blocks.map(block).join('')}<w:sectPr><w:pgSz w:w="${wide}" w:h="${high}"/><w:pgMar w:top="${margin}" w:right="${margin}" w:bottom="${margin}" w:left="${margin}" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body>`,
    ),
    'word/_rels/document.xml.rels': relations(['styles', 'styles.xml'], ['numbering', 'numbering.xml']),
    'word/styles.xml': xml('w:styles', main, styles),
    'word/numbering.xml': xml('w:numbering', main, numbering),
  });
}

const parts = ['document', 'styles', 'numbering'];

const numbering =
  '<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/><w:lvlJc w:val="left"/><w:pPr><w:ind w:left="567" w:hanging="283"/></w:pPr></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>';

const styles = `<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:eastAsia="Arial" w:cs="Arial"/><w:sz w:val="24"/><w:szCs w:val="24"/><w:lang w:val="en-GB"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="200" w:line="300" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>${[
  style('Title', 'Title', 36),
  style('Heading1', 'heading 1', 30, 0),
  style('Heading2', 'heading 2', 26, 1),
].join(
  '',
)}<w:style w:type="paragraph" w:styleId="ListBullet"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr><w:contextualSpacing/></w:pPr></w:style>`;

function style(id: string, name: string, size: number, outline?: number): string {
  const level = outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/><w:next w:val="Normal"/><w:qFormat/><w:pPr><w:keepNext/>${level}</w:pPr><w:rPr><w:b/><w:sz w:val="${size}"/></w:rPr></w:style>`;
}

function block(one: WordBlock): string {
  switch (one.kind) {
    case 'heading':
      return paragraph(one.text, `Heading${one.level}`);
    case 'paragraph':
      return paragraph(one.text);
    case 'list':
      return one.items.map((item) => paragraph(item, 'ListBullet')).join('');
    case 'table':
      return table(one.rows);
    case 'page-break':
      return '<w:p><w:r><w:br w:type="page"/></w:r></w:p>';
  }
}

function paragraph(text: string, style = 'Normal'): string {
  const lines = plain(text).split(/\r\n?|\n/);
  const breaks = lines.map((line) => `<w:t xml:space="preserve">${line}</w:t>`).join('<w:br/>');
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/></w:pPr><w:r>${breaks}</w:r></w:p>`;
}

function table(rows: readonly (readonly string[])[]): string {
  const columns = Math.max(1, ...rows.map((row) => row.length));
  const column = Math.floor((wide - 2 * margin) / columns);
  const borders = ['top', 'left', 'bottom', 'right', 'insideH', 'insideV']
    .map((side) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="auto"/>`)
    .join('');
  const lines = rows.map((row, index) => {
    const cells = Array.from(
      { length: columns },
      (_, at) => `<w:tc><w:tcPr><w:tcW w:w="${column}" w:type="dxa"/></w:tcPr>${paragraph(row[at] ?? '')}</w:tc>`,
    );
    return `<w:tr><w:trPr><w:cantSplit/>${index === 0 ? '<w:tblHeader/>' : ''}</w:trPr>${cells.join('')}</w:tr>`;
  });
  // Two tables without a paragraph between them would be one.
  return `<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/><w:tblBorders>${borders}</w:tblBorders></w:tblPr><w:tblGrid>${`<w:gridCol w:w="${column}"/>`.repeat(columns)}</w:tblGrid>${lines.join('')}</w:tbl><w:p/>`;
}

/** Escapes what means something in XML, and drops what must not be in it: even written as a number it may not. */
function plain(text: string): string {
  return text
    .replace(/[^\t\n\r\u{20}-\u{d7ff}\u{e000}-\u{fffd}\u{10000}-\u{10ffff}]/gu, '')
    .replace(/[&<>\t]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? ' ');
}

function xml(name: string, space: string, inner: string): string {
  const prefix = name.startsWith('w:') ? ':w' : '';
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><${name} xmlns${prefix}="${space}">${inner}</${name}>`;
}

function relations(...targets: (readonly [type: string, target: string])[]): string {
  const inner = targets.map(
    ([type, target], id) => `<Relationship Id="r${id}" Type="${office}/${type}" Target="${target}"/>`,
  );
  return xml('Relationships', `${packages}relationships`, inner.join(''));
}

/** A zip file of texts, stored and not packed, of the first day that a zip file knows: 1 January 1980. */
function zip(files: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  const encoder = new TextEncoder();
  const [bodies, directory]: [Uint8Array[], Uint8Array[]] = [[], []];
  let at = 0;
  const entries = Object.entries(files);
  for (const [path, text] of entries) {
    const [name, data] = [encoder.encode(path), encoder.encode(text)];
    const about = [
      20,
      0x800,
      0,
      0,
      0x21,
      ...long(crc32(data)),
      ...long(data.length),
      ...long(data.length),
      name.length,
      0,
    ];
    const head = shorts(0x4b50, 0x403, ...about);
    bodies.push(head, name, data);
    directory.push(shorts(0x4b50, 0x201, 20, ...about, 0, 0, 0, 0, 0, ...long(at)), name);
    at += head.length + name.length + data.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = entries.length;
  const whole = [...bodies, ...directory, shorts(0x4b50, 0x605, 0, 0, count, count, ...long(size), ...long(at), 0)];
  const bytes = new Uint8Array(at + size + 22);
  let filled = 0;
  for (const part of whole) {
    bytes.set(part, filled);
    filled += part.length;
  }
  return bytes;
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
