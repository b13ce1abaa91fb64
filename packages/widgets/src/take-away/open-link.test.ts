import { readPacks } from '@send-kit/pack/read-folder.js';
import { expect, test } from 'vitest';
import { openLink } from './open-link.ts';
import { pageQuestion } from './page-question.ts';

const packs = readPacks();

test('a link brings its question', () => {
  expect(openLink('#send-kit=1&p=appeal&e.decision-sent=2026-09-21', packs)).toMatchObject({
    question: { process: 'appeal', events: { 'decision-sent': '2026-09-21' } },
  });
});

test('the fragment of an ordinary page is left alone', () => {
  expect(openLink('#main', packs)).toBeUndefined();
  expect(openLink('', packs)).toBeUndefined();
});

test.each([
  ['#send-kit=9&p=appeal', 'newer SEND Kit'],
  ['#send-kit=1&p=<b>Ring this number</b>', 'cannot be read (process)'],
  ['#send-kit=1&e.decision-sent=2026-02-30', 'cannot be read (events.decision-sent)'],
  ['#send-kit=1&e.no-such-event=2026-02-03', 'cannot stand (events.no-such-event)'],
  ['#send-kit=1&e.plan-made=2026-02-03&e.review-meeting=2025-02-03', 'cannot stand (events.review-meeting)'],
  [`#send-kit=1&p=${'a'.repeat(9000)}`, 'longer than any'],
])('%s is refused in words', (fragment, words) => {
  expect(openLink(fragment, packs)).toMatchObject({ refused: expect.stringContaining(words) as string });
  expect(JSON.stringify(openLink(fragment, packs))).not.toContain('Ring');
});

test('events as a page author types them', () => {
  expect(pageQuestion(' appeal ', 'decision-sent: 2026-09-21; certificate-issued:2026-10-01;')).toEqual({
    process: 'appeal',
    events: { 'decision-sent': '2026-09-21', 'certificate-issued': '2026-10-01' },
  });
  expect(pageQuestion(undefined, '  ')).toBeUndefined();
});
