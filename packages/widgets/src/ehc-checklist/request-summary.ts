import type { Block, Summary, Summed } from '../checklist/summary.ts';
import { footBlocks, heading, indexBlocks, list, paragraph, table, testBlocks } from '../checklist/summary.ts';
import type { ChecklistWarning } from '@send-kit/core/checklist-warnings.js';
import { gapWords, sayAnswer, strengthWords } from '../checklist/words.ts';
import { areas, sayShown, sayStrengths } from './picture.ts';
import type { Reader } from './readers.ts';
import { readerWords } from './readers.ts';

export type { Reader };

/** What somebody takes to a meeting: the test, the picture, the gaps, the warnings and the index of documents. */
export function requestSummary(summed: Summed, reader: Reader, warnings: readonly ChecklistWarning[]): Summary {
  const { assessment } = summed;
  const { title, gaps, gap } = readerWords[reader];
  const facts = assessment.sections.flatMap(({ lines }) => lines.filter(({ state }) => state === 'noted'));
  const said = facts.filter((line) => sayAnswer(line));
  return {
    title,
    blocks: [
      ...testBlocks(summed),
      paragraph('What follows is not the test. Nothing in it can be made a condition.'),
      heading('How strong it is, by area'),
      paragraph(sayStrengths(assessment)),
      ...table(
        ['Area', 'Strength', 'Lines'],
        ...areas(assessment).map((one) => [
          one.section.title,
          one.strength ? strengthWords[one.strength] : '',
          sayShown(one),
        ]),
      ),
      heading(gaps),
      paragraph(gap),
      ...(assessment.gaps.length === 0 ? [paragraph('No line was answered that is still open.')] : []),
      ...table(
        ['Line', 'Now', 'What to do'],
        ...assessment.gaps.map(({ line: { item }, state, todo = '' }) => [item.asks, gapWords[state], todo]),
      ),
      ...warned(warnings),
      ...(said.length > 0 ? [heading('Noted')] : []),
      ...table(['Line', 'Answer'], ...said.map((line) => [line.item.asks, sayAnswer(line)])),
      ...indexBlocks(summed),
      ...footBlocks(summed),
    ],
  };
}

function warned(warnings: readonly ChecklistWarning[]): Block[] {
  const laws = warnings.flatMap((one) => (one.kind === 'choice' ? [`${one.says} (${one.citation.text})`] : []));
  return laws.length > 0 ? [heading('What the law says to these conditions'), ...list(laws)] : [];
}
