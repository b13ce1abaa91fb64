import type { Course, Reached } from '@send-kit/core/walk.js';
import type { WalkClock } from '@send-kit/core/walk-clock.js';
import type { Day, Pack, Pathway, Recorded, Walk } from '@send-kit/pack';
import type { Fault } from '../shared/error-summary.ts';
import type { TypedDate } from '../shared/typed-date.ts';
import type { Typed } from './typed-records.ts';

/** What the parts of the template are drawn from, and what they may ask for. */
export interface Desk {
  /** The walk's own pack first: its words come before those of the others. */
  readonly packs: readonly Pack[];
  readonly pack: Pack;
  readonly pathway: Pathway;
  readonly walk: Walk;
  readonly course: Course;
  readonly clock: WalkClock | undefined;
  readonly today: Day;
  readonly compact: boolean;
  /** What is asked once, before the first step. */
  readonly begins: readonly Recorded[];
  /** What is being answered: `begins`, or the key of a step. */
  readonly open: string;
  /** It was answered before. */
  readonly isChange: boolean;
  /** The arrow that is marked, and the fields as they are typed. */
  readonly picked: string;
  readonly typed: Typed;
  readonly faults: readonly Fault[];
  readonly pick: (arrow: string) => void;
  readonly type: (id: string, value: string | TypedDate) => void;
  readonly submit: (event: Event) => void;
  /** Opens what was answered, in its place; the key of where the walk stands, or none, leaves it as it was. */
  readonly reopen: (key?: string) => void;
  /** Absent at the very beginning. */
  readonly back: (() => void) | undefined;
}

/** Names a step that was come to, as an entry of a walk does. */
export function keyOf({ pathway, step, visit }: Reached): string {
  return `${pathway.id}/${step.id}/${visit}`;
}
