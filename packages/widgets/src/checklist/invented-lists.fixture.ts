import type { Checklist, ChecklistItem, Directory, Glossary, Pack } from '@send-kit/pack';

// Invented lists, so that a correction of the real ones changes no test of the widgets.

const source = { document: 'bakers-guide', section: '4.2' };
const act = { text: 'Invented Act 2001, s.3', url: 'https://law.example/3' };

function line(id: string, asks: string, more: Partial<ChecklistItem> = {}): ChecklistItem {
  return { id, asks, answer: 'check', gate: false, source, standing: 'guidance', ...more };
}
const law: Partial<ChecklistItem> = { gate: true, standing: 'law', citations: [act] };

/** The lawful test of a loaf, and what makes a strong case for one. */
export const loaf: Checklist = {
  id: 'ehc-request',
  title: 'Is there a case for a loaf?',
  about: 'For somebody who wants to ask for a loaf, and for the baker who is asked.',
  source,
  standing: 'guidance',
  warns: ['vague'],
  sections: [
    {
      id: 'test',
      title: 'The lawful test',
      about: 'The Act asks two things and no more.',
      items: [
        line('hungry', 'Is the child hungry, or may they be?', law),
        line('loaf-needed', 'May it be necessary to bake a loaf?', law),
      ],
    },
    {
      id: 'flour',
      title: 'What has been used',
      about: 'What the mill gave.',
      items: [
        line('sacks', 'Is it written down what flour was used?', {
          why: 'A baker cannot guess. The COSA says so.',
          evidence: ['The mill’s bill', 'A list of sacks'],
          todo: 'Ask the mill for its bill.',
          notGate: 'No number of sacks has to be used up first.',
          changed: ['sacks-to-bags'],
          covers: ['s4'],
        }),
        line('two-weeks', 'Was the oven warm for some weeks?', {
          todo: 'Write down when it was lit.',
          notGate: 'Two weeks is a rough guide, not a rule.',
        }),
        line('why-cold', 'Why was it cold?', { answer: 'text', showIf: { item: 'two-weeks', is: ['no', 'not-yet'] } }),
      ],
    },
    {
      id: 'advice',
      title: 'Who was asked',
      items: [
        line('asked', 'Was a miller asked?', { evidence: ['The miller’s letter'], todo: 'Ask one.' }),
        line('told', 'What were you told is needed first?', {
          answer: 'choice',
          choices: [
            { id: 'nothing', label: 'Nothing' },
            {
              id: 'two-sacks',
              label: 'Two empty sacks',
              warns: { says: 'The Act names no number of sacks.', citation: act },
            },
          ],
        }),
        line('when', 'On which day?', { answer: 'date' }),
        line('how-many', 'How many loaves?', { answer: 'number', unit: 'loaves a week' }),
        line('who', 'Who came along?', {
          answer: 'choices',
          choices: [
            { id: 'parent', label: 'A parent' },
            { id: 'dog', label: 'The dog' },
          ],
        }),
      ],
    },
  ],
};

const older: Checklist = {
  ...loaf,
  id: 'waves',
  title: 'Waves of bread',
  sections: [
    { id: 'waves', title: 'Waves', items: [line('wave-two', 'Is it wave 2?'), line('wave-three', 'Is it wave 3?')] },
  ],
};

/** Only read, and a newer edition of another. */
export const levels: Checklist = {
  ...older,
  id: 'levels',
  title: 'Levels of bread',
  replaces: 'waves',
  differences: [
    { what: 'changed', step: 'targeted', was: 'wave-two', says: 'Wave 2 is now called targeted.', why: 'Waves ebb.' },
    { what: 'dropped', was: 'wave-three', says: 'Wave 3 has gone.' },
    { what: 'new', step: 'everyone', says: 'Bread for everyone comes first.' },
  ],
  sections: [
    {
      id: 'levels',
      title: 'Levels',
      items: [
        line('everyone', 'Universal: for everyone.', { answer: 'read', why: 'It comes first.' }),
        line('targeted', 'Targeted: for some.', { answer: 'read' }),
      ],
    },
  ],
};

const glossary: Glossary = {
  id: 'words',
  title: 'Words of bakers',
  about: 'As the guild uses them.',
  terms: [
    {
      id: 'loaf',
      term: 'Loaf',
      also: ['bread loaf'],
      means: 'Bread in one piece.',
      source,
      standing: 'guidance',
      citations: [act],
    },
    {
      id: 'sack',
      term: 'Sack',
      means: 'What flour comes in.',
      source,
      standing: 'guidance',
      changed: ['sacks-to-bags'],
    },
    { id: 'oven', term: 'Oven', means: 'Where it is baked.', source, standing: 'law', citations: [act] },
  ],
};

const directory: Directory = {
  id: 'who',
  title: 'Who bakes what',
  about: 'Ovens and the people at them.',
  asks: 'Who should I ask?',
  facets: [
    {
      id: 'age',
      title: 'Age',
      values: [
        { id: 'young', title: 'Under 5' },
        { id: 'old', title: 'From 5' },
      ],
    },
    {
      id: 'place',
      title: 'Place',
      values: [
        { id: 'home', title: 'At home' },
        { id: 'school', title: 'At school' },
      ],
    },
  ],
  entries: [
    {
      id: 'miller',
      name: 'Miller',
      does: ['Grinds flour', 'Sifts it'],
      askFor: ['You have run out of flour'],
      commissionedBy: 'The mill',
      contact: 'mailto:mill@example.org',
      facets: { age: ['young', 'old'], place: ['home'] },
      source,
      standing: 'guidance',
    },
    {
      id: 'baker',
      name: 'Baker',
      does: ['Bakes bread'],
      tells: ['A white hat'],
      contact: 'https://baker.example/',
      facets: { age: ['old'], place: ['school'] },
      changed: ['sacks-to-bags'],
      source,
      standing: 'guidance',
    },
  ],
};

/** It is called England, as the elements look for that one. */
export const bakery: Pack = {
  id: 'england',
  title: 'Bakery',
  lawCheckedOn: '2026-11-01',
  deadlines: [],
  exceptions: [],
  sets: {},
  bankHolidays: [],
  documents: [
    {
      id: 'bakers-guide',
      title: 'The baker’s guide',
      publisher: 'Guild of Bakers',
      edition: 'second edition',
      published: '2015-01',
      standing: 'guidance',
      url: 'https://guide.example/',
      sections: [{ id: '4.2', title: 'Loaves' }],
    },
  ],
  changes: [
    {
      id: 'sacks-to-bags',
      title: 'Sacks are now bags',
      from: '2020-01-01',
      says: 'The guild speaks of bags.',
      printed: 'sack',
      today: 'bag',
      citation: { text: 'Guild notice 7', url: 'https://guide.example/7' },
    },
  ],
  wording: [
    {
      id: 'vague',
      title: 'Vague words',
      says: 'They say nothing.',
      standing: 'guidance',
      citation: { text: 'The guide, 9', url: 'https://guide.example/9' },
      terms: [{ find: ['regular'], why: 'How often?', better: 'Say how often.' }],
    },
  ],
  checklists: [loaf, older, levels],
  glossaries: [glossary],
  directories: [directory],
};

const localSource = { document: 'millbrook-guide', section: 'page 2' };

/** A council with a half of its own, and a word of its own. */
export const millbrook: Pack = {
  ...bakery,
  id: 'millbrook',
  title: 'Millbrook local practice',
  owner: 'Millbrook Council',
  documents: [
    {
      id: 'millbrook-guide',
      title: 'Millbrook guide',
      publisher: 'Millbrook Council',
      edition: 'version 3',
      published: '2023',
      standing: 'local',
      sections: [{ id: 'page 2', title: 'Crumbs' }],
    },
  ],
  changes: [],
  wording: [],
  checklists: [
    {
      ...loaf,
      source: localSource,
      standing: 'local',
      title: 'Millbrook’s half',
      sections: [
        {
          id: 'crumbs',
          title: 'Crumbs, as Millbrook likes them',
          items: [
            line('crumbs', 'Were the crumbs counted over two terms?', {
              standing: 'local',
              source: localSource,
              evidence: ['A count of crumbs'],
              todo: 'Count them.',
              notGate: 'Millbrook likes two terms. The law does not ask for them.',
            }),
          ],
        },
      ],
    },
  ],
  glossaries: [
    {
      id: 'words',
      title: 'Words of Millbrook',
      about: 'As Millbrook uses them.',
      terms: [
        {
          id: 'cosa',
          term: 'COSA',
          means: 'What Millbrook calls a loaf.',
          national: 'loaf',
          source: localSource,
          standing: 'local',
        },
      ],
    },
  ],
  directories: [],
};
