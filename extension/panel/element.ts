type Child = Node | string | undefined;

/** Makes an element with its attributes and children, as plain nodes: no text is ever read as HTML. */
export function element<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Readonly<Record<string, string | boolean>> = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const made = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(name, '');
    else if (value !== false) made.setAttribute(name, value);
  }
  made.append(...children.filter((child) => child !== undefined));
  return made;
}

/** A button with what it does. Failures are the caller's to show. */
export function button(
  text: string,
  act: () => unknown,
  attributes: Readonly<Record<string, string | boolean>> = {},
): HTMLButtonElement {
  const made = element('button', { type: 'button', ...attributes }, text);
  made.addEventListener('click', () => void act());
  return made;
}

/** One line of a form: a label, a hint, an input, and room for what is wrong with it. */
export interface Field {
  readonly line: HTMLElement;
  readonly input: HTMLInputElement;
  /** Shows what is wrong, or that nothing is. */
  readonly fault: (message: string | undefined) => void;
}

/** @param id unique on its page. */
export function field(
  id: string,
  label: string,
  hint: string,
  attributes: Readonly<Record<string, string | boolean>> = {},
): Field {
  const input = element('input', { id, autocomplete: 'off', spellcheck: 'false', ...attributes });
  const wrong = element('p', { id: `${id}-wrong`, class: 'wrong', hidden: true });
  const told = hint ? element('p', { id: `${id}-hint`, class: 'hint' }, hint) : undefined;
  const describe = (ids: readonly (string | undefined)[]): void => {
    const all = ids.filter((each) => each !== undefined).join(' ');
    if (all) input.setAttribute('aria-describedby', all);
    else input.removeAttribute('aria-describedby');
  };
  describe([told?.id]);
  return {
    line: element('div', { class: 'field' }, element('label', { for: id }, label), told, wrong, input),
    input,
    fault(message) {
      wrong.hidden = message === undefined;
      wrong.textContent = message === undefined ? '' : `Error: ${message}`;
      input.toggleAttribute('aria-invalid', message !== undefined);
      if (message !== undefined) input.setAttribute('aria-invalid', 'true');
      describe(message === undefined ? [told?.id] : [told?.id, wrong.id]);
    },
  };
}
