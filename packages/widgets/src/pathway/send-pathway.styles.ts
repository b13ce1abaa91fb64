import { css } from 'lit';

export const styles = css`
  :host {
    overflow-wrap: break-word;
  }
  /* What has the focus is never under the bar. */
  a,
  button,
  input,
  textarea,
  summary,
  .faults,
  [tabindex] {
    scroll-margin-block: 4.5em 1em;
  }
  p,
  .changes {
    max-inline-size: 48em;
  }
  h2 {
    font-size: 1.5em;
  }
  h3 {
    margin: 1em 0 0.5em;
    font-size: 1.375em;
    line-height: 1.25;
  }
  h4 {
    margin: 1em 0 0.25em;
  }
  .small {
    margin-block-start: 0;
    font-size: 1em;
  }
  ul {
    padding-inline-start: 1.25em;
  }
  .number {
    color: var(--faint);
    font-weight: 400;
  }
  /* It takes the focus so that it is read out; there is nothing to press. */
  h3:focus {
    outline: none;
    box-shadow: none;
  }
  .clock {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    margin-block-end: 0.75em;
    padding: 0.5em 0.75em;
    border-inline-start: 0.375em solid var(--tone, var(--accent));
    background: var(--wash);
  }
  .clock p {
    margin: 0;
  }
  .late {
    --tone: var(--late);
  }
  .soon {
    --tone: var(--soon);
  }
  .left {
    color: var(--tone);
  }
  .late .left::before {
    content: '! ' / '';
  }
  .narrow {
    display: none;
  }
  .way {
    margin: 0 0 1em;
    padding-inline-start: 1.75em;
    border-block: 0.0625em solid var(--line);
  }
  .way > li {
    padding-block: 0.25em;
  }
  .way > li::marker {
    color: var(--faint);
  }
  .way > li + li {
    border-block-start: 0.0625em solid var(--line);
  }
  .way .said {
    display: block;
  }
  .way > li > div {
    display: flex;
    justify-content: space-between;
    align-items: start;
    gap: 1em;
  }
  .way span {
    min-inline-size: 0;
  }
  .link {
    flex: none;
    min-block-size: 1.75em;
    padding: 0 0.25em;
    border: 0;
    text-decoration: underline;
  }
  .open {
    padding-inline-start: 0.75em;
  }
  .plain {
    padding: 0.75em 1em;
    border: 0.0625em solid var(--line);
    white-space: pre-wrap;
  }
  .way .said,
  .source,
  .changes {
    color: var(--faint);
    font-size: 0.9375em;
  }
  .outcome {
    padding: 0.75em 1em;
    border-inline-start: 0.375em solid var(--accent);
    background: var(--wash);
    font-size: 1.1875em;
  }
  .moved {
    padding: 0.75em 1em;
    border: 0.125em solid var(--accent);
  }
  .tick {
    align-items: start;
    margin-block-end: 0.75em;
  }
  .tick label {
    padding-block: 0.05em;
  }
  .ask {
    margin-block-end: 1.25em;
  }
  .ask input,
  .ask textarea {
    inline-size: min(100%, 26em);
    margin-block: 0.25em 0;
  }
  .ask textarea {
    field-sizing: content;
  }
  .on {
    white-space: nowrap;
  }
  .actions {
    flex-wrap: wrap;
    margin-block-end: 0.75em;
  }
  .main {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--paper);
  }
  .main:hover {
    background: color-mix(in srgb, var(--accent) 85%, var(--ink));
  }
  .keep {
    margin-block-start: 2em;
    padding-block-start: 1em;
    border-block-start: 0.0625em solid var(--line);
  }
  form fieldset[aria-labelledby] {
    margin-block-start: 1.25em;
  }
  @container (min-width: 60em) {
    .drawn[open] {
      padding: 0;
      border: 0;
    }
    .drawn > summary {
      display: none;
    }
    .sides {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: 3em;
    }
  }
  @container (max-width: 34em) {
    .wide {
      display: none;
    }
    .narrow {
      display: inline;
    }
    p.narrow {
      display: block;
    }
    .clock {
      padding: 0.25em 0.5em;
      font-size: min(0.9375em, 5.3cqi);
      white-space: nowrap;
    }
    .clock .left {
      font-weight: 400;
    }
  }
`;
