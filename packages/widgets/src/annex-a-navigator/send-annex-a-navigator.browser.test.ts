import type { Pack, Walk } from '@send-kit/pack';
import { setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import { potters } from '../pathway/invented-pathways.fixture.ts';
import './send-annex-a-navigator.ts';
import type { SendAnnexANavigator, SendWalkChangeEvent } from './send-annex-a-navigator.ts';

/** The invented chart under the names that the navigator asks for. */
const pack: Pack = {
  ...potters,
  id: 'nhs-quick-guide',
  pathways: potters.pathways?.map((one) => (one.id === 'teapot' ? { ...one, id: 'health-advice' } : one)),
};
const walk: Walk = {
  ...{ kind: 'walk', version: 1, pack: 'nhs-quick-guide', pathway: 'health-advice', begun: '2026-12-09' },
  records: { 'asked-on': '2026-11-30', role: 'Potter' },
  entries: [{ pathway: 'leave', step: 'asked', visit: 1, arrow: 'yes', on: '2026-12-09' }],
};

async function shown(more: Partial<SendAnnexANavigator> = {}): Promise<SendAnnexANavigator> {
  const element = document.createElement('send-annex-a-navigator');
  Object.assign(element, { packs: [pack], today: '2026-12-10', ...more });
  document.body.append(element);
  await settled(element);
  return element;
}

async function settled(element: SendAnnexANavigator): Promise<void> {
  await element.updateComplete;
  await element.shadowRoot?.querySelector('send-pathway')?.updateComplete;
  await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
}

const inner = (element: Element): ShadowRoot =>
  element.shadowRoot?.querySelector('send-pathway')?.shadowRoot as ShadowRoot;
const words = (root: ParentNode, selector: string): string =>
  (root.querySelector(selector)?.textContent ?? '').replace(/\s+/g, ' ').trim();

async function violations(element: Element): Promise<string[]> {
  return (await axe.run(element)).violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
  );
}

teardown(() => localStorage.clear());

suite('<send-annex-a-navigator>', () => {
  for (const [state, more] of Object.entries({ 'at the beginning': {}, 'on its way': { walk } })) {
    test(`axe finds nothing ${state}`, async () => {
      expect(await violations(await shown(more))).to.deep.equal([]);
    });
  }

  test('it has its own title, and says which word of the guide has changed', async () => {
    const element = await shown();
    const [title] = inner(element).querySelector<HTMLSlotElement>('slot[name=title]')?.assignedElements() ?? [];
    expect(title?.querySelector('h2')?.textContent).to.equal('Annex A navigator');
    expect(title?.textContent).to.contain('integrated care board (ICB)');
  });

  test('the page fills in the day of the request', async () => {
    const navigator = document.createElement('send-annex-a-navigator');
    navigator.setAttribute('request-received', '2026-11-30');
    document.body.append(navigator);
    navigator.packs = [pack];
    await settled(navigator);
    const fields = [...inner(navigator).querySelectorAll<HTMLInputElement>('.parts input')];
    expect(fields.map(({ value }) => value)).to.deep.equal(['30', '11', '2026']);
  });

  test('a walk may be handed over before or after it is on the page, and comes back out', async () => {
    const before = await shown({ walk });
    expect(words(inner(before), '#step')).to.equal('1.1 Is anything known about the teapot?');
    expect(before.walk).to.deep.equal(walk);
    const after = await shown();
    after.walk = walk;
    await settled(after);
    expect(words(inner(after), '#step')).to.equal('1.1 Is anything known about the teapot?');
  });

  test('a change is heard outside, once, with the walk and where it has led', async () => {
    const element = await shown({ walk });
    const heard: SendWalkChangeEvent[] = [];
    document.body.addEventListener('send-walk-change', (event) => heard.push(event), { once: true });
    inner(element).querySelector<HTMLInputElement>('#a-yes')?.click();
    inner(element).querySelector<HTMLButtonElement>('.main')?.click();
    await settled(element);
    expect(heard.map(({ course }) => course.at.step.id)).to.deep.equal(['crack']);
    expect(heard[0]?.walk).to.deep.equal(element.walk);
  });

  test('with a name to keep it under, the walk is there again after the page was left', async () => {
    const element = await shown({ walk, persist: 'test' });
    inner(element).querySelector<HTMLInputElement>('#a-yes')?.click();
    inner(element).querySelector<HTMLButtonElement>('.main')?.click();
    await settled(element);
    element.remove();
    const again = await shown({ persist: 'test' });
    expect(words(inner(again), '#step')).to.equal('1.3 Does it look cracked?');
  });

  test('a narrow page does not scroll sideways', async () => {
    await setViewport({ width: 320, height: 800 });
    await shown({ walk });
    const width = document.documentElement.scrollWidth;
    await setViewport({ width: 1280, height: 800 });
    expect(width).to.be.at.most(320);
  });
});
