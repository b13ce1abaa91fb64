// `npm start`: builds, serves the workshop and the practice system on this computer, and says where.
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { root } from './files.ts';
import { follow } from './tool.ts';

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.webp': 'image/webp',
  '.csv': 'text/csv; charset=utf-8',
};

/** What a careful council's page would say. If a widget needs more than this, the workshop shows it first. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

/** Answers requests with the files of one folder, and with nothing outside it. */
export function files(folder: string): RequestListener {
  return (request, response) => {
    const send = (status: number, type: string, body: string | Buffer): void => {
      response.writeHead(status, {
        'content-type': type,
        'content-security-policy': policy,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      });
      response.end(request.method === 'HEAD' ? undefined : body);
    };
    const path = safePath(folder, request.url ?? '/');
    if (path === undefined) return send(400, 'text/plain', 'This address makes no sense.');
    readFile(path).then(
      (body) => send(200, types[extname(path)] ?? 'application/octet-stream', body),
      () => send(404, 'text/plain; charset=utf-8', 'There is no such page in the workshop.'),
    );
  };
}

function safePath(folder: string, url: string): string | undefined {
  try {
    const pathname = decodeURIComponent(new URL(url, 'http://workshop.invalid').pathname);
    const path = normalize(join(folder, pathname.endsWith('/') ? `${pathname}index.html` : pathname));
    return path.startsWith(folder + sep) && !path.includes('\0') ? path : undefined;
  } catch {
    return undefined;
  }
}

/** Listens on this computer only; on the next port when one is taken. */
export function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE') resolve(listen(server, port + 1));
      else reject(error);
    });
    server.listen(port, '127.0.0.1', () => resolve(port));
  });
}

if (import.meta.main) {
  await follow('test/tools/build.ts', []);
  const extension = (await follow('test/tools/build.ts', ['extension'])) === 0;
  const workshop = await listen(createServer(files(join(root, 'dist/demo'))), 4173);
  const { startPractice } = await import('../../demo/practice-system/server.ts');
  const practice = await startPractice(8017).catch(() => startPractice(0));
  console.log(`
The workshop:         http://127.0.0.1:${workshop}/
The practice system:  ${practice.url}/`);
  if (extension) console.log(howToLoad());
  console.log('\nCtrl-C ends both.');
}

function howToLoad(): string {
  const output = join(root, 'extension/.output');
  const folder = ['firefox-mv3', 'firefox-mv2'].find((name) => existsSync(join(output, name))) ?? 'firefox-mv3';
  return `
The extension, to try on the practice system:
  Chrome or Edge:  chrome://extensions, switch on Developer mode, Load unpacked: ${join(output, 'chrome-mv3')}
  Firefox:         about:debugging#/runtime/this-firefox, Load Temporary Add-on: ${join(output, folder, 'manifest.json')}`;
}
