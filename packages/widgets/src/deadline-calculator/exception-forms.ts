import type { DeadlineAnswer } from '@send-kit/core/answer.js';
import type { Exception, FactWord } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { longDay } from '../shared/days.ts';
import type { Desk } from './desk.ts';
import { exceptionsOf } from './desk.ts';

/**
 * What can lift a limit here, as questions. An exception is never applied by itself: its dates say only whether it may
 * be considered, and a person says that it made the limit impractical to keep.
 */
export function exceptionForms(desk: Desk): TemplateResult | typeof nothing {
  const exceptions = exceptionsOf(desk);
  const facts = desk.vocabulary.facts.filter(({ id }) => exceptions.some(({ test }) => test.fact === id));
  if (facts.length === 0 || desk.compact || desk.readonly) return nothing;
  return html`<details class="lifting">
    <summary>When a limit can be lifted</summary>
    <p class="hint">An exception stops a limit only while it makes keeping it impractical. It never sets a new date.</p>
    ${facts.map((fact) => factPart(fact, exceptions, desk))}
  </details>`;
}

function factPart(fact: FactWord, exceptions: readonly Exception[], desk: Desk): TemplateResult {
  const about = exceptions.filter(({ test }) => test.fact === fact.id);
  const path = `facts.${fact.id}`;
  const asked = about.map(({ test }) => test).find((test) => test.op === 'closure');
  const ids =
    fact.shape === 'closure'
      ? [asked && `events.${asked.askedOn}`, `${path}.from`, `${path}.reopens`]
      : fact.shape === 'absence'
        ? [`${path}.from`, `${path}.to`]
        : fact.shape === 'day'
          ? [path]
          : [];
  return html`<details>
    <summary>${fact.title}</summary>
    ${about.map((one) =>
      questionPart(
        one,
        desk.found.find(({ rule }) => rule === one.id),
      ),
    )}
    ${ids.map((id) => (id ? desk.date(id) : nothing))}
    ${
      fact.shape === 'day'
        ? nothing
        : html`<label class="field" for="${path}.reason">Reason, without names</label>
            <p class="hint" id="${path}.reason-hint">What happened, and how it can be shown.</p>
            <textarea
              id="${path}.reason"
              aria-describedby="${path}.reason-hint"
              rows="2"
              .value=${String(desk.entries.said[`${path}.reason`] ?? '')}
              @input=${(event: Event) => desk.say(`${path}.reason`, (event.target as HTMLTextAreaElement).value)}
            ></textarea>
            <label class="tick"
              ><input
                type="checkbox"
                .checked=${desk.entries.said[`${path}.impractical`] === true}
                @change=${(event: Event) => desk.say(`${path}.impractical`, (event.target as HTMLInputElement).checked)}
              />Yes: a person has decided that this made the limit impractical to keep</label
            >`
    }
  </details>`;
}

function questionPart({ question, citation, notes }: Exception, found: DeadlineAnswer | undefined): TemplateResult {
  return html`<p>
      ${question}
      <a href=${citation.url} target="_blank" rel="noopener noreferrer"
        >${citation.text}<span class="unseen"> (opens in a new tab)</span></a
      >
    </p>
    ${notes?.map((note) => html`<p class="hint">${note}</p>`)}
    ${found ? html`<p class="found">${verdict(found)}</p>` : nothing}`;
}

/** What can be worked out of an exception; the rest is for a person. */
function verdict({ applies, reason, window, needsPerson }: DeadlineAnswer): string {
  const span = window
    ? ` The request for advice must fall between ${longDay(window.from)} and ${longDay(window.to)}.`
    : '';
  if (needsPerson) return 'A person must judge this.';
  if (applies) return `The dates allow it.${span} Whether it made the limit impractical is for a person to say.`;
  return `The dates do not allow it: ${(reason ?? '').replaceAll('-', ' ')}.${span}`;
}
