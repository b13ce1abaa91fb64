import type { Arrow, PathwayStep } from '@send-kit/pack';
import type { Chart, ChartSpace, Point } from './chart-layout.ts';

/** A step on its way to a box. */
export interface Node {
  readonly step: PathwayStep;
  readonly number: number;
  depth: number;
  row: number;
  column: number;
  words: readonly string[];
  answers: readonly string[];
  height: number;
}

export interface Link {
  readonly from: Node;
  readonly to: Node;
  readonly arrow: Arrow;
}

/** A stretch of a gap between rows or columns, and the lane it has there. */
interface Stretch {
  start: number;
  end: number;
  lane: number;
}

/** An end of an arrow: where it leaves a box, or comes to one, and the stretch along which it then runs. */
interface End extends Stretch {
  /** The gap above the row of this number. */
  readonly gap: number;
  readonly column: number;
  /** To which side it turns, and how far it goes. */
  readonly aim: number;
  /** Its part of the box's side: one that leaves needs room for its label. */
  readonly weight: number;
  room: number;
  x: number;
  words: readonly string[];
}

export const lineHeight = 18;
/** The room for the number before the words of a box. */
export const gutter = 34;
/** From a box to the label of an arrow. */
export const stub = 6;
const inset = 9;
const laneWidth = 9;
const letterWidth = 8.1;
const widest = 270;

/** Places boxes whose rows and columns are known, and runs the arrows between them. The last `jumps` of them are not drawn. */
export function placeChart(
  nodes: readonly Node[],
  links: readonly Link[],
  { width, columns }: ChartSpace,
  jumps: number,
  here?: string,
): Chart {
  const rails = Array.from({ length: columns + 1 }, (): Stretch[] => []);
  const span = ({ from, to }: Link): number => Math.abs(from.row + 1 - to.row);
  // Shorter arrows run nearer to the boxes. Those that lead back come last: they are the first to be left out.
  const length = (link: Link): number => span(link) + (link.arrow.again ? 99 : 0);
  const routes = [...links]
    .sort((one, other) => length(one) - length(other))
    .map((link, index) => {
      const { from, to, arrow } = link;
      const [first, last] = [from.row + 1, to.row];
      // The nearest gap between columns; of two, arrows that lead back take the left one, others the right.
      const far = (rail: number): number =>
        Math.abs(rail - from.column - 0.5) +
        Math.abs(rail - to.column - 0.5) +
        Math.abs(rail - (arrow.again ? 0 : columns)) / 9;
      const isJump = index >= links.length - jumps && first !== last;
      const rail = first === last || isJump ? -1 : minBy([...rails.keys()], far);
      const along = { start: Math.min(first, last), end: Math.max(first, last), lane: 0 };
      takeLane(along, rails[rail] ?? []);
      const end = (gap: number, column: number, other: number, weight: number): End => {
        const side = (rail < 0 ? other : rail - 0.5) - column;
        const aim = side + (Math.sign(side) * span(link)) / 99;
        return { gap, column, aim, weight, room: 0, x: 0, words: [], start: 0, end: 0, lane: 0 };
      };
      const leave = end(first, from.column, to.column, 3);
      const isStraight = isJump || (rail < 0 && from.column === to.column);
      const tail = isJump ? ` ${last < first ? '↑' : '↓'}\u00a0${to.number}` : '';
      return { ...link, rail, along, tail, leave, come: isStraight ? leave : end(last, to.column, from.column, 1) };
    });
  const deep = rails.map((rail, index) => (deepOf(rail) ? deepOf(rail) + laneWidth : index % columns ? 16 : 2));
  const boxWidth = Math.min(widest, (width - sum(deep)) / columns);
  const left = (column: number): number => sum(deep.slice(0, column + 1)) + column * boxWidth;

  // The side of a box is divided between the arrows that leave it and those that come to the box beneath it.
  const ends = [...new Set(routes.flatMap(({ leave, come }) => [leave, come]))].sort((a, b) => a.aim - b.aim);
  for (const one of ends) {
    const beside = ends.filter(({ gap, column }) => gap === one.gap && column === one.column);
    const weight = (list: readonly End[]): number => sum(list.map((end) => end.weight));
    const part = boxWidth / weight(beside);
    one.room = part * one.weight;
    one.x = left(one.column) + part * weight(beside.slice(0, beside.indexOf(one))) + one.room / 2;
  }

  // What leaves runs above what comes, in an order in which neighbours need not cross.
  const runs: { end: End; rank: number }[] = [];
  const run = (end: End, to: number, rank: number): void => {
    Object.assign(end, { start: Math.min(end.x, to), end: Math.max(end.x, to) });
    runs.push({ end, rank });
  };
  const railAt = (rail: number, { lane }: Stretch): number =>
    rail ? left(rail) - (deep[rail] ?? 0) + (lane + 1) * laneWidth : left(0) - (lane + 1) * laneWidth;
  for (const { rail, along, leave, come } of routes) {
    if (rail >= 0) {
      run(leave, railAt(rail, along), -Math.abs(leave.aim));
      run(come, railAt(rail, along), Math.abs(come.aim));
    } else if (leave !== come) run(leave, come.x, 0);
  }
  const rows = Math.max(...nodes.map(({ row }) => row)) + 1;
  const gaps = Array.from({ length: rows + 1 }, (): Stretch[] => []);
  for (const { end } of runs.sort((one, other) => one.rank - other.rank)) takeLane(end, gaps[end.gap] ?? []);

  // Downwards at last: words, then the height of each gap and row, then the points of the arrows.
  for (const node of nodes) {
    const mine = routes.filter(({ from }) => from === node);
    const write = (isShort: boolean): boolean => {
      const hasRoom = mine.map(({ leave, tail, arrow }) => {
        const all = `${isShort ? keyOf(arrow, node) : (arrow.label ?? '')}${tail}`;
        // What was taken is in bold letters.
        leave.words = wrap(all, leave.room * 0.88 - 4);
        return leave.words.length < 3 && leave.words.join(' ') === all;
      });
      return hasRoom.every(Boolean);
    };
    const room = boxWidth - gutter - inset;
    node.words = wrap(node.step.short, room);
    node.answers = [];
    // Answers too long for the arrows are written in the box.
    if (!write(false) && mine.length > 1) {
      write(true);
      node.answers = node.step.arrows.flatMap((arrow) => wrap(`${keyOf(arrow, node)}: ${arrow.label ?? ''}`, room));
    }
    const lines = node.words.length + node.answers.length + Number(node.step.id === here);
    node.height = Math.max(2, lines) * lineHeight + 2 * inset;
  }
  let height = 0;
  const levels = gaps.map((gap, row) => {
    const labels = Math.max(0, ...ends.map((end) => (end.gap === row ? end.words.length : 0)));
    const lanes = height + (labels && labels * lineHeight + stub);
    const top = lanes + deepOf(gap) + (row && row < rows ? 18 : deepOf(gap) && 12);
    height = top + Math.max(0, ...nodes.map((node) => (node.row === row ? node.height : 0)));
    return { lanes, top };
  });
  const topOf = (row: number): number => levels[row]?.top ?? 0;
  const turn = ({ gap, lane }: End): number => (levels[gap]?.lanes ?? 0) + (lane + 1) * laneWidth;
  return {
    width: left(columns - 1) + boxWidth + (deep[columns] ?? 0),
    height,
    boxes: nodes.map((node) => ({ ...node, x: left(node.column), y: topOf(node.row), width: boxWidth })),
    lines: routes.map(({ from, to, arrow, rail, along, tail, leave, come }) => {
      const { x, room, words } = leave;
      const y = topOf(from.row) + from.height;
      const high = words.length * lineHeight;
      const label = high ? { x: x - room / 2, y: y + stub, width: room, height: high, words } : undefined;
      const points: Point[] = [[x, y + (high && high + stub)]];
      if (leave !== come) {
        const across = rail < 0 ? come.x : railAt(rail, along);
        points.push([x, turn(leave)], [across, turn(leave)]);
        if (rail >= 0) points.push([across, turn(come)], [come.x, turn(come)]);
      }
      points.push([come.x, topOf(to.row)]);
      return { from: from.step, arrow, to: to.step, points: tail ? [] : points, label };
    }),
  };
}

/** An answer that is written in the box is known by a letter. */
function keyOf(arrow: Arrow, { step }: Node): string {
  return String.fromCharCode(97 + step.arrows.indexOf(arrow));
}

function takeLane(one: Stretch, others: Stretch[]): void {
  while (others.some(({ start, end, lane }) => lane === one.lane && start <= one.end && one.start <= end))
    one.lane += 1;
  others.push(one);
}

function deepOf(stretches: readonly Stretch[]): number {
  return Math.max(0, ...stretches.map(({ lane }) => (lane + 1) * laneWidth));
}

/** Letters are taken to be as wide as those of a wide face: no width is known here. */
function wrap(text: string, width: number): string[] {
  const many = Math.max(4, Math.floor(width / letterWidth));
  return text.match(new RegExp(`(?! ).{1,${many}}(?= |$)|\\S{${many}}`, 'g')) ?? [];
}

function minBy(list: readonly number[], of: (one: number) => number): number {
  return list.reduce((best, one) => (of(one) < of(best) ? one : best));
}

function sum(list: readonly number[]): number {
  return list.reduce((all, one) => all + one, 0);
}
