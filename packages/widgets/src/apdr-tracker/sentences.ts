import type { NextDue } from '@send-kit/core/support-time.js';
import { longDay } from '../shared/days.ts';

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
