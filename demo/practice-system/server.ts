import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { pageAt } from './pages.ts';

/** The practice system while it runs. */
export interface Practice {
  /** Without a slash at its end: `http://127.0.0.1:8017`. */
  readonly url: string;
  close(): Promise<void>;
}

const files: Readonly<Record<string, string>> = {
  '/practice.css': 'text/css; charset=utf-8',
  '/keylog.js': 'text/javascript; charset=utf-8',
  '/swap.js': 'text/javascript; charset=utf-8',
};
const spacer = Buffer.from('R0lGODlhAQABAIAAAP///wAAACH5BAEAAAAALAAAAAABAAEAAAICRAEAOw==', 'base64');

/** As strict as such a system could be: nothing but its own styles, pictures and frames; scripts on two pages only. */
function policy(scripted: boolean): string {
  return `default-src 'none'; style-src 'self'; img-src 'self'; frame-src 'self'; form-action 'self'; base-uri 'none'${scripted ? "; script-src 'self'" : ''}`;
}

/**
 * Starts the invented case system on this computer only.
 *
 * @param port 0 takes any free one.
 */
export async function startPractice(port: number): Promise<Practice> {
  const server = createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://practice.invalid');
    const send = (status: number, type: string, body: string | Buffer, scripted = false): void => {
      response.writeHead(status, {
        'content-type': type,
        'content-security-policy': policy(scripted),
        'x-content-type-options': 'nosniff',
        'cache-control': 'no-store',
      });
      response.end(body);
    };
    const type = files[address.pathname];
    if (type !== undefined) {
      readFile(new URL(`.${address.pathname}`, import.meta.url)).then(
        (body) => send(200, type, body),
        () => send(500, 'text/plain', 'A file of the practice system could not be read.'),
      );
      return;
    }
    if (address.pathname === '/favicon.ico') return send(204, 'image/x-icon', '');
    if (address.pathname === '/spacer.gif') return send(200, 'image/gif', spacer);
    const page = pageAt(address.pathname, address.searchParams);
    if (page) send(200, 'text/html; charset=utf-8', page.html, page.scripted);
    else send(404, 'text/plain; charset=utf-8', 'There is no such page in the practice system.');
  });
  await listen(server, port);
  const bound = server.address();
  const taken = typeof bound === 'object' && bound !== null ? bound.port : port;
  return {
    url: `http://127.0.0.1:${taken}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeAllConnections();
      }),
  };
}

function listen(server: Server, port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
}
