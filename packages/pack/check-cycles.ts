import { twice, type Note } from './check-chart.ts';
import type { Fault } from './load.ts';
import type { Cycle, CycleAddition } from './schema/cycle.ts';
import type { Pack, PackList } from './schema/pack.ts';

/** Fields that core reads by name. */
const known = {
  assess: ['concern', 'raised-by', 'raised-on'],
  plan: ['level', 'start', 'review-on', 'told'],
  do: [],
  review: ['held-on', 'decision'],
} as const;

/**
 * What a schema cannot say of the cycles of a pack. Where their parts come from is looked at together with those of
 * pathways.
 *
 * @param list what the pack says it holds: of a listed file that could not be read the fault is named already.
 * @param national the packs whose rules, cycles and words it may name.
 */
export function checkCycles(pack: Pack, list: PackList, national: readonly Pack[]): Fault[] {
  const faults: Fault[] = [];
  const all = [pack, ...national];
  const rules = new Set([...all.flatMap((one) => one.deadlines.map(({ id }) => id)), ...list.deadlines]);
  const cycles = national.flatMap((one) => one.cycles ?? []).filter((one) => one.kind === 'cycle');
  for (const cycle of pack.cycles ?? []) {
    const note: Note = (path, message) => void faults.push({ file: `cycles/${cycle.id}.json`, path, message });
    cycle.timings.forEach(({ kind, rule, count }, index) => {
      if (!rules.has(rule)) note(`timings.${index}.rule`, `expected a known rule, found "${rule}"`);
      if ((kind === 'told') !== (count === undefined)) {
        note(`timings.${index}.count`, 'expected how many, for all but what is told');
      }
    });
    twice(idsOf(cycle.timings), (index, id) => note(`timings.${index}.id`, `expected "${id}" once, found it twice`));
    if (cycle.kind === 'addition') checkAddition(cycle, cycles, note);
    else if (pack.owner !== undefined) {
      note('kind', 'expected "addition" in a council\'s own pack: it adds to a national cycle and replaces none');
    } else checkCycle(cycle, pack, list, all, note);
  }
  return faults;
}

function checkAddition(addition: CycleAddition, cycles: readonly Cycle[], note: Note): void {
  const cycle = cycles.find(({ id }) => id === addition.adds);
  if (!cycle) return note('adds', `expected a cycle of a national pack, found "${addition.adds}"`);
  const levels = idsOf(cycle.levels);
  addition.levels?.forEach(({ id }, index) => {
    if (!levels.includes(id)) note(`levels.${index}.id`, `expected a level of "${cycle.id}", found "${id}"`);
  });
  const taken = [...idsOf(cycle.causes.items), ...idsOf(cycle.timings)];
  [...(addition.causes ?? []), ...addition.timings].forEach(({ id }) => {
    if (taken.includes(id)) note('', `expected a name of its own, found "${id}", which "${cycle.id}" has`);
  });
  addition.timings.forEach(({ standing }, index) => {
    if (standing !== 'local') note(`timings.${index}.standing`, `expected "local", found "${standing}"`);
  });
}

function checkCycle(cycle: Cycle, pack: Pack, list: PackList, all: readonly Pack[], note: Note): void {
  Object.entries(known).forEach(([id, fields], index) => {
    const stage = cycle.stages[index];
    if (stage?.id !== id) return note(`stages.${index}.id`, `expected "${id}", found "${stage?.id}"`);
    const there = idsOf(stage.fields);
    for (const field of fields) {
      if (!there.includes(field)) note(`stages.${index}.fields`, `expected a field "${field}", found none`);
    }
  });
  const groups = { roles: cycle.roles, areas: cycle.areas, levels: cycle.levels, decisions: cycle.decisions };
  const parts = { outcome: cycle.outcome, provision: cycle.provision, profile: cycle.profile, family: cycle.family };
  const named: [string, readonly { id: string }[]][] = [
    ...Object.entries(groups),
    ...cycle.stages.map(({ id, fields }): [string, readonly { id: string }[]] => [`stages.${id}`, fields]),
    ...Object.entries(parts).map(([id, { fields }]): [string, readonly { id: string }[]] => [`${id}.fields`, fields]),
    ['causes.items', cycle.causes.items],
  ];
  for (const [path, items] of named) {
    twice(idsOf(items), (index, id) => note(`${path}.${index}`, `expected "${id}" once, found it twice`));
  }
  cycle.scale.points.forEach(({ score }, index) => {
    if (score !== index - 2) note(`scale.points.${index}.score`, `expected ${index - 2}, found ${score}`);
  });
  cycle.warns?.forEach((id, index) => {
    if (list.wording?.includes(id) || all.some((one) => one.wording?.some((words) => words.id === id))) return;
    note(`warns.${index}`, `expected a known list of words, found "${id}"`);
  });
  const { checklist: name, answers } = cycle.evidence;
  const checklist = pack.checklists?.find(({ id }) => id === name);
  if (!checklist) {
    if (!list.checklists?.includes(name))
      note('evidence.checklist', `expected a checklist of this pack, found "${name}"`);
    return;
  }
  const lines = new Map(checklist.sections.flatMap(({ items }) => items).map((item) => [item.id, item]));
  answers.forEach(({ item }, index) => {
    const line = lines.get(item);
    if (!line) note(`evidence.answers.${index}.item`, `expected a line of "${name}", found "${item}"`);
    if (line?.gate) note(`evidence.answers.${index}.item`, `expected no line of the lawful test, found "${item}"`);
  });
}

function idsOf(items: readonly { readonly id: string }[]): string[] {
  return items.map(({ id }) => id);
}
