import { packages } from './files.ts';
import { follow } from './tool.ts';

/** One check of the house: a name for the summary, and the run that gives an exit code. */
export interface Check {
  readonly name: string;
  run(): Promise<number>;
}

/** Everything that looks at the code without running it. The build comes first: several of these read what it made. */
export const checks: readonly Check[] = [
  { name: 'types', run: () => follow('tsc', ['-p', 'test/tsconfig.json']) },
  { name: 'lint', run: () => follow('eslint', ['--config', 'test/eslint.config.js', '--max-warnings', '0', '.']) },
  { name: 'format', run: () => follow('prettier', ['--check', '--log-level', 'warn', '.']) },
  {
    name: 'templates',
    run: () => follow('lit-analyzer', ['packages/widgets/src/**/send-*.ts', '--strict', '--maxWarnings', '0']),
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
    run: () => follow('cem', ['analyze', '--config', 'test/custom-elements-manifest.config.mjs']),
  },
];
