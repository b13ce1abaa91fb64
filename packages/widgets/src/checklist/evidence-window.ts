import type { Line } from '@send-kit/core/checklist.js';
import { namesEvidence } from '@send-kit/core/checklist.js';
import { addEvidence, changeEvidence, removeEvidence } from '@send-kit/core/checklist-record.js';
import type { Evidence } from '@send-kit/pack';
import type { LitElement, TemplateResult } from 'lit';
import { css, html, nothing } from 'lit';
import { dateInput } from '../shared/date-input.ts';
import { longDay } from '../shared/days.ts';
import type { Fault } from '../shared/error-summary.ts';
import { errorSummary } from '../shared/error-summary.ts';
import type { TypedDate } from '../shared/typed-date.ts';
import { noDate, readTypedDate, typedFrom } from '../shared/typed-date.ts';
import type { Desk } from './desk.ts';
import { count } from './words.ts';

/** A document as it is being written down. */
interface Draft {
  readonly id: string | undefined;
  readonly title: string;
  readonly where: string;
  readonly date: TypedDate;
  readonly items: ReadonlySet<string>;
  readonly faults: readonly Fault[];
}

/** What the window looks like, and the table on a narrow screen. */
export const windowStyles = css`
  .main {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--paper);
  }
  .main:hover {
    background: color-mix(in srgb, var(--accent) 85%, var(--ink));
  }
  .ask {
    margin-block-end: 1.25em;
  }
  .ask input,
  select {
    inline-size: min(100%, 30em);
  }
  dialog {
    inline-size: min(40em, 94vw);
    max-block-size: 92dvh;
    padding: 1.25em;
    border: 0.125em solid var(--ink);
    background: var(--paper);
    color: var(--ink);
    overflow: auto;
  }
  ::backdrop {
    background: #0009;
  }
  .key {
    color: var(--faint);
    font-size: 0.9375em;
  }
  td .key {
    display: none;
  }
  @container (max-width: 40em) {
    td .key {
      display: inline;
    }
  }
  @media print {
    dialog {
      display: none;
    }
  }
`;

/** The index as a table, and the window in which a document is written down: loaded when somebody names one. */
export class EvidenceWindow {
  readonly #desk: Desk;
  readonly #host: LitElement;
  #draft: Draft | undefined;
  #returnTo = '';

  constructor(desk: Desk, host: LitElement) {
    this.#desk = desk;
    this.#host = host;
  }

  /** Opens the window: for a document of the index, or for a new one that a line is to lean on. */
  open(document?: Evidence, item?: string): void {
    this.#draft = {
      id: document?.id,
      title: document?.title ?? '',
      where: document?.where ?? '',
      date: document?.dated ? typedFrom(document.dated) : noDate,
      items: new Set(document?.items ?? (item ? [item] : [])),
      faults: [],
    };
    this.#returnTo = item
      ? `[data-item="${item}"] [data-act=name]`
      : document
        ? `#change-${document.id}`
        : '#add-document';
    this.#host.requestUpdate();
    void this.#host.updateComplete.then(() => {
      // The page may have taken the element away by now.
      if (this.#host.isConnected) this.#dialog?.showModal();
    });
  }

  /** The documents that are named. */
  table(documents: readonly Evidence[]): TemplateResult {
    const { lines } = this.#desk.assessment ?? {};
    const borne = ({ items }: Evidence): TemplateResult[] =>
      items.flatMap((id) => {
        const line = lines?.get(id);
        return line ? html`<li>${line.item.asks}</li>` : [];
      });
    return html`<table class="index">
      <thead>
        <tr>
          <th scope="col">Document</th>
          <th scope="col">Where it is</th>
          <th scope="col">Date</th>
          <th scope="col">What it shows</th>
          <td class="off-paper"></td>
        </tr>
      </thead>
      <tbody>
        ${documents.map(
          (one) =>
            html`<tr>
              <th scope="row">${one.title}</th>
              <td><span class="key">Where it is: </span>${one.where ?? 'not said'}</td>
              <td><span class="key">Date: </span>${one.dated ? longDay(one.dated) : 'not said'}</td>
              <td>
                <ul>
                  ${borne(one)}
                </ul>
              </td>
              <td class="off-paper acts">
                <button type="button" class="link" id="change-${one.id}" @click=${() => this.open(one)}>
                  Change<span class="unseen">: ${one.title}</span>
                </button>
                <button type="button" class="link" @click=${() => this.#remove(one)}>
                  Remove<span class="unseen">: ${one.title}</span>
                </button>
              </td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  dialog(): TemplateResult {
    return html`<dialog aria-labelledby="document" @close=${this.#closed} @cancel=${this.#cancelled}>
      ${this.#draft ? this.#form(this.#draft) : nothing}
    </dialog>`;
  }

  #form(draft: Draft): TemplateResult {
    const { title, where, date, items, faults } = draft;
    const others = draft.id === undefined ? (this.#desk.record?.evidence ?? []) : [];
    const [first] = items;
    const lines = [...(this.#desk.assessment?.lines.values() ?? [])].filter(({ item }) => namesEvidence(item));
    const titleFault = faults.find(({ field }) => field === 'e-title')?.text;
    const dateFault = faults.find(({ field }) => field === 'e-date-day');
    const reading = readTypedDate(date);
    return html`<form novalidate @submit=${this.#submit}>
      <h3 id="document">${draft.id === undefined ? 'Name a document' : 'Change a document'}</h3>
      ${errorSummary(faults)}
      ${
        others.length > 0 && first !== undefined
          ? html`<label class="field" for="e-known">One that is in the index</label>
              <select
                id="e-known"
                @change=${(event: Event) => this.#take(others, (event.target as HTMLSelectElement).value, first)}
              >
                <option value="">A new document</option>
                ${others.map(({ id, title: name }) => html`<option value=${id}>${name}</option>`)}
              </select>`
          : nothing
      }
      <div class=${titleFault ? 'ask wrong' : 'ask'}>
        <label class="field" for="e-title">What it is</label>
        <p class="hint" id="e-title-hint">Such as “Report of the speech therapist”. Leave out names of children.</p>
        ${titleFault ? html`<p class="error" id="e-title-error">${titleFault}</p>` : nothing}
        <input
          id="e-title"
          autocomplete="off"
          maxlength="200"
          aria-describedby="e-title-hint e-title-error"
          aria-invalid=${titleFault ? 'true' : nothing}
          .value=${title}
          @input=${(event: Event) => this.#type({ title: (event.target as HTMLInputElement).value })}
        />
      </div>
      <div class="ask">
        <label class="field" for="e-where">Where it is kept (if you like)</label>
        <input
          id="e-where"
          autocomplete="off"
          maxlength="200"
          .value=${where}
          @input=${(event: Event) => this.#type({ where: (event.target as HTMLInputElement).value })}
        />
      </div>
      ${dateInput({
        ...{ id: 'e-date', legend: 'Its date (if you like)', typed: date, error: dateFault?.text },
        wrong: dateFault && reading.state === 'wrong' ? reading.parts : undefined,
        changed: (_, typed) => this.#type({ date: typed }),
        left: () => undefined,
      })}
      <details>
        <summary>What it shows: ${count(items.size, 'line')}</summary>
        ${lines.map((line) => this.#tick(line, items))}
      </details>
      <p class="actions">
        <button class="main">${draft.id === undefined ? 'Put it into the index' : 'Keep the change'}</button>
        <button type="button" @click=${() => this.#dialog?.close()}>Cancel</button>
      </p>
    </form>`;
  }

  #tick({ item }: Line, items: ReadonlySet<string>): TemplateResult {
    return html`<label class="tick"
      ><input
        type="checkbox"
        .checked=${items.has(item.id)}
        @change=${(event: Event) => {
          const now = new Set(items);
          if ((event.target as HTMLInputElement).checked) now.add(item.id);
          else now.delete(item.id);
          this.#type({ items: now });
        }}
      />${item.asks}</label
    >`;
  }

  get #dialog(): HTMLDialogElement | null {
    return this.#host.renderRoot.querySelector('dialog');
  }

  #type(part: Partial<Draft>): void {
    if (this.#draft) this.#draft = { ...this.#draft, ...part };
    this.#host.requestUpdate();
  }

  /** A document that is in the index already is taken for one more line. */
  #take(others: readonly Evidence[], id: string, item: string): void {
    const found = others.find((one) => one.id === id);
    if (!found) return;
    const { title, where = '', dated, items } = found;
    const date = dated ? typedFrom(dated) : noDate;
    this.#draft = { id, title, where, date, items: new Set([...items, item]), faults: [] };
    this.#host.requestUpdate();
  }

  readonly #submit = (event: Event): void => {
    event.preventDefault();
    const [draft, record] = [this.#draft, this.#desk.record];
    if (!draft || !record) return;
    const { id, title, where, items } = draft;
    const reading = readTypedDate(draft.date);
    const faults: Fault[] = [];
    if (!title.trim()) faults.push({ field: 'e-title', text: 'Say what the document is' });
    if (reading.state === 'wrong') faults.push({ field: 'e-date-day', text: `The date ${reading.problem}` });
    if (faults.length > 0) {
      this.#type({ faults });
      return this.#desk.focus('.faults');
    }
    const details = { title, where, items: [...items], ...(reading.state === 'day' ? { dated: reading.day } : {}) };
    this.#desk.put(id === undefined ? addEvidence(record, details) : changeEvidence(record, id, details));
    this.#desk.speak(`${title.trim()} is in the index.`);
    this.#dialog?.close();
  };

  #remove({ id, title }: Evidence): void {
    const { record, assessment } = this.#desk;
    if (!record || !assessment) return;
    const after = removeEvidence(record, id);
    const left = new Set(after.evidence.flatMap(({ items }) => items));
    const leant = record.evidence.find((one) => one.id === id)?.items ?? [];
    const open = leant.filter((item) => assessment.lines.get(item)?.state === 'met' && !left.has(item)).length;
    this.#desk.replace(
      after,
      `${title} was removed.${open > 0 ? ` ${count(open, 'line stands', 'lines stand')} open again: answered, nothing to show for it.` : ''}`,
      'index',
    );
  }

  readonly #cancelled = (): void => {
    this.#draft = this.#draft && { ...this.#draft, faults: [] };
  };

  readonly #closed = (): void => {
    this.#draft = undefined;
    this.#desk.focus(this.#returnTo);
  };
}
