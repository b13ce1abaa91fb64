import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { DatePart, TypedDate } from './typed-date.ts';
import { dateParts, spreadDate } from './typed-date.ts';

/** One date that is asked for. */
export interface DateInput {
  /** Its fields are `id-day`, `id-month` and `id-year`. */
  readonly id: string;
  readonly legend: string;
  readonly hint?: string | undefined;
  readonly typed: TypedDate;
  readonly error?: string | undefined;
  readonly wrong?: readonly DatePart[] | undefined;
  readonly changed: (id: string, typed: TypedDate) => void;
  /** Focus went elsewhere: the moment to say what is wrong. */
  readonly left: (id: string) => void;
}

/** Three fields for a date, after the GOV.UK pattern. A whole date typed or pasted into any of them is spread out. */
export function dateInput(input: DateInput): TemplateResult {
  const { id, legend, hint, typed, error, wrong } = input;
  const described = [hint && `${id}-hint`, error && `${id}-error`].filter(Boolean).join(' ');
  const put = (event: Event, text: string): void => {
    const field = event.target as HTMLInputElement;
    const whole = spreadDate(text);
    if (event.type === 'paste') {
      if (!whole) return;
      event.preventDefault();
    }
    input.changed(id, whole ?? { ...typed, [field.name]: text });
  };
  return html`<fieldset
    class=${error ? 'date wrong' : 'date'}
    aria-describedby=${described || nothing}
    @input=${(event: Event) => put(event, (event.target as HTMLInputElement).value)}
    @paste=${(event: ClipboardEvent) => put(event, event.clipboardData?.getData('text/plain') ?? '')}
    @focusout=${(event: FocusEvent) => {
      if (!(event.currentTarget as Element).contains(event.relatedTarget as Node | null)) input.left(id);
    }}
  >
    <legend>${legend}</legend>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${error ? html`<p class="error" id="${id}-error"><span class="unseen">Error: </span>${error}</p>` : nothing}
    <div class="parts">
      ${dateParts.map(
        (part) =>
          html`<label
            >${part[0]?.toUpperCase()}${part.slice(1)}<input
              id="${id}-${part}"
              name=${part}
              inputmode="numeric"
              autocomplete="off"
              spellcheck="false"
              .value=${typed[part]}
              aria-invalid=${wrong?.includes(part) ? 'true' : nothing}
          /></label>`,
      )}
    </div>
  </fieldset>`;
}
