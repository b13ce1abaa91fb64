import { z } from '@send-kit/pack/schema/zod.js';
import { compileAddress, compilePattern, countGroups, PatternError } from './pattern.ts';

const line = (words: string, most: number): z.ZodString =>
  z
    .string()
    .trim()
    .min(1, `Enter ${words}`)
    .max(most, `${words.charAt(0).toUpperCase()}${words.slice(1)} must be ${most} characters or fewer`);

/** Where on the screen the reference stands. */
const Find = z
  .strictObject({
    /** A CSS selector; without one the whole visible text of the page is read. */
    selector: line('a selector', 200).optional(),
    /** An attribute of the element, instead of its text or what is typed in it. */
    attribute: z
      .string()
      .trim()
      .regex(/^[a-z][a-z0-9_.:-]{0,63}$/i, 'Enter an attribute name such as data-case, or leave this empty')
      .optional(),
    /** A pattern that the text must hold; see `compilePattern` for what it may use. */
    regex: line('a pattern', 200).optional(),
    /** Which bracketed group of the pattern is the reference; without it the first, or the whole match. */
    group: z.int('Enter a whole number').min(0, 'Enter 0 or more').max(9, 'Enter 9 or less').optional(),
  })
  .check((context) => {
    const { selector, attribute, regex, group } = context.value;
    const fault = (path: string, message: string): void => {
      context.issues.push({ code: 'custom', input: context.value, path: [path], message });
    };
    if (selector === undefined && regex === undefined) {
      fault('regex', 'Enter a pattern, or a selector for the place that holds nothing but the reference');
    }
    if (attribute !== undefined && selector === undefined)
      fault('selector', 'Enter a selector for the element with that attribute');
    if (selector !== undefined && !isSelector(selector))
      fault('selector', 'Enter a CSS selector such as td.ref or #case-number');
    if (regex === undefined) {
      if (group !== undefined) fault('group', 'Leave this empty where there is no pattern');
      return;
    }
    try {
      const groups = countGroups(compilePattern(regex));
      if (group !== undefined && group > groups) {
        fault('group', `The pattern has ${groups} ${groups === 1 ? 'group' : 'groups'}: enter ${groups} or less`);
      }
    } catch (error) {
      if (!(error instanceof PatternError)) throw error;
      fault('regex', error.message);
    }
  });

/** How to read the case reference from the screens of one system. */
export const Recipe = z.strictObject({
  /** The notes of a case are kept under this id and the reference, so it never changes. */
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'Use small letters, digits and hyphens'),
  name: line('a name for the system', 60),
  /** The addresses of its screens, `*` for any run of characters. */
  urlPattern: line('the address of the screens', 300)
    .regex(
      /^https?:\/\/[^/*\s]+(?:\*[^/\s]*)?\/\S*$|^https?:\/\/\*\.[^/*\s]+\/\S*$/i,
      'Enter an address such as https://cases.example.gov.uk/*',
    )
    .refine((pattern) => isAddress(pattern), 'This address is too long or has too many stars'),
  find: Find,
  enabled: z.boolean(),
});
export type Recipe = z.infer<typeof Recipe>;

/** What is kept in the extension's own storage. */
export const Recipes = z.array(Recipe).max(50, 'There can be at most 50 screen recipes');

/** Whether the browser can use a selector; where there is no document (a worker) it was checked when it was saved. */
function isSelector(selector: string): boolean {
  if (typeof document === 'undefined') return true;
  try {
    document.createDocumentFragment().querySelector(selector);
    return true;
  } catch {
    return false;
  }
}

function isAddress(pattern: string): boolean {
  try {
    compileAddress(pattern);
    return true;
  } catch {
    return false;
  }
}
