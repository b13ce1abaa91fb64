import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { DatePart, TypedDate } from './typed-date.ts';
import { spreadDate } from './typed-date.ts';

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

const parts = [
  ['day', 'Day'],
  ['month', 'Month'],
  ['year', 'Year'],
] as const;

/** Three fields for a date, after the GOV.UK pattern. A whole date typed or pasted into any of them is spread out. */
export function dateInput({ id, legend, hint, typed, error, wrong, changed, left }: DateInput): TemplateResult {
  // From the fields themselves: what fills a form writes all three before they are drawn again.
  const take = ({ currentTarget }: Event, whole: TypedDate | undefined): void => {
    const now = { ...typed };
    for (const input of (currentTarget as Element).querySelectorAll('input')) {
      const part = input.name as DatePart;
      if (whole) input.value = whole[part];
      now[part] = input.value;
    }
    changed(id, now);
  };
  const put = (event: Event): void => take(event, spreadDate((event.target as HTMLInputElement).value));
  const paste = (event: ClipboardEvent): void => {
    const whole = spreadDate(event.clipboardData?.getData('text') ?? '', true);
    if (!whole) return;
    event.preventDefault();
    take(event, whole);
  };
  const leave = (event: FocusEvent): void => {
    if (!(event.currentTarget as Element).contains(event.relatedTarget as Node | null)) left(id);
  };
  return html`<fieldset
    class=${error ? 'wrong' : ''}
    aria-describedby="${id}-hint ${id}-error"
    @input=${put}
    @paste=${paste}
    @focusout=${leave}
  >
    <legend>${legend}</legend>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${error ? html`<p class="error" id="${id}-error"><span class="unseen">Error: </span>${error}</p>` : nothing}
    <div class="parts">
      ${parts.map(
        ([part, label]) =>
          html`<label
            >${label}<input
              id="${id}-${part}"
              name=${part}
              inputmode="numeric"
              autocomplete="off"
              .value=${typed[part]}
              aria-invalid=${wrong?.includes(part) ? 'true' : nothing}
          /></label>`,
      )}
    </div>
  </fieldset>`;
}
