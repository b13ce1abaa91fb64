import { readPacks } from '@send-kit/pack/read-folder.js';
import { expect, test } from 'vitest';
import { faultsOf } from './support-faults.ts';
import { changeSupport, type SupportChange } from './support-change.ts';
import { cycleIn, oneCycle, senco, withNext, written } from './support.fixture.ts';

const packs = readPacks();
const apdr = cycleIn(packs);

const today = '2026-12-20';
const one = written(oneCycle);
const root = 'cycles.cycle-1';

test('a cycle in good order has no faults', () => {
  expect(faultsOf(one, today)).toEqual([]);
});

const session = (on: string, provision = 'provision-1') => ({ id: 'session-9', provision, on });
const changes: [title: string, changes: SupportChange[], faults: object[]][] = [
  [
    'a day that is none',
    [{ path: `${root}.plan.start`, to: '2026-02-30' }],
    [{ path: `${root}.plan.start`, fault: 'not-a-day', found: '2026-02-30' }],
  ],
  [
    'a review before its plan',
    [{ path: `${root}.review.held-on`, to: '2026-09-01' }],
    [
      {
        path: `${root}.sessions.session-1.on`,
        fault: 'too-late',
        found: '2026-10-02',
        than: { path: `${root}.review.held-on`, day: '2026-09-01' },
      },
      {
        path: `${root}.review.held-on`,
        fault: 'too-early',
        found: '2026-09-01',
        than: { path: `${root}.plan.start`, day: '2026-09-28' },
      },
    ],
  ],
  [
    'a review planned before the start',
    [{ path: `${root}.plan.review-on`, to: '2026-09-27' }],
    [{ path: `${root}.plan.review-on`, fault: 'too-early' }],
  ],
  [
    'help that started before the concern',
    [{ path: `${root}.plan.start`, to: '2026-09-01' }],
    [{ path: `${root}.plan.start`, fault: 'too-early', than: { day: '2026-09-14' } }],
  ],
  [
    'a cycle that never started',
    [{ path: `${root}.plan.start`, to: '' }],
    [{ path: `${root}.plan.start`, fault: 'never-started' }],
  ],
  [
    'a session before the start',
    [{ path: `${root}.sessions.session-9`, to: session('2026-09-20') }],
    [{ path: `${root}.sessions.session-9.on`, fault: 'too-early' }],
  ],
  [
    'a session after the review',
    [{ path: `${root}.sessions.session-9`, to: session('2026-12-11') }],
    [{ path: `${root}.sessions.session-9.on`, fault: 'too-late' }],
  ],
  [
    'a session of help that is no longer planned',
    [{ path: `${root}.sessions.session-9`, to: session('2026-10-09', 'gone') }],
    [{ path: `${root}.sessions.session-9.provision`, fault: 'gone' }],
  ],
  [
    'a session in days to come',
    [{ path: `${root}.review.held-on`, to: '2027-01-08' }],
    [{ path: `${root}.review.held-on`, fault: 'ahead', than: { day: today } }],
  ],
  [
    'scores without a day of review',
    [{ path: `${root}.review.held-on`, to: '' }],
    [{ path: `${root}.review.held-on`, fault: 'no-review-day' }],
  ],
  [
    'a review of nothing',
    [{ path: `${root}.outcomes.outcome-1` }, { path: `${root}.outcomes.outcome-2` }],
    [{ path: `${root}.outcomes`, fault: 'no-plan' }],
  ],
  [
    'terms that reach into each other',
    [
      { path: 'terms.term-1', to: { id: 'term-1', name: 'Autumn', from: '2026-09-03', to: '2026-12-18' } },
      { path: 'terms.term-2', to: { id: 'term-2', name: 'Spring', from: '2026-12-18', to: '2027-03-25' } },
    ],
    [{ path: 'terms.term-2.from', fault: 'overlaps', than: { path: 'terms.term-1.to', day: '2026-12-18' } }],
  ],
  [
    'a term that ends before it begins',
    [{ path: 'terms.term-1', to: { id: 'term-1', name: 'Autumn', from: '2026-12-18', to: '2026-09-03' } }],
    [{ path: 'terms.term-1.to', fault: 'too-early' }],
  ],
];

test.each(changes)('%s is told at its field, and nothing is lost', (_, made, faults) => {
  const record = changeSupport(one, made, senco());
  expect(faultsOf(record, today)).toMatchObject(faults);
  expect(faultsOf(record, today)).toHaveLength(faults.length);
});

test('a cycle that is followed by another and never started is told', () => {
  const empty = withNext(written([]), apdr);
  expect(faultsOf(empty, today)).toMatchObject([{ path: 'cycles.cycle-1.plan.start', fault: 'never-started' }]);
});
