import { inventedSupport } from '@send-kit/core/support-invented.js';
import type { Cycle, SupportRecord } from '@send-kit/pack';
import england from '@send-kit/pack/packs/england-support.js';
import sefton from '@send-kit/pack/packs/sefton-support.js';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import './send-apdr-board.ts';
import type { SendApdrBoard, SendChildChosenEvent } from './send-apdr-board.ts';

const today = '2026-11-21';
const words = england.cycles?.find(({ kind }) => kind === 'cycle') as Cycle;
const records = inventedSupport(words, { children: 12, today, cycles: 2 });

async function shown(more: Partial<SendApdrBoard> = {}): Promise<SendApdrBoard> {
  const element = document.createElement('send-apdr-board');
  Object.assign(element, { packs: [england, sefton], records, today }, more);
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const inside = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;
const text = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const names = (element: Element): string[] => [...inside(element).querySelectorAll('tbody th')].map(text);
const button = (element: Element, name: string): HTMLButtonElement => {
  const found = [...inside(element).querySelectorAll('button')].find((one) => text(one).startsWith(name));
  if (!found) throw new Error(`expected a button ${name}`);
  return found;
};
const choose = async (element: SendApdrBoard, selector: string, value: string): Promise<void> => {
  const field = inside(element).querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`expected ${selector}`);
  field.value = value;
  field.dispatchEvent(new Event(field.localName === 'select' ? 'change' : 'input', { bubbles: true }));
  await element.updateComplete;
};
const violations = async (element: Element): Promise<string[]> =>
  (await axe.run(element)).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);

teardown(() => {
  for (const element of document.querySelectorAll('send-apdr-board')) element.remove();
});

const states: Record<string, Partial<SendApdrBoard>> = {
  full: {},
  'with local practice': { pack: 'sefton' },
  empty: { records: [] },
  'no pack': { packs: [] },
};

suite('<send-apdr-board> for everyone', () => {
  for (const [state, more] of Object.entries(states)) {
    test(`axe finds nothing, a narrow screen does not scroll sideways: ${state}`, async () => {
      await setViewport({ width: 320, height: 640 });
      const element = await shown(more);
      expect(await violations(element)).to.deep.equal([]);
      const width = document.documentElement.scrollWidth;
      await setViewport({ width: 1000, height: 800 });
      expect(width).to.be.at.most(320);
      expect(await violations(element)).to.deep.equal([]);
    });
  }

  test('axe finds nothing in the dark and in forced colours', async () => {
    document.documentElement.style.colorScheme = 'light dark';
    await emulateMedia({ colorScheme: 'dark' });
    const element = await shown();
    const found = await violations(element);
    await emulateMedia({ forcedColors: 'active' });
    found.push(...(await violations(element)));
    await emulateMedia({ colorScheme: 'light', forcedColors: 'none' });
    document.documentElement.style.colorScheme = '';
    expect(found).to.deep.equal([]);
  });

  test('keys alone: the list is sorted, and a child is opened', async () => {
    const element = await shown();
    button(element, 'Child').focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(inside(element).querySelector('[aria-sort]')?.getAttribute('aria-sort')).to.equal('ascending');
    expect(names(element)[0]).to.equal('Invented child 1');
    let heard: SendChildChosenEvent | undefined;
    element.addEventListener('send-child-chosen', (event) => (heard = event));
    button(element, 'Invented child 3').focus();
    await sendKeys({ press: 'Enter' });
    expect(heard?.record).to.equal(records[2]);
    expect(heard?.index).to.equal(2);
  });

  test('paper shows the list and no fields', async () => {
    const element = await shown();
    await emulateMedia({ media: 'print' });
    const filters = inside(element).querySelector('.filters');
    const [form, name] = [filters && getComputedStyle(filters).display, inside(element).querySelector('tbody .link')];
    const display = name && getComputedStyle(name).display;
    await emulateMedia({ media: 'screen' });
    expect(form).to.equal('none');
    expect(display).not.to.equal('none');
  });
});

suite('<send-apdr-board> and a list', () => {
  test('each child stands in one row with stage, level, next review and what is due', async () => {
    const element = await shown();
    expect(names(element)).to.have.length(12);
    expect(text(inside(element).querySelector('caption'))).to.equal('12 children');
    const row = text(inside(element).querySelector('tbody tr'));
    expect(row).to.match(/Stage: (Assess|Plan|Do|Review|Reviewed|Not started)/);
    expect(row).not.to.match(/overdue/i);
  });

  test('a text, a level and a day narrow the list, and all comes back', async () => {
    const element = await shown();
    await choose(element, '#find', 'child 1');
    expect(names(element)).to.have.members([
      'Invented child 1',
      'Invented child 10',
      'Invented child 11',
      'Invented child 12',
    ]);
    await choose(element, '#level', 'specialist');
    expect(names(element)).to.have.length(0);
    expect(text(inside(element).querySelector('table + .prompt'))).to.contain('No child fits');
    button(element, 'Show all').click();
    await element.updateComplete;
    expect(names(element)).to.have.length(12);
    await choose(element, '#before-day', '1/1/2001');
    expect(names(element)).to.have.length(0);
  });

  test('a record that is none costs the list no other', async () => {
    const own = console.warn;
    const all: string[] = [];
    console.warn = (...some: unknown[]) => void all.push(some.join(' '));
    const element = await shown({ records: [null, ...records, { label: 3 }] as unknown as SupportRecord[] });
    console.warn = own;
    expect(names(element)).to.have.length(12);
    expect(text(inside(element).querySelector('.notice'))).to.contain('2 records cannot be read');
    expect(all).to.have.length(1);
  });

  test('what somebody calls a child is only ever text', async () => {
    const label = '<img src=x onerror=alert(1)>';
    const element = await shown({ records: [{ ...(records[0] as SupportRecord), label }] });
    expect(names(element)).to.deep.equal([label]);
    expect(inside(element).querySelector('img')).to.equal(null);
  });
});
