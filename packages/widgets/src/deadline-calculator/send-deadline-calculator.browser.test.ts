import type { Question } from '@send-kit/core/question.js';
import type { Pack } from '@send-kit/pack';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import { mount } from '../shared/mount.ts';
import { inventedPack } from './invented-pack.fixture.ts';
import type { SendTimetableChangeEvent } from './send-deadline-calculator.ts';
import { SendDeadlineCalculator } from './send-deadline-calculator.ts';

const ordered = { date: '2026-09-07', today: '2026-09-30' };

async function shown(attributes: Record<string, string> = {}, packs = [inventedPack]): Promise<SendDeadlineCalculator> {
  const element = document.createElement('send-deadline-calculator');
  for (const [name, value] of Object.entries({ today: '2026-09-30', ...attributes })) element.setAttribute(name, value);
  element.packs = packs;
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const inside = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;
const find = <T extends HTMLElement>(element: Element, selector: string): T => {
  const found = inside(element).querySelector<T>(selector);
  if (!found) throw new Error(`expected ${selector}`);
  return found;
};
const words = (element: Element, selector: string): string =>
  (inside(element).querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const field = (element: Element, id: string): HTMLInputElement => find(element, `[id="${id}"]`);
const open = (element: Element, summary: string): void => {
  for (const one of inside(element).querySelectorAll('summary')) {
    if (one.textContent.includes(summary)) (one.parentElement as HTMLDetailsElement).open = true;
  }
};
const press = async (...keys: string[]): Promise<void> => {
  for (const key of keys)
    await sendKeys(
      /^(Tab|Shift\+Tab|Enter|Escape|Arrow.*|Backspace)$/.test(key)
        ? { press: key }
        : key === ' '
          ? { press: ' ' }
          : { type: key },
    );
};
const until = async (test: () => boolean): Promise<void> => {
  for (let turn = 0; turn < 100 && !test(); turn += 1) await new Promise((done) => setTimeout(done, 50));
  expect(test()).to.equal(true);
};
const states: Record<string, Record<string, string>> = {
  empty: {},
  incomplete: { date: '21' },
  valid: ordered,
  overdue: { ...ordered, today: '2026-12-01' },
  'an impossible date': { date: '2026-02-31' },
  'dates in the wrong order': { events: 'order-received: 2026-09-07; bread-served: 2026-09-01' },
  'refused beyond the known holidays': { events: 'order-received: 2026-09-07; bread-served: 2027-02-02' },
  'fixed, read only and compact': { ...ordered, 'process-fixed': '', process: 'baking', readonly: '', compact: '' },
};

suite('<send-deadline-calculator> for everyone', () => {
  for (const [state, attributes] of Object.entries(states)) {
    test(`axe finds nothing: ${state}`, async () => {
      const element = await shown(attributes);
      for (const details of inside(element).querySelectorAll('details')) details.open = true;
      const { violations } = await axe.run(element);
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal([]);
    });
  }

  test('keys alone: type a date, hear the answer, mark a duty as done', async () => {
    const element = await shown();
    await press('Tab', 'Tab', '7', 'Tab', '9', 'Tab', '2026');
    await element.updateComplete;
    expect(words(element, '.summary')).to.contain('knead the dough by Monday 12 October 2026, in 12 days');
    await until(() => words(element, '[role=status]').includes('knead the dough'));

    open(element, 'More about: Knead');
    field(element, 'done.knead-day').focus();
    await press('12', 'Tab', 'oct', 'Tab', '2026');
    await element.updateComplete;
    expect(words(element, 'tr[data-rule=knead] .left')).to.equal('Done in time');
    expect(element.done).to.deep.equal({ knead: '2026-10-12' });
  });

  test('every control can be reached by Tab, in the order of the page', async () => {
    const element = await shown(ordered);
    const seen: string[] = [];
    // Not beyond the last: Firefox would put the focus on its own window, and leave it there for the next test.
    while (seen.length < 30 && seen.at(-1) !== 'Start again') {
      await press('Tab');
      const active = inside(element).activeElement;
      if (!active) break;
      seen.push(active.id || (active.textContent ?? '').trim().slice(0, 20));
    }
    expect(seen.slice(0, 4)).to.deep.equal([
      'process',
      'events.order-received-day',
      'events.order-received-month',
      'events.order-received-year',
    ]);
    expect(seen.slice(-3)).to.deep.equal(['Print', 'Copy as text', 'Start again']);
  });

  test('fields have names, and the group says what the date is of', async () => {
    const element = await shown({ date: '2026-02-31' });
    const group = find(element, 'fieldset');
    expect(words(element, 'fieldset legend')).to.equal('Date the order was received');
    expect([...group.querySelectorAll('label')].map((label) => label.textContent.trim())).to.deep.equal([
      'Day',
      'Month',
      'Year',
    ]);
    const described = (group.getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => words(element, `[id="${id}"]`));
    expect(described).to.deep.equal(['The day it came.', 'Error: Date the order was received must be a real date']);
    expect(field(element, 'events.order-received-day').getAttribute('aria-invalid')).to.equal('true');
  });

  test('the picture is hidden from those who hear the page, and says what the table says', async () => {
    const element = await shown({
      events: 'order-received: 2026-09-07; bread-served: 2026-09-21',
      today: '2026-10-20',
    });
    expect(find(element, '[part=timeline]').getAttribute('aria-hidden')).to.equal('true');
    const text = (row: Element, selector: string): string => row.querySelector(selector)?.textContent ?? '';
    const twin = (row: Element): string => `${text(row, '.title')}: ${text(row, '.when')} ${text(row, '.left')}`;
    const picture = [...inside(element).querySelectorAll('.bar')].map(twin);
    const table = [...inside(element).querySelectorAll('tbody tr')].map(twin);
    expect(picture).to.have.length(6);
    expect(picture).to.deep.equal(table.slice(0, picture.length));
  });

  test('colour is never alone: a late bar and a bar that was done carry a mark', async () => {
    const element = await shown({ ...ordered, today: '2026-10-20' });
    element.done = { bake: '2026-10-19' };
    await element.updateComplete;
    const mark = (rule: string): string =>
      getComputedStyle(find(element, `.bar[data-rule=${rule}] .left`), '::before').content;
    expect(mark('knead')).to.contain('!');
    expect(mark('bake')).to.contain('✓');
  });
});

suite('<send-deadline-calculator> and dates', () => {
  test('an answer appears as soon as the date is whole', async () => {
    const element = await shown();
    expect(words(element, '.prompt')).to.equal('Enter the date to see the deadlines.');
    field(element, 'events.order-received-day').focus();
    await press('7', 'Tab', 'September', 'Tab', '202');
    await element.updateComplete;
    expect(inside(element).querySelector('.summary')).to.equal(null);
    await press('6');
    await element.updateComplete;
    expect(words(element, '.summary')).to.contain('Monday 12 October 2026');
  });

  test('says what is missing once somebody has left the date, and keeps what was typed', async () => {
    const element = await shown();
    field(element, 'events.order-received-day').focus();
    await press('7', 'Tab', 'Tab', '2026');
    await element.updateComplete;
    expect(inside(element).querySelector('.faults')).to.equal(null);
    await press('Tab');
    await until(() => words(element, '.faults a') === 'Date the order was received must include a month');
    expect(words(element, 'fieldset .error')).to.equal('Error: Date the order was received must include a month');
    expect(field(element, 'events.order-received-year').value).to.equal('2026');
    await until(() => words(element, '[role=status]').startsWith('There is a problem.'));
  });

  test('Enter asks for the answer: the focus goes to the summary, and its link to the field', async () => {
    const element = await shown();
    field(element, 'events.order-received-day').focus();
    await press('31', 'Tab', '4', 'Tab', '2026', 'Enter');
    await element.updateComplete;
    await until(() => inside(element).activeElement?.className === 'faults');
    await press('Tab', 'Enter');
    expect(inside(element).activeElement?.id).to.equal('events.order-received-day');
  });

  for (const pasted of ['7/9/2026', '2026-09-07', 'Monday 7 September 2026']) {
    test(`"${pasted}" pasted into any field is spread out`, async () => {
      const element = await shown();
      // Firefox lets no script fill a clipboard event.
      const paste = new Event('paste', { bubbles: true, composed: true, cancelable: true });
      Object.defineProperty(paste, 'clipboardData', { value: { getData: () => pasted } });
      field(element, 'events.order-received-year').dispatchEvent(paste);
      await element.updateComplete;
      expect(field(element, 'events.order-received-day').value).to.equal('7');
      expect(words(element, '.summary')).to.contain('Monday 12 October 2026');
    });
  }

  test('a date in the wrong order is told beside the later one, in words', async () => {
    const element = await shown({ events: 'order-received: 2026-09-07; bread-served: 2026-09-01' });
    expect(words(element, '.faults a')).to.equal(
      'Date the bread was served must be the same as or after Monday 7 September 2026, the date the order was received',
    );
    find(element, '.faults a').click();
    expect(inside(element).activeElement?.id).to.equal('events.bread-served-day');
  });
});

suite('<send-deadline-calculator> and the law', () => {
  test('every duty shows its status, who must act and its source', async () => {
    const element = await shown(ordered);
    const row = words(element, 'tr[data-rule=proof]');
    expect(row).to.contain('Derived').and.to.contain('The bakery').and.to.contain('Worked out: by');
    const link = find<HTMLAnchorElement>(element, 'tr[data-rule=knead] a');
    expect(link.href).to.equal('https://law.example/reg/1');
    expect(link.rel).to.contain('noopener');
    expect(words(element, '.foot')).to.contain('Law last checked on Sunday 1 November 2026');
    expect(words(element, 'section')).to.contain('Each date is the last lawful day, not a target.');
  });

  test('another reading is shown beside the lawful day, with what it rests on', async () => {
    const element = await shown(ordered);
    expect(words(element, 'tr[data-rule=knead]')).to.contain(
      'A day earlier, Sunday 11 October 2026, if the day of receipt is counted as day 1',
    );
  });

  test('the page may choose the other reading', async () => {
    const element = await shown({ ...ordered, 'receipt-is-day-one': '' });
    expect(words(element, 'tr[data-rule=knead] .when')).to.equal('Sunday 11 October 2026');
  });

  test('an exception lifts nothing until a person has judged it, and then makes no new date', async () => {
    const element = await shown({ events: 'order-received: 2026-09-07; flour-asked: 2026-09-20' });
    open(element, 'When a limit can be lifted');
    open(element, 'The mill was closed');
    field(element, 'facts.mill-closed.from-day').focus();
    await press('14/9/2026');
    field(element, 'facts.mill-closed.reopens-day').focus();
    await press('19/10/2026');
    await element.updateComplete;
    expect(words(element, '.found')).to.contain('The dates allow it.');
    expect(words(element, 'tr[data-rule=knead] .when')).to.equal('Monday 12 October 2026');

    field(element, 'facts.mill-closed.reason').focus();
    await press('No flour', 'Tab', ' ');
    await until(() => words(element, 'tr[data-rule=knead] .when') === 'Lifted');
    expect(words(element, 'tr[data-rule=knead] td')).to.contain('It was Monday 12 October 2026');
    expect(words(element, 'tr[data-rule=bake] .when')).to.equal('Monday 16 November 2026');
    expect(element.question.facts).to.deep.equal({
      'mill-closed': { from: '2026-09-14', reopens: '2026-10-19', reason: 'No flour', impractical: true },
    });
  });

  test('what happened meets the duty it meets', async () => {
    const element = await shown({
      events: 'order-received: 2026-09-07; bread-served: 2026-11-20',
      today: '2026-12-01',
    });
    expect(words(element, 'tr[data-rule=bake] .left')).to.equal('Done 4 days late');
  });
});

suite('<send-deadline-calculator> in a page', () => {
  test('properties set before or after it connects give the same answer', async () => {
    const early = document.createElement('send-deadline-calculator');
    Object.assign(early, { packs: [inventedPack], today: '2026-09-30', date: '2026-09-07' });
    document.body.append(early);
    const late = document.createElement('send-deadline-calculator');
    document.body.append(late);
    await late.updateComplete;
    Object.assign(late, { date: '2026-09-07', today: '2026-09-30', packs: [inventedPack] });
    await Promise.all([early.updateComplete, late.updateComplete]);
    expect(words(late, '.summary')).to.equal(words(early, '.summary')).and.not.to.equal('');
  });

  test('without a pack it says politely what is missing', async () => {
    const element = await shown({}, []);
    expect(words(element, '.notice')).to.contain('no rules to count with');
  });

  test('words it does not know are shown, with one warning on the console', async () => {
    const heard: string[] = [];
    const { warn } = console;
    console.warn = (...said: unknown[]) => void heard.push(said.join(' '));
    const element = await shown({ process: 'sleeping', events: 'sunrise: 2026-09-07', today: 'tomorrow' });
    element.requestUpdate();
    await element.updateComplete;
    console.warn = warn;
    expect(words(element, '.notice')).to.contain('“sunrise”').and.to.contain('“sleeping”').and.to.contain('“tomorrow”');
    expect(heard).to.have.length(1);
    expect(heard[0]).to.contain('<send-deadline-calculator>');
  });

  test('only processes that have rules are offered, in plain words, and an alias will do', async () => {
    const element = await shown({ process: 'bread' });
    expect([...inside(element).querySelectorAll('option')].map((option) => option.textContent.trim())).to.deep.equal([
      'Somebody ordered bread (Baking)',
      'There will be a feast (Feasting)',
    ]);
    expect(find<HTMLSelectElement>(element, 'select').value).to.equal('baking');
  });

  test('another process asks for other dates', async () => {
    const element = await shown(ordered);
    const select = find<HTMLSelectElement>(element, 'select');
    select.value = 'feasting';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
    expect(words(element, 'legend')).to.equal('Date of the feast');
    expect(element.question).to.deep.equal({ process: 'feasting', events: {}, facts: {}, options: {} });
  });

  test('a change by a person is told to the page; a change by the page is not', async () => {
    const heard: SendTimetableChangeEvent[] = [];
    const element = await shown(ordered);
    const hear = (event: SendTimetableChangeEvent): void => void heard.push(event);
    document.body.addEventListener('send-timetable-change', hear);
    element.setAttribute('date', '2026-09-08');
    await element.updateComplete;
    expect(heard).to.have.length(0);
    field(element, 'events.order-received-day').focus();
    await press('Backspace', '9');
    await element.updateComplete;
    document.body.removeEventListener('send-timetable-change', hear);
    expect(heard.at(-1)?.question.events).to.deep.equal({ 'order-received': '2026-09-09' });
    expect(heard.at(-1)?.answer).to.have.property('lawCheckedOn', '2026-11-01');
  });

  test('a question that was read can be set again', async () => {
    const element = await shown();
    const question: Question = {
      process: 'baking',
      events: { 'order-received': '2026-09-07', 'flour-asked': '2026-09-20' },
      facts: { 'mill-closed': { from: '2026-09-14', reopens: '2026-10-19', reason: 'No flour', impractical: true } },
      options: { 'receipt-is-day-one': true },
    };
    element.question = question;
    await element.updateComplete;
    expect(element.question).to.deep.equal(question);
  });

  test('Start again clears everything and can be undone', async () => {
    const element = await shown(ordered);
    for (const button of inside(element).querySelectorAll('button'))
      if (button.textContent.includes('Start again')) button.click();
    await element.updateComplete;
    expect(field(element, 'events.order-received-day').value).to.equal('');
    expect(inside(element).activeElement?.textContent).to.equal('Undo');
    await press('Enter');
    await until(() => words(element, '.summary').includes('Monday 12 October 2026'));
  });

  test('Copy as text gives the answer, by the clipboard or to be taken by hand', async () => {
    const element = await shown(ordered);
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: { writeText: () => Promise.reject(new Error('no')) },
    });
    for (const button of inside(element).querySelectorAll('button'))
      if (button.textContent.includes('Copy')) button.click();
    await until(() => inside(element).querySelector('#to-copy') !== null);
    const text = find<HTMLTextAreaElement>(element, '#to-copy').value;
    expect(text).to.contain('Date the order was received: Monday 7 September 2026');
    expect(text).to.contain(
      'Knead the dough: By Monday 12 October 2026 (12 days left)\n  The bakery. Law: Invented Regulations, reg 1',
    );
    Reflect.deleteProperty(navigator, 'clipboard');
  });

  test('read only, it shows the dates and lets nothing be changed', async () => {
    const element = await shown({ ...ordered, readonly: '' });
    expect(inside(element).querySelectorAll('input, select')).to.have.length(0);
    expect(words(element, 'dl')).to.contain('Date the order was received Monday 7 September 2026');
  });

  test("today is London's, unless the page says otherwise", async () => {
    const element = new SendDeadlineCalculator();
    document.body.append(element);
    expect(element.today).to.match(/^\d{4}-\d{2}-\d{2}$/);
  });
});

suite('<send-deadline-calculator> on other screens', () => {
  test('axe finds nothing in the dark, and with a limit that is lifted', async () => {
    document.documentElement.style.colorScheme = 'light dark';
    await emulateMedia({ colorScheme: 'dark' });
    const element = await shown(ordered);
    element.question = {
      process: 'baking',
      events: { 'order-received': '2026-09-07' },
      facts: { 'baker-ill': { reason: 'Flour lung', impractical: true } },
    };
    await element.updateComplete;
    for (const details of inside(element).querySelectorAll('details')) details.open = true;
    const { violations } = await axe.run(element);
    await emulateMedia({});
    document.documentElement.style.colorScheme = '';
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal([]);
  });

  test('nothing scrolls sideways at 320 pixels', async () => {
    await setViewport({ width: 320, height: 700 });
    for (const attributes of Object.values(states)) {
      const element = await shown(attributes);
      for (const details of inside(element).querySelectorAll('details')) details.open = true;
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
      element.remove();
    }
    await setViewport({ width: 800, height: 600 });
  });

  test('forced colours leave the words and bars of the picture to be seen', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const element = await shown(ordered);
    const { color, backgroundColor } = getComputedStyle(find(element, '.bar[data-rule=knead] .title'));
    const bar = getComputedStyle(find(element, '.bar[data-rule=knead] circle')).fill;
    const paper = getComputedStyle(element).backgroundColor;
    await emulateMedia({});
    expect(color).not.to.equal(backgroundColor);
    expect(bar).not.to.equal(paper);
  });
});

suite('what a host page hands over', () => {
  const council: Pack = {
    ...inventedPack,
    id: 'breadshire',
    title: 'Breadshire',
    owner: 'Breadshire Council',
    exceptions: [],
    deadlines: inventedPack.deadlines
      .filter(({ id }) => id === 'bake')
      .map((rule) => ({ ...rule, id: 'breadshire-bake', title: 'Bake sooner', status: 'local' as const })),
    vocabulary: undefined,
    tribunal: undefined,
    bankHolidays: [],
  };

  test("a council's pack brings its own practice, marked as local", async () => {
    const element = await shown(ordered, [inventedPack, council]);
    const row = [...inside(element).querySelectorAll('tbody tr')].find((one) =>
      one.textContent.includes('Bake sooner'),
    );
    expect(row?.textContent).to.include('Local');
    expect(element.question.options).to.deep.equal({ packs: ['breadshire'] });
  });

  test('a second date that is handed over is not hidden', async () => {
    const element = await shown({ events: 'order-received: 2026-09-07; bread-served: 2026-10-01' });
    expect(field(element, 'events.bread-served-day').closest('details')?.open).to.equal(true);
  });

  test('options of a saved question are kept', async () => {
    const element = await shown();
    element.question = {
      process: 'baking',
      events: { 'order-received': '2026-09-07' },
      options: { 'receipt-is-day-one': true },
    };
    await element.updateComplete;
    expect(element.question.options).to.deep.equal({ 'receipt-is-day-one': true });
  });
});

suite('a page that is not kind', () => {
  test('a div gives its own attributes to the calculator in its place, and no others', async () => {
    const heard: unknown[] = [];
    Object.assign(window, { strangerHeard: heard });
    const place = document.createElement('div');
    for (const [name, value] of [
      ['data-send-deadline-calculator', ''],
      ['data-date', '2026-09-07'],
      ['data-process-fixed', ''],
      ['data-onclick', 'strangerHeard.push(1)'],
      ['data-style', 'position: fixed'],
      ['data-id', 'somebody-elses'],
    ] as const)
      place.setAttribute(name, value);
    document.body.append(place);
    mount('send-deadline-calculator');
    const element = place.firstElementChild as SendDeadlineCalculator;
    element.click();
    expect(element.getAttributeNames()).to.have.members(['date', 'process-fixed']);
    expect(heard).to.have.length(0);
    Reflect.deleteProperty(window, 'strangerHeard');
    place.remove();
  });

  test('a question and days of doing that were set before the tag was known are kept', async () => {
    const element = document.createElement('send-late-calculator') as SendDeadlineCalculator;
    const question = { process: 'baking', events: { 'order-received': '2026-09-07' } };
    Object.assign(element, { packs: [inventedPack], today: '2026-09-30', question, done: { knead: '2026-09-20' } });
    document.body.append(element);
    customElements.define('send-late-calculator', class extends SendDeadlineCalculator {});
    await element.updateComplete;
    expect(words(element, '.summary')).to.contain('Monday 16 November 2026');
    expect(element.done).to.deep.equal({ knead: '2026-09-20' });
    element.question = { ...question, events: { 'order-received': '2026-09-08' } };
    await element.updateComplete;
    expect(field(element, 'events.order-received-day').value).to.equal('8');
  });

  test('arrow keys through the processes lose no date, and each step is told once', async () => {
    const element = await shown({ today: '2026-09-30' });
    field(element, 'events.order-received-day').focus();
    await press('7/9/2026');
    const heard: SendTimetableChangeEvent[] = [];
    element.addEventListener('send-timetable-change', (event) => heard.push(event));
    const select = find<HTMLSelectElement>(element, 'select');
    const choose = async (value: string): Promise<void> => {
      select.value = value;
      for (const name of ['input', 'change']) {
        select.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
        await element.updateComplete;
      }
    };
    await choose('feasting');
    expect(element.question.events).to.deep.equal({});
    await choose('baking');
    expect(words(element, '.summary')).to.contain('Monday 12 October 2026');
    expect(heard.map(({ question }) => [question.process, question.events])).to.deep.equal([
      ['feasting', {}],
      ['baking', { 'order-received': '2026-09-07' }],
    ]);

    await choose('feasting');
    element.question = { process: 'feasting', events: {} };
    await element.updateComplete;
    await choose('baking');
    expect(element.question.events, 'what another question brought is not mixed in').to.deep.equal({});
  });

  test("the page's date is a date of the page's process, in whatever order they come", async () => {
    const element = await shown({ date: '2026-10-01' });
    element.setAttribute('process', 'feasting');
    await element.updateComplete;
    expect(element.question).to.deep.include({ process: 'feasting', events: { feast: '2026-10-01' } });
    element.process = 'baking';
    await element.updateComplete;
    expect(element.question.events).to.deep.equal({ 'order-received': '2026-10-01' });

    const select = find<HTMLSelectElement>(element, 'select');
    select.value = 'feasting';
    select.dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
    expect(element.question.events, 'who chooses a process does not date it').to.deep.equal({});
  });

  test('dates of attributes are replaced when these change, and go with them', async () => {
    const element = await shown({ events: 'order-received: 2026-09-07; bread-served: 2026-10-01' });
    element.setAttribute('events', 'order-received: 2026-09-08');
    await element.updateComplete;
    expect(element.question.events).to.deep.equal({ 'order-received': '2026-09-08' });
    element.removeAttribute('events');
    await element.updateComplete;
    expect(element.question.events).to.deep.equal({});
  });

  test('the list of processes follows a question after somebody has chosen from it', async () => {
    const element = await shown(ordered);
    const select = find<HTMLSelectElement>(element, 'select');
    select.focus();
    await press('ArrowDown');
    await until(() => element.question.process === 'feasting');
    element.question = { process: 'baking', events: { 'order-received': '2026-09-08' } };
    await element.updateComplete;
    expect(select.value).to.equal('baking');
    element.question = { process: 'feasting', events: {} };
    await element.updateComplete;
    expect(select.value).to.equal('feasting');
  });

  for (const given of [
    {},
    null,
    undefined,
    5,
    'x',
    { events: null },
    { events: { 'order-received': 5 }, facts: null },
  ]) {
    test(`a question that is none does not throw: ${JSON.stringify(given)}`, async () => {
      const element = await shown(ordered);
      const { warn } = console;
      console.warn = () => undefined;
      const kept = { process: 7, packs: null, options: null, facts: { 'mill-closed': 3, 'baker-ill': null } };
      for (const question of [given, { ...kept, ...Object(given) }]) {
        Object.assign(element, { question, done: given });
        await element.updateComplete;
        expect(element.question.events).to.deep.equal({});
      }
      element.question = { process: 'baking', events: { 'order-received': '2026-09-07' } };
      await element.updateComplete;
      expect(words(element, '.summary')).to.contain('Monday 12 October 2026');
      console.warn = warn;
    });
  }

  test('three fields that are filled at once count together', async () => {
    const element = await shown();
    for (const [part, value] of Object.entries({ day: '7', month: '9', year: '2026' })) {
      const input = field(element, `events.order-received-${part}`);
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }
    await element.updateComplete;
    expect(words(element, '.summary')).to.contain('Monday 12 October 2026');
  });

  test('a date that is wrong in the same way as the one before is told again', async () => {
    const element = await shown({ date: '31/4/2027' });
    field(element, 'events.order-received-year').focus();
    await press('Enter', 'Tab');
    await until(() => words(element, '[role=status]').includes('real date'));
    const told: string[] = [];
    const status = find(element, '[role=status]');
    new MutationObserver(() => told.push(status.textContent)).observe(status, {
      childList: true,
      subtree: true,
      characterData: true,
    });
    for (const [part, value] of Object.entries({ day: '29', month: '2' })) {
      const input = field(element, `events.order-received-${part}`);
      input.value = value;
      input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    }
    await until(() => told.at(-1)?.includes('real date') === true);
  });

  test('read only, what is wrong is said and leads nowhere', async () => {
    const element = await shown({ date: '2026-02-31', readonly: '' });
    expect(words(element, '.faults li')).to.equal('Date the order was received must be a real date');
    expect(inside(element).querySelectorAll('.faults a')).to.have.length(0);
  });

  test('exceptions that are filled lie open', async () => {
    const element = await shown(ordered);
    const doors = (): (string | undefined)[] =>
      [...inside(element).querySelectorAll('section > details, section > details details')]
        .filter((one) => (one as HTMLDetailsElement).open)
        .map((one) => one.querySelector('summary')?.textContent);
    expect(doors()).to.deep.equal([]);
    const question = { process: 'baking', events: { 'order-received': '2026-09-07' } };
    element.question = { ...question, facts: { 'baker-ill': { reason: 'Flour lung' } } };
    await element.updateComplete;
    expect(doors()).to.deep.equal(['When a limit can be lifted', 'The baker was ill']);
  });

  test("a page's rules for every element do not reach the words", async () => {
    const unkind = document.createElement('style');
    unkind.textContent = `html { font-size: 62.5% }
      * { color: #eee; font: 900 11px/4 monospace; letter-spacing: 0.1em; text-align: right; text-indent: 2em;
      text-transform: uppercase; white-space: nowrap }`;
    document.head.append(unkind);
    const { warn } = console;
    console.warn = () => undefined;
    const element = await shown({ ...ordered, process: 'x'.repeat(3000) });
    console.warn = warn;
    const style = getComputedStyle(find(element, 'td'));
    const seen = [style.fontSize, style.lineHeight, style.fontWeight, style.textIndent];
    // A reader's own spacing of letters comes the same way, and must arrive.
    const spacing = style.letterSpacing;
    const more = [style.textTransform, style.whiteSpace, style.color, style.textAlign];
    const width = element.scrollWidth - element.clientWidth;
    element.style.setProperty('--send-size', '20px');
    const sized = getComputedStyle(find(element, 'td')).fontSize;
    unkind.remove();
    expect(seen).to.deep.equal(['16px', '24px', '400', '0px']);
    expect(spacing).not.to.equal('normal');
    expect(more).to.deep.equal(['none', 'normal', 'rgb(11, 12, 12)', 'start']);
    expect(width).to.equal(0);
    expect(sized).to.equal('20px');
  });
});
