import type { Reached } from '@send-kit/core/walk.js';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import type { Part } from '../shared/part.ts';
import type * as picturePart from './chart.ts';
import { figure } from './chart-figure.ts';
import type { ChartView } from './chart-figure.ts';
import type { Desk } from './desk.ts';
import { keyOf } from './desk.ts';

/** From here on, in `em`, the chart stands beside the question; the style sheet says the same. */
const sideBySide = 60;

/** The chart of the pathway that is being walked; below the question, where there is little room, it is opened. */
export function drawn(
  { course, reopen }: Desk,
  { pathway }: Reached,
  width: number,
  part: Part<typeof picturePart>,
): TemplateResult {
  const isWide = width >= sideBySide;
  const view: ChartView = {
    pathway,
    ...{ taken: course.taken, at: course.at, headingLevel: 3 },
    width: (isWide ? width / 2 : width) - 2,
    go: (one) => reopen(keyOf(one)),
  };
  return html`<details class="drawn" ?open=${isWide}>
    <summary>The chart</summary>
    ${figure(
      view,
      part.draw(({ picture }) => picture(view)),
    )}
  </details>`;
}
