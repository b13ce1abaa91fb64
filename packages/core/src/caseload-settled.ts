import type { Day, Vocabulary } from '@send-kit/pack';
import type { CaseRow } from './caseload-case.ts';

/** A limit that is no longer in play once something else has happened. */
interface Settlement {
  readonly event: string;
  readonly rules: readonly string[];
  /** Only where the event is not before this one. */
  readonly notBefore?: string;
  /** Only where the event is after this one: otherwise it is the same step told twice. */
  readonly after?: string;
  /** Not where the review ended with amendments; where nothing says so it is taken to have kept the plan. */
  readonly unlessAmended?: boolean;
}

const ofAssessment = ['ehcna-decision-to-assess', 'detained-decision-to-assess', 'ehcna-advice-response'];
const ofPlan = ['ehcna-final-plan', 'detained-final-plan', 'ehcna-draft-latest'];
const ofReview = ['ar-decision', 'ar-amendment-notice'];
const ofAmendment = ['ar-amendment-notice', 'ar-final-amended-plan'];

/**
 * The vocabulary says which event meets a limit. A caseload also has gaps: the plan is there and nobody wrote down when
 * it was decided to assess. A board that called that decision overdue for ever would be believed by nobody. So a later
 * step settles the earlier ones; it does not say that they were in time.
 */
const settlements: readonly Settlement[] = [
  // A draft is served only where there will be a plan (regulation 13), so no notice of the opposite can be due.
  { event: 'draft-served', rules: [...ofAssessment, 'ehcna-no-plan-notice'] },
  { event: 'plan-made', rules: [...ofAssessment, 'ehcna-no-plan-notice', 'ehcna-draft-latest'] },
  { event: 'no-plan-notice-sent', rules: [...ofAssessment, ...ofPlan] },
  { event: 'last-reviewed', rules: ['ar-first-review'] },
  { event: 'last-reviewed', notBefore: 'review-meeting', rules: ['ar-decision'] },
  { event: 'last-reviewed', notBefore: 'review-meeting', rules: ofAmendment, unlessAmended: true },
  { event: 'review-decision-sent', rules: ['ar-first-review'] },
  { event: 'review-decision-sent', after: 'last-reviewed', rules: ['ar-next-review'] },
  { event: 'review-decision-sent', rules: ofAmendment, unlessAmended: true },
  { event: 'amendment-notice-sent', notBefore: 'review-meeting', rules: ofReview },
  { event: 'amended-plan-sent', rules: ['ar-decide-not-to-amend-after-notice'] },
  { event: 'amended-plan-sent', notBefore: 'review-meeting', rules: ofReview },
  { event: 'plan-transferred', rules: ['move-transfer-plan'] },
  { event: 'certificate-issued', rules: ['med-contact-adviser', 'med-arrange'] },
];

/** What has been done in a case, or is no longer asked. */
export interface Settled {
  /** The day on which a limit was met, early or late. */
  doneOn(rule: string, row: CaseRow, today: Day): Day | undefined;
  isSettled(rule: string, row: CaseRow, today: Day): boolean;
  /**
   * Whether the file can tell that this was due and that it was not done. Of the others nobody can say that they are
   * overdue.
   */
  canBeOverdue(rule: string, row: CaseRow): boolean;
}

/**
 * Limits that bind only if the matter went one way. Sixteen weeks is the limit for saying that there will be *no* plan; a
 * board that calls it overdue while a plan is being written repeats the commonest mistake about it.
 */
function isBinding(rule: string, { question, outcomes }: CaseRow): boolean {
  if (/-no-plan(-notice)?$/.test(rule)) return outcomes.plan === 'no';
  if (!ofAmendment.includes(rule)) return true;
  return outcomes.review === 'amend' || question.events['amendment-notice-sent'] !== undefined;
}

/** Reads out of the vocabulary which events meet which limits. */
export function settledBy({ events }: Vocabulary): Settled {
  const meeting = new Map<string, string[]>();
  for (const { id, meets } of events)
    for (const rule of meets ?? []) meeting.set(rule, [...(meeting.get(rule) ?? []), id]);
  const settling = new Map<string, Settlement[]>();
  for (const one of settlements) for (const rule of one.rules) settling.set(rule, [...(settling.get(rule) ?? []), one]);

  return {
    canBeOverdue: (rule, row) => (meeting.has(rule) || settling.has(rule)) && isBinding(rule, row),
    doneOn(rule, { question }, today) {
      for (const event of meeting.get(rule) ?? []) {
        const day = question.events[event];
        // A day still to come is a plan, not a deed.
        if (day !== undefined && day <= today) return day;
      }
      return undefined;
    },
    isSettled(rule, { question: { events: told }, outcomes }, today) {
      if (outcomes.assess === 'no' && rule.startsWith('ehcna-') && rule !== 'ehcna-decision-to-assess') return true;
      if (outcomes.plan === 'yes' && rule === 'ehcna-no-plan-notice') return true;
      if (outcomes.plan !== undefined && ofAssessment.includes(rule)) return true;
      return (settling.get(rule) ?? []).some(({ event, notBefore, after, unlessAmended }) => {
        const day = told[event];
        if (day === undefined || day > today) return false;
        const isAmended = outcomes.review === 'amend' || told['amendment-notice-sent'] !== undefined;
        if (unlessAmended && isAmended) return false;
        if (notBefore && !(day >= (told[notBefore] ?? ''))) return false;
        return !(after && !(day > (told[after] ?? '')));
      });
    },
  };
}
