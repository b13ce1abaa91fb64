import { expect, test } from 'vitest';
import { londonTime } from './london.ts';

const shown = (instant: string): string | undefined => {
  const time = londonTime(instant);
  return time && `${time.day} ${Math.floor(time.minutes / 60)}:${String(time.minutes % 60).padStart(2, '0')}`;
};

test.each([
  ['a late e-mail in summer is still that day', '2026-08-07T23:40+01:00', '2026-08-07 23:40'],
  ['the same moment in UTC', '2026-08-07T22:40Z', '2026-08-07 23:40'],
  ['half an hour before midnight UTC is tomorrow in summer', '2026-08-07T23:30Z', '2026-08-08 0:30'],
  ['but not in winter', '2026-12-07T23:30Z', '2026-12-07 23:30'],
  ['from far to the east', '2026-08-08T12:10+14:00', '2026-08-07 23:10'],
  ['from far to the west', '2026-08-07T18:30:15-04:00', '2026-08-07 23:30'],
  ['a minute before the clocks go forward', '2027-03-28T00:59Z', '2027-03-28 0:59'],
  ['the minute they do', '2027-03-28T01:00Z', '2027-03-28 2:00'],
  ['a minute before the clocks go back', '2027-10-31T00:59Z', '2027-10-31 1:59'],
  ['the minute they do', '2027-10-31T01:00Z', '2027-10-31 1:00'],
])('%s', (_title, instant, wall) => {
  expect(shown(instant)).toBe(wall);
});

test('London agrees with the time zone data of this machine through the years', () => {
  const zone = new Intl.DateTimeFormat('en-GB', {
    timeZone: 'Europe/London',
    dateStyle: 'short',
    timeStyle: 'short',
  });
  const wrong: string[] = [];
  for (let hour = Date.UTC(2014, 0, 1); hour < Date.UTC(2036, 0, 1); hour += 7 * 3_600_000) {
    const instant = new Date(hour).toISOString();
    const [date = '', time = ''] = zone.format(hour).split(', ');
    const other = `${date.split('/').reverse().join('-')} ${time.replace(/^0/, '')}`;
    if (shown(instant) !== other) wrong.push(`${instant}: ${shown(instant)} and ${other}`);
  }
  expect(wrong).toEqual([]);
});

test.each(['2026-08-07', '2026-08-07T23:40', '2026-02-30T10:00Z', '2026-08-07T24:00Z', '2026-08-07T10:00+15:00', ''])(
  '%j is no instant',
  (text) => {
    expect(londonTime(text)).toBeUndefined();
  },
);
