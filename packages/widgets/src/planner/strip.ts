import type { NamedSpan, PlanStep } from '@send-kit/core/planner.js';
import type { Day } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, svg } from 'lit';
import { readDay } from '../shared/days.ts';
import { shortDay } from './words.ts';

/**
 * The steps of one request over the school's holidays, which are hatched. Places across are parts of the whole, heights
 * are in letters: one picture for every width. The table beside it says the same.
 */
export function strip(
  send: Day,
  steps: readonly PlanStep[],
  holidays: readonly NamedSpan[],
  titleOf: (rule: string) => string,
): TemplateResult {
  const days = [send, ...steps.map(({ day }) => day)].map(readDay);
  const [from, to] = [Math.min(...days) - 1, Math.max(...days) + 1];
  const place = (day: number): number => 1 + (97 * (Math.min(to, Math.max(from, day)) - from)) / (to - from);
  const percent = (value: number): string => `${value.toFixed(2)}%`;
  let top = 0.4;
  const closed = holidays.filter((one) => readDay(one.to) >= from && readDay(one.from) <= to);
  const bars = steps.map((step) => {
    const isWarned = step.reasons.length > 0;
    const lines = wrap(`${titleOf(step.rule)}: ${shortDay(step.day)}${isWarned ? ' !' : ''}`);
    const y = top + lines.length * 1.3;
    top = y + 2.1;
    const [left, right] = [place(readDay(step.from ?? send)), place(readDay(step.day))];
    return svg`<g class=${isWarned ? 'warned' : 'plain'}>
      ${lines.map((line, index) => svg`<text x="0" y="${(y - (lines.length - index) * 1.3 + 1).toFixed(2)}em">${line}</text>`)}
      <rect class="bar" x=${percent(left)} width=${percent(Math.max(right - left, 0.5))} y="${(y + 0.2).toFixed(2)}em" height=".7em"></rect>
      <circle cx=${percent(right)} cy="${(y + 0.55).toFixed(2)}em" r=".5em"></circle>
    </g>`;
  });
  return html`<svg class="strip" aria-hidden="true" width="100%" height="${top.toFixed(2)}em">
    <defs>
      <pattern id="closed" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch" width="3" height="8"></rect>
      </pattern>
    </defs>
    ${closed.map(({ from: first, to: last }) => {
      const [left, right] = [place(readDay(first)), place(readDay(last) + 1)];
      return svg`<rect class="closed" fill="url(#closed)" x=${percent(left)} width=${percent(right - left)} y="0" height="100%"></rect>`;
    })}
    ${bars}
  </svg>`;
}

/** Letters that fit beside each other at 320 pixels. */
const lineLength = 32;

function wrap(text: string): string[] {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line !== '' && line.length + word.length >= lineLength) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`.trim();
  }
  return lines;
}
