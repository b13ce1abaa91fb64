import england from '@send-kit/pack/packs/england-names.js';
import nhsQuickGuide from '@send-kit/pack/packs/nhs-quick-guide-names.js';
import { PackError } from '@send-kit/pack/load.js';
import { readOneFile, writeOneFile } from '@send-kit/pack/one-file.js';
import { readPackData } from '@send-kit/pack/read-data.js';
import { readFolder, readPacks } from '@send-kit/pack/read-folder.js';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Pack } from '../packages/pack/schema/pack.ts';
import { hostilePacks, wholePack } from './hostile-packs.fixture.ts';
import { root, text } from './tools/files.ts';
import { shapesModule, shapesPath } from './tools/shapes.ts';

/* Two readers: the loader with zod, where a pack is written, and the one without, on a page. What one refuses the other
   must refuse. */

const packs = readPacks();
const national = packs.filter(({ owner }) => owner === undefined);
const names = [england, nhsQuickGuide];

interface Reading {
  readonly pack?: Pack | undefined;
  readonly faults: readonly { readonly file: string; readonly path: string; readonly message: string }[];
}

function withZod(content: string): Reading {
  try {
    return { pack: readOneFile(content, 'pack.json', ...national), faults: [] };
  } catch (error) {
    if (error instanceof PackError) return { faults: error.faults };
    throw error;
  }
}

function onPage(content: string): Reading {
  const { pack, faults = [] } = readPackData(content, 'pack.json', ...names);
  return { pack, faults };
}

test('there are enough of them', () => {
  expect(hostilePacks.length).toBeGreaterThanOrEqual(40);
  expect(new Set(hostilePacks.map(({ title }) => title)).size).toBe(hostilePacks.length);
});

describe.each([
  ['with zod', withZod],
  ['on a page', onPage],
] as const)('read %s', (_where, read) => {
  test('the pack that they are made from is taken', () => {
    const { pack, faults } = read(JSON.stringify(wholePack()));
    expect(faults).toEqual([]);
    expect(pack?.checklists?.map(({ id }) => id)).toEqual(['before-a-visit']);
  });

  test.each(hostilePacks.map((one) => [one.title, one] as const))(
    '%s is refused',
    (_title, { text: content, at, says }) => {
      const started = performance.now();
      const { pack, faults } = read(content);
      expect(pack).toBeUndefined();
      expect(faults.every(({ file, message }) => file === 'pack.json' && /^[A-Z]|^expected/.test(message))).toBe(true);
      const found = faults.map(({ path, message }) => `${path}: ${message}`);
      const isNamed = faults.some(({ path, message }) => path === at && message.includes(says));
      expect(isNamed, `expected "${says}" at "${at}", found\n${found.slice(0, 8).join('\n')}`).toBe(true);
      expect(performance.now() - started).toBeLessThan(2000);
    },
  );
});

test('the shapes for pages are those of the zod schemas', () => {
  expect(text(shapesPath), 'Run `npm run schemas` and commit what it wrote').toBe(shapesModule());
});

describe('every council’s pack', () => {
  const councils = packs.filter(({ owner }) => owner !== undefined);
  test.each(councils.map((pack) => [pack.id, pack] as const))('%s is the same as one file', (id, pack) => {
    const content = writeOneFile(readFolder(join(root, 'packages/pack', id)));
    const bare = (one: Pack | undefined): unknown => {
      const { bankHolidays: _holidays, ...rest } = one ?? ({} as Pack);
      return JSON.parse(JSON.stringify(rest, (key, value: unknown) => (key === '$schema' ? undefined : value)));
    };
    expect(bare(withZod(content).pack)).toEqual(bare(pack));
    expect(bare(onPage(content).pack)).toEqual(bare(pack));
  });
});

/** Breaks a pack in every place: takes a value away, or puts another kind of thing in its place. */
function* broken(whole: unknown): Generator<[string, string]> {
  const values = [5, -1, 1.5, '', 'Other words', 'other-id', '2026-13-01', null, true, [], {}, ['a'], { a: 1 }];
  const paths: string[][] = [];
  const find = (value: unknown, path: string[]): void => {
    if (path.length > 0) paths.push(path);
    if (typeof value !== 'object' || value === null) return;
    for (const [key, child] of Object.entries(value)) find(child, [...path, key]);
  };
  find(whole, []);
  let turn = 0;
  for (const path of paths) {
    const at = path.join('.');
    const put = (change: (place: Record<string, unknown>, key: string) => void): string => {
      const copy = structuredClone(whole) as Record<string, unknown>;
      const key = path.at(-1) ?? '';
      change(
        path.slice(0, -1).reduce((place, step) => place[step] as Record<string, unknown>, copy),
        key,
      );
      return JSON.stringify(copy);
    };
    yield [
      `${at} taken away`,
      put((place, key) => (Array.isArray(place) ? place.splice(Number(key), 1) : delete place[key])),
    ];
    // Two of the values for each place, in turn: all of them would take minutes.
    for (let count = 0; count < 2; count += 1) {
      const value = values[(turn += 1) % values.length];
      yield [`${at} is ${JSON.stringify(value)}`, put((place, key) => (place[key] = value))];
    }
    yield [`${at} has a key too many`, put((place) => (Array.isArray(place) ? place.push({}) : (place['zzz'] = 1)))];
  }
}

test('both readers come to the same verdict on a pack that is broken in every place', () => {
  let refused = 0;
  let taken = 0;
  const apart: string[] = [];
  for (const [what, content] of broken(wholePack())) {
    const verdicts = [withZod(content), onPage(content)].map(({ pack }) => pack !== undefined);
    if (verdicts[0] !== verdicts[1]) apart.push(`${what}: with zod ${verdicts[0]}, on a page ${verdicts[1]}`);
    if (verdicts[0]) taken += 1;
    else refused += 1;
  }
  expect(apart).toEqual([]);
  expect(refused).toBeGreaterThan(600);
  expect(taken).toBeGreaterThan(50);
}, 120_000);
