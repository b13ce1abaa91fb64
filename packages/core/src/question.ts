import type { Day } from '@send-kit/pack';

/** A closure of a school or early years provider: the first closed day, and the day it is open again. */
export interface Closure {
  readonly from: Day;
  readonly reopens: Day;
  /** `false`: a person judged that it did not make the limit impractical. */
  readonly impractical?: boolean;
  readonly reason?: string;
}

/** Days away from the area, both ends away. */
export interface Absence {
  readonly from: Day;
  readonly to: Day;
  readonly impractical?: boolean;
  readonly reason?: string;
}

/** A recorded reason. `impractical: true` when a person has judged that it made the limit impractical to keep. */
export interface Circumstances {
  readonly reason: string;
  readonly impractical?: boolean;
}

/** One question to the timetable; the shape of `events.md`. Unknown words are errors, not ignored. */
export interface Question {
  readonly id?: string;
  /** A process of the vocabulary. Without it every rule that the events allow is answered. */
  readonly process?: string;
  readonly events: Readonly<Record<string, string>>;
  readonly facts?: Readonly<Record<string, unknown>>;
  readonly options?: Readonly<Record<string, unknown>>;
  /** Rule ids or names of sets: answer these only. */
  readonly rules?: readonly string[];
}
