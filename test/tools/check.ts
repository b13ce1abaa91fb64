// `npm run check`: builds, then looks at the code without running it. `npm run check lint types` runs only those.
import { checks } from './checks.ts';
import { follow } from './tool.ts';

const asked = process.argv.slice(2);
const failed: string[] = [];
if (asked.length === 0 && (await follow('test/tools/build.ts', [])) !== 0) failed.push('build');
for (const { name, run } of checks) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  const started = performance.now();
  const code = await run();
  console.log(`${code === 0 ? '✓' : '✗'} ${name} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  if (code !== 0) failed.push(name);
}
console.log(failed.length === 0 ? 'All checks passed.' : `Failed: ${failed.join(', ')}`);
process.exitCode = failed.length === 0 ? 0 : 1;
