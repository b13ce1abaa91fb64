import type { SupportTiming } from '@send-kit/core/support-time.js';
import { timingsOf } from '@send-kit/core/support-time.js';
import type { SupportWords } from '@send-kit/core/support.js';
import type { CycleField } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { count, sources } from '../checklist/words.ts';
import { nextId } from '@send-kit/core/support.js';
import type { Desk } from './desk.ts';
import { fieldAt, fieldsAt } from './fields.ts';
import { idOf } from './record-path.ts';
import { sayDay } from './say.ts';

const termFields: readonly CycleField[] = [
  { id: 'name', label: 'Name of the term', hint: 'Such as Autumn 2026.', kind: 'line' },
  { id: 'from', label: 'First day', kind: 'day' },
  { id: 'to', label: 'Last day', kind: 'day' },
];

/** The school's own terms, and the meetings with the family: what the dates are counted by. */
export function termsView(desk: Desk, support: SupportWords): TemplateResult {
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
  return html`<section class="section">
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
    </section>
    <section class="section">
      <h4>What is said of time</h4>
      ${timingsOf(record, support, desk.today).map(
        (one) =>
          html`<div class="card">
            <h5>${one.timing.label}</h5>
            <p>${sayTiming(one)}</p>
            ${desk.compact ? nothing : html`<p class="hint">${one.timing.says}</p>`}
            ${sources(one.timing, desk.sayWhose)}
          </div>`,
      )}
    </section>`;
}

/** What is said of time by law, guidance and the council, and how the record stands to it. */
function sayTiming({ timing, state, started, told, terms = [], held = 0, gone = 0, reached }: SupportTiming): string {
  if (state === 'no-terms') return 'Enter the school’s terms to see how this stands.';
  switch (timing.kind) {
    case 'told':
      if (told) return `Parents were told on ${sayDay(told)}.`;
      return started
        ? `Help ${state === 'due' ? 'started' : 'starts'} on ${sayDay(started)}. No day of telling is written down.`
        : 'Help has not started.';
    case 'meetings':
      return `${count(held, 'meeting')} this school year${timing.count ? ` of ${timing.count} or more` : ''}. ${sayTerms(terms)}`;
    case 'reviews':
      return `${count(held, 'review')} this school year. ${sayTerms(terms)}`;
    case 'terms':
      return state === 'not-yet'
        ? 'Help has not started.'
        : `${count(gone, 'term')} gone by${reached ? `; reached on ${sayDay(reached)}` : ''}.`;
  }
}

function sayTerms(terms: NonNullable<SupportTiming['terms']>): string {
  const words = { held: 'held', now: 'this term: open', ahead: 'to come', none: 'none written down' };
  return terms.map(({ name, state }) => `${name || 'Term'}: ${words[state]}`).join('; ');
}
