export type { BankHolidays, TribunalCalendar } from './schema/calendar.ts';
export type { Evidence, ChecklistRecord } from './schema/checklist-record.ts';
export type { Checklist, ChecklistItem, ChecklistSection, StandardAnswer } from './schema/checklist.ts';
export type { Citation } from './schema/citation.ts';
export type {
  Cycle,
  CycleAddition,
  CycleAnswer,
  CycleDecision,
  CycleField,
  CycleFields,
  CycleFile,
  CycleLevel,
  CycleProposal,
  CycleStage,
  CycleTiming,
} from './schema/cycle.ts';
export type { Day } from './schema/day.ts';
export type { Checked, Condition, Deadline, Earlier, Mistake, Step } from './schema/deadline.ts';
export type { Directory, DirectoryEntry } from './schema/directory.ts';
export type { Change, Source, SourceDocument, Standing } from './schema/document.ts';
export type { Example, Expected } from './schema/example.ts';
export type { Exception } from './schema/exception.ts';
export type { Glossary, Term } from './schema/glossary.ts';
export type { Letter } from './schema/letter.ts';
export type { Arm, CountingOp, EventRef, Limit } from './schema/limit.ts';
export type { Pack, PackList } from './schema/pack.ts';
export type { Arrow, Difference, Outcome, Pathway, PathwayStep, Recorded, Way } from './schema/pathway.ts';
export type {
  Amendment,
  By,
  Changed,
  Meeting,
  Provision,
  Score,
  Session,
  SupportCycle,
  SupportOutcome,
  SupportRecord,
  Term as SchoolTerm,
  Version,
} from './schema/support-record.ts';
export type { EventWord, FactWord, ProcessWord, Vocabulary } from './schema/vocabulary.ts';
export type { Entry, Walk } from './schema/walk.ts';
export type { Wording } from './schema/wording.ts';
export type { Actor, Confidence, Id, Status } from './schema/words.ts';
