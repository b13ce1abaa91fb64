import type { ChecklistItem, ChecklistRecord, Citation } from '@send-kit/pack';
import type { Assessment } from './checklist.ts';
import { answersOf } from './checklist.ts';

/** Something to be told about a choice that makes a condition of local practice. */
export interface ChoiceWarning {
  readonly kind: 'choice';
  readonly item: ChecklistItem;
  readonly choice: string;
  readonly says: string;
  readonly citation: Citation;
}

/** Warnings of the choices that were made, in the order of the lines that are shown. */
export function choiceWarnings(record: ChecklistRecord, { lines }: Pick<Assessment, 'lines'>): ChoiceWarning[] {
  return [...lines.values()].flatMap(({ item, given }) => {
    const chosen = given ? answersOf(record, item.id) : [];
    return (item.choices ?? []).flatMap(({ id, warns }): ChoiceWarning[] =>
      warns && chosen.includes(id) ? [{ kind: 'choice', item, choice: id, ...warns }] : [],
    );
  });
}
