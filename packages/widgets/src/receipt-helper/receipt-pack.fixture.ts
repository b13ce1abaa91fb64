import type { Deadline, Pack } from '@send-kit/pack';
import { inventedPack } from '../deadline-calculator/invented-pack.fixture.ts';

/** The law of bread with an invented convention: the bakery's day is over at 4pm. */
export const receiptPack: Pack = {
  ...inventedPack,
  deadlines: [
    ...inventedPack.deadlines,
    {
      ...(inventedPack.deadlines[0] as Deadline),
      id: 'bread-convention',
      title: 'When an order is received',
      status: 'guidance',
      bound: 'marker',
      citation: { text: 'The Guild, model letter', url: 'https://guild.example/letter' },
      mistakes: [],
      notes: ['By the words themselves, an order of Saturday is received on Saturday.'],
      limit: { op: 'receipt-convention', of: 'order-emailed', proposes: 'order-received', closesAt: '16:00' },
    },
  ],
  vocabulary: {
    ...(inventedPack.vocabulary as NonNullable<Pack['vocabulary']>),
    events: [
      ...(inventedPack.vocabulary?.events ?? []),
      { id: 'order-emailed', title: 'The order was e-mailed', kind: 'instant' },
    ],
  },
};
