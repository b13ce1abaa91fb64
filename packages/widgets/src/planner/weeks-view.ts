import type { Plan, PlannedWeek } from '@send-kit/core/planner.js';
import type { Day, Deadline, Exception } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { longDay } from '../shared/days.ts';
import { strip } from './strip.ts';
import { sayGoodWeeks, sayMonth, sayReasons, saySeason, shortDay, verdicts } from './words.ts';

/** What the weeks' view needs of the element around it. */
export interface WeeksDesk {
  readonly plan: Plan;
  readonly chosen: PlannedWeek | undefined;
  readonly choose: (week: Day) => void;
  readonly rules: ReadonlyMap<string, Deadline>;
  readonly exceptions: ReadonlyMap<string, Exception>;
}

/** How many stretches of weeks a sentence can hold; the calendar shows them all. */
const told = 3;

/** The first sentences. */
export function sayPlan({ weeks }: Plan): string {
  if (weeks.length === 0) return 'The terms given are over: add the next ones.';
  const good = sayGoodWeeks(weeks);
  if (good.length === 0) return 'In no week of these terms is advice both asked for and due in term time.';
  const many = weeks.filter(({ verdict }) => verdict === 'good').length;
  const next = good.slice(0, told);
  const list = next.length > 1 ? `${next.slice(0, -1).join(', ')} and ${next.at(-1)}` : next[0];
  return `In ${many} of ${weeks.length} weeks a request leaves the school’s advice in term time, both when it is asked for and when it is due. ${good.length > told ? 'The next are' : 'They are'} ${list}.`;
}

/** A calendar of weeks to choose from, and the steps of the chosen one. */
export function weeksView(desk: WeeksDesk): TemplateResult {
  const { plan, chosen, choose } = desk;
  const months = new Map<string, PlannedWeek[]>();
  for (const week of plan.weeks) months.set(sayMonth(week.send), [...(months.get(sayMonth(week.send)) ?? []), week]);
  const present = new Set(plan.weeks.map(({ verdict }) => verdict));
  return html`<h2>Which week to send it in</h2>
    <div class="summary"><p>${sayPlan(plan)}</p></div>
    <div class="months off-paper">
      ${[...months].map(
        ([month, weeks]) =>
          html`<div>
            <h3>${month}</h3>
            <ul class="weeks">
              ${weeks.map(
                ({ week, send, verdict }) =>
                  html`<li>
                    <button
                      type="button"
                      class=${verdict}
                      aria-pressed=${week === chosen?.week ? 'true' : 'false'}
                      @click=${() => choose(week)}
                    >
                      <span class="unseen">Week of </span>${shortDay(send).replace(/ (\w{3}).*/, ' $1')}
                      <span class="sign" aria-hidden="true">${verdicts[verdict].sign}</span>
                      <span class="unseen">: ${verdicts[verdict].word}</span>
                    </button>
                  </li>`,
              )}
            </ul>
          </div>`,
      )}
    </div>
    <ul class="key off-paper" aria-label="Signs">
      ${Object.entries(verdicts)
        .filter(([id]) => present.has(id as PlannedWeek['verdict']))
        .map(([, { sign, word }]) => html`<li><b>${sign}</b> ${word}</li>`)}
    </ul>
    ${chosen ? stepsView(chosen, desk) : nothing} ${windowsView(desk)}`;
}

function stepsView({ send, verdict, steps }: PlannedWeek, { plan, rules }: WeeksDesk): TemplateResult {
  const titleOf = (rule: string): string => rules.get(rule)?.title ?? rule;
  return html`<h3>If the request is received on ${longDay(send)}</h3>
    <p>
      ${verdicts[verdict].word}. Each step is shown with all the time the law allows; one that is done sooner moves
      those after it.
    </p>
    ${strip(send, steps, plan.holidays, titleOf)}
    <table class="steps">
      <caption>
        Steps, and where they fall
      </caption>
      <thead>
        <tr>
          <th scope="col">Step</th>
          <th scope="col">Last lawful day</th>
          <th scope="col">Falls in</th>
          <th scope="col">Why it matters</th>
        </tr>
      </thead>
      <tbody>
        ${steps.map((step) => {
          const rule = rules.get(step.rule);
          return html`<tr data-rule=${step.rule}>
            <th scope="row">
              <span class="title">${titleOf(step.rule)}</span>
              ${
                rule
                  ? html`<a class="aside" href=${rule.citation.url} target="_blank" rel="noopener noreferrer"
                      >${step.entry.citation}<span class="unseen"> (opens in a new tab)</span></a
                    >`
                  : nothing
              }
            </th>
            <td>
              ${rule?.bound === 'minimum' ? html`<span class="aside">At least until</span>` : nothing}
              ${longDay(step.day)}${step.from ? html`<span class="aside">from ${longDay(step.from)}</span>` : nothing}
            </td>
            <td><span class="narrow">Falls in: </span>${saySeason(step.season)}</td>
            <td>
              ${sayReasons(step).map((words) => html`<span class="aside">! ${words}</span>`)}
              ${step.reasons.length > 0 && rule ? html`<span class="aside">${rule.action}</span>` : nothing}
            </td>
          </tr>`;
        })}
      </tbody>
    </table>`;
}

/** Which closures are long enough for an exception, in the pack's own words. */
function windowsView({ plan, exceptions }: WeeksDesk): TemplateResult | typeof nothing {
  if (plan.windows.length === 0) return nothing;
  return html`<h3>Closures long enough for an exception</h3>
    ${plan.windows.map(({ exception: id, closure, window }) => {
      const exception = exceptions.get(id);
      return html`<p>
        Closed from ${longDay(closure.from)} to ${longDay(closure.to)}: what is asked of the school from
        ${longDay(window.from)} to ${longDay(window.to)}.
        ${
          exception
            ? html`${exception.question}
                ${exception.mistakes?.map(({ says, right }) => html`<b>Often said:</b> “${says}” ${right} `)}
                <a href=${exception.citation.url} target="_blank" rel="noopener noreferrer"
                  >${exception.citation.text}<span class="unseen"> (opens in a new tab)</span></a
                >`
            : nothing
        }
      </p>`;
    })}`;
}
