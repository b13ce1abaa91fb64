import type { Pack } from '@send-kit/pack';
import { CaseTimetable, type Asked, type TimetableView } from '@send-kit/store/case-timetable.js';
import type { CaseKey } from '@send-kit/store';
import '@send-kit/widgets/deadline-calculator.js';
import { button, element } from './element.ts';
import type { Workplace } from './record-part.ts';

/** The calculator with the dates of the case that is open. What stays with a case is decided in the store. */
export class Deadlines {
  readonly part = element('div');
  readonly #packs: readonly Pack[];
  readonly #timetable: CaseTimetable;
  #calculator: HTMLElementTagNameMap['send-deadline-calculator'] | undefined;

  constructor({ notebook, now, alerts }: Workplace, packs: readonly Pack[]) {
    this.#packs = packs;
    const problem = element('p', { role: 'alert', class: 'wrong' });
    alerts.append(problem);
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
    if (view.state === 'closed') this.part.replaceChildren();
    else if (view.state === 'opening')
      this.part.replaceChildren(element('p', { class: 'hint' }, 'Opening the dates …'));
    else {
      const retry = button('Try again', view.retry, { class: 'quiet' });
      this.part.replaceChildren(element('p', { role: 'alert', class: 'wrong' }, view.why), retry);
    }
  }

  /** A new calculator: an old one may hold half a date that no question can take back. */
  #begin(asked: Asked | undefined, change: (asked: Asked) => void): void {
    const calculator = document.createElement('send-deadline-calculator');
    calculator.packs = this.#packs;
    if (asked) fill(calculator, asked);
    calculator.addEventListener('send-timetable-change', ({ question, done }) => change({ question, done }));
    this.#calculator = calculator;
    this.part.replaceChildren(calculator);
  }
}

function fill(calculator: HTMLElementTagNameMap['send-deadline-calculator'], { question, done = {} }: Asked): void {
  calculator.question = question;
  calculator.done = done;
}
