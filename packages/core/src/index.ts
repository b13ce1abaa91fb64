export type * from './answer.ts';
export type * from './question.ts';
export * from './standing.ts';
export * from './timetable.ts';
