import type { Checklist, ChecklistItem, Pack } from '@send-kit/pack';

const source = { document: 'invented', section: '1' };

/** A line of an invented checklist. */
export function line(id: string, more: Partial<ChecklistItem> = {}): ChecklistItem {
  return { id, asks: `Is there ${id}?`, answer: 'check', gate: false, source, standing: 'guidance', ...more };
}

/** An invented checklist with every kind of line. */
export const picnic: Checklist = {
  id: 'picnic',
  title: 'A picnic',
  about: 'For somebody who wants to eat on the grass.',
  source,
  standing: 'guidance',
  sections: [
    {
      id: 'law',
      title: 'The lawful test',
      items: [
        line('hungry', { gate: true, standing: 'law' }),
        line('grass', { gate: true, standing: 'law' }),
        line('about-hunger', { gate: true, standing: 'law', answer: 'read' }),
      ],
    },
    {
      id: 'food',
      title: 'Food',
      items: [
        line('bread', { evidence: ['The baker’s bill'], todo: 'Ask the baker.' }),
        line('jam', { todo: 'Boil some.' }),
        line('which-jam', { answer: 'text', showIf: { item: 'jam', is: ['yes', 'not-yet'] } }),
        line('tea', { showIf: { item: 'jam', is: ['yes'] } }),
        line('milk', { showIf: { item: 'tea', is: ['yes'] } }),
      ],
    },
    {
      id: 'weather',
      title: 'Weather',
      items: [
        line('rain', {
          answer: 'choice',
          choices: [
            { id: 'waits', label: 'It waits' },
            {
              id: 'must-be-dry',
              label: 'It must be dry for two weeks',
              warns: {
                says: 'No law asks for two dry weeks.',
                citation: { text: 'Grass Act, s.1', url: 'https://law.example/1' },
              },
            },
          ],
        }),
        line('forecast', { answer: 'text', evidence: ['A newspaper'] }),
      ],
    },
    { id: 'notes', title: 'Good to know', items: [line('ants', { answer: 'read' })] },
  ],
};

export const kitchen: Pack = {
  id: 'kitchen',
  title: 'An invented kitchen',
  lawCheckedOn: '2026-11-22',
  deadlines: [],
  exceptions: [],
  sets: {},
  bankHolidays: [],
  checklists: [picnic],
};
