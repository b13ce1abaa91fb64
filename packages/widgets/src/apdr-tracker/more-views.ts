/** What is looked at later than the cycle itself: loaded when somebody asks for it. */
export { evidenceLines } from './evidence-view.ts';
export { historyView } from './history-view.ts';
export { picturesView } from './pictures-view.ts';
export { proposals } from './proposal-view.ts';
export { packPreview } from './take-out.ts';
export { termsView } from './terms-view.ts';
