import type { CycleField } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { sources } from '../checklist/words.ts';
import { nextId } from '@send-kit/core/support.js';
import type { Desk } from './desk.ts';
import { fieldAt, fieldsAt, idOf } from './fields.ts';

const termFields: readonly CycleField[] = [
  { id: 'name', label: 'Name of the term', hint: 'Such as Autumn 2026.', kind: 'line' },
  { id: 'from', label: 'First day', kind: 'day' },
  { id: 'to', label: 'Last day', kind: 'day' },
];

/** The school's own terms, and the meetings with the family: what the dates are counted by. */
export function termsView(desk: Desk): TemplateResult {
  const { record, words } = desk;
  const add = (list: 'terms' | 'meetings', first: string, thing: object): void => {
    const id = nextId(list === 'terms' ? 'term' : 'meeting', record[list]);
    desk.write([[`${list}.${id}`, { id, ...thing }]], 'Added.', `#${idOf(`${list}.${id}.${first}`)}`);
  };
  const card = (list: 'terms' | 'meetings', id: string, name: string, fields: unknown): TemplateResult =>
    html`<fieldset class="card" id=${idOf(`${list}.${id}`)}>
      <legend>${name}</legend>
      <div class="grid">${fields}</div>
      <button
        type="button"
        class="link"
        @click=${() => desk.write([[`${list}.${id}`, undefined]], `${name} was taken out.`, `#add-${list}`)}
      >
        Take out<span class="unseen"> ${name}</span>
      </button>
    </fieldset>`;
  const { meeting } = words;
  return html`<h3 id="view" tabindex="-1">Terms and meetings</h3>
    <section class="section">
      <h4>School terms</h4>
      <p class="hint">From your school’s own calendar. Half terms may be entered as terms.</p>
      ${record.terms.map((term, at) =>
        card(
          'terms',
          term.id,
          term.name || `Term ${at + 1}`,
          termFields.map((field) => fieldAt(field, `terms.${term.id}.${field.id}`, desk)),
        ),
      )}
      <button type="button" id="add-terms" @click=${() => add('terms', 'name', { name: '', from: '', to: '' })}>
        Add a term
      </button>
    </section>
    <section class="section">
      <h4>${meeting.title}</h4>
      ${
        meeting.source
          ? sources({ ...meeting, source: meeting.source, standing: meeting.standing ?? 'guidance' }, desk.sayWhose)
          : nothing
      }
      ${record.meetings.map((one, at) =>
        card('meetings', one.id, `Meeting ${at + 1}`, fieldsAt(meeting.fields, `meetings.${one.id}`, desk)),
      )}
      <button type="button" id="add-meetings" @click=${() => add('meetings', 'on-day', { on: '' })}>
        Add a meeting
      </button>
    </section>`;
}
