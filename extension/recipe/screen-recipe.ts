import { compileAddress, compilePattern } from './pattern.ts';
import type { Program } from './program.ts';
import type { Recipe } from './schema.ts';

/** A recipe as the page's script gets it: checked, compiled, plain data. */
export interface ScreenRecipe {
  readonly id: string;
  readonly name: string;
  readonly address: Program;
  readonly selector?: string | undefined;
  readonly attribute?: string | undefined;
  readonly pattern?: Program | undefined;
  readonly group: number;
}

/** @returns the recipe ready for a page's script. */
export function screenRecipe({ id, name, urlPattern, find }: Recipe): ScreenRecipe {
  const pattern = find.regex === undefined ? undefined : compilePattern(find.regex);
  return {
    id,
    name,
    address: compileAddress(urlPattern),
    selector: find.selector,
    attribute: find.attribute,
    pattern,
    group: find.group ?? (pattern && pattern.marks > 2 ? 1 : 0),
  };
}
