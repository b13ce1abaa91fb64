import { readPack } from '@send-kit/pack/read-folder.js';
import { addDays, formatISO, getDay } from 'date-fns';
import { expect, test } from 'vitest';

const { bankHolidays } = readPack('england');
const iso = (date: Date): string => formatISO(date, { representation: 'date' });

/** Easter Sunday of the Gregorian calendar: the anonymous algorithm of 1876, as Meeus prints it. */
function easter(year: number): Date {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  return new Date(year, month - 1, ((h + l - 7 * m + 114) % 31) + 1);
}

/** The holidays that the Act of 1971 and the usual proclamations give, substitutes for weekends among them. */
function usual(year: number): string[] {
  const monday = (month: number, day: number): Date =>
    addDays(new Date(year, month, day), (8 - getDay(new Date(year, month, day))) % 7);
  const lastMonday = (month: number): Date => {
    const last = new Date(year, month + 1, 0);
    return addDays(last, -((getDay(last) + 6) % 7));
  };
  const taken = new Set<string>();
  const substitute = (date: Date): Date => {
    let day = date;
    while (getDay(day) === 0 || getDay(day) === 6 || taken.has(iso(day))) day = addDays(day, 1);
    taken.add(iso(day));
    return day;
  };
  return [
    substitute(new Date(year, 0, 1)),
    addDays(easter(year), -2),
    addDays(easter(year), 1),
    monday(4, 1),
    lastMonday(4),
    lastMonday(7),
    ...(getDay(new Date(year, 11, 25)) === 0
      ? [substitute(new Date(year, 11, 26)), substitute(new Date(year, 11, 25))]
      : [substitute(new Date(year, 11, 25)), substitute(new Date(year, 11, 26))]),
  ]
    .map(iso)
    .sort();
}

/* A year with a one-off holiday (a coronation, say) will fail here: that is the moment to name it. */
test.each(bankHolidays)('the bank holidays of $year are the usual ones', ({ year, days }) => {
  expect(days.map(({ day }) => day)).toEqual(usual(year));
});

test('the years from 2024 to 2028 are known', () => {
  expect(bankHolidays.map(({ year }) => year)).toEqual([2024, 2025, 2026, 2027, 2028]);
});
