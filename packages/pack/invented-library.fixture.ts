import type { Pack } from './schema/pack.ts';

/* A small library that lends books, invented: its charts have every part that a chart of a pack can have. */

/** What the library may name without holding it. */
export const land: Pack = {
  id: 'land',
  title: 'The land',
  lawCheckedOn: '2026-11-21',
  deadlines: [
    {
      id: 'lend-6w',
      process: 'lending',
      title: 'Lend the book',
      actor: 'anyone',
      status: 'law',
      confidence: 'high',
      citation: { text: 'Lending Regulations, reg 1', url: 'https://example.org/1' },
      effectiveFrom: null,
      effectiveTo: null,
      checked: { on: '2026-11-21', by: 'Ann Example' },
      bound: 'latest',
      limit: { op: 'within-weeks', n: 6, of: 'asked' },
      examples: [],
    },
    {
      id: 'lend-soon',
      process: 'lending',
      title: 'Lend it soon',
      actor: 'anyone',
      status: 'law',
      confidence: 'high',
      citation: { text: 'Lending Regulations, reg 2', url: 'https://example.org/2' },
      effectiveFrom: null,
      effectiveTo: null,
      checked: { on: '2026-11-21', by: 'Ann Example' },
      bound: 'latest',
      limit: { op: 'no-number', wording: 'soon' },
      examples: [],
    },
  ],
  exceptions: [],
  sets: {},
  bankHolidays: [],
  vocabulary: { processes: [], events: [], facts: [], options: [], actors: {}, readings: {} },
  documents: [
    {
      id: 'handbook',
      title: 'Handbook of lending',
      publisher: 'The land',
      edition: 'first',
      published: '2020',
      standing: 'guidance',
      sections: [{ id: '1', title: 'Lending' }],
    },
  ],
  changes: [
    {
      id: 'tickets-to-cards',
      title: 'Tickets are now cards',
      from: '2024-01-01',
      says: 'A ticket is a card.',
      citation: { text: 'Lending Act, s 1', url: 'https://example.org/s1' },
    },
  ],
  wording: [
    {
      id: 'vague',
      title: 'Vague words',
      says: 'They promise nothing.',
      standing: 'guidance',
      citation: { text: 'Handbook of lending, 1', url: 'https://example.org/handbook' },
      terms: [{ find: ['soon'], why: 'Nobody knows when.', better: 'Name the day.' }],
    },
  ],
};

const source = { document: 'rules', section: '1' };

/** What is found under a folder, by path in it. */
export function libraryFiles() {
  const files = {
    'pack.json': {
      id: 'library',
      title: 'The library',
      owner: 'Library Council',
      lawCheckedOn: '2026-11-21',
      deadlines: [] as string[],
      documents: ['rules'],
      pathways: ['card', 'loan', 'loan-older'],
      letters: ['reply'],
    },
    'documents/rules.json': {
      id: 'rules',
      title: 'House rules',
      publisher: 'Library Council',
      edition: 'second',
      published: '2021-05',
      standing: 'local',
      sections: [
        { id: '1', title: 'Lending' },
        { id: '2', title: 'Cards' },
      ],
    },
    'pathways/card.json': {
      id: 'card',
      title: 'Has the reader a card?',
      about: 'It comes before a loan.',
      source: { document: 'rules', section: '2' },
      standing: 'local',
      start: 'has-card',
      steps: [
        {
          id: 'has-card',
          kind: 'question',
          title: 'Has the reader a card?',
          short: 'A card?',
          source: { document: 'rules', section: '2' },
          changed: ['tickets-to-cards'],
          records: [{ id: 'card-number', kind: 'text', label: 'The number of the card' }],
          arrows: [
            { id: 'yes', label: 'Yes', to: 'go-on' },
            { id: 'no', label: 'No', to: 'no-card' },
          ],
        },
        {
          id: 'go-on',
          kind: 'outcome',
          title: 'Go on',
          short: 'Go on',
          source: { document: 'rules', section: '2' },
          arrows: [],
          outcome: { wording: 'The loan may begin.', opens: true },
        },
        {
          id: 'no-card',
          kind: 'outcome',
          title: 'Get a card',
          short: 'Get a card',
          source: { document: 'rules', section: '2' },
          arrows: [],
          outcome: { wording: 'First comes the card.' },
        },
      ],
      ways: [
        { title: 'With a card', through: ['has-card/yes'], ends: 'go-on' },
        { title: 'Without one', through: ['has-card/no'], ends: 'no-card' },
      ],
    },
    'pathways/loan.json': {
      id: 'loan',
      title: 'Is the book lent?',
      about: 'For whoever sits at the desk.',
      source,
      standing: 'local',
      before: 'card',
      replaces: 'loan-older',
      differences: [
        { what: 'new', step: 'ask', says: 'The reader is asked which book is meant.' },
        { what: 'changed', step: 'there', was: 'there', says: 'Known comes first.' },
      ],
      clock: { deadline: 'lend-6w', starts: 'asked', says: 'Six weeks.' },
      begins: [
        { id: 'asked', kind: 'day', label: 'The day it was asked for', needed: true },
        { id: 'reader', kind: 'role', label: 'Who asks' },
      ],
      start: 'known',
      steps: [
        {
          id: 'known',
          kind: 'question',
          title: 'Is it known which book is meant?',
          short: 'Known?',
          source,
          arrows: [
            { id: 'yes', label: 'Yes', to: 'there' },
            { id: 'no', label: 'No', to: 'ask' },
          ],
        },
        {
          id: 'ask',
          kind: 'action',
          title: 'Ask the reader',
          short: 'Ask',
          source,
          records: [{ id: 'asked-whom', kind: 'role', label: 'Whom you asked' }],
          arrows: [{ id: 'next', to: 'known', again: true }],
        },
        {
          id: 'there',
          kind: 'question',
          title: 'Is it there?',
          short: 'There?',
          source,
          standing: 'guidance',
          citations: [{ text: 'Handbook of lending, 1', url: 'https://example.org/handbook' }],
          arrows: [
            { id: 'yes', label: 'Yes', to: 'lent', says: ['handled'] },
            { id: 'no', label: 'No', to: 'not-lent', reason: { id: 'out', text: 'it is out' } },
            { id: 'never', label: 'It never was', to: 'not-lent', reason: { id: 'unknown', text: 'it is not ours' } },
          ],
        },
        {
          id: 'lent',
          kind: 'outcome',
          title: 'Lent',
          short: 'Lent',
          source,
          arrows: [],
          outcome: { wording: 'The book is lent.', letter: 'reply' },
        },
        {
          id: 'not-lent',
          kind: 'outcome',
          title: 'Not lent',
          short: 'Not lent',
          source,
          arrows: [{ id: 'more', label: 'The reader says more', to: 'known', again: true }],
          outcome: { wording: 'The book is not lent.', letter: 'reply' },
        },
      ],
      ways: [
        { title: 'Lent', through: ['known/yes', 'there/yes'], ends: 'lent', says: ['handled'] },
        { title: 'Out', through: ['known/yes', 'there/no'], ends: 'not-lent', reason: 'out' },
        { title: 'Not ours', through: ['known/yes', 'there/never'], ends: 'not-lent', reason: 'unknown' },
      ],
    },
    'pathways/loan-older.json': {
      id: 'loan-older',
      title: 'Is the book lent? (first edition)',
      about: 'As it was.',
      source,
      standing: 'local',
      start: 'there',
      steps: [
        {
          id: 'there',
          kind: 'question',
          title: 'Is it there?',
          short: 'There?',
          source,
          arrows: [
            { id: 'yes', label: 'Yes', to: 'lent' },
            { id: 'no', label: 'No', to: 'not-lent' },
          ],
        },
        {
          id: 'lent',
          kind: 'outcome',
          title: 'Lent',
          short: 'Lent',
          source,
          arrows: [],
          outcome: { wording: 'Lent.' },
        },
        {
          id: 'not-lent',
          kind: 'outcome',
          title: 'Not lent',
          short: 'Not lent',
          source,
          arrows: [],
          outcome: { wording: 'Not lent.' },
        },
      ],
      ways: [
        { title: 'Lent', through: ['there/yes'], ends: 'lent' },
        { title: 'Not lent', through: ['there/no'], ends: 'not-lent' },
      ],
    },
    'letters/reply.json': {
      id: 'reply',
      title: 'Reply',
      to: '{reader}',
      subject: 'The book you asked for on {asked}',
      paragraphs: [
        { id: 'lent', when: { ends: ['lent'] }, text: 'Card {card-number}: please fetch it by {deadline}.' },
        { id: 'handled', when: { says: ['handled'] }, text: 'It has been read before.', must: true },
        { id: 'not-lent', when: { ends: ['not-lent'] }, text: 'We cannot lend it: {reason}.', must: true },
        { id: 'asked', when: { passed: ['known'], recorded: ['asked-whom'] }, text: 'We asked {asked-whom}.' },
        { id: 'today', text: '{today}' },
      ],
      warns: ['vague'],
    },
  };
  // No two parts may be one: a test breaks one of them.
  return JSON.parse(JSON.stringify(files)) as typeof files;
}
