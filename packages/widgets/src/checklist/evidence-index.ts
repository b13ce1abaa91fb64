import type { Evidence } from '@send-kit/pack';
import type { LitElement, TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { Part, wear } from '../shared/part.ts';
import type { Desk } from './desk.ts';
import type { EvidenceWindow } from './evidence-window.ts';

/** Which document bears out which lines: a table, and a window to write one down. No document is taken in. */
export class EvidenceIndex {
  readonly #desk: Desk;
  readonly #part: Part<EvidenceWindow>;

  constructor(desk: Desk, host: LitElement) {
    this.#desk = desk;
    this.#part = new Part(host, 'the index of documents', async () => {
      const { EvidenceWindow, windowStyles } = await import('./evidence-window.ts');
      wear(host, windowStyles);
      return new EvidenceWindow(desk, host);
    });
  }

  /** Opens the window: for a document of the index, or for a new one that a line is to lean on. */
  open(document?: Evidence, item?: string): void {
    this.#part.use((part) => part.open(document, item));
  }

  /** The index as a table, or what it is for. */
  table(): TemplateResult {
    const documents = this.#desk.record?.evidence ?? [];
    return html`<section aria-labelledby="index">
      <h3 id="index">Index of documents</h3>
      <p class="hint">
        Which document shows what, where it is kept, and its date. The documents themselves stay where they are: nothing
        is uploaded.
      </p>
      ${
        documents.length === 0
          ? html`<p class="prompt">No document is named yet.</p>
              ${this.#part.notice()}`
          : this.#part.draw((part) => part.table(documents))
      }
      ${this.#desk.moved('index')}
      <p class="actions"><button type="button" id="add-document" @click=${() => this.open()}>Add a document</button></p>
    </section>`;
  }

  /** The window in which a document is written down. */
  dialog(): TemplateResult {
    return html`${this.#part.now?.dialog() ?? nothing}`;
  }
}
