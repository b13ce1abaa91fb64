import { css } from 'lit';

/** What the comparison and the planner have in common: a first sentence, and tables that become cards. */
export const tables = css`
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
  .prompt {
    padding: 1rem;
    border: 0.125rem dashed var(--line);
    color: var(--faint);
  }
  h3 {
    margin: 1rem 0 0.5rem;
    font-size: 1.0625rem;
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
  thead th,
  .title,
  .change {
    font-weight: 700;
  }
  .aside {
    display: block;
    color: var(--faint);
    font-size: 0.9375rem;
  }
  .narrow {
    display: none;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    margin-block-end: 1rem;
  }
  @container (max-width: 42rem) {
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
    .narrow {
      display: inline;
      color: var(--faint);
    }
  }
  @media print {
    .summary {
      padding: 0 0 0 0.5rem;
      background: none;
      font-size: 11pt;
    }
    th,
    td {
      padding-block: 0.1rem;
    }
    tr {
      break-inside: avoid;
    }
  }
`;

export const styles = css`
  .pair {
    display: grid;
    gap: 0 2rem;
    padding-block-start: 0.75rem;
    border-block-start: 0.0625rem solid var(--line);
  }
  .pair fieldset {
    margin-block-end: 0.5rem;
  }
  .pair .actions {
    grid-column: -2;
    gap: 0.5rem;
    margin-block-end: 0.75rem;
  }
  .pair button {
    padding-inline: 0.625rem;
  }
  .earlier .change::before {
    content: '← ' / '';
  }
  .later .change::before {
    content: '→ ' / '';
  }
  .lifted .change,
  .gone .change,
  .no-longer-applies .change {
    color: var(--late);
  }
  .appears .change,
  .runs-again .change,
  .now-applies .change {
    color: var(--good);
  }
  @container (min-width: 42rem) {
    .pair {
      grid-template-columns: 1fr 1fr;
    }
  }
`;
