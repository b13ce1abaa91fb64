import type { Day } from '@send-kit/pack';
import { formatDay, parseDay } from './day.ts';

/** How many rows, and around which day. */
export interface Invention {
  readonly rows: number;
  readonly today: Day;
  /** The same seed gives the same rows. */
  readonly seed?: number | undefined;
}

const headings = [
  'Reference',
  'Process',
  'ReceivedDate',
  'RequestOutcomeDate',
  'RequestOutcome',
  'Draft plan',
  'AssessmentOutcomeDate',
  'AssessmentOutcome',
  'StartDate',
  'Week20',
  'ReviewMeeting',
  'LastReview',
  'Review decision',
] as const;

/**
 * Rows for trying things out, plainly invented: INV-00001 and so on, no person behind any of them.
 *
 * @returns the records of a file, headings first.
 */
export function inventedCaseload({ rows, today, seed = 1 }: Invention): string[][] {
  const next = dice(seed);
  const upTo = (most: number): number => Math.floor(next() * most);
  const now = parseDay(today);
  const made: string[][] = [[...headings]];
  for (let number = 1; number <= rows; number += 1) {
    const cells: Partial<Record<(typeof headings)[number], string>> = {
      Reference: `INV-${String(number).padStart(5, '0')}`,
    };
    const put = (heading: (typeof headings)[number], day: number): boolean => {
      if (day > now) return false;
      cells[heading] = british(day);
      return true;
    };
    if (next() < 0.6) {
      cells.Process = 'EHC needs assessment';
      const received = now - upTo(300);
      put('ReceivedDate', received);
      const refused = next() < 0.2;
      if (put('RequestOutcomeDate', received + 21 + upTo(30))) cells.RequestOutcome = refused ? 'N' : 'Y';
      const decided = received + 85 + upTo(35);
      const draft = decided + upTo(21);
      if (refused || decided > now) cells.Week20 = '';
      else if (next() < 0.1) {
        put('AssessmentOutcomeDate', decided);
        cells.AssessmentOutcome = 'N';
      } else if (put('Draft plan', draft)) {
        put('StartDate', draft + 16 + upTo(35));
      }
      if (!refused && next() < 0.1) cells.Week20 = '1';
    } else {
      cells.Process = 'Annual review';
      const last = now - upTo(420);
      put('LastReview', last);
      if (next() < 0.6) {
        const meeting = last + 280 + upTo(90);
        cells.ReviewMeeting = british(meeting);
        if (next() < 0.6) put('Review decision', meeting + 10 + upTo(25));
      }
    }
    made.push(headings.map((heading) => cells[heading] ?? ''));
  }
  return made;
}

function british(day: number): string {
  const [year, month, date] = formatDay(day).split('-');
  return `${date}/${month}/${year}`;
}

/** mulberry32: small, quick, and the same everywhere. */
function dice(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
