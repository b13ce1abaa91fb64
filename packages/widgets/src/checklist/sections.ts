import type { Assessment, SectionStanding } from '@send-kit/core/checklist.js';
import type { ChecklistItem } from '@send-kit/pack';
import type { TemplateResult } from 'lit';
import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import type { Desk } from './desk.ts';
import { lineField } from './line.ts';
import { testWords } from './words.ts';

/**
 * Every section with its lines. A tick draws its own section's heading and its own line anew and nothing else: the others
 * are the same objects as before.
 *
 * @param heading what stands beside a section's title: how far it is, or how strong.
 */
export function sections(
  desk: Desk,
  { sections }: Assessment,
  heading: (standing: SectionStanding) => TemplateResult | typeof nothing,
): TemplateResult[] {
  return sections.map(
    (standing) =>
      html`${guard([standing, desk.look], () => {
        const { section, asked } = standing;
        const lines = section.items.map((item) => (item.gate ? nothing : lineAt(desk, item)));
        return html`<section
          class="section"
          id="section-${section.id}"
          aria-labelledby="title-${section.id}"
          tabindex="-1"
        >
          <div class="head">
            <h3 id="title-${section.id}">${section.title}</h3>
            ${heading(standing)}
          </div>
          ${section.about ? html`<p class="about">${desk.look.explain(section.about)}</p>` : nothing}
          ${
            asked === 0
              ? html`<ul class="lines">
                  ${lines}
                </ul>`
              : html`<div class="lines">${lines}</div>`
          }
        </section>`;
      })}`,
  );
}

/** How far a section is. */
export function progress({ asked, answered }: SectionStanding): TemplateResult | typeof nothing {
  return asked === 0 ? nothing : html`<p class="progress">${answered} of ${asked} answered</p>`;
}

/** The lawful test in a box of its own, before and apart from everything else. */
export function testBox(desk: Desk, { test }: Assessment): TemplateResult | typeof nothing {
  if (!test) return nothing;
  const [first] = test.lines;
  const { section } = first ?? {};
  const read = section?.items.filter((item) => item.gate && item.answer === 'read') ?? [];
  return html`<section class="test ${test.result}" aria-labelledby="test">
    <h3 id="test">The lawful test</h3>
    ${section?.about ? html`<p>${desk.look.explain(section.about)}</p>` : nothing}
    ${read.map((item) => html`<p>${item.asks}</p>`)} ${test.lines.map(({ item }) => lineAt(desk, item))}
    <p class="result">${testWords[test.result]}</p>
    <p>What follows is not the test. It makes a request easier to decide; nothing in it can be made a condition.</p>
  </section>`;
}

function lineAt(desk: Desk, item: ChecklistItem): unknown {
  const line = desk.assessment?.lines.get(item.id);
  return guard([line, desk.look], () => {
    if (!line) return nothing;
    const field = lineField(line, desk.warningsAt(item.id), desk.look);
    // A list that is read in part: its lines keep company with fields.
    return field;
  });
}
