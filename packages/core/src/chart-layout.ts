import type { Arrow, Pathway, PathwayStep } from '@send-kit/pack';
import type { Link, Node } from './chart-layout-places.ts';
import { placeChart } from './chart-layout-places.ts';

export { gutter, lineHeight, stub } from './chart-layout-places.ts';

/** Across and down, in units of which 14 are the size of a letter: a pixel each at the ordinary size. */
export type Point = readonly [x: number, y: number];

/** A piece of the picture with words in it. */
export interface ChartArea {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly words: readonly string[];
}

export interface ChartBox extends ChartArea {
  readonly step: PathwayStep;
  /** Its place in the pathway's list, from 1. */
  readonly number: number;
  /** Answers that are too long for their arrows, each behind the letter that its arrow has instead. */
  readonly answers: readonly string[];
}

/** An arrow, from under one box to the top of another. */
export interface ChartLine {
  readonly from: PathwayStep;
  readonly arrow: Arrow;
  readonly to: PathwayStep;
  /** From under its label to its head. None where there is no room for it: then the label says where it goes. */
  readonly points: readonly Point[];
  readonly label?: ChartArea | undefined;
}

export interface Chart {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly ChartBox[];
  readonly lines: readonly ChartLine[];
}

/** What a chart is drawn into. */
export interface ChartSpace {
  readonly width: number;
  readonly columns: number;
  /** The step whose box needs a line more, for 'You are here'. */
  readonly here?: string | undefined;
}

/** Rails beside the boxes must leave room for words. */
const narrowest = 190;

/**
 * Places the boxes and arrows of a pathway. Boxes stand in rows and columns; arrows run only in the gaps between them,
 * each in a lane of its own, so that none can run through a box or along another.
 *
 * One column keeps the order of the pathway's list. With more, a step stands below all that lead to it.
 */
export function layoutChart({ steps }: Pathway, space: ChartSpace): Chart {
  const nodes = steps.map((step, row): Node => {
    return { step, number: row + 1, depth: 0, row, column: 0, x: 0, y: 0, words: [], answers: [], height: 0 };
  });
  const links = nodes.flatMap((from) =>
    from.step.arrows.flatMap((arrow): Link[] => {
      const to = nodes.find(({ step }) => step.id === arrow.to);
      return to ? [{ from, to, arrow }] : [];
    }),
  );
  // In a dense chart the rails leave no room for words: then the longest arrows are not drawn.
  const draw = (here?: string): Chart => {
    for (let jumps = 0; ; jumps += 1) {
      const chart = placeChart(nodes, links, space, jumps, here);
      const [box] = chart.boxes;
      if (!box || box.width >= Math.min(narrowest, space.width * 0.7) || jumps > links.length) return chart;
    }
  };
  if (space.columns > 1) arrange(nodes, links, space.columns, () => tangle(draw()));
  return draw(space.here);
}

/** Chooses each step's row, by the longest way to it, and its column, by trying. */
function arrange(nodes: readonly Node[], links: readonly Link[], columns: number, tangled: () => number): void {
  for (const { number } of nodes)
    for (const { from, to, arrow } of links)
      if (!arrow.again) to.depth = Math.max(to.depth, Math.min(from.depth + 1, number));
  let last: Node | undefined;
  for (const node of [...nodes].sort((one, other) => one.depth - other.depth)) {
    const isBeside = last?.depth === node.depth && last.column + 1 < columns;
    node.column = isBeside && last ? last.column + 1 : 0;
    node.row = last ? last.row + Number(!isBeside) : 0;
    last = node;
  }
  let best = tangled();
  for (let turn = nodes.length > 60 ? 0 : 4; turn > 0; turn -= 1)
    for (const node of nodes)
      for (let column = 0; column < columns; column += 1) {
        const was = node.column;
        const other = nodes.find((one) => one.row === node.row && one.column === column);
        if (other === node) continue;
        const move = (to: number, back: number): void => {
          node.column = to;
          if (other) other.column = back;
        };
        move(column, was);
        const now = tangled();
        if (now < best) best = now;
        else move(was, column);
      }
}

/** How hard a picture is to follow: crossings, then bends, then the length of its lines. */
function tangle({ boxes, lines, height }: Chart): number {
  const pieces = lines.flatMap(({ points }) => points.slice(1).map((to, index) => [points[index] ?? to, to] as const));
  const between = (one: number, other: number, x: number): boolean => (one < x && x < other) || (other < x && x < one);
  let all = height;
  for (const [a, b] of pieces) {
    all += 20 + (Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1])) / 9;
    for (const [c, d] of pieces) if (between(a[0], b[0], c[0]) && between(c[1], d[1], a[1])) all += 60;
  }
  for (const { x } of boxes) all += x / 9;
  return all;
}
