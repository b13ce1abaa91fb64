import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  changeSupport,
  closeReview,
  redoSupport,
  removeReview,
  undoSupport,
  valueAt,
  versionsOf,
  whatUndoes,
  wordsBefore,
} from './support-change.ts';
import { begun, oneCycle, senco, set, written } from './support.fixture.ts';

const without = ({ history: _, ...record }: ReturnType<typeof begun>) => record;
const worked = 'cycles.cycle-1.review.worked';

describe('a change', () => {
  test('is noted with who, when and what stood there', () => {
    const record = changeSupport(
      set(begun(), 'label', 'Sea'),
      { path: 'label', to: 'Sky' },
      { at: '2026-11-21T10:00:00Z', role: 'teacher' },
    );
    expect(record.history.at(-1)).toEqual({
      at: '2026-11-21T10:00:00Z',
      role: 'teacher',
      changes: [{ path: 'label', from: 'Sea', to: 'Sky' }],
    });
  });

  test('that changes nothing leaves no trace', () => {
    const record = set(begun(), 'label', 'Sea');
    expect(set(record, 'label', 'Sea')).toBe(record);
  });

  test('to nothing takes a field away, but not one that must be there', () => {
    const record = written([
      { path: 'profile.support-me', to: 'Ask me first' },
      { path: 'profile.support-me', to: '' },
      { path: 'meetings.meeting-1', to: { id: 'meeting-1', on: '2026-10-02' } },
      { path: 'meetings.meeting-1.on', to: '' },
    ]);
    expect(record.profile).toEqual({});
    expect(record.meetings).toEqual([{ id: 'meeting-1', on: '' }]);
  });

  test('that is typed on is one with what was typed before, in the same hour and by the same role', () => {
    const type = (record = begun(), to: string, hour?: string) =>
      changeSupport(record, { path: 'profile.support-me', to }, { ...senco(hour), typing: true });
    const first = type(undefined, 'As');
    const second = type(first, 'Ask');
    expect(second.history).toHaveLength(first.history.length);
    expect(second.history.at(-1)?.changes).toEqual([{ path: 'profile.support-me', to: 'Ask' }]);
    expect(type(second, 'Ask me', '10').history).toHaveLength(first.history.length + 1);
  });

  test.each(['history', 'kind', 'version', '__proto__.a', 'cycles.cycle-1.__proto__.a', 'cycles.cycle-9.plan.start'])(
    'of %s is refused',
    (path) => expect(() => set(begun(), path, 'a')).toThrow(RangeError),
  );

  test('at no moment is refused', () => {
    expect(() => changeSupport(begun(), { path: 'label', to: 'a' }, { at: 'now', role: 'senco' })).toThrow('moment');
  });
});

describe('undo', () => {
  const full = removeReview(
    closeReview(written([...oneCycle, { path: 'cycles.cycle-1.outcomes.outcome-1' }]), 'cycle-1', senco()),
    'cycle-1',
    senco(),
  );

  test('takes back every change of a cycle, one by one, and redo makes each again', () => {
    const states = [full];
    for (let next = full; whatUndoes(next).undo;) states.push((next = undoSupport(next, senco())));
    expect(without(states.at(-1)!).cycles).toEqual([]);
    expect(states).toHaveLength(full.history.length + 1);
    let back = states.at(-1)!;
    for (const state of states.toReversed().slice(1)) {
      back = redoSupport(back, senco());
      expect(without(back)).toEqual(without(state));
    }
    expect(whatUndoes(back).redo).toBeUndefined();
  });

  test('is a step of the history, and takes none out', () => {
    const back = undoSupport(full, senco());
    expect(back.history).toHaveLength(full.history.length + 1);
    expect(back.history.slice(0, -1)).toEqual(full.history);
    const [latest, second] = versionsOf(back);
    expect(latest).toMatchObject({ kind: 'undone', role: 'senco' });
    expect(second).toMatchObject({ kind: 'change', isUndone: true });
  });

  test('puts a thing back where it stood in its list', () => {
    const back = undoSupport(undoSupport(undoSupport(full, senco()), senco()), senco());
    expect(back.cycles[0]?.outcomes.map(({ id }) => id)).toEqual(['outcome-1', 'outcome-2']);
  });

  test('has nothing to make again once something else was changed', () => {
    const changed = set(undoSupport(full, senco()), 'label', 'Other');
    expect(redoSupport(changed, senco())).toBe(changed);
  });

  test('of a history that does not fit its record changes nothing', () => {
    const record = { ...set(begun(), 'cycles.cycle-1.plan.start', '2026-09-28'), cycles: [] };
    expect(undoSupport(record, senco())).toEqual(record);
  });

  test('and redo lead, after any changes, to where the record stood', () => {
    const place = fc.constantFrom(
      ...['label', 'profile.support-me', 'cycles.cycle-1.plan.start', 'cycles.cycle-1.review.worked'],
      ...['cycles.cycle-1.scores.outcome-1.score', 'cycles.cycle-1.outcomes.outcome-3', 'cycles.cycle-1.closed'],
    );
    const move = fc.oneof(
      fc.tuple(place, fc.constantFrom('a', 'b', '')),
      fc.constantFrom('undo' as const, 'redo' as const),
    );
    fc.assert(
      fc.property(fc.array(move, { maxLength: 30 }), (moves) => {
        // Beside the record a plain pile of states, as an editor has it.
        let record = begun();
        const before: object[] = [];
        let after: object[] = [];
        const start = record.history.length;
        for (const made of moves) {
          const now = without(record);
          if (made === 'undo' && before.length === 0) continue;
          if (made === 'undo') {
            record = undoSupport(record, senco());
            expect(without(record)).toEqual(before.pop());
            after.push(now);
          } else if (made === 'redo') {
            record = redoSupport(record, senco());
            expect(without(record)).toEqual(after.at(-1) ?? now);
            if (after.pop()) before.push(now);
          } else {
            const [path, word] = made;
            const thing = path.endsWith('outcome-3') ? { id: 'outcome-3', text: word } : word;
            const to = word === '' && path !== 'label' ? undefined : path.endsWith('closed') ? senco() : thing;
            if (to === undefined && path.endsWith('outcome-3') && record.cycles[0]?.outcomes.length === 0) continue;
            const next = set(record, path, to);
            if (next === record) continue;
            [record, after] = [next, []];
            before.push(now);
          }
        }
        expect(record.history.length).toBeGreaterThanOrEqual(start);
      }),
      { numRuns: 300 },
    );
  });

  test('of nothing changes nothing', () => {
    const empty = { ...begun(), history: [] };
    expect(undoSupport(empty, senco())).toBe(empty);
  });
});

describe('a closed review', () => {
  const closed = closeReview(written([...oneCycle, { path: worked, to: 'Reading aloud' }]), 'cycle-1', senco());

  test('is amended: the former words stay in the cycle, with who, when and why', () => {
    const amended = changeSupport(
      closed,
      { path: worked, to: 'Reading in a pair' },
      { at: '2026-12-12T08:00:00Z', role: 'teacher', why: 'It was a pair' },
    );
    expect(valueAt(amended, worked)).toBe('Reading in a pair');
    expect(amended.cycles[0]?.amendments).toEqual([
      {
        id: 'amendment-1',
        at: '2026-12-12T08:00:00Z',
        role: 'teacher',
        path: worked,
        was: 'Reading aloud',
        why: 'It was a pair',
      },
    ]);
    expect(wordsBefore(amended, worked)).toEqual([
      { at: '2026-12-12T08:00:00Z', role: 'teacher', was: 'Reading aloud' },
    ]);
  });

  test('typed on is one amendment, and keeps the words that were closed', () => {
    const type = (record: typeof closed, to: string) =>
      changeSupport(record, { path: worked, to }, { ...senco(), typing: true });
    const amended = type(type(type(closed, 'A'), 'Ab'), 'Abc');
    expect(amended.cycles[0]?.amendments).toMatchObject([{ was: 'Reading aloud' }]);
    expect(amended.history).toHaveLength(closed.history.length + 1);
  });

  test('that is taken away leaves its words in the history', () => {
    const removed = removeReview(closed, 'cycle-1', senco());
    expect(removed.cycles[0]).toMatchObject({ review: {}, scores: {} });
    expect(removed.cycles[0]?.closed).toBeUndefined();
    expect(wordsBefore(removed, worked)).toMatchObject([{ was: 'Reading aloud' }]);
    expect(without(undoSupport(removed, senco()))).toEqual(without(closed));
  });
});
