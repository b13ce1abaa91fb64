import type { Directory } from '@send-kit/pack';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import { bakery } from '../checklist/invented-lists.fixture.ts';
import './send-directory.ts';
import type { SendDirectory } from './send-directory.ts';

async function shown(more: Partial<SendDirectory> = {}): Promise<SendDirectory> {
  const element = document.createElement('send-directory');
  Object.assign(element, { packs: [bakery], pack: 'england', directory: 'who', ...more });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const inside = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;
const text = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const words = (element: Element, selector: string): string => text(inside(element).querySelector(selector));
const names = (element: Element): string[] => [...inside(element).querySelectorAll('.cards h3')].map(text);
const choose = async (element: SendDirectory, id: string, value: string): Promise<void> => {
  const field = inside(element).querySelector<HTMLSelectElement>(`#facet-${id}`);
  if (field) field.value = value;
  field?.dispatchEvent(new Event('change'));
  await element.updateComplete;
};
const violations = async (element: Element): Promise<string[]> => {
  for (const details of inside(element).querySelectorAll('details')) details.open = true;
  return (await axe.run(element)).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
};

const states: Record<string, Partial<SendDirectory>> = {
  full: {},
  'nothing found': { search: 'cheese' },
  'no pack': { packs: [] },
};

suite('<send-directory>', () => {
  for (const [state, more] of Object.entries(states)) {
    test(`axe finds nothing, and a narrow screen does not scroll sideways: ${state}`, async () => {
      await setViewport({ width: 320, height: 640 });
      const element = await shown(more);
      const found = await violations(element);
      const width = document.documentElement.scrollWidth;
      await setViewport({ width: 800, height: 600 });
      expect(found).to.deep.equal([]);
      expect(width).to.be.at.most(320);
    });
  }

  test('axe finds nothing in the dark, nor in forced colours', async () => {
    document.documentElement.style.colorScheme = 'light dark';
    await emulateMedia({ colorScheme: 'dark' });
    const element = await shown();
    const dark = await violations(element);
    document.documentElement.style.colorScheme = '';
    await emulateMedia({ forcedColors: 'active' });
    const forced = await violations(element);
    await emulateMedia({});
    expect([...dark, ...forced]).to.deep.equal([]);
  });

  test('each entry says what it does, when to turn to it, who pays and how to reach it', async () => {
    const element = await shown();
    const card = words(element, '.cards li');
    expect(words(element, 'h2')).to.equal('Who should I ask?');
    expect(card).to.contain('Miller Under 5 From 5 At home Grinds flour');
    expect(card).to.contain('Turn to it when You have run out of flour');
    expect(card).to.contain('Commissioned by: The mill Contact: mill@example.org');
    expect(inside(element).querySelector<HTMLAnchorElement>('.cards li p a')?.href).to.equal('mailto:mill@example.org');
  });

  test('nothing but a page or an address of post is linked', async () => {
    const [who] = bakery.directories ?? [];
    const { entries, ...rest } = who as Directory;
    // eslint-disable-next-line no-script-url -- it is what must not be linked
    const evil = ['javascript:alert(1)', 'http://plain.example', 'https://x.example" onclick="x'];
    const directories = [
      {
        ...rest,
        entries: entries.slice(0, 1).flatMap((one) => evil.map((contact, at) => ({ ...one, id: `e-${at}`, contact }))),
      },
    ];
    const element = await shown({ packs: [{ ...bakery, directories }] });
    const links = [...inside(element).querySelectorAll('a')].map(({ href }) => href);
    expect(links.every((href) => href === 'https://guide.example/')).to.equal(true);
    expect(words(element, '.cards')).not.to.contain('Contact');
  });

  test('it is narrowed down by words and by values, and says how many there are', async () => {
    const element = await shown();
    await choose(element, 'age', 'young');
    expect(names(element)).to.deep.equal(['Miller']);
    await choose(element, 'place', 'school');
    expect(names(element)).to.deep.equal([]);
    await new Promise((done) => setTimeout(done, 600));
    await element.updateComplete;
    expect(words(element, '[role=status]')).to.equal('0 of 2 entries');
    inside(element).querySelector('button')?.click();
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Miller', 'Baker']);
    expect(inside(element).querySelector<HTMLSelectElement>('#facet-age')?.value).to.equal('');
  });

  test('keys alone: a search, and the table', async () => {
    const element = await shown();
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'white HAT' });
    await element.updateComplete;
    expect(names(element)).to.deep.equal(['Baker']);
    inside(element).querySelector<HTMLElement>('summary')?.focus();
    await sendKeys({ press: 'Enter' });
    expect(words(element, 'tbody')).to.equal('Baker Bakes bread');
    expect(inside(element).querySelector('tbody')?.checkVisibility()).to.equal(true);
  });

  test('on paper there are the entries and no search', async () => {
    const element = await shown();
    await emulateMedia({ media: 'print' });
    const isSeen = (selector: string): boolean => inside(element).querySelector(selector)?.checkVisibility() ?? false;
    const seen = ['.cards', '#search', 'details'].map(isSeen);
    await emulateMedia({});
    expect(seen).to.deep.equal([true, false, false]);
  });

  test('a list that is not there is told with those that are, and packs may come later', async () => {
    const own = console.warn;
    const said: string[] = [];
    console.warn = (message: string) => void said.push(message);
    const element = await shown({ packs: [], directory: 'nothing' });
    element.packs = [bakery];
    await element.updateComplete;
    console.warn = own;
    expect(words(element, '.notice')).to.equal('This page asks for the directory “nothing”. There is: “who”.');
    expect(said).to.have.length(1);
    expect(inside(element).querySelector('[style]')).to.equal(null);
  });
});
