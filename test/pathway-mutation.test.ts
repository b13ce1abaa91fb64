import type { Pack, Pathway, PathwayStep } from '@send-kit/pack';
import { loadPack, PackError } from '@send-kit/pack/load.js';
import { readPacks } from '@send-kit/pack/read-folder.js';
import { expect, test } from 'vitest';

/* Breaking any one part of a chart must be noticed. Every pathway of the packs is broken in every way below, one at a
   time, and its pack is read again: it must be refused. */

interface Mutant {
  readonly what: string;
  readonly pathway: Pathway;
}

/**
 * Where charts lead back. The ways that a pathway lists take no such arrow, so that this is the second place in which it
 * is said: one that leads back to another step, or is gone, is noticed here.
 */
const loops: Readonly<Record<string, readonly string[]>> = {
  'nhs-quick-guide/consent': ['ask/next → agreed', 'no-consent/again → who'],
  'nhs-quick-guide/annex-a': ['ask-requester/next → information', 'reply-no-advice/more → information'],
  'bath-nes/support-plan': [
    'send-plan/review → one-plan',
    'other-form/review → one-plan',
    'no-statement/go-back → one-plan',
  ],
  'northumberland/thresholds': [
    'assessment/early-help → early-help',
    'in-need-review/step-down → early-help',
    'in-need-review/assess-again → assessment',
    'conference/no-plan → child-in-need',
    'protection-review/step-down → child-in-need',
    'stay-universal/changes → universal',
    'early-help-goes-on/next-review → early-help-review',
    'in-need-goes-on/next-review → in-need-review',
    'protection-goes-on/next-review → protection-review',
    'looked-after/home → child-in-need',
  ],
  'sefton/identification': [
    'review/other-changes → adjust',
    'plan-or-not/unsure → adjust',
    'termly-review/change → start-plan',
    'met-in-class/comes-back → concern',
    'support-goes-on/next-review → termly-review',
    'left-register/returns → concern',
    'more-help/advice-came → start-plan',
  ],
  'sefton/social-care-chart': ['needs-met/again → graduated', 'view-given/support-first → talk'],
  'sefton/social-care-chart-older': ['needs-met/again → graduated', 'view-given/support-first → talk'],
};

const packs = readPacks();
const national = packs.filter(({ owner }) => owner === undefined);
const charts = packs.flatMap((pack) => (pack.pathways ?? []).map((pathway) => ({ pack, pathway })));

test.each(charts)('breaking any one part of $pathway.id ($pack.id) is refused', ({ pack, pathway }) => {
  const files = filesOf(pack);
  const others = national.filter((one) => one !== pack);
  expect(isRefused(pack, files, pathway, others), 'whole, it is taken').toBe(false);
  const survivors: string[] = [];
  let killed = 0;
  for (const mutant of mutants(pathway)) {
    const isNoticed = isRefused(pack, files, mutant.pathway, others) || isLedBackElsewhere(pack, mutant.pathway);
    if (isNoticed) killed += 1;
    else survivors.push(mutant.what);
  }
  expect(survivors).toEqual([]);
  expect(killed).toBeGreaterThan(pathway.steps.length);
});

test('charts lead back where they should', () => {
  const found = charts.map(({ pack, pathway }) => [`${pack.id}/${pathway.id}`, loopsOf(pathway)] as const);
  const leadingBack = Object.fromEntries(found.filter(([, list]) => list.length > 0));
  expect(leadingBack, 'Say it in test/pathway-mutation.test.ts too').toEqual(loops);
});

/** The texts of a pack's charts, letters and documents. */
function filesOf(pack: Pack): Record<string, string> {
  const kinds = ['documents', 'changes', 'pathways', 'letters', 'wording'] as const;
  const lists = kinds.map((kind) => [kind, pack[kind]?.map(({ id }) => id)] as const);
  const { id, title, owner, lawCheckedOn } = pack;
  return {
    'pack.json': JSON.stringify({ id, title, owner, lawCheckedOn, deadlines: [], ...Object.fromEntries(lists) }),
    ...Object.fromEntries(
      kinds.flatMap((kind) => (pack[kind] ?? []).map((one) => [`${kind}/${one.id}.json`, JSON.stringify(one)])),
    ),
  };
}

function isRefused(
  pack: Pack,
  files: Readonly<Record<string, string>>,
  pathway: Pathway,
  others: readonly Pack[],
): boolean {
  try {
    loadPack(pack.id, { ...files, [`pathways/${pathway.id}.json`]: JSON.stringify(pathway) }, ...others);
    return false;
  } catch (error) {
    if (error instanceof PackError && error.faults.length > 0) return true;
    throw error;
  }
}

function isLedBackElsewhere(pack: Pack, pathway: Pathway): boolean {
  return loopsOf(pathway).join() !== (loops[`${pack.id}/${pathway.id}`] ?? []).join();
}

function loopsOf({ steps }: Pathway): string[] {
  return steps.flatMap(({ id, arrows }) =>
    arrows.filter(({ again }) => again).map((arrow) => `${id}/${arrow.id} → ${arrow.to}`),
  );
}

function* mutants(pathway: Pathway): Generator<Mutant> {
  const { steps } = pathway;
  const ids = [...steps.map(({ id }) => id), 'nowhere'];
  const changed = (at: number, step: PathwayStep): Pathway => ({
    ...pathway,
    steps: steps.map((one, index) => (index === at ? step : one)),
  });

  for (const id of ids) if (id !== pathway.start) yield { what: `starts at ${id}`, pathway: { ...pathway, start: id } };
  for (const [at, step] of steps.entries()) {
    yield { what: `without ${step.id}`, pathway: { ...pathway, steps: steps.filter((one) => one !== step) } };
    yield {
      what: `nothing leads to ${step.id}`,
      pathway: { ...pathway, steps: [...steps, { ...step, id: `${step.id}-too` }] },
    };
    yield {
      what: `${step.id} in no section`,
      pathway: changed(at, { ...step, source: { ...step.source, section: '?' } }),
    };
    for (const kind of ['question', 'action', 'outcome'] as const) {
      if (kind !== step.kind) yield { what: `${step.id} as ${kind}`, pathway: changed(at, { ...step, kind }) };
    }
    for (const [index, arrow] of step.arrows.entries()) {
      const name = `${step.id}/${arrow.id}`;
      const { again, reason, says, ...rest } = arrow;
      const put = (...arrows: typeof step.arrows): Pathway =>
        changed(at, { ...step, arrows: step.arrows.toSpliced(index, 1, ...arrows) });
      yield { what: `without ${name}`, pathway: put() };
      for (const to of ids) if (to !== arrow.to) yield { what: `${name} to ${to}`, pathway: put({ ...arrow, to }) };
      yield { what: `${name} again or not`, pathway: put({ ...arrow, again: !again }) };
      const flags = again === undefined ? {} : { again };
      if (reason) {
        yield { what: `${name} without its reason`, pathway: put({ ...rest, ...flags, ...(says ? { says } : {}) }) };
        yield { what: `${name} with another reason`, pathway: put({ ...arrow, reason: { ...reason, id: 'other' } }) };
      }
      for (const one of says ?? []) {
        const others = (says ?? []).filter((other) => other !== one);
        const left = others.length > 0 ? { says: others } : {};
        yield {
          what: `${name} without saying ${one}`,
          pathway: put({ ...rest, ...flags, ...(reason ? { reason } : {}), ...left }),
        };
      }
      yield { what: `${name} saying more`, pathway: put({ ...arrow, says: [...(says ?? []), 'something-else'] }) };
    }
  }
  for (const [at, way] of pathway.ways.entries()) {
    yield { what: `way ${at} not listed`, pathway: { ...pathway, ways: pathway.ways.toSpliced(at, 1) } };
    yield {
      what: `way ${at} cut short`,
      pathway: { ...pathway, ways: pathway.ways.with(at, { ...way, through: way.through.slice(1) }) },
    };
  }
}
