import { css } from 'lit';

/** What every list looks like that is gone through. */
export const listStyles = css`
  :host {
    overflow-wrap: break-word;
  }
  h3 {
    margin: 0 0 0.25em;
    font-size: 1.1875em;
    line-height: 1.3;
  }
  [tabindex]:focus:not(:focus-visible) {
    outline: none;
    box-shadow: none;
  }
  .section,
  .test {
    margin-block: 2em;
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    justify-content: space-between;
    align-items: baseline;
    gap: 0 1em;
    margin-block-end: 0.5em;
    border-block-end: 0.125em solid var(--ink);
  }
  .head p {
    margin: 0;
  }
  .progress,
  .source,
  .changes,
  .shows,
  .why {
    color: var(--faint);
    font-size: 0.9375em;
  }
  .lines {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .line {
    margin: 1em 0 0;
    padding-block: 0 1em;
    border-block-end: 0.0625em solid var(--line);
  }
  .line p,
  .line ul {
    margin: 0.25em 0 0;
  }
  .asks {
    font-weight: 600;
  }
  .answers,
  .acts {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.25em;
  }
  .answers label,
  .choices .tick {
    display: flex;
    align-items: center;
    gap: 0.5em;
    min-block-size: 2.75em;
    margin: 0;
  }
  .line input[type='radio'],
  .line input[type='checkbox'] {
    flex: none;
    inline-size: 1.375em;
    min-block-size: 1.375em;
    margin: 0;
    accent-color: var(--accent);
  }
  .number {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em;
  }
  .number input {
    inline-size: 8em;
  }
  .line textarea {
    inline-size: 100%;
    max-inline-size: 38em;
    margin: 0.25em 0 0;
  }
  .line > fieldset {
    margin: 0.25em 0 0.5em;
  }
  .link {
    min-block-size: 1.75em;
    padding: 0;
    border: 0;
    background: none;
    font-weight: 400;
    text-decoration: underline;
    overflow-wrap: break-word;
  }
  .standing::before {
    content: '✓ ' / '';
    color: var(--good);
    font-weight: 700;
  }
  .bare > .standing {
    color: var(--soon);
    font-weight: 600;
  }
  .bare > .standing::before {
    content: '○ ' / '';
    color: inherit;
  }
  .not-gate {
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--accent);
  }
  .warning,
  .moved {
    padding: 0.5em 0.75em;
    border: 0.125em solid var(--soon);
  }
  .line .warning {
    margin-block: 0.5em;
  }
  .tag.local {
    border-style: dashed;
  }
  .changes {
    padding-inline-start: 1.25em;
  }
  .test {
    padding: 1em 1.25em;
    border: 0.1875em solid var(--ink);
  }
  .result {
    margin-block: 1em;
    padding: 0.5em 0.75em;
    border-inline-start: 0.375em solid var(--tone, var(--line));
    background: var(--wash);
    font-size: 1.125em;
    font-weight: 700;
  }
  .test > :last-child {
    margin: 0;
  }
  .met {
    --tone: var(--good);
  }
  .not-met-so-far {
    --tone: var(--soon);
  }
  .prompt {
    padding: 0.75em 1em;
    border: 0.125em dashed var(--line);
    color: var(--faint);
  }
  .actions {
    flex-wrap: wrap;
  }
  .keep {
    margin-block-start: 2em;
    padding-block-start: 1em;
    border-block-start: 0.0625em solid var(--line);
  }
  table {
    inline-size: 100%;
    margin-block-end: 1em;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.5em 0.75em 0.5em 0;
    text-align: start;
    vertical-align: top;
  }
  tr {
    border-block-end: 0.0625em solid var(--line);
  }
  tbody th {
    font-weight: 600;
  }
  td ul {
    margin: 0;
    padding-inline-start: 1.25em;
  }
  @container (max-width: 40em) {
    thead {
      position: absolute;
      clip-path: inset(50%);
    }
    table,
    tbody,
    tr,
    th,
    td {
      display: block;
    }
    tr {
      padding-block: 0.5em;
    }
    th,
    td {
      padding: 0.125em 0;
    }
    .answers {
      gap: 0 1em;
    }
  }
  @media print {
    .acts,
    .actions,
    .prompt {
      display: none;
    }
    .line {
      margin: 0.4em 0 0;
      padding-block: 0 0.4em;
      break-inside: avoid;
    }
    .head,
    h3,
    h4 {
      break-after: avoid;
    }
    .answers label {
      min-block-size: 0;
    }
    .section,
    .test {
      margin-block: 0.75em;
    }
    textarea {
      border: 0.5pt solid;
    }
  }
`;
