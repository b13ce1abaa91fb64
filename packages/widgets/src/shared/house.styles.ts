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
    padding: var(--send-space, 1rem);
    background: var(--paper);
    color: var(--ink);
    font: 1rem/1.5 var(--send-font, system-ui, sans-serif);
    text-align: start;
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
    margin: 0 0 0.5rem;
    font-size: 1.25rem;
    line-height: 1.3;
  }
  p,
  ul,
  dl,
  dd {
    margin: 0 0 0.75rem;
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
  fieldset {
    margin: 0 0 1.25rem;
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
    gap: 0.75rem;
  }
  .parts label,
  fieldset {
    min-inline-size: 0;
  }
  input,
  select,
  textarea,
  button {
    min-block-size: 2.75rem;
    max-inline-size: 100%;
    padding: 0.25rem 0.5rem;
    border: 0.125rem solid;
    border-radius: 0.2rem;
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
    inline-size: 38rem;
  }
  .parts input,
  .year {
    inline-size: 5rem;
  }
  select,
  textarea,
  .year,
  .tick {
    margin-block-end: 1.25rem;
  }
  .tick {
    align-items: center;
  }
  .tick input {
    flex: none;
    inline-size: 1.5rem;
    min-block-size: 1.5rem;
    margin: 0;
    accent-color: var(--accent);
  }
  button {
    padding-inline: 1rem;
    font-weight: 600;
    cursor: pointer;
  }
  button:hover {
    background: var(--wash);
  }
  summary {
    inline-size: fit-content;
    padding-block: 0.25rem;
    text-decoration: underline;
    cursor: pointer;
  }
  details {
    margin-block-end: 0.75rem;
  }
  .wrong,
  details[open] {
    padding-inline-start: 0.75rem;
    border-inline-start: 0.25rem solid var(--line);
  }
  :focus-visible {
    outline: 0.1875rem solid #0b0c0c;
    box-shadow: 0 0 0 0.375rem #fd0;
  }
  .error,
  .faults a {
    color: var(--late);
  }
  .faults,
  .notice {
    margin-block-end: 1.25rem;
    padding: 0.75rem 1rem;
    border: 0.3125rem solid var(--late);
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
  }
  .tag {
    display: inline-block;
    padding: 0 0.4rem;
    border: 0.0625rem solid;
    border-radius: 0.2rem;
    font-size: 0.875rem;
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
      font-size: 8.5pt;
      line-height: 1.2;
    }
    p,
    dl,
    h2 {
      margin-block-end: 0.25rem;
    }
    button,
    .off-paper,
    .notice {
      display: none;
    }
  }
`;
