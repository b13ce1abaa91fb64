import type { SupportFault } from '@send-kit/core/support-faults.js';
import type { NextDue } from '@send-kit/core/support-time.js';
import { longDay } from '../shared/days.ts';
import { readTypedDate } from '../shared/typed-date.ts';
import type { Desk } from './desk.ts';
import { typedOf } from './record-path.ts';
import { sayDay } from './say.ts';

/** How binding the next thing is. Nothing but law is called a duty. */
export function sayDueStanding({ standing }: Pick<NextDue, 'standing'>, owner: string): string {
  return {
    law: 'Law',
    guidance: 'National guidance',
    local: `Local practice of ${owner}: not a legal requirement`,
    own: 'Your own plan',
  }[standing];
}

/** The next thing due, in one sentence. */
export function sayNext({ what, cycle = 0, on, state, standing }: NextDue): string {
  const when = on === undefined ? '' : state === 'today' ? ', today' : `, ${longDay(on)}`;
  switch (what) {
    case 'begin':
      return 'Start the first cycle: write down the concern.';
    case 'assess':
      return `Cycle ${cycle}: assess, and write down what is seen.`;
    case 'plan':
      return `Cycle ${cycle}: plan the outcomes and the help.`;
    case 'set-start':
      return `Cycle ${cycle}: say on which day the help starts.`;
    case 'set-review':
      return `Cycle ${cycle}: choose a day for the review.`;
    case 'start':
      return `Start the help of cycle ${cycle}${when}.`;
    case 'tell':
      return 'Tell the parents that help for special needs has started, and write down the day. The law gives no number of days.';
    case 'meet':
      return `Meet the family this term: it ends on ${on === undefined ? '' : longDay(on)}.`;
    case 'review':
      if (standing === 'local') return `A review this term: it ends on ${on === undefined ? '' : longDay(on)}.`;
      return state === 'past'
        ? `Review cycle ${cycle}: it was planned for ${on === undefined ? '' : longDay(on)}.`
        : `Review cycle ${cycle}${when}.`;
    case 'decide':
      return `Finish the review of cycle ${cycle}: say what comes of it.`;
    case 'close':
      return `Close the review of cycle ${cycle}.`;
    case 'next-cycle':
      return `Cycle ${cycle} is reviewed: start the next one.`;
    case 'nothing':
      return 'Nothing is due: support has ended.';
  }
}

/** What is wrong with a field. */
export function sayFault({ path, fault, found, than }: SupportFault, desk: Pick<Desk, 'namePath'>): string {
  const name = desk.namePath(path);
  const other = than?.path ? `“${desk.namePath(than.path)}”, ` : '';
  switch (fault) {
    case 'not-a-day': {
      const reading = readTypedDate(typedOf(found));
      return `${name}: the date ${reading.state === 'wrong' ? reading.problem : 'must be a real date'}`;
    }
    case 'too-early':
      return `${name}: the date must be on or after ${other}${sayDay(than?.day)}`;
    case 'too-late':
      return `${name}: the date must be on or before ${other}${sayDay(than?.day)}`;
    case 'ahead':
      return `${name}: the date must be today or earlier`;
    case 'never-started':
      return `${name}: this cycle has lines or a review, and no day on which help started`;
    case 'no-review-day':
      return `${name}: say on which day the review was held`;
    case 'no-plan':
      return `${name}: there is a review, and no outcome to review. Plan one`;
    case 'overlaps':
      return `${name}: the term reaches into another one, which ends on ${sayDay(than?.day)}`;
    case 'gone':
      return `${name}: the help that this line names is no longer in the plan`;
  }
}
