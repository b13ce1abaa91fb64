import { expect, test } from 'vitest';
import { readClockTime, sayClockTime } from './clock-time.ts';

test.each([
  ['4:30pm', '16:30'],
  ['16:30', '16:30'],
  ['1630', '16:30'],
  ['4.30 p.m.', '16:30'],
  ['430PM', '16:30'],
  ['5pm', '17:00'],
  ['17', '17:00'],
  ['17:01pm', '17:01'],
  ['10:30', '10:30'],
  ['05:30', '05:30'],
  ['12am', '00:00'],
  ['12:15 pm', '12:15'],
  ['12:15', '12:15'],
  ['0:05', '00:05'],
  ['midnight', '00:00'],
  [' Midday ', '12:00'],
])('%j is %s', (text, time) => {
  expect(readClockTime(text)).toEqual({ state: 'time', time });
});

test('a blank field says nothing', () => {
  expect(readClockTime('  ')).toEqual({ state: 'empty' });
});

test.each(['24:00', '16:60', '13am', '0pm', 'late', '5 o’clock', '16:3', '123456', '-1'])('%j is no time', (text) => {
  expect(readClockTime(text)).toEqual({ state: 'wrong', problem: 'must be a real time, such as 4:30pm or 16:30' });
});

test.each(['5', '5:30', '5.30'])('%j might be morning or afternoon, and is asked about', (text) => {
  expect(readClockTime(text)).toMatchObject({ state: 'wrong', problem: expect.stringContaining('must say am or pm') });
});

test.each([
  ['00:00', 'midnight'],
  ['00:05', '12:05am'],
  ['09:30', '9:30am'],
  ['12:00', 'midday'],
  ['12:01', '12:01pm'],
  ['17:00', '5pm'],
  ['23:40', '11:40pm'],
])('%s is said as %s', (time, said) => {
  expect(sayClockTime(time)).toBe(said);
});
