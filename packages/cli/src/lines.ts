import type { Readable, Writable } from 'node:stream';

/**
 * The lines of a stream, one at a time, whatever the size of the whole.
 *
 * @param input UTF-8 text; a byte order mark is left out; `\n` and `\r\n` end a line.
 */
export async function* linesOf(input: Readable): AsyncGenerator<string> {
  input.setEncoding('utf8');
  let rest = '';
  let isFirst = true;
  for await (const chunk of input as AsyncIterable<string>) {
    rest += isFirst ? chunk.replace(/^\uFEFF/, '') : chunk;
    isFirst = false;
    let from = 0;
    for (let end = rest.indexOf('\n'); end !== -1; end = rest.indexOf('\n', from)) {
      yield rest.slice(from, rest.charCodeAt(end - 1) === 13 ? end - 1 : end);
      from = end + 1;
    }
    rest = rest.slice(from);
  }
  if (rest !== '') yield rest;
}

/** Writes texts in large pieces, and waits when the reader is slower than we are: memory stays constant. */
export class Out {
  readonly #stream: Writable;
  #waiting: string[] = [];
  #size = 0;

  constructor(stream: Writable) {
    this.#stream = stream;
  }

  async write(text: string): Promise<void> {
    this.#waiting.push(text);
    this.#size += text.length;
    if (this.#size >= 65_536) await this.flush();
  }

  async flush(): Promise<void> {
    const text = this.#waiting.join('');
    this.#waiting = [];
    this.#size = 0;
    if (text === '') return;
    if (!this.#stream.write(text)) {
      await new Promise<void>((resolve) => this.#stream.once('drain', resolve));
    }
  }
}
