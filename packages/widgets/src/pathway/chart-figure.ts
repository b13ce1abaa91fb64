import type { Reached } from '@send-kit/core/walk.js';
import type { Pathway, PathwayStep } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html } from 'lit';

/** What is drawn, and what a press on a step does. */
export interface ChartView {
  readonly pathway: Pathway;
  /** Every step come to, as `courseOf` gives it; those of other pathways are left out. */
  readonly taken: readonly Reached[];
  readonly at: Reached;
  /** How much room there is, in `em` of the widget's letters. */
  readonly width: number;
  /** Reopens a step that was answered: its last visit. */
  readonly go: (reached: Reached) => void;
  readonly headingLevel: number;
}

/** The place of the chart, and all that it says in words. */
export function figure({ pathway, taken, at, headingLevel }: ChartView, picture: unknown): TemplateResult {
  const { steps } = pathway;
  const way = taken.filter((reached) => reached.pathway.id === pathway.id);
  const here = at.pathway.id === pathway.id ? at.step.id : undefined;
  const isPassed = ({ id }: PathwayStep): boolean => way.some(({ step }) => step.id === id);
  const isTaken = (from: PathwayStep, id: string): boolean =>
    way.some(({ step, arrow }) => step.id === from.id && arrow?.id === id);
  const numberOf = (to: string): number => steps.findIndex(({ id }) => id === to) + 1;
  return html`<figure class="chart">
    <div class="field" role="heading" aria-level=${headingLevel}>The whole chart</div>
    ${picture}
    <details>
      <summary>The chart in words</summary>
      <p id="chart-way">
        Your way so far:
        ${way.map(({ step, arrow }) => `${numberOf(step.id)} ${step.short}${arrow?.label ? `: ${arrow.label}` : ''}`).join('; ')}
      </p>
      <ol>
        ${steps.map(
          (step) =>
            html`<li>
              ${step.short}${step.number ? ` (${step.number})` : ''}
              <b>${step.id === here ? 'You are here.' : isPassed(step) ? 'On your way.' : ''}</b>
              <ul>
                ${step.arrows.map(
                  ({ id, label, to, again }) =>
                    html`<li>
                      ${label ? `${label}: ` : ''}${again ? 'back' : 'go'} to ${numberOf(to)}
                      <b>${isTaken(step, id) ? '(taken)' : ''}</b>
                    </li>`,
                )}
              </ul>
            </li>`,
        )}
      </ol>
    </details>
  </figure>`;
}
