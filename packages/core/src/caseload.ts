import type { Actor, Day, Pack } from '@send-kit/pack';
import type { Answer, DeadlineAnswer, FieldError } from './answer.ts';
import type { CaseRow } from './caseload-case.ts';
import type { Settled } from './caseload-settled.ts';
import { settledBy } from './caseload-settled.ts';
import { parseDay } from './day.ts';
import type { Standing } from './standing.ts';
import { standing } from './standing.ts';
import { prepare } from './timetable.ts';
import { wordsOf } from './words.ts';

/** How a case stands as a whole. */
export type CaseState = 'overdue' | 'due-soon' | 'due' | 'lifted' | 'needs-person' | 'met' | 'no-date';

/** All of them, the pressing ones first. */
export const caseStates: readonly CaseState[] = [
  'overdue',
  'due-soon',
  'due',
  'needs-person',
  'lifted',
  'met',
  'no-date',
];

/** Why a case stands as it does, where that is not plain from its day. */
export type CaseWhy =
  | 'exception-recorded'
  | 'not-told-whether-done'
  | 'closed'
  | 'beyond-horizon'
  | 'nothing-to-count-from'
  | 'does-not-apply'
  | 'met-late';

/** One line of the board: the next thing that the law requires in a case. */
export interface CaseLine {
  readonly row: number;
  readonly reference: string;
  /** Of the case, or of the rule where the case names none. */
  readonly process: string | undefined;
  readonly state: CaseState;
  readonly rule: string | undefined;
  readonly lastDay: Day | undefined;
  /** Days left; below zero: days over. Undefined where no day runs. */
  readonly left: number | undefined;
  readonly actor: Actor | undefined;
  readonly why: CaseWhy | undefined;
}

/** One limit of a case, for the page that shows them all. */
export interface CaseDeadline {
  readonly answer: DeadlineAnswer;
  readonly standing: Standing;
  readonly doneOn: Day | undefined;
  /** A later step shows that this one is over; its own day was not given. */
  readonly isSettled: boolean;
  /** Whether the file can tell that this was due and not done. Where not, a day that has passed says nothing. */
  readonly canBeOverdue: boolean;
}

/** A caseload, ready to be asked. */
export interface Caseload {
  /** @returns where the case stands, or what is wrong with its dates taken together. */
  line(row: CaseRow, today: Day): CaseLine | readonly FieldError[];
  /** Every limit of a case; the earliest first. */
  deadlines(row: CaseRow, today: Day): CaseDeadline[];
  readonly lawCheckedOn: Day;
}

/**
 * Makes a caseload of packs. It gives each case one line: what is overdue longest, or else what comes next. Only limits
 * that the law sets count; guidance, local practice and planning aids are for the page of a single case.
 *
 * @param soon from how many calendar days before the last day a case counts as due soon.
 * @throws {TypeError} when no pack is the national one.
 */
export function caseloadOf(packs: readonly Pack[], soon: number): Caseload {
  const timetable = prepare(packs);
  const { vocabulary } = wordsOf(packs);
  const settled = settledBy(vocabulary);
  const rules = new Map(packs.flatMap((pack) => pack.deadlines).map((rule) => [rule.id, rule]));
  const liftable = new Map(packs.flatMap((pack) => pack.exceptions).map(({ id, lifts }) => [id, lifts]));
  const duties = new Set(
    [...rules.values()]
      .filter(({ bound, status, limit }) => bound === 'latest' && isLaw(status) && limit.op !== 'no-number')
      .map(({ id }) => id),
  );
  // The SEN2 return's own flag names no limit; it speaks of those that the event at its end would meet.
  const flagged = new Map(
    [...rules.values()].flatMap(({ limit }) => {
      if (limit.op !== 'sen2-timeliness') return [];
      const met = vocabulary.events.find(({ id }) => id === limit.until)?.meets ?? [];
      return met.map((rule) => [rule, limit.exceptionFact] as const);
    }),
  );

  const exceptionWaits = (rule: string, row: CaseRow, answers: readonly DeadlineAnswer[]): boolean =>
    row.question.facts !== undefined &&
    (row.question.facts[flagged.get(rule) ?? ''] === true ||
      answers.some((one) => one.needsPerson && liftable.get(one.rule)?.some((lift) => lift.rule === rule)));

  const line = (row: CaseRow, today: Day): CaseLine | readonly FieldError[] => {
    const answer = timetable.answer(row.question);
    if ('error' in answer) return answer.errors;
    const { process } = row.question;
    const base = { row: row.row, reference: row.reference, process };
    const without = (state: CaseState, why: CaseWhy | undefined, of?: DeadlineAnswer): CaseLine => ({
      ...base,
      process: process ?? (of && rules.get(of.rule)?.process),
      state,
      why,
      rule: of?.rule,
      lastDay: of?.lastDay ?? of?.originalLastDay,
      left: undefined,
      actor: of?.actor,
    });
    if (isClosed(row, today)) return without('no-date', 'closed');

    const chosen = choose(answer.deadlines, row, today, { duties, settled, isOfProcess });
    if (!chosen.next) {
      if (chosen.untold) return without('needs-person', 'not-told-whether-done', chosen.untold);
      if (chosen.met) return without('met', chosen.isMetLate ? 'met-late' : undefined, chosen.met);
      if (chosen.refused) return without('no-date', 'beyond-horizon', chosen.refused);
      return without('no-date', chosen.hasAny ? 'does-not-apply' : 'nothing-to-count-from');
    }
    const { next } = chosen;
    if (next.lifted || next.lastDay === null) return without('lifted', undefined, next);
    const left = parseDay(next.lastDay) - parseDay(today);
    const waits = left < 0 && exceptionWaits(next.rule, row, answer.deadlines);
    return {
      ...without('due', waits ? 'exception-recorded' : undefined, next),
      left,
      state: waits ? 'needs-person' : left < 0 ? 'overdue' : left <= soon ? 'due-soon' : 'due',
    };
  };

  function isOfProcess(rule: string, process: string | undefined): boolean {
    if (process === undefined) return true;
    const found = rules.get(rule);
    return found?.process === process || found?.also?.includes(process) === true;
  }

  const deadlines = (row: CaseRow, today: Day): CaseDeadline[] => {
    const answer = timetable.answer(row.question);
    return listed(answer).map((one) => {
      const doneOn = settled.doneOn(one.rule, row, today);
      return {
        answer: one,
        doneOn,
        canBeOverdue: settled.canBeOverdue(one.rule, row),
        isSettled: doneOn === undefined && settled.isSettled(one.rule, row, today),
        standing: standing(one, { today, done: doneOn, soon }),
      };
    });
  };

  return { line, deadlines, lawCheckedOn: timetable.lawCheckedOn };
}

interface Choice {
  readonly next?: DeadlineAnswer | undefined;
  readonly met?: DeadlineAnswer | undefined;
  readonly isMetLate: boolean;
  readonly untold?: DeadlineAnswer | undefined;
  readonly refused?: DeadlineAnswer | undefined;
  readonly hasAny: boolean;
}

interface Chooser {
  readonly duties: ReadonlySet<string>;
  readonly settled: Settled;
  isOfProcess(rule: string, process: string | undefined): boolean;
}

/** What is overdue longest; where nothing is, what comes next, lifted or not. */
function choose(answers: readonly DeadlineAnswer[], row: CaseRow, today: Day, chooser: Chooser): Choice {
  let late: DeadlineAnswer | undefined;
  let next: DeadlineAnswer | undefined;
  let met: DeadlineAnswer | undefined;
  let untold: DeadlineAnswer | undefined;
  let refused: DeadlineAnswer | undefined;
  let isMetLate = false;
  let hasAny = false;
  const { duties, settled, isOfProcess } = chooser;
  for (const answer of answers) {
    if (!duties.has(answer.rule) || !isOfProcess(answer.rule, row.question.process)) continue;
    hasAny = true;
    if (answer.applies === false || answer.needsPerson) continue;
    if (answer.refused) {
      refused ??= answer;
      continue;
    }
    const doneOn = settled.doneOn(answer.rule, row, today);
    if (doneOn !== undefined || settled.isSettled(answer.rule, row, today)) {
      if (!met || dayOf(answer) > dayOf(met)) met = answer;
      if (doneOn !== undefined && answer.lastDay !== null && doneOn > answer.lastDay) isMetLate = true;
      continue;
    }
    const day = dayOf(answer);
    if (day === '') continue;
    if (!answer.lifted && day < today) {
      if (!settled.canBeOverdue(answer.rule, row)) untold ??= answer;
      else if (!late || day < dayOf(late)) late = answer;
    } else if (!next || day < dayOf(next)) next = answer;
  }
  // A step of which no column speaks is no reason to trouble a person once a later one was told.
  return { next: late ?? next, met, isMetLate, untold: met ? undefined : untold, refused, hasAny };
}

function dayOf(answer: DeadlineAnswer): Day {
  return answer.lastDay ?? answer.originalLastDay ?? '';
}

function isClosed({ outcomes }: CaseRow, today: Day): boolean {
  return outcomes.withdrawn === true || (outcomes.closedOn !== undefined && outcomes.closedOn <= today);
}

function isLaw(status: string): boolean {
  return status === 'law' || status === 'case-law';
}

function listed(answer: Answer): DeadlineAnswer[] {
  if ('error' in answer) return [];
  const key = (one: DeadlineAnswer): string =>
    one.lastDay ?? one.originalLastDay ?? one.window?.to ?? one.earliestDay ?? '9999';
  return [...answer.deadlines].sort((one, other) => (key(one) < key(other) ? -1 : key(one) > key(other) ? 1 : 0));
}
