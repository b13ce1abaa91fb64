import type { SupportRecord } from '@send-kit/pack';

/**
 * Somebody changed the record of a child's support. The host may keep `record` as it is, and hand it back later; one that
 * does calls `preventDefault()`, and nobody is warned on leaving the page. It bubbles out of shadow roots.
 */
export class SendSupportChangeEvent extends Event {
  static readonly type = 'send-support-change';

  readonly record: SupportRecord;
  /** What is half typed and not yet part of the record: the element takes it back as `drafts`. */
  readonly drafts: Readonly<Record<string, string>>;

  constructor(record: SupportRecord, drafts: Readonly<Record<string, string>>) {
    super(SendSupportChangeEvent.type, { bubbles: true, cancelable: true, composed: true });
    this.record = record;
    this.drafts = drafts;
  }
}

declare global {
  interface HTMLElementEventMap {
    'send-support-change': SendSupportChangeEvent;
  }
}
