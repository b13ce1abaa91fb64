import { readLink } from '@send-kit/core/link.js';
import type { Question } from '@send-kit/core/question.js';
import { timetable } from '@send-kit/core/timetable.js';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import { inventedPack } from '../deadline-calculator/invented-pack.fixture.ts';
import './send-take-away.ts';
import type { SendTakeAway, SendTakenAwayEvent } from './send-take-away.ts';

const question: Question = {
  process: 'baking',
  events: { 'order-received': '2026-09-07', 'bread-served': '2026-11-02' },
};
const lifted: Question = { ...question, facts: { 'baker-ill': { reason: 'Flour lung', impractical: true } } };

async function shown(asked: Question | undefined = question, more: Partial<SendTakeAway> = {}): Promise<SendTakeAway> {
  const element = document.createElement('send-take-away');
  Object.assign(element, { packs: [inventedPack], today: '2026-09-30', seed: 'seed', ...more });
  if (asked) Object.assign(element, { question: asked, answer: timetable(asked, [inventedPack]) });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const inside = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;
const words = (element: Element, selector: string): string =>
  (inside(element).querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const button = (element: Element, name: string): HTMLButtonElement => {
  const found = [...inside(element).querySelectorAll('button')].find((one) => one.textContent.includes(name));
  if (!found) throw new Error(`expected a button ${name}`);
  return found;
};

/** What the browser is given to save, instead of saving it. */
async function saved(act: () => void | Promise<void>): Promise<{ name: string; text: string }> {
  let found: { name: string; href: string } | undefined;
  const own = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function (): void {
    found = { name: this.download, href: this.href };
  };
  try {
    await act();
  } finally {
    HTMLAnchorElement.prototype.click = own;
  }
  if (!found) throw new Error('expected a file');
  return {
    name: found.name,
    text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(await (await fetch(found.href)).arrayBuffer()),
  };
}

async function violations(element: Element): Promise<string[]> {
  for (const details of inside(element).querySelectorAll('details')) details.open = true;
  return (await axe.run(element)).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

suite('<send-take-away> for everyone', () => {
  for (const [state, asked, more] of [
    ['with dates', question, {}],
    ['with a lifted deadline', lifted, {}],
    ['with a reference on offer', question, { reference: 'EX-0042', label: 'Red folder' }],
    ['with nothing to take', undefined, {}],
    ['with dates that make no sense', undefined, { process: 'baking', events: 'order-received: 2026-02-31' }],
  ] as const) {
    test(`axe finds nothing: ${state}`, async () => {
      expect(await violations(await shown(asked, more))).to.deep.equal([]);
    });
  }

  test('axe finds nothing in the dark', async () => {
    document.documentElement.style.colorScheme = 'light dark';
    await emulateMedia({ colorScheme: 'dark' });
    const found = await violations(await shown());
    await emulateMedia({});
    document.documentElement.style.colorScheme = '';
    expect(found).to.deep.equal([]);
  });

  test('keys alone: a label, a reminder, the calendar file, and what happened is said', async () => {
    const element = await shown();
    const file = await saved(async () => {
      await sendKeys({ press: 'Tab' });
      await sendKeys({ type: 'Red' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: 'Tab' });
      await sendKeys({ press: 'Enter' });
    });
    await element.updateComplete;
    expect(file.name).to.equal('send-deadlines-red.ics');
    expect(file.text).to.contain('SUMMARY:Red: Knead the dough (last lawful day)');
    expect(file.text).to.contain('BEGIN:VALARM');
    expect(words(element, '[role=status]')).to.contain('entries saved');
  });

  test('a narrow screen does not scroll sideways', async () => {
    await setViewport({ width: 320, height: 640 });
    await shown(question, { reference: 'A-reference-that-is-much-longer-than-most-0042' });
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 800, height: 600 });
  });

  test('on paper there are the days and no buttons', async () => {
    const element = await shown();
    await emulateMedia({ media: 'print' });
    const isSeen = (selector: string): boolean => inside(element).querySelector(selector)?.checkVisibility() ?? false;
    const seen = [isSeen('.sheet'), isSeen('button'), isSeen('input')];
    await emulateMedia({});
    expect(seen).to.deep.equal([true, false, false]);
    expect(words(element, '.sheet')).to.contain('Last lawful day: Monday 12 October 2026');
  });
});

suite('the calendar file', () => {
  test('a second one has the same names and a higher number', async () => {
    const element = await shown();
    const uids = (text: string): string[] => [...text.matchAll(/^UID:(.*)$/gm)].map((match) => match[1] ?? '');
    const first = await saved(() => button(element, '.ics').click());
    const second = await saved(() => button(element, '.ics').click());
    expect(uids(second.text)).to.deep.equal(uids(first.text));
    expect(first.text).to.contain('SEQUENCE:0');
    expect(second.text).to.contain('SEQUENCE:1');
    expect(words(element, '[role=status]')).to.contain('mend the entries of the one before');
  });

  test('a deadline that has gone since is cancelled in the next file', async () => {
    const element = await shown();
    await saved(() => button(element, '.ics').click());
    const { 'bread-served': _, ...events } = question.events;
    element.question = { ...question, events };
    element.answer = timetable(element.question, [inventedPack]);
    await element.updateComplete;
    const { text } = await saved(() => button(element, '.ics').click());
    expect(text).to.match(/Time to taste \(no longer\s+applies\)[^]*STATUS:CANCELLED/);
  });

  test('the host hears what to keep', async () => {
    const element = await shown();
    const heard: SendTakenAwayEvent[] = [];
    document.body.addEventListener('send-taken-away', (event) => heard.push(event), { once: true });
    await saved(() => button(element, '.ics').click());
    expect(heard[0]).to.include({ what: 'calendar', seed: 'seed', sequence: 1 });
    expect(heard[0]?.sent.map(({ key }) => key)).to.include('knead');
  });

  test('the case reference goes along only when it is ticked', async () => {
    const element = await shown(question, { reference: 'EX-0042' });
    expect((await saved(() => button(element, '.ics').click())).text).not.to.contain('EX-0042');
    inside(element).querySelector<HTMLInputElement>('[type=checkbox]')?.click();
    await element.updateComplete;
    expect((await saved(() => button(element, '.ics').click())).text).to.contain('EX-0042');
  });
});

suite('the other ways out', () => {
  test('the table is read by a spreadsheet and runs no formula', async () => {
    const element = await shown(question, { label: '=HYPERLINK("x")' });
    const { name, text } = await saved(() => button(element, '.csv').click());
    expect(name).to.equal('send-deadlines-hyperlinkx.csv');
    expect(text.startsWith('\ufeffLabel,Deadline,Day')).to.equal(true);
    expect(text).to.contain('"\'=HYPERLINK(""x"")",Knead the dough,2026-10-12');
  });

  test('without a clipboard the text stands in a field, selected', async () => {
    const element = await shown();
    Object.defineProperty(navigator, 'clipboard', { configurable: true, value: undefined });
    try {
      button(element, 'Copy as text').click();
      await new Promise((done) => setTimeout(done, 50));
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
    const field = inside(element).querySelector('textarea');
    expect(field?.value).to.contain('Knead the dough\n  Last lawful day: Monday 12 October 2026');
    expect(field?.value).to.contain('Law: Invented Regulations, reg 1');
    expect(field?.value).to.contain('not a target');
    expect(words(element, '[role=status]')).to.contain('copy it from the field');
    expect(await violations(element)).to.deep.equal([]);
  });

  test('the link holds the dates, and neither the reference nor a reason', async () => {
    const element = await shown(lifted, { reference: 'EX-0042', label: 'Red', linkTo: 'https://tools.example/kit' });
    const address = new URL(inside(element).querySelector<HTMLInputElement>('#address')?.value ?? '');
    expect(address.origin + address.pathname + address.search).to.equal('https://tools.example/kit');
    expect(decodeURIComponent(address.hash)).not.to.match(/EX-0042|Red|Flour/);
    const reading = readLink(address.hash);
    expect('question' in reading && reading.question.events).to.deep.equal(question.events);
    expect(words(element, 'details')).to.contain('Words you wrote yourself are left out');
  });

  test('the sheet goes to the printer in a frame of its own, which is taken away', async () => {
    const element = await shown();
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
    for (let turn = 0; turn < 60 && !printed; turn += 1) await new Promise((done) => setTimeout(done, 50));
    expect(printed).to.contain('Knead the dough');
    expect(printed).not.to.contain('Copy as text');
    expect(inside(element).querySelector('iframe')).to.equal(null);
  });

  test('a page gives dates by attributes, in either order', async () => {
    const element = document.createElement('send-take-away');
    document.body.append(element);
    element.setAttribute('events', 'order-received: 2026-09-07');
    element.setAttribute('process', 'baking');
    element.packs = [inventedPack];
    await element.updateComplete;
    expect(words(element, '.sheet')).to.contain('Monday 12 October 2026');
  });
});
