import type { KnipConfig } from 'knip';

const config: KnipConfig = {
  workspaces: {
    '.': {
      entry: [
        'test/*.{ts,js,mjs}',
        'test/{e2e,law}/**/*.{test,e2e}.ts',
        'test/bench/*.ts',
        'test/tools/{run.mjs,start.ts,test.ts,check.ts,build.ts,tool.ts,new.ts,pack-check.ts,vectors.ts,bench.ts,practice.ts,browser-tests.ts,quiet-console.ts,coverage.ts,own-words.ts}',
        'demo/*.{ts,html}',
        'demo/**/*.test.ts',
        'extension/**/*.test.ts',
        'extension/entrypoints/**/*.{ts,html}',
      ],
      project: ['test/**/*.{ts,mjs,js}', 'demo/**/*.ts', 'extension/**/*.ts'],
      // Tools that test/tools runs by name; `@typescript/native` is `tsc`.
      ignoreDependencies: [
        '@typescript/native',
        '@custom-elements-manifest/analyzer',
        '@jackolope/lit-analyzer',
        'publint',
      ],
    },
    'packages/pack': {
      entry: ['{index,council-starter,load,one-file,read-data,read-folder}.ts', 'schema/*.ts', '**/*.test.ts'],
      project: '**/*.ts',
    },
    'packages/core': { entry: ['src/*.ts'], project: 'src/**/*.ts' },
    'packages/store': { entry: ['src/*.ts'], project: 'src/**/*.ts' },
    'packages/cli': { entry: ['src/timetable.ts', 'src/**/*.test.ts'], project: 'src/**/*.ts' },
    'packages/widgets': { entry: ['src/*/send-*.ts', 'src/**/*.test.ts', 'standalone/*.ts'], project: '**/*.ts' },
  },
  // The schemas export a value and a type under one name, on purpose.
  ignoreExportsUsedInFile: true,
};
export default config;
