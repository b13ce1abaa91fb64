import england from '@send-kit/pack/packs/england.js';
import { SendDeadlineCalculator } from '@send-kit/widgets/deadline-calculator.js';
import { SendReceiptHelper, type SendReceiptChosenEvent } from '@send-kit/widgets/receipt-helper.js';
import { openLink, SendTakeAway } from '@send-kit/widgets/take-away.js';
import { inventedCases, type InventedCase } from './invented-cases.ts';

SendDeadlineCalculator.defaultPacks = [england];
SendReceiptHelper.defaultPacks = [england];
SendTakeAway.defaultPacks = [england];

const assessment = 'ehc-needs-assessment';
const calculator = get('#calculator', SendDeadlineCalculator);
const takeAway = get('#take-away', SendTakeAway);
const today = get('#today', HTMLInputElement);
const realToday = calculator.today ?? '';

showCases();
watchToday();
calculator.addEventListener('send-timetable-change', carry);
get('#receipt', SendReceiptHelper).addEventListener('send-receipt-chosen', fillReceipt);
addEventListener('hashchange', openAddress);
openAddress();
await showWidgets();

function showCases(): void {
  const list = get('#cases', HTMLFieldSetElement);
  for (const one of inventedCases) {
    const label = document.createElement('label');
    const radio = Object.assign(document.createElement('input'), { type: 'radio', name: 'case', value: one.id });
    const name = document.createElement('strong');
    name.textContent = one.name;
    const words = document.createElement('span');
    words.append(name, one.story);
    label.append(radio, words);
    radio.addEventListener('change', () => show(one));
    list.append(label);
  }
  list.querySelector('input')?.click();
}

function show({ question, today: day = realToday }: Pick<InventedCase, 'question' | 'today'>): void {
  calculator.done = {};
  calculator.question = { facts: {}, options: {}, ...question };
  carry();
  pretend(day);
}

/** The day that somebody took is the calculator's first. Days of another process do not belong beside it. */
function fillReceipt({ day }: SendReceiptChosenEvent): void {
  const { process = assessment, events, ...rest } = calculator.question;
  const isAssessment = process === assessment || 'request-received' in events;
  calculator.question = isAssessment
    ? { ...rest, process, events: { ...events, 'request-received': day } }
    : { process: assessment, events: { 'request-received': day }, facts: {}, options: {} };
  carry();
}

/** What is taken away is what the calculator shows. */
function carry(): void {
  takeAway.question = calculator.question;
}

/** A link that somebody was given holds dates: they are shown whole or not at all. */
function openAddress(): void {
  const link = openLink(location.hash, [england]);
  if (!link) return;
  if ('refused' in link) get('#link', HTMLElement).textContent = link.refused;
  else {
    get('#link', HTMLElement).textContent = 'The dates of the link are shown below.';
    show({ question: link.question });
  }
}

function watchToday(): void {
  today.addEventListener('change', () => pretend(today.value || realToday));
  get('#real-today', HTMLButtonElement).addEventListener('click', () => pretend(realToday));
}

function pretend(day: string): void {
  today.value = day;
  calculator.today = day;
  takeAway.today = day;
}

/** The workshop finds every widget by the page that lies beside it. */
async function showWidgets(): Promise<void> {
  const tags = (await (await fetch('widgets/list.json')).json()) as string[];
  for (const tag of tags) {
    const details = document.createElement('details');
    const summary = document.createElement('summary');
    const code = document.createElement('code');
    code.textContent = `<${tag}>`;
    summary.append(code);
    const place = document.createElement('div');
    place.className = 'states';
    details.append(summary, place);
    details.addEventListener('toggle', () => void fill(place, tag));
    get('#widgets', HTMLElement).append(details);
  }
}

async function fill(place: HTMLElement, tag: string): Promise<void> {
  if (place.childElementCount > 0) return;
  place.append(Object.assign(document.createElement('p'), { textContent: 'Fetching …' }));
  const [body] = await Promise.all([fetchPage(`widgets/${tag}.demo.html`), load(tag)]);
  place.replaceChildren(...body.children);
  if (tag === 'send-case-notes') await openNotebook(place);
  for (const old of place.querySelectorAll('h2')) {
    const heading = document.createElement('h3');
    heading.append(...old.childNodes);
    old.replaceWith(heading);
  }
}

/** Notes need a notebook. The workshop has one of its own, so that nothing tried here mixes with a real one. */
async function openNotebook(place: HTMLElement): Promise<void> {
  const [{ SendCaseNotes }, { Notebook }] = await Promise.all([
    import('@send-kit/widgets/case-notes.js'),
    import('@send-kit/store/notebook.js'),
  ]);
  const notebook = new Notebook({ name: 'send-kit-workshop' });
  for (const notes of place.querySelectorAll('send-case-notes')) {
    if (notes instanceof SendCaseNotes) notes.notebook = notebook;
  }
}

/** A document request parses HTML without a script sink, so a page that demands Trusted Types allows it. */
function fetchPage(url: string): Promise<HTMLElement> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.responseType = 'document';
    request.addEventListener('load', () => {
      if (request.status === 200 && request.responseXML) resolve(document.importNode(request.responseXML.body, true));
      else reject(new Error(`expected ${url}, the workshop answered ${request.status}`));
    });
    request.addEventListener('error', () => reject(new Error(`expected ${url}, nobody answered`)));
    request.open('GET', url);
    request.send();
  });
}

/** A widget the workshop's own script does not hold comes as the file that other pages use. */
async function load(tag: string): Promise<void> {
  if (!customElements.get(tag) && tag !== 'send-case-notes')
    await import(new URL(`standalone/${tag}.js`, document.baseURI).href).catch(() => undefined);
}

function get<T extends Element>(selector: string, type: new () => T): T {
  const found = document.querySelector(selector);
  if (!(found instanceof type)) throw new TypeError(`expected ${selector} in the workshop's page`);
  return found;
}
