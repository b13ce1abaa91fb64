import { describe, expect, test } from 'vitest';
import { land, libraryFiles } from './invented-library.fixture.ts';
import { loadPack, PackError } from './load.ts';
import type { Pathway } from './schema/pathway.ts';
import { mostWays, waysOf } from './ways.ts';

type Files = Record<string, unknown>;

/** What is to be changed: a file, a place in it, and what stands there then; undefined takes it away. */
type Break = readonly [file: string, path: string, to: unknown];

const loan = 'pathways/loan.json';
const card = 'pathways/card.json';
const older = 'pathways/loan-older.json';
const reply = 'letters/reply.json';
const [known, ask, there, lent, notLent] = ['steps.0', 'steps.1', 'steps.2', 'steps.3', 'steps.4'] as const;

/** The faults of the library once it is broken, as the message of the error lists them. */
function faults(...breaks: readonly Break[]): string[] {
  const files: Files = libraryFiles();
  for (const [file, path, to] of breaks) {
    if (path === '') files[file] = to;
    else put(files[file], path, to);
  }
  return faultsOf(files);
}

function faultsOf(files: Files): string[] {
  const texts = Object.entries(files).map(([file, data]) => [
    file,
    typeof data === 'string' ? data : JSON.stringify(data),
  ]);
  try {
    loadPack('library', Object.fromEntries(texts) as Record<string, string>, land);
    return [];
  } catch (error) {
    if (!(error instanceof PackError)) throw error;
    const [, ...lines] = error.message.split('\n');
    return lines.map((line) => line.trim());
  }
}

function put(target: unknown, path: string, to: unknown): void {
  const keys = path.split('.');
  let here = target as Record<string, unknown>;
  for (const key of keys.slice(0, -1)) here = here[key] as Record<string, unknown>;
  const last = keys.at(-1) ?? '';
  if (Array.isArray(here) && to === undefined) here.splice(Number(last), 1);
  else if (to === undefined) delete here[last];
  else here[last] = to;
}

function get(path: string): unknown {
  return path.split('.').reduce<unknown>((here, key) => (here as Files)[key], libraryFiles()[loan]);
}

test('a sound pack is read without a fault', () => {
  expect(faults()).toEqual([]);
});

describe('a chart is refused', () => {
  const cases: readonly (readonly [name: string, breaks: readonly Break[], expected: string])[] = [
    [
      'when an arrow leads nowhere',
      [[loan, `${known}.arrows.0.to`, 'nowhere']],
      `${loan} at ${known}.arrows.0.to: expected a step for "known/yes" to lead to, found "nowhere"`,
    ],
    [
      'when it starts nowhere',
      [[loan, 'start', 'nowhere']],
      `${loan} at start: expected a step to start from, found "nowhere"`,
    ],
    [
      'when a step cannot be come to',
      [[loan, `${there}.arrows.0.to`, 'not-lent']],
      `${loan} at ${lent}: expected a way from "known" to "lent", found none`,
    ],
    [
      'when a step is come to only from an arrow that leads back',
      [[loan, `${known}.arrows.1`, { id: 'no', label: 'No', to: 'ask', again: true }]],
      `${loan} at ${ask}: expected a way from "known" to "ask", found none`,
    ],
    [
      'when a way never ends',
      [[loan, `${ask}.arrows.0.to`, 'ask']],
      `${loan} at ${ask}: expected a way from "ask" to an outcome, found none: it never ends`,
    ],
    [
      'when a loop is not marked, which is named step by step',
      [[loan, `${ask}.arrows.0.again`, undefined]],
      `${loan} at ${ask}.arrows.0: expected "again" at an arrow of the loop known → ask → known`,
    ],
    [
      'when an arrow marked again leads on',
      [[loan, `${ask}.arrows.0.to`, 'there']],
      `${loan} at ${ask}.arrows.0.again: expected "ask/next" to lead back: no way goes from "there" to "ask"`,
    ],
    [
      'when a step is there twice',
      [[loan, `${ask}.id`, 'known']],
      `${loan} at ${ask}.id: expected each step once, found "known" again`,
    ],
    [
      'when two arrows of a step have one name',
      [[loan, `${known}.arrows.1.id`, 'yes']],
      `${loan} at ${known}.arrows.1.id: expected each arrow of "known" once, found "yes" again`,
    ],
    [
      'when two records have one name',
      [[loan, `${ask}.records.0.id`, 'asked']],
      `${loan} at ${ask}.records.0.id: expected each record of a pathway once, found "asked" again`,
    ],
    [
      'when a record has a name that a letter uses otherwise',
      [[loan, 'begins.1.id', 'today']],
      `${loan} at begins.1.id: expected another id for a record: "today" has a meaning of its own`,
    ],
    [
      'when a question has one answer only',
      [[loan, `${known}.arrows.1`, undefined]],
      `${loan} at ${known}.arrows: expected two or more answers to the question "known", found 1`,
    ],
    [
      'when an answer has no words',
      [[loan, `${known}.arrows.0.label`, undefined]],
      `${loan} at ${known}.arrows.0.label: expected the words of the answer "yes" to "known", found none`,
    ],
    [
      'when two answers read the same',
      [[loan, `${known}.arrows.1.label`, 'yes']],
      `${loan} at ${known}.arrows.1.label: expected answers to "known" that differ, found two that read the same`,
    ],
    [
      'when an action leads two ways',
      [[loan, `${ask}.arrows.1`, { id: 'other', to: 'there' }]],
      `${loan} at ${ask}.arrows: expected one arrow from the action "ask", found 2`,
    ],
    [
      'when an outcome does not say what has come of it',
      [[loan, `${lent}.outcome`, undefined]],
      `${loan} at ${lent}: expected "outcome" at the outcome "lent", found none`,
    ],
    [
      'when an outcome has no words',
      [[loan, `${lent}.outcome.wording`, '']],
      `${loan} at ${lent}.outcome.wording: expected some words, found an empty text`,
    ],
    [
      'when a question has an outcome',
      [[loan, `${known}.outcome`, { wording: 'Known.' }]],
      `${loan} at ${known}.outcome: expected no "outcome" at the question "known"`,
    ],
    [
      'when an outcome leads on',
      [[loan, `${notLent}.arrows.0.again`, undefined]],
      `${loan} at ${notLent}.arrows.0: expected "again" at the arrow "more" of the outcome "not-lent": it can only begin again`,
    ],
    [
      'when an outcome begins again in two ways',
      [[loan, `${notLent}.arrows.1`, { id: 'else', label: 'Another book', to: 'known', again: true }]],
      `${loan} at ${notLent}.arrows: expected at most one arrow from the outcome "not-lent", found 2`,
    ],
    [
      'when something is to be written down where nothing is answered',
      [[loan, `${lent}.records`, [{ id: 'fetched', kind: 'day', label: 'Fetched' }]]],
      `${loan} at ${lent}.records: expected no records at the outcome "lent": nothing is answered there`,
    ],
    [
      'when a reason leads into no outcome',
      [[loan, `${known}.arrows.0.reason`, { id: 'out', text: 'it is out' }]],
      `${loan} at ${known}.arrows.0.reason: expected a reason only at an arrow into an outcome, found one at "known/yes"`,
    ],
    [
      'when a statement is made on the way back',
      [[loan, `${ask}.arrows.0.says`, ['handled']]],
      `${loan} at ${ask}.arrows.0.says: expected no statement at "ask/next": what led to a loop is not said`,
    ],
    [
      'when a statement is made where only a loop follows',
      [[loan, `${known}.arrows.1.says`, ['handled']]],
      `${loan} at ${known}.arrows.1.says: expected no statement at "known/no": what led to a loop is not said`,
    ],
  ];
  test.each(cases)('%s', (_name, breaks, expected) => {
    expect(faults(...breaks)).toContain(expected);
  });
});

describe('what a chart names must be there', () => {
  const cases: readonly (readonly [name: string, breaks: readonly Break[], expected: string])[] = [
    [
      'the document it comes from',
      [[loan, `${known}.source`, { document: 'hearsay', section: '1' }]],
      `${loan} at ${known}.source.document: expected a known document, found "hearsay"`,
    ],
    [
      'the section of the document',
      [[loan, 'source.section', '9']],
      `${loan} at source.section: expected a section of "rules", found "9"`,
    ],
    [
      'the section of a national document',
      [[loan, `${known}.source`, { document: 'handbook', section: '9' }]],
      `${loan} at ${known}.source.section: expected a section of "handbook", found "9"`,
    ],
    [
      'what has changed since',
      [[loan, `${known}.changed`, ['everything']]],
      `${loan} at ${known}.changed.0: expected a known change, found "everything"`,
    ],
    [
      'the letter',
      [[loan, `${lent}.outcome.letter`, 'postcard']],
      `${loan} at ${lent}.outcome.letter: expected a letter of this pack, found "postcard"`,
    ],
    [
      'the pathway in which it goes on',
      [[loan, `${lent}.outcome.leads`, 'return']],
      `${loan} at ${lent}.outcome.leads: expected a pathway of this pack, found "return"`,
    ],
    [
      'the pathway that comes first',
      [[loan, 'before', 'greeting']],
      `${loan} at before: expected a pathway of this pack, found "greeting"`,
    ],
    [
      'the outcome by which the pathway that comes first opens the way',
      [[card, 'steps.1.outcome.opens', undefined]],
      `${loan} at before: expected "card" to have an outcome that "opens", found none`,
    ],
    [
      'the older edition',
      [[loan, 'replaces', 'loan-first']],
      `${loan} at replaces: expected a pathway of this pack, found "loan-first"`,
    ],
    [
      'the step of this edition that differs',
      [[loan, 'differences.0.step', 'beg']],
      `${loan} at differences.0.step: expected a step of "loan", found "beg"`,
    ],
    [
      'the step of the older edition that differs',
      [[loan, 'differences.1.was', 'known']],
      `${loan} at differences.1.was: expected a step of "loan-older", found "known"`,
    ],
    [
      'both steps of what has changed',
      [[loan, 'differences.1.was', undefined]],
      `${loan} at differences.1: expected "was" of what is changed, found none`,
    ],
    [
      'what differs from the older edition',
      [[loan, 'differences', undefined]],
      `${loan} at differences: expected what differs from "loan-older", found nothing`,
    ],
    [
      'the rule of the clock',
      [[loan, 'clock.deadline', 'lend-9w']],
      `${loan} at clock.deadline: expected a known rule, found "lend-9w"`,
    ],
    [
      'a number of weeks in the rule of the clock',
      [[loan, 'clock.deadline', 'lend-soon']],
      `${loan} at clock.deadline: expected a rule of whole weeks, found "lend-soon", which counts "no-number"`,
    ],
    [
      'the record that starts the clock',
      [[loan, 'clock.starts', 'asked-whom']],
      `${loan} at clock.starts: expected a record of "begins", found "asked-whom"`,
    ],
    [
      'a day to start the clock',
      [[loan, 'clock.starts', 'reader']],
      `${loan} at clock.starts: expected a day to start from, found a role`,
    ],
    [
      'the list of words that a letter warns of',
      [[reply, 'warns.0', 'rude']],
      `${reply} at warns.0: expected a known list of words, found "rude"`,
    ],
  ];
  test.each(cases)('%s', (_name, breaks, expected) => {
    expect(faults(...breaks)).toContain(expected);
  });

  test('pathways that come before one another are refused, in a message that goes round the loop', () => {
    expect(faults([card, 'steps.1.outcome.leads', 'loan'])).toContain(
      `${loan}: expected no loop of pathways, found card → loan → card`,
    );
  });

  test('editions that replace one another are refused', () => {
    const found = faults(
      [older, 'replaces', 'loan'],
      [older, 'differences', [{ what: 'dropped', was: 'ask', says: 'Nobody is asked.' }]],
    );
    expect(found.join('\n')).toContain('expected no loop of pathways, found loan → loan-older → loan');
  });
});

describe('a letter is refused', () => {
  const cases: readonly (readonly [name: string, breaks: readonly Break[], expected: string])[] = [
    [
      'when no outcome ends in it',
      [
        [loan, `${lent}.outcome.letter`, undefined],
        [loan, `${notLent}.outcome.letter`, undefined],
      ],
      `${reply}: expected an outcome that ends in this letter, found none`,
    ],
    [
      'when a place in it stands for nothing that was written down',
      [[reply, 'paragraphs.4.text', 'Yours, {librarian}']],
      `${reply} at paragraphs.4.text: expected a record of the pathway "loan", found "{librarian}"`,
    ],
    [
      'when a place in its address stands for nothing',
      [[reply, 'to', '{authority}']],
      `${reply} at to: expected a record of the pathway "loan", found "{authority}"`,
    ],
    [
      'when a bracket is left open',
      [[reply, 'paragraphs.4.text', 'On {today']],
      `${reply} at paragraphs.4.text: expected "{" and "}" only round the name of a record`,
    ],
    [
      'when it names a last day and no clock runs',
      [[loan, 'clock', undefined]],
      `${reply} at paragraphs.0.text: expected a clock in the pathway "loan" for "{deadline}", found none`,
    ],
    [
      'when it names a reason where an arrow has none',
      [[loan, `${there}.arrows.1.reason`, undefined]],
      `${reply} at paragraphs.2.text: expected a reason at "there/no" of "loan" for "{reason}", found none`,
    ],
    [
      'when a paragraph waits for an outcome that does not end in it',
      [[reply, 'paragraphs.0.when.ends.0', 'go-on']],
      `${reply} at paragraphs.0.when.ends.0: expected an outcome that ends in this letter, found "go-on"`,
    ],
    [
      'when a paragraph waits for a statement that nobody makes',
      [[reply, 'paragraphs.1.when.says.0', 'torn']],
      `${reply} at paragraphs.1.when.says.0: expected a statement of an arrow, found "torn"`,
    ],
    [
      'when a paragraph waits for a reason that nobody has',
      [[reply, 'paragraphs.2.when.reason', ['lost']]],
      `${reply} at paragraphs.2.when.reason.0: expected a reason of an arrow into an outcome that ends in this letter, found "lost"`,
    ],
    [
      'when a paragraph waits for a step that is not there',
      [[reply, 'paragraphs.3.when.passed.0', 'beg']],
      `${reply} at paragraphs.3.when.passed.0: expected a step, found "beg"`,
    ],
    [
      'when a paragraph waits for a record that is not there',
      [[reply, 'paragraphs.3.when.recorded.0', 'begged']],
      `${reply} at paragraphs.3.when.recorded.0: expected a record, found "begged"`,
    ],
    [
      'when a paragraph waits for things that no way brings together',
      [[reply, 'paragraphs.2.when.says', ['handled']]],
      `${reply} at paragraphs.2.when: expected a way on which the paragraph "not-lent" is said, found none`,
    ],
    [
      'when it does not make a statement that its outcome has brought along',
      [[reply, 'paragraphs.1', undefined]],
      `${loan} at ${there}.arrows.0.says.0: expected a paragraph of the letter "reply" that says "handled" at "lent", found none`,
    ],
    [
      'when it does not give the reason of an arrow into its outcome',
      [[reply, 'paragraphs.2.text', 'We cannot lend it.']],
      `${loan} at ${there}.arrows.1.reason: expected a paragraph of the letter "reply" for the reason "out", found none`,
    ],
    [
      'when a paragraph is there twice',
      [[reply, 'paragraphs.1.id', 'lent']],
      `${reply} at paragraphs.1.id: expected each paragraph once, found "lent" again`,
    ],
  ];
  test.each(cases)('%s', (_name, breaks, expected) => {
    expect(faults(...breaks)).toContain(expected);
  });
});

describe('what an item stands for', () => {
  const citations = [{ text: 'Lending Act, s 1', url: 'https://example.org/s1' }];

  test('local words are not said as law', () => {
    expect(faults([loan, `${known}.standing`, 'law'])).toEqual([
      `${loan} at ${known}.standing: expected "local" in a council's own pack or a citation of its own, found "law"`,
    ]);
  });

  test('the citations of the whole do not make law of one of its steps', () => {
    expect(faults([loan, 'citations', citations], [loan, `${known}.standing`, 'law'])).toHaveLength(1);
  });

  test('a step of a local chart is law where it cites the law', () => {
    expect(faults([loan, `${known}.standing`, 'law'], [loan, `${known}.citations`, citations])).toEqual([]);
  });

  test('a whole chart of a local document is not guidance', () => {
    expect(faults([loan, 'standing', 'guidance'])).toContain(
      `${loan} at standing: expected "local" in a council's own pack or a citation of its own, found "guidance"`,
    );
  });

  test('guidance is not said as law in a national pack', () => {
    const files: Files = libraryFiles();
    put(files['pack.json'], 'owner', undefined);
    put(files['documents/rules.json'], 'standing', 'guidance');
    put(files[loan], 'standing', 'law');
    expect(faultsOf(files)).toContain(
      `${loan} at ${known}.standing: expected "guidance", as "rules" is, or a citation of its own, found "law"`,
    );
  });

  test("a council's document is local", () => {
    expect(faults(['documents/rules.json', 'standing', 'law'])).toContain(
      'documents/rules.json at standing: expected "local" in a council\'s own pack, found "law"',
    );
  });
});

describe('the ways that a person has listed are all there are', () => {
  const cases: readonly (readonly [name: string, breaks: readonly Break[], expected: string])[] = [
    [
      'a way that is not listed is written out, to be put into the file',
      [[loan, 'ways.1', undefined]],
      `${loan} at ways: expected also this way: {"through":["known/yes","there/no"],"ends":"not-lent","reason":"out"}`,
    ],
    [
      'a way is listed once',
      [[loan, 'ways.3', { title: 'Lent', through: ['known/yes', 'there/yes'], ends: 'lent', says: ['handled'] }]],
      `${loan} at ways.3: expected each way once, found "known/yes there/yes" again`,
    ],
    [
      'a way begins at the start',
      [[loan, 'ways.0.through', ['there/yes']]],
      `${loan} at ways.0.through.0: expected "known", the start, found "there"`,
    ],
    [
      'a way goes along the arrows',
      [[loan, 'ways.0.through.1', 'ask/next']],
      `${loan} at ways.0.through.1: expected "there", where "known/yes" leads, found "ask"`,
    ],
    [
      'an arrow of a way is there',
      [[loan, 'ways.0.through.1', 'there/perhaps']],
      `${loan} at ways.0.through.1: expected "yes" or "no" or "never" at "there", found "perhaps"`,
    ],
    [
      'a way does not lead back',
      [[loan, 'ways.0.through', ['known/no', 'ask/next', 'known/yes', 'there/yes']]],
      `${loan} at ways.0.through.1: expected a way without an arrow that leads back, found "ask/next"`,
    ],
    [
      'a way goes on to an outcome',
      [[loan, 'ways.0.through', ['known/yes']]],
      `${loan} at ways.0.through: expected it to go on to an outcome, found the question "there" at its end`,
    ],
    [
      'a way ends where its last arrow leads',
      [[loan, 'ways.0.ends', 'not-lent']],
      `${loan} at ways.0.ends: expected "lent", where "there/yes" leads, found "not-lent"`,
    ],
    [
      'a way has the reason of its last arrow',
      [[loan, 'ways.1.reason', 'unknown']],
      `${loan} at ways.1.reason: expected "out", the reason of "there/no", found "unknown"`,
    ],
    [
      'a way has no reason where its last arrow has none',
      [[loan, 'ways.0.reason', 'out']],
      `${loan} at ways.0.reason: expected none, the reason of "there/yes", found "out"`,
    ],
    [
      'a way says what its arrows say',
      [[loan, 'ways.0.says', undefined]],
      `${loan} at ways.0.says: expected "handled", found none`,
    ],
  ];
  test.each(cases)('%s', (_name, breaks, expected) => {
    expect(faults(...breaks)).toContain(expected);
  });
});

test('one message lists every fault of a pack, with file and path', () => {
  const files: Files = libraryFiles();
  put(files[loan], `${there}.arrows.2.to`, 'attic');
  put(files[loan], `${known}.source.document`, 'hearsay');
  put(files[loan], `${ask}.arrows.0.again`, undefined);
  put(files[loan], 'title', 'Is the <b>book</b> lent?');
  put(files[older], 'steps.0.arrows.1.to', 'lent');
  put(files[card], 'steps.0.arrows.1.lable', 'No');
  put(files['documents/rules.json'], 'sections.1.id', '1');
  put(files['pack.json'], 'wording', ['rude']);
  files['checklists/extra.json'] = {};
  const texts = Object.entries(files).map(([file, data]) => [file, JSON.stringify(data)]);
  expect(() => loadPack('library', Object.fromEntries(texts) as Record<string, string>, land)).toThrow(
    `The pack "library" has 14 faults:
  pathways/card.json at steps.0.arrows.1: Unrecognized key: "lable"
  pathways/loan.json at title: expected plain words without < or >
  wording/rude.json: expected this file, found none
  checklists/extra.json: expected pack.json to list it under "checklists"
  documents/rules.json at sections.1.id: expected each section once, found "1" again
  pathways/card.json at source.section: expected a section of "rules", found "2"
  pathways/card.json at steps.0.source.section: expected a section of "rules", found "2"
  pathways/card.json at steps.1.source.section: expected a section of "rules", found "2"
  pathways/card.json at steps.2.source.section: expected a section of "rules", found "2"
  pathways/loan.json at steps.0.source.document: expected a known document, found "hearsay"
  pathways/loan.json at steps.2.arrows.2.to: expected a step for "there/never" to lead to, found "attic"
  pathways/loan.json at steps.1.arrows.0: expected "again" at an arrow of the loop known → ask → known
  pathways/loan-older.json at steps.2: expected a way from "there" to "not-lent", found none
  pathways/loan-older.json at ways.1.ends: expected "lent", where "there/no" leads, found "not-lent"`,
  );
});

describe('a pack that means harm is refused with a list of faults, at once', () => {
  test.each([
    ['data nested a hundred thousand times', '['.repeat(100_000) + ']'.repeat(100_000)],
    ['examples nested a hundred thousand times', `{"id":"loan","ways":${'['.repeat(100_000)}${']'.repeat(100_000)}}`],
    ['a text that is cut off', '{"id": "loan", "steps": ['],
    ['nothing', ''],
    ['a list', '[]'],
    ['null', 'null'],
    ['wrong types everywhere', '{"id":1,"title":[],"steps":{"a":1},"ways":"none","start":{},"source":null}'],
    ['its own prototype', '{"__proto__":{"id":"loan"},"constructor":{"prototype":{}}}'],
  ])('%s', (_name, text) => {
    expect(faultsOf({ ...libraryFiles(), [loan]: text })).not.toEqual([]);
    expect(faultsOf({ ...libraryFiles(), [reply]: text })).not.toEqual([]);
    expect(faultsOf({ ...libraryFiles(), 'pack.json': text })).not.toEqual([]);
  });

  test('a deadline whose examples are nested without end', () => {
    const files: Files = libraryFiles();
    put(files['pack.json'], 'deadlines', ['deep']);
    const deep = `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`;
    files['deadlines/deep.json'] = `{"id":"deep","examples":[{"events":{},"facts":{"x":${deep}},"expect":{}}]}`;
    expect(faultsOf(files)).toContain('deadlines/deep.json: expected data that is nested at most 32 deep');
  });

  test('a chart with more ways than anyone can count', () => {
    const files: Files = libraryFiles();
    const fork = (at: number) => ({
      ...(get(known) as object),
      id: at === 0 ? 'known' : `fork-${at}`,
      arrows: ['yes', 'no'].map((id) => ({ id, label: id, to: at < 190 ? `fork-${at + 1}` : 'there' })),
    });
    const forks = Array.from({ length: 191 }, (_, at) => fork(at));
    put(files[loan], 'steps', [...forks, get(there), get(lent), { ...(get(notLent) as object), arrows: [] }]);
    expect(faultsOf(files).join('\n')).toMatch(/ways: expected at most 1000 ways through it, found \d+/);
  });

  test('a chart in which every step leads to every step', () => {
    const files: Files = libraryFiles();
    const steps = Array.from({ length: 80 }, (_, at) => ({
      ...(get(known) as object),
      id: `step-${at}`,
      arrows: Array.from({ length: 80 }, (__, to) => ({ id: `to-${to}`, label: `To ${to}`, to: `step-${to}` })),
    }));
    put(files[loan], 'steps', steps);
    expect(faultsOf(files).length).toBeGreaterThan(80);
  });

  test('a question with five thousand answers that lead nowhere', () => {
    const files: Files = libraryFiles();
    const arrows = Array.from({ length: 5000 }, (_, at) => ({ id: `a-${at}`, label: `${at}`, to: `nowhere-${at}` }));
    put(files[loan], `${known}.arrows`, arrows);
    expect(faultsOf(files).length).toBeGreaterThan(5000);
  });

  test('two hundred pathways that come one before another', () => {
    const files: Files = libraryFiles();
    const ids = Array.from({ length: 197 }, (_, at) => `loan-${at}`);
    put(files['pack.json'], 'pathways', ['card', 'loan', 'loan-older', ...ids]);
    const { replaces: _replaces, differences: _differences, ...base } = libraryFiles()[loan];
    ids.forEach((id, at) => {
      files[`pathways/${id}.json`] = { ...base, id, before: ids[(at + 1) % ids.length] };
    });
    expect(
      faultsOf(files).some((line) => line.includes('expected no loop of pathways, found loan-0 → loan-1 → ')),
    ).toBe(true);
  });
});

test('a pathway that cannot be read is named once, not wherever it is named', () => {
  expect(faults([loan, '', '{'])).toEqual([expect.stringMatching(/^pathways\/loan\.json: expected JSON: /)]);
});

test('a fault in the words of a chart does not hide a fault of its arrows', () => {
  expect(faults([loan, `${lent}.short`, 'x'.repeat(49)], [loan, `${ask}.arrows.0.to`, 'ask'])).toEqual([
    `${loan} at ${lent}.short: expected at most 48 characters`,
    `${loan} at ${ask}: expected a way from "ask" to an outcome, found none: it never ends`,
  ]);
});

test('an arrow that leads back adds no way', () => {
  const pathway = libraryFiles()[loan] as unknown as Pathway;
  expect(waysOf(pathway)).toEqual(
    pathway.ways.map(({ title: _title, ...way }) => ({ says: [], reason: undefined, ...way })),
  );
  expect(mostWays).toBeGreaterThan(200);
});
