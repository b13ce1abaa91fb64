import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';

export interface Opening {
  readonly error: string | undefined;
  readonly opened: (file: File) => void;
  readonly pasted: (text: string) => void;
  readonly example: () => void;
}

/** The ways in: a file, a paste, or invented rows to look around with. */
export function openingForm({ error, opened, pasted, example }: Opening): TemplateResult {
  return html`<form
    class="opening off-paper"
    @submit=${(event: Event) => {
      event.preventDefault();
      const box = (event.target as HTMLFormElement).querySelector('textarea');
      if (box) pasted(box.value);
    }}
  >
    <p class="promise">
      Your file is read on this page, by this page. Nothing is sent anywhere, and nothing is kept when the page is
      closed.
    </p>
    <div class=${error ? 'wrong' : ''}>
      <label class="field" for="file">Open a CSV file of cases</label>
      <p class="hint" id="file-hint">
        One row a case: a reference, the process, and the days on which things happened. No names are needed.
      </p>
      ${error ? html`<p class="error" id="file-error"><span class="unseen">Error: </span>${error}</p>` : nothing}
      <input
        type="file"
        id="file"
        accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
        aria-describedby=${error ? 'file-hint file-error' : 'file-hint'}
        @change=${(event: Event) => {
          const [file] = (event.target as HTMLInputElement).files ?? [];
          if (file) opened(file);
        }}
      />
    </div>
    <label class="field" for="paste">Or paste rows from a spreadsheet, with their headings</label>
    <textarea id="paste" rows="4" autocomplete="off" spellcheck="false"></textarea>
    <div class="actions">
      <button type="submit">Show the pasted rows</button>
      <button type="button" @click=${example}>Look around with invented cases</button>
    </div>
  </form>`;
}
