import type { Alternative } from '@send-kit/core/answer.js';
import type { Day, Exception, Vocabulary } from '@send-kit/pack';
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
        <th scope="col">Where it comes from</th>
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
      <span class="aside">${desk.vocabulary.actors[entry.actor]}</span>
    </th>
    <td>
      ${lead ? html`<span class="aside">${lead}</span>` : nothing} <strong class="when">${when}</strong>
      ${left ? html`<span class="left">${left}</span>` : nothing}
      ${besides(row, desk.vocabulary).map((words) => html`<span class="aside off-paper">${words}</span>`)}
    </td>
    <td>
      <a href=${rule.citation.url} target="_blank" rel="noopener noreferrer"
        >${entry.citation}<span class="unseen"> (opens in a new tab)</span></a
      >
      ${desk.compact ? nothing : more(row, desk)}
    </td>
  </tr>`;
}

/** Other days that somebody could name for the same duty, and what each rests on. */
function besides({ entry, rule }: Row, { readings }: Vocabulary): string[] {
  const { lastDay, quotedDay, rawDay } = entry;
  return [
    ...entry.alternatives.map((other) => inOtherWords(other, lastDay ?? other.lastDay, readings)),
    ...(quotedDay ? [`Often given as ${longDay(quotedDay)}: ${rule.quoted?.says}`] : []),
    ...(rawDay && rawDay !== lastDay ? [`Counted as ${longDay(rawDay)}, which the Tribunal's rules move`] : []),
    ...(entry.candidates ?? []).map(({ lastDay: day, why }) => `${longDay(day)}: ${why}`),
    ...(entry.steps ?? []).map(({ title, lastDay: day }) => `${title}: ${longDay(day)}`),
  ];
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
    ${
      rule.bound === 'latest' && entry.lastDay
        ? lifting.length > 0
          ? html`<p>
              <b>Only this can lift it:</b>
              ${lifting.map((one, index) => `${index ? '; ' : ''}${nameLift(one, rule.id)}`)}.
            </p>`
          : html`<p>No exception lifts it.</p>`
        : nothing
    }
    ${
      canBeDone
        ? html`${desk.date(`done.${rule.id}`)}
          ${
            done
              ? nothing
              : html`<button type="button" @click=${() => desk.doneToday(rule.id)}>
                  Done today<span class="unseen">: ${rule.title}</span>
                </button>`
          }`
        : nothing
    }
  </details>`;
}

function nameLift({ title, lifts }: Exception, rule: string): string {
  return `${title} (${lifts.find((one) => one.rule === rule)?.citation})`;
}

/** `A day earlier, Sunday 1 November 2026, if the day of receipt is counted as day 1`. */
function inOtherWords({ lastDay, when }: Alternative, ordinary: Day, readings: Vocabulary['readings']): string {
  const apart = readDay(lastDay) - readDay(ordinary);
  const many = Math.abs(apart) === 1 ? 'A day' : countDays(Math.abs(apart));
  return `${many} ${apart < 0 ? 'earlier' : 'later'}, ${longDay(lastDay)}, ${readings[when] ?? when}`;
}
