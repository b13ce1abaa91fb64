import type { Alternative } from '@send-kit/core/answer.js';
import type { Exception, Vocabulary } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { countDays, longDay, readDay } from '../shared/days.ts';
import type { Desk } from './desk.ts';
import { exceptionsOf } from './desk.ts';
import type { Row } from './rows.ts';
import { statusNames } from './rows.ts';

/** Every deadline of the answer; on a narrow page each row becomes a card. */
export function resultTable(desk: Desk): TemplateResult {
  return html`<table>
    <caption>
      Deadlines, the earliest first
    </caption>
    <thead>
      <tr>
        <th scope="col">What must be done</th>
        <th scope="col">Last lawful day</th>
        <th scope="col">How it stands</th>
      </tr>
    </thead>
    <tbody>
      ${desk.rows.map((row) => rowPart(row, desk))}
    </tbody>
  </table>`;
}

function rowPart(row: Row, desk: Desk): TemplateResult {
  const { rule, entry, lead, when, left, tone } = row;
  return html`<tr class=${tone} data-rule=${rule.id}>
    <th scope="row">
      <span class="title">${rule.title}</span> <span class="tag ${entry.status}">${statusNames[entry.status]}</span>
      <span class="who">${desk.vocabulary.actors[entry.actor]}</span>
      <a href=${rule.citation.url} target="_blank" rel="noopener noreferrer"
        >${entry.citation}<span class="unseen"> (opens in a new tab)</span></a
      >
      ${desk.compact ? nothing : more(row, desk)}
    </th>
    <td>
      ${lead ? html`<span class="lead">${lead}</span>` : nothing} <strong class="when">${when}</strong>
      ${entry.alternatives.map((other) => html`<span class="aside">${inOtherWords(other, row, desk.vocabulary)}</span>`)}
      ${entry.quotedDay
        ? html`<span class="aside">Often given as ${longDay(entry.quotedDay)}. ${rule.quoted?.says}</span>`
        : nothing}
      ${entry.rawDay && entry.rawDay !== entry.lastDay
        ? html`<span class="aside">Counted: ${longDay(entry.rawDay)}, which the Tribunal's rules move</span>`
        : nothing}
      ${entry.candidates?.map(({ lastDay, why }) => html`<span class="aside">${longDay(lastDay)}: ${why}</span>`)}
      ${entry.steps?.map(({ title, lastDay }) => html`<span class="aside">${title}: ${longDay(lastDay)}</span>`)}
    </td>
    <td><span class="left">${left || '–'}</span></td>
  </tr>`;
}

/** Closed until it is wanted: the duty in full, what people get wrong, what lifts it, and when it was done. */
function more({ rule, done, entry }: Row, desk: Desk): TemplateResult {
  const lifting = exceptionsOf(desk).filter(({ lifts }) => lifts.some((one) => one.rule === rule.id));
  const canBeDone = rule.bound === 'latest' && entry.lastDay && !desk.readonly;
  return html`<details>
    <summary>More<span class="unseen"> about: ${rule.title}</span></summary>
    <p>${rule.action}</p>
    ${rule.notes?.map((note) => html`<p>${note}</p>`)}
    ${rule.mistakes?.map(({ says, right }) => html`<p><b>Often said:</b> “${says}” ${right}</p>`)}
    ${rule.bound === 'latest' && entry.lastDay
      ? lifting.length > 0
        ? html`<p><b>Only this can lift it:</b> ${lifting.map((one, index) => `${index ? '; ' : ''}${nameLift(one, rule.id)}`)}.</p>`
        : html`<p>No exception lifts it.</p>`
      : nothing}
    ${canBeDone
      ? html`${desk.date(`done.${rule.id}`)}
          ${done
            ? nothing
            : html`<button type="button" @click=${() => desk.doneToday(rule.id)}>
                Done today<span class="unseen">: ${rule.title}</span>
              </button>`}`
      : nothing}
  </details>`;
}

function nameLift({ title, lifts }: Exception, rule: string): string {
  return `${title} (${lifts.find((one) => one.rule === rule)?.citation})`;
}

/** `A day earlier, Sunday 1 November 2026, if the day of receipt is counted as day 1`. */
function inOtherWords({ lastDay, when }: Alternative, { entry }: Row, { readings }: Vocabulary): string {
  const apart = readDay(lastDay) - readDay(entry.lastDay ?? lastDay);
  const many = Math.abs(apart) === 1 ? 'A day' : countDays(Math.abs(apart));
  return `${many} ${apart < 0 ? 'earlier' : 'later'}, ${longDay(lastDay)}, ${readings[when] ?? when}`;
}
