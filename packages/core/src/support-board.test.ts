import { readPacks } from '@send-kit/pack/read-folder.js';
import { expect, test } from 'vitest';
import { boardRows, boardView } from './support-board.ts';
import { inventedSupport } from './support-invented.ts';
import { cycleIn } from './support.fixture.ts';

const packs = readPacks();
const apdr = cycleIn(packs);

const today = '2026-11-21';
const words = { cycle: apdr };
const rows = boardRows(inventedSupport(apdr, { children: 200, today }), words, today);

test('two hundred children stand with their stage, level and what is due', () => {
  expect(rows).toHaveLength(200);
  expect(rows[0]).toMatchObject({ label: 'Invented child 1', cycle: 6, stage: 'closed', level: 'specialist' });
  expect(new Set(rows.map(({ stage }) => stage)).size).toBeGreaterThan(1);
});

test('the board shows what is asked for', () => {
  const found = boardView(rows, words, { stage: 'do', level: 'specialist', find: 'CHILD 1' });
  expect(found.length).toBeGreaterThan(0);
  expect(found.every(({ stage, label }) => stage === 'do' && label.startsWith('Invented child 1'))).toBe(true);
});

test('labels are in the order of their numbers, either way round', () => {
  const labels = (descending: boolean) =>
    boardView(rows, words, { sort: 'label', descending }).map(({ label }) => label);
  expect(labels(false).slice(0, 2)).toEqual(['Invented child 1', 'Invented child 2']);
  expect(labels(true)[0]).toBe('Invented child 200');
});

test('what has no day comes last', () => {
  for (const descending of [false, true]) {
    const days = boardView(rows, words, { sort: 'due', descending }).map(({ due }) => due.on);
    const first = days.indexOf(undefined);
    expect(first).toBeGreaterThan(0);
    expect(days.slice(first).every((day) => day === undefined)).toBe(true);
  }
});
