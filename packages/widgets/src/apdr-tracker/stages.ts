/** What a cycle is filled in with: loaded as soon as there is one, or when somebody begins to type. */
export { evidenceOf, reopened } from '@send-kit/core/support-evidence.js';
export { faultsOf } from '@send-kit/core/support-faults.js';
export { childView } from './child-view.ts';
export { sayFault } from './fault-words.ts';
export { namePath, sayValue } from './names.ts';
export { amendments, reviewActs } from './review-stage.ts';
export { onward, stageView } from './stage-view.ts';
