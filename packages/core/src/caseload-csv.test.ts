import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvLine, csvRecords, guessDelimiter } from './caseload-csv.ts';

const read = (text: string, delimiter = ','): (readonly string[])[] =>
  [...csvRecords(text, delimiter)].map(({ cells }) => cells);

describe('a file of rows', () => {
  test.each([
    [
      'quotes, marks and line ends inside a cell',
      'a,"b, ""c""\r\nd"\r\ne,f\r\n',
      [
        ['a', 'b, "c"\r\nd'],
        ['e', 'f'],
      ],
    ],
    [
      'no line end at the end',
      'a,b\nc,',
      [
        ['a', 'b'],
        ['c', ''],
      ],
    ],
    ['blank lines stay, so that row numbers are the spreadsheet’s', 'a\n\nb', [['a'], [''], ['b']]],
    ['a mark of byte order before the headings', '\uFEFFa,b\n', [['a', 'b']]],
    ['a quote that is never closed', 'a,"b', [['a', 'b']]],
  ])('%s', (_title, text, expected) => {
    expect(read(text)).toEqual(expected);
  });

  test('how far it has come is told with each record', () => {
    const text = 'a,b\r\n"c",d\r\n';
    expect([...csvRecords(text, ',')].map(({ end }) => end)).toEqual([5, text.length]);
  });

  test.each([
    ['Reference,Date received\n', ','],
    ['Reference;Date received;Process\nA;1,5;x', ';'],
    ['Reference\tDate received', '\t'],
    ['"Name, first";Date', ';'],
    ['Reference', ','],
  ])('the mark between cells of %j', (text, mark) => {
    expect(guessDelimiter(text)).toBe(mark);
  });
});

describe('a file that is written', () => {
  test.each(['=1+1', '+44', '-2', '@SUM(A1)', '\t=1', ' =1'])('the formula %j is disarmed', (cell) => {
    expect(read(csvLine([cell, 'x']))[0]).toEqual([`'${cell}`, 'x']);
  });

  test('anything else comes back as it was', () => {
    const safe = fc.string().filter((text) => !/^\s*[=+\-@\t\r]/.test(text));
    fc.assert(
      fc.property(fc.array(safe, { minLength: 2 }), (cells) => {
        expect(read(csvLine(cells))).toEqual([cells]);
      }),
    );
  });
});
