import { css } from 'lit';

export const styles = css`
  [role='tablist'] {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block-end: 1.25rem;
    border-block-end: 0.125rem solid var(--line);
  }
  [role='tab'] {
    margin-block-end: -0.125rem;
    border-color: transparent;
    border-block-end: 0.3125rem solid transparent;
    border-radius: 0;
    background: none;
  }
  [role='tab'][aria-selected='true'] {
    border-block-end-color: var(--accent);
    color: var(--ink);
  }
  .span {
    margin-block-end: 1.25rem;
    padding-block-start: 0.75rem;
    border-block-start: 0.0625rem solid var(--line);
  }
  .span .ends {
    display: flex;
    flex-wrap: wrap;
    gap: 0 2rem;
  }
  .span input.name {
    inline-size: 16rem;
    margin-block: 0.25rem 0.75rem;
  }
  .months {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(15rem, 1fr));
    gap: 0.5rem 1.5rem;
  }
  .months h4 {
    margin: 0.5rem 0 0.25rem;
    font-size: 1rem;
  }
  .weeks {
    display: flex;
    flex-wrap: wrap;
    gap: 0.375rem;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .weeks button {
    min-inline-size: 4.25rem;
    padding: 0.125rem 0.375rem;
    border: 0.0625rem solid var(--line);
    color: var(--ink);
    font-weight: 400;
    line-height: 1.3;
  }
  .weeks .sign {
    display: block;
    font-weight: 700;
  }
  .weeks .good {
    border: 0.125rem solid var(--good);
    font-weight: 700;
  }
  .weeks .good .sign {
    color: var(--good);
  }
  .weeks .exception-window .sign,
  .weeks .advice-while-closed .sign {
    color: var(--soon);
  }
  .weeks .school-closed {
    background: var(--wash);
    color: var(--faint);
  }
  .weeks [aria-pressed='true'] {
    outline: 0.1875rem solid var(--accent);
    outline-offset: 0.0625rem;
  }
  .weeks [aria-pressed='true']:focus-visible {
    outline-color: #0b0c0c;
  }
  .key {
    display: grid;
    margin-block: 1rem;
    gap: 0.125rem;
    padding: 0;
    list-style: none;
    font-size: 0.9375rem;
  }
  .strip {
    display: block;
    margin-block: 0.75rem 1rem;
    overflow: hidden;
    fill: var(--ink);
    font-size: 0.9375rem;
  }
  .strip .hatch {
    fill: var(--line);
    opacity: 0.55;
  }
  .strip text {
    paint-order: stroke;
    stroke: var(--paper);
    stroke-width: 0.4em;
    stroke-linejoin: round;
  }
  .strip .bar {
    fill: var(--accent);
    opacity: 0.5;
  }
  .strip circle {
    fill: var(--accent);
    stroke: var(--paper);
    stroke-width: 0.15em;
  }
  .strip .warned text {
    font-weight: 700;
  }
  .strip .warned circle,
  .strip .warned .bar {
    fill: var(--soon);
  }
  @container (max-width: 42rem) {
    .wide {
      display: none;
    }
  }
  @media (forced-colors: active) {
    .strip {
      fill: CanvasText;
      forced-color-adjust: auto;
    }
    .strip .hatch {
      fill: GrayText;
    }
    .weeks [aria-pressed='true'] {
      outline-color: Highlight;
    }
  }
  @media print {
    [role='tablist'],
    .months {
      display: none;
    }
    .strip {
      font-size: 7.5pt;
      print-color-adjust: exact;
    }
  }
`;
