import type { EvidenceLine } from '@send-kit/core/support-evidence.js';
import { evidenceOf } from '@send-kit/core/support-evidence.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { count } from '../checklist/words.ts';
import type { Desk } from './desk.ts';
import { sayDay } from './say.ts';

const most = 3;

/** What the record answers of the checklist for a request, by cycle, outcome and day; and what stands open. */
export function evidenceLines(desk: Desk, again: ReadonlySet<string>): TemplateResult {
  const { words, packs } = desk;
  const lines = evidenceOf(desk.record, words);
  const checklist = packs
    .find(({ id }) => id === desk.record.pack)
    ?.checklists?.find(({ id }) => id === words.evidence.checklist);
  const asks = new Map(checklist?.sections.flatMap(({ items }) => items.map((item) => [item.id, item.asks] as const)));
  const answered = lines.filter(({ state }) => state === 'answered');
  const open = lines.filter(({ state }) => state === 'open');
  const name = (line: EvidenceLine): unknown => asks.get(line.item) ?? line.says;
  return html`<section class="section">
    <h4>Lines of the EHC checklist</h4>
    <p class="hint">${words.evidence.about}</p>
    <p><b>${count(answered.length, 'line')} answered</b>, ${open.length} open.</p>
    <ul class="lines">
      ${answered.map(
        (line) =>
          html`<li data-line=${line.item}>
            <div>
              <b>${name(line)}</b>
              <ul>
                ${line.cites.slice(-most).map((one) => html`<li>${sayCite(one, line, desk)}</li>`)}
                ${line.cites.length > most ? html`<li>and ${line.cites.length - most} more in the evidence pack</li>` : nothing}
              </ul>
            </div>
          </li>`,
      )}
    </ul>
    ${
      open.length > 0
        ? html`<h5>Open</h5>
            <ul class="lines">
              ${open.map(
                (line) =>
                  html`<li data-line=${line.item} class="open-line">
                    <span>${name(line)} ${again.has(line.item) ? html`<b class="tag">Open again</b>` : nothing}</span>
                  </li>`,
              )}
            </ul>`
        : nothing
    }
  </section>`;
}

function sayCite(
  { cycle, on, outcome, value, path }: EvidenceLine['cites'][number],
  { says }: EvidenceLine,
  desk: Desk,
): string {
  const text = desk.sayValue(value, path);
  const aim = outcome?.text.replace(/[.\s]+$/, '');
  const where = [cycle === undefined ? '' : `Cycle ${cycle}`, sayDay(on), aim].filter(Boolean).join(', ') || says;
  // A day that is the answer itself is said once.
  if (value === on) return where;
  return `${where}: ${text.length > 120 ? `${text.slice(0, 117)}…` : text}`;
}
