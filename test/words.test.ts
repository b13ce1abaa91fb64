import ts from 'typescript';
import { expect, test } from 'vitest';
import { ours, text } from './tools/files.ts';

/** Numbers that regulations use, in days or weeks. In code one of them is a rule that nobody can find and correct. */
const statutory = new Set(['15', '20', '28', '42', '56', '84', '112', '140']);

/** Numbers that look like law and are not: file, the line's own words, and why. */
const exceptions: readonly { file: string; line: string; because: string }[] = [
  { file: 'packages/core/src/day.ts', line: 'monthLengths', because: 'February has 28 days' },
  { file: 'packages/core/src/caseload-invented.ts', line: 'Math.imul', because: 'it mixes bits' },
  { file: 'packages/core/src/chart-layout.ts', line: 'all += 20 +', because: 'it weighs the bends of a picture' },
  { file: 'packages/widgets/src/pathway/chart.ts', line: 'class="tick"', because: 'it draws a tick' },
  {
    file: 'packages/widgets/src/pathway/chart.ts',
    line: 'Math.max(15,',
    because: 'it is the room of a picture, in em',
  },
];

test('no statutory number stands in the code', () => {
  const found = ['packages/core', 'packages/cli', 'packages/widgets/src'].flatMap((room) =>
    ours(room, /(?<!\.test|\.fixture)\.ts$/).flatMap((path) => {
      const source = text(path);
      const lines = source.split('\n');
      const file = ts.createSourceFile(path, source, ts.ScriptTarget.ESNext, true);
      const numbers: string[] = [];
      const visit = (node: ts.Node): void => {
        if (ts.isNumericLiteral(node) && statutory.has(node.text)) {
          const at = file.getLineAndCharacterOfPosition(node.getStart(file)).line;
          const line = lines[at] ?? '';
          const known = exceptions.some((one) => one.file === path && line.includes(one.line));
          if (!known) numbers.push(`${path}:${at + 1}: ${line.trim()}`);
        }
        ts.forEachChild(node, visit);
      };
      visit(file);
      return numbers;
    }),
  );
  expect(found, 'Put the number into the pack, or add a line with a reason to test/words.test.ts').toEqual([]);
});

test('no test is skipped, and none runs alone', () => {
  const lines = ours('.', /\.(test|e2e)\.ts$/).flatMap((path) =>
    text(path)
      .split('\n')
      .flatMap((line, index) =>
        /\b(test|it|suite|describe)\.(only|skip|todo|fails)\b|\b(xit|fit|xtest|xdescribe|fdescribe)\(/.test(line)
          ? [`${path}:${index + 1}: ${line.trim()}`]
          : [],
      ),
  );
  expect(lines, 'Finish it or take it out').toEqual([]);
});
