import type { Course } from '@send-kit/core/walk.js';
import type { Walk } from '@send-kit/pack';

/**
 * Somebody answered a step, changed an answer, edited the reply, opened a record or began again. The host may keep `walk`
 * as it is, and hand it back later; one that does calls `preventDefault()`, and nobody is warned on leaving the page. It
 * bubbles out of shadow roots.
 */
export class SendWalkChangeEvent extends Event {
  static readonly type = 'send-walk-change';

  readonly walk: Walk;
  /** Where the walk has led. */
  readonly course: Course;

  constructor(walk: Walk, course: Course) {
    super(SendWalkChangeEvent.type, { bubbles: true, cancelable: true, composed: true });
    this.walk = walk;
    this.course = course;
  }
}

declare global {
  interface HTMLElementEventMap {
    'send-walk-change': SendWalkChangeEvent;
  }
}
