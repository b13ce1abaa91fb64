import type { CaseFile, CaseKey, Moment, SavedTimetable } from './case-file.ts';
import { CaseTool, type Kept } from './case-tool.ts';
import type { Notebook } from './notebook.ts';

/** What a case's timetable is asked, and what was done of it. */
export type Asked = Pick<SavedTimetable, 'question' | 'done'>;

/** What a calculator should show now; as `ToolView` says. */
export type TimetableView =
  | { readonly state: 'closed' }
  | { readonly state: 'opening' }
  | { readonly state: 'failed'; readonly why: string; readonly retry: () => void }
  /** `asked` is absent where nothing was kept. `change` belongs to this case for ever, whatever is open by then. */
  | { readonly state: 'ready'; readonly asked: Asked | undefined; readonly change: (asked: Asked) => void };

/** What the timetable of a case asks of a notebook. */
export type TimetableNotebook = Pick<Notebook, 'find' | 'saveTimetable' | 'watchCase'>;

export interface CaseTimetableOptions {
  readonly now: () => Moment;
  /** Called at once for every view; a calculator that was there belongs to another case, unless both are `ready`. */
  readonly show: (view: TimetableView) => void;
  /** What could not be kept, in words; empty when nothing is wrong any more. */
  readonly say: (problem: string) => void;
}

/** Two panels, or a backup and a notebook, mean the same timetable of a case: so its id is the same everywhere. */
const calculatorId = 'calculator';

/** The timetable that goes with a case. It follows one case at a time, as every `CaseTool` does. */
export class CaseTimetable {
  readonly #tool: CaseTool<Asked>;

  constructor(notebook: TimetableNotebook, { now, show, say }: CaseTimetableOptions) {
    this.#tool = new CaseTool(notebook, keptIn(notebook), {
      now,
      say,
      show: (view) => show(view.state === 'ready' ? { state: 'ready', asked: view.value, change: view.change } : view),
    });
  }

  /** Goes to a case, or to none. */
  open(key: CaseKey | undefined): void {
    this.#tool.open(key);
  }
}

function keptIn(notebook: Pick<Notebook, 'saveTimetable'>): Kept<Asked> {
  return {
    things: 'Dates',
    textOf: ({ question, done }) => JSON.stringify([question, done ?? {}]),
    read: askedIn,
    put: (key, { question, done }, now) =>
      notebook.saveTimetable(key, { id: calculatorId, label: '', question, ...(done && { done }) }, now),
  };
}

function askedIn(file: CaseFile | undefined): Asked | undefined {
  return file?.tools.filter((tool) => tool.kind === 'timetable').find(({ id }) => id === calculatorId);
}
