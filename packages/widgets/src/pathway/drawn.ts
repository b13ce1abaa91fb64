import type { Reached } from '@send-kit/core/walk.js';
import type { TemplateResult } from 'lit';
import { html } from 'lit';
import { chart } from './chart.ts';
import type { Desk } from './desk.ts';
import { keyOf } from './desk.ts';

/** From here on, in `em`, the chart stands beside the question; the style sheet says the same. */
const sideBySide = 60;

/** The chart of the pathway that is being walked; below the question, where there is little room, it is opened. */
export function drawn({ course, reopen }: Desk, { pathway }: Reached, width: number): TemplateResult {
  const isWide = width >= sideBySide;
  return html`<details class="drawn" ?open=${isWide}>
    <summary>The chart</summary>
    ${chart({
      pathway,
      ...{ taken: course.taken, at: course.at, headingLevel: 3 },
      width: (isWide ? width / 2 : width) - 2,
      go: (one) => reopen(keyOf(one)),
    })}
  </details>`;
}
