import type { DeadlineAnswer, Question, Timetable } from '@send-kit/core';
import { standing } from '@send-kit/core';
import type { Pack } from '@send-kit/pack';
import type { Readable, Writable } from 'node:stream';
import Papa from 'papaparse';
import { Out } from './lines.ts';

const columns = [
  'id',
  'rule',
  'title',
  'last-day',
  'weekday',
  'who',
  'status',
  'citation',
  'lifted',
  'lifted-by',
  'original-last-day',
  'earliest-day',
  'window-from',
  'window-to',
  'time',
  'quoted-day',
  'raw-day',
  'other-readings',
  'chosen-from',
  'steps',
  'applies',
  'needs-person',
  'lifts',
  'recorded-reason',
  'proposes',
  'working-days',
  'days-taken',
  'within-by-law',
  'within-by-day-one',
  'note',
  'standing',
  'days',
  'error',
] as const;

type Row = Partial<Record<(typeof columns)[number], string>>;

/**
 * Answers a spreadsheet: one question a row, the columns named after `events.md` (`id`, `process`, events, facts and
 * options; `school-closed.from` for a part of a fact; blank cells are left out). Days may be written 2026-09-21 or
 * 21/9/2026, day first. One row comes out for each deadline; a row that is no question comes out with `error`.
 *
 * Columns with other names (a school, an officer) are left out, and named once.
 *
 * @param today adds how each limit stands on that day.
 * @param warn is told of columns that were left out.
 * @returns how many rows failed.
 */
export async function answerCsv(
  timetable: Timetable,
  packs: readonly Pack[],
  input: Readable,
  output: Writable,
  today: string | undefined,
  warn: (message: string) => void,
): Promise<number> {
  const titles = new Map(
    packs.flatMap((pack) => [...pack.deadlines, ...pack.exceptions]).map(({ id, title }) => [id, title]),
  );
  const vocabulary = packs.find((pack) => pack.vocabulary)?.vocabulary;
  const facts = new Set(vocabulary?.facts.map(({ id }) => id));
  const options = new Set(vocabulary?.options.map(({ id }) => id));
  const many = new Set(
    [...(vocabulary?.facts ?? []), ...(vocabulary?.options ?? [])]
      .filter(({ shape, many }) => many || shape === 'packs' || shape === 'days')
      .map(({ id }) => id),
  );
  const flags = new Set(
    [...(vocabulary?.facts ?? []), ...(vocabulary?.options ?? [])]
      .filter(({ shape }) => shape === 'flag')
      .map(({ id }) => id),
  );

  const events = new Set(vocabulary?.events.map(({ id }) => id));
  const columnsOfOurs = new Set(['id', 'process', 'asOf', 'rules']);
  const isKnown = (header: string): boolean => {
    const [word = ''] = header.split('.', 1);
    return columnsOfOurs.has(header) || events.has(header) || facts.has(word) || options.has(word);
  };

  const out = new Out(output);
  await out.write(`${columns.join(',')}\r\n`);
  let failed = 0;
  let row = 1;
  const parser = input.pipe(Papa.parse(Papa.NODE_STREAM_INPUT, { header: true }));
  for await (const cells of parser as AsyncIterable<Record<string, string | string[]>>) {
    row += 1;
    if (row === 2)
      sayWhatIsLeftOut(
        Object.keys(cells)
          .map(nameOf)
          .filter((header) => !isKnown(header)),
      );
    // The number of a row is the spreadsheet's own: blank rows count.
    if (Object.values(cells).every((cell) => String(cell).trim() === '')) continue;
    const question = questionOf(cells);
    const id = String(question.id ?? '');
    let answer;
    try {
      answer = timetable.answer(question);
    } catch (error) {
      answer = { error: `this row could not be answered: ${(error as Error).message}` };
    }
    if ('error' in answer) {
      failed += 1;
      await out.write(write({ id, error: `row ${row}: ${answer.error}` }));
      continue;
    }
    for (const deadline of answer.deadlines) await out.write(write({ id, ...rowOf(deadline) }));
    const needs = [...new Set(answer.missing.flatMap((one) => one.needs))].join(', ');
    if (needs !== '') await out.write(write({ id, note: `more can be answered with: ${needs}` }));
    else if (answer.deadlines.length === 0) await out.write(write({ id, note: 'nothing to count from yet' }));
  }
  await out.flush();
  return failed;

  function sayWhatIsLeftOut(headers: readonly string[]): void {
    if (headers.length > 0) warn(`Columns left out, for they name no event, fact or option: ${headers.join(', ')}\n`);
  }

  function questionOf(cells: Record<string, string | string[]>): Question {
    const question: {
      id?: string;
      process?: string;
      rules?: string[];
      asOf?: string;
      events: Record<string, string>;
      facts: Record<string, unknown>;
      options: Record<string, unknown>;
    } = { events: {}, facts: {}, options: {} };
    for (const [header, cell] of Object.entries(cells)) {
      const name = nameOf(header);
      if (!isKnown(name)) continue;
      const text = (Array.isArray(cell) ? cell.join(',') : cell).trim();
      if (text === '') continue;
      const [word = '', part] = name.split('.', 2);
      if (name === 'id' || name === 'process' || name === 'asOf')
        question[name] = name === 'asOf' ? dayFirst(text) : text;
      else if (name === 'rules') question.rules = text.split(/[;\s]+/);
      else if (facts.has(word) || options.has(word)) {
        const where = facts.has(word) ? question.facts : question.options;
        if (part)
          where[word] = {
            ...(where[word] as object | undefined),
            [part]: /^(true|false)$/i.test(text) ? /^true$/i.test(text) : dayFirst(text),
          };
        else if (many.has(word)) where[word] = text.split(/[;\s]+/).map(dayFirst);
        else if (flags.has(word))
          where[word] = /^(true|yes|1)$/i.test(text) ? true : /^(false|no|0)$/i.test(text) ? false : text;
        else where[word] = dayFirst(text);
      } else question.events[name] = dayFirst(text);
    }
    return question;
  }

  function rowOf(deadline: DeadlineAnswer): Row {
    const stands = today === undefined ? undefined : standing(deadline, { today });
    const note = deadline.refused?.message ?? deadline.question ?? deadline.wording ?? deadline.reason ?? deadline.why;
    return {
      rule: deadline.rule,
      title: titles.get(deadline.rule) ?? '',
      'last-day': deadline.lastDay ?? '',
      weekday: deadline.lastDay ? weekday(deadline.lastDay) : '',
      who: deadline.actor,
      status: deadline.status,
      citation: deadline.citation,
      lifted: deadline.lifted ? 'yes' : 'no',
      'lifted-by': deadline.liftedBy?.join('; ') ?? '',
      'original-last-day': deadline.originalLastDay ?? '',
      'earliest-day': deadline.earliestDay ?? '',
      'window-from': deadline.window?.from ?? '',
      'window-to': deadline.window?.to ?? '',
      time: deadline.time ?? '',
      'quoted-day': deadline.quotedDay ?? '',
      'raw-day': deadline.rawDay ?? '',
      'chosen-from': deadline.candidates?.map(({ lastDay, why }) => `${lastDay} (${why})`).join('; ') ?? '',
      steps: deadline.steps?.map(({ title, lastDay }) => `${lastDay} (${title})`).join('; ') ?? '',
      applies: yesOrNo(deadline.applies),
      'needs-person': yesOrNo(deadline.needsPerson),
      lifts: deadline.lifts?.join('; ') ?? '',
      'recorded-reason': deadline.recordedReason ?? '',
      proposes: Object.entries(deadline.proposes ?? {})
        .map(([event, day]) => `${event} ${day}`)
        .join('; '),
      'working-days': deadline.workingDays?.join('; ') ?? '',
      'days-taken': String(deadline.daysTaken ?? ''),
      'within-by-law': yesOrNo(deadline.withinByLaw),
      'within-by-day-one': yesOrNo(deadline.withinByDayOne),
      'other-readings': deadline.alternatives.map(({ lastDay, when }) => `${lastDay} (${when})`).join('; '),
      note: note ?? '',
      standing: stands?.state ?? '',
      days: stands && 'days' in stands ? String(stands.days) : '',
    };
  }
}

function write(row: Row): string {
  return `${Papa.unparse([columns.map((column) => row[column] ?? '')], { escapeFormulae: true })}\r\n`;
}

function nameOf(header: string): string {
  return header.trim().replace(/^\uFEFF/, '');
}

function yesOrNo(said: boolean | undefined): string {
  return said === undefined ? '' : said ? 'yes' : 'no';
}

/** A spreadsheet in England writes 21/09/2026. Anything that is not such a day is left as it came, to be reported. */
function dayFirst(text: string): string {
  const parts = /^(\d{1,2})[/.](\d{1,2})[/.](\d{4})$/.exec(text);
  if (!parts) return text;
  const [, day = '', month = '', year = ''] = parts;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

const longWeekday = new Intl.DateTimeFormat('en-GB', { weekday: 'long', timeZone: 'UTC' });

function weekday(day: string): string {
  return longWeekday.format(new Date(`${day}T12:00:00Z`));
}
