import { checkChart, reach, type Note } from './check-chart.ts';
import { checkLetters } from './check-letters.ts';
import { checkSources } from './check-sources.ts';
import type { Fault } from './load.ts';
import type { Pack, PackList } from './schema/pack.ts';
import type { Pathway } from './schema/pathway.ts';

/**
 * What a schema cannot say of the pathways of a pack, of their letters and of their sources.
 *
 * @param list what the pack says it holds: of a listed file that could not be read the fault is named already.
 * @param national the packs whose rules, documents, changes and words it may name.
 */
export function checkPathways(pack: Pack, list: PackList, national: readonly Pack[]): Fault[] {
  const faults: Fault[] = [];
  const noteIn =
    (file: string): Note =>
    (path, message) =>
      void faults.push({ file, path, message });
  const all = [pack, ...national];
  const unread = new Set<string>();
  const kinds = ['documents', 'changes', 'pathways', 'letters', 'wording', 'deadlines'] as const;
  for (const kind of kinds) {
    const read = idsOf(pack[kind]);
    for (const id of list[kind] ?? []) if (!read.has(id)) unread.add(`${kind}/${id}`);
  }
  const isKnown = (kind: (typeof kinds)[number], id: string): boolean =>
    unread.has(`${kind}/${id}`) || all.some((one) => one[kind]?.some((item) => item.id === id));

  const documents = new Map(
    all
      .toReversed()
      .flatMap((one) => one.documents ?? [])
      .map((one) => [one.id, one]),
  );
  const changes = idsOf(all.flatMap((one) => one.changes ?? []));
  checkSources(pack, { documents, changes, unread }, noteIn);

  const pathways = new Map(pack.pathways?.map((pathway) => [pathway.id, pathway]));
  const leads = new Map([...pathways].map(([id, pathway]) => [id, leadsOf(pathway)]));
  const letters = idsOf(pack.letters);
  for (const pathway of pathways.values()) {
    const note = noteIn(`pathways/${pathway.id}.json`);
    checkChart(pathway, note);
    checkNames(pathway, pathways, leads, unread, note);
    checkClock(pathway, all, isKnown('deadlines', pathway.clock?.deadline ?? ''), note);
    checkDifferences(pathway, pathways, note);
    pathway.steps.forEach(({ outcome }, at) => {
      const letter = outcome?.letter;
      if (letter === undefined || unread.has(`letters/${letter}`) || letters.has(letter)) return;
      note(`steps.${at}.outcome.letter`, `expected a letter of this pack, found "${letter}"`);
    });
  }
  checkOrder(pathways, noteIn);
  for (const { id, warns } of pack.letters ?? []) {
    warns?.forEach((words, index) => {
      if (isKnown('wording', words)) return;
      noteIn(`letters/${id}.json`)(`warns.${index}`, `expected a known list of words, found "${words}"`);
    });
  }
  // Where a pathway could not be read it may be the one that a letter is for.
  const isWhole = ![...unread].some((name) => name.startsWith('pathways/'));
  if (isWhole) {
    const before = earlier(pathways, leads);
    checkLetters(pack.letters ?? [], [...pathways.values()], (pathway) => before.get(pathway.id) ?? [], noteIn);
  }
  return faults;
}

type Pathways = ReadonlyMap<string, Pathway>;

/** The other pathways that one names. */
function checkNames(
  pathway: Pathway,
  pathways: Pathways,
  leads: ReadonlyMap<string, readonly string[]>,
  unread: ReadonlySet<string>,
  note: Note,
): void {
  const named = (path: string, id: string | undefined): boolean => {
    if (id === undefined || pathways.has(id)) return true;
    if (!unread.has(`pathways/${id}`)) note(path, `expected a pathway of this pack, found "${id}"`);
    return false;
  };
  pathway.steps.forEach(({ outcome }, at) => named(`steps.${at}.outcome.leads`, outcome?.leads));
  named('replaces', pathway.replaces);
  if (!named('before', pathway.before) || pathway.before === undefined) return;
  const opens = [...reach(pathway.before, leads)].some((id) =>
    pathways.get(id)?.steps.some(({ outcome }) => outcome?.opens),
  );
  if (!opens) note('before', `expected "${pathway.before}" to have an outcome that "opens", found none`);
}

function checkClock({ clock, begins }: Pathway, packs: readonly Pack[], isKnown: boolean, note: Note): void {
  if (!clock) return;
  const rule = packs.flatMap(({ deadlines }) => deadlines).find(({ id }) => id === clock.deadline);
  if (!isKnown) note('clock.deadline', `expected a known rule, found "${clock.deadline}"`);
  if (rule && rule.limit.op !== 'within-weeks') {
    note(
      'clock.deadline',
      `expected a rule of whole weeks, found "${clock.deadline}", which counts "${rule.limit.op}"`,
    );
  }
  const starts = begins?.find(({ id }) => id === clock.starts);
  if (!starts) note('clock.starts', `expected a record of "begins", found "${clock.starts}"`);
  else if (starts.kind !== 'day') note('clock.starts', `expected a day to start from, found a ${starts.kind}`);
}

/** What differs from the older edition is there, in the edition it is said of. */
function checkDifferences(pathway: Pathway, pathways: Pathways, note: Note): void {
  const { replaces, differences = [] } = pathway;
  if (replaces === undefined && differences.length > 0) {
    note('differences', 'expected "replaces": the older edition that this one differs from');
  }
  if (replaces !== undefined && differences.length === 0) {
    note('differences', `expected what differs from "${replaces}", found nothing`);
  }
  const older = pathways.get(replaces ?? '');
  differences.forEach(({ what, step, was }, index) => {
    const at = `differences.${index}`;
    const check = (field: string, id: string | undefined, isWanted: boolean, where: Pathway | undefined): void => {
      if (!isWanted && id !== undefined)
        note(`${at}.${field}`, `expected no "${field}" of what is ${what}, found "${id}"`);
      if (isWanted && id === undefined) note(at, `expected "${field}" of what is ${what}, found none`);
      if (!isWanted || id === undefined || !where || where.steps.some((one) => one.id === id)) return;
      note(`${at}.${field}`, `expected a step of "${where.id}", found "${id}"`);
    };
    check('step', step, what !== 'dropped', pathway);
    check('was', was, what !== 'new', older);
  });
}

/** Pathways come one before another, and older editions one after another, without a loop. */
function checkOrder(pathways: Pathways, noteIn: (file: string) => Note): void {
  const loops = (path: string, next: (pathway: Pathway) => readonly string[]): void => {
    const trail: string[] = [];
    const done = new Set<string>();
    const onTrail = new Set<string>();
    // Not by calling itself: a pack may hold any number of pathways.
    const todo: { id: string; leave?: boolean }[] = [...pathways.keys()].toReversed().map((id) => ({ id }));
    for (let now = todo.pop(); now; now = todo.pop()) {
      const { id, leave } = now;
      if (leave) {
        trail.pop();
        onTrail.delete(id);
        done.add(id);
        continue;
      }
      const pathway = pathways.get(id);
      if (!pathway || done.has(id)) continue;
      if (onTrail.has(id)) {
        const loop = [...trail.slice(trail.indexOf(id)), id];
        noteIn(`pathways/${trail.at(-1) ?? id}.json`)(path, `expected no loop of pathways, found ${loop.join(' → ')}`);
        continue;
      }
      trail.push(id);
      onTrail.add(id);
      todo.push({ id, leave: true }, ...next(pathway).map((to) => ({ id: to })));
    }
  };
  loops('', (pathway) => [...(pathway.before ? [pathway.before] : []), ...leadsOf(pathway)]);
  loops('replaces', ({ replaces }) => (replaces ? [replaces] : []));
}

/** The pathways that may have been walked before each one begins. */
function earlier(pathways: Pathways, leads: ReadonlyMap<string, readonly string[]>): Map<string, Pathway[]> {
  const parents = new Map<string, string[]>();
  const add = (id: string, parent: string): void => {
    const known = parents.get(id) ?? [];
    known.push(parent);
    parents.set(id, known);
  };
  for (const { id, before } of pathways.values()) {
    for (const to of leads.get(id) ?? []) add(to, id);
    if (before !== undefined) for (const one of reach(before, leads)) add(id, one);
  }
  return new Map(
    [...pathways.keys()].map((id) => [
      id,
      [...reach(id, parents)].flatMap((one) => (one === id ? [] : (pathways.get(one) ?? []))),
    ]),
  );
}

/** The pathways in which one goes on. */
function leadsOf({ steps }: Pathway): string[] {
  return steps.flatMap(({ outcome }) => outcome?.leads ?? []);
}

function idsOf(items: readonly { readonly id: string }[] = []): Set<string> {
  return new Set(items.map(({ id }) => id));
}
