import { layoutChart, gutter, lineHeight, stub } from '@send-kit/core/chart-layout.js';
import type { Chart, ChartBox, ChartLine, Point } from '@send-kit/core/chart-layout.js';
import type { Reached } from '@send-kit/core/walk.js';
import type { Pathway } from '@send-kit/pack';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { html, nothing, svg } from 'lit';

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

/** A picture of a pathway with the way taken, and the same in words. */
export function chart({ pathway, taken, at, width, go, headingLevel }: ChartView): TemplateResult {
  const way = taken.filter((reached) => reached.pathway.id === pathway.id);
  const here = at.pathway.id === pathway.id ? at.step.id : undefined;
  const numbers = new Map(pathway.steps.map(({ id }, index) => [id, index + 1]));
  const passed = new Map(way.map((reached) => [reached.step.id, reached]));
  const arrows = new Set(way.map(({ step, arrow }) => `${step.id}/${arrow?.id}`));
  const isTaken = ({ from, arrow }: ChartLine): boolean => arrows.has(`${from.id}/${arrow.id}`);
  // Narrower than this the whole picture shrinks instead.
  const layout = layoutOf(pathway, Math.max(15, Math.min(width, 60)) * 16, here);
  const said = way
    .map(({ step, arrow }) => `${numbers.get(step.id)} ${step.short}${arrow?.label ? ` ${arrow.label}` : ''}`)
    .join('; ');

  const box = ({ step, number, words, x, y, width, height }: ChartBox): SVGTemplateResult => {
    const reached = passed.get(step.id);
    const isHere = step.id === here;
    const canGo = reached?.arrow && !isHere;
    const press = (): void => {
      if (reached) go(reached);
    };
    const inside = svg`
      <rect x=${x} y=${y} width=${width} height=${height} rx=${{ question: 14, action: 0, outcome: 5 }[step.kind]} />
      ${step.kind === 'outcome' ? svg`<rect class="inner" x=${x + 4} y=${y + 4} width=${width - 8} height=${height - 8} rx="2" />` : nothing}
      <text x=${x + 18} y=${y + 23} class="number">${number}</text>
      ${canGo ? svg`<path class="tick" d="M${x + 12} ${y + 38}l5 5 8-10" />` : nothing}
      <text y=${y + 23}>
        ${[...words, ...(isHere ? ['You are here'] : [])].map(
          (line, index) =>
            svg`<tspan class=${index < words.length ? '' : 'here'} x=${x + gutter} dy=${index && lineHeight}>${line}</tspan>`,
        )}
      </text>`;
    return canGo
      ? svg`<g
          class="box taken"
          role="button"
          tabindex="0"
          data-step=${step.id}
          aria-label="Go back to: ${step.short}, answered ${reached.arrow?.label ?? 'done'}"
          @click=${press}
          @keydown=${(event: KeyboardEvent) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            press();
          }}
        >${inside}</g>`
      : svg`<g class=${isHere ? 'box at' : 'box'} data-step=${step.id} aria-current=${isHere ? 'step' : nothing}>${inside}</g>`;
  };
  const line = (one: ChartLine): SVGTemplateResult => svg`
    <path class=${`${isTaken(one) ? 'taken' : ''} ${one.arrow.again ? 'again' : ''}`} d=${route(one)} />
    ${one.points[0] ? svg`<path class=${isTaken(one) ? 'head taken' : 'head'} d=${head(one.points)} />` : nothing}`;
  const label = (one: ChartLine): SVGTemplateResult | typeof nothing =>
    one.label
      ? svg`<text class=${isTaken(one) ? 'label taken' : 'label'} y=${one.label.y + 13}>
          ${one.label.words.map(
            (words, index) =>
              svg`<tspan x=${(one.label?.x ?? 0) + (one.label?.width ?? 0) / 2} dy=${index && lineHeight}>${words}</tspan>`,
          )}
        </text>`
      : nothing;
  // What was taken lies over what was not.
  const lines = [...layout.lines].sort((a, b) => Number(isTaken(a)) - Number(isTaken(b)));

  return html`<figure class="chart">
    <figcaption role="heading" aria-level=${headingLevel}>The whole chart</figcaption>
    <svg
      role="group"
      aria-label="Chart: ${pathway.title}"
      aria-describedby="chart-way"
      width="${layout.width / 14}em"
      viewBox="0 0 ${layout.width} ${layout.height}"
    >
      <g aria-hidden="true">${lines.map(line)}${lines.map(label)}</g>
      ${layout.boxes.map(box)}
    </svg>
    <details>
      <summary>The chart in words</summary>
      <p id="chart-way"><b>Your way so far:</b> ${said}</p>
      <ol>
        ${pathway.steps.map(
          (step) =>
            html`<li>
              ${step.number ? `${step.number}: ` : ''}${step.short}
              ${step.id === here ? html`<b>You are here.</b>` : passed.has(step.id) ? html`<b>You came by here.</b>` : nothing}
              <ul>
                ${step.arrows.map(
                  ({ label, to, again, id }) =>
                    html`<li>
                      ${label ? `${label}: ` : ''}${again ? 'back to' : 'go to'} ${numbers.get(to)}
                      ${arrows.has(`${step.id}/${id}`) ? html`<b>(taken)</b>` : nothing}
                    </li>`,
                )}
              </ul>
            </li>`,
        )}
      </ol>
    </details>
  </figure>`;
}

let kept: { readonly key: string; readonly pathway: Pathway; readonly layout: Chart } | undefined;

/** The last layout is kept: a widget draws itself with every key that is typed. */
function layoutOf(pathway: Pathway, width: number, here?: string): Chart {
  const key = `${width} ${here}`;
  if (kept?.pathway !== pathway || kept.key !== key) {
    const columns = width < 540 ? 1 : width < 740 ? 2 : 3;
    kept = { pathway, key, layout: layoutChart(pathway, { width, columns, here }) };
  }
  return kept.layout;
}

/** A line with its corners rounded; before its label a short piece of it. */
function route({ points, label }: ChartLine): string {
  const start = label ? `M${label.x + label.width / 2} ${label.y - stub}v${stub}` : '';
  return (
    start +
    points
      .map(([x, y], index) => {
        const [before, after] = [points[index - 1], points[index + 1]];
        if (!before || !after) return `${before ? 'L' : 'M'}${x} ${y}`;
        const near = ([ox, oy]: Point): string => {
          const far = Math.hypot(ox - x, oy - y);
          const part = Math.min(6, far / 2) / far;
          return `${x + (ox - x) * part} ${y + (oy - y) * part}`;
        };
        return `L${near(before)}Q${x} ${y} ${near(after)}`;
      })
      .join('')
  );
}

function head(points: readonly Point[]): string {
  const [x, y] = points.at(-1) ?? [0, 0];
  return `M${x} ${y}l-5-9h10z`;
}
