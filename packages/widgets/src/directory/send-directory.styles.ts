import { css } from 'lit';

export const styles = css`
  :host {
    overflow-wrap: break-word;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
  }
  .ways p {
    flex: 1 1 14em;
    max-inline-size: 26em;
    margin: 0;
  }
  .ways input,
  select {
    inline-size: 100%;
    margin-block: 0.25em 0.75em;
  }
  .cards {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(100%, 24em), 1fr));
    gap: 1em;
    margin: 0 0 1em;
    padding: 0;
    list-style: none;
  }
  .cards > li {
    padding: 1em;
    border: 0.0625em solid var(--line);
    border-block-start: 0.25em solid var(--accent);
  }
  h3 {
    margin: 0 0 0.25em;
    font-size: 1.125em;
    line-height: 1.3;
  }
  .cards ul {
    margin: 0 0 0.5em;
    padding-inline-start: 1.25em;
  }
  .cards p {
    margin: 0 0 0.5em;
  }
  .cards .title {
    margin: 0;
    font-weight: 600;
  }
  .shown,
  .source,
  .changes {
    color: var(--faint);
    font-size: 0.9375em;
  }
  .values .tag {
    font-weight: 400;
  }
  .tag.local {
    border-style: dashed;
  }
  .scroll {
    max-inline-size: 100%;
    overflow-x: auto;
  }
  table {
    min-inline-size: 36em;
    inline-size: 100%;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.5em 0.75em 0.5em 0;
    border-block-end: 0.0625em solid var(--line);
    text-align: start;
    vertical-align: top;
  }
  .prompt {
    padding: 0.75em 1em;
    border: 0.125em dashed var(--line);
    color: var(--faint);
  }
  @media print {
    .ways {
      display: none;
    }
    .cards {
      display: block;
    }
    .cards > li {
      margin-block-end: 0.5em;
      padding: 0.4em;
      break-inside: avoid;
    }
  }
`;
