import type { CaseKey, JsonObject, Moment, Notebook, SavedRecord } from '@send-kit/store';
import { caseRecord, caseRecords, copies, type RecordName } from '@send-kit/store/case-record.js';
import type { ToolView } from '@send-kit/store/case-tool.js';
import { button, element } from './element.ts';
import type { MakeWidget, Widget } from './tools/widget.ts';

/** What every tool of the panel works with. */
export interface Workplace {
  readonly notebook: Notebook;
  readonly now: () => Moment;
  /** Where it is said what could not be kept: in sight whichever tool is, for the panel must then stay open. */
  readonly alerts: HTMLElement;
}

/** One tool of the panel. */
export interface ToolPart {
  readonly part: HTMLElement;
  /** Goes to a case, or to none. What was shown before is gone when this returns. */
  open(key: CaseKey | undefined): void;
}

/**
 * A widget with its record of the case that is open. The widget is loaded when it is first wanted; whatever comes late,
 * the widget or the record, is shown for the case that is open by then or not at all.
 */
export class RecordPart implements ToolPart {
  readonly part: HTMLElement;
  readonly #workplace: Workplace;
  readonly #name: RecordName;
  readonly #load: () => Promise<MakeWidget>;
  readonly #problem = element('p', { role: 'alert', class: 'wrong' });
  readonly #place = element('div');
  readonly #others = element('details', { hidden: true });
  readonly #record: ReturnType<typeof caseRecord>;
  readonly #copies: ReturnType<typeof caseRecords>;
  #key: CaseKey | undefined;
  #view: ToolView<JsonObject> = { state: 'closed' };
  #make: MakeWidget | undefined;
  #loading: 'no' | 'yes' | 'failed' = 'no';
  #widget: (Widget & { readonly change: (record: JsonObject) => void }) | undefined;

  constructor(workplace: Workplace, name: RecordName, load: () => Promise<MakeWidget>) {
    this.#workplace = workplace;
    this.#name = name;
    this.#load = load;
    this.part = element('div', { class: 'tool' }, this.#place, this.#others);
    const { notebook, now, alerts } = workplace;
    alerts.append(this.#problem);
    this.#record = caseRecord(notebook, name, {
      now,
      show: (view) => {
        this.#view = view;
        this.#draw();
      },
      say: (words) => (this.#problem.textContent = words),
    });
    this.#copies = caseRecords(notebook, copies(name.id), (all) => this.#offer(all));
  }

  open(key: CaseKey | undefined): void {
    this.#key = key;
    this.#record.open(key);
    this.#copies.open(key);
    if (key) void this.#fetch();
  }

  async #fetch(): Promise<void> {
    if (this.#make || this.#loading === 'yes') return;
    this.#loading = 'yes';
    this.#draw();
    try {
      this.#make = await this.#load();
      this.#loading = 'no';
    } catch {
      this.#loading = 'failed';
    }
    this.#draw();
  }

  #draw(): void {
    const view = this.#view;
    if (view.state === 'ready' && this.#make) return this.#fill(this.#make, view.value, view.change);
    this.#widget = undefined;
    if (view.state === 'closed') this.#place.replaceChildren();
    else if (view.state === 'failed') this.#wrong(view.why, button('Try again', view.retry, { class: 'quiet' }));
    else if (this.#loading === 'failed') {
      const words =
        'This could not be opened. If SEND Kit was updated a moment ago, close it here and open it again. Everything that was saved is kept.';
      this.#wrong(
        words,
        button('Try again', () => this.#fetch(), { class: 'quiet' }),
      );
    } else this.#place.replaceChildren(element('p', { class: 'hint' }, 'Opening …'));
  }

  #fill(make: MakeWidget, record: JsonObject | undefined, change: (record: JsonObject) => void): void {
    // A widget that is empty again begins afresh; so does that of another case.
    const isThere = this.#widget?.change === change && record !== undefined;
    const widget = (isThere && this.#widget) || { ...make(change), change };
    const faults = record ? widget.fill(record) : [];
    this.#widget = faults.length > 0 ? undefined : widget;
    if (faults.length > 0) {
      const words = `What is kept here for this case cannot be opened, and is left as it is. ${faults.join('. ')}.`;
      this.#wrong(
        words,
        button('Put it aside and begin again', () => this.#putAside(), { class: 'quiet' }),
      );
    } else if (!isThere) this.#place.replaceChildren(widget.part);
  }

  #wrong(words: string, retry: HTMLButtonElement): void {
    this.#place.replaceChildren(element('p', { role: 'alert', class: 'wrong' }, words), retry);
  }

  /** Two copies of a case may have been brought together: the other one is still there. */
  #offer(all: readonly SavedRecord[]): void {
    this.#others.hidden = all.length === 0;
    if (all.length === 0) {
      this.#others.open = false;
      return this.#others.replaceChildren();
    }
    const words = all.length === 1 ? 'Another copy of this is kept' : `${all.length} other copies of this are kept`;
    this.#others.replaceChildren(
      element('summary', {}, words),
      element('p', { class: 'hint' }, 'When one is opened, what is shown now is kept as a copy in its place.'),
      element('ul', { class: 'list' }, ...all.map((copy) => this.#line(copy))),
    );
  }

  #line({ id, savedOn }: SavedRecord): HTMLLIElement {
    const when = new Date(savedOn.instant).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
    const open = button('Open', () => this.#openCopy(id), { class: 'quiet', 'aria-label': `Open the copy of ${when}` });
    return element('li', {}, element('span', {}, `Saved on ${when}`), open);
  }

  async #openCopy(copy: string): Promise<void> {
    const { notebook, now } = this.#workplace;
    await this.#trying((key) => notebook.openCopy(key, this.#name.id, copy, now()));
    this.#others.querySelector('summary')?.focus();
  }

  async #putAside(): Promise<void> {
    const { notebook, now } = this.#workplace;
    await this.#trying((key) => notebook.putRecordAside(key, this.#name.id, now()));
  }

  async #trying(act: (key: CaseKey) => Promise<unknown>): Promise<void> {
    if (!this.#key) return;
    try {
      await act(this.#key);
    } catch (error) {
      this.#problem.textContent = error instanceof Error ? error.message : String(error);
    }
  }
}
