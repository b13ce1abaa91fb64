import { individualPlan } from '@send-kit/core/individual-plan.js';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { link } from '../checklist/words.ts';
import type { Desk } from './desk.ts';
import { sayDay } from './say.ts';

/** The shape of a plan that a proposal would bring: shown when a page asks for it, or when it has become law. */
export function proposals(desk: Desk, isAsked: boolean): TemplateResult[] {
  return (desk.words.proposals ?? []).flatMap(({ id }) => {
    const plan = individualPlan(desk.record, desk.words, id, { today: desk.today, preview: isAsked });
    if (plan.state === 'not-law') return [];
    const { title, about, citation, effectiveFrom } = plan.proposal;
    return html`<section class="section">
      <h4>
        ${title}
        <span class="tag"
          >${plan.state === 'preview' ? 'Preview: not law' : `In force from ${sayDay(effectiveFrom ?? '')}`}</span
        >
      </h4>
      <p class="hint">${about}</p>
      <p class="source">${link(citation)}</p>
      ${plan.sections.map(
        ({ title: name, texts }) =>
          html`<h5>${name}</h5>
            ${texts.length === 0 ? html`<p class="hint">Nothing was written down.</p>` : nothing}
            ${texts.map(({ text }) => html`<p>${sayDay(text)}</p>`)}`,
      )}
    </section>`;
  });
}
