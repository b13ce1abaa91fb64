import { type Moment, Notebook } from '@send-kit/store/notebook.js';
import { emulateMedia, sendKeys, setViewport } from '@web/test-runner-commands';
import axe from 'axe-core';
import { expect } from 'chai';
import type { NotesNotebook } from './case-visit.ts';
import { type SendCaseNotes } from './send-case-notes.ts';
import './send-case-notes.ts';

const monday: Moment = { day: '2026-11-16', instant: '2026-11-16T09:00:00.000Z' };
const tuesday: Moment = { day: '2026-11-17', instant: '2026-11-17T09:30:00.000Z' };
const a = { scope: 'practice', reference: 'EHC/0001' };
const b = { scope: 'practice', reference: 'EHC/0002' };

let book: Notebook;
let names = 0;

setup(() => {
  book = new Notebook({ name: `notes-${(names += 1)}-${performance.timeOrigin}` });
});
teardown(async () => {
  document.body.replaceChildren();
  await book.eraseEverything();
  await book.close();
  await emulateMedia({});
});

/** Waits for something to come true, without a clock of its own: a frame at a time. */
async function until<T>(what: () => T | undefined | null | false): Promise<T> {
  for (let frame = 0; frame < 300; frame += 1) {
    const found = what();
    if (found) return found;
    await new Promise((done) => requestAnimationFrame(done));
  }
  throw new Error(
    `never came true: ${what.toString()}\n${document.querySelector('send-case-notes')?.shadowRoot?.textContent}`,
  );
}

function make(key: { scope: string; reference: string } = a, notebook: NotesNotebook = book): SendCaseNotes {
  const element = document.createElement('send-case-notes');
  element.now = () => tuesday;
  element.notebook = notebook;
  element.scope = key.scope;
  element.reference = key.reference;
  document.body.append(element);
  return element;
}
const root = (element: SendCaseNotes): ShadowRoot => element.shadowRoot!;
const field = (element: SendCaseNotes): HTMLTextAreaElement =>
  root(element).querySelector<HTMLTextAreaElement>('#new')!;
const ready = (element: SendCaseNotes): Promise<HTMLTextAreaElement> => until(() => field(element));
const seen = (element: SendCaseNotes): string => root(element).textContent.replace(/\s+/g, ' ');
const texts = (element: SendCaseNotes): string[] =>
  [...root(element).querySelectorAll('.text')].map((each) => each.textContent);
const status = (element: SendCaseNotes): string => root(element).querySelector('[role=status]')?.textContent ?? '';
const button = (element: SendCaseNotes, name: string): HTMLButtonElement =>
  [...root(element).querySelectorAll('button')].find((each) =>
    each.textContent.replace(/\s+/g, ' ').trim().startsWith(name),
  )!;
const focused = (element: SendCaseNotes): string =>
  root(element).activeElement?.textContent.replace(/\s+/g, ' ').trim() ?? '';
const type = (target: HTMLTextAreaElement | HTMLInputElement, text: string): void => {
  target.value = text;
  target.dispatchEvent(new InputEvent('input', { bubbles: true }));
};
const open = async (...notes: string[]): Promise<SendCaseNotes> => {
  for (const text of notes) await book.addNote(a, text, monday);
  const element = make();
  await ready(element);
  return element;
};

suite('accessibility', () => {
  const states: [string, () => Promise<SendCaseNotes>][] = [
    ['no case', async () => make({ scope: '', reference: '' })],
    ['no notes', () => open()],
    ['notes', () => open('one', 'two')],
    [
      'no heading of its own',
      async () => {
        const element = await open('one');
        element.headingHidden = true;
        await element.updateComplete;
        return element;
      },
    ],
    [
      'a note being changed',
      async () => {
        const element = await open('one');
        button(element, 'Change the note').click();
        await until(() => root(element).querySelector('li textarea'));
        return element;
      },
    ],
    [
      'a note deleted',
      async () => {
        const element = await open('one');
        button(element, 'Delete').click();
        await until(() => button(element, 'Undo'));
        return element;
      },
    ],
    [
      'a note without words',
      async () => {
        const element = await open();
        button(element, 'Add note').click();
        await until(() => root(element).querySelector('.error'));
        return element;
      },
    ],
    [
      'the label being written',
      async () => {
        const element = await open();
        button(element, 'Add a label').click();
        await until(() => root(element).querySelector('input'));
        return element;
      },
    ],
    [
      'a notebook that cannot be read',
      async () => {
        const element = make(a, { ...refusing(), find: () => Promise.reject(new Error('The notebook is locked.')) });
        await until(() => button(element, 'Try again'));
        return element;
      },
    ],
  ];
  for (const [name, go] of states) {
    for (const colorScheme of ['light', 'dark'] as const) {
      test(`clean with ${name}, ${colorScheme}`, async () => {
        await emulateMedia({ colorScheme });
        const element = await go();
        const { violations } = await axe.run(element);
        expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).to.deep.equal(
          [],
        );
      });
    }
  }

  test('a note is written, changed, deleted and brought back with the keyboard alone', async () => {
    const element = await open();
    field(element).focus();
    await sendKeys({ type: 'Rang the school' });
    await sendKeys({ down: 'Control' });
    await sendKeys({ press: 'Enter' });
    await sendKeys({ up: 'Control' });
    await until(() => texts(element).join() === 'Rang the school');
    expect(status(element)).to.equal('Note added. 1 note.');
    await until(() => root(element).activeElement === field(element) && field(element).value === '');

    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Tab' });
    expect(focused(element)).to.match(/^Change the note of Tuesday 17 November 2026/);
    await sendKeys({ press: 'Enter' });
    await until(
      () =>
        root(element).activeElement instanceof HTMLTextAreaElement && root(element).activeElement !== field(element),
    );
    await sendKeys({ press: 'End' });
    await sendKeys({ type: ' again' });
    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(() => texts(element).join() === 'Rang the school again');
    await until(() => focused(element).startsWith('Change the note'));

    await sendKeys({ press: 'Tab' });
    await sendKeys({ press: 'Enter' });
    await until(() => focused(element).startsWith('Undo'));
    expect(texts(element)).to.deep.equal([]);
    expect(status(element)).to.contain('You can undo this');
    await sendKeys({ press: 'Enter' });
    await until(() => texts(element).join() === 'Rang the school again');
    await until(() => focused(element).startsWith('Change the note'));
  });

  test('nothing scrolls sideways at 320 pixels', async () => {
    await setViewport({ width: 320, height: 640 });
    await open('w'.repeat(300));
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    await setViewport({ width: 800, height: 600 });
  });

  test('every button is at least 24 pixels high and wide', async () => {
    const element = await open('one');
    for (const each of root(element).querySelectorAll('button')) {
      const { width, height } = each.getBoundingClientRect();
      expect(Math.min(width, height), each.textContent).to.be.at.least(24);
    }
  });

  test('printed, there are the notes and nothing to press', async () => {
    const element = await open('one');
    await emulateMedia({ media: 'print' });
    expect(
      [...root(element).querySelectorAll('button, textarea')].filter((each) => each.checkVisibility()),
    ).to.deep.equal([]);
    expect(root(element).querySelector('.text')!.checkVisibility()).to.equal(true);
  });
});

suite('the notes of a case', () => {
  test('stand with their day and hour, the newest first', async () => {
    await book.addNote(a, 'older', monday);
    await book.addNote(a, 'newer', tuesday);
    const element = make();
    await ready(element);
    expect(texts(element)).to.deep.equal(['newer', 'older']);
    expect(seen(element)).to.contain('Monday 16 November 2026, 09:00');
  });

  test('are under the reference and the label of the case', async () => {
    await book.rename(a, 'Move to secondary', monday);
    const element = await open();
    expect(root(element).querySelector('h2')!.textContent).to.equal('Notes for EHC/0001');
    expect(seen(element)).to.contain('Move to secondary');
  });

  test('stand without a heading where the page has named the case, and keep the label', async () => {
    await book.rename(a, 'Move to secondary', monday);
    const element = await open('one');
    element.setAttribute('heading-hidden', '');
    await element.updateComplete;
    expect(root(element).querySelector('h2')).to.equal(null);
    expect(seen(element)).not.to.contain('EHC/0001');
    expect(seen(element)).to.contain('Move to secondary');
    expect(texts(element)).to.deep.equal(['one']);
    element.removeAttribute('heading-hidden');
    await element.updateComplete;
    expect(root(element).querySelector('h2')!.textContent).to.equal('Notes for EHC/0001');
  });

  test('are shown as they were typed, not as markup', async () => {
    const element = await open('<b>one</b>\n  two');
    expect(texts(element)).to.deep.equal(['<b>one</b>\n  two']);
  });

  test('show when another window adds one, and words being typed here stay', async () => {
    const element = await open();
    type(field(element), 'half a');
    const other = new Notebook({ name: `notes-${names}-${performance.timeOrigin}` });
    await other.addNote(a, 'from elsewhere', tuesday);
    await other.close();
    await until(() => texts(element).includes('from elsewhere'));
    expect(field(element).value).to.equal('half a');
  });

  test('take a label', async () => {
    const element = await open();
    button(element, 'Add a label').click();
    type(await until(() => root(element).querySelector('input')), 'Move to secondary');
    button(element, 'Save label').click();
    await until(() => status(element) === 'Label changed.');
    expect((await book.find(a))?.label).to.equal('Move to secondary');
  });

  test('refuse a note without words, and say so at the field', async () => {
    const element = await open();
    button(element, 'Add note').click();
    await until(() => field(element).getAttribute('aria-invalid') === 'true');
    expect(seen(element)).to.contain('Write some words first');
    expect(await book.find(a)).to.equal(undefined);
  });

  test('that cannot be saved are said not to be, and the words stay in the field', async () => {
    const element = make(a, { ...refusing(), addNote: () => Promise.reject(new Error('There is no room left.')) });
    type(await ready(element), 'words');
    button(element, 'Add note').click();
    await until(() => root(element).querySelector('[role=alert]')?.textContent.includes('There is no room left.'));
    expect(field(element).value).to.equal('words');
  });
});

suite('going to another case', () => {
  test('leaves nothing of the first case, within the line that goes', async () => {
    const element = await open('secret of the first');
    type(field(element), 'unfinished');
    element.reference = b.reference;
    expect(seen(element)).not.to.match(/secret|unfinished|0001/);
    expect([...root(element).querySelectorAll('textarea')]).to.deep.equal([]);
  });

  test('by its scope alone empties the panel too', async () => {
    const element = await open('secret of the first');
    element.scope = 'other';
    expect(seen(element)).not.to.contain('secret');
    await ready(element);
    expect(texts(element)).to.deep.equal([]);
  });

  test('by an attribute empties the panel too', async () => {
    const element = await open('secret of the first');
    element.setAttribute('reference', '');
    expect(seen(element)).to.contain('No case is open');
    expect(seen(element)).not.to.contain('secret');
  });

  test('keeps unfinished words where they were written, and nowhere else', async () => {
    const element = await open();
    type(field(element), 'unfinished words');
    element.reference = b.reference;
    await ready(element);
    expect(field(element).value).to.equal('');
    element.reference = a.reference;
    expect((await ready(element)).value).to.equal('unfinished words');
    expect(await book.find(b)).to.equal(undefined);
  });

  test('keeps unfinished changes to a note as well', async () => {
    const element = await open('one');
    button(element, 'Change the note').click();
    type(await until(() => root(element).querySelector<HTMLTextAreaElement>('li textarea')), 'one and more');
    element.reference = b.reference;
    await ready(element);
    element.reference = a.reference;
    expect((await until(() => root(element).querySelector<HTMLTextAreaElement>('li textarea'))).value).to.equal(
      'one and more',
    );
    expect((await book.find(a))?.notes[0]?.text).to.equal('one');
  });

  test('shows the case that is open when answers come in the wrong order', async () => {
    await book.addNote(a, 'of the first', monday);
    await book.addNote(b, 'of the second', monday);
    let letGo = (): void => undefined;
    const held = new Promise<void>((done) => (letGo = done));
    const slow: NotesNotebook = {
      ...through(book),
      find: async (key) => {
        const file = await book.find(key);
        if (key.reference === a.reference) await held;
        return file;
      },
    };
    const element = make(a, slow);
    await element.updateComplete;
    element.reference = b.reference;
    await ready(element);
    letGo();
    await new Promise((done) => requestAnimationFrame(done));
    await element.updateComplete;
    expect(texts(element)).to.deep.equal(['of the second']);
  });

  test('while a note is being added adds it to the case it was written in', async () => {
    const element = await open();
    type(field(element), 'for the first');
    button(element, 'Add note').click();
    element.reference = b.reference;
    await ready(element);
    await until(() => true);
    element.reference = a.reference;
    await until(() => texts(element).includes('for the first'));
    expect(await book.find(b)).to.equal(undefined);
  });

  test('holds words that could not be kept, says so, and has them when the case comes back', async () => {
    let isRefusing = true;
    const element = make(a, {
      ...through(book),
      keepDraft: (...words) => (isRefusing ? Promise.reject(new Error('No room.')) : book.keepDraft(...words)),
    });
    type(await ready(element), 'nowhere to go');
    element.reference = b.reference;
    await until(() => seen(element).includes('could not be kept yet'));
    expect(seen(element)).not.to.contain('nowhere to go');
    isRefusing = false;
    element.reference = a.reference;
    await until(() => field(element)?.value === 'nowhere to go');
  });
});

suite('unfinished words', () => {
  test('are kept as they are typed', async () => {
    const element = await open();
    type(field(element), 'half a sen');
    await until(() => status(element) === 'Your unfinished note is kept.');
    expect((await book.find(a))?.drafts).to.have.length(1);
  });

  test('are kept when the panel is taken away', async () => {
    const element = await open();
    type(field(element), 'h');
    type(field(element), 'half a sen');
    element.remove();
    let kept: string | undefined;
    await until(() => {
      void book.find(a).then((file) => (kept = file?.drafts[0]?.text));
      return kept === 'half a sen';
    });
  });

  test('are gone once they are a note', async () => {
    const element = await open();
    type(field(element), 'a whole sentence');
    button(element, 'Add note').click();
    await until(() => texts(element).length === 1);
    expect(field(element).value).to.equal('');
    expect((await book.find(a))?.drafts).to.deep.equal([]);
  });
});

test('properties may come before or after the element is in the page', async () => {
  await book.addNote(a, 'one', monday);
  const element = document.createElement('send-case-notes');
  document.body.append(element);
  await element.updateComplete;
  element.reference = a.reference;
  element.scope = a.scope;
  element.notebook = book;
  await until(() => texts(element).length === 1);
});

function through(notebook: Notebook): NotesNotebook {
  return {
    find: (...words) => notebook.find(...words),
    addNote: (...words) => notebook.addNote(...words),
    editNote: (...words) => notebook.editNote(...words),
    deleteNote: (...words) => notebook.deleteNote(...words),
    restoreNote: (...words) => notebook.restoreNote(...words),
    rename: (...words) => notebook.rename(...words),
    keepDraft: (...words) => notebook.keepDraft(...words),
    watchCase: (...words) => notebook.watchCase(...words),
  };
}

function refusing(): NotesNotebook {
  return through(book);
}
