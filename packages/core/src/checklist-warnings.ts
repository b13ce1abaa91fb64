import type { ChecklistItem, ChecklistRecord, Citation, Wording } from '@send-kit/pack';
import type { Assessment } from './checklist.ts';
import { answersOf } from './checklist.ts';
import type { PointedOut } from './point-out-wording.ts';
import { pointOutWording } from './point-out-wording.ts';

/**
 * Something to be told about an answer: a choice that makes a condition of local practice, or words that do harm in what
 * was typed.
 */
export type ChecklistWarning =
  | {
      readonly kind: 'choice';
      readonly item: ChecklistItem;
      readonly choice: string;
      readonly says: string;
      readonly citation: Citation;
    }
  | ({ readonly kind: 'words'; readonly item: ChecklistItem } & PointedOut);

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
  return [...lines.values()].flatMap(({ item, given }): ChecklistWarning[] => {
    if (!given) return [];
    const chosen = answersOf(record, item.id);
    const choices = (item.choices ?? []).flatMap(({ id, warns }): ChecklistWarning[] =>
      warns && chosen.includes(id) ? [{ kind: 'choice', item, choice: id, ...warns }] : [],
    );
    const words = given.text && lists.length > 0 ? pointOutWording(given.text, lists) : [];
    return [...choices, ...words.map((one): ChecklistWarning => ({ kind: 'words', item, ...one }))];
  });
}
