import { inflateSync } from 'node:zlib';

/** How many pages a PDF says it has; Firefox packs the part that says so. */
export function pagesOf(pdf: Buffer): number {
  const packed = [...pdf.toString('latin1').matchAll(/stream\r?\n([^]*?)\r?\nendstream/g)].map(([, stream = '']) => {
    try {
      return inflateSync(Buffer.from(stream, 'latin1')).toString('latin1');
    } catch {
      return '';
    }
  });
  const counts = [pdf.toString('latin1'), ...packed].flatMap((text) => [...text.matchAll(/\/Count\s+(\d+)/g)]);
  return Math.max(...counts.map(([, count]) => Number(count)));
}
