import type { LitElement, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { Part } from '../shared/part.ts';
import { copyText } from '../shared/save-file.ts';
import type { Desk } from './desk.ts';
import type { Summary } from './summary.ts';

/** What writes a summary, and puts it on paper or into a file: loaded when somebody asks for it. */
export interface Writer<Asked> {
  readonly summaryOf: (asked: Asked) => Summary;
  readonly asText: (summary: Summary) => string;
  readonly print: (root: ParentNode, summary: Summary) => Promise<void>;
  readonly saveDocument: (name: string, summary: Summary) => void;
}

/** Ways to carry a summary away: paper, the clipboard, a file for a word processor. */
export class TakeOut<Asked> {
  readonly #host: LitElement;
  readonly #desk: Desk;
  readonly #writer: Part<Writer<Asked>>;
  #byHand = '';

  constructor(host: LitElement, desk: Desk, load: () => Promise<Writer<Asked>>) {
    this.#host = host;
    this.#desk = desk;
    this.#writer = new Part(host, 'the summary', load);
  }

  /** @param asked what the summary is made of, when it is asked for. */
  buttons(name: string, asked: () => Asked): TemplateResult {
    const button = (words: string, act: (writer: Writer<Asked>, summary: Summary) => unknown): TemplateResult =>
      html`<button type="button" @click=${() => this.#writer.use((writer) => act(writer, writer.summaryOf(asked())))}>
        ${words}
      </button>`;
    return html`<p class="actions">
        ${button('Print', (writer, summary) => this.#print(writer, summary))}
        ${button('Copy as text', (writer, summary) => this.#copy(writer.asText(summary)))}
        ${button('Save as a document (.docx)', (writer, summary) => {
          writer.saveDocument(name, summary);
          this.#desk.speak('Saved as a document.');
        })}
      </p>
      ${this.#writer.notice()}
      ${
        this.#byHand
          ? html`<label class="field" for="by-hand">Select all of this and copy it</label>
              <textarea id="by-hand" rows="8" readonly .value=${this.#byHand}></textarea>`
          : nothing
      }`;
  }

  async #print(writer: Writer<Asked>, summary: Summary): Promise<void> {
    await writer.print(this.#host.renderRoot, summary);
    this.#desk.speak('The summary was sent to your printer’s window.');
  }

  async #copy(text: string): Promise<void> {
    const isCopied = await copyText(text);
    this.#byHand = isCopied ? '' : text;
    this.#desk.speak(isCopied ? 'Copied.' : 'This page may not use the clipboard: copy it from the field below.');
    if (isCopied) return;
    await this.#host.updateComplete;
    this.#host.renderRoot.querySelector<HTMLTextAreaElement>('#by-hand')?.select();
  }
}
