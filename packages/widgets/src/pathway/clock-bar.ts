import type { WalkClock } from '@send-kit/core/walk-clock.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { countDays, longDay, readDay } from '../shared/days.ts';
import { link } from './sources.ts';

const short = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'UTC',
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  year: 'numeric',
});

/** `Mon 11 Jan 2027`. */
export function shortDay(day: string): string {
  return short.format(readDay(day) * 86_400_000).replace(',', '');
}

/** `32 days left`, in the calculator's words. */
export function sayLeft({ standing }: WalkClock): string {
  if (!standing || !('days' in standing)) return 'today is the last day';
  return `${countDays(standing.days)} ${standing.state === 'overdue' ? 'over' : 'left'}`;
}

/** The last lawful day, always in sight; on a narrow page one line, with the law below it. */
export function clockBar(clock: WalkClock | undefined): TemplateResult | typeof nothing {
  const { lastDay, standing, rule, says } = clock ?? {};
  if (!clock || !lastDay || !rule) return nothing;
  const law = html`${link(rule.citation)}. ${says}`;
  const tone = { overdue: 'late', 'due-today': 'soon', 'due-soon': 'soon' }[standing?.state as string] ?? '';
  return html`<div class="clock ${tone}" role="group" aria-label="Last lawful day">
      <p>
        <span class="wide">By <b>${longDay(lastDay)}</b></span
        ><b class="narrow">${shortDay(lastDay)}</b> ·
        <b class="left">${sayLeft(clock)}</b>
      </p>
      <p class="wide">${law}</p>
    </div>
    <p class="narrow hint">${law}</p>`;
}
