import { css } from 'lit';

export const styles = css`
  :host {
    overflow-wrap: break-word;
  }
  /* What has the focus is never under the line of what is due. */
  a,
  button,
  input,
  select,
  textarea,
  summary,
  fieldset,
  .faults,
  [tabindex] {
    scroll-margin-block: 5.5em 1em;
  }
  [tabindex]:focus:not(:focus-visible) {
    outline: none;
    box-shadow: none;
  }
  h3,
  h4,
  h5 {
    margin: 0 0 0.25em;
    line-height: 1.3;
  }
  h3 {
    font-size: 1.375em;
  }
  h4 {
    font-size: 1.125em;
  }
  h5 {
    margin-block-start: 0.75em;
    font-size: 1em;
  }
  small {
    color: var(--faint);
    font-size: 0.8em;
    font-weight: 400;
  }
  .due {
    position: sticky;
    z-index: 1;
    inset-block-start: 0;
    margin-block-end: 0.75em;
    padding: 0.5em 0.75em;
    border-inline-start: 0.375em solid var(--tone, var(--accent));
    background: color-mix(in srgb, var(--ink) 5%, var(--paper));
  }
  .past {
    --tone: var(--soon);
  }
  .tag.local {
    border-style: dashed;
  }
  .views,
  .tools,
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }
  .views {
    gap: 0;
    margin-block-end: 0.75em;
    border-block-end: 0.125em solid var(--line);
  }
  .views button {
    border: 0;
    border-block-end: 0.25em solid transparent;
    border-radius: 0;
    padding-inline: 0.75em;
  }
  .views [aria-current] {
    border-color: var(--accent);
    color: var(--ink);
  }
  .tools {
    align-items: center;
    margin-block-end: 1em;
  }
  .tools button,
  .tools select {
    min-block-size: 2.25em;
    padding-block: 0;
    border-width: 0.0625em;
  }
  .tools select {
    inline-size: auto;
    margin: 0;
  }
  .tools label {
    margin-inline-start: auto;
    color: var(--faint);
  }
  [aria-disabled='true'] {
    color: var(--faint);
    cursor: default;
  }
  .stages {
    display: grid;
    margin: 0 0 1.5em;
    padding: 0;
    list-style: none;
    border-block-start: 0.0625em solid var(--line);
  }
  .stages li {
    display: flex;
    justify-content: space-between;
    align-items: center;
    gap: 0.5em;
    padding: 0.25em 0.5em;
    border-block-end: 0.0625em solid var(--line);
  }
  .stages .here {
    border-inline-start: 0.25em solid var(--accent);
    background: var(--wash);
  }
  .stages .link {
    min-block-size: 2.5em;
    font-size: 1.0625em;
    text-align: start;
  }
  .done {
    color: var(--good);
  }
  .done::before {
    content: '✓ ' / '';
  }
  .in-progress {
    color: var(--accent);
  }
  .not-started {
    color: var(--faint);
  }
  .link {
    min-block-size: 1.75em;
    padding: 0 0.125em;
    border: 0;
    background: none;
    text-decoration: underline;
  }
  .main {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--paper);
  }
  .main:hover {
    background: color-mix(in srgb, var(--accent) 85%, var(--ink));
  }
  .ask {
    margin-block-end: 1.25em;
  }
  .ask > .hint,
  .ask > .error {
    margin: 0;
  }
  .ask :is(input, select, textarea) {
    inline-size: min(100%, 38em);
    margin-block: 0.25em 0;
  }
  .ask textarea {
    field-sizing: content;
    min-block-size: 4em;
  }
  .ask .number {
    inline-size: 6em;
  }
  .source {
    margin: 0.25em 0 0.75em;
    color: var(--faint);
    font-size: 0.9375em;
  }
  fieldset + .source {
    margin-block-start: -0.75em;
  }
  .changes {
    padding-inline-start: 1.25em;
    color: var(--faint);
    font-size: 0.9375em;
  }
  .section {
    margin-block: 1.75em;
  }
  .card {
    margin-block-end: 1em;
    padding: 0.75em 1em;
    border: 0.0625em solid var(--line);
    border-radius: 0.2em;
  }
  .card > legend {
    padding-inline: 0.25em;
    font-size: 1.0625em;
  }
  .grid,
  .row {
    display: grid;
    gap: 0 1.5em;
    align-items: start;
  }
  .grid > *,
  .row > * {
    min-inline-size: 0;
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1.5em;
  }
  .row .wide {
    flex: 1 1 16em;
  }
  .row .ask,
  .row fieldset {
    margin-block-end: 0.75em;
  }
  .quick {
    margin-block: 1em;
    padding: 0.75em 1em;
    border: 0.125em solid var(--line);
    border-radius: 0.2em;
  }
  .quick h4 {
    margin: 0;
  }
  .tick {
    align-items: start;
    margin-block-end: 0.5em;
  }
  .tick > span {
    padding-block: 0.05em;
  }
  .tick .hint {
    display: block;
    font-size: 0.9375em;
  }
  legend .hint {
    display: block;
    font-weight: 400;
  }
  legend {
    margin-block-end: 0.25em;
  }
  .pointed {
    margin: 0.5em 0 0;
    padding: 0.5em 0.75em;
    border-inline-start: 0.25em solid var(--soon);
    background: var(--wash);
    font-size: 0.9375em;
    list-style: none;
  }
  .lines,
  .given {
    margin: 0 0 1em;
    padding: 0;
    list-style: none;
  }
  .history {
    padding-inline-start: 2.5em;
    list-style: decimal;
  }
  .lines > li {
    padding-block: 0.375em;
    border-block-end: 0.0625em solid var(--line);
  }
  .lines:not(.history) > li {
    display: flex;
    justify-content: space-between;
    align-items: start;
    gap: 1em;
  }
  .lines ul {
    margin: 0.25em 0 0;
    padding-inline-start: 1.25em;
  }
  .lines .link {
    flex: none;
  }
  .undone ul {
    color: var(--faint);
  }
  .given li {
    margin-block-end: 0.5em;
  }
  .prompt {
    padding: 0.75em 1em;
    border: 0.125em dashed var(--line);
    color: var(--faint);
  }
  .moved,
  .asked {
    margin-block-end: 1em;
    padding: 0.75em 1em;
    border: 0.125em solid var(--soon);
  }
  .asked .actions {
    margin: 0;
  }
  .standing {
    color: var(--faint);
  }
  dt {
    font-weight: 700;
  }
  dd {
    margin-block-end: 0.75em;
  }
  dd,
  .page td {
    white-space: pre-line;
  }
  svg {
    display: block;
    max-inline-size: 100%;
    block-size: auto;
    margin-block: 0.5em;
    overflow: visible;
  }
  svg text {
    fill: currentColor;
    font-size: 14px;
  }
  svg .on-bar {
    fill: var(--paper);
  }
  .band {
    fill: var(--wash);
    stroke: var(--line);
  }
  .bar {
    fill: var(--accent);
    stroke: var(--accent);
    stroke-width: 1.5;
  }
  .bar.open {
    fill: none;
  }
  .today,
  .axis,
  .grid-line,
  .way {
    stroke: currentColor;
  }
  .today {
    stroke-width: 2;
    stroke-dasharray: 4 4;
  }
  .grid-line {
    stroke: var(--line);
  }
  .way {
    fill: none;
    stroke: var(--accent);
    stroke-width: 2;
  }
  .dot {
    fill: var(--accent);
  }
  table {
    inline-size: 100%;
    margin-block-end: 1em;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.375em 0.75em 0.375em 0;
    text-align: start;
    vertical-align: top;
  }
  tr {
    border-block-end: 0.0625em solid var(--line);
  }
  td .key {
    display: none;
  }
  .page {
    margin-block: 1em;
    padding: 1em;
    border: 0.0625em solid var(--line);
  }
  .keep {
    margin-block-start: 2em;
    padding-block-start: 1em;
    border-block-start: 0.0625em solid var(--line);
  }
  @container (min-width: 40em) {
    .stages {
      grid-template-columns: repeat(4, 1fr);
      border: 0;
    }
    .stages li {
      flex-direction: column;
      align-items: start;
      gap: 0;
      padding: 0.375em 0.75em;
      border-block-start: 0.25em solid var(--line);
    }
    .stages .here {
      border-inline-start: 0;
      border-block-start-color: var(--accent);
    }
    .grid {
      grid-template-columns: repeat(auto-fit, minmax(16em, 1fr));
    }
    .grid > :has(textarea) {
      grid-column: 1 / -1;
    }
  }
  @container (max-width: 40em) {
    thead {
      position: absolute;
      inline-size: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
    table,
    tbody,
    tr,
    td {
      display: block;
    }
    tr {
      padding-block: 0.375em;
    }
    td {
      padding: 0.0625em 0;
    }
    td:empty {
      display: none;
    }
    td .key {
      display: inline;
      color: var(--faint);
    }
    .due {
      font-size: 0.9375em;
    }
    .tools label {
      margin-inline-start: 0;
    }
  }
  @media print {
    .views,
    .tools,
    .actions,
    .quick {
      display: none;
    }
    .due {
      position: static;
      border: 0.5pt solid;
    }
    .card,
    .page,
    svg {
      break-inside: avoid;
    }
    .section {
      margin-block: 0.75em;
    }
  }
  @media (forced-colors: active) {
    .bar,
    .dot {
      fill: CanvasText;
      stroke: CanvasText;
    }
    .bar.open,
    .way {
      fill: none;
      stroke: CanvasText;
    }
    svg .on-bar {
      fill: Canvas;
    }
    .stages .here,
    .views [aria-current] {
      border-color: Highlight;
    }
  }
`;
