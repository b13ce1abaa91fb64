import type { Question } from '@send-kit/core/question.js';

/**
 * A question as a page author types it.
 *
 * @param events `request-received: 2026-09-21; draft-served: 2026-12-10`. Words and days that make no sense are left for
 *   the timetable to refuse by name.
 */
export function pageQuestion(process: string | undefined, events: string | undefined): Question | undefined {
  if (!events?.trim()) return undefined;
  const pairs = events
    .split(/[;,\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const at = part.indexOf(':');
      return at < 0 ? ([part, ''] as const) : ([part.slice(0, at).trim(), part.slice(at + 1).trim()] as const);
    });
  const days = Object.fromEntries(pairs);
  return process?.trim() ? { process: process.trim(), events: days } : { events: days };
}
