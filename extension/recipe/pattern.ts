import type { Program, Step } from './program.ts';

/** A pattern that cannot be used. The message is for the person who typed it. */
export class PatternError extends Error {
  override readonly name = 'PatternError';
}

const longestPattern = 200;
const longestProgram = 400;
const mostRepeats = 50;
const last = 0xffff;

type Node =
  | { readonly kind: 'any'; readonly pairs: readonly number[] }
  | { readonly kind: 'place'; readonly place: '^' | '$' | 'b' | 'B' }
  | { readonly kind: 'group'; readonly index: number; readonly inner: Node }
  | { readonly kind: 'row'; readonly parts: readonly Node[] }
  | { readonly kind: 'choice'; readonly choices: readonly Node[] }
  | {
      readonly kind: 'repeat';
      readonly inner: Node;
      readonly least: number;
      readonly most: number;
      readonly greedy: boolean;
    };

const classes: Readonly<Record<string, readonly number[]>> = {
  d: [48, 57],
  w: [48, 57, 65, 90, 95, 95, 97, 122],
  s: [
    9, 13, 32, 32, 160, 160, 0x1680, 0x1680, 0x2000, 0x200a, 0x2028, 0x2029, 0x202f, 0x202f, 0x205f, 0x205f, 0x3000,
    0x3000, 0xfeff, 0xfeff,
  ],
};
const lineEnds = [10, 10, 13, 13, 0x2028, 0x2029];
const controls: Readonly<Record<string, number>> = { n: 10, r: 13, t: 9, f: 12, v: 11 };

function others(pairs: readonly number[]): number[] {
  const spans: [number, number][] = [];
  for (let index = 0; index < pairs.length; index += 2) spans.push([pairs[index] ?? 0, pairs[index + 1] ?? 0]);
  spans.sort(([a], [b]) => a - b);
  const rest: number[] = [];
  let from = 0;
  for (const [low, high] of spans) {
    if (low > from) rest.push(from, low - 1);
    from = Math.max(from, high + 1);
  }
  if (from <= last) rest.push(from, last);
  return rest;
}

function canBeEmpty(node: Node): boolean {
  if (node.kind === 'any') return false;
  if (node.kind === 'place') return true;
  if (node.kind === 'group') return canBeEmpty(node.inner);
  if (node.kind === 'row') return node.parts.every(canBeEmpty);
  if (node.kind === 'choice') return node.choices.some(canBeEmpty);
  return node.least === 0 || canBeEmpty(node.inner);
}

/** Reads the pattern; `groups` counts its brackets. */
class Reader {
  private at = 0;
  private readonly pattern: string;
  groups = 0;

  constructor(pattern: string) {
    this.pattern = pattern;
  }

  whole(): Node {
    const node = this.choice();
    if (this.at < this.pattern.length) throw new PatternError('A closing bracket “)” has no opening bracket.');
    return node;
  }

  private peek(): string {
    return this.pattern.charAt(this.at);
  }

  private take(sign: string): boolean {
    if (!this.pattern.startsWith(sign, this.at)) return false;
    this.at += sign.length;
    return true;
  }

  private choice(): Node {
    const choices = [this.row()];
    while (this.take('|')) choices.push(this.row());
    const [only] = choices;
    return choices.length === 1 && only ? only : { kind: 'choice', choices };
  }

  private row(): Node {
    const parts: Node[] = [];
    while (this.peek() && this.peek() !== '|' && this.peek() !== ')') parts.push(this.repeated(this.atom()));
    return { kind: 'row', parts };
  }

  private repeated(inner: Node): Node {
    let least: number;
    let most: number;
    if (this.take('*')) [least, most] = [0, Infinity];
    else if (this.take('+')) [least, most] = [1, Infinity];
    else if (this.take('?')) [least, most] = [0, 1];
    else if (this.peek() === '{') {
      const counts = /^\{(\d{1,4})(,(\d{0,4}))?\}/.exec(this.pattern.slice(this.at));
      if (!counts) throw new PatternError('Write “\\{” for a curly bracket, or a number in it: “{4}”.');
      this.at += counts[0].length;
      least = Number(counts[1]);
      most = counts[2] === undefined ? least : counts[3] ? Number(counts[3]) : Infinity;
      if (most < least) throw new PatternError(`In “${counts[0]}” the second number is smaller than the first.`);
      if (least > mostRepeats || (most !== Infinity && most > mostRepeats)) {
        throw new PatternError(`“${counts[0]}” repeats more than ${mostRepeats} times.`);
      }
    } else return inner;
    if (canBeEmpty(inner)) throw new PatternError('The pattern repeats a part that can be empty, such as “(a*)*”.');
    const greedy = !this.take('?');
    if (/[*+?{]/.test(this.peek())) throw new PatternError('There are two repeat signs after each other.');
    return { kind: 'repeat', inner, least, most, greedy };
  }

  private atom(): Node {
    if (this.take('(')) {
      if (this.peek() === '?' && !this.pattern.startsWith('?:', this.at)) {
        throw new PatternError('Looking ahead or behind and named groups are not known here. Use “( )” or “(?: )”.');
      }
      const index = this.take('?:') ? 0 : (this.groups += 1);
      const inner = this.choice();
      if (!this.take(')')) throw new PatternError('An opening bracket “(” is never closed.');
      return index ? { kind: 'group', index, inner } : inner;
    }
    if (this.take('[')) return { kind: 'any', pairs: this.set() };
    if (this.take('.')) return { kind: 'any', pairs: others(lineEnds) };
    if (this.take('^')) return { kind: 'place', place: '^' };
    if (this.take('$')) return { kind: 'place', place: '$' };
    if (this.take('\\b')) return { kind: 'place', place: 'b' };
    if (this.take('\\B')) return { kind: 'place', place: 'B' };
    if (/[*+?{]/.test(this.peek())) throw new PatternError(`There is nothing before “${this.peek()}” to repeat.`);
    return { kind: 'any', pairs: this.one() };
  }

  /** One character or one class such as `\d`, as pairs of code units. */
  private one(): readonly number[] {
    if (!this.take('\\')) {
      const unit = this.pattern.charCodeAt(this.at);
      this.at += 1;
      return [unit, unit];
    }
    const sign = this.peek();
    this.at += 1;
    const known = classes[sign];
    if (known) return known;
    const opposite = classes[sign.toLowerCase()];
    if (opposite) return others(opposite);
    const control = controls[sign];
    if (control !== undefined) return [control, control];
    const code = /^(?:x([0-9a-f]{2})|u([0-9a-f]{4}))/i.exec(this.pattern.slice(this.at - 1));
    if (code) {
      this.at += code[0].length - 1;
      const unit = parseInt(code[1] ?? code[2] ?? '', 16);
      return [unit, unit];
    }
    if (!sign) throw new PatternError('The pattern ends with a single “\\”.');
    if (/[0-9A-Za-z]/.test(sign)) throw new PatternError(`“\\${sign}” is not known here.`);
    return [sign.charCodeAt(0), sign.charCodeAt(0)];
  }

  private set(): readonly number[] {
    const opposite = this.take('^');
    const pairs: number[] = [];
    while (!this.take(']')) {
      if (!this.peek()) throw new PatternError('An opening bracket “[” is never closed.');
      const from = this.one();
      const [low = 0, high = 0] = from;
      const isRange = this.peek() === '-' && !['', ']'].includes(this.pattern.charAt(this.at + 1));
      if (!isRange || from.length > 2 || low !== high) {
        pairs.push(...from);
        continue;
      }
      this.at += 1;
      const to = this.one();
      const [start = 0, end = 0] = to;
      if (to.length > 2 || start !== end)
        throw new PatternError('A range such as “a-z” needs one character at each end.');
      if (start < low) throw new PatternError('A range such as “a-z” runs backwards.');
      pairs.push(low, start);
    }
    return opposite ? others(pairs) : pairs;
  }
}

function write(node: Node, steps: Step[]): void {
  if (steps.length > longestProgram) throw new PatternError('The pattern repeats too much. Make it simpler.');
  const here = (): number => steps.length;
  // A place that is filled in once its target is known stands as an end until then.
  const fork = (greedy: boolean, on: number, past: number): Step => (greedy ? [1, on, past] : [1, past, on]);
  switch (node.kind) {
    case 'any':
      steps.push([0, node.pairs]);
      return;
    case 'place':
      steps.push([5, node.place]);
      return;
    case 'group':
      steps.push([3, 2 * node.index]);
      write(node.inner, steps);
      steps.push([3, 2 * node.index + 1]);
      return;
    case 'row':
      for (const part of node.parts) write(part, steps);
      return;
    case 'choice': {
      const ends: number[] = [];
      node.choices.forEach((choice, index) => {
        if (index === node.choices.length - 1) return write(choice, steps);
        const start = here();
        steps.push([6]);
        write(choice, steps);
        ends.push(here());
        steps.push([6]);
        steps[start] = [1, start + 1, here()];
      });
      for (const end of ends) steps[end] = [2, here()];
      return;
    }
    case 'repeat': {
      const inside = groupsIn(node.inner);
      const once = (): void => {
        // Each round forgets what the round before it found, as in the browsers' own patterns.
        if (inside) steps.push([4, 2 * inside[0], 2 * inside[1] + 2]);
        write(node.inner, steps);
      };
      for (let round = 0; round < node.least; round += 1) once();
      if (node.most === Infinity) {
        const start = here();
        steps.push([6]);
        once();
        steps.push([2, start]);
        steps[start] = fork(node.greedy, start + 1, here());
        return;
      }
      const forks: number[] = [];
      for (let round = node.least; round < node.most; round += 1) {
        forks.push(here());
        steps.push([6]);
        once();
      }
      for (const start of forks) steps[start] = fork(node.greedy, start + 1, here());
    }
  }
}

/** The first and the last group inside a part. */
function groupsIn(node: Node): readonly [number, number] | undefined {
  const found: number[] = [];
  const walk = (part: Node): void => {
    if (part.kind === 'group') found.push(part.index);
    if (part.kind === 'group' || part.kind === 'repeat') walk(part.inner);
    if (part.kind === 'row') part.parts.forEach(walk);
    if (part.kind === 'choice') part.choices.forEach(walk);
  };
  walk(node);
  return found.length ? [Math.min(...found), Math.max(...found)] : undefined;
}

/**
 * Makes a pattern ready: the common part of JavaScript's regular expressions, without what would need going back
 * (looking ahead or behind, back references).
 *
 * @throws {PatternError} with a message for the person who typed it.
 */
export function compilePattern(pattern: string): Program {
  if (pattern.length > longestPattern)
    throw new PatternError(`The pattern is longer than ${longestPattern} characters.`);
  const reader = new Reader(pattern);
  const node = reader.whole();
  const steps: Step[] = [[3, 0]];
  write(node, steps);
  steps.push([3, 1], [6]);
  if (steps.length > longestProgram) throw new PatternError('The pattern repeats too much. Make it simpler.');
  return { steps, marks: 2 * (reader.groups + 1) };
}

/** How many groups a pattern has. */
export function countGroups(program: Program): number {
  return program.marks / 2 - 1;
}

/** An address with `*` for any run of characters, made ready the same way. */
export function compileAddress(address: string): Program {
  const parts = address.split(/\*+/).map((part) => part.replace(/[^0-9A-Za-z]/g, (sign) => `\\${sign}`));
  const reader = new Reader(`^${parts.join('[^]*')}$`);
  const node = reader.whole();
  const steps: Step[] = [[3, 0]];
  write(node, steps);
  steps.push([3, 1], [6]);
  return { steps, marks: 2 };
}
