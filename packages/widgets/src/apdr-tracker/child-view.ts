import type { CycleFields } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { sources } from '../checklist/words.ts';
import { childForm } from './child-form.ts';
import type { Desk } from './desk.ts';
import { fieldsAt } from './fields.ts';

/** The child, the family, and later life. */
export function childView(desk: Desk): TemplateResult {
  const { record, words } = desk;
  const { fromYear } = words.adulthood;
  const isOld = (record.year ?? 0) >= fromYear || Object.keys(record.adulthood).length > 0;
  return html`${childForm(desk)} ${part(words.profile, 'profile', desk)} ${part(words.family, 'family', desk)}
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
