import type { FactWord } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { dateInput } from '../shared/date-input.ts';
import { noDate, readTypedDate } from '../shared/typed-date.ts';
import type { Desk } from './desk.ts';
import { fieldsOf } from './desk.ts';
import { ticked, written } from './entries.ts';
import { nameDate } from './faults.ts';

// A field's name is its place among the entries; the element listens for all of them at once.

/** What happened and when: the one date that matters first, the others behind a door. */
export function askedFields(desk: Desk, fixed: boolean): TemplateResult {
  const { dates, facts } = fieldsOf(desk);
  const { process, processes } = desk;
  const [first, ...others] = dates.map((id) => dateField(`events.${id}`, desk));
  // Dates that the page or a saved question brings must not lie behind a closed door.
  const isTold = dates.slice(1).some((id) => desk.entries.typed[`events.${id}`] !== undefined);
  const flags = facts.filter(({ shape }) => shape === 'flag');
  return html`${
    fixed || processes.length < 2
      ? html`<p><b>${process.title}</b></p>`
      : html`<label class="field" for="process">What has happened?</label>
          <select id="process" name="process">
            ${processes.map(
              ({ id, says, title }) =>
                html`<option value=${id} .selected=${id === process.id}>
                  ${says}${says === title ? '' : ` (${title})`}
                </option>`,
            )}
          </select>`
  }
  ${facts.filter((fact) => !flags.includes(fact)).map((fact) => factField(fact, desk))} ${first}
  ${
    others.length + flags.length > 0
      ? html`<details ?open=${isTold}>
          <summary>Add another date</summary>
          ${others} ${flags.map(({ id, title }) => tick(desk, `facts.${id}`, title))}
        </details>`
      : nothing
  }`;
}

/** Three fields for the date with this id. */
export function dateField(id: string, { vocabulary, entries, faults, changed, left }: Desk): TemplateResult {
  const typed = entries.typed[id] ?? noDate;
  const reading = readTypedDate(typed);
  const error = faults.find(({ field }) => field.replace(/-[a-z]+$/, '') === id)?.text;
  return dateInput({
    ...{ id, typed, error, changed, left },
    legend: nameDate(id, vocabulary),
    hint: vocabulary.events.find((word) => `events.${word.id}` === id)?.hint,
    wrong: error ? (reading.state === 'wrong' ? reading.parts : ['day']) : [],
  });
}

/** A box to tick, or one of several to choose. */
export function tick(
  { entries }: Desk,
  name: string,
  label: string,
  value: string | true = true,
  type: 'checkbox' | 'radio' = 'checkbox',
): TemplateResult {
  return html`<label class="tick"
    ><input type=${type} name=${name} value=${value} .checked=${ticked(entries, name).includes(value)} />${label}</label
  >`;
}

function factField({ id, title, hint, choices, many }: FactWord, desk: Desk): TemplateResult {
  const path = `facts.${id}`;
  return choices
    ? html`<fieldset>
        <legend>${title}</legend>
        ${hint ? html`<p class="hint">${hint}</p>` : nothing}
        ${choices.map((one) => tick(desk, path, one.title, one.id, many ? 'checkbox' : 'radio'))}
      </fieldset>`
    : html`<label class="field" for=${path}>${title}</label>
        <input id=${path} name=${path} class="year" inputmode="numeric" .value=${written(desk.entries, path)} />`;
}
