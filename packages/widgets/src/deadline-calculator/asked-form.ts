import type { FactWord } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Desk } from './desk.ts';
import { fieldsOf } from './desk.ts';

/** What happened and when: the one date that matters first, the others behind a door. */
export function askedForm(desk: Desk, fixed: boolean, pick: (process: string) => void): TemplateResult {
  const { first, others, facts } = fieldsOf(desk);
  const { process, processes } = desk;
  const behind = [
    ...others.map(desk.date),
    ...facts.filter(({ shape }) => shape === 'flag').map((fact) => factField(fact, desk)),
  ];
  return html`${
    fixed || processes.length < 2
      ? html`<p class="process">${process.title}</p>`
      : html`<label class="field" for="process">What has happened?</label>
          <select id="process" @change=${(event: Event) => pick((event.target as HTMLSelectElement).value)}>
            ${processes.map(
              ({ id, says, title }) =>
                html`<option value=${id} ?selected=${id === process.id}>
                  ${says}${says === title ? '' : ` (${title})`}
                </option>`,
            )}
          </select>`
  }
  ${facts.filter(({ shape }) => shape !== 'flag').map((fact) => factField(fact, desk))} ${desk.date(first)}
  ${
    behind.length > 0
      ? html`<details>
          <summary>Add another date</summary>
          ${behind}
        </details>`
      : nothing
  }`;
}

function factField({ id, title, hint, shape, choices, many }: FactWord, desk: Desk): TemplateResult {
  const path = `facts.${id}`;
  const said = desk.entries.said[path];
  const tick = (label: string, checked: boolean, put: (on: boolean) => void): TemplateResult =>
    html`<label class="tick"
      ><input
        type="checkbox"
        .checked=${checked}
        @change=${(event: Event) => put((event.target as HTMLInputElement).checked)}
      />${label}</label
    >`;
  if (shape === 'flag') return tick(title, said === true, (on) => desk.say(path, on));
  if (choices && many) {
    const chosen: readonly string[] = said && typeof said === 'object' ? said : [];
    return html`<fieldset>
      <legend>${title}</legend>
      ${hint ? html`<p class="hint">${hint}</p>` : nothing}
      ${choices.map((one) =>
        tick(one.title, chosen.includes(one.id), (on) =>
          desk.say(path, [...chosen.filter((other) => other !== one.id), ...(on ? [one.id] : [])]),
        ),
      )}
    </fieldset>`;
  }
  const put = (event: Event): void => desk.say(path, (event.target as HTMLInputElement).value);
  return html`<label class="field" for=${path}>${title}</label> ${
      choices
        ? html`<select id=${path} @change=${put}>
            <option value="" ?selected=${!said}>Choose</option>
            ${choices.map((one) => html`<option value=${one.id} ?selected=${said === one.id}>${one.title}</option>`)}
          </select>`
        : html`<input id=${path} class="year" inputmode="numeric" .value=${String(said ?? '')} @input=${put} />`
    }`;
}
