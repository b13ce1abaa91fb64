import { prepare } from '@send-kit/core/timetable.js';
import { readPacks } from '@send-kit/pack/read-folder.js';
import { expect, test } from 'vitest';
import { exemplified } from './ask-example.ts';

const packs = readPacks();
const timetable = prepare(packs);
const rules = exemplified(packs);
const everyPack = { packs: packs.filter(({ owner }) => owner !== undefined).map(({ id }) => id) };

test.each(rules)('$id is answered by one of its own examples', ({ id, process, examples, council }) => {
  const answered = examples.some(({ events, facts, options }) => {
    const packs = council === undefined ? [] : [council];
    const said = timetable.answer({ process, events, ...(facts && { facts }), options: { ...options, packs } });
    return !('error' in said) && said.deadlines.some(({ rule }) => rule === id);
  });
  expect(answered).toBe(true);
});

test.each(packs.flatMap(({ deadlines }) => deadlines))('$id says what it needs, or needs nothing', (rule) => {
  const said = timetable.answer({ process: rule.process, events: {}, rules: [rule.id], options: everyPack });
  if ('error' in said) throw new Error(said.error);
  const [needed] = said.missing;
  if (needed) expect(needed.needs.length).toBeGreaterThan(0);
  else expect(said.deadlines.map((entry) => entry.rule)).toEqual([rule.id]);
});

test('changing one number in one rule file changes the answer, and fails the example of that file', () => {
  const changed = packs.map((pack) => ({
    ...pack,
    deadlines: pack.deadlines.map((rule) =>
      rule.id === 'ehcna-decision-to-assess' && rule.limit.op === 'within-weeks'
        ? { ...rule, limit: { ...rule.limit, n: rule.limit.n + 1 } }
        : rule,
    ),
  }));
  const question = { process: 'ehc-needs-assessment', events: { 'request-received': '2026-09-21' } };
  const dayIn = (from: typeof packs): string | null | undefined => {
    const said = prepare(from).answer(question);
    return 'error' in said
      ? undefined
      : said.deadlines.find(({ rule }) => rule === 'ehcna-decision-to-assess')?.lastDay;
  };
  expect([dayIn(packs), dayIn(changed)]).toEqual(['2026-11-02', '2026-11-09']);
});
