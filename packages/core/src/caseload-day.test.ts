import { describe, expect, test } from 'vitest';
import { readCellDay, weighOrder } from './caseload-day.ts';

describe('a day in a cell', () => {
  test.each([
    '2026-09-21',
    '2026-09-21 00:00:00.000',
    '2026-09-21T00:00:00',
    '2026-09-20T23:30:00Z',
    '21/09/2026',
    '21/9/26',
    '21.09.2026',
    '21-09-2026',
    '21/09/2026 00:00',
    '21-Sep-26',
    '21 September 2026',
    'Monday 21 September 2026',
    '21st Sept 2026',
    'September 21, 2026',
    ' 21/09/2026 ',
  ])('%j is 21 September 2026', (cell) => {
    expect(readCellDay(cell, 'day-first')).toEqual({ day: '2026-09-21', from: 'text' });
  });

  test.each(['46286', '46286.0', '46286.75'])('the Excel serial number %s is recognised', (cell) => {
    expect(readCellDay(cell, 'day-first')).toEqual({ day: '2026-09-21', from: 'serial' });
  });

  test.each([
    ['31/02/2026', 'not-a-real-day'],
    ['2026-02-30', 'not-a-real-day'],
    ['31-Foo-26', 'not-a-real-day'],
    ['00/01/2026', 'not-a-real-day'],
    ['tomorrow', 'not-a-date'],
    ['12345', 'not-a-date'],
    ['21/09', 'not-a-date'],
    ['09/21/2026', 'month-first'],
  ])('%j is refused: %s', (cell, problem) => {
    expect(readCellDay(cell, 'day-first')).toEqual({ problem });
  });

  test('a file that was said to be month first is read so', () => {
    expect(readCellDay('09/21/2026', 'month-first')).toEqual({ day: '2026-09-21', from: 'text' });
    expect(readCellDay('2026-09-21', 'month-first')).toEqual({ day: '2026-09-21', from: 'text' });
  });
});

test('dates that can only be month first are noticed', () => {
  expect(weighOrder(['03/04/2026', '09/21/2026', '21/09/2026', '05/05/2026', '2026-09-21', ''])).toEqual({
    dayFirst: 1,
    monthFirst: 1,
    either: 1,
    example: '09/21/2026',
  });
});
