import { prepare } from '@send-kit/core/timetable.js';
import { takeAwayRows } from '@send-kit/core/take-away.js';
import type { Question } from '@send-kit/core/question.js';
import { readPacks } from '@send-kit/pack/read-folder.js';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { CalendarWish } from './calendar-file.ts';
import { calendarFile } from './calendar-file.ts';

const packs = readPacks();
const timetable = prepare(packs);
const rowsFor = (events: Record<string, string>, facts: Question['facts'] = {}) =>
  takeAwayRows(timetable.answer({ process: 'ehc-needs-assessment', events, facts }), packs);
const rows = rowsFor({ 'request-received': '2026-09-21' });
const lifted = rowsFor(
  { 'request-received': '2026-09-21' },
  { absence: { from: '2026-09-28', to: '2026-11-01', impractical: true } },
);

/** The file, read by other hands than those that wrote it. */
function read(wish: Partial<CalendarWish> = {}) {
  const text = calendarFile({
    rows,
    sent: [],
    seed: 'a1b2c3',
    sequence: 0,
    stamp: new Date(Date.UTC(2026, 10, 21, 9, 30)),
    label: '',
    remind: undefined,
    ...wish,
  });
  const root = new ICAL.Component(ICAL.parse(text) as unknown[]);
  const events = root.getAllSubcomponents('vevent').map((component) => ({
    uid: String(component.getFirstPropertyValue('uid')),
    day: String(component.getFirstPropertyValue('dtstart')),
    isWholeDay: (component.getFirstPropertyValue('dtstart') as ICAL.Time).isDate,
    summary: String(component.getFirstPropertyValue('summary')),
    description: String(component.getFirstPropertyValue('description') ?? ''),
    sequence: Number(component.getFirstPropertyValue('sequence')),
    stamp: String(component.getFirstPropertyValue('dtstamp')),
    status: String(component.getFirstPropertyValue('status')),
    alarms: component.getAllSubcomponents('valarm').map((alarm) => String(alarm.getFirstPropertyValue('trigger'))),
  }));
  return { text, events, root, of: (rule: string) => events.find(({ uid }) => uid.startsWith(`${rule}.`)) };
}

describe('the calendar file, read by a second parser', () => {
  test('each deadline is an entry of a whole day, with its words and its citation', () => {
    const { events, of, root } = read();
    expect(events).toHaveLength(rows.length);
    expect(of('ehcna-decision-to-assess')).toMatchObject({
      day: '2026-11-02',
      isWholeDay: true,
      summary: 'Decide whether to assess (last lawful day)',
      status: 'CONFIRMED',
      stamp: '2026-11-21T09:30:00Z',
    });
    expect(of('ehcna-decision-to-assess')?.description).toContain('SEND Regulations 2014, reg 5(1)');
    expect(of('ehcna-decision-to-assess')?.description).toContain('not a target');
    expect(root.getFirstPropertyValue('method')).toBe('PUBLISH');
  });

  test('days after a leap day and at a year’s end are the right days', () => {
    const { of } = read({ rows: rowsFor({ 'request-received': '2027-11-20', 'draft-served': '2028-02-15' }) });
    expect(of('ehcna-decision-to-assess')?.day).toBe('2028-01-01');
    expect(of('ehcna-draft-representations')?.day).toBe('2028-02-29');
  });

  test('a second file has the same names and a higher number', () => {
    const [first, second] = [read(), read({ sequence: 1, rows: rowsFor({ 'request-received': '2026-09-28' }) })];
    expect(second.events.map(({ uid }) => uid).sort()).toEqual(first.events.map(({ uid }) => uid).sort());
    expect(second.of('ehcna-decision-to-assess')).toMatchObject({ day: '2026-11-09', sequence: 1 });
    expect(first.of('ehcna-decision-to-assess')?.sequence).toBe(0);
  });

  test('another case has other names', () => {
    const names = new Set(read().events.map(({ uid }) => uid));
    expect(read({ seed: 'other' }).events.some(({ uid }) => names.has(uid))).toBe(false);
  });

  test('a lifted deadline is cancelled and has no alarm', () => {
    expect(read({ rows: lifted, remind: 7 }).of('ehcna-decision-to-assess')).toMatchObject({
      status: 'CANCELLED',
      day: '2026-11-02',
      alarms: [],
    });
  });

  test('a deadline of an earlier file that is gone is cancelled', () => {
    const sent = [{ key: 'ehcna-draft-representations', title: 'Time for the family’s comments', day: '2026-12-24' }];
    expect(read({ sent, sequence: 1 }).of('ehcna-draft-representations')).toMatchObject({
      status: 'CANCELLED',
      day: '2026-12-24',
      sequence: 1,
    });
  });

  test.each([
    [undefined, []],
    [1, ['-PT15H']],
    [7, ['-P6DT15H']],
    [14, ['-P13DT15H']],
  ])('a reminder %s days before rings in the morning of that day', (remind, alarms) => {
    expect(read({ remind }).of('ehcna-final-plan')?.alarms).toEqual(alarms);
  });

  test('a label stands before each entry; without one nothing names the case', () => {
    expect(read({ label: 'Red folder' }).events.every(({ summary }) => summary.startsWith('Red folder: '))).toBe(true);
    expect(read().text).not.toContain('Red folder');
  });

  test('a label cannot break out of its line', () => {
    const { events } = read({ label: 'a\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:Evil; b, c\\' });
    expect(events).toHaveLength(rows.length);
    expect(events.some(({ summary }) => summary === 'Evil; b, c\\')).toBe(false);
  });

  test('lines end and fold as the RFC asks', () => {
    const { text } = read({ label: 'Ünïcödé '.repeat(30) });
    expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    expect(text).not.toMatch(/[^\r]\n/);
  });

  test('a page without https, where browsers keep random names back, gets its file', () => {
    const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(crypto), 'randomUUID');
    Object.defineProperty(crypto, 'randomUUID', { configurable: true, value: undefined });
    try {
      expect(read().events).toHaveLength(rows.length);
    } finally {
      Reflect.deleteProperty(crypto, 'randomUUID');
    }
    expect(own).toBeDefined();
  });
});
