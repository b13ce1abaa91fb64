import type { Day, Exception, Limit, Pack, ProcessWord } from '@send-kit/pack';
import type { Answer, DeadlineAnswer, FieldError, Missing } from './answer.ts';
import type { DayNumber } from './day.ts';
import { formatDay, parseDay } from './day.ts';
import { askException } from './exception.ts';
import type { Period } from './exception.ts';
import type { CompiledLimit, Reading, Surroundings } from './limit.ts';
import { compileLimit } from './limit.ts';
import type { Question } from './question.ts';
import type { Case } from './read-question.ts';
import { readQuestion, sentenceOf } from './read-question.ts';
import type { Receipts } from './receipt.ts';
import { receipts } from './receipt.ts';
import type { CompiledRule } from './rule.ts';
import { compileRule } from './rule.ts';
import { wordsOf } from './words.ts';
import { workingCalendar } from './working-days.ts';

/** Packs made ready to be asked, once, for any number of questions. */
export interface Timetable {
  /** Answers one question. Bad input is answered with `error`; it never throws on it. */
  answer(question: Question): Answer;
  /**
   * What another sum would give in the same case: to show a common mistake beside the right answer.
   *
   * @returns null where the case does not hold what the sum needs, or bank holidays are not known.
   * @throws {RangeError} when the question makes no sense.
   */
  sum(limit: Limit, question: Question): Day | null;
  /** The day on which the law in the national pack was last read against its sources. */
  readonly lawCheckedOn: Day;
}

interface OwnedRule {
  readonly compiled: CompiledRule;
  /** The council's pack that must be chosen for it; undefined for national rules. */
  readonly owner: string | undefined;
}

/** The rules that are asked in one process. */
interface Plan {
  readonly home: readonly OwnedRule[];
  /** Rules of other processes: asked when their events are given too. */
  readonly others: readonly OwnedRule[];
  readonly otherEvents: ReadonlySet<number>;
}

/**
 * Makes packs ready to be asked.
 *
 * @param packs the national pack and any councils' packs. Local practice is answered only when a question's option
 *   `packs` names its pack.
 * @throws {TypeError} when no pack holds the vocabulary and the Tribunal's calendar.
 */
export function prepare(packs: readonly Pack[]): Timetable {
  return prepareWith(packs, receipts);
}

/**
 * As {@link prepare}, for those who ask about days only: an event that is a time with a zone is answered with `error`.
 * A page that takes no times need not carry the clock that reads them.
 *
 * @throws {TypeError} when no pack holds the vocabulary and the Tribunal's calendar.
 */
export function prepareForDays(packs: readonly Pack[]): Timetable {
  return prepareWith(packs, undefined);
}

function prepareWith(packs: readonly Pack[], clock: Receipts | undefined): Timetable {
  const national = packs.find((pack) => pack.vocabulary);
  if (!national?.tribunal) throw new TypeError('expected the national pack among the packs, found none');
  const words = wordsOf(packs);
  const calendar = workingCalendar(
    packs.flatMap((pack) => pack.bankHolidays),
    national.tribunal,
  );

  const deadlines = packs.flatMap((pack) => pack.deadlines.map((rule) => ({ rule, owner: pack.owner && pack.id })));
  const byId = new Map<string, OwnedRule>();
  const beingMade = new Set<string>();
  const lawCheckedOn = parseDay(national.lawCheckedOn);
  const around: Surroundings = {
    words,
    calendar,
    lawCheckedOn,
    receipts: clock,
    ruleOf: (id) => ruleOf(id).compiled.limit,
  };
  const ruleOf = (id: string): OwnedRule => {
    const known = byId.get(id);
    if (known) return known;
    const found = deadlines.find(({ rule }) => rule.id === id);
    if (!found || beingMade.has(id)) throw new TypeError(`expected a rule "${id}" that does not rest on itself`);
    beingMade.add(id);
    const made = { compiled: compileRule(found.rule, around), owner: found.owner };
    byId.set(id, made);
    return made;
  };
  const all = deadlines.map(({ rule }) => ruleOf(rule.id));
  const exceptions = packs.flatMap((pack) => pack.exceptions);
  const exceptionFacts = new Set(exceptions.map(({ test }) => test.fact));
  const sets = new Map(packs.flatMap((pack) => Object.entries(pack.sets)));
  const plans = new Map<string, Plan>();
  const receipt = all.find(({ compiled }) => compiled.rule.limit.op === 'receipt-convention')?.compiled.rule.limit;

  const planOf = (process: ProcessWord | undefined): Plan => {
    const key = process?.id ?? '';
    const known = plans.get(key);
    if (known) return known;
    const plan = makePlan(process, all, words.vocabulary.processes, words.eventIndex);
    plans.set(key, plan);
    return plan;
  };

  const answer = (question: Question): Answer => {
    const read = readQuestion(question, words, around.receipts);
    if (isFaults(read)) return errorAnswer(question, read);
    const reading: Reading = read;
    // An e-mail's instant stands in for the day of receipt where no day was given.
    if (receipt?.op === 'receipt-convention') around.receipts?.takeOver(receipt, reading, around);

    const wanted = read.rules && new Set(read.rules.flatMap((name) => sets.get(name) ?? [name]));
    const unknown = wanted && [...wanted].find((id) => !byId.has(id) && !exceptions.some((one) => one.id === id));
    if (unknown !== undefined) {
      return errorAnswer(question, [
        { field: 'rules', expected: 'ids of rules or sets', found: JSON.stringify(unknown) },
      ]);
    }
    // Rules asked for by name are answered whatever the process.
    const plan = wanted
      ? { home: all.filter(({ compiled }) => wanted.has(compiled.rule.id)), others: [], otherEvents: noEvent }
      : planOf(read.process);
    const onlyHome = read.facts.size === 0 && !read.known.some((index) => plan.otherEvents.has(index));

    const deadlines: DeadlineAnswer[] = [];
    const lifting = read.facts.size === 0 ? undefined : askExceptions(reading, plan, wanted);
    const ask = (rules: readonly OwnedRule[]): Missing[] => {
      const missing: Missing[] = [];
      for (const { owner, compiled } of rules) {
        if (owner !== undefined && !read.packs.includes(owner)) {
          if (wanted) missing.push({ rule: compiled.rule.id, needs: ['packs'] });
          continue;
        }
        if (compiled.trigger !== -1 && Number.isNaN(reading.days[compiled.trigger])) {
          missing.push(compiled.awaits);
          continue;
        }
        const said = compiled.ask(reading, lifting?.liftedBy(compiled) ?? nothing, missing);
        if (said) deadlines.push(said);
      }
      return missing;
    };
    const wanting = ask(plan.home);
    if (!onlyHome) ask(plan.others);
    if (lifting) {
      deadlines.push(...lifting.answers);
      wanting.push(...lifting.missing);
    }
    const missing = read.process || wanted ? wanting : (lifting?.missing ?? nothing);
    return { id: read.id, deadlines, missing, lawCheckedOn: national.lawCheckedOn } as Answer;
  };

  const askExceptions = (reading: Reading, plan: Plan, wanted: ReadonlySet<string> | undefined) => {
    const lifted = new Map<string, string[]>();
    const answers: DeadlineAnswer[] = [];
    const missing: Missing[] = [];
    const inPlan = new Set((wanted ? all : [...plan.home, ...plan.others]).map(({ compiled }) => compiled.rule.id));
    if ([...reading.facts.keys()].some((fact) => exceptionFacts.has(fact))) {
      for (const exception of exceptions) {
        const running = periodsOf(exception, reading, inPlan);
        const periods = running.filter(({ from }) =>
          isInForce(exception, Number.isNaN(reading.asOf) ? from : reading.asOf),
        );
        if (running.length > periods.length && periods.length === 0) continue;
        if (running.length === 0 && !isInForce(exception, reading.asOf)) continue;
        // A window can be shown before there is a limit to lift; the rest would be noise.
        const isHome = reading.process ? reading.process.id === exception.process : exception.test.op === 'closure';
        if (periods.length === 0 && !isHome) continue;
        const said = askException(exception, reading, periods, words);
        if (!said) continue;
        for (const rule of said.lifts ?? []) lifted.set(rule, [...(lifted.get(rule) ?? []), exception.id]);
        if (wanted && !wanted.has(exception.id)) continue;
        answers.push(said);
        if (said.window && said.applies === undefined && exception.test.op === 'closure') {
          missing.push({ rule: exception.id, needs: [exception.test.askedOn] });
        }
      }
    }
    const liftedBy = (compiled: CompiledRule): readonly string[] =>
      lifted.get(compiled.rule.id) ?? compiled.restsOn.flatMap((id) => lifted.get(id) ?? []);
    return { answers, missing, liftedBy };
  };

  /** The periods of the limits that an exception may lift, as far as they can be summed. The ordinary day counts. */
  const periodsOf = (exception: Exception, reading: Reading, inPlan: ReadonlySet<string>): Period[] =>
    exception.lifts.flatMap(({ rule }) => {
      const compiled = inPlan.has(rule) ? byId.get(rule)?.compiled : undefined;
      if (!compiled) return [];
      const limit: CompiledLimit = compiled.limitFor(reading);
      const shift = reading.receiptShift;
      reading.receiptShift = 0;
      const to = limit.sum(reading);
      reading.receiptShift = shift;
      const said = compiled.ask(reading, nothing, []);
      if (!(to < Infinity) || !said || said.applies === false) return [];
      return [{ rule, from: limit.start(reading), to }];
    });

  const sum = (limit: Limit, question: Question): Day | null => {
    const read = readQuestion(question, words, around.receipts);
    if (isFaults(read)) throw new RangeError(read.map(sentenceOf).join('; '));
    const day = compileLimit(limit, around).sum(read);
    return day < Infinity ? formatDay(day) : null;
  };

  return { answer, sum, lawCheckedOn: national.lawCheckedOn };
}

/**
 * Answers one question. For many, {@link prepare} once.
 *
 * @throws {TypeError} when no pack is the national one.
 */
export function timetable(question: Question, packs: readonly Pack[]): Answer {
  return prepare(packs).answer(question);
}

const nothing: readonly never[] = [];
const noEvent: ReadonlySet<number> = new Set();

function makePlan(
  process: ProcessWord | undefined,
  all: readonly OwnedRule[],
  processes: readonly ProcessWord[],
  eventIndex: ReadonlyMap<string, number>,
): Plan {
  const hidden = new Set(processes.filter((word) => word.onlyWhenNamed).map(({ id }) => id));
  // A duty without a number of days and without an event that starts it is told only to someone who names its process.
  const waits = ({ compiled: { rule, limit } }: OwnedRule): boolean =>
    rule.limit.op !== 'no-number' || limit.basis().events.size > 0;
  const home = all.filter((owned) => {
    const { rule } = owned.compiled;
    if (!process) return !hidden.has(rule.process) && !rule.onlyWhenNamed && waits(owned);
    return rule.process === process.id || rule.also?.includes(process.id);
  });
  const others = process
    ? all.filter((owned) => {
        const { rule } = owned.compiled;
        return !home.includes(owned) && !hidden.has(rule.process) && !rule.onlyWhenNamed && waits(owned);
      })
    : [];
  const events = others.flatMap(({ compiled }) => [...compiled.limit.basis().events]);
  return { home, others, otherEvents: new Set(events.map((event) => eventIndex.get(event) ?? -1)) };
}

/** @param day `NaN`: no day to judge by, and then it is taken to be in force. */
function isInForce({ effectiveFrom, effectiveTo }: Exception, day: DayNumber): boolean {
  return (
    !(effectiveFrom !== null && day < parseDay(effectiveFrom)) && !(effectiveTo !== null && day > parseDay(effectiveTo))
  );
}

function isFaults(read: Case | readonly FieldError[]): read is readonly FieldError[] {
  return Array.isArray(read);
}

function errorAnswer(question: unknown, errors: readonly FieldError[]): Answer {
  const id = typeof question === 'object' && question !== null ? (question as { id?: unknown }).id : undefined;
  return {
    id: typeof id === 'string' || typeof id === 'number' ? (id as string) : null,
    error: `${errors.map(sentenceOf).join('; ')}.`,
    errors,
  };
}
