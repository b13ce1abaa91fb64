import type { Citation, Deadline, Exception, Limit, Pack } from '@send-kit/pack';

// An invented law, so that a correction of the real one changes no test of the widget.

const citation: Citation = { text: 'Invented Regulations, reg 1', url: 'https://law.example/reg/1' };
const base = {
  confidence: 'high',
  citation,
  effectiveFrom: null,
  effectiveTo: null,
  checked: { on: '2026-11-01', by: 'Nobody' },
  examples: [],
} as const;

function rule(id: string, title: string, limit: Limit, more: Partial<Deadline> = {}): Deadline {
  return {
    ...base,
    examples: [],
    id,
    process: 'baking',
    title,
    action: `${title}, in plain words.`,
    actor: 'local-authority',
    status: 'law',
    bound: 'latest',
    limit,
    ...more,
  };
}

function exception(id: string, title: string, test: Exception['test']): Exception {
  return {
    ...base,
    examples: [],
    id,
    process: 'baking',
    title,
    question: `${title}: did it make the limit impractical?`,
    status: 'law',
    test,
    lifts: [{ rule: 'knead', citation: 'Invented Regulations, reg 9' }],
  };
}

/** A law of bread: order on day 0, knead within 5 weeks, bake within 10, taste for 7 days, rest before the feast. */
export const inventedPack: Pack = {
  id: 'invented',
  title: 'Invented',
  lawCheckedOn: '2026-11-01',
  deadlines: [
    rule(
      'knead',
      'Knead the dough',
      { op: 'within-weeks', n: 5, of: 'order-received' },
      {
        mistakes: [{ says: 'Dough rests at Easter.', right: 'It does not.' }],
        notes: ['Use both hands.'],
      },
    ),
    rule('bake', 'Bake the bread', { op: 'within-weeks', n: 10, of: 'order-received' }),
    rule(
      'proof',
      'Prove the dough, at the latest',
      { op: 'days-before-rule', n: 15, rules: ['bake'] },
      { status: 'derived' },
    ),
    rule(
      'thank',
      'Thank the baker',
      { op: 'no-number', wording: 'as soon as it cools', of: 'order-received' },
      { status: 'guidance' },
    ),
    rule('taste', 'Time to taste', { op: 'days-from-incl', n: 7, of: 'bread-served' }, { bound: 'minimum' }),
    rule(
      'next-loaf',
      'Earliest next loaf',
      { op: 'day-after', rule: 'taste' },
      { bound: 'earliest', status: 'derived' },
    ),
    rule(
      'ring',
      'Ring the bell',
      { op: 'within-working-days', n: 3, of: 'bread-served' },
      { actor: 'anyone', time: '17:00' },
    ),
    rule('stoke', 'Stoke the oven', { op: 'at-least-weeks-before', n: 2, of: 'feast' }, { process: 'feasting' }),
  ],
  exceptions: [
    exception('mill-closed', 'The mill was closed', {
      op: 'closure',
      fact: 'mill-closed',
      askedOn: 'flour-asked',
      minimumDays: 28,
      opensDaysBefore: 7,
      closesDaysBefore: 7,
    }),
    exception('baker-ill', 'The baker was ill', { op: 'personal', fact: 'baker-ill' }),
  ],
  sets: {},
  bankHolidays: [
    {
      division: 'england-and-wales',
      year: 2026,
      citation,
      checked: base.checked,
      days: [{ day: '2026-12-25', name: 'Feast' }],
    },
  ],
  tribunal: { citation, checked: base.checked, closesAt: '17:00', weekend: [6, 7], notCounted: [] },
  vocabulary: {
    processes: [
      {
        id: 'baking',
        title: 'Baking',
        says: 'Somebody ordered bread',
        aliases: ['bread'],
        asks: ['order-received', 'bread-served', 'flour-asked'],
        facts: ['mill-closed', 'baker-ill'],
      },
      { id: 'feasting', title: 'Feasting', says: 'There will be a feast', asks: ['feast'] },
      { id: 'sleeping', title: 'Sleeping', says: 'No rule knows this', asks: ['feast'] },
    ],
    events: [
      { id: 'order-received', title: 'The order was received', hint: 'The day it came.', isReceipt: true },
      { id: 'bread-served', title: 'The bread was served', notBefore: ['order-received'], meets: ['bake'] },
      { id: 'flour-asked', title: 'Flour was asked for', notBefore: ['order-received'] },
      { id: 'feast', title: 'The feast' },
    ],
    facts: [
      { id: 'mill-closed', title: 'The mill was closed', shape: 'closure' },
      { id: 'baker-ill', title: 'The baker was ill', shape: 'reason' },
    ],
    options: [
      { id: 'receipt-is-day-one', title: 'Count the day of receipt as day 1', shape: 'flag' },
      { id: 'packs', title: 'Councils', shape: 'packs' },
    ],
    actors: { 'local-authority': 'The bakery', anyone: 'Anyone' },
    readings: { 'receipt-is-day-one': 'if the day of receipt is counted as day 1' },
  },
};
