import { css } from 'lit';

/** What was taken is thicker, filled and ticked; what leads back is dashed: no meaning hangs on a colour. */
export const chartStyles = css`
  .chart {
    margin: 0;
  }
  .chart svg {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    margin-block: 0.5em;
    overflow: visible;
    font-size: 0.875em;
  }
  .chart text {
    fill: var(--ink);
    font-size: 14px;
  }
  .chart rect {
    fill: var(--paper);
    stroke: var(--faint);
    stroke-width: 1.5px;
  }
  .chart .inner {
    fill: none;
    stroke-width: 1px;
  }
  .chart path {
    fill: none;
    stroke: var(--faint);
    stroke-width: 1.5px;
  }
  .chart .head {
    fill: var(--faint);
    stroke: none;
  }
  .chart .again {
    stroke-dasharray: 5 4;
  }
  .chart path.taken,
  .chart .taken rect,
  .chart .tick {
    stroke: var(--accent);
    stroke-width: 3px;
  }
  .chart .head.taken {
    fill: var(--accent);
    stroke-width: 2px;
  }
  .chart .taken rect {
    fill: color-mix(in srgb, var(--accent) 12%, var(--paper));
  }
  .chart .label,
  .chart .number {
    text-anchor: middle;
  }
  .chart .label.taken,
  .chart .here,
  .chart .number {
    font-weight: 700;
  }
  .chart .at rect {
    fill: var(--accent);
    stroke: var(--accent);
    stroke-width: 3px;
  }
  .chart .at .inner {
    stroke: var(--paper);
  }
  .chart .at text {
    fill: var(--paper);
  }
  .chart [role='button'] {
    cursor: pointer;
  }
  .chart [role='button']:hover rect {
    fill: color-mix(in srgb, var(--accent) 25%, var(--paper));
  }
  .chart [role='button']:focus-visible {
    outline: none;
    box-shadow: none;
  }
  .chart [role='button']:focus-visible rect {
    stroke: #0b0c0c;
    fill: #fd0;
  }
  .chart [role='button']:focus-visible text {
    fill: #0b0c0c;
  }
`;
