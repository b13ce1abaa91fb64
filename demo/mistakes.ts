import { mistakesOf, type MistakeShown } from '@send-kit/core/mistakes.js';
import { prepare } from '@send-kit/core/timetable.js';
import england from '@send-kit/pack/packs/england-full.js';

const timetable = prepare([england]);
const mistakes = mistakesOf([england], timetable);
const vocabulary = england.vocabulary;
const processOf = new Map([...england.deadlines, ...england.exceptions].map(({ id, process }) => [id, process]));
const eventTitles = new Map(vocabulary?.events.map(({ id, title }) => [id, title]));

const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeZone: 'UTC' });
const statusWords: Record<MistakeShown['status'], string> = {
  law: 'Law',
  'case-law': 'Law (a court’s ruling)',
  guidance: 'National guidance',
  contract: 'Contract',
  local: 'Local practice',
  derived: 'Worked out from the law',
};

const search = document.querySelector<HTMLInputElement>('#search');
search?.addEventListener('input', () => show(search.value));
const checked = document.querySelector('#checked');
if (checked) checked.textContent = `Law last checked on ${dateOf(england.lawCheckedOn)}. Not legal advice.`;
show('');

function show(word: string): void {
  const wanted = word.trim().toLowerCase();
  const found = mistakes.filter((mistake) => textOf(mistake).includes(wanted));
  const groups = (vocabulary?.processes ?? []).flatMap(({ id, title }) => {
    const own = found.filter(({ rule }) => processOf.get(rule) === id);
    // A wrong date beside the right one teaches more than words: those come first.
    own.sort((a, b) => Number(b.wrongDay !== null) - Number(a.wrongDay !== null));
    return own.length > 0 ? [element('h3', { class: 'process' }, title), ...own.map(card)] : [];
  });
  document.querySelector('#mistakes')?.replaceChildren(...groups);
  const count = document.querySelector('#count');
  if (count) {
    const total = `${mistakes.length} mistakes`;
    count.textContent =
      wanted === '' ? total : found.length === 0 ? `No mistake has the word “${word}”.` : `${found.length} of ${total}`;
  }
}

function card(mistake: MistakeShown): HTMLElement {
  const { title, says, right, wrongDay, rightDay, events, citation, status } = mistake;
  const side = (name: string, words: string, day: string | null, kind: string): HTMLElement =>
    element(
      'div',
      { class: kind },
      element('dt', {}, name),
      element('dd', {}, words, ...(day === null ? [] : [element('span', { class: 'day' }, dateOf(day))])),
    );
  const counted = wrongDay !== null;
  const told = Object.entries(events).map(
    ([event, day]) => `${eventTitles.get(event) ?? event}: ${dateOf(day.slice(0, 10))}`,
  );
  return element(
    'article',
    { class: 'mistake' },
    element('h4', {}, title),
    ...(counted && told.length > 0 ? [element('p', {}, `Example. ${told.join('. ')}.`)] : []),
    element(
      'dl',
      { class: 'sides' },
      side('They say', says, wrongDay, 'wrong'),
      side('It is', right, counted ? rightDay : null, 'right'),
    ),
    element(
      'p',
      { class: 'source' },
      `${statusWords[status]}: `,
      element('a', { href: citation.url, rel: 'noopener' }, citation.text),
    ),
  );
}

function textOf({ title, says, right, citation, rule }: MistakeShown): string {
  return `${title} ${says} ${right} ${citation.text} ${rule}`.toLowerCase();
}

function dateOf(day: string): string {
  return longDate.format(new Date(`${day}T12:00:00Z`)).replace(',', '');
}

function element(name: string, attributes: Record<string, string>, ...children: (Node | string)[]): HTMLElement {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
