import { valueAt } from '@send-kit/core/support-change.js';
import { isDay } from '../shared/days.ts';
import type { Desk } from './desk.ts';
import type { TypedDate } from '../shared/typed-date.ts';
import { noDate, readTypedDate, typedFrom } from '../shared/typed-date.ts';

/** @returns what stands at a path as a text; empty where there is nothing. */
export function textAt(record: unknown, path: string): string {
  const value = valueAt(record, path);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** @returns a day as three fields: a date that is half typed comes back as it was. */
export function typedOf(text: unknown): TypedDate {
  if (typeof text !== 'string' || !text) return noDate;
  const parts = text.split('/');
  if (isDay(text) || parts.length !== 3) return typedFrom(text);
  const [day = '', month = '', year = ''] = parts;
  return { day, month, year };
}

/** @returns what a record keeps of three fields: a day, or the parts as typed; empty where there is nothing. */
export function asTyped(typed: TypedDate): string {
  const reading = readTypedDate(typed);
  if (reading.state === 'day') return reading.day;
  return reading.state === 'empty' ? '' : `${typed.day}/${typed.month}/${typed.year}`;
}

/** A name for a file that holds nothing a file system minds. */
export function fileName({ record }: Pick<Desk, 'record'>, what: string): string {
  const label = record.label
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 40);
  return `${label || 'child'}-${what}`;
}

/** @returns the id of the field for a place in the record. */
export function idOf(path: string): string {
  return `f_${path.replaceAll('.', '_')}`;
}
