import type { Pack } from '@send-kit/pack';
import { CaseTimetable, type Asked, type TimetableView } from '@send-kit/store/case-timetable.js';
import type { CaseKey, Moment, Notebook } from '@send-kit/store';
import '@send-kit/widgets/deadline-calculator.js';
import { button, element } from './element.ts';

/** The calculator with the dates of the case that is open. What stays with a case is decided in the store. */
export class Deadlines {
  readonly part: HTMLElement;
  readonly #packs: readonly Pack[];
  readonly #place = element('div');
  readonly #timetable: CaseTimetable;
  #calculator: HTMLElementTagNameMap['send-deadline-calculator'] | undefined;

  constructor(notebook: Notebook, packs: readonly Pack[], now: () => Moment) {
    this.#packs = packs;
    const problem = element('p', { role: 'alert', class: 'wrong' });
    this.part = element('div', {}, problem, this.#place);
    this.#timetable = new CaseTimetable(notebook, {
      now,
      show: (view) => this.#show(view),
      say: (words) => (problem.textContent = words),
    });
  }

  /** Shows the dates of a case, or of none. What was shown before is gone when this returns. */
  open(key: CaseKey | undefined): void {
    this.#timetable.open(key);
  }

  #show(view: TimetableView): void {
    if (view.state === 'ready') {
      const { asked, change } = view;
      const there = this.#calculator;
      // Another process begins afresh: half-typed dates of the old one must not stay.
      if (there && asked && asked.question.process === there.question.process) fill(there, asked);
      else this.#begin(asked, change);
      return;
    }
    this.#calculator = undefined;
    if (view.state === 'closed') this.#place.replaceChildren();
    else if (view.state === 'opening')
      this.#place.replaceChildren(element('p', { class: 'hint' }, 'Opening the dates …'));
    else {
      const retry = button('Try again', view.retry, { class: 'quiet' });
      this.#place.replaceChildren(element('p', { role: 'alert', class: 'wrong' }, view.why), retry);
    }
  }

  /** A new calculator: an old one may hold half a date that no question can take back. */
  #begin(asked: Asked | undefined, change: (asked: Asked) => void): void {
    const calculator = document.createElement('send-deadline-calculator');
    calculator.packs = this.#packs;
    if (asked) fill(calculator, asked);
    calculator.addEventListener('send-timetable-change', ({ question, done }) => change({ question, done }));
    this.#calculator = calculator;
    this.#place.replaceChildren(calculator);
  }
}

function fill(calculator: HTMLElementTagNameMap['send-deadline-calculator'], { question, done = {} }: Asked): void {
  calculator.question = question;
  calculator.done = done;
}
