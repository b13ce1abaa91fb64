import { css } from 'lit';

export const styles = css`
  .switch {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
  }
  .switch legend {
    font-weight: 400;
    color: var(--faint);
  }
  .switch .tick {
    min-block-size: 2.75em;
    margin: 0;
  }
  .test {
    margin-block-start: 0;
  }
  .layout {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: 0 3em;
  }
  .strong {
    --tone: var(--good);
    --mark: '● ';
  }
  .partly {
    --tone: var(--soon);
    --mark: '◐ ';
  }
  .gap {
    --tone: var(--late);
    --mark: '! ';
  }
  .strength {
    color: var(--tone, var(--faint));
    white-space: nowrap;
  }
  .strength::before {
    content: var(--mark, '○ ') / '';
  }
  .head .tag {
    flex-basis: 100%;
    inline-size: fit-content;
  }
  .picture ul {
    margin: 0 0 1em;
    padding: 0;
    list-style: none;
  }
  .picture li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    gap: 0 0.75em;
    padding-block: 0.5em;
  }
  .picture .shown,
  .picture svg {
    grid-column: 1 / -1;
  }
  .shown {
    color: var(--faint);
    font-size: 0.9375em;
  }
  svg {
    inline-size: 100%;
    block-size: 0.75em;
  }
  .whole {
    fill: var(--wash);
    stroke: var(--line);
    stroke-width: 2px;
  }
  .full {
    fill: var(--tone);
  }
  .half {
    fill: var(--tone);
    opacity: 0.35;
  }
  .gaps h4 {
    margin: 1em 0 0.25em;
  }
  .gaps li {
    margin-block-end: 0.5em;
  }
  .gaps li p {
    margin: 0;
  }
  .after > section {
    margin-block: 2em;
  }
  @media screen {
    @container (min-width: 62em) {
      .layout {
        grid-template-columns: minmax(0, 1fr) 21em;
      }
      .picture {
        grid-area: 1 / 2 / 3;
        position: sticky;
        inset-block-start: 1em;
        align-self: start;
        max-block-size: 96vh;
        padding-inline-start: 1.5em;
        border-inline-start: 0.0625em solid var(--line);
        overflow-y: auto;
      }
      .before,
      .after {
        grid-column: 1;
      }
    }
  }
  @media (forced-colors: active) {
    .whole {
      fill: Canvas;
      stroke: CanvasText;
    }
    .full {
      fill: CanvasText;
    }
    .half {
      fill: GrayText;
      opacity: 1;
    }
  }
  @media print {
    .switch,
    .picture details {
      display: none;
    }
    .full,
    .half,
    .whole {
      print-color-adjust: exact;
    }
  }
`;
