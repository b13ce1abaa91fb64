import type { Chart, ChartArea, ChartBox, ChartLine, Point } from '@send-kit/core/chart-layout.js';
import { gutter, layoutChart, lineHeight, stub } from '@send-kit/core/chart-layout.js';
import type { Pathway, PathwayStep } from '@send-kit/pack';
import type { SVGTemplateResult, TemplateResult } from 'lit';
import { html, nothing, svg } from 'lit';
import type { ChartView } from './chart-figure.ts';
import { figure } from './chart-figure.ts';

const corners = { question: 14, action: 0, outcome: 5 };

export { chartStyles } from './chart.styles.ts';

/** A picture of a pathway with the way taken, and the same in words. */
export function chart(view: ChartView): TemplateResult {
  return figure(view, picture(view));
}

/** The picture alone: loaded once somebody is on the way. */
export function picture({ pathway, taken, at, width, go }: ChartView): TemplateResult {
  const { title } = pathway;
  const way = taken.filter((reached) => reached.pathway.id === pathway.id);
  const here = at.pathway.id === pathway.id ? at.step.id : undefined;
  const passed = new Map(way.map((reached) => [reached.step.id, reached]));
  const isTaken = (from: PathwayStep, id: string): boolean =>
    way.some(({ step, arrow }) => step.id === from.id && arrow?.id === id);

  const box = ({ step, number, answers, ...area }: ChartBox): SVGTemplateResult => {
    const { x, y, width: wide, height, words } = area;
    const reached = passed.get(step.id);
    const isHere = step.id === here;
    const press = (event: Event): void => {
      if (!reached?.arrow || isHere || (event instanceof KeyboardEvent && !/^( |Enter)$/.test(event.key))) return;
      event.preventDefault();
      go(reached);
    };
    const canGo = reached?.arrow && !isHere;
    const frame = (inset: number): SVGTemplateResult =>
      svg`<rect class=${inset ? 'inner' : ''} x=${x + inset} y=${y + inset} width=${wide - 2 * inset} height=${height - 2 * inset} rx=${corners[step.kind] - inset / 2} />`;
    const line = y + 23;
    return svg`<g class=${isHere ? 'at' : reached ? 'taken' : ''} data-step=${step.id}>
      <g
        role=${canGo ? 'button' : 'img'}
        tabindex=${canGo ? 0 : nothing}
        aria-label=${canGo ? `Go back to: ${number} ${step.short}, ${reached.arrow?.label ? `answered ${reached.arrow.label}` : 'done'}` : `${isHere ? 'You are here: ' : ''}${number} ${step.short}`}
        @click=${press}
        @keydown=${press}
      >
        ${frame(0)}${step.kind === 'outcome' ? frame(4) : nothing}
        ${reached && !isHere ? svg`<path class="tick" d="M${x + 12} ${line + 15}l5 5 8-10" />` : nothing}
        ${text([`${number}`], x + 18, line, 'number')}${text(words, x + gutter, line)}
        ${isHere ? text(['You are here'], x + gutter, y + height - 13, 'here') : nothing}
      </g>
      ${text(answers, x + gutter, line + words.length * lineHeight, 'answer')}
    </g>`;
  };
  const line = ({ from, arrow, points, label }: ChartLine): SVGTemplateResult => {
    const kind = isTaken(from, arrow.id) ? 'taken' : '';
    const [x, y] = points.at(-1) ?? [];
    return svg`<path class="${kind} ${arrow.again ? 'again' : ''}" d=${route(points, label)} />
      <path class="head ${kind}" d=${points[0] ? `M${x} ${y}l-5-9h10z` : nothing} />
      ${label ? text(label.words, label.x + label.width / 2, label.y + 13, `label ${kind}`) : nothing}`;
  };
  const { lines, boxes, ...size } = layoutOf(pathway, width, here);

  return html`<svg
    role="group"
    aria-label="Chart: ${title}"
    aria-describedby="chart-way"
    width="${size.width / 14}em"
    viewBox="0 0 ${size.width} ${size.height}"
  >
    <g aria-hidden="true">
      ${
        // What was taken lies over what was not.
        [false, true].map((over) => lines.filter(({ from, arrow }) => isTaken(from, arrow.id) === over).map(line))
      }
    </g>
    ${boxes.map(box)}
  </svg>`;
}

let kept: { readonly key: string; readonly pathway: Pathway; readonly layout: Chart } | undefined;

/** The last layout is kept: a widget draws itself with every key that is typed. */
function layoutOf(pathway: Pathway, width: number, here?: string): Chart {
  const key = `${width} ${here}`;
  if (kept?.pathway !== pathway || kept.key !== key) {
    // In less room than 15 em the whole picture shrinks instead.
    const room = Math.max(15, Math.min(60, width)) * 16;
    const columns = room < 540 ? 1 : room < 740 ? 2 : 3;
    kept = { pathway, key, layout: layoutChart(pathway, { width: room, columns, here }) };
  }
  return kept.layout;
}

function text(lines: readonly string[], x: number, y: number, kind = ''): SVGTemplateResult[] {
  return lines.map((line, index) => svg`<text class=${kind} x=${x} y=${y + index * lineHeight}>${`${line} `}</text>`);
}

/** A line with rounded corners, and before its label a short piece of it. */
function route(points: readonly Point[], label?: ChartArea): string {
  const start = label ? `M${label.x + label.width / 2} ${label.y - stub}v${stub}` : '';
  const corner = ([x, y]: Point, index: number): string => {
    const [before, after] = [points[index - 1], points[index + 1]];
    if (!before || !after) return `${before ? 'L' : 'M'}${x} ${y}`;
    const near = ([otherX, otherY]: Point): string => {
      const far = Math.hypot(otherX - x, otherY - y);
      const part = Math.min(6 / far, 0.5);
      return `${x + (otherX - x) * part} ${y + (otherY - y) * part}`;
    };
    return `L${near(before)}Q${x} ${y} ${near(after)}`;
  };
  return start + points.map(corner).join('');
}
