/* How much a checklist of a thousand lines costs beside the same page written by hand: first paint (building, styles,
   layout) and one tick, in turn, in one run of Chromium. Not a test but for its last lines: neither may cost more than
   three times as much. */
import { strict } from 'node:assert';
import { launch } from 'puppeteer-core';
import { chromiumArguments, findBrowser } from '../tools/browsers.ts';
import { bundle } from '../tools/bundle.ts';

const lines = Number(process.argv[2] ?? 1000);
const rounds = 9;
const code = await bundle('packages/widgets/src/checklist/send-checklist.ts');
const browser = await launch({ executablePath: findBrowser('chromium') ?? '', args: [...chromiumArguments] });
try {
  const page = await browser.newPage();
  await page.setViewport({ width: 1000, height: 800 });
  await page.goto('about:blank');
  await page.evaluate((script) => {
    const element = document.createElement('script');
    element.type = 'module';
    element.textContent = script;
    document.head.append(element);
  }, code);
  await page.waitForFunction(() => customElements.get('send-checklist'));
  const found = await page.evaluate(measure, lines, rounds);
  let isTooMuch = false;
  for (const [name, { ours, plain }] of Object.entries(found)) {
    const ratio = middle(ours) / middle(plain);
    isTooMuch ||= ratio > 3;
    console.log(
      `${lines} lines, ${name}: ours ${middle(ours).toFixed(1)} ms, plain DOM ${middle(plain).toFixed(1)} ms, ratio ${ratio.toFixed(2)}`,
    );
  }
  strict.ok(!isTooMuch, 'expected no more than three times the plain page');
} finally {
  await browser.close();
}

function middle(times: readonly number[]): number {
  return [...times].sort((a, b) => a - b)[Math.floor(times.length / 2)] ?? NaN;
}

/** Runs in the page. */
async function measure(count: number, turns: number) {
  const perSection = 50;
  const source = { document: 'guide', section: '4.2' };
  const sections = Array.from({ length: Math.ceil(count / perSection) }, (_, section) => ({
    id: `section-${section}`,
    title: `Section ${section + 1}`,
    items: Array.from({ length: Math.min(perSection, count - section * perSection) }, (_, line) => ({
      id: `line-${section}-${line}`,
      asks: `Is line ${line + 1} of section ${section + 1} written down?`,
      why: 'So that whoever reads it later can follow it.',
      evidence: ['A letter', 'A plan'],
      answer: 'check',
      gate: false,
      standing: 'local',
      source,
    })),
  }));
  const pack = {
    ...{ id: 'invented', title: 'Invented', owner: 'Invented Council', lawCheckedOn: '2026-11-01' },
    ...{ deadlines: [], exceptions: [], sets: {}, bankHolidays: [] },
    documents: [
      ...[{ id: 'guide', title: 'The guide', publisher: 'Council', edition: 'version 3', published: '2023' }],
    ],
    checklists: [{ id: 'long', title: 'A long list', about: 'For the clock.', source, standing: 'local', sections }],
  };
  type Line = (typeof sections)[number]['items'][number];

  let sheets: readonly CSSStyleSheet[] = [];
  const place = document.createElement('div');
  document.body.append(place);

  const ours = async (): Promise<HTMLElement> => {
    const element = Object.assign(document.createElement('send-checklist'), {
      ...{ packs: [pack], pack: 'invented', checklist: 'long', today: '2026-11-22' },
    });
    place.append(element);
    await (element as unknown as { updateComplete: Promise<unknown> }).updateComplete;
    sheets = [...(element.shadowRoot?.adoptedStyleSheets ?? [])];
    return element;
  };

  /** The same page by hand: what somebody would write who needs nothing but speed. */
  const plain = (): HTMLElement => {
    const make = (tag: string, className = '', ...inside: (string | Node)[]): HTMLElement => {
      const element = document.createElement(tag);
      if (className) element.className = className;
      element.append(...inside);
      return element;
    };
    const host = document.createElement('div');
    const root = host.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [...sheets];
    let answered = 0;
    const total = make('p', 'progress', `0 of ${count} answered`);
    const counts = new Map<string, number>();
    const radio = (line: Line, value: string, words: string): HTMLElement => {
      const input = Object.assign(document.createElement('input'), { type: 'radio', name: line.id, value });
      input.dataset['act'] = 'answer';
      return make('label', '', input, words);
    };
    const field = (line: Line): HTMLElement => {
      const box = make(
        'fieldset',
        'line unanswered',
        make('legend', 'asks', line.asks),
        make(
          'div',
          'answers',
          radio(line, 'yes', 'Yes'),
          radio(line, 'no', 'No'),
          radio(line, 'not-yet', 'Not yet'),
          radio(line, 'not-applicable', 'Not applicable'),
          radio(line, 'unsure', 'Unsure'),
        ),
        make('p', 'why', line.why),
        make('p', 'shows', make('b', '', 'What would show it:'), ` ${line.evidence.join('; ')}.`),
        make(
          'p',
          'source',
          make('span', 'tag local', 'Local practice of Invented Council: not a legal requirement'),
          ' The guide, 4.2 (version 3, 2023)',
        ),
      );
      box.id = `line-${line.id}`;
      box.dataset['item'] = line.id;
      box.tabIndex = -1;
      return box;
    };
    const tree = sections.map((section) => {
      counts.set(section.id, 0);
      const progress = make('p', 'progress', `0 of ${section.items.length} answered`);
      const head = make('div', 'head', make('h3', '', section.title), progress);
      const box = make('section', 'section', head, make('div', 'lines', ...section.items.map(field)));
      box.addEventListener('change', (event) => {
        const line = (event.target as Element).closest('.line');
        if (!line || !line.classList.contains('unanswered')) return;
        line.className = 'line bare';
        const now = (counts.get(section.id) ?? 0) + 1;
        counts.set(section.id, now);
        progress.textContent = `${now} of ${section.items.length} answered`;
        answered += 1;
        total.textContent = `${answered} of ${count} answered`;
        const asks = line.querySelector('legend')?.textContent ?? '';
        const acts = make('p', 'acts off-paper');
        for (const words of ['Name a document', 'Add a remark', 'Clear the answer']) {
          acts.append(make('button', 'link', words, make('span', 'unseen', `: ${asks}`)));
        }
        line.querySelector('.answers')?.after(acts, make('p', 'standing', 'Answered, nothing to show for it'));
      });
      return box;
    });
    root.append(make('h2', '', 'A long list'), make('p', '', 'For the clock.'), total, ...tree);
    place.append(host);
    return host;
  };

  const frame = (): Promise<unknown> => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
  const first = { ours: [] as number[], plain: [] as number[] };
  const tick = { ours: [] as number[], plain: [] as number[] };
  for (let turn = -2; turn < turns; turn += 1) {
    for (const name of ['ours', 'plain'] as const) {
      await frame();
      const start = performance.now();
      const host = name === 'ours' ? await ours() : plain();
      void host.offsetHeight;
      const painted = performance.now() - start;
      await frame();
      const times: number[] = [];
      for (const at of [3, 250, 500, 750, 990]) {
        const input =
          host.shadowRoot?.querySelectorAll<HTMLInputElement>('[value=yes]')[Math.floor((at * count) / 1000)];
        if (!input) throw new Error('expected a line');
        await frame();
        const began = performance.now();
        input.click();
        await (host as unknown as { updateComplete?: Promise<unknown> }).updateComplete;
        void host.offsetHeight;
        times.push(performance.now() - began);
      }
      host.remove();
      // The first turns warm the browser up.
      if (turn < 0) continue;
      first[name].push(painted);
      tick[name].push(...times);
    }
  }
  return { 'first paint': first, 'one tick': tick };
}
