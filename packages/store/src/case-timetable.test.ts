import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { CaseTimetable, type Asked, type TimetableNotebook, type TimetableView } from './case-timetable.ts';
import { Notebook, type Moment } from './notebook.ts';

const ada = { scope: 'practice', reference: 'EHC/0001' };
const ben = { scope: 'practice', reference: 'EHC/0002' };
const now = (): Moment => ({ day: '2026-11-16', instant: '2026-11-16T09:00:00.000Z' });
const received = (day: string): Asked => ({
  question: { process: 'ehc-needs-assessment', events: { 'request-received': day } },
  done: {},
});

let names = 0;
let name = '';
const books: Notebook[] = [];
const notebook = (): Notebook => {
  const book = new Notebook({ name });
  books.push(book);
  return book;
};
beforeEach(() => void (name = `case-timetable-${(names += 1)}`));
afterEach(async () => {
  for (const book of books.splice(0)) await book.close();
});

/** A panel as the user sees it: the view of now, everything that was ever shown, and what is wrong. */
function panel(book: TimetableNotebook = notebook()) {
  const views: TimetableView[] = [];
  const seen = { views, problem: '' };
  const timetable = new CaseTimetable(book, {
    now,
    show: (view) => void views.push(view),
    say: (problem) => void (seen.problem = problem),
  });
  const view = (): TimetableView | undefined => views.at(-1);
  return {
    seen,
    view,
    open: (key: typeof ada | undefined) => timetable.open(key),
    ready: () =>
      vi.waitFor(() => {
        const shown = view();
        if (shown?.state !== 'ready') throw new Error(`expected a ready view, found ${shown?.state ?? 'none'}`);
        return shown;
      }),
    day: () => {
      const shown = view();
      return shown?.state === 'ready' ? shown.asked?.question.events['request-received'] : shown?.state;
    },
  };
}
const keptIn = async (book: Notebook, key: typeof ada): Promise<string[]> =>
  ((await book.find(key))?.tools ?? [])
    .filter((tool) => tool.kind === 'timetable')
    .map(({ question }) => question.events['request-received'] ?? '');
const through = (book: Notebook): TimetableNotebook => ({
  find: (...words) => book.find(...words),
  saveTimetable: (...words) => book.saveTimetable(...words),
  watchCase: (...words) => book.watchCase(...words),
});

describe('the timetable of a case', () => {
  test('is there again when the case is, with what was done', async () => {
    const book = notebook();
    const { open, ready, view } = panel(book);
    open(ada);
    (await ready()).change({ ...received('2026-09-21'), done: { 'ehcna-decision-to-assess': '2026-10-30' } });
    open(ben);
    expect((await ready()).asked).toBeUndefined();
    open(ada);
    await ready();
    expect(view()).toMatchObject({
      asked: {
        question: { events: { 'request-received': '2026-09-21' } },
        done: { 'ehcna-decision-to-assess': '2026-10-30' },
      },
    });
  });

  test('is one, however often it is changed', async () => {
    const book = notebook();
    const { open, ready } = panel(book);
    open(ada);
    const { change } = await ready();
    for (const day of ['2026-09-21', '2026-09-22', '2026-09-23']) change(received(day));
    await vi.waitFor(async () => expect(await keptIn(book, ada)).toEqual(['2026-09-23']));
  });

  test('that is only looked at makes no case', async () => {
    const book = notebook();
    const { open, ready } = panel(book);
    for (const key of [ada, ben]) {
      open(key);
      await ready();
    }
    open(undefined);
    expect((await book.list()).cases).toEqual([]);
  });

  test('that is handed back unchanged is not written', async () => {
    const book = notebook();
    await book.saveTimetable(ada, { ...received('2026-09-21'), id: 'calculator', label: '' }, now());
    const save = vi.spyOn(book, 'saveTimetable');
    const { open, ready } = panel(book);
    open(ada);
    (await ready()).change(received('2026-09-21'));
    expect(save).not.toHaveBeenCalled();
  });

  test('of no case is nothing', () => {
    const { open, view } = panel();
    for (const key of [undefined, { scope: '', reference: ' ' }]) {
      open(key);
      expect(view()).toEqual({ state: 'closed' });
    }
  });
});

describe('going to another case', () => {
  test('takes the dates away before the line that goes returns', async () => {
    const book = notebook();
    await book.saveTimetable(ada, { ...received('2026-09-21'), id: 'calculator', label: '' }, now());
    const { open, ready, view, day } = panel(book);
    open(ada);
    await ready();
    expect(day()).toBe('2026-09-21');
    open(ben);
    expect(view()).toEqual({ state: 'opening' });
    open(undefined);
    expect(view()).toEqual({ state: 'closed' });
  });

  test('leaves the first case’s answer unheard, should it come late', async () => {
    const book = notebook();
    await book.saveTimetable(ada, { ...received('2026-09-21'), id: 'calculator', label: '' }, now());
    await book.saveTimetable(ben, { ...received('2026-01-05'), id: 'calculator', label: '' }, now());
    let letGo = (): void => undefined;
    const late = new Promise<void>((done) => (letGo = done));
    const { open, ready, day, seen } = panel({
      ...through(book),
      find: async (key) => {
        const file = await book.find(key);
        if (key.reference === ada.reference) await late;
        return file;
      },
    });
    open(ada);
    open(ben);
    await ready();
    letGo();
    await book.find(ada);
    expect(day()).toBe('2026-01-05');
    expect(JSON.stringify(seen.views)).not.toContain('2026-09-21');
  });

  test('keeps a change that comes late in the case where it was made', async () => {
    const book = notebook();
    const { open, ready } = panel(book);
    open(ada);
    const { change } = await ready();
    open(ben);
    change(received('2026-09-21'));
    await ready();
    await vi.waitFor(async () => expect(await keptIn(book, ada)).toEqual(['2026-09-21']));
    expect(await book.find(ben)).toBeUndefined();
  });
});

describe('two panels on one case', () => {
  test('follow each other', async () => {
    const [one, other] = [panel(), panel()];
    one.open(ada);
    other.open(ada);
    await Promise.all([one.ready(), other.ready()]);
    (await one.ready()).change(received('2026-09-21'));
    await vi.waitFor(() => expect(other.day()).toBe('2026-09-21'));
    (await other.ready()).change(received('2026-09-22'));
    await vi.waitFor(() => expect(one.day()).toBe('2026-09-22'));
  });

  test('do not fill in again what was typed here', async () => {
    const book = notebook();
    const { open, ready, seen } = panel(book);
    open(ada);
    (await ready()).change(received('2026-09-21'));
    await vi.waitFor(async () => expect(await keptIn(book, ada)).toEqual(['2026-09-21']));
    await book.addNote(ada, 'Rang the school', now());
    await book.find(ada);
    expect(seen.views.filter(({ state }) => state === 'ready')).toHaveLength(1);
  });

  test('are both empty when the case is erased', async () => {
    const book = notebook();
    const { open, ready, day } = panel();
    await book.saveTimetable(ada, { ...received('2026-09-21'), id: 'calculator', label: '' }, now());
    open(ada);
    await ready();
    await book.eraseCase(ada);
    await vi.waitFor(() => expect(day()).toBeUndefined());
  });
});

describe('what cannot be kept', () => {
  test('is said, held, and there when the case comes back', async () => {
    const book = notebook();
    let isFull = true;
    const { open, ready, day, seen } = panel({
      ...through(book),
      saveTimetable: (...words) =>
        isFull ? Promise.reject(new Error('There is no room left.')) : book.saveTimetable(...words),
    });
    open(ada);
    (await ready()).change(received('2026-09-21'));
    await vi.waitFor(() => expect(seen.problem).toBe('There is no room left.'));
    open(ben);
    await ready();
    expect(day()).toBeUndefined();
    await vi.waitFor(() => expect(seen.problem).toMatch(/^Dates of EHC\/0001 could not be kept yet/));
    isFull = false;
    open(ada);
    await ready();
    expect(day()).toBe('2026-09-21');
    await vi.waitFor(async () => expect(await keptIn(book, ada)).toEqual(['2026-09-21']));
    await vi.waitFor(() => expect(seen.problem).toBe(''));
  });

  test('is tried again with the next change', async () => {
    const book = notebook();
    let refusals = 1;
    const { open, ready, seen } = panel({
      ...through(book),
      saveTimetable: (...words) =>
        (refusals -= 1) >= 0 ? Promise.reject(new Error('Busy.')) : book.saveTimetable(...words),
    });
    open(ada);
    const { change } = await ready();
    change(received('2026-09-21'));
    await vi.waitFor(() => expect(seen.problem).toBe('Busy.'));
    change(received('2026-09-22'));
    await vi.waitFor(async () => expect(await keptIn(book, ada)).toEqual(['2026-09-22']));
    expect(seen.problem).toBe('');
  });
});

test('a notebook that cannot be read is said to be, and can be tried again', async () => {
  const book = notebook();
  let isLocked = true;
  const { open, ready, view } = panel({
    ...through(book),
    find: (key) => (isLocked ? Promise.reject(new Error('The notebook is locked.')) : book.find(key)),
  });
  open(ada);
  const failed = await vi.waitFor(() => {
    const shown = view();
    if (shown?.state !== 'failed') throw new Error('expected a failure');
    return shown;
  });
  expect(failed.why).toBe('The notebook is locked.');
  isLocked = false;
  failed.retry();
  expect((await ready()).asked).toBeUndefined();
});
