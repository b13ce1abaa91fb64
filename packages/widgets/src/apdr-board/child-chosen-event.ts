import type { SupportRecord } from '@send-kit/pack';

/** Somebody opens a child of the board: the host shows the record. It bubbles out of shadow roots. */
export class SendChildChosenEvent extends Event {
  static readonly type = 'send-child-chosen';

  readonly record: SupportRecord;
  /** Where the record stands in the list that the board was given. */
  readonly index: number;

  constructor(record: SupportRecord, index: number) {
    super(SendChildChosenEvent.type, { bubbles: true, composed: true });
    this.record = record;
    this.index = index;
  }
}

declare global {
  interface HTMLElementEventMap {
    'send-child-chosen': SendChildChosenEvent;
  }
}
