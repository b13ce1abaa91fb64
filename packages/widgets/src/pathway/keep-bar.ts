import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { WalkKeeper } from './walk-keeper.ts';
import { keepings } from './walk-keeper.ts';

/** What the buttons do. */
export interface KeepActs {
  readonly forget: () => void;
  readonly save: () => void;
  readonly print: () => void;
  readonly ask: (isAsking: boolean) => void;
  readonly startAgain: () => void;
  readonly open: (event: Event) => void;
}

/** What is kept and what is not, and how to save, print, open and clear it. */
export function keepBar(
  { keeping, isUnsaved }: WalkKeeper,
  { isBegun, isAsking }: { readonly isBegun: boolean; readonly isAsking: boolean },
  acts: KeepActs,
): TemplateResult {
  const words =
    keepings[keeping] ||
    (isUnsaved && 'Nothing is kept: when you leave this page the answers are gone, unless you save them to a file.');
  const button = (name: string, click: () => void, id?: string): TemplateResult =>
    html`<button type="button" id=${id ?? nothing} @click=${click}>${name}</button>`;
  return html`<div class="keep">
    ${words ? html`<p>${words}</p>` : nothing}
    <div class="actions">
      ${keeping === 'yes' || keeping === 'foreign' ? button('Forget it', acts.forget) : nothing}
      ${
        isBegun
          ? html`${button('Save the walk', acts.save)} ${button('Print the walk', acts.print)}
            ${
              isAsking
                ? html`<div role="group" aria-labelledby="sure">
                    <b id="sure">Clear every answer?</b> ${button('Yes, start again', acts.startAgain, 'clear')}
                    ${button('No', () => acts.ask(false))}
                  </div>`
                : button('Start again', () => acts.ask(true), 'again')
            }`
          : nothing
      }
    </div>
    <details>
      <summary>Open a walk from a file</summary>
      <label class="field" for="file">The file that you saved</label>
      <input type="file" id="file" accept=".json,application/json" @change=${acts.open} />
    </details>
  </div>`;
}
