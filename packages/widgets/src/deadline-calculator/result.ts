import type { Answer } from '@send-kit/core/answer.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { longDay } from '../shared/days.ts';
import { asText } from './as-text.ts';
import type { Desk } from './desk.ts';
import { wantedBy } from './desk.ts';
import { exceptionForms } from './exception-forms.ts';
import { datesGiven } from './faults.ts';
import { paragraphs, resultTable } from './result-table.ts';
import { summaryOf } from './rows.ts';
import { timeline } from './timeline.ts';

/** How the answer is shown, and what its buttons do. */
export interface ResultActs {
  readonly compact: boolean;
  /** Words for a person to copy, where the page may not write to the clipboard. */
  readonly toCopy: string;
  readonly copy: (text: string) => void;
  readonly startAgain: () => void;
  /** Absent unless everything was cleared just now. */
  readonly undo: (() => void) | undefined;
}

/** The answer, and what can be done with it; or what is still wanted for one. */
export function result(desk: Desk, answer: Answer | undefined, acts: ResultActs): TemplateResult {
  const { rows, faults, today, readonly } = desk;
  const { compact, toCopy, copy, startAgain, undo } = acts;
  const more = wantedBy(answer, desk);
  if (rows.length === 0 || !answer || 'error' in answer) {
    const wish = faults.length > 0 ? 'Correct the date' : more ? `Add: ${more},` : 'Enter the date';
    return html`<p class="prompt">
      ${
        undo
          ? html`Everything was cleared. <button class="undo" @click=${undo}>Undo</button>`
          : `${wish} to see the deadlines.`
      }
    </p>`;
  }
  const sentences = summaryOf(rows, faults.length > 0);
  const isFull = !compact && !readonly;
  const foot = `Each date is the last lawful day, not a target. Law last checked on ${longDay(answer.lawCheckedOn)}.`;
  return html`<section aria-labelledby="result">
    <h2 id="result">What the law requires</h2>
    <div class=${sentences[0]?.startsWith('Overdue') ? 'summary late' : 'summary'} part="summary">
      ${paragraphs(sentences)}
    </div>
    ${compact ? nothing : timeline(rows, today)}
    <p class="hint foot">
      ${foot} <span class="on-paper">Printed on ${longDay(today)}. This is not legal advice.</span>
    </p>
    ${resultTable(desk, compact)}
    ${isFull && more ? html`<p class="hint off-paper">More deadlines appear when you add: ${more}.</p>` : nothing}
    ${isFull ? exceptionForms(desk) : nothing}
    <p class="actions">
      <button @click=${() => window.print()}>Print</button>
      <button @click=${() => copy(asText(desk, datesGiven(desk), `${foot} Counted on ${longDay(today)}.`))}>
        Copy as text
      </button>
      ${readonly ? nothing : html`<button @click=${startAgain}>Start again</button>`}
    </p>
    ${
      toCopy
        ? html`<label class="field" for="to-copy">Copy these words</label>
            <textarea id="to-copy" readonly rows="8" .value=${toCopy}></textarea>`
        : nothing
    }
  </section>`;
}
