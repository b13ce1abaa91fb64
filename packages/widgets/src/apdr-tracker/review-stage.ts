import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Desk } from './desk.ts';
import { fieldAt, radios } from './fields.ts';
import { sayMoment, sayScore } from './say.ts';
import { roleWord } from './words.ts';

/** How each outcome came about, and what shows it. */
export function scores(desk: Desk): TemplateResult {
  const { cycle, path, words } = desk;
  const { points, title, about, evidence } = words.scale;
  const outcomes = cycle?.outcomes ?? [];
  return html`<section class="section">
    <h4>${title}</h4>
    ${desk.compact ? nothing : html`<p class="hint">${about}</p>`}
    ${
      outcomes.length === 0
        ? html`<p class="prompt">
            No outcome is planned: there is nothing to score.
            <button type="button" class="link" @click=${() => desk.show('cycle', 'plan')}>Plan one</button>
          </p>`
        : nothing
    }
    ${outcomes.map(
      ({ id, text, baseline, measure }, at) =>
        html`<div class="card">
          ${radios(
            html`${text || `Outcome ${at + 1}`}
            ${baseline ? html`<span class="hint">Where it stood: ${baseline}</span>` : nothing}
            ${measure ? html`<span class="hint">How we know: ${measure}</span>` : nothing}`,
            points.map(({ score, label }) => ({ id: String(score), label: `${sayScore(score)} ${label}` })),
            `${path}.scores.${id}.score`,
            desk,
            undefined,
            'number',
          )}
          ${fieldAt({ id: 'evidence', kind: 'text', ...evidence }, `${path}.scores.${id}.evidence`, desk)}
        </div>`,
    )}
  </section>`;
}

/** What can be done with a review: close it, amend it, take it away, go on to the next cycle. */
export function reviewActs(
  desk: Desk,
  acts: {
    readonly close: () => void;
    readonly amend: (isOn: boolean) => void;
    readonly remove: () => void;
    readonly next: () => void;
    readonly isAmending: boolean;
    /** Why it is amended: written beside every change. */
    readonly why: string;
    readonly setWhy: (why: string) => void;
  },
): TemplateResult {
  const { cycle, record, asking } = desk;
  if (!cycle) return html``;
  const isLast = record.cycles.at(-1) === cycle;
  const hasReview = Object.keys(cycle.review).length + Object.keys(cycle.scores).length > 0;
  const decision = desk.words.decisions.find(({ id }) => id === cycle.review['decision']);
  const ends = decision?.does === 'ends';
  return html`${
      cycle.closed
        ? html`<p class="standing">
            Closed on ${sayMoment(cycle.closed.at)} by ${roleWord(desk.words, cycle.closed.role)}.
            ${desk.isFixed ? 'It can be amended: the former words stay readable.' : nothing}
          </p>`
        : nothing
    }
    ${
      acts.isAmending
        ? html`<div class="ask">
            <label class="field" for="why">Why you amend it (if you like)</label>
            <input
              id="why"
              autocomplete="off"
              maxlength="400"
              .value=${acts.why}
              @input=${({ target }: Event) => acts.setWhy((target as HTMLInputElement).value)}
            />
          </div>`
        : nothing
    }
    <p class="actions">
      ${
        cycle.closed
          ? html`${
                isLast && !ends
                  ? html`<button type="button" class="main" id="next" @click=${acts.next}>Start the next cycle</button>`
                  : nothing
              }
              <button type="button" id="amend" @click=${() => acts.amend(!acts.isAmending)}>
                ${acts.isAmending ? 'Done amending' : 'Amend this cycle'}
              </button>`
          : html`<button type="button" class="main" id="close" @click=${acts.close}>Close the review</button>`
      }
      ${
        hasReview && asking !== 'remove'
          ? html`<button type="button" id="remove" @click=${() => desk.ask('remove')}>Delete this review</button>`
          : nothing
      }
    </p>
    ${
      asking === 'remove'
        ? html`<div class="asked" role="group" aria-labelledby="sure">
            <p id="sure"><b>Delete this review?</b> What leaned on it no longer stands. You can undo this.</p>
            <p class="actions">
              <button type="button" id="yes" @click=${acts.remove}>Yes, delete it</button>
              <button type="button" @click=${() => desk.ask('')}>No, keep it</button>
            </p>
          </div>`
        : nothing
    }
    ${cycle.closed && isLast && ends ? html`<p>Support ends with this cycle: ${decision.label}.</p>` : nothing}`;
}

/** What was changed after the review was closed, with the words that stood there before. */
export function amendments(desk: Desk): TemplateResult | typeof nothing {
  const made = desk.cycle?.amendments ?? [];
  if (made.length === 0) return nothing;
  return html`<section class="section">
    <h4>Amended since it was closed</h4>
    <ul class="lines">
      ${made.map(
        ({ at, role, path, was, why }) =>
          html`<li>
            <span
              >${sayMoment(at)}, ${roleWord(desk.words, role)}: <b>${desk.namePath(path)}</b> said before:
              “${desk.sayValue(was, path)}”${why ? `. Why: ${why}` : ''}</span
            >
          </li>`,
      )}
    </ul>
  </section>`;
}
