import { css } from 'lit';

export const styles = css`
  .promise {
    padding-inline-start: 0.75rem;
    border-inline-start: 0.3125rem solid var(--good);
  }
  input[type='file'],
  input[type='search'] {
    inline-size: 100%;
    max-inline-size: 38rem;
    margin-block-end: 1.25rem;
  }
  input[type='radio'] {
    border-radius: 50%;
  }
  .tick {
    margin-block-end: 0.5rem;
    min-block-size: 2rem;
  }
  .notice p:last-child {
    margin: 0;
  }
  .notice .actions {
    margin-block-end: 0;
  }
  .actions,
  .filters {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5rem;
    margin-block-end: 1rem;
  }
  .reading label {
    display: block;
    font-weight: 700;
  }
  progress {
    inline-size: 100%;
    block-size: 1rem;
    accent-color: var(--accent);
  }
  .column {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    gap: 0.25rem 1rem;
    align-items: center;
    padding-block: 0.5rem;
    border-block-end: 0.0625rem solid var(--line);
    overflow-wrap: anywhere;
  }
  .column select {
    margin: 0;
  }
  .bad ul,
  .limits {
    margin: 0;
    padding-inline-start: 1.25rem;
  }
  .bad ul {
    max-block-size: 16rem;
    overflow: auto;
    overflow-wrap: anywhere;
  }
  .filters button {
    border-color: var(--line);
    color: var(--ink);
    font-weight: 400;
  }
  .filters b {
    margin-inline-start: 0.25rem;
  }
  .filters [aria-pressed='true'] {
    border-color: var(--accent);
    background: var(--accent);
    color: var(--paper);
    font-weight: 700;
  }
  .filters [aria-pressed='true']::before {
    content: '✓ ' / '';
  }
  .narrowing {
    display: flex;
    flex-wrap: wrap;
    gap: 0 1rem;
  }
  .narrowing > div {
    flex: 1 1 14rem;
    max-inline-size: 24rem;
  }
  .shown {
    margin-block-end: 0.5rem;
    font-weight: 700;
  }
  .prompt {
    padding: 1rem;
    border: 0.125rem dashed var(--line);
    color: var(--faint);
  }
  .sort-choice {
    display: none;
  }

  .scroller {
    --row: 3.5rem;
    --columns: 1.2fr 1.25fr 2.1fr 1.45fr 1.35fr 1.4fr 1.35fr;
    max-block-size: min(75vh, 48rem);
    margin-block-end: 1.5rem;
    overflow: auto;
    overflow-anchor: none;
    contain: content;
    border: 0.0625rem solid var(--line);
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    border-block-end: 0.125rem solid var(--ink);
    background: var(--wash);
    font-weight: 700;
  }
  .row {
    display: grid;
    grid-template-columns: var(--columns);
    column-gap: 0.75rem;
    align-items: center;
    block-size: var(--row);
    padding-inline: 0.75rem;
    overflow: hidden;
    contain: layout style;
  }
  .window .row {
    border-block-end: 0.0625rem solid var(--line);
    border-inline-start: 0.375rem solid transparent;
    padding-inline-start: 0.375rem;
  }
  .cell {
    display: -webkit-box;
    max-block-size: 100%;
    overflow: hidden;
    overflow-wrap: anywhere;
    line-height: 1.3;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 2;
    line-clamp: 2;
  }
  .cell:focus-visible {
    outline-offset: -0.1875rem;
    box-shadow: none;
    background: #fd0;
    color: #0b0c0c;
  }
  .window .plain:focus-visible {
    outline-offset: -0.1875rem;
    box-shadow: none;
    background: #fd0;
    color: #0b0c0c;
  }
  [role='grid']:focus-visible {
    outline-offset: -0.1875rem;
    box-shadow: none;
  }
  .plain {
    min-block-size: 2rem;
    max-inline-size: 100%;
    padding: 0.125rem 0.25rem;
    margin-inline-start: -0.25rem;
    border: 0;
    background: none;
    text-align: start;
    overflow-wrap: anywhere;
    line-height: 1.3;
  }
  .window .plain {
    text-decoration: underline;
    text-underline-offset: 0.15em;
  }
  .head .plain {
    color: var(--ink);
    font-weight: 700;
  }
  .standing {
    font-weight: 700;
  }
  .window .overdue {
    border-inline-start-color: var(--late);
  }
  .window .due-soon,
  .window .needs-person {
    border-inline-start-color: var(--soon);
  }
  .window .met {
    border-inline-start-color: var(--good);
  }
  .overdue :is(.standing, .left) {
    color: var(--late);
  }
  .due-soon :is(.standing, .left),
  .needs-person .standing {
    color: var(--soon);
  }
  .met .standing {
    color: var(--good);
  }
  .overdue .standing::before {
    content: '! ' / '';
  }
  .met .standing::before {
    content: '✓ ' / '';
  }
  .needs-person .standing::before {
    content: '? ' / '';
  }

  table {
    inline-size: 100%;
    margin-block-end: 0.75rem;
    border-collapse: collapse;
  }
  th,
  td {
    padding: 0.375rem 0.5rem 0.375rem 0;
    border-block-end: 0.0625rem solid var(--line);
    text-align: start;
    vertical-align: top;
    font-weight: 400;
  }
  thead th,
  [scope='rowgroup'] {
    font-weight: 700;
  }
  [scope='rowgroup'] {
    padding-block-start: 1rem;
    border-block-end: 0;
  }
  .sen2 select {
    max-inline-size: 16rem;
  }
  .sen2 td strong {
    font-size: 1.125rem;
  }
  .sen2 td .hint {
    display: inline-block;
  }
  .paper {
    display: none;
  }

  dialog {
    inline-size: min(44rem, calc(100vw - 2rem));
    max-block-size: calc(100vh - 2rem);
    padding: 1.25rem;
    border: 0.125rem solid var(--ink);
    background: var(--paper);
    color: var(--ink);
    overflow-wrap: anywhere;
  }
  dialog::backdrop {
    background: rgb(0 0 0 / 50%);
  }
  .given div {
    display: flex;
    flex-wrap: wrap;
    gap: 0 0.75rem;
  }
  dt {
    font-weight: 700;
  }
  dd {
    margin: 0;
  }
  .limits li {
    margin-block-end: 1rem;
  }
  .limits li > span:not(.tag) {
    display: block;
  }
  .limits .overdue .said {
    color: var(--late);
    font-weight: 700;
  }
  .limits .due-soon .said {
    color: var(--soon);
    font-weight: 700;
  }

  @container (max-width: 56rem) {
    .scroller {
      --row: 7.75rem;
    }
    .head {
      display: none;
    }
    .sort-choice {
      display: block;
    }
    .window .row {
      grid-template-columns: 1fr 1fr;
      grid-template-areas: 'reference state' 'deadline deadline' 'day left' 'process actor';
      grid-template-rows: 2rem 1fr auto auto;
      align-items: start;
      padding-block: 0.5rem;
    }
    .window :is(.reference, .state) {
      align-self: center;
    }
    .cell {
      -webkit-line-clamp: 1;
      line-clamp: 1;
    }
    .reference {
      grid-area: reference;
    }
    .state {
      grid-area: state;
    }
    .deadline {
      grid-area: deadline;
      -webkit-line-clamp: 2;
      line-clamp: 2;
    }
    .lastDay {
      grid-area: day;
    }
    .left {
      grid-area: left;
    }
    .process {
      grid-area: process;
    }
    .actor {
      grid-area: actor;
    }
    .window :is(.process, .actor) {
      color: var(--faint);
      font-size: 0.9375rem;
    }
  }
  @container (max-width: 34rem) {
    .column {
      grid-template-columns: minmax(0, 1fr);
    }
    .scroller {
      --row: 12rem;
    }
    .window .row {
      grid-template-areas: 'reference state' 'deadline deadline' 'day day' 'left left' 'process process' 'actor actor';
      grid-template-rows: 2rem 1fr auto auto auto auto;
    }
  }
  @media (forced-colors: active) {
    .filters [aria-pressed='true'] {
      outline: 0.1875rem solid Highlight;
    }
    .window .row {
      border-inline-start-color: CanvasText;
    }
  }
  @media print {
    .paper {
      display: table;
      font-size: 8pt;
    }
    .paper th[scope='row'] {
      font-weight: 700;
      white-space: nowrap;
    }
    .paper tr,
    .sen2 tbody {
      break-inside: avoid;
    }
    th,
    td {
      padding-block: 0.1rem;
    }
    .off-paper.off-paper,
    .filters,
    .bad,
    .order {
      display: none;
    }
    .sen2 {
      break-inside: avoid;
    }
  }
`;
