import type { ReadVersion } from '@send-kit/core/support-change.js';
import { versionsOf } from '@send-kit/core/support-change.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Desk } from './desk.ts';
import { sayMoment } from './say.ts';
import { roleWord } from './words.ts';

const most = 200;

/** Every change: who by role, when, what it was and what it became. */
export function historyView(desk: Desk): TemplateResult {
  const versions = versionsOf(desk.record);
  return html`<p class="hint">Every change, the latest first. Undoing is a step too: nothing is lost.</p>
    ${versions.length === 0 ? html`<p class="prompt">Nothing has been changed yet.</p>` : nothing}
    <ol class="lines history" reversed start=${versions.length}>
      ${versions.slice(0, most).map((one) => html`<li class=${one.isUndone ? 'undone' : ''}>${step(one, desk)}</li>`)}
    </ol>
    ${versions.length > most ? html`<p>Earlier steps are in the file that you save: ${versions.length - most}.</p>` : nothing}`;
}

function step({ at, role, changes, kind, isUndone }: ReadVersion, desk: Desk): TemplateResult {
  const done = { change: '', undone: 'Undone: ', redone: 'Done again: ' }[kind];
  return html`<div>
    <span class="hint">${sayMoment(at)}, ${roleWord(desk.words, role)}${isUndone ? ' (undone since)' : nothing}</span>
    <ul>
      ${changes
        .filter(({ path }) => !path.includes('.amendments.'))
        .map(
          ({ path, from, to }) =>
            html`<li>
              ${done}<b>${desk.namePath(path)}</b>${
                from === undefined ? nothing : html` <del>${desk.sayValue(from, path)}</del>`
              }${to === undefined ? html` taken out` : html` <ins>${desk.sayValue(to, path)}</ins>`}
            </li>`,
        )}
    </ul>
  </div>`;
}
