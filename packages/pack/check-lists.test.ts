import { describe, expect, test } from 'vitest';
import { loadPack, PackError, type Fault } from './load.ts';
import { readPack } from './read-folder.ts';
import type { Pack } from './schema/pack.ts';

type Json = Record<string, unknown>;
const england = readPack('england');
const source = { document: 'guide', section: '1' };

function line(id: string, more: Json = {}): Json {
  return { id, asks: `Is ${id} there?`, answer: 'check', gate: false, source, standing: 'local', ...more };
}
function checklist(id: string, items: readonly Json[], more: Json = {}): Json {
  const sections = [{ id: 'all', title: 'All', items }];
  return { id, title: id, about: 'For a test.', source, standing: 'local', sections, ...more };
}
function term(id: string, more: Json = {}): Json {
  return { id, term: id, means: 'A word.', source, standing: 'local', ...more };
}
function entry(id: string, more: Json = {}): Json {
  return { id, name: id, does: ['Helps.'], source, standing: 'local', ...more };
}
const level = {
  id: 'level',
  title: 'Level',
  values: [
    { id: 'low', title: 'Low' },
    { id: 'high', title: 'High' },
  ],
};
const pick = {
  answer: 'choice',
  choices: [
    { id: 'red', label: 'Red' },
    { id: 'blue', label: 'Blue' },
  ],
};

/** The pack of a town that has these lists, as the texts of its files. */
function town(lists: {
  checklists?: readonly Json[];
  glossaries?: readonly Json[];
  directories?: readonly Json[];
}): Record<string, string> {
  const ids = Object.entries(lists).map(([kind, all]) => [kind, all.map(({ id }) => id)]);
  const list = {
    id: 'town',
    title: 'Town',
    owner: 'Town Council',
    lawCheckedOn: '2026-11-21',
    deadlines: [],
    documents: ['guide'],
    ...Object.fromEntries(ids),
  };
  const guide = {
    id: 'guide',
    title: 'Guide',
    publisher: 'Town Council',
    edition: 'first',
    published: '2024',
    standing: 'local',
    sections: [{ id: '1', title: 'All of it' }],
  };
  const files = Object.entries(lists).flatMap(([kind, all]) =>
    all.map((one): [string, unknown] => [`${kind}/${String(one['id'])}.json`, one]),
  );
  const texts = [['pack.json', list], ['documents/guide.json', guide], ...files] as [string, unknown][];
  return Object.fromEntries(texts.map(([file, data]) => [file, JSON.stringify(data)]));
}

function faultsOf(files: Record<string, string>, ...national: readonly Pack[]): readonly Fault[] {
  try {
    loadPack('town', files, england, ...national);
  } catch (error) {
    if (error instanceof PackError) return error.faults;
    throw error;
  }
  return [];
}

test('a sound pack of lists has no fault', () => {
  const files = town({
    checklists: [
      checklist('old', [line('first')]),
      checklist(
        'new',
        [
          line('one', pick),
          line('two', { showIf: { item: 'one', is: ['red'] } }),
          line('three', { showIf: { item: 'two', is: ['yes', 'not-yet'] } }),
        ],
        { warns: ['vague'], replaces: 'old', differences: [{ what: 'new', step: 'two', says: 'It came in.' }] },
      ),
    ],
    glossaries: [
      { id: 'words', title: 'Words', about: 'All.', terms: [term('wave'), term('ripple', { national: 'wave' })] },
    ],
    directories: [
      {
        id: 'teams',
        title: 'Teams',
        about: 'All.',
        asks: 'Who?',
        facets: [level],
        entries: [entry('hub', { national: 'wave', facets: { level: ['low', 'high'] } })],
      },
    ],
  });
  expect(faultsOf(files)).toEqual([]);
});

describe('a checklist is refused', () => {
  const wrong: readonly (readonly [string, readonly Json[], string, RegExp, Json?])[] = [
    [
      'with two lines of one name',
      [line('one'), line('one')],
      'sections.0.items.1.id',
      /each line once, found "one" again/,
    ],
    [
      'with a gate of a council, whatever it cites',
      [
        line('one', {
          gate: true,
          standing: 'law',
          citations: [{ text: 'Some Act, s.1', url: 'https://example.org/' }],
        }),
      ],
      'sections.0.items.0.gate',
      /found a gate: only the lawful test is one/,
    ],
    [
      'with two choices of one name',
      [line('one', { ...pick, choices: [...pick.choices, { id: 'red', label: 'Also red' }] })],
      'sections.0.items.0.choices.2.id',
      /each choice of "one" once, found "red" again/,
    ],
    [
      'when a line waits for one that is not there',
      [line('one', { showIf: { item: 'none', is: ['yes'] } })],
      'sections.0.items.0.showIf.item',
      /found "none"/,
    ],
    [
      'when a line waits for a later one',
      [line('one', { showIf: { item: 'two', is: ['yes'] } }), line('two')],
      'sections.0.items.0.showIf.item',
      /found the later "two"/,
    ],
    [
      'when a line waits for itself',
      [line('one', { showIf: { item: 'one', is: ['yes'] } })],
      'sections.0.items.0.showIf.item',
      /found itself/,
    ],
    [
      'when a line waits for one that is only read',
      [line('one', { answer: 'read' }), line('two', { showIf: { item: 'one', is: ['yes'] } })],
      'sections.0.items.1.showIf.item',
      /of which the answer is "read"/,
    ],
    [
      'when a line waits for an answer that cannot be given',
      [line('one', pick), line('two', { showIf: { item: 'one', is: ['red', 'yes'] } })],
      'sections.0.items.1.showIf.is.1',
      /expected "red" or "blue", an answer to "one", found "yes"/,
    ],
    ['when it warns of a list that nobody knows', [line('one')], 'warns.0', /found "rude"/, { warns: ['rude'] }],
    [
      'when it replaces one that is not there',
      [line('one')],
      'replaces',
      /expected a checklist of this pack, found "old"/,
      { replaces: 'old', differences: [{ what: 'new', step: 'one', says: 'It came in.' }] },
    ],
    [
      'when it replaces itself',
      [line('one')],
      'replaces',
      /new → new/,
      {
        replaces: 'new',
        differences: [{ what: 'new', step: 'one', says: 'It came in.' }],
      },
    ],
    [
      'when it differs from nothing',
      [line('one')],
      'differences',
      /expected "replaces"/,
      { differences: [{ what: 'new', step: 'one', says: 'It came in.' }] },
    ],
  ];
  const rows = wrong.map(([title, items, path, message, more = {}]) => ({ title, items, path, message, more }));
  test.each(rows)('$title', ({ items, path, message, more }) => {
    const faults = faultsOf(town({ checklists: [checklist('new', items, more)] }));
    expect(faults).toEqual([{ file: 'checklists/new.json', path, message: expect.stringMatching(message) as string }]);
  });

  test('when it says of an edition what is not in it', () => {
    const differences = [
      { what: 'new', step: 'gone', says: 'It came in.' },
      { what: 'dropped', was: 'two', says: 'It went.' },
      { what: 'changed', step: 'two', says: 'It changed.' },
      { what: 'dropped', step: 'two', was: 'one', says: 'It went.' },
    ];
    const files = town({
      checklists: [checklist('old', [line('one')]), checklist('new', [line('two')], { replaces: 'old', differences })],
    });
    expect(faultsOf(files).map(({ path, message }) => `${path}: ${message}`)).toEqual([
      'differences.0.step: expected a line of the newer edition, found "gone"',
      'differences.1.was: expected a line of the older edition, found "two"',
      'differences.2: expected "was" of what is changed, found none',
      'differences.3.step: expected no "step" of what is dropped, found "two"',
    ]);
  });
});

describe('a glossary is refused', () => {
  test('when two words of the pack have one name, in whichever glossary', () => {
    const files = town({
      glossaries: [
        { id: 'first', title: 'First', about: 'All.', terms: [term('wave')] },
        { id: 'second', title: 'Second', about: 'All.', terms: [term('wave')] },
      ],
    });
    expect(faultsOf(files)).toEqual([
      {
        file: 'glossaries/second.json',
        path: 'terms.0.id',
        message: 'expected each word of a pack once, found "wave" again',
      },
    ]);
  });

  test('when a word points to itself, or to one that nobody knows', () => {
    const terms = [term('wave', { national: 'wave' }), term('tide', { national: 'moon' })];
    const faults = faultsOf(town({ glossaries: [{ id: 'words', title: 'Words', about: 'All.', terms }] }));
    expect(faults.map(({ path }) => path)).toEqual(['terms.0.national', 'terms.1.national']);
  });

  test('when a word has the id of a national one, so that nobody could tell them apart', () => {
    const national = england.glossaries?.[0]?.terms[0]?.id ?? '';
    const terms = [term(national), term('ripple', { national })];
    expect(faultsOf(town({ glossaries: [{ id: 'words', title: 'Words', about: 'All.', terms }] }))).toEqual([
      {
        file: 'glossaries/words.json',
        path: 'terms.0.id',
        message: `expected an id of its own, found "${national}", which is a word of a national glossary`,
      },
    ]);
  });

  test('but not for a word of a glossary that could not be read', () => {
    const files = town({
      glossaries: [
        { id: 'broken', title: 'Broken', about: 'All.', terms: [] },
        { id: 'words', title: 'Words', about: 'All.', terms: [term('wave', { national: 'in-the-broken-one' })] },
      ],
    });
    expect(faultsOf(files).map(({ file }) => file)).toEqual(['glossaries/broken.json']);
  });
});

test('a directory is refused with all that is wrong in it at once', () => {
  const files = town({
    directories: [
      {
        id: 'teams',
        title: 'Teams',
        about: 'All.',
        asks: 'Who?',
        facets: [{ ...level, values: [...level.values, { id: 'low', title: 'Low again' }] }],
        entries: [
          entry('hub', { facets: { level: ['middle', 'low', 'low'], age: ['low'] } }),
          entry('hub', { national: 'moon' }),
        ],
      },
    ],
  });
  expect(faultsOf(files).map(({ path, message }) => `${path}: ${message}`)).toEqual([
    'entries.1.id: expected each entry once, found "hub" again',
    'facets.0.values.2.id: expected each value of "level" once, found "low" again',
    'entries.0.facets.level.0: expected "low" or "high" or "low", found "middle"',
    'entries.0.facets.level.2: expected "low" once, found it twice',
    'entries.0.facets.age: expected "level", found "age"',
    'entries.1.national: expected a word of a glossary of this pack or of a national one, found "moon"',
  ]);
});

test('items of lists name a document, a section and a change that are there', () => {
  const files = town({
    checklists: [checklist('lines', [line('one', { source: { document: 'guide', section: '9' }, changed: ['none'] })])],
    glossaries: [
      {
        id: 'words',
        title: 'Words',
        about: 'All.',
        terms: [term('wave', { source: { document: 'none', section: '1' } })],
      },
    ],
  });
  expect(faultsOf(files).map(({ file, path }) => `${file} ${path}`)).toEqual([
    'checklists/lines.json sections.0.items.0.source.section',
    'checklists/lines.json sections.0.items.0.changed.0',
    'glossaries/words.json terms.0.source.document',
  ]);
});
