import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import { plannerPack } from './planner-pack.fixture.ts';
import './send-planner.ts';
import type { SendPlanner, SendPlannerChangeEvent } from './send-planner.ts';

const span = (name: string, from: string, to: string) => ({ name, from, to });
const school = {
  terms: [
    span('Autumn', '2026-09-01', '2026-12-18'),
    span('Spring', '2027-01-04', '2027-07-02'),
    span('Later', '2027-09-06', '2027-12-17'),
  ],
  closed: [span('Half-term', '2026-10-26', '2026-10-30')],
};

async function shown(more: Partial<SendPlanner> = {}): Promise<SendPlanner> {
  const element = document.createElement('send-planner');
  Object.assign(element, { packs: [plannerPack], today: '2026-09-01', ...more });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const inside = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;
const words = (element: Element, selector: string): string =>
  (inside(element).querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const button = (element: Element, name: string): HTMLButtonElement => {
  const found = [...inside(element).querySelectorAll('button')].find((one) =>
    one.textContent.replace(/\s+/g, ' ').includes(name),
  );
  if (!found) throw new Error(`expected a button ${name}`);
  return found;
};
const type = async (text: string, next = 'Tab'): Promise<void> => {
  await sendKeys({ type: text });
  await sendKeys({ press: next });
};
const choose = (element: Element, id: string, value: string): void => {
  const field = inside(element).getElementById(id) as HTMLSelectElement;
  field.value = value;
  field.dispatchEvent(new Event('change'));
};

async function violations(element: Element): Promise<string[]> {
  for (const details of inside(element).querySelectorAll('details')) details.open = true;
  return (await axe.run(element)).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

/** The move of March 2028, worked out from its end. */
async function worked(): Promise<SendPlanner> {
  const element = await shown({ mode: 'backwards', ...school });
  choose(element, 'move', 'up');
  const year = inside(element).getElementById('year') as HTMLInputElement;
  year.value = '2028';
  year.dispatchEvent(new Event('input'));
  await element.updateComplete;
  return element;
}

const states: Record<string, Partial<SendPlanner>> = {
  empty: {},
  'terms given': school,
  'terms that overlap': { terms: [...school.terms, span('Odd', '2026-12-01', '2026-12-30')] },
  'terms that are over': { ...school, today: '2028-06-01' },
  'back from a date, empty': { mode: 'backwards' },
  'no pack': { packs: [] },
};

suite('<send-planner> for everyone', () => {
  for (const [state, more] of Object.entries(states)) {
    test(`axe finds nothing: ${state}`, async () => {
      expect(await violations(await shown(more))).to.deep.equal([]);
    });
  }

  test('axe finds nothing: back from a date', async () => {
    expect(await violations(await worked())).to.deep.equal([]);
  });

  test('axe finds nothing in the dark', async () => {
    document.documentElement.style.colorScheme = 'light dark';
    await emulateMedia({ colorScheme: 'dark' });
    const found = await violations(await shown(school));
    await emulateMedia({});
    document.documentElement.style.colorScheme = '';
    expect(found).to.deep.equal([]);
  });

  test('keys alone: type a term, hear the weeks, tell the host', async () => {
    const element = await shown();
    let heard: SendPlannerChangeEvent | undefined;
    document.body.addEventListener('send-planner-change', (event) => (heard = event));
    inside(element).querySelector<HTMLInputElement>('input.name')?.focus();
    for (const text of ['Autumn', '1', '9', '2026', '18', '12', '2026']) await type(text);
    await element.updateComplete;
    expect(heard?.dates.terms).to.deep.equal([span('Autumn', '2026-09-01', '2026-12-18')]);
    expect(words(element, '.summary')).to.contain('a request leaves the school’s advice in term time');
    for (let turn = 0; turn < 60 && !words(element, '[role=status]'); turn += 1)
      await new Promise((done) => setTimeout(done, 50));
    expect(words(element, '[role=status]')).to.contain('a request leaves the school’s advice in term time');
  });

  test('arrow keys go from one tab to the other', async () => {
    const element = await shown();
    inside(element).getElementById('tab-weeks')?.focus();
    await sendKeys({ press: 'ArrowRight' });
    await element.updateComplete;
    expect(element.mode).to.equal('backwards');
    expect(inside(element).activeElement?.id).to.equal('tab-backwards');
    expect(words(element, '[role=tabpanel]')).to.contain('What must be final?');
  });

  for (const [name, make] of [
    ['weeks', () => shown(school)],
    ['back from a date', worked],
  ] as const) {
    test(`a narrow screen does not scroll sideways: ${name}`, async () => {
      await setViewport({ width: 320, height: 640 });
      const element = await make();
      for (const details of inside(element).querySelectorAll('details')) details.open = true;
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      await setViewport({ width: 800, height: 600 });
    });
  }

  test('on paper there are the steps and no form', async () => {
    const element = await shown(school);
    await emulateMedia({ media: 'print' });
    const isSeen = (selector: string): boolean => inside(element).querySelector(selector)?.checkVisibility() ?? false;
    const seen = [isSeen('table.steps'), isSeen('input'), isSeen('button')];
    await emulateMedia({});
    expect(seen).to.deep.equal([true, false, false]);
  });
});

suite('weeks to send a request in', () => {
  test('each week says how it would fare, in words and not by colour alone', async () => {
    const element = await shown(school);
    expect(button(element, 'Week of 7 Sep').textContent).to.contain('Good: advice is asked for and due in term time');
    expect(button(element, 'Week of 21 Sep').textContent).to.contain('while the school is closed');
    expect(button(element, 'Week of 31 May').textContent).to.contain('a window in which limits may be lifted');
  });

  test('a chosen week shows its steps, the holiday each falls in, and why that matters', async () => {
    const element = await shown(school);
    button(element, 'Week of 21 Sep').click();
    await element.updateComplete;
    expect(words(element, 'tr[data-rule=ehcna-decision-to-assess]')).to.contain('School closed: Half-term');
    expect(words(element, 'tr[data-rule=ehcna-decision-to-assess]')).to.contain(
      'advice is asked for while the school is closed',
    );
    expect(words(element, '[role=status]')).to.contain('Monday 21 September 2026');
    expect(button(element, 'Week of 21 Sep').getAttribute('aria-pressed')).to.equal('true');
  });

  test('the picture’s steps all stand in the table', async () => {
    const element = await shown(school);
    const drawn = [...inside(element).querySelectorAll('.strip g')].map((one) => one.textContent.trim().split(':')[0]);
    for (const title of drawn) expect(words(element, 'table.steps')).to.contain(title);
    expect(drawn.length).to.equal(inside(element).querySelectorAll('table.steps tbody tr').length);
  });

  test('a closure long enough for the exception is shown with the pack’s question and citation', async () => {
    const element = await shown(school);
    expect(words(element, '[role=tabpanel]')).to.contain('Did the closure make it impractical?');
    expect(words(element, '[role=tabpanel]')).to.contain('Invented Regulations, reg 9');
  });

  test('terms that overlap are named, with a link to the field', async () => {
    const element = await shown(states['terms that overlap']);
    expect(words(element, '.faults')).to.contain('Odd: must not overlap with another one');
    expect(inside(element).querySelector('table')).to.equal(null);
  });

  test('a page gives terms by attribute', async () => {
    const element = document.createElement('send-planner');
    element.setAttribute('terms', 'Autumn: 2026-09-01 to 2026-12-18; Spring: 2027-01-04 to 2027-03-25');
    document.body.append(element);
    element.today = '2026-09-01';
    element.packs = [plannerPack];
    await element.updateComplete;
    expect(words(element, '.summary')).to.contain('a request leaves the school’s advice in term time');
  });

  test('a term is added and taken away again; focus and words follow', async () => {
    const element = await shown(school);
    for (const details of inside(element).querySelectorAll('details')) details.open = true;
    button(element, 'Add a term').click();
    await element.updateComplete;
    expect(inside(element).activeElement?.classList.contains('name')).to.equal(true);
    button(element, 'Remove: Half-term').click();
    await element.updateComplete;
    expect(words(element, '[role=status]')).to.equal('Half-term was removed.');
  });
});

suite('back from a final date', () => {
  test('the law’s own day for a move, and each earlier step', async () => {
    const element = await worked();
    const table = words(element, 'table.steps');
    expect(words(element, '.summary')).to.contain('Plan for the move: the last day is Tuesday 29 February 2028.');
    // 11 weeks before; 3 weeks before that; and 10 days for comments that end the day before.
    expect(table).to.contain('The meeting By, if every later step takes all its time: Tuesday 14 December 2027');
    expect(table).to.contain('Invite By, if every later step takes all its time: Tuesday 23 November 2027');
    expect(table).to.contain('At the very latest: Saturday 19 February 2028');
  });

  test('any day that is typed', async () => {
    const element = await shown({ mode: 'backwards' });
    inside(element).getElementById('target-day')?.focus();
    for (const text of ['1', '2', '2028']) await type(text);
    await element.updateComplete;
    expect(words(element, 'h2')).to.equal('Back from Tuesday 1 February 2028');
  });
});
