import type { CSSResult, LitElement, ReactiveController, TemplateResult } from 'lit';
import { adoptStyles, html, nothing } from 'lit';

/** A wait as short as this is not worth a word. */
const pause = 600;

/**
 * Something that an element needs later, from a file of its own. It is fetched when it is asked for; or in a quiet moment
 * after somebody has begun to use the element, so that it is there by then. Where it cannot be had this is said, with a
 * way to try again, and everything else goes on.
 */
export class Part<T> implements ReactiveController {
  readonly #host: LitElement;
  readonly #load: () => Promise<T>;
  readonly #what: string;
  #part: T | undefined;
  #coming: Promise<void> | undefined;
  #state: 'unasked' | 'asked' | 'slow' | 'missing' = 'unasked';
  #act: ((part: T) => unknown) | undefined;

  /** @param what how it is called on the page, such as `the chart`. */
  constructor(host: LitElement, what: string, load: () => Promise<T>) {
    this.#host = host;
    this.#what = what;
    this.#load = load;
    host.addController(this);
  }

  hostConnected(): void {
    for (const type of ['focusin', 'pointerdown']) this.#host.addEventListener(type, this.#foresee, { once: true });
  }

  /** Does something with the part: at once where it is here, so that the browser still knows who pressed. */
  use(act: (part: T) => unknown): void {
    if (this.#part) return void act(this.#part);
    this.#act = act;
    this.#ask();
  }

  /** The part, where it is here. */
  get now(): T | undefined {
    return this.#part;
  }

  /** The part, where it is here; otherwise it is asked for. */
  want(): T | undefined {
    if (!this.#part && this.#state === 'unasked') this.#ask();
    return this.#part;
  }

  /** Draws with the part; until it is here, what becomes of it. */
  draw(template: (part: T) => unknown): unknown {
    const part = this.want();
    return part ? template(part) : this.notice();
  }

  /** What is said where the part is late or missing; nothing until then. */
  notice(): TemplateResult {
    const isMissing = this.#state === 'missing';
    return html`<div aria-live="polite" tabindex="-1" data-part=${this.#what} class=${isMissing ? 'notice' : nothing}>
      ${this.#state === 'slow' ? `Opening ${this.#what} …` : nothing}
      ${
        isMissing
          ? html`<p>This page could not load ${this.#what}. Everything else works, and what you typed is still here.</p>
              <button type="button" @click=${this.#again}>Try again</button>`
          : nothing
      }
    </div>`;
  }

  #fetch(): Promise<void> {
    return (this.#coming ??= this.#load().then(
      (part) => void (this.#part = part),
      () => (this.#coming = undefined),
    ));
  }

  #ask(): void {
    this.#state = 'asked';
    const slow = setTimeout(() => this.#turn('slow'), pause);
    void this.#fetch().then(async () => {
      clearTimeout(slow);
      const part = this.#part;
      this.#turn(part ? 'asked' : 'missing');
      const act = this.#act;
      if (!act) return;
      if (part) {
        this.#act = undefined;
        act(part);
      } else {
        await this.#host.updateComplete;
        this.#focus();
      }
    });
  }

  #turn(state: 'asked' | 'slow' | 'missing'): void {
    this.#state = state;
    this.#host.requestUpdate();
  }

  #focus(): void {
    this.#host.renderRoot.querySelector<HTMLElement>(`[data-part="${this.#what}"]`)?.focus();
  }

  readonly #again = (): void => {
    // The button goes: the keyboard stays where it was.
    this.#focus();
    this.#ask();
    this.#host.requestUpdate();
  };

  readonly #foresee = (): void => {
    const soon = (): void => void this.#fetch().then(() => this.#host.requestUpdate());
    // Not every browser tells when it is idle, and a busy one never is.
    if ('requestIdleCallback' in window) requestIdleCallback(soon, { timeout: pause });
    else setTimeout(soon);
  };
}

/** Dresses an element, and every later one of its kind, with styles that have come with a part. */
export function wear(host: LitElement, styles: CSSResult): void {
  const { elementStyles } = host.constructor as typeof LitElement;
  if (!elementStyles.includes(styles)) elementStyles.push(styles);
  adoptStyles(host.renderRoot as ShadowRoot, elementStyles);
}
