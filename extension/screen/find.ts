import type { Program } from '../recipe/program.ts';

interface Thread {
  readonly at: number;
  readonly marks: readonly number[];
}

const isWord = (text: string, at: number): boolean => /\w/.test(text.charAt(at));

/**
 * The first match of a pattern in a text, by following all of its paths at once (Thompson, 1968; Pike's captures).
 * The browser's own engine tries them one after the other, and a badly written pattern can then hold a page for
 * hours. Here the work is never more than the length of the text times the length of the pattern.
 *
 * @returns the text of each group, the whole match first; a group that took no part is undefined.
 */
export function find({ steps, marks }: Program, text: string): (string | undefined)[] | undefined {
  let found: readonly number[] | undefined;
  let current: Thread[] = [];
  const seen = new Array<number>(steps.length).fill(-1);

  const add = (list: Thread[], first: Thread, place: number): void => {
    const stack = [first];
    for (let thread = stack.pop(); thread; thread = stack.pop()) {
      const { at } = thread;
      const step = steps[at];
      if (!step || seen[at] === place) continue;
      seen[at] = place;
      if (step[0] === 'jump') stack.push({ at: step[1], marks: thread.marks });
      else if (step[0] === 'fork') {
        stack.push({ at: step[2], marks: thread.marks }, { at: step[1], marks: thread.marks });
      } else if (step[0] === 'mark') {
        stack.push({ at: at + 1, marks: thread.marks.with(step[1], place) });
      } else if (step[0] === 'forget') {
        const [, from, to] = step;
        stack.push({ at: at + 1, marks: thread.marks.map((mark, index) => (index >= from && index < to ? -1 : mark)) });
      } else if (step[0] === 'place') {
        const edge = isWord(text, place - 1) !== isWord(text, place);
        const holds = { '^': place === 0, $: place === text.length, b: edge, B: !edge };
        if (holds[step[1]]) stack.push({ at: at + 1, marks: thread.marks });
      } else list.push(thread);
    }
  };

  for (let place = 0; place <= text.length && (!found || current.length); place += 1) {
    if (place === 0) add(current, { at: 0, marks: new Array<number>(marks).fill(-1) }, 0);
    else if (!found) add(current, { at: 0, marks: new Array<number>(marks).fill(-1) }, place);
    const unit = text.charCodeAt(place);
    const next: Thread[] = [];
    for (const thread of current) {
      const step = steps[thread.at];
      if (step?.[0] === 'end') {
        found = thread.marks;
        break;
      }
      if (step?.[0] === 'any' && holds(step[1], unit)) add(next, { at: thread.at + 1, marks: thread.marks }, place + 1);
    }
    current = next;
  }
  if (!found) return undefined;
  const edges = found;
  return Array.from({ length: marks / 2 }, (_, group) => {
    const from = edges[2 * group] ?? -1;
    const to = edges[2 * group + 1] ?? -1;
    return from < 0 || to < 0 ? undefined : text.slice(from, to);
  });
}

function holds(pairs: readonly number[], unit: number): boolean {
  for (let index = 0; index < pairs.length; index += 2) {
    if (unit >= (pairs[index] ?? 0) && unit <= (pairs[index + 1] ?? 0)) return true;
  }
  return false;
}
