import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Book } from './book.ts';
import { keepings } from './book.ts';

/** What is kept and what is not, and how to save, open and clear it. */
export function keepBar(
  { keeping, isUnsaved }: Book,
  acts: {
    readonly forget: () => void;
    readonly save: () => void;
    readonly open: (event: Event) => void;
    readonly again: () => void;
    readonly ask: (act: string) => void;
    readonly asking: string;
    /** The host keeps the record. */
    readonly kept: boolean;
    readonly persists: boolean;
    /** There is a cycle. */
    readonly isBegun: boolean;
  },
): TemplateResult {
  const words = acts.kept
    ? ''
    : keepings[keeping] ||
      (isUnsaved
        ? 'Nothing is kept: when you leave this page the record is gone, unless you save it to a file.'
        : acts.persists
          ? ''
          : 'This page keeps nothing: save to a file before you leave.');
  return html`<div class="keep off-paper">
    ${words ? html`<p>${words}</p>` : nothing}
    <p class="actions">
      ${
        keeping === 'yes' || keeping === 'foreign'
          ? html`<button type="button" id="forget" @click=${acts.forget}>Forget it</button>`
          : nothing
      }
      ${
        acts.isBegun || isUnsaved
          ? html`<button type="button" id="save" @click=${acts.save}>Save the record</button>`
          : nothing
      }
      ${
        acts.asking === 'again' || !acts.isBegun
          ? nothing
          : html`<button type="button" id="again" @click=${() => acts.ask('again')}>Another child</button>`
      }
    </p>
    ${
      acts.asking === 'again'
        ? html`<div class="asked" role="group" aria-labelledby="sure-again">
            <p id="sure-again">
              <b>Begin with another child?</b> This record goes from the page, unless you have saved it.
            </p>
            <p class="actions">
              <button type="button" id="yes" @click=${acts.again}>Yes, begin anew</button>
              <button type="button" @click=${() => acts.ask('')}>No, stay here</button>
            </p>
          </div>`
        : nothing
    }
    <details>
      <summary>Open a record from a file</summary>
      <label class="field" for="file">The file that you saved</label>
      <input type="file" id="file" accept=".json,application/json" @change=${acts.open} />
    </details>
  </div>`;
}
