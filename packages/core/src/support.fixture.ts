import type { Cycle, Pack, SupportRecord } from '@send-kit/pack';
import { changeSupport, type SupportChange } from './support-change.ts';
import { newSupport, nextCycle } from './support.ts';

/** England's cycle. */
export function cycleIn(packs: readonly Pack[]): Cycle {
  const found = packs.find(({ id }) => id === 'england')?.cycles?.[0];
  if (found?.kind !== 'cycle') throw new Error('expected the cycle of England');
  return found;
}

let second = 0;
/** The SENCO, a second later each time. */
export function senco(hour = '09'): { at: string; role: string } {
  second = (second + 1) % 3600;
  const clock = [Math.floor(second / 60), second % 60].map((part) => String(part).padStart(2, '0')).join(':');
  return { at: `2026-11-21T${hour}:${clock}Z`, role: 'senco' };
}

export function set(record: SupportRecord, path: string, to?: unknown): SupportRecord {
  return changeSupport(record, { path, to }, senco());
}

/** A record in which all of these were put down, one after the other. */
export function written(changes: readonly SupportChange[], record = begun()): SupportRecord {
  return changes.reduce((before, change) => changeSupport(before, change, senco()), record);
}

/** A record with a first cycle. */
export function begun(): SupportRecord {
  return withNext(newSupport('england', 'apdr', 'Invented 1'), { decisions: [], levels: [], stages: [] });
}

export function withNext(record: SupportRecord, words: Parameters<typeof nextCycle>[1]): SupportRecord {
  const cycle = nextCycle(record, words);
  return set(record, `cycles.${cycle.id}`, cycle);
}

/** One cycle, all the way to its decision. */
export const oneCycle: readonly SupportChange[] = [
  { path: 'cycles.cycle-1.assess.concern', to: 'Reads no word at sight.' },
  { path: 'cycles.cycle-1.assess.raised-on', to: '2026-09-14' },
  { path: 'cycles.cycle-1.plan.level', to: 'targeted' },
  { path: 'cycles.cycle-1.plan.start', to: '2026-09-28' },
  { path: 'cycles.cycle-1.plan.review-on', to: '2026-12-11' },
  {
    path: 'cycles.cycle-1.outcomes.outcome-1',
    to: { id: 'outcome-1', text: 'Robin will read 40 words by 11 December 2026.', baseline: '6 words on 14 September' },
  },
  { path: 'cycles.cycle-1.outcomes.outcome-2', to: { id: 'outcome-2', text: 'Robin will ask for help.' } },
  {
    path: 'cycles.cycle-1.provision.provision-1',
    to: {
      id: 'provision-1',
      what: 'Reading aloud',
      who: 'Teaching assistant',
      times: 3,
      per: 'week',
      minutes: 10,
      outcomes: ['outcome-1'],
    },
  },
  {
    path: 'cycles.cycle-1.provision.provision-2',
    to: { id: 'provision-2', what: 'Help card', outcomes: ['outcome-2'] },
  },
  {
    path: 'cycles.cycle-1.sessions.session-1',
    to: { id: 'session-1', provision: 'provision-1', on: '2026-10-02', count: 3 },
  },
  { path: 'cycles.cycle-1.review.held-on', to: '2026-12-10' },
  { path: 'cycles.cycle-1.review.child-view', to: 'I like the book about the sea.' },
  { path: 'cycles.cycle-1.scores.outcome-1', to: { score: -1, evidence: '21 words on 10 December' } },
  { path: 'cycles.cycle-1.scores.outcome-2', to: { score: 1, evidence: 'Asked 9 times' } },
  { path: 'cycles.cycle-1.review.decision', to: 'step-up' },
];
