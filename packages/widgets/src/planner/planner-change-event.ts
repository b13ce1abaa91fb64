import type { SchoolDates } from '@send-kit/core/planner.js';

/** Somebody changed the school's dates. The host may keep them: they are typed once a year. */
export class SendPlannerChangeEvent extends Event {
  static readonly type = 'send-planner-change';

  readonly dates: SchoolDates;

  constructor(dates: SchoolDates) {
    super(SendPlannerChangeEvent.type, { bubbles: true, composed: true });
    this.dates = dates;
  }
}

declare global {
  interface HTMLElementEventMap {
    'send-planner-change': SendPlannerChangeEvent;
  }
}
