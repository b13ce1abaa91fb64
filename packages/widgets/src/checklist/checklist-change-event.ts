import type { Assessment } from '@send-kit/core/checklist.js';
import type { ChecklistRecord } from '@send-kit/pack';

/**
 * Somebody answered a line, changed the index of documents, opened a record or began again. The host may keep `record` as
 * it is, and hand it back later; one that does calls `preventDefault()`, and nobody is warned on leaving the page. It
 * bubbles out of shadow roots.
 */
export class SendChecklistChangeEvent extends Event {
  static readonly type = 'send-checklist-change';

  readonly record: ChecklistRecord;
  /** What the record comes to. */
  readonly assessment: Assessment;

  constructor(record: ChecklistRecord, assessment: Assessment) {
    super(SendChecklistChangeEvent.type, { bubbles: true, cancelable: true, composed: true });
    this.record = record;
    this.assessment = assessment;
  }
}

declare global {
  interface HTMLElementEventMap {
    'send-checklist-change': SendChecklistChangeEvent;
  }
}
