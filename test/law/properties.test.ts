import type { Answer, DeadlineAnswer, Question } from '@send-kit/core';
import { formatDay, parseDay } from '@send-kit/core/day.js';
import { prepare } from '@send-kit/core/timetable.js';
import type { FactWord, Limit } from '@send-kit/pack';
import { readPacks } from '@send-kit/pack/read-folder.js';
import { addMonths, addDays, addWeeks, formatISO, parseISO, subDays } from 'date-fns';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const packs = readPacks();
const { answer } = prepare(packs);
const vocabulary = packs[0]?.vocabulary;
if (!vocabulary) throw new Error('England has no vocabulary');

const first = parseDay('2014-01-01');
const last = parseDay('2035-12-31');
const day = fc.integer({ min: first, max: last }).map(formatDay);
const awkward = fc.constantFrom(
  '2016-02-29',
  '2024-02-29',
  '2028-02-29',
  '2027-12-31',
  '2026-10-25',
  '2027-03-28',
  '2030-08-31',
);
const anyDay = fc.oneof({ weight: 5, arbitrary: day }, { weight: 1, arbitrary: awkward });

const factValue = (word: FactWord): fc.Arbitrary<unknown> => {
  const choice = fc.constantFrom(...(word.choices?.map(({ id }) => id) ?? ['other']));
  switch (word.shape) {
    case 'closure':
      return fc.tuple(anyDay, fc.integer({ min: 1, max: 90 })).map(([from, n]) => ({ from, reopens: later(from, n) }));
    case 'absence':
      return fc.tuple(anyDay, fc.integer({ min: 0, max: 90 })).map(([from, n]) => ({ from, to: later(from, n) }));
    case 'day':
      return anyDay;
    case 'days':
      return fc.array(anyDay, { maxLength: 5 });
    case 'reason':
      return fc.record({ reason: fc.constant('an invented reason') });
    case 'choice':
      return word.many ? fc.uniqueArray(choice, { minLength: 1, maxLength: 3 }) : choice;
    case 'year':
      return fc.integer({ min: 2015, max: 2034 });
    case 'flag':
      return fc.boolean();
    case 'packs':
      return fc.subarray(packs.map(({ id }) => id));
  }
};
const someOf = (words: readonly FactWord[]): fc.Arbitrary<Record<string, unknown>> =>
  fc.record(Object.fromEntries(words.map((word) => [word.id, factValue(word)])), { requiredKeys: [] });

const dayEvents = vocabulary.events.filter(({ kind }) => kind !== 'instant').map(({ id }) => id);
const question: fc.Arbitrary<Question> = fc.record(
  {
    process: fc.constantFrom(...vocabulary.processes.map(({ id }) => id)),
    events: fc.dictionary(fc.constantFrom(...dayEvents), anyDay, { maxKeys: 6 }),
    facts: someOf(vocabulary.facts),
    options: someOf(vocabulary.options),
  },
  { requiredKeys: ['events'] },
);

const good = (said: Answer): readonly DeadlineAnswer[] => ('error' in said ? [] : said.deadlines);

describe('whatever is asked', () => {
  test('an answer comes back, and it is data', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const said = answer(asked);
        expect(JSON.parse(JSON.stringify(said))).toEqual(JSON.parse(JSON.stringify(said)));
        if ('error' in said) expect(said.errors.every(({ field }) => /^events\.|^facts\./.test(field))).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  test('a lifted limit never has a new day', () => {
    fc.assert(
      fc.property(question, (asked) => {
        for (const entry of good(answer(asked)).filter(({ lifted }) => lifted)) {
          expect(entry.lastDay).toBeNull();
          expect(entry.alternatives).toEqual([]);
          expect(entry.originalLastDay).toMatch(/^\d{4}-\d{2}-\d{2}$/);
          expect(entry.liftedBy?.length).toBeGreaterThan(0);
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('an exception lifts no limit but those it names', () => {
    const may = new Map(
      packs.flatMap(({ exceptions }) => exceptions).map(({ id, lifts }) => [id, lifts.map(({ rule }) => rule)]),
    );
    const rests = new Map(packs.flatMap(({ deadlines }) => deadlines).map(({ id, limit }) => [id, rulesIn(limit)]));
    fc.assert(
      fc.property(question, (asked) => {
        for (const { rule, liftedBy } of good(answer(asked))) {
          for (const exception of liftedBy ?? []) {
            const named = may.get(exception) ?? [];
            expect(
              [rule, ...(rests.get(rule) ?? [])].some((id) => named.includes(id)),
              `${exception} lifts ${rule}`,
            ).toBe(true);
          }
        }
      }),
      { numRuns: 3000 },
    );
  });

  test('local practice never changes what the law answers', () => {
    fc.assert(
      fc.property(question, (asked) => {
        const national = (said: Answer): unknown => good(said).filter(({ status }) => status !== 'local');
        const { packs: _packs, ...options } = asked.options ?? {};
        const everywhere = { ...options, packs: packs.map(({ id }) => id) };
        expect(national(answer({ ...asked, options: everywhere }))).toEqual(national(answer({ ...asked, options })));
      }),
      { numRuns: 1000 },
    );
  });
});

describe('a later event never brings a limit that runs from it forward', () => {
  const forward = packs
    .flatMap(({ deadlines, owner, id }) => deadlines.map((rule) => ({ rule, pack: owner && id })))
    .flatMap(({ rule, pack }) => {
      const event = forwardEvent(rule.limit);
      return event === undefined || rule.appliesWhen ? [] : [{ id: rule.id, process: rule.process, event, pack }];
    });

  test.each(forward)('$id', ({ id, process, event, pack }) => {
    const options = pack === undefined ? {} : { packs: [pack] };
    const lastDay = (on: string): string | null | undefined =>
      good(answer({ process, events: { [event]: on }, options })).find(({ rule }) => rule === id)?.lastDay;
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 1, max: 400 }), (on, n) => {
        const [early, late] = [lastDay(on), lastDay(later(on, n))];
        if (early && late) expect(late >= early).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});

describe('the sums are the same by a second way of counting, on 100,000 days from 2014 to 2035', () => {
  const iso = (date: Date): string => formatISO(date, { representation: 'date' });
  const second: Record<string, (from: Date, n: number) => Date> = {
    'within-weeks': addWeeks,
    'within-days': addDays,
    'days-from-incl': (from, n) => subDays(addDays(from, n), 1),
    'within-months': addMonths,
    'months-from-incl': (from, n) => {
      const end = addMonths(from, n);
      return end.getDate() === from.getDate() ? subDays(end, 1) : end;
    },
    'at-least-months-before': (from, n) => addMonths(from, -n),
    'at-least-weeks-before': (from, n) => subDays(addWeeks(from, -n), 1),
    'weeks-before': (from, n) => addWeeks(from, -n),
  };
  const plain = packs.flatMap(({ deadlines, owner, id }) =>
    deadlines.flatMap((rule) =>
      'n' in rule.limit &&
      typeof (rule.limit as { of?: unknown }).of === 'string' &&
      rule.limit.op in second &&
      !rule.appliesWhen
        ? [{ rule, limit: rule.limit as { op: string; n: number; of: string }, pack: owner && id }]
        : [],
    ),
  );
  const runs = Math.ceil(100_000 / plain.length);

  test('there are rules to count', () => {
    expect(plain.length).toBeGreaterThan(20);
  });

  test.each(plain)('$rule.id', ({ rule, limit, pack }) => {
    const options = pack === undefined ? {} : { packs: [pack] };
    const count = second[limit.op];
    const wrong: string[] = [];
    // Random days, other ones in every run, more than are needed: some lie before their rule was in force.
    // 29 February and the ends of months stand among them by name.
    const drawn = fc.sample(day, Math.ceil(runs * 1.2));
    const special = [
      '2016-02-29',
      '2020-02-29',
      '2024-02-29',
      '2028-02-29',
      '2032-02-29',
      '2027-01-31',
      '2027-12-31',
      '2028-08-31',
    ];
    for (const on of [...drawn, ...special]) {
      const entry = good(answer({ process: rule.process, events: { [limit.of]: on }, options })).find(
        (one) => one.rule === rule.id,
      );
      if (entry?.applies === false) continue;
      const said = entry?.lastDay ?? entry?.earliestDay;
      const other = count && iso(count(parseISO(on), limit.n));
      if (said !== other) wrong.push(`${on}: ${said} and ${other}`);
    }
    expect(wrong).toEqual([]);
  });
});

function later(from: string, n: number): string {
  return formatDay(parseDay(from) + n);
}

/** The one event that a limit runs forward from. */
function forwardEvent(limit: Limit): string | undefined {
  if (
    !('of' in limit) ||
    typeof limit.of !== 'string' ||
    limit.op === 'receipt-convention' ||
    limit.op === 'sen2-timeliness'
  ) {
    return undefined;
  }
  return limit.of;
}

function rulesIn(limit: Limit): readonly string[] {
  if ('rule' in limit) return [limit.rule];
  return 'rules' in limit ? limit.rules : [];
}
