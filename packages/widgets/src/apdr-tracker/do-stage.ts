import { plannedAndGiven } from '@send-kit/core/support-time.js';
import { nextId } from '@send-kit/core/support.js';
import type { Session } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { count } from '../checklist/words.ts';
import { dateInput } from '../shared/date-input.ts';
import { readTypedDate } from '../shared/typed-date.ts';
import type { Desk } from './desk.ts';
import { asTyped, typedOf } from './record-path.ts';
import { sayDay, sayProvision } from './say.ts';

/** Lines of what was given: a short form whose Enter adds the line, and the lines so far, the latest first. */
export function sessions(desk: Desk): TemplateResult {
  const { cycle, path } = desk;
  if (!cycle) return html``;
  if (cycle.provision.length === 0) {
    return html`<p class="prompt">
      No help is planned yet.
      <button type="button" class="link" @click=${() => desk.show('cycle', 'plan')}>Plan it first</button>
    </p>`;
  }
  const sums = new Map(plannedAndGiven(desk.record, cycle, desk.today).map((one) => [one.provision.id, one]));
  const nameOf = (id: string): string => cycle.provision.find((one) => one.id === id)?.what || 'Help';
  const lines = [...cycle.sessions].reverse();
  return html`<ul class="given">
      ${cycle.provision.map((one) => {
        const sum = sums.get(one.id);
        return html`<li>
          ${sayProvision(one)}
          ${
            sum
              ? html`<br /><b
                    >Given ${sum.given.sessions}${sum.soFar ? ` of ${sum.soFar.sessions} planned so far` : ''}</b
                  >${sum.missed ? `, ${sum.missed} not given` : ''}`
              : nothing
          }
        </li>`;
      })}
    </ul>
    ${quick(desk, nameOf)}
    ${
      lines.length === 0
        ? nothing
        : html`<h4>${count(lines.length, 'line')}</h4>
            <ul class="lines">
              ${lines.map(
                (one) =>
                  html`<li>
                    <span
                      >${sayLine(one, nameOf(one.provision))}${['on', 'provision'].map((part) => {
                        const fault = desk.faultAt(`${path}.sessions.${one.id}.${part}`);
                        return fault ? html`<br /><span class="error">${fault}</span>` : nothing;
                      })}</span
                    >
                    <button
                      type="button"
                      class="link"
                      @click=${() =>
                        desk.write([[`${path}.sessions.${one.id}`, undefined]], 'The line was taken out.', '#s-note')}
                    >
                      Take out<span class="unseen">: ${sayLine(one, nameOf(one.provision))}</span>
                    </button>
                  </li>`,
              )}
            </ul>`
    }`;
}

/** `11 January 2027: Precision teaching, 3 sessions, 20 minutes each. Read 12 words`. */
export function sayLine({ on, count: times = 1, minutes, missed, note }: Session, name: string): string {
  const much = [
    ...(times > 1 ? [count(times, 'session')] : []),
    ...(minutes === undefined || missed ? [] : [`${minutes} minutes${times > 1 ? ' each' : ''}`]),
    ...(missed ? ['not given'] : []),
  ].join(', ');
  return `${sayDay(on)}: ${name}${much ? `, ${much}` : ''}${note ? `. ${note}` : ''}`;
}

const keys = ['s-on', 's-provision', 's-count', 's-minutes', 's-missed', 's-note', 's-day-error', 's-number-error'];
const cleared = Object.fromEntries(
  keys.filter((key) => key !== 's-provision' && key !== 's-on').map((key) => [key, '']),
);

function quick(desk: Desk, nameOf: (id: string) => string): TemplateResult {
  const { cycle, path, words, today } = desk;
  const provision = desk.draft('s-provision') || (cycle?.provision[0]?.id ?? '');
  const planned = cycle?.provision.find(({ id }) => id === provision);
  const on = desk.draft('s-on') || today;
  const typed = typedOf(on);
  const reading = readTypedDate(typed);
  const [dayError, numberError] = [desk.draft('s-day-error'), desk.draft('s-number-error')];
  const label = (id: string): string => words.session.fields.find((one) => one.id === id)?.label ?? '';
  const type =
    (name: string) =>
    ({ target }: Event): void =>
      desk.setDraft({ [name]: (target as HTMLInputElement).value });
  const add = (event: Event): void => {
    event.preventDefault();
    const number = (name: string): number | undefined => {
      const text = desk.draft(name).trim();
      return text ? Number(text) : undefined;
    };
    const [minutes, times] = [number('s-minutes'), number('s-count')];
    const isNumber = (value = 0): boolean => value >= 0 && value <= 1000;
    const day =
      reading.state === 'wrong'
        ? `The date ${reading.problem}`
        : reading.state === 'empty'
          ? 'Enter the date'
          : reading.day > today
            ? 'The date must be today or earlier'
            : '';
    const numbers = isNumber(minutes) && isNumber(times) ? '' : 'Write a number, such as 20';
    if (reading.state !== 'day' || day || numbers) {
      desk.setDraft({ 's-day-error': day, 's-number-error': numbers });
      return desk.focus(day ? '#s-on-day' : isNumber(times) ? '#s-minutes' : '#s-count');
    }
    const id = nextId('session', cycle?.sessions ?? []);
    const note = desk.draft('s-note').trim();
    const line: Session = {
      ...{ id, provision, on: reading.day },
      ...(times !== undefined && times !== 1 ? { count: times } : {}),
      ...(minutes === undefined ? {} : { minutes }),
      ...(desk.draft('s-missed') ? { missed: true } : {}),
      ...(note ? { note } : {}),
    };
    desk.setDraft(cleared);
    desk.write([[`${path}.sessions.${id}`, line]], `Added: ${sayLine(line, nameOf(provision))}.`, '#s-note');
  };
  return html`<form class="quick" novalidate @submit=${add}>
    <h4>Add a line</h4>
    <p class="hint">Enter adds it.</p>
    ${numberError ? html`<p class="error" id="s-numbers"><span class="unseen">Error: </span>${numberError}</p>` : nothing}
    <div class="row">
      ${dateInput({
        ...{ id: 's-on', legend: label('on'), typed, error: dayError || undefined },
        wrong: dayError && reading.state === 'wrong' ? reading.parts : undefined,
        changed: (_, now) => desk.setDraft({ 's-on': asTyped(now) }),
        left: () => undefined,
      })}
      ${
        (cycle?.provision.length ?? 0) > 1
          ? html`<div class="ask">
              <label class="field" for="s-provision">Help</label>
              <select id="s-provision" @change=${type('s-provision')}>
                ${cycle?.provision.map(
                  (one) =>
                    html`<option value=${one.id} ?selected=${one.id === provision}>${one.what || 'Help'}</option>`,
                )}
              </select>
            </div>`
          : nothing
      }
      <div class="ask">
        <label class="field" for="s-count">${label('count')}</label>
        <input
          id="s-count"
          class="number"
          aria-describedby="s-numbers"
          aria-invalid=${numberError && !(Number(desk.draft('s-count')) >= 0) ? 'true' : nothing}
          inputmode="numeric"
          autocomplete="off"
          placeholder="1"
          .value=${desk.draft('s-count')}
          @input=${type('s-count')}
        />
      </div>
      <div class="ask">
        <label class="field" for="s-minutes">${label('minutes')}</label>
        <input
          id="s-minutes"
          class="number"
          aria-describedby="s-numbers"
          aria-invalid=${numberError && !(Number(desk.draft('s-minutes')) >= 0) ? 'true' : nothing}
          inputmode="numeric"
          autocomplete="off"
          placeholder=${planned?.minutes ?? nothing}
          .value=${desk.draft('s-minutes')}
          @input=${type('s-minutes')}
        />
      </div>
      <div class="ask wide">
        <label class="field" for="s-note">${label('note')}</label>
        <input id="s-note" autocomplete="off" maxlength="400" .value=${desk.draft('s-note')} @input=${type('s-note')} />
      </div>
    </div>
    <label class="tick"
      ><input
        type="checkbox"
        .checked=${desk.draft('s-missed') === 'yes'}
        @change=${({ target }: Event) => desk.setDraft({ 's-missed': (target as HTMLInputElement).checked ? 'yes' : '' })}
      />${label('missed')}</label
    >
    <button class="main">Add the line</button>
  </form>`;
}
