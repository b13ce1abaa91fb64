import { css } from 'lit';

export const styles = css`
  :host {
    --_text: var(--send-ink, light-dark(#0b0c0c, #f3f2f1));
    --_muted: var(--send-faint, light-dark(#484f54, #b9c0c5));
    --_surface: var(--send-paper, light-dark(#fff, #15181b));
    --_line: var(--send-line, light-dark(#b1b4b6, #6f777b));
    --_link: var(--send-accent, light-dark(#1d5f99, #86bdf0));
    --_focus: var(--send-focus, #ffdd00);
    --_good: var(--send-good, light-dark(#00613c, #6fcf97));
    --_bad: var(--send-late, light-dark(#b01e10, #ff9c8f));
    color-scheme: light dark;
    display: block;
    background: var(--_surface);
    color: var(--_text);
    font-family: var(--send-font, system-ui, sans-serif);
    font-size: 1rem;
    line-height: 1.5;
    overflow-wrap: anywhere;
  }
  :host([hidden]) {
    display: none;
  }
  h2 {
    font-size: 1.5rem;
    line-height: 1.25;
    margin-block: 0 0.25rem;
  }
  p {
    margin-block: 0;
  }
  .head {
    border-block-end: 1px solid var(--_line);
    margin-block-end: 1rem;
    padding-block-end: 0.75rem;
  }
  .label-only {
    margin-block-end: 0.5rem;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem 1rem;
    align-items: baseline;
  }
  .hint,
  .when,
  .deleted {
    color: var(--_muted);
  }
  label {
    display: block;
    font-weight: 700;
  }
  textarea,
  input {
    box-sizing: border-box;
    inline-size: 100%;
    padding: 0.375rem 0.5rem;
    border: 2px solid var(--_text);
    border-radius: 0.2rem;
    background: var(--_surface);
    color: inherit;
    font: inherit;
    margin-block: 0.25rem 0.5rem;
  }
  textarea {
    min-block-size: 6rem;
    max-block-size: 60vh;
    resize: vertical;
    field-sizing: content;
  }
  [aria-invalid='true'] {
    border-color: var(--_bad);
  }
  button {
    min-block-size: 2.25rem;
    padding: 0.375rem 0.75rem;
    border: 2px solid transparent;
    border-radius: 0.2rem;
    background: var(--_link);
    color: var(--_surface);
    font: inherit;
    font-weight: 700;
    cursor: pointer;
  }
  button.plain {
    min-block-size: 1.75rem;
    /* Its words stand in line with those above: what can be pressed is wider than they are. */
    margin-inline-start: calc(-0.25rem - 2px);
    padding: 0.125rem 0.25rem;
    background: none;
    color: var(--_link);
    font-weight: 400;
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  :focus-visible {
    outline: 3px solid var(--_focus);
    outline-offset: 0;
    box-shadow: inset 0 0 0 2px #0b0c0c;
  }
  button:focus-visible,
  button.plain:focus-visible {
    background: var(--_focus);
    color: #0b0c0c;
    box-shadow: none;
    border-color: #0b0c0c;
  }
  /* Its place is kept, so that nothing jumps when something is said. */
  .status {
    min-block-size: 1.5rem;
    margin-block: 0.25rem;
    color: var(--_good);
  }
  .problem:not(:empty) {
    border-inline-start: 0.25rem solid var(--_bad);
    padding: 0.25rem 0.75rem;
    margin-block-end: 1rem;
    white-space: pre-line;
  }
  .error {
    color: var(--_bad);
    font-weight: 700;
  }
  ol {
    list-style: none;
    margin-block: 0.25rem 0;
    padding: 0;
  }
  li {
    border-block-start: 1px solid var(--_line);
    padding-block: 0.75rem;
  }
  .text {
    white-space: pre-wrap;
    margin-block: 0.25rem;
  }
  .unseen {
    position: absolute;
    inline-size: 1px;
    block-size: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonBorder;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    :host {
      color-scheme: light;
    }
    form,
    button,
    .status,
    .deleted {
      display: none;
    }
    li {
      break-inside: avoid;
    }
  }
`;
