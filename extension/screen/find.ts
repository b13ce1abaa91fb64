import type { Program } from '../recipe/program.ts';

type Thread = readonly [at: number, marks: readonly number[]];

const isWord = (text: string, at: number): boolean => /\w/.test(text.charAt(at));

/**
 * The first match of a pattern in a text, by following all of its paths at once (Thompson, 1968; Pike's captures).
 * The browser's own engine tries them one after the other, and a badly written pattern can then hold a page for
 * hours. Here the work is never more than the length of the text times the length of the pattern.
 *
 * @param from where in the text the search begins; what stands before is still there.
 * @returns the text of each group, the whole match first; a group that took no part is undefined.
 */
export function find({ steps, marks }: Program, text: string, from = 0): (string | undefined)[] | undefined {
  let found: readonly number[] | undefined;
  let threads: Thread[] = [];
  const seen: number[] = [];

  const add = (list: Thread[], start: Thread, place: number): void => {
    const stack = [start];
    for (let next = stack.pop(); next; next = stack.pop()) {
      const [at, kept] = next;
      const step = steps[at];
      if (!step || seen[at] === place) continue;
      seen[at] = place;
      const go = (to: number, after = kept): unknown => stack.push([to, after]);
      const [kind, one, two] = step;
      if (kind === 1) {
        go(two);
        go(one);
      } else if (kind === 2) go(one);
      else if (kind === 3) go(at + 1, kept.with(one, place));
      else if (kind === 4)
        go(
          at + 1,
          kept.map((mark, index) => (index >= one && index < two ? -1 : mark)),
        );
      else if (kind === 5) {
        const edge = isWord(text, place - 1) !== isWord(text, place);
        if ({ '^': !place, $: place === text.length, b: edge, B: !edge }[one]) go(at + 1);
      } else list.push(next);
    }
  };

  for (let place = from; place <= text.length && (!found || threads.length); place += 1) {
    if (!found) add(threads, [0, Array<number>(marks).fill(-1)], place);
    const unit = text.charCodeAt(place);
    const next: Thread[] = [];
    for (const [at, kept] of threads) {
      const [kind, spans] = steps[at] ?? [];
      if (kind === 6) {
        found = kept;
        break;
      }
      if (kind === 0 && spans.some((low, index) => index % 2 === 0 && unit >= low && unit <= (spans[index + 1] ?? 0))) {
        add(next, [at + 1, kept], place + 1);
      }
    }
    threads = next;
  }
  return found?.flatMap((from, index, all) =>
    index % 2 ? [] : from < 0 ? [undefined] : [text.slice(from, all[index + 1])],
  );
}
