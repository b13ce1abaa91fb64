import type { Moment } from '@send-kit/store';

/** The day here and the instant, for what is written now. */
export function now(): Moment {
  const at = new Date();
  const two = (part: number): string => String(part).padStart(2, '0');
  return { day: `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`, instant: at.toISOString() };
}
