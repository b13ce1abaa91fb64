import type { LitElement, ReactiveController } from 'lit';

/** Rows kept ready above and below what is seen. */
const spare = 8;

/**
 * Shows only the rows that can be seen: ten thousand rows cost as much as forty. All rows are of one height, which is
 * measured, so that it follows the reader's own letters and zoom. Places are set through the style object, which a strict
 * policy allows where it forbids style attributes.
 */
export class BoardWindow implements ReactiveController {
  first = 0;
  last = 0;
  /** Row `index` is shown by the element `index - shift`. */
  shift = 0;
  #count = 0;
  #size = 0;
  #frame = 0;
  #later = 0;
  #scroller: HTMLElement | null = null;
  readonly #host: LitElement;
  // Not at once: rows that change while their sizes are being told are an error to some browsers.
  readonly #watch = new ResizeObserver(() => {
    cancelAnimationFrame(this.#later);
    this.#later = requestAnimationFrame(() => this.#measure());
  });

  constructor(host: LitElement) {
    this.#host = host;
    host.addController(this);
  }

  /** How many rows there are; the first of them are shown when the list is a new one. */
  begin(count: number): void {
    this.#count = count;
    this.#scroller?.scrollTo({ top: 0 });
    this.#place(0);
  }

  /** Brings a row into view. */
  reveal(index: number): void {
    const scroller = this.#scroller;
    if (!scroller || !this.#size) return;
    const top = index * this.#size;
    const head = scroller.querySelector<HTMLElement>('.head')?.offsetHeight ?? 0;
    const seen = scroller.clientHeight - head;
    if (top < scroller.scrollTop) scroller.scrollTop = top;
    else if (top + this.#size > scroller.scrollTop + seen) scroller.scrollTop = top + this.#size - seen;
    this.#place(scroller.scrollTop);
  }

  /** How many whole rows can be seen at once. */
  get page(): number {
    return Math.max(1, Math.floor((this.#scroller?.clientHeight ?? 0) / (this.#size || 1)) - 1);
  }

  readonly scrolled = (): void => {
    cancelAnimationFrame(this.#frame);
    this.#frame = requestAnimationFrame(() => this.#place(this.#scroller?.scrollTop ?? 0));
  };

  hostUpdated(): void {
    const scroller = this.#host.renderRoot.querySelector<HTMLElement>('.scroller');
    if (scroller !== this.#scroller) {
      this.#watch.disconnect();
      this.#scroller = scroller;
      if (scroller) {
        this.#watch.observe(scroller);
        const rows = scroller.querySelector('.window');
        if (rows) this.#watch.observe(rows);
      }
    }
    const rows = scroller?.querySelector<HTMLElement>('.window');
    const body = scroller?.querySelector<HTMLElement>('.body');
    if (!rows || !body) return;
    if (!this.#size) this.#measure();
    body.style.blockSize = `${this.#count * this.#size}px`;
    rows.style.transform = `translateY(${this.first * this.#size}px)`;
  }

  hostDisconnected(): void {
    this.#watch.disconnect();
    cancelAnimationFrame(this.#frame);
    cancelAnimationFrame(this.#later);
    this.#scroller = null;
  }

  hostConnected(): void {
    this.#host.requestUpdate();
  }

  #measure(): void {
    const row = this.#scroller?.querySelector<HTMLElement>('.window > .row');
    const size = row?.getBoundingClientRect().height ?? 0;
    if (!size) return;
    const changed = Math.abs(size - this.#size) > 0.01;
    // The row that was at the top stays there when the letters grow.
    const top = this.#size ? (this.#scroller?.scrollTop ?? 0) / this.#size : 0;
    this.#size = size;
    if (changed && this.#scroller && top > 0) this.#scroller.scrollTop = top * size;
    this.#place(this.#scroller?.scrollTop ?? 0, changed);
  }

  #place(scrollTop: number, always = false): void {
    const size = this.#size || 48;
    const seen = Math.ceil((this.#scroller?.clientHeight || 600) / size);
    // Steps of several rows: a wheel turned by one row needs no work at all.
    const first = Math.max(0, Math.floor((Math.floor(scrollTop / size) - spare) / 4) * 4);
    const last = Math.min(this.#count, first + seen + spare * 2 + 4);
    if (!always && first === this.first && last === this.last) return;
    // A jump: every element is given another row, instead of making forty new ones between two frames.
    if (first >= this.last || last <= this.first) this.shift += first - this.first;
    this.first = first;
    this.last = last;
    this.#host.requestUpdate();
  }
}
