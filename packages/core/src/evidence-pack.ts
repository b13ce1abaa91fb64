import type { Cycle, CycleField, Day, SupportCycle, SupportRecord } from '@send-kit/pack';
import { isDay } from './day.ts';
import { evidenceOf, type Cited } from './support-evidence.ts';
import { plannedAndGiven } from './support-time.ts';

/** A part of a document, which a page, a .docx file or a file of data is made of. The first row of a table names it. */
export type PackBlock =
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  | { readonly kind: 'paragraph'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly string[])[] };

/** A page of the evidence pack: the front page, or a cycle. */
export interface PackPage {
  /** The number of the cycle; absent for the front page. */
  readonly cycle?: number;
  readonly blocks: readonly PackBlock[];
}

/** What an evidence pack is made with. */
export interface PackOptions {
  readonly today: Day;
  /** How a day is written for people. */
  readonly writeDay: (day: Day) => string;
  /** The lines of the checklist, as they are asked, by their ids; without it what answers them is named. */
  readonly asks?: Readonly<Record<string, string>> | undefined;
}

/** A front page and one page a cycle. Only what was written down is there. */
export function evidencePack(record: SupportRecord, words: Cycle, options: PackOptions): PackPage[] {
  const write = writer(words, options);
  return [
    { blocks: frontPage(record, words, options, write) },
    ...record.cycles.map((cycle, index) => ({
      cycle: index + 1,
      blocks: cyclePage(record, cycle, index + 1, words, options, write),
    })),
  ];
}

type Texts = Readonly<Record<string, unknown>>;
type Write = (field: Pick<CycleField, 'kind' | 'choices'>, value: unknown) => string;

const heading = (text: string, level: 1 | 2 = 2): PackBlock => ({ kind: 'heading', level, text });

function frontPage(record: SupportRecord, words: Cycle, { asks, writeDay }: PackOptions, write: Write): PackBlock[] {
  const { pack } = words;
  const areas = words.areas.filter(({ id }) => record.areas.includes(id)).map(({ label }) => label);
  const lines = evidenceOf(record, words);
  const name = (item: string, says: string): string => asks?.[item] ?? says;
  const open = lines.filter(({ state }) => state === 'open').map(({ item, says }) => name(item, says));
  const [held, decided] = ['held-on', 'decision'].map((id) => words.stages[3]?.fields.find((one) => one.id === id));
  const [level, start] = ['level', 'start'].map((id) => words.stages[1]?.fields.find((one) => one.id === id));
  const columns = [level, start, held, decided].filter((field) => field !== undefined);
  const isAdult = record.year !== undefined && record.year >= words.adulthood.fromYear;
  return [
    heading(`${pack.title}: ${record.label}`, 1),
    { kind: 'paragraph', text: pack.about },
    ...listed('', areas),
    ...group(words.profile, record.profile, write),
    ...group(words.family, record.family, write),
    ...(isAdult ? group(words.adulthood, record.adulthood, write) : []),
    ...table(pack.summary, [
      [words.title, ...columns.map(({ label }) => label)],
      ...record.cycles.map((cycle, index) => [
        numbered(pack.cycle, index + 1),
        ...columns.map((field) => write(field, { ...cycle.plan, ...cycle.review }[field.id])),
      ]),
    ]),
    ...table(words.meeting.title, [
      words.meeting.fields.map(({ label }) => label),
      ...record.meetings.map((one) => row(words.meeting.fields, one, write)),
    ]),
    heading(pack.answers),
    { kind: 'paragraph', text: words.evidence.about },
    ...table('', [
      [pack.line, pack.answers],
      ...lines
        .filter(({ state }) => state === 'answered')
        .map(({ item, says, cites }) => [name(item, says), cites.map((one) => cited(one, words, writeDay)).join('\n')]),
    ]),
    ...listed(pack.open, open),
  ];
}

function cyclePage(
  record: SupportRecord,
  cycle: SupportCycle,
  number: number,
  words: Cycle,
  { today, asks }: PackOptions,
  write: Write,
): PackBlock[] {
  const { pack, causes, scale, outcome, provision, session } = words;
  const scoreOf = (id: string): string => {
    const { score, evidence = '' } = cycle.scores[id] ?? {};
    const label = scale.points.find((point) => point.score === score)?.label;
    return [label === undefined ? '' : `${signed(score)} ${label}`, evidence].filter(Boolean).join('\n');
  };
  const amount = (sum: { sessions: number; minutes: number } | undefined): string =>
    sum ? `${sum.sessions} ${pack.sessions}${sum.minutes > 0 ? `, ${sum.minutes} ${pack.minutes}` : ''}` : '';
  const looked = causes.items.flatMap(({ id, asks }) => {
    const answer = causes.answers.find((one) => one.id === cycle.causes[id]);
    return answer ? [`${asks}: ${answer.label}`] : [];
  });
  const outcomes = table(outcome.title, [
    [...outcome.fields.map(({ label }) => label), scale.title],
    ...cycle.outcomes.map((one) => [...row(outcome.fields, one, write), scoreOf(one.id)]),
  ]);
  const named = provision.fields.slice(0, 2);
  const help = table(provision.title, [
    [...named.map(({ label }) => label), pack.when, pack.planned, pack.given],
    ...plannedAndGiven(record, cycle, today).map(({ provision: one, planned, given }) => [
      ...row(named, one, write),
      row(provision.fields.slice(2), one, write, true).join('\n'),
      amount(planned),
      amount(given),
    ]),
  ]);
  const sessions = table(session.title, [
    [provision.title, ...session.fields.map(({ label }) => label)],
    ...cycle.sessions
      .filter(({ note, missed }) => note || missed)
      .map((one) => {
        const { what = '' } = cycle.provision.find(({ id }) => id === one.provision) ?? {};
        return [what, ...row(session.fields, { ...one, missed: one.missed ? 'yes' : 'no' }, write)];
      }),
  ]);
  const answered = evidenceOf(record, words).filter(
    ({ state, cites }) => state === 'answered' && cites.some((one) => one.cycle === number),
  );
  const body = words.stages.flatMap((stage) => [
    ...group(stage, cycle[stage.id], write),
    ...(stage.id === 'assess' ? listed(causes.title, looked) : []),
    ...(stage.id === 'plan' ? [...outcomes, ...help] : []),
    ...(stage.id === 'do' ? sessions : []),
  ]);
  return [
    heading(`${numbered(pack.cycle, number)}: ${record.label}`, 1),
    ...(body.length > 0 ? body : [{ kind: 'paragraph', text: pack.none } as const]),
    ...table(pack.history, [
      [pack.when, pack.who, pack.line, pack.was],
      ...cycle.amendments.map(({ at, role, path, was, why }) => [
        write({ kind: 'day' }, at.slice(0, 10)),
        write({ kind: 'role' }, role),
        labelOf(path, words),
        [plain(was), why].filter(Boolean).join('\n'),
      ]),
    ]),
    ...listed(
      pack.answers,
      answered.map(({ item, says }) => asks?.[item] ?? says),
    ),
  ];
}

/** A line names the cycle, the outcome and the day that answer it. */
function cited({ cycle, outcome, on, value }: Cited, { pack }: Cycle, writeDay: (day: Day) => string): string {
  const where = [cycle === undefined ? '' : numbered(pack.cycle, cycle), outcome?.text, on && writeDay(on)];
  const said = typeof value === 'string' && value !== on && !/^[a-z-]+$/.test(value) ? [value] : [];
  return [where.filter(Boolean).join(', '), ...said].filter(Boolean).join(': ');
}

/** The fields of a part that were filled in. */
function group(
  { title, fields }: { readonly title: string; readonly fields: readonly CycleField[] },
  texts: Texts,
  write: Write,
): PackBlock[] {
  const rows = fields.flatMap((field) => {
    const text = write(field, texts[field.id]);
    return text ? [`${field.label}: ${text}`] : [];
  });
  return listed(title, rows);
}

/** A list below its heading, or nothing. */
function listed(title: string, items: readonly string[]): PackBlock[] {
  return items.length > 0 ? [...(title ? [heading(title)] : []), { kind: 'list', items }] : [];
}

/** What a place in a cycle is called. */
function labelOf(path: string, { stages, outcome, provision, session, scale }: Cycle): string {
  const [, , part = '', , last] = path.split('.');
  const groups = { outcomes: outcome, provision, sessions: session, scores: scale } as const;
  const { title, ...group } = groups[part as keyof typeof groups] ??
    stages.find(({ id }) => id === part) ?? { title: part };
  const id = last ?? path.split('.').at(-1);
  const label = 'fields' in group ? group.fields.find((field) => field.id === id)?.label : undefined;
  return [title, label].filter(Boolean).join(': ');
}

/** The words of what stood somewhere, without the names that only the record uses. */
function plain(value: unknown): string {
  if (typeof value === 'string' || typeof value === 'number') return String(value);
  if (typeof value !== 'object' || value === null) return '';
  return Object.entries(value)
    .flatMap(([key, part]) => (key === 'id' || key === 'provision' ? [] : plain(part) || []))
    .join(', ');
}

/** Rows below the first one, or nothing. */
function table(title: string, rows: readonly (readonly string[])[]): PackBlock[] {
  return rows.length > 1 ? [...(title ? [heading(title)] : []), { kind: 'table', rows }] : [];
}

function row(fields: readonly CycleField[], texts: object, write: Write, isNamed = false): string[] {
  return fields.flatMap((field) => {
    const text = write(field, (texts as Texts)[field.id]);
    return isNamed ? (text ? `${field.label}: ${text}` : []) : text;
  });
}

/** Writes what was chosen by its label, and days for people. */
function writer(words: Cycle, { writeDay }: PackOptions): Write {
  const lists = { level: words.levels, decision: words.decisions, area: words.areas, role: words.roles };
  return ({ kind, choices = lists[kind as keyof typeof lists] }, value) => {
    if (value === undefined || value === null) return '';
    const text = typeof value === 'string' ? value : JSON.stringify(value);
    if (kind === 'day') return isDay(text) ? writeDay(text) : text;
    return choices?.find(({ id }: { id: string }) => id === text)?.label ?? text;
  };
}

function numbered(pattern: string, number: number): string {
  return pattern.replace('{n}', String(number));
}

function signed(score = 0): string {
  return score > 0 ? `+${score}` : String(score).replace('-', '−');
}
