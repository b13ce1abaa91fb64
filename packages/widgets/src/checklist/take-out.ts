import type { LitElement, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { printSheet } from '../shared/print-sheet.ts';
import { copyText, saveFile } from '../shared/save-file.ts';
import { wordDocument } from '../shared/word-document.ts';
import type { Desk } from './desk.ts';
import type { Summary } from './summary.ts';
import { asDocument, asSheet, asText, paper } from './summary.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** Ways to carry a summary away: paper, the clipboard, a file for a word processor. */
export class TakeOut {
  readonly #host: LitElement;
  readonly #desk: Desk;
  #byHand = '';

  constructor(host: LitElement, desk: Desk) {
    this.#host = host;
    this.#desk = desk;
  }

  /** @param summary made when it is asked for. */
  buttons(name: string, summary: () => Summary): TemplateResult {
    return html`<p class="actions">
        <button type="button" @click=${() => this.#print(summary())}>Print</button>
        <button type="button" @click=${() => this.#copy(summary())}>Copy as text</button>
        <button type="button" @click=${() => this.#saveDocument(name, summary())}>Save as a document (.docx)</button>
      </p>
      ${
        this.#byHand
          ? html`<label class="field" for="by-hand">Select all of this and copy it</label>
              <textarea id="by-hand" rows="8" readonly .value=${this.#byHand}></textarea>`
          : nothing
      }`;
  }

  async #print(summary: Summary): Promise<void> {
    await printSheet(this.#host.renderRoot, asSheet(summary), paper, summary.title);
    this.#desk.speak('The summary was sent to your printer’s window.');
  }

  async #copy(summary: Summary): Promise<void> {
    const text = asText(summary);
    const isCopied = await copyText(text);
    this.#byHand = isCopied ? '' : text;
    this.#desk.speak(isCopied ? 'Copied.' : 'This page may not use the clipboard: copy it from the field below.');
    if (isCopied) return;
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLTextAreaElement>('#by-hand')?.select();
  }

  #saveDocument(name: string, summary: Summary): void {
    saveFile(`${name}.docx`, wordDocument(asDocument(summary)), word);
    this.#desk.speak('Saved as a document.');
  }
}
