export type * from './answer.ts';
export type * from './question.ts';
