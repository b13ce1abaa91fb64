import { css } from 'lit';

export const styles = css`
  .late {
    --tone: var(--late);
  }
  .soon {
    --tone: var(--soon);
  }
  .done {
    --tone: var(--good);
  }
  .left {
    color: var(--tone);
  }
  .late .left::before {
    content: '! ' / '';
  }
  .done .left::before {
    content: '✓ ' / '';
  }
  .when::first-letter {
    text-transform: uppercase;
  }
  .summary,
  .found {
    padding: 0.75rem 1rem;
    border-inline-start: 0.375rem solid var(--tone, var(--accent));
    background: var(--wash);
  }
  .summary {
    font-size: 1.1875rem;
  }
  .prompt {
    padding: 1rem;
    border: 0.125rem dashed var(--line);
    color: var(--faint);
  }
  dt {
    float: inline-start;
    margin-inline-end: 0.75rem;
    font-weight: 700;
  }
  dd {
    margin: 0;
  }
  .actions {
    flex-wrap: wrap;
  }
  .picture {
    position: relative;
    margin-block: 1rem;
    padding-block-start: 2rem;
    font-size: 0.9375rem;
  }
  svg {
    display: block;
    inline-size: 100%;
    block-size: 1.3em;
    overflow: visible;
    fill: currentColor;
  }
  .now {
    position: absolute;
    inset: 0;
    block-size: 100%;
    font-weight: 700;
  }
  line {
    stroke: currentColor;
    stroke-width: 0.125em;
    stroke-dasharray: 0.3em;
  }
  .bar {
    position: relative;
    color: var(--tone, var(--accent));
  }
  .bar b {
    background: var(--paper);
  }
  .bar .title,
  .bar .when {
    color: var(--ink);
  }
  .bar .title {
    display: block;
    inline-size: fit-content;
  }
  rect {
    opacity: 0.45;
  }
  .quiet svg,
  .soft svg {
    fill: var(--paper);
    stroke: currentColor;
  }
  table {
    inline-size: 100%;
    margin-block-end: 1rem;
    border-collapse: collapse;
  }
  caption,
  thead th {
    font-weight: 700;
  }
  caption,
  th,
  td {
    padding: 0.625rem 0.75rem 0.625rem 0;
    text-align: start;
    vertical-align: top;
  }
  tr {
    border-block-end: 0.0625rem solid var(--line);
  }
  th {
    inline-size: 33%;
    font-weight: 400;
  }
  .aside,
  td b {
    display: block;
  }
  .aside {
    color: var(--faint);
    font-size: 0.9375rem;
  }
  .tag.soft {
    border-style: dashed;
  }
  @container (max-width: 34rem) {
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
      inline-size: auto;
      padding: 0.125rem 0;
    }
  }
  @media print {
    .faults,
    .actions,
    .prompt,
    .long,
    details,
    .aside.off-paper {
      display: none;
    }
    .picture {
      font-size: 6.5pt;
      margin: 0;
    }
    .summary {
      padding: 0 0.5rem;
      font-size: 9.5pt;
    }
    caption,
    th,
    td {
      padding: 0.1rem 0.75rem 0 0;
    }
    th {
      inline-size: 37%;
    }
    .aside,
    .bar .title,
    td b {
      display: inline;
      font-size: inherit;
    }
    .tag {
      font-size: 7pt;
    }
    tr {
      break-inside: avoid;
    }
  }
`;
