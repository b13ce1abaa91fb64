import { twice, type Note } from './check-chart.ts';
import type { Fault } from './load.ts';
import type { Checklist, ChecklistItem } from './schema/checklist.ts';
import type { Directory } from './schema/directory.ts';
import type { Pack, PackList } from './schema/pack.ts';
import { standardAnswers } from './standard-answers.ts';

/**
 * What a schema cannot say of the checklists, glossaries and directories of a pack. Where their items come from is looked
 * at together with those of pathways: {@link checkSources}.
 *
 * @param list what the pack says it holds: of a listed file that could not be read the fault is named already.
 * @param national the packs whose words and lists of words it may name.
 */
export function checkLists(pack: Pack, list: PackList, national: readonly Pack[]): Fault[] {
  const faults: Fault[] = [];
  const noteIn =
    (file: string): Note =>
    (path, message) =>
      void faults.push({ file, path, message });
  const all = [pack, ...national];
  const isUnread = (kind: 'checklists' | 'glossaries' | 'wording', id: string): boolean =>
    (list[kind] ?? []).includes(id) && !pack[kind]?.some((one) => one.id === id);

  const wording = new Set(all.flatMap((one) => one.wording ?? []).map(({ id }) => id));
  const checklists = new Map(pack.checklists?.map((checklist) => [checklist.id, checklist]));
  for (const checklist of checklists.values()) {
    const note = noteIn(`checklists/${checklist.id}.json`);
    checkLines(checklist, pack.owner !== undefined, note);
    checklist.warns?.forEach((id, index) => {
      if (wording.has(id) || isUnread('wording', id)) return;
      note(`warns.${index}`, `expected a known list of words, found "${id}"`);
    });
    checkEditions(checklist, checklists, isUnread('checklists', checklist.replaces ?? ''), note);
  }
  checkOrder(checklists, noteIn);

  const terms = all.flatMap((one) => one.glossaries ?? []).flatMap((glossary) => glossary.terms);
  const words = new Set(terms.map(({ id }) => id));
  // The word may be in a glossary that could not be read.
  const isWhole = !list.glossaries?.some((id) => isUnread('glossaries', id));
  const checkWord = (id: string | undefined, path: string, note: Note): void => {
    if (id === undefined || words.has(id) || !isWhole) return;
    note(path, `expected a word of a glossary of this pack or of a national one, found "${id}"`);
  };
  const theirs = new Set(national.flatMap((one) => one.glossaries ?? []).flatMap((glossary) => idsOf(glossary.terms)));
  checkTerms(pack, theirs, checkWord, noteIn);
  for (const directory of pack.directories ?? []) {
    const note = noteIn(`directories/${directory.id}.json`);
    checkDirectory(directory, note);
    directory.entries.forEach((entry, index) => checkWord(entry.national, `entries.${index}.national`, note));
  }
  return faults;
}

/** Each line once, none a gate that may not be one, and none that waits for what cannot have been answered. */
function checkLines({ sections }: Checklist, isLocal: boolean, note: Note): void {
  twice(idsOf(sections), (index, id) =>
    note(`sections.${index}.id`, `expected each section once, found "${id}" again`),
  );
  const rows = sections.flatMap(({ items }, section) =>
    items.map((item, index) => ({ item, path: `sections.${section}.items.${index}` })),
  );
  const ids = rows.map(({ item }) => item.id);
  twice(ids, (index, id) => note(`${rows[index]?.path}.id`, `expected each line once, found "${id}" again`));

  const earlier = new Map<string, ChecklistItem>();
  for (const { item, path } of rows) {
    if (isLocal && item.gate) {
      note(`${path}.gate`, `expected false in a council's own pack, found a gate: only the lawful test is one`);
    }
    if (item.choices) {
      twice(idsOf(item.choices), (index, id) =>
        note(`${path}.choices.${index}.id`, `expected each choice of "${item.id}" once, found "${id}" again`),
      );
    }
    checkShowIf(item, earlier, ids, path, note);
    // Of two lines of one name the first is the one that is waited for.
    if (!earlier.has(item.id)) earlier.set(item.id, item);
  }
}

function checkShowIf(
  { id, showIf }: ChecklistItem,
  earlier: ReadonlyMap<string, ChecklistItem>,
  all: readonly string[],
  path: string,
  note: Note,
): void {
  if (!showIf) return;
  const asked = earlier.get(showIf.item);
  if (!asked) {
    const found = showIf.item === id ? 'itself' : all.includes(showIf.item) ? `the later "${showIf.item}"` : undefined;
    note(
      `${path}.showIf.item`,
      `expected an earlier line of this checklist for "${id}" to wait for, found ${found ?? `"${showIf.item}"`}`,
    );
    return;
  }
  const answers = answersTo(asked);
  if (answers.length === 0) {
    note(
      `${path}.showIf.item`,
      `expected a line that is ticked or chosen from, found "${asked.id}", of which the answer is "${asked.answer}"`,
    );
    return;
  }
  showIf.is.forEach((answer, index) => {
    if (answers.includes(answer)) return;
    note(`${path}.showIf.is.${index}`, `expected ${oneOf(answers)}, an answer to "${asked.id}", found "${answer}"`);
  });
}

function answersTo({ answer, choices }: ChecklistItem): readonly string[] {
  return answer === 'check' ? standardAnswers : idsOf(choices ?? []);
}

/** What differs from the older edition is there, in the edition it is said of. */
function checkEditions(
  { replaces, differences = [], sections }: Checklist,
  checklists: ReadonlyMap<string, Checklist>,
  isUnread: boolean,
  note: Note,
): void {
  const older = checklists.get(replaces ?? '');
  if (replaces === undefined && differences.length > 0) {
    note('differences', 'expected "replaces": the older edition that this one differs from');
  }
  if (replaces !== undefined && differences.length === 0) {
    note('differences', `expected what differs from "${replaces}", found nothing`);
  }
  if (replaces !== undefined && !older && !isUnread) {
    note('replaces', `expected a checklist of this pack, found "${replaces}"`);
  }
  const lines = linesOf(sections);
  const olderLines = older && linesOf(older.sections);
  differences.forEach(({ what, step, was }, index) => {
    const check = (
      field: string,
      id: string | undefined,
      isWanted: boolean,
      known: ReadonlySet<string> | undefined,
      edition: string,
    ): void => {
      const path = `differences.${index}`;
      if (!isWanted && id !== undefined) {
        note(`${path}.${field}`, `expected no "${field}" of what is ${what}, found "${id}"`);
      }
      if (isWanted && id === undefined) note(path, `expected "${field}" of what is ${what}, found none`);
      if (!isWanted || id === undefined || !known || known.has(id)) return;
      note(`${path}.${field}`, `expected a line of the ${edition} edition, found "${id}"`);
    };
    check('step', step, what !== 'dropped', lines, 'newer');
    check('was', was, what !== 'new', olderLines, 'older');
  });
}

/** Older editions come one after another, without a loop. */
function checkOrder(checklists: ReadonlyMap<string, Checklist>, noteIn: (file: string) => Note): void {
  const done = new Set<string>();
  for (const start of checklists.keys()) {
    const trail = new Set<string>();
    for (let id: string | undefined = start; id !== undefined && !done.has(id); id = checklists.get(id)?.replaces) {
      if (trail.has(id)) {
        const loop = [...trail].slice([...trail].indexOf(id));
        noteIn(`checklists/${loop.at(-1)}.json`)(
          'replaces',
          `expected no loop of editions, found ${[...loop, id].join(' → ')}`,
        );
        break;
      }
      trail.add(id);
    }
    trail.forEach((id) => done.add(id));
  }
}

type CheckWord = (id: string | undefined, path: string, note: Note) => void;

/** Each word once in a pack, whichever glossary it is in: others name it by its id alone. */
function checkTerms(
  { glossaries = [] }: Pack,
  theirs: ReadonlySet<string>,
  checkWord: CheckWord,
  noteIn: (file: string) => Note,
): void {
  const rows = glossaries.flatMap(({ id, terms }) =>
    terms.map((term, index) => ({ term, path: `terms.${index}`, note: noteIn(`glossaries/${id}.json`) })),
  );
  twice(
    rows.map(({ term }) => term.id),
    (index, id) =>
      rows[index]?.note(`${rows[index].path}.id`, `expected each word of a pack once, found "${id}" again`),
  );
  for (const { term, path, note } of rows) {
    if (theirs.has(term.id)) {
      note(`${path}.id`, `expected an id of its own, found "${term.id}", which is a word of a national glossary`);
    } else if (term.national === term.id) note(`${path}.national`, `expected another word than "${term.id}" itself`);
    else checkWord(term.national, `${path}.national`, note);
  }
}

function checkDirectory({ entries, facets = [] }: Directory, note: Note): void {
  twice(idsOf(entries), (index, id) => note(`entries.${index}.id`, `expected each entry once, found "${id}" again`));
  twice(idsOf(facets), (index, id) => note(`facets.${index}.id`, `expected each facet once, found "${id}" again`));
  facets.forEach(({ id: facet, values }, at) =>
    twice(idsOf(values), (index, id) =>
      note(`facets.${at}.values.${index}.id`, `expected each value of "${facet}" once, found "${id}" again`),
    ),
  );
  const known = new Map(facets.map(({ id, values }) => [id, idsOf(values)]));
  entries.forEach((entry, at) => {
    for (const [facet, values] of Object.entries(entry.facets ?? {})) {
      const path = `entries.${at}.facets.${facet}`;
      const listed = known.get(facet);
      if (!listed) {
        note(path, `expected ${known.size > 0 ? oneOf([...known.keys()]) : 'no facet'}, found "${facet}"`);
        continue;
      }
      values.forEach((value, index) => {
        if (!listed.includes(value)) note(`${path}.${index}`, `expected ${oneOf(listed)}, found "${value}"`);
      });
      twice(values, (index, value) => note(`${path}.${index}`, `expected "${value}" once, found it twice`));
    }
  });
}

function linesOf(sections: Checklist['sections']): Set<string> {
  return new Set(sections.flatMap(({ items }) => idsOf(items)));
}

function idsOf(list: readonly { readonly id: string }[]): string[] {
  return list.map(({ id }) => id);
}

function oneOf(ids: readonly string[]): string {
  return ids.map((id) => `"${id}"`).join(' or ');
}
