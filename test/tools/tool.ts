// Runs a tool of node_modules/.bin under the Node that runs this file: `tool.ts vitest run …`.
import { spawnSync } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { join } from 'node:path';

const [tool = '', ...words] = process.argv.slice(2);
const root = join(import.meta.dirname, '..', '..');
const entry = realpathSync(join(root, 'node_modules/.bin', tool));
const { status } = spawnSync(process.execPath, [entry, ...words], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
