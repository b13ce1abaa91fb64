const most = 512_000;
const longestWait = 10_000;

/** The text behind an address, or why it was not taken. */
export type Fetched =
  { readonly text: string; readonly fault?: undefined } | { readonly text?: undefined; readonly fault: string };

/**
 * Fetches a text of JSON from an address that a page names: by https or from the page's own site, without cookies and
 * without saying where from. No more is taken than a pack may be long, however long it claims to be.
 */
export async function fetchPack(address: string): Promise<Fetched> {
  let url: URL;
  try {
    url = new URL(address, document.baseURI);
  } catch {
    return { fault: `expected an address, found “${address.slice(0, 80)}”` };
  }
  if (!isAllowed(url)) return { fault: 'expected an https: address, or one of this site' };
  if (url.username || url.password) return { fault: 'expected an address without a name or a password in it' };
  try {
    const response = await fetch(url, {
      headers: { accept: 'application/json' },
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      mode: 'cors',
      signal: AbortSignal.timeout(longestWait),
    });
    const refused = (fault: string): Fetched => {
      void response.body?.cancel();
      return { fault };
    };
    if (!isAllowed(new URL(response.url))) return refused('expected to be sent on to an https: address only');
    if (!response.ok) return refused(`expected a file, the server answered ${response.status}`);
    const type = response.headers.get('content-type') ?? '';
    if (!/^application\/([\w.-]+\+)?json\b/i.test(type)) {
      return refused(`expected application/json, the server calls it “${type.slice(0, 80) || 'nothing'}”`);
    }
    return await textOf(response);
  } catch (error) {
    const isLate = error instanceof DOMException && error.name === 'TimeoutError';
    return {
      fault: isLate ? `expected an answer within ${longestWait / 1000} seconds` : 'expected an answer, found none',
    };
  }
}

function isAllowed(url: URL): boolean {
  return url.protocol === 'https:' || (url.protocol === 'http:' && url.origin === location.origin);
}

/** Counts as it comes: what a server says of the length is not relied on. */
async function textOf(response: Response): Promise<Fetched> {
  const reader = response.body?.getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  let size = 0;
  for (;;) {
    const { done, value } = (await reader?.read()) ?? { done: true, value: undefined };
    if (done) break;
    size += value.length;
    if (size > most) {
      void reader?.cancel();
      return { fault: `expected at most ${most / 1000} kB` };
    }
    try {
      text += decoder.decode(value, { stream: true });
    } catch {
      void reader?.cancel();
      return { fault: 'expected a text in UTF-8' };
    }
  }
  return { text };
}
