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
export function tool(name: string, words: readonly string[]): void {
  const { status } = spawnSync(process.execPath, [script(name), ...words], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) throw new Error(`${name} ${words.join(' ')} ended with exit code ${status ?? 'none'}`);
}

/** Starts a tool, or a script of ours, with its output going through to ours. Resolves with its exit code. */
export function follow(name: string, words: readonly string[], options: Options = {}): Promise<number> {
  const program = name.endsWith('.ts') ? [...process.execArgv, join(root, name)] : [script(name)];
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [...program, ...words], {
      cwd: join(root, options.folder ?? '.'),
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...options.env },
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code ?? 1));
  });
}

interface Options {
  readonly env?: NodeJS.ProcessEnv;
  /** Where to run it, from the top. */
  readonly folder?: string;
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
