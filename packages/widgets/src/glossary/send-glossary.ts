import type { Pack, Term } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, LitElement, nothing } from 'lit';
import { PackShelf } from '../checklist/pack-shelf.ts';
import type { Words } from '../checklist/words.ts';
import { count, sources, wordsOf } from '../checklist/words.ts';
import { foldWords } from '../directory/fold-words.ts';
import { house } from '../shared/house.styles.ts';
import { styles } from './send-glossary.styles.ts';

/** A term with the pack it stands in. */
interface Entry {
  readonly term: Term;
  readonly letter: string;
  /** Everything that a search looks through. */
  readonly heap: string;
  readonly national: Term | undefined;
}

const pause = 500;

/**
 * Words and what they mean, in the order of the alphabet, with a search. A council's own word points to the one that is
 * used elsewhere; what has changed since a document was written stands beside the word.
 *
 * ```html
 * <send-glossary pack="sefton"></send-glossary>
 * ```
 *
 * @customElement send-glossary
 * @cssprop --send-font - Typeface; `inherit` takes the page's.
 * @cssprop --send-ink - Colour of words.
 * @cssprop --send-paper - Colour behind them.
 * @cssprop --send-line - Colour of lines.
 * @cssprop --send-accent - Colour of links and buttons.
 */
export class SendGlossary extends LitElement {
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
    search: {},
  };

  /** Where words are looked for: national words too, for a council's to point to. */
  packs: readonly Pack[] | undefined;

  /** Id of the pack whose words are shown; England's without it. National words are shown with a council's. */
  pack: string | undefined;

  /** Address of a pack in one file (JSON) that `pack` names: taken whole or not at all. */
  packSrc: string | undefined;

  /** What to search for at first. */
  search: string | undefined;

  readonly #shelf = new PackShelf(this, () => SendGlossary.loadPack);
  #packs: readonly Pack[] = [];
  #entries: readonly Entry[] = [];
  #words: Words = wordsOf([]);
  #notice = '';
  #spoken = '';
  #timer = 0;

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
  }

  protected override willUpdate(): void {
    const given = this.packs ?? SendGlossary.defaultPacks;
    const { packs, notice } = this.#shelf.find(given, this.pack ?? 'england', 'glossaries');
    this.#notice = notice;
    if (packs === this.#packs) return;
    this.#packs = packs;
    this.#words = wordsOf(packs);
    this.#entries = entriesOf(packs);
  }

  protected override updated(): void {
    this.#shelf.warn(this.#notice);
  }

  protected override render(): TemplateResult {
    const [first] = this.#packs;
    if (!first) return html`<p class="notice">${this.#notice}</p>`;
    const asked = foldWords(this.search ?? '');
    const found = this.#entries.filter(({ heap }) => asked.every((word) => heap.includes(word)));
    const letters = [...new Set(found.map(({ letter }) => letter))];
    return html`<h2>${first.glossaries?.[0]?.title ?? 'Words and what they mean'}</h2>
      <p>${first.glossaries?.[0]?.about}</p>
      <div class="off-paper">
        <label class="field" for="search">Search the words</label>
        <input id="search" type="search" autocomplete="off" .value=${this.search ?? ''} @input=${this.#type} />
        <nav aria-label="Letters">
          ${letters.map((one) => html`<a href="#letter-${one}" @click=${(event: Event) => this.#jump(event, `letter-${one}`)}>${one}</a>`)}
        </nav>
      </div>
      <p class="shown">${this.#sayFound(found.length)}</p>
      ${found.length === 0 ? html`<p class="prompt">No word matches. Try fewer letters of it.</p>` : nothing}
      ${letters.map(
        (letter) =>
          html`<section aria-labelledby="letter-${letter}">
            <h3 id="letter-${letter}" tabindex="-1">${letter}</h3>
            <dl>${found.filter((one) => one.letter === letter).map((one) => this.#entry(one))}</dl>
          </section>`,
      )}
      <p class="unseen" role="status">${this.#spoken}</p>`;
  }

  #entry({ term, national }: Entry): TemplateResult {
    const id = `term-${term.id}`;
    return html`<div class="entry">
      <dt id=${id} tabindex="-1">
        ${term.term}${term.also ? html`<span class="also"> (also: ${term.also.join(', ')})</span>` : nothing}
      </dt>
      <dd>
        ${
          national
            ? html`<p class="national">
                The word used elsewhere:
                <a href="#term-${national.id}" @click=${(event: Event) => this.#goTo(event, national)}
                  >${national.term}</a
                >
              </p>`
            : nothing
        }
        <p>${term.means}</p>
        ${sources(term, this.#words)}
      </dd>
    </div>`;
  }

  #sayFound(found: number): string {
    const all = this.#entries.length;
    return found === all ? count(all, 'word') : `${found} of ${count(all, 'word')}`;
  }

  readonly #type = ({ target }: Event): void => {
    this.search = (target as HTMLInputElement).value;
    clearTimeout(this.#timer);
    // Letter by letter nobody wants to hear it.
    this.#timer = window.setTimeout(() => {
      this.#spoken = this.renderRoot.querySelector('.shown')?.textContent ?? '';
      this.requestUpdate();
    }, pause);
  };

  async #goTo(event: Event, { id }: Term): Promise<void> {
    event.preventDefault();
    // The word that is pointed to may not be among those found.
    if (!this.renderRoot.querySelector(`#term-${id}`)) this.search = '';
    await this.updateComplete;
    this.#focus(`term-${id}`);
  }

  /** A link's own jump does not cross into a shadow root in every browser, and would move the host page's address. */
  #jump(event: Event, id: string): void {
    event.preventDefault();
    this.#focus(id);
  }

  #focus(id: string): void {
    const target = (this.renderRoot as ShadowRoot).getElementById(id);
    target?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
  }
}

/** Terms of the first pack and the national ones, in the order of the alphabet; one that both hold is the first's. */
function entriesOf(packs: readonly Pack[]): Entry[] {
  const [first] = packs;
  const shown = packs.filter((pack) => pack === first || pack.owner === undefined);
  const all = shown.flatMap(({ glossaries = [] }) => glossaries.flatMap(({ terms }) => terms));
  const terms = all.filter((term, at) => all.findIndex(({ id }) => id === term.id) === at);
  return terms
    .map((term): Entry => {
      const own = foldWords(term.term).join(' ');
      // A word that only a capital letter tells from the national one is no other word.
      const national = terms.find((one) => one.id === term.national && foldWords(one.term).join(' ') !== own);
      const [letter = '#'] = term.term.toUpperCase();
      const words = [term.term, ...(term.also ?? []), term.means, national?.term ?? ''];
      return {
        term,
        national,
        letter: /\p{L}/u.test(letter) ? letter : '#',
        heap: foldWords(words.join(' ')).join(' '),
      };
    })
    .sort((a, b) => a.term.term.localeCompare(b.term.term, 'en-GB'));
}

if (!customElements.get('send-glossary')) customElements.define('send-glossary', SendGlossary);

declare global {
  interface HTMLElementTagNameMap {
    'send-glossary': SendGlossary;
  }
}
