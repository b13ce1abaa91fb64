import { cycleLine, scoresThroughTime } from '@send-kit/core/support-pictures.js';
import { plannedAndGiven } from '@send-kit/core/support-time.js';
import type { TemplateResult } from 'lit';
import { html, nothing, svg } from 'lit';
import type { Desk } from './desk.ts';
import { sayDay, sayScore } from './say.ts';

/** The story in three pictures; each has the same in a table below it. */
export function picturesView(desk: Desk, width: number): TemplateResult {
  const wide = Math.max(240, Math.min(width, 760));
  return html`${timeLine(desk, wide)} ${scoreLines(desk, wide)} ${givenBars(desk, wide)}`;
}

function timeLine(desk: Desk, width: number): TemplateResult {
  const line = cycleLine(desk.record, desk.today);
  if (!line)
    return html`<section class="section">
      <h4>Cycles</h4>
      ${empty}
    </section>`;
  const [row, top] = [30, line.terms.length > 0 ? 24 : 6];
  const height = top + line.cycles.length * row + 6;
  const at = (part: number): number => Math.round(part * (width - 2)) + 1;
  return html`<section class="section">
    <h4>Cycles on a line of terms</h4>
    <svg
      viewBox="0 0 ${width} ${height}"
      width=${width}
      height=${height}
      role="img"
      aria-label="Cycles on a line of terms; the table below says the same"
    >
      ${line.terms.map(
        ({ x, width: part, name }) =>
          svg`<rect class="band" x=${at(x)} y="1" width=${Math.max(1, at(part))} height=${height - 2}></rect>${
            at(part) > name.length * 8 ? svg`<text x=${at(x) + 5} y="18">${name}</text>` : nothing
          }`,
      )}
      ${line.cycles.map(({ x, width: part, number, isOpen }, index) => {
        const y = top + index * row;
        const label = `Cycle ${number}`;
        const [from, long] = [at(x), Math.max(6, at(part))];
        const isInside = long > 64;
        const isLeft = !isInside && from + long + 64 > width;
        return svg`<rect class=${isOpen ? 'bar open' : 'bar'} x=${from} y=${y} width=${long} height=${row - 8} rx="3"></rect>
          <text class=${isInside && !isOpen ? 'on-bar' : ''} x=${isInside ? from + 6 : isLeft ? from - 4 : from + long + 4} y=${y + 16} text-anchor=${isLeft ? 'end' : 'start'}>${label}</text>`;
      })}
      ${
        line.today === undefined
          ? nothing
          : svg`<line class="today" x1=${at(line.today)} x2=${at(line.today)} y1="0" y2=${height}></line>`
      }
    </svg>
    ${line.today === undefined ? nothing : html`<p class="hint">The dashed line is today. A bar that is only outlined has no review yet.</p>`}
    ${table(
      ['Cycle', 'From', 'To', 'Level'],
      line.cycles.map(({ number, from, to, isOpen, level }) => [
        String(number),
        sayDay(from),
        `${sayDay(to)}${isOpen ? ' (planned)' : ''}`,
        desk.words.levels.find(({ id }) => id === level)?.label ?? '',
      ]),
    )}
  </section>`;
}

function scoreLines(desk: Desk, width: number): TemplateResult {
  const all = scoresThroughTime(desk.record).filter(({ points }) => points.some(({ score }) => score !== undefined));
  const cycles = desk.record.cycles.length;
  const words = new Map(desk.words.scale.points.map(({ score, label }) => [score, label]));
  const [left, row, pad] = [30, 18, 12];
  const height = 4 * row + 2 * pad + 16;
  const wide = Math.min(width, left + Math.max(2, cycles) * 90);
  const x = (cycle: number): number => left + 16 + ((cycle - 1) * (wide - left - 40)) / Math.max(1, cycles - 1);
  const y = (score: number): number => pad + (2 - score) * row;
  return html`<section class="section">
    <h4>Scores through time</h4>
    ${all.length === 0 ? empty : nothing}
    ${all.map(({ text, points }) => {
      const scored = points.flatMap(({ cycle, score }) => (score === undefined ? [] : [{ cycle, score }]));
      return html`<h5>${text || 'Outcome'}</h5>
        <svg
          viewBox="0 0 ${wide} ${height}"
          width=${wide}
          height=${height}
          role="img"
          aria-label="Scores of this outcome; the table below says the same"
        >
          ${[2, 1, 0, -1, -2].map(
            (score) =>
              svg`<line class=${score === 0 ? 'axis' : 'grid-line'} x1=${left} x2=${wide} y1=${y(score)} y2=${y(score)}></line><text x=${left - 6} y=${y(score) + 5} text-anchor="end">${sayScore(score)}</text>`,
          )}
          <polyline
            class="way"
            points=${scored.map(({ cycle, score }) => `${x(cycle)},${y(score)}`).join(' ')}
          ></polyline>
          ${scored.map(({ cycle, score }) => svg`<circle class="dot" cx=${x(cycle)} cy=${y(score)} r="5"></circle>`)}
          ${scored.map(({ cycle }) => svg`<text x=${x(cycle)} y=${height - 4} text-anchor="middle">${cycle}</text>`)}
        </svg>
        ${table(
          ['Cycle', 'Day', 'Score', 'What shows it'],
          points.map(({ cycle, on, score, evidence }) => [
            String(cycle),
            sayDay(on),
            score === undefined ? '' : `${sayScore(score)} ${words.get(score) ?? ''}`,
            evidence,
          ]),
        )}`;
    })}
  </section>`;
}

function givenBars(desk: Desk, width: number): TemplateResult {
  const rows = desk.record.cycles.flatMap((cycle, index) =>
    plannedAndGiven(desk.record, cycle, desk.today).map((one) => ({ ...one, cycle: index + 1 })),
  );
  const most = Math.max(1, ...rows.map(({ planned, given }) => Math.max(planned?.sessions ?? 0, given.sessions)));
  const [line, label] = [26, 44];
  const height = rows.length * line + 4;
  const long = (sessions: number): number => (sessions / most) * (width - label - 60);
  return html`<section class="section">
    <h4>Planned and given, in sessions</h4>
    ${
      rows.length === 0
        ? empty
        : html`<svg
              viewBox="0 0 ${width} ${height}"
              width=${width}
              height=${height}
              role="img"
              aria-label="Planned and given sessions; the table below says the same"
            >
              ${rows.map(({ cycle, planned, given }, index) => {
                const y = index * line + 2;
                const end = label + Math.max(long(planned?.sessions ?? 0), long(given.sessions)) + 6;
                return svg`<text x="0" y=${y + 16}>${cycle}.${index + 1 - rows.findIndex((one) => one.cycle === cycle)}</text>
                  <rect class="bar open" x=${label} y=${y} width=${Math.max(1, long(planned?.sessions ?? 0))} height=${line - 6}></rect>
                  <rect class="bar" x=${label} y=${y + 5} width=${Math.max(0, long(given.sessions))} height=${line - 16}></rect>
                  <text x=${end} y=${y + 16}>${given.sessions}${planned ? ` / ${planned.sessions}` : ''}</text>`;
              })}
            </svg>
            <p class="hint">The outline is what was planned for the whole cycle, the filled bar what was given.</p>
            ${table(
              ['Cycle', 'Help', 'Planned', 'Given', 'Not given', 'Minutes given'],
              rows.map(({ cycle, provision, planned, given, missed }, index) => [
                `${cycle}.${index + 1 - rows.findIndex((one) => one.cycle === cycle)}`,
                provision.what,
                planned ? String(planned.sessions) : 'not said',
                String(given.sessions),
                String(missed),
                String(given.minutes),
              ]),
            )}
            ${
              rows.some(({ withoutTerms }) => withoutTerms)
                ? html`<p class="hint">
                    Some cycles lie in no term that was entered: every week counts as a school week there.
                  </p>`
                : nothing
            }`
    }
  </section>`;
}

const empty = html`<p class="prompt">There is nothing to draw yet.</p>`;

function table(head: readonly string[], rows: readonly (readonly string[])[]): TemplateResult {
  return html`<table>
    <thead>
      <tr>
        ${head.map((cell) => html`<th scope="col">${cell}</th>`)}
      </tr>
    </thead>
    <tbody>
      ${rows.map(
        (row) =>
          html`<tr>
            ${row.map((cell, at) => html`<td><span class="key" aria-hidden="true">${head[at]}: </span>${cell}</td>`)}
          </tr>`,
      )}
    </tbody>
  </table>`;
}
