import type { Notebook } from '@send-kit/store';
import type { Pack } from '@send-kit/pack';
import '@send-kit/widgets/case-notes.js';
import type { Recipe } from '../recipe/schema.ts';
import type { Seen } from '../messages.ts';
import { different, type ScreenCase } from '../screen/read-reference.ts';
import { Deadlines } from './deadlines.ts';
import { button, element, field } from './element.ts';
import { notebookNotice } from './notebook-notice.ts';
import { openChildren } from './open-children.ts';
import type { ToolPart, Workplace } from './record-part.ts';
import { ToolChoice } from './tool-choice.ts';
import { tools } from './tools.ts';

/** What a panel works with. */
export interface PanelOptions {
  readonly notebook: Notebook;
  readonly packs: readonly Pack[];
  /** Recipes whose systems can be chosen when a reference is typed. */
  readonly recipes: () => Promise<readonly Recipe[]>;
  /** What a frame of its own needs at the top: closing, moving. */
  readonly controls?: HTMLElement;
  /** What to say and offer where the page shows no case. */
  readonly help?: HTMLElement;
}

/** A tool as the panel shows it. */
interface Shown {
  readonly part: HTMLElement;
  readonly heading: HTMLElement;
  readonly tool: ToolPart | undefined;
}

/**
 * The tools of one case: notes and deadlines, and others that are loaded when they are chosen. The same in the side panel
 * and in the overlay.
 *
 * Nothing of one case is left when another comes: notes, deadlines and every other tool empty themselves within the line
 * that changes their case.
 */
export class Panel {
  readonly #options: PanelOptions;
  readonly #title = element('h1', { tabindex: '-1' });
  readonly #system = element('p', { class: 'hint' });
  readonly #notes = document.createElement('send-case-notes');
  readonly #deadlines: Deadlines;
  readonly #workplace: Workplace;
  readonly #choiceOfTool: ToolChoice;
  /** By id, once they were chosen. */
  readonly #tools = new Map<string, Shown>();
  readonly #content: HTMLElement;
  readonly #help: HTMLElement | undefined;
  readonly #byHand: HTMLDetailsElement;
  readonly #return: HTMLButtonElement;
  readonly #choice = element('div', { class: 'row' });
  #onScreen: Seen = null;
  #shown: ScreenCase | null = null;

  constructor(parent: HTMLElement, options: PanelOptions) {
    this.#options = options;
    this.#help = options.help;
    this.#notes.notebook = options.notebook;
    this.#notes.headingHidden = true;
    this.#workplace = {
      notebook: options.notebook,
      now: () => this.#notes.now(),
      alerts: element('div', { class: 'alerts' }),
    };
    this.#deadlines = new Deadlines(this.#workplace, options.packs);
    const deadlines = element('h2', { id: 'deadlines', tabindex: '-1' }, 'Deadlines');
    const notes = element('h2', { id: 'notes', tabindex: '-1' }, 'Notes');
    const first = element(
      'div',
      { class: 'case' },
      goTo(deadlines, 'Go to the deadlines'),
      element('section', { 'aria-labelledby': 'notes' }, notes, this.#notes),
      element('section', { 'aria-labelledby': 'deadlines' }, deadlines, this.#deadlines.part),
    );
    this.#tools.set('notes', { part: first, heading: notes, tool: undefined });
    this.#choiceOfTool = new ToolChoice([{ id: 'notes', title: 'Notes and deadlines' }, ...tools], (isOther) => {
      if (isOther) this.#showTool();
      const { heading } = this.#tools.get(this.#choiceOfTool.chosen) ?? {};
      if (heading) goToHeading(heading);
    });
    this.#content = element('div', {}, first);
    this.#byHand = this.#makeByHand();
    this.#return = button('Back to the case on the screen', () => this.#follow(), {
      hidden: true,
      class: 'quiet',
    });
    parent.replaceChildren(
      element('header', {}, element('p', { class: 'brand' }, 'SEND Kit'), options.controls),
      this.#choiceOfTool.part,
      element(
        'main',
        {},
        element('div', { role: 'status' }, this.#title, this.#system),
        this.#choice,
        this.#return,
        notebookNotice(options.notebook),
        options.help,
        this.#workplace.alerts,
        this.#content,
        this.#byHand,
        element('p', {}, button('All children with a record of support', openChildren, { class: 'link' })),
      ),
    );
    this.blank();
  }

  /** Takes everything away at once: the page is moving, and what comes next is not known yet. */
  blank(): void {
    this.#onScreen = this.#shown = null;
    this.#empty();
    this.#choice.replaceChildren();
    this.#title.textContent = this.#system.textContent = '';
    this.#return.hidden = true;
    if (this.#help) this.#help.hidden = true;
  }

  /** Shows the case that the page shows, or that it shows none, or lets the person choose; null while it is not known. */
  show(told: Seen): void {
    if (!told) return this.blank();
    const seen = different(told);
    const [first, ...others] = seen;
    const isShown = this.#shown && first && others.length === 0 && isSame(first, this.#shown);
    const isKnown = JSON.stringify(this.#onScreen) === JSON.stringify(seen);
    this.#onScreen = seen;
    if (isShown) this.#return.hidden = true;
    else if (!isKnown) this.#follow();
  }

  focus(): void {
    this.#title.focus();
  }

  /** Goes where the screen is. Which of several cases is meant only the person knows: none is shown until one is chosen. */
  #follow(): void {
    const [first, ...others] = this.#onScreen ?? [];
    this.#change(others.length > 0 ? null : (first ?? null), '');
  }

  #change(next: ScreenCase | null, origin: string): void {
    const several = this.#onScreen && this.#onScreen.length > 1 ? this.#onScreen : [];
    this.#empty();
    this.#shown = next;
    this.#title.textContent = next
      ? `Case ${next.reference}`
      : several.length > 0
        ? 'More than one case on this screen'
        : 'No case on this screen';
    this.#system.textContent = origin || (next ? `Read from the screen of ${next.system}` : '');
    const isOnlyOne = several.length === 0 && this.#onScreen?.some((one) => next && isSame(next, one));
    this.#return.hidden = !(next && this.#onScreen?.length && !isOnlyOne);
    this.#return.textContent = several.length > 0 ? 'Choose again' : 'Back to the case on the screen';
    this.#choice.replaceChildren(
      ...(next
        ? []
        : several.map((one) =>
            button(`Open ${one.reference}`, () => {
              this.#change(one, '');
              this.focus();
            }),
          )),
    );
    if (this.#help) this.#help.hidden = next !== null || several.length > 0;
    this.#byHand.open = next === null;
    if (!next) return;
    this.#notes.scope = next.scope;
    this.#notes.reference = next.reference;
    this.#deadlines.open(next);
    this.#showTool();
    this.#content.hidden = this.#choiceOfTool.part.hidden = false;
  }

  #empty(): void {
    this.#notes.reference = '';
    this.#deadlines.open(undefined);
    for (const { tool } of this.#tools.values()) tool?.open(undefined);
    this.#content.hidden = this.#choiceOfTool.part.hidden = true;
  }

  /** Opens the case that is shown in the tool that is chosen, and in no other of those that are loaded. */
  #showTool(): void {
    const { chosen } = this.#choiceOfTool;
    if (!this.#tools.has(chosen)) this.#makeTool(chosen);
    for (const [id, { part, tool }] of this.#tools) {
      part.hidden = id !== chosen;
      tool?.open(id === chosen && this.#shown ? this.#shown : undefined);
    }
  }

  #makeTool(id: string): void {
    const one = tools.find((each) => each.id === id);
    if (!one) return;
    const tool = one.make(this.#workplace);
    const heading = element('h2', { id: `tool-${id}`, tabindex: '-1' }, one.title);
    const kept = element('p', { class: 'hint' }, 'What you do here is kept with this case, in this browser.');
    const part = element('section', { 'aria-labelledby': heading.id }, heading, kept, tool.part);
    this.#tools.set(id, { part, heading, tool });
    this.#content.append(part);
  }

  #makeByHand(): HTMLDetailsElement {
    const reference = field('reference', 'Case reference', 'As it is written in your case system', { maxlength: '64' });
    const system = element('select', { id: 'system' });
    const fill = async (): Promise<void> => {
      const recipes = await this.#options.recipes();
      const kept = system.value;
      system.replaceChildren(
        ...recipes.map(({ id, name }) => element('option', { value: id }, name)),
        element('option', { value: 'typed' }, 'Another system, or none'),
      );
      system.value = kept;
      if (system.selectedIndex < 0) system.selectedIndex = 0;
    };
    const form = element(
      'form',
      {},
      reference.line,
      element('div', { class: 'field' }, element('label', { for: 'system' }, 'Case system'), system),
      element('button', {}, 'Open case'),
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      const typed = reference.input.value.replace(/\s+/g, ' ').trim();
      reference.fault(typed ? undefined : 'Enter a case reference');
      if (!typed) return reference.input.focus();
      const name = system.selectedOptions[0]?.textContent ?? '';
      reference.input.value = '';
      this.#change({ scope: system.value || 'typed', system: name, reference: typed }, `Typed by hand: ${name}`);
      this.focus();
    });
    const details = element('details', {}, element('summary', {}, 'Open a case by its reference'), form);
    void fill();
    details.addEventListener('toggle', () => void fill());
    return details;
  }
}

/** A way past a long list of notes. Not a link: that would add a step to the history of the page below the overlay. */
function goTo(heading: HTMLHeadingElement, words: string): HTMLButtonElement {
  return button(words, () => goToHeading(heading), { class: 'link' });
}

function goToHeading(heading: HTMLElement): void {
  heading.focus({ preventScroll: true });
  // Not `scrollIntoView`, which would scroll the page below as well.
  scrollTo({ top: heading.getBoundingClientRect().top + scrollY - 8 });
}

function isSame(one: ScreenCase, other: ScreenCase): boolean {
  return one.scope === other.scope && one.reference === other.reference;
}
