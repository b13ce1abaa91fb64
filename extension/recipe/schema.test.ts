import { expect, test } from 'vitest';
import { firstRecipes } from './kept.ts';
import { Recipe } from './schema.ts';

const good = {
  id: 'system',
  name: 'Invented system',
  urlPattern: 'https://cases.example.gov.uk/*',
  find: { regex: 'Ref ([0-9]+)' },
  enabled: true,
};

test('the recipes that are there at first are good ones', () => {
  for (const recipe of firstRecipes) expect(Recipe.parse(recipe)).toEqual(recipe);
});

test.each([
  ['any host under a domain', { urlPattern: 'https://*.example.gov.uk/*' }],
  ['any port', { urlPattern: 'http://127.0.0.1:*/case*' }],
  ['a place without a pattern', { find: { selector: 'td.ref' } }],
  ['an attribute of a place', { find: { selector: '#case', attribute: 'data-case' } }],
])('a recipe may name %s', (_, part) => {
  expect(Recipe.safeParse({ ...good, ...part }).error?.issues).toBeUndefined();
});

test.each([
  ['no name', { name: ' ' }, 'name', 'Enter a name for the system'],
  ['an address of another kind', { urlPattern: 'file:///*' }, 'urlPattern', 'Enter an address such as'],
  ['any site at all', { urlPattern: 'https://*/*' }, 'urlPattern', 'Enter an address such as'],
  ['nothing to find', { find: {} }, 'find.regex', 'Enter a pattern, or a selector'],
  ['a broken pattern', { find: { regex: '(' } }, 'find.regex', 'An opening bracket'],
  ['a group that is not there', { find: { regex: 'Ref ([0-9]+)', group: 2 } }, 'find.group', 'The pattern has 1 group'],
  ['an attribute of nothing', { find: { regex: 'x', attribute: 'title' } }, 'find.selector', 'Enter a selector'],
])('a recipe with %s says what to enter, beside the right field', (_, part, field, words) => {
  const issues = Recipe.safeParse({ ...good, ...part }).error?.issues ?? [];
  expect(issues.map(({ path, message }) => `${path.join('.')}: ${message}`).join('\n')).toContain(`${field}: ${words}`);
});

test('a misspelt part of a recipe is an error', () => {
  expect(Recipe.safeParse({ ...good, urlPatern: '' }).success).toBe(false);
});
