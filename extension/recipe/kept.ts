import { browser } from 'wxt/browser';
import { Recipe, Recipes } from './schema.ts';

const key = 'recipes';

/** What is there before anybody wrote a recipe: the practice system, on this computer only. */
export const firstRecipes: readonly Recipe[] = [
  {
    id: 'practice-system',
    name: 'Practice case system',
    urlPattern: 'http://127.0.0.1:*/*',
    find: { regex: 'Case reference (PRAC-[0-9]{4})' },
    enabled: true,
  },
];

/** @returns the recipes that are kept; one that no longer holds water is left out rather than used. */
export async function keptRecipes(): Promise<readonly Recipe[]> {
  const kept = (await browser.storage.local.get(key))[key];
  if (!Array.isArray(kept)) return firstRecipes;
  return kept.flatMap((item: unknown) => {
    const read = Recipe.safeParse(item);
    return read.success ? [read.data] : [];
  });
}

/** Keeps the whole list in place of the one before it. */
export async function keepRecipes(recipes: readonly Recipe[]): Promise<void> {
  await browser.storage.local.set({ [key]: Recipes.parse(recipes) });
}

/** Tells when the recipes change, in this page or another. */
export function watchRecipes(listener: () => void): void {
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'local' && key in changes) listener();
  });
}
