import { join } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = join(import.meta.dirname, '..');
const conditions = ['@send-kit/source', 'node', 'import', 'default'];

/** London is where the law is read; the others are where sums with clock times go wrong. */
const zones = ['Europe/London', 'America/St_Johns', 'Pacific/Apia', 'Pacific/Kiritimati'];
const everywhere = ['{packages,extension,demo}/**/*.test.ts', 'test/law/**/*.test.ts'];
const exclude = ['**/node_modules/**', '**/dist/**', '**/*.browser.test.ts'];

const shared = {
  root,
  resolve: { conditions },
  ssr: { resolve: { conditions, externalConditions: conditions } },
};
const common = {
  exclude,
  pool: 'forks' as const,
  setupFiles: [join(import.meta.dirname, 'tools/quiet-console.ts')],
};

export default defineConfig({
  ...shared,
  test: {
    projects: [
      ...zones.map((zone) => ({
        ...shared,
        test: {
          ...common,
          name: zone,
          include: everywhere,
          env: { TZ: zone },
        },
      })),
      {
        ...shared,
        test: {
          ...common,
          name: 'house',
          include: ['test/*.test.ts'],
          env: { TZ: 'Europe/London' },
          testTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'e2e',
          pool: 'forks' as const,
          include: ['test/e2e/**/*.e2e.ts'],
          env: { TZ: 'Europe/London' },
          // One browser at a time: two of them on a small machine time out for reasons that are not ours.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
