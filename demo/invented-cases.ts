import type { Question } from '@send-kit/core/question.js';

/** A family nobody could take for a real one, and what happened to it. */
export interface InventedCase {
  readonly id: string;
  readonly name: string;
  readonly story: string;
  readonly question: Question;
  /** The day on which the case is worth looking at; without it, the real today. */
  readonly today?: string;
}

const assessment = 'ehc-needs-assessment';

export const inventedCases: readonly InventedCase[] = [
  {
    id: 'marmalade',
    name: 'The Marmalades',
    story: 'Their request reached the council on Monday 21 September 2026.',
    question: { process: assessment, events: { 'request-received': '2026-09-21' } },
  },
  {
    id: 'teapot',
    name: 'The Teapots',
    story: 'The decision is late; the draft plan went out all the same.',
    question: { process: assessment, events: { 'request-received': '2026-09-21', 'draft-served': '2026-12-10' } },
    today: '2026-12-14',
  },
  {
    id: 'umbrella',
    name: 'The Umbrellas',
    story: 'They were away for five weeks in the summer, and a person judged what that meant.',
    question: {
      process: assessment,
      events: { 'request-received': '2027-06-01' },
      facts: {
        absence: {
          from: '2027-06-14',
          to: '2027-07-18',
          impractical: true,
          reason: 'No visit could be made while they were away.',
        },
      },
    },
    today: '2027-07-21',
  },
  {
    id: 'lantern',
    name: 'The Lanterns',
    story: 'Their review meeting is on Thursday 21 January 2027, near the end of the review year.',
    question: { process: 'annual-review', events: { 'review-meeting': '2027-01-21', 'last-reviewed': '2026-02-06' } },
    today: '2026-12-18',
  },
];
