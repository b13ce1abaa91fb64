import { Words } from './words.ts';
import { z } from './zod.ts';

/** Where a rule comes from: instrument and paragraph, a link that lands as near to it as its publisher allows. */
export const Citation = z.strictObject({
  /** Instrument and paragraph, as a lawyer would write it: `SEND Regulations 2014, reg 5(1)`. */
  text: Words,
  /** `https:` address of the provision. */
  url: z.string().regex(/^https:\/\/[^\s<>"]+$/, 'expected an https: address'),
  /** The few words that say it. */
  quote: Words.optional(),
});
export type Citation = z.infer<typeof Citation>;
