import type { Cycle, CycleField } from '@send-kit/pack';

/** A thing to choose. */
export interface Option {
  readonly id: string;
  readonly label: string;
  readonly hint?: string | undefined;
}

export function optionsOf(field: Pick<CycleField, 'kind' | 'choices'>, words: Cycle): readonly Option[] | undefined {
  switch (field.kind) {
    case 'choice':
      return field.choices;
    case 'level':
      return words.levels.map(({ id, label, means }) => ({ id, label, hint: means }));
    case 'decision':
      return words.decisions;
    case 'area':
      return words.areas;
    case 'role':
      return words.roles;
    default:
      return undefined;
  }
}
