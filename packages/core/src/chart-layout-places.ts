import type { Arrow, PathwayStep } from '@send-kit/pack';
import type { Chart, ChartSpace, Point } from './chart-layout.ts';

/** A step on its way to a box. */
export interface Node {
  readonly step: PathwayStep;
  readonly number: number;
  depth: number;
  row: number;
  column: number;
  x: number;
  y: number;
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
  y: number;
}

/** The height of a line of words. */
export const lineHeight = 18;
/** The room for the number before the words of a box. */
export const gutter = 34;
/** From a box to the label of an arrow. */
export const stub = 6;
const inset = 9;
const laneWidth = 9;
const letterWidth = 8.1;
const widest = 270;

/**
 * Places boxes whose rows and columns are known, and runs the arrows between them.
 *
 * @param jumps so many of the longest arrows are not drawn: their labels say where they go.
 * @param here the step whose box needs a line more.
 */
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
      const isNear = !span(link);
      const isJump = !isNear && index >= links.length - jumps;
      const left = Math.min(from.column, to.column);
      const right = Math.max(from.column, to.column);
      // Of the gaps between the two columns, or beside their one, arrows that lead back take the first, others the last.
      const rail = isNear || isJump ? -1 : arrow.again ? left + Number(left < right) : right + Number(left === right);
      const along = stretch(from.row + 1, to.row);
      takeLane(along, rails[rail] ?? []);
      const end = (gap: number, { column }: Node, other: Node, weight: number): End => {
        const side = (rail < 0 ? other.column : rail - 0.5) - column;
        const aim = side + (Math.sign(side) * span(link)) / 99;
        return { gap, column, aim, weight, room: 0, x: 0, y: 0, ...stretch(0, 0) };
      };
      const leave = end(from.row + 1, from, to, 3);
      const isStraight = isJump || (isNear && left === right);
      return { ...link, rail, along, isJump, leave, come: isStraight ? leave : end(to.row, to, from, 1), words: [''] };
    });
  const deep = rails.map((rail, index) => (deepOf(rail) ? deepOf(rail) + laneWidth : index % columns ? 16 : 2));
  const boxWidth = Math.min(widest, (width - sum(deep)) / columns);
  const left = (column: number): number => sum(deep.slice(0, column + 1)) + column * boxWidth;
  const railAt = (rail: number, lane: number): number =>
    rail ? left(rail) - (deep[rail] ?? 0) + lane * laneWidth : left(0) - lane * laneWidth;

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
  const gaps = Array.from({ length: Math.max(...nodes.map(({ row }) => row)) + 2 }, (): Stretch[] => []);
  const runs = routes.flatMap(({ rail, along, leave, come }) => {
    if (leave === come) return [];
    const x = rail < 0 ? come.x : railAt(rail, along.lane + 1);
    const run = (end: End, side: number): { end: End; rank: number } => {
      Object.assign(end, stretch(end.x, x));
      return { end, rank: side * Math.abs(end.aim) };
    };
    return rail < 0 ? [run(leave, 0)] : [run(leave, -1), run(come, 1)];
  });
  for (const { end } of runs.sort((one, other) => one.rank - other.rank)) takeLane(end, gaps[end.gap] ?? []);

  for (const node of nodes) {
    const mine = routes.filter(({ from }) => from === node);
    const keyOf = (arrow: Arrow): string => String.fromCharCode(97 + node.step.arrows.indexOf(arrow));
    const label = (of: (arrow: Arrow) => string | undefined): boolean[] =>
      mine.map((route) => {
        const { from, to, arrow, isJump, leave } = route;
        const all = `${of(arrow) ?? ''}${isJump ? ` ${to.row > from.row ? '↓' : '↑'}\u00a0${to.number}` : ''}`;
        // What was taken is in bold letters, which are wider.
        route.words = wrap(all, leave.room * 0.88 - 4);
        return route.words.length < 3 && route.words.join(' ') === all;
      });
    const room = boxWidth - gutter - inset;
    node.words = wrap(node.step.short, room);
    node.answers = [];
    // Answers too long for the arrows are written in the box.
    if (label((arrow) => arrow.label).includes(false) && mine[1]) {
      label(keyOf);
      node.answers = node.step.arrows.flatMap((arrow) => wrap(`${keyOf(arrow)}: ${arrow.label ?? ''}`, room));
    }
    const lines = node.words.length + node.answers.length + Number(node.step.id === here);
    node.height = Math.max(2, lines) * lineHeight + 2 * inset;
    node.x = left(node.column);
  }

  // Downwards at last.
  let height = 0;
  gaps.forEach((gap, row) => {
    const labels = Math.max(0, ...routes.map(({ from, words }) => (from.row + 1 === row ? words.length : 0)));
    height += labels && labels * lineHeight + stub;
    for (const end of ends) if (end.gap === row) end.y = height + (end.lane + 1) * laneWidth;
    height += deepOf(gap) + (row && row < gaps.length - 1 ? 18 : deepOf(gap) && 12);
    const boxes = nodes.filter((node) => node.row === row);
    for (const box of boxes) box.y = height;
    height += Math.max(0, ...boxes.map((box) => box.height));
  });
  return {
    width: left(columns - 1) + boxWidth + (deep[columns] ?? 0),
    height,
    boxes: nodes.map((node) => ({ ...node, width: boxWidth })),
    lines: routes.map(({ from, to, arrow, rail, along, isJump, leave, come, words }) => {
      const { x, room } = leave;
      const y = from.y + from.height;
      const high = words.length * lineHeight;
      const label = high ? { x: x - room / 2, y: y + stub, width: room, height: high, words } : undefined;
      const points: Point[] = [[x, y + (high && high + stub)]];
      if (leave !== come) {
        const across = rail < 0 ? come.x : railAt(rail, along.lane + 1);
        points.push([x, leave.y], [across, leave.y]);
        if (rail >= 0) points.push([across, come.y], [come.x, come.y]);
      }
      points.push([come.x, to.y]);
      return { from: from.step, arrow, to: to.step, points: isJump ? [] : points, label };
    }),
  };
}

function stretch(one: number, other: number): Stretch {
  return { start: Math.min(one, other), end: Math.max(one, other), lane: 0 };
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

function sum(list: readonly number[]): number {
  return list.reduce((all, one) => all + one, 0);
}
