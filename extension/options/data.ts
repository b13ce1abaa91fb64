import { exportNotebook, type Notebook } from '@send-kit/store';
import { restoreNotebook } from '@send-kit/store/restore.js';
import { button, element } from '../panel/element.ts';
import { now } from '../panel/moment.ts';

const count = (cases: number): string => (cases === 1 ? '1 case' : `${cases} cases`);

/** Everything that was written down: take it away, bring it back, erase it. */
export function dataSection(notebook: Notebook, say: (words: string) => void): HTMLElement {
  const held = element('p', {}, '');
  const update = async (): Promise<void> => {
    const { cases, unreadable } = await notebook.list();
    const spoilt =
      unreadable.length > 0
        ? ` ${unreadable.length} more cannot be read; they are kept, and an export holds them as they are.`
        : '';
    held.textContent = `Notes of ${count(cases.length)} are kept in this browser, and nowhere else.${spoilt}`;
  };
  /** Says a failure in words instead of leaving it in a console that nobody reads. */
  const trying = (act: () => Promise<void>) => async (): Promise<void> => {
    try {
      await act();
      await update();
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
    }
  };

  const save = trying(async () => {
    const moment = now();
    const address = URL.createObjectURL(
      new Blob([await exportNotebook(notebook, moment)], { type: 'application/json' }),
    );
    element('a', { href: address, download: `send-kit-notes-${moment.day}.json` }).click();
    setTimeout(() => URL.revokeObjectURL(address), 60_000);
    say(
      'All notes are in the downloaded file. It can be read by anyone who opens it: keep it where case records belong.',
    );
  });

  const file = element('input', { type: 'file', id: 'restore', accept: '.json,application/json' });
  file.addEventListener(
    'change',
    trying(async () => {
      const [chosen] = file.files ?? [];
      if (!chosen) return;
      const { added, changed, unchanged } = await restoreNotebook(notebook, await chosen.text());
      file.value = '';
      say(`Restored: ${count(added)} new, ${changed} added to, ${unchanged} the same as before.`);
    }),
  );

  const erase = button('Erase everything …', () => askToErase(), { class: 'danger' });
  const sure = element('div', { class: 'editor', role: 'group', 'aria-label': 'Erase everything', hidden: true });
  const done = (): void => {
    sure.hidden = true;
    erase.hidden = false;
    erase.focus();
  };
  const really = trying(async () => {
    await notebook.eraseEverything();
    done();
    say('Everything is erased.');
  });
  const keep = button('Keep them', done, { class: 'quiet' });
  sure.append(
    element(
      'p',
      {},
      'This erases every note, date, walk and checklist in this browser for good. It cannot be undone. Export them first if you may need them.',
    ),
    element('div', { class: 'row' }, button('Erase everything for good', really, { class: 'danger' }), keep),
  );
  const askToErase = (): void => {
    sure.hidden = false;
    erase.hidden = true;
    keep.focus();
  };

  notebook.watch(() => void trying(update)());
  void trying(update)();
  return element(
    'section',
    { 'aria-labelledby': 'data' },
    element('h2', { id: 'data' }, 'Your notes'),
    held,
    element('p', {}, button('Export everything', save)),
    element(
      'div',
      { class: 'field' },
      element('label', { for: 'restore' }, 'Restore from an exported file'),
      element('p', { class: 'hint' }, 'Nothing that is here is lost: the file is added to it.'),
      file,
    ),
    erase,
    sure,
  );
}
