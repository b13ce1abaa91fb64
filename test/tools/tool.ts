// Runs a tool of node_modules under the Node that runs this file: `tool.ts vitest run …`.
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './files.ts';

/** The packages whose tools are not called like them. */
const packages: Record<string, string> = {
  tsc: '@typescript/native',
  wtr: '@web/test-runner',
  cem: '@custom-elements-manifest/analyzer',
  'lit-analyzer': '@jackolope/lit-analyzer',
};

/** Runs a tool and waits, its output shown. @throws if it fails. */
export function tool(name: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  const { status } = spawnSync(process.execPath, [script(name), ...words], {
    cwd: root,
    stdio: 'inherit',
    env: { ...process.env, ...env },
  });
  if (status !== 0) throw new Error(`${name} ${words.join(' ')} ended with exit code ${status ?? 'none'}`);
}

/** Starts a tool with its output going through to ours. Resolves with its exit code. */
export function follow(name: string, words: readonly string[], env: NodeJS.ProcessEnv = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      [...process.execArgv, ...(name.endsWith('.ts') ? [join(root, name)] : [script(name)]), ...words],
      {
        cwd: root,
        stdio: ['ignore', 'inherit', 'inherit'],
        env: { ...process.env, ...env },
      },
    );
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

/** What a tool's package names as its program. `.bin` holds shell scripts on Windows, which Node cannot run. */
function script(name: string): string {
  const folder = join(root, 'node_modules', packages[name] ?? name);
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const path = typeof bin === 'string' ? bin : bin[name];
  if (path === undefined) throw new RangeError(`expected ${folder} to hold a tool called "${name}"`);
  return join(folder, path);
}

if (import.meta.main) {
  const [name = '', ...words] = process.argv.slice(2);
  process.exitCode = await follow(name, words);
}
