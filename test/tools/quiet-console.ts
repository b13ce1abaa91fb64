import { afterEach, beforeEach, expect } from 'vitest';

const zone = process.env['TZ'];
if (zone && new Intl.DateTimeFormat().resolvedOptions().timeZone !== zone) {
  throw new Error(
    `expected these tests to run in ${zone}, found ${new Intl.DateTimeFormat().resolvedOptions().timeZone}`,
  );
}

// A console message is a message to somebody: a test that expects one puts its own spy in place, any other fails.
const said: string[] = [];
const methods = ['log', 'info', 'warn', 'error', 'debug'] as const;
const own = new Map(methods.map((method) => [method, console[method]]));

beforeEach(() => {
  said.length = 0;
  for (const method of methods) {
    console[method] = (...words: unknown[]): void => {
      said.push(`console.${method}: ${words.map(String).join(' ')}`);
    };
  }
});

afterEach(() => {
  for (const [method, original] of own) console[method] = original;
  expect(said, 'expected a quiet console').toEqual([]);
});
