import type { Arrow, Pathway, PathwayStep, Way } from './schema/pathway.ts';
import { mostWays, onward, waysOf } from './ways.ts';

/** Takes note of a fault: where in the file, and what was expected. */
export type Note = (path: string, message: string) => void;

type Steps = ReadonlyMap<string, PathwayStep>;

/** Ids that have another meaning in a letter, or none that can be kept. */
const taken = new Set(['deadline', 'reason', 'today', 'constructor', 'prototype']);

/** One chart for itself: that it can be walked from its start to an end, whatever is answered. */
export function checkChart(pathway: Pathway, note: Note): void {
  const steps: Steps = new Map(pathway.steps.map((step) => [step.id, step]));
  checkIds(pathway, note);
  for (const [index, step] of pathway.steps.entries())
    checkKind(step, steps, (path, m) => note(`steps.${index}${path}`, m));
  const isWhole = checkArrows(pathway, steps, note);
  const isLoopless = checkLoops(pathway, steps, note);
  pathway.ways.forEach((way, index) => checkWay(pathway, steps, way, (path, m) => note(`ways.${index}.${path}`, m)));
  checkAllWays(pathway, isWhole && isLoopless, note);
}

/** Calls back for every id that was there before. */
export function twice(ids: readonly string[], found: (index: number, id: string) => void): void {
  const seen = new Set<string>();
  ids.forEach((id, index) => {
    if (seen.has(id)) found(index, id);
    seen.add(id);
  });
}

/** All that can be come to from a place. */
export function reach(from: string, next: ReadonlyMap<string, readonly string[]>): Set<string> {
  const found = new Set([from]);
  // A set grows while it is gone through.
  for (const id of found) for (const to of next.get(id) ?? []) found.add(to);
  return found;
}

function checkIds(pathway: Pathway, note: Note): void {
  const stepIds = pathway.steps.map(({ id }) => id);
  twice(stepIds, (index, id) => note(`steps.${index}.id`, `expected each step once, found "${id}" again`));
  const records: { path: string; id: string }[] = [];
  pathway.begins?.forEach(({ id }, index) => records.push({ path: `begins.${index}.id`, id }));
  pathway.steps.forEach((step, at) => {
    step.records?.forEach(({ id }, index) => records.push({ path: `steps.${at}.records.${index}.id`, id }));
    const arrows = step.arrows.map(({ id }) => id);
    twice(arrows, (index, id) =>
      note(`steps.${at}.arrows.${index}.id`, `expected each arrow of "${step.id}" once, found "${id}" again`),
    );
  });
  twice(
    records.map(({ id }) => id),
    (index, id) => note(records[index]?.path ?? '', `expected each record of a pathway once, found "${id}" again`),
  );
  for (const { path, id } of records) {
    if (taken.has(id)) note(path, `expected another id for a record: "${id}" has a meaning of its own`);
  }
}

/** A question is answered, an action is done, an outcome is the end. */
function checkKind(step: PathwayStep, steps: Steps, note: Note): void {
  const { id, kind, arrows, outcome } = step;
  if (kind === 'question' && arrows.length < 2) {
    note('.arrows', `expected two or more answers to the question "${id}", found ${arrows.length}`);
  }
  if (kind === 'action' && arrows.length !== 1) {
    note('.arrows', `expected one arrow from the action "${id}", found ${arrows.length}`);
  }
  if (kind === 'outcome') {
    if (!outcome) note('', `expected "outcome" at the outcome "${id}", found none`);
    if (arrows.length > 1)
      note('.arrows', `expected at most one arrow from the outcome "${id}", found ${arrows.length}`);
    if (step.records) note('.records', `expected no records at the outcome "${id}": nothing is answered there`);
  } else if (outcome) note('.outcome', `expected no "outcome" at the ${kind} "${id}"`);

  arrows.forEach((arrow, index) => {
    const at = `.arrows.${index}`;
    if (kind !== 'action' && arrow.label === undefined) {
      note(`${at}.label`, `expected the words of the answer "${arrow.id}" to "${id}", found none`);
    }
    if (kind === 'outcome' && !arrow.again) {
      note(at, `expected "again" at the arrow "${arrow.id}" of the outcome "${id}": it can only begin again`);
    }
    if (arrow.reason && (arrow.again || (steps.get(arrow.to)?.kind ?? 'outcome') !== 'outcome')) {
      note(`${at}.reason`, `expected a reason only at an arrow into an outcome, found one at "${id}/${arrow.id}"`);
    }
  });
  const labels = arrows.map(({ label }) => label?.trim().toLowerCase() ?? '');
  twice(labels, (index, label) => {
    if (label) note(`.arrows.${index}.label`, `expected answers to "${id}" that differ, found two that read the same`);
  });
}

/** Every arrow leads somewhere, every step is come to, every way ends. @returns whether every arrow leads somewhere. */
function checkArrows({ start, steps: list }: Pathway, steps: Steps, note: Note): boolean {
  let isWhole = true;
  const lost = new Set<string>();
  list.forEach((step, at) =>
    step.arrows.forEach(({ id, to }, index) => {
      if (steps.has(to)) return;
      isWhole = false;
      lost.add(step.id);
      note(`steps.${at}.arrows.${index}.to`, `expected a step for "${step.id}/${id}" to lead to, found "${to}"`);
    }),
  );
  if (steps.has(start)) {
    const forward = reach(start, targets(list, onward));
    list.forEach(({ id }, at) => {
      if (!forward.has(id)) note(`steps.${at}`, `expected a way from "${start}" to "${id}", found none`);
    });
  } else {
    isWhole = false;
    note('start', `expected a step to start from, found "${start}"`);
  }

  // A step before an arrow that leads nowhere may well come to an end once that is mended.
  const ends = list.filter(({ id, kind }) => kind === 'outcome' || lost.has(id)).map(({ id }) => id);
  const ending = reachBack(ends, list, ({ arrows }) => arrows);
  const endingOnward = reachBack(ends, list, onward);
  list.forEach(({ id, arrows }, at) => {
    if (!ending.has(id)) note(`steps.${at}`, `expected a way from "${id}" to an outcome, found none: it never ends`);
    arrows.forEach((arrow, index) => {
      if (!arrow.says || (!arrow.again && (endingOnward.has(arrow.to) || !steps.has(arrow.to)))) return;
      note(
        `steps.${at}.arrows.${index}.says`,
        `expected no statement at "${id}/${arrow.id}": what led to a loop is not said`,
      );
    });
  });
  return isWhole;
}

/** Only arrows marked `again` lead back, and they do. @returns whether there is no other loop. */
function checkLoops({ steps: list }: Pathway, steps: Steps, note: Note): boolean {
  const next = targets(list, onward);
  let isLoopless = true;
  const done = new Set<string>();
  const trail: string[] = [];
  const visit = (id: string): void => {
    const step = steps.get(id);
    if (!step || done.has(id)) return;
    trail.push(id);
    let isNamed = false;
    step.arrows.forEach((arrow, index) => {
      if (arrow.again) return;
      const begins = trail.indexOf(arrow.to);
      if (begins < 0) return visit(arrow.to);
      isLoopless = false;
      if (isNamed) return;
      isNamed = true;
      const loop = [...trail.slice(begins), arrow.to].join(' → ');
      note(`steps.${list.indexOf(step)}.arrows.${index}`, `expected "again" at an arrow of the loop ${loop}`);
    });
    trail.pop();
    done.add(id);
  };
  for (const { id } of list) visit(id);

  const reached = new Map<string, Set<string>>();
  list.forEach((step, at) =>
    step.arrows.forEach(({ id, to, again }, index) => {
      if (!again || !steps.has(to)) return;
      const later = reached.get(to) ?? reach(to, next);
      reached.set(to, later);
      if (later.has(step.id)) return;
      note(
        `steps.${at}.arrows.${index}.again`,
        `expected "${step.id}/${id}" to lead back: no way goes from "${to}" to "${step.id}"`,
      );
    }),
  );
  return isLoopless;
}

/** A listed way goes along arrows that are there and ends as it says. */
function checkWay({ start }: Pathway, steps: Steps, way: Way, note: Note): void {
  let expected = start;
  let last: Arrow | undefined;
  let before = '';
  const says = new Set<string>();
  for (const [index, place] of way.through.entries()) {
    const at = `through.${index}`;
    const [from = '', id = ''] = place.split('/');
    if (from !== expected) {
      const because = before ? `where "${before}" leads` : 'the start';
      return note(at, `expected "${expected}", ${because}, found "${from}"`);
    }
    const step = steps.get(from);
    last = step?.arrows.find((arrow) => arrow.id === id);
    if (!last) {
      const known = step?.arrows.map((arrow) => `"${arrow.id}"`).join(' or ');
      return note(at, `expected ${known || 'no arrow'} at "${from}", found "${id}"`);
    }
    if (last.again) return note(at, `expected a way without an arrow that leads back, found "${place}"`);
    last.says?.forEach((statement) => says.add(statement));
    before = place;
    expected = last.to;
  }
  const kind = steps.get(expected)?.kind;
  // Of an arrow that leads nowhere the fault is named already.
  if (!kind) return;
  if (kind !== 'outcome') {
    return note('through', `expected it to go on to an outcome, found the ${kind} "${expected}" at its end`);
  }
  if (way.ends !== expected) note('ends', `expected "${expected}", where "${before}" leads, found "${way.ends}"`);
  if (way.reason !== last?.reason?.id) {
    note('reason', `expected ${quoted(last?.reason?.id)}, the reason of "${before}", found ${quoted(way.reason)}`);
  }
  const listed = [...new Set(way.says ?? [])].sort();
  const found = [...says].sort();
  if (listed.join() !== found.join()) {
    note('says', `expected ${quoted(...found)}, found ${quoted(...listed)}`);
  }
}

/** What is listed is all there is. */
function checkAllWays(pathway: Pathway, isSound: boolean, note: Note): void {
  const keys = pathway.ways.map(({ through }) => through.join(' '));
  twice(keys, (index, key) => note(`ways.${index}`, `expected each way once, found "${key}" again`));
  if (!isSound) return;
  const ways = waysOf(pathway);
  if (typeof ways === 'number') return note('ways', `expected at most ${mostWays} ways through it, found ${ways}`);
  const listed = new Set(keys);
  for (const { through, ends, reason, says } of ways) {
    if (listed.has(through.join(' '))) continue;
    // Written so that it can be put into the file.
    const way = { through, ends, ...(reason === undefined ? {} : { reason }), ...(says.length > 0 ? { says } : {}) };
    note('ways', `expected also this way: ${JSON.stringify(way)}`);
  }
}

function targets(list: readonly PathwayStep[], arrows: (step: PathwayStep) => readonly Arrow[]): Map<string, string[]> {
  return new Map(list.map((step) => [step.id, arrows(step).map(({ to }) => to)]));
}

/** All from which one of these can be come to. */
function reachBack(
  ends: readonly string[],
  list: readonly PathwayStep[],
  arrows: (step: PathwayStep) => readonly Arrow[],
): Set<string> {
  const end = ' the end';
  const back = new Map([[end, [...ends]]]);
  for (const step of list) {
    for (const { to } of arrows(step)) {
      const before = back.get(to) ?? [];
      before.push(step.id);
      back.set(to, before);
    }
  }
  return reach(end, back);
}

function quoted(...ids: readonly (string | undefined)[]): string {
  const there = ids.filter((id) => id !== undefined);
  return there.length > 0 ? there.map((id) => `"${id}"`).join(', ') : 'none';
}
