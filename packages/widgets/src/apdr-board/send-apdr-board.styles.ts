import { css } from 'lit';

export const styles = css`
  .filters {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: 0.75em 1.25em;
    margin-block-end: 1em;
  }
  .filters :is(select, fieldset) {
    inline-size: auto;
    margin: 0;
  }
  #find {
    inline-size: 12em;
  }
  table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  caption {
    padding-block: 0.25em;
    color: var(--faint);
    text-align: start;
  }
  th,
  td {
    padding: 0.375em 0.75em 0.375em 0;
    text-align: start;
    vertical-align: top;
  }
  thead th {
    vertical-align: bottom;
    border-block-end: 0.125em solid;
  }
  thead button {
    min-block-size: 2em;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    text-decoration: underline;
  }
  tbody tr {
    border-block-end: 0.0625em solid var(--line);
  }
  tbody tr:hover {
    background: var(--wash);
  }
  .link {
    min-block-size: 1.5em;
    padding: 0;
    border: 0;
    background: none;
    text-align: start;
    text-decoration: underline;
  }
  .key {
    display: none;
  }
  .past {
    color: var(--soon);
    font-weight: 600;
  }
  .tag.local {
    border-style: dashed;
  }
  .prompt {
    padding: 0.75em 1em;
    border: 0.125em dashed var(--line);
    color: var(--faint);
  }
  .actions {
    margin-block-start: 1em;
  }
  @container (max-width: 48em) {
    table,
    caption,
    thead,
    tbody,
    tr,
    th,
    td {
      display: block;
    }
    thead tr {
      display: flex;
      flex-wrap: wrap;
      gap: 0 1em;
      padding: 0;
      border-block-end: 0.125em solid;
    }
    thead th {
      padding: 0;
      border: 0;
    }
    thead th:not(:has(button)) {
      display: none;
    }
    tbody tr {
      padding-block: 0.5em;
    }
    tbody :is(th, td) {
      padding: 0;
    }
    .key {
      display: inline;
      color: var(--faint);
      font-weight: 400;
    }
  }
  @media print {
    .filters,
    .actions {
      display: none;
    }
    thead button {
      display: inline;
      color: inherit;
      text-decoration: none;
    }
    .link {
      display: inline;
      color: inherit;
      text-decoration: none;
    }
    tr {
      break-inside: avoid;
    }
  }
`;

/** For the sheet, in a document of its own. */
export const paper = `
  body { margin: 0; color: #000; background: #fff; font: 8.5pt/1.25 system-ui, sans-serif; }
  h1 { margin: 0 0 .5em; font-size: 13pt; }
  table { width: 100%; border-collapse: collapse; }
  caption { text-align: left; }
  th, td { padding: .15em .6em .15em 0; border-bottom: 1px solid #999; text-align: left; vertical-align: top; }
  tr { break-inside: avoid; }
`;
