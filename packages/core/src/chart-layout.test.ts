import type { Pathway, PathwayStep } from '@send-kit/pack';
import { readPacks } from '@send-kit/pack/read-folder.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Chart, ChartArea, ChartLine, Point } from './chart-layout.ts';
import { layoutChart } from './chart-layout.ts';

type Piece = readonly [Point, Point];
interface Span {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

const sorted = (a: number, b: number): readonly [number, number] => (a < b ? [a, b] : [b, a]);
const spanOf = ({ x, y, width, height }: ChartArea): Span => ({ x: [x, x + width], y: [y, y + height] });
const pieceSpan = ([[ax, ay], [bx, by]]: Piece): Span => ({ x: sorted(ax, bx), y: sorted(ay, by) });
const piecesOf = ({ points }: ChartLine): Piece[] =>
  points.slice(1).map((to, index): Piece => [points[index] as Point, to]);

/** More than touching: by half a unit at least. */
function overlaps(one: Span, other: Span): boolean {
  const on = (a: readonly [number, number], b: readonly [number, number]): boolean =>
    Math.min(a[1], b[1]) - Math.max(a[0], b[0]) > 0.5;
  return on(one.x, other.x) && on(one.y, other.y);
}

/** Two pieces that run along one another, or so near that they look like one. */
function isAlong(one: Piece, other: Piece): boolean {
  const isAcross = ([a, b]: Piece): boolean => a[1] === b[1];
  if (isAcross(one) !== isAcross(other)) return false;
  const [a, b] = [pieceSpan(one), pieceSpan(other)];
  const fat = (span: Span): Span =>
    isAcross(one)
      ? { x: span.x, y: [span.y[0] - 1.5, span.y[1] + 1.5] }
      : { y: span.y, x: [span.x[0] - 1.5, span.x[1] + 1.5] };
  return overlaps(fat(a), fat(b));
}

/** Everything that must not be in a picture. */
function faultsOf({ width, height, boxes, lines }: Chart): string[] {
  const faults: string[] = [];
  const name = ({ from, arrow }: ChartLine): string => `${from.id}/${arrow.id}`;
  const labels = lines.flatMap((line) => (line.label ? [{ line, span: spanOf(line.label) }] : []));
  boxes.forEach((box, index) => {
    const { x, y } = spanOf(box);
    if (x[0] < 0 || y[0] < 0 || x[1] > width + 0.01 || y[1] > height + 0.01) faults.push(`${box.step.id} is cut off`);
    for (const other of boxes.slice(index + 1))
      if (overlaps(spanOf(box), spanOf(other))) faults.push(`${box.step.id} covers ${other.step.id}`);
    for (const { line, span } of labels)
      if (overlaps(spanOf(box), span)) faults.push(`the label of ${name(line)} covers ${box.step.id}`);
  });
  lines.forEach((line, index) => {
    const pieces = piecesOf(line);
    for (const piece of pieces) {
      const span = pieceSpan(piece);
      if (span.x[0] < 0 || span.y[0] < 0 || span.x[1] > width || span.y[1] > height)
        faults.push(`${name(line)} is cut off`);
      if (span.x[0] !== span.x[1] && span.y[0] !== span.y[1]) faults.push(`${name(line)} runs aslant`);
      const fat: Span = { x: [span.x[0] - 1, span.x[1] + 1], y: [span.y[0] + 0.01, span.y[1] - 0.01] };
      for (const box of boxes) if (overlaps(fat, spanOf(box))) faults.push(`${name(line)} runs through ${box.step.id}`);
      for (const label of labels)
        if (label.line !== line && overlaps(fat, label.span)) faults.push(`${name(line)} runs through a label`);
      for (const other of lines.slice(index + 1))
        for (const one of piecesOf(other))
          if (isAlong(piece, one)) faults.push(`${name(line)} runs along ${name(other)}`);
    }
    for (const other of labels)
      if (other.line !== line && line.label && overlaps(spanOf(line.label), other.span))
        faults.push(`the label of ${name(line)} covers that of ${name(other.line)}`);
  });
  return [...new Set(faults)];
}

const spaces = [
  { width: 240, columns: 1 },
  { width: 288, columns: 1 },
  { width: 700, columns: 2 },
  { width: 700, columns: 3 },
  { width: 1100, columns: 3 },
] as const;

const inPacks = readPacks().flatMap((pack) =>
  (pack.pathways ?? []).map((pathway) => ({ name: `${pack.id}/${pathway.id}`, pathway })),
);

describe.each(inPacks)('the chart of $name', ({ pathway }) => {
  test.each(spaces)('can be followed at $width units in $columns columns', (space) => {
    const chart = layoutChart(pathway, space);
    expect(faultsOf(chart)).toEqual([]);
    expect(chart.boxes.map(({ step }) => step.id)).toEqual(pathway.steps.map(({ id }) => id));
    expect(chart.lines).toHaveLength(pathway.steps.flatMap(({ arrows }) => arrows).length);
    expect(chart.width).toBeLessThanOrEqual(space.width);
  });
});

/** Any chart at all: mostly forwards, sometimes back, to itself, or twice to the same step; at most six come to a step. */
const anyPathway = fc
  .integer({ min: 2, max: 25 })
  .chain((size) =>
    fc.array(
      fc.array(
        fc.record({
          to: fc.nat(size - 1),
          label: fc.constantFrom(undefined, 'Yes', 'No', 'Not yet, but it is asked for and will come'),
        }),
        { maxLength: 4 },
      ),
      { minLength: size, maxLength: size },
    ),
  )
  .map((all) => {
    const come = new Map<number, number>();
    return pathwayOf(
      all.map((ways) =>
        ways.filter(({ to }) => {
          come.set(to, (come.get(to) ?? 0) + 1);
          return (come.get(to) ?? 0) <= 6;
        }),
      ),
    );
  });

function pathwayOf(all: readonly (readonly { readonly to: number; readonly label?: string | undefined }[])[]): Pathway {
  const steps = all.map((arrows, index) => ({
    id: `step-${index}`,
    kind: arrows.length > 1 ? 'question' : 'action',
    title: `Step ${index}`,
    short: 'Is this a step of some length?'.slice(0, 6 + (index % 4) * 8),
    arrows: arrows.map(({ to, label }, at) => ({
      id: `arrow-${at}`,
      to: `step-${to}`,
      ...(label ? { label } : {}),
      ...(to <= index ? { again: true } : {}),
    })),
  })) as unknown as PathwayStep[];
  return { id: 'invented', title: 'Invented', start: 'step-0', steps } as unknown as Pathway;
}

test.each(spaces)('any chart can be followed at $width units in $columns columns', { timeout: 30_000 }, (space) => {
  fc.assert(
    fc.property(anyPathway, (pathway) => {
      expect(faultsOf(layoutChart(pathway, space))).toEqual([]);
    }),
    { numRuns: space.columns > 1 ? 10 : 60 },
  );
});

const forked = pathwayOf([
  [
    { to: 1, label: 'Yes' },
    { to: 2, label: 'No' },
  ],
  [{ to: 3 }],
  [{ to: 3 }],
  [{ to: 0, label: 'There is more' }],
]);

describe('a fork that comes together again', () => {
  test('stands in the order of the list in one column, and side by side in two', () => {
    const places = (columns: number): number[][] => {
      const { boxes } = layoutChart(forked, { width: 560, columns });
      const [xs, ys] = [boxes.map(({ x }) => x), boxes.map(({ y }) => y)];
      const rank = (all: number[]): number[] => all.map((one) => [...new Set(all)].sort((a, b) => a - b).indexOf(one));
      return [rank(xs), rank(ys)];
    };
    expect(places(1)).toEqual([
      [0, 0, 0, 0],
      [0, 1, 2, 3],
    ]);
    expect(places(2)[1]).toEqual([0, 1, 1, 2]);
    expect(new Set(places(2)[0]?.slice(1, 3)).size).toBe(2);
  });

  test('is the same picture each time', () => {
    const space = { width: 700, columns: 2 };
    expect(layoutChart(forked, space)).toEqual(layoutChart(forked, space));
  });

  test('only the box of the present step grows by a line, and none changes its column', () => {
    const [plain, marked] = [undefined, 'step-3'].map((here) => layoutChart(forked, { width: 700, columns: 2, here }));
    expect(marked?.boxes.map(({ x }) => x)).toEqual(plain?.boxes.map(({ x }) => x));
    expect(marked?.boxes.slice(0, 3)).toEqual(plain?.boxes.slice(0, 3));
  });
});

test('answers too long for their arrows are written in the box, and the arrows have letters', () => {
  const long = 'Not yet, but it is asked for and will come before the day on which the reply is due';
  const pathway = pathwayOf([
    [
      { to: 1, label: 'Yes' },
      { to: 2, label: long },
    ],
    [],
    [],
  ]);
  const { boxes, lines } = layoutChart(pathway, { width: 288, columns: 1 });
  expect(lines.flatMap(({ label }) => label?.words).sort()).toEqual(['a', 'b']);
  expect(boxes[0]?.answers.join(' ')).toBe(`a: Yes b: ${long}`);
});

test('where rails would leave no room for words, the longest arrows say where they go instead', () => {
  const last = 14;
  const pathway = pathwayOf(
    Array.from({ length: last + 1 }, (_, index) => (index < last ? [{ to: index + 1 }, { to: last }] : [])),
  );
  const { boxes, lines } = layoutChart(pathway, { width: 288, columns: 1 });
  expect(boxes[0]?.width).toBeGreaterThanOrEqual(190);
  const [first] = lines.filter(({ from, to }) => from.id === 'step-0' && to.id === `step-${last}`);
  expect(first?.points).toEqual([]);
  expect(first?.label?.words.join(' ')).toMatch(/↓\u00a015$/);
});
