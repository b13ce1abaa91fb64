import { button, element } from './element.ts';

/** The name of a tool and nothing of a case; it goes with the window or browser tab. */
const key = 'send-kit-tool';

/** The buttons that choose a tool. `choose` is told whether it is another than before. */
export class ToolChoice {
  readonly part: HTMLElement;
  readonly #buttons: ReadonlyMap<string, HTMLButtonElement>;
  #chosen: string;

  constructor(tools: readonly { readonly id: string; readonly title: string }[], choose: (isOther: boolean) => void) {
    this.#buttons = new Map(
      tools.map(({ id, title }) => [
        id,
        button(title, () => {
          const isOther = id !== this.#chosen;
          this.#mark(id);
          remember(id);
          choose(isOther);
        }),
      ]),
    );
    this.part = element(
      'nav',
      { 'aria-label': 'Tools', hidden: true },
      element('ul', {}, ...[...this.#buttons.values()].map((each) => element('li', {}, each))),
    );
    const known = remembered();
    this.#chosen = this.#buttons.has(known) ? known : (tools[0]?.id ?? '');
    this.#mark(this.#chosen);
  }

  get chosen(): string {
    return this.#chosen;
  }

  #mark(chosen: string): void {
    this.#chosen = chosen;
    for (const [id, each] of this.#buttons) {
      if (id === chosen) each.setAttribute('aria-current', 'true');
      else each.removeAttribute('aria-current');
    }
  }
}

// A browser may forbid a framed page its storage: then the first tool is shown each time.
function remembered(): string {
  try {
    return sessionStorage.getItem(key) ?? '';
  } catch {
    return '';
  }
}

function remember(id: string): void {
  try {
    sessionStorage.setItem(key, id);
  } catch {
    // As above.
  }
}
