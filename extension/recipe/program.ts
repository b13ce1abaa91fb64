/**
 * A pattern made ready for `find`, as plain data that can be sent to a page's script. One step is one list:
 * a character class as pairs of code units, a fork (first choice first), a jump, a mark of a group's edge,
 * the forgetting of a group's marks, a condition on the place, or the end.
 */
export type Step =
  | readonly ['any', readonly number[]]
  | readonly ['fork', number, number]
  | readonly ['jump', number]
  | readonly ['mark', number]
  | readonly ['forget', number, number]
  | readonly ['place', '^' | '$' | 'b' | 'B']
  | readonly ['end'];

/** The steps of one pattern, and how many marks its groups need. */
export interface Program {
  readonly steps: readonly Step[];
  readonly marks: number;
}
