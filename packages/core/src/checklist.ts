import type { Checklist, ChecklistItem, ChecklistRecord, ChecklistSection, Evidence } from '@send-kit/pack';

/** What somebody has put down for a line. */
export type Given = ChecklistRecord['answers'][string];

/**
 * How a line stands. `unanswered`; `met`: it counts; `bare`: answered yes, but it names evidence and no document in the
 * index leans on it; `no`, `not-yet`, `unsure`: as answered; `left-out`: not applicable; `noted`: answered, and nothing
 * that counts either way.
 */
export type LineState = 'unanswered' | 'met' | 'bare' | 'no' | 'not-yet' | 'unsure' | 'left-out' | 'noted';

/**
 * How well a section is borne out. `strong`: every line that counts is met. `partly`: some are. `gap`: something is
 * answered, and nothing is met. `not-started`: nothing is answered. Lines that count are those that are ticked and those
 * that name evidence; not those that are only read, nor the lawful test, nor what does not apply.
 */
export type Strength = 'strong' | 'partly' | 'gap' | 'not-started';

/**
 * The lawful test so far. `met`: every line of it is answered yes. `not-met-so-far`: one is answered otherwise.
 * `not-answered`: the rest.
 */
export type LawfulTest = 'not-answered' | 'not-met-so-far' | 'met';

/** A line that is shown. */
export interface Line {
  readonly item: ChecklistItem;
  readonly section: ChecklistSection;
  readonly given?: Given | undefined;
  readonly state: LineState;
  /** The documents of the index that lean on it. */
  readonly evidence: readonly Evidence[];
}

/** A section and how it stands. */
export interface SectionStanding {
  readonly section: ChecklistSection;
  /** The lines that are shown, the lawful test left out. */
  readonly lines: readonly Line[];
  /** Absent where no line of it counts, or none applies. */
  readonly strength?: Strength | undefined;
  /** How many lines count; how many of them are met, and answered yes with nothing to show for it. */
  readonly counted: number;
  readonly met: number;
  readonly bare: number;
  /** How many can be answered, and how many are. */
  readonly asked: number;
  readonly answered: number;
}

/** Something that is missing: a line that was answered and is not met. */
export interface Gap {
  readonly line: Line;
  readonly state: 'bare' | 'no' | 'not-yet' | 'unsure';
  readonly todo?: string | undefined;
}

/** What a checklist amounts to. */
export interface Assessment {
  /** Lines that are shown, by id. */
  readonly lines: ReadonlyMap<string, Line>;
  /** Sections of which something is shown besides the lawful test. */
  readonly sections: readonly SectionStanding[];
  /** Lines of the lawful test, apart from the rest, and what they come to; absent where there is none. */
  readonly test?: { readonly lines: readonly Line[]; readonly result: LawfulTest } | undefined;
  readonly gaps: readonly Gap[];
  /** How many sections stand how. */
  readonly strengths: Readonly<Record<Strength, number>>;
  readonly asked: number;
  readonly answered: number;
}

/** A checklist that has been looked through once. */
export interface PreparedChecklist {
  readonly checklist: Checklist;
  readonly items: ReadonlyMap<string, ChecklistItem>;
  /** What the record comes to. Sections and lines that have not changed since the last time are the same objects. */
  assess(record: ChecklistRecord): Assessment;
}

/**
 * Looks a checklist through.
 *
 * @throws {RangeError} when lines wait for each other in a circle, wait for a line that is not there, or share an id. The
 * message is fit for people.
 */
export function prepareChecklist(checklist: Checklist): PreparedChecklist {
  const rows = checklist.sections.flatMap((section) => section.items.map((item) => ({ section, item })));
  const items = new Map(rows.map(({ item }) => [item.id, item]));
  const faults = faultsOf(checklist, rows, items);
  if (faults.length > 0) throw new RangeError(faults.join('. '));
  const known = new Map<string, Line>();
  let standings = new Map<ChecklistSection, SectionStanding>();

  const assess = (record: ChecklistRecord): Assessment => {
    const shown = new Map<string, boolean>();
    const isShown = ({ id, showIf }: ChecklistItem): boolean => {
      if (!showIf) return true;
      const found = shown.get(id);
      if (found !== undefined) return found;
      const asked = items.get(showIf.item);
      const is =
        asked !== undefined && isShown(asked) && answersOf(record, asked.id).some((one) => showIf.is.includes(one));
      shown.set(id, is);
      return is;
    };
    const leaning = evidenceByLine(record.evidence);
    const lines = new Map<string, Line>();
    for (const { section, item } of rows) {
      if (!isShown(item)) continue;
      const given = own(record.answers, item.id);
      const evidence = leaning.get(item.id) ?? none;
      const before = known.get(item.id);
      const isSame = before?.given === given && before && isSameList(before.evidence, evidence);
      const line = isSame ? before : { section, item, given, state: stateOf(item, given, evidence), evidence };
      known.set(item.id, line);
      lines.set(item.id, line);
    }
    const next = new Map<ChecklistSection, SectionStanding>();
    for (const section of checklist.sections) {
      const own = section.items.flatMap((item) => (item.gate ? [] : (lines.get(item.id) ?? [])));
      if (own.length === 0) continue;
      const before = standings.get(section);
      next.set(section, before && isSameList(before.lines, own) ? before : standingOf(section, own));
    }
    standings = next;
    const sections = [...next.values()];
    const strengths = { strong: 0, partly: 0, gap: 0, 'not-started': 0 };
    for (const { strength } of sections) if (strength) strengths[strength] += 1;
    const test = [...lines.values()].filter(({ item }) => isTest(item));
    const result = testOf(test);
    return {
      lines,
      sections,
      test: test.length > 0 ? { lines: test, result } : undefined,
      gaps: [...lines.values()].flatMap(gapOf),
      strengths,
      asked: sum(sections, 'asked') + test.length,
      answered: sum(sections, 'answered') + test.filter(({ state }) => state !== 'unanswered').length,
    };
  };
  return { checklist, items, assess };
}

/** What has become of it by a change: for a message to the person who made it. */
export function whatShifted(
  before: Assessment,
  after: Assessment,
): {
  /** Sections that are borne out better or worse than before. */
  readonly sections: readonly { readonly now: SectionStanding; readonly was: Strength | undefined }[];
  /** Lines that stand open again: they were met, and there is nothing to show for them now. */
  readonly reopened: readonly Line[];
  readonly test: LawfulTest | undefined;
} {
  const was = new Map(before.sections.map(({ section, strength }) => [section.id, strength]));
  return {
    sections: after.sections.flatMap((now) => {
      const earlier = was.get(now.section.id);
      return now.strength === earlier ? [] : [{ now, was: earlier }];
    }),
    reopened: [...after.lines.values()].filter(
      ({ item, state }) => state === 'bare' && before.lines.get(item.id)?.state === 'met',
    ),
    test: after.test?.result === before.test?.result ? undefined : after.test?.result,
  };
}

/** @returns the answers to a line: one, several for `choices`, or none. */
export function answersOf({ answers }: Pick<ChecklistRecord, 'answers'>, item: string): readonly string[] {
  const answer = own(answers, item)?.answer;
  return answer === undefined ? none : typeof answer === 'string' ? [answer] : answer;
}

/** @returns whether a line asks for documents that bear it out. */
export function namesEvidence({ evidence, gate, answer }: ChecklistItem): boolean {
  return !gate && answer !== 'read' && (evidence?.length ?? 0) > 0;
}

const none: readonly never[] = [];

/** Lines of a test that can be answered: what is only read stands beside it. */
function isTest({ gate, answer }: ChecklistItem): boolean {
  return gate && answer !== 'read';
}

function stateOf(item: ChecklistItem, given: Given | undefined, evidence: readonly Evidence[]): LineState {
  const answers = given?.answer === undefined ? none : [given.answer].flat();
  const isGiven =
    item.answer === 'check' || item.answer.startsWith('choice') ? answers.length > 0 : !!given?.text?.trim();
  if (item.answer === 'read' || !isGiven) return item.answer === 'read' ? 'noted' : 'unanswered';
  if (item.answer === 'check' || item.gate) {
    const [answer] = answers;
    if (answer === 'not-applicable') return 'left-out';
    if (answer === 'no' || answer === 'not-yet' || answer === 'unsure') return answer;
    if (answer !== 'yes') return 'noted';
  } else if (!namesEvidence(item)) return 'noted';
  return namesEvidence(item) && evidence.length === 0 ? 'bare' : 'met';
}

function standingOf(section: ChecklistSection, lines: readonly Line[]): SectionStanding {
  const count = (is: (line: Line) => boolean): number => lines.filter(is).length;
  const asked = count(({ item }) => item.answer !== 'read');
  const answered = count(({ item, state }) => item.answer !== 'read' && state !== 'unanswered');
  const counts = lines.filter(
    ({ item, state }) => state !== 'left-out' && (item.answer === 'check' || namesEvidence(item)),
  );
  const [counted, met] = [counts.length, counts.filter(({ state }) => state === 'met').length];
  const isBegun = counts.some(({ state }) => state !== 'unanswered');
  const strength = met === counted ? 'strong' : met > 0 ? 'partly' : isBegun ? 'gap' : 'not-started';
  return {
    section,
    lines,
    strength: counted === 0 ? undefined : strength,
    counted,
    met,
    bare: count(({ state }) => state === 'bare'),
    asked,
    answered,
  };
}

function testOf(lines: readonly Line[]): LawfulTest {
  if (lines.every(({ state }) => state === 'met')) return 'met';
  return lines.some(({ state }) => state !== 'met' && state !== 'unanswered') ? 'not-met-so-far' : 'not-answered';
}

function gapOf(line: Line): Gap[] {
  const { item, state } = line;
  if (item.gate) return [];
  if (state === 'bare' || state === 'no' || state === 'not-yet' || state === 'unsure') {
    return [{ line, state, todo: item.todo }];
  }
  return [];
}

function faultsOf(
  { title }: Checklist,
  rows: readonly { readonly item: ChecklistItem }[],
  items: ReadonlyMap<string, ChecklistItem>,
): string[] {
  const faults: string[] = [];
  if (items.size < rows.length) {
    const twice = rows.find(({ item }) => items.get(item.id) !== item);
    faults.push(`The checklist “${title}” has two lines that are called “${twice?.item.id}”`);
  }
  const sound = new Set<string>();
  for (const { item } of rows) {
    const way: string[] = [];
    for (let at: ChecklistItem | undefined = item; at && !sound.has(at.id);) {
      if (way.includes(at.id)) {
        faults.push(`In the checklist “${title}” lines wait for each other: ${[...way, at.id].join(', then ')}`);
        break;
      }
      way.push(at.id);
      const next: string | undefined = at.showIf?.item;
      if (next !== undefined && !items.has(next)) {
        faults.push(`In the checklist “${title}” the line “${at.id}” waits for “${next}”, which is not there`);
      }
      at = next === undefined ? undefined : items.get(next);
    }
    for (const id of way) sound.add(id);
  }
  return faults;
}

function evidenceByLine(evidence: readonly Evidence[]): ReadonlyMap<string, Evidence[]> {
  const leaning = new Map<string, Evidence[]>();
  for (const one of evidence) {
    for (const id of new Set(one.items)) {
      const list = leaning.get(id);
      if (list) list.push(one);
      else leaning.set(id, [one]);
    }
  }
  return leaning;
}

function isSameList(some: readonly unknown[], others: readonly unknown[]): boolean {
  return some.length === others.length && some.every((one, index) => one === others[index]);
}

/** An id could be the name of something that every object has. */
function own<T>(record: Readonly<Record<string, T>>, key: string): T | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

function sum(sections: readonly SectionStanding[], key: 'asked' | 'answered'): number {
  return sections.reduce((total, section) => total + section[key], 0);
}
