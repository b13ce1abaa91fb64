import type { ChecklistRecord, Day } from '@send-kit/pack';

/** A request for an assessment that nobody could take for a real one, as far as somebody has filled it in. */
export interface InventedChecklist {
  readonly id: string;
  readonly name: string;
  /** In a word, for the choice of cases. */
  readonly kind: string;
  readonly story: string;
  readonly record: ChecklistRecord;
}

/** The day on which both were looked at. */
export const lookedAtOn: Day = '2026-11-20';

const begun = { kind: 'checklist-record', version: 1, pack: 'england', checklist: 'ehc-request' } as const;

const yes = { answer: 'yes' };
const no = { answer: 'no' };
const notYet = { answer: 'not-yet' };
const unsure = { answer: 'unsure' };
const notApplicable = { answer: 'not-applicable' };

/** What a SENCO sends who has kept the papers of a year, with one question to the family still open. */
const biscuits: ChecklistRecord = {
  ...begun,
  answers: {
    'may-have-sen': yes,
    'plan-may-be-needed': yes,

    'who-asks': { answer: 'school' },
    'own-merits': notApplicable,
    'told-first': { answer: ['none'] },

    teaching: yes,
    'help-listed': yes,
    'own-means': yes,
    adjustments: yes,

    'start-and-now': yes,
    'over-time': yes,
    'less-than-expected': yes,
    'only-with-much': yes,
    wider: yes,

    'beside-peers': yes,
    areas: { answer: ['communication', 'cognition'] },
    extent: yes,
    'over-18': notApplicable,

    attainment: yes,
    reading: yes,
    boxall: yes,
    behaviour: { answer: 'not-applicable', text: 'There is nothing to log: quiet in class, worn out at home.' },
    attendance: yes,

    sought: yes,
    'up-to-date': yes,

    used: yes,
    reviewed: yes,
    next: {
      text: 'An adult trained in language work in most lessons, and therapy that is written into the week. The therapist sees the school once a term; our own staff cannot set the programme.',
    },

    health: yes,
    clinicians: yes,
    'social-care': { answer: 'not-yet', text: 'The family has not been asked.' },
    'looked-after': notApplicable,

    'parents-say': yes,
    'parents-know': yes,
    'parents-add': yes,
    sendiass: yes,

    'child-says': yes,
    sixteen: notApplicable,

    agreed: yes,
    'who-agrees': yes,
  },
  evidence: [
    {
      id: 'support-plans',
      title: 'SEN support plans with three termly reviews',
      where: 'SEN file, part 1',
      dated: '2026-10-16',
      items: ['help-listed', 'over-time', 'used', 'reviewed'],
    },
    {
      id: 'provision-map',
      title: 'Provision map of year 4 and year 5, with hours',
      where: 'SEN file, part 1',
      dated: '2026-10-19',
      items: ['help-listed', 'own-means'],
    },
    {
      id: 'teacher-note',
      title: 'Note of the class teacher: a usual day',
      where: 'SEN file, part 2',
      dated: '2026-11-02',
      items: ['teaching', 'extent', 'wider'],
    },
    {
      id: 'senco-note',
      title: 'Note of the SENCO: adjustments, services, days without help',
      where: 'SEN file, part 2',
      dated: '2026-11-09',
      items: ['adjustments', 'only-with-much', 'clinicians'],
    },
    {
      id: 'scores',
      title: 'Reading and spelling scores, September 2025 and 2026',
      where: 'Assessment folder',
      dated: '2026-09-25',
      items: ['start-and-now', 'less-than-expected', 'beside-peers', 'reading'],
    },
    {
      id: 'school-report',
      title: 'School reports of the last two summers',
      where: 'Assessment folder',
      dated: '2026-07-10',
      items: ['attainment', 'less-than-expected'],
    },
    {
      id: 'boxall-profile',
      title: 'Boxall Profile',
      where: 'Assessment folder',
      dated: '2026-10-08',
      items: ['boxall', 'wider'],
    },
    {
      id: 'attendance-record',
      title: 'Attendance record with reasons',
      where: 'School office',
      dated: '2026-11-13',
      items: ['attendance'],
    },
    {
      id: 'therapist-report',
      title: 'Report of the speech and language therapist',
      where: 'SEN file, part 3',
      dated: '2026-05-21',
      items: ['sought', 'up-to-date', 'health', 'beside-peers'],
    },
    {
      id: 'psychologist-notes',
      title: 'Notes of a talk with the educational psychologist',
      where: 'SEN file, part 3',
      dated: '2026-06-17',
      items: ['sought', 'up-to-date', 'extent'],
    },
    {
      id: 'parents-letter',
      title: 'Letter of the parents',
      where: 'SEN file, part 4',
      dated: '2026-11-03',
      items: ['parents-say', 'wider'],
    },
    {
      id: 'meeting-note',
      title: 'Note of the meeting with the parents',
      where: 'SEN file, part 4',
      dated: '2026-11-05',
      items: ['parents-know'],
    },
    {
      id: 'one-page-profile',
      title: 'One page profile with drawings',
      where: 'SEN file, part 4',
      dated: '2026-10-22',
      items: ['child-says'],
    },
    {
      id: 'consent-form',
      title: 'Signed consent form',
      where: 'SEN file, part 4',
      dated: '2026-11-05',
      items: ['agreed'],
    },
  ],
};

/** A parent at the end of a tether, with three papers, and a school that has named conditions. */
const cobwebs: ChecklistRecord = {
  ...begun,
  answers: {
    'may-have-sen': yes,
    'plan-may-be-needed': unsure,

    'who-asks': { answer: 'parent' },
    'own-merits': notApplicable,
    'told-first': { answer: ['two-cycles', 'diagnosis', 'spent'] },

    teaching: yes,
    'help-listed': { answer: 'no', text: 'There is a mentor, and time out. Nobody has written down how often.' },
    'own-means': unsure,
    adjustments: notYet,

    'start-and-now': no,
    'over-time': notYet,
    'less-than-expected': yes,
    'only-with-much': unsure,
    wider: yes,

    'beside-peers': no,
    areas: { answer: ['emotional'] },
    extent: yes,
    'over-18': notApplicable,

    attainment: yes,
    reading: no,
    boxall: notYet,
    behaviour: yes,
    attendance: yes,

    sought: notYet,
    'why-not': { text: 'On the waiting list since March. School was told that there is no help without a diagnosis.' },

    health: unsure,
    'social-care': notYet,
    'looked-after': notApplicable,

    'parents-say': yes,
    'parents-know': no,
    sendiass: no,

    'child-says': notYet,
    sixteen: notApplicable,

    agreed: notYet,
  },
  evidence: [
    { id: 'letter-home', title: 'Letter of the mother', items: ['parents-say', 'wider'] },
    { id: 'year-7-report', title: 'School report of year 7', dated: '2026-07-14', items: ['attainment'] },
    {
      id: 'attendance-print',
      title: 'Attendance print-out',
      where: 'By e-mail from the school',
      dated: '2026-11-06',
      items: ['attendance'],
    },
  ],
};

export const inventedChecklists: readonly InventedChecklist[] = [
  {
    id: 'strong',
    name: 'The Biscuits',
    kind: 'A strong request',
    story:
      'A school asks, for a child of nine with a language disorder who falls behind in reading. Three terms of support are on paper, with advice from outside that was tried. One question to the family is still open.',
    record: biscuits,
  },
  {
    id: 'weak',
    name: 'The Cobwebs',
    kind: 'A weak request',
    story:
      'A mother asks, for a child of twelve who is sent out of lessons and stays away. There are three papers. The school has told her that two cycles, a diagnosis and £6,000 must come first.',
    record: cobwebs,
  },
];
