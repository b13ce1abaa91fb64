// `npm test`: everything, and at the end one line that says how many passed. `npm test unit browser` runs only those.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { checks } from './checks.ts';
import { ensureBrowsers, ensureOffice } from './ensure-programs.ts';
import { follow } from './tool.ts';

interface Result {
  readonly name: string;
  readonly passed: number;
  readonly failed: number;
  readonly seconds: number;
  readonly note?: string;
}

const counts = mkdtempSync(join(tmpdir(), 'send-kit-'));
const asked = process.argv.slice(2);
const results: Result[] = [];
const started = performance.now();

/** Runs one stage and remembers what it found. A stage that ended badly or ran nothing has failed at least once. */
async function stage(
  name: string,
  group: string,
  run: (report: string) => Promise<{ code: number; passed: number; failed: number }>,
): Promise<void> {
  if (asked.length > 0 && !asked.includes(group)) return;
  console.log(`\n── ${name} ${'─'.repeat(Math.max(0, 100 - name.length))}`);
  const from = performance.now();
  const found = await run(join(counts, `${results.length}.json`)).catch((error: unknown) => {
    console.error(error);
    return { code: 1, passed: 0, failed: 0 };
  });
  const silent = found.code === 0 && found.passed + found.failed === 0;
  results.push({
    name,
    passed: found.passed,
    failed: found.failed > 0 ? found.failed : found.code !== 0 || silent ? 1 : 0,
    seconds: (performance.now() - from) / 1000,
    ...(silent && { note: 'ran no test' }),
    ...(found.code !== 0 && found.failed === 0 && { note: `ended with exit code ${found.code}` }),
  });
}

async function check(name: string, group: string, run: () => Promise<number>): Promise<void> {
  await stage(name, group, async () => {
    const code = await run();
    return { code, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  });
}

async function vitest(name: string, group: string, projects: readonly string[]): Promise<void> {
  await stage(name, group, async (report) => {
    const code = await follow('vitest', [
      'run',
      '--config=test/vitest.config.ts',
      ...projects.map((project) => `--project=${project}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ]);
    const { numPassedTests, numFailedTests, testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      testResults: { status: string; assertionResults: { status: string }[] }[];
    };
    // A file that could not be loaded has no tests to fail.
    const broken = testResults.filter(
      (file) => file.status === 'failed' && !file.assertionResults.some((one) => one.status === 'failed'),
    ).length;
    return { code, passed: numPassedTests, failed: numFailedTests + broken };
  });
}

async function browserTests(name: string, browser: string): Promise<void> {
  await stage(name, 'browser', async (report) => {
    const code = await follow('wtr', ['--config', 'test/web-test-runner.config.mjs'], {
      env: { BROWSER: browser, SEND_KIT_COUNTS: report },
    });
    return { code, ...(JSON.parse(readFileSync(report, 'utf8')) as { passed: number; failed: number }) };
  });
}

await check('browsers', 'browser', () => Promise.resolve(ensureBrowsers().length));
if (asked.length === 0 || asked.includes('e2e')) ensureOffice();
await check('build', 'build', () => follow('test/tools/build.ts', []));
await check('build of the extension', 'build', () => follow('test/tools/build.ts', ['extension']));
for (const { name, run } of checks) await check(name, 'check', run);
await vitest('unit tests, in four time zones', 'unit', [
  'Europe/London',
  'America/St_Johns',
  'Pacific/Apia',
  'Pacific/Kiritimati',
]);
await vitest('house tests', 'house', ['house']);
await browserTests('browser tests in Chromium', 'chromium');
await browserTests('browser tests in Firefox', 'firefox');
await vitest('end to end', 'e2e', ['e2e']);
rmSync(counts, { recursive: true, force: true });

console.log(`\n── summary ${'─'.repeat(93)}`);
for (const { name, passed, failed, seconds, note } of results) {
  const numbers = `${passed} passed, ${failed} failed`.padEnd(24);
  console.log(
    `${failed === 0 ? '✓' : '✗'} ${name.padEnd(34)} ${numbers} ${seconds.toFixed(1).padStart(6)} s  ${note ?? ''}`.trimEnd(),
  );
}
console.log(`${((performance.now() - started) / 60_000).toFixed(1)} minutes`);
const passed = results.reduce((sum, one) => sum + one.passed, 0);
const failed = results.reduce((sum, one) => sum + one.failed, 0);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;
