import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { countDays, longDay, readDay } from '../shared/days.ts';
import { typedFrom } from '../shared/typed-date.ts';
import type { Desk } from './desk.ts';
import { dateField } from './fields.ts';
import type { Row } from './rows.ts';
import { isBinding, statuses } from './rows.ts';

/** Every deadline of the answer; on a narrow page each row becomes a card. */
export function resultTable(desk: Desk, compact: boolean): TemplateResult {
  return html`<table>
    <caption>
      Deadlines, the earliest first
    </caption>
    <thead>
      <tr>
        <th scope="col">What must be done</th>
        <th scope="col">Last lawful day</th>
        <th scope="col">Where it comes from</th>
      </tr>
    </thead>
    <tbody>
      ${desk.rows.map(
        (row) =>
          html`<tr class=${row.tone} data-rule=${row.rule.id}>
            <th scope="row">
              <b class="title">${row.rule.title}</b>
              <span class=${isBinding(row.entry.status) ? 'tag' : 'tag soft'}>${statuses[row.entry.status][0]}</span>
              <span class="aside">${desk.vocabulary.actors[row.entry.actor]}</span>
            </th>
            <td>
              <span class="aside">${row.lead}</span> ${dayAndLeft(row)}
              ${besides(row, desk).map((words) => html`<span class="aside off-paper">${words}</span>`)}
            </td>
            <td>${source(row.rule.citation.url, row.entry.citation)} ${compact ? nothing : more(row, desk)}</td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}

/** `Monday 2 November 2026`, `12 days left`. */
export function dayAndLeft({ when, left }: Row): TemplateResult {
  return html`<b class="when">${when}</b> ${left ? html`<b class="left">${left}</b>` : nothing}`;
}

export function paragraphs(texts: readonly string[]): TemplateResult[] {
  return texts.map((text) => html`<p>${text}</p>`);
}

export function source(url: string, text: string): TemplateResult {
  return html`<a href=${url} target="_blank" rel="noopener noreferrer"
    >${text}<span class="unseen"> (opens in a new tab)</span></a
  >`;
}

/** Other days that somebody could name for the same duty, and what each rests on. */
function besides({ entry, rule }: Row, { vocabulary }: Desk): string[] {
  const { lastDay, quotedDay, rawDay, alternatives, candidates = [], steps = [] } = entry;
  return [
    // `A day earlier, Sunday 1 November 2026, if the day of receipt is counted as day 1`
    ...alternatives.map((other) => {
      const apart = readDay(other.lastDay) - readDay(lastDay ?? other.lastDay);
      const many = countDays(Math.abs(apart)).replace(/^1 /, 'A ');
      return `${many} ${apart < 0 ? 'earlier' : 'later'}, ${longDay(other.lastDay)}, ${vocabulary.readings[other.when] ?? other.when}`;
    }),
    ...(quotedDay ? [`Often given as ${longDay(quotedDay)}: ${rule.quoted?.says}`] : []),
    ...(rawDay && rawDay !== lastDay ? [`Counted as ${longDay(rawDay)}, which the Tribunal's rules move`] : []),
    ...candidates.map((one) => `${longDay(one.lastDay)}: ${one.why}`),
    ...steps.map((one) => `${one.title}: ${longDay(one.lastDay)}`),
  ];
}

/** Closed until it is wanted: the duty in full, what people get wrong, what lifts it, and when it was done. */
function more({ rule, done, entry }: Row, desk: Desk): TemplateResult {
  const lifting = desk.exceptions.flatMap(({ title, lifts }) =>
    lifts.flatMap((one) => (one.rule === rule.id ? [`${title} (${one.citation})`] : [])),
  );
  const doneField = `done.${rule.id}`;
  return html`<details>
    <summary>More<span class="unseen"> about: ${rule.title}</span></summary>
    ${paragraphs([rule.action ?? [], rule.notes ?? []].flat())}
    ${rule.mistakes?.map(({ says, right }) => html`<p><b>Often said:</b> “${says}” ${right}</p>`)}
    ${
      rule.bound === 'latest' && entry.lastDay
        ? html`<p>${lifting.length > 0 ? `Only this can lift it: ${lifting.join('; ')}.` : 'No exception lifts it.'}</p>
            ${desk.readonly ? nothing : dateField(doneField, desk)}
            ${
              desk.readonly || done
                ? nothing
                : html`<button @click=${() => desk.changed(doneField, typedFrom(desk.today))}>
                    Done today<span class="unseen">: ${rule.title}</span>
                  </button>`
            }`
        : nothing
    }
  </details>`;
}
