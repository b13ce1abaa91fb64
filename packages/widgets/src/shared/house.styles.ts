import { css } from 'lit';

/**
 * What every widget looks like. A host page sets the `--send-…` properties; dark comes with the page's own
 * `color-scheme`, so that a page that is only ever light is not broken by a dark box.
 */
export const house = css`
  :host {
    --ink: var(--send-ink, light-dark(#0b0c0c, #f3f2f1));
    --paper: var(--send-paper, light-dark(#fff, #15181b));
    --faint: var(--send-faint, color-mix(in srgb, var(--ink) 75%, var(--paper)));
    --line: var(--send-line, color-mix(in srgb, var(--ink) 30%, var(--paper)));
    --wash: var(--send-wash, color-mix(in srgb, var(--ink) 5%, var(--paper)));
    --accent: var(--send-accent, light-dark(#1d5f99, #86bdf0));
    --late: var(--send-late, light-dark(#b01e10, #ff9c8f));
    --soon: var(--send-soon, light-dark(#8a4b00, #f5b95c));
    --good: var(--send-good, light-dark(#00613c, #6fcf97));
    display: block;
    container-type: inline-size;
    /* Where a page floats it, or lays it out by its content: such a container has none. */
    contain-intrinsic-inline-size: min(40em, 70vw);
    /* Its words are English, and its pictures read from the left. */
    direction: ltr !important;
    padding: var(--send-space, 1em);
    background: var(--paper) !important;
    /* A page's rule for every element would reach the host, and all that inherits from it. */
    color: var(--ink) !important;
    font: var(--send-size, max(1rem, 16px)) / 1.5 var(--send-font, system-ui, sans-serif) !important;
    text-align: start !important;
    text-indent: 0 !important;
    text-transform: none !important;
    white-space: normal !important;
  }
  :host([hidden]) {
    display: none;
  }
  :host,
  *,
  ::before {
    box-sizing: border-box;
  }
  h2,
  legend,
  .field,
  .error,
  .faults a {
    font-weight: 700;
  }
  h2 {
    margin: 0 0 0.5em;
    font-size: 1.25em;
    line-height: 1.3;
  }
  p,
  ul,
  dl,
  dd {
    margin: 0 0 0.75em;
  }
  a,
  summary,
  button {
    color: var(--accent);
    overflow-wrap: anywhere;
  }
  .hint,
  .foot {
    color: var(--faint);
  }
  /* Where the page is in quirks mode, tables inherit nothing. */
  table {
    color: inherit;
    font: inherit;
  }
  fieldset {
    margin: 0 0 1.25em;
    padding: 0;
    border: 0;
  }
  legend {
    padding: 0;
  }
  label {
    display: block;
  }
  fieldset p,
  .field + .hint {
    margin: 0;
  }
  .parts,
  .tick,
  .actions {
    display: flex;
    gap: 0.75em;
  }
  .parts label,
  fieldset {
    min-inline-size: 0;
  }
  input,
  select,
  textarea,
  button {
    min-block-size: 2.75em;
    max-inline-size: 100%;
    padding: 0.25em 0.5em;
    border: 0.125em solid;
    border-radius: 0.2em;
    background: var(--paper);
    font: inherit;
  }
  input,
  select,
  textarea {
    display: block;
    color: inherit;
  }
  textarea,
  select {
    inline-size: 38em;
  }
  .parts input,
  .year {
    inline-size: 5em;
  }
  select,
  textarea,
  .year,
  .tick {
    margin-block-end: 1.25em;
  }
  .tick {
    align-items: center;
  }
  .tick input {
    flex: none;
    inline-size: 1.5em;
    min-block-size: 1.5em;
    margin: 0;
    accent-color: var(--accent);
  }
  button {
    padding-inline: 1em;
    font-weight: 600;
    cursor: pointer;
  }
  button:hover {
    background: var(--wash);
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.25em;
    text-decoration: underline;
    cursor: pointer;
  }
  details {
    margin-block-end: 0.75em;
  }
  .wrong,
  details[open] {
    padding-inline-start: 0.75em;
    border-inline-start: 0.25em solid var(--line);
  }
  :focus-visible {
    outline: 0.1875em solid #0b0c0c;
    box-shadow: 0 0 0 0.375em #fd0;
  }
  .error,
  .faults a {
    color: var(--late);
  }
  .faults,
  .notice {
    margin-block-end: 1.25em;
    padding: 0.75em 1em;
    border: 0.3125em solid var(--late);
  }
  .wrong,
  [aria-invalid='true'] {
    border-color: var(--late);
  }
  .faults ul {
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .notice {
    border-color: var(--soon);
    overflow-wrap: anywhere;
  }
  .tag {
    display: inline-block;
    padding: 0 0.4em;
    border: 0.0625em solid;
    border-radius: 0.2em;
    font-size: 0.875em;
    font-weight: 600;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media screen {
    .on-paper {
      display: none;
    }
  }
  @media print {
    :host {
      --ink: #000;
      --paper: #fff;
      --accent: #000;
      padding: 0;
      font-size: 8.5pt !important;
      line-height: 1.2 !important;
    }
    p,
    dl,
    h2 {
      margin-block-end: 0.25em;
    }
    button,
    .off-paper,
    .notice {
      display: none;
    }
  }
`;
