import type { Deadline, Example } from '@send-kit/pack';
import { readPacks } from '@send-kit/pack/read-folder.js';
import { addDays, differenceInCalendarDays, formatISO, isWeekend, parseISO, subDays } from 'date-fns';
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { vectorsFile, vectorsText } from '../tools/vectors.ts';
import { secondCount } from './second-count.ts';

interface Vector {
  readonly id: string;
  readonly rule: string;
  readonly question: Pick<Example, 'events' | 'facts' | 'options' | 'asOf'>;
  readonly expect: Example['expect'];
}

const packs = readPacks();
const count = secondCount(packs);
const rules = new Map(packs.flatMap(({ deadlines }) => deadlines).map((rule) => [rule.id, rule]));
const exceptions = new Map(packs.flatMap((pack) => pack.exceptions).map((one) => [one.id, one]));
const { vectors } = JSON.parse(readFileSync(vectorsFile, 'utf8')) as { vectors: Vector[] };
const iso = (date: Date): string => formatISO(date, { representation: 'date' });

test('the public vectors are those of the rule files ("npm run vectors" writes them)', async () => {
  expect(readFileSync(vectorsFile, 'utf8')).toBe(await vectorsText());
});

test('there are at least 150 of them, and every one is a question with an answer', () => {
  expect(vectors.length).toBeGreaterThanOrEqual(150);
  expect(new Set(vectors.map(({ id }) => id)).size).toBe(vectors.length);
  expect(vectors.filter(({ expect: expected }) => Object.keys(expected).length === 0)).toEqual([]);
});

/** The words in force on the day the clock starts: the versions are chosen here by the days the files give. */
function inForce(rule: Deadline, { events, asOf }: Vector['question']): Pick<Deadline, 'limit'> | undefined {
  // Where several days could start the clock, the first that is known does.
  const arms = 'arms' in rule.limit ? rule.limit.arms.map(({ limit }) => ('of' in limit ? String(limit.of) : '')) : [];
  const clock = arms.map((event) => events[event]).find((day) => day !== undefined);
  const days = clock === undefined ? Object.values(events).map((day) => day.slice(0, 10)) : [clock];
  const on = asOf ?? days.sort().at(-1) ?? '2026-01-01';
  return [rule, ...(rule.earlier ?? [])].find(
    ({ effectiveFrom, effectiveTo }) => (effectiveFrom ?? '0') <= on && on <= (effectiveTo ?? '9'),
  );
}

const days: Record<string, (rule: Deadline, limit: Deadline['limit'], vector: Vector) => unknown> = {
  lastDay: (rule, limit, { question, expect: { applies, wording, lifted, earliestDay, refused } }) => {
    const gone = applies === false || wording !== undefined || lifted || earliestDay !== undefined || refused;
    if (gone || rule.bound === 'earliest') return null;
    return count(limit, question) ?? null;
  },
  earliestDay: (_rule, limit, { question }) => count(limit, question),
  originalLastDay: (_rule, limit, { question }) => count(limit, question),
  rawDay: (_rule, limit, { question }) => (limit.op === 'tribunal-roll' ? count(limit.limit, question) : undefined),
  quotedDay: (rule, _limit, { question }) => rule.quoted && count(rule.quoted.limit, question),
  window: (_rule, limit, { question }) =>
    limit.op === 'window' ? { from: count(limit.from, question), to: count(limit.to, question) } : undefined,
  candidates: (_rule, limit, { question }) => {
    const chosen = limit.op === 'tribunal-roll' ? limit.limit : limit;
    if (!('arms' in chosen)) return undefined;
    return chosen.arms.map((arm) => count(arm.limit, question)).filter((day) => day !== undefined);
  },
  steps: (rule, _limit, { question }) =>
    Object.fromEntries(
      (rule.steps ?? []).flatMap((step) => {
        const day = count(step.limit, question);
        return day === undefined ? [] : [[step.id, day]];
      }),
    ),
  refused: (_rule, limit, { question }) => {
    const list = question.facts?.['days'];
    const known = (day: string): boolean => day >= '2024-01-01' && day <= '2028-12-31';
    if (limit.op === 'working-day-test') return !(list as string[]).every(known);
    return (
      count(limit, question) === 'refused' ||
      (limit.op === 'receipt-convention' && !Object.values(question.events).every(known))
    );
  },
  daysTaken: (_rule, limit, { question: { events } }) =>
    limit.op === 'sen2-timeliness'
      ? differenceInCalendarDays(parseISO(events[limit.until] ?? ''), parseISO(events[limit.of] ?? ''))
      : undefined,
  workingDays: (_rule, _limit, { question }) => {
    const holidays = new Set(
      packs.flatMap((pack) => pack.bankHolidays).flatMap((year) => year.days.map(({ day }) => day)),
    );
    return (question.facts?.['days'] as string[]).filter((day) => !isWeekend(parseISO(day)) && !holidays.has(day));
  },
};

describe('every day in a vector is found again by a second way of counting', () => {
  const counted = vectors.filter(({ rule }) => rules.has(rule));

  test.each(counted)('$id', (vector) => {
    const rule = rules.get(vector.rule) as Deadline;
    const version = inForce(rule, vector.question) ?? rule;
    for (const [field, expected] of Object.entries(vector.expect)) {
      const again = days[field];
      if (again) expect(again(rule, version.limit, vector), field).toEqual(expected);
      if (field === 'alternatives' && (expected as string[]).length === 1) {
        const dayOne = vector.question.options?.['receipt-is-day-one'] !== true;
        const clear = { ...vector.question, options: { 'clear-days': 'common' } };
        const other = [count(version.limit, vector.question, dayOne), count(version.limit, clear)];
        expect(other, field).toContain((expected as string[])[0]);
      }
    }
  });
});

describe('and so is every window of an exception', () => {
  const windows = vectors.filter(({ rule }) => exceptions.get(rule)?.test.op === 'closure');

  test.each(windows)('$id', ({ rule, question, expect: expected }) => {
    const closure = exceptions.get(rule)?.test;
    if (closure?.op !== 'closure' || expected.absent !== undefined) return;
    const { from, reopens } = question.facts?.[closure.fact] as { from: string; reopens: string };
    const long = differenceInCalendarDays(parseISO(reopens), parseISO(from)) >= closure.minimumDays;
    const window = {
      from: iso(subDays(parseISO(from), closure.opensDaysBefore)),
      to: iso(addDays(parseISO(reopens), -closure.closesDaysBefore)),
    };
    if (expected.window) expect(expected.window).toEqual(window);
    if (expected.applies) {
      const asked = question.events[closure.askedOn] ?? '';
      expect(long && asked >= window.from && asked <= window.to).toBe(true);
    }
  });
});
