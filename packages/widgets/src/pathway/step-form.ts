import type { Reached } from '@send-kit/core/walk.js';
import type { Arrow, Recorded } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { dateInput } from '../shared/date-input.ts';
import { errorSummary } from '../shared/error-summary.ts';
import type { DatePart, TypedDate } from '../shared/typed-date.ts';
import { noDate } from '../shared/typed-date.ts';
import type { Desk } from './desk.ts';
import { sources } from './sources.ts';

/** The page that comes first: the day of the request, and who answers. */
export function beginForm(desk: Desk): TemplateResult {
  return form(
    desk,
    html`<h3 id="step" tabindex="-1">Before the first question</h3>
      ${fields(desk.begins, desk)}`,
    'Continue',
  );
}

/**
 * One step: its question or what is to be done, what to know about it, and the answer.
 *
 * @param reply the draft that an outcome ends in.
 */
export function stepForm(reached: Reached, desk: Desk, reply: unknown = nothing): TemplateResult {
  const { arrows, records = [], outcome, kind } = reached.step;
  const isAsked = kind === 'question' || arrows.length > 1;
  return form(
    desk,
    html`${about(reached, desk)} ${outcome ? reply : nothing} ${isAsked ? answers(arrows, desk) : nothing}
    ${arrows.length > 0 ? fields(records, desk) : nothing}`,
    arrows.length > 0 && (isAsked ? 'Continue' : (arrows[0]?.label ?? 'Done, go on')),
    !outcome,
  );
}

function form(desk: Desk, content: TemplateResult, button: string | false, isMain = true): TemplateResult {
  const { faults, back, isChange, reopen, submit } = desk;
  return html`<form novalidate @submit=${submit}>
    ${errorSummary(faults)} ${content}
    <p class="actions">
      ${button ? html`<button class=${isMain ? 'main' : ''}>${button}</button>` : nothing}
      ${back ? html`<button type="button" @click=${back}>Back</button>` : nothing}
      ${isChange ? html`<button type="button" @click=${() => reopen()}>Leave it as it was</button>` : nothing}
    </p>
  </form>`;
}

function about({ step, pathway }: Reached, desk: Desk): TemplateResult {
  const { number, title, why, points, family, clock, outcome, standing = pathway.standing } = step;
  const reason = outcome && desk.course.at.step === step && desk.course.reason;
  const more = html`${list(points)} ${family ? html`<p><b>The family’s part:</b> ${family}</p>` : nothing}`;
  return html`<h3 id="step" tabindex="-1">
      ${number ? html`<span class="number">${number}</span> ` : nothing}${title}
    </h3>
    ${outcome ? html`<p class="outcome">${outcome.wording}</p>` : nothing}
    ${reason ? html`<p><b>The reason:</b> ${reason.text}</p>` : nothing}
    ${outcome?.next ? html`<h4>What to do now</h4>` : nothing} ${list(outcome?.next)}
    ${why ? html`<p>${why}</p>` : nothing}
    ${
      desk.compact && (points ?? family)
        ? html`<details>
            <summary>More about this step</summary>
            ${more}
          </details>`
        : more
    }
    ${clock ? html`<p><b>The clock:</b> ${clock}</p>` : nothing} ${sources(step, standing, desk)}`;
}

export function list(lines: readonly string[] = []): TemplateResult | typeof nothing {
  return lines.length > 0
    ? html`<ul>
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>`
    : nothing;
}

function answers(arrows: readonly Arrow[], desk: Desk): TemplateResult {
  const error = errorAt(`a-${arrows[0]?.id}`, desk);
  return html`<fieldset class=${error ? 'wrong' : ''} aria-labelledby="step" aria-describedby="a-error">
    ${errorLine('a', error)}
    ${arrows.map(
      ({ id, label, hint }) =>
        html`<div class="tick">
          <input
            type="radio"
            name="answer"
            id="a-${id}"
            .checked=${desk.picked === id}
            aria-describedby=${hint ? `a-${id}-hint` : nothing}
            @change=${() => desk.pick(id)}
          />
          <div>
            <label for="a-${id}">${label}</label>${hint ? html`<p class="hint" id="a-${id}-hint">${hint}</p>` : nothing}
          </div>
        </div>`,
    )}
  </fieldset>`;
}

function fields(asked: readonly Recorded[], desk: Desk): TemplateResult[] {
  return asked.map(({ id, kind, label, hint, needed }) => {
    const at = `r-${id}`;
    const typed = desk.typed[id] ?? '';
    const legend = needed ? label : `${label} (optional)`;
    if (typeof typed !== 'string' || kind === 'day') {
      const fault = desk.faults.find(({ field }) => field.startsWith(`${at}-`));
      return dateInput({
        ...{ id: at, legend, hint, error: fault?.text },
        typed: typeof typed === 'string' ? noDate : typed,
        wrong: fault ? [fault.field.slice(at.length + 1) as DatePart] : [],
        changed: (_, date: TypedDate) => desk.type(id, date),
        left: () => undefined,
      });
    }
    const error = errorAt(at, desk);
    const put = ({ target }: Event): void => desk.type(id, (target as HTMLInputElement).value);
    const described = `${at}-hint ${at}-error`;
    const invalid = error ? 'true' : nothing;
    return html`<div class=${error ? 'ask wrong' : 'ask'}>
      <label class="field" for=${at}>${legend}</label>
      ${hint ? html`<p class="hint" id="${at}-hint">${hint}</p>` : nothing} ${errorLine(at, error)}
      ${
        kind === 'text' && desk.open !== 'begins'
          ? html`<textarea
              id=${at}
              rows="1"
              maxlength="4000"
              .value=${typed}
              aria-describedby=${described}
              aria-invalid=${invalid}
              @input=${put}
            ></textarea>`
          : html`<input
              id=${at}
              maxlength="200"
              .value=${typed}
              autocomplete=${kind === 'role' ? 'organization-title' : kind === 'service' ? 'organization' : 'off'}
              aria-describedby=${described}
              aria-invalid=${invalid}
              @input=${put}
            />`
      }
    </div>`;
  });
}

function errorAt(at: string, { faults }: Desk): string | undefined {
  return faults.find(({ field }) => field === at)?.text;
}

function errorLine(at: string, error: string | undefined): TemplateResult | typeof nothing {
  return error ? html`<p class="error" id="${at}-error"><span class="unseen">Error: </span>${error}</p>` : nothing;
}
