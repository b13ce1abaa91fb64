import type { Line } from '@send-kit/core/checklist.js';
import { answersOf, namesEvidence } from '@send-kit/core/checklist.js';
import type { ChecklistWarning } from '@send-kit/core/checklist-warnings.js';
import type { ChecklistItem } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { dateInput } from '../shared/date-input.ts';
import type { TypedDate } from '../shared/typed-date.ts';
import { readTypedDate, typedFrom } from '../shared/typed-date.ts';
import type { Words } from './words.ts';
import { bareWords, link, sayDocument, sources } from './words.ts';

/** What lines are drawn with besides their own state. Another one means that all are drawn again. */
export interface LineLook {
  readonly words: Words;
  /** A text for the template: with its terms to be asked about, where the element brings the notes for that. */
  readonly explain: (text: string) => unknown;
  readonly compact: boolean;
  /** Lines whose remark is open. */
  readonly remarks: ReadonlySet<string>;
  /** Dates that are being typed, and those whose fields were left. */
  readonly dates: ReadonlyMap<string, TypedDate>;
  readonly left: ReadonlySet<string>;
  readonly typeDate: (id: string, typed: TypedDate) => void;
  readonly leaveDate: (id: string) => void;
}

/**
 * One line: what is asked, how it is answered, and where it comes from. The answers are heard by what holds the lines,
 * by `data-item` and `data-act`: a thousand lines need no listeners of their own.
 */
export function lineField(line: Line, warnings: readonly ChecklistWarning[], look: LineLook): TemplateResult {
  const { item, state } = line;
  const why = item.why ? html`<p class="why">${look.explain(item.why)}</p>` : nothing;
  const shows = item.evidence
    ? html`<p class="shows"><b>What would show it:</b> ${item.evidence.join('; ')}.</p>`
    : nothing;
  const foot = sources(item, look.words);
  if (item.answer === 'read') {
    return html`<li class="line read">
      <p class="asks">${look.explain(item.asks)}</p>
      ${why} ${notGate(item)} ${shows} ${foot}
    </li>`;
  }
  const more = look.compact
    ? html`<details>
        <summary>About this line<span class="unseen">: ${item.asks}</span></summary>
        ${why} ${shows} ${foot}
      </details>`
    : html`${shows} ${foot}`;
  return html`<fieldset class="line ${state}" id="line-${item.id}" data-item=${item.id} tabindex="-1">
    <legend class="asks">${item.asks}</legend>
    ${look.compact ? nothing : why} ${notGate(item)} ${answers(line, look)} ${shown(line)} ${under(line, look)}
    ${warnings.map(
      (one) =>
        html`<p class="warning">
          ${one.kind === 'choice' ? html`${one.says} ${link(one.citation)}` : html`“${one.found}”: ${one.why} ${one.better}`}
        </p>`,
    )}
    ${more}
  </fieldset>`;
}

function notGate({ notGate: says }: ChecklistItem): TemplateResult | typeof nothing {
  return says ? html`<p class="not-gate">${says}</p>` : nothing;
}

function answers(line: Line, look: LineLook): TemplateResult {
  const { item, given } = line;
  const { id } = item;
  const text = given?.text ?? '';
  switch (item.answer) {
    case 'date': {
      const typed = look.dates.get(id) ?? typedFrom(text);
      const reading = readTypedDate(typed);
      const wrong = reading.state === 'wrong' && look.left.has(id) ? reading : undefined;
      return dateInput({
        ...{ id: `d-${id}`, legend: 'Date', typed, error: wrong && `The date ${wrong.problem}`, wrong: wrong?.parts },
        changed: (_, now) => look.typeDate(id, now),
        left: () => look.leaveDate(id),
      });
    }
    case 'number':
    case 'text': {
      const isNumber = item.answer === 'number';
      const isWrong = isNumber && text.trim() !== '' && !/^-?[\d ,]+(\.\d+)?$/.test(text.trim());
      return html`<label class="unseen" for="t-${id}">${item.asks}</label>
        ${isWrong ? html`<p class="error" id="e-${id}">Write a number, such as 12 or 4.5</p>` : nothing}
        ${
          isNumber
            ? html`<p class="number">
                <input
                  id="t-${id}"
                  inputmode="decimal"
                  autocomplete="off"
                  maxlength="40"
                  data-act="text"
                  aria-invalid=${isWrong ? 'true' : nothing}
                  aria-describedby="e-${id} u-${id}"
                  .value=${text}
                />
                <span id="u-${id}">${item.unit}</span>
              </p>`
            : html`<textarea id="t-${id}" rows="3" maxlength="20000" data-act="text" .value=${text}></textarea>`
        }`;
    }
    case 'choice':
    case 'choices': {
      const chosen = answersOf({ answers: given ? { [id]: given } : {} }, id);
      return html`<div class="choices">
        ${item.choices?.map(
          (one) =>
            html`<label class="tick"
              ><input
                type=${item.answer === 'choice' ? 'radio' : 'checkbox'}
                name=${id}
                value=${one.id}
                data-act="answer"
                .checked=${chosen.includes(one.id)}
              />${one.label}</label
            >`,
        )}
      </div>`;
    }
    case 'check':
    case 'read':
      return item.gate ? three(id, given?.answer) : five(id, given?.answer);
  }
}

type Chosen = string | readonly string[] | undefined;

function five(id: string, chosen: Chosen): TemplateResult {
  // Written out: one piece for the browser to copy, where a list of five would be five.
  return html`<div class="answers">
    <label><input type="radio" name=${id} value="yes" data-act="answer" .checked=${chosen === 'yes'} />Yes</label>
    <label><input type="radio" name=${id} value="no" data-act="answer" .checked=${chosen === 'no'} />No</label>
    <label
      ><input type="radio" name=${id} value="not-yet" data-act="answer" .checked=${chosen === 'not-yet'} />Not
      yet</label
    >
    <label
      ><input
        type="radio"
        name=${id}
        value="not-applicable"
        data-act="answer"
        .checked=${chosen === 'not-applicable'}
      />Not applicable</label
    >
    <label
      ><input type="radio" name=${id} value="unsure" data-act="answer" .checked=${chosen === 'unsure'} />Unsure</label
    >
  </div>`;
}

/** The lawful test always applies. */
function three(id: string, chosen: Chosen): TemplateResult {
  return html`<div class="answers">
    <label><input type="radio" name=${id} value="yes" data-act="answer" .checked=${chosen === 'yes'} />Yes</label>
    <label><input type="radio" name=${id} value="no" data-act="answer" .checked=${chosen === 'no'} />No</label>
    <label
      ><input type="radio" name=${id} value="unsure" data-act="answer" .checked=${chosen === 'unsure'} />Unsure</label
    >
  </div>`;
}

/** What can be done once a line is answered. */
function under({ item, given, state }: Line, look: LineLook): TemplateResult | typeof nothing {
  const hasRemark = !!given?.text || look.remarks.has(item.id);
  if (item.answer !== 'check' && !item.choices) return nothing;
  if (state === 'unanswered' && !hasRemark) return nothing;
  const named = html`<span class="unseen">: ${item.asks}</span>`;
  return html`${
      hasRemark
        ? html`<label class="remark"
            >Remark<span class="unseen">: ${item.asks}</span
            ><textarea rows="2" maxlength="20000" data-act="text" .value=${given?.text ?? ''}></textarea>
          </label>`
        : nothing
    }
    <p class="acts off-paper">
      ${
        namesEvidence(item) && (state === 'bare' || state === 'met')
          ? html`<button type="button" class="link" data-act="name">Name a document${named}</button>`
          : nothing
      }
      ${hasRemark ? nothing : html`<button type="button" class="link" data-act="remark">Add a remark${named}</button>`}
      ${
        state === 'unanswered'
          ? nothing
          : html`<button type="button" class="link" data-act="clear">Clear the answer${named}</button>`
      }
    </p>`;
}

/** What the answer leans on, or that it leans on nothing. */
function shown({ state, evidence: documents }: Line): TemplateResult | typeof nothing {
  if (state === 'bare') return html`<p class="standing">${bareWords}</p>`;
  if (documents.length === 0) return nothing;
  return html`<p class="standing">Shown by: ${documents.map(sayDocument).join('; ')}</p>`;
}
