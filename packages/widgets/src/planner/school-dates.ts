import type { NamedSpan, SchoolDates, SchoolDatesFault } from '@send-kit/core/planner.js';
import { faultsOfDates } from '@send-kit/core/planner.js';
import type { Fault } from '../shared/error-summary.ts';
import type { TypedDate } from '../shared/typed-date.ts';
import { noDate, readTypedDate, typedFrom } from '../shared/typed-date.ts';

/** A term or closed days as somebody types them. */
export interface TypedSpan {
  /** Part of its fields' ids. */
  readonly key: string;
  readonly list: 'terms' | 'closed';
  readonly name: string;
  readonly from: TypedDate;
  readonly to: TypedDate;
}

/** What the typed dates come to. */
export interface ReadDates {
  readonly dates: SchoolDates;
  readonly faults: readonly (Fault & { readonly key: string; readonly end: 'from' | 'to' })[];
  /** Spans of which something has been typed but not all. */
  readonly isComplete: boolean;
}

/** `Autumn: 2026-09-02 to 2026-12-18; Spring: …`, as a page author types it. */
export function spansFrom(text: string | null): NamedSpan[] {
  return (text ?? '')
    .split(/[;\n]/)
    .filter((part) => part.trim() !== '')
    .map((part) => {
      const at = part.lastIndexOf(':');
      const [from = '', to = ''] = part.slice(at + 1).split(/\bto\b/);
      return { name: part.slice(0, Math.max(at, 0)).trim(), from: from.trim(), to: to.trim() };
    });
}

let keys = 0;

export function emptySpan(list: TypedSpan['list']): TypedSpan {
  keys += 1;
  return { key: `span-${keys}`, list, name: '', from: noDate, to: noDate };
}

export function typedSpans({ terms, closed }: SchoolDates): TypedSpan[] {
  const typed =
    (list: TypedSpan['list']) =>
    (span: NamedSpan): TypedSpan => ({
      ...emptySpan(list),
      name: span.name,
      from: typedFrom(span.from),
      to: typedFrom(span.to),
    });
  return [...terms.map(typed('terms')), ...closed.map(typed('closed'))];
}

/** What a span is called where it has no name. */
export function callSpan({ list, name }: TypedSpan, index: number): string {
  return name.trim() || `${list === 'terms' ? 'Term' : 'Closed days'} ${index + 1}`;
}

const problems: Readonly<Record<SchoolDatesFault['problem'], string>> = {
  'not-a-day': 'must be a real date',
  'ends-before-it-begins': 'the last day must be on or after the first day',
  overlaps: 'must not overlap with another one',
  'outside-every-term': 'must lie inside a term: the days between terms are closed already',
};

/** Reads what was typed. Spans with nothing in them are left out. */
export function readSpans(typed: readonly TypedSpan[]): ReadDates {
  const kept: { span: TypedSpan; value: NamedSpan }[] = [];
  const faults: ReadDates['faults'][number][] = [];
  let isComplete = true;
  for (const list of ['terms', 'closed'] as const) {
    for (const [index, span] of typed.filter((one) => one.list === list).entries()) {
      const name = callSpan(span, index);
      const [from, to] = [readTypedDate(span.from), readTypedDate(span.to)];
      if (from.state === 'empty' && to.state === 'empty') continue;
      for (const [end, reading] of [
        ['from', from],
        ['to', to],
      ] as const) {
        const where = end === 'from' ? 'first day' : 'last day';
        if (reading.state === 'wrong') {
          faults.push({
            key: span.key,
            end,
            field: `${span.key}.${end}-${reading.parts[0]}`,
            text: `${name}: ${where} ${reading.problem}`,
          });
        }
      }
      if (from.state === 'day' && to.state === 'day') kept.push({ span, value: { name, from: from.day, to: to.day } });
      else isComplete = false;
    }
  }
  const of = (list: TypedSpan['list']) => kept.filter(({ span }) => span.list === list);
  const dates = { terms: of('terms').map(({ value }) => value), closed: of('closed').map(({ value }) => value) };
  for (const { list, index, problem } of faultsOfDates(dates)) {
    const one = of(list)[index];
    if (one)
      faults.push({
        key: one.span.key,
        end: 'to',
        field: `${one.span.key}.to-day`,
        text: `${one.value.name}: ${problems[problem]}`,
      });
  }
  return { dates, faults, isComplete };
}
