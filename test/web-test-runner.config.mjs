import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter, summaryReporter } from '@web/test-runner';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { chromiumArguments, findBrowser } from './tools/browsers.ts';
import { browserCommands } from './tools/browser-commands.mjs';

const root = join(import.meta.dirname, '..');
const only = process.env.BROWSER; // BROWSER=firefox npm run test:browser
const wanted = ['chromium', 'firefox'].filter((browser) => !only || browser === only);

/** Counts for the last line of `npm test`. */
const counts = {
  stop({ sessions }) {
    if (!process.env.SEND_KIT_COUNTS) return;
    const total = { passed: 0, failed: 0, files: 0 };
    const walk = (suite) => {
      for (const test of suite.tests) {
        if (test.skipped) continue;
        total[test.passed ? 'passed' : 'failed'] += 1;
      }
      suite.suites.forEach(walk);
    };
    for (const session of sessions) {
      total.files += 1;
      const before = total.failed;
      if (session.testResults) walk(session.testResults);
      // A file that failed as a whole (it did not load, or it left an error behind) has no failing test to show for it.
      if (!session.passed && total.failed === before) total.failed += 1;
    }
    writeFileSync(process.env.SEND_KIT_COUNTS, JSON.stringify(total));
  },
};

export default {
  rootDir: root,
  files: [
    'packages/**/*.browser.test.ts',
    'extension/**/*.browser.test.ts',
    'demo/**/*.browser.test.ts',
    'test/*.browser.test.ts',
    '!**/node_modules/**',
    '!**/dist/**',
  ],
  nodeResolve: { exportConditions: ['@send-kit/source', 'browser', 'import', 'default'] },
  browsers: wanted.map((browser) =>
    chromeLauncher({
      puppeteer,
      // A page behind another one has no focus, and hears of none.
      async createPage({ context }) {
        const page = await context.newPage();
        await page.bringToFront();
        return page;
      },
      launchOptions: {
        browser: browser === 'firefox' ? 'firefox' : 'chrome',
        executablePath: findBrowser(browser),
        args: browser === 'firefox' ? ['--remote-allow-system-access'] : [...chromiumArguments],
      },
    }),
  ),
  staticLogging: !process.stdout.isTTY,
  concurrentBrowsers: 2,
  concurrency: 1,
  testsFinishTimeout: 120_000,
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testFramework: { config: { ui: 'tdd', timeout: 10_000 } },
  plugins: [
    // `esnext`: with an older target esbuild drops `with { type: 'json' }` and the browser refuses the module.
    esbuildPlugin({ ts: true, target: 'esnext', tsconfig: join(import.meta.dirname, 'tsconfig.browser.json') }),
    browserCommands(),
  ],
  testRunnerHtml: () => `<!doctype html>
<html lang="en-GB">
  <head><meta charset="utf-8"><title>Test</title></head>
  <body>
    <script type="module" src="/test/tools/browser-tests.ts"></script>
  </body>
</html>`,
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: Boolean(process.stdout.isTTY) }),
    summaryReporter({}),
    counts,
  ],
};
