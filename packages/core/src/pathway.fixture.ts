import type { Pack, Pathway, PathwayStep } from '@send-kit/pack';

type Given = Partial<PathwayStep> & Pick<PathwayStep, 'id' | 'kind' | 'arrows'>;

/** A step of an invented pathway. */
function step(given: Given): PathwayStep {
  return { title: `About ${given.id}`, short: given.id, source: { document: 'invented', section: '1' }, ...given };
}

/** An invented chart with every kind of turn: a loop, two reasons, a statement, an outcome that can be reopened. */
export const visit: Pathway = {
  id: 'visit',
  title: 'A visit to the library',
  about: 'For a reader who wants a book.',
  source: { document: 'invented', section: '1' },
  standing: 'guidance',
  begins: [{ id: 'asked-on', kind: 'day', label: 'Day of the request' }],
  clock: { deadline: 'invented-reply', starts: 'asked-on', says: 'It never pauses.' },
  start: 'known',
  steps: [
    step({
      id: 'known',
      kind: 'question',
      arrows: [
        { id: 'yes', label: 'Yes', to: 'in' },
        { id: 'no', label: 'No', to: 'ask' },
      ],
    }),
    step({
      id: 'ask',
      kind: 'action',
      records: [{ id: 'asked-whom', kind: 'text', label: 'Whom' }],
      arrows: [{ id: 'next', to: 'known', again: true }],
    }),
    step({
      id: 'in',
      kind: 'question',
      arrows: [
        { id: 'yes', label: 'Yes', to: 'lent', says: ['on-the-shelf'] },
        { id: 'no', label: 'No', to: 'order' },
      ],
    }),
    step({
      id: 'order',
      kind: 'question',
      arrows: [
        { id: 'yes', label: 'Yes', to: 'lent', says: ['ordered'] },
        { id: 'no', label: 'No', to: 'not-lent', reason: { id: 'not-to-be-had', text: 'It cannot be had.' } },
      ],
    }),
    step({ id: 'lent', kind: 'outcome', arrows: [], outcome: { wording: 'It is lent.' } }),
    step({
      id: 'not-lent',
      kind: 'outcome',
      arrows: [{ id: 'more', label: 'More has come', to: 'in', again: true }],
      outcome: { wording: 'It is not lent.' },
    }),
  ],
  ways: [],
};

/** Comes first: may the reader ask at all? */
export const card: Pathway = {
  ...visit,
  id: 'card',
  title: 'A reader’s card',
  start: 'has-card',
  steps: [
    step({
      id: 'has-card',
      kind: 'question',
      arrows: [
        { id: 'yes', label: 'Yes', to: 'may', says: ['has-card'] },
        { id: 'no', label: 'No', to: 'may-not' },
      ],
    }),
    step({ id: 'may', kind: 'outcome', arrows: [], outcome: { wording: 'Go on.', opens: true } }),
    step({ id: 'may-not', kind: 'outcome', arrows: [], outcome: { wording: 'First a card.' } }),
  ],
};

/** Leads into {@link visit}, after {@link card}. */
export const desk: Pathway = {
  ...visit,
  id: 'desk',
  title: 'At the desk',
  before: 'card',
  start: 'wish',
  steps: [
    step({
      id: 'wish',
      kind: 'question',
      arrows: [
        { id: 'book', label: 'A book', to: 'to-visit' },
        { id: 'talk', label: 'A talk', to: 'talked' },
      ],
    }),
    step({ id: 'to-visit', kind: 'outcome', arrows: [], outcome: { wording: 'On to the shelves.', leads: 'visit' } }),
    step({ id: 'talked', kind: 'outcome', arrows: [], outcome: { wording: 'A good talk.' } }),
  ],
};

export const library: Pack = {
  id: 'library',
  title: 'An invented library',
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
      limit: { op: 'within-weeks', n: 5, of: 'advice-request-received' },
      examples: [],
    },
  ],
  exceptions: [],
  sets: {},
  bankHolidays: [],
  pathways: [visit, card, desk],
};
