import type { Pack } from '@send-kit/pack';
import { Notebook, type JsonObject } from '@send-kit/store';
import axe from 'axe-core';
import { expect } from 'chai';
import { PathwaysPart, walkId } from './pathways-part.ts';
import { RecordPart, type ToolPart, type Workplace } from './record-part.ts';
import type { MakeWidget } from './tools/widget.ts';

const ada = { scope: 'practice', reference: 'EHC/0001' };
const ben = { scope: 'practice', reference: 'EHC/0002' };
const now = { day: '2026-11-16', instant: '2026-11-16T09:00:00.000Z' };
const name = { tool: 'walk', id: walkId('here', 'one'), label: 'One', things: 'The walk' };

let names = 0;
let workplace: Workplace;
const parts: HTMLElement[] = [];

setup(() => {
  names += 1;
  workplace = {
    notebook: new Notebook({ name: `record-${names}-${performance.timeOrigin}` }),
    now: () => now,
    alerts: document.createElement('div'),
  };
});
teardown(async () => {
  for (const part of parts.splice(0)) part.remove();
  await workplace.notebook.close();
});

/** A widget of one field; records that say `spoilt` it cannot read. */
const field: MakeWidget = (change) => {
  const part = document.createElement('input');
  part.setAttribute('aria-label', 'Answer');
  part.addEventListener('input', () => change({ answer: part.value }));
  return {
    part,
    fill: ({ answer }) => {
      if (answer === 'spoilt') return ['answer: expected another one'];
      part.value = String(answer);
      return [];
    },
  };
};

function shown<T extends ToolPart>(tool: T): T {
  document.body.append(tool.part);
  parts.push(tool.part);
  return tool;
}
const recordPart = (load = () => Promise.resolve(field)): RecordPart => shown(new RecordPart(workplace, name, load));
const save = (record: JsonObject, key = ada, id = name.id, at = now) =>
  workplace.notebook.saveRecord(key, { tool: 'walk', id, label: '', record }, at);
const fieldIn = ({ part }: ToolPart): HTMLInputElement | null => part.querySelector('input');

async function until(what: () => unknown): Promise<void> {
  for (let frame = 0; frame < 300; frame += 1) {
    if (what()) return;
    await new Promise((done) => requestAnimationFrame(done));
  }
  throw new Error(`never came true: ${what.toString()}, on the page: ${document.body.textContent}`);
}
/** Time enough for anything that was on its way. */
const rest = async (): Promise<void> => {
  await workplace.notebook.list();
  await new Promise((done) => requestAnimationFrame(done));
};

test('what was answered is there again with its case, and gone within the line that leaves it', async () => {
  await save({ answer: 'of Ada' });
  const tool = recordPart();
  tool.open(ada);
  await until(() => fieldIn(tool)?.value === 'of Ada');
  expect((await axe.run(tool.part)).violations).to.deep.equal([]);
  tool.open(ben);
  expect(fieldIn(tool)).to.equal(null);
  await until(() => fieldIn(tool)?.value === '');
  tool.open(undefined);
  expect(tool.part.textContent).to.equal('');
});

test('a widget that is loaded late shows the case that is open by then', async () => {
  await save({ answer: 'of Ada' });
  await save({ answer: 'of Ben' }, ben);
  let arrive = (): void => undefined;
  const late = new Promise<MakeWidget>((done) => (arrive = () => done(field)));
  const tool = recordPart(() => late);
  tool.open(ada);
  await rest();
  tool.open(ben);
  await rest();
  arrive();
  await until(() => fieldIn(tool)?.value === 'of Ben');
});

test('a widget that is loaded late shows nothing once no case is open', async () => {
  await save({ answer: 'of Ada' });
  let arrive = (): void => undefined;
  const late = new Promise<MakeWidget>((done) => (arrive = () => done(field)));
  const tool = recordPart(() => late);
  tool.open(ada);
  await rest();
  tool.open(undefined);
  arrive();
  await rest();
  expect(fieldIn(tool)).to.equal(null);
});

test('a widget that cannot be loaded can be tried again', async () => {
  let isThere = false;
  const tool = recordPart(() => (isThere ? Promise.resolve(field) : Promise.reject(new Error('gone'))));
  tool.open(ada);
  await until(() => tool.part.querySelector('[role=alert] + button'));
  isThere = true;
  tool.part.querySelector('button')?.click();
  await until(() => fieldIn(tool));
});

test('a record that cannot be read is left as it is, until it is put aside for another', async () => {
  await save({ answer: 'spoilt' });
  const tool = recordPart();
  tool.open(ada);
  await until(() => tool.part.textContent.includes('cannot be opened, and is left as it is'));
  expect(tool.part.textContent).to.contain('answer: expected another one');
  expect(fieldIn(tool)).to.equal(null);
  tool.part.querySelector('button')?.click();
  await until(() => fieldIn(tool) && tool.part.textContent.includes('Another copy of this is kept'));
  const { tools = [] } = (await workplace.notebook.find(ada)) ?? {};
  expect(tools.map((one) => one.kind === 'record' && one.record)).to.deep.equal([{ answer: 'spoilt' }]);
});

test('a copy that a restore has left can be opened, and the other becomes the copy', async () => {
  await save({ answer: 'here' });
  const there = await workplace.notebook.find(ada);
  if (!there) throw new Error('expected a case');
  const earlier = { day: '2026-11-09', instant: '2026-11-09T15:30:00.000Z' };
  const other = { ...there.tools[0], kind: 'record', record: { answer: 'there' }, savedOn: earlier } as const;
  await workplace.notebook.merge([{ ...there, tools: [{ ...name, ...other }] }]);
  const tool = recordPart();
  tool.open(ada);
  await until(() => fieldIn(tool)?.value === 'here' && tool.part.querySelector('details:not([hidden])'));
  expect(tool.part.querySelector('details')?.textContent).to.match(/Saved on 9 November 2026/);
  expect((await axe.run(tool.part)).violations).to.deep.equal([]);
  tool.part.querySelector<HTMLElement>('details button')?.click();
  await until(() => fieldIn(tool)?.value === 'there');
  await until(() => tool.part.querySelector('details')?.textContent.includes('16 November 2026'));
});

test('what could not be kept is said beside the tool, and still when the case is left', async () => {
  const tool = recordPart();
  tool.open(ada);
  await until(() => fieldIn(tool));
  const input = fieldIn(tool);
  if (input) input.value = 'x'.repeat(1_000_001);
  input?.dispatchEvent(new Event('input'));
  await until(() => workplace.alerts.textContent?.includes('expected at most 1000000 characters'));
  tool.open(undefined);
  await until(() => workplace.alerts.textContent?.includes('The walk of EHC/0001 could not be kept yet'));
});

suite('the pathways', () => {
  const pathway = (id: string, title: string): object => ({ id, title });
  const pack = {
    id: 'here',
    title: 'Here',
    pathways: [pathway('one', 'One'), pathway('two', 'Two')],
  } as unknown as Pack;
  const pathways = (): PathwaysPart =>
    shown(new PathwaysPart(workplace, () => Promise.resolve({ packs: [pack], widgetOf: () => field })));
  const chooser = ({ part }: ToolPart): HTMLSelectElement | null => part.querySelector('select');

  test('begin with none chosen, and keep each walk by itself', async () => {
    const tool = pathways();
    tool.open(ada);
    await until(() => chooser(tool)?.options.length === 3);
    expect(fieldIn(tool)).to.equal(null);
    expect((await axe.run(tool.part)).violations).to.deep.equal([]);
    const choose = async (id: string): Promise<HTMLInputElement | null> => {
      const select = chooser(tool);
      if (select) select.value = walkId('here', id);
      select?.dispatchEvent(new Event('change'));
      expect(fieldIn(tool)).to.equal(null);
      await until(() => fieldIn(tool));
      return fieldIn(tool);
    };
    const input = await choose('two');
    if (input) input.value = 'second';
    input?.dispatchEvent(new Event('input'));
    await until(() => chooser(tool)?.selectedOptions[0]?.text === 'Two (begun)');
    expect((await choose('one'))?.value).to.equal('');
    expect((await choose('two'))?.value).to.equal('second');
  });

  test('open with the one last walked in the case', async () => {
    await save({ answer: 'first' });
    const later = { day: '2026-11-17', instant: '2026-11-17T09:00:00.000Z' };
    await save({ answer: 'second' }, ada, walkId('here', 'two'), later);
    const tool = pathways();
    tool.open(ada);
    await until(() => fieldIn(tool)?.value === 'second');
    tool.open(ben);
    expect(fieldIn(tool)).to.equal(null);
    await rest();
    expect(chooser(tool)?.value).to.equal('');
    tool.open(ada);
    await until(() => fieldIn(tool)?.value === 'second');
  });
});
