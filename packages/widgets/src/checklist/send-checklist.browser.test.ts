import type { ChecklistRecord } from '@send-kit/pack';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import { partsAreHere } from '../shared/parts.fixture.ts';
import { bakery, loaf, millbrook } from './invented-lists.fixture.ts';
import './send-checklist.ts';
import type { SendChecklistChangeEvent } from './send-checklist.ts';
import { SendChecklist } from './send-checklist.ts';

async function shown(more: Partial<SendChecklist> = {}): Promise<SendChecklist> {
  const element = document.createElement('send-checklist');
  const given = { packs: [bakery], pack: 'england', checklist: 'ehc-request', today: '2026-11-22' };
  Object.assign(element, given, more);
  document.body.append(element);
  await element.updateComplete;
  await partsAreHere(
    element,
    import('./evidence-window.ts'),
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
const tick = async (element: SendChecklist, item: string, answer: string): Promise<void> => {
  inside(element).querySelector<HTMLInputElement>(`#line-${item} [value=${answer}]`)?.click();
  await element.updateComplete;
};
const type = async (element: SendChecklist, selector: string, value: string): Promise<void> => {
  const field = inside(element).querySelector<HTMLInputElement>(selector);
  if (!field) throw new Error(`expected ${selector}`);
  field.value = value;
  field.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await element.updateComplete;
};
const later = (pause: number): Promise<void> => new Promise((done) => setTimeout(done, pause));

/** Answers yes and names a document for it. */
async function borne(element: SendChecklist, title = 'Bill of May'): Promise<void> {
  await tick(element, 'sacks', 'yes');
  button(element, 'Name a document').click();
  await element.updateComplete;
  await type(element, '#e-title', title);
  await type(element, '#e-where', 'Blue folder');
  button(element, 'Put it into the index').click();
  await element.updateComplete;
  await later(20);
}

/** What the browser is given to save, instead of saving it. */
async function saved(act: () => void): Promise<{ name: string; text: string }> {
  let found: { name: string; href: string } | undefined;
  const own = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function (): void {
    found = { name: this.download, href: this.href };
  };
  try {
    act();
    await later(0);
  } finally {
    HTMLAnchorElement.prototype.click = own;
  }
  if (!found) throw new Error('expected a file');
  return { name: found.name, text: await (await fetch(found.href)).text() };
}

function open(element: SendChecklist, content: string): void {
  const field = inside(element).querySelector<HTMLInputElement>('#file');
  const files = new DataTransfer();
  files.items.add(new File([content], 'mine.json'));
  if (!field) throw new Error('expected a field for a file');
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
}

async function violations(element: Element): Promise<string[]> {
  for (const details of inside(element).querySelectorAll('details')) details.open = true;
  return (await axe.run(element)).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

/** Warnings on the console, instead of failing the test. */
async function warned(act: () => Promise<unknown>): Promise<string[]> {
  const own = console.warn;
  const said: string[] = [];
  console.warn = (...all: unknown[]) => void said.push(all.join(' '));
  try {
    await act();
  } finally {
    console.warn = own;
  }
  return said;
}

const record: ChecklistRecord = {
  kind: 'checklist-record',
  version: 1,
  pack: 'england',
  checklist: 'ehc-request',
  answers: {
    hungry: { answer: 'yes' },
    sacks: { answer: 'yes', text: 'A regular sack' },
    'two-weeks': { answer: 'no' },
    'why-cold': { text: 'No wood' },
    told: { answer: 'two-sacks' },
    when: { text: '2026-05-03' },
    'how-many': { text: 'some' },
    who: { answer: ['dog'] },
  },
  evidence: [{ id: 'document-1', title: 'Bill', where: 'Drawer', dated: '2026-05-03', items: ['sacks'] }],
};

teardown(() => localStorage.clear());

const states: Record<string, Partial<SendChecklist>> = {
  empty: {},
  'filled in': { record },
  compact: { compact: true, record },
  'only read, with an older edition': { checklist: 'levels' },
  'local practice': { packs: [bakery, millbrook], pack: 'millbrook' },
  'no pack': { packs: [] },
};

suite('<send-checklist> for everyone', () => {
  for (const [state, more] of Object.entries(states)) {
    test(`axe finds nothing: ${state}`, async () => {
      expect(await violations(await shown(more))).to.deep.equal([]);
    });
  }

  test('axe finds nothing: the window for a document, with faults', async () => {
    const element = await shown({ record });
    button(element, 'Add a document').click();
    await element.updateComplete;
    await type(element, '#e-date-day', '99');
    button(element, 'Put it into the index').click();
    await element.updateComplete;
    expect(words(element, '.faults')).to.contain('Say what the document is');
    expect(await violations(element)).to.deep.equal([]);
  });

  test('axe finds nothing in the dark', async () => {
    document.documentElement.style.colorScheme = 'light dark';
    await emulateMedia({ colorScheme: 'dark' });
    const found = await violations(await shown({ record }));
    await emulateMedia({});
    document.documentElement.style.colorScheme = '';
    expect(found).to.deep.equal([]);
  });

  test('keys alone: a line is answered, a document named, and the focus comes back', async () => {
    const element = await shown();
    inside(element).querySelector<HTMLElement>('#line-sacks [value=yes]')?.focus();
    await sendKeys({ press: ' ' });
    await element.updateComplete;
    button(element, 'Name a document').focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    await sendKeys({ press: 'Tab' });
    if (inside(element).activeElement?.id !== 'e-title')
      inside(element).querySelector<HTMLElement>('#e-title')?.focus();
    await sendKeys({ type: 'Bill' });
    await sendKeys({ press: 'Enter' });
    await later(50);
    expect(words(element, '#line-sacks .standing')).to.equal('Shown by: Bill');
    expect(text(inside(element).activeElement)).to.contain('Name a document');
  });

  test('Escape closes the window and changes nothing', async () => {
    const element = await shown({ record });
    button(element, 'Change: Bill').focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    await type(element, '#e-title', 'Another');
    await sendKeys({ press: 'Escape' });
    await later(50);
    expect(element.record).to.deep.equal(record);
    expect(text(inside(element).activeElement)).to.contain('Change: Bill');
  });

  test('every line is a group named by what it asks', async () => {
    const element = await shown();
    expect(words(element, '#line-sacks > legend')).to.equal('Is it written down what flour was used?');
    expect(inside(element).querySelector('#line-sacks')?.localName).to.equal('fieldset');
  });

  test('how far it is stands beside each heading', async () => {
    const element = await shown({ record });
    expect(words(element, '#section-flour .progress')).to.equal('3 of 3 answered');
  });

  for (const [state, more] of Object.entries(states)) {
    test(`a narrow screen does not scroll sideways: ${state}`, async () => {
      await setViewport({ width: 320, height: 640 });
      const element = await shown(more);
      for (const details of inside(element).querySelectorAll('details')) details.open = true;
      const width = document.documentElement.scrollWidth;
      await setViewport({ width: 800, height: 600 });
      expect(width).to.be.at.most(320);
    });
  }

  test('on paper there are the lines and no buttons', async () => {
    const element = await shown({ record });
    await emulateMedia({ media: 'print' });
    const isSeen = (selector: string): boolean => inside(element).querySelector(selector)?.checkVisibility() ?? false;
    const seen = ['.line', '.index', '.acts', '.keep'].map(isSeen);
    await emulateMedia({});
    expect(seen).to.deep.equal([true, true, false, false]);
  });

  test('in forced colours what is answered can be told by words', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const element = await shown({ record });
    const found = await violations(element);
    await emulateMedia({});
    expect(found).to.deep.equal([]);
    expect(words(element, '#line-sacks .standing')).to.contain('Shown by');
  });

  test('nothing has an inline style', async () => {
    const element = await shown({ record });
    expect(inside(element).querySelector('[style]')).to.equal(null);
  });
});

suite('what a line says', () => {
  test('why, what would show it, source with edition, standing, what has changed, and that it is no condition', async () => {
    const element = await shown();
    const line = words(element, '#line-sacks');
    expect(line).to.contain('A baker cannot guess.');
    expect(line).to.contain('What would show it: The mill’s bill; A list of sacks.');
    expect(line).to.contain('National guidance');
    expect(line).to.contain('The baker’s guide, 4.2 (second edition, 2015)');
    expect(line).to.contain('Changed since: printed as “sack”, now bag.');
    expect(line).to.contain('No number of sacks has to be used up first.');
  });

  test('local practice names its council and is never law', async () => {
    const element = await shown({ packs: [bakery, millbrook], pack: 'millbrook' });
    expect(words(element, '#line-crumbs .tag')).to.equal(
      'Local practice of Millbrook Council: not a legal requirement',
    );
  });

  test('an answer that makes a condition is told what the law says', async () => {
    const element = await shown();
    await tick(element, 'told', 'two-sacks');
    expect(words(element, '#line-told .warning')).to.contain(
      'The Act names no number of sacks. Invented Act 2001, s.3',
    );
    await tick(element, 'told', 'nothing');
    expect(words(element, '#line-told .warning')).to.equal('');
  });

  test('words that say nothing are pointed out', async () => {
    const element = await shown({ record });
    expect(words(element, '#line-sacks .warning')).to.equal('“regular”: How often? Say how often.');
  });

  test('a line that follows from another comes and goes, and keeps its answer', async () => {
    const element = await shown();
    await tick(element, 'two-weeks', 'no');
    await type(element, '#t-why-cold', 'No wood');
    await tick(element, 'two-weeks', 'yes');
    expect(inside(element).querySelector('#line-why-cold')).to.equal(null);
    await tick(element, 'two-weeks', 'not-yet');
    expect(inside(element).querySelector<HTMLTextAreaElement>('#t-why-cold')?.value).to.equal('No wood');
  });

  test('a date is read, and what is wrong is said once its fields are left', async () => {
    const element = await shown();
    await type(element, '#d-when-day', '3/5/2026');
    expect(element.record?.answers['when']).to.deep.equal({ text: '2026-05-03' });
    await type(element, '#d-when-month', '14');
    inside(element)
      .querySelector('#d-when-month')
      ?.dispatchEvent(new FocusEvent('focusout', { bubbles: true }));
    await element.updateComplete;
    expect(words(element, '#line-when .error')).to.contain('The date must be a real date');
  });

  test('a word of the glossary can be asked what it means, by key', async () => {
    const element = await shown({ packs: [millbrook, bakery] });
    const asked = inside(element).querySelector<HTMLButtonElement>('#line-sacks .term button');
    asked?.focus();
    await sendKeys({ press: 'Enter' });
    expect(asked?.ariaExpanded).to.equal('true');
    expect(words(element, '#line-sacks [role=note]')).to.equal('Elsewhere called Loaf. What Millbrook calls a loaf.');
    await sendKeys({ press: 'Escape' });
    expect(asked?.ariaExpanded).to.equal('false');
    expect(inside(element).querySelector('#line-sacks [role=note]')?.checkVisibility()).to.equal(false);
  });
});

suite('the index of documents', () => {
  test('a yes without a document has nothing to show for it, with one it has', async () => {
    const element = await shown();
    await tick(element, 'sacks', 'yes');
    expect(words(element, '#line-sacks .standing')).to.equal('Answered, nothing to show for it');
    await borne(element);
    expect(words(element, '#line-sacks .standing')).to.equal('Shown by: Bill of May, Blue folder');
    expect(words(element, '.index tbody')).to.contain('Is it written down what flour was used?');
  });

  test('removing it opens its lines again, says so, and can be undone', async () => {
    const element = await shown();
    await borne(element);
    button(element, 'Remove: Bill of May').click();
    await element.updateComplete;
    expect(words(element, '.moved')).to.contain('1 line stands open again: answered, nothing to show for it.');
    expect(words(element, '#line-sacks .standing')).to.equal('Answered, nothing to show for it');
    button(element, 'Undo').click();
    await element.updateComplete;
    expect(words(element, '#line-sacks .standing')).to.contain('Shown by');
  });

  test('a document of the index is taken for another line', async () => {
    const element = await shown({ record });
    await tick(element, 'asked', 'yes');
    const name = inside(element).querySelector<HTMLButtonElement>('#line-asked [data-act=name]');
    name?.click();
    await element.updateComplete;
    const select = inside(element).querySelector<HTMLSelectElement>('#e-known');
    if (select) select.value = 'document-1';
    select?.dispatchEvent(new Event('change', { bubbles: true }));
    await element.updateComplete;
    button(element, 'Keep the change').click();
    await element.updateComplete;
    expect(element.record?.evidence[0]?.items).to.deep.equal(['sacks', 'asked']);
  });

  test('a change of strength is read out a moment later, with what it was', async () => {
    const element = await shown();
    await tick(element, 'two-weeks', 'yes');
    await later(900);
    await element.updateComplete;
    expect(words(element, '[role=status]')).to.equal('What has been used: Partly shown, was Not started.');
  });
});

suite('the record', () => {
  test('the host hears of every change, and may hand it back', async () => {
    const element = await shown();
    const heard: SendChecklistChangeEvent[] = [];
    document.body.addEventListener('send-checklist-change', (event) => heard.push(event), { once: true });
    await tick(element, 'hungry', 'yes');
    expect(heard[0]?.record.answers).to.deep.equal({ hungry: { answer: 'yes' } });
    expect(heard[0]?.assessment.test?.result).to.equal('not-answered');
    const other = await shown({ record: heard[0]?.record as ChecklistRecord });
    expect(inside(other).querySelector<HTMLInputElement>('#line-hungry [value=yes]')?.checked).to.equal(true);
  });

  test('what the page sets itself fires no event', async () => {
    let heard = 0;
    const hear = () => (heard += 1);
    document.body.addEventListener('send-checklist-change', hear);
    const element = await shown({ record });
    Object.assign(element, { record: undefined });
    await element.updateComplete;
    document.body.removeEventListener('send-checklist-change', hear);
    expect(heard).to.equal(0);
    expect(element.record?.answers).to.deep.equal({});
  });

  test('a bad record is refused politely, and the present one stays', async () => {
    const element = await shown({ record });
    const said = await warned(async () => {
      element.record = { ...record, version: 2, evidence: {} } as unknown as ChecklistRecord;
      await element.updateComplete;
    });
    expect(words(element, '.notice')).to.contain('version: expected 1');
    expect(words(element, '.notice')).to.contain('evidence: expected at most 500 documents');
    expect(element.record).to.deep.equal(record);
    expect(said).to.have.length(1);
  });

  test('saved answers are opened again', async () => {
    const element = await shown({ record });
    const { name, text: file } = await saved(() => button(element, 'Save the answers').click());
    expect(name).to.equal('ehc-request-answers.json');
    const other = await shown();
    open(other, file);
    await later(50);
    expect(other.record).to.deep.equal(record);
    expect(words(other, '.moved')).to.contain('Opened mine.json.');
  });

  test('a file of another kind is refused', async () => {
    const element = await shown({ record });
    await warned(async () => {
      open(element, '{"kind":"walk"}');
      await later(50);
    });
    expect(words(element, '.notice')).to.contain('expected "checklist-record", found "walk"');
    expect(inside(element).activeElement?.className).to.equal('notice');
  });

  test('to start again can be undone', async () => {
    const element = await shown({ record });
    button(element, 'Start again').click();
    await element.updateComplete;
    expect(element.record?.answers).to.deep.equal({});
    button(element, 'Undo').click();
    await element.updateComplete;
    expect(element.record).to.deep.equal(record);
  });

  test('kept on the device where the page says so, taken up again, and forgotten', async () => {
    const element = await shown({ persist: 'mine' });
    await tick(element, 'hungry', 'no');
    expect(words(element, '.keep')).to.contain('kept on this device');
    element.remove();
    const again = await shown({ persist: 'mine' });
    expect(again.record?.answers).to.deep.equal({ hungry: { answer: 'no' } });
    button(again, 'Forget it').click();
    await again.updateComplete;
    expect(localStorage.length).to.equal(0);
    await tick(again, 'hungry', 'yes');
    expect(localStorage.length).to.equal(0);
  });

  test('what the device holds and cannot be read is left as it is', async () => {
    localStorage.setItem('send-kit:checklist:mine', '{"kind":"checklist-record","version":9}');
    let element: SendChecklist | undefined;
    await warned(async () => {
      element = await shown({ persist: 'mine' });
      await tick(element, 'hungry', 'no');
    });
    expect(localStorage.getItem('send-kit:checklist:mine')).to.contain('"version":9');
    expect(words(element as SendChecklist, '.keep')).to.contain('cannot be used here');
  });
});

suite('two editions', () => {
  test('stand side by side where there is room and one below the other where there is not', async () => {
    const element = await shown({ checklist: 'levels' });
    const [before, now] = [...inside(element).querySelectorAll('.changed .edition')];
    const tops = () => [before, now].map((one) => Math.round(one?.getBoundingClientRect().top ?? 0));
    expect(tops()[0]).to.equal(tops()[1]);
    await setViewport({ width: 400, height: 600 });
    const narrow = tops();
    await setViewport({ width: 800, height: 600 });
    expect(narrow[1]).to.be.greaterThan(narrow[0] ?? 0);
    expect(words(element, '.changed')).to.equal(
      'Changed Wave 2 is now called targeted. Why: Waves ebb. Before Is it wave 2? Now Targeted: for some.',
    );
    expect(words(element, '.new')).to.contain('Before Nothing of this Now Universal');
  });
});

suite('what a page can do wrong', () => {
  test('attributes may come in any order, before or after the packs', async () => {
    const element = document.createElement('send-checklist');
    document.body.append(element);
    element.record = record;
    await element.updateComplete;
    expect(words(element, '.notice')).to.contain('must give a pack');
    element.packs = [bakery];
    element.setAttribute('checklist', 'ehc-request');
    element.setAttribute('pack', 'england');
    await element.updateComplete;
    expect(element.record).to.deep.equal(record);
    expect(words(element, 'h2')).to.equal(loaf.title);
  });

  test('a list that is not there is told with those that are', async () => {
    const said = await warned(async () => {
      expect(words(await shown({ checklist: 'nothing' }), '.notice')).to.equal(
        'This page asks for the checklist “nothing”. There is: “ehc-request”, “waves”, “levels”.',
      );
    });
    expect(said).to.have.length(1);
  });

  test('lines that wait for each other are refused politely', async () => {
    const wait = (item: string) => ({ showIf: { item, is: ['yes'] } });
    const [section] = loaf.sections.slice(1);
    if (!section) throw new Error('expected a section');
    const items = section.items.slice(0, 2).map((one, at) => ({ ...one, ...wait(at ? 'sacks' : 'two-weeks') }));
    const checklists = [{ ...loaf, sections: [{ ...section, items }] }];
    await warned(async () => {
      const element = await shown({ packs: [{ ...bakery, checklists }] });
      expect(words(element, '.notice')).to.contain('lines wait for each other: sacks, then two-weeks, then sacks');
    });
  });

  test('another pack is fetched only when it is named, and once', async () => {
    const asked: string[] = [];
    SendChecklist.loadPack = (id) => {
      asked.push(id);
      return id === 'millbrook' ? Promise.resolve(millbrook) : Promise.reject(new Error('not there'));
    };
    try {
      const element = await shown({ record });
      expect(asked).to.deep.equal([]);
      element.pack = 'millbrook';
      await element.updateComplete;
      await later(10);
      expect(words(element, 'h2')).to.equal('Millbrook’s half');
      // What was answered to one list is no answer to another.
      const { pack, answers } = element.record ?? record;
      expect([pack, answers]).to.deep.equal(['millbrook', {}]);
      await warned(async () => {
        element.pack = 'nowhere';
        await element.updateComplete;
        await later(10);
      });
      expect(words(element, '.notice')).to.contain('asks for the pack “nowhere”');
      element.pack = '../evil';
      await warned(() => element.updateComplete);
      expect(asked).to.deep.equal(['millbrook', 'nowhere']);
    } finally {
      SendChecklist.loadPack = undefined;
    }
  });
});

suite('what is carried away', () => {
  test('a document, a text and the sheet hold the same', async () => {
    const element = await shown({ record });
    const { name, text: file } = await saved(() => button(element, '.docx').click());
    expect(name).to.equal('ehc-request.docx');
    // The parts of the file are stored as they are, so that its words can be read.
    expect(file).to.contain('Is it written down what flour was used?');
    expect(file).to.contain('Yes. A regular sack. Shown by: Bill (Sunday 3 May 2026), Drawer');
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    try {
      button(element, 'Copy as text').click();
      await later(50);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
    const copied = inside(element).querySelector<HTMLTextAreaElement>('#by-hand')?.value ?? '';
    expect(copied).to.contain('Is there a case for a loaf?');
    expect(copied).to.contain('Not answered yet.');
    expect(copied).to.contain('Answer: Yes. A regular sack. Shown by: Bill (Sunday 3 May 2026), Drawer');
    expect(copied).to.contain('Written on Sunday 22 November 2026');
  });

  test('the sheet goes to the printer alone, in a frame of its own, which is taken away', async () => {
    const element = await shown({ record });
    let printed = '';
    const append = inside(element).append.bind(inside(element));
    inside(element).append = (...nodes): void => {
      const frame = nodes[0] as HTMLIFrameElement;
      const stand = (): void => {
        const view = frame.contentWindow;
        if (!view) return;
        view.print = () => {
          printed = view.document.body.innerText;
          view.dispatchEvent(new Event('afterprint'));
        };
      };
      frame.addEventListener('load', stand, { capture: true, once: true });
      append(...nodes);
    };
    button(element, 'Print').click();
    for (let turn = 0; turn < 60 && !printed; turn += 1) await later(50);
    expect(printed).to.contain('Is it written down what flour was used?');
    expect(printed).not.to.contain('Copy as text');
    expect(inside(element).querySelector('iframe')).to.equal(null);
  });
});
