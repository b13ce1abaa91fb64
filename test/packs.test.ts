import { posix } from 'node:path';
import { simpleWays } from '@send-kit/core/simple-ways.js';
import type { Pack } from '@send-kit/pack';
import { readPacks } from '@send-kit/pack/read-folder.js';
import { describe, expect, test } from 'vitest';
import { waysOf } from '../packages/pack/ways.ts';
import { ours, text } from './tools/files.ts';
import { light, packModules } from './tools/packs.ts';
import { pathwayPack } from './tools/pathway-packs.ts';
import { schemaFolder, schemas } from './tools/schemas.ts';

const packs = readPacks();
// vectors.json is written by a tool, for other tools.
const data = ours('packages/pack', /\.json$/).filter(
  (path) => !path.startsWith(schemaFolder) && !/\/(package|tsconfig|vectors)\.json$/.test(path),
);

test('every file of every pack is valid and listed, and no name in it leads nowhere', () => {
  // Reading throws with all the faults of a pack; this says that there was something to read.
  expect(packs.map(({ id }) => id)).toContain('england');
  const without = packs.filter(({ deadlines, pathways = [] }) => deadlines.length + pathways.length === 0);
  expect(without.map(({ id }) => id)).toEqual([]);
});

describe.each(packs)('$title', ({ deadlines, exceptions, bankHolidays }) => {
  test('every rule is cited, with an address and the day it was checked', () => {
    const uncited = [...deadlines, ...exceptions, ...bankHolidays].filter(
      ({ citation, checked }) => !citation.text || !citation.url.startsWith('https://') || !checked.on,
    );
    expect(uncited).toEqual([]);
  });
});

test('every file names the schema with which an editor checks it', () => {
  const known = new Set(Object.keys(schemas()).map((name) => `${schemaFolder}/${name}`));
  const without = data.filter((path) => {
    const { $schema } = JSON.parse(text(path)) as { $schema?: string };
    return $schema === undefined || !known.has(posix.join(posix.dirname(path), $schema));
  });
  expect(without, 'Add "$schema", relative to the file, as its first key').toEqual([]);
});

test('the JSON Schemas for editors say the same as the zod schemas', () => {
  const stale = Object.entries(schemas())
    .filter(([name, content]) => text(`${schemaFolder}/${name}`) !== content)
    .map(([name]) => name);
  expect(stale, 'Run `npm run schemas` and commit what it wrote').toEqual([]);
});

test('the packs in the bundles are those of the folders', () => {
  const stale = Object.entries(packModules())
    .filter(([path, content]) => text(`packages/pack/dist/${path}`) !== content)
    .map(([path]) => path);
  expect(stale, 'Run `npm run build`').toEqual([]);
});

test.each(packs)(
  'the module of $title for pages holds the pack, without what only readers of the source need',
  async (pack) => {
    const source = packModules()[`packs/${pack.id}.js`] ?? '';
    const loaded = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as { default: unknown };
    expect(loaded.default).toEqual(light(pack));
  },
);

const pathways = packs.flatMap((pack) => (pack.pathways ?? []).map((pathway) => ({ pack, pathway })));

describe.each(pathways)('$pathway.title ($pack.id)', ({ pack, pathway }) => {
  test('every way through it is listed, as core finds it', () => {
    const found = simpleWays(pathway).map(({ through, ends, reason, says }) => ({
      through: through.map(({ step, arrow }) => `${step.id}/${arrow.id}`),
      ends: ends.id,
      reason: reason?.id,
      says,
    }));
    expect(found.length).toBeGreaterThan(0);
    expect(waysOf(pathway)).toEqual(found);
    expect(pathway.ways).toHaveLength(found.length);
  });

  test('its module holds what it needs: what comes before and after, letters, sources, changes and its rule', () => {
    const small = pathwayPack(pack, [pathway.id], packs);
    const there = new Set(
      Object.values(small)
        .flatMap((list) => (Array.isArray(list) ? list : []))
        .map(({ id }) => id),
    );
    const steps = (small.pathways ?? []).flatMap((one) => one.steps);
    const needed = [
      pathway.id,
      ...(small.pathways ?? []).flatMap(({ before, clock, changed = [] }) => [before, clock?.deadline, ...changed]),
      ...steps.flatMap(({ outcome, changed = [] }) => [outcome?.leads, outcome?.letter, ...changed]),
      ...steps.map(({ source }) => source.document),
      ...(small.letters ?? []).flatMap(({ warns = [] }) => warns),
    ].filter((id) => id !== undefined);
    expect(needed.filter((id) => !there.has(id))).toEqual([]);
  });
});

test('no pack holds markup: what it says is shown as text', () => {
  const kinds = /\/(pathways|letters|documents|changes|wording|checklists|glossaries|directories)\//;
  const marked = data.filter((path) => kinds.test(path) && /[<>]|&[a-z]+;|&#|\]\(|\*\*|__/.test(text(path)));
  expect(marked, 'Write plain words').toEqual([]);
});

test('the packs of pathways for pages hold them, without the ways and the links that only the tests need', async () => {
  const modules = Object.entries(packModules()).filter(([path]) => /-(pathways|health-advice)\.js$/.test(path));
  expect(modules.length).toBeGreaterThan(packs.filter((pack) => (pack.pathways ?? []).length > 0).length);
  for (const [path, source] of modules) {
    const loaded = (await import(`data:text/javascript,${encodeURIComponent(source)}`)) as { default: Pack };
    const { id, pathways: held = [] } = loaded.default;
    expect(path).toContain(`packs/${id}-`);
    expect(held.flatMap(({ ways }) => ways)).toEqual([]);
    expect(source).not.toMatch(/"(\$schema|covers|quote)":/);
  }
});
