import type { CycleField } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { link, sayStanding } from '../checklist/words.ts';
import { dateInput } from '../shared/date-input.ts';
import { readTypedDate } from '../shared/typed-date.ts';
import type { Desk } from './desk.ts';
import { optionsOf, type Option } from './options.ts';
import { idOf } from './record-path.ts';

/** What is to be filled in at a place: the id of each field is the last part of its path. */
export function fieldsAt(fields: readonly CycleField[], path: string, desk: Desk): TemplateResult[] {
  return fields.map((field) => fieldAt(field, `${path}.${field.id}`, desk));
}

/**
 * One field. What is typed is heard by what holds the fields, by `data-path` and `data-as`.
 *
 * @param under what is said below it.
 */
export function fieldAt(field: CycleField, path: string, desk: Desk, under: unknown = nothing): TemplateResult {
  const { label, kind, why } = field;
  const id = idOf(path);
  const hint = desk.compact ? undefined : field.hint;
  const error = desk.faultAt(path);
  const about = html`${desk.compact ? nothing : law(field, desk)}
  ${why && !desk.compact ? html`<p class="hint">${why}</p>` : nothing}`;
  const options = optionsOf(field, desk.words);
  if (kind === 'day') {
    const typed = desk.typedAt(path);
    const reading = readTypedDate(typed);
    return html`${dateInput({
      ...{ id, legend: label, hint, typed, error },
      wrong: error && reading.state === 'wrong' ? reading.parts : undefined,
      changed: (_, now) => desk.typeDay(path, now),
      left: () => desk.leave(path),
    })}
    ${about}`;
  }
  if (options && options.some((one) => one.hint)) return html`${radios(label, options, path, desk, error)}${about}`;
  const text = desk.text(path);
  const described = `${id}-error ${id}-hint ${id}-under`;
  const invalid = error ? 'true' : nothing;
  return html`<div class=${error ? 'ask wrong' : 'ask'}>
    <label class="field" for=${id}>${label}</label>
    ${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${error ? html`<p class="error" id="${id}-error"><span class="unseen">Error: </span>${error}</p>` : nothing}
    ${
      options
        ? html`<select id=${id} data-path=${path} aria-describedby=${described} aria-invalid=${invalid}>
            <option value="" ?selected=${!text}>Choose</option>
            ${options.map((one) => html`<option value=${one.id} ?selected=${one.id === text}>${one.label}</option>`)}
          </select>`
        : kind === 'text'
          ? html`<textarea
              id=${id}
              rows="2"
              maxlength="20000"
              data-path=${path}
              aria-describedby=${described}
              aria-invalid=${invalid}
              .value=${text}
            ></textarea>`
          : html`<input
              id=${id}
              class=${kind}
              autocomplete="off"
              maxlength=${kind === 'number' ? 10 : 200}
              inputmode=${kind === 'number' ? 'decimal' : 'text'}
              data-path=${path}
              data-as=${kind}
              aria-describedby=${described}
              aria-invalid=${invalid}
              .value=${desk.typedNumber(path) ?? text}
            />`
    }
    <div id="${id}-under">${under}</div>
    ${about}
  </div>`;
}

/** One of a few, each with its words. */
export function radios(
  legend: unknown,
  options: readonly Option[],
  path: string,
  desk: Desk,
  error?: string,
  as = 'text',
): TemplateResult {
  const id = idOf(path);
  const value = desk.text(path);
  return html`<fieldset id=${id} tabindex="-1" class=${error ? 'wrong' : ''} aria-describedby="${id}-error">
    <legend>${legend}</legend>
    ${error ? html`<p class="error" id="${id}-error"><span class="unseen">Error: </span>${error}</p>` : nothing}
    ${options.map(
      (one) =>
        html`<label class="tick"
          ><input
            type="radio"
            name=${id}
            value=${one.id}
            data-path=${path}
            data-as=${as}
            .checked=${value === one.id}
          /><span
            >${one.label}${one.hint && !desk.compact ? html` <span class="hint">${one.hint}</span>` : nothing}</span
          ></label
        >`,
    )}
  </fieldset>`;
}

/** Where the law asks for it, that is said beside the field. */
function law({ source, standing, citations = [] }: CycleField, desk: Desk): TemplateResult | typeof nothing {
  if (!source || standing !== 'law') return nothing;
  const found = desk.packs.flatMap(({ documents = [] }) => documents).find(({ id }) => id === source.document);
  const text = `${found?.title.split(':')[0] ?? source.document}, ${source.section}`;
  return html`<p class="source">
    <span class="tag law">${sayStanding('law', source, desk.sayWhose)}</span> ${
      found?.url ? link({ text, url: found.url }) : text
    }${citations.map((one) => html`; ${link(one)}`)}
  </p>`;
}
