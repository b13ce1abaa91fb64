import { button, element, field, type Field } from '../panel/element.ts';
import { Recipe } from '../recipe/schema.ts';
import { screenRecipe } from '../recipe/screen-recipe.ts';
import { different, readReferences } from '../screen/read-reference.ts';

/** What the editor hands back to the list. */
export interface EditorEnds {
  readonly save: (recipe: Recipe) => Promise<void>;
  readonly cancel: () => void;
}

/** A form for one recipe, with a place to try it before it is saved. */
export function recipeEditor(recipe: Recipe | undefined, others: readonly Recipe[], ends: EditorEnds): HTMLElement {
  const fields: Readonly<Record<string, Field>> = {
    name: field('recipe-name', 'Name of the system', ''),
    urlPattern: field(
      'recipe-address',
      'Address of its screens',
      'With * for any characters: https://cases.example.gov.uk/*',
    ),
    'find.regex': field(
      'recipe-pattern',
      'Pattern',
      'The words around the reference, and the reference in brackets: Case reference ([A-Z]+-[0-9]+)',
    ),
    'find.selector': field(
      'recipe-selector',
      'Selector (optional)',
      'Reads one place only, not the whole page: td.ref or #case-number',
    ),
    'find.attribute': field(
      'recipe-attribute',
      'Attribute (optional)',
      'Reads an attribute of that place instead of its text',
    ),
    'find.group': field(
      'recipe-group',
      'Group (optional)',
      'Which brackets of the pattern hold the reference, if not the first',
      { inputmode: 'numeric' },
    ),
  };
  const enabled = element('input', { type: 'checkbox', id: 'recipe-enabled' });
  const value = (name: string): string => fields[name]?.input.value.trim() ?? '';
  const start: Readonly<Record<string, string | number | undefined>> = {
    name: recipe?.name,
    urlPattern: recipe?.urlPattern,
    'find.regex': recipe?.find.regex,
    'find.selector': recipe?.find.selector,
    'find.attribute': recipe?.find.attribute,
    'find.group': recipe?.find.group,
  };
  for (const [name, each] of Object.entries(fields)) each.input.value = String(start[name] ?? '');
  enabled.checked = recipe?.enabled ?? true;

  /** The recipe as typed, or nothing, with what is wrong beside each field. */
  const read = (): Recipe | undefined => {
    const find: Record<string, unknown> = {};
    for (const name of ['selector', 'attribute', 'regex'])
      if (value(`find.${name}`)) find[name] = value(`find.${name}`);
    if (value('find.group')) find.group = Number(value('find.group'));
    const result = Recipe.safeParse({
      id: recipe?.id ?? freshId(value('name'), others),
      name: value('name'),
      urlPattern: value('urlPattern'),
      find,
      enabled: enabled.checked,
    });
    const faults = new Map<string, string>();
    for (const { path, message } of result.error?.issues ?? []) {
      const name = path.join('.');
      if (!faults.has(name)) faults.set(name, message);
    }
    let first: HTMLInputElement | undefined;
    for (const [name, each] of Object.entries(fields)) {
      each.fault(faults.get(name));
      if (faults.has(name)) first ??= each.input;
    }
    first?.focus();
    return result.data;
  };

  const page = element('textarea', { id: 'recipe-page', autocomplete: 'off', spellcheck: 'false' });
  const result = element('output', { for: 'recipe-page' });
  const attempt = (): void => {
    const typed = read();
    if (!typed) {
      result.textContent = 'Put right what is marked above first.';
      return;
    }
    // The pasted page is read as a page, but nothing in it runs or is loaded.
    const pasted = new DOMParser().parseFromString(page.value, 'text/html');
    const ready = {
      ...screenRecipe(typed),
      address: screenRecipe({ ...typed, urlPattern: 'http://pasted/*' }).address,
    };
    // It is on no screen, so nothing is known of its styles.
    const inline = ({ localName }: Element): boolean =>
      /^(a|abbr|b|bdi|bdo|big|cite|code|data|em|font|i|kbd|label|mark|q|s|samp|small|span|strong|sub|sup|time|tt|u|var)$/.test(
        localName,
      );
    const sees = ({ localName }: Element): boolean => !/^(script|style|noscript|textarea)$/.test(localName);
    const { cases } = readReferences([ready], pasted, 'http://pasted/', {
      sees,
      shows: () => true,
      inline,
    });
    const found = different(cases).map(({ reference }) => reference);
    result.textContent =
      found.length > 1
        ? `Found more than one: ${found.join(', ')}. On a screen like this SEND Kit asks which is meant.`
        : found[0] !== undefined
          ? `Found: ${found[0]}`
          : 'No reference found in this text.';
  };

  const form = element(
    'form',
    { class: 'editor', 'aria-label': recipe ? `Recipe for ${recipe.name}` : 'New recipe', novalidate: true },
    element('h3', {}, recipe ? recipe.name : 'New recipe'),
    ...Object.values(fields).map(({ line }) => line),
    element('div', { class: 'tick' }, enabled, element('label', { for: 'recipe-enabled' }, 'Use this recipe')),
    element(
      'div',
      { class: 'row' },
      element('button', {}, 'Save recipe'),
      button('Cancel', ends.cancel, { class: 'quiet' }),
    ),
    element(
      'div',
      { class: 'try' },
      element(
        'div',
        { class: 'field' },
        element('label', { for: 'recipe-page' }, 'Try it'),
        element('p', { class: 'hint' }, 'Paste the text or the HTML of a screen. It is not kept.'),
        page,
      ),
      button('Try the recipe', attempt, { class: 'quiet' }),
      result,
    ),
  );
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const typed = read();
    if (typed) void ends.save(typed);
  });
  return form;
}

/** An id made of the name, that no other recipe has. */
function freshId(name: string, others: readonly Recipe[]): string {
  const base =
    name
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '')
      .slice(0, 50) || 'system';
  const taken = new Set(others.map(({ id }) => id));
  let id = base;
  for (let next = 2; taken.has(id); next += 1) id = `${base}-${next}`;
  return id;
}
