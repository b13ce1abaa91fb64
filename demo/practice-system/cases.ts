/** One invented case, as an old system would hold it. */
export interface PracticeCase {
  readonly reference: string;
  readonly name: string;
  readonly year: string;
  readonly school: string;
  readonly officer: string;
  readonly stage: string;
  readonly events: readonly (readonly [label: string, day: string])[];
}

/** Six cases about nobody: every name says that it was invented. */
export const cases: readonly PracticeCase[] = [
  {
    reference: 'PRAC-0001',
    name: 'Example Child A',
    year: 'Year 2',
    school: 'Invented Primary School One',
    officer: 'Sample Officer P',
    stage: 'EHC needs assessment requested',
    events: [['Request received', '21/09/2026']],
  },
  {
    reference: 'PRAC-0002',
    name: 'Example Child B',
    year: 'Year 5',
    school: 'Invented Primary School Two',
    officer: 'Sample Officer Q',
    stage: 'Draft plan served',
    events: [
      ['Request received', '01/06/2026'],
      ['Draft plan served', '07/10/2026'],
    ],
  },
  {
    reference: 'PRAC-0003',
    name: 'Example Child C',
    year: 'Year 6',
    school: 'Invented Primary School One',
    officer: 'Sample Officer P',
    stage: 'Annual review, phase transfer next September',
    events: [
      ['Plan first made', '14/11/2023'],
      ['Last review decision', '09/12/2025'],
      ['Review meeting', '12/11/2026'],
    ],
  },
  {
    reference: 'PRAC-0004',
    name: 'Example Child D',
    year: 'Year 9',
    school: 'Invented Secondary Academy',
    officer: 'Sample Officer R',
    stage: 'Notice of amendments sent',
    events: [
      ['Plan first made', '02/03/2021'],
      ['Last review decision', '16/10/2025'],
      ['Review meeting', '24/09/2026'],
      ['Notice of amendments sent', '22/10/2026'],
    ],
  },
  {
    reference: 'PRAC-0005',
    name: 'Example Child E',
    year: 'Nursery',
    school: 'Invented Early Years Setting',
    officer: 'Sample Officer Q',
    stage: 'Request received in August',
    events: [
      ['Request received', '10/08/2026'],
      ['Early years advice requested', '21/08/2026'],
    ],
  },
  {
    reference: 'PRAC-0006',
    name: 'Example Young Person F',
    year: 'Year 13',
    school: 'Invented Further Education College',
    officer: 'Sample Officer R',
    stage: 'Mediation certificate issued',
    events: [
      ['Decision sent', '30/09/2026'],
      ['Mediation certificate issued', '19/10/2026'],
    ],
  },
];
