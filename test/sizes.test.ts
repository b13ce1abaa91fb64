import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import * as esbuild from 'esbuild';
import { expect, test } from 'vitest';
import { root } from './tools/files.ts';

interface Budget {
  /** One file, or several with a star: then all together. */
  readonly files: string;
  readonly gzip?: number;
  readonly raw?: number;
  readonly because: string;
}
const budgets = JSON.parse(readFileSync(join(import.meta.dirname, 'sizes.json'), 'utf8')) as Budget[];

/** A script with every file that a browser fetches before it runs it; what is fetched later is not of it. */
async function fetchedAtFirst(path: string): Promise<string[]> {
  const { metafile } = await esbuild.build({
    absWorkingDir: root,
    entryPoints: [path],
    bundle: true,
    write: false,
    outdir: 'dist',
    splitting: true,
    format: 'esm',
    logLevel: 'silent',
    metafile: true,
  });
  const found = new Set([path]);
  // A set grows while it is gone through.
  for (const one of found) {
    for (const { kind, path: next, external } of metafile.inputs[one]?.imports ?? []) {
      if (kind !== 'dynamic-import' && !external) found.add(next);
    }
  }
  return [...found];
}

test.each(budgets)('$files stays within its size', async ({ files, gzip, raw, because }) => {
  const isOne = !files.includes('*');
  const missing = `${files} was not built: run \`npm run build\` and \`npm run build:extension\``;
  expect(isOne ? existsSync(join(root, files)) : globSync(files, { cwd: root }).length > 0, missing).toBe(true);
  const paths = isOne ? await fetchedAtFirst(files) : globSync(files, { cwd: root });
  const contents = paths.map((path) => readFileSync(join(root, path)));
  const advice = `Take something out, or change test/sizes.json and say why. The reason for the limit: ${because}`;
  const total = (size: (content: Buffer) => number): number => contents.reduce((sum, one) => sum + size(one), 0);
  if (gzip !== undefined) {
    expect(
      total((content) => gzipSync(content, { level: 9 }).length),
      advice,
    ).toBeLessThanOrEqual(gzip);
  }
  if (raw !== undefined)
    expect(
      total(({ length }) => length),
      advice,
    ).toBeLessThanOrEqual(raw);
});
