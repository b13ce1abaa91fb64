import type { Entry, Pack, Walk } from '@send-kit/pack';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import { partsAreHere } from '../shared/parts.fixture.ts';
import { potters } from './invented-pathways.fixture.ts';
import './send-pathway.ts';
import type { SendPathway, SendWalkChangeEvent } from './send-pathway.ts';

const given = { packs: [potters], pack: 'potters', pathway: 'teapot', today: '2026-12-10' };

async function shown(more: Partial<SendPathway> = {}): Promise<SendPathway> {
  const element = document.createElement('send-pathway');
  Object.assign(element, given, more);
  document.body.append(element);
  await settled(element);
  await begun(element);
  return element;
}

function begun(element: SendPathway): Promise<void> {
  return partsAreHere(element, import('./chart.ts'), import('./reply.ts'), import('./sheet.ts'));
}

/** The element hears of its width a moment after it is on the page. */
async function settled(element: SendPathway): Promise<void> {
  await element.updateComplete;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  await element.updateComplete;
}

function walkOf(entries: readonly (readonly [step: string, arrow: string, records?: Entry['records']])[] = []): Walk {
  const visits: Record<string, number> = {};
  return {
    ...{ kind: 'walk', version: 1, pack: 'potters', pathway: 'teapot', begun: '2026-12-09' },
    records: { 'asked-on': '2026-11-30', role: 'Potter' },
    entries: entries.map(([step, arrow, records]) => ({
      pathway: step === 'asked' ? 'leave' : 'teapot',
      step,
      visit: (visits[step] = (visits[step] ?? 0) + 1),
      arrow,
      on: '2026-12-09',
      ...(records ? { records } : {}),
    })),
  };
}
const asked = ['asked', 'yes'] as const;
const sentBack = walkOf([asked, ['known', 'yes'], ['crack', 'yes'], ['mend', 'no']]);

const inside = (element: Element): ShadowRoot => element.shadowRoot as ShadowRoot;
const words = (element: Element, selector: string): string =>
  (inside(element).querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();
const way = (element: Element): string[] =>
  [...inside(element).querySelectorAll('.way > li')].map((one) => one.textContent.replace(/\s+/g, ' ').trim());
const focused = (element: Element): Element | null => inside(element).activeElement;

function button(element: Element, name: string): HTMLButtonElement {
  const found = [...inside(element).querySelectorAll('button')].find((one) =>
    one.textContent.replace(/\s+/g, ' ').trim().startsWith(name),
  );
  if (!found) throw new Error(`expected a button "${name}"`);
  return found;
}

async function press(element: SendPathway, name: string): Promise<void> {
  button(element, name).click();
  await settled(element);
}

async function choose(element: SendPathway, arrow: string): Promise<void> {
  inside(element).querySelector<HTMLInputElement>(`#a-${arrow}`)?.click();
  await press(element, 'Continue');
}

function put(element: Element, id: string, text: string): void {
  const field = inside(element).getElementById(id) as HTMLInputElement;
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

async function violations(element: Element): Promise<string[]> {
  return (await axe.run(element)).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

function changes(element: HTMLElement): SendWalkChangeEvent[] {
  const heard: SendWalkChangeEvent[] = [];
  element.addEventListener('send-walk-change', (event) => heard.push(event));
  return heard;
}

teardown(() => {
  localStorage.clear();
});

type Act = (element: SendPathway) => Promise<void> | void;
const states: Record<string, readonly [Partial<SendPathway>, Act?]> = {
  'the beginning': [{}],
  'a beginning with faults': [{}, (element) => press(element, 'Continue')],
  'a question': [{ walk: walkOf([asked]) }],
  'no answer chosen': [{ walk: walkOf([asked]) }, (element) => press(element, 'Continue')],
  'an action': [{ walk: walkOf([asked, ['known', 'no']]) }],
  'an action with faults': [{ walk: walkOf([asked, ['known', 'no']]) }, (element) => press(element, 'Done, go on')],
  'an outcome with its reply': [{ walk: sentBack }],
  'an answer being changed': [{ walk: sentBack }, (element) => press(element, 'Change: Does it look')],
  'a change that was made': [
    { walk: sentBack },
    async (element) => {
      await press(element, 'Change: Does it look');
      await choose(element, 'no');
    },
  ],
  stopped: [{ walk: walkOf([['asked', 'no']]) }],
  'an answer set aside': [{ walk: walkOf([asked, ['known', 'yes'], ['crack', 'no'], ['mend', 'no']]) }],
  'the older edition': [
    {},
    async (element) => {
      for (const one of inside(element).querySelectorAll('details')) one.open = true;
      await press(element, 'Show the older edition');
    },
  ],
  'everything open': [
    { walk: walkOf([asked]), persist: 'test' },
    (element) =>
      inside(element)
        .querySelectorAll('details')
        .forEach((one) => (one.open = true)),
  ],
  'asked whether to start again': [{ walk: sentBack }, (element) => press(element, 'Start again')],
  'a record that cannot be read': [{ walk: { kind: 'walk' } as Walk }],
  overdue: [{ walk: walkOf([asked]), today: '2027-02-01' }],
  compact: [{ walk: walkOf([asked]), compact: true }],
};

suite('<send-pathway> for everyone', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    for (const [state, [more, act]] of Object.entries(states)) {
      test(`axe finds nothing, ${colorScheme}: ${state}`, async () => {
        document.documentElement.style.colorScheme = colorScheme;
        await emulateMedia({ colorScheme, reducedMotion: 'reduce' });
        document.body.style.background = colorScheme === 'dark' ? '#000' : '#fff';
        const element = await shown(more);
        await act?.(element);
        await settled(element);
        const found = await violations(element);
        document.documentElement.style.colorScheme = document.body.style.background = '';
        await emulateMedia({});
        expect(found).to.deep.equal([]);
      });
    }
  }

  test('keys alone: from the request to the reply, with a step back and a change', async () => {
    const element = await shown();
    const tabTo = async (is: (one: Element) => boolean, back = false): Promise<void> => {
      for (let turn = 0; turn < 60; turn += 1) {
        const at = focused(element);
        if (at && is(at)) return;
        if (back) await sendKeys({ down: 'Shift' });
        await sendKeys({ press: 'Tab' });
        if (back) await sendKeys({ up: 'Shift' });
      }
      throw new Error('expected to reach it by Tab');
    };
    const named =
      (name: string) =>
      (one: Element): boolean =>
        one.textContent.replace(/\s+/g, ' ').trim().startsWith(name);
    const answer = async (id: string): Promise<void> => {
      await tabTo((one) => one instanceof HTMLInputElement && one.type === 'radio');
      for (let turn = 0; turn < 5 && focused(element)?.id !== id; turn += 1) await sendKeys({ press: 'ArrowDown' });
      await sendKeys({ press: ' ' });
      await tabTo(named('Continue'));
      await sendKeys({ press: 'Enter' });
      await settled(element);
    };

    inside(element).getElementById('r-asked-on-day')?.focus();
    for (const part of ['30', '11', '2026']) {
      await sendKeys({ type: part });
      await sendKeys({ press: 'Tab' });
    }
    await sendKeys({ type: 'Potter' });
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(words(element, '#step')).to.equal('Did the owner say that you may look?');
    expect(focused(element)?.id).to.equal('step');
    await answer('a-yes');
    expect(focused(element)?.textContent).to.contain('Is anything known about the teapot?');
    await answer('a-yes');
    await answer('a-no');
    expect(words(element, '#step')).to.equal('Send it back');
    expect(words(element, '.outcome')).to.equal('The teapot goes back as it came.');

    await tabTo(named('Back'));
    await sendKeys({ press: 'Enter' });
    await settled(element);
    expect(words(element, '.open #step')).to.equal('1.3 Does it look cracked?');
    expect(inside(element).querySelector<HTMLInputElement>('#a-no')?.checked).to.equal(true);
    await answer('a-yes');
    expect(words(element, '#step')).to.equal('Can it be mended?');
    await answer('a-yes');

    await tabTo(named('Change: Is anything known'), true);
    await sendKeys({ press: 'Enter' });
    await settled(element);
    await answer('a-no');
    expect(words(element, '.moved')).to.contain('2 later answers were set aside');
    expect(words(element, '#step')).to.equal('1.2 Ask the owner');
  });

  for (const width of [320, 768]) {
    test(`a page of ${width} pixels does not scroll sideways`, async () => {
      await setViewport({ width, height: 800 });
      for (const [more, act] of Object.values(states)) {
        const element = await shown(more);
        await act?.(element);
        for (const one of inside(element).querySelectorAll('details')) one.open = true;
        await settled(element);
        expect(document.documentElement.scrollWidth).to.be.at.most(width);
        element.remove();
      }
      await setViewport({ width: 1280, height: 800 });
    });
  }

  test('the date stays in sight on a narrow page, in one line, and covers nothing that has the focus', async () => {
    await setViewport({ width: 320, height: 480 });
    const element = await shown({ walk: sentBack });
    const bar = inside(element).querySelector('.clock') as HTMLElement;
    const line = parseFloat(getComputedStyle(bar).lineHeight);
    expect(bar.getBoundingClientRect().height).to.be.below(2 * line);
    const stops = [...inside(element).querySelectorAll<HTMLElement>('button, a, textarea, summary')].reverse();
    scrollTo(0, document.documentElement.scrollHeight);
    for (const one of stops) {
      if (one.checkVisibility() && !bar.contains(one)) {
        one.focus();
        await new Promise((done) => requestAnimationFrame(done));
        const [at, over] = [one.getBoundingClientRect(), bar.getBoundingClientRect()];
        // What is higher than the window cannot be all in it.
        if (at.height < 240 && one.compareDocumentPosition(bar) & Node.DOCUMENT_POSITION_PRECEDING)
          expect(at.top, one.textContent).to.be.at.least(over.bottom - 1);
      }
    }
    await setViewport({ width: 1280, height: 800 });
  });

  test('forced colours take nothing away that carries meaning', async () => {
    await emulateMedia({ forcedColors: 'active' });
    const element = await shown({ walk: sentBack });
    const found = await violations(element);
    const bar = getComputedStyle(inside(element).querySelector('.clock') as Element);
    await emulateMedia({});
    expect(found).to.deep.equal([]);
    expect(bar.borderInlineStartStyle).to.equal('solid');
    expect(words(element, '.clock')).to.contain('32 days left');
  });

  test('paper shows the sheet alone: request, answers, outcome, reason, reply, clock and sources', async () => {
    await emulateMedia({ media: 'print' });
    const element = await shown({ walk: sentBack });
    const sheet = inside(element).querySelector('.sheet') as HTMLElement;
    const [isShown, others] = [sheet.checkVisibility(), inside(element).querySelector('.off-paper')?.checkVisibility()];
    await emulateMedia({});
    expect([isShown, others]).to.deep.equal([true, false]);
    for (const said of [
      'The day of the request: Monday 30 November 2026',
      'Your role: Potter',
      'Last lawful day: Monday 11 January 2027, 32 days left. Invented Act, s.1. It never pauses.',
      'Does it look cracked? Yes, Wed 9 Dec 2026',
      'The teapot goes back as it came.',
      'The reason: it is too far gone',
      'We send it back: it is too far gone.',
      'Local practice of the Invented Guild: not a legal requirement',
      'Drawn from: Invented guide, note 1.',
      'Printed on Thursday 10 December 2026.',
    ])
      expect(words(element, '.sheet')).to.contain(said);
  });

  test('there is room for it where a page floats it, or lays it out by its content', async () => {
    const element = await shown();
    element.style.float = 'left';
    expect(element.getBoundingClientRect().width).to.be.greaterThan(200);
  });

  test('on a page that is read from the right its picture stays whole', async () => {
    const element = await shown({ walk: sentBack });
    element.parentElement?.setAttribute('dir', 'rtl');
    const box = inside(element).querySelector('.chart rect')?.getBoundingClientRect();
    const text = inside(element).querySelector('.chart text:not(.number)')?.getBoundingClientRect();
    document.body.removeAttribute('dir');
    expect(text?.left).to.be.greaterThan(box?.left ?? Infinity);
    expect(text?.right).to.be.lessThan(box?.right ?? 0);
  });

  test('the focus is left alone when the element comes onto the page', async () => {
    await shown({ walk: sentBack });
    expect(document.activeElement).to.equal(document.body);
  });
});

suite('<send-pathway>, walked', () => {
  test('the request is asked first, and the clock is in sight from then on', async () => {
    const element = await shown({ requestReceived: '2026-11-30' });
    expect(inside(element).querySelector('.clock')).to.equal(null);
    expect((inside(element).getElementById('r-asked-on-month') as HTMLInputElement).value).to.equal('11');
    put(element, 'r-role', 'Potter');
    await press(element, 'Continue');
    expect(words(element, '.clock .wide')).to.equal('By Monday 11 January 2027');
    expect(words(element, '.clock .left')).to.equal('32 days left');
    expect(words(element, '.clock')).to.contain('It never pauses.');
    expect(words(element, '.unseen[role=status]')).to.contain('32 days left: last day Monday 11 January 2027.');
    expect(way(element)[0]).to.contain('Monday 30 November 2026');
  });

  for (const [today, left] of [
    ['2027-01-11', 'today is the last day'],
    ['2027-01-14', '3 days over'],
    ['2027-01-10', '1 day left'],
  ] as const) {
    test(`on ${today} the clock says: ${left}`, async () => {
      const element = await shown({ walk: walkOf(), today });
      expect(words(element, '.clock .left')).to.equal(left);
    });
  }

  test('what is wrong is said beside its field and in the summary, which takes the focus', async () => {
    const element = await shown();
    put(element, 'r-asked-on-day', '31');
    put(element, 'r-asked-on-month', '11');
    put(element, 'r-asked-on-year', '2026');
    await press(element, 'Continue');
    expect(focused(element)?.className).to.equal('faults');
    expect(words(element, '.faults')).to.contain('The day of the request: the date must be a real date');
    expect(words(element, '#r-asked-on-error')).to.contain('the date must be a real date');
    expect(words(element, '#r-role-error')).to.contain('Your role: fill this in');
    inside(element).querySelector<HTMLAnchorElement>('.faults a')?.click();
    expect(focused(element)?.id).to.equal('r-asked-on-day');
  });

  test('a request of tomorrow is refused', async () => {
    const element = await shown({ requestReceived: '2026-12-11' });
    await press(element, 'Continue');
    expect(words(element, '#r-asked-on-error')).to.contain('the date must be today or earlier');
  });

  test('a day before the request is refused', async () => {
    const element = await shown({ walk: walkOf([asked, ['known', 'no']]) });
    put(element, 'r-owner-asked-on-day', '29');
    put(element, 'r-owner-asked-on-month', '11');
    put(element, 'r-owner-asked-on-year', '2026');
    put(element, 'r-whom', 'the owner');
    await press(element, 'Done, go on');
    expect(words(element, '.faults')).to.contain('on or after the day of the request, Monday 30 November 2026');
  });

  test('a day that is planned may lie ahead', async () => {
    const records = { 'owner-asked-on': '2026-12-01', whom: 'the owner', 'again-on': '2027-01-04' };
    const element = await shown({ walk: walkOf([asked, ['known', 'no'], ['ask', 'next', records]]) });
    await press(element, 'Change: Ask the owner');
    await press(element, 'Done, go on');
    expect(inside(element).querySelector('.faults')).to.equal(null);
    expect(way(element).join(' ')).to.contain('The day planned for asking again: Monday 4 January 2027');
  });

  test('an answer is asked for where none was chosen', async () => {
    const element = await shown({ walk: walkOf([asked]) });
    await press(element, 'Continue');
    expect(words(element, '.faults')).to.contain('Choose an answer');
    inside(element).querySelector<HTMLAnchorElement>('.faults a')?.click();
    expect(focused(element)?.id).to.equal('a-yes');
  });

  test('a question shows why, what to look at, its source, its standing, and what has changed since', async () => {
    const element = await shown({ walk: walkOf([asked]) });
    const form = words(element, 'form');
    for (const said of [
      '1.1 Is anything known about the teapot?',
      'Nobody can speak about a teapot',
      'Look at the handle.',
      'The family’s part: They may tell you themselves.',
      'The clock: The six weeks run on.',
      'Local practice of the Invented Guild: not a legal requirement',
      'Invented guide, note 1',
      'printed as “kettle”, now urn',
      'A little is enough.',
    ])
      expect(form).to.contain(said);
  });

  for (const [step, standing] of [
    [[asked, ['known', 'yes']], 'Law'],
    [[asked, ['known', 'yes'], ['crack', 'yes']], 'National guidance'],
  ] as const) {
    test(`a step says how binding it is: ${standing}`, async () => {
      const element = await shown({ walk: walkOf(step) });
      expect(words(element, 'form .tag')).to.equal(standing);
    });
  }

  test('a changed answer keeps the later ones that still apply, and sets aside those that do not', async () => {
    const element = await shown({ walk: sentBack });
    const heard = changes(element);
    await press(element, 'Change: Does it look');
    expect(inside(element).querySelectorAll('form').length).to.equal(1);
    expect(inside(element).querySelector<HTMLInputElement>('#a-yes')?.checked).to.equal(true);
    await choose(element, 'no');
    expect(words(element, '.moved')).to.contain(
      'Changed. 1 later answer was set aside: it is kept and counts again if the way comes back.',
    );
    expect(words(element, '.unseen[role=status]')).to.contain('1 later answer was set aside');
    expect(words(element, 'form')).to.contain('The reason: it is whole');
    expect(inside(element).textContent).to.contain('Answers set aside (1)');
    expect(heard.length).to.equal(1);
    expect(heard[0]?.course.reason?.id).to.equal('whole');

    await press(element, 'Undo');
    expect(words(element, 'form')).to.contain('The reason: it is too far gone');
    expect(words(element, '.moved')).to.equal('Undone.');
  });

  test('a changed first answer says how many later ones still apply', async () => {
    const element = await shown({ walk: sentBack });
    await press(element, 'Change: Is anything known');
    await choose(element, 'yes');
    expect(words(element, '.moved')).to.contain('2 later answers still apply.');
  });

  test('an answer set aside counts again when the way comes back', async () => {
    const element = await shown({ walk: walkOf([asked, ['known', 'yes'], ['crack', 'no'], ['mend', 'no']]) });
    await press(element, 'Change: Does it look');
    await choose(element, 'yes');
    expect(words(element, '.moved')).to.contain('1 later answer that had been set aside counts again.');
    expect(words(element, 'form')).to.contain('it is too far gone');
  });

  test('the lines between answers do not go through what stands in an open one', async () => {
    const element = await shown({ walk: sentBack });
    await press(element, 'Change: Is anything known');
    const point = inside(element).querySelector('.open li + li');
    expect(point && getComputedStyle(point).borderBlockStartWidth).to.equal('0px');
  });

  test('a step that is opened can be left as it was', async () => {
    const element = await shown({ walk: sentBack });
    const heard = changes(element);
    await press(element, 'Change: Does it look');
    await press(element, 'Leave it as it was');
    expect(words(element, '#step')).to.equal('Send it back');
    expect(heard).to.deep.equal([]);
  });

  test('an outcome that more has come to is walked again, with the old way kept', async () => {
    const element = await shown({ walk: sentBack });
    await press(element, 'More has come');
    expect(words(element, '#step')).to.equal('1.1 Is anything known about the teapot?');
    expect(words(element, '.moved')).to.contain('Opened again.');
    expect(way(element).join(' ')).to.contain('Send it back: More has come');
    expect(inside(element).querySelector<HTMLInputElement>('#a-yes')?.checked).to.equal(false);
  });

  test('the second letter is another one: the first stays as it was edited, and is not sent twice', async () => {
    const element = await shown({ walk: sentBack });
    expect(words(element, '.reply')).not.to.contain('You have written before');
    const field = (): HTMLTextAreaElement => inside(element).querySelector('#reply') as HTMLTextAreaElement;
    const draft = field().value;
    put(element, 'reply', 'The first letter, as it was sent.');
    await settled(element);
    await press(element, 'More has come');
    for (const arrow of ['yes', 'yes', 'no']) await choose(element, arrow);
    expect(words(element, '#step')).to.equal('Send it back');
    expect(field().value).to.equal(draft);
    expect(words(element, '#reply-hint')).to.contain('You have written before');
    expect(words(element, '.former')).to.equal('The first letter, as it was sent.');
    put(element, 'reply', 'The second letter.');
    await settled(element);
    expect(Object.values(element.walk?.letters ?? {})).to.deep.equal([
      'The first letter, as it was sent.',
      'The second letter.',
    ]);
  });

  test('a way that does not open says what to do instead', async () => {
    const element = await shown({ walk: walkOf([['asked', 'no']]) });
    expect(words(element, '.outcome')).to.equal('Tell the owner that nobody looked.');
  });

  test('the chart takes somebody back to a step', async () => {
    const element = await shown({ walk: sentBack });
    const box = inside(element).querySelector('.chart [data-step=crack] [role=button]');
    box?.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    await settled(element);
    expect(words(element, '.open #step')).to.equal('1.3 Does it look cracked?');
  });

  test('the older edition can be looked at, and is not kept', async () => {
    const element = await shown({ walk: walkOf([asked]) });
    const heard = changes(element);
    expect(words(element, 'details')).to.contain('New: The owner is asked. Why: Owners know most.');
    await press(element, 'Show the older edition');
    expect(words(element, 'h2')).to.equal('The teapot, as it was in 2017');
    expect(words(element, '.notice')).to.contain('replaced by “The teapot is not known to you”');
    await choose(element, 'yes');
    expect(heard).to.deep.equal([]);
    expect(element.walk?.entries.length).to.equal(1);
    await press(element, 'Back to the edition before');
    expect(words(element, 'h2')).to.equal('The teapot is not known to you');
    expect(words(element, '#step')).to.equal('1.1 Is anything known about the teapot?');
  });

  test('the reply goes with the walk once it was edited', async () => {
    const element = await shown({ walk: sentBack });
    const heard = changes(element);
    const field = inside(element).querySelector('#reply') as HTMLTextAreaElement;
    put(element, 'reply', `${field.value} With thanks.`);
    await settled(element);
    expect(heard[0]?.walk.letters?.['reply']).to.contain('With thanks.');
    expect(words(element, '.sheet pre')).to.contain('With thanks.');
  });
});

suite('<send-pathway>, put down and taken up', () => {
  test('a walk may be handed over before or after the element is on the page', async () => {
    const before = await shown({ walk: sentBack });
    const after = await shown();
    after.walk = sentBack;
    await settled(after);
    expect(words(after, 'form')).to.equal(words(before, 'form'));
    expect(after.walk).to.deep.equal(sentBack);
    const late = document.createElement('send-pathway');
    document.body.append(late);
    late.walk = sentBack;
    await settled(late);
    Object.assign(late, given);
    await settled(late);
    await begun(late);
    expect(words(late, 'form')).to.equal(words(before, 'form'));
  });

  test('a walk that the page sets fires no event', async () => {
    const element = await shown();
    const heard = changes(element);
    element.walk = sentBack;
    await settled(element);
    expect(heard).to.deep.equal([]);
  });

  test('a wrong record is told of with what was expected, and the present walk stays', async () => {
    const element = await shown({ walk: sentBack });
    element.walk = { ...sentBack, version: 7, pathway: 'kettle' } as unknown as Walk;
    await settled(element);
    expect(words(element, '.notice')).to.contain('version: expected 1');
    expect(words(element, '.notice')).to.contain('pathway: expected');
    expect(words(element, '#step')).to.equal('Send it back');
    expect(element.walk).to.deep.equal(sentBack);
  });

  test('a record whose day is none is shown as it is, and can be mended', async () => {
    const element = await shown({ walk: { ...walkOf([asked]), records: { 'asked-on': 'next week', role: 'Potter' } } });
    expect(way(element).join(' ')).to.contain('next week');
    await press(element, 'Change: The request');
    expect(words(element, '.open #step')).to.equal('Before the first question');
  });

  test('with a name to keep it under, the walk is there again after the page was left', async () => {
    const element = await shown({ persist: 'test', requestReceived: '2026-11-30' });
    put(element, 'r-role', 'Potter');
    await press(element, 'Continue');
    await choose(element, 'yes');
    expect(words(element, '.keep')).to.contain('This walk is kept on this device');
    element.remove();
    const again = await shown({ persist: 'test' });
    expect(words(again, '#step')).to.equal('1.1 Is anything known about the teapot?');
    await press(again, 'Forget it');
    expect(localStorage.length).to.equal(0);
    expect(words(again, '.keep')).to.contain('Forgotten.');
    await choose(again, 'yes');
    expect(localStorage.length).to.equal(0);
  });

  test('another name begins another walk: what was answered for one child is not kept for the next', async () => {
    const element = await shown({ persist: 'first', walk: walkOf([asked]) });
    await choose(element, 'yes');
    element.persist = 'second';
    await settled(element);
    expect(words(element, '#step')).to.equal('Before the first question');
    expect(localStorage.getItem('send-kit:walk:second')).to.equal(null);
    element.persist = 'first';
    await settled(element);
    expect(words(element, '#step')).to.equal('1.3 Does it look cracked?');
  });

  test('a name that comes later keeps what was answered before it', async () => {
    const element = await shown({ walk: walkOf([asked]) });
    await choose(element, 'yes');
    element.persist = 'late';
    await settled(element);
    expect(words(element, '#step')).to.equal('1.3 Does it look cracked?');
  });

  test('what another tab makes of the same walk is shown here too, and neither undoes the other', async () => {
    const element = await shown({ persist: 'test', walk: walkOf([asked]) });
    await choose(element, 'yes');
    const newValue = JSON.stringify(sentBack);
    dispatchEvent(new StorageEvent('storage', { key: 'send-kit:walk:other', newValue }));
    await settled(element);
    expect(words(element, '#step')).to.equal('1.3 Does it look cracked?');
    dispatchEvent(new StorageEvent('storage', { key: 'send-kit:walk:test', newValue }));
    await settled(element);
    expect(words(element, '#step')).to.equal('Send it back');
  });

  test('where the browser forbids to keep anything, nothing is said of what it holds', async () => {
    const { getItem, setItem } = Storage.prototype;
    Storage.prototype.getItem = Storage.prototype.setItem = () => {
      throw new DOMException('no', 'SecurityError');
    };
    const element = await shown({ persist: 'test', walk: walkOf([asked]) });
    await choose(element, 'yes');
    Object.assign(Storage.prototype, { getItem, setItem });
    expect(words(element, '.keep')).to.contain('This browser cannot keep the walk');
    expect(words(element, '.keep')).not.to.contain('Forget it');
  });

  test('what cannot be read on this device is left where it is', async () => {
    localStorage.setItem('send-kit:walk:test', '{"kind":"recipe"}');
    const element = await shown({ persist: 'test', requestReceived: '2026-11-30' });
    expect(words(element, '.notice')).to.contain('kind: expected "walk"');
    put(element, 'r-role', 'Potter');
    await press(element, 'Continue');
    expect(words(element, '#step')).to.equal('Did the owner say that you may look?');
    expect(localStorage.getItem('send-kit:walk:test')).to.equal('{"kind":"recipe"}');
  });

  test('a device that is full is told of, and the walk goes on', async () => {
    const { setItem } = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    const element = await shown({ persist: 'test', walk: walkOf([asked]) });
    await choose(element, 'yes');
    Storage.prototype.setItem = setItem;
    expect(words(element, '.keep')).to.contain('This browser cannot keep the walk');
    expect(words(element, '#step')).to.equal('1.3 Does it look cracked?');
  });

  test('somebody is warned on leaving only when answers would be lost', async () => {
    const element = await shown({ walk: walkOf([asked]) });
    const leave = (): boolean => !dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).to.equal(false);
    await choose(element, 'yes');
    expect(leave()).to.equal(true);
    expect(words(element, '.keep')).to.contain('Nothing is kept');
    element.addEventListener('send-walk-change', (event) => event.preventDefault(), { once: true });
    await choose(element, 'yes');
    expect(leave()).to.equal(false);
    await choose(element, 'no');
    expect(leave()).to.equal(true);
    element.remove();
    expect(leave()).to.equal(false);
  });

  test('to start again is asked first, and can be undone', async () => {
    const element = await shown({ walk: sentBack });
    await press(element, 'Start again');
    expect(focused(element)?.textContent).to.equal('Yes, start again');
    await press(element, 'No');
    expect(words(element, '#step')).to.equal('Send it back');
    await press(element, 'Start again');
    await press(element, 'Yes, start again');
    expect(words(element, '#step')).to.equal('Before the first question');
    await press(element, 'Undo');
    expect(words(element, '#step')).to.equal('Send it back');
  });

  test('a walk is opened from its file; a file of another kind is refused with the reasons', async () => {
    const element = await shown();
    const open = async (text: string): Promise<void> => {
      const input = inside(element).getElementById('file') as HTMLInputElement;
      const files = new DataTransfer();
      files.items.add(new File([text], 'walk.json'));
      input.files = files.files;
      input.dispatchEvent(new Event('change'));
      await new Promise((done) => setTimeout(done, 50));
      await settled(element);
    };
    await open('a shopping list');
    expect(words(element, '.notice')).to.contain('expected the record of a walk as JSON');
    expect(focused(element)?.className).to.equal('notice');
    await open(JSON.stringify(sentBack));
    expect(words(element, '#step')).to.equal('Send it back');
    expect(words(element, '.moved')).to.contain('Opened walk.json.');
    expect(inside(element).querySelector('.notice')).to.equal(null);
  });
});

suite('<send-pathway> on a page that asks for what there is not', () => {
  async function warned(more: Partial<SendPathway>): Promise<readonly [SendPathway, string[]]> {
    const heard: string[] = [];
    const { warn } = console;
    console.warn = (...said: unknown[]) => heard.push(said.join(' '));
    const element = await shown(more);
    element.requestUpdate();
    await settled(element);
    console.warn = warn;
    return [element, heard];
  }

  test('another pathway is met with the names of those there are, and one warning', async () => {
    const [element, heard] = await warned({ pathway: 'kettle' });
    expect(words(element, '.notice')).to.contain('the pathway “kettle”. There is: “teapot”, “teapot-2017”, “leave”.');
    expect(heard.length).to.equal(1);
    expect(await violations(element)).to.deep.equal([]);
  });

  test('another pack likewise', async () => {
    const [element, heard] = await warned({ pack: 'bakers' });
    expect(words(element, '.notice')).to.contain('the pack “bakers”. There is: “potters”.');
    expect(heard.length).to.equal(1);
  });

  test('a pack of the same name without pathways is not in the way', async () => {
    const { pathways: _, ...rules } = potters;
    const element = await shown({ packs: [{ ...rules, deadlines: [] }, potters], walk: walkOf([asked]) });
    expect(words(element, '.clock .left')).to.equal('32 days left');
  });

  test('without a pack it says so, and warns nobody', async () => {
    const element = await shown({ packs: [] });
    expect(words(element, '.notice')).to.contain('must give a pack');
  });

  test('a chart that leads nowhere is said, not thrown', async () => {
    const broken: Pack = {
      ...potters,
      pathways: potters.pathways?.map((one) => (one.id === 'teapot' ? { ...one, before: 'gone' } : one)),
    };
    const [element] = await warned({ packs: [broken] });
    expect(words(element, '.notice')).to.contain('This chart cannot be walked');
  });
});
