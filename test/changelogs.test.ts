import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { packages, root, text } from './tools/files.ts';

test.each(packages)('the changelog of %s speaks of its current version', (name) => {
  const path = `packages/${name}/CHANGELOG.md`;
  const { version } = JSON.parse(text(`packages/${name}/package.json`)) as { version: string };
  expect(existsSync(join(root, path)), `Write ${path} for the person who uses the package`).toBe(true);
  expect(text(path)).toContain(`## ${version}`);
});

test('what changed in the law is logged apart from the code', () => {
  expect(existsSync(join(root, 'packages/pack/CHANGES.md')), 'Write packages/pack/CHANGES.md').toBe(true);
});

test('all rooms have one version', () => {
  const versions = packages.map(
    (name) => (JSON.parse(text(`packages/${name}/package.json`)) as { version: string }).version,
  );
  expect(new Set(versions).size).toBe(1);
});
