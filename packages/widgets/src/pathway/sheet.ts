import type { TemplateResult } from 'lit';
import { css, html, nothing } from 'lit';
import { longDay } from '../shared/days.ts';
import { sayLeft } from './clock-bar.ts';
import type { Desk } from './desk.ts';
import { saySource, sayStanding } from './sources.ts';
import { list } from './step-form.ts';
import { sayRecords } from './typed-records.ts';
import { sayAnswer } from './way-so-far.ts';

export { printSheet } from '../shared/print-sheet.ts';

/** How the walk looks on its sheet: one page, unless somebody has written pages. */
export const paper = css`
  .sheet {
    font:
      9pt/1.25 system-ui,
      sans-serif;
  }
  .sheet * {
    margin: 0 0 0.4em;
  }
  .sheet :is(li, b, span) {
    margin: 0;
  }
  .sheet h2 {
    font-size: 13pt;
  }
  .sheet :is(ol, ul) {
    padding-inline-start: 1.75em;
  }
  .sheet .said::before {
    content: ' · ';
  }
  .sheet pre {
    padding: 0.75em;
    border-block: 0.5pt solid;
    font: inherit;
    white-space: pre-wrap;
  }
`;

/** The whole walk for one sheet of paper; nothing of it is seen on a screen. */
export function sheet(desk: Desk, letter: string | undefined): TemplateResult {
  const { pathway, course, walk, begins, clock, today } = desk;
  const { outcome } = course.at.step;
  const met = [pathway, ...course.taken.map(({ step }) => step)];
  const places = [...new Set(met.map(({ source }) => saySource(source, desk)))];
  return html`<section class="on-paper sheet">
    <h2>${pathway.title}</h2>
    <p>${sayStanding(pathway.standing, desk)}</p>
    ${sayRecords(begins, walk.records).map(([name, value]) => html`<p>${name}: <b>${value}</b></p>`)}
    ${
      clock?.lastDay
        ? html`<p>
            Last lawful day: <b>${longDay(clock.lastDay)}</b>, ${sayLeft(clock)}. ${clock.rule.citation.text}.
            ${clock.says}
          </p>`
        : nothing
    }
    <ol>
      ${course.taken.map(({ step, entry }) =>
        entry ? html`<li>${step.number} ${step.title} ${sayAnswer(entry, step)}</li>` : nothing,
      )}
    </ol>
    <p><b>${course.state === 'open' ? `Still to answer: ${course.at.step.title}` : outcome?.wording}</b></p>
    ${course.reason ? html`<p>The reason: <b>${course.reason.text}</b></p>` : nothing} ${list(outcome?.next)}
    ${letter ? html`<pre>${letter}</pre>` : nothing}
    <p>Drawn from: ${places.join('; ')}. Printed on ${longDay(today)}. This is not legal advice.</p>
  </section>`;
}
