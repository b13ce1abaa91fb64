import type { OutcomeHints } from '@send-kit/core/outcome-hints.js';
import type {
  Cycle,
  CycleAddition,
  Day,
  Pack,
  Provision,
  SupportCycle,
  SupportOutcome,
  SupportRecord,
} from '@send-kit/pack';
import type { Words } from '../checklist/words.ts';
import type { Fault } from '../shared/error-summary.ts';
import type { TypedDate } from '../shared/typed-date.ts';

/** The parts of a child's record that are looked at one at a time. */
export type View = 'cycle' | 'child' | 'terms' | 'pictures' | 'evidence' | 'history';
export type StageId = 'assess' | 'plan' | 'do' | 'review';

/** A place in the record and what is to stand there; nothing takes it away. */
export type Write = readonly [path: string, value: unknown];

/** What the parts of the template are drawn from, and what they may ask for. */
export interface Desk {
  readonly record: SupportRecord;
  /** The cycle that is open, and its place in the record. */
  readonly cycle: SupportCycle | undefined;
  readonly path: string;
  readonly stage: StageId;
  /** Its review is closed, and nobody has asked to amend it. */
  readonly isFixed: boolean;
  readonly words: Cycle;
  readonly additions: readonly CycleAddition[];
  readonly packs: readonly Pack[];
  readonly sayWhose: Words;
  readonly today: Day;
  readonly compact: boolean;
  readonly summary: readonly Fault[];
  /** What is asked in place before it is done: the name of the act. */
  readonly asking: string;
  readonly at: (path: string) => unknown;
  /** What stands there, as a text; empty where there is nothing. */
  readonly text: (path: string) => string;
  /** What could be clearer; nothing while the lists of words are on their way. */
  readonly hints: (text: string, item: SupportOutcome | Provision) => OutcomeHints | undefined;
  readonly faultAt: (path: string) => string | undefined;
  readonly typedAt: (path: string) => TypedDate;
  readonly typeDay: (path: string, typed: TypedDate) => void;
  /** What was typed where a number is asked for, while it is none. */
  readonly typedNumber: (path: string) => string | undefined;
  readonly leave: (path: string) => void;
  /** What is typed and not yet part of the record: a line that was begun. */
  readonly draft: (name: string) => string;
  readonly setDraft: (drafts: Readonly<Record<string, string>>) => void;
  /** Takes a change; what was done is said, and where the focus goes. */
  readonly write: (writes: readonly Write[], says?: string, focus?: string) => void;
  readonly show: (view: View, stage?: StageId, cycle?: string) => void;
  readonly ask: (act: string) => void;
  /** A place in people's words, and what stands there. */
  readonly namePath: (path: string) => string;
  readonly sayValue: (value: unknown, path?: string) => string;
  readonly say: (words: string) => void;
  readonly focus: (selector: string) => void;
}
