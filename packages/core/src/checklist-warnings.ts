import type { ChecklistItem, ChecklistRecord, Wording } from '@send-kit/pack';
import type { Assessment } from './checklist.ts';
import type { ChoiceWarning } from './choice-warnings.ts';
import { choiceWarnings } from './choice-warnings.ts';
import type { PointedOut } from './point-out-wording.ts';
import { pointOutWording } from './point-out-wording.ts';

/**
 * Something to be told about an answer: a choice that makes a condition of local practice, or words that do harm in what
 * was typed.
 */
export type ChecklistWarning = ChoiceWarning | ({ readonly kind: 'words'; readonly item: ChecklistItem } & PointedOut);

/**
 * Warnings of the lines that are shown, in their order.
 *
 * @param lists the lists of words that the checklist warns of.
 */
export function checklistWarnings(
  record: ChecklistRecord,
  { lines }: Pick<Assessment, 'lines'>,
  lists: readonly Wording[] = [],
): ChecklistWarning[] {
  const choices = choiceWarnings(record, { lines });
  return [...lines.values()].flatMap(({ item, given }): ChecklistWarning[] => {
    const words = given?.text && lists.length > 0 ? pointOutWording(given.text, lists) : [];
    return [
      ...choices.filter((one) => one.item.id === item.id),
      ...words.map((one): ChecklistWarning => ({ kind: 'words', item, ...one })),
    ];
  });
}
