import type { TemplateResult } from 'lit';
import { html, nothing, svg } from 'lit';
import type { Day } from '@send-kit/pack';
import { longDay, readDay } from '../shared/days.ts';
import type { Row } from './rows.ts';

/** Letters that fit beside each other at 320 pixels. */
const lineLength = 34;

/** Bars that leave room for the table on one sheet of paper; a longer picture is for the screen only. */
const onPaper = 9;

// Colour is never the only sign.
const marks: Readonly<Record<Row['tone'], string>> = { late: '!', soon: '', open: '', done: '✓', quiet: '' };

/**
 * A bar for each deadline, from the day its clock started: that the periods run side by side, and not one after the
 * other, is what people most often get wrong. One picture for every width: places across are parts of the whole,
 * heights and words keep their size. The table under it says the same, so it is hidden from those who hear the page.
 */
export function timeline(rows: readonly Row[], today: Day): TemplateResult | typeof nothing {
  const shown = rows.filter(({ day }) => day);
  if (shown.length === 0) return nothing;
  const ends = shown.map(({ day = '' }) => readDay(day));
  const starts = shown.flatMap(({ start }) => (start ? [readDay(start)] : []));
  const now = readDay(today);
  const most = Math.max(...ends, ...starts);
  const span = most - Math.min(...ends);
  // A clock that started long ago, or a case of last year, would squeeze everything else into a corner.
  const least = Math.max(Math.min(...ends, ...starts), span ? Math.min(...ends) - span : -Infinity);
  const room = (most - least || 7) / 2;
  const [from, to] = [Math.min(least, Math.max(now, least - room)), Math.max(most, Math.min(now, most + room))];
  const place = (day: number): number => 1 + (98 * (Math.min(to, Math.max(from, day)) - from)) / (to - from || 1);
  const at = (day: number): string => `${place(day).toFixed(2)}%`;
  const isOutside = now < from || now > to;

  let top = 2.6;
  const bars = shown.map((row) => {
    const lines = wrap(row.rule.title);
    const end = readDay(row.day ?? '');
    const start = row.start ? readDay(row.start) : end;
    const [left, right] = [Math.min(start, end), Math.max(start, end)];
    const y = top + lines.length * 1.3;
    top = y + 3.1;
    return svg`<g class=${`bar ${row.tone} ${row.state} ${row.entry.status}`} data-rule=${row.rule.id}>
      ${lines.map((line, index) => svg`<text class="name" x="0" y="${(y - (lines.length - index) * 1.3 + 1).toFixed(2)}em">${line}</text>`)}
      <text class="when" x="0" y="${(y + 1).toFixed(2)}em">${row.when}${row.left ? svg`<tspan class="left" dx=".6em">${row.left}</tspan>` : nothing}</text>
      <rect x=${at(left)} width="${(place(right) - place(left)).toFixed(2)}%" y="${(y + 1.5).toFixed(2)}em" height=".7em"></rect>
      <circle cx=${at(end)} cy="${(y + 1.85).toFixed(2)}em" r=".65em"></circle>
      <text class="mark" x=${at(end)} y="${(y + 2.2).toFixed(2)}em" text-anchor="middle">${marks[row.tone]}</text>
    </g>`;
  });
  const side = place(now) > 50 ? 'end' : 'start';
  return html`<svg
    class=${shown.length > onPaper ? 'timeline long' : 'timeline'}
    aria-hidden="true"
    width="100%"
    height="${top.toFixed(2)}em"
  >
    <line class="now" x1=${at(now)} x2=${at(now)} y1="1.5em" y2="100%"></line>
    ${bars}
    <text class="today" x=${at(now)} y="1em" text-anchor=${side}>
      ${isOutside ? (now > to ? 'Today is later →' : '← Today is earlier') : `Today, ${longDay(today).replace(/^\w+ (\d+ \w{3}).*/, '$1')}`}
    </text>
  </svg>`;
}

function wrap(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length >= lineLength) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`.trim();
  }
  return lines;
}
