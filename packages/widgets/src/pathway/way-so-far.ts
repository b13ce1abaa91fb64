import type { Course, Reached } from '@send-kit/core/walk.js';
import { whatMoved } from '@send-kit/core/walk.js';
import type { Entry, PathwayStep } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { shortDay } from './clock-bar.ts';
import type { Desk } from './desk.ts';
import { keyOf } from './desk.ts';
import { sayRecords } from './typed-records.ts';

/**
 * Every answer that was given, in order, each with a button that opens it again.
 *
 * @param form what stands in the place of the one that is open.
 */
export function waySoFar(desk: Desk, form: unknown): TemplateResult | typeof nothing {
  const { course, walk, begins, open, isChange } = desk;
  const rows = course.taken.slice(0, -1).map((reached) => row(desk, keyOf(reached), reached, form));
  const hasBegun = begins.some(({ id }) => walk.records[id]);
  if (rows.length === 0 && !(hasBegun && (isChange || open !== 'begins'))) return nothing;
  return html`<h3 class="small">The way so far</h3>
    <ol class="way">
      ${hasBegun ? row(desk, 'begins', undefined, form) : nothing} ${rows}
    </ol>`;
}

/** What a change did to the answers that came later. */
export function sayMoved(before: Course, after: Course, key: string): string {
  const { setAside: aside, takenUp } = whatMoved(before, after);
  const at = after.taken.findIndex((one) => keyOf(one) === key);
  const still = after.taken.slice(at + 1).filter(({ entry }) => entry && !takenUp.includes(entry)).length;
  const many = (count: number, one: string, more: string): string =>
    count > 0 ? ` ${count} later answer${count === 1 ? ` ${one}` : `s ${more}`}` : '';
  return [
    key ? 'Changed.' : 'Opened again.',
    many(key ? still : 0, 'still applies.', 'still apply.'),
    many(aside.length, 'was set aside: it is kept and counts', 'were set aside: they are kept and count'),
    aside.length > 0 ? ' again if the way comes back.' : '',
    many(takenUp.length, 'that had been set aside counts again.', 'that had been set aside count again.'),
  ].join('');
}

/** Answers that do not lie on the way now; they are kept. */
export function setAside({ packs, course }: Desk): TemplateResult | typeof nothing {
  const steps = packs.flatMap(({ pathways = [] }) =>
    pathways.flatMap((pathway) => pathway.steps.map((step) => [pathway.id, step] as const)),
  );
  return course.aside.length > 0
    ? html`<details>
        <summary>Answers set aside (${course.aside.length})</summary>
        <p class="hint">They are kept, and count again if the way comes back to them.</p>
        <ul>
          ${course.aside.map((entry) => {
            const step = steps.find(([id, one]) => id === entry.pathway && one.id === entry.step)?.[1];
            return html`<li>${(step?.short ?? entry.step).replace(/[?:]$/, '')}: ${sayAnswer(entry, step)}</li>`;
          })}
        </ul>
      </details>`
    : nothing;
}

/** `Yes, Sun 22 Nov 2026`. */
export function sayAnswer({ arrow, on, records }: Entry, step: PathwayStep | undefined): TemplateResult {
  const label = step?.arrows.find(({ id }) => id === arrow)?.label ?? 'Done';
  const said = sayRecords(step?.records, records);
  return html`<b>${label}</b>, <span class="on">${shortDay(on)}</span>${said.map(
      ([name, value]) => html`<span class="said">${name}: ${value}</span>`,
    )}`;
}

function row(desk: Desk, key: string, reached: Reached | undefined, form: unknown): TemplateResult {
  const { open, isChange, begins, walk, reopen, pathway } = desk;
  if (isChange && key === open) return html`<li class="open">${form}</li>`;
  const title = reached ? reached.step.short : pathway.clock ? 'The request' : 'Who answers';
  if (reached && !reached.entry) return html`<li>${title}</li>`;
  const request = sayRecords(begins, walk.records).map(([, value]) => value);
  const what = reached?.entry
    ? html`${title.replace(/[?:]$/, '')}: ${sayAnswer(reached.entry, reached.step)}`
    : html`${title}<span class="said">${request.join(' · ')}</span>`;
  return html`<li>
    <div>
      <span>${what}</span>
      <button type="button" class="link" @click=${() => reopen(key)}>
        Change<span class="unseen">: ${reached?.step.title ?? title}</span>
      </button>
    </div>
  </li>`;
}
