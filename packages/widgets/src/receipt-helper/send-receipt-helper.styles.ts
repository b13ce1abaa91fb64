import { css } from 'lit';

export const styles = css`
  .ways .tick,
  .ways p {
    margin-block-end: 0.5rem;
  }
  .clock input {
    inline-size: 8rem;
    margin-block-start: 0.25rem;
  }
  .clock {
    margin-block-end: 1.25rem;
  }
  .clock p {
    margin-block-end: 0.25rem;
  }
  .prompt {
    padding: 1rem;
    border: 0.125rem dashed var(--line);
    color: var(--faint);
  }
  .summary {
    padding: 0.75rem 1rem;
    border-inline-start: 0.375rem solid var(--accent);
    background: var(--wash);
    font-size: 1.1875rem;
  }
  .readings {
    display: grid;
    gap: 1rem;
    margin-block-end: 1rem;
  }
  .reading {
    display: flex;
    flex-direction: column;
    align-items: start;
    padding: 1rem;
    border: 0.0625rem solid var(--line);
    border-radius: 0.375rem;
    min-inline-size: 0;
  }
  .reading.taken {
    border: 0.1875rem solid var(--good);
  }
  .reading ul {
    padding-inline-start: 1.25rem;
  }
  .reading :last-child {
    margin-block-end: 0;
  }
  h3 {
    margin: 0 0 0.25rem;
    font-size: 1.0625rem;
  }
  .tag {
    margin-block-end: 0.75rem;
  }
  .day {
    font-size: 1.1875rem;
    font-weight: 700;
  }
  .reading button {
    margin-block-start: auto;
  }
  .mark {
    color: var(--good);
    font-weight: 700;
  }
  @container (min-width: 42rem) {
    .readings {
      grid-template-columns: 1fr 1fr;
    }
  }
  @media print {
    .summary {
      padding: 0 0 0 0.5rem;
      background: none;
      font-size: 11pt;
    }
    .reading {
      break-inside: avoid;
    }
  }
`;
