import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import { bakery, millbrook } from '../checklist/invented-lists.fixture.ts';
import './send-glossary.ts';
import type { SendGlossary } from './send-glossary.ts';

async function shown(more: Partial<SendGlossary> = {}): Promise<SendGlossary> {
  const element = document.createElement('send-glossary');
  Object.assign(element, { packs: [bakery], ...more });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const inside = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;
const text = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const words = (element: Element, selector: string): string => text(inside(element).querySelector(selector));
const terms = (element: Element): string[] => [...inside(element).querySelectorAll('dt')].map(text);
const search = async (element: SendGlossary, value: string): Promise<void> => {
  const field = inside(element).querySelector<HTMLInputElement>('#search');
  if (field) field.value = value;
  field?.dispatchEvent(new Event('input', { bubbles: true }));
  await element.updateComplete;
};
const violations = async (element: Element): Promise<string[]> =>
  (await axe.run(element)).violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);

const states: Record<string, Partial<SendGlossary>> = {
  national: {},
  'a council’s': { packs: [bakery, millbrook], pack: 'millbrook' },
  'nothing found': { search: 'cheese' },
  'no pack': { packs: [] },
};

suite('<send-glossary>', () => {
  for (const [state, more] of Object.entries(states)) {
    test(`axe finds nothing, and a narrow screen does not scroll sideways: ${state}`, async () => {
      await setViewport({ width: 320, height: 640 });
      const element = await shown(more);
      const width = document.documentElement.scrollWidth;
      const found = await violations(element);
      await setViewport({ width: 800, height: 600 });
      expect(found).to.deep.equal([]);
      expect(width).to.be.at.most(320);
    });
  }

  test('axe finds nothing in the dark, nor in forced colours', async () => {
    document.documentElement.style.colorScheme = 'light dark';
    await emulateMedia({ colorScheme: 'dark' });
    const element = await shown({ packs: [bakery, millbrook], pack: 'millbrook' });
    const dark = await violations(element);
    document.documentElement.style.colorScheme = '';
    await emulateMedia({ forcedColors: 'active' });
    const forced = await violations(element);
    await emulateMedia({});
    expect([...dark, ...forced]).to.deep.equal([]);
  });

  test('words stand in the order of the alphabet, with what they mean and what has changed', async () => {
    const element = await shown();
    expect(terms(element)).to.deep.equal(['Loaf (also: bread loaf)', 'Oven', 'Sack']);
    expect(words(element, '.changes')).to.contain('printed as “sack”, now bag');
    expect(words(element, '.tag.law')).to.equal('Law');
  });

  test('a search looks at other ways of writing and at meanings, and says how many there are', async () => {
    const element = await shown();
    await search(element, 'BREAD lo');
    expect(terms(element)).to.deep.equal(['Loaf (also: bread loaf)']);
    await new Promise((done) => setTimeout(done, 600));
    await element.updateComplete;
    expect(words(element, '[role=status]')).to.equal('1 of 3 words');
  });

  test('keys alone: a letter leads to its words, and the page’s address stays', async () => {
    const element = await shown();
    inside(element).querySelector<HTMLElement>('nav a:last-child')?.focus();
    await sendKeys({ press: 'Enter' });
    expect(inside(element).activeElement?.id).to.equal('letter-S');
    expect(location.hash).to.equal('');
  });

  test('a local word points to the one used elsewhere, even where a search has hidden that', async () => {
    const element = await shown({ packs: [bakery, millbrook], pack: 'millbrook' });
    expect(terms(element)).to.include('COSA');
    await search(element, 'COSA');
    expect(words(element, '.national')).to.equal('The word used elsewhere: Loaf');
    expect(words(element, '.tag.local')).to.contain('Local practice of Millbrook Council');
    inside(element).querySelector<HTMLElement>('.national a')?.click();
    await new Promise((done) => setTimeout(done, 50));
    expect(inside(element).activeElement?.id).to.equal('term-loaf');
  });

  test('on paper there are the words and no search', async () => {
    const element = await shown();
    await emulateMedia({ media: 'print' });
    const isSeen = (selector: string): boolean => inside(element).querySelector(selector)?.checkVisibility() ?? false;
    const seen = ['dt', 'nav', '#search'].map(isSeen);
    await emulateMedia({});
    expect(seen).to.deep.equal([true, false, false]);
  });

  test('packs may come after the element', async () => {
    const element = await shown({ packs: [], pack: 'millbrook' });
    element.packs = [bakery, millbrook];
    await element.updateComplete;
    expect(terms(element)).to.include('COSA');
    expect(inside(element).querySelector('[style]')).to.equal(null);
  });
});
