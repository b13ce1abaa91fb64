import type { DeadlineAnswer } from '@send-kit/core/answer.js';
import type { FactWord } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { longDay } from '../shared/days.ts';
import type { Desk } from './desk.ts';
import { written } from './entries.ts';
import { dateField, tick } from './fields.ts';
import { source } from './result-table.ts';

/**
 * What can lift a limit here, as questions. An exception is never applied by itself: its dates say only whether it may
 * be considered, and a person says that it made the limit impractical to keep.
 */
export function exceptionForms(desk: Desk): TemplateResult | typeof nothing {
  const facts = desk.vocabulary.facts.filter(({ id }) => desk.exceptions.some(({ test }) => test.fact === id));
  if (facts.length === 0) return nothing;
  const parts = facts.map((fact) => factPart(fact, desk));
  return html`<details ?open=${parts.some(({ isTold }) => isTold)}>
    <summary>When a limit can be lifted</summary>
    <p class="hint">An exception stops a limit only while it makes keeping it impractical. It never sets a new date.</p>
    ${parts.map(({ part }) => part)}
  </details>`;
}

const ends: Readonly<Record<string, readonly string[]>> = {
  closure: ['.from', '.reopens'],
  absence: ['.from', '.to'],
  day: [''],
};

function factPart({ id, title, shape }: FactWord, desk: Desk): { part: TemplateResult; isTold: boolean } {
  const path = `facts.${id}`;
  const reason = `${path}.reason`;
  const about = desk.exceptions.filter(({ test }) => test.fact === id);
  const asked = about.flatMap(({ test }) => ('askedOn' in test ? [`events.${test.askedOn}`] : [])).slice(0, 1);
  // What a saved question brings, or what is wrong, must not lie behind a closed door.
  const isTold = Object.keys({ ...desk.entries.typed, ...desk.entries.said }).some(
    (one) => asked.includes(one) || `${one}.`.startsWith(`${path}.`),
  );
  const part = html`<details ?open=${isTold}>
    <summary>${title}</summary>
    ${about.map(({ id: rule, question, citation, notes }) => {
      const found = desk.found.find((one) => one.rule === rule);
      return html`<p>${question} ${source(citation.url, citation.text)}</p>
        ${notes?.map((note) => html`<p class="hint">${note}</p>`)}
        ${found ? html`<p class="found">${verdict(found)}</p>` : nothing}`;
    })}
    ${[...asked, ...(ends[shape] ?? []).map((end) => path + end)].map((one) => dateField(one, desk))}
    ${
      shape === 'day'
        ? nothing
        : html`<label class="field" for=${reason}>Reason, without names</label>
            <p class="hint" id="${reason}-hint">What happened, and how it can be shown.</p>
            <textarea
              id=${reason}
              name=${reason}
              aria-describedby="${reason}-hint"
              .value=${written(desk.entries, reason)}
            ></textarea>
            ${tick(
              desk,
              `${path}.impractical`,
              'Yes: a person has decided that this made the limit impractical to keep',
            )}`
    }
  </details>`;
  return { part, isTold };
}

/** What can be worked out of an exception; the rest is for a person. */
function verdict({ applies, reason = '', window, needsPerson }: DeadlineAnswer): string {
  if (needsPerson) return 'A person must judge this.';
  const span = window
    ? ` The request for advice must fall between ${longDay(window.from)} and ${longDay(window.to)}.`
    : '';
  return applies
    ? `The dates allow it.${span} Whether it made the limit impractical is for a person to say.`
    : `The dates do not allow it: ${reason.replaceAll('-', ' ')}.${span}`;
}
