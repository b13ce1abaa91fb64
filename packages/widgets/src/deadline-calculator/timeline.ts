import type { Day } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { longDay, readDay } from '../shared/days.ts';
import { dayAndLeft } from './result-table.ts';
import type { Row } from './rows.ts';
import { isBinding } from './rows.ts';

/** Bars that leave room for the table on one sheet of paper; a longer picture is for the screen only. */
const onPaper = 9;

/**
 * A bar for each deadline, from the day its clock started: that the periods run side by side, and not one after the
 * other, is what people most often get wrong. One picture for every width: places across are parts of the whole,
 * heights and words keep their size. The table under it says the same, so it is hidden from those who hear the page.
 */
export function timeline(rows: readonly Row[], today: Day): TemplateResult | typeof nothing {
  const bars = rows.flatMap((row) => {
    if (!row.day) return [];
    const end = readDay(row.day);
    return [{ row, end, start: row.start ? readDay(row.start) : end }];
  });
  if (bars.length === 0) return nothing;
  const now = readDay(today);
  const ends = bars.map(({ end }) => end);
  const all = [...ends, ...bars.map(({ start }) => start)];
  const [first, most] = [Math.min(...ends), Math.max(...all)];
  // A clock that started long ago, or a case of last year, would squeeze everything else into a corner.
  const least = Math.max(Math.min(...all), most > first ? first - (most - first) : -Infinity);
  const room = (most - least || 7) / 2;
  const [from, to] = [Math.min(least, Math.max(now, least - room)), Math.max(most, Math.min(now, most + room))];
  const place = (day: number): number => 1 + (98 * (Math.min(to, Math.max(from, day)) - from)) / (to - from || 1);
  const at = (day: number): string => `${place(day)}%`;
  return html`<div class=${bars.length > onPaper ? 'picture long' : 'picture'} part="timeline" aria-hidden="true">
    <svg class="now">
      <line x1=${at(now)} x2=${at(now)} y1="1.5em" y2="100%" />
      <text x=${at(now)} y="1em" text-anchor=${place(now) > 50 ? 'end' : 'start'}>
        ${now > to ? 'Today is later →' : now < from ? '← Today is earlier' : `Today, ${longDay(today).replace(/^\w+ (\d+ \w{3}).*/, '$1')}`}
      </text>
    </svg>
    ${bars.map(
      ({ row, start, end }) =>
        html`<p class="bar ${row.tone} ${isBinding(row.entry.status) ? '' : 'soft'}" data-rule=${row.rule.id}>
          <b class="title">${row.rule.title}</b> ${dayAndLeft(row)}
          <svg>
            <rect
              x=${at(Math.min(start, end))}
              width="${Math.abs(place(end) - place(start))}%"
              y=".3em"
              height=".7em"
            />
            <circle cx=${at(end)} cy=".65em" r=".55em" />
          </svg>
        </p>`,
    )}
  </div>`;
}
