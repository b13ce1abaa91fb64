import type { FactWord } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html } from 'lit';

/** What a fact's fields need of the element around them. */
export interface FactDesk {
  readonly said: Readonly<Record<string, string | boolean | readonly string[]>>;
  /** A date's three fields, by its place in a question. */
  readonly date: (path: string, legend: string, hint?: string) => TemplateResult;
  readonly say: (path: string, value: string | boolean) => void;
}

/** The fields of one fact, by its shape. */
export function factFields({ id, title, hint, shape, choices }: FactWord, desk: FactDesk): TemplateResult {
  const path = `facts.${id}`;
  switch (shape) {
    case 'closure':
      return html`${desk.date(`${path}.from`, `${title}: first closed day`)}
      ${desk.date(`${path}.reopens`, `${title}: the day it opens again`)} ${judgement(path, desk)}`;
    case 'absence':
      return html`${desk.date(`${path}.from`, `${title}: first day away`)}
      ${desk.date(`${path}.to`, `${title}: last day away`)} ${judgement(path, desk)}`;
    case 'reason':
      return html`<label class="field" for="${path}.reason">${title}: reason, without names</label>
        <textarea
          id="${path}.reason"
          rows="2"
          .value=${String(desk.said[`${path}.reason`] ?? '')}
          @input=${(event: Event) => desk.say(`${path}.reason`, (event.target as HTMLTextAreaElement).value)}
        ></textarea>
        ${judgement(path, desk)}`;
    case 'day':
      return desk.date(path, title, hint);
    case 'flag':
      return tick(path, title, desk);
    case 'year':
      return html`<label class="field" for=${path}>${title}</label>
        <input
          id=${path}
          class="year"
          inputmode="numeric"
          autocomplete="off"
          .value=${String(desk.said[path] ?? '')}
          @input=${(event: Event) => desk.say(path, (event.target as HTMLInputElement).value)}
        />`;
    case 'choice':
      return html`<label class="field" for=${path}>${title}</label>
        <select id=${path} @change=${(event: Event) => desk.say(path, (event.target as HTMLSelectElement).value)}>
          <option value="">Not said</option>
          ${choices?.map(
            (choice) =>
              html`<option value=${choice.id} .selected=${desk.said[path] === choice.id}>${choice.title}</option>`,
          )}
        </select>`;
    default:
      return html``;
  }
}

/** An exception is never relied on by itself. */
function judgement(path: string, desk: FactDesk): TemplateResult {
  return tick(`${path}.impractical`, 'Suppose a person decides that this made the limit impractical to keep', desk);
}

function tick(path: string, words: string, desk: FactDesk): TemplateResult {
  return html`<label class="tick"
    ><input
      type="checkbox"
      .checked=${desk.said[path] === true}
      @change=${(event: Event) => desk.say(path, (event.target as HTMLInputElement).checked)}
    />${words}</label
  >`;
}
