import type { SupportCycle } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import type { Desk, StageId } from './desk.ts';
import { sayDay } from './say.ts';

export const stateWords = { 'not-started': 'Not started', 'in-progress': 'In progress', done: 'Done' } as const;

/** The cycles of a child, to choose one; and the four stages of the one that is open, each with how far it is. */
export function stageList(desk: Desk): TemplateResult {
  const { record, cycle, words, stage } = desk;
  if (!cycle) return html``;
  return html`${
      record.cycles.length > 1
        ? html`<label class="field" for="cycle">Cycle</label>
            <select
              id="cycle"
              @change=${({ target }: Event) => desk.show('cycle', undefined, (target as HTMLSelectElement).value)}
            >
              ${record.cycles.map(
                (one, at) => html`<option value=${one.id} ?selected=${one === cycle}>${sayCycle(one, at)}</option>`,
              )}
            </select>`
        : nothing
    }
    <ol class="stages" aria-label="The four stages of this cycle">
      ${words.stages.map(({ id, title }) => {
        const state = stageState(cycle, id);
        return html`<li class=${id === stage ? 'here' : ''}>
          <button
            type="button"
            class="link"
            aria-current=${id === stage ? 'step' : nothing}
            aria-describedby="state-${id}"
            @click=${() => desk.show('cycle', id)}
          >
            ${title}</button
          ><span class="tag ${state}" id="state-${id}">${stateWords[state]}</span>
        </li>`;
      })}
    </ol>`;
}

/** `Cycle 2, from 11 January 2027 (closed)`. */
export function sayCycle(cycle: SupportCycle, at: number): string {
  const start = cycle.plan['start'] ?? cycle.assess['raised-on'];
  return `Cycle ${at + 1}${start ? `, from ${sayDay(start)}` : ''}${cycle.closed ? ' (closed)' : ''}`;
}

/** How far a stage is: done once it holds what the next one needs. */
export function stageState(cycle: SupportCycle, stage: StageId): keyof typeof stateWords {
  const { assess, plan, review, outcomes, provision, sessions, scores, causes } = cycle;
  const isDone = {
    assess: !!assess['concern'] && !!assess['raised-by'] && !!assess['raised-on'],
    plan: outcomes.length > 0 && provision.length > 0 && !!plan['start'] && !!plan['review-on'],
    do: sessions.length > 0 && (!!review['held-on'] || cycle.closed !== undefined),
    review: cycle.closed !== undefined,
  }[stage];
  if (isDone) return 'done';
  const isBegun = {
    assess: Object.keys(assess).length + Object.keys(causes).length > 0,
    plan: Object.keys(plan).length + outcomes.length + provision.length > 0,
    do: Object.keys(cycle.do).length + sessions.length > 0,
    review: Object.keys(review).length + Object.keys(scores).length > 0,
  }[stage];
  return isBegun ? 'in-progress' : 'not-started';
}
