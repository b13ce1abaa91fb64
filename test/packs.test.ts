import { posix } from 'node:path';
import { readPacks } from '@send-kit/pack/read-folder.js';
import { describe, expect, test } from 'vitest';
import { ours, text } from './tools/files.ts';
import { light, packModules } from './tools/packs.ts';
import { schemaFolder, schemas } from './tools/schemas.ts';

const packs = readPacks();
// vectors.json is written by a tool, for other tools.
const data = ours('packages/pack', /\.json$/).filter(
  (path) => !path.startsWith(schemaFolder) && !/\/(package|tsconfig|vectors)\.json$/.test(path),
);

test('every file of every pack is valid and listed, and no name in it leads nowhere', () => {
  // Reading throws with all the faults of a pack; this says that there was something to read.
  expect(packs.map(({ id }) => id)).toContain('england');
  expect(packs.every(({ deadlines }) => deadlines.length > 0)).toBe(true);
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
