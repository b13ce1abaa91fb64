import type { SentDay } from './calendar-file.ts';

/**
 * Something was taken away. The host keeps `seed`, `sequence` and `sent` with the case and gives them back to the
 * element, so that a later calendar file mends the entries of this one. It bubbles out of shadow roots.
 */
export class SendTakenAwayEvent extends Event {
  static readonly type = 'send-taken-away';

  readonly what: 'calendar' | 'table' | 'text' | 'link' | 'print';
  readonly seed: string;
  /** How many calendar files there are now. */
  readonly sequence: number;
  /** What the last calendar file held. */
  readonly sent: readonly SentDay[];

  constructor(what: SendTakenAwayEvent['what'], seed: string, sequence: number, sent: readonly SentDay[]) {
    super(SendTakenAwayEvent.type, { bubbles: true, composed: true });
    this.what = what;
    this.seed = seed;
    this.sequence = sequence;
    this.sent = sent;
  }
}

declare global {
  interface HTMLElementEventMap {
    'send-taken-away': SendTakenAwayEvent;
  }
}
