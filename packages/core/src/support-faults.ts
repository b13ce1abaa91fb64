import type { Day, SupportCycle, SupportRecord } from '@send-kit/pack';
import { formatDay, parseDay, readDay } from './day.ts';

/** A field that a fault is measured by. */
export interface Other {
  readonly path: string;
  readonly day: Day;
}

/**
 * What is wrong with a field. Nothing of it is lost or refused: it is told beside the field.
 *
 * `not-a-day`: a real day was expected. `too-early`, `too-late`: a day not before or not after that of `than`. `ahead`: it
 * has taken place, and lies in the future. `never-started`: something was done or reviewed, or another cycle follows,
 * and no day of starting is there.
 * `no-review-day`: scored or closed, and no day of the review. `no-plan`: reviewed, and there is no outcome. `overlaps`: a
 * term that reaches into `than`. `gone`: help that is no longer in the plan.
 */
export interface SupportFault {
  readonly path: string;
  readonly fault:
    | 'not-a-day'
    | 'too-early'
    | 'too-late'
    | 'ahead'
    | 'never-started'
    | 'no-review-day'
    | 'no-plan'
    | 'overlaps'
    | 'gone';
  readonly found: string;
  readonly than?: Other | undefined;
}

/** All that is wrong with a record, in the order of its fields. */
export function faultsOf(record: SupportRecord, today: Day): SupportFault[] {
  const faults: SupportFault[] = [];
  const now = parseDay(today);
  const note = (path: string, fault: SupportFault['fault'], found = '', than?: Other): void =>
    void faults.push({ path, fault, found, ...(than ? { than } : {}) });
  const read = (path: string, text = ''): Place => {
    const day = text === '' ? NaN : readDay(text);
    if (text !== '' && Number.isNaN(day)) note(path, 'not-a-day', text);
    return { path, day, text };
  };
  const order = (earlier: Place, later: Place, at = later): void => {
    if (!(later.day < earlier.day)) return;
    const [fault, than] = at === later ? (['too-early', earlier] as const) : (['too-late', later] as const);
    note(at.path, fault, at.text, { path: than.path, day: formatDay(than.day) });
  };
  const past = ({ path, day, text }: Place): void => {
    if (day > now) note(path, 'ahead', text, { path: '', day: today });
  };

  const terms = record.terms.map(({ id, from, to }) => {
    const [begins, ends] = [read(`terms.${id}.from`, from), read(`terms.${id}.to`, to)];
    order(begins, ends);
    return { begins, ends };
  });
  const sorted = terms.filter(({ begins, ends }) => begins.day <= ends.day).sort((a, b) => a.begins.day - b.begins.day);
  sorted.slice(1).forEach(({ begins }, index) => {
    const before = sorted[index]?.ends;
    if (before && begins.day <= before.day) {
      note(begins.path, 'overlaps', begins.text, { path: before.path, day: formatDay(before.day) });
    }
  });
  for (const { id, on } of record.meetings) past(read(`meetings.${id}.on`, on));
  let before: Place | undefined;
  record.cycles.forEach((cycle, index) => {
    const isLeft = index < record.cycles.length - 1;
    before = checkCycle(cycle, isLeft, before, { note, read, order, past }) ?? before;
  });
  return faults;
}

/** A day as it was typed, and where. */
interface Place {
  readonly path: string;
  /** `NaN` where there is none. */
  readonly day: number;
  readonly text: string;
}

interface Checks {
  readonly note: (path: string, fault: SupportFault['fault'], found?: string, than?: Other) => void;
  readonly read: (path: string, text?: string) => Place;
  /** Two days in their order; the fault is noted at the later one, unless the earlier one is named. */
  readonly order: (earlier: Place, later: Place, at?: Place) => void;
  readonly past: (place: Place) => void;
}

/** @returns the day on which it started, when there is one. */
function checkCycle(
  cycle: SupportCycle,
  isLeft: boolean,
  before: Place | undefined,
  { note, read, order, past }: Checks,
): Place | undefined {
  const root = `cycles.${cycle.id}`;
  const { assess, plan, review, outcomes, provision, sessions, scores, closed } = cycle;
  const raised = read(`${root}.assess.raised-on`, assess['raised-on']);
  const start = read(`${root}.plan.start`, plan['start']);
  const planned = read(`${root}.plan.review-on`, plan['review-on']);
  const told = read(`${root}.plan.told`, plan['told']);
  past(raised);
  past(told);
  order(raised, start);
  if (before) order(before, start);
  order(start, planned);
  for (const { id, by } of outcomes) order(start, read(`${root}.outcomes.${id}.by`, by));

  const held = read(`${root}.review.held-on`, review['held-on']);
  const help = new Set(provision.map(({ id }) => id));
  for (const session of sessions) {
    const on = read(`${root}.sessions.${session.id}.on`, session.on);
    past(on);
    order(start, on);
    order(on, held, on);
    if (!help.has(session.provision)) note(`${root}.sessions.${session.id}.provision`, 'gone', session.provision);
  }
  past(held);
  order(start, held);
  const isScored = Object.values(scores).some(({ score, evidence }) => score !== undefined || evidence);
  const isReviewed = isScored || closed !== undefined || Object.values(review).some((text) => text !== '');
  if (start.text === '' && (isReviewed || isLeft || sessions.length > 0)) note(start.path, 'never-started');
  if (held.text === '' && (isScored || closed)) note(held.path, 'no-review-day');
  if (isReviewed && outcomes.length === 0) note(`${root}.outcomes`, 'no-plan');
  return Number.isNaN(start.day) ? undefined : start;
}
