import { Notebook } from '@send-kit/store';
import { dataSection } from '../../options/data.ts';
import { recipeSection } from '../../options/recipes.ts';
import { siteSection } from '../../options/sites.ts';
import { notebookNotice } from '../../panel/notebook-notice.ts';

const said = document.querySelector('#said');

/** Says what was done, where eyes and screen readers find it. */
function say(words: string): void {
  if (!(said instanceof HTMLElement)) return;
  said.hidden = false;
  said.textContent = words;
}

const notebook = new Notebook();
document
  .querySelector('main')
  ?.append(notebookNotice(notebook), siteSection(say), recipeSection(say), dataSection(notebook, say));
