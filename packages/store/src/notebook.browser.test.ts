import { expect } from 'chai';
import { deleteDB, openDB } from 'idb';
import { exportNotebook } from './backup.ts';
import { Notebook, type Moment } from './notebook.ts';
import { restoreNotebook } from './restore.ts';

const name = 'send-kit-browser-test';
const ada = { scope: 'practice', reference: 'EHC/0001' };
const now: Moment = { day: '2026-11-16', instant: '2026-11-16T09:00:00.000Z' };

suite('the notebook in this browser', () => {
  let left: Notebook;
  let right: Notebook;

  setup(async () => {
    await deleteDB(name);
    left = new Notebook({ name });
    right = new Notebook({ name });
  });
  teardown(async () => {
    await left.close();
    await right.close();
  });

  test('a note is there after the notebook was closed and opened again', async () => {
    await left.addNote(ada, 'Rang the school', now);
    await left.close();
    left = new Notebook({ name });
    expect((await left.find(ada))?.notes.map((note) => note.text)).to.deep.equal(['Rang the school']);
  });

  test('two windows that write in one case at once lose nothing', async () => {
    const words = Array.from({ length: 20 }, (_, index) => `note ${index}`);
    await Promise.all(words.map((text, index) => (index % 2 ? left : right).addNote(ada, text, now)));
    const notes = (await left.find(ada))?.notes.map((note) => note.text) ?? [];
    expect([...notes].sort()).to.deep.equal([...words].sort());
  });

  test('a frame of the same origin writes beside the page, and the page hears of it', async () => {
    const heard = new Promise<void>((done) => void left.watchCase(ada, done));
    await Promise.all([right.addNote(ada, 'from beside', now), left.addNote(ada, 'from here', now)]);
    await heard;
    expect((await left.find(ada))?.notes).to.have.length(2);
  });

  test('a notebook of version 1 is brought up to date', async () => {
    await deleteDB(name);
    const old = await openDB(name, 1, {
      upgrade: (db) =>
        void db.createObjectStore('cases', { keyPath: 'id' }).createIndex('reference', ['scope', 'reference']),
    });
    const notes = [{ id: 'n', text: 'kept', written: now.instant }];
    await old.add('cases', { id: 'a', ...ada, label: '', notes, created: now.instant, changed: now.instant });
    old.close();
    expect((await left.find(ada))?.notes.map((note) => note.text)).to.deep.equal(['kept']);
  });

  test('an older page that is open is asked to let go, and the newer one goes on', async () => {
    await left.addNote(ada, 'one', now);
    const told: string[] = [];
    left.watch(({ kind }) => told.push(kind));
    const newer = await openDB(name, 99);
    newer.close();
    expect(told).to.deep.equal(['superseded']);
    const refused = await left.find(ada).then(
      () => 'found',
      (error: Error) => error.name,
    );
    expect(refused).to.equal('StoreError');
  });

  test('a backup made here is restored here', async () => {
    await left.addNote(ada, 'one', now);
    const backup = await exportNotebook(left, now);
    await left.eraseEverything();
    expect(await left.find(ada)).to.equal(undefined);
    await restoreNotebook(left, backup);
    expect((await right.find(ada))?.notes.map((note) => note.text)).to.deep.equal(['one']);
  });

  test('what was written elsewhere is found by searching', async () => {
    await left.search('speech');
    await right.addNote(ada, 'Speech and language report', now);
    expect((await left.search('speech')).map((hit) => hit.note.text)).to.deep.equal(['Speech and language report']);
  });
});
