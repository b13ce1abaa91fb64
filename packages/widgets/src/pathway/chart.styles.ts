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
    font-size: max(0.875em, 14px);
    overflow: visible;
  }
  .chart text {
    fill: var(--ink);
    font-size: 14px;
  }
  .chart path,
  .chart rect {
    fill: none;
    stroke: var(--faint);
    stroke-width: 1.5px;
  }
  .chart rect {
    fill: var(--paper);
  }
  .chart .again {
    stroke-dasharray: 6 4;
  }
  .chart .head {
    fill: var(--faint);
  }
  .chart path.taken,
  .chart .taken rect,
  .chart .tick,
  .chart .at rect {
    stroke: var(--accent);
    stroke-width: 3px;
  }
  .chart .taken.head {
    fill: var(--accent);
  }
  .chart .taken rect {
    fill: color-mix(in srgb, var(--accent) 12%, var(--paper));
  }
  .chart .at rect {
    fill: var(--accent);
  }
  .chart .answer {
    fill: var(--faint);
    pointer-events: none;
  }
  .chart .at text {
    fill: var(--paper);
  }
  .chart .at .inner {
    stroke: var(--paper);
    stroke-width: 1.5px;
  }
  .chart .label,
  .chart .number {
    text-anchor: middle;
  }
  .chart .taken.label,
  .chart .here,
  .chart .number {
    font-weight: 700;
  }
  .chart [tabindex] {
    cursor: pointer;
  }
  .chart [tabindex]:hover rect {
    fill: color-mix(in srgb, var(--accent) 25%, var(--paper));
  }
  .chart :focus-visible rect {
    fill: #fd0;
  }
  .chart :focus-visible text,
  .chart :focus-visible ~ text {
    fill: #0b0c0c;
  }
  .chart :focus-visible .tick {
    stroke: #0b0c0c;
  }
  @media print {
    .chart svg {
      inline-size: auto;
      max-block-size: 24cm;
    }
    .chart .at rect {
      fill: none;
      stroke-width: 5px;
    }
    .chart .at text {
      fill: #000;
    }
  }
  @media (forced-colors: active) {
    .chart svg,
    .chart text {
      --ink: CanvasText;
      --faint: CanvasText;
      --paper: Canvas;
      --accent: CanvasText;
      forced-color-adjust: none;
    }
    .chart :focus-visible {
      outline-color: CanvasText;
    }
    .chart :focus-visible rect {
      fill: Highlight;
    }
    .chart :focus-visible text,
    .chart :focus-visible ~ text {
      fill: HighlightText;
    }
    .chart :focus-visible .tick {
      stroke: HighlightText;
    }
  }
`;
