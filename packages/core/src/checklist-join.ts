import type { Checklist, ChecklistItem, ChecklistSection } from '@send-kit/pack';

/**
 * One checklist of a national one and a council's: the national sections, then the council's. Ids of the council's begin
 * with its name, so that one record holds both, and nothing local can stand for a national line.
 *
 * @throws {RangeError} when a line of the council's would be part of the lawful test: local practice never is.
 */
export function joinChecklists(national: Checklist, local: Checklist, council: string): Checklist {
  const named = (id: string): string => `${council}-${id}`;
  const isOwn = new Set(local.sections.flatMap(({ items }) => items.map(({ id }) => id)));
  const item = (one: ChecklistItem): ChecklistItem => {
    if (one.gate) throw new RangeError(`expected no gate in local practice, found "${one.id}"`);
    // A line of the council's may follow from a national answer.
    const showIf = one.showIf && {
      ...one.showIf,
      item: isOwn.has(one.showIf.item) ? named(one.showIf.item) : one.showIf.item,
    };
    return { ...one, id: named(one.id), ...(showIf ? { showIf } : {}) };
  };
  const sections = local.sections.map((section): ChecklistSection => ({
    ...section,
    id: named(section.id),
    items: section.items.map(item),
  }));
  return {
    ...national,
    sections: [...national.sections, ...sections],
    ...(local.warns ? { warns: [...new Set([...(national.warns ?? []), ...local.warns])] } : {}),
  };
}
