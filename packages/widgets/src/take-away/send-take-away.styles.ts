import { css } from 'lit';

export const styles = css`
  .wide {
    inline-size: 100%;
    max-inline-size: 38rem;
    margin-block-end: 1.25rem;
  }
  .ways {
    display: flex;
    flex-wrap: wrap;
    gap: 0.75rem;
    margin: 0 0 1rem;
    padding: 0;
    list-style: none;
  }
  .address {
    inline-size: 100%;
    margin-block: 0.25rem 0.5rem;
  }
  .said {
    min-block-size: 1.5rem;
    margin: 0;
    font-weight: 600;
  }
  .sheet table {
    inline-size: 100%;
    border-collapse: collapse;
  }
  .sheet :is(th, td) {
    padding: 0.15rem 0.5rem 0.15rem 0;
    border-block-end: 0.0625rem solid var(--line, #999);
    text-align: start;
    vertical-align: top;
  }
  .sheet small {
    display: block;
  }
  @media print {
    .sheet tr {
      break-inside: avoid;
    }
  }
`;

/** The sheet in a document of its own, for the printer. */
export const paper = `
  body { margin: 0; color: #000; background: #fff; font: 9pt/1.25 system-ui, sans-serif; }
  h2 { margin: 0 0 .5em; font-size: 13pt; }
  p { margin: 0 0 .5em; }
  table { width: 100%; border-collapse: collapse; }
  th, td { padding: .15em .5em .15em 0; border-bottom: 1px solid #999; text-align: left; vertical-align: top; }
  tr { break-inside: avoid; }
  small { display: block; }
`;
