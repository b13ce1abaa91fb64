import { css } from 'lit';

export const styles = css`
  .summary {
    margin-block-end: 1rem;
    padding: 0.75rem 1rem;
    border-inline-start: 0.375rem solid var(--accent);
    background: var(--wash);
    font-size: 1.1875rem;
  }
  .summary p:last-child {
    margin: 0;
  }
  .summary.late {
    border-color: var(--late);
  }
  .process {
    font-weight: 700;
  }
  .given div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
  }
  dt {
    font-weight: 700;
  }
  dd {
    margin: 0;
  }
  .prompt {
    padding: 1rem;
    border: 0.125rem dashed var(--line);
    color: var(--faint);
  }
  .timeline {
    display: block;
    margin-block: 1rem;
    overflow: visible;
    font-size: 0.9375rem;
    fill: var(--ink);
  }
  .timeline text {
    paint-order: stroke;
    stroke: var(--paper);
    stroke-width: 0.35em;
    stroke-linejoin: round;
  }
  .timeline .name {
    font-weight: 600;
  }
  .timeline .when {
    font-weight: 400;
    fill: var(--faint);
  }
  .now {
    stroke: var(--ink);
    stroke-width: 0.125em;
    stroke-dasharray: 0.3em 0.3em;
  }
  .today {
    font-weight: 700;
  }
  .bar rect {
    fill: var(--accent);
    opacity: 0.45;
  }
  .bar circle {
    fill: var(--accent);
    stroke: var(--paper);
    stroke-width: 0.15em;
  }
  .bar.quiet :is(rect, circle),
  .bar:is(.guidance, .local, .derived) :is(rect, circle) {
    fill: var(--paper);
    stroke: currentColor;
    stroke-width: 0.1em;
    opacity: 1;
  }
  .bar.late circle,
  .bar.late rect,
  .bar.late tspan {
    fill: var(--late);
  }
  .bar.soon circle,
  .bar.soon rect,
  .bar.soon tspan {
    fill: var(--soon);
  }
  .bar.done circle,
  .bar.done rect,
  .bar.done tspan {
    fill: var(--good);
  }
  .bar.lifted :is(rect, circle) {
    stroke-dasharray: 0.25em;
  }
  table {
    inline-size: 100%;
    margin-block-end: 1rem;
    border-collapse: collapse;
  }
  caption {
    padding-block-end: 0.25rem;
    text-align: start;
    font-weight: 700;
  }
  th,
  td {
    padding: 0.625rem 0.75rem 0.625rem 0;
    border-block-end: 0.0625rem solid var(--line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  thead th {
    font-weight: 700;
  }
  thead th:nth-child(1) {
    inline-size: 34%;
  }
  thead th:nth-child(2) {
    inline-size: 31%;
  }
  .title,
  .left,
  .when {
    font-weight: 700;
  }
  .aside,
  td .when,
  td .left {
    display: block;
  }
  .aside {
    color: var(--faint);
    font-size: 0.9375rem;
  }
  .when::first-letter {
    text-transform: uppercase;
  }
  .late .left {
    color: var(--late);
  }
  .soon .left {
    color: var(--soon);
  }
  .done .left {
    color: var(--good);
  }
  .late .left::before {
    content: '! ' / '';
  }
  .done .left::before {
    content: '✓ ' / '';
  }
  .timeline .mark {
    fill: var(--paper);
    stroke: none;
    font-weight: 700;
  }
  .tag {
    margin-inline-start: 0.25rem;
  }
  .tag.guidance,
  .tag.local,
  .tag.derived {
    border-style: dashed;
  }
  .found {
    padding-inline-start: 0.75rem;
    border-inline-start: 0.25rem solid var(--accent);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
  }
  @container (max-width: 34rem) {
    tspan {
      display: none;
    }
    thead {
      position: absolute;
      clip-path: inset(50%);
    }
    caption,
    table,
    tbody,
    tr,
    th,
    td {
      display: block;
    }
    tr {
      padding-block: 0.75rem;
      border-block-end: 0.125rem solid var(--line);
    }
    th,
    td {
      padding: 0.125rem 0;
      border: 0;
    }
  }
  @media (forced-colors: active) {
    .timeline {
      forced-color-adjust: none;
      --ink: CanvasText;
      --faint: CanvasText;
      --paper: Canvas;
      --accent: LinkText;
      --late: CanvasText;
      --soon: CanvasText;
      --good: CanvasText;
      color: CanvasText;
    }
  }
  @media print {
    .asked,
    .faults,
    .actions,
    details,
    .prompt {
      display: none;
    }
    .summary {
      padding: 0 0 0 0.5rem;
      background: none;
      font-size: 9.5pt;
    }
    .timeline {
      font-size: 6.5pt;
      margin-block: 0;
    }
    .long {
      display: none;
    }
    th,
    td {
      padding-block: 0.1rem;
    }
    thead th:nth-child(1) {
      inline-size: 37%;
    }
    thead th:nth-child(2) {
      inline-size: 36%;
    }
    .aside.off-paper {
      display: none;
    }
    .aside:not(.off-paper),
    td .when,
    td .left {
      display: inline;
    }
    .tag {
      padding: 0 0.2rem;
      border-width: 0.5pt;
      font-size: 7pt;
    }
    .aside {
      font-size: inherit;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
