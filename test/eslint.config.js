import { join } from 'node:path';
import lit from 'eslint-plugin-lit';
import litA11y from 'eslint-plugin-lit-a11y';
import wc from 'eslint-plugin-wc';
import { defineConfig, globalIgnores } from 'eslint/config';
import tseslint from 'typescript-eslint';

const root = join(import.meta.dirname, '..');

/** Ways in for markup and code that somebody else wrote. */
const wayIn = [
  {
    selector: 'AssignmentExpression > MemberExpression.left[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Texts are shown as text: use a Lit text binding or textContent.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|createContextualFragment)$/]',
    message: 'Texts are shown as text: use a Lit text binding or textContent.',
  },
  {
    selector: 'TemplateElement[value.raw=/\\.(innerHTML|outerHTML|srcdoc)=$/]',
    message: 'Texts are shown as text: use a Lit text binding.',
  },
  {
    selector: 'ImportSpecifier[imported.name=/^unsafe(HTML|SVG|CSS|MathML|Static)$/]',
    message: 'Texts are shown as text: use a Lit text binding.',
  },
  {
    selector: 'MemberExpression[object.name="document"][property.name=/^write(ln)?$/]',
    message: 'Pages are made of templates.',
  },
];
const clock = [
  { selector: 'NewExpression[callee.name="Date"][arguments.length=0]', message: 'Today is an argument.' },
  { selector: 'CallExpression[callee.name="Date"]', message: 'Today is an argument.' },
  { selector: 'MemberExpression[object.name="Date"][property.name="now"]', message: 'Today is an argument.' },
  { selector: 'MemberExpression[object.name="performance"][property.name="now"]', message: 'Today is an argument.' },
  { selector: 'MemberExpression[object.name="Temporal"][property.name="Now"]', message: 'Today is an argument.' },
];
const houseStyle = [
  { selector: 'ExportDefaultDeclaration', message: 'Named exports only: one name for one thing, everywhere.' },
  { selector: 'TSEnumDeclaration', message: 'A union of strings needs no code.' },
  { selector: 'TSParameterProperty', message: 'TypeScript is here for types only.' },
];
const plainSource = [
  'packages/*/*.ts',
  'packages/**/*.ts',
  'extension/**/*.ts',
  'demo/**/*.ts',
  'test/**/*.ts',
  'wxt.config.ts',
];
const tests = ['**/*.test.ts', '**/*.e2e.ts', 'test/**/*.ts'];

export default defineConfig(
  globalIgnores([
    'tmp',
    '**/dist',
    '**/node_modules',
    '**/.output',
    '**/.wxt',
    'packages/widgets/custom-elements.json',
  ]),
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  {
    files: plainSource,
    extends: [...tseslint.configs.recommendedTypeChecked],
    languageOptions: {
      parserOptions: { project: ['test/tsconfig.json', 'extension/tsconfig.json'], tsconfigRootDir: root },
    },
    rules: {
      'no-eval': 'error',
      'no-new-func': 'error',
      'no-script-url': 'error',
      'no-restricted-syntax': ['error', ...wayIn, ...houseStyle],
      'no-console': 'error',
      eqeqeq: 'error',
      '@typescript-eslint/no-implied-eval': 'error',
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      // A class is never only its fields here; an unused argument with a name tells the reader what comes.
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // An async function may do what its type promises without waiting for anything.
      '@typescript-eslint/require-await': 'off',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true, allowNever: true }],
      // Handlers are passed to Lit templates as methods, and Lit binds them.
      '@typescript-eslint/unbound-method': 'off',
      // Returning a promise where none is waited for is how event listeners are written.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false, arguments: false, properties: false } },
      ],
    },
  },
  {
    files: ['packages/core/src/**/*.ts', 'packages/pack/**/*.ts'],
    ignores: tests,
    rules: {
      'no-restricted-syntax': ['error', ...wayIn, ...houseStyle, ...clock],
      'no-restricted-globals': ['error', 'document', 'window', 'indexedDB', 'localStorage', 'fetch'],
    },
  },
  {
    files: ['packages/widgets/**/*.ts', 'extension/**/*.ts', 'demo/**/*.ts'],
    extends: [lit.configs['flat/recommended'], wc.configs['flat/best-practice'], litA11y.configs.recommended],
    // Lit's elements: the plugins look for this name to know which classes are elements.
    settings: { wc: { elementBaseClasses: ['LitElement'] } },
    rules: {
      // The base class is always LitElement, which has them all.
      'wc/guard-super-call': 'off',
      // A page author who misspells a value is told once, on the console.
      'no-console': ['error', { allow: ['warn'] }],
      'lit/attribute-names': 'error',
      'lit/lifecycle-super': 'error',
      'lit/no-legacy-imports': 'error',
      'lit/no-this-assign-in-render': 'error',
      'lit/no-useless-template-literals': 'error',
      'lit/no-native-attributes': 'error',
      'lit/prefer-static-styles': 'error',
      'lit/ban-attributes': ['error', 'style'],
    },
  },
  {
    files: ['extension/**/*.ts'],
    // The overlay's root is closed on purpose: the page it stands in is not ours.
    rules: { 'wc/no-closed-shadow-root': 'off' },
  },
  {
    files: tests,
    rules: {
      // Tests look things up that they have just put there.
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-unsafe-assignment': 'off',
      '@typescript-eslint/no-unsafe-member-access': 'off',
      '@typescript-eslint/no-unsafe-argument': 'off',
      '@typescript-eslint/no-unsafe-call': 'off',
      '@typescript-eslint/no-unsafe-return': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
    },
  },
  {
    // A command line speaks on the console.
    files: [
      'test/tools/**/*.ts',
      'test/bench/**/*.ts',
      'test/mutation.test.ts',
      'packages/cli/src/*.ts',
      'demo/practice-system/*.ts',
    ],
    rules: { 'no-console': 'off' },
  },
  {
    // These tools read their settings from the default export.
    files: ['test/*.config.ts'],
    rules: { 'no-restricted-syntax': 'off' },
  },
);
