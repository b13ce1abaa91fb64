import type { Reached } from '@send-kit/core/walk.js';
import type { Pathway, PathwayStep } from '@send-kit/pack';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import { LitElement } from 'lit';
import { house } from '../shared/house.styles.ts';
import { chart } from './chart.ts';
import { chartStyles } from './chart.styles.ts';

const source = { document: 'invented', section: '1' };

function step(
  id: string,
  kind: PathwayStep['kind'],
  short: string,
  ...ways: [to: string, label?: string][]
): PathwayStep {
  const arrows = ways.map(([to, label], index) => ({
    id: label?.toLowerCase() ?? `way-${index}`,
    to,
    ...(label ? { label } : {}),
    ...(to === 'flour' && id !== 'order' ? { again: true } : {}),
  }));
  return { id, kind, title: `${short} At length.`, short, source, arrows };
}

const baking: Pathway = {
  id: 'baking',
  title: 'Baking a loaf',
  about: 'For whoever bakes.',
  source,
  standing: 'guidance',
  start: 'order',
  steps: [
    step('order', 'action', 'Order received', ['flour']),
    step('flour', 'question', 'Is there enough flour?', ['hot', 'Yes'], ['mill', 'No']),
    step('mill', 'action', 'Ask the mill for more of it', ['flour']),
    step(
      'hot',
      'question',
      'Is the oven hot?',
      ['bread', 'Yes'],
      ['fetch', 'No, and nobody can light it today'],
      ['none', 'Broken'],
    ),
    step('fetch', 'action', 'Fetch wood', ['bread']),
    step('bread', 'outcome', 'There is bread', ['flour', 'Another order']),
    step('none', 'outcome', 'There is none'),
  ],
  ways: [],
};

class InventedChart extends LitElement {
  static override styles = [house, chartStyles];
  answers: readonly string[] = [];
  inEm = 18;
  readonly gone: Reached[] = [];

  override render(): unknown {
    const taken: Reached[] = [];
    let at = baking.steps[0] as PathwayStep;
    for (const answer of [...this.answers, undefined]) {
      const visit = taken.filter((one) => one.step === at).length + 1;
      const arrow = at.arrows.find(({ id }) => id === answer);
      taken.push({ pathway: baking, step: at, visit, arrow });
      at = baking.steps.find(({ id }) => id === arrow?.to) ?? at;
    }
    const go = (reached: Reached): void => void this.gone.push(reached);
    return chart({ pathway: baking, taken, at: taken.at(-1) as Reached, width: this.inEm, go, headingLevel: 3 });
  }
}
customElements.define('invented-chart', InventedChart);

const once = ['way-0', 'no', 'way-0', 'yes'];
const ended = [...once, 'yes'];

async function shown(answers: readonly string[] = once, inEm = 18): Promise<InventedChart> {
  const element = document.createElement('invented-chart') as InventedChart;
  Object.assign(element, { answers, inEm });
  element.style.setProperty('--send-space', '0');
  document.body.append(element);
  await element.updateComplete;
  return element;
}

const all = (element: Element, selector: string): Element[] => [
  ...(element.shadowRoot?.querySelectorAll(selector) ?? []),
];
const box = (element: Element, id: string): SVGGElement => all(element, `[data-step=${id}] [role]`)[0] as SVGGElement;
const text = (element?: Element): string => (element?.textContent ?? '').replace(/\s+/g, ' ').trim();

async function violations(element: Element): Promise<string[]> {
  for (const details of all(element, 'details')) details.setAttribute('open', '');
  return (await axe.run(element)).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

suite('the chart for everyone', () => {
  for (const [state, answers] of Object.entries({
    'at its beginning': [],
    'on the way': once,
    'at its end': ended,
    'after an answer by its letter': [...once, 'broken'],
  })) {
    test(`axe finds nothing ${state}`, async () => {
      expect(await violations(await shown(answers))).to.deep.equal([]);
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

  test('keys alone: every step that was answered can be gone back to, and no other', async () => {
    const element = await shown();
    const names = all(element, '[tabindex]').map((one) => one.getAttribute('aria-label'));
    expect(names).to.deep.equal([
      'Go back to: 1 Order received, done',
      'Go back to: 2 Is there enough flour?, answered Yes',
      'Go back to: 3 Ask the mill for more of it, done',
    ]);
    box(element, 'order').focus();
    await sendKeys({ press: 'Tab' });
    expect(element.shadowRoot?.activeElement).to.equal(box(element, 'flour'));
    await sendKeys({ press: 'Enter' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: ' ' });
    expect(element.gone.map((one) => `${one.step.id} ${one.visit}`)).to.deep.equal(['flour 2', 'mill 1']);
  });

  test('a press on a step that was answered goes back to it; a press on another does nothing', async () => {
    const element = await shown();
    for (const id of ['bread', 'hot', 'mill'])
      box(element, id).dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(element.gone.map((one) => one.step.id)).to.deep.equal(['mill']);
  });

  test('the step where it stands says so', async () => {
    const element = await shown();
    expect(text(box(element, 'hot'))).to.contain('You are here');
    expect(box(element, 'hot').getAttribute('aria-label')).to.equal('You are here: 4 Is the oven hot?');
    expect(all(element, 'text').filter((one) => text(one) === 'You are here')).to.have.length(1);
  });
});

suite('the picture', () => {
  for (const px of [288, 700, 1100])
    test(`no word leaves its box, and nothing scrolls sideways, at ${px} pixels`, async () => {
      await setViewport({ width: px + 32, height: 800 });
      const element = await shown(once, px / 16);
      const over = document.documentElement.scrollWidth - px - 32;
      const outside = all(element, '[data-step]').flatMap((one) => {
        const frame = (one.querySelector('rect') as SVGRectElement).getBBox();
        return [...one.querySelectorAll('text')].filter((words) => {
          const { x, y, width, height } = words.getBBox();
          return x < frame.x || y < frame.y || x + width > frame.x + frame.width || y + height > frame.y + frame.height;
        });
      });
      const size = parseFloat(getComputedStyle(all(element, 'text')[0] as Element).fontSize);
      const scale = (all(element, 'svg')[0] as SVGSVGElement).getScreenCTM()?.a ?? 0;
      await setViewport({ width: 800, height: 600 });
      expect(over).to.be.at.most(0);
      expect(outside.map(text)).to.deep.equal([]);
      expect(size * scale).to.be.at.least(13.9);
    });

  test('the way taken is thicker, ticked and numbered, and not told by colour alone', async () => {
    const element = await shown();
    const thick = (one: Element | null | undefined): number => parseFloat(getComputedStyle(one as Element).strokeWidth);
    expect(thick(box(element, 'flour').querySelector('rect'))).to.be.above(
      2 * 0.9 * thick(box(element, 'none').querySelector('rect')),
    );
    expect(all(element, '.tick')).to.have.length(3);
    expect(text(box(element, 'mill'))).to.match(/^3 Ask/);
    const thickLines = all(element, 'path:not(.head, .tick)').filter((one) => thick(one) > 2);
    expect(thickLines).to.have.length(4);
  });

  test('an arrow that leads back is dashed', async () => {
    const element = await shown();
    const dashed = all(element, 'path').filter((one) => getComputedStyle(one).strokeDasharray !== 'none');
    expect(dashed).to.have.length(2);
  });

  test('on paper the picture stays, without a black box', async () => {
    const element = await shown();
    await emulateMedia({ media: 'print' });
    const isSeen = all(element, 'svg')[0]?.checkVisibility();
    const { fill, strokeWidth } = getComputedStyle(box(element, 'hot').querySelector('rect') as Element);
    await emulateMedia({});
    expect([isSeen, fill, parseFloat(strokeWidth)]).to.deep.equal([true, 'none', 5]);
  });

  test('it asks for no style that a strict page would refuse', async () => {
    expect(all(await shown(), '[style]')).to.have.length(0);
  });
});

suite('the chart in words', () => {
  test('lists every step with where each answer leads, and what was taken', async () => {
    const items = all(await shown(), 'ol > li').map(text);
    expect(items).to.have.length(baking.steps.length);
    expect(items[1]).to.equal('Is there enough flour? On your way. Yes: go to 4 (taken) No: go to 3 (taken)');
    expect(items[3]).to.equal(
      'Is the oven hot? You are here. Yes: go to 6 No, and nobody can light it today: go to 5 Broken: go to 7',
    );
    expect(items[2]).to.equal('Ask the mill for more of it On your way. back to 2 (taken)');
  });

  test('says the way in the order in which it was taken, and the picture is described by it', async () => {
    const element = await shown();
    const id = all(element, 'svg')[0]?.getAttribute('aria-describedby') ?? '';
    expect(text(element.shadowRoot?.getElementById(id) ?? undefined)).to.equal(
      'Your way so far: 1 Order received; 2 Is there enough flour?: No; 3 Ask the mill for more of it; 2 Is there enough flour?: Yes; 4 Is the oven hot?',
    );
  });
});
