import type { Directory, DirectoryEntry, Pack } from '@send-kit/pack';
import type { PropertyValues, TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { PackShelf } from '../checklist/pack-shelf.ts';
import type { Words } from '../checklist/words.ts';
import { count, sources, wordsOf } from '../checklist/words.ts';
import { house } from '../shared/house.styles.ts';
import { foldWords } from './fold-words.ts';
import { styles } from './send-directory.styles.ts';

const pause = 500;

/**
 * A list to look things up in: who should I ask? A search and a choice for each way to narrow it down; for each entry what
 * it does, when to turn to it, who pays for it and how to reach it; and the same as a table.
 *
 * ```html
 * <send-directory pack="nhs-quick-guide" directory="who-to-ask"></send-directory>
 * ```
 *
 * @customElement send-directory
 * @cssprop --send-font - Typeface; `inherit` takes the page's.
 * @cssprop --send-ink - Colour of words.
 * @cssprop --send-paper - Colour behind them.
 * @cssprop --send-line - Colour of lines.
 * @cssprop --send-accent - Colour of links and buttons.
 */
export class SendDirectory extends LitElement {
  static override styles = [house, styles];

  /** The packs of every element that is not given its own. A standalone file puts England's here. */
  static defaultPacks: readonly Pack[] = [];

  /** Fetches a pack that a page names and does not hold. */
  static loadPack: ((id: string) => Promise<Pack>) | undefined;

  // Named here, once: a decorator for each would weigh more than the properties do.
  static override properties = {
    packs: { attribute: false },
    pack: {},
    packSrc: { attribute: 'pack-src' },
    directory: {},
    search: {},
  };

  /** Where directories are looked for, with the documents and changes that they name. */
  packs: readonly Pack[] | undefined;

  /** Id of the pack, such as `nhs-quick-guide`. */
  pack: string | undefined;

  /** Address of a pack in one file (JSON) that `pack` names: taken whole or not at all. */
  packSrc: string | undefined;

  /** Id of the directory in it. */
  directory: string | undefined;

  /** What to search for at first. */
  search: string | undefined;

  readonly #shelf = new PackShelf(this, () => SendDirectory.loadPack);
  #directory: Directory | undefined;
  #heaps: ReadonlyMap<DirectoryEntry, string> = new Map();
  #words: Words = wordsOf([]);
  /** The value that is chosen for a facet; none for any. */
  #chosen: Readonly<Record<string, string>> = {};
  #notice = '';
  #spoken = '';
  #timer = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const given = this.packs ?? SendDirectory.defaultPacks;
    const { packs, notice } = this.#shelf.find(given, this.pack, 'directories');
    const pack = packs.find(({ id }) => id === this.pack);
    const found = pack?.directories?.find(({ id }) => id === this.directory);
    this.#notice = notice;
    if (pack && !found) {
      const known = pack.directories?.map(({ id }) => `“${id}”`).join(', ') || 'none';
      const asked = this.directory ? `asks for the directory “${this.directory}”` : 'must name a directory';
      this.#notice = `This page ${asked}. There is: ${known}.`;
    }
    if (changed.has('directory') || changed.has('pack')) this.#chosen = {};
    if (found === this.#directory) return;
    this.#directory = found;
    this.#words = wordsOf(packs);
    this.#heaps = new Map(found?.entries.map((entry) => [entry, heapOf(entry)]));
  }

  protected override updated(): void {
    this.#shelf.warn(this.#notice);
  }

  protected override render(): TemplateResult {
    const list = this.#directory;
    if (!list) return html`<p class="notice">${this.#notice}</p>`;
    const asked = foldWords(this.search ?? '');
    const found = list.entries.filter((entry) => this.#fits(entry, asked));
    return html`<h2>${list.asks}</h2>
      <p><b>${list.title}${/[.?!]$/.test(list.title) ? '' : '.'}</b> ${list.about}</p>
      <div class="ways off-paper" role="search">
        <p>
          <label class="field" for="search">Search</label>
          <input id="search" type="search" autocomplete="off" .value=${this.search ?? ''} @input=${this.#type} />
        </p>
        ${list.facets?.map(
          ({ id, title, values }) =>
            html`<p>
              <label class="field" for="facet-${id}">${title}</label>
              <select
                id="facet-${id}"
                @change=${(event: Event) => this.#choose(id, (event.target as HTMLSelectElement).value)}
              >
                <option value="" .selected=${!this.#chosen[id]}>Any</option>
                ${values.map((one) => html`<option value=${one.id} .selected=${this.#chosen[id] === one.id}>${one.title}</option>`)}
              </select>
            </p>`,
        )}
      </div>
      <p class="shown">
        ${found.length === list.entries.length ? count(found.length, 'entry', 'entries') : `${found.length} of ${count(list.entries.length, 'entry', 'entries')}`}
      </p>
      ${
        found.length === 0
          ? html`<p class="prompt">Nothing matches.</p>
              <p><button type="button" @click=${this.#showAll}>Show all of it</button></p>`
          : html`<ul class="cards">
                ${found.map((entry) => this.#card(entry, list))}
              </ul>
              ${this.#table(found)}`
      }
      <p class="unseen" role="status">${this.#spoken}</p>`;
  }

  #card(entry: DirectoryEntry, { facets = [] }: Directory): TemplateResult {
    const { name, does, askFor = [], commissionedBy, tells = [], contact } = entry;
    const values = facets.flatMap(({ id, values: all }) =>
      all.filter((one) => entry.facets?.[id]?.includes(one.id)).map(({ title }) => title),
    );
    const national = this.#national(entry);
    return html`<li>
      <h3>${name}</h3>
      ${national ? html`<p>The word used elsewhere: <b>${national}</b></p>` : nothing}
      ${values.length > 0 ? html`<p class="values">${values.map((one) => html`<span class="tag">${one}</span> `)}</p>` : nothing}
      ${lines(undefined, does)} ${lines('Turn to it when', askFor)} ${lines('How to tell', tells)}
      ${commissionedBy ? html`<p><b>Commissioned by:</b> ${commissionedBy}</p>` : nothing}
      ${isContact(contact) ? html`<p><b>Contact:</b> <a href=${contact} rel="noopener noreferrer">${contact.replace(/^mailto:|^https:\/\/|\/$/g, '')}</a></p>` : nothing}
      ${sources(entry, this.#words)}
    </li>`;
  }

  #table(found: readonly DirectoryEntry[]): TemplateResult {
    const has = (is: (entry: DirectoryEntry) => unknown): boolean => found.some((entry) => is(entry));
    const hasAsk = has(({ askFor }) => askFor);
    const hasPays = has(({ commissionedBy }) => commissionedBy);
    return html`<details class="off-paper">
      <summary>The same as a table</summary>
      <div class="scroll" tabindex="0" role="group" aria-label="Table">
        <table>
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">What it does</th>
              ${hasAsk ? html`<th scope="col">Turn to it when</th>` : nothing}
              ${hasPays ? html`<th scope="col">Commissioned by</th>` : nothing}
            </tr>
          </thead>
          <tbody>
            ${found.map(
              ({ name, does, askFor = [], commissionedBy }) =>
                html`<tr>
                  <th scope="row">${name}</th>
                  <td>${does.join('; ')}</td>
                  ${hasAsk ? html`<td>${askFor.join('; ')}</td>` : nothing}
                  ${hasPays ? html`<td>${commissionedBy}</td>` : nothing}
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </details>`;
  }

  #fits(entry: DirectoryEntry, asked: readonly string[]): boolean {
    const heap = this.#heaps.get(entry) ?? '';
    return (
      asked.every((word) => heap.includes(word)) &&
      Object.entries(this.#chosen).every(([facet, value]) => {
        const values = entry.facets?.[facet];
        // What says nothing of an age is there for every age.
        return !value || !values || values.includes(value);
      })
    );
  }

  #national({ national }: DirectoryEntry): string | undefined {
    if (!national) return undefined;
    const terms = this.#words.packs.flatMap(({ glossaries = [] }) => glossaries.flatMap((one) => one.terms));
    const entries = this.#words.packs.flatMap(({ directories = [] }) => directories.flatMap((one) => one.entries));
    return terms.find(({ id }) => id === national)?.term ?? entries.find(({ id }) => id === national)?.name;
  }

  readonly #type = ({ target }: Event): void => {
    this.search = (target as HTMLInputElement).value;
    this.#speakSoon();
  };

  #choose(facet: string, value: string): void {
    this.#chosen = { ...this.#chosen, [facet]: value };
    this.requestUpdate();
    this.#speakSoon();
  }

  readonly #showAll = (): void => {
    this.#chosen = {};
    this.search = '';
    this.#speakSoon();
    this.renderRoot.querySelector<HTMLElement>('#search')?.focus();
  };

  #speakSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      this.#spoken = this.renderRoot.querySelector('.shown')?.textContent?.trim() ?? '';
      this.requestUpdate();
    }, pause);
  }
}

function lines(title: string | undefined, texts: readonly string[]): TemplateResult | typeof nothing {
  if (texts.length === 0) return nothing;
  return html`${title ? html`<p class="title">${title}</p>` : nothing}
    <ul>
      ${texts.map((one) => html`<li>${one}</li>`)}
    </ul>`;
}

function heapOf({ name, does, askFor = [], tells = [], commissionedBy = '' }: DirectoryEntry): string {
  return foldWords([name, ...does, ...askFor, ...tells, commissionedBy].join(' ')).join(' ');
}

/** A pack may come from a stranger: nothing but a page or an address of post is linked. */
function isContact(contact: string | undefined): contact is string {
  return contact !== undefined && /^(https:\/\/|mailto:)[^\s<>"]+$/.test(contact);
}

if (!customElements.get('send-directory')) customElements.define('send-directory', SendDirectory);

declare global {
  interface HTMLElementTagNameMap {
    'send-directory': SendDirectory;
  }
}
