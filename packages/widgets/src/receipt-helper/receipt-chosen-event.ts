import type { Day } from '@send-kit/pack';

/**
 * Somebody took one of the two days. The host puts it where the day of receipt belongs, such as into a calculator. It
 * bubbles out of shadow roots.
 */
export class SendReceiptChosenEvent extends Event {
  static readonly type = 'send-receipt-chosen';

  readonly day: Day;
  /** What the day rests on, to be kept beside it: the convention, or the bare words of the regulation. */
  readonly by: 'convention' | 'bare-words';

  constructor(day: Day, by: SendReceiptChosenEvent['by']) {
    super(SendReceiptChosenEvent.type, { bubbles: true, composed: true });
    this.day = day;
    this.by = by;
  }
}

declare global {
  interface HTMLElementEventMap {
    'send-receipt-chosen': SendReceiptChosenEvent;
  }
}
