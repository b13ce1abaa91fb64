import { csvRecords } from '@send-kit/core/caseload-csv.js';
import fc from 'fast-check';
import Papa from 'papaparse';
import { expect, test } from 'vitest';

test('the caseload reads a file as the command line does', () => {
  const cell = fc.string({ unit: fc.constantFrom('a', '1', ',', '"', '\n', ' ', 'é') });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (rows) => {
      const text = Papa.unparse(rows, { newline: '\r\n' });
      const ours = [...csvRecords(text, ',')].map(({ cells }) => cells);
      expect(ours).toEqual(Papa.parse(text, { delimiter: ',', newline: '\r\n' }).data);
    }),
  );
});
