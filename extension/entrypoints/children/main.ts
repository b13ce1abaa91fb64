import { Notebook } from '@send-kit/store';
import { ChildrenPage } from '../../children/children-page.ts';

const main = document.querySelector('main');
if (main) new ChildrenPage(main, new Notebook());
