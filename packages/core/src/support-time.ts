import type { CycleTiming, Day, Provision, SchoolTerm, SupportCycle, SupportRecord } from '@send-kit/pack';
import { dayNumber, formatDay, parseDay, partsOf, readDay } from './day.ts';
import { decisionOf, stageOf, type SupportWords } from './support.ts';

/** A term with real days. */
export interface RealTerm {
  readonly term: SchoolTerm;
  readonly from: number;
  readonly to: number;
}

/** How a term of this school year stands for what is asked once in each. */
export interface TermState {
  readonly id: string;
  readonly name: string;
  readonly from: Day;
  readonly to: Day;
  /** The days on which it took place. */
  readonly on: readonly Day[];
  readonly state: 'held' | 'now' | 'ahead' | 'none';
}

/**
 * What the Act, the Code or a council says of time, and how the record stands to it. Only what is law can be `due`, and
 * nothing is ever overdue: the law gives no number of days here either.
 */
export interface SupportTiming {
  readonly timing: CycleTiming;
  readonly state: 'not-yet' | 'due' | 'done' | 'running' | 'no-terms';
  /** `told`: the day on which help first started, and the day on which parents were told. */
  readonly started?: Day | undefined;
  readonly told?: Day | undefined;
  /** `meetings`, `reviews`: the terms of this school year, how many took place in it. */
  readonly terms?: readonly TermState[];
  readonly held?: number;
  /** `terms`: how many terms of support have gone by, and the day on which the guide is or will be reached. */
  readonly gone?: number;
  readonly reached?: Day | undefined;
}

/** The next thing to do, for one sentence. */
export interface NextDue {
  readonly what:
    | 'begin'
    | 'assess'
    | 'plan'
    | 'set-start'
    | 'set-review'
    | 'start'
    | 'tell'
    | 'meet'
    | 'review'
    | 'decide'
    | 'close'
    | 'next-cycle'
    | 'nothing';
  /** The number of the cycle, from 1. */
  readonly cycle?: number;
  readonly on?: Day;
  readonly state: 'past' | 'today' | 'ahead' | 'no-day';
  /** `own`: the school's own date. Nothing but `law` may be called a duty. */
  readonly standing: 'law' | 'guidance' | 'local' | 'own';
}

/** So many sessions, and minutes in all. */
export interface Amount {
  readonly sessions: number;
  readonly minutes: number;
}

/** One kind of help in one cycle: what was planned, and what was given. */
export interface PlannedGiven {
  readonly provision: Provision;
  /** For the whole cycle, and up to today; absent where the plan names no number or no days. */
  readonly planned?: Amount | undefined;
  readonly soFar?: Amount | undefined;
  readonly given: Amount;
  /** Planned sessions that were noted as not given. */
  readonly missed: number;
  /** No term was entered for these days: every week counts as a week of school. */
  readonly withoutTerms: boolean;
}

/** @returns the terms of which both days are real, the earliest first. */
export function realTerms({ terms }: Pick<SupportRecord, 'terms'>): RealTerm[] {
  return terms
    .map((term) => ({ term, from: readDay(term.from), to: readDay(term.to) }))
    .filter(({ from, to }) => from <= to)
    .sort((a, b) => a.from - b.from);
}

/** How the record stands to everything that is said of time: England's first, then the council's. */
export function timingsOf(record: SupportRecord, { cycle, local }: SupportWords, today: Day): SupportTiming[] {
  return [...cycle.timings, ...(local?.timings ?? [])].map((timing) => timingOf(record, cycle.levels, timing, today));
}

/** The next thing due. What is law comes first, then whatever has the earliest day. */
export function nextDue(record: SupportRecord, words: SupportWords, today: Day): NextDue {
  const now = parseDay(today);
  const number = record.cycles.length;
  const last = record.cycles[number - 1];
  const at = (what: NextDue['what'], day: number, standing: NextDue['standing'] = 'own'): NextDue => ({
    what,
    ...(last ? { cycle: number } : {}),
    ...(Number.isNaN(day)
      ? { state: 'no-day' }
      : { on: formatDay(day), state: day < now ? 'past' : day === now ? 'today' : 'ahead' }),
    standing,
  });
  if (!last) return at('begin', NaN);
  const timings = timingsOf(record, words, today);
  const tell = timings.find(({ timing, state }) => timing.kind === 'told' && state === 'due');
  if (tell?.started !== undefined) return { ...at('tell', NaN), standing: tell.timing.standing };
  const decision = decisionOf(last, words.cycle);
  const stage = stageOf(last, today);
  if (stage === 'closed' && decision?.does === 'ends') return at('nothing', NaN);

  const start = readDay(last.plan['start'] ?? '');
  const reviewOn = readDay(last.plan['review-on'] ?? '');
  const planned = (): NextDue => {
    if (Number.isNaN(start)) return at('set-start', NaN);
    if (Number.isNaN(reviewOn)) return at('set-review', NaN);
    return start > now ? at('start', start) : at('review', reviewOn);
  };
  const steps: Record<typeof stage, () => NextDue> = {
    'not-started': () => at('assess', NaN),
    assess: () => at('plan', NaN),
    plan: planned,
    do: planned,
    review: () => at(decision ? 'close' : 'decide', NaN),
    closed: () => at('next-cycle', NaN),
  };
  const own = steps[stage]();
  if (own.on === undefined) return own;
  const termly = timings.flatMap(({ timing, terms = [] }): NextDue[] => {
    const open = terms.find(({ state }) => state === 'now');
    return open ? [at(timing.kind === 'meetings' ? 'meet' : 'review', readDay(open.to), timing.standing)] : [];
  });
  return termly.reduce((first, one) => ((one.on ?? '') < (first.on ?? '') ? one : first), own);
}

/** To each kind of help in a cycle, what was planned and what was given. */
export function plannedAndGiven(record: SupportRecord, cycle: SupportCycle, today: Day): PlannedGiven[] {
  const start = readDay(cycle.plan['start'] ?? '');
  const held = readDay(cycle.review['held-on'] ?? '');
  const end = Number.isNaN(held) ? readDay(cycle.plan['review-on'] ?? '') : held;
  const terms = realTerms(record).filter(({ from, to }) => to >= start && from <= end);
  const schoolDays = (until: number): number =>
    terms.length === 0
      ? weekdays(start, until)
      : terms.reduce((sum, { from, to }) => sum + weekdays(Math.max(from, start), Math.min(to, until)), 0);
  const sessionsUntil = ({ times, per, weeks }: Provision, until: number): number => {
    if (times === undefined || per === undefined) return NaN;
    if (per === 'term') return times * Math.max(1, terms.filter(({ from }) => from <= until).length);
    const days = Math.min(schoolDays(until), weeks === undefined ? Infinity : weeks * weekLength);
    return Math.floor((times * days) / { day: 1, week: weekLength, fortnight: 2 * weekLength }[per]);
  };
  return cycle.provision.map((provision): PlannedGiven => {
    const { minutes = 0 } = provision;
    const planned = (until: number): Amount | undefined => {
      const sessions = start <= until ? sessionsUntil(provision, until) : until < start ? 0 : NaN;
      return Number.isNaN(sessions) ? undefined : { sessions, minutes: sessions * minutes };
    };
    const lines = cycle.sessions.filter((session) => session.provision === provision.id);
    const given = lines.filter(({ missed }) => !missed);
    const count = (some: typeof lines): number => some.reduce((sum, one) => sum + (one.count ?? 1), 0);
    return {
      provision,
      planned: planned(end),
      soFar: planned(Math.min(parseDay(today), end)),
      given: {
        sessions: count(given),
        minutes: given.reduce((sum, one) => sum + (one.count ?? 1) * (one.minutes ?? minutes), 0),
      },
      missed: count(lines.filter(({ missed }) => missed)),
      withoutTerms: terms.length === 0,
    };
  });
}

const weekLength = 5;
/** A school year begins with the first term after July: Education Act 1996, s.579(1). */
const yearBegins = 8;

function timingOf(
  record: SupportRecord,
  levels: SupportWords['cycle']['levels'],
  timing: CycleTiming,
  today: Day,
): SupportTiming {
  const now = parseDay(today);
  const first = record.cycles.find(({ plan }) => readDay(plan['start'] ?? '') && plan['level'] !== levels[0]?.id);
  const start = readDay(first?.plan['start'] ?? '');
  if (timing.kind === 'told') {
    const told = record.cycles.map(({ plan }) => plan['told'] ?? '').find((day) => !Number.isNaN(readDay(day)));
    const state = told !== undefined ? 'done' : start <= now ? 'due' : 'not-yet';
    return { timing, state, started: Number.isNaN(start) ? undefined : formatDay(start), told };
  }
  const terms = realTerms(record);
  if (terms.length === 0) return { timing, state: 'no-terms' };
  const count = timing.count ?? 1;
  if (timing.kind === 'terms') {
    const counted = terms.filter(({ to }) => to >= start);
    const end = counted[count - 1]?.to;
    const gone = counted.filter(({ to }) => to <= now).length;
    return {
      timing,
      state: Number.isNaN(start) ? 'not-yet' : gone >= count ? 'done' : 'running',
      gone,
      reached: end === undefined ? undefined : formatDay(end),
    };
  }
  const days = (
    timing.kind === 'meetings'
      ? record.meetings.map(({ on }) => on)
      : record.cycles.map(({ review }) => review['held-on'] ?? '')
  )
    .map(readDay)
    .filter((day) => !Number.isNaN(day));
  const year = schoolYear(now);
  const states = terms
    .filter(({ from }) => schoolYear(from) === year)
    .map(({ term, from, to }): TermState => {
      const on = days.filter((day) => day >= from && day <= to).map(formatDay);
      const state = on.length > 0 ? 'held' : to < now ? 'none' : from > now ? 'ahead' : 'now';
      return { id: term.id, name: term.name, from: term.from, to: term.to, on, state };
    });
  const held = days.filter((day) => schoolYear(day) === year).length;
  const isDone = timing.kind === 'meetings' ? held >= count : states.every(({ state }) => state === 'held');
  return { timing, state: states.length === 0 ? 'no-terms' : isDone ? 'done' : 'running', terms: states, held };
}

/** The year in which a school year began. */
function schoolYear(day: number): number {
  const { year, month } = partsOf(day);
  return month >= yearBegins ? year : year - 1;
}

/** Mondays to Fridays, both days included. */
function weekdays(from: number, to: number): number {
  if (!(from <= to)) return 0;
  const upTo = (day: number): number => {
    const since = day - monday;
    const weeks = Math.floor(since / 7);
    return weeks * weekLength + Math.min(since - weeks * 7 + 1, weekLength);
  };
  return upTo(to) - upTo(from - 1);
}

/** A Monday. */
const monday = dayNumber(1970, 1, 5);
