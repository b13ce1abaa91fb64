import type { DeadlineAnswer } from '@send-kit/core';
import { prepare } from '@send-kit/core/timetable.js';
import type { Example, Expected } from '@send-kit/pack';
import { readPacks } from '@send-kit/pack/read-folder.js';
import { describe, expect, test } from 'vitest';

const packs = readPacks();
const { answer } = prepare(packs);

describe.each(packs)('$title', (pack) => {
  const rules = [...pack.deadlines, ...pack.exceptions].filter(({ examples }) => examples.length > 0);

  describe.each(rules)('$id', (rule) => {
    test.each(rule.examples.map((example, index) => [example.title ?? `example ${index + 1}`, example] as const))(
      '%s',
      (_title, example) => {
        const said = askExample(rule, example, pack.owner === undefined ? undefined : pack.id);
        expect(said, `no answer for ${rule.id}`).toBeDefined();
        expect(pick(said as DeadlineAnswer, example.expect)).toEqual(example.expect);
      },
    );
  });
});

test('together the rules hold at least 150 worked examples', () => {
  const count = packs
    .flatMap((pack) => [...pack.deadlines, ...pack.exceptions])
    .flatMap(({ examples }) => examples).length;
  expect(count).toBeGreaterThanOrEqual(150);
});

function askExample(
  rule: { id: string; process: string },
  { events, facts, options }: Example,
  council: string | undefined,
): DeadlineAnswer | undefined {
  const said = answer({
    id: rule.id,
    process: rule.process,
    events,
    ...(facts && { facts }),
    options: { ...options, ...(council !== undefined && { packs: [council] }) },
  });
  if ('error' in said) throw new Error(`${rule.id}: ${said.error}`);
  return said.deadlines.find((entry) => entry.rule === rule.id);
}

/** The fields of an answer that an example fixes, in the example's own short form. */
function pick(said: DeadlineAnswer, expected: Expected): Record<string, unknown> {
  const short: Record<string, unknown> = {
    ...said,
    candidates: said.candidates?.map(({ lastDay }) => lastDay),
    alternatives: said.alternatives.map(({ lastDay }) => lastDay),
    steps: said.steps && Object.fromEntries(said.steps.map(({ step, lastDay }) => [step, lastDay])),
    refused: said.refused !== undefined,
  };
  return Object.fromEntries(Object.keys(expected).map((key) => [key, short[key]]));
}
