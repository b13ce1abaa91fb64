import type { Actor, Day, Status } from '@send-kit/pack';

/** Another day that somebody could read out of the same words, and what that reading rests on. */
export interface Alternative {
  readonly lastDay: Day;
  /** A reading of the vocabulary: `receipt-is-day-one`, `clear-days-common`. */
  readonly when: string;
}

/** One of the days among which the earlier or the later was chosen. */
export interface Candidate {
  readonly lastDay: Day;
  readonly why: string;
}

/** One limb of a rule that sets several limits. */
export interface StepAnswer {
  readonly step: string;
  readonly title: string;
  readonly lastDay: Day;
}

/** Both ends are inside. */
export interface Span {
  readonly from: Day;
  readonly to: Day;
}

/** Why no day is given where bank holidays are not known: an answer would be a guess. */
export interface Refusal {
  readonly reason: 'beyond-horizon';
  readonly knownFrom: Day;
  readonly knownTo: Day;
  readonly message: string;
}

/** What one rule answers. Fields that do not apply are absent. */
export interface DeadlineAnswer {
  readonly rule: string;
  /** The last lawful day; null where there is none (lifted, no number of days, refused, does not apply). */
  readonly lastDay: Day | null;
  readonly status: Status;
  readonly citation: string;
  readonly actor: Actor;
  readonly lifted: boolean;
  readonly alternatives: readonly Alternative[];
  readonly originalLastDay?: Day;
  readonly liftedBy?: readonly string[];
  /** The first day on which it may be done. */
  readonly earliestDay?: Day;
  readonly window?: Span;
  /** Time of day, Europe/London. */
  readonly time?: string;
  readonly quotedDay?: Day;
  /** Before the Tribunal's roll. */
  readonly rawDay?: Day;
  readonly candidates?: readonly Candidate[];
  readonly steps?: readonly StepAnswer[];
  readonly applies?: boolean;
  /** Why it does not apply. */
  readonly reason?: string;
  /** A person must judge: the question to ask. */
  readonly needsPerson?: boolean;
  readonly question?: string;
  /** What a person recorded as the reason. */
  readonly recordedReason?: string;
  /** The limits that an exception lifts here. */
  readonly lifts?: readonly string[];
  /** `as soon as practicable`: a duty without a number of days. */
  readonly wording?: string;
  /** A day this helper proposes for an event; used where the question names no such day. */
  readonly proposes?: Readonly<Record<string, Day>>;
  readonly why?: string;
  readonly refused?: Refusal;
  readonly workingDays?: readonly Day[];
  readonly daysTaken?: number;
  readonly withinByLaw?: boolean;
  readonly withinByDayOne?: boolean;
  readonly countsExcludingExceptions?: boolean;
}

/** A rule of the process that cannot be answered yet, and what it needs. */
export interface Missing {
  readonly rule: string;
  /** Ids of events and facts. */
  readonly needs: readonly string[];
}

/** What is wrong with one field of a question. */
export interface FieldError {
  /** `events.review-meeting`. */
  readonly field: string;
  readonly expected: string;
  readonly found: string;
}

/** The answer to one question. */
export type Answer =
  | {
      readonly id: string;
      readonly deadlines: readonly DeadlineAnswer[];
      readonly missing: readonly Missing[];
      /** The day on which the law was last read against its sources. */
      readonly lawCheckedOn: Day;
    }
  | {
      readonly id: string | null;
      /** One sentence a person can act on: field, what was expected, what came. */
      readonly error: string;
      readonly errors: readonly FieldError[];
    };
