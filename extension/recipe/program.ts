/**
 * A pattern made ready for `find`, as plain data that can be sent to a page's script. Each step is a short list, with
 * numbers for names because the script in the page must stay small.
 */
export type Step =
  /** A character in one of these spans of code units: low, high, low, high … */
  | readonly [kind: 0, spans: readonly number[]]
  /** Go on at two places; a match by the first is preferred. */
  | readonly [kind: 1, first: number, second: number]
  /** Go on elsewhere. */
  | readonly [kind: 2, at: number]
  /** Remember this place in the text: the edge of a group. */
  | readonly [kind: 3, mark: number]
  /** Forget marks, from the first to before the last. */
  | readonly [kind: 4, from: number, to: number]
  /** Only at this kind of place: `^`, `$`, `b` (edge of a word), `B` (no edge). */
  | readonly [kind: 5, place: '^' | '$' | 'b' | 'B']
  /** Found. */
  | readonly [kind: 6];

/** The steps of one pattern, and how many marks its groups need. */
export interface Program {
  readonly steps: readonly Step[];
  readonly marks: number;
}
