import type { SupportRecord } from '@send-kit/pack';

/**
 * Somebody changed the record of a child's support. The host may keep `record` as it is, and hand it back later; one that
 * does calls `preventDefault()`, and nobody is warned on leaving the page. It bubbles out of shadow roots.
 */
export class SendSupportChangeEvent extends Event {
  static readonly type = 'send-support-change';

  readonly record: SupportRecord;

  constructor(record: SupportRecord) {
    super(SendSupportChangeEvent.type, { bubbles: true, cancelable: true, composed: true });
    this.record = record;
  }
}

declare global {
  interface HTMLElementEventMap {
    'send-support-change': SendSupportChangeEvent;
  }
}
