import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { root } from './tools/files.ts';

interface Budget {
  readonly files: string;
  readonly gzip?: number;
  readonly raw?: number;
  readonly because: string;
}
const budgets = JSON.parse(readFileSync(join(import.meta.dirname, 'sizes.json'), 'utf8')) as Budget[];

test.each(budgets)('$files stays within its size', ({ files, gzip, raw, because }) => {
  const path = join(root, files);
  expect(existsSync(path), `${files} was not built: run \`npm run build\` and \`npm run build:extension\``).toBe(true);
  const content = readFileSync(path);
  const advice = `Take something out, or change test/sizes.json and say why. The reason for the limit: ${because}`;
  if (gzip !== undefined) expect(gzipSync(content, { level: 9 }).length, advice).toBeLessThanOrEqual(gzip);
  if (raw !== undefined) expect(content.length, advice).toBeLessThanOrEqual(raw);
});
