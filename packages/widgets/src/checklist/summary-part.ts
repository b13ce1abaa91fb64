// What `<send-checklist>` loads when somebody wants the whole list with its answers.
export { listSummary as summaryOf } from './summary.ts';
export * from './summary-out.ts';
