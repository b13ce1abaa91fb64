import { isDay } from '@send-kit/core/day.js';
import { prepare } from '@send-kit/core/timetable.js';
import { PackError } from '@send-kit/pack/load.js';
import { readPacks } from '@send-kit/pack/read-folder.js';
import { parseArgs } from 'node:util';
import { answerCsv } from './csv.ts';
import { answerJsonLines } from './json-lines.ts';

const help = `Statutory deadlines for people who hold dates in a file.

  npm run --silent timetable < questions.jsonl > answers.jsonl
  npm run --silent timetable -- --csv < cases.csv > deadlines.csv

A question is one JSON object a line:
  {"id":"a","process":"ehc-needs-assessment","events":{"request-received":"2026-09-21"}}

  --csv          read and write a spreadsheet instead (columns: id, process, and the names of events and facts)
  --today DAY    with --csv: add how each limit stands on that day (YYYY-MM-DD)
  --words        list the processes, events, facts and options that may be named
  --help         this text

Exit code: 0 all answered; 1 at least one line was answered with an error; 2 the command itself was wrong.
`;

// A reader that stops early (such as head) is no fault of the questions.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  process.exit(error.code === 'EPIPE' ? 0 : 2);
});

process.exitCode = await main();

async function main(): Promise<number> {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        csv: { type: 'boolean' },
        today: { type: 'string' },
        words: { type: 'boolean' },
        help: { type: 'boolean' },
      },
    }));
  } catch (error) {
    return wrong((error as Error).message);
  }
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  if (values.today !== undefined && !isDay(values.today)) {
    return wrong(`--today: expected a real day written YYYY-MM-DD, found ${JSON.stringify(values.today)}`);
  }

  let packs;
  try {
    packs = readPacks();
  } catch (error) {
    if (error instanceof PackError) return wrong(error.message);
    throw error;
  }
  if (values.words) {
    const words = packs[0]?.vocabulary;
    for (const kind of ['processes', 'events', 'facts', 'options'] as const) {
      process.stdout.write(`${kind}\n${words?.[kind].map(({ id, title }) => `  ${id}: ${title}\n`).join('') ?? ''}`);
    }
    return 0;
  }
  const timetable = prepare(packs);
  const failed = values.csv
    ? await answerCsv(timetable, packs, process.stdin, process.stdout, values.today, (text) =>
        process.stderr.write(text),
      )
    : await answerJsonLines(timetable, process.stdin, process.stdout);
  return failed > 0 ? 1 : 0;
}

function wrong(message: string): number {
  process.stderr.write(`${message}\nTry --help.\n`);
  return 2;
}
