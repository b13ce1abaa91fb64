import { inventedSupport } from '@send-kit/core/support-invented.js';
import { newSupport } from '@send-kit/core/support.js';
import type { Cycle, SupportRecord } from '@send-kit/pack';
import england from '@send-kit/pack/packs/england-support.js';
import sefton from '@send-kit/pack/packs/sefton-support.js';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import { partsAreHere } from '../shared/parts.fixture.ts';
import type { SendSupportChangeEvent } from './send-apdr-tracker.ts';
import { SendApdrTracker } from './send-apdr-tracker.ts';

const today = '2026-11-21';
const words = england.cycles?.find(({ kind }) => kind === 'cycle') as Cycle;
const six = inventedSupport(words, { children: 1, today })[0] as SupportRecord;
const ended: SupportRecord = six;
const running: SupportRecord = {
  ...newSupport('england', 'apdr', 'Invented child'),
  year: 4,
  cycles: six.cycles.slice(0, 2).map((cycle, at) => {
    if (at === 0) return cycle;
    const { closed: _, ...open } = cycle;
    return { ...open, review: {}, scores: {} };
  }),
};

async function shown(more: Partial<SendApdrTracker> = {}): Promise<SendApdrTracker> {
  const element = document.createElement('send-apdr-tracker');
  Object.assign(element, { packs: [england, sefton], today }, more);
  document.body.append(element);
  await element.updateComplete;
  await partsAreHere(element, import('./stages.ts'), import('./more-views.ts'), import('./hints.ts'));
  return element;
}

const inside = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;
const text = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ').trim();
const said = (element: Element, selector = ':host'): string =>
  selector === ':host' ? text(inside(element) as unknown as Element) : text(inside(element).querySelector(selector));
const button = (element: Element, name: string): HTMLButtonElement => {
  const found = [...inside(element).querySelectorAll('button')].find((one) => text(one).startsWith(name));
  if (!found) throw new Error(`expected a button ${name}`);
  return found;
};
const press = async (element: SendApdrTracker, name: string): Promise<void> => {
  button(element, name).click();
  await element.updateComplete;
};
const field = (element: Element, selector: string): HTMLInputElement => {
  const found = inside(element).querySelector<HTMLInputElement>(selector);
  if (!found) throw new Error(`expected ${selector}`);
  return found;
};
const type = async (element: SendApdrTracker, selector: string, value: string): Promise<void> => {
  const input = field(element, selector);
  input.focus();
  input.value = value;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await element.updateComplete;
};
const typeDay = async (element: SendApdrTracker, id: string, ...parts: string[]): Promise<void> => {
  for (const [at, part] of ['day', 'month', 'year'].entries()) await type(element, `#${id}-${part}`, parts[at] ?? '');
  field(element, `#${id}-year`).blur();
  await element.updateComplete;
};
const choose = async (element: SendApdrTracker, selector: string, value: string): Promise<void> => {
  const select = field(element, selector);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await element.updateComplete;
};
const later = (pause: number): Promise<void> => new Promise((done) => setTimeout(done, pause));
const f = (path: string): string => `#f_${path.replaceAll('.', '_')}`;

/** What the browser is given to save, instead of saving it. */
async function saved(act: () => unknown): Promise<{ name: string; blob: Blob }> {
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
  return { name: found.name, blob: await (await fetch(found.href)).blob() };
}

async function warned(act: () => Promise<unknown>): Promise<string[]> {
  const own = console.warn;
  const all: string[] = [];
  console.warn = (...some: unknown[]) => void all.push(some.join(' '));
  try {
    await act();
  } finally {
    console.warn = own;
  }
  return all;
}

async function violations(element: Element): Promise<string[]> {
  for (const details of inside(element).querySelectorAll('details')) details.open = true;
  return (await axe.run(element)).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

/** Goes somewhere: a part of the record, or a stage. */
const states: Record<string, (element: SendApdrTracker) => Promise<void>> = {
  assess: (element) => press(element, 'Assess'),
  plan: (element) => press(element, 'Plan'),
  do: (element) => press(element, 'Do'),
  review: (element) => press(element, 'Review'),
  child: (element) => press(element, 'The child'),
  terms: (element) => press(element, 'Terms and meetings'),
  pictures: (element) => press(element, 'Pictures'),
  evidence: (element) => press(element, 'Evidence'),
  history: (element) => press(element, 'History'),
};

teardown(() => {
  for (const element of document.querySelectorAll('send-apdr-tracker')) element.remove();
  localStorage.clear();
});

suite('<send-apdr-tracker> for everyone', () => {
  test('axe finds nothing before the first cycle', async () => {
    expect(await violations(await shown())).to.deep.equal([]);
  });

  for (const [name, record] of Object.entries({ running, closed: ended })) {
    for (const [state, go] of Object.entries(states)) {
      test(`axe finds nothing, a narrow screen does not scroll sideways: ${name}, ${state}`, async () => {
        await setViewport({ width: 320, height: 640 });
        const element = await shown({ record, pack: 'sefton', proposals: true });
        await go(element);
        expect(await violations(element)).to.deep.equal([]);
        const width = document.documentElement.scrollWidth;
        await setViewport({ width: 1000, height: 800 });
        expect(width).to.be.at.most(320);
      });
    }
  }

  test('axe finds nothing with faults, in the dark', async () => {
    document.documentElement.style.colorScheme = 'light dark';
    await emulateMedia({ colorScheme: 'dark' });
    const element = await shown({ record: running });
    await press(element, 'Review');
    await press(element, 'Close the review');
    expect(said(element, '.faults')).to.contain('Review held on: enter the date');
    const found = await violations(element);
    await emulateMedia({});
    document.documentElement.style.colorScheme = '';
    expect(found).to.deep.equal([]);
  });

  test('keys alone: a label, a first cycle, a concern, and on to the plan', async () => {
    const element = await shown();
    field(element, '#f_label').focus();
    await sendKeys({ type: 'Fox' });
    while (text(inside(element).activeElement) !== 'Start the first cycle') await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(inside(element).activeElement?.id).to.equal('view');
    for (let at = 0; inside(element).activeElement?.localName !== 'textarea' && at < 12; at += 1) {
      await sendKeys({ press: 'Tab' });
    }
    await sendKeys({ type: 'Reads few words' });
    button(element, 'Go on to plan').focus();
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(element.record?.label).to.equal('Fox');
    expect(element.record?.cycles[0]?.assess['concern']).to.equal('Reads few words');
    expect(said(element, '#view')).to.equal('Plan');
    expect(inside(element).activeElement?.id).to.equal('view');
  });

  test('Enter adds a line of what was given, and the next one can be typed at once', async () => {
    const element = await shown({ record: running });
    await press(element, 'Do');
    const before = element.record?.cycles[1]?.sessions.length ?? 0;
    field(element, '#s-minutes').focus();
    await sendKeys({ type: '20' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ type: 'Read 12 words' });
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(element.record?.cycles[1]?.sessions.slice(before)).to.deep.equal([
      { id: `session-${before + 1}`, provision: 'provision-2', on: today, minutes: 20, note: 'Read 12 words' },
    ]);
    expect(inside(element).activeElement?.id).to.equal('s-note');
    expect(field(element, '#s-note').value).to.equal('');
  });

  test('a picture says in a table what it draws', async () => {
    const element = await shown({ record: ended });
    await press(element, 'Pictures');
    expect(inside(element).querySelectorAll('svg').length).to.be.greaterThan(2);
    expect(inside(element).querySelectorAll('table').length).to.equal(inside(element).querySelectorAll('svg').length);
    expect(said(element, 'table')).to.contain('Cycle: 1');
  });

  test('paper shows no buttons', async () => {
    const element = await shown({ record: ended });
    await emulateMedia({ media: 'print' });
    const isSeen = getComputedStyle(button(element, 'Undo')).display;
    await emulateMedia({});
    expect(isSeen).to.equal('none');
  });

  test('forced colours keep the pictures apart from the page', async () => {
    const element = await shown({ record: ended });
    await press(element, 'Pictures');
    await emulateMedia({ forcedColors: 'active' });
    const bar = inside(element).querySelector('.bar');
    const isForced = matchMedia('(forced-colors: active)').matches;
    const [fill, paper] = [bar && getComputedStyle(bar).fill, getComputedStyle(element).backgroundColor];
    await emulateMedia({ forcedColors: 'none' });
    if (isForced) expect(fill).not.to.equal(paper);
  });
});

suite('<send-apdr-tracker> and a cycle', () => {
  test('the next thing due is one sentence with how binding it is', async () => {
    const element = await shown({ record: running });
    expect(said(element, '#due')).to.match(/^Next: .+\./);
    expect(said(element, '#due .tag')).to.match(/^(Law|National guidance|Your own plan)$/);
  });

  test('nothing of a council is shown unless its pack is chosen, and then as local', async () => {
    const element = await shown({ record: running });
    await press(element, 'Terms and meetings');
    expect(said(element)).not.to.contain('Sefton');
    element.pack = 'sefton';
    await element.updateComplete;
    expect(said(element)).to.contain('not a legal requirement');
    expect(said(element)).not.to.match(/overdue(?! by law)/);
  });

  test('a day that is none is told beside its field, and nothing is lost', async () => {
    const element = await shown({ record: running });
    await press(element, 'Plan');
    const id = f('cycles.cycle-2.plan.review-on').slice(1);
    await typeDay(element, id, '31', '2', '2027');
    expect(said(element, `#${id}-error`)).to.contain('Review planned for: the date must be a real date');
    expect(field(element, `#${id}-day`).value).to.equal('31');
    await press(element, 'Go on to do');
    expect(said(element, '.faults')).to.contain('must be a real date');
    expect(inside(element).activeElement?.className).to.equal('faults');
    await press(element, 'Go on all the same');
    await press(element, 'Plan');
    expect(field(element, `#${id}-month`).value).to.equal('2');
  });

  test('a review before its plan is told with the day it is measured by', async () => {
    const element = await shown({ record: running });
    await press(element, 'Plan');
    await typeDay(element, f('cycles.cycle-2.plan.review-on').slice(1), '1', '2', '2020');
    expect(said(element, `${f('cycles.cycle-2.plan.review-on')}-error`)).to.contain(
      'must be on or after “Help starts on”',
    );
  });

  test('a cycle that never started says so where the day belongs', async () => {
    const [first] = running.cycles;
    const record = { ...running, cycles: [{ ...first, plan: {}, closed: undefined }] } as unknown as SupportRecord;
    delete (record.cycles[0] as { closed?: unknown }).closed;
    const element = await shown({ record });
    await press(element, 'Plan');
    expect(said(element, `${f('cycles.cycle-1.plan.start')}-error`)).to.contain('no day on which help started');
  });

  test('a line of a day to come is told of beside its field, and what was typed stays', async () => {
    const element = await shown({ record: running });
    await press(element, 'Do');
    await typeDay(element, 's-on', '1', '1', '2027');
    await type(element, '#s-note', 'Read well');
    await press(element, 'Add the line');
    expect(said(element, '#s-on-error')).to.contain('The date must be today or earlier');
    expect(inside(element).activeElement?.id).to.equal('s-on-day');
    expect(field(element, '#s-note').value).to.equal('Read well');
    await typeDay(element, 's-on', '1', '11', '2026');
    await type(element, '#s-minutes', 'many');
    await press(element, 'Add the line');
    expect(said(element, '#s-numbers')).to.contain('Write a number');
    expect(field(element, '#s-minutes').getAttribute('aria-invalid')).to.equal('true');
    expect(await violations(element)).to.deep.equal([]);
  });

  test('terms that reach into each other are told of at the later one', async () => {
    const terms = [
      { id: 'term-1', name: 'Autumn', from: '2026-09-03', to: '2026-12-18' },
      { id: 'term-2', name: 'Spring', from: '2026-12-10', to: '2027-03-27' },
    ];
    const element = await shown({ record: { ...running, terms } });
    await press(element, 'Terms and meetings');
    expect(said(element, `${f('terms.term-2.from')}-error`)).to.contain('reaches into another one');
  });

  test('a number that is none stays in its field', async () => {
    const element = await shown({ record: running });
    await press(element, 'Plan');
    const at = f('cycles.cycle-2.provision.provision-2.times');
    await type(element, at, 'often');
    field(element, at).blur();
    await element.updateComplete;
    expect(said(element, `${at}-error`)).to.contain('write a number');
    expect(field(element, at).value).to.equal('often');
  });

  test('vague words are pointed out as one types, and nobody is kept from going on', async () => {
    const element = await shown({ record: running });
    await press(element, 'Plan');
    await press(element, 'Add an outcome');
    const last = element.record?.cycles[1]?.outcomes.at(-1)?.id ?? '';
    const at = f(`cycles.cycle-2.outcomes.${last}.text`);
    expect(`#${inside(element).activeElement?.id}`).to.equal(at);
    await type(element, at, 'Better access to reading support as appropriate');
    expect(said(element, `${at}-under`)).to.contain('No day.');
    await press(element, 'Go on to do');
    expect(said(element, '#view')).to.equal('Do');
  });

  test('every change is undone and done again, and the history keeps who and when', async () => {
    const element = await shown({ record: running });
    await press(element, 'Assess');
    const at = f('cycles.cycle-2.assess.strengths');
    await type(element, at, 'D');
    await type(element, at, 'Draws');
    await choose(element, '#role', 'teacher');
    await type(element, f('cycles.cycle-2.assess.advice'), 'None yet');
    await press(element, 'Undo');
    expect(element.record?.cycles[1]?.assess['advice']).to.equal(undefined);
    await press(element, 'Undo');
    expect(field(element, at).value).to.equal('');
    await press(element, 'Redo');
    expect(field(element, at).value).to.equal('Draws');
    await press(element, 'History');
    expect(said(element, '.history')).to.contain('Teacher');
    expect(said(element, '.history')).to.contain('Undone: What goes well');
  });

  test('a closed review is amended, and the former words stay readable', async () => {
    const element = await shown({ record: ended });
    await press(element, 'Review');
    expect(inside(element).querySelector('textarea')).to.equal(null);
    await press(element, 'Amend this cycle');
    await type(element, '#why', 'The family wrote later');
    const at = f('cycles.cycle-6.review.family-view');
    const was = field(element, at).value;
    await type(element, at, 'Now we see more.');
    await press(element, 'Done amending');
    expect(said(element)).to.contain('Amended since it was closed');
    expect(said(element)).to.contain(`“${was}”. Why: The family wrote later`);
    expect(element.record?.cycles[5]?.closed).to.deep.equal(ended.cycles[5]?.closed);
  });

  test('closing asks for the day and the decision; the next cycle carries what continues', async () => {
    const element = await shown({ record: running });
    await press(element, 'Review');
    await press(element, 'Close the review');
    expect(said(element, '.faults')).to.contain('What now: choose what comes of the review');
    const start = running.cycles[1]?.plan['start'] ?? '';
    const [year = '', month = ''] = start.split('-');
    await typeDay(element, f('cycles.cycle-2.review.held-on').slice(1), '28', String(Number(month) + 2), year);
    field(element, `${f('cycles.cycle-2.review.decision')} [value=continue]`).click();
    await element.updateComplete;
    await press(element, 'Close the review');
    expect(element.record?.cycles[1]?.closed?.role).to.equal('senco');
    await press(element, 'Start the next cycle');
    expect(element.record?.cycles).to.have.length(3);
    expect(element.record?.cycles[2]?.outcomes.map(({ id }) => id)).to.deep.equal(
      running.cycles[1]?.outcomes.map(({ id }) => id),
    );
  });

  test('deleting a review asks first, opens lines of the checklist again, and can be undone', async () => {
    const element = await shown({ record: { ...ended, cycles: ended.cycles.slice(0, 2) } });
    await press(element, 'Evidence');
    expect(inside(element).querySelector('[data-line=over-time]')?.className).not.to.contain('open-line');
    await press(element, 'Cycles');
    await press(element, 'Review');
    await press(element, 'Delete this review');
    expect(inside(element).activeElement?.id).to.equal('yes');
    await press(element, 'Yes, delete it');
    expect(said(element, '.moved')).to.contain('open again');
    await press(element, 'Evidence');
    expect(said(element, '[data-line=over-time]')).to.contain('Open again');
    await press(element, 'Undo');
    expect(inside(element).querySelector('[data-line=over-time]')?.className).not.to.contain('open-line');
  });

  test('preparing for adulthood is asked from year 9', async () => {
    const element = await shown({ record: running });
    await press(element, 'The child');
    expect(said(element)).to.contain('asked from year 9 on');
    await choose(element, '#f_year', '9');
    expect(said(element)).to.contain('Independence and housing');
  });

  test('a proposed plan is shown only as a preview that a page asks for', async () => {
    const element = await shown({ record: ended });
    await press(element, 'Evidence');
    expect(said(element)).not.to.contain('Individual support plan');
    element.proposals = true;
    await element.updateComplete;
    expect(said(element)).to.contain('Preview: not law');
  });

  test('the evidence pack is saved as a document and as data', async () => {
    const element = await shown({ record: ended });
    await press(element, 'Evidence');
    const document = await saved(() => button(element, 'Save as a document').click());
    expect(document.name).to.match(/\.docx$/);
    const data = await saved(() => button(element, 'Save as data').click());
    const { pages } = JSON.parse(await data.blob.text()) as { pages: unknown[] };
    expect(pages).to.have.length(7);
    expect(inside(element).querySelectorAll('.page')).to.have.length(7);
  });
});

suite('<send-apdr-tracker> and keeping', () => {
  test('a half filled form survives an element that is torn away, with persist', async () => {
    const element = await shown({ persist: 'here', record: running });
    await press(element, 'Assess');
    await type(element, f('cycles.cycle-2.assess.strengths'), 'Half a sent');
    await press(element, 'Plan');
    await type(element, `${f('cycles.cycle-2.plan.told')}-day`, '3');
    await type(element, f('cycles.cycle-2.provision.provision-2.group'), 'many');
    await press(element, 'Do');
    await type(element, '#s-note', 'Half a li');
    await later(300);
    // Nothing is told to the element: its world just ends.
    element.disconnectedCallback = () => undefined;
    element.remove();
    const again = await shown({ persist: 'here' });
    await press(again, 'Do');
    expect(field(again, '#s-note').value).to.equal('Half a li');
    await press(again, 'Plan');
    expect(field(again, `${f('cycles.cycle-2.plan.told')}-day`).value).to.equal('3');
    expect(field(again, f('cycles.cycle-2.provision.provision-2.group')).value).to.equal('many');
    expect(again.record?.cycles[1]?.assess['strengths']).to.equal('Half a sent');
  });

  test('what is typed last is kept when the page goes', async () => {
    const element = await shown({ persist: 'here' });
    await type(element, '#f_label', 'Fox');
    dispatchEvent(new Event('pagehide'));
    expect(localStorage.getItem('send-kit:support:here')).to.contain('Fox');
  });

  test('without persist the widget says that nothing is kept, and asks before leaving', async () => {
    const element = await shown();
    expect(said(element, '.keep')).to.contain('This page keeps nothing');
    const leaves = (): boolean => dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leaves()).to.equal(true);
    await type(element, '#f_label', 'Fox');
    expect(leaves()).to.equal(false);
    expect(said(element, '.keep')).to.contain('Nothing is kept');
    expect(localStorage).to.have.length(0);
    element.remove();
    expect(leaves()).to.equal(true);
  });

  test('a host that keeps the record is not spoken over', async () => {
    const element = await shown({ kept: true });
    element.addEventListener('send-support-change', (event) => event.preventDefault());
    await type(element, '#f_label', 'Fox');
    expect(said(element, '.keep')).not.to.contain('kept');
    expect(dispatchEvent(new Event('beforeunload', { cancelable: true }))).to.equal(true);
  });

  test('what is half typed is handed to a host that keeps it, and taken back before or after the record', async () => {
    const element = await shown({ kept: true, record: running });
    let last: SendSupportChangeEvent | undefined;
    element.addEventListener('send-support-change', (event) => {
      event.preventDefault();
      last = event;
    });
    await press(element, 'Do');
    await type(element, '#s-note', 'Half a li');
    await press(element, 'Plan');
    await type(element, f('cycles.cycle-2.provision.provision-2.group'), 'many');
    element.remove();
    const again = await shown({ drafts: last?.drafts ?? {}, kept: true, record: last?.record });
    await press(again, 'Do');
    expect(field(again, '#s-note').value).to.equal('Half a li');
    await press(again, 'Plan');
    expect(field(again, f('cycles.cycle-2.provision.provision-2.group')).value).to.equal('many');
  });

  test('a change is told outside, with the record', async () => {
    const element = await shown({ record: running });
    const heard: SupportRecord[] = [];
    document.body.addEventListener(
      'send-support-change',
      (event: SendSupportChangeEvent) => void heard.push(event.record),
      { once: true },
    );
    await press(element, 'Assess');
    await type(element, f('cycles.cycle-2.assess.strengths'), 'Draws');
    expect(heard[0]?.cycles[1]?.assess['strengths']).to.equal('Draws');
  });

  test('a record that cannot be read is told of, and the present one stays', async () => {
    const element = await shown({ record: running });
    const all = await warned(async () => {
      element.record = { ...running, cycles: 'none' } as unknown as SupportRecord;
      await element.updateComplete;
    });
    expect(said(element, '.notice')).to.contain('cannot be opened here');
    expect(all).to.have.length(1);
    expect(element.record).to.deep.equal(running);
  });

  test('what a device holds that cannot be used is left as it is', async () => {
    localStorage.setItem('send-kit:support:here', '{ broken');
    await warned(async () => {
      const element = await shown({ persist: 'here' });
      await type(element, '#f_label', 'Fox');
      await later(300);
      expect(said(element, '.keep')).to.contain('left as it is');
    });
    expect(localStorage.getItem('send-kit:support:here')).to.equal('{ broken');
  });

  test('a saved file is opened again as it was', async () => {
    const element = await shown({ record: ended });
    const file = await saved(() => button(element, 'Save the record').click());
    const other = await shown();
    const input = field(other, '#file');
    const files = new DataTransfer();
    files.items.add(new File([file.blob], file.name));
    input.files = files.files;
    input.dispatchEvent(new Event('change', { bubbles: true }));
    await later(100);
    expect(other.record).to.deep.equal(ended);
  });

  test('forgetting takes it off the device', async () => {
    const element = await shown({ persist: 'here' });
    await type(element, '#f_label', 'Fox');
    await later(300);
    await press(element, 'Forget it');
    await type(element, '#f_label', 'Foxes');
    await later(300);
    expect(localStorage.getItem('send-kit:support:here')).to.equal(null);
  });

  test('what a council adds is fetched when a page names it', async () => {
    SendApdrTracker.loadPack = () => Promise.resolve(sefton);
    const element = await shown({ packs: [england], pack: 'sefton', record: running });
    SendApdrTracker.loadPack = undefined;
    await press(element, 'Terms and meetings');
    expect(said(element)).to.contain('Local practice of Sefton');
    expect(said(element)).not.to.contain('adds nothing');
  });

  test('a pack that adds nothing is told of once', async () => {
    const all = await warned(() => shown({ pack: 'nowhere' }));
    expect(all).to.have.length(1);
    expect(all[0]).to.contain('“sefton”');
  });
});
