import { isRealDay } from '../refinements.ts';
import { z } from './zod.ts';

/** A real calendar day written `YYYY-MM-DD`. 31 April and 29 February 2027 are refused. */
export const Day = z.string().refine(isRealDay, {
  error: ({ input }) => `expected a real day written YYYY-MM-DD, found ${JSON.stringify(input)}`,
});
/** A calendar day, `YYYY-MM-DD`, with no time and no zone. */
export type Day = string;
