import england from '@send-kit/pack/packs/england.js';
import { csvLine } from '@send-kit/core/caseload-csv.js';
import { inventedCaseload } from '@send-kit/core/caseload-invented.js';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import './send-caseload.ts';
import type { SendCaseload } from './send-caseload.ts';

const today = '2026-11-21';
const invented = (rows: number): string => inventedCaseload({ rows, today }).map(csvLine).join('');
const few = `Reference,Process,Date received,Decision to assess,Week20
INV-2,EHCNA,21/09/2026,,
INV-10,EHCNA,01/11/2026,,
INV-1,EHCNA,10/10/2026,,
INV-3,EHCNA,31/02/2026,,
INV-4,EHCNA,46310,20/11/2026,
=INV-5,EHCNA,01/06/2026,10/07/2026,1
`;

let element: SendCaseload;

async function show(text?: string): Promise<ShadowRoot> {
  element = document.createElement('send-caseload');
  element.today = today;
  element.packs = [england];
  document.body.append(element);
  await element.updateComplete;
  if (text !== undefined) {
    await element.load(text);
    await settled();
  }
  return root();
}

async function settled(): Promise<void> {
  await element.updateComplete;
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  await element.updateComplete;
}

async function until(what: () => unknown): Promise<void> {
  for (let frame = 0; frame < 300; frame += 1) {
    if (what()) return;
    await new Promise((done) => requestAnimationFrame(done));
  }
  throw new Error(`never came true: ${what.toString()}\n${root().textContent.replace(/\s+/g, ' ')}`);
}

const root = (): ShadowRoot => element.shadowRoot!;
const words = (part: Element | ShadowRoot | null | undefined): string =>
  part?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const find = <Found extends HTMLElement>(selector: string): Found => root().querySelector<Found>(selector)!;
const references = (): string[] => [...root().querySelectorAll('.window .reference')].map(words);
const button = (name: string): HTMLButtonElement =>
  [...root().querySelectorAll('button')].find((one) => words(one).startsWith(name))!;
const spoken = (): string => words(root().querySelector('[role=status]'));
const focused = (): string => words(root().activeElement);
const choose = async (selector: string, value: string): Promise<void> => {
  const select = find<HTMLSelectElement>(selector);
  select.value = value;
  select.dispatchEvent(new Event('change', { bubbles: true }));
  await until(() => root().querySelector('progress') === null);
  await settled();
};
const look = async (): Promise<void> => {
  find<HTMLElement>('.mapping summary').click();
  await until(() => root().querySelector('#column-0'));
};

async function clean(rules = {}): Promise<void> {
  const { violations } = await axe.run(element, { rules });
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`)).to.deep.equal([]);
}

teardown(async () => {
  await emulateMedia({});
  await setViewport({ width: 1280, height: 800 });
});

suite('accessibility', () => {
  for (const colorScheme of ['light', 'dark'] as const) {
    test(`every state is clean, ${colorScheme}`, async () => {
      document.documentElement.style.colorScheme = colorScheme;
      await emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await show();
      await clean();
      await element.load('');
      await settled();
      await clean();
      await element.load(few);
      await settled();
      await look();
      await clean();
      button('Lifted').click();
      await settled();
      await clean();
      button('All').click();
      await settled();
      button('INV-2').click();
      await until(() => find<HTMLDialogElement>('dialog').open);
      await clean();
      document.documentElement.style.colorScheme = '';
    });
  }

  for (const width of [320, 768, 1280]) {
    test(`nothing scrolls sideways at ${width} px`, async () => {
      await setViewport({ width, height: 800 });
      await show(few);
      await look();
      await settled();
      expect(document.documentElement.scrollWidth).to.be.at.most(width);
      const list = find<HTMLElement>('.scroller');
      expect(list.scrollWidth).to.be.at.most(list.clientWidth);
    });
  }

  test('at 320 px the list is sorted by a choice, for it has no headings', async () => {
    await setViewport({ width: 320, height: 800 });
    await show(few);
    expect(find<HTMLElement>('.head').checkVisibility()).to.equal(false);
    await choose('#sort', 'reference up');
    expect(references()).to.deep.equal(['=INV-5', 'INV-1', 'INV-2', 'INV-4', 'INV-10']);
  });

  test('it is clean in forced colours', async () => {
    await emulateMedia({ forcedColors: 'active' });
    await show(few);
    // The colours are the reader's own there.
    await clean({ 'color-contrast': { enabled: false } });
  });
});

suite('the file', () => {
  test('the page says that nothing leaves it', async () => {
    expect(words((await show()).querySelector('.promise'))).to.contain('Nothing is sent anywhere');
  });

  test('rows are pasted and shown', async () => {
    await show();
    find<HTMLTextAreaElement>('#paste').value = 'Ref\tDate received\nINV-7\t21/09/2026';
    button('Show the pasted rows').click();
    await until(() => references().length === 1);
    expect(words(find('.window .row'))).to.equal(
      'INV-7 Overdue Decide whether to assess Mon 2 Nov 2026 19 days over EHC needs assessment The local authority',
    );
  });

  test('a paste without rows is told in words', async () => {
    await show('Reference,Date received');
    expect(words(find('.error'))).to.contain('There are no rows in it');
  });

  test('a row with a bad date is listed with its number and reason; the others stand', async () => {
    await show(few);
    expect(words(find('.bad li'))).to.equal('Row 5, INV-3: The request was received: “31/02/2026” is not a real day.');
    expect(references()).to.have.length(5);
  });

  test('days in the wrong order are told in the words of the days', async () => {
    await show('Ref,Received,Final plan\nINV-1,21/09/2026,01/09/2026');
    expect(words(find('.bad li'))).to.equal(
      'Row 2, INV-1: The plan was first made: expected a day on or after “The request was received” (2026-09-21), found 2026-09-01.',
    );
  });

  test('serial numbers of Excel are noted', async () => {
    await show(few);
    expect(words(root())).to.contain('One date is written as a serial number');
  });

  test('a file that is month first is asked about, and read so only when told', async () => {
    await show('Ref,Date received\nINV-1,09/21/2026\nINV-2,10/05/2026');
    expect(words(find('.order'))).to.contain('Dates such as 09/21/2026 can only be month first');
    expect(references()).to.deep.equal(['INV-2']);
    button('Yes, read it month first').click();
    await until(() => references().length === 2);
    expect(root().querySelector('.order')).to.equal(null);
    expect(words(find('.window .lastDay'))).to.match(/^Mon 2 Nov/);
  });

  test('what a column holds can be corrected', async () => {
    await show('Number,Came in\nINV-1,21/09/2026');
    await until(() => root().querySelector('#column-1'));
    expect(words(find('.window .state'))).to.equal('No date');
    await choose('#column-1', 'events.request-received');
    await choose('#column-0', 'reference');
    expect(words(find('.window .row'))).to.contain('INV-1 Overdue Decide whether to assess');
  });

  test('closing the file forgets it, and gives the keys back to the file field', async () => {
    await show(few);
    button('Close this file').click();
    await until(() => root().activeElement?.id === 'file');
    expect(words(root())).not.to.contain('INV-');
  });
});

suite('the board', () => {
  test('what is overdue longest comes first', async () => {
    await show(few);
    expect(references().slice(0, 2)).to.deep.equal(['=INV-5', 'INV-2']);
    expect(words(find('.window .row .left'))).to.contain('over');
  });

  test('a heading sorts, and sorts the other way when pressed again', async () => {
    await show(few);
    const heading = button('Reference');
    heading.click();
    await settled();
    expect(references()).to.deep.equal(['=INV-5', 'INV-1', 'INV-2', 'INV-4', 'INV-10']);
    expect(heading.parentElement?.ariaSort ?? heading.parentElement?.getAttribute('aria-sort')).to.equal('ascending');
    heading.click();
    await settled();
    expect(references()[0]).to.equal('INV-10');
    expect(heading.parentElement?.getAttribute('aria-sort')).to.equal('descending');
  });

  test('a count shows its cases, and the page says how many', async () => {
    await show(few);
    button('Overdue').click();
    await until(() => spoken() === '1 overdue shown');
    expect(button('Overdue').ariaPressed ?? button('Overdue').getAttribute('aria-pressed')).to.equal('true');
    expect(references()).to.deep.equal(['INV-2']);
  });

  test('part of a reference finds its cases', async () => {
    await show(few);
    const field = find<HTMLInputElement>('#search');
    field.focus();
    await sendKeys({ type: 'inv-1' });
    await until(() => spoken() === '2 of 5 cases shown');
    expect(references().sort()).to.deep.equal(['INV-1', 'INV-10']);
  });

  test('of ten thousand rows only those in sight exist, and each says which it is', async () => {
    await show(invented(10_000));
    const grid = find('[role=grid]');
    expect(grid.getAttribute('aria-rowcount')).to.equal('10001');
    expect(root().querySelectorAll('.window .row').length).to.be.lessThan(80);
    find('.scroller').scrollTop = 1e9;
    await until(() => root().querySelector('[aria-rowindex="10001"]'));
  });

  test('the page of a case has its limits with citations, and gives the keys back', async () => {
    await show(few);
    button('INV-2').focus();
    await sendKeys({ press: 'Enter' });
    await until(() => find<HTMLDialogElement>('dialog').open);
    expect(words(find('dialog'))).to.contain('Decide whether to assess');
    expect(find<HTMLAnchorElement>('dialog a').href).to.contain('legislation.gov.uk');
    await sendKeys({ press: 'Escape' });
    await until(() => !find<HTMLDialogElement>('dialog').open);
    expect(focused()).to.equal('INV-2');
  });

  test('what is saved cannot run in a spreadsheet', async () => {
    await show(few);
    expect(element.toCsv()).to.contain(",'=INV-5,");
    expect(element.toCsv().split('\r\n')).to.have.length(7);
  });

  test('another day is another standing', async () => {
    await show(few);
    element.today = '2026-11-02';
    await until(() => words(find('.title')).endsWith('Monday 2 November 2026') && !root().querySelector('progress'));
    await settled();
    button('INV-2').focus();
    expect(words(button('INV-2').closest('.row'))).to.contain('Today is the last day');
  });
});

suite('by keyboard alone', () => {
  test('arrows go from case to case and from cell to cell', async () => {
    await show(few);
    const first = references();
    find<HTMLButtonElement>('.window .row button').focus();
    await sendKeys({ press: 'ArrowDown' });
    await until(() => focused() === first[1]);
    await sendKeys({ press: 'ArrowRight' });
    await until(() => root().activeElement?.classList.contains('state'));
    await sendKeys({ press: 'ArrowUp' });
    await until(() => root().activeElement?.closest('[data-index="0"]'));
    await sendKeys({ press: 'Enter' });
    await until(() => find<HTMLDialogElement>('dialog').open);
    expect(words(find('dialog h2'))).to.equal(first[0]);
    expect(focused()).to.equal(first[0]);
  });

  test('the last of ten thousand is one key away, and the list is one stop', async () => {
    await show(invented(10_000));
    find<HTMLButtonElement>('.window .row button').focus();
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'End' });
    await sendKeys({ up: 'Control' });
    await until(() => root().activeElement?.closest('[aria-rowindex="10001"]'));
    expect(root().querySelectorAll('.window [tabindex="0"]')).to.have.length(1);
  });

  test('a row scrolled away keeps its place for the keys', async () => {
    await show(invented(1000));
    find<HTMLButtonElement>('.window .row button').focus();
    find('.scroller').scrollTop = 1e9;
    await until(() => root().activeElement?.getAttribute('role') === 'grid');
    await sendKeys({ press: 'ArrowDown' });
    await until(() => root().activeElement?.closest('[data-index="1"]'));
  });
});

suite('the SEN2 percentages', () => {
  const plans = `Ref,ReceivedDate,RequestOutcomeDate,StartDate,Week20
INV-1,05/01/2026,16/02/2026,25/05/2026,0
INV-2,05/01/2026,17/02/2026,24/05/2026,0
INV-3,05/01/2025,10/02/2025,01/09/2025,1
`;
  const row = (name: string, kind: string): string => {
    const body = [...root().querySelectorAll('.sen2 tbody')].find((one) => words(one).startsWith(name));
    return words([...(body?.querySelectorAll('tr') ?? [])].find((one) => words(one).startsWith(kind)));
  };

  test('by the law and with the receipt as day 1, with and without exceptions, each of how many', async () => {
    await show(plans);
    await until(() => root().querySelector('.sen2'));
    expect(row('Plan within 20 weeks', 'All')).to.equal('All cases 66.7% 2 of 3 33.3% 1 of 3');
    expect(row('Plan within 20 weeks', 'Without')).to.equal('Without exceptions 100.0% 2 of 2 50.0% 1 of 2');
    expect(row('Decided within 6 weeks', 'All')).to.equal('All cases 66.7% 2 of 3 33.3% 1 of 3');
    expect(row('Told of no plan within 16 weeks', 'All')).to.equal('All cases No cases No cases');
  });

  test('for one calendar year', async () => {
    await show(plans);
    await until(() => root().querySelector('#year'));
    await choose('#year', '2025');
    expect(row('Plan within 20 weeks', 'All')).to.equal('All cases 0.0% 0 of 1 0.0% 0 of 1');
  });
});

suite('on paper', () => {
  test('every row that was asked for is printed, without the list and its controls', async () => {
    await show(invented(300));
    button('Overdue').click();
    await settled();
    await emulateMedia({ media: 'print' });
    dispatchEvent(new Event('beforeprint'));
    const printed = root().querySelectorAll('.paper tbody tr').length;
    expect(`${printed} overdue shown`).to.equal(words(find('.shown')));
    for (const part of ['.scroller', '.filters', '#search', '.actions']) {
      expect(find(part).checkVisibility(), part).to.equal(false);
    }
    expect(find('.paper').checkVisibility()).to.equal(true);
    dispatchEvent(new Event('afterprint'));
    await settled();
    expect(root().querySelector('.paper')).to.equal(null);
  });
});

suite('gentle with pages', () => {
  test('without rules it says so', async () => {
    element = document.createElement('send-caseload');
    document.body.append(element);
    await element.updateComplete;
    expect(words(root())).to.contain('has no rules to count with');
  });

  test('a today that is no day is told, and the calendar’s own is used', async () => {
    await show();
    element.today = 'tomorrow';
    await element.updateComplete;
    expect(words(find('.notice'))).to.contain('“tomorrow”, which is not a real day');
  });
});
