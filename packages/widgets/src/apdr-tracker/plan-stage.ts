import { nextId } from '@send-kit/core/support.js';
import type { CycleFields, Provision, SupportOutcome } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { sources } from '../checklist/words.ts';
import type { Desk } from './desk.ts';
import { fieldAt } from './fields.ts';
import { idOf } from './record-path.ts';

/** What is aimed at, and the help that leads there. */
export function planLists(desk: Desk): TemplateResult {
  const { cycle, path, words } = desk;
  if (!cycle) return html``;
  return html`${list('outcomes', words.outcome, cycle.outcomes, `${path}.outcomes`, 'Add an outcome', desk)}
  ${list('provision', words.provision, cycle.provision, `${path}.provision`, 'Add help', desk)}`;
}

function list(
  name: 'outcomes' | 'provision',
  fields: CycleFields,
  items: readonly (SupportOutcome | Provision)[],
  path: string,
  adds: string,
  desk: Desk,
): TemplateResult {
  const singular = name === 'outcomes' ? 'Outcome' : 'Help';
  const add = (): void => {
    // Of all cycles: what was dropped earlier and what is new now are two things.
    const taken = new Map(desk.record.cycles.flatMap((one) => one[name].map((thing) => [thing.id, thing] as const)));
    const id = nextId(name === 'outcomes' ? 'outcome' : 'provision', [...taken.values()]);
    const fresh = name === 'outcomes' ? { id, text: '' } : { id, what: '' };
    const first = name === 'outcomes' ? 'text' : 'what';
    desk.write(
      [[`${path}.${id}`, fresh]],
      `${singular} ${items.length + 1} was added.`,
      `#${idOf(`${path}.${id}.${first}`)}`,
    );
  };
  return html`<section class="section">
    <h4>${fields.title}</h4>
    ${desk.compact ? nothing : html`<p class="hint">${fields.about}</p>`}
    ${
      fields.source && !desk.compact
        ? sources({ ...fields, source: fields.source, standing: fields.standing ?? 'guidance' }, desk.sayWhose)
        : nothing
    }
    ${items.map((item, at) => card(name, `${singular} ${at + 1}`, fields, item, `${path}.${item.id}`, desk))}
    <p class="actions">
      <button type="button" id="add-${name}" @click=${add}>${adds}</button>
    </p>
  </section>`;
}

function card(
  name: 'outcomes' | 'provision',
  title: string,
  { fields }: CycleFields,
  item: SupportOutcome | Provision,
  path: string,
  desk: Desk,
): TemplateResult {
  const main = name === 'outcomes' ? 'text' : 'what';
  return html`<fieldset class="card" id=${idOf(path)}>
    <legend>${title}</legend>
    <div class="grid">
      ${fields.map((field) =>
        fieldAt(
          field,
          `${path}.${field.id}`,
          desk,
          field.id === main || field.id === 'who' ? pointed(desk, `${path}.${field.id}`, item) : nothing,
        ),
      )}
    </div>
    ${name === 'provision' ? serves(item as Provision, path, desk) : nothing}
    <button
      type="button"
      class="link"
      @click=${() => desk.write([[path, undefined]], `${title} was taken out.`, `#add-${name}`)}
    >
      Take out<span class="unseen"> ${title}</span>
    </button>
  </fieldset>`;
}

/** Words that say little, and what an outcome leaves open. It never keeps anyone from going on. */
function pointed(desk: Desk, path: string, item: SupportOutcome | Provision): TemplateResult | typeof nothing {
  const text = desk.text(path).trim();
  if (!text) return nothing;
  const { vague: found = [], missing: hints = [] } = desk.hints(text, item) ?? {};
  if (found.length + hints.length === 0) return nothing;
  return html`<ul class="pointed" aria-label="Could be clearer">
    ${found.map((one) => html`<li><b>“${one.found}”</b>: ${one.why} ${one.better}</li>`)}
    ${hints.map((one) => html`<li><b>${one.says}</b> ${one.better}</li>`)}
  </ul>`;
}

/** Which outcomes the help serves: asked where there is more than one. */
function serves(item: Provision, path: string, desk: Desk): TemplateResult | typeof nothing {
  const outcomes = desk.cycle?.outcomes ?? [];
  if (outcomes.length < 2) return nothing;
  const chosen = new Set(item.outcomes);
  const toggle = (id: string, isOn: boolean): void => {
    const now = outcomes.map((one) => one.id).filter((one) => (one === id ? isOn : chosen.has(one)));
    desk.write([[`${path}.outcomes`, now.length > 0 ? now : undefined]]);
  };
  return html`<fieldset class="small">
    <legend>Which outcomes it serves</legend>
    ${outcomes.map(
      ({ id, text }, at) =>
        html`<label class="tick"
          ><input
            type="checkbox"
            .checked=${chosen.has(id)}
            @change=${({ target }: Event) => toggle(id, (target as HTMLInputElement).checked)}
          />${text || `Outcome ${at + 1}`}</label
        >`,
    )}
  </fieldset>`;
}
