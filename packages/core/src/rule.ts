import type { Condition, Day, Deadline, Limit } from '@send-kit/pack';
import type { Alternative, DeadlineAnswer, Missing, Refusal } from './answer.ts';
import type { DayNumber } from './day.ts';
import { formatDay, parseDay } from './day.ts';
import type { CompiledLimit, Reading, Surroundings } from './limit.ts';
import { compileLimit, includesAll, lazily, rulesUnder } from './limit.ts';
import type { Fact } from './read-question.ts';
import { beyondHorizon } from './working-days.ts';

/** A rule made ready to be asked. */
export interface CompiledRule {
  readonly rule: Deadline;
  /** The limit in force for the case's clock. */
  limitFor(reading: Reading): CompiledLimit;
  /** The present limit, for what does not turn on a case. */
  readonly limit: CompiledLimit;
  /** The index of the one event without which it has nothing to say; -1 where it is not so simple. */
  readonly trigger: number;
  /** What it says without that event. */
  readonly awaits: Missing;
  /** Rules it rests on: lifted when they are. */
  readonly restsOn: readonly string[];
  /**
   * Says what the rule answers.
   *
   * @param liftedBy exceptions that lift this rule in this case.
   * @param missing where it says what it needs, if it cannot answer. What is the same for every case is one shared
   *   object: never change it.
   */
  ask(reading: Reading, liftedBy: readonly string[], missing: Missing[]): DeadlineAnswer | undefined;
}

/** The words of a rule between two days, ready to be summed. */
interface Version {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly raw: Limit;
  readonly limit: CompiledLimit;
  /** What every answer begins with. */
  readonly head: DeadlineAnswer;
  /** The days among which `earlier-of` or `later-of` chooses. */
  readonly arms: readonly { limit: CompiledLimit; why: string }[];
  /** The day before the Tribunal's roll. */
  readonly rawDay: CompiledLimit | undefined;
  readonly windowFrom: CompiledLimit | undefined;
  readonly hasReadings: () => boolean;
  /** What a duty without a number of days says in every case. */
  readonly unnumbered: DeadlineAnswer | undefined;
}

/** An answer that is being put together. */
type Growing = { -readonly [Field in keyof DeadlineAnswer]: DeadlineAnswer[Field] };

const none: readonly never[] = [];

/** Makes a rule ready to be asked. */
export function compileRule(rule: Deadline, around: Surroundings): CompiledRule {
  const { id, status, actor, bound, time, appliesWhen: conditions = none, unlessKnown } = rule;
  const compile = (limit: Limit): CompiledLimit => compileLimit(limit, around);
  const versionOf = (version: Pick<Deadline, 'limit' | 'effectiveFrom' | 'effectiveTo' | 'citation'>): Version => {
    const raw = version.limit;
    const inner = raw.op === 'tribunal-roll' ? raw.limit : raw;
    const limit = compile(raw);
    const citation = version.citation.text;
    const head = { rule: id, lastDay: null, status, citation, actor, lifted: false, alternatives: none };
    return {
      from: version.effectiveFrom === null ? -Infinity : parseDay(version.effectiveFrom),
      to: version.effectiveTo === null ? Infinity : parseDay(version.effectiveTo),
      raw,
      limit,
      head,
      arms: 'arms' in inner ? inner.arms.map((arm) => ({ limit: compile(arm.limit), why: arm.why })) : none,
      rawDay: inner === raw ? undefined : compile(inner),
      windowFrom: raw.op === 'window' ? compile(raw.from) : undefined,
      unnumbered: raw.op === 'no-number' ? { ...head, wording: raw.wording } : undefined,
      hasReadings: lazily(() => {
        const { countsFromReceipt, countsClearDays } = limit.basis();
        return countsFromReceipt || countsClearDays || ('rules' in raw && raw.rules.length > 1);
      }),
    };
  };
  const present = versionOf(rule);
  const versions = [present, ...(rule.earlier ?? none).map(versionOf)];
  const steps = (rule.steps ?? none).map((step) => ({ ...step, limit: compile(step.limit) }));
  const quoted = rule.quoted && compile(rule.quoted.limit);
  const isPlain =
    !time &&
    !quoted &&
    steps.length === 0 &&
    versions.every((one) => !one.arms.length && !one.rawDay && !one.windowFrom);
  const only = conditions.length === 0 && versions.length === 1 ? soleEvent(rule.limit) : undefined;

  /** The words in force on the day the clock starts, or on the day a replay names. */
  const versionFor = (reading: Reading): Version | undefined => {
    const start = Number.isNaN(reading.asOf) ? present.limit.start(reading) : reading.asOf;
    const day = Number.isNaN(start) ? lastDayOf(reading, around) : start;
    return isIn(present, day) ? present : versions.find((version) => isIn(version, day));
  };

  const needsDayOne: Missing = { rule: id, needs: ['receipt-is-day-one'] };
  const factsWanted = ({ facts }: Reading): string[] =>
    conditions.filter(({ fact, optional }) => !optional && !facts.has(fact)).map(({ fact }) => fact);
  const unfitFor = ({ facts }: Reading): Condition | undefined =>
    conditions.find(({ fact, any, all = none }) => {
      const words = wordsIn(facts.get(fact));
      const isAmong = (word: string): boolean => words?.includes(word) ?? true;
      return !(all.every(isAmong) && (any?.some(isAmong) ?? true));
    });

  const ask = (reading: Reading, liftedBy: readonly string[], missing: Missing[]): DeadlineAnswer | undefined => {
    const version = versionFor(reading);
    const { limit, head } = version ?? present;
    const day = limit.sum(reading);
    if (version && only !== undefined && version.unnumbered) return version.unnumbered;
    if (!version || conditions.length > 0 || Number.isNaN(day)) {
      // A rule that counts from one event is asked only when that is known, and then lacks nothing.
      const own = only === undefined ? limit.needs(reading) : none;
      const facts = conditions.length > 0 ? factsWanted(reading) : none;
      if (own.length + facts.length > 0) {
        missing.push({ rule: id, needs: facts.length > 0 ? [...own, ...facts] : own });
        return undefined;
      }
      const unfit = conditions.length > 0 ? unfitFor(reading) : undefined;
      if (unfit) return { ...head, applies: false, reason: unfit.otherwise };
      if (!version) return { ...head, applies: false, reason: 'not-in-force-on-that-day' };
      // It lacks nothing and yet has no day: it answers something else.
      if (Number.isNaN(day)) {
        const special = askSpecial(version, reading, around);
        if (!special) missing.push(needsDayOne);
        return special;
      }
    }
    if (unlessKnown && !Number.isNaN(reading.days[around.words.eventIndex.get(unlessKnown.event) ?? -1])) {
      return { ...head, applies: false, reason: unlessKnown.otherwise };
    }
    if (day === beyondHorizon) return refuse(version, reading, around);
    const lastDay = formatDay(day);
    if (liftedBy.length > 0) return { ...head, lifted: true, liftedBy, originalLastDay: lastDay };
    if (bound === 'earliest') return { ...head, earliestDay: lastDay };
    const alternatives = version.hasReadings() ? otherReadings(version, reading, day, around) : none;
    const { citation } = head;
    const answer: Growing = { rule: id, lastDay, status, citation, actor, lifted: false, alternatives };
    if (!isPlain) addFields(answer, version, reading);
    return answer;
  };

  /** Named fields beside the last day. */
  const addFields = (answer: Growing, version: Version, reading: Reading): void => {
    const rawDay = shown(version.rawDay, reading);
    const quotedDay = shown(quoted, reading);
    const from = shown(version.windowFrom, reading);
    if (rawDay) answer.rawDay = rawDay;
    if (quotedDay) answer.quotedDay = quotedDay;
    if (from) answer.window = { from, to: answer.lastDay ?? from };
    if (time) answer.time = time;
    for (const { limit, why } of version.arms) {
      const lastDay = shown(limit, reading);
      if (lastDay) answer.candidates = [...(answer.candidates ?? none), { lastDay, why }];
    }
    for (const { id: step, title, limit } of steps) {
      const lastDay = shown(limit, reading);
      if (lastDay) answer.steps = [...(answer.steps ?? none), { step, title, lastDay }];
    }
  };

  return {
    rule,
    limit: present.limit,
    limitFor: (reading) => (versionFor(reading) ?? present).limit,
    trigger: around.words.eventIndex.get(only ?? '') ?? -1,
    awaits: { rule: id, needs: only === undefined ? none : [only] },
    restsOn: rulesUnder(rule.limit),
    ask,
  };
}

/** What has no clock of its own is judged by the latest thing that happened, or by the day the law was last checked. */
function lastDayOf({ days, known }: Reading, { lawCheckedOn }: Surroundings): DayNumber {
  let last = -Infinity;
  for (const index of known) last = Math.max(last, days[index] ?? NaN);
  return known.length > 0 ? last : lawCheckedOn;
}

function isIn({ from, to }: Version, day: DayNumber): boolean {
  return day >= from && day <= to;
}

/** The one event that a limit counts from, where it counts from one event and nothing else. */
function soleEvent(limit: Limit): string | undefined {
  if (limit.op === 'sen2-timeliness' || limit.op === 'if-working-days-before' || !('of' in limit)) return undefined;
  return typeof limit.of === 'string' ? limit.of : undefined;
}

/** A fact as words that a condition can name: a choice as it is, a flag as `true` or `false`. */
function wordsIn(fact: Fact | undefined): readonly string[] | undefined {
  if (typeof fact === 'boolean') return [String(fact)];
  return Array.isArray(fact) ? (fact as readonly string[]) : undefined;
}

/** The day of a limit, where it can be summed. */
function shown(limit: CompiledLimit | undefined, reading: Reading): Day | undefined {
  const day = limit?.sum(reading) ?? NaN;
  return day < beyondHorizon ? formatDay(day) : undefined;
}

/** The same words read another way. The reading that was asked for gives the answer; the other stands beside it. */
function otherReadings(
  { limit, raw }: Version,
  reading: Reading,
  day: DayNumber,
  around: Surroundings,
): readonly Alternative[] {
  const others: Alternative[] = [];
  const { countsFromReceipt, countsClearDays } = limit.basis();
  if (countsFromReceipt) {
    const asked = reading.receiptShift;
    reading.receiptShift = 1 - asked;
    addOther(others, limit.sum(reading), day, asked ? 'receipt-is-not-day-one' : 'receipt-is-day-one');
    reading.receiptShift = asked;
    if (reading.receiptMoved > 0) addOther(others, day - reading.receiptMoved, day, 'receipt-on-the-day-sent');
  }
  if (countsClearDays) {
    const asked = reading.clearShift;
    reading.clearShift = 1 - asked;
    addOther(others, limit.sum(reading), day, asked ? 'clear-days-common' : 'clear-days-strict');
    reading.clearShift = asked;
  }
  if (raw.op === 'days-before-rule' && raw.rules.length > 1) {
    for (const id of raw.rules) addOther(others, around.ruleOf(id).sum(reading) - raw.n, day, id);
  }
  return others;
}

function addOther(others: Alternative[], other: DayNumber, day: DayNumber, when: string): void {
  if (other < beyondHorizon && other !== day) others.push({ lastDay: formatDay(other), when });
}

function refuse({ head, rawDay }: Version, reading: Reading, { calendar }: Surroundings): DeadlineAnswer {
  const { knownFrom, knownTo } = calendar;
  const refused: Refusal = {
    reason: 'beyond-horizon',
    knownFrom,
    knownTo,
    message: `Beyond the horizon: bank holidays are known from ${knownFrom} to ${knownTo}, so this working-day answer would be a guess.`,
  };
  const day = shown(rawDay, reading);
  return { ...head, refused, ...(day && { rawDay: day }) };
}

/** Rules that answer something other than a last day; the day-one reading only when it is asked for. */
function askSpecial(version: Version, reading: Reading, around: Surroundings): DeadlineAnswer | undefined {
  const { raw, limit, head, unnumbered } = version;
  if (unnumbered) return unnumbered;
  switch (raw.op) {
    case 'day-one-convention':
      return reading.receiptShift === 1 ? { ...head, applies: true } : undefined;
    case 'phase-transfer-scope': {
      const moves = reading.facts.get(raw.fact) as readonly string[];
      const applies = moves.some((move) => raw.moves.includes(move));
      return { ...head, applies, ...(!applies && { reason: 'not-a-phase-transfer' }) };
    }
    case 'working-day-test': {
      const days = reading.facts.get(raw.fact) as readonly DayNumber[];
      if (!days.every(around.calendar.knows)) return refuse(version, reading, around);
      return { ...head, workingDays: days.filter(around.calendar.isWorkingDay).map(formatDay) };
    }
    case 'receipt-convention': {
      const proposed = around.receipts?.propose(raw, reading, around);
      if (!proposed || proposed.day === beyondHorizon) return refuse(version, reading, around);
      return { ...head, proposes: { [raw.proposes]: formatDay(proposed.day) }, why: proposed.why };
    }
    case 'sen2-timeliness': {
      const start = limit.start(reading);
      const until = reading.days[around.words.eventIndex.get(raw.until) ?? -1] ?? NaN;
      const daysTaken = until - start;
      if (daysTaken < 0) return { ...head, applies: false, reason: 'the-plan-was-made-before-the-request' };
      const allowed = raw.n * 7;
      return {
        ...head,
        lastDay: formatDay(start + allowed),
        daysTaken,
        withinByLaw: daysTaken <= allowed,
        withinByDayOne: daysTaken < allowed,
        countsExcludingExceptions: reading.facts.get(raw.exceptionFact) !== true,
      };
    }
    case 'if-fact-includes': {
      const inner = includesAll(reading.facts.get(raw.fact), raw.all) ? raw.then : raw.otherwise;
      return inner.op === 'no-number' || inner.op === raw.op
        ? askSpecial(
            { ...version, raw: inner, ...('wording' in inner && { unnumbered: { ...head, wording: inner.wording } }) },
            reading,
            around,
          )
        : undefined;
    }
    default:
      return undefined;
  }
}
