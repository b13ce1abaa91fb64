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
  const [from, to] = [Math.min(...days) - 3, Math.max(...days) + 3];
  const place = (day: number): number => (100 * (Math.min(to, Math.max(from, day)) - from)) / (to - from);
  const percent = (value: number): string => `${value.toFixed(2)}%`;
  const height = steps.length * 3.4 + 0.6;
  const closed = holidays.filter((one) => readDay(one.to) >= from && readDay(one.from) <= to);
  return html`<svg class="strip" aria-hidden="true" width="100%" height="${height}em">
    <defs>
      <pattern id="closed" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect class="hatch" width="3" height="8"></rect>
      </pattern>
    </defs>
    ${closed.map(({ from: first, to: last }) => {
      const [left, right] = [place(readDay(first)), place(readDay(last) + 1)];
      return svg`<rect class="closed" fill="url(#closed)" x=${percent(left)} width=${percent(right - left)} y="0" height="100%"></rect>`;
    })}
    ${steps.map((step, index) => {
      const y = index * 3.4 + 0.4;
      const [left, right] = [place(readDay(step.from ?? send)), place(readDay(step.day))];
      const tone = step.reasons.length > 0 ? 'warned' : 'plain';
      return svg`<g class=${tone}>
        <text x="0" y="${(y + 1).toFixed(1)}em">${titleOf(step.rule)}: ${shortDay(step.day)}${step.reasons.length > 0 ? ' !' : ''}</text>
        <rect class="bar" x=${percent(left)} width=${percent(Math.max(right - left, 0.5))} y="${(y + 1.5).toFixed(1)}em" height=".7em"></rect>
        <circle cx=${percent(right)} cy="${(y + 1.85).toFixed(2)}em" r=".5em"></circle>
      </g>`;
    })}
  </svg>`;
}
