import { z } from 'zod';
import { BankHolidays, TribunalCalendar } from '../../packages/pack/schema/calendar.ts';
import { Checklist } from '../../packages/pack/schema/checklist.ts';
import { CycleFile } from '../../packages/pack/schema/cycle.ts';
import { CouncilPack } from '../../packages/pack/schema/council-pack.ts';
import { Deadline } from '../../packages/pack/schema/deadline.ts';
import { Directory } from '../../packages/pack/schema/directory.ts';
import { Change, SourceDocument } from '../../packages/pack/schema/document.ts';
import { Exception } from '../../packages/pack/schema/exception.ts';
import { Glossary } from '../../packages/pack/schema/glossary.ts';
import { Letter } from '../../packages/pack/schema/letter.ts';
import { PackList } from '../../packages/pack/schema/pack.ts';
import { Pathway } from '../../packages/pack/schema/pathway.ts';
import { SupportRecord } from '../../packages/pack/schema/support-record.ts';
import { Vocabulary } from '../../packages/pack/schema/vocabulary.ts';
import { Walk } from '../../packages/pack/schema/walk.ts';
import { Wording } from '../../packages/pack/schema/wording.ts';

const kinds = {
  'bank-holidays': BankHolidays,
  change: Change,
  checklist: Checklist,
  cycle: CycleFile,
  'council-pack': CouncilPack,
  deadline: Deadline,
  directory: Directory,
  document: SourceDocument,
  exception: Exception,
  glossary: Glossary,
  letter: Letter,
  pack: PackList,
  pathway: Pathway,
  'support-record': SupportRecord,
  tribunal: TribunalCalendar,
  vocabulary: Vocabulary,
  walk: Walk,
  wording: Wording,
};

/** Where the schemas for editors live. */
export const schemaFolder = 'packages/pack/schema/json';

/** JSON Schemas for editors, by file name. An editor that reads `$schema` underlines a misspelt key as it is typed. */
export function schemas(): Record<string, string> {
  return Object.fromEntries(
    Object.entries(kinds).map(([name, kind]) => {
      const { $schema, ...rest } = z.toJSONSchema(kind, { io: 'input', unrepresentable: 'any', reused: 'ref' });
      const comment = 'Generated from the zod schemas by `npm run schemas`. Do not edit.';
      return [`${name}.json`, `${JSON.stringify({ $comment: comment, $schema, ...rest }, null, 2)}\n`];
    }),
  );
}
