import type { Answer } from '@send-kit/core/answer.js';
import type { Question } from '@send-kit/core/question.js';
import type { Day } from '@send-kit/pack';

/** Somebody changed what the calculator is asked. It bubbles out of shadow roots, for a host page to keep or share. */
export class SendTimetableChangeEvent extends Event {
  static readonly type = 'send-timetable-change';

  readonly question: Question;
  /** Absent while no date is complete. */
  readonly answer: Answer | undefined;
  /** The day on which each rule was marked as done. */
  readonly done: Readonly<Record<string, Day>>;

  constructor(question: Question, answer: Answer | undefined, done: Readonly<Record<string, Day>>) {
    super(SendTimetableChangeEvent.type, { bubbles: true, composed: true });
    this.question = question;
    this.answer = answer;
    this.done = done;
  }
}

declare global {
  interface HTMLElementEventMap {
    'send-timetable-change': SendTimetableChangeEvent;
  }
}
