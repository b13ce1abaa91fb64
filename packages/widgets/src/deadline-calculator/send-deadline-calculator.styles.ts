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
    padding: 0.75em 1em;
    border-inline-start: 0.375em solid var(--tone, var(--accent));
    background: var(--wash);
  }
  .summary {
    font-size: 1.1875em;
  }
  .prompt {
    padding: 1em;
    border: 0.125em dashed var(--line);
    color: var(--faint);
  }
  dt {
    float: inline-start;
    margin-inline-end: 0.75em;
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
    margin-block: 1em;
    padding-block-start: 2em;
    font-size: 0.9375em;
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
    margin-block-end: 1em;
    border-collapse: collapse;
  }
  caption,
  thead th {
    font-weight: 700;
  }
  caption,
  th,
  td {
    padding: 0.625em 0.75em 0.625em 0;
    text-align: start;
    vertical-align: top;
  }
  tr {
    border-block-end: 0.0625em solid var(--line);
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
    font-size: 0.9375em;
  }
  .tag.soft {
    border-style: dashed;
  }
  @container (max-width: 34em) {
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
      padding: 0.125em 0;
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
      padding: 0 0.5em;
      font-size: 9.5pt;
    }
    caption,
    th,
    td {
      padding: 0.1em 0.75em 0 0;
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
