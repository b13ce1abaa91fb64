import { readSupport } from '@send-kit/core/read-support.js';
import type { SupportRecord } from '@send-kit/pack';
import england from '@send-kit/pack/packs/england-support.js';
import type { CaseFile, CaseKey, JsonObject, Notebook } from '@send-kit/store';
import { recordsOf } from '@send-kit/store/case-record.js';
import '@send-kit/widgets/apdr-board.js';
import { button, element } from '../panel/element.ts';
import { now } from '../panel/moment.ts';
import { notebookNotice } from '../panel/notebook-notice.ts';
import type { ToolPart } from '../panel/record-part.ts';
import { tools } from '../panel/tools.ts';

/** A child of the board, and the case in which the record is kept. */
interface Child {
  readonly key: CaseKey;
  readonly record: SupportRecord;
}

const pause = 300;

/**
 * Every child with a record of support in the notebook, at a glance; one is opened to go on with it. Nothing is kept here:
 * a record belongs to its case, and is changed there.
 */
export class ChildrenPage {
  readonly #notebook: Notebook;
  readonly #said = element('p', { role: 'status', class: 'hint' });
  readonly #board = document.createElement('send-apdr-board');
  readonly #list: HTMLElement;
  readonly #heading = element('h2', { tabindex: '-1' });
  readonly #child: HTMLElement;
  readonly #tool: ToolPart | undefined;
  #children: readonly Child[] = [];
  #readings = 0;
  #timer = 0;

  constructor(parent: HTMLElement, notebook: Notebook) {
    this.#notebook = notebook;
    this.#board.packs = [england];
    this.#list = element('div', { tabindex: '-1', 'aria-label': 'All children', role: 'group' }, this.#board);
    const alerts = element('div', { class: 'alerts' });
    this.#tool = tools.find(({ id }) => id === 'support')?.make({ notebook, now, alerts });
    const back = button('Back to all children', () => this.#close(), { class: 'quiet' });
    this.#child = element('section', { hidden: true }, back, this.#heading, this.#tool?.part);
    this.#board.addEventListener('send-child-chosen', ({ index }) => this.#open(index));
    parent.replaceChildren(notebookNotice(notebook), alerts, this.#said, this.#list, this.#child);
    notebook.watch(() => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.#read(), pause);
    });
    void this.#read();
  }

  async #read(): Promise<void> {
    this.#readings += 1;
    const reading = this.#readings;
    try {
      const { cases } = await this.#notebook.everything();
      if (reading !== this.#readings) return;
      const found = cases.flatMap((file) => recordsOf('support')(file).map(({ record }) => childOf(file, record)));
      this.#children = found.filter((child) => child !== undefined);
      this.#board.records = this.#children.map(({ record }) => record);
      const unread = found.length - this.#children.length;
      this.#said.textContent =
        unread > 0
          ? `${unread === 1 ? 'One record' : `${unread} records`} cannot be read here. Open the case itself to see why; nothing is lost.`
          : this.#children.length === 0
            ? 'Open “Assess, plan, do, review” in a case to begin a child’s record. It then stands here.'
            : '';
    } catch (error) {
      this.#said.textContent = error instanceof Error ? error.message : String(error);
    }
  }

  #open(index: number): void {
    const child = this.#children[index];
    if (!child) return;
    this.#heading.textContent = `Case ${child.key.reference}`;
    this.#tool?.open(child.key);
    this.#list.hidden = true;
    this.#child.hidden = false;
    this.#heading.focus();
  }

  #close(): void {
    this.#tool?.open(undefined);
    this.#child.hidden = true;
    this.#list.hidden = false;
    void this.#read();
    this.#list.focus();
  }
}

/** @returns undefined where the record cannot be read. */
function childOf({ scope, reference, label }: CaseFile, { drafts: _, ...record }: JsonObject): Child | undefined {
  const reading = readSupport(record, [england]);
  if (!('record' in reading)) return undefined;
  // A record that was given no name of its own goes by what its case is called.
  const name = reading.record.label || label || reference;
  return { key: { scope, reference }, record: { ...reading.record, label: name } };
}
