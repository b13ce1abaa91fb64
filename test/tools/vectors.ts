/* Writes packages/pack/england/vectors.json from the worked examples in the rule files: `npm run vectors`. */
import { readPacks } from '@send-kit/pack/read-folder.js';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { format } from 'prettier';

export const vectorsFile = join(import.meta.dirname, '../../packages/pack/england/vectors.json');

/** The public test vectors, as the text of their file. */
export async function vectorsText(): Promise<string> {
  const [england] = readPacks();
  if (!england) throw new Error('expected the pack of England, found none');
  const rules = [...england.deadlines, ...england.exceptions];
  const vectors = rules.flatMap(({ id, process, citation, status, examples }) =>
    examples.map(({ title, events, facts, options, asOf, expect }, index) => ({
      id: `${id}/${index + 1}`,
      rule: id,
      ...(title !== undefined && { title }),
      status,
      citation: citation.text,
      question: {
        process,
        events,
        ...(facts && { facts }),
        ...(options && { options }),
        ...(asOf !== undefined && { asOf }),
      },
      expect,
    })),
  );
  const file = {
    generated: 'Written from the rule files by "npm run vectors". Never edit this file: correct the rule.',
    format: 1,
    guide: 'VECTORS.md',
    licence: 'MIT',
    lawCheckedOn: england.lawCheckedOn,
    bankHolidaysKnown: {
      from: `${england.bankHolidays[0]?.year}-01-01`,
      to: `${england.bankHolidays.at(-1)?.year}-12-31`,
    },
    vectors,
  };
  return format(JSON.stringify(file), { parser: 'json', printWidth: 120 });
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  writeFileSync(vectorsFile, await vectorsText());
}
