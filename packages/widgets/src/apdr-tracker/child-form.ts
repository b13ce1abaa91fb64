import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Desk } from './desk.ts';

/** @returns `reception`, `year 4`. */
export function sayYear(year: number): string {
  return year < 0 ? 'nursery' : year === 0 ? 'reception' : `year ${year}`;
}

const years = Array.from({ length: 16 }, (_, at) => at - 1);

/** Who it is about: as little as will do, and no name. */
export function childForm(desk: Desk): TemplateResult {
  const { record, words } = desk;
  const toggle = (id: string, isOn: boolean): void => {
    const now = words.areas.map((one) => one.id).filter((one) => (one === id ? isOn : record.areas.includes(one)));
    desk.write([['areas', now]]);
  };
  return html`<div class="ask">
      <label class="field" for="f_label">A label for this child</label>
      <p class="hint" id="label-hint">
        Initials, a pupil number, a nickname: whatever tells you who it is. No name is needed.
      </p>
      <input
        id="f_label"
        autocomplete="off"
        maxlength="120"
        data-path="label"
        aria-describedby="label-hint"
        .value=${record.label}
      />
    </div>
    <div class="ask">
      <label class="field" for="f_year">Year group</label>
      <select id="f_year" data-path="year" data-as="number">
        <option value="" ?selected=${record.year === undefined}>Choose</option>
        ${years.map((year) => {
          const name = sayYear(year);
          return html`<option value=${year} ?selected=${record.year === year}>
            ${name[0]?.toUpperCase()}${name.slice(1)}
          </option>`;
        })}
      </select>
    </div>
    <fieldset>
      <legend>Areas of need</legend>
      ${words.areas.map(
        ({ id, label }) =>
          html`<label class="tick"
            ><input
              type="checkbox"
              .checked=${record.areas.includes(id)}
              @change=${({ target }: Event) => toggle(id, (target as HTMLInputElement).checked)}
            />${label}</label
          >`,
      )}
    </fieldset>`;
}
