/** One thing that is wrong with a text of JSON, and in which line of it. */
export interface TextFault {
  readonly path: string;
  readonly line: number;
  readonly message: string;
}

/** More than anybody writes by hand: what is beyond it was made to do harm, or by mistake. */
export const limits = { characters: 512_000, depth: 32, values: 50_000, string: 2000, word: 60 } as const;

const mostFaults = 200;
/** Names by which JavaScript reaches what every object has. */
const taken = new Set(['__proto__', 'constructor', 'prototype']);
/** Characters that are not seen: controls, marks that turn the direction of writing, halves of characters. */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\u2028\u2029]/u;

interface Level {
  readonly path: string;
  /** The keys so far; of a list, none. */
  readonly keys: Set<string> | undefined;
  index: number;
  key: string;
  awaitsKey: boolean;
}

/**
 * Reads a text of JSON that a stranger may have written: its size, its depth and the number of its values are looked at
 * before it is parsed, keys that stand twice (which JSON.parse passes over) are faults, and so is all that has no place in
 * words that are shown to people.
 */
export function readJsonText(text: string): { readonly data: unknown; readonly faults: readonly TextFault[] } {
  if (text.length > limits.characters) {
    const message = `expected at most ${limits.characters} characters, found ${text.length}`;
    return { data: undefined, faults: [{ path: '', line: 1, message }] };
  }
  const lines = new Map<string, number>();
  const { faults, isTooMuch } = scan(text, lines);
  if (isTooMuch) return { data: undefined, faults };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    const { message } = error as Error;
    const line = lineOfError(text, message);
    return { data: undefined, faults: [{ path: '', line, message: `expected JSON: ${message}` }] };
  }
  look(data, '', (path, message) => {
    if (faults.length < mostFaults) faults.push({ path, line: lines.get(path) ?? 1, message });
  });
  return { data, faults };
}

/** The line in which each value of a text of JSON begins, by its path: `checklists.first.title`. */
export function linesOf(text: string): ReadonlyMap<string, number> {
  const lines = new Map<string, number>();
  if (text.length <= limits.characters) scan(text, lines);
  return lines;
}

/** Goes through the text once, without calling itself: it may be nested as deep as it is long. */
function scan(text: string, lines: Map<string, number>): { readonly faults: TextFault[]; readonly isTooMuch: boolean } {
  const faults: TextFault[] = [];
  const levels: Level[] = [];
  let line = 1;
  let values = 0;
  let isTooMuch = false;
  const stop = (message: string): void => {
    isTooMuch = true;
    faults.push({ path: '', line, message });
  };
  const begin = (): string => {
    const level = levels.at(-1);
    const name = level ? (level.keys ? level.key : String(level.index)) : '';
    const path = level?.path ? `${level.path}.${name}` : name;
    if (!lines.has(path)) lines.set(path, line);
    values += 1;
    if (values > limits.values) stop(`expected at most ${limits.values} values`);
    return path;
  };
  for (let at = 0; at < text.length && !isTooMuch; at += 1) {
    const level = levels.at(-1);
    switch (text[at]) {
      case '\n':
        line += 1;
        break;
      case '{':
      case '[': {
        const isThing = text[at] === '{';
        const path = begin();
        if (levels.length >= limits.depth) stop(`expected data that is nested at most ${limits.depth} deep`);
        levels.push({ path, keys: isThing ? new Set() : undefined, index: 0, key: '', awaitsKey: isThing });
        break;
      }
      case '}':
      case ']':
        levels.pop();
        break;
      case ',':
        if (level) {
          level.index += 1;
          level.awaitsKey = level.keys !== undefined;
        }
        break;
      case '"': {
        const end = endOfString(text, at);
        if (level?.keys && level.awaitsKey) {
          level.awaitsKey = false;
          level.key = keyOf(text.slice(at, end + 1));
          if (level.keys.has(level.key) && faults.length < mostFaults) {
            const path = level.path ? `${level.path}.${level.key}` : level.key;
            faults.push({ path, line, message: `expected the key ${JSON.stringify(level.key)} once, found it twice` });
          }
          level.keys.add(level.key);
        } else begin();
        at = end;
        break;
      }
      default:
        // A number, or `true`, `false` and `null`: only its first character counts.
        if (/[-\w]/.test(text[at] ?? '') && !/[-+.\w]/.test(text[at - 1] ?? ' ')) begin();
    }
  }
  return { faults, isTooMuch };
}

function endOfString(text: string, start: number): number {
  for (let at = start + 1; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1;
    else if (text[at] === '"') return at;
  }
  return text.length;
}

/** `"\u005f_proto__"` is a key like any other way of writing it. */
function keyOf(quoted: string): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}

/** Browsers say where they stumbled in words of their own. */
function lineOfError(text: string, message: string): number {
  const line = /line (\d+)/.exec(message)?.[1];
  if (line) return Number(line);
  const place = Number(/position (\d+)/.exec(message)?.[1] ?? text.length);
  return text.slice(0, place).split('\n').length;
}

/** It is not nested deeply: that has been looked at. */
function look(value: unknown, path: string, note: (path: string, message: string) => void): void {
  if (typeof value === 'string') {
    const fault = faultIn(value);
    if (fault) note(path, fault);
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) {
    const here = path ? `${path}.${key}` : key;
    if (taken.has(key)) note(here, `expected another key than "${key}": it has a meaning of its own`);
    else if (unseen.test(key)) note(here, `expected a key that can be read, found ${nameOf(key)} in it`);
    look(child, here, note);
  }
}

function faultIn(text: string): string | undefined {
  if (text.length > limits.string) return `expected at most ${limits.string} characters, found ${text.length}`;
  if (unseen.test(text)) return `expected characters that can be seen, found ${nameOf(text)}`;
  if (/[<>]/.test(text)) return 'expected plain words without < or >';
  if (taken.has(text)) return `expected another word than "${text}": it has a meaning of its own`;
  const word = text.split(/\s+/).find((one) => one.length > limits.word && !/^(https:\/\/|mailto:)/.test(one));
  if (word === undefined) return undefined;
  return `expected words of at most ${limits.word} characters, found one of ${word.length}: it would not fit a line`;
}

function nameOf(text: string): string {
  const code = unseen.exec(text)?.[0].codePointAt(0) ?? 0;
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}
