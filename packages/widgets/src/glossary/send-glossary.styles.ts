import { css } from 'lit';

export const styles = css`
  :host {
    overflow-wrap: break-word;
  }
  [tabindex]:focus:not(:focus-visible) {
    outline: none;
    box-shadow: none;
  }
  input {
    inline-size: min(100%, 26em);
    margin-block: 0.25em 0.75em;
  }
  nav {
    display: flex;
    flex-wrap: wrap;
    gap: 0.25em;
    margin-block-end: 0.75em;
  }
  nav a {
    display: grid;
    place-items: center;
    min-inline-size: 2.25em;
    min-block-size: 2.25em;
    border: 0.0625em solid var(--line);
    border-radius: 0.2em;
    font-weight: 700;
    text-decoration: none;
  }
  nav a:hover {
    background: var(--wash);
  }
  h3 {
    margin: 1.25em 0 0;
    border-block-end: 0.125em solid var(--ink);
    font-size: 1.375em;
  }
  dl {
    margin: 0;
  }
  .entry {
    padding-block: 0.75em;
    border-block-end: 0.0625em solid var(--line);
  }
  dt {
    font-size: 1.0625em;
    font-weight: 700;
  }
  dd,
  .entry p,
  .entry ul {
    margin: 0.125em 0 0;
  }
  .also {
    color: var(--faint);
    font-weight: 400;
  }
  .national {
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--accent);
  }
  .shown,
  .source,
  .changes {
    color: var(--faint);
    font-size: 0.9375em;
  }
  .changes {
    padding-inline-start: 1.25em;
  }
  .tag.local {
    border-style: dashed;
  }
  .prompt {
    padding: 0.75em 1em;
    border: 0.125em dashed var(--line);
    color: var(--faint);
  }
  @container (min-width: 48em) {
    .entry {
      display: grid;
      grid-template-columns: 14em minmax(0, 1fr);
      gap: 0 2em;
    }
    .also {
      display: block;
      font-size: 0.9375em;
    }
  }
  @media print {
    .entry {
      padding-block: 0.3em;
      break-inside: avoid;
    }
    h3 {
      margin: 0.5em 0 0;
      break-after: avoid;
    }
  }
`;
