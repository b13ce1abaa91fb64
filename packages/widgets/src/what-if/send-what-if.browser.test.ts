import type { Question } from '@send-kit/core/question.js';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import { inventedPack } from '../deadline-calculator/invented-pack.fixture.ts';
import './send-what-if.ts';
import type { SendWhatIf } from './send-what-if.ts';

const ordered: Question = { process: 'baking', events: { 'order-received': '2026-09-07' } };
const served: Question = {
  process: 'baking',
  events: { 'order-received': '2026-09-07', 'bread-served': '2026-11-02' },
};

async function shown(more: Partial<SendWhatIf> = {}): Promise<SendWhatIf> {
  const element = document.createElement('send-what-if');
  Object.assign(element, { packs: [inventedPack], ...more });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const inside = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;
const words = (element: Element, selector: string): string =>
  (inside(element).querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();

async function violations(element: Element): Promise<string[]> {
  for (const details of inside(element).querySelectorAll('details')) details.open = true;
  return (await axe.run(element)).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

const later = { events: { 'order-received': '2026-09-14' } };
const states: Record<string, Partial<SendWhatIf>> = {
  empty: {},
  'nothing differs': { question: ordered },
  'an event moved': { question: served, scenario: later },
  'a limit lifted': {
    question: ordered,
    scenario: { events: {}, facts: { 'baker-ill': { reason: 'Flour lung', impractical: true } } },
  },
  'an impossible order': { question: served, scenario: { events: { 'bread-served': '2026-09-01' } } },
  'no pack': { packs: [] },
};

suite('<send-what-if> for everyone', () => {
  for (const [state, more] of Object.entries(states)) {
    test(`axe finds nothing: ${state}`, async () => {
      expect(await violations(await shown(more))).to.deep.equal([]);
    });
  }

  test('axe finds nothing in the dark', async () => {
    document.documentElement.style.colorScheme = 'light dark';
    await emulateMedia({ colorScheme: 'dark' });
    const found = await violations(await shown(states['an event moved']));
    await emulateMedia({});
    document.documentElement.style.colorScheme = '';
    expect(found).to.deep.equal([]);
  });

  test('keys alone: type another date and hear what moves', async () => {
    const element = await shown({ question: ordered });
    inside(element).getElementById('before.events.order-received-year')?.focus();
    for (const text of ['14', '9', '2026']) {
      await sendKeys({ press: 'Tab' });
      await sendKeys({ type: text });
    }
    await element.updateComplete;
    expect(words(element, 'tr[data-rule=knead] .change')).to.equal('7 days later');
    for (let turn = 0; turn < 60 && !words(element, '[role=status]'); turn += 1)
      await new Promise((done) => setTimeout(done, 50));
    expect(words(element, '[role=status]')).to.match(/^\d deadlines move/);
  });

  test('a wrong date is said when the field is left, with a link to it', async () => {
    const element = await shown({ question: ordered });
    inside(element).getElementById('after.events.order-received-day')?.focus();
    await sendKeys({ type: '31' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '2' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: '2026' });
    await sendKeys({ press: 'Tab' });
    await element.updateComplete;
    expect(words(element, '.faults')).to.contain('The order was received (as it might be): must be a real date');
    inside(element).querySelector<HTMLAnchorElement>('.faults a')?.click();
    expect(inside(element).activeElement?.id).to.equal('after.events.order-received-day');
    expect(await violations(element)).to.deep.equal([]);
  });

  test('a narrow screen does not scroll sideways', async () => {
    await setViewport({ width: 320, height: 640 });
    await shown(states['an event moved']);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 800, height: 600 });
  });

  test('on paper there is the comparison and no form', async () => {
    const element = await shown(states['an event moved']);
    await emulateMedia({ media: 'print' });
    const isSeen = (selector: string): boolean => inside(element).querySelector(selector)?.checkVisibility() ?? false;
    const seen = [isSeen('table'), isSeen('input'), isSeen('button')];
    await emulateMedia({});
    expect(seen).to.deep.equal([true, false, false]);
  });
});

suite('the comparison', () => {
  test('stands side by side with its reason and its law', async () => {
    const element = await shown(states['an event moved']);
    const row = words(element, 'tr[data-rule=knead]');
    expect(row).to.contain('Knead the dough');
    expect(row).to.contain('Invented Regulations, reg 1');
    expect(row).to.contain('Monday 12 October 2026');
    expect(row).to.contain('Monday 19 October 2026');
    expect(row).to.contain('“The order was received” moved 7 days later, to Monday 14 September 2026');
  });

  test('what stays is folded away', async () => {
    const element = await shown(states['an event moved']);
    expect(inside(element).querySelector('table tr[data-rule=taste]')).to.equal(null);
    const folded = [...inside(element).querySelectorAll('details')].find((one) =>
      one.textContent.includes('Unchanged'),
    );
    expect(folded?.open).to.equal(false);
    expect(folded?.textContent).to.contain('Time to taste');
  });

  test('an exception lifts and gives no new date', async () => {
    const element = await shown(states['a limit lifted']);
    const row = words(element, 'tr[data-rule=knead]');
    expect(row).to.contain('Lifted, with no new date');
    expect(row).to.contain('“The baker was ill” was added');
    expect(words(element, '.summary')).to.contain('is lifted');
  });

  test('keys alone: suppose something was so, and hear that a limit is lifted', async () => {
    const element = await shown({ question: ordered });
    for (const details of inside(element).querySelectorAll('details')) details.open = true;
    inside(element).getElementById('facts.baker-ill.reason')?.focus();
    await sendKeys({ type: 'Flour lung' });
    await element.updateComplete;
    expect(inside(element).querySelector('.lifted')).to.equal(null);
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await element.updateComplete;
    expect(words(element, 'tr[data-rule=knead] .change')).to.equal('Lifted');
    expect(words(element, 'tr[data-rule=knead]')).to.contain('Lifted by: The baker');
  });

  test('a week later is one press', async () => {
    const element = await shown({ question: ordered });
    [...inside(element).querySelectorAll('button')].find((one) => one.textContent.includes('A week later'))?.click();
    await element.updateComplete;
    expect(words(element, 'tr[data-rule=bake] .change')).to.equal('7 days later');
  });

  test('dates that cannot stand together are named', async () => {
    const element = await shown(states['an impossible order']);
    expect(words(element, '.notice')).to.contain('The bread was served: must be a day on or after order-received');
  });

  test('attributes and properties give the same, in any order', async () => {
    const element = document.createElement('send-what-if');
    document.body.append(element);
    element.setAttribute('events', 'order-received: 2026-09-07');
    element.scenario = later;
    element.setAttribute('process', 'bread');
    element.packs = [inventedPack];
    await element.updateComplete;
    expect(words(element, 'tr[data-rule=knead] .change')).to.equal('7 days later');
  });
});
