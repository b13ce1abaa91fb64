import type { Pack } from '@send-kit/pack';
import type { CaseKey, SavedRecord } from '@send-kit/store';
import { caseRecords, recordsOf } from '@send-kit/store/case-record.js';
import { element } from './element.ts';
import { RecordPart, type ToolPart, type Workplace } from './record-part.ts';
import type { MakeWidget } from './tools/widget.ts';

/** What `tools/pathways.ts` holds. */
interface Shelf {
  readonly packs: readonly Pack[];
  readonly widgetOf: (pack: Pack, pathway: string) => MakeWidget;
}

/** The record of a walk: the same whichever tool it is walked in. */
export const walkId = (pack: string, pathway: string): string => `walk/${pack}/${pathway}`;

/** Every pathway there is, one of them open: the one that was last walked in this case, until another is chosen. */
export class PathwaysPart implements ToolPart {
  readonly part: HTMLElement;
  readonly #workplace: Workplace;
  readonly #load: () => Promise<Shelf>;
  readonly #problem = element('p', { role: 'alert', class: 'wrong' });
  readonly #chooser = element('select', { id: 'pathway' });
  readonly #place = element('div');
  readonly #walks: ReturnType<typeof caseRecords>;
  /** By the id of their record. A part that could not keep something goes on trying, so none is thrown away. */
  readonly #parts = new Map<string, RecordPart>();
  #shelf: Shelf | undefined;
  #key: CaseKey | undefined;
  #begun: readonly SavedRecord[] = [];
  #chosen = '';

  constructor(workplace: Workplace, load: () => Promise<Shelf>) {
    this.#workplace = workplace;
    this.#load = load;
    this.part = element(
      'div',
      { class: 'tool' },
      element('div', { class: 'field' }, element('label', { for: 'pathway' }, 'Pathway'), this.#chooser),
      this.#problem,
      this.#place,
    );
    this.#chooser.addEventListener('change', () => this.#choose(this.#chooser.value));
    this.#walks = caseRecords(workplace.notebook, recordsOf('walk'), (walks) => {
      this.#begun = walks;
      this.#draw();
    });
    this.#draw();
  }

  open(key: CaseKey | undefined): void {
    this.#choose('');
    this.#key = key;
    this.#walks.open(key);
    if (key) void this.#fetch();
  }

  async #fetch(): Promise<void> {
    if (this.#shelf) return;
    try {
      this.#shelf = await this.#load();
      this.#problem.textContent = '';
    } catch {
      this.#problem.textContent =
        'The pathways could not be opened. If SEND Kit was updated a moment ago, close it here and open it again.';
    }
    this.#draw();
  }

  #draw(): void {
    const { packs = [] } = this.#shelf ?? {};
    const begun = new Set(this.#begun.map(({ id }) => id));
    const line = ({ id: pack }: Pack, id: string, title: string): HTMLOptionElement => {
      const value = walkId(pack, id);
      return element('option', { value }, begun.has(value) ? `${title} (begun)` : title);
    };
    const groups = packs.map((pack) =>
      element(
        'optgroup',
        { label: pack.title },
        ...(pack.pathways ?? []).map(({ id, title }) => line(pack, id, title)),
      ),
    );
    this.#chooser.replaceChildren(element('option', { value: '' }, 'Choose a pathway'), ...groups);
    this.#chooser.value = this.#chosen;
    const [last] = this.#begun;
    if (last && this.#chosen === '' && packs.length > 0) this.#choose(last.id);
  }

  #choose(chosen: string): void {
    this.#parts.get(this.#chosen)?.open(undefined);
    const part = this.#partOf(chosen);
    this.#chosen = part ? chosen : '';
    this.#chooser.value = this.#chosen;
    part?.open(this.#key);
  }

  #partOf(id: string): RecordPart | undefined {
    const made = this.#parts.get(id);
    if (made) return made;
    for (const pack of this.#shelf?.packs ?? []) {
      const pathway = pack.pathways?.find((one) => walkId(pack.id, one.id) === id);
      if (!this.#shelf || !pathway) continue;
      const name = { tool: 'walk', id, label: pathway.title, things: `The walk “${pathway.title}”` };
      const widget = this.#shelf.widgetOf(pack, pathway.id);
      const part = new RecordPart(this.#workplace, name, () => Promise.resolve(widget));
      this.#parts.set(id, part);
      this.#place.append(part.part);
      return part;
    }
    return undefined;
  }
}
