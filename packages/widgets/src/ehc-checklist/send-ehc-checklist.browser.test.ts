import type { Checklist, ChecklistRecord, Pack } from '@send-kit/pack';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import { bakery, loaf, millbrook } from '../checklist/invented-lists.fixture.ts';
import { partsAreHere } from '../shared/parts.fixture.ts';
import './send-ehc-checklist.ts';
import type { SendEhcChecklist } from './send-ehc-checklist.ts';

async function shown(more: Partial<SendEhcChecklist> = {}): Promise<SendEhcChecklist> {
  const element = document.createElement('send-ehc-checklist');
  Object.assign(element, { packs: [bakery], today: '2026-11-22', ...more });
  document.body.append(element);
  await element.updateComplete;
  await partsAreHere(
    element,
    import('../checklist/evidence-window.ts'),
    import('./summary-part.ts'),
    import('@send-kit/core/checklist-warnings.js'),
  );
  return element;
}

const inside = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;
const text = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const words = (element: Element, selector: string): string => text(inside(element).querySelector(selector));
const button = (element: Element, name: string): HTMLButtonElement => {
  const found = [...inside(element).querySelectorAll('button')].find((one) => text(one).includes(name));
  if (!found) throw new Error(`expected a button ${name}`);
  return found;
};
const tick = async (element: SendEhcChecklist, item: string, answer: string): Promise<void> => {
  inside(element).querySelector<HTMLInputElement>(`#line-${item} [value=${answer}]`)?.click();
  await element.updateComplete;
};
const later = (pause: number): Promise<void> => new Promise((done) => setTimeout(done, pause));

async function violations(element: Element): Promise<string[]> {
  for (const details of inside(element).querySelectorAll('details')) details.open = true;
  return (await axe.run(element)).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

/** The summary as text: the clipboard is taken away, so that it stands in a field. */
async function summary(element: SendEhcChecklist): Promise<string> {
  Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
  try {
    button(element, 'Copy as text').click();
    await later(50);
  } finally {
    Reflect.deleteProperty(navigator, 'clipboard');
  }
  return inside(element).querySelector<HTMLTextAreaElement>('#by-hand')?.value ?? '';
}

const base = { kind: 'checklist-record', version: 1, pack: 'england', checklist: 'ehc-request' } as const;
const strong: ChecklistRecord = {
  ...base,
  answers: {
    hungry: { answer: 'yes' },
    'loaf-needed': { answer: 'yes' },
    sacks: { answer: 'yes' },
    'two-weeks': { answer: 'yes' },
    asked: { answer: 'yes' },
    when: { text: '2026-05-03' },
  },
  evidence: [
    { id: 'document-1', title: 'Bill', where: 'Drawer', dated: '2026-05-03', items: ['sacks'] },
    { id: 'document-2', title: 'Letter', items: ['asked'] },
  ],
};
const weak: ChecklistRecord = {
  ...base,
  answers: {
    hungry: { answer: 'yes' },
    sacks: { answer: 'yes' },
    'two-weeks': { answer: 'no' },
    asked: { answer: 'unsure' },
    told: { answer: 'two-sacks' },
  },
  evidence: [],
};

teardown(() => localStorage.clear());

const states: Record<string, Partial<SendEhcChecklist>> = {
  empty: {},
  strong: { record: strong },
  weak: { record: weak },
  'for the officer, with a local half': { packs: [bakery, millbrook], reader: 'receiving', record: weak },
  compact: { compact: true, record: weak },
  'no pack': { packs: [] },
};

suite('<send-ehc-checklist> for everyone', () => {
  for (const [state, more] of Object.entries(states)) {
    test(`axe finds nothing: ${state}`, async () => {
      expect(await violations(await shown(more))).to.deep.equal([]);
    });

    test(`a narrow screen does not scroll sideways: ${state}`, async () => {
      await setViewport({ width: 320, height: 640 });
      const element = await shown(more);
      for (const details of inside(element).querySelectorAll('details')) details.open = true;
      const width = document.documentElement.scrollWidth;
      await setViewport({ width: 800, height: 600 });
      expect(width).to.be.at.most(320);
    });
  }

  test('axe finds nothing in the dark, nor in forced colours', async () => {
    document.documentElement.style.colorScheme = 'light dark';
    await emulateMedia({ colorScheme: 'dark' });
    const dark = await violations(await shown({ record: weak }));
    document.documentElement.style.colorScheme = '';
    document.body.replaceChildren();
    await emulateMedia({ forcedColors: 'active' });
    const forced = await violations(await shown({ record: weak }));
    await emulateMedia({});
    expect([...dark, ...forced]).to.deep.equal([]);
  });

  test('keys alone: the role, the test, and on to an area by its name', async () => {
    const element = await shown();
    inside(element).querySelector<HTMLElement>('[name=reader]')?.focus();
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    expect(element.reader).to.equal('receiving');
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    await element.updateComplete;
    expect(element.record?.answers).to.deep.equal({ hungry: { answer: 'yes' } });
    inside(element).querySelector<HTMLElement>('.picture a')?.focus();
    await sendKeys({ press: 'Enter' });
    expect(inside(element).activeElement?.id).to.equal('section-flour');
    expect(location.hash).to.equal('');
  });

  test('nothing has an inline style', async () => {
    const element = await shown({ record: weak });
    expect(inside(element).querySelector('[style]')).to.equal(null);
  });

  test('on paper there are the answers and no buttons', async () => {
    const element = await shown({ record: strong });
    await emulateMedia({ media: 'print' });
    const isSeen = (selector: string): boolean => inside(element).querySelector(selector)?.checkVisibility() ?? false;
    const seen = ['.line', '.picture', '.index', '.acts', '.switch', '.keep'].map(isSeen);
    await emulateMedia({});
    expect(seen).to.deep.equal([true, true, true, false, false, false]);
  });
});

suite('the lawful test', () => {
  test('comes first, in a box of its own, and says that the rest is not the test', async () => {
    const element = await shown();
    const [first] = inside(element).querySelectorAll('section');
    expect(text(first?.querySelector('h3'))).to.equal('The lawful test');
    expect(text(first)).to.contain('What follows is not the test.');
    expect(words(element, '.before .section')).not.to.contain('hungry');
  });

  test('is answered yes, no or unsure: it always applies', async () => {
    const element = await shown();
    const answers = [...inside(element).querySelectorAll<HTMLInputElement>('#line-hungry input')];
    expect(answers.map(({ value }) => value)).to.deep.equal(['yes', 'no', 'unsure']);
  });

  test('its result follows from its own lines alone', async () => {
    const element = await shown();
    expect(words(element, '.result')).to.equal('Not answered yet');
    await tick(element, 'hungry', 'yes');
    await tick(element, 'loaf-needed', 'yes');
    await tick(element, 'two-weeks', 'no');
    expect(words(element, '.result')).to.equal('Met on these answers');
    await tick(element, 'loaf-needed', 'no');
    expect(words(element, '.result')).to.equal('Not met on these answers so far');
  });
});

suite('the picture and the gaps', () => {
  test('each area is a bar with words, and a row of the table', async () => {
    const element = await shown({ record: weak });
    expect(words(element, '.picture li')).to.equal(
      'What has been used Gap 0 of 2 shown, 1 with nothing to show for it',
    );
    expect(words(element, '.picture tbody tr')).to.equal(
      'What has been used Gap 0 of 2 shown, 1 with nothing to show for it',
    );
    expect(inside(element).querySelectorAll('.picture li').length).to.equal(2);
  });

  test('each gap says what to do, and leads to its line', async () => {
    const element = await shown({ record: weak });
    expect(words(element, '.gaps')).to.contain('Was a miller asked? Unsure. To do: Ask one.');
    expect(words(element, '.gaps')).to.contain('What would show it: The mill’s bill; A list of sacks.');
    inside(element).querySelector<HTMLElement>('.gaps a')?.click();
    expect(inside(element).activeElement?.id).to.equal('line-sacks');
  });

  test('somebody who asks and an officer are told what a gap means for them', async () => {
    const element = await shown({ record: weak });
    expect(words(element, '.gaps')).to.contain('No gap is a reason to wait');
    element.reader = 'receiving';
    await element.updateComplete;
    expect(words(element, '.gaps')).to.contain('No gap is a reason to refuse');
  });

  test('an answer that makes a condition is told what the law says, at its line and at the end', async () => {
    const element = await shown({ record: weak });
    expect(words(element, '[aria-labelledby=laws]')).to.contain('The Act names no number of sacks. Invented Act 2001');
    expect(words(element, '#line-told .warning')).to.contain('The Act names no number of sacks.');
  });

  test('removing a document opens its lines and weakens their area, and both are read out', async () => {
    const element = await shown({ record: strong });
    expect(words(element, '#section-flour .strength')).to.equal('Strong');
    button(element, 'Remove: Bill').click();
    await element.updateComplete;
    expect(words(element, '#section-flour .strength')).to.equal('Partly shown');
    expect(words(element, '#line-sacks .standing')).to.equal('Answered, nothing to show for it');
    expect(words(element, '[role=status]')).to.contain('1 line stands open again');
    await later(900);
    await element.updateComplete;
    expect(words(element, '[role=status]')).to.equal(
      'What has been used: Partly shown, was Strong. 1 line with nothing to show for it now.',
    );
  });
});

suite('the summary', () => {
  test('of a strong case', async () => {
    const told = await summary(await shown({ record: strong }));
    expect(told).to.contain('Before asking for an EHC needs assessment');
    expect(told).to.contain('Met on these answers.');
    expect(told).to.contain('Strong: 2 areas.');
    expect(told).to.contain('No line was answered that is still open.');
    expect(told).to.match(
      /- Is it written down what flour was used\?\n {2}Document: Bill\n {2}Where it is: Drawer\n {2}Date: Sunday 3 May 2026/,
    );
    expect(told).to.contain('On which day?\n  Answer: Sunday 3 May 2026');
  });

  test('of a weak case, for the officer', async () => {
    const told = await summary(await shown({ record: weak, reader: 'receiving' }));
    expect(told).to.contain('A request for an EHC needs assessment');
    expect(told).to.contain('Not answered yet.');
    expect(told).to.contain('Gap: 2 areas.');
    expect(told).to.contain('What is missing, and what to ask for');
    expect(told).to.contain('Now: Answered, nothing to show for it\n  What to do: Ask the mill for its bill.');
    expect(told).to.contain('The Act names no number of sacks. (Invented Act 2001, s.3)');
    expect(told).to.contain('No document is named.');
  });
});

suite('a council’s half', () => {
  test('stands behind the national one and is marked local', async () => {
    const element = await shown({ packs: [bakery, millbrook] });
    const last = [...inside(element).querySelectorAll('.before .section')].at(-1);
    expect(text(last?.querySelector('.head'))).to.contain(
      'Local practice of Millbrook Council: not a legal requirement',
    );
    await tick(element, 'millbrook-crumbs', 'no');
    expect(element.record?.answers).to.deep.equal({ 'millbrook-crumbs': { answer: 'no' } });
    expect(words(element, '.result')).to.equal('Not answered yet');
  });

  test('that would be part of the lawful test is left out whole, and that is said', async () => {
    const [half] = millbrook.checklists ?? [];
    const sections = (half as Checklist).sections.map((one) => ({
      ...one,
      items: one.items.map((item) => ({ ...item, gate: true, standing: 'law' as const })),
    }));
    const gated: Pack = { ...millbrook, checklists: [{ ...loaf, sections }] };
    const own = console.warn;
    const said: string[] = [];
    console.warn = (message: string) => void said.push(message);
    const element = await shown({ packs: [bakery, gated] });
    console.warn = own;
    expect(words(element, '.notice')).to.contain('The local half of Millbrook Council cannot be shown');
    expect(said).to.have.length(1);
    expect(inside(element).querySelectorAll('.test .line').length).to.equal(2);
  });
});

suite('what a page can do wrong', () => {
  test('a reader that is not known is told politely, and the list is shown all the same', async () => {
    const own = console.warn;
    const said: string[] = [];
    console.warn = (message: string) => void said.push(message);
    const element = await shown({ reader: 'judge' as 'asking' });
    await tick(element, 'hungry', 'yes');
    console.warn = own;
    expect(words(element, '.notice')).to.equal('This page names the reader “judge”. Known are: asking, receiving.');
    expect(said).to.have.length(1);
    expect(words(element, '.test h3')).to.equal('The lawful test');
  });
});

suite('the record', () => {
  test('is kept where the page says so, whatever the order of properties', async () => {
    const element = await shown({ persist: 'mine' });
    await tick(element, 'hungry', 'yes');
    element.remove();
    const again = document.createElement('send-ehc-checklist');
    again.setAttribute('persist', 'mine');
    document.body.append(again);
    await again.updateComplete;
    expect(words(again, '.notice')).to.contain('must give a pack');
    again.packs = [bakery];
    await again.updateComplete;
    expect(again.record?.answers).to.deep.equal({ hungry: { answer: 'yes' } });
  });

  test('a bad one is refused politely', async () => {
    const own = console.warn;
    console.warn = () => undefined;
    const element = await shown({ record: { ...weak, pack: 'sefton' } });
    console.warn = own;
    expect(words(element, '.notice')).to.contain('pack: expected "england", found "sefton"');
  });
});
