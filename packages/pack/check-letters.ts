import { twice, type Note } from './check-chart.ts';
import type { Letter } from './schema/letter.ts';
import type { Pathway, PathwayStep } from './schema/pathway.ts';
import { onward, waysOf } from './ways.ts';

type Paragraph = Letter['paragraphs'][number];

/** A pathway that ends in a letter, and what has been walked before it begins. */
interface Use {
  readonly pathway: Pathway;
  /** The outcomes that end in the letter. */
  readonly ends: ReadonlySet<string>;
  readonly before: readonly Pathway[];
}

/** Slots of a letter that are not records. */
const given = new Set(['deadline', 'reason', 'today']);

/**
 * The letters of a pack against the pathways that end in them: every name leads somewhere, every slot can be filled, and
 * all that a way has to say is said.
 *
 * @param earlier the pathways that may have been walked before one begins.
 */
export function checkLetters(
  letters: readonly Letter[],
  pathways: readonly Pathway[],
  earlier: (pathway: Pathway) => readonly Pathway[],
  noteIn: (file: string) => Note,
): void {
  for (const letter of letters) {
    const note = noteIn(`letters/${letter.id}.json`);
    const paragraphs = letter.paragraphs.map(({ id }) => id);
    twice(paragraphs, (index, id) =>
      note(`paragraphs.${index}.id`, `expected each paragraph once, found "${id}" again`),
    );
    const uses = pathways.flatMap((pathway): Use[] => {
      const ends = pathway.steps.filter(({ outcome }) => outcome?.letter === letter.id).map(({ id }) => id);
      return ends.length > 0 ? [{ pathway, ends: new Set(ends), before: earlier(pathway) }] : [];
    });
    if (uses.length === 0) {
      note('', 'expected an outcome that ends in this letter, found none');
      continue;
    }
    letter.paragraphs.forEach((paragraph, index) =>
      checkWhen(paragraph, uses, (path, m) => note(`paragraphs.${index}${path}`, m)),
    );
    checkSlots(letter, uses, note);
    for (const use of uses) checkSaid(letter, use, noteIn(`pathways/${use.pathway.id}.json`));
  }
}

/** What a paragraph waits for can happen. */
function checkWhen(paragraph: Paragraph, uses: readonly Use[], note: Note): void {
  const when = paragraph.when ?? {};
  const all = uses.flatMap(({ pathway, before }) => [pathway, ...before]);
  const steps = all.flatMap((pathway) => pathway.steps);
  const into = uses.flatMap(({ pathway, ends }) => onwardArrows(pathway).filter(({ to }) => ends.has(to)));
  const known = {
    ends: new Set(uses.flatMap(({ ends }) => [...ends])),
    reason: new Set(into.map(({ reason }) => reason?.id)),
    says: new Set(steps.flatMap(({ arrows }) => arrows.flatMap(({ says }) => says ?? []))),
    passed: new Set(steps.map(({ id }) => id)),
    recorded: new Set(all.flatMap(recordsOf)),
  };
  const kinds = {
    ends: 'an outcome that ends in this letter',
    reason: 'a reason of an arrow into an outcome that ends in this letter',
    says: 'a statement of an arrow',
    passed: 'a step',
    recorded: 'a record',
  };
  let isKnown = true;
  for (const key of Object.keys(kinds) as (keyof typeof kinds)[]) {
    when[key]?.forEach((id, index) => {
      if (known[key].has(id)) return;
      isKnown = false;
      note(`.when.${key}.${index}`, `expected ${kinds[key]}, found "${id}"`);
    });
  }
  if (isKnown && !uses.some((use) => isEverSaid(paragraph, use))) {
    note('.when', `expected a way on which the paragraph "${paragraph.id}" is said, found none`);
  }
}

function isEverSaid({ when = {} }: Paragraph, { pathway, ends, before }: Use): boolean {
  if (!isSound(pathway)) return true;
  const ways = waysOf(pathway);
  if (typeof ways === 'number') return true;
  const earlier = before.flatMap((one) => one.steps);
  const saidBefore = earlier.flatMap(({ arrows }) => arrows.flatMap(({ says }) => says ?? []));
  const any = (wanted: readonly string[] | undefined, ...there: readonly (string | undefined)[]): boolean =>
    !wanted || wanted.some((id) => there.includes(id));
  return ways.some(
    (way) =>
      ends.has(way.ends) &&
      any(when.ends, way.ends) &&
      any(when.reason, way.reason) &&
      any(when.says, ...way.says, ...saidBefore) &&
      any(when.passed, way.ends, ...way.through.map((place) => place.split('/')[0]), ...earlier.map(({ id }) => id)),
  );
}

/** Every `{…}` stands for something that every walk to the letter may have. */
function checkSlots(letter: Letter, uses: readonly Use[], note: Note): void {
  const texts: { path: string; text: string; paragraph?: Paragraph }[] = [
    { path: 'to', text: letter.to },
    { path: 'subject', text: letter.subject },
    ...letter.paragraphs.map((paragraph, index) => ({
      path: `paragraphs.${index}.text`,
      text: paragraph.text,
      paragraph,
    })),
  ];
  for (const { path, text, paragraph } of texts) {
    const slots = new Set(slotsOf(text));
    if (/[{}]/.test(text.replace(/\{[a-z0-9-]+\}/g, ''))) {
      note(path, 'expected "{" and "}" only round the name of a record');
    }
    for (const { pathway, ends, before } of uses) {
      const outcomes = [...ends].filter((id) => paragraph?.when?.ends?.includes(id) ?? true);
      if (outcomes.length === 0) continue;
      const records = new Set([pathway, ...before].flatMap(recordsOf));
      for (const slot of slots) {
        if (!given.has(slot) && !records.has(slot)) {
          note(path, `expected a record of the pathway "${pathway.id}", found "{${slot}}"`);
        }
      }
      if (slots.has('deadline') && ![pathway, ...before].some(({ clock }) => clock)) {
        note(path, `expected a clock in the pathway "${pathway.id}" for "{deadline}", found none`);
      }
      if (!slots.has('reason') || paragraph?.when?.reason || paragraph?.when?.says || paragraph?.when?.passed) continue;
      for (const step of pathway.steps) {
        for (const { id, to, reason } of onward(step)) {
          if (outcomes.includes(to) && !reason) {
            note(path, `expected a reason at "${step.id}/${id}" of "${pathway.id}" for "{reason}", found none`);
          }
        }
      }
    }
  }
}

/** Every reason that leads to the letter, and every statement made on the way to it, has its paragraph. */
function checkSaid(letter: Letter, { pathway, ends }: Use, note: Note): void {
  const says = (end: string, isSaid: (paragraph: Paragraph) => boolean): boolean =>
    letter.paragraphs.some((paragraph) => (paragraph.when?.ends?.includes(end) ?? true) && isSaid(paragraph));
  const endsAfter = endingsOf(pathway);
  pathway.steps.forEach((step, at) =>
    step.arrows.forEach(({ to, again, reason, says: statements }, index) => {
      if (again) return;
      const path = `steps.${at}.arrows.${index}`;
      const isReason = ({ when, text }: Paragraph): boolean =>
        when?.reason?.includes(reason?.id ?? '') ?? slotsOf(text).includes('reason');
      if (reason && ends.has(to) && !says(to, isReason)) {
        note(
          `${path}.reason`,
          `expected a paragraph of the letter "${letter.id}" for the reason "${reason.id}", found none`,
        );
      }
      for (const end of endsAfter.get(to) ?? []) {
        if (!ends.has(end)) continue;
        statements?.forEach((statement, place) => {
          if (says(end, ({ when }) => when?.says?.includes(statement) ?? false)) return;
          note(
            `${path}.says.${place}`,
            `expected a paragraph of the letter "${letter.id}" that says "${statement}" at "${end}", found none`,
          );
        });
      }
    }),
  );
}

/** The outcomes that may still be come to from each step. */
export function endingsOf(pathway: Pathway): Map<string, Set<string>> {
  const steps = new Map(pathway.steps.map((step) => [step.id, step]));
  return new Map(
    pathway.steps.map(({ id }) => {
      const found = new Set([id]);
      for (const one of found) for (const { to } of onward(steps.get(one))) found.add(to);
      return [id, new Set([...found].filter((one) => steps.get(one)?.kind === 'outcome'))];
    }),
  );
}

/** The ids of all that is written down in a pathway. */
export function recordsOf({ begins = [], steps }: Pathway): string[] {
  return [...begins, ...steps.flatMap(({ records }) => records ?? [])].map(({ id }) => id);
}

function slotsOf(text: string): string[] {
  return [...text.matchAll(/\{([a-z0-9-]+)\}/g)].map(([, id = '']) => id);
}

function onwardArrows({ steps }: Pathway): PathwayStep['arrows'] {
  return steps.flatMap((step) => onward(step));
}

/** Whether the ways of a chart can be gone through: no loop without `again`. */
function isSound({ steps }: Pathway): boolean {
  const byId = new Map(steps.map((step) => [step.id, step]));
  const state = new Map<string, 'open' | 'done'>();
  const visit = (id: string): boolean => {
    if (state.has(id)) return state.get(id) === 'done';
    state.set(id, 'open');
    const isFine = onward(byId.get(id)).every(({ to }) => visit(to));
    if (isFine) state.set(id, 'done');
    return isFine;
  };
  return steps.every(({ id }) => visit(id));
}
