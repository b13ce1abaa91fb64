import type { Moment, Note } from '@send-kit/store/notebook.js';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { property, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { longDay, todayInEngland } from '../shared/days.ts';
import { CaseVisit, type Line, type NotesNotebook } from './case-visit.ts';
import type { Target } from './drafts.ts';
import { styles } from './send-case-notes.styles.ts';

/**
 * The notes of one case, to read, write, change and delete. It shows one case and no other: when the case changes, the
 * panel is empty before the line that changed it returns, and unfinished words stay with the case they were written in.
 *
 * ```html
 * <send-case-notes scope="practice-system" reference="EHC/0001"></send-case-notes>
 * ```
 *
 * @customElement send-case-notes
 * @cssprop --send-ink - Colour of words.
 * @cssprop --send-faint - Colour of dates and hints.
 * @cssprop --send-paper - Colour behind the words.
 * @cssprop --send-line - Colour of the lines between notes.
 * @cssprop --send-accent - Colour of the buttons.
 * @cssprop --send-focus - Colour behind what has the keyboard.
 * @cssprop --send-good - Colour of good news.
 * @cssprop --send-late - Colour of what is wrong.
 * @cssprop --send-font - The typeface.
 */
export class SendCaseNotes extends LitElement {
  static override styles = styles;

  /** The notebook that holds the notes: a `Notebook` of `@send-kit/store`. Nothing is shown without one. */
  @property({ attribute: false })
  get notebook(): NotesNotebook | undefined {
    return this.#notebook;
  }
  set notebook(notebook: NotesNotebook | undefined) {
    if (notebook === this.#notebook) return;
    this.#notebook = notebook;
    this.#goBlank();
  }

  /** The system that the reference belongs to: the id of a screen recipe or a host. */
  @property()
  get scope(): string {
    return this.#scope;
  }
  set scope(scope: string | null | undefined) {
    if ((scope ?? '') === this.#scope) return;
    this.#scope = scope ?? '';
    this.#goBlank();
  }

  /** The case's reference in that system. Empty: no case is open. */
  @property()
  get reference(): string {
    return this.#reference;
  }
  set reference(reference: string | null | undefined) {
    if ((reference ?? '') === this.#reference) return;
    this.#reference = reference ?? '';
    this.#goBlank();
  }

  /** Without its own heading, for a page that has named the case already. */
  @property({ type: Boolean, attribute: 'heading-hidden' }) headingHidden = false;

  /** Says what day and instant it is. By default the clock's, in England. */
  @property({ attribute: false }) now: () => Moment = () => ({
    day: todayInEngland(),
    instant: new Date().toISOString(),
  });

  @state() private _renaming: string | undefined;
  /** The fields that were sent in without words. */
  @state() private _wordless: ReadonlySet<Target> = new Set();

  #notebook: NotesNotebook | undefined;
  #scope = '';
  #reference = '';
  #visit: CaseVisit | undefined;
  #isGoingBlank = false;
  /** Cases that were left and whose words could not be kept. They are held here until they can be. */
  readonly #unkept = new Set<CaseVisit>();

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('pagehide', this.#keepNow);
    document.addEventListener('visibilitychange', this.#keepNow);
    this.requestUpdate();
  }

  protected override willUpdate(_changed: PropertyValues<this>): void {
    if (this.#isGoingBlank || this.#visit || !this.isConnected || !this.#notebook || this.#reference.trim() === '')
      return;
    const key = { scope: this.#scope, reference: this.#reference };
    const visit = new CaseVisit(
      this.#notebook,
      key,
      () => this.now(),
      () => this.requestUpdate(),
    );
    this.#visit = visit;
    for (const old of this.#unkept) {
      if (old.notebook !== visit.notebook || old.key.scope !== key.scope || old.key.reference !== key.reference)
        continue;
      for (const [target, text] of old.drafts.unkept) visit.type(target, text);
      this.#unkept.delete(old);
    }
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('pagehide', this.#keepNow);
    document.removeEventListener('visibilitychange', this.#keepNow);
    this.#leave();
  }

  protected override render(): TemplateResult {
    if (this.#reference.trim() === '') {
      return html`<p class="hint">No case is open. Open a case to see and write its notes.</p>`;
    }
    if (!this.#notebook) return html`<p class="hint">No notebook is connected to this panel.</p>`;
    const visit = this.#visit;
    const label = visit?.state === 'ready' ? this.#label(visit) : nothing;
    return html`<section aria-labelledby=${this.headingHidden ? nothing : 'title'}>
      ${
        this.headingHidden
          ? html`<div class="label-only">${label}</div>`
          : html`<div class="head">
              <h2 id="title">Notes for ${this.#reference}</h2>
              ${label}
            </div>`
      }
      <p class="problem" role="alert">${visit?.problem}${this.#unkeptElsewhere()}</p>
      ${visit?.state === 'ready' ? this.#newNote(visit) : nothing}
      <p class="status" role="status">${visit?.message}</p>
      ${this.#list(visit)}
    </section>`;
  }

  #label({ label }: CaseVisit): TemplateResult {
    if (this._renaming === undefined) {
      return html`<p class="row">
        ${label ? html`<span class="label">${label}</span>` : nothing}
        <button class="plain" type="button" id="rename" @click=${() => this.#startRenaming(label)}>
          ${label ? html`Change<span class="unseen"> the label</span>` : 'Add a label'}
        </button>
      </p>`;
    }
    return html`<form @submit=${this.#rename}>
      <label for="label">Label</label>
      <p class="hint" id="label-hint">A few words to know this case by. Do not use a name.</p>
      <input
        id="label"
        autocomplete="off"
        maxlength="100"
        aria-describedby="label-hint"
        .value=${live(this._renaming)}
        @input=${(event: InputEvent) => (this._renaming = (event.target as HTMLInputElement).value)}
      />
      <div class="row">
        <button>Save label</button>
        <button class="plain" type="button" @click=${this.#stopRenaming}>Cancel</button>
      </div>
    </form>`;
  }

  #newNote(visit: CaseVisit): TemplateResult {
    return html`<form @submit=${(event: SubmitEvent) => this.#add(event, visit)}>
      ${this.#field(visit, null, 'new', 'Add a note')}
      <div class="row">
        <button aria-describedby="new-hint">Add note</button>
        <span class="hint" id="new-hint">or Ctrl and Enter</span>
      </div>
    </form>`;
  }

  #field(visit: CaseVisit, target: Target, id: string, label: string): TemplateResult {
    const isWordless = this._wordless.has(target);
    return html`<label for=${id}>${label}</label>
      ${isWordless ? html`<p class="error" id="${id}-error"><span class="unseen">Error: </span>Write some words first</p>` : nothing}
      <textarea
        id=${id}
        rows="3"
        spellcheck="true"
        autocomplete="off"
        aria-invalid=${isWordless ? 'true' : nothing}
        aria-describedby=${isWordless ? `${id}-error` : nothing}
        .value=${live(visit.drafts.text(target) ?? '')}
        @input=${(event: InputEvent) => this.#typed(visit, target, (event.target as HTMLTextAreaElement).value)}
        @keydown=${this.#sendWithKeys}
      ></textarea>`;
  }

  #list(visit: CaseVisit | undefined): TemplateResult {
    if (!visit || visit.state === 'opening') return html`<p class="hint">Opening the notes …</p>`;
    if (visit.state === 'failed') {
      return html`<button type="button" @click=${() => void visit.read()}>Try again</button>`;
    }
    if (visit.lines.length === 0) return html`<p class="hint">No notes yet.</p>`;
    return html`<ol aria-label="Notes, newest first">
      ${repeat(
        visit.lines,
        ({ note }) => note.id,
        (line) => html`<li>${this.#line(visit, line)}</li>`,
      )}
    </ol>`;
  }

  #line(visit: CaseVisit, { note, deleted }: Line): TemplateResult {
    const when = wordsFor(note.writtenOn);
    if (deleted) {
      return html`<p class="deleted row">
        Note of ${when} deleted.
        <button class="plain" type="button" id="undo-${note.id}" @click=${() => this.#undo(visit, note)}>
          Undo<span class="unseen"> deleting the note of ${when}</span>
        </button>
      </p>`;
    }
    if (visit.drafts.text(note.id) !== undefined) {
      return html`<form @submit=${(event: SubmitEvent) => this.#saveEdit(event, visit, note)}>
        ${this.#field(visit, note.id, `edit-${note.id}`, `Change the note of ${when}`)}
        <div class="row">
          <button>Save note</button>
          <button class="plain" type="button" @click=${() => this.#cancelEdit(visit, note)}>
            Cancel<span class="unseen"> changing the note of ${when}</span>
          </button>
        </div>
      </form>`;
    }
    return html`<p class="when">
        <time datetime=${note.writtenOn.instant}>${when}</time>${
          note.editedOn
            ? html`, changed <time datetime=${note.editedOn.instant}>${wordsFor(note.editedOn)}</time>`
            : nothing
        }
      </p>
      <p class="text">${note.text}</p>
      <div class="row">
        <button class="plain" type="button" id="change-${note.id}" @click=${() => this.#startEdit(visit, note)}>
          Change<span class="unseen"> the note of ${when}</span>
        </button>
        <button class="plain" type="button" @click=${() => this.#delete(visit, note)}>
          Delete<span class="unseen"> the note of ${when}</span>
        </button>
      </div>`;
  }

  #unkeptElsewhere(): string {
    const references = [...this.#unkept].map(({ key }) => key.reference);
    if (references.length === 0) return '';
    return ` Words written for ${references.join(' and ')} could not be kept yet. Keep this panel open and go back there to save them.`;
  }

  /** Drops the case that is shown, and everything of it on the screen, before this returns. */
  #goBlank(): void {
    this.#leave();
    if (!this.hasUpdated) return;
    this.#isGoingBlank = true;
    this.requestUpdate();
    this.performUpdate();
    this.#isGoingBlank = false;
    // The next case is opened once the line that changed it is done: scope and reference come one after the other.
    this.requestUpdate();
  }

  #leave(): void {
    const visit = this.#visit;
    this.#visit = undefined;
    this._renaming = undefined;
    this._wordless = new Set();
    if (!visit) return;
    void visit.leave().then(() => {
      if (visit.drafts.unkept.length === 0) return;
      this.#unkept.add(visit);
      this.requestUpdate();
    });
  }

  readonly #keepNow = (): void => {
    void this.#visit?.drafts.flush();
    for (const visit of this.#unkept) {
      void visit.drafts.flush().then(() => {
        if (visit.drafts.unkept.length === 0 && this.#unkept.delete(visit)) this.requestUpdate();
      });
    }
  };

  #typed(visit: CaseVisit, target: Target, text: string): void {
    this.#markWordless(target, false);
    visit.type(target, text);
  }

  #sendWithKeys(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.isComposing) return;
    event.preventDefault();
    (event.target as HTMLTextAreaElement).form?.requestSubmit();
  }

  #add(event: SubmitEvent, visit: CaseVisit): void {
    event.preventDefault();
    if (this.#refuseWordless(visit, null, 'new')) return;
    void this.#then(visit.add(), visit, 'new');
  }

  #startEdit(visit: CaseVisit, note: Note): void {
    visit.drafts.begin(note.id, note.text);
    void this.#focus(`edit-${note.id}`);
  }

  #saveEdit(event: SubmitEvent, visit: CaseVisit, note: Note): void {
    event.preventDefault();
    if (this.#refuseWordless(visit, note.id, `edit-${note.id}`)) return;
    void this.#then(visit.edit(note.id), visit, `change-${note.id}`);
  }

  #cancelEdit(visit: CaseVisit, note: Note): void {
    this.#markWordless(note.id, false);
    void this.#then(visit.giveUp(note.id), visit, `change-${note.id}`);
  }

  #delete(visit: CaseVisit, note: Note): void {
    void this.#then(visit.delete(note.id), visit, `undo-${note.id}`);
  }

  #undo(visit: CaseVisit, note: Note): void {
    void this.#then(visit.undo(note.id), visit, `change-${note.id}`);
  }

  #startRenaming(label: string): void {
    this._renaming = label;
    void this.#focus('label');
  }

  #stopRenaming(): void {
    this._renaming = undefined;
    void this.#focus('rename');
  }

  async #rename(event: SubmitEvent): Promise<void> {
    event.preventDefault();
    const visit = this.#visit;
    if (!visit || !(await visit.rename(this._renaming ?? '')) || visit !== this.#visit) return;
    this.#stopRenaming();
  }

  /** Puts the keyboard where the work goes on, if the user is still with this case. */
  async #then(act: Promise<boolean>, visit: CaseVisit, id: string): Promise<void> {
    if ((await act) && visit === this.#visit) await this.#focus(id);
  }

  async #focus(id: string): Promise<void> {
    this.requestUpdate();
    await this.updateComplete;
    (this.renderRoot as ShadowRoot).getElementById(id)?.focus();
  }

  #refuseWordless(visit: CaseVisit, target: Target, id: string): boolean {
    const isWordless = (visit.drafts.text(target) ?? '').trim() === '';
    this.#markWordless(target, isWordless);
    if (isWordless) void this.#focus(id);
    return isWordless;
  }

  #markWordless(target: Target, is: boolean): void {
    if (this._wordless.has(target) === is) return;
    const next = new Set(this._wordless);
    if (is) next.add(target);
    else next.delete(target);
    this._wordless = next;
  }
}

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' });

function wordsFor({ day, instant }: Moment): string {
  return `${longDay(day)}, ${clock.format(new Date(instant))}`;
}

if (!customElements.get('send-case-notes')) customElements.define('send-case-notes', SendCaseNotes);

declare global {
  interface HTMLElementTagNameMap {
    'send-case-notes': SendCaseNotes;
  }
}
