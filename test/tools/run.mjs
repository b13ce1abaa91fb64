// The door of every npm script: `node test/tools/run.mjs FILE [arguments]`.
// It runs on an old Node with nothing installed, so: plain JavaScript, no dependencies. It installs what the lockfile
// names when that is missing or stale, then hands over to the Node 24 of node_modules, which runs TypeScript directly.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const modules = join(root, 'node_modules');
const stamp = join(modules, '.send-kit-lock');

const [file, ...rest] = process.argv.slice(2);
if (!file) {
  console.error('Usage: node test/tools/run.mjs FILE [arguments]');
  process.exit(2);
}
await install();
await handOver(join(root, file), rest);

async function install() {
  const lock = readFileSync(join(root, 'package-lock.json'), 'utf8');
  const hash = createHash('sha256').update(lock).digest('hex');
  const stamped = existsSync(stamp) ? readFileSync(stamp, 'utf8').trim() : '';
  if (stamped === hash && node24()) return;
  if (!matches(JSON.parse(lock)) || !node24()) await npmCi(lock);
  writeFileSync(stamp, `${hash}\n`);
}

/** Whether npm's own record of what it installed names the versions of the lockfile. */
function matches(lock) {
  const record = join(modules, '.package-lock.json');
  if (!existsSync(record)) return false;
  const installed = JSON.parse(readFileSync(record, 'utf8')).packages;
  return Object.entries(lock.packages).every(
    ([path, { version, link, optional }]) =>
      !path.startsWith('node_modules/') ||
      installed[path]?.version === version ||
      (link && existsSync(join(root, path))) ||
      (optional && !installed[path]),
  );
}

/** The Node that npm installed for us, or this one if it is new enough to run TypeScript. */
function node24() {
  const own = join(modules, 'node', 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
  if (existsSync(own)) return own;
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  return existsSync(modules) && (major > 22 || (major === 22 && minor >= 18)) ? process.execPath : undefined;
}

/** `npm ci` with its progress on the error stream: the output stream may belong to somebody's spreadsheet. */
async function npmCi(lock) {
  const total = Object.keys(JSON.parse(lock).packages).length;
  console.error(`Installing the ${total} packages of package-lock.json (about a minute) …`);
  const npm = process.env.npm_execpath;
  const words = ['ci', '--no-audit', '--no-fund', '--loglevel=http', '--foreground-scripts=false'];
  const options = { cwd: root, stdio: ['ignore', 2, 'pipe'] };
  const child = npm
    ? spawn(process.execPath, [npm, ...words], options)
    : spawn('npm', words, { ...options, shell: process.platform === 'win32' });
  let fetched = 0;
  const started = Date.now();
  const tick = setInterval(() => {
    console.error(`  … ${Math.round((Date.now() - started) / 1000)} s, ${fetched} files fetched`);
  }, 10_000);
  const tail = [];
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (/^npm (http )?(fetch|http|cache)/.test(line)) fetched += 1;
    else if (!/^npm warn (deprecated|EBADENGINE)/.test(line)) tail.push(line);
  });
  const code = await ended(child);
  clearInterval(tick);
  if (code !== 0 || !node24()) {
    for (const line of tail.slice(-30)) console.error(line);
    console.error(`npm ci did not finish (exit code ${code}). Run it by hand to see why: npm ci`);
    process.exit(code || 1);
  }
  console.error(`Installed in ${Math.round((Date.now() - started) / 1000)} s.`);
}

async function handOver(script, words) {
  const node = node24();
  const path = [join(modules, '.bin'), dirname(node), process.env.PATH ?? ''].join(delimiter);
  const child = spawn(node, ['--conditions=@send-kit/source', script, ...words], {
    stdio: 'inherit',
    env: { ...process.env, PATH: path },
  });
  // Ctrl-C reaches the child by itself (one process group); a signal sent to this process alone must be passed on.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.exitCode = await ended(child);
}

function ended(child) {
  return new Promise((resolve) => {
    child.on('error', (error) => {
      console.error(error.message);
      resolve(127);
    });
    child.on('close', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 143)));
  });
}
