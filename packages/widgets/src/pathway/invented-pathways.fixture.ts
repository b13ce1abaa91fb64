import type { Pack, Pathway, PathwayStep } from '@send-kit/pack';

type Given = Partial<PathwayStep> & Pick<PathwayStep, 'id' | 'kind' | 'title' | 'short' | 'arrows'>;

const source = { document: 'invented-guide', section: 'note 1' };
const step = (given: Given): PathwayStep => ({ source, ...given });

/** An invented chart with every kind of turn: a loop, two reasons, an outcome that can be reopened. */
const teapot: Pathway = {
  id: 'teapot',
  title: 'The teapot is not known to you',
  about: 'For a potter who is asked about a teapot.',
  source,
  standing: 'local',
  clock: { deadline: 'invented-reply', starts: 'asked-on', says: 'It never pauses.' },
  before: 'leave',
  begins: [
    { id: 'asked-on', kind: 'day', label: 'The day of the request', hint: 'When it reached you.', needed: true },
    { id: 'role', kind: 'role', label: 'Your role', needed: true },
    { id: 'service', kind: 'service', label: 'Your service' },
  ],
  start: 'known',
  steps: [
    step({
      id: 'known',
      kind: 'question',
      number: '1.1',
      title: 'Is anything known about the teapot?',
      short: 'Anything known?',
      why: 'Nobody can speak about a teapot that they know nothing of.',
      points: ['Look at the handle.', 'Ask whoever pours.'],
      family: 'They may tell you themselves.',
      clock: 'The six weeks run on.',
      changed: ['kettles'],
      arrows: [
        { id: 'yes', label: 'Yes', hint: 'A little is enough.', to: 'crack' },
        { id: 'no', label: 'No', to: 'ask' },
      ],
    }),
    step({
      id: 'ask',
      kind: 'action',
      number: '1.2',
      title: 'Ask the owner',
      short: 'Ask the owner',
      records: [
        { id: 'owner-asked-on', kind: 'day', label: 'The day you asked', needed: true },
        { id: 'whom', kind: 'name', label: 'Whom you asked', needed: true },
        { id: 'what', kind: 'text', label: 'What you asked for' },
        { id: 'again-on', kind: 'day', label: 'The day planned for asking again', ahead: true },
      ],
      arrows: [{ id: 'next', to: 'known', again: true }],
    }),
    step({
      id: 'crack',
      kind: 'question',
      number: '1.3',
      title: 'Does it look cracked?',
      short: 'Cracked?',
      standing: 'law',
      citations: [{ text: 'Invented Act, s.2', url: 'https://example.org/2' }],
      arrows: [
        { id: 'yes', label: 'Yes', to: 'mend' },
        { id: 'no', label: 'No', to: 'no-mending', reason: { id: 'whole', text: 'it is whole' } },
      ],
    }),
    step({
      id: 'mend',
      kind: 'question',
      title: 'Can it be mended?',
      short: 'Can it be mended?',
      standing: 'guidance',
      arrows: [
        { id: 'yes', label: 'Yes', to: 'mending' },
        { id: 'no', label: 'No', to: 'no-mending', reason: { id: 'too-far-gone', text: 'it is too far gone' } },
      ],
    }),
    step({
      id: 'mending',
      kind: 'outcome',
      title: 'Mend it',
      short: 'Mend it',
      arrows: [],
      outcome: { wording: 'The teapot is to be mended.', next: ['Fetch the glue.', 'Keep the lid.'], letter: 'reply' },
    }),
    step({
      id: 'no-mending',
      kind: 'outcome',
      title: 'Send it back',
      short: 'Send it back',
      arrows: [{ id: 'more', label: 'More has come', to: 'known', again: true }],
      outcome: { wording: 'The teapot goes back as it came.', letter: 'reply' },
    }),
  ],
  ways: [],
  replaces: 'teapot-2017',
  differences: [{ what: 'new', step: 'ask', says: 'The owner is asked.', why: 'Owners know most.' }],
};

const older: Pathway = {
  id: 'teapot-2017',
  title: 'The teapot, as it was in 2017',
  about: 'For a potter of that time.',
  source,
  standing: 'local',
  start: 'known',
  steps: teapot.steps,
  ways: [],
};

const leave: Pathway = {
  id: 'leave',
  title: 'May you look?',
  about: 'Comes first.',
  source,
  standing: 'law',
  start: 'asked',
  steps: [
    step({
      id: 'asked',
      kind: 'question',
      title: 'Did the owner say that you may look?',
      short: 'Leave to look?',
      arrows: [
        { id: 'yes', label: 'Yes', to: 'may' },
        { id: 'no', label: 'No', to: 'may-not' },
      ],
    }),
    step({
      id: 'may',
      kind: 'outcome',
      title: 'You may look',
      short: 'You may look',
      arrows: [],
      outcome: { wording: 'Go on.', opens: true },
    }),
    step({
      id: 'may-not',
      kind: 'outcome',
      title: 'Do not look',
      short: 'Do not look',
      arrows: [],
      outcome: { wording: 'Tell the owner that nobody looked.' },
    }),
  ],
  ways: [],
};

/** A pack that nobody could take for a real one. */
export const potters: Pack = {
  id: 'potters',
  title: 'Invented potters',
  owner: 'the Invented Guild',
  lawCheckedOn: '2026-11-22',
  deadlines: [
    {
      id: 'invented-reply',
      process: 'health',
      title: 'Reply',
      actor: 'anyone',
      status: 'law',
      confidence: 'high',
      citation: { text: 'Invented Act, s.1', url: 'https://example.org/1' },
      effectiveFrom: null,
      effectiveTo: null,
      checked: { on: '2026-11-22', by: 'SEND Kit' },
      bound: 'latest',
      limit: { op: 'within-weeks', n: 6, of: 'advice-request-received' },
      examples: [],
    },
  ],
  exceptions: [],
  sets: {},
  bankHolidays: [],
  documents: [
    {
      id: 'invented-guide',
      title: 'Invented guide: how to look at teapots',
      publisher: 'the Invented Guild',
      edition: 'first',
      published: '2018',
      standing: 'local',
      url: 'https://example.org/guide',
      sections: [{ id: 'note 1', title: 'Teapots' }],
    },
  ],
  changes: [
    {
      id: 'kettles',
      title: 'Kettles',
      from: '2022-07-01',
      says: 'What the guide says of kettles goes for urns.',
      printed: 'kettle',
      today: 'urn',
      citation: { text: 'Invented Act, s.3', url: 'https://example.org/3' },
    },
  ],
  letters: [
    {
      id: 'reply',
      title: 'Reply to the owner',
      to: 'The owner',
      subject: 'Your teapot',
      paragraphs: [
        { id: 'received', text: 'On {asked-on} you asked about your teapot.' },
        { id: 'why', when: { ends: ['no-mending'] }, text: 'We send it back: {reason}.', must: true },
        { id: 'sign', text: '{role}, {service}' },
      ],
    },
  ],
  pathways: [teapot, older, leave],
};
