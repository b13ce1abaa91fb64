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
  /** The index of the one event without which it has nothing to say; -1 where it is not so simple. */
  readonly trigger: number;
  /** What it says without that event. */
  readonly awaits: Missing;
  /** Rules it rests on: lifted when they are. */
  readonly restsOn: readonly string[];
  /**
   * Says what the rule answers, or what it needs.
   *
   * @param liftedBy exceptions that lift this rule in this case.
   * @param into where to put it. Answers that are the same for every case are one shared object: never change them.
   */
  ask(reading: Reading, liftedBy: readonly string[], into: Said): void;
}

/** What the rules said of one case. */
export interface Said {
  readonly deadlines: DeadlineAnswer[];
  readonly missing: Missing[];
}

const noAlternatives: readonly Alternative[] = [];

/** The words of a rule between two days, ready to be summed. */
interface Version {
  readonly from: DayNumber;
  readonly to: DayNumber;
  readonly raw: Limit;
  readonly limit: CompiledLimit;
  readonly citation: string;
  /** The days among which `earlier-of` or `later-of` chooses. */
  readonly arms: readonly { limit: CompiledLimit; why: string }[];
  /** The day before the Tribunal's roll. */
  readonly rawDay: CompiledLimit | undefined;
  readonly windowFrom: CompiledLimit | undefined;
  /** Answers something other than a last day. */
  readonly isSpecial: boolean;
  readonly hasReadings: () => boolean;
}

const specialOps: ReadonlySet<Limit['op']> = new Set([
  'no-number',
  'day-one-convention',
  'phase-transfer-scope',
  'working-day-test',
  'receipt-convention',
  'sen2-timeliness',
]);

/** Makes a rule ready to be asked. */
export function compileRule(rule: Deadline, around: Surroundings): CompiledRule {
  const versionOf = (version: Pick<Deadline, 'limit' | 'effectiveFrom' | 'effectiveTo' | 'citation'>): Version => {
    const raw = version.limit;
    const limit = compileLimit(raw, around);
    const inner = raw.op === 'tribunal-roll' ? raw.limit : raw;
    const arms = inner.op === 'earlier-of' || inner.op === 'later-of' ? inner.arms : none;
    let readings: boolean | undefined;
    return {
      from: version.effectiveFrom === null ? -Infinity : parseDay(version.effectiveFrom),
      to: version.effectiveTo === null ? Infinity : parseDay(version.effectiveTo),
      raw,
      limit,
      citation: version.citation.text,
      arms: arms.map((arm) => ({ limit: compileLimit(arm.limit, around), why: arm.why })),
      rawDay: raw.op === 'tribunal-roll' ? compileLimit(raw.limit, around) : undefined,
      windowFrom: raw.op === 'window' ? compileLimit(raw.from, around) : undefined,
      isSpecial: specialOps.has(raw.op),
      hasReadings: () =>
        (readings ??=
          limit.countsFromReceipt || limit.countsClearDays || (raw.op === 'days-before-rule' && raw.rules.length > 1)),
    };
  };
  const present = versionOf(rule);
  const versions = [present, ...(rule.earlier ?? []).map(versionOf)];
  const steps = (rule.steps ?? []).map((step) => ({ ...step, limit: compileLimit(step.limit, around) }));
  const quoted = rule.quoted && compileLimit(rule.quoted.limit, around);
  const restsOn = rulesUnder(rule.limit);
  const always = present.from === -Infinity && present.to === Infinity;

  /** The words in force on the day the clock starts, or on the day a replay names. */
  const versionFor = (reading: Reading, start: DayNumber): Version | undefined => {
    if (always) return present;
    const started = Number.isNaN(start) ? around.lawCheckedOn : start;
    const day = Number.isNaN(reading.asOf) ? started : reading.asOf;
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

  const conditions = rule.appliesWhen ?? none;
  const isPlainButQuoted =
    !rule.time &&
    steps.length === 0 &&
    versions.every((version) => version.arms.length === 0 && !version.rawDay && !version.windowFrom);
  const isPlain = isPlainButQuoted && !quoted;

  const needing = missingOf(rule.id);
  const unnumbered: DeadlineAnswer = { ...head, ...(rule.limit.op === 'no-number' && { wording: rule.limit.wording }) };

  const only = conditions.length === 0 && versions.length === 1 ? soleEvent(rule.limit) : undefined;
  const trigger = only === undefined ? -1 : (around.words.eventIndex.get(only) ?? -1);

  const ask = (reading: Reading, liftedBy: readonly string[], { deadlines, missing }: Said): void => {
    const version = versionFor(reading, present.limit.start(reading));
    if (trigger !== -1 && version?.raw.op === 'no-number') {
      deadlines.push(unnumbered);
      return;
    }
    if (conditions.length > 0 || version?.isSpecial) {
      const stop = askFirst(reading, version);
      if (stop) {
        if (isMissing(stop)) missing.push(stop);
        else deadlines.push(stop);
        return;
      }
    }
    if (!version) {
      const needs = present.limit.needs(reading);
      if (needs.length > 0) missing.push(needing(needs));
      else deadlines.push({ ...head, applies: false, reason: 'not-in-force-on-that-day' });
      return;
    }
    const { limit, citation } = version;
    const day = limit.sum(reading);
    if (Number.isNaN(day)) {
      missing.push(needing(limit.needs(reading)));
      return;
    }
    if (day === beyondHorizon) {
      deadlines.push(refuse({ ...head, citation }, version, reading, around));
      return;
    }
    const lastDay = formatDay(day);
    if (liftedBy.length > 0) {
      deadlines.push({ ...head, citation, lifted: true, liftedBy, originalLastDay: lastDay });
    } else if (rule.bound === 'earliest') {
      deadlines.push({ ...head, citation, earliestDay: lastDay });
    } else {
      const alternatives = version.hasReadings() ? otherReadings(version, reading, day, around) : noAlternatives;
      const { id, status, actor } = rule;
      if (isPlain) {
        deadlines.push({ rule: id, lastDay, status, citation, actor, lifted: false, alternatives });
      } else if (isPlainButQuoted && quoted) {
        const quotedDay = formatDay(quoted.sum(reading));
        deadlines.push({ rule: id, lastDay, status, citation, actor, lifted: false, alternatives, quotedDay });
      } else {
        const answer = { rule: id, lastDay, status, citation, actor, lifted: false, alternatives };
        deadlines.push({ ...answer, ...extras(version, reading) });
      }
    }
  };

  /** What can be said, or must be asked, before any sum. */
  const askFirst = (reading: Reading, version: Version | undefined): DeadlineAnswer | Missing | undefined => {
    const own = (version ?? present).limit.needs(reading);
    const facts = conditions.filter(({ fact, optional }) => !optional && !reading.facts.has(fact));
    if (own.length + facts.length > 0) {
      return needing(facts.length > 0 ? [...own, ...facts.map(({ fact }) => fact)] : own);
    }
    for (const { fact, any, all, otherwise } of conditions) {
      const words = wordsIn(reading.facts.get(fact));
      if (!words) continue;
      const fits =
        (any?.some((word) => words.includes(word)) ?? true) && (all?.every((word) => words.includes(word)) ?? true);
      if (!fits) return { ...head, applies: false, reason: otherwise };
    }
    if (!version?.isSpecial) return undefined;
    if (version.raw.op === 'no-number')
      return version === present ? unnumbered : { ...head, wording: version.raw.wording };
    if (version.raw.op === 'day-one-convention' && reading.receiptShift === 0) return needing(dayOneOption);
    return askSpecial(version, reading, { ...head, citation: version.citation }, around);
  };

  /** Named fields beside the last day. */
  const extras = (version: Version, reading: Reading): Partial<DeadlineAnswer> => {
    const candidates: Candidate[] = version.arms.flatMap(({ limit, why }) => {
      const day = limit.sum(reading);
      return day < Infinity ? [{ lastDay: formatDay(day), why }] : [];
    });
    const stepDays: StepAnswer[] = steps.flatMap(({ id, title, limit }) => {
      const day = limit.sum(reading);
      return day < Infinity ? [{ step: id, title, lastDay: formatDay(day) }] : [];
    });
    const rawDay = version.rawDay?.sum(reading) ?? NaN;
    const quotedDay = quoted?.sum(reading) ?? NaN;
    const from = version.windowFrom?.sum(reading) ?? NaN;
    return {
      ...(candidates.length > 0 && { candidates }),
      ...(rawDay < Infinity && { rawDay: formatDay(rawDay) }),
      ...(quotedDay < Infinity && { quotedDay: formatDay(quotedDay) }),
      ...(from < Infinity && { window: { from: formatDay(from), to: formatDay(version.limit.sum(reading)) } }),
      ...(rule.time !== undefined && { time: rule.time }),
      ...(stepDays.length > 0 && { steps: stepDays }),
    };
  };

  return {
    rule,
    limit: present.limit,
    limitFor: (reading) => versionFor(reading, present.limit.start(reading))?.limit ?? present.limit,
    trigger,
    awaits: { rule: rule.id, needs: only === undefined ? none : [only] },
    restsOn,
    ask,
  };
}

const none: readonly never[] = [];
const dayOneOption: readonly string[] = ['receipt-is-day-one'];

/** The one event that a limit counts from, where it counts from one event and nothing else. */
function soleEvent(limit: Limit): string | undefined {
  if (limit.op === 'sen2-timeliness' || limit.op === 'if-working-days-before' || !('of' in limit)) return undefined;
  return typeof limit.of === 'string' ? limit.of : undefined;
}

/** What a rule needs is nearly always the same one thing: say it with the same object. */
function missingOf(rule: string): (needs: readonly string[]) => Missing {
  let last: Missing | undefined;
  return (needs) => (last?.needs === needs ? last : (last = { rule, needs }));
}

function isMissing(said: DeadlineAnswer | Missing): said is Missing {
  return 'needs' in said;
}

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

function refuse(own: DeadlineAnswer, version: Version, reading: Reading, around: Surroundings): DeadlineAnswer {
  const { knownFrom, knownTo } = around.calendar;
  const refused: Refusal = {
    reason: 'beyond-horizon',
    knownFrom,
    knownTo,
    message: `Beyond the horizon: bank holidays are known from ${knownFrom} to ${knownTo}, so this working-day answer would be a guess.`,
  };
  const rawDay = version.rawDay?.sum(reading) ?? NaN;
  return { ...own, refused, ...(rawDay < Infinity && { rawDay: formatDay(rawDay) }) };
}

/** Rules that answer something other than a last day. */
function askSpecial(
  version: Version,
  reading: Reading,
  own: DeadlineAnswer,
  around: Surroundings,
): DeadlineAnswer | undefined {
  const { raw, limit } = version;
  switch (raw.op) {
    case 'day-one-convention':
      return { ...own, applies: true };
    case 'phase-transfer-scope': {
      const moves = reading.facts.get(raw.fact) as readonly string[];
      const applies = moves.some((move) => raw.moves.includes(move));
      return { ...own, applies, ...(!applies && { reason: 'not-a-phase-transfer' }) };
    }
    case 'working-day-test': {
      const days = reading.facts.get(raw.fact) as readonly DayNumber[];
      if (!days.every((day) => around.calendar.knows(day))) return refuse(own, version, reading, around);
      return { ...own, workingDays: days.filter((day) => around.calendar.isWorkingDay(day)).map(formatDay) };
    }
    case 'receipt-convention': {
      const instant = reading.instants.get(raw.of) ?? '';
      if (!reading.receiptConvention) {
        return { ...own, proposes: { [raw.proposes]: formatDay(limit.start(reading)) }, why: 'day-sent-in-london' };
      }
      const proposed = proposeReceipt('e-mail', instant, around.calendar, minutesOf(raw.closesAt));
      if (!proposed || proposed.day === beyondHorizon) return refuse(own, version, reading, around);
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
