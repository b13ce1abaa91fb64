import type { Citation, Day, Deadline, Example, Pack } from '@send-kit/pack';
import type { Question } from './question.ts';
import type { Timetable } from './timetable.ts';

/** A common mistake beside the right answer, on one worked example. */
export interface MistakeShown {
  readonly rule: string;
  readonly title: string;
  readonly status: Deadline['status'];
  readonly citation: Citation;
  /** What people say, and what is right. */
  readonly says: string;
  readonly right: string;
  /** The example's own events, and those that were assumed to happen on their last lawful day. */
  readonly events: Readonly<Record<string, string>>;
  /** The two days; null where there is nothing to count (a mistake of words, not of sums). */
  readonly wrongDay: Day | null;
  readonly rightDay: Day | null;
}

/**
 * Every common mistake in these packs, each worked out on the first example of its rule on which the wrong day differs
 * from the right one.
 *
 * @param packs with their worked examples: the build leaves them out of the light ones.
 */
export function mistakesOf(packs: readonly Pack[], timetable: Timetable): MistakeShown[] {
  const meets = new Map(
    packs
      .flatMap(({ vocabulary }) => vocabulary?.events ?? [])
      .flatMap((event) => (event.meets ?? []).map((rule) => [event.id, rule])),
  );
  const wordsOnly = { events: {}, wrongDay: null, rightDay: null };
  return packs.flatMap(({ deadlines, exceptions, id: pack, owner }) => [
    ...deadlines.flatMap((rule) =>
      (rule.mistakes ?? []).map((mistake) => {
        const options = owner === undefined ? {} : { packs: [pack] };
        const { id, title, status, citation } = rule;
        const shown = { rule: id, title, status, citation, says: mistake.says, right: mistake.right };
        const tried = rule.examples
          .filter(({ expect }) => expect.lastDay)
          .map((example) => compare(rule, mistake.limit, example, options, timetable, meets));
        const best = tried.find(({ wrongDay, rightDay }) => wrongDay !== null && wrongDay !== rightDay) ?? tried[0];
        return { ...shown, ...(best ?? wordsOnly) };
      }),
    ),
    ...exceptions.flatMap(({ id: rule, title, status, citation, mistakes }) =>
      (mistakes ?? []).map(({ says, right }) => ({ rule, title, status, citation, says, right, ...wordsOnly })),
    ),
  ]);
}

function compare(
  rule: Deadline,
  wrong: Deadline['limit'] | undefined,
  example: Example,
  options: Question['options'] & object,
  timetable: Timetable,
  meets: ReadonlyMap<string, string>,
): Pick<MistakeShown, 'events' | 'wrongDay' | 'rightDay'> {
  const facts = example.facts ?? {};
  const right = { process: rule.process, events: example.events, facts, options: { ...example.options, ...options } };
  const said = timetable.answer(right);
  if ('error' in said) throw new RangeError(said.error);
  const dayOf = (id: string): Day | null => said.deadlines.find((entry) => entry.rule === id)?.lastDay ?? null;

  // '20 weeks from the decision' needs a decision: it is taken to come on its own last lawful day.
  const events: Record<string, string> = { ...example.events };
  for (const name of wrong ? eventsIn(wrong) : []) {
    const assumed = dayOf(meets.get(name) ?? '');
    if (events[name] === undefined && assumed !== null) events[name] = assumed;
  }
  return {
    events,
    wrongDay: wrong ? timetable.sum(wrong, { ...right, events }) : null,
    rightDay: dayOf(rule.id),
  };
}

function eventsIn(limit: Deadline['limit']): readonly string[] {
  if (!('of' in limit) || limit.of === undefined) return [];
  return typeof limit.of === 'string' ? [limit.of] : limit.of;
}
