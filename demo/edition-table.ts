import type { Checklist, ChecklistItem, Difference } from '@send-kit/pack';
import { element } from './element.ts';

/** A line of two editions: as the older has it, as the newer has it, and what was said of the change. */
export interface EditionRow {
  readonly older?: ChecklistItem | undefined;
  readonly newer?: ChecklistItem | undefined;
  readonly differences: readonly Difference[];
}

const kinds: Readonly<Record<Difference['what'], string>> = { dropped: 'Dropped', new: 'New', changed: 'Changed' };

/** Every line of two editions in the order of the newer; what was dropped stands after the line that it used to follow. */
export function editionRows(newer: Checklist, older: Checklist): EditionRow[] {
  const [now, before] = [linesOf(newer), linesOf(older)];
  const found = newer.differences ?? [];
  const was = new Map(found.flatMap(({ step, was: id }) => (step && id ? [[step, id]] : [])));
  const rows: EditionRow[] = now.map((line) => ({
    newer: line,
    older: before.find(({ id }) => id === (was.get(line.id) ?? line.id)),
    differences: found.filter(({ step }) => step === line.id),
  }));
  for (const [at, line] of before.entries()) {
    if (rows.some((row) => row.older === line)) continue;
    const last = before[at - 1];
    const after = rows.findIndex((row) => row.older !== undefined && row.older === last);
    rows.splice(after + 1, 0, { older: line, differences: found.filter((one) => !one.step && one.was === line.id) });
  }
  return rows;
}

/** Two editions of a checklist side by side: what was dropped, what came in, and why. */
export function editionTable(newer: Checklist, older: Checklist): HTMLElement {
  const heads = ['Older edition', 'Newer edition', 'What changed'];
  const rows = editionRows(newer, older).map((row) => {
    const [before, now] = [row.older?.asks ?? 'Not there', row.newer?.asks ?? 'Not there'];
    const cells =
      before === now
        ? [element('td', { class: 'both', colspan: '2' }, now)]
        : [element('td', {}, before), element('td', {}, now)];
    return element('tr', {}, ...cells, element('td', {}, ...said(row)));
  });
  return element(
    'table',
    { class: 'differences' },
    element('thead', {}, element('tr', {}, ...heads.map((name) => element('th', { scope: 'col' }, name)))),
    element('tbody', {}, ...rows),
  );
}

function said({ older, newer, differences }: EditionRow): (Node | string)[] {
  if (differences.length > 0) {
    return differences.map(({ what, says, why }) =>
      element('p', {}, element('b', {}, `${kinds[what]}: `), `${says}${why ? ` Why: ${why}` : ''}`),
    );
  }
  if (!older) return ['New'];
  if (!newer) return ['Dropped'];
  return [older.asks === newer.asks ? 'The same' : 'Said in other words'];
}

function linesOf({ sections }: Checklist): readonly ChecklistItem[] {
  return sections.flatMap(({ items }) => items);
}
