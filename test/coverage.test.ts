import { readPacks } from '@send-kit/pack/read-folder.js';
import { describe, expect, test } from 'vitest';
import { coverage, documentOf, placesOf, readSourceMap } from './tools/source-map.ts';
import { sourcesPage } from './tools/sources-page.ts';

const packs = readPacks();
const map = readSourceMap();
const places = placesOf(packs);

/** What the documents hold, counted by whoever read them: the map cannot lose a row unseen. */
const expected = Object.entries({ n: 7, s: 9, h: 13, b: 10 }).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, index) => `${letter}${index + 1}`),
);

describe('the source map', () => {
  test('has every part of every document, once', () => {
    expect(map.rows.map(({ id }) => id)).toEqual(expected);
  });

  test('names documents that their packs hold', () => {
    for (const { pack, documents } of map.sources) {
      const held = packs.find(({ id }) => id === pack)?.documents?.map(({ id }) => id) ?? [];
      expect(held).toEqual(expect.arrayContaining([...documents]));
    }
  });

  test('excuses only what is asked for and wanting', () => {
    const bare = coverage(packs, { ...map, exceptions: [] });
    const idle = map.exceptions.filter(({ row, shownAs }) => {
      return !bare.some(({ id, missing }) => id === row && missing.includes(shownAs));
    });
    expect(idle, 'Take the line out').toEqual([]);
    for (const { because } of map.exceptions) expect(because.split(' ').length).toBeGreaterThan(5);
  });
});

describe.each(coverage(packs, map))('$id, $title', ({ id, missing, places: own }) => {
  test('is shown in every way that it asks for', () => {
    expect(missing).toEqual([]);
  });

  test('is drawn from the document that it is a part of', () => {
    const { pack, documents = [] } = map.sources.find(({ letter }) => id.startsWith(letter)) ?? {};
    const drawn = own.filter(
      (place) => place.pack === pack && place.sources.some(({ document }) => documents.includes(document)),
    );
    expect(drawn.length).toBeGreaterThan(0);
  });
});

test('every item that is drawn from a document names a section that the document has', () => {
  const lost = places.flatMap(({ pack, file, item, sources }) =>
    sources.flatMap((source) => {
      const { document } = documentOf(pack, source, packs) ?? {};
      const isThere = document?.sections.some(({ id }) => id === source.section) ?? false;
      return isThere ? [] : [`${file} ${item}: ${source.document}, ${source.section}`];
    }),
  );
  expect(lost).toEqual([]);
  expect(places.length).toBeGreaterThan(900);
});

test('every item that brings a row to work says where it comes from, and names a row of the map', () => {
  const known = new Set(expected);
  const covering = places.filter(({ covers }) => covers.length > 0);
  const faults = covering.filter(
    ({ covers, sources, citation }) =>
      covers.some((row) => !known.has(row)) || (sources.length === 0 && citation === undefined),
  );
  expect(faults.map(({ file, item }) => `${file} ${item}`)).toEqual([]);
});

test('a document without a year says that it has none', () => {
  const undated = packs
    .flatMap(({ documents = [] }) => documents)
    .filter(({ published, edition }) => published === undefined && !/\bundated\b/.test(edition));
  expect(undated.map(({ id }) => id)).toEqual([]);
});

describe('the page of sources', () => {
  const page = sourcesPage(packs, map);
  const ids = [...page.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);

  test('has every part and every document', () => {
    expect(ids).toEqual(expect.arrayContaining(expected.map((id) => `part-${id}`)));
    for (const { title } of packs.flatMap(({ documents = [] }) => documents)) expect(page).toContain(title);
  });

  test('names each place once, and every link on it leads to one', () => {
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    const links = [...page.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
    expect(links.length).toBeGreaterThan(expected.length);
    expect(links.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test('says which document carries no date, and what has changed since', () => {
    expect(page.match(/It carries no date/g)).toHaveLength(3);
    expect(page).toContain('CCGs are now integrated care boards');
  });
});

describe('the test itself', () => {
  test('misses a row that nothing names any more', () => {
    const bare = JSON.parse(
      JSON.stringify(packs, (key, value: unknown) =>
        key === 'covers' && Array.isArray(value) && value.includes('h8') ? undefined : value,
      ),
    ) as typeof packs;
    expect(coverage(bare, map).filter(({ missing }) => missing.length > 0)).toMatchObject([
      { id: 'h8', missing: ['directory'] },
    ]);
  });

  test('misses a kind, though another names the row', () => {
    const without = packs.map((pack) => ({ ...pack, letters: [] }));
    const found = coverage(without, map).filter(({ missing }) => missing.length > 0);
    expect(found.map(({ id, missing }) => `${id} ${missing.join()}`)).toEqual(['h1 letter', 'h3 letter', 'h10 letter']);
  });
});
