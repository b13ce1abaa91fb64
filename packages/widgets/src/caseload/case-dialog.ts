import type { CaseRow } from '@send-kit/core/caseload-case.js';
import type { CaseDeadline } from '@send-kit/core/caseload.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { countDays, longDay } from '../shared/days.ts';
import type { PackWords } from './words.ts';

/** Everything about one case: the file's days, and each limit with where it is written. */
export function caseDetail(row: CaseRow, deadlines: readonly CaseDeadline[], words: PackWords): TemplateResult {
  const { process, events } = row.question;
  const told = words.vocabulary.events.filter(({ id }) => id in events);
  return html`<h2 id="case" tabindex="-1">${row.reference || `Row ${row.row}`}</h2>
    <p>${words.process(process)}${process ? ', ' : ''}row ${row.row} of the file</p>
    <dl class="given">
      ${told.map(
        ({ id, title }) =>
          html`<div>
            <dt>${title}</dt>
            <dd>${longDay(events[id] ?? '')}</dd>
          </div>`,
      )}
    </dl>
    ${deadlines.length === 0 ? html`<p>Nothing to count from.</p>` : nothing}
    <ol class="limits">
      ${deadlines.map((one) => limitItem(one, words))}
    </ol>`;
}

function limitItem(one: CaseDeadline, words: PackWords): TemplateResult {
  const { answer } = one;
  const rule = words.rules.get(answer.rule) ?? words.exceptions.get(answer.rule);
  const day = answer.lastDay ?? answer.originalLastDay ?? answer.window?.to ?? answer.earliestDay;
  const isLate = one.standing.state === 'overdue' && one.canBeOverdue && !one.isSettled;
  const isSoon = one.standing.state === 'due-soon' && !one.isSettled;
  return html`<li class=${isLate || one.standing.state === 'met-late' ? 'overdue' : isSoon ? 'due-soon' : ''}>
    <strong>${rule?.title ?? answer.rule}</strong>
    <span class="tag">${answer.status === 'law' || answer.status === 'case-law' ? 'Law' : capital(answer.status)}</span>
    <span class="said">${said(one, words)}</span>
    ${day && answer.lastDay !== null ? html`<span>By <time datetime=${day}>${longDay(day)}</time></span>` : nothing}
    ${answer.earliestDay ? html`<span>Not before ${longDay(answer.earliestDay)}</span>` : nothing}
    ${answer.alternatives.map(
      ({ lastDay, when }) =>
        html`<span class="hint">${longDay(lastDay)} ${words.vocabulary.readings[when] ?? when}</span>`,
    )}
    <span class="hint"
      >${words.actor(answer.actor)} ·
      ${rule ? html`<a href=${rule.citation.url}>${answer.citation}</a>` : answer.citation}</span
    >
  </li>`;
}

const over = 'Over: a later step has been taken';

/** How one limit stands, in words. */
function said({ answer, standing, isSettled, canBeOverdue, doneOn }: CaseDeadline, words: PackWords): string {
  const lifted = answer.liftedBy?.map((id) => words.exceptions.get(id)?.title ?? id).join('; ');
  switch (standing.state) {
    case 'met':
      return `Done on ${longDay(doneOn ?? '')}, in time`;
    case 'met-late':
      return `Done on ${longDay(doneOn ?? '')}, ${countDays(standing.days)} late`;
    case 'lifted':
      return `Lifted: ${lifted ?? ''}. It was ${longDay(answer.originalLastDay ?? '')}; there is no new day`;
    case 'needs-person':
      return `A person must judge: ${answer.question ?? ''}`;
    case 'not-applicable':
      return 'Does not apply';
    case 'refused':
      return answer.refused?.message ?? 'No answer';
    case 'no-date':
      return answer.wording ?? '';
    case 'due-today':
      return isSettled ? over : 'Today is the last day';
    case 'overdue':
    case 'due-soon':
    case 'running':
      if (isSettled) return over;
      if (standing.state === 'overdue' && !canBeOverdue)
        return 'Its day has passed; the file cannot say if it was due or done';
      if (words.rules.get(answer.rule)?.bound !== 'latest') return '';
      return `${countDays(standing.days)} ${standing.state === 'overdue' ? 'over' : 'left'}`;
  }
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
