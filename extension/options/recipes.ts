import { button, element } from '../panel/element.ts';
import { keepRecipes, keptRecipes, watchRecipes } from '../recipe/kept.ts';
import type { Recipe } from '../recipe/schema.ts';
import { recipeEditor } from './recipe-editor.ts';

/** The screen recipes: how to read the case reference from a system's screens. */
export function recipeSection(say: (words: string) => void): HTMLElement {
  const list = element('ul', { class: 'list' });
  const place = element('div');
  const heading = element('h2', { id: 'recipes', tabindex: '-1' }, 'Screen recipes');
  let recipes: readonly Recipe[] = [];

  const keep = async (next: readonly Recipe[], words: string): Promise<void> => {
    await keepRecipes(next);
    place.replaceChildren();
    await update();
    say(words);
    heading.focus();
  };
  const edit = (recipe: Recipe | undefined): void => {
    const editor = recipeEditor(recipe, recipes, {
      save: (saved) =>
        keep(
          recipe ? recipes.map((each) => (each.id === recipe.id ? saved : each)) : [...recipes, saved],
          `The recipe for ${saved.name} is saved.`,
        ),
      cancel: () => {
        place.replaceChildren();
        heading.focus();
      },
    });
    place.replaceChildren(editor);
    editor.querySelector('input')?.focus();
  };
  const update = async (): Promise<void> => {
    recipes = await keptRecipes();
    list.replaceChildren(
      ...recipes.map((recipe) =>
        element(
          'li',
          {},
          element(
            'div',
            {},
            element('h3', {}, recipe.name, recipe.enabled ? '' : ' (switched off)'),
            element('p', { class: 'hint' }, recipe.urlPattern),
          ),
          element(
            'div',
            { class: 'row' },
            button('Edit', () => edit(recipe), { class: 'quiet', 'aria-label': `Edit the recipe for ${recipe.name}` }),
            button(
              'Delete',
              () => {
                const before = recipes;
                void keep(
                  recipes.filter((each) => each.id !== recipe.id),
                  `The recipe for ${recipe.name} is deleted. Notes are kept.`,
                ).then(() =>
                  place.replaceChildren(
                    button('Undo', () => keep(before, `The recipe for ${recipe.name} is back.`), { class: 'quiet' }),
                  ),
                );
              },
              { class: 'danger', 'aria-label': `Delete the recipe for ${recipe.name}` },
            ),
          ),
        ),
      ),
    );
    list.hidden = recipes.length === 0;
  };
  watchRecipes(() => void update());
  void update();

  return element(
    'section',
    { 'aria-labelledby': 'recipes' },
    heading,
    element(
      'p',
      {},
      'A recipe says where the case reference stands on the screens of one system. Without one, references can still be typed by hand.',
    ),
    list,
    place,
    element(
      'p',
      {},
      button('Add a recipe', () => edit(undefined)),
    ),
  );
}
