import { packages } from './files.ts';
import { follow } from './tool.ts';

/** One check of the house: a name for the summary, and the run that gives an exit code. */
export interface Check {
  readonly name: string;
  run(): Promise<number>;
}

/** Everything that looks at the code without running it. The build comes first: several of these read what it made. */
export const checks: readonly Check[] = [
  { name: 'types', run: () => follow('tsc', ['-p', 'test']) },
  { name: 'types of the extension', run: () => follow('tsc', ['-p', 'extension', '--noEmit']) },
  { name: 'lint', run: () => follow('eslint', ['--config', 'test/eslint.config.js', '--max-warnings', '0', '.']) },
  { name: 'format', run: () => follow('prettier', ['--check', '--log-level', 'warn', '.']) },
  {
    name: 'templates',
    // From its own room: the analyzer takes the compiler settings of the folder it runs in, and there alone is the DOM.
    run: () =>
      follow('lit-analyzer', ['src/**/*.ts', '--strict', '--maxWarnings', '0'], { folder: 'packages/widgets' }),
  },
  { name: 'unused code', run: () => follow('knip', ['--config', 'test/knip.config.ts', '--no-progress']) },
  {
    name: 'packages',
    async run() {
      for (const name of packages) {
        const code = await follow('publint', ['run', `packages/${name}`, '--strict', '--pack', 'false']);
        if (code !== 0) return code;
      }
      return 0;
    },
  },
  {
    name: 'element manifest',
    run: () => follow('cem', ['analyze', '--quiet', '--config', 'test/custom-elements-manifest.config.mjs']),
  },
];
