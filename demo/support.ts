// The page of assess, plan, do, review: a board of invented children, and the record of the one that is opened.
import { inventedSupport } from '@send-kit/core/support-invented.js';
import type { SupportRecord } from '@send-kit/pack';
import england from '@send-kit/pack/packs/england-support.js';
import sefton from '@send-kit/pack/packs/sefton-support.js';
import { SendApdrBoard } from '@send-kit/widgets/apdr-board.js';
import { SendApdrTracker } from '@send-kit/widgets/apdr-tracker.js';
import { get } from './page-links.ts';

SendApdrBoard.defaultPacks = SendApdrTracker.defaultPacks = [england, sefton];

const board = get('send-apdr-board', SendApdrBoard);
const all = get('#all', HTMLElement);
const one = get('#one', HTMLElement);
const place = get('#place', HTMLElement);
const words = england.cycles?.find((cycle) => 'stages' in cycle);
const today = new Date().toLocaleDateString('sv', { timeZone: 'Europe/London' });
// From children who have just begun to those who have come to a request, each at another stage of a cycle.
let records: readonly SupportRecord[] = [6, 4, 2, 1].flatMap((cycles, turn) =>
  words ? inventedSupport(words, { children: 120, today, cycles }).filter((_, index) => index % 20 === turn * 5) : [],
);

board.records = records;
board.addEventListener('send-child-chosen', ({ index }) => open(index));
get('#new', HTMLButtonElement).addEventListener('click', () => open(records.length));
get('#back', HTMLButtonElement).addEventListener('click', () => {
  one.hidden = true;
  all.hidden = false;
  place.replaceChildren();
  board.records = records;
  get('#all-title', HTMLElement).focus();
});

/** Shows one child; the place behind the last one is for a new child. */
function open(index: number): void {
  const tracker = new SendApdrTracker();
  const record = records[index];
  if (record) tracker.record = record;
  // The page keeps it, as long as the page is there: the tracker need not warn.
  tracker.kept = true;
  tracker.addEventListener('send-support-change', (event) => {
    event.preventDefault();
    records = index < records.length ? records.with(index, event.record) : [...records, event.record];
  });
  const heading = get('#one-title', HTMLElement);
  heading.textContent = record?.label ?? 'A new child';
  place.replaceChildren(tracker);
  all.hidden = true;
  one.hidden = false;
  heading.focus();
}
