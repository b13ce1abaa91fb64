import type { Deadline, Limit } from '@send-kit/pack';
import type { Alternative, Candidate, DeadlineAnswer, Missing, Refusal, StepAnswer } from './answer.ts';
import type { DayNumber } from './day.ts';
import { formatDay, parseDay } from './day.ts';
import type { CompiledLimit, Reading, Surroundings } from './limit.ts';
import { compileLimit } from './limit.ts';
import type { Fact } from './read-question.ts';
import { minutesOf, proposeReceipt } from './receipt.ts';
import { beyondHorizon } from './working-days.ts';

/** A rule made ready to be asked. */
export interface CompiledRule {
  readonly rule: Deadline;
  /** The limit in force for the case's clock. */
  limitFor(reading: Reading): CompiledLimit;
  /** The present limit, for what does not turn on a case. */
  readonly limit: CompiledLimit;
  /** Rules it rests on: lifted when they are. */
  readonly restsOn: readonly string[];
  /**
   * @param liftedBy exceptions that lift this rule in this case.
   * @returns the answer; what is missing; or undefined where the rule has nothing to say of this case.
   */
  ask(reading: Reading, liftedBy: readonly string[]): DeadlineAnswer | Missing;
}

const noAlternatives: readonly Alternative[] = [];

interface Version {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly raw: Limit;
  readonly limit: CompiledLimit;
  readonly citation: string;
}

/** Makes a rule ready to be asked. */
export function compileRule(rule: Deadline, around: Surroundings): CompiledRule {
  const versionOf = (version: Pick<Deadline, 'limit' | 'effectiveFrom' | 'effectiveTo' | 'citation'>): Version => ({
    from: version.effectiveFrom === null ? -Infinity : parseDay(version.effectiveFrom),
    to: version.effectiveTo === null ? Infinity : parseDay(version.effectiveTo),
    raw: version.limit,
    limit: compileLimit(version.limit, around),
    citation: version.citation.text,
  });
  const present = versionOf(rule);
  const versions = [present, ...(rule.earlier ?? []).map(versionOf)];
  const steps = (rule.steps ?? []).map((step) => ({ ...step, limit: compileLimit(step.limit, around) }));
  const quoted = rule.quoted && compileLimit(rule.quoted.limit, around);
  const restsOn = rulesUnder(rule.limit);
  const always = present.from === -Infinity && present.to === Infinity;

  /** The words in force on the day the clock starts, or on the day a replay names. */
  const versionFor = (reading: Reading, start: DayNumber): Version | undefined => {
    if (always) return present;
    const day = Number.isNaN(reading.asOf) ? start : reading.asOf;
    if (Number.isNaN(day)) return present;
    return versions.find(({ from, to }) => day >= from && day <= to);
  };

  const head = {
    rule: rule.id,
    lastDay: null,
    status: rule.status,
    citation: rule.citation.text,
    actor: rule.actor,
    lifted: false,
    alternatives: noAlternatives,
  } satisfies DeadlineAnswer;

  const ask = (reading: Reading, liftedBy: readonly string[]): DeadlineAnswer | Missing => {
    const start = present.limit.start(reading);
    const needs = present.limit.needs(reading);
    const conditions = rule.appliesWhen ?? none;
    if (needs.length > 0 || conditions.length > 0) {
      const facts = conditions.filter(({ fact, optional }) => !optional && !reading.facts.has(fact));
      if (needs.length > 0 || facts.length > 0) {
        return { rule: rule.id, needs: [...needs, ...facts.map(({ fact }) => fact)] };
      }
      for (const { fact, any, all, otherwise } of conditions) {
        const words = wordsIn(reading.facts.get(fact));
        if (!words) continue;
        const fits =
          (any?.some((word) => words.includes(word)) ?? true) && (all?.every((word) => words.includes(word)) ?? true);
        if (!fits) return { ...head, applies: false, reason: otherwise };
      }
    }
    const version = versionFor(reading, start);
    if (!version) return { ...head, applies: false, reason: 'not-in-force-on-that-day' };
    if (version.raw.op === 'day-one-convention' && reading.receiptShift === 0) {
      return { rule: rule.id, needs: ['receipt-is-day-one'] };
    }
    const own = { ...head, citation: version.citation };
    const special = askSpecial(version.raw, version.limit, reading, own, around);
    if (special) return special;

    const day = version.limit.sum(reading);
    if (day === beyondHorizon) return refuse(own, version.raw, reading, around);
    if (Number.isNaN(day)) return { rule: rule.id, needs: version.limit.needs(reading) };

    const lastDay = formatDay(day);
    if (liftedBy.length > 0) return { ...own, lifted: true, liftedBy, originalLastDay: lastDay };

    const alternatives =
      version.limit.countsFromReceipt || version.limit.countsClearDays || version.raw.op === 'days-before-rule'
        ? otherReadings(version, reading, day, around)
        : noAlternatives;
    if (rule.bound === 'earliest') {
      return { ...own, earliestDay: lastDay };
    }
    const answer = {
      rule: rule.id,
      lastDay,
      status: rule.status,
      citation: version.citation,
      actor: rule.actor,
      lifted: false,
      alternatives,
    };
    return isPlain ? answer : { ...answer, ...extras(version, reading) };
  };

  const isPlain =
    !rule.time &&
    !quoted &&
    steps.length === 0 &&
    versions.every(({ raw }) => !['earlier-of', 'later-of', 'tribunal-roll', 'window'].includes(raw.op));

  /** Named fields beside the last day. */
  const extras = (version: Version, reading: Reading): Partial<DeadlineAnswer> => {
    const { raw } = version;
    const inner = raw.op === 'tribunal-roll' ? raw.limit : raw;
    const arms = inner.op === 'earlier-of' || inner.op === 'later-of' ? inner.arms : [];
    const candidates: Candidate[] = arms.flatMap(({ limit, why }) => {
      const day = compileLimit(limit, around).sum(reading);
      return day < Infinity ? [{ lastDay: formatDay(day), why }] : [];
    });
    const rawDay = raw.op === 'tribunal-roll' ? compileLimit(raw.limit, around).sum(reading) : NaN;
    const quotedDay = quoted?.sum(reading) ?? NaN;
    const stepDays: StepAnswer[] = steps.flatMap(({ id, title, limit }) => {
      const day = limit.sum(reading);
      return day < Infinity ? [{ step: id, title, lastDay: formatDay(day) }] : [];
    });
    return {
      ...(candidates.length > 0 && { candidates }),
      ...(rawDay < Infinity && { rawDay: formatDay(rawDay) }),
      ...(quotedDay < Infinity && { quotedDay: formatDay(quotedDay) }),
      ...(raw.op === 'window' && {
        window: {
          from: formatDay(compileLimit(raw.from, around).sum(reading)),
          to: formatDay(version.limit.sum(reading)),
        },
      }),
      ...(rule.time !== undefined && { time: rule.time }),
      ...(stepDays.length > 0 && { steps: stepDays }),
    };
  };

  return {
    rule,
    limit: present.limit,
    limitFor: (reading) => versionFor(reading, present.limit.start(reading))?.limit ?? present.limit,
    restsOn,
    ask,
  };
}

const none: readonly never[] = [];

/** A fact as words that a condition can name: a choice as it is, a flag as `true` or `false`. */
function wordsIn(fact: Fact | undefined): readonly string[] | undefined {
  if (typeof fact === 'boolean') return [String(fact)];
  return Array.isArray(fact) ? (fact as readonly string[]) : undefined;
}

/** Rules that a limit rests on. */
function rulesUnder(limit: Limit): readonly string[] {
  if (limit.op === 'same-day-as' || limit.op === 'day-after') return [limit.rule];
  if (limit.op === 'days-before-rule' || limit.op === 'weeks-before-rule') return limit.rules;
  return none;
}

/** The same words read another way. The reading that was asked for gives the answer; the other stands beside it. */
function otherReadings(version: Version, reading: Reading, day: DayNumber, around: Surroundings): Alternative[] {
  const others: Alternative[] = [];
  const add = (other: DayNumber, when: string): void => {
    if (other < Infinity && other !== day) others.push({ lastDay: formatDay(other), when });
  };
  if (version.limit.countsFromReceipt) {
    const dayOne = reading.receiptShift === 1;
    reading.receiptShift = dayOne ? 0 : 1;
    add(version.limit.sum(reading), dayOne ? 'receipt-is-not-day-one' : 'receipt-is-day-one');
    reading.receiptShift = dayOne ? 1 : 0;
  }
  if (version.limit.countsClearDays) {
    const strict = reading.clearShift === 1;
    reading.clearShift = strict ? 0 : 1;
    add(version.limit.sum(reading), strict ? 'clear-days-common' : 'clear-days-strict');
    reading.clearShift = strict ? 1 : 0;
  }
  if (version.raw.op === 'days-before-rule') {
    const { n, rules } = version.raw;
    for (const id of rules.length > 1 ? rules : []) add(around.ruleOf(id).sum(reading) - n, id);
  }
  return others;
}

function refuse(own: DeadlineAnswer, raw: Limit, reading: Reading, around: Surroundings): DeadlineAnswer {
  const { knownFrom, knownTo } = around.calendar;
  const refused: Refusal = {
    reason: 'beyond-horizon',
    knownFrom,
    knownTo,
    message: `Beyond the horizon: bank holidays are known from ${knownFrom} to ${knownTo}, so this working-day answer would be a guess.`,
  };
  const rawDay = raw.op === 'tribunal-roll' ? compileLimit(raw.limit, around).sum(reading) : NaN;
  return { ...own, refused, ...(rawDay < Infinity && { rawDay: formatDay(rawDay) }) };
}

/** Rules that answer something other than a last day. */
function askSpecial(
  raw: Limit,
  limit: CompiledLimit,
  reading: Reading,
  own: DeadlineAnswer,
  around: Surroundings,
): DeadlineAnswer | undefined {
  switch (raw.op) {
    case 'no-number':
      return { ...own, wording: raw.wording };
    case 'day-one-convention':
      return { ...own, applies: true };
    case 'phase-transfer-scope': {
      const moves = reading.facts.get(raw.fact) as readonly string[];
      const applies = moves.some((move) => raw.moves.includes(move));
      return { ...own, applies, ...(!applies && { reason: 'not-a-phase-transfer' }) };
    }
    case 'working-day-test': {
      const days = reading.facts.get(raw.fact) as readonly DayNumber[];
      if (!days.every((day) => around.calendar.knows(day))) return refuse(own, raw, reading, around);
      return { ...own, workingDays: days.filter((day) => around.calendar.isWorkingDay(day)).map(formatDay) };
    }
    case 'receipt-convention': {
      const instant = reading.instants.get(raw.of) ?? '';
      if (!reading.receiptConvention) {
        return { ...own, proposes: { [raw.proposes]: formatDay(limit.start(reading)) }, why: 'day-sent-in-london' };
      }
      const proposed = proposeReceipt('e-mail', instant, around.calendar, minutesOf(raw.closesAt));
      if (!proposed || proposed.day === beyondHorizon) return refuse(own, raw, reading, around);
      return { ...own, proposes: { [raw.proposes]: formatDay(proposed.day) }, why: proposed.why };
    }
    case 'sen2-timeliness': {
      const start = reading.days[around.words.eventIndex.get(raw.of) ?? -1] ?? NaN;
      const until = reading.days[around.words.eventIndex.get(raw.until) ?? -1] ?? NaN;
      const daysTaken = until - start;
      const allowed = raw.n * 7;
      return {
        ...own,
        lastDay: formatDay(start + allowed),
        daysTaken,
        withinByLaw: daysTaken <= allowed,
        withinByDayOne: daysTaken <= allowed - 1,
        countsExcludingExceptions: reading.facts.get(raw.exceptionFact) !== true,
      };
    }
    default:
      return undefined;
  }
}
