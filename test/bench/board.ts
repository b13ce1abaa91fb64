/* How long a board of two hundred children with six cycles each takes to open, beside a table of the same content written
   by hand: building, styles and layout, in turn, in one run of Chromium. Not a test but for its last line: it may not cost
   more than three times as much. */
import { strict } from 'node:assert';
import { launch } from 'puppeteer-core';
import { inventedSupport } from '../../packages/core/src/support-invented.ts';
import { readPacks } from '../../packages/pack/read-folder.ts';
import type { Pack } from '../../packages/pack/schema/pack.ts';
import type { SupportRecord } from '../../packages/pack/schema/support-record.ts';
import { chromiumArguments, findBrowser } from '../tools/browsers.ts';
import { bundle } from '../tools/bundle.ts';
import { supportPack } from '../tools/support-packs.ts';

const children = Number(process.argv[2] ?? 200);
const rounds = 9;
const today = '2026-11-21';
const packs = readPacks();
const england = packs.find(({ id }) => id === 'england');
const words = england?.cycles?.find(({ kind }) => kind === 'cycle');
if (!england || words?.kind !== 'cycle') throw new Error('expected the cycle of England');
const records = inventedSupport(words, { children, today });

const code = await bundle('packages/widgets/src/apdr-board/send-apdr-board.ts');
const browser = await launch({ executablePath: findBrowser('chromium') ?? '', args: [...chromiumArguments] });
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1200, height: 800 });
  await page.goto('about:blank');
  await page.evaluate((script) => {
    const element = document.createElement('script');
    element.type = 'module';
    element.textContent = script;
    document.head.append(element);
  }, code);
  await page.waitForFunction(() => customElements.get('send-apdr-board'));
  const { ours, plain } = await page.evaluate(measure, {
    ...{ records, pack: supportPack(england, packs), today, turns: rounds },
  });
  const ratio = middle(ours) / middle(plain);
  console.log(
    `${children} children, six cycles each: the board opens in ${middle(ours).toFixed(1)} ms, a plain table in ${middle(plain).toFixed(1)} ms, ratio ${ratio.toFixed(2)}`,
  );
  strict.ok(ratio <= 3, 'expected no more than three times the plain table');
} finally {
  await browser.close();
}

function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

interface Given {
  readonly records: readonly SupportRecord[];
  readonly pack: Pack;
  readonly today: string;
  readonly turns: number;
}

/** Runs in the page. */
async function measure({ records: all, pack, today: day, turns }: Given) {
  const place = document.createElement('div');
  document.body.append(place);
  let sheets: readonly CSSStyleSheet[] = [];
  const board = async (): Promise<HTMLElement> => {
    const element = Object.assign(document.createElement('send-apdr-board'), {
      ...{ records: all, packs: [pack], today: day },
    });
    place.append(element);
    await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
    sheets = [...(element.shadowRoot?.adoptedStyleSheets ?? [])];
    return element;
  };

  // The words of every cell, as the board shows them: the plain table is spared to find them.
  const first = await board();
  const rows = [...(first.shadowRoot?.querySelectorAll('tbody tr') ?? [])].map((row) =>
    [...row.children].map((cell) => ({
      key: cell.querySelector('.key')?.textContent ?? '',
      tag: cell.querySelector('.tag')?.textContent ?? '',
      text: [...(cell.querySelector('button') ?? cell).childNodes]
        .filter((node) => node instanceof Text)
        .map((node) => node.textContent)
        .join(''),
    })),
  );
  const heads = [...(first.shadowRoot?.querySelectorAll('thead th') ?? [])].map((one) => one.textContent.trim());
  first.remove();
  if (rows.length !== all.length) throw new Error(`expected ${all.length} rows, found ${rows.length}`);

  const make = (tag: string, className = '', ...inside: (string | Node)[]): HTMLElement => {
    const element = document.createElement(tag);
    if (className) element.className = className;
    element.append(...inside);
    return element;
  };
  const table = (): HTMLElement => {
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [...sheets];
    const body = rows.map((cells, index) =>
      make(
        'tr',
        '',
        ...cells.map(({ key, text, tag }, at) => {
          if (at > 0) return make('td', '', make('span', 'key', key), text, ...(tag ? [make('span', 'tag', tag)] : []));
          const button = make('button', 'link', text);
          button.dataset['index'] = String(index);
          return make('th', '', button);
        }),
      ),
    );
    const head = make('tr', '', ...heads.map((name) => make('th', '', make('button', '', name))));
    root.append(
      make('h2', '', 'Support at a glance'),
      make(
        'table',
        '',
        make('caption', '', `${rows.length} children`),
        make('thead', '', head),
        make('tbody', '', ...body),
      ),
    );
    place.append(host);
    return host;
  };

  const times = { ours: [] as number[], plain: [] as number[] };
  for (let turn = -2; turn < turns; turn += 1) {
    for (const name of ['ours', 'plain'] as const) {
      await new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      const start = performance.now();
      const host = name === 'ours' ? await board() : table();
      void host.offsetHeight;
      // The first turns warm the browser up.
      if (turn >= 0) times[name].push(performance.now() - start);
      host.remove();
    }
  }
  return times;
}
