import type { TakeAwayRow } from '@send-kit/core/take-away.js';
import type { Status } from '@send-kit/pack';

/** What a row's day means, before the day. */
export const leads: Readonly<Record<TakeAwayRow['kind'], string>> = {
  deadline: 'Last lawful day:',
  expected: 'Expected by:',
  'at-least-until': 'At least until:',
  'not-before': 'Not before:',
  marker: 'Day to know:',
  lifted: 'Lifted by an exception, with no new date. It was:',
};

/** The same in brackets after a title. */
export const meanings: Readonly<Record<TakeAwayRow['kind'], string>> = {
  deadline: 'last lawful day',
  expected: 'expected by',
  'at-least-until': 'at least until',
  'not-before': 'not before',
  marker: 'day to know',
  lifted: 'lifted',
};

export const statuses: Readonly<Record<Status, string>> = {
  law: 'Law',
  'case-law': 'Case law',
  guidance: 'Guidance',
  contract: 'Contract',
  local: 'Local practice',
  derived: 'Worked out from the law',
};

export const notATarget =
  'The last lawful day, not a target: most of these duties are to be done as soon as practicable.';
