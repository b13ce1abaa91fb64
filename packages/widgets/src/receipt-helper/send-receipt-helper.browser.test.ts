import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import { inventedPack } from '../deadline-calculator/invented-pack.fixture.ts';
import { receiptPack } from './receipt-pack.fixture.ts';
import './send-receipt-helper.ts';
import type { SendReceiptChosenEvent, SendReceiptHelper } from './send-receipt-helper.ts';

async function shown(more: Partial<SendReceiptHelper> = {}): Promise<SendReceiptHelper> {
  const element = document.createElement('send-receipt-helper');
  Object.assign(element, { packs: [receiptPack], ...more });
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const inside = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;
const words = (element: Element, selector: string): string =>
  (inside(element).querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const reading = (element: Element, by: SendReceiptChosenEvent['by']): string =>
  words(element, `[aria-labelledby=${by}]`);
const buttons = (element: Element): HTMLButtonElement[] => [...inside(element).querySelectorAll('button')];

async function violations(element: Element): Promise<string[]> {
  return (await axe.run(element)).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

async function heard(element: Element): Promise<string> {
  for (let turn = 0; turn < 60 && !words(element, '[role=status]'); turn += 1)
    await new Promise((done) => setTimeout(done, 50));
  return words(element, '[role=status]');
}

async function typeDate(day: string, month: string, year: string): Promise<void> {
  for (const text of [day, month, year]) {
    await sendKeys({ type: text });
    await sendKeys({ press: 'Tab' });
  }
}

const lateOnFriday = { delivery: 'e-mail', day: '2026-08-07', time: '23:40' };
const states: Record<string, Partial<SendReceiptHelper>> = {
  empty: {},
  'a way and no day': { delivery: 'by-hand' },
  'a day and no time': { delivery: 'e-mail', day: '2026-09-21' },
  'late on a Friday': lateOnFriday,
  'on a Saturday': { delivery: 'e-mail', day: '2026-08-08' },
  'before a bank holiday': { delivery: 'by-hand', day: '2026-12-24', time: '18:00' },
  'posted, not known when it came': { delivery: 'first-class-post', day: '2026-08-07' },
  'signed for': { delivery: 'signed-for-post', day: '2026-08-08' },
  'beyond the known bank holidays': { delivery: 'e-mail', day: '2031-01-02', time: '09:00' },
  'a wrong day': { delivery: 'e-mail', day: '2026-02-30' },
  'a wrong time': { delivery: 'e-mail', day: '2026-09-21', time: '25:00' },
};

suite('<send-receipt-helper> for everyone', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [state, more] of Object.entries(states)) {
      test(`axe finds nothing, ${colorScheme}: ${state}`, async () => {
        document.documentElement.style.colorScheme = colorScheme;
        await emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        document.body.style.background = colorScheme === 'dark' ? '#000' : '#fff';
        const element = await shown(more);
        const found = await violations(element);
        buttons(element)[0]?.click();
        await element.updateComplete;
        found.push(...(await violations(element)));
        document.documentElement.style.colorScheme = document.body.style.background = '';
        await emulateMedia({});
        expect(found).to.deep.equal([]);
      });
    }
  }

  test('axe finds nothing without a pack', async () => {
    const element = await shown({ packs: [] });
    expect(words(element, '.notice')).to.contain('no convention');
    expect(await violations(element)).to.deep.equal([]);
  });

  test('keys alone: say how and when, hear the day, and take it', async () => {
    const element = await shown();
    const chosen: SendReceiptChosenEvent[] = [];
    document.body.addEventListener('send-receipt-chosen', (event) => chosen.push(event), { once: true });
    inside(element).querySelector<HTMLInputElement>('[value=by-hand]')?.focus();
    await sendKeys({ press: 'ArrowDown' });
    await element.updateComplete;
    expect(inside(element).querySelector<HTMLInputElement>('[value=e-mail]')?.checked).to.equal(true);
    await sendKeys({ press: 'Tab' });
    await typeDate('7', 'August', '2026');
    expect(inside(element).activeElement?.id).to.equal('time');
    await sendKeys({ type: '11:40pm' });
    await element.updateComplete;
    expect(await heard(element)).to.equal(
      'The convention proposes Monday 10 August 2026. The bare words of the regulation give Friday 7 August 2026, 3 days earlier.',
    );
    for (let turn = 0; turn < 5 && inside(element).activeElement?.tagName !== 'BUTTON'; turn += 1)
      await sendKeys({ press: 'Tab' });
    expect(words(element, 'button')).to.equal('Use Monday 10 August 2026');
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(chosen.map(({ day, by }) => ({ day, by }))).to.deep.equal([{ day: '2026-08-10', by: 'convention' }]);
    expect(words(element, '[role=status]')).to.equal('You chose Monday 10 August 2026, by the convention.');
    expect(reading(element, 'convention')).to.contain('You chose this day');
    expect(inside(element).activeElement?.tagName).to.equal('BUTTON');
  });

  test('the words of a button name its day, and its reading describes it', async () => {
    const element = await shown(lateOnFriday);
    expect(buttons(element).map((one) => one.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Use Monday 10 August 2026',
      'Use Friday 7 August 2026',
    ]);
    expect(words(element, `#${buttons(element)[1]?.getAttribute('aria-describedby')}`)).to.contain('bare words');
  });

  test('a wrong date is said when the field is left, with a link to it', async () => {
    const element = await shown({ delivery: 'e-mail' });
    inside(element).getElementById('when-day')?.focus();
    await typeDate('31', '2', '2026');
    await element.updateComplete;
    expect(words(element, '.faults')).to.contain('The day must be a real date');
    inside(element).querySelector<HTMLAnchorElement>('.faults a')?.click();
    expect(inside(element).activeElement?.id).to.equal('when-day');
  });

  test('half past five might be morning or afternoon: Enter asks, and the summary has the focus', async () => {
    const element = await shown({ delivery: 'e-mail', day: '2026-09-21' });
    inside(element).getElementById('time')?.focus();
    await sendKeys({ type: '5:30' });
    await sendKeys({ press: 'Enter' });
    await element.updateComplete;
    expect(words(element, '.faults')).to.contain('The time must say am or pm');
    expect(inside(element).activeElement?.className).to.equal('faults');
    expect(await violations(element)).to.deep.equal([]);
  });

  test('a narrow screen does not scroll sideways', async () => {
    await setViewport({ width: 320, height: 640 });
    await shown(states['before a bank holiday']);
    await shown(states['a wrong time']);
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 800, height: 600 });
  });

  test('on paper there are both readings and no form', async () => {
    const element = await shown(lateOnFriday);
    await emulateMedia({ media: 'print' });
    const isSeen = (selector: string): boolean => inside(element).querySelector(selector)?.checkVisibility() ?? false;
    const seen = ['.summary', '.reading', 'input', 'button'].map(isSeen);
    await emulateMedia({});
    expect(seen).to.deep.equal([true, true, false, false]);
  });

  test('it is clean in forced colours, and the chosen day does not hang on a colour', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const element = await shown(lateOnFriday);
    buttons(element)[1]?.click();
    await element.updateComplete;
    const found = await violations(element);
    const border = getComputedStyle(inside(element).querySelector('.taken') as Element).borderTopStyle;
    await emulateMedia({});
    expect(found).to.deep.equal([]);
    expect(border).to.equal('solid');
    expect(reading(element, 'bare-words')).to.contain('✓ You chose this day');
  });
});

suite('the two readings', () => {
  test('the convention is shown as a convention, with its reason and its source', async () => {
    const text = reading(await shown(lateOnFriday), 'convention');
    expect(text).to.contain('A convention, not the law');
    expect(text).to.contain('The e-mail was sent on Friday 7 August 2026 at 11:40pm, after 4pm.');
    expect(text).to.contain('The next working day is Monday 10 August 2026.');
    expect(text).to.contain('Saturday 8 August 2026: weekend');
    expect(text).to.contain('The Guild, model letter');
  });

  test('the bare words stand beside it, marked as what is counted without a choice', async () => {
    const text = reading(await shown(states['on a Saturday']), 'bare-words');
    expect(text).to.contain('Saturday 8 August 2026');
    expect(text).to.contain('counted so unless you choose');
    expect(text).to.contain('an order of Saturday is received on Saturday');
  });

  test('each shows the first deadline that follows from it', async () => {
    const element = await shown(lateOnFriday);
    expect(reading(element, 'convention')).to.contain('Knead the dough, by Monday 14 September 2026');
    expect(reading(element, 'bare-words')).to.contain('Knead the dough, by Friday 11 September 2026');
  });

  test('a bank holiday is named', async () => {
    const text = reading(await shown(states['before a bank holiday']), 'convention');
    expect(text).to.contain('Friday 25 December 2026: Feast');
    expect(text).to.contain('Use Monday 28 December 2026');
  });

  test('the hour at which the day is over comes from the pack', async () => {
    expect(words(await shown({ ...lateOnFriday, time: '16:00' }), '.summary')).to.equal(
      'Both ways of reading give Friday 7 August 2026.',
    );
    expect(words(await shown({ delivery: 'e-mail' }), '#time-hint')).to.contain('after 4pm');
  });

  test('a time is not asked for on a day off, nor for post', async () => {
    const hasTime = async (more: Partial<SendReceiptHelper>): Promise<boolean> =>
      inside(await shown(more)).getElementById('time') !== null;
    expect(await hasTime({ delivery: 'e-mail', day: '2026-08-07' })).to.equal(true);
    expect(await hasTime({ delivery: 'e-mail', day: '2026-08-08' })).to.equal(false);
    expect(await hasTime({ delivery: 'first-class-post', day: '2026-08-07' })).to.equal(false);
  });

  test('post: the bare words give the day it arrived, once that is known', async () => {
    const element = await shown(states['posted, not known when it came']);
    expect(reading(element, 'convention')).to.contain('next working day after posting');
    expect(buttons(element)).to.have.length(1);
    inside(element).getElementById('arrived-day')?.focus();
    await typeDate('11', '8', '2026');
    await element.updateComplete;
    expect(buttons(element)[1]?.textContent).to.contain('Use Tuesday 11 August 2026');
    expect(words(element, '.summary')).to.contain('1 day later');
  });

  test('post cannot arrive before it was posted', async () => {
    const element = await shown(states['posted, not known when it came']);
    inside(element).getElementById('arrived-day')?.focus();
    await typeDate('6', '8', '2026');
    await element.updateComplete;
    expect(words(element, '.faults')).to.contain('must be on or after the day it was posted');
    expect(buttons(element)).to.have.length(0);
  });

  test('beyond the known bank holidays nothing is proposed, and it says so', async () => {
    const element = await shown(states['beyond the known bank holidays']);
    expect(reading(element, 'convention')).to.contain('No day is proposed.');
    expect(reading(element, 'convention')).to.contain('to Thursday 31 December 2026');
    expect(buttons(element).map((one) => one.textContent.replace(/\s+/g, ' ').trim())).to.deep.equal([
      'Use Thursday 2 January 2031',
    ]);
  });

  test('another day undoes what was chosen', async () => {
    const element = await shown(lateOnFriday);
    buttons(element)[0]?.click();
    await element.updateComplete;
    expect(inside(element).querySelector('.taken')).not.to.equal(null);
    element.day = '2026-08-06';
    await element.updateComplete;
    expect(inside(element).querySelector('.taken')).to.equal(null);
  });
});

suite('times are London’s', () => {
  for (const [title, moment, day, time] of [
    ['a summer night in UTC', '2026-08-07T22:40Z', 'Friday 7 August 2026', '11:40pm'],
    ['before the clocks go forward', '2026-03-27T16:30Z', 'Friday 27 March 2026', '4:30pm'],
    ['after they went forward', '2026-03-30T16:30Z', 'Monday 30 March 2026', '5:30pm'],
    ['before they go back', '2026-10-23T16:30Z', 'Friday 23 October 2026', '5:30pm'],
    ['after they went back', '2026-10-26T16:30Z', 'Monday 26 October 2026', '4:30pm'],
    ['sent from far to the east', '2026-08-08T07:40+09:00', 'Friday 7 August 2026', '11:40pm'],
  ] as const) {
    test(`a moment with its zone: ${title}`, async () => {
      const text = reading(await shown({ delivery: 'e-mail', moment }), 'convention');
      expect(text).to.contain(`was sent on ${day} at ${time}, after 4pm`);
    });
  }

  test('a moment past midnight in summer belongs to the next day', async () => {
    const element = await shown({ delivery: 'e-mail', moment: '2026-08-07T23:30Z' });
    expect(reading(element, 'bare-words')).to.contain('Saturday 8 August 2026');
  });
});

suite('the page', () => {
  test('attributes and properties give the same, in any order', async () => {
    const element = document.createElement('send-receipt-helper');
    document.body.append(element);
    element.setAttribute('time', '11:40pm');
    await element.updateComplete;
    element.setAttribute('day', '2026-08-07');
    element.packs = [receiptPack];
    await element.updateComplete;
    element.setAttribute('delivery', 'e-mail');
    await element.updateComplete;
    expect(words(element, '.summary')).to.contain('proposes Monday 10 August 2026');
  });

  test('a way that nobody knows is met politely', async () => {
    const warn = console.warn;
    const warned: string[] = [];
    console.warn = (text: string) => warned.push(text);
    const element = await shown({ delivery: 'pigeon', moment: 'noon' });
    console.warn = warn;
    expect(words(element, '.notice')).to.contain('“pigeon”, which the helper does not know');
    expect(words(element, '.notice')).to.contain('“noon”, which is not a moment with its zone');
    expect(warned).to.have.length(1);
  });

  test('a pack without a convention: it says so', async () => {
    expect(words(await shown({ packs: [inventedPack] }), '.notice')).to.contain('no convention');
  });

  test('setting days from outside fires nothing', async () => {
    let fired = 0;
    document.body.addEventListener('send-receipt-chosen', () => (fired += 1), { once: true });
    const element = await shown(lateOnFriday);
    element.day = '2026-09-21';
    await element.updateComplete;
    expect(fired).to.equal(0);
  });
});
