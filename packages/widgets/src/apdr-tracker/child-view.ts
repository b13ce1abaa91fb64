import type { CycleFields } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { sources } from '../checklist/words.ts';
import type { Desk } from './desk.ts';
import { fieldsAt } from './fields.ts';

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

/** The child, the family, and later life. */
export function childView(desk: Desk): TemplateResult {
  const { record, words } = desk;
  const { fromYear } = words.adulthood;
  const isOld = (record.year ?? 0) >= fromYear || Object.keys(record.adulthood).length > 0;
  return html`<h3 id="view" tabindex="-1">About the child</h3>
    ${childForm(desk)} ${part(words.profile, 'profile', desk)} ${part(words.family, 'family', desk)}
    ${
      isOld
        ? part(words.adulthood, 'adulthood', desk)
        : html`<p class="hint">${words.adulthood.title}: asked from year ${fromYear} on.</p>`
    }`;
}

function part(fields: CycleFields, path: string, desk: Desk): TemplateResult {
  const { title, about, source, standing = 'guidance' } = fields;
  return html`<section class="section">
    <h4>${title}</h4>
    ${about && !desk.compact ? html`<p class="hint">${about}</p>` : nothing}
    ${source && !desk.compact ? sources({ ...fields, source, standing }, desk.sayWhose) : nothing}
    ${fieldsAt(fields.fields, path, desk)}
  </section>`;
}
