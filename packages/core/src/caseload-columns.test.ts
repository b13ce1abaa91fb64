import { readPacks } from '@send-kit/pack/read-folder.js';
import { describe, expect, test } from 'vitest';
import { columnChoices, matchColumns } from './caseload-columns.ts';
import { synonyms } from './caseload-synonyms.ts';
import { wordsOf } from './words.ts';

const { vocabulary } = wordsOf(readPacks());

describe('headings are matched by name', () => {
  test('as the SEN2 return has them', () => {
    expect(
      matchColumns(
        [
          'RequestsTableId',
          'ReceivedDate',
          'RequestOutcome',
          'RequestOutcomeDate',
          'StartDate',
          'Week20',
          'ReviewMeeting',
        ],
        vocabulary,
      ),
    ).toEqual([
      'reference',
      'events.request-received',
      'request-outcome',
      'events.assessment-decision-sent',
      'events.plan-made',
      'facts.week-20-exception',
      'events.review-meeting',
    ]);
  });

  test.each([
    ['Date received', 'events.request-received'],
    ['DATE REQUEST WAS RECEIVED', 'events.request-received'],
    ['request-received', 'events.request-received'],
    ['The request was received', 'events.request-received'],
    ['Case Ref.', 'reference'],
    ['Final EHCP issued date', 'events.plan-made'],
    ['Draft plan sent', 'events.draft-served'],
    ['Annual review meeting date', 'events.review-meeting'],
    ['Last review date', 'events.last-reviewed'],
    ['absence.from', 'facts.absence.from'],
  ])('%s', (heading, target) => {
    expect(matchColumns([heading], vocabulary)).toEqual([target]);
  });

  test('a panel, a school or a name is left out', () => {
    expect(matchColumns(['Panel date', 'School', 'Surname', ''], vocabulary)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('no two columns hold the same thing', () => {
    expect(matchColumns(['Date received', 'ReceivedDate'], vocabulary).filter(Boolean)).toHaveLength(1);
  });

  test('every synonym is of a thing that a column can hold', () => {
    const known = columnChoices(vocabulary).map(({ target }) => target.replace(/^(events|facts)\./, ''));
    expect(known).toEqual(expect.arrayContaining(Object.keys(synonyms)));
  });
});
