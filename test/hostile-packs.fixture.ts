/* eslint no-script-url: off -- that such links are refused is what is tested */
import { councilStarter } from '../packages/pack/council-starter.ts';

/** A pack that means harm, or that somebody wrote by mistake, as the text of one file. */
export interface HostilePack {
  readonly title: string;
  readonly text: string;
  /** Where the fault is named, and a part of what is said. */
  readonly at: string;
  readonly says: string;
}

type Parts = Record<string, Record<string, unknown>>;

/** The starter of an invented council as the parts of one file. */
export function wholePack(): Parts {
  const parts: Parts = {};
  const files = councilStarter('north-shire', 'North Shire', '2026-11-21');
  for (const [path, content] of Object.entries(structuredClone(files))) {
    const { $schema: _schema, ...data } = content as Record<string, unknown>;
    const [kind = '', name = ''] = path.replace('.json', '').split('/');
    if (name) (parts[kind] ??= {})[name] = data;
    else parts[kind] = data;
  }
  return parts;
}

/** The text of a pack in which the value at a path is another; `undefined` takes it away. */
function changed(path: string, value: unknown): string {
  const parts = wholePack();
  const keys = path.split('.');
  const last = keys.pop() ?? '';
  let place: Record<string, unknown> = parts;
  for (const key of keys) place = place[key] as Record<string, unknown>;
  if (value === undefined) Reflect.deleteProperty(place, last);
  else Object.defineProperty(place, last, { value, enumerable: true, configurable: true, writable: true });
  return JSON.stringify(parts, null, 2);
}

const checklist = 'checklists.before-a-visit';
const item = `${checklist}.sections.0.items.0`;
const pathway = 'pathways.who-to-talk-to';
const rule = 'deadlines.local-north-shire-decision';
const term = 'glossaries.local-words.terms.0';
const entry = 'directories.teams.entries.0';
const act = { text: 'Children and Families Act 2014, s.36(8)', url: 'https://www.legislation.gov.uk/ukpga/2014/6' };

function hostile(title: string, path: string, value: unknown, says: string, at = path): HostilePack {
  return { title, text: changed(path, value), at, says };
}

const script = '<img src=x onerror=alert(1)>';
/** A place of each kind where words stand. */
const words = {
  pack: 'pack.title',
  owner: 'pack.owner',
  deadline: `${rule}.action`,
  'deadline example': `${rule}.examples.0.events.request-received`,
  document: 'documents.north-shire-guide.title',
  'section number': 'documents.north-shire-guide.sections.0.id',
  change: 'changes.north-shire-team-renamed.says',
  pathway: `${pathway}.about`,
  'step of a pathway': `${pathway}.steps.0.title`,
  'number of a step': `${pathway}.steps.0.number`,
  'answer on a chart': `${pathway}.steps.0.arrows.0.label`,
  letter: 'letters.asking-for-a-visit.paragraphs.0.text',
  'list of words': 'wording.north-shire-words.says',
  checklist: `${checklist}.title`,
  line: `${item}.asks`,
  evidence: `${item}.evidence.0`,
  glossary: 'glossaries.local-words.about',
  term: `${term}.means`,
  directory: 'directories.teams.asks',
  entry: `${entry}.does.0`,
  cycle: 'cycles.apdr.about',
} as const;

const deep = (depth: number): string => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const wholeText = JSON.stringify(wholePack());
const withLimit = (op: string, n: number, more: Record<string, unknown> = {}): string => {
  const parts = wholePack();
  Object.assign(parts['deadlines']?.['local-north-shire-decision'] as object, {
    limit: { op, n, of: 'request-received' },
    ...more,
  });
  return JSON.stringify(parts);
};
const editions = (...chain: readonly [string, string][]): string => {
  const parts = wholePack();
  const list = parts['checklists']?.['before-a-visit'] as object;
  const differences = [{ what: 'new', step: 'plan-shared', says: 'It is new.' }];
  parts['checklists'] = Object.fromEntries(chain.map(([id, replaces]) => [id, { ...list, id, replaces, differences }]));
  (parts['pack'] as Record<string, unknown>)['checklists'] = chain.map(([id]) => id);
  return JSON.stringify(parts);
};
const pathways = (...chain: readonly [string, string][]): string => {
  const parts = wholePack();
  const one = parts['pathways']?.['who-to-talk-to'] as object;
  parts['pathways'] = Object.fromEntries(chain.map(([id, before]) => [id, { ...one, id, before }]));
  (parts['pack'] as Record<string, unknown>)['pathways'] = chain.map(([id]) => id);
  return JSON.stringify(parts);
};
/** `"key":` of the text comes a second time. */
const doubled = (key: string): string => wholeText.replace(`"${key}":`, `"${key}":null,"${key}":`);

/** Every pack of the set is refused, each with a sentence that names the place. */
export const hostilePacks: readonly HostilePack[] = [
  // No JSON, or none of ours.
  { title: 'an empty file', text: '', at: '', says: 'expected JSON' },
  { title: 'a web page', text: '<!doctype html><title>Not found</title>', at: '', says: 'expected JSON' },
  { title: 'a script', text: 'alert(1)', at: '', says: 'expected JSON' },
  { title: 'half a file', text: wholeText.slice(0, 3000), at: '', says: 'expected JSON' },
  { title: 'NaN for a number', text: wholeText.replace('"n":5', '"n":NaN'), at: '', says: 'expected JSON' },
  { title: 'a number without end', text: wholeText.replace('"n":5', '"n":1e999'), at: `${rule}.limit.n`, says: '' },
  { title: 'a list', text: '[]', at: '', says: 'found a list' },
  { title: 'null', text: 'null', at: '', says: 'found null' },
  { title: 'nothing in it', text: '{}', at: 'pack', says: 'found nothing' },
  hostile('no owner: it would pass for national', 'pack.owner', undefined, 'expected the council'),
  hostile('an unknown kind', 'scripts', { a: {} }, 'and nothing else, found "scripts"'),
  hostile('exceptions, which lift limits of the law', 'exceptions', { mine: {} }, 'nothing else, found "exceptions"'),
  hostile('a vocabulary of its own', 'vocabulary', { events: [] }, 'nothing else, found "vocabulary"'),
  hostile('bank holidays of its own', 'calendars', { 2027: {} }, 'nothing else, found "calendars"'),
  hostile('a kind that is a list', 'glossaries', [], 'found a list'),
  hostile(
    'an id that leads out of the folder',
    'glossaries',
    { '../england/pack': {} },
    'kebab-case',
    'glossaries.../england/pack',
  ),

  // Too much of it.
  {
    title: 'a huge text',
    text: changed('pack.title', 'x'.repeat(600_000)),
    at: '',
    says: 'expected at most 512000 characters',
  },
  { title: 'a list nested without end', text: deep(100_000), at: '', says: 'nested at most 32 deep' },
  {
    title: 'an example nested without end',
    text: wholeText.replace('"options":', `"facts":{"deep":${deep(5000)}},"options":`),
    at: '',
    says: 'nested at most 32 deep',
  },
  {
    title: 'a million items',
    text: `{"pack":[${'1,'.repeat(250_000)}1]}`,
    at: '',
    says: 'expected at most 50000 values',
  },
  hostile(
    'a pathway of 201 steps',
    `${pathway}.steps`,
    Array.from({ length: 201 }, () => ({})),
    '200',
  ),
  hostile('a very long word', `${item}.asks`, 'a'.repeat(300), 'words of at most 60 characters'),
  hostile('a text that never ends', `${item}.why`, 'so '.repeat(300), '600 characters'),
  hostile('a very long address', `${entry}.contact`, `https://a.example/${'a'.repeat(3000)}`, '2000 characters'),

  // Names by which a script reaches what every object has.
  {
    title: '__proto__ at the top',
    text: wholeText.replace('{', '{"__proto__":{"owner":"x"},'),
    at: '__proto__',
    says: 'a meaning of its own',
  },
  {
    title: '__proto__ written otherwise',
    text: wholeText.replace('"asks":', '"\\u005f_proto__":{"gate":true},"asks":'),
    at: `${item}.__proto__`,
    says: 'a meaning of its own',
  },
  hostile('constructor as a key', `${checklist}.constructor`, { prototype: {} }, 'a meaning of its own'),
  hostile('constructor as the id of a line', `${item}.id`, 'constructor', 'a meaning of its own'),
  hostile(
    'prototype as the name of a facet',
    `${entry}.facets`,
    { prototype: ['school'] },
    'a meaning of its own',
    `${entry}.facets.prototype`,
  ),

  // Links that are none of ours.
  hostile('a javascript: link', `${entry}.contact`, 'javascript:alert(1)', 'expected an https: or a mailto: address'),
  hostile('a data: link', `${entry}.contact`, 'data:text/html,hello', 'expected an https: or a mailto: address'),
  hostile(
    'an http: link',
    `${entry}.contact`,
    'http://www.north-shire.example/',
    'expected an https: or a mailto: address',
  ),
  hostile(
    'a javascript: link in capitals',
    `${rule}.citation.url`,
    'JaVaScRiPt:alert(1)',
    'expected an https: address',
  ),
  hostile('a link with a line break', `${rule}.citation.url`, 'https://a.example/\njavascript:alert(1)', ''),
  hostile(
    'a mailto: where a page is meant',
    'documents.north-shire-guide.url',
    'mailto:a@b.example',
    'expected an https: address',
  ),

  // Markup, in every kind of words.
  ...Object.entries(words).map(([kind, path]) => hostile(`markup in a ${kind}`, path, script, 'without < or >')),

  // Characters that are not seen.
  hostile('half a character', `${item}.asks`, 'Half \ud800', 'found U+D800'),
  hostile('a control character', `${item}.asks`, 'Ring \u0007', 'found U+0007'),
  hostile('a mark that turns the writing round', `${item}.asks`, 'Pay \u202eelpmaxe', 'found U+202E'),
  hostile('a space of no width in an address', `${entry}.contact`, 'https://a.exa\u200bmple/', 'found U+200B'),

  // Of another kind than it should be.
  hostile('a number as the id of the pack', 'pack.id', 5, 'expected'),
  hostile('a number as the id of a line', `${item}.id`, 7, ''),
  hostile('a checklist that is a text', checklist, 'a text', ''),
  hostile('a pathway that is a list', pathway, [], ''),
  hostile('a letter that is null', 'letters.asking-for-a-visit', null, ''),
  hostile('terms that are a thing', 'glossaries.local-words.terms', { length: 1 }, ''),
  hostile('entries that are a number', 'directories.teams.entries', 1, ''),
  hostile('words for a yes or no', `${item}.gate`, 'false', ''),
  hostile('an answer that nobody knows', `${item}.answer`, 'signature', ''),
  hostile('a day that is none', 'changes.north-shire-team-renamed.from', '2026-02-30', 'real day'),
  hostile('a limit that counts half a week', `${rule}.limit.n`, 2.5, ''),
  hostile('a limit that counts in a way nobody knows', `${rule}.limit.op`, 'within-moons', ''),
  hostile('a misspelt key', `${item}.gates`, false, 'gates', item),
  hostile('no sections', `${checklist}.sections`, [], ''),
  hostile('an empty section', `${checklist}.sections.0.items`, [], ''),
  hostile('empty words', `${term}.means`, '', ''),
  hostile(
    'a pattern that could hang a page',
    'wording.north-shire-words.terms.0.find',
    ['(a+)+$'],
    'expected words',
    'wording.north-shire-words.terms.0.find.0',
  ),

  // Names that stand twice.
  { title: 'the key pack twice', text: doubled('pack'), at: 'pack', says: 'once, found it twice' },
  { title: 'the key gate twice', text: doubled('gate'), at: `${item}.gate`, says: 'once, found it twice' },
  hostile(
    'a line of another’s name',
    `${checklist}.sections.0.items.1.id`,
    'plan-shared',
    'once, found "plan-shared" again',
  ),
  hostile('a step of another’s name', `${pathway}.steps.1.id`, 'plan-there', 'found "plan-there" again'),
  hostile('another id than its name', `${checklist}.id`, 'before-another-visit', 'own name'),
  hostile(
    'a list listed twice',
    'pack.checklists',
    ['before-a-visit', 'before-a-visit'],
    'found it twice',
    'pack.checklists.1',
  ),
  hostile(
    'a list that is not there',
    'pack.checklists',
    ['before-a-visit', 'nowhere'],
    'found none',
    'checklists.nowhere',
  ),

  // Round and round.
  {
    title: 'editions that replace each other',
    text: editions(['a', 'b'], ['b', 'a']),
    at: 'checklists.b.replaces',
    says: 'no loop of editions',
  },
  {
    title: 'an edition that replaces itself',
    text: editions(['a', 'a']),
    at: 'checklists.a.replaces',
    says: 'no loop of editions',
  },
  {
    title: 'pathways that come before each other',
    text: pathways(['a', 'b'], ['b', 'a']),
    at: 'pathways.b',
    says: 'no loop of pathways',
  },
  hostile('a chart that goes round', `${pathway}.steps.1.arrows.0.again`, false, '', `${pathway}.steps.1.arrows.0`),
  hostile('a word that is its own national word', `${term}.national`, 'north-shire-good-start', 'another word'),
  hostile(
    'a line that waits for itself',
    `${item}.showIf`,
    { item: 'plan-shared', is: ['yes'] },
    'found itself',
    `${item}.showIf.item`,
  ),

  // What only the law may say.
  {
    title: 'a gate in a local line',
    text: changed(`${item}.gate`, true),
    at: `${item}.gate`,
    says: 'only the law can be a gate',
  },
  {
    title: 'a gate that claims to be law',
    text: changed(item, { ...(get(item) as object), gate: true, standing: 'law', citations: [act] }),
    at: `${item}.gate`,
    says: 'only the lawful test is one',
  },
  hostile('local practice as law', `${item}.standing`, 'law', 'or a citation of its own, found "law"'),
  hostile('a local guide as guidance', 'documents.north-shire-guide.standing', 'guidance', 'expected "local"'),
  hostile('a local limit as law', `${rule}.status`, 'law', 'expected "local"'),
  {
    title: 'a moved statutory number: 22 weeks',
    text: withLimit('within-weeks', 22),
    at: `${rule}.limit`,
    says: 'found 22 weeks',
  },
  {
    title: 'a moved statutory number: the decision in 8 weeks',
    text: withLimit('within-weeks', 8, { title: 'Decide whether to assess' }),
    at: `${rule}.limit`,
    says: 'found 8 weeks: a council may promise more',
  },
  {
    title: 'a moved statutory number in months',
    text: withLimit('within-months', 12),
    at: `${rule}.limit`,
    says: 'cannot move',
  },
  {
    title: 'a moved statutory number in one arm of a limit',
    text: changed(`${rule}.limit`, {
      op: 'later-of',
      arms: [
        { limit: { op: 'within-weeks', n: 5, of: 'request-received' }, why: 'The promise.' },
        { limit: { op: 'within-weeks', n: 40, of: 'request-received' }, why: 'The trick.' },
      ],
    }),
    at: `${rule}.limit`,
    says: 'found 40 weeks',
  },
  {
    title: 'a rule by the name of a national one',
    text: renamed('local-north-shire-decision', 'ehcna-decision-to-assess'),
    at: 'deadlines.ehcna-decision-to-assess.id',
    says: 'which is national',
  },
  {
    title: 'a document by the name of a national one',
    text: renamed('north-shire-guide', 'send-regulations-2014'),
    at: 'documents.send-regulations-2014.id',
    says: 'which is national',
  },
  hostile('a pack by the name of England’s', 'pack.id', 'england', 'id of its own'),
  hostile(
    'a word by the name of a national one',
    `${term}.id`,
    'high-quality-teaching',
    'a word of a national glossary',
  ),
  hostile('an unknown national word', `${term}.national`, 'wishful-thinking', 'found "wishful-thinking"'),
  hostile(
    'an unknown rule',
    `${pathway}.clock`,
    { deadline: 'no-such-rule', starts: 'asked', says: 'Soon.' },
    'known rule',
    `${pathway}.clock.deadline`,
  ),
  hostile('an unknown event', `${rule}.limit.of`, 'moon-landed', 'known event'),
  hostile('an unknown document', `${item}.source.document`, 'nowhere', 'known document'),
  hostile('an unknown section', `${item}.source.section`, '99', 'expected a section'),
  hostile('an addition to no cycle', 'cycles.apdr.adds', 'nowhere', 'a cycle of a national pack'),
  {
    title: 'a change by the name of a national one',
    text: renamed('north-shire-team-renamed', 'ccg-to-icb'),
    at: 'changes.ccg-to-icb.id',
    says: 'which is national',
  },
];

function get(path: string): unknown {
  return path.split('.').reduce<unknown>((place, key) => (place as Record<string, unknown>)[key], wholePack());
}

/** The text of a pack in which everything that is called so is called otherwise. */
function renamed(from: string, to: string): string {
  return wholeText.replaceAll(`"${from}"`, `"${to}"`);
}
