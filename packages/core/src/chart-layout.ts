import type { Arrow, Pathway, PathwayStep } from '@send-kit/pack';

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

interface Node {
  readonly step: PathwayStep;
  readonly number: number;
  depth: number;
  row: number;
  column: number;
}

interface Link {
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
  words: string[];
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
const narrowest = 190;

/**
 * Places the boxes and arrows of a pathway. Boxes stand in rows and columns; arrows run only in the gaps between them,
 * each in a lane of its own, so that none can run through a box or along another.
 *
 * One column keeps the order of the pathway's list. With more, a step stands below all that lead to it.
 */
export function layoutChart({ steps }: Pathway, space: ChartSpace): Chart {
  const nodes = steps.map((step, row): Node => ({ step, number: row + 1, depth: 0, row, column: 0 }));
  const links = nodes.flatMap((from) =>
    from.step.arrows.flatMap((arrow): Link[] => {
      const to = nodes.find(({ step }) => step.id === arrow.to);
      return to ? [{ from, to, arrow }] : [];
    }),
  );
  // Rails beside the boxes leave no room for words in a dense chart: then the longest arrows are not drawn.
  const draw = (here?: string): Chart => {
    let jumps = 0;
    let chart = place(nodes, links, space, jumps, here);
    while (chart.boxes[0] && chart.boxes[0].width < Math.min(narrowest, space.width * 0.7) && jumps < links.length)
      chart = place(nodes, links, space, (jumps += 1), here);
    return chart;
  };
  if (space.columns > 1) arrange(nodes, space.columns, links, draw);
  return draw(space.here);
}

/** Chooses each step's row, by the longest way to it, and its column, by trying. */
function arrange(nodes: readonly Node[], columns: number, links: readonly Link[], draw: () => Chart): void {
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
  let best = tangle(draw());
  for (let turn = nodes.length > 60 ? 0 : 4; turn > 0; turn -= 1)
    for (const node of nodes)
      for (let column = 0; column < columns; column += 1) {
        const was = node.column;
        const other = nodes.find((one) => one.row === node.row && one.column === column);
        if (other) other.column = was;
        node.column = column;
        const now = tangle(draw());
        if (now < best) best = now;
        else {
          node.column = was;
          if (other) other.column = column;
        }
      }
}

function place(
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

  // Downwards at last: labels, lanes, the points of the arrows, boxes.
  const written = nodes.map((node) => {
    const words = wrap(node.step.short, boxWidth - gutter - inset);
    const labels = node.step.arrows.flatMap((arrow) =>
      routes
        .filter((route) => route.arrow === arrow)
        .map(({ leave, tail }) => ({ leave, tail, label: arrow.label ?? '' })),
    );
    const write = (isShort: boolean): boolean =>
      labels
        .map(({ leave, label, tail }, index) => {
          const key = String.fromCharCode(97 + index);
          const all = `${isShort ? key : label}${tail}`;
          leave.words = wrap(all, leave.room - 6);
          if (isShort) words.push(...wrap(`${key}: ${label}`, boxWidth - gutter - inset));
          return leave.words.length > 2 || leave.words.join(' ') !== all;
        })
        .some(Boolean);
    // Answers too long for the arrows are written in the box.
    if (write(false) && labels.length > 1) write(true);
    return { ...node, words, high: Math.max(2, words.length + Number(node.step.id === here)) };
  });
  let y = 0;
  const levels = gaps.map((gap, row) => {
    const above = y;
    const labels = Math.max(0, ...ends.map((end) => (end.gap === row ? end.words.length : 0)));
    const lanes = y + (labels && labels * lineHeight + stub);
    const top = lanes + deepOf(gap) + (row && row < rows ? 18 : deepOf(gap) && 12);
    const high = Math.max(0, ...written.map((box) => (box.row === row ? box.high : 0)));
    y = top + (high && high * lineHeight + 2 * inset);
    return { above, lanes, top, bottom: y };
  });
  const at = (gap: number): { above: number; lanes: number; top: number; bottom: number } =>
    levels[gap] ?? { above: 0, lanes: 0, top: 0, bottom: 0 };
  return {
    width: left(columns - 1) + boxWidth + (deep[columns] ?? 0),
    height: y,
    boxes: written.map(({ step, number, row, column, words }) => {
      const { top, bottom } = at(row);
      return { step, number, words, x: left(column), y: top, width: boxWidth, height: bottom - top };
    }),
    lines: routes.map(({ from, to, arrow, rail, along, tail, leave, come }) => {
      const turn = (end: End): number => at(end.gap).lanes + (end.lane + 1) * laneWidth;
      const { x, room, words } = leave;
      const top = at(leave.gap).above + (words[0] ? stub : 0);
      const label = words[0]
        ? { x: x - room / 2, y: top, width: room, height: words.length * lineHeight, words }
        : undefined;
      const points: Point[] = [[x, top + (label?.height ?? 0)]];
      if (leave !== come) {
        const x = rail < 0 ? come.x : railAt(rail, along);
        points.push([leave.x, turn(leave)], [x, turn(leave)]);
        if (rail >= 0) points.push([x, turn(come)], [come.x, turn(come)]);
      }
      points.push([come.x, at(come.gap).top]);
      return { from: from.step, arrow, to: to.step, points: tail ? [] : points, label };
    }),
  };
}

function takeLane(one: Stretch, others: Stretch[]): void {
  while (others.some(({ start, end, lane }) => lane === one.lane && start <= one.end && one.start <= end))
    one.lane += 1;
  others.push(one);
}

function deepOf(stretches: readonly Stretch[]): number {
  return Math.max(0, ...stretches.map(({ lane }) => (lane + 1) * laneWidth));
}

/** How hard a picture is to follow: crossings, then bends, then the length of its lines. */
function tangle({ lines, height }: Chart): number {
  const pieces = lines.flatMap(({ points }) => points.slice(1).map((to, index) => [points[index] ?? to, to] as const));
  const between = (one: number, other: number, x: number): boolean => (one < x && x < other) || (other < x && x < one);
  let all = height;
  for (const [a, b] of pieces) {
    all += 20 + (Math.abs(a[0] - b[0]) + Math.abs(a[1] - b[1])) / 9;
    for (const [c, d] of pieces) if (between(a[0], b[0], c[0]) && between(c[1], d[1], a[1])) all += 60;
  }
  return all;
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
