import type { Answer, Question, Timetable } from '@send-kit/core';
import type { Readable, Writable } from 'node:stream';
import { linesOf, Out } from './lines.ts';

/**
 * Answers questions, one a line, in the shape of `events.md`. A line that is no question is answered with `error`, and
 * the rest goes on.
 *
 * @returns how many lines failed.
 */
export async function answerJsonLines(timetable: Timetable, input: Readable, output: Writable): Promise<number> {
  const out = new Out(output);
  let failed = 0;
  let number = 0;
  for await (const line of linesOf(input)) {
    number += 1;
    if (line.trim() === '') continue;
    const answer = answerLine(timetable, line, number);
    if ('error' in answer) failed += 1;
    await out.write(`${JSON.stringify(answer)}\n`);
  }
  await out.flush();
  return failed;
}

function answerLine(timetable: Timetable, line: string, number: number): Answer & { line?: number } {
  let question: unknown;
  try {
    question = JSON.parse(line);
  } catch (error) {
    const found = (error as Error).message;
    const errors = [{ field: `line ${number}`, expected: 'one JSON object a line', found }];
    return {
      id: null,
      line: number,
      error: `line ${number}: expected one JSON object a line, found: ${found}.`,
      errors,
    };
  }
  try {
    const answer = timetable.answer(question as Question);
    return 'error' in answer ? { ...answer, line: number } : answer;
  } catch (error) {
    // A fault of ours, not of the question: said, and the rest of the file goes on.
    const found = (error as Error).message;
    const errors = [{ field: `line ${number}`, expected: 'a question that can be answered', found }];
    return { id: null, line: number, error: `line ${number}: this question could not be answered: ${found}.`, errors };
  }
}
