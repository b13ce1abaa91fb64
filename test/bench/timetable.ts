/* How fast the timetable answers, beside other ways of counting the same days in the same run. Not a test: machines are
   noisy, so read the ratios. `npm run bench` */
import { formatDay, parseDay } from '@send-kit/core/day.js';
import { prepare } from '@send-kit/core/timetable.js';
import { readPacks } from '@send-kit/pack/read-folder.js';
import { strict } from 'node:assert';
import { dateFns, nativeDate, temporalPlainDate, unrolled } from './rivals.ts';

const timetable = prepare(readPacks());
const rules = ['ehcna-timeline'];

const days = (count: number): string[] => {
  const first = parseDay('2014-09-01');
  return Array.from({ length: count }, (_, index) => formatDay(first + ((index * 37) % 7000)));
};
const ours = (received: string): unknown =>
  timetable.answer({ process: 'ehc-needs-assessment', events: { 'request-received': received } });
const rivals: Record<string, (received: string) => unknown> = {
  'SEND Kit: full answer': ours,
  'unrolled whole numbers': unrolled,
  'native Date': nativeDate,
  'date-fns': dateFns,
  ...(temporalPlainDate && { Temporal: temporalPlainDate }),
};

for (const received of days(500)) {
  const said = timetable.answer({ rules, events: { 'request-received': received } });
  if ('error' in said) throw new Error(said.error);
  for (const rival of [unrolled, dateFns, nativeDate]) strict.deepEqual(said.deadlines, rival(received));
}

const time = (run: (received: string) => unknown, asked: readonly string[]): number => {
  const start = performance.now();
  let kept: unknown;
  for (const received of asked) kept = run(received);
  strict.ok(kept);
  return performance.now() - start;
};
const median = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;

const asked = days(100_000);
const taken = new Map<string, number[]>(Object.keys(rivals).map((name) => [name, []]));
for (let round = 0; round < 7; round += 1) {
  // In turn, so that a slow moment of the machine falls on everyone.
  for (const [name, run] of Object.entries(rivals)) {
    const slow = name === 'date-fns' || name === 'Temporal' || name === 'native Date';
    taken.get(name)?.push(time(run, slow ? asked.slice(0, 10_000) : asked) * (slow ? 10 : 1));
  }
}
const floor = median(taken.get('unrolled whole numbers') ?? []);
console.log('100,000 needs assessments, days in and out as text (median of 7):');
for (const [name, times] of taken) {
  const ms = median(times);
  console.log(`  ${name.padEnd(24)} ${ms.toFixed(0).padStart(6)} ms   ${(ms / floor).toFixed(1)} times unrolled`);
}

console.log('Cost of a question as the number grows:');
for (const count of [1_000, 10_000, 100_000, 1_000_000]) {
  const list = days(count);
  const ms = median([1, 2, 3].map(() => time(ours, list)));
  console.log(`  ${String(count).padStart(9)}   ${((ms / count) * 1000).toFixed(2)} microseconds each`);
}
