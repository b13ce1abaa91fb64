import { prepare } from '@send-kit/core/timetable.js';
import { readPacks } from '@send-kit/pack/read-folder.js';
import { describe, expect, test } from 'vitest';
import { askExample, exemplified } from './ask-example.ts';

const packs = readPacks();
const timetable = prepare(packs);
const rules = exemplified(packs);

describe.each(rules)('$id', (rule) => {
  test.each(rule.examples.map((example, index) => [example.title ?? `example ${index + 1}`, example] as const))(
    '%s',
    (_title, example) => {
      expect(askExample(timetable, rule, example)).toEqual(example.expect);
    },
  );
});

test('together the rules hold at least 150 worked examples', () => {
  expect(rules.flatMap(({ examples }) => examples).length).toBeGreaterThanOrEqual(150);
});
