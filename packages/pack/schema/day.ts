import { z } from './zod.ts';

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A real calendar day written `YYYY-MM-DD`. 31 April and 29 February 2027 are refused. */
export const Day = z.string().refine(isRealDay, {
  error: ({ input }) => `expected a real day written YYYY-MM-DD, found ${JSON.stringify(input)}`,
});
/** A calendar day, `YYYY-MM-DD`, with no time and no zone. */
export type Day = string;

function isRealDay(text: string): boolean {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  if (!parts) return false;
  const [year, month, day] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const length = month === 2 && leap ? 29 : (lengths[month - 1] ?? 0);
  return day >= 1 && day <= length;
}
