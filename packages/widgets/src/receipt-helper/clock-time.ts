/** What a typed time of day says. */
export type TimeReading =
  | { readonly state: 'empty' }
  /** `17:01`. */
  | { readonly state: 'time'; readonly time: string }
  /** `problem` completes the sentence `The time …`. */
  | { readonly state: 'wrong'; readonly problem: string };

const form = /^(\d{1,2})(?:[:.]?([0-5]\d))?(?:\s*([ap])\.?m\.?)?$/;

/** Reads a time of day as people write it: `4:30pm`, `16:30`, `5 p.m.`, `1630`, `midday`. */
export function readClockTime(text: string): TimeReading {
  const words = text
    .trim()
    .toLowerCase()
    .replace(/^(midday|noon)$/, '12pm')
    .replace(/^midnight$/, '12am');
  if (words === '') return { state: 'empty' };
  const [, hours = '', minutes = '00', half] = form.exec(words) ?? [];
  const hour = Number(hours);
  if (hours === '' || hour > 23 || (half === 'a' && hour > 12) || (half && hour === 0)) {
    return { state: 'wrong', problem: 'must be a real time, such as 4:30pm or 16:30' };
  }
  // `5:30` is written for half past five in the afternoon as often as for the morning: a day may hang on it.
  if (!half && /^[1-9]$/.test(hours)) {
    return { state: 'wrong', problem: `must say am or pm, such as ${hour}:${minutes}pm` };
  }
  const onTheClock = half && hour <= 12 ? (hour % 12) + (half === 'p' ? 12 : 0) : hour;
  return { state: 'time', time: `${String(onTheClock).padStart(2, '0')}:${minutes}` };
}

/** @returns a time such as `17:00` as people say it: `5pm`. */
export function sayClockTime(time: string): string {
  if (time === '00:00') return 'midnight';
  if (time === '12:00') return 'midday';
  const hour = Number(time.slice(0, 2));
  const minutes = time.slice(3, 5);
  return `${hour % 12 || 12}${minutes === '00' ? '' : `:${minutes}`}${hour < 12 ? 'am' : 'pm'}`;
}
