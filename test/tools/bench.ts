// `npm run bench`: every benchmark of test/bench, or those that are named. Read the ratios; machines are noisy.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { root } from './files.ts';

const benchmarks: Record<string, string> = {
  timetable: 'test/bench/timetable.ts',
  caseload: 'test/bench/caseload.ts',
  checklist: 'test/bench/checklist.ts',
  board: 'test/bench/board.ts',
};
const asked = process.argv.slice(2);

for (const name of asked.length > 0 ? asked : Object.keys(benchmarks)) {
  const file = benchmarks[name];
  if (file === undefined) {
    console.error(`expected one of ${Object.keys(benchmarks).join(', ')}, found "${name}"`);
    process.exitCode = 2;
    continue;
  }
  // Node 24 keeps Temporal behind a flag; it is one of the ways of counting that we compare ourselves with.
  const words = ['--harmony-temporal', ...process.execArgv, join(root, file)];
  const { status } = spawnSync(process.execPath, words, { cwd: root, stdio: 'inherit' });
  if (status !== 0) process.exitCode = 1;
}
