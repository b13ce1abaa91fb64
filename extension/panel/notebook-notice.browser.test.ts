import { Notebook } from '@send-kit/store/notebook.js';
import axe from 'axe-core';
import { expect } from 'chai';
import { notebookNotice } from './notebook-notice.ts';

const ada = { scope: 'practice', reference: 'EHC/0001' };
let names = 0;
let name = '';

setup(() => void (name = `notice-${(names += 1)}-${performance.timeOrigin}`));

/** Opens the database as another version of SEND Kit would. */
function open(version: number, upgrade?: (database: IDBDatabase) => void): Promise<IDBDatabase> {
  return new Promise((done, failed) => {
    const request = indexedDB.open(name, version);
    request.addEventListener('upgradeneeded', () => upgrade?.(request.result));
    request.addEventListener('success', () => done(request.result));
    request.addEventListener('error', () => failed(new Error(String(request.error))));
  });
}

async function until(what: () => boolean): Promise<void> {
  for (let frame = 0; frame < 300; frame += 1) {
    if (what()) return;
    await new Promise((done) => requestAnimationFrame(done));
  }
  throw new Error(`never came true: ${what.toString()}, on the page: ${document.body.textContent}`);
}

test('while an older SEND Kit holds the notebook, the page says what helps, and stops saying it once it is done', async () => {
  const older = await open(1, (database) => {
    database.createObjectStore('cases', { keyPath: 'id' }).createIndex('reference', ['scope', 'reference']);
  });
  const book = new Notebook({ name });
  const notice = notebookNotice(book);
  document.body.append(notice);
  const opening = book.find(ada);
  await until(() => notice.textContent.includes('Close SEND Kit there'));
  expect(notice.getAttribute('role')).to.equal('alert');
  expect((await axe.run(notice)).violations).to.deep.equal([]);
  older.close();
  expect(await opening).to.equal(undefined);
  expect(notice.textContent).to.equal('');
  await book.close();
});

test('when a newer SEND Kit takes the notebook over, the page says to open it again', async () => {
  const book = new Notebook({ name });
  const notice = notebookNotice(book);
  document.body.append(notice);
  await book.find(ada);
  expect(notice.textContent).to.equal('');
  const newer = await open(3);
  await until(() => notice.textContent.includes('Close it here and open it again'));
  newer.close();
  await book.close();
});
