import { spawn } from 'node:child_process';
import { join } from 'node:path';
import Papa from 'papaparse';
import { expect, test } from 'vitest';

const command = join(import.meta.dirname, 'timetable.ts');

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

function run(words: readonly string[], input: string | Iterable<string>): Promise<Run> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, ['--conditions=@send-kit/source', command, ...words]);
    let [out, err] = ['', ''];
    child.stdout.setEncoding('utf8').on('data', (text: string) => (out += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
    child.on('close', (code) => resolve({ code: code ?? 1, out, err }));
    child.stdin.end(input);
  });
}

const lines = (out: string): Record<string, unknown>[] =>
  out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
const request = '{"id":"a","process":"ehc-needs-assessment","events":{"request-received":"2026-09-21"}}';

test('a question comes out with its deadlines', async () => {
  const { code, out } = await run([], `${request}\n`);
  const [answer] = lines(out) as { id: string; deadlines: { rule: string; lastDay: string }[] }[];
  expect(code).toBe(0);
  expect(answer?.id).toBe('a');
  const lastDays = Object.fromEntries(answer?.deadlines.map(({ rule, lastDay }) => [rule, lastDay]) ?? []);
  expect(lastDays).toMatchObject({
    'ehcna-decision-to-assess': '2026-11-02',
    'ehcna-no-plan-notice': '2027-01-11',
    'ehcna-final-plan': '2027-02-08',
  });
});

test('a bad line is answered with an error, the rest goes on, and the exit code says so', async () => {
  const bad = '{"id":"b","events":{"review-meeting":"2027-04-31"}}';
  const { code, out } = await run([], `\uFEFF${request}\r\n${bad}\n\nnot json\n[]\n${request}`);
  const answers = lines(out);
  expect(code).toBe(1);
  expect(answers.map(({ id, error }) => [id, typeof error])).toEqual([
    ['a', 'undefined'],
    ['b', 'string'],
    [null, 'string'],
    [null, 'string'],
    ['a', 'undefined'],
  ]);
  expect(answers[1]?.['error']).toContain('events.review-meeting: expected a real day');
  expect(answers[2]?.['error']).toContain('line 4: expected one JSON object a line');
});

test('a spreadsheet comes out as one row a deadline, its days read day first', async () => {
  const sheet = 'id,process,request-received,absence.from,absence.to\r\nA 1,ehc-needs-assessment,21/9/2026,,\r\n';
  const { code, out } = await run(['--csv', '--today', '2026-11-01'], sheet);
  expect(code).toBe(0);
  expect(out.split('\r\n')[0]).toContain('id,rule,title,last-day,weekday');
  expect(out).toContain('A 1,ehcna-decision-to-assess,Decide whether to assess,2026-11-02,Monday,local-authority,law');
  expect(out).toMatch(/ehcna-decision-to-assess.*,due-soon,1,\r\n/);
});

test('a bad row is named by its number, and the others stand', async () => {
  const sheet = 'id,process,request-received\nA,ehc-needs-assessment,31/4/2027\nB,ehc-needs-assessment,2027-04-30\n';
  const { code, out } = await run(['--csv'], sheet);
  expect(code).toBe(1);
  expect(out).toMatch(/^A,.*row 2: events\.request-received: expected a real day/m);
  expect(out).toContain('B,ehcna-final-plan');
});

test('a column that is not ours is left out and named; blank rows keep the numbers right', async () => {
  const sheet =
    'id,process,request-received,Officer\nA,ehc-needs-assessment,2027-04-30,X\n,,,\nB,ehc-needs-assessment,nonsense,Y\n';
  const { out, err } = await run(['--csv'], sheet);
  expect(err).toContain('Columns left out, for they name no event, fact or option: Officer');
  expect(out).toMatch(/^B,.*row 4: events\.request-received/m);
});

test('what a rule answers beside a last day comes out too', async () => {
  const sheet =
    'id,process,request-received,plan-made,days,exceptional-circumstances.reason\nA,ehc-needs-assessment,2026-01-05,2026-05-25,2026-12-24;2026-12-25,an invented reason\n';
  const { out } = await run(['--csv'], sheet);
  const rows = Papa.parse<Record<string, string>>(out, { header: true }).data;
  const cell = (rule: string, name: string): string | undefined => rows.find((row) => row['rule'] === rule)?.[name];
  expect([
    cell('sen2-20w', 'days-taken'),
    cell('sen2-20w', 'within-by-law'),
    cell('sen2-20w', 'within-by-day-one'),
  ]).toEqual(['140', 'yes', 'no']);
  expect(cell('working-day-test', 'working-days')).toBe('2026-12-24');
  expect(cell('ehcna-exception-personal', 'needs-person')).toBe('yes');
});

test('a line nested too deeply is answered with an error, and the rest goes on', async () => {
  const deep = `{"id":"d","events":{},"x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`;
  const { code, out } = await run([], `${request}\n${deep}\n${request}\n`);
  expect(code).toBe(1);
  expect(lines(out).map(({ error }) => typeof error)).toEqual(['undefined', 'string', 'undefined']);
});

test('a cell that a spreadsheet would run as a formula is disarmed', async () => {
  const { out } = await run(['--csv'], 'id,process,request-received\n=1+1,ehc-needs-assessment,2027-04-30\n');
  expect(out).toContain('"\'=1+1",ehcna');
});

test.each([
  ['an unknown option', ['--fast'], '--fast'],
  ['a today that is no day', ['--csv', '--today', '2026-02-30'], 'expected a real day'],
])('%s is the fault of the command: exit code 2', async (_title, words, message) => {
  const { code, out, err } = await run(words, '');
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
});

test('the words that may be named are listed', async () => {
  const { out } = await run(['--words'], '');
  expect(out).toContain('request-received:');
  expect(out).toContain('school-closed:');
});
