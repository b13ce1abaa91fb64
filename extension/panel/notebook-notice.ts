import type { Notebook } from '@send-kit/store';
import { element } from './element.ts';

/** Says when another version of SEND Kit stands between this page and the notebook, and what helps. */
export function notebookNotice(notebook: Notebook): HTMLElement {
  const notice = element('p', { role: 'alert', class: 'notice' });
  notebook.watch(({ kind }) => {
    if (kind === 'blocked') {
      notice.textContent =
        'Your notes cannot be opened yet: another tab or window still shows an older version of SEND Kit. Close SEND Kit there, and they open here.';
    } else if (kind === 'unblocked') {
      notice.textContent = '';
    } else if (kind === 'superseded') {
      notice.textContent =
        'SEND Kit has been updated. Close it here and open it again to go on. Everything that was saved is kept.';
    }
  });
  return notice;
}
