import type { CycleField } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { sources } from '../checklist/words.ts';
import type { Desk, StageId } from './desk.ts';
import { sayLine, sessions } from './do-stage.ts';
import { fieldAt, fieldsAt } from './fields.ts';
import { optionsOf } from './options.ts';
import { planLists } from './plan-stage.ts';
import { scores } from './review-stage.ts';
import { sayDay, sayProvision, sayScore } from './say.ts';

/** What is filled in at the end: the decision comes after the views it rests on. */
const last = new Set(['more', 'decision']);

/** The stage that is open. A cycle that is closed is shown and not asked for. */
export function stageView(desk: Desk, acts: unknown): TemplateResult {
  const { words, stage, path, isFixed } = desk;
  const shown = words.stages.find(({ id }) => id === stage);
  if (!shown) return html``;
  const at = `${path}.${stage}`;
  const fields = fieldsAt(shown.fields, at, desk);
  const begins = shown.fields.filter(({ id }) => !last.has(id));
  const ends = shown.fields.filter(({ id }) => last.has(id));
  return html`${desk.compact ? nothing : html`<p>${shown.about}</p>`}
  ${desk.compact ? nothing : sources({ ...shown, standing: shown.standing ?? words.standing }, desk.sayWhose)}
  ${
    isFixed
      ? asWritten(shown.fields, desk)
      : stage === 'assess'
        ? html`${fields} ${causes(desk)}`
        : stage === 'plan'
          ? html`${planLists(desk)} ${levels(desk)} ${fields}`
          : stage === 'do'
            ? html`${sessions(desk)} ${fields}`
            : html`${fieldsAt(begins, at, desk)} ${scores(desk)} ${fieldsAt(ends, at, desk)}`
  }
  ${acts}`;
}

/** How to tell the levels apart, with what the council calls them. */
function levels({ words, additions, compact, sayWhose }: Desk): TemplateResult | typeof nothing {
  if (compact) return nothing;
  const all = [
    ...words.levels.map((one) => ({ ...one, standing: one.standing ?? words.standing })),
    ...additions.flatMap((one) => (one.levels ?? []).map((level) => ({ ...level, standing: one.standing }))),
  ];
  return html`<details>
    <summary>How to tell the levels apart</summary>
    ${all.map(
      ({ label, means, tells, source, standing, ...more }) =>
        html`<h5>${label}</h5>
          <p>${means}</p>
          <ul>
            ${tells.map((one) => html`<li>${one}</li>`)}
          </ul>
          ${source ? sources({ ...more, source, standing }, sayWhose) : nothing}`,
    )}
  </details>`;
}

/** Causes other than a special need, each with its answer: closed until somebody looks. */
function causes(desk: Desk): TemplateResult {
  const { words, additions, path, cycle } = desk;
  const { title, about, answers, source, standing = 'guidance', citations } = words.causes;
  const looked = Object.keys(cycle?.causes ?? {}).length;
  const items = [
    ...words.causes.items.map((one) => ({ ...one, isLocal: false })),
    ...additions.flatMap((one) => (one.causes ?? []).map((cause) => ({ ...cause, isLocal: true }))),
  ];
  return html`<details class="section" ?open=${looked > 0}>
    <summary>${title} (${looked} of ${items.length} looked at)</summary>
    ${desk.compact ? nothing : html`<p class="hint">${about}</p>`}
    ${source && !desk.compact ? sources({ source, standing, citations }, desk.sayWhose) : nothing}
    <div class="grid">
      ${items.map((one) =>
        fieldAt(
          {
            id: one.id,
            label: `${one.asks}${one.isLocal ? ' (local)' : ''}`,
            kind: 'choice',
            choices: answers,
          } satisfies CycleField,
          `${path}.causes.${one.id}`,
          desk,
        ),
      )}
    </div>
  </details>`;
}

/** What was written, without fields. */
function asWritten(fields: readonly CycleField[], desk: Desk): TemplateResult {
  const { cycle, stage, words } = desk;
  if (!cycle) return html``;
  const texts = cycle[stage];
  const rows: [label: string, value: string][] = fields.flatMap((field) => {
    const text = texts[field.id];
    if (!text) return [];
    const option = optionsOf(field, words)?.find(({ id }) => id === text)?.label;
    return [[field.label, field.kind === 'day' ? sayDay(text) : (option ?? text)]];
  });
  const help = (id: string): string => cycle.provision.find((one) => one.id === id)?.what ?? 'Help';
  const bare = (text: string): string => text.replace(/[.\s]+$/, '');
  const lists: Record<StageId, readonly string[]> = {
    assess: Object.entries(cycle.causes).map(
      ([id, answer]) =>
        `${words.causes.items.find((one) => one.id === id)?.asks ?? id}: ${
          words.causes.answers.find((one) => one.id === answer)?.label ?? answer
        }`,
    ),
    plan: [
      ...cycle.outcomes.map(({ text, by, measure }) =>
        [bare(text), by && `by ${sayDay(by)}`, measure && `seen by: ${measure}`].filter(Boolean).join('; '),
      ),
      ...cycle.provision.map(sayProvision),
    ],
    do: cycle.sessions.map((one) => sayLine(one, help(one.provision))),
    review: cycle.outcomes.map(({ id, text }) => {
      const { score, evidence } = cycle.scores[id] ?? {};
      const label = words.scale.points.find((one) => one.score === score)?.label;
      return `${bare(text)}: ${score === undefined ? 'not scored' : `${sayScore(score)} ${label}`}${evidence ? `. ${evidence}` : ''}`;
    }),
  };
  return html`${
      rows.length + lists[stage].length === 0 ? html`<p class="prompt">Nothing was written down here.</p>` : nothing
    }
    <dl>
      ${rows.map(
        ([label, value]) =>
          html`<dt>${label}</dt>
            <dd>${value}</dd>`,
      )}
    </dl>
    ${
      lists[stage].length > 0
        ? html`<ul>
            ${lists[stage].map((one) => html`<li>${one}</li>`)}
          </ul>`
        : nothing
    }`;
}

/** The way to the next stage. */
export function onward(desk: Desk, go: (isSure: boolean) => void): TemplateResult | typeof nothing {
  const { words, stage, summary } = desk;
  const at = words.stages.findIndex(({ id }) => id === stage);
  const next = words.stages[at + 1];
  if (!next) return nothing;
  return html`<p class="actions">
    <button type="button" class="main" id="onward" @click=${() => go(false)}>
      Go on to ${next.title.toLowerCase()}
    </button>
    ${summary.length > 0 ? html`<button type="button" @click=${() => go(true)}>Go on all the same</button>` : nothing}
  </p>`;
}
