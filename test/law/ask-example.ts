import type { DeadlineAnswer, Timetable } from '@send-kit/core';
import type { Example, Expected, Pack } from '@send-kit/pack';

/** A rule or an exception, with the council whose pack holds it. */
export interface Exemplified {
  readonly id: string;
  readonly process: string;
  readonly council: string | undefined;
  readonly examples: readonly Example[];
}

/** Every rule and exception of these packs that has worked examples. */
export function exemplified(packs: readonly Pack[]): Exemplified[] {
  return packs.flatMap(({ id: pack, owner, deadlines, exceptions }) =>
    [...deadlines, ...exceptions]
      .filter(({ examples }) => examples.length > 0)
      .map(({ id, process, examples }) => ({ id, process, examples, council: owner && pack })),
  );
}

/**
 * Asks a worked example.
 *
 * @returns the fields that the example fixes, in the example's own short form, to be compared with `expect`.
 * @throws {Error} when the timetable answers with an error.
 */
export function askExample(timetable: Timetable, rule: Exemplified, example: Example): Record<string, unknown> {
  const { events, facts, options, asOf, expect } = example;
  const said = timetable.answer({
    id: rule.id,
    process: rule.process,
    events,
    ...(facts && { facts }),
    ...(asOf !== undefined && { asOf }),
    options: { ...options, ...(rule.council !== undefined && { packs: [rule.council] }) },
  });
  if ('error' in said) throw new Error(`${rule.id}: ${said.error}`);
  const entry = said.deadlines.find((one) => one.rule === rule.id);
  const missing = said.missing.find((one) => one.rule === rule.id)?.needs;
  return pick(entry, missing, expect);
}

function pick(
  entry: DeadlineAnswer | undefined,
  missing: readonly string[] | undefined,
  expected: Expected,
): Record<string, unknown> {
  const short: Record<string, unknown> = {
    ...entry,
    missing,
    absent: entry === undefined,
    candidates: entry?.candidates?.map(({ lastDay }) => lastDay),
    alternatives: entry?.alternatives.map(({ lastDay }) => lastDay),
    steps: entry?.steps && Object.fromEntries(entry.steps.map(({ step, lastDay }) => [step, lastDay])),
    refused: entry?.refused !== undefined,
  };
  return Object.fromEntries(Object.keys(expected).map((key) => [key, short[key]]));
}
