import type { Deadline, Limit, Pack } from '@send-kit/pack';
import { inventedPack } from '../deadline-calculator/invented-pack.fixture.ts';

// Invented numbers under the ids that the planner strings together, so that a correction of the law changes no test here.

const [pattern] = inventedPack.deadlines;
const rule = (id: string, title: string, limit: Limit, more: Partial<Deadline> = {}): Deadline => ({
  ...(pattern as Deadline),
  mistakes: [],
  notes: [],
  id,
  process: 'ehc-needs-assessment',
  title,
  action: `${title}, in plain words.`,
  limit,
  ...more,
});
const citation = { text: 'Invented Regulations, reg 9', url: 'https://law.example/reg/9' };

/** Decide in 5 weeks, advise in 5, draft 10 days before the plan at 15 weeks, 10 days for the family. */
export const plannerPack: Pack = {
  ...inventedPack,
  deadlines: [
    rule('ehcna-decision-to-assess', 'Decide', { op: 'within-weeks', n: 5, of: 'request-received' }),
    rule('ehcna-advice-response', 'Give advice', { op: 'within-weeks', n: 5, of: 'advice-request-received' }),
    rule(
      'ehcna-draft-latest',
      'Serve the draft',
      { op: 'days-before-rule', n: 10, rules: ['ehcna-final-plan'] },
      { status: 'derived' },
    ),
    rule(
      'ehcna-draft-representations',
      'Family comments',
      { op: 'days-from-incl', n: 10, of: 'draft-served' },
      { bound: 'minimum' },
    ),
    rule('ehcna-final-plan', 'Send the plan', { op: 'within-weeks', n: 15, of: 'request-received' }),
    rule(
      'move-day',
      'Plan for the move',
      { op: 'before-date', month: 3, day: 1, year: 'transfer-year' },
      { process: 'phase-transfer' },
    ),
    rule(
      'comments',
      'Time to comment',
      { op: 'days-from-incl', n: 10, of: 'amendment-notice-sent' },
      { process: 'phase-transfer', bound: 'minimum' },
    ),
    rule(
      'amended',
      'Send the amended plan',
      { op: 'within-weeks', n: 11, of: 'review-meeting' },
      { process: 'phase-transfer' },
    ),
    rule('invite', 'Invite', { op: 'weeks-before', n: 3, of: 'review-meeting' }, { process: 'phase-transfer' }),
  ],
  exceptions: [
    {
      ...(inventedPack.exceptions[0] as Pack['exceptions'][number]),
      id: 'closed',
      process: 'ehc-needs-assessment',
      title: 'The school was closed for long',
      question: 'Did the closure make it impractical?',
      citation,
      test: {
        op: 'closure',
        fact: 'school-closed',
        askedOn: 'school-advice-requested',
        minimumDays: 30,
        opensDaysBefore: 5,
        closesDaysBefore: 5,
      },
      lifts: [{ rule: 'ehcna-decision-to-assess', citation: citation.text }],
    },
  ],
  vocabulary: {
    processes: [
      {
        id: 'ehc-needs-assessment',
        title: 'Assessment',
        says: 'A request came in',
        asks: ['request-received', 'draft-served'],
      },
      { id: 'annual-review', title: 'Review', says: 'A plan is reviewed', asks: ['review-meeting'] },
      {
        id: 'phase-transfer',
        title: 'Move',
        says: 'A child moves on',
        asks: ['review-meeting', 'amendment-notice-sent'],
        facts: ['phase-move', 'transfer-year'],
      },
    ],
    events: [
      { id: 'request-received', title: 'The request was received' },
      { id: 'school-advice-requested', title: 'The school was asked' },
      { id: 'advice-request-received', title: 'Advice was asked for' },
      { id: 'draft-served', title: 'The draft was served' },
      { id: 'plan-made', title: 'The plan was made', meets: ['ehcna-final-plan'] },
      { id: 'decision-sent', title: 'The decision was sent' },
      { id: 'last-reviewed', title: 'The last review was decided' },
      { id: 'review-meeting', title: 'The meeting' },
      { id: 'amendment-notice-sent', title: 'The amendments were sent' },
      { id: 'amended-plan-sent', title: 'The amended plan was sent', meets: ['amended', 'move-day'] },
    ],
    facts: [
      { id: 'school-closed', title: 'The school was closed', shape: 'closure' },
      { id: 'phase-move', title: 'The move', shape: 'choice', choices: [{ id: 'up', title: 'Up' }] },
      { id: 'transfer-year', title: 'The year', shape: 'year' },
    ],
    options: [],
    actors: { 'local-authority': 'The authority' },
    readings: {},
  },
};
