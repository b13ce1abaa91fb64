import type { Day, Pack } from '@send-kit/pack';
import type { DeadlineAnswer } from './answer.ts';
import type { DayNumber } from './day.ts';
import { formatDay, parseDay } from './day.ts';
import type { Question } from './question.ts';
import type { Timetable } from './timetable.ts';

/** What an event's day must keep. */
export interface Bond {
  readonly rule: string;
  /** What the rule gives when the event falls on the day found. */
  readonly gives: Day;
  /** `by`: not after that day. `before`: over before that day. */
  readonly must: 'by' | 'before';
  readonly day: Day;
  /** The event that must happen by that day. */
  readonly event: string;
}

/** The latest day for one event on the way to the plan. */
export interface BackwardsStep {
  readonly event: string;
  /** The latest day that still meets the target when every later step takes all the time the law allows it. */
  readonly safe: Day;
  readonly safeBecause: readonly Bond[];
  /**
   * The latest lawful day of all: only the periods that somebody must be given stand between it and the target. Absent
   * where no such period binds this event.
   */
  readonly latest?: Day;
  readonly latestBecause?: readonly Bond[];
}

/** A plan worked out from its end. */
export interface Backwards {
  readonly target: Day;
  /** The event that must have happened by then. */
  readonly final: string;
  /** The earliest first; without the final event. */
  readonly steps: readonly BackwardsStep[];
  /** What the law then requires, with every step on its safe day. */
  readonly duties: readonly DeadlineAnswer[];
  /** Events that have no day, because working days are not known so far on. */
  readonly refused: readonly string[];
}

/** What is asked: `events` holds days that are fixed already, such as the last review. */
export interface BackwardsQuestion extends Question {
  readonly process: string;
  /** Event that must have happened by `target`. */
  readonly final: string;
  readonly target: Day;
}

/** How far from the target a step can lie. */
const reach = 366 * 3;

/**
 * The latest day for each earlier step, given the day by which the plan must be final. No rule is turned round by hand:
 * each event's day is looked for by asking the timetable itself, so that whatever a rule counts in, the day found meets
 * the target and the next one does not.
 *
 * @param packs those the timetable was made from.
 */
export function backwards(timetable: Timetable, packs: readonly Pack[], question: BackwardsQuestion): Backwards {
  const { final, target, ...base } = question;
  const vocabulary = packs.find((pack) => pack.vocabulary)?.vocabulary;
  const rules = new Map(packs.flatMap((pack) => pack.deadlines).map((rule) => [rule.id, rule]));
  const metBy = new Map(
    vocabulary?.events.flatMap(({ id, meets }) => (meets ?? []).map((rule) => [rule, id] as const)),
  );
  const asks = vocabulary?.processes.find(({ id }) => id === base.process)?.asks ?? [];
  const open = asks.filter((id) => {
    const word = vocabulary?.events.find((event) => event.id === id);
    return id !== final && word?.kind !== 'instant' && base.events[id] === undefined;
  });

  const safe = new Map<string, Day>([[final, target]]);
  const found = new Map<string, BackwardsStep>();
  const refused = new Set<string>();
  // An event is placed by the events that must follow it, so each round may place more, or place one earlier.
  for (let round = 0, moved = true; moved && round <= open.length; round += 1) {
    moved = false;
    for (const event of open) {
      const { by, before } = bondsOf(event);
      const all = latestDay(timetable, base, event, target, [...by, ...before]);
      if (all === 'refused') refused.add(event);
      // What a rule counts back from, such as the day of the move itself, lies behind the target and is no step to it.
      if (all === undefined || all === 'refused' || all.day > target || all.day === safe.get(event)) continue;
      const least = latestDay(timetable, base, event, target, before);
      safe.set(event, all.day);
      found.set(event, {
        event,
        safe: all.day,
        safeBecause: all.because,
        ...(typeof least === 'object' && { latest: least.day, latestBecause: least.because }),
      });
      moved = true;
    }
  }
  for (const step of found.values()) {
    const capped = { ...step, ...capSafe(step), ...capLatest(step) };
    found.set(step.event, capped);
    safe.set(step.event, capped.safe);
  }

  /** A step may have a limit of its own that ends sooner, such as the end of the review year. */
  function capSafe({ event, safe: day, safeBecause }: BackwardsStep): Pick<BackwardsStep, 'safe' | 'safeBecause'> {
    const [sooner] = ownLimits(event, day, (other) => safe.get(other) ?? day);
    return sooner ? { safe: sooner.gives, safeBecause: [sooner] } : { safe: day, safeBecause };
  }

  function capLatest({ event, latest, latestBecause }: BackwardsStep): Partial<BackwardsStep> {
    if (latest === undefined || !latestBecause) return {};
    const [sooner] = ownLimits(event, latest, () => latest);
    return sooner ? { latest: sooner.gives, latestBecause: [sooner] } : { latest, latestBecause };
  }

  /** Limits that an event itself must keep and that end before `day`, the soonest first. */
  function ownLimits(event: string, day: Day, dayOfOther: (event: string) => Day): Bond[] {
    const others = [...found.keys()].filter((other) => other !== event);
    const events = { ...base.events, ...Object.fromEntries(others.map((other) => [other, dayOfOther(other)])) };
    const answer = timetable.answer({ ...base, events });
    if ('error' in answer) return [];
    return answer.deadlines
      .flatMap((entry): Bond[] => {
        const isLaw = entry.status === 'law' || entry.status === 'case-law';
        const own = isLaw && metBy.get(entry.rule) === event && entry.lastDay !== null && entry.lastDay < day;
        return own ? [{ rule: entry.rule, gives: entry.lastDay, must: 'by', day: entry.lastDay, event }] : [];
      })
      .sort((one, other) => (one.gives < other.gives ? -1 : 1));
  }

  /** The rules of law that tie an event to events which already have a day. */
  function bondsOf(event: string): { by: Wish[]; before: Wish[] } {
    const by: Wish[] = [];
    const before: Wish[] = [];
    for (const rule of varying(event)) {
      const known = rules.get(rule);
      if (known?.status !== 'law' && known?.status !== 'case-law') continue;
      const next = metBy.get(rule);
      const day = next === undefined ? undefined : safe.get(next);
      if (known.bound === 'minimum') before.push({ rule, must: 'before', day: target, event: final });
      else if (known.bound === 'latest' && next !== undefined && next !== event && day !== undefined) {
        by.push({ rule, must: 'by', day, event: next });
      }
    }
    return { by, before };
  }

  /** Rules whose day moves when the event moves. */
  function varying(event: string): string[] {
    const at = (day: DayNumber): ReadonlyMap<string, string> => {
      const answer = timetable.answer({ ...base, events: { ...base.events, [event]: formatDay(day) } });
      return new Map('error' in answer ? [] : answer.deadlines.map((entry) => [entry.rule, String(dayOf(entry))]));
    };
    const day = parseDay(target);
    const [one, other] = [at(day), at(day - reach)];
    const ids = new Set([...one.keys(), ...other.keys()]);
    return [...ids].filter((id) => one.get(id) !== other.get(id));
  }

  const steps = [...found.values()].sort((one, other) => (one.safe < other.safe ? -1 : 1));
  const events = { ...base.events, ...Object.fromEntries(steps.map((step) => [step.event, step.safe])) };
  const answer = timetable.answer({ ...base, events });
  const duties = 'error' in answer ? [] : answer.deadlines;
  return { target, final, steps, duties, refused: [...refused] };
}

/** A rule whose answer must fall by, or before, a day. */
export interface Wish {
  readonly rule: string;
  readonly must: 'by' | 'before';
  readonly day: Day;
  readonly event: string;
}

/** The latest day of an event, and the wishes that allow no later one. */
export interface LatestDay {
  readonly day: Day;
  readonly because: readonly Bond[];
}

/**
 * The latest day of one event with which every wish comes true. Rules never bring a limit forward when their event moves
 * later, so halving the distance finds it.
 *
 * @returns undefined where there is none, or nothing is wished; `refused` where working days are not known that far.
 */
export function latestDay(
  timetable: Timetable,
  base: Question,
  event: string,
  near: Day,
  wishes: readonly Wish[],
): LatestDay | 'refused' | undefined {
  if (wishes.length === 0) return undefined;
  const rules = wishes.map(({ rule }) => rule);
  const ask = (day: DayNumber): ReadonlyMap<string, DeadlineAnswer> | 'early' | 'late' => {
    const answer = timetable.answer({ ...base, rules, events: { ...base.events, [event]: formatDay(day) } });
    // A day before what must come first is named itself; otherwise what should follow it is named as too early.
    if ('error' in answer) return answer.errors.some(({ field }) => field === `events.${event}`) ? 'early' : 'late';
    return new Map(answer.deadlines.map((entry) => [entry.rule, entry]));
  };
  const judge = (day: DayNumber): 'early' | 'kept' | 'late' | 'refused' => {
    const answers = ask(day);
    if (typeof answers === 'string') return answers;
    let verdict: 'early' | 'kept' = 'kept';
    for (const wish of wishes) {
      const entry = answers.get(wish.rule);
      if (entry?.refused) {
        if (formatDay(day) >= entry.refused.knownFrom) return 'refused';
        verdict = 'early';
        continue;
      }
      const gives = dayOf(entry);
      if (!gives) verdict = 'early';
      else if (wish.must === 'by' ? gives > wish.day : gives >= wish.day) return 'late';
    }
    return verdict;
  };

  let low = parseDay(near) - reach;
  let high = parseDay(near) + reach;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    const verdict = judge(middle);
    if (verdict === 'late' || verdict === 'refused') high = middle - 1;
    else low = middle;
  }
  if (judge(low) !== 'kept') return judge(low + 1) === 'refused' ? 'refused' : undefined;
  if (judge(low + 1) === 'refused') return 'refused';
  const [here, next] = [ask(low), ask(low + 1)];
  const because = wishes.flatMap((wish): Bond[] => {
    const gives = typeof here === 'object' ? dayOf(here.get(wish.rule)) : undefined;
    const then = typeof next === 'object' ? dayOf(next.get(wish.rule)) : undefined;
    const breaks = then === undefined || (wish.must === 'by' ? then > wish.day : then >= wish.day);
    return gives && breaks ? [{ ...wish, gives }] : [];
  });
  return { day: formatDay(low), because };
}

function dayOf(entry: DeadlineAnswer | undefined): Day | undefined {
  return entry?.lastDay ?? entry?.originalLastDay ?? entry?.earliestDay ?? entry?.window?.to ?? undefined;
}
