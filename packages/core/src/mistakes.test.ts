import { readPacks } from '@send-kit/pack/read-folder.js';
import { expect, test } from 'vitest';
import { mistakesOf } from './mistakes.ts';
import { prepare } from './timetable.ts';

const packs = readPacks();
const mistakes = mistakesOf(packs, prepare(packs));
const of = (rule: string) => mistakes.filter((mistake) => mistake.rule === rule && mistake.wrongDay !== null);

test.each([
  ['15 working days on a draft', 'ehcna-draft-representations'],
  ['eight weeks to appeal', 'appeal-lodge'],
  ['20 weeks from the decision', 'ehcna-final-plan'],
  ['15 February itself', 'phase-transfer-school'],
])('%s is shown with the wrong and the right day', (_title, rule) => {
  const [first] = of(rule);
  expect(first?.rightDay).toMatch(/^\d{4}-/);
  expect(first?.wrongDay).toMatch(/^\d{4}-/);
  expect(first?.wrongDay).not.toBe(first?.rightDay);
});

test('a mistake that can be counted never comes out right', () => {
  const harmless = mistakes.filter(({ wrongDay, rightDay }) => wrongDay !== null && wrongDay === rightDay);
  expect(harmless.map(({ rule, says }) => `${rule}: ${says}`)).toEqual([]);
});

test('holidays do not stop the clock, and every mistake carries its source', () => {
  expect(mistakes.some(({ says }) => /holiday/i.test(says))).toBe(true);
  expect(mistakes.every(({ citation }) => citation.url.startsWith('https://'))).toBe(true);
});
