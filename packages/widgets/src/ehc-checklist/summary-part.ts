import type { ChecklistWarning } from '@send-kit/core/checklist-warnings.js';
import type { Summary, Summed } from '../checklist/summary.ts';
import type { Reader } from './readers.ts';
import { requestSummary } from './request-summary.ts';

// What `<send-ehc-checklist>` loads when somebody wants the summary.
export * from '../checklist/summary-out.ts';

/** What the summary is made of. */
export interface RequestSummed extends Summed {
  readonly reader: Reader;
  readonly warnings: readonly ChecklistWarning[];
}

export function summaryOf(summed: RequestSummed): Summary {
  return requestSummary(summed, summed.reader, summed.warnings);
}
