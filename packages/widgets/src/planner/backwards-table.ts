import type { Backwards, Bond } from '@send-kit/core/backwards.js';
import type { DeadlineAnswer } from '@send-kit/core/answer.js';
import type { SchoolDates } from '@send-kit/core/planner.js';
import { seasonOf } from '@send-kit/core/planner.js';
import type { Day, Deadline, Pack, Vocabulary } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { longDay } from '../shared/days.ts';
import { saySeason } from './words.ts';

interface Line {
  readonly title: string;
  readonly latest: Day | undefined;
  readonly safe: Day;
  readonly why: readonly string[];
  readonly rules: readonly Deadline[];
}

/** What must have happened when, the earliest first. */
export function backwardsTable(
  plan: Backwards,
  packs: readonly Pack[],
  vocabulary: Vocabulary,
  dates: SchoolDates,
): TemplateResult {
  const rules = new Map(packs.flatMap((pack) => pack.deadlines).map((rule) => [rule.id, rule]));
  const titleOf = (event: string): string => vocabulary.events.find(({ id }) => id === event)?.title ?? event;
  const rulesOf = (bonds: readonly Bond[]): Deadline[] =>
    [...new Set(bonds.map(({ rule }) => rule))].flatMap((id) => rules.get(id) ?? []);
  const sayBond = ({ rule, gives, must }: Bond): string => {
    const title = `“${rules.get(rule)?.title ?? rule}”`;
    return must === 'by'
      ? `${title}, with all its time, then ends on ${longDay(gives)}`
      : `${title} must be over: it runs to ${longDay(gives)}`;
  };

  const placed = new Set([plan.final, ...plan.steps.map(({ event }) => event)]);
  const isPlaced = ({ rule }: DeadlineAnswer): boolean =>
    vocabulary.events.some(({ id, meets }) => placed.has(id) && meets?.includes(rule));
  const lines: Line[] = [
    ...plan.steps.map(({ event, safe, safeBecause, latest, latestBecause = [] }) => ({
      title: titleOf(event),
      latest,
      safe,
      why: [...new Set([...safeBecause, ...latestBecause].map(sayBond))],
      rules: rulesOf([...safeBecause, ...latestBecause]),
    })),
    ...plan.duties.flatMap((entry): Line[] => {
      const rule = rules.get(entry.rule);
      const isLaw = entry.status === 'law' || entry.status === 'case-law';
      if (!rule || rule.bound !== 'latest' || !isLaw || !entry.lastDay || isPlaced(entry)) return [];
      return [
        {
          title: rule.title,
          latest: undefined,
          safe: entry.lastDay,
          why: rule.action ? [rule.action] : [],
          rules: [rule],
        },
      ];
    }),
    { title: titleOf(plan.final), latest: plan.target, safe: plan.target, why: [], rules: [] },
  ].sort((one, other) => (one.safe < other.safe ? -1 : one.safe > other.safe ? 1 : 0));
  const hasTerms = dates.terms.length > 0;
  const day = (of: Day): TemplateResult =>
    html`${longDay(of)}${hasTerms ? html`<span class="aside">${saySeason(seasonOf(of, dates))}</span>` : nothing}`;
  return html`<table class="steps">
    <caption>
      Each step, worked out from the end
    </caption>
    <thead>
      <tr>
        <th scope="col">Step</th>
        <th scope="col">By, if every later step takes all its time</th>
        <th scope="col">At the very latest</th>
        <th scope="col">Why</th>
      </tr>
    </thead>
    <tbody>
      ${lines.map(
        ({ title, latest, safe, why, rules: cited }) =>
          html`<tr>
            <th scope="row"><span class="title">${title}</span></th>
            <td><span class="narrow">By, if every later step takes all its time: </span>${day(safe)}</td>
            <td>
              ${latest ? html`<span class="narrow">At the very latest: </span>${day(latest)}` : html`<span class="wide">–</span>`}
            </td>
            <td>
              ${why.map((words) => html`<span class="aside">${words}</span>`)}
              ${cited.map(
                ({ citation }) =>
                  html`<a class="aside" href=${citation.url} target="_blank" rel="noopener noreferrer"
                    >${citation.text}<span class="unseen"> (opens in a new tab)</span></a
                  >`,
              )}
            </td>
          </tr>`,
      )}
    </tbody>
  </table>`;
}
