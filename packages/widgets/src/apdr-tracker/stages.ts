/** What a cycle is filled in with: loaded as soon as there is one, or when somebody begins to type. */
export { childView } from './child-view.ts';
export { amendments, reviewActs } from './review-stage.ts';
export { onward, stageView } from './stage-view.ts';
